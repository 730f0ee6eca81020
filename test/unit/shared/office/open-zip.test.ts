import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../shared/office/open-zip.ts';

const small = zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') });

describe('openZip', () => {
  it('gives the entries that are wanted, and those only', () => {
    const read = openZip(small, (name) => name === 'b/c.txt');
    expect(read.ok && [...read.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['b/c.txt', 'two'],
    ]);
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
