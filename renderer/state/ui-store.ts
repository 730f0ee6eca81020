import { create } from 'zustand';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind, PolicyFacts, Preferences } from '../../shared/bridge/contract.ts';
import { NO_PROFILES, type Profiles } from '../../shared/case/profiles.ts';

/** How the open case stands on the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: BridgeError };

/** A message that comes and goes: what was done, or what failed and what to do. */
export type Toast = {
  readonly id: number;
  readonly tone: 'done' | 'failed';
  readonly title: string;
  readonly lines: readonly string[];
  /** A way to take it back, such as after deleting a case. */
  readonly undo?: () => void;
};

/** What lies over the window. The last are about the open case. */
export type Overlay =
  | 'none'
  | 'palette'
  | 'shortcuts'
  | 'profiles'
  | 'examine'
  | 'preview'
  | 'knowledge'
  | 'challenge'
  | 'whatIf'
  | 'packUpdate'
  | 'feedback'
  | 'toPractice';

/** What the window shows and how; nothing of the case. */
export type UiState = {
  readonly isReady: boolean;
  readonly appVersion: string;
  readonly dataFolder: string;
  readonly today: string;
  readonly profiles: Profiles;
  readonly policy: PolicyFacts;
  readonly preferences: Preferences;
  /** Casework or practice, where no case is open. */
  readonly area: 'cases' | 'training';
  readonly openCaseId: string | null;
  readonly saveState: SaveState;
  readonly toasts: readonly Toast[];
  /** Cases off the list while their deletion can still be taken back. */
  readonly leavingCaseIds: readonly string[];
  readonly overlay: Overlay;
  /** Where the tour is; null while it is not under way. */
  readonly tourStep: number | null;
  /** What is being made and takes longer than half a second, in words; null when nothing is. */
  readonly busy: string | null;
  /** The column beside the question in a window for two, and the one column in a window for one. */
  readonly side: 'path' | 'paper';
  readonly view: 'path' | 'question' | 'paper';
  readonly isHelpOpen: boolean;
  /** What a finding led to, as a selector of the field or the factor: it takes the focus once its page is there. */
  readonly wanted: string | null;
  /** Which document of the case lies on the paper. */
  readonly paper: DocumentKind;
};

export const useUiStore = create<UiState>(() => ({
  isReady: false,
  appVersion: '',
  dataFolder: '',
  today: '',
  profiles: NO_PROFILES,
  policy: { file: '', fixed: [], problem: null },
  preferences: { theme: 'system', pathFolded: false, paperFolded: false, ownWords: [], tourSeen: false },
  tourStep: null,
  area: 'cases',
  openCaseId: null,
  saveState: { kind: 'saving' },
  toasts: [],
  leavingCaseIds: [],
  overlay: 'none',
  busy: null,
  side: 'paper',
  view: 'question',
  isHelpOpen: true,
  wanted: null,
  paper: 'letter',
}));
