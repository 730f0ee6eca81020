import { randomBytes, scrypt } from 'node:crypto';
import * as v from 'valibot';
import { KEY_LENGTH } from './aes-gcm.ts';
import { base64Schema, fromBase64, toBase64 } from './base64.ts';

/** What a derivation may use at most, in bytes: twice what ours does. A hostile header must not take all memory. */
const MAX_MEMORY = 256 * 2 ** 20;
const SALT_LENGTH = 16;

/** How a key was derived from a passphrase: scrypt (RFC 7914) with its costs and its salt. Read from outside, so bounded. */
export const KdfSchema = v.pipe(
  v.strictObject({
    name: v.literal('scrypt'),
    version: v.literal(1),
    /** The cost N as a power of two. */
    logN: v.pipe(v.number(), v.integer(), v.minValue(14), v.maxValue(20)),
    r: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
    p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
    salt: base64Schema(SALT_LENGTH),
  }),
  v.check(({ logN, r }) => 128 * 2 ** logN * r <= MAX_MEMORY, 'Asks for too much memory'),
);

export type Kdf = v.InferOutput<typeof KdfSchema>;

/** The costs of today with a fresh salt: 128 MiB, and about half a second on an office computer. */
export function newKdf(): Kdf {
  return {
    name: 'scrypt',
    version: 1,
    logN: 17,
    r: 8,
    p: 1,
    salt: toBase64(randomBytes(SALT_LENGTH)),
  };
}

/**
 * The key of 32 bytes that a passphrase gives, off the main thread. Keyboards and systems write the same letter in
 * different ways, so the passphrase is brought to one form (NFKC) first.
 */
export function passphraseKey(passphrase: string, { logN, r, p, salt }: Kdf): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  return derive(bytes, fromBase64(salt), { N: 2 ** logN, r, p }, KEY_LENGTH);
}

/** Bare scrypt, for the published examples too. */
export function derive(
  secret: Uint8Array,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number },
  length: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The working memory, the blocks beside it, and room for what the library keeps.
    const maxmem = 128 * cost.r * (cost.N + cost.p + 2) + 2 ** 20;
    scrypt(secret, salt, length, { ...cost, maxmem }, (problem, key) => {
      if (problem === null) resolve(new Uint8Array(key));
      else reject(problem);
    });
  });
}
