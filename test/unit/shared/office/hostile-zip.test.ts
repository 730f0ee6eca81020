import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../shared/office/open-zip.ts';

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const stored = zipSync({ 'a.txt': strToU8('one one one'), 'b.txt': strToU8('two two two') }, { level: 0 });

/** Where the nth record of a kind begins. */
function placeOf(bytes: Uint8Array, mark: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let left = nth;
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== mark) continue;
    if (left === 0) return at;
    left -= 1;
  }
  throw new Error('No such record');
}

function changed(at: number, byte: (before: number) => number): Uint8Array {
  const copy = stored.slice();
  copy[at] = byte(copy[at] ?? 0);
  return copy;
}

describe('openZip against a file made to deceive', () => {
  it('refuses a file cut off anywhere, even between two entries', () => {
    for (let length = 4; length < stored.length; length += 1) {
      expect(openZip(stored.slice(0, length)), `${length}`).toEqual({ ok: false, error: 'damaged' });
    }
  });

  it('refuses content that is not what its checksum says', () => {
    const at = placeOf(stored, LOCAL) + 30 + 'a.txt'.length;
    expect(openZip(changed(at, (byte) => byte ^ 1))).toEqual({ ok: false, error: 'damaged' });
  });

  it('refuses an entry that Word would not see, and one that we would not', () => {
    const hidden = zipSync({ 'c.txt': strToU8('hidden') }, { level: 0 });
    const entry = hidden.subarray(0, placeOf(hidden, DIRECTORY));
    const shifted = stored.slice();
    const view = new DataView(shifted.buffer);
    for (const nth of [0, 1]) {
      const at = placeOf(stored, DIRECTORY, nth) + 42;
      view.setUint32(at, view.getUint32(at, true) + entry.length, true);
    }
    const end = placeOf(stored, 0x06054b50) + 16;
    view.setUint32(end, view.getUint32(end, true) + entry.length, true);
    const more = Uint8Array.from([...entry, ...shifted]);
    expect(openZip(more)).toEqual({ ok: false, error: 'damaged' });
    const other = placeOf(stored, DIRECTORY) + 46;
    expect(openZip(changed(other, () => 0x7a))).toEqual({ ok: false, error: 'damaged' });
  });

  it.each([
    ['the first entry', LOCAL, 0, 6],
    ['a later entry', LOCAL, 1, 6],
    ['an entry by the directory alone', DIRECTORY, 1, 8],
  ])('notices that %s is encrypted', (_name, mark, nth, offset) => {
    const at = placeOf(stored, mark, nth) + offset;
    expect(openZip(changed(at, (byte) => byte | 1))).toEqual({ ok: false, error: 'encrypted' });
  });

  it('reads a file with a comment at its end', () => {
    const noted = Uint8Array.from([...stored, ...strToU8('a comment')]);
    noted[stored.length - 2] = 'a comment'.length;
    expect(openZip(noted).ok).toBe(true);
  });
});
