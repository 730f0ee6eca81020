import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import * as v from 'valibot';
import { MAX_CASE_FILE } from '../../shared/case/read-case-file.ts';
import type { Version } from '../store/version-store.ts';
import { SentVersionSchema } from './hand-over-schema.ts';

const compress = promisify(brotliCompress);

/** Characters of case text in one pack: so much at a time is in memory, however long a history is. */
const PACK_SIZE = 16_000_000;
/** Bytes that a pack may unpack to: its texts, the largest case after them, and as much again for quotes and accents. */
const MAX_UNPACKED = 4 * (PACK_SIZE + MAX_CASE_FILE);

/**
 * Bytes that all the packs of one file may unpack to: some thirty thousand versions. Each pack is bounded, and a file
 * may hold thousands of packs of a few hundred bytes that unpack to that bound: without this, hours of work.
 */
export const MAX_HISTORIES = 2_000_000_000;

const PackSchema = v.array(SentVersionSchema);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The versions of a case in packs, and how many bytes all of them unpack to. */
type History = { readonly packs: string[]; readonly unpackedSize: number };

/**
 * Packs versions for a file, in the order given. Each repeats nearly all of the one before, which Brotli's wide window
 * finds; so a history of a hundred versions takes little more room than a few.
 */
export async function packHistory(versions: Iterable<Version>): Promise<History> {
  const packs: string[] = [];
  let unpackedSize = 0;
  let waiting: Version[] = [];
  let size = 0;
  const close = async () => {
    if (waiting.length > 0) {
      const bytes = Buffer.from(JSON.stringify(waiting));
      unpackedSize += bytes.length;
      packs.push((await compress(bytes, BROTLI)).toString('base64'));
    }
    waiting = [];
    size = 0;
  };
  for (const version of versions) {
    waiting.push(version);
    size += version.text.length;
    if (size >= PACK_SIZE) await close();
  }
  await close();
  return { packs, unpackedSize };
}

/** The versions in packs, one pack in memory at a time. Throws on what is no pack, too large, or not of that shape. */
export function* versionsIn(history: readonly string[]): Generator<Version> {
  for (const pack of history) yield* openPack(pack).versions;
}

/** The versions of one pack, and how many bytes it unpacked to. Throws as versionsIn does. */
export function openPack(pack: string): { readonly versions: Version[]; readonly size: number } {
  const bytes = brotliDecompressSync(Buffer.from(pack, 'base64'), { maxOutputLength: MAX_UNPACKED });
  const versions: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return { versions: v.parse(PackSchema, versions, { abortEarly: true }), size: bytes.length };
}
