import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainBridgeError } from '../../../../shared/bridge/bridge-error.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import {
  newKeyRing,
  openByKeyStore,
  openKeyRing,
  readKeyRing,
  withKeyStore,
  withNewPassphrase,
  type KeyRing,
  type KeyStore,
} from '../../../../electron/seal/key-ring.ts';
import { osKeyStore, type SafeStorage } from '../../../../electron/seal/os-key-store.ts';
import { codeOf, newRecoveryCode, secretOf } from '../../../../electron/seal/recovery-code.ts';

const PASSPHRASE = 'correct horse battery staple';
/** One ring for all tests: each derivation takes its time. */
const made = newKeyRing(PASSPHRASE);

/** A stand-in for the operating system's: turns the bits over. */
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 255);
const REAL: KeyStore = { isReal: () => true, wrap: turned, unwrap: turned };

describe('a key ring', () => {
  it('opens by the passphrase and by the recovery code, and is plain JSON that holds neither', async () => {
    const { ring, dataKey, recoveryCode } = await made;
    const kept = JSON.stringify(ring);
    expect(await openKeyRing(kept, PASSPHRASE)).toEqual({ ok: true, value: dataKey });
    expect(await openKeyRing(kept, recoveryCode)).toEqual({ ok: true, value: dataKey });
    expect(await openKeyRing(ring, ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}`)).toEqual({
      ok: true,
      value: dataKey,
    });
    for (const secret of [PASSPHRASE, recoveryCode, Buffer.from(dataKey).toString('base64')])
      expect(kept).not.toContain(secret);
    expect(dataKey.length).toBe(32);
  });

  it('tells a wrong passphrase and a wrong code from damage', async () => {
    const { ring } = await made;
    expect(await openKeyRing(ring, 'Correct horse battery staple')).toEqual({ ok: false, error: 'wrongPassphrase' });
    expect(await openKeyRing(ring, newRecoveryCode().code)).toEqual({ ok: false, error: 'wrongPassphrase' });
    expect(await openKeyRing(JSON.stringify(ring).slice(0, -5), PASSPHRASE)).toEqual({ ok: false, error: 'damaged' });
    expect(await openKeyRing(null, PASSPHRASE)).toEqual({ ok: false, error: 'damaged' });
  });

  it('says so in different words, so that nobody tries passphrases on a damaged ring', () => {
    const [wrong, damaged] = [
      explainBridgeError({ code: 'wrongPassphrase' }),
      explainBridgeError({ code: 'keysDamaged' }),
    ];
    expect(wrong.what).not.toBe(damaged.what);
    expect(damaged.what).toMatch(/damaged/i);
  });

  it('is called damaged whichever of its characters is changed', async () => {
    const kept = JSON.stringify((await made).ring);
    const missed: number[] = [];
    for (let at = 0; at < kept.length; at++) {
      const altered = kept.slice(0, at) + (kept[at] === 'A' ? 'B' : 'A') + kept.slice(at + 1);
      if (readKeyRing(altered).ok) missed.push(at);
    }
    expect(missed).toEqual([]);
    noteFigure(24, kept.length, `${kept.length} changed characters of a key ring, each called damage`);
  });

  it('that asks for a gigabyte is refused before anything is derived', async () => {
    const { ring } = await made;
    const kdf = { ...ring.passphrase.kdf, logN: 30 };
    expect(readKeyRing({ ...ring, passphrase: { ...ring.passphrase, kdf } })).toEqual({ ok: false, error: 'damaged' });
  });

  it('takes another passphrase, and then the former one no longer, the code still', async () => {
    const { ring, dataKey, recoveryCode } = await made;
    const changed = await withNewPassphrase(ring, dataKey, 'another passphrase');
    expect(await openKeyRing(changed, 'another passphrase')).toEqual({ ok: true, value: dataKey });
    expect(await openKeyRing(changed, PASSPHRASE)).toEqual({ ok: false, error: 'wrongPassphrase' });
    expect(await openKeyRing(changed, recoveryCode)).toEqual({ ok: true, value: dataKey });
    await expect(withNewPassphrase(ring, new Uint8Array(32), 'another passphrase')).rejects.toThrow();
  });
});

describe('the key store of the operating system', () => {
  it('opens the ring where it is real, and the passphrase still does', async () => {
    const { ring, dataKey } = await made;
    const kept = withKeyStore(ring, dataKey, REAL);
    expect(openByKeyStore(JSON.stringify(kept), REAL)).toEqual({ ok: true, value: dataKey });
    expect(await openKeyRing(kept, PASSPHRASE)).toEqual({ ok: true, value: dataKey });
    expect(JSON.stringify(kept)).not.toContain(Buffer.from(dataKey).toString('base64'));
  });

  it('is not used where it only pretends, nor for a ring that is not meant for it', async () => {
    const { ring, dataKey } = await made;
    const pretending = { ...REAL, isReal: () => false };
    expect(withKeyStore(ring, dataKey, pretending).keyStore).toBe(null);
    expect(openByKeyStore(ring, REAL)).toEqual({ ok: false, error: 'notKept' });
    expect(openByKeyStore(withKeyStore(ring, dataKey, REAL), pretending)).toEqual({ ok: false, error: 'notKept' });
  });

  it('that fails or gives another key leaves it to the passphrase', async () => {
    const { ring, dataKey } = await made;
    const kept = withKeyStore(ring, dataKey, REAL);
    const failing: KeyStore = {
      ...REAL,
      unwrap: () => {
        throw new Error('reset');
      },
    };
    expect(openByKeyStore(kept, failing)).toEqual({ ok: false, error: 'refused' });
    expect(openByKeyStore(kept, { ...REAL, unwrap: (bytes) => bytes })).toEqual({ ok: false, error: 'refused' });
    const damaged: KeyRing = { ...kept, sum: '0'.repeat(64) };
    expect(openByKeyStore(damaged, REAL)).toEqual({ ok: false, error: 'damaged' });
  });

  const safeStorage = (patch: Partial<SafeStorage> = {}): SafeStorage => ({
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`v11${text}`),
    decryptString: (sealed) => sealed.toString().slice(3),
    ...patch,
  });

  it.each([
    ['linux', 'gnome_libsecret', true],
    ['linux', 'kwallet6', true],
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false],
    ['win32', 'unknown', true],
    ['darwin', 'basic_text', true],
  ] as const)('on %s with %s is real: %s', (platform, backend, isReal) => {
    const storage = safeStorage({ getSelectedStorageBackend: () => backend });
    expect(osKeyStore(storage, platform).isReal()).toBe(isReal);
  });

  it('is believed by an Electron that cannot name its backend, unless it says that there is none or fails', () => {
    expect(osKeyStore(safeStorage(), 'linux').isReal()).toBe(true);
    expect(osKeyStore(safeStorage({ isEncryptionAvailable: () => false }), 'win32').isReal()).toBe(false);
    const failing = safeStorage({
      isEncryptionAvailable: () => {
        throw new Error('not ready');
      },
    });
    expect(osKeyStore(failing, 'linux').isReal()).toBe(false);
  });

  it('gives back the bytes that it wrapped', () => {
    const keyStore = osKeyStore(safeStorage(), 'linux');
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 8);
    expect(keyStore.unwrap(keyStore.wrap(bytes))).toEqual(bytes);
  });
});

describe('a recovery code', () => {
  it('is seven groups of four that give the secret back, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const secret = new Uint8Array(bytes);
        const code = codeOf(secret);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(secretOf(code)).toEqual(secret);
        expect(secretOf(` ${code.toLowerCase().replaceAll('-', ' – ')} `)).toEqual(secret);
        expect(secretOf(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(secret);
      }),
    );
  });

  it('with a slip of the pen is told from a code, nearly always', () => {
    const code = '0000-0000-0000-0000-0000-0000-0000';
    const { code: real } = newRecoveryCode();
    const slips = [...real].flatMap((symbol, at) =>
      symbol === '-'
        ? []
        : [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
            .filter((other) => other !== symbol)
            .map((other) => real.slice(0, at) + other + real.slice(at + 1)),
    );
    const taken = slips.filter((slip) => secretOf(slip) !== null).length;
    expect(slips.length).toBe(28 * 31);
    expect(taken).toBeLessThan(12);
    expect(secretOf(code.slice(1))).toBe(null);
    expect(secretOf('correct horse battery staple')).toBe(null);
    expect(secretOf('UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU')).toBe(null);
  });
});
