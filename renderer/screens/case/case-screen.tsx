import { useUiStore } from '../../state/ui-store.ts';
import { CaseOverlays } from './case-overlays.tsx';
import { FindingsSummary } from './findings-summary.tsx';
import { FoldedColumn } from './folded-column.tsx';
import { LetterColumn } from './letter-column.tsx';
import { PracticeBand } from './practice-band.tsx';
import { QuestionColumn } from './question-column.tsx';
import { StatusBar } from './status-bar.tsx';
import { StepList } from './step-list.tsx';
import { TopBar } from './top-bar.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** One open case: the path, the question, the paper. How many stand side by side is the style sheet's matter. */
export function CaseScreen() {
  const { pathFolded, paperFolded } = useUiStore((state) => state.preferences);
  const side = useUiStore((state) => state.side);
  const view = useUiStore((state) => state.view);
  return (
    <div className="case" data-side={side} data-view={view} data-path={fold(pathFolded)} data-paper={fold(paperFolded)}>
      <a className="skip-link" href="#question">
        Skip to the question
      </a>
      <div className="case-top">
        <PracticeBand />
        <TopBar />
      </div>
      <ViewSwitch />
      <nav className="column column-path" aria-label="Path">
        <h2 className="hidden-text">Path</h2>
        <StepList />
        <FindingsSummary />
      </nav>
      <FoldedColumn column="path" label="Path" />
      <QuestionColumn />
      <LetterColumn />
      <FoldedColumn column="paper" label="Letter" />
      <StatusBar />
      <CaseOverlays />
    </div>
  );
}

function fold(isFolded: boolean): 'folded' | 'open' {
  return isFolded ? 'folded' : 'open';
}
