import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** A file in which one of the words stands. */
export type Hit = { readonly file: string; readonly words: readonly string[] };

/**
 * The files under a folder in which words stand: as UTF-8, as UTF-16 (in which Chromium keeps some texts), in the parts of
 * an archive, or in the file's own name.
 */
export function findWords(folder: string, words: readonly string[]): Hit[] {
  return filesUnder(folder).flatMap((file) => {
    const found = wordsIn(Buffer.concat([Buffer.from(path.basename(file)), readFileSync(file)]), words);
    return found.length === 0 ? [] : [{ file, words: found }];
  });
}

/** All files, by hand because a link is not to be followed. Sockets and links hold no text. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const entry = lstatSync(file);
    if (entry.isDirectory()) return filesUnder(file);
    return entry.isFile() ? [file] : [];
  });
}

export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  const texts = [bytes, ...inflatedParts(bytes)];
  return words.filter((word) =>
    texts.some((text) => text.includes(word) || text.includes(Buffer.from(word, 'utf16le'))),
  );
}

/** The deflated parts of an archive (ZIP): Word files, OpenDocument. */
function inflatedParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const head = Buffer.from('PK\u0003\u0004', 'latin1');
  for (let at = bytes.indexOf(head); at !== -1; at = bytes.indexOf(head, at + 4)) {
    if (at + 30 > bytes.length) break;
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      parts.push(inflateRawSync(bytes.subarray(begin)));
    } catch {
      // Not deflated, or not a part at all.
    }
  }
  return parts;
}
