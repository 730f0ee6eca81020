import { fromBase64, toBase64 } from './base64.ts';
import type { KeyStore } from './key-ring.ts';

/** The part of Electron's safeStorage that is used. The backend is told by newer Electrons only. */
export type SafeStorage = {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (sealed: Buffer) => string;
  readonly getSelectedStorageBackend?: () => string;
};

/** Backends on Linux that keep keys for real; the others seal with a password that is the same on every computer. */
const REAL_BACKENDS: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

/**
 * The operating system's own store of keys: Keychain on macOS, the account's data protection on Windows, a keyring on
 * Linux. To be asked once the app is ready. An Electron that cannot name the backend says by itself that there is none
 * where there is no keyring (measured with 25.1.1).
 */
export function osKeyStore(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyStore {
  return {
    isReal: () => {
      try {
        if (!safeStorage.isEncryptionAvailable()) return false;
        const backend = safeStorage.getSelectedStorageBackend?.();
        return platform !== 'linux' || backend === undefined || REAL_BACKENDS.includes(backend);
      } catch {
        return false;
      }
    },
    wrap: (bytes) => new Uint8Array(safeStorage.encryptString(toBase64(bytes))),
    unwrap: (wrapped) => fromBase64(safeStorage.decryptString(Buffer.from(wrapped))),
  };
}
