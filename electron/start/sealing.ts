import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  newKeyRing,
  openByKeyStore,
  openKeyRing,
  withKeyStore,
  withNewPassphrase,
  type KeyRing,
  type KeyStore,
} from '../seal/key-ring.ts';
import { sealedPayloads } from '../seal/sealed-payloads.ts';
import { auditTrail } from '../store/audit-trail.ts';
import type { Working } from '../store/case-parts.ts';
import { clearOwner } from '../store/owner-mark.ts';
import { emptyJournal } from '../store/empty-journal.ts';
import { PLAIN, type Payloads } from '../store/payload.ts';
import { clearTraces, keepKeyRing, sealCases, sealStateOf } from '../store/seal-store.ts';
import type { StoreError } from '../store/store-error.ts';
import { guarded } from '../store/store-problem.ts';
import { inTransaction } from '../store/transaction.ts';
import { officeOver, openStoreFile, type Office, type Waiting } from './office.ts';

/** A sealed store that waits for its passphrase. */
export type Locked = { readonly kind: 'locked'; readonly waiting: Waiting; readonly ring: KeyRing };

type OpenedStore =
  | { readonly kind: 'office'; readonly office: Office }
  | Locked
  | { readonly kind: 'unusable'; readonly error: StoreError };

/** Opens the store of a folder as far as it can be opened without asking; without a store of keys, a sealed one waits. */
export function openedStore(folder: string, working: Working, keyStore: KeyStore | null): OpenedStore {
  const file = openStoreFile(folder, working);
  if (!file.ok) return { kind: 'unusable', error: file.error };
  const { database, newer } = file.value;
  // In case the run that sealed it was cut off.
  if (newer === null) clearTraces(database);
  const state = sealStateOf(database);
  if (state.kind === 'damaged') {
    database.close();
    clearOwner(folder, working.desk);
    return { kind: 'unusable', error: { code: 'keysDamaged' } };
  }
  const payloads = state.kind === 'plain' ? PLAIN : payloadsBy(state.ring, keyStore);
  if (state.kind === 'sealed' && payloads === null) return { kind: 'locked', waiting: file.value, ring: state.ring };
  const opened = officeOver(file.value, folder, working, payloads ?? PLAIN);
  return opened.ok ? { kind: 'office', office: opened.value } : { kind: 'unusable', error: opened.error };
}

function payloadsBy(ring: KeyRing, keyStore: KeyStore | null): Payloads | null {
  if (keyStore === null) return null;
  const key = openByKeyStore(ring, keyStore);
  return key.ok ? sealedPayloads(key.value) : null;
}

/** Seals every case of an open office under a passphrase. Afterwards the office is to be opened anew over `payloads`. */
export async function sealUnder(
  { database, cases, folder }: Office,
  passphrase: string,
  keyStore: KeyStore | null,
  { desk, now }: Working,
): Promise<Result<{ readonly payloads: Payloads; readonly recoveryCode: string }, BridgeError>> {
  const { ring, dataKey, recoveryCode } = await newKeyRing(passphrase);
  const settled = cases.settle(null);
  if (!settled.ok) return settled;
  const payloads = sealedPayloads(dataKey);
  const done = sealCases(database, {
    from: PLAIN,
    to: payloads,
    ring: keyStore?.isReal() === true ? withKeyStore(ring, dataKey, keyStore) : ring,
    alongside: () => auditTrail(database, payloads, desk, now).append({ act: 'storeSealed' }),
    folder,
  });
  return done.ok ? ok({ payloads, recoveryCode }) : done;
}

/** Takes the seal off, for whoever knows the passphrase. Afterwards the office is to be opened anew over plain texts. */
export async function unseal(
  { database, cases, payloads, folder }: Office,
  passphrase: string,
  { desk, now }: Working,
): Promise<Result<void, BridgeError>> {
  const opened = await ringOpened(database, passphrase);
  if (!opened.ok) return opened;
  const settled = cases.settle(null);
  if (!settled.ok) return settled;
  const done = sealCases(database, {
    from: payloads,
    to: PLAIN,
    ring: null,
    alongside: () => auditTrail(database, PLAIN, desk, now).append({ act: 'storeUnsealed' }),
    folder,
  });
  return done.ok ? ok(undefined) : done;
}

/**
 * Puts another passphrase in the place of the one that is known, or in the place of one that is lost, by the recovery code.
 * Cases and code stay as they are. Backups made before keep the ring of their day, and open with the former passphrase.
 */
export async function changePassphrase(
  { database, payloads, folder }: Office,
  passphrase: string,
  next: string,
  { desk, now }: Working,
): Promise<Result<Record<string, never>, BridgeError>> {
  const opened = await ringOpened(database, passphrase);
  if (!opened.ok) return opened;
  const { ring, dataKey } = opened.value;
  const changed = await withNewPassphrase(ring, dataKey, next);
  const done = guarded('seal', folder, () =>
    inTransaction(database, () => {
      keepKeyRing(database, changed);
      auditTrail(database, payloads, desk, now).append({ act: 'passphraseChanged' });
    }),
  );
  if (!done.ok) return done;
  // The former ring lay in the journal too. The passphrase is changed whatever comes of this.
  guarded('checkpoint', folder, () => emptyJournal(database));
  return ok({});
}

/** The ring of a sealed store with the key in it. */
async function ringOpened(
  database: Office['database'],
  passphrase: string,
): Promise<Result<{ readonly ring: KeyRing; readonly dataKey: Uint8Array }, BridgeError>> {
  const state = sealStateOf(database);
  if (state.kind !== 'sealed') return err({ code: 'storeUnavailable' });
  const key = await dataKeyOf(state.ring, passphrase);
  return key.ok ? ok({ ring: state.ring, dataKey: key.value }) : key;
}

/** The data key in a ring, by its passphrase or its recovery code. */
export async function dataKeyOf(ring: KeyRing, passphrase: string): Promise<Result<Uint8Array, BridgeError>> {
  const key = await openKeyRing(ring, passphrase);
  return key.ok ? key : err({ code: key.error === 'damaged' ? 'keysDamaged' : 'wrongPassphrase' });
}
