import { safeStorage, type BrowserWindow } from 'electron';
import { lawArchive } from 'virtual:law-archive';
import { lawPackHead } from 'virtual:law-pack-head';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { withHolidays } from '../../shared/deadline/holiday-list.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { ok, type Result } from '../../shared/result.ts';
import { policyFile, readMachinePolicy } from '../content/machine-policy.ts';
import type { ShellContext } from '../ipc/shell-context.ts';
import type { KeyStore } from '../seal/key-ring.ts';
import { osKeyStore } from '../seal/os-key-store.ts';
import type { Working } from '../store/case-parts.ts';
import { caseStores } from '../store/case-stores.ts';
import { forgetListings } from '../store/derived-tables.ts';
import { openPracticeStore, type PracticeStore } from '../store/practice-store.ts';
import type { Interruptions } from './interruptions.ts';
import { noteTaker } from './note-taker.ts';
import type { Office } from './office.ts';

/** What stays while stores come and go: the app itself, and the practice side. */
export type ShellParts = {
  readonly appVersion: string;
  readonly interruptions: Interruptions;
  readonly policyFile: string;
  readonly isPackaged: boolean;
  /** The operating system's own store of keys. */
  readonly keyStore: () => KeyStore;
  readonly practice: () => Result<PracticeStore, BridgeError>;
  readonly closePractice: () => void;
  readonly folderChanged: (folder: string) => void;
};

/** The parts of a shell whose data lie in a folder. */
export function shellParts(
  appVersion: string,
  isPackaged: boolean,
  firstFolder: string,
  working: Working,
  interruptions: Interruptions,
): ShellParts {
  let folder = firstFolder;
  let opened: PracticeStore | null = null;
  return {
    appVersion,
    isPackaged,
    interruptions,
    policyFile: policyFile(isPackaged),
    keyStore: () => osKeyStore(safeStorage, process.platform),
    practice: () => {
      if (opened !== null) return ok(opened);
      const store = openPracticeStore(folder, working);
      if (store.ok) opened = store.value;
      return store;
    },
    closePractice: () => {
      opened?.close();
      opened = null;
    },
    folderChanged: (next) => {
      folder = next;
    },
  };
}

/** What the handlers work with, over an open office. */
export function shellContext(
  window: BrowserWindow,
  office: Office,
  { desk, now }: Working,
  parts: ShellParts,
): ShellContext {
  const packs = packsOf(office);
  const notes = noteTaker(office);
  return {
    window,
    office: {
      ...office,
      close: () => {
        notes.settle();
        office.close();
      },
    },
    isReadOnly: office.readOnly !== null,
    cases: caseStores(office.cases, parts.practice),
    practice: parts.practice,
    settings: office.settings,
    assets: office.assets,
    policy: readMachinePolicy(parts.policyFile, office.assets),
    desk,
    note: notes.take,
    packVersion: lawPackHead.version,
    packOf: packs.of,
    relist: () => {
      packs.forget();
      forgetListings(office.database);
    },
    now,
    holidays: async () => (await packs.of({ lawPackVersion: lawPackHead.version })).holidays,
    interruptions: parts.interruptions,
    dataFolder: office.folder,
    appVersion: parts.appVersion,
  };
}

/** Law packs by version, each read once, counting by the holidays that the office goes by. */
function packsOf({ settings }: Office) {
  const read = new Map<string, Promise<LawPack>>();
  async function load(version: string): Promise<LawPack> {
    const [{ lawPack }, { packOfCase }] = await Promise.all([
      import('virtual:law-pack'),
      import('../../shared/law/pack-of-case.ts'),
    ]);
    return withHolidays(await packOfCase(version, lawPack, lawArchive), settings.holidayList());
  }
  return {
    of: ({ lawPackVersion }: { readonly lawPackVersion: string }): Promise<LawPack> => {
      const known = read.get(lawPackVersion) ?? load(lawPackVersion);
      read.set(lawPackVersion, known);
      return known;
    },
    forget: () => read.clear(),
  };
}
