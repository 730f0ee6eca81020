import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { err, ok, type Result } from '../result.ts';

/** Bytes and counts beyond which a file is no letter and no template. Sizes are counted as they unpack, never believed. */
const MAX_TOTAL = 64_000_000;
const MAX_ENTRIES = 2_000;
/** Bytes handed to the unpacker at a time, so that a bomb is noticed before much of it has gone off. */
const CHUNK = 65_536;

export type ZipProblem = 'notZip' | 'tooBig' | 'tooManyParts' | 'damaged' | 'unsafeName' | 'encrypted';

/**
 * Unpacks a ZIP file within bounds: its entries by name, those that `wanted` asks for. A name given twice, a path that
 * leaves the archive, an encrypted entry, or more than 64 MB in all is a problem, never a crash.
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Result<Map<string, Uint8Array>, ZipProblem> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return err('notZip');
  if (isEncrypted(bytes)) return err('encrypted');
  const unpacking = new Unpacking(wanted);
  try {
    const unzip = new Unzip((file) => unpacking.begin(file));
    unzip.register(UnzipInflate);
    unzip.register(UnzipPassThrough);
    for (let at = 0; at < bytes.length && unpacking.problem === null; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch {
    return err(unpacking.problem ?? 'damaged');
  }
  return unpacking.result();
}

/** What has come out so far, and what spoke against going on. */
class Unpacking {
  problem: ZipProblem | null = null;
  private total = 0;
  private count = 0;
  private isOpen = 0;
  private readonly parts = new Map<string, Uint8Array[]>();
  private readonly wanted: (name: string) => boolean;

  constructor(wanted: (name: string) => boolean) {
    this.wanted = wanted;
  }

  begin(file: UnzipFile): void {
    this.count += 1;
    if (this.count > MAX_ENTRIES) this.stop('tooManyParts');
    if (isUnsafe(file.name) || this.parts.has(file.name)) this.stop('unsafeName');
    if (file.compression !== 0 && file.compression !== 8) this.stop('damaged');
    const chunks: Uint8Array[] = [];
    this.parts.set(file.name, chunks);
    const isWanted = this.wanted(file.name);
    this.isOpen += 1;
    file.ondata = (error, data, isFinal) => {
      if (error !== null) this.stop('damaged');
      this.total += data.length;
      if (this.total > MAX_TOTAL) {
        file.terminate();
        this.stop('tooBig');
      }
      if (isWanted) chunks.push(data);
      if (isFinal) this.isOpen -= 1;
    };
    file.start();
  }

  result(): Result<Map<string, Uint8Array>, ZipProblem> {
    if (this.problem !== null) return err(this.problem);
    if (this.isOpen > 0 || this.count === 0) return err('damaged');
    const wanted = [...this.parts].filter(([name]) => this.wanted(name));
    return ok(new Map(wanted.map(([name, chunks]) => [name, joined(chunks)])));
  }

  /** Unwinds out of the unpacker, whatever it is in the midst of. */
  private stop(problem: ZipProblem): never {
    this.problem ??= problem;
    throw new Error(problem);
  }
}

/** Bit 0 of the general purpose flags in the first local header. */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

function isUnsafe(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
