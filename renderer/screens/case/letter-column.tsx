import { lazy, Suspense } from 'react';
import type { DocumentKind } from '../../../shared/bridge/contract.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { Segments } from '../../components/segments.tsx';
import { useCase } from '../../case/use-case.ts';
import { useLetter } from '../../case/use-derived.ts';
import { COMMANDS, runCommand, shortcutOf } from '../../state/commands.ts';
import { setPreferences } from '../../state/preferences.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { LetterPreview } from './letter-preview.tsx';

const SAVES = [
  'exportDocx',
  'exportPdf',
  'exportMarkdown',
  'exportText',
  'copyLetter',
  'exportRecord',
  'exportRecordPdf',
  'exportBundle',
  'exportBundlePdf',
  'exportCaseFile',
];

const ENTRIES = SAVES.map((id) => {
  const shortcut = shortcutOf(id);
  const label = COMMANDS.find((command) => command.id === id)?.label ?? id;
  return { id, label, ...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut) }) };
});

const PAPERS = [
  { value: 'letter', title: 'Letter' },
  { value: 'record', title: 'Record' },
  { value: 'bundle', title: 'Regulator' },
] as const satisfies readonly { value: DocumentKind; title: string }[];

const OtherDocument = lazy(async () => ({ default: (await import('./other-document.tsx')).OtherDocument }));

/** The paper on the desk, and the ways to take it along. */
export function LetterColumn() {
  const busy = useUiStore((state) => state.busy);
  const letter = useLetter();
  const isWhatIf = useCase((snapshot) => selectCaseFile(snapshot).branchOf !== null);
  const paper = useUiStore((state) => state.paper);
  return (
    <aside className="column column-paper" aria-labelledby="paper-title">
      <div className="paper-head">
        <h2 className="hidden-text" id="paper-title">
          Documents of the case
        </h2>
        <Segments
          label="Which document"
          value={paper}
          onChange={(next) => useUiStore.setState({ paper: next })}
          options={PAPERS}
        />
        <span className="topbar-space" />
        <MenuButton
          label="Save or copy"
          entries={ENTRIES}
          onAction={runCommand}
          isBusy={busy !== null}
          busyLabel="Working…"
        />
        <button type="button" className="fold" onClick={() => setPreferences({ paperFolded: true })}>
          Fold<span className="hidden-text"> the letter away</span>
        </button>
      </div>
      {paper === 'letter' && letter.draft ? <p className="paper-note">{draftWords(isWhatIf)}</p> : null}
      {paper === 'letter' ? (
        <LetterPreview letter={letter} />
      ) : (
        <Suspense fallback={null}>
          <OtherDocument document={paper} />
        </Suspense>
      )}
    </aside>
  );
}

function draftWords(isWhatIf: boolean): string {
  return isWhatIf ? 'Draft: a what-if is never a finished letter' : 'Draft: something is still to be stated';
}
