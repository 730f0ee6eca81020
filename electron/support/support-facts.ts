import type { Preferences } from '../../shared/bridge/contract.ts';
import type { OfficeSettings } from '../../shared/bridge/store-contract.ts';
import type { LogLine } from '../start/read-log.ts';
import type { StoreError } from '../store/store-error.ts';

/** Everything that a support bundle can say. There is no field for a text that anybody has typed. */
export type SupportFacts = {
  readonly madeAt: string;
  readonly versions: VersionFacts;
  readonly system: SystemFacts;
  readonly settings: SettingsFacts | null;
  readonly store: StoreFacts;
  readonly log: { readonly lines: readonly LogLine[]; readonly strange: number };
};

export type VersionFacts = {
  readonly app: string;
  readonly isPackaged: boolean;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly lawPack: string;
  readonly caseFile: number;
};

export type SystemFacts = {
  readonly platform: string;
  readonly release: string;
  readonly arch: string;
  readonly language: string;
  readonly processors: number;
  /** In bytes. */
  readonly memory: { readonly all: number; readonly free: number; readonly ours: number };
  readonly screens: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
  readonly isDark: boolean;
  readonly hasHighContrast: boolean;
  readonly hasKeyStore: boolean;
  readonly runsForMinutes: number;
};

export type SettingsFacts = {
  readonly preferences: Omit<Preferences, 'ownWords'> & { readonly ownWords: number };
  readonly office: OfficeSettings;
  readonly profiles: number;
  readonly letterheads: number;
  readonly templates: number;
  readonly policy: 'none' | 'in force' | 'cannot be used';
  readonly fixed: number;
  readonly holidays: 'of the law pack' | 'brought in';
};

export type StoreFacts = {
  readonly state: 'open' | 'for reading only' | 'waits for its passphrase' | 'being looked over' | StoreError['code'];
  readonly place: string;
  readonly isSealed: boolean | null;
  /** In bytes, by the fixed names of our own files; only of those that are there. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly free: number | null;
  readonly version: { readonly store: number | null; readonly known: number };
  /** Null where the store is not open. */
  readonly sqlite: string | null;
  readonly rows: Readonly<Record<string, number>> | null;
  readonly integrity: 'whole' | 'faulty' | 'not looked at: a large store' | 'not looked at: it is not open';
  readonly backups: { readonly count: number; readonly size: number; readonly newest: string | null };
};
