import { hkdfSync, randomBytes } from 'node:crypto';
import { decrypt, encrypt, joined, KEY_LENGTH, NONCE_LENGTH } from './aes-gcm.ts';

/** Stands first in every sealed text, so that a later way of sealing can be told from this one. */
const FORMAT = 1;

/**
 * Seals bytes under a key of 32 bytes: format, a fresh random nonce, ciphertext, tag. The purpose is bound to them: they
 * open for the same purpose only, so that a sealed text cannot be put in the place of another.
 */
export function seal(key: Uint8Array, purpose: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_LENGTH);
  return joined(Uint8Array.of(FORMAT), nonce, encrypt(key, nonce, boundOf(purpose), bytes));
}

/** The bytes that were sealed. Throws when the key or the purpose is another one, or any bit was changed. */
export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== FORMAT) throw new Error('Not sealed in a known way');
  const body = 1 + NONCE_LENGTH;
  return decrypt(key, sealed.subarray(1, body), boundOf(purpose), sealed.subarray(body));
}

/** A text, sealed as UTF-8. */
export function sealText(key: Uint8Array, purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return seal(key, purpose, new TextEncoder().encode(text));
}

/** The text that was sealed; throws as `unseal` does. */
export function unsealText(key: Uint8Array, purpose: string, sealed: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unseal(key, purpose, sealed));
}

/** A key for one use, from a key that is never used by itself: HKDF with SHA-256 (RFC 5869). */
export function keyFor(key: Uint8Array, use: string, salt: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, `counterpoise/${use}`, KEY_LENGTH));
}

function boundOf(purpose: string): Uint8Array {
  return new TextEncoder().encode(`counterpoise/seal/${FORMAT}|${purpose}`);
}
