import { hkdfSync } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { decrypt, encrypt } from '../../../../electron/seal/aes-gcm.ts';
import { derive, KdfSchema, newKdf, passphraseKey } from '../../../../electron/seal/passphrase-key.ts';
import { keyFor, seal, sealText, unseal, unsealText } from '../../../../electron/seal/seal.ts';
import { sealedPayloads } from '../../../../electron/seal/sealed-payloads.ts';
import * as v from 'valibot';
import * as fc from 'fast-check';
import { noteFigure } from '../../../support/note-figure.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const KEY = hex('42'.repeat(32));

/** The cases for 256-bit keys of the GCM submission to NIST: key, nonce, bound, plain, sealed with its tag. */
const FEFFE = 'feffe9928665731c6d6a8f9467308308'.repeat(2);
const PLAIN_64 =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const SEALED_64 =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';
const GCM = [
  ['00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    ...['00'.repeat(32), '00'.repeat(12), '', '00'.repeat(16)],
    'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  ],
  [FEFFE, 'cafebabefacedbaddecaf888', '', PLAIN_64, `${SEALED_64}b094dac5d93471bdec1a502270e3cc6c`],
  [
    ...[FEFFE, 'cafebabefacedbaddecaf888', 'feedfacedeadbeeffeedfacedeadbeefabaddad2'],
    ...[PLAIN_64.slice(0, 120), `${SEALED_64.slice(0, 120)}76fc6ece0f4e1768cddf8853bb2d551b`],
  ],
] as const;

/** RFC 7914, section 12, but for the one that takes a gigabyte. */
const SCRYPT = [
  [
    ...['', '', 16, 1, 1],
    '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
  ],
  [
    ...['password', 'NaCl', 1024, 8, 16],
    'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
  ],
  [
    ...['pleaseletmein', 'SodiumChloride', 16384, 8, 1],
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
  ],
] as [string, string, number, number, number, string][];

/** RFC 5869, appendix A: the cases with SHA-256. */
const HKDF = [
  [
    ...['0b'.repeat(22), '000102030405060708090a0b0c', 'f0f1f2f3f4f5f6f7f8f9'],
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  ],
  [
    ...['0b'.repeat(22), '', ''],
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  ],
] as const;

describe('published examples', () => {
  afterAll(() => {
    const count = GCM.length + SCRYPT.length + HKDF.length;
    noteFigure(24, count, `${count} published examples of AES-256-GCM, scrypt and HKDF`);
  });

  it.each(GCM)('of AES-256-GCM are met: key %s, nonce %s', (key, nonce, bound, plain, sealed) => {
    expect(toHex(encrypt(hex(key), hex(nonce), hex(bound), hex(plain)))).toBe(sealed);
    expect(toHex(decrypt(hex(key), hex(nonce), hex(bound), hex(sealed)))).toBe(plain);
  });

  it.each(SCRYPT)('of scrypt are met: "%s", "%s"', async (secret, salt, N, r, p, key) => {
    expect(toHex(await derive(Buffer.from(secret), Buffer.from(salt), { N, r, p }, 64))).toBe(key);
  });
});

describe('keyFor', () => {
  it.each(HKDF)('stands on HKDF as published: %s, %s, %s', (key, salt, use, derived) => {
    expect(toHex(new Uint8Array(hkdfSync('sha256', hex(key), hex(salt), hex(use), 42)))).toBe(derived);
  });

  it('is HKDF over the key, with the use as its context', () => {
    const context = Buffer.from('counterpoise/cases');
    expect(toHex(keyFor(KEY, 'cases'))).toBe(toHex(new Uint8Array(hkdfSync('sha256', KEY, '', context, 32))));
  });

  it('gives a key of its own for each use', () => {
    const uses = ['cases', 'wrap', 'check', 'sealed-file', 'recovery'].map((use) => toHex(keyFor(KEY, use)));
    expect(new Set(uses).size).toBe(5);
    expect(uses.every((key) => key.length === 64)).toBe(true);
  });
});

describe('seal', () => {
  it('gives back any bytes and any text, for the same key and purpose only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), fc.string(), (bytes, text, purpose) => {
        expect(unseal(KEY, purpose, seal(KEY, purpose, bytes))).toEqual(new Uint8Array(bytes));
        expect(unsealText(KEY, purpose, sealText(KEY, purpose, text))).toBe(text);
        expect(() => unseal(KEY, `${purpose}x`, seal(KEY, purpose, bytes))).toThrow();
        expect(() => unseal(keyFor(KEY, 'other'), purpose, seal(KEY, purpose, bytes))).toThrow();
      }),
    );
  });

  it('keeps a byte order mark at the beginning of a text', () => {
    expect(unsealText(KEY, 'body|1', sealText(KEY, 'body|1', '\ufeffx'))).toBe('\ufeffx');
  });

  it('refuses a sealed text of 4 kB with any one bit turned', () => {
    const sealed = sealText(KEY, 'body|case-1', 'x'.repeat(4096));
    let refused = 0;
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = sealed.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        unseal(KEY, 'body|case-1', altered);
      } catch {
        refused += 1;
      }
    }
    expect(refused).toBe(sealed.length * 8);
    expect(refused).toBeGreaterThanOrEqual(32_768);
    noteFigure(24, refused, `${refused} flipped bits, each noticed`);
  });

  it('refuses a sealed text cut at any place', () => {
    const sealed = sealText(KEY, 'body|case-1', 'x'.repeat(100));
    for (let length = 0; length < sealed.length; length++) {
      expect(() => unseal(KEY, 'body|case-1', sealed.subarray(0, length))).toThrow();
    }
  });

  it('never uses a nonce twice in a hundred thousand', () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 100_000; count++) nonces.add(toHex(seal(KEY, 'x', new Uint8Array(1)).subarray(1, 13)));
    expect(nonces.size).toBe(100_000);
    noteFigure(24, nonces.size, `${nonces.size} nonces, all different`);
  });
});

