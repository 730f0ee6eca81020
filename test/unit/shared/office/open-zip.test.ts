import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../shared/office/open-zip.ts';

const small = zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') });

/** The same with the sizes in its headers set to nothing: what is declared is not what comes out. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1, true);
  }
  return copy;
}

describe('openZip', () => {
  it('gives the entries that are wanted, and those only', () => {
    const read = openZip(small, (name) => name === 'b/c.txt');
    expect(read.ok && [...read.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['b/c.txt', 'two'],
    ]);
  });

  it('stops a bomb by what comes out of it, whatever its headers say', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(openZip(bomb)).toEqual({ ok: false, error: 'tooBig' });
    expect(openZip(lying(bomb)).ok).toBe(false);
  });

  it('counts all entries together', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`part-${index}.xml`, new Uint8Array(8_000_000)]),
    );
    expect(openZip(zipSync(parts, { level: 9 }), () => false)).toEqual({ ok: false, error: 'tooBig' });
  });

  it('refuses thousands of entries', () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}`, new Uint8Array(0)]));
    expect(openZip(zipSync(parts))).toEqual({ ok: false, error: 'tooManyParts' });
  });

  it.each(['../outside.xml', '/etc/passwd', 'C:/windows.xml', 'a\\b.xml'])('refuses the name %s', (name) => {
    expect(openZip(zipSync({ [name]: strToU8('x') }))).toEqual({ ok: false, error: 'unsafeName' });
  });

  it('refuses what is no archive, is locked, or ends in the middle', () => {
    expect(openZip(strToU8('not an archive'))).toEqual({ ok: false, error: 'notZip' });
    expect(openZip(new Uint8Array(0))).toEqual({ ok: false, error: 'notZip' });
    const locked = small.slice();
    locked[6] = 1;
    expect(openZip(locked)).toEqual({ ok: false, error: 'encrypted' });
    expect(openZip(small.slice(0, 34)).ok).toBe(false);
  });

  it('never throws, whatever bytes it is given or whichever of a good file are changed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat({ max: small.length - 1 }),
        fc.nat(255),
        (noise, at, byte) => {
          const damaged = small.slice();
          damaged[at] = byte;
          expect(typeof openZip(damaged).ok).toBe('boolean');
          expect(typeof openZip(noise).ok).toBe('boolean');
          expect(typeof openZip(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise])).ok).toBe('boolean');
        },
      ),
    );
  });
});
