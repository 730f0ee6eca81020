import { lazy, Suspense } from 'react';
import type { DocumentKind } from '../../../shared/bridge/contract.ts';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import { isReviewed } from '../../../shared/case/internal-review.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { Segments } from '../../components/segments.tsx';
import { useCase } from '../../case/use-case.ts';
import { useLetter } from '../../case/use-derived.ts';
import { COMMANDS, runCommand, shortcutOf } from '../../state/commands.ts';
import { setPreferences } from '../../state/preferences.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { EditsWithoutPlace } from './edits-without-place.tsx';
import { LetterPreview } from './letter-preview.tsx';

const SAVES = [
  'exportDocx',
  'exportTemplate',
  'exportPdf',
  'exportOdt',
  'exportMarkdown',
  'exportText',
  'copyLetter',
  'preview',
  'print',
  'exportHolding',
  'exportHoldingPdf',
  'exportReview',
  'exportReviewPdf',
  'exportRecord',
  'exportRecordPdf',
  'exportBundle',
  'exportBundlePdf',
  'exportCaseFile',
];

/** What can be done with the documents of the case as it is: a notice only where time was extended, and so on. */
function useSaves() {
  // The commands ask the open session, which comes after this is first drawn.
  const session = useSessionStore((state) => state.session);
  const enabled = useCase(
    () => (session === null ? [] : COMMANDS.filter(({ id, isEnabled }) => SAVES.includes(id) && isEnabled())),
    (a, b) => a.length === b.length && a.every((command) => b.includes(command)),
  );
  return enabled.map(({ id, label }) => {
    const shortcut = shortcutOf(id);
    return { id, label, ...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut) }) };
  });
}

type Paper = { readonly value: DocumentKind; readonly title: string };

/** The documents that this case has. */
function papersOf({ letter, internalReview }: CaseFile): Paper[] {
  return [
    { value: 'letter', title: 'Letter' },
    ...(letter.extension === null ? [] : [{ value: 'holding' as const, title: 'Notice' }]),
    ...(isReviewed(internalReview) ? [{ value: 'review' as const, title: 'Review' }] : []),
    { value: 'record', title: 'Record' },
    { value: 'bundle', title: 'Regulator' },
  ];
}

/** The same list for as long as it holds the same: drawing the choice anew is dear, and each key comes by here. */
function usePapers(): Paper[] {
  return useCase(
    (snapshot) => papersOf(selectCaseFile(snapshot)),
    (a, b) => a.length === b.length && a.every(({ value }, index) => value === b[index]?.value),
  );
}

const OtherDocument = lazy(async () => ({ default: (await import('./other-document.tsx')).OtherDocument }));

/** The paper on the desk, and the ways to take it along. */
export function LetterColumn() {
  const busy = useUiStore((state) => state.busy);
  const letter = useLetter();
  const saves = useSaves();
  const isWhatIf = useCase((snapshot) => selectCaseFile(snapshot).branchOf !== null);
  const wanted = useUiStore((state) => state.paper);
  const papers = usePapers();
  const paper = papers.some(({ value }) => value === wanted) ? wanted : 'letter';
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
          options={papers}
        />
        <span className="topbar-space" />
        <MenuButton
          label="Save or copy"
          entries={saves}
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
        <>
          <EditsWithoutPlace letter={letter} />
          <LetterPreview letter={letter} isEditable />
        </>
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
