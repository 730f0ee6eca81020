import { explainBridgeError } from '../../../shared/bridge/bridge-error.ts';
import { selectCanUndo } from '../../../shared/machine/selectors.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { Button } from '../../components/button.tsx';
import { clockTime, shortDate } from '../../dates.ts';
import { saveCopy } from '../../state/case-actions.ts';
import { useUiStore, type SaveState } from '../../state/ui-store.ts';

/** The line at the foot: how the case is saved, the law it rests on, and that nothing leaves the machine. */
export function StatusBar() {
  const saveState = useUiStore((state) => state.saveState);
  const pack = useLawPack();
  const canUndo = useCase(selectCanUndo);
  return (
    <footer className="statusbar">
      {/* Read out when saving fails; that it goes well need not interrupt anyone. */}
      <span className={`save save-${saveState.kind}`}>
        <span role="alert">{saveState.kind === 'failed' ? saveWords(saveState) : ''}</span>
        {saveState.kind === 'failed' ? null : saveWords(saveState)}
      </span>
      {saveState.kind === 'failed' ? (
        <Button worksLocked onPress={() => void saveCopy()}>
          Save a copy elsewhere…
        </Button>
      ) : null}
      <span>
        Law pack {pack.version} · checked {shortDate(pack.checkedOn)}
      </span>
      {canUndo ? <span>Undo Ctrl Z</span> : null}
      <span className="statusbar-end">Offline: nothing leaves this machine</span>
    </footer>
  );
}

/** The save state as the status line says it. */
function saveWords(state: SaveState): string {
  if (state.kind === 'saving') return 'Saving…';
  if (state.kind === 'saved') return `Saved ${clockTime(state.at)} on this computer`;
  const { what, todo } = explainBridgeError(state.error);
  return `Not saved: ${what} ${todo}`;
}