describe('passphraseKey', () => {
  it('takes the same passphrase in another spelling of its letters for the same', async () => {
    const kdf = { ...newKdf(), logN: 14 };
    const composed = await passphraseKey('caf\u00e9 ﬁsh 1', kdf);
    expect(await passphraseKey('cafe\u0301 fish 1', kdf)).toEqual(composed);
    expect(await passphraseKey('cafe fish 1', kdf)).not.toEqual(composed);
  });

  it('asks for what its own bounds allow', () => {
    expect(v.is(KdfSchema, newKdf())).toBe(true);
    expect(newKdf().salt).not.toBe(newKdf().salt);
  });

  it.each([
    { logN: 30 },
    { logN: 20 },
    { logN: 17, r: 16, p: 5 },
    { logN: 18, r: 16 },
    { logN: 1 },
    { logN: 17.5 },
    { p: 1_000_000 },
    { r: 0 },
    { salt: '' },
    { salt: 'A'.repeat(1_000_000) },
    { name: 'none' },
    { extra: 1 },
  ])('refuses a hostile header: %j', (patch) => {
    expect(v.is(KdfSchema, { ...newKdf(), ...patch })).toBe(false);
  });
});

describe('sealedPayloads', () => {
  const payloads = sealedPayloads(KEY);

  it('read what they wrote, in its own place only', () => {
    expect(payloads.readText('body|a', payloads.text('body|a', 'words'))).toBe('words');
    expect(payloads.readBytes('version|a|1', payloads.bytes('version|a|1', KEY))).toEqual(KEY);
    expect(() => payloads.readText('body|b', payloads.text('body|a', 'words'))).toThrow();
  });

  it('refuse a text that was slipped in unsealed', () => {
    expect(() => payloads.readText('body|a', '{"schema":"counterpoise/case"}')).toThrow();
    expect(() => payloads.readBytes('version|a|1', 'text')).toThrow();
  });
});
