import type { Database } from 'node-sqlite3-wasm';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { AssetKind } from '../../shared/case/profile-file.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sha256Of } from './sha256.ts';
import { guarded } from './store-problem.ts';

/** A file kept for profiles: what it is, and its bytes. */
export type Asset = { readonly kind: AssetKind; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Letterheads and templates by the SHA-256 of their bytes. Nothing is ever taken out: a case of years ago may name one,
 * and its letter must look as it did.
 */
export type AssetStore = {
  readonly put: (asset: Asset) => Result<string, BridgeError>;
  /** Null when there is no such asset here, as for a case that came from another computer. */
  readonly get: (digest: string) => Asset | null;
};

/** The assets over an open database. */
export function assetStore(database: Database, folder: string): AssetStore {
  return {
    put: ({ kind, bytes }) => {
      const digest = sha256Of(bytes);
      const kept = guarded('assets', folder, () => {
        database.run('INSERT INTO assets (digest, kind, bytes) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING', [
          digest,
          kind,
          bytes,
        ]);
      });
      return kept.ok ? ok(digest) : kept;
    },
    get: (digest) => {
      const row = database.get('SELECT kind, bytes FROM assets WHERE digest = ?', [digest]);
      if (row === null) return null;
      return { kind: String(row['kind']) as AssetKind, bytes: new Uint8Array(row['bytes'] as Uint8Array) };
    },
  };
}
