import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSealedFile, openSealedFile, sealFile } from '../../../../electron/seal/sealed-file.ts';

const PASSPHRASE = 'the moor in november';
const CONTENT = new TextEncoder().encode(JSON.stringify({ canary: 'heron-on-the-weir', text: 'x'.repeat(4096) }));
const sealed = sealFile(CONTENT, PASSPHRASE);

/** As one who means it would: the sum made to fit what was changed. */
function withNewSum(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(0, bytes.length - 32);
  return new Uint8Array(Buffer.concat([body, createHash('sha256').update(body).digest()]));
}

function turned(bytes: Uint8Array, bit: number): Uint8Array {
  const altered = bytes.slice();
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
}

describe('a sealed file', () => {
  it('opens with its passphrase to the same bytes, and shows none of them', async () => {
    const file = await sealed;
    expect(isSealedFile(file)).toBe(true);
    expect(Buffer.from(file).includes('heron')).toBe(false);
    expect(await openSealedFile(file, PASSPHRASE)).toEqual({ ok: true, value: CONTENT });
  });

  it('tells a wrong passphrase, damage, and what is not sealed apart', async () => {
    const file = await sealed;
    expect(await openSealedFile(file, 'the moor in December')).toEqual({ ok: false, error: 'wrongPassphrase' });
    expect(await openSealedFile(file.subarray(0, file.length - 1), PASSPHRASE)).toEqual({
      ok: false,
      error: 'damaged',
    });
    expect(await openSealedFile(CONTENT, PASSPHRASE)).toEqual({ ok: false, error: 'notSealed' });
    expect(await openSealedFile(new Uint8Array(), PASSPHRASE)).toEqual({ ok: false, error: 'notSealed' });
    expect(isSealedFile(CONTENT)).toBe(false);
  });

  it('with any one bit turned is refused without a derivation', async () => {
    const file = await sealed;
    const answers = new Map<string, number>();
    for (let bit = 0; bit < file.length * 8; bit++) {
      const opened = await openSealedFile(turned(file, bit), PASSPHRASE);
      const answer = opened.ok ? 'opened' : opened.error;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect(Object.fromEntries(answers)).toEqual({ notSealed: 20 * 8, damaged: (file.length - 20) * 8 });
    expect(file.length * 8).toBeGreaterThanOrEqual(32_768);
  });

  it('altered by one who makes its sum fit is refused all the same', async () => {
    const file = await sealed;
    const inContent = withNewSum(turned(file, (file.length - 60) * 8));
    expect(await openSealedFile(inContent, PASSPHRASE)).toEqual({ ok: false, error: 'damaged' });
    const text = Buffer.from(file);
    const at = text.indexOf('"logN":17');
    text.write('"logN":30', at);
    expect(await openSealedFile(withNewSum(new Uint8Array(text)), PASSPHRASE)).toEqual({ ok: false, error: 'damaged' });
    text.write('"logN":16', at);
    expect((await openSealedFile(withNewSum(new Uint8Array(text)), PASSPHRASE)).ok).toBe(false);
  });

  it('of nothing is a file too, and no two are alike', async () => {
    const [one, other] = await Promise.all([sealFile(new Uint8Array(), 'a'), sealFile(new Uint8Array(), 'a')]);
    expect(one).not.toEqual(other);
    expect(await openSealedFile(one, 'a')).toEqual({ ok: true, value: new Uint8Array() });
  });
});
