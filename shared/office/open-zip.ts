import { strFromU8, Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { err, ok, type Result } from '../result.ts';

/** Bytes and counts beyond which a file is no letter and no template. Sizes are counted as they unpack, never believed. */
const MAX_TOTAL = 64_000_000;
const MAX_ENTRY = 32_000_000;
const MAX_ENTRIES = 2_000;
/** The end of an archive, its longest comment included: where the directory is looked for. */
const MAX_TAIL = 65_557;
/** Bytes handed to the unpacker at a time, so that a bomb is noticed before much of it has gone off. */
const CHUNK = 65_536;

export type ZipProblem = 'notZip' | 'tooBig' | 'tooManyParts' | 'damaged' | 'unsafeName' | 'encrypted';

/**
 * Unpacks a ZIP file within bounds: its entries by name, those that `wanted` asks for. A name given twice, a path that
 * leaves the archive, an encrypted entry, or more than 64 MB in all is a problem, never a crash. What comes out has to be
 * what the directory at the end says is there: a file cut off, altered, or showing us other entries than Word is refused.
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Result<Map<string, Uint8Array>, ZipProblem> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return err('notZip');
  const directory = directoryOf(bytes);
  if (!directory.ok) return directory;
  const unpacking = new Unpacking(wanted, directory.value);
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
  private readonly checksums: ReadonlyMap<string, number>;

  constructor(wanted: (name: string) => boolean, checksums: ReadonlyMap<string, number>) {
    this.wanted = wanted;
    this.checksums = checksums;
  }

  begin(file: UnzipFile): void {
    this.count += 1;
    if (this.count > MAX_ENTRIES) this.stop('tooManyParts');
    if (isUnsafe(file.name) || this.parts.has(file.name)) this.stop('unsafeName');
    if (file.compression !== 0 && file.compression !== 8) this.stop('damaged');
    if (!this.checksums.has(file.name)) this.stop('damaged');
    const chunks: Uint8Array[] = [];
    this.parts.set(file.name, chunks);
    const isWanted = this.wanted(file.name);
    this.isOpen += 1;
    let size = 0;
    let sum = -1;
    file.ondata = (error, data, isFinal) => {
      if (error !== null) this.stop('damaged');
      this.total += data.length;
      size += data.length;
      if (size > MAX_ENTRY || this.total > MAX_TOTAL) {
        file.terminate();
        this.stop('tooBig');
      }
      if (isWanted) chunks.push(data);
      sum = summed(sum, data);
      if (isFinal && ~sum >>> 0 !== this.checksums.get(file.name)) this.stop('damaged');
      if (isFinal) this.isOpen -= 1;
    };
    file.start();
  }

  result(): Result<Map<string, Uint8Array>, ZipProblem> {
    if (this.problem !== null) return err(this.problem);
    if (this.isOpen > 0 || this.count !== this.checksums.size) return err('damaged');
    const wanted = [...this.parts].filter(([name]) => this.wanted(name));
    return ok(new Map(wanted.map(([name, chunks]) => [name, joined(chunks)])));
  }

  /** Unwinds out of the unpacker, whatever it is in the midst of. */
  private stop(problem: ZipProblem): never {
    this.problem ??= problem;
    throw new Error(problem);
  }
}

/** The checksum of each entry by its name, from the directory at the end. None of the sizes in it is used. */
function directoryOf(bytes: Uint8Array): Result<ReadonlyMap<string, number>, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return err('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return err('tooManyParts');
  const checksums = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return err('damaged');
    const local = view.getUint32(at + 42, true);
    if (local + 30 > end || view.getUint32(local, true) !== 0x04034b50) return err('damaged');
    const flags = view.getUint16(at + 8, true);
    if (((flags | view.getUint16(local + 6, true)) & 1) === 1) return err('encrypted');
    const length = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length), (flags & 2048) === 0);
    if (checksums.has(name)) return err('unsafeName');
    checksums.set(name, view.getUint32(at + 16, true));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at <= end && count > 0 ? ok(checksums) : err('damaged');
}

/** Where the record that closes the archive stands: its comment runs to the last byte. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - MAX_TAIL; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** A CRC-32 carried on over the next bytes: begun with -1, read inverted. */
function summed(sum: number, bytes: Uint8Array): number {
  let next = sum;
  for (let at = 0; at < bytes.length; at += 1) next = (CRC_TABLE[(next ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (next >>> 8);
  return next;
}

/** Paths that leave the archive, and names that mean something else to a system or an eye: no part of a document has one. */
function isUnsafe(name: string): boolean {
  if (name.startsWith('/') || name.split('/').includes('..')) return true;
  return /[\\:\p{Cc}\p{Cf}]/u.test(name) || /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(name);
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
