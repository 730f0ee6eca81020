import type { BrowserWindow } from 'electron';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import type { Result } from '../../shared/result.ts';
import type { MachinePolicy } from '../content/machine-policy.ts';
import type { Interruptions } from '../start/interruptions.ts';
import type { Office } from '../start/office.ts';
import type { AssetStore } from '../store/asset-store.ts';
import type { Desk, Note } from '../store/audit-trail.ts';
import type { CaseStore } from '../store/case-store.ts';
import type { PracticeStore } from '../store/practice-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

/** What the handlers work with; made anew whenever a store is opened. */
export type ShellContext = {
  readonly window: BrowserWindow;
  /** The office's store of casework. */
  readonly office: Office;
  readonly isReadOnly: boolean;
  /** Casework and practice as one, to ask by id. */
  readonly cases: CaseStore;
  /** Opened when it is first needed; an error leaves casework untouched. */
  readonly practice: () => Result<PracticeStore, BridgeError>;
  readonly settings: SettingsStore;
  readonly assets: AssetStore;
  readonly policy: MachinePolicy;
  readonly desk: Desk;
  /** Notes an act in the audit trail that is not a change of a case; nothing where the store is only read. */
  readonly note: (note: Note) => void;
  /** Version of the law pack for new cases. */
  readonly packVersion: string;
  /** The pack that a case was decided under, counting by the office's holidays; read when it is first needed. */
  readonly packOf: (caseFile: CaseFile) => Promise<LawPack>;
  /** The listings of all cases are to be made anew, as when the holidays have changed. */
  readonly relist: () => void;
  /** Gives the instant. */
  readonly now: () => string;
  /** The holidays that dates are counted by; the same list each time while they stay the same. */
  readonly holidays: () => Promise<LawPack['holidays']>;
  /** Which case is open, and work that was broken off. */
  readonly interruptions: Interruptions;
  readonly dataFolder: string;
  readonly appVersion: string;
};
