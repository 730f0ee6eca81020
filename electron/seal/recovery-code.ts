import { createHash, randomBytes } from 'node:crypto';

/** Crockford's letters: none that is read as another. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 16;
/** 128 bits of secret and 12 bits of check are 28 symbols of 5 bits: seven groups of four. */
const CHECK_BITS = 12n;
const LENGTH = 28;

/** A fresh recovery code: what it stands for (16 bytes), and how it is printed. */
export function newRecoveryCode(): { readonly secret: Uint8Array; readonly code: string } {
  const secret = new Uint8Array(randomBytes(SECRET_LENGTH));
  return { secret, code: codeOf(secret) };
}

/** A secret of 16 bytes as a code in groups of four, the last symbols of which tell a slip of the pen. */
export function codeOf(secret: Uint8Array): string {
  let number = (numberOf(secret) << CHECK_BITS) | checkOf(secret);
  let symbols = '';
  for (let index = 0; index < LENGTH; index++) {
    symbols = SYMBOLS.charAt(Number(number & 31n)) + symbols;
    number >>= 5n;
  }
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/**
 * The secret that a typed code stands for; null when it is no code or has a slip in it. Capital or small, with any
 * spaces or dashes, O for 0, and I or L for 1.
 */
export function secretOf(typed: string): Uint8Array | null {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (symbols.length !== LENGTH) return null;
  let number = 0n;
  for (const symbol of symbols) {
    const value = SYMBOLS.indexOf(symbol);
    if (value < 0) return null;
    number = (number << 5n) | BigInt(value);
  }
  const secret = new Uint8Array(
    Buffer.from((number >> CHECK_BITS).toString(16).padStart(SECRET_LENGTH * 2, '0'), 'hex'),
  );
  return (number & ((1n << CHECK_BITS) - 1n)) === checkOf(secret) ? secret : null;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function checkOf(secret: Uint8Array): bigint {
  return BigInt(
    createHash('sha256').update('counterpoise/recovery-code|').update(secret).digest().readUInt16BE(0) >> 4,
  );
}
