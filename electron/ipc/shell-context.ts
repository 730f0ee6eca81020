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

/** Today in the officer's own calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
