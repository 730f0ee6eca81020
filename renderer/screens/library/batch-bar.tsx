import { useState } from 'react';
import type { DocumentKind, ExportFormat } from '../../../shared/bridge/contract.ts';
import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { exportCases } from '../../state/letter-actions.ts';
import { showHandOver } from '../../state/hand-over-actions.ts';
import { shelve } from '../../state/library-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

const DOCUMENTS = [
  { value: 'letter', title: 'Letters' },
  { value: 'record', title: 'Decision records, closed reasons included' },
  { value: 'bundle', title: 'Answers for the regulator' },
] as const satisfies readonly { value: DocumentKind; title: string }[];

const FORMATS = [
  { value: 'docx', title: 'Word' },
  { value: 'template', title: 'Word, on each case’s own template' },
  { value: 'pdf', title: 'PDF' },
  { value: 'odt', title: 'OpenDocument' },
  { value: 'text', title: 'Plain text' },
] as const satisfies readonly { value: ExportFormat; title: string }[];

type BatchBarProps = {
  readonly cases: readonly CaseSummary[];
  /** Null while cases are opened one by one. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChange: (chosen: ReadonlySet<string> | null) => void;
  readonly onPurge: (cases: readonly CaseSummary[]) => void;
};

/** What can be done with several cases at once. */
export function BatchBar({ cases, chosen, onChange, onPurge }: BatchBarProps) {
  const busy = useUiStore((state) => state.busy);
  const [document, setDocument] = useState<DocumentKind>('letter');
  const [format, setFormat] = useState<ExportFormat>('docx');
  if (chosen === null) {
    return (
      <div className="batch-bar">
        <Button variant="quiet" onPress={() => onChange(new Set())}>
          Choose several cases
        </Button>
      </div>
    );
  }
  const usable = cases.filter(({ problem }) => problem === null).map(({ id }) => id);
  // What was chosen under another filter is not seen now, and so not meant.
  const picked = cases.filter(({ id }) => chosen.has(id));
  const exported = usable.filter((id) => chosen.has(id));
  return (
    <section className="batch-bar" aria-label="Several cases">
      <SelectField label="What" value={document} onChange={setDocument} options={DOCUMENTS} />
      <SelectField label="As" value={format} onChange={setFormat} options={FORMATS} />
      <div className="button-row">
        <Button onPress={() => onChange(new Set(exported.length === usable.length ? [] : usable))}>
          {exported.length === usable.length ? 'Choose none' : 'Choose all'}
        </Button>
        <Button
          variant="primary"
          isDisabled={exported.length === 0 || busy !== null}
          onPress={() => void exportCases(exported, document, format).then(() => onChange(null))}
        >
          {busy ?? (exported.length === 1 ? 'Save one file…' : `Save ${exported.length} files…`)}
        </Button>
        <Button onPress={() => onChange(null)}>Cancel</Button>
      </div>
      <ShelfButtons cases={picked} onDone={() => onChange(null)} onPurge={onPurge} />
    </section>
  );
}

type ShelfButtonsProps = {
  readonly cases: readonly CaseSummary[];
  readonly onDone: () => void;
  readonly onPurge: (cases: readonly CaseSummary[]) => void;
};

/** Handing over, and the shelves. */
function ShelfButtons({ cases, onDone, onPurge }: ShelfButtonsProps) {
  const shelf = useUiStore((state) => state.library.filter.shelf);
  const isNone = cases.length === 0;
  const readable = cases.filter(({ problem }) => problem === null);
  return (
    <div className="button-row">
      <Button isDisabled={readable.length === 0} onPress={() => showHandOver(readable)}>
        Hand over…
      </Button>
      {(['active', 'archive', 'bin'] as const)
        .filter((each) => each !== shelf)
        .map((each) => (
          <Button key={each} isDisabled={isNone} onPress={() => void shelve(cases, each).then(onDone)}>
            {SHELF_LABELS[each]}
          </Button>
        ))}
      {shelf === 'bin' ? (
        <Button isDisabled={isNone} onPress={() => onPurge(cases)}>
          Purge for good…
        </Button>
      ) : null}
    </div>
  );
}

const SHELF_LABELS = { active: 'Put back', archive: 'Archive', bin: 'Move to the bin' } as const;

/** The set with one id put in or taken out. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]);
}
