import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { err, ok, type Result } from '../../shared/result.ts';
import { sha256Of } from '../store/sha256.ts';
import { KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { base64Schema, fromBase64, toBase64 } from './base64.ts';
import { KdfSchema, newKdf, passphraseKey } from './passphrase-key.ts';
import { newRecoveryCode, secretOf } from './recovery-code.ts';
import { keyFor, seal, unseal } from './seal.ts';

const WrappedKeySchema = base64Schema(1 + NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH);
const CheckSchema = base64Schema(KEY_LENGTH);

/**
 * The data key of a store, wrapped: by the passphrase, by the recovery code, and perhaps by the operating system. Each
 * check value is derived from its key and tells a wrong key from a damaged ring, without telling the key. The sum is no
 * secret: it tells chance damage.
 */
const KeyRingSchema = v.strictObject({
  schema: v.literal('counterpoise/key-ring'),
  version: v.literal(1),
  check: CheckSchema,
  passphrase: v.strictObject({ kdf: KdfSchema, check: CheckSchema, wrapped: WrappedKeySchema }),
  recovery: v.strictObject({ salt: base64Schema(16), check: CheckSchema, wrapped: WrappedKeySchema }),
  keyStore: v.nullable(v.strictObject({ wrapped: base64Schema(1, 2000) })),
  sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export type KeyRing = v.InferOutput<typeof KeyRingSchema>;

/** What keeps keys for the account that is signed in. `wrap` and `unwrap` may throw. */
export type KeyStore = {
  /** False where it would only pretend, with a password that is the same everywhere. */
  readonly isReal: () => boolean;
  readonly wrap: (bytes: Uint8Array) => Uint8Array;
  readonly unwrap: (wrapped: Uint8Array) => Uint8Array;
};

/** A new data key (32 random bytes) in a ring of its own. The recovery code stands nowhere but in this answer. */
export async function newKeyRing(
  passphrase: string,
): Promise<{ readonly ring: KeyRing; readonly dataKey: Uint8Array; readonly recoveryCode: string }> {
  const dataKey = new Uint8Array(randomBytes(KEY_LENGTH));
  const { secret, code } = newRecoveryCode();
  const salt = toBase64(randomBytes(16));
  const ring = summed({
    schema: 'counterpoise/key-ring',
    version: 1,
    check: toBase64(checkOf(dataKey)),
    passphrase: await wrappedByPassphrase(passphrase, dataKey),
    recovery: { salt, ...wrapped('recovery', recoveryKey(secret, salt), dataKey) },
    keyStore: null,
  });
  return { ring, dataKey, recoveryCode: code };
}

/** A ring as it was kept: an object, or its JSON. Anything that is not just as it was written is damaged. */
export function readKeyRing(kept: unknown): Result<KeyRing, 'damaged'> {
  try {
    const ring = v.parse(KeyRingSchema, typeof kept === 'string' ? JSON.parse(kept) : kept);
    return ring.sum === summed(ring).sum ? ok(ring) : err('damaged');
  } catch {
    return err('damaged');
  }
}

/** The data key, by the passphrase or the recovery code: either may be typed in the same field. */
export async function openKeyRing(
  kept: unknown,
  passphraseOrCode: string,
): Promise<Result<Uint8Array, 'wrongPassphrase' | 'damaged'>> {
  const read = readKeyRing(kept);
  if (!read.ok) return read;
  const { passphrase, recovery, check } = read.value;
  const secret = secretOf(passphraseOrCode);
  const byCode = secret === null ? null : unwrapped('recovery', recoveryKey(secret, recovery.salt), recovery, check);
  if (byCode !== null && (byCode.ok || byCode.error === 'damaged')) return byCode;
  return unwrapped('passphrase', await passphraseKey(passphraseOrCode, passphrase.kdf), passphrase, check);
}

/** The ring with the data key wrapped by the operating system too; as it was where that keeps no keys for real. */
export function withKeyStore(ring: KeyRing, dataKey: Uint8Array, keyStore: KeyStore): KeyRing {
  mustFit(ring, dataKey);
  if (!keyStore.isReal()) return ring;
  return summed({ ...ring, keyStore: { wrapped: toBase64(keyStore.wrap(dataKey)) } });
}

/**
 * The data key without a passphrase. "notKept": the ring is not meant for it, or this computer keeps no keys for real.
 * "refused": the system does not open it, as after a move to another computer or a reset of the account's password. In
 * either case the passphrase opens the ring as ever.
 */
export function openByKeyStore(
  kept: unknown,
  keyStore: KeyStore,
): Result<Uint8Array, 'notKept' | 'refused' | 'damaged'> {
  const read = readKeyRing(kept);
  if (!read.ok) return read;
  if (read.value.keyStore === null || !keyStore.isReal()) return err('notKept');
  try {
    const dataKey = keyStore.unwrap(fromBase64(read.value.keyStore.wrapped));
    return isEqual(checkOf(dataKey), fromBase64(read.value.check)) ? ok(new Uint8Array(dataKey)) : err('refused');
  } catch {
    return err('refused');
  }
}

/** The ring under another passphrase; recovery code and data key stay, so that no case has to be written anew. */
export async function withNewPassphrase(ring: KeyRing, dataKey: Uint8Array, passphrase: string): Promise<KeyRing> {
  mustFit(ring, dataKey);
  return summed({ ...ring, passphrase: await wrappedByPassphrase(passphrase, dataKey) });
}

type Wrap = { readonly check: string; readonly wrapped: string };

async function wrappedByPassphrase(passphrase: string, dataKey: Uint8Array): Promise<KeyRing['passphrase']> {
  const kdf = newKdf();
  return { kdf, ...wrapped('passphrase', await passphraseKey(passphrase, kdf), dataKey) };
}

function wrapped(by: string, key: Uint8Array, dataKey: Uint8Array): Wrap {
  return { check: toBase64(checkOf(key)), wrapped: toBase64(seal(keyFor(key, 'wrap'), `key-ring|${by}`, dataKey)) };
}

function unwrapped(
  by: string,
  key: Uint8Array,
  wrap: Wrap,
  check: string,
): Result<Uint8Array, 'wrongPassphrase' | 'damaged'> {
  if (!isEqual(checkOf(key), fromBase64(wrap.check))) return err('wrongPassphrase');
  try {
    const dataKey = unseal(keyFor(key, 'wrap'), `key-ring|${by}`, fromBase64(wrap.wrapped));
    return isEqual(checkOf(dataKey), fromBase64(check)) ? ok(dataKey) : err('damaged');
  } catch {
    return err('damaged');
  }
}

/** The code is as random as a key, so it needs no slow derivation. */
function recoveryKey(secret: Uint8Array, salt: string): Uint8Array {
  return keyFor(secret, 'recovery', fromBase64(salt));
}

/** Derived apart from the keys that seal, so that it says nothing of them. */
function checkOf(key: Uint8Array): Uint8Array {
  return keyFor(key, 'check');
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A data key of another ring would lose every case: better to fail here. */
function mustFit(ring: KeyRing, dataKey: Uint8Array): void {
  if (!isEqual(checkOf(dataKey), fromBase64(ring.check))) throw new Error('This key is not of this ring');
}

function summed(ring: Omit<KeyRing, 'sum'>): KeyRing {
  const { schema, version, check, passphrase, recovery, keyStore } = ring;
  const { kdf } = passphrase;
  const parts = [
    ...[schema, version, check],
    ...[kdf.name, kdf.version, kdf.logN, kdf.r, kdf.p, kdf.salt, passphrase.check, passphrase.wrapped],
    ...[recovery.salt, recovery.check, recovery.wrapped, keyStore?.wrapped ?? null],
  ];
  const sum = sha256Of(JSON.stringify(parts));
  return { schema, version, check, passphrase, recovery, keyStore, sum };
}
