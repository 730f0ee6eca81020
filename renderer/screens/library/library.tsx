import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ReplyOf } from '../../../shared/bridge/bridge.ts';
import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { Button } from '../../components/button.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { filterCases, refreshLibrary, viewLibrary } from '../../state/library-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { BatchBar } from './batch-bar.tsx';
import { CaseCards } from './case-cards.tsx';
import { CaseTable } from './case-table.tsx';
import { isNarrowed, LibraryFilters, ShelfBar } from './library-filters.tsx';
import { SearchResults } from './search-results.tsx';
import { useCases } from './use-cases.ts';

const PurgeDialog = lazy(async () => ({ default: (await import('../register/purge-dialog.tsx')).PurgeDialog }));

/** The office's cases: searched, filtered, sorted, shelved. `whenEmpty` stands where there are no cases at all. */
export function Library({ whenEmpty }: { readonly whenEmpty: ReactNode }) {
  const cases = useCases();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [purging, setPurging] = useState<readonly CaseSummary[]>([]);
  if (cases.found === null) return <p className="start-wait">Reading your cases…</p>;
  const { active, archive, bin } = cases.found.shelves;
  return (
    <>
      {active + archive + bin === 0 ? (
        whenEmpty
      ) : (
        <Shelves {...cases} found={cases.found} chosen={chosen} onChoose={setChosen} onPurge={setPurging} />
      )}
      {/* Stays when the last case has gone: it says how long backups still hold it. */}
      {purging.length === 0 ? null : (
        <Suspense fallback={null}>
          <PurgeDialog
            ids={purging.map(({ id }) => id)}
            onClose={() => setPurging([])}
            onPurged={() => {
              setChosen(null);
              refreshLibrary();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

type ShelvesProps = {
  readonly found: ReplyOf<'queryCases'>;
  readonly hasMore: boolean;
  readonly readMore: () => void;
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string> | null) => void;
  readonly onPurge: (cases: readonly CaseSummary[]) => void;
};

function Shelves({ found, hasMore, readMore, chosen, onChoose, onPurge }: ShelvesProps) {
  const { search, filter, layout } = useUiStore((state) => state.library);
  const view = { cases: found.cases, chosen, onChoose, onPurge };
  return (
    <div className="case-library">
      <div className="case-library-head">
        <SearchBox
          label="Search requests, reasoning and letters"
          value={search}
          onChange={(text) => viewLibrary({ search: text })}
        />
        <ShelfBar shelves={found.shelves} />
      </div>
      {search.trim() !== '' ? (
        <SearchResults />
      ) : (
        <>
          <LibraryFilters found={found} />
          {found.overdue > 0 && filter.due !== 'overdue' ? <Overdue count={found.overdue} /> : null}
          <BatchBar cases={found.cases} chosen={chosen} onChange={onChoose} onPurge={onPurge} />
          {found.total === 0 ? <NothingHere /> : layout === 'list' ? <CaseTable {...view} /> : <CaseCards {...view} />}
          {hasMore ? <Button onPress={readMore}>Show more of {found.total}</Button> : null}
        </>
      )}
    </div>
  );
}

function Overdue({ count }: { readonly count: number }) {
  return (
    <section className="library-overdue" aria-label="Overdue">
      <p>
        <strong>{count === 1 ? 'One case is overdue.' : `${count} cases are overdue.`}</strong>{' '}
        {count === 1 ? 'It stands first.' : 'They stand first.'}
      </p>
      <Button variant="quiet" onPress={() => filterCases({ shelf: 'active', due: 'overdue' })}>
        Show these only
      </Button>
    </section>
  );
}

function NothingHere() {
  const filter = useUiStore((state) => state.library.filter);
  if (isNarrowed(filter)) return <p className="rows-empty">No case on this shelf fits the filter.</p>;
  const words = {
    active: 'No active cases. Begin one, or look into the archive.',
    archive: 'Nothing is archived. Cases that are done with can be put here, out of the way and still searchable.',
    bin: 'The bin is empty.',
  };
  return <p className="rows-empty">{words[filter.shelf]}</p>;
}
