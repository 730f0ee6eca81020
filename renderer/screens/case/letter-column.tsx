import { MenuButton } from '../../components/menu-button.tsx';
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
  'exportBundle',
  'exportCaseFile',
];

const ENTRIES = SAVES.map((id) => {
  const shortcut = shortcutOf(id);
  const label = COMMANDS.find((command) => command.id === id)?.label ?? id;
  return { id, label, ...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut) }) };
});

/** The paper on the desk, and the ways to take it along. */
export function LetterColumn() {
  const busy = useUiStore((state) => state.busy);
  const letter = useLetter();
  return (
    <aside className="column column-paper" aria-labelledby="paper-title">
      <div className="paper-head">
        <h2 className="paper-title" id="paper-title">
          Letter
        </h2>
        {letter.draft ? <span className="paper-draft">Draft: something is still to be stated</span> : null}
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
      <LetterPreview letter={letter} />
    </aside>
  );
}
