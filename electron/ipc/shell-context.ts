import type { BrowserWindow } from 'electron';
import type { LawPack } from '../../shared/law/law-pack.ts';
import type { CaseStore } from '../store/case-store.ts';
import type { SettingsStore } from '../store/settings-store.ts';

/** What the handlers work with; made once at start. */
export type ShellContext = {
  readonly window: BrowserWindow;
  readonly cases: CaseStore;
  readonly settings: SettingsStore;
  readonly pack: LawPack;
  readonly dataFolder: string;
  readonly appVersion: string;
};
