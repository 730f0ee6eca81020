import type { BrowserWindow } from 'electron';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import type { CaseStore } from '../store/case-store.ts';
import type { MachinePolicy } from '../content/machine-policy.ts';
import type { AssetStore } from '../store/asset-store.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import type { PracticeStore } from '../store/practice-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

/** What the handlers work with; made once at start. */
export type ShellContext = {
  readonly window: BrowserWindow;
  readonly cases: CaseStore;
  /** Opened when it is first needed; an error leaves casework untouched. */
  readonly practice: () => Result<PracticeStore, BridgeError>;
  readonly settings: SettingsStore;
  readonly assets: AssetStore;
  readonly policy: MachinePolicy;
  /** Version of the law pack for new cases. */
  readonly packVersion: string;
  /** The pack that a case was decided under; read when it is first needed. */
  readonly packOf: (caseFile: CaseFile) => Promise<LawPack>;
  readonly dataFolder: string;
  readonly appVersion: string;
};
