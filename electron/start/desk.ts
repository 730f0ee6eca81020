import path from 'node:path';
import { dialog, shell as system, type BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { StoreState } from '../../shared/bridge/store-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { closedHandlers, handlers, type DeskChannel } from '../ipc/handlers.ts';
import { backUp } from '../ipc/store-handlers.ts';
import type { ShellContext } from '../ipc/shell-context.ts';
import type { KeyStore } from '../seal/key-ring.ts';
import { sealedPayloads } from '../seal/sealed-payloads.ts';
import { serveAssets } from '../security/app-scheme.ts';
import { backupFile } from '../store/backups.ts';
import type { Working } from '../store/case-parts.ts';
import { sizeToLookOver } from '../store/closed-mark.ts';
import { lookOverAhead, type LookAhead } from '../store/look-over-ahead.ts';
import { CASEWORK } from '../store/migrate.ts';
import { moveStore } from '../store/move-store.ts';
import { claimOwner, clearOwner, markOwner, RENEW_MS } from '../store/owner-mark.ts';
import { restoreFrom, startAfresh } from '../store/put-aside.ts';
import { PLAIN, type Payloads } from '../store/payload.ts';
import type { StoreError } from '../store/store-error.ts';
import { verifyStore } from '../store/verify-store.ts';
import { gatherSettings } from '../support/gather-settings.ts';
import { gatherStore } from '../support/gather-store.ts';
import { gatherSystem, gatherVersions } from '../support/gather-system.ts';
import type { StoreFacts } from '../support/support-facts.ts';
import { supportHandlers } from '../support/support-handlers.ts';
import { causeCode, logEvent } from './log.ts';
import { officeOver, type Office } from './office.ts';
import { changePassphrase, dataKeyOf, openedStore, sealUnder, unseal, type Locked } from './sealing.ts';
import { homeFolder, rememberFolder } from './paths.ts';
import { shellContext, type ShellParts } from './shell-parts.ts';
import { unusable, withoutStore } from './without-store.ts';

/** How often is looked whether a backup is due. In ms. */
const LOOK_MS = 5 * 60_000;
/** The check of the trail waits until the officer has the list. In ms. */
const VERIFY_AFTER_MS = 3_000;

/** The place where the store is opened, closed and opened again while the window stays. */
export type StoreDesk = {
  /**
   * Opens the store in the data folder; afterwards `handlers` answer from it, or say why not. A large store that has to be
   * looked over is so first, beside; until then they say that it is.
   */
  readonly open: () => void;
  readonly handlers: () => Handlers;
  readonly isBehind: () => boolean;
  readonly close: () => void;
};

/** The desk of a window. */
export function storeDesk(window: BrowserWindow, working: Working, parts: ShellParts, firstFolder: string): StoreDesk {
  let folder = firstFolder;
  let shell: ShellContext | null = null;
  let current: Handlers = closedHandlers({});
  let locked: Locked | null = null;
  let lookAhead: LookAhead | null = null;
  /** The case that was open when the store was locked. */
  let leftOpen: string | null = null;
  const now = working.now;
  /** Why there is no store, where there is none. */
  let problem: StoreError['code'] = 'cannotOpen';

  function close(): void {
    lookAhead?.stop();
    lookAhead = null;
    shell?.office.close();
    parts.closePractice();
    if (locked?.waiting.database.isOpen) locked.waiting.database.close();
    clearOwner(folder, working.desk);
    locked = null;
    leftOpen = null;
    shell = null;
  }

  /** `keyStore`: null where only the passphrase is to open what is sealed. */
  function open(keyStore: KeyStore | null = parts.keyStore()): void {
    close();
    const began = performance.now();
    const opened = openedStore(folder, working, keyStore);
    if (opened.kind === 'office') {
      logEvent('store.opened', { ms: Math.round(performance.now() - began) });
      work(opened.office);
      return;
    }
    if (opened.kind === 'unusable') refuse(opened.error);
    else {
      locked = opened;
      logEvent('store.locked');
      current = closedHandlers({ ...without({ kind: 'locked' }), ...deskHandlers });
    }
  }

  /** The first opening: a window stands, which may be used while a large store is looked over. */
  function openFirst(): void {
    const file = path.join(folder, CASEWORK.file);
    const size = sizeToLookOver(file, Date.now());
    if (size === null || claimOwner(folder, working.desk, Date.now()) !== null) {
      open();
      return;
    }
    current = closedHandlers({ ...without({ kind: 'lookedOver', size }), ...support });
    const look = lookOverAhead(file);
    lookAhead = look;
    void look.done.then(() => {
      if (lookAhead === look) open();
    });
  }

  function refuse(error: StoreError): void {
    problem = error.code;
    current = closedHandlers({ ...without(unusable(error, folder)), ...deskHandlers });
  }

  function without(store: StoreState): Partial<Handlers> {
    return withoutStore(window, store, folder, working.desk.account, parts);
  }

  function work(opened: Office): void {
    shell = shellContext(window, opened, working, parts);
    serveAssets(opened.assets.get);
    current = { ...handlers(shell), ...deskHandlers };
    // The office as the shell has it: what is looked over is what is open now.
    const { office } = shell;
    setTimeout(() => void look(office), VERIFY_AFTER_MS).unref();
  }

  /** The quick check of the trail, once, and a backup if one is due. Both beside the officer's work. */
  async function look(opened: Office): Promise<void> {
    if (opened !== shell?.office || !opened.database.isOpen) return;
    const report = await verifyStore(opened, 'quickly', opened.anchor);
    if (opened !== shell?.office || window.isDestroyed()) return;
    if (report.faults.length > 0) {
      logEvent('audit.faults', { count: report.faults.length });
      window.webContents.send('auditFaults', { faults: report.faults.slice(0, 20).map(({ says }) => says) });
    }
    await keepBackups();
  }

  async function keepBackups(): Promise<void> {
    if (shell === null || window.isDestroyed()) return;
    const isDone = await backUp(shell).catch((cause) => {
      logEvent('backup.failed', { cause: causeCode(cause) });
      return false;
    });
    if (!isDone && !window.isDestroyed()) window.webContents.send('backupFailed', {});
  }

  const lookTimer = setInterval(() => void keepBackups(), LOOK_MS);
  const ownerTimer = setInterval(() => {
    if (shell !== null || locked !== null || lookAhead !== null) markOwner(folder, working.desk, Date.now());
  }, RENEW_MS);
  lookTimer.unref();
  ownerTimer.unref();

  /** Closes the store, does something to its files, and opens it again whatever came of it. */
  function whileClosed(
    work: (storeFile: string) => Result<void, BridgeError>,
  ): Result<Record<string, never>, BridgeError> {
    close();
    const done = work(path.join(folder, CASEWORK.file));
    open();
    return done.ok ? ok({}) : done;
  }

  const support = supportHandlers(window, {
    now,
    logFolder: homeFolder(),
    versions: gatherVersions,
    system: () => gatherSystem(parts.keyStore().isReal()),
    settings: () => (shell === null ? null : gatherSettings(shell.settings, shell.policy)),
    store: storeFacts,
  });
  const deskHandlers: Pick<Handlers, DeskChannel> = {
    ...support,
    restoreBackup: ({ name }) => {
      const backup = backupFile(folder, name);
      if (backup === null) return err({ code: 'notFound' });
      const done = whileClosed((storeFile) => restoreFrom(backup, storeFile, now()));
      if (done.ok) shell?.note({ act: 'storeRestored', detail: name });
      return done;
    },
    startAfresh: () => {
      if (shell !== null) return err({ code: 'badRequest', channel: 'startAfresh' });
      return whileClosed((storeFile) => startAfresh(storeFile, now()));
    },
    moveDataFolder: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Choose a folder for the cases',
        properties: ['openDirectory', 'createDirectory'],
      });
      const target = chosen.filePaths[0];
      if (chosen.canceled || target === undefined) return ok(null);
      const from = folder;
      close();
      const moved = moveStore(from, target, () => rememberFolder(target));
      if (moved.ok) {
        folder = target;
        parts.folderChanged(target);
      }
      open();
      if (!moved.ok) return moved;
      shell?.note({ act: 'storeMoved' });
      return ok({ folder: target });
    },
    showDataFolder: async () => {
      await system.openPath(folder);
      return ok({});
    },
    lockStore: ({ openCaseId }) => {
      if (shell?.office.payloads.isSealed !== true) return err({ code: 'storeUnavailable' });
      open(null);
      leftOpen = openCaseId;
      // Once the page has its answer: it begins anew, and what it held of the cases goes with it.
      setImmediate(() => window.webContents.reload());
      return ok({});
    },
    unlockStore: async ({ passphrase }) => {
      if (locked === null) return err({ code: 'storeUnavailable' });
      const key = await dataKeyOf(locked.ring, passphrase);
      if (!key.ok) return key;
      const opened = officeOver(locked.waiting, folder, working, sealedPayloads(key.value));
      locked = null;
      if (opened.ok) work(opened.value);
      else refuse(opened.error);
      return opened.ok ? ok({ openCaseId: leftOpen }) : err({ code: 'storeUnavailable' });
    },
    sealingFacts: () => ok({ hasKeyStore: parts.keyStore().isReal() }),
    sealStore: async ({ passphrase, useKeyStore }) => {
      const office = writable();
      if (office === null || office.payloads.isSealed) return err({ code: 'storeUnavailable' });
      const sealed = await sealUnder(office, passphrase, useKeyStore ? parts.keyStore() : null, working);
      if (!sealed.ok) return sealed;
      again(office, sealed.value.payloads);
      return ok({ recoveryCode: sealed.value.recoveryCode });
    },
    unsealStore: async ({ passphrase }) => {
      const office = writable();
      if (office === null) return err({ code: 'storeUnavailable' });
      const plain = await unseal(office, passphrase, working);
      if (!plain.ok) return plain;
      again(office, PLAIN);
      return ok({});
    },
    changePassphrase: async ({ passphrase, next }) => {
      const office = writable();
      return office === null ? err({ code: 'storeUnavailable' }) : changePassphrase(office, passphrase, next, working);
    },
  };

  /** The open office; null where there is none, or where it is only read. */
  function writable(): Office | null {
    return shell === null || shell.isReadOnly ? null : shell.office;
  }

  /** The same file, whose cases are written in another way from now on. */
  function again({ database }: Office, payloads: Payloads): void {
    const opened = officeOver({ database, newer: null, checkedAt: Date.now() }, folder, working, payloads);
    if (opened.ok) work(opened.value);
    else open();
  }

  /** How the store is, for a support bundle. */
  function storeFacts(): StoreFacts {
    const database = shell?.office.database ?? locked?.waiting.database ?? null;
    if (shell !== null) {
      const { isReadOnly, office } = shell;
      const state = isReadOnly ? 'for reading only' : 'open';
      return gatherStore(folder, homeFolder(), database, state, office.payloads.isSealed);
    }
    const waits = lookAhead === null ? problem : 'being looked over';
    const state = locked === null ? waits : 'waits for its passphrase';
    return gatherStore(folder, homeFolder(), database, state, locked === null ? null : true);
  }

  return { open: openFirst, handlers: () => current, isBehind: () => shell?.cases.isBehind() ?? false, close };
}
