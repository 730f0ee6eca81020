import { useState } from 'react';
import type { CaseSummary, DocumentKind, ExportFormat } from '../../../shared/bridge/contract.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { exportCases } from '../../state/letter-actions.ts';
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
};

/** Saves a document of each of several cases at once. */
export function BatchBar({ cases, chosen, onChange }: BatchBarProps) {
  const busy = useUiStore((state) => state.busy);
  const [document, setDocument] = useState<DocumentKind>('letter');
  const [format, setFormat] = useState<ExportFormat>('docx');
  if (chosen === null) {
    return (
      <div className="batch-bar">
        <Button variant="quiet" onPress={() => onChange(new Set())}>
          Save documents of several cases
        </Button>
      </div>
    );
  }
  const usable = cases.filter(({ problem }) => problem === null).map(({ id }) => id);
  return (
    <section className="batch-bar" aria-label="Save documents of several cases">
      <SelectField label="What" value={document} onChange={setDocument} options={DOCUMENTS} />
      <SelectField label="As" value={format} onChange={setFormat} options={FORMATS} />
      <div className="button-row">
        <Button onPress={() => onChange(new Set(chosen.size === usable.length ? [] : usable))}>
          {chosen.size === usable.length ? 'Choose none' : 'Choose all'}
        </Button>
        <Button
          variant="primary"
          isDisabled={chosen.size === 0 || busy !== null}
          onPress={() => void exportCases([...chosen], document, format).then(() => onChange(null))}
        >
          {busy ?? (chosen.size === 1 ? 'Save one file…' : `Save ${chosen.size} files…`)}
        </Button>
        <Button onPress={() => onChange(null)}>Cancel</Button>
      </div>
    </section>
  );
}

/** The set with one id put in or taken out. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]);
}
