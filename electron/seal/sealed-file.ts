import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { err, ok, type Result } from '../../shared/result.ts';
import { sha256Of } from '../store/sha256.ts';
import { joined, KEY_LENGTH } from './aes-gcm.ts';
import { base64Schema, fromBase64, toBase64 } from './base64.ts';
import { KdfSchema, newKdf, passphraseKey } from './passphrase-key.ts';
import { keyFor, seal, unseal } from './seal.ts';

/**
 * A file sealed with a passphrase, part by part: the words below; the length of the header (two bytes, the higher one
 * first); the header as JSON; the sealed content; the SHA-256 of all before it, which tells chance damage from a wrong
 * passphrase. The header is bound to the content.
 */
const MAGIC = new TextEncoder().encode('counterpoise-sealed\n');
const SUM_LENGTH = 32;
const MAX_HEADER = 1000;

const HeaderSchema = v.strictObject({
  schema: v.literal('counterpoise/sealed-file'),
  version: v.literal(1),
  kdf: KdfSchema,
  /** Derived from the key apart from what seals: tells a wrong passphrase from an altered content. */
  check: base64Schema(KEY_LENGTH),
});

/** Seals a file for hand-over. Who has it can try passphrases for as long as they like: it must be a good one. */
export async function sealFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const kdf = newKdf();
  const key = await passphraseKey(passphrase, kdf);
  const check = toBase64(keyFor(key, 'check'));
  const header: v.InferOutput<typeof HeaderSchema> = { schema: 'counterpoise/sealed-file', version: 1, kdf, check };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const length = Uint8Array.of(headerBytes.length >> 8, headerBytes.length & 255);
  const content = seal(keyFor(key, 'sealed-file'), purposeOf(headerBytes), bytes);
  const whole = joined(MAGIC, length, headerBytes, content);
  return joined(whole, sumOf(whole));
}

/** True for what begins as a sealed file does, whole or not. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.every((byte, index) => bytes[index] === byte);
}

/** The content of a sealed file. The caller bounds its size before reading it. */
export async function openSealedFile(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'wrongPassphrase' | 'damaged' | 'notSealed'>> {
  if (!isSealedFile(bytes)) return err('notSealed');
  const parts = partsOf(bytes);
  if (parts === null) return err('damaged');
  const key = await passphraseKey(passphrase, parts.header.kdf);
  if (!timingSafeEqual(keyFor(key, 'check'), fromBase64(parts.header.check))) return err('wrongPassphrase');
  try {
    return ok(unseal(keyFor(key, 'sealed-file'), purposeOf(parts.headerBytes), parts.content));
  } catch {
    return err('damaged');
  }
}

/** Null when it is cut, changed by chance, or not of this version. */
function partsOf(bytes: Uint8Array) {
  const end = bytes.length - SUM_LENGTH;
  const begin = MAGIC.length + 2;
  if (end < begin || !timingSafeEqual(sumOf(bytes.subarray(0, end)), bytes.subarray(end))) return null;
  const length = ((bytes[MAGIC.length] ?? 0) << 8) | (bytes[MAGIC.length + 1] ?? 0);
  if (length > MAX_HEADER || begin + length > end) return null;
  const headerBytes = bytes.subarray(begin, begin + length);
  const header = headerOf(headerBytes);
  return header === null ? null : { header, headerBytes, content: bytes.subarray(begin + length, end) };
}

function headerOf(bytes: Uint8Array): v.InferOutput<typeof HeaderSchema> | null {
  try {
    return v.parse(HeaderSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function purposeOf(headerBytes: Uint8Array): string {
  return `sealed-file|${sha256Of(headerBytes)}`;
}

function sumOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
