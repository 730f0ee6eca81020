import type { ReplyOf } from '../../../shared/bridge/bridge.ts';
import { NO_FILTER, type CaseFilter } from '../../../shared/bridge/library-contract.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { filterCases, viewLibrary } from '../../state/library-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

const ANY = '';

const STAGE_OPTIONS = [
  { value: ANY, title: 'Any stage' },
  { value: 'drafting', title: 'Being written' },
  { value: 'submitted', title: 'With the reviewer' },
  { value: 'returned', title: 'Returned' },
  { value: 'accepted', title: 'Accepted' },
  { value: 'issued', title: 'Issued' },
] as const;

const OUTCOME_OPTIONS = [
  { value: ANY, title: 'Any outcome' },
  { value: 'maintained', title: 'Neither confirm nor deny' },
  { value: 'confirmOrDeny', title: 'Confirm or deny' },
  { value: 'answered', title: 'Answered in full' },
  { value: 'notReady', title: 'Waiting for the requester' },
  { value: 'leavesTheAct', title: 'Another law' },
  { value: 'open', title: 'Not decided yet' },
] as const;

const DUE_OPTIONS = [
  { value: ANY, title: 'Any day' },
  { value: 'overdue', title: 'Overdue' },
  { value: 'thisWeek', title: 'Within seven days' },
  { value: 'waiting', title: 'Clock stands still' },
  { value: 'retention', title: 'Due for retention review' },
] as const;

/** On which shelf, and how it is laid out. */
export function ShelfBar({ shelves }: Pick<ReplyOf<'queryCases'>, 'shelves'>) {
  const { filter, layout } = useUiStore((state) => state.library);
  return (
    <>
      <Segments
        label="Shelf"
        value={filter.shelf}
        onChange={(shelf) => filterCases({ shelf })}
        options={[
          { value: 'active', title: `Active ${shelves.active}` },
          { value: 'archive', title: `Archive ${shelves.archive}` },
          { value: 'bin', title: `Bin ${shelves.bin}` },
        ]}
      />
      <Segments
        label="Layout"
        value={layout}
        onChange={(next) => viewLibrary({ layout: next })}
        options={[
          { value: 'list', title: 'List' },
          { value: 'cards', title: 'Cards' },
        ]}
      />
    </>
  );
}

/** What narrows the shelf down. */
export function LibraryFilters({ found }: { readonly found: ReplyOf<'queryCases'> }) {
  const { filter } = useUiStore((state) => state.library);
  return (
    <div className="library-filters">
      <SelectField
        label="Stage"
        value={filter.stage ?? ANY}
        options={STAGE_OPTIONS}
        onChange={(stage) => filterCases({ stage: stage === ANY ? null : stage })}
      />
      <SelectField
        label="Outcome"
        value={filter.outcome ?? ANY}
        options={OUTCOME_OPTIONS}
        onChange={(outcome) => filterCases({ outcome: outcome === ANY ? null : outcome })}
      />
      <SelectField
        label="Due"
        value={filter.due ?? ANY}
        options={DUE_OPTIONS}
        onChange={(due) => filterCases({ due: due === ANY ? null : due })}
      />
      <FacetField label="Exemption" any="Any exemption" field="provision" values={found.provisions} lead="Section " />
      <FacetField label="Tag" any="Any tag" field="tag" values={found.tags} />
      <FacetField label="Owner" any="Any owner" field="owner" values={found.owners} />
      {isNarrowed(filter) ? (
        <Button variant="quiet" onPress={() => viewLibrary({ filter: { ...NO_FILTER, shelf: filter.shelf } })}>
          Show all of this shelf
        </Button>
      ) : null}
    </div>
  );
}

type FacetFieldProps = {
  readonly label: string;
  readonly any: string;
  readonly field: 'provision' | 'tag' | 'owner';
  readonly values: readonly string[];
  readonly lead?: string;
};

/** A filter over what there is; nothing where there is nothing to choose. */
function FacetField({ label, any, field, values, lead = '' }: FacetFieldProps) {
  const chosen = useUiStore((state) => state.library.filter[field]);
  if (values.length === 0 && chosen === null) return null;
  return (
    <SelectField
      label={label}
      value={chosen ?? ANY}
      options={[{ value: ANY, title: any }, ...values.map((value) => ({ value, title: `${lead}${value}` }))]}
      onChange={(value) => filterCases({ [field]: value === ANY ? null : value })}
    />
  );
}

/** True when something else than the shelf narrows the list. */
export function isNarrowed(filter: CaseFilter): boolean {
  return JSON.stringify({ ...filter, shelf: 'active' }) !== JSON.stringify(NO_FILTER);
}
