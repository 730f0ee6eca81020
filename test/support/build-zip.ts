import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive made by hand; what its headers say can be other than what is there. */
export type Entry = {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  readonly isStored?: boolean;
  /** What stands in the headers in place of the truth. */
  readonly says?: { readonly size?: number; readonly packed?: number; readonly sum?: number; readonly method?: number };
  readonly flags?: number;
  /** As Unix keeps it, in the directory: 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** Bytes of extra fields, such as those of ZIP64. */
  readonly extra?: Uint8Array;
  /** Its name in the directory where that differs from the one before its content. */
  readonly directoryName?: string;
  /** Where the directory says that it begins, in place of where it does. */
  readonly offset?: number;
  /** Only the directory knows of it, or only the archive. */
  readonly isOnly?: 'listed' | 'there';
};

/** An archive of entries as they are told, its directory in their order. `count` is what it says of how many there are. */
export function zipOf(entries: readonly Entry[], count?: number): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { header, content } = localOf(entry);
    if (entry.isOnly !== 'there') directory.push(listed(entry, entry.offset ?? at));
    if (entry.isOnly === 'listed') continue;
    parts.push(header, content);
    at += header.length + content.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? directory.length, 8);
  end.writeUInt16LE(count ?? directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
}

function localOf(entry: Entry): { header: Buffer; content: Buffer } {
  const { data, name, packed } = bytesOf(entry);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  sizes(header, 6, entry, data, packed);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(entry.extra?.length ?? 0, 28);
  return { header: Buffer.concat([header, name, entry.extra ?? new Uint8Array()]), content: packed };
}

function listed(entry: Entry, offset: number): Buffer {
  const { data, packed } = bytesOf(entry);
  const name = entry.directoryName === undefined ? bytesOf(entry).name : Buffer.from(entry.directoryName);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(0x0314, 4);
  record.writeUInt16LE(20, 6);
  sizes(record, 8, entry, data, packed);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(entry.extra?.length ?? 0, 30);
  record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name, entry.extra ?? new Uint8Array()]);
}

/** Flags, method, time, checksum and both sizes, which stand in the same order in either header. */
function sizes(header: Buffer, at: number, { says, flags, isStored }: Entry, data: Buffer, packed: Buffer): void {
  header.writeUInt16LE(flags ?? 0x800, at);
  header.writeUInt16LE(says?.method ?? (isStored ? 0 : 8), at + 2);
  header.writeUInt32LE(says?.sum ?? crc32(data), at + 8);
  header.writeUInt32LE(says?.packed ?? packed.length, at + 12);
  header.writeUInt32LE(says?.size ?? data.length, at + 16);
}

function bytesOf({ name, data = '', isStored }: Entry) {
  const bytes = Buffer.from(data as string);
  return { data: bytes, name: Buffer.from(name as string), packed: isStored ? bytes : deflateRawSync(bytes) };
}
