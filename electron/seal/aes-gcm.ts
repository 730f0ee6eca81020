import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Lengths in bytes: of a key, of a nonce (96 bits, as NIST SP 800-38D advises), and of the tag (128 bits). */
export const KEY_LENGTH = 32;
export const NONCE_LENGTH = 12;
export const TAG_LENGTH = 16;

/** AES-256-GCM. Gives the ciphertext with the tag behind it; `bound` is not in it, but needed to open it. */
export function encrypt(key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(bound);
  return joined(cipher.update(bytes), cipher.final(), cipher.getAuthTag());
}

/** The reverse; throws when a bit of key, nonce, `bound`, ciphertext or tag is not as it was. */
export function decrypt(key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (sealed.length < TAG_LENGTH) throw new Error('Too short');
  const end = sealed.length - TAG_LENGTH;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(end));
  return joined(decipher.update(sealed.subarray(0, end)), decipher.final());
}

/** Parts one behind the other, in memory of their own. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
