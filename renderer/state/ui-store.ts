import { create } from 'zustand';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Incoming } from '../../shared/bridge/hand-over-contract.ts';
import type { DocumentKind, PolicyFacts, Preferences } from '../../shared/bridge/contract.ts';
import { NO_FILTER, type CaseFilter, type SortKey } from '../../shared/bridge/library-contract.ts';
import type { Interruption } from '../../shared/bridge/support-contract.ts';
import { USUAL_OFFICE, type OfficeSettings, type StoreState } from '../../shared/bridge/store-contract.ts';
import type { HolidayList } from '../../shared/deadline/holiday-list.ts';
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
  | 'notices'
  | 'profiles'
  | 'examine'
  | 'preview'
  | 'knowledge'
  | 'challenge'
  | 'whatIf'
  | 'packUpdate'
  | 'feedback'
  | 'toPractice'
  | 'history'
  | 'points'
  | 'startReview'
  | 'audit'
  | 'deadlines'
  | 'register'
  | 'handOver'
  | 'store'
  | 'support';

/** A case to hand over, with its reference for the officer to know it by. */
export type HandedCase = { readonly id: string; readonly reference: string };

/** How the officer looks at the library. */
export type LibraryView = {
  readonly filter: CaseFilter;
  readonly sort: { readonly by: SortKey; readonly isDescending: boolean };
  readonly search: string;
  readonly layout: 'list' | 'cards';
};

/** What the window shows and how; nothing of the case. */
export type UiState = {
  readonly isReady: boolean;
  readonly appVersion: string;
  readonly dataFolder: string;
  readonly today: string;
  readonly profiles: Profiles;
  readonly policy: PolicyFacts;
  readonly preferences: Preferences;
  /** The account that works here. */
  readonly account: string;
  readonly store: StoreState;
  readonly office: OfficeSettings;
  readonly holidayList: HolidayList | null;
  /** Work that was broken off and that the officer has not decided about yet. */
  readonly interrupted: Interruption | null;
  /** Casework or practice, where no case is open. */
  readonly area: 'cases' | 'training';
  readonly openCaseId: string | null;
  readonly saveState: SaveState;
  readonly toasts: readonly Toast[];
  /** How the library is looked at: its filter, its order, and what is searched for. */
  readonly library: LibraryView;
  /** Raised when the cases were changed by something other than the list itself, so that it reads them again. */
  readonly libraryAge: number;
  readonly overlay: Overlay;
  /** The cases that are being handed over. */
  readonly handedOver: readonly HandedCase[];
  /** The file that is being brought in; null while none is. */
  readonly incoming: Incoming | null;
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
  account: '',
  store: { kind: 'open', readOnly: null, isSealed: false, notice: null },
  office: USUAL_OFFICE,
  holidayList: null,
  interrupted: null,
  tourStep: null,
  area: 'cases',
  openCaseId: null,
  saveState: { kind: 'saving' },
  toasts: [],
  library: { filter: NO_FILTER, sort: { by: 'urgency', isDescending: false }, search: '', layout: 'list' },
  libraryAge: 0,
  overlay: 'none',
  handedOver: [],
  incoming: null,
  busy: null,
  side: 'paper',
  view: 'question',
  isHelpOpen: true,
  wanted: null,
  paper: 'letter',
}));

/** Whether the cases that are open are sealed. */
export function isSealed({ store }: UiState): boolean {
  return store.kind === 'open' && store.isSealed;
}
