import type { CaseFilter, CaseSummary, Shelf, SortKey } from '../../shared/bridge/library-contract.ts';
import { getBridge } from '../bridge.ts';
import { openFrom } from './case-actions.ts';
import { sayFailed, showToast } from './toasts.ts';
import { useUiStore, type LibraryView } from './ui-store.ts';

/** Changes how the library is looked at. */
export function viewLibrary(patch: Partial<LibraryView>): void {
  useUiStore.setState(({ library }) => ({ library: { ...library, ...patch } }));
}

export function filterCases(patch: Partial<CaseFilter>): void {
  const { library } = useUiStore.getState();
  viewLibrary({ filter: { ...library.filter, ...patch } });
}

/** By a column; by the same column again the other way round. */
export function sortCases(by: SortKey): void {
  const { sort } = useUiStore.getState().library;
  viewLibrary({ sort: { by, isDescending: sort.by === by ? !sort.isDescending : by === 'saved' } });
}

/** Lets the list read its cases again. */
export function refreshLibrary(): void {
  useUiStore.setState(({ libraryAge }) => ({ libraryAge: libraryAge + 1 }));
}

const SHELF_WORDS: Readonly<Record<Shelf, string>> = {
  active: 'Put back among the active cases',
  archive: 'Archived',
  bin: 'Moved to the bin',
};

/** Puts cases on another shelf; it can be taken back. */
export async function shelve(cases: readonly CaseSummary[], shelf: Shelf): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const before = cases[0]?.shelf ?? 'active';
  const moved = await getBridge().shelveCases({ ids, shelf });
  if (!moved.ok) return sayFailed(moved.error);
  refreshLibrary();
  const what = cases.length === 1 ? cases[0]?.reference || 'the case without a reference' : `${cases.length} cases`;
  showToast({
    tone: 'done',
    title: `${SHELF_WORDS[shelf]}: ${what}`,
    lines: shelf === 'bin' ? ['Nothing is deleted: the bin keeps it until somebody purges it.'] : [],
    undo: () => void shelveBack(ids, before),
  });
}

async function shelveBack(ids: readonly string[], shelf: Shelf): Promise<void> {
  const moved = await getBridge().shelveCases({ ids: [...ids], shelf });
  if (moved.ok) refreshLibrary();
  else sayFailed(moved.error);
}

/** A copy to begin another case from; reference, dates and signatures do not come with it. */
export function duplicate(id: string): Promise<boolean> {
  return openFrom(() => getBridge().duplicateCase({ id }));
}
