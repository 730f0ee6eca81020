import { useMemo } from 'react';
import type { Place } from '../../../shared/case/place.ts';
import { selectPlace } from '../../../shared/machine/selectors.ts';
import type { StepState } from '../../../shared/progress/steps.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { isSamePlace } from '../../case/same-place.ts';
import { useCase, useCaseWhenIdle } from '../../case/use-case.ts';
import { useFindingsSoFar } from './use-findings-so-far.ts';
import { useOpenPlace } from './use-open-place.ts';
import { stepRows, type StepRow } from './step-model.ts';

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  done: 'done',
  toDo: 'to do',
  stale: 'rests on a changed answer',
  notNeeded: 'not needed',
};

/** The path through the case: every step with its state; those within reach can be opened. */
export function StepList() {
  const caseFile = useCaseWhenIdle();
  const here = useCase(selectPlace, isSamePlace);
  const pack = useLawPack();
  const open = useOpenPlace();
  const findings = useFindingsSoFar();
  const rows = useMemo(() => stepRows(caseFile, pack, here, findings), [caseFile, pack, here, findings]);
  return <StepRows rows={rows} level={1} onOpen={open} />;
}

type StepRowsProps = {
  readonly rows: readonly StepRow[];
  readonly level: number;
  readonly onOpen: (place: Place) => void;
};

function StepRows({ rows, level, onOpen }: StepRowsProps) {
  return (
    <ol className={`steps steps-${level}`}>
      {rows.map((row) => (
        <li key={row.key}>
          <StepButton row={row} level={level} onOpen={onOpen} />
          {row.rows.length === 0 ? null : <StepRows rows={row.rows} level={level + 1} onOpen={onOpen} />}
        </li>
      ))}
    </ol>
  );
}

type StepButtonProps = { readonly row: StepRow; readonly level: number; readonly onOpen: (place: Place) => void };

function StepButton({ row, level, onOpen }: StepButtonProps) {
  const { place, isHere, state } = row;
  const isLeaf = row.rows.length === 0;
  const words = isHere ? `${STATE_WORDS[state]}, you are here` : STATE_WORDS[state];
  return (
    <button
      type="button"
      className="step-row"
      data-level={level}
      data-state={state}
      disabled={place === null}
      {...(isHere ? { 'aria-current': isLeaf ? ('step' as const) : ('true' as const) } : {})}
      onClick={() => {
        if (place !== null) onOpen(place);
      }}
    >
      <StepSign state={state} isHere={isHere} />
      <span className="step-words">
        <span className="step-title">{row.title}</span>
        <span className="hidden-text">, {words}</span>
        {row.subtitle === '' ? null : <span className="step-subtitle">{row.subtitle}</span>}
        {row.points === '' ? null : (
          <span className="step-subtitle step-points">
            <span className="hidden-text">, </span>
            {row.points}
          </span>
        )}
      </span>
      <StepMarks fix={row.fix} explain={row.explain} />
    </button>
  );
}

/** What the checks ask for at a step: the sign and the number, in words for those who do not see them. */
function StepMarks({ fix, explain }: { readonly fix: number; readonly explain: number }) {
  if (fix + explain === 0) return null;
  return (
    <span className="step-marks">
      {fix === 0 ? null : (
        <span>
          <span aria-hidden="true">▲</span>
          <span className="hidden-text">, must fix </span>
          {fix}
        </span>
      )}
      {explain === 0 ? null : (
        <span>
          <span aria-hidden="true">△</span>
          <span className="hidden-text">, explain </span>
          {explain}
        </span>
      )}
    </span>
  );
}

function StepSign({ state, isHere }: { readonly state: StepState; readonly isHere: boolean }) {
  const sign = isHere && state !== 'stale' ? 'here' : state;
  return (
    <svg className={`step-sign step-sign-${sign}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      {sign === 'done' ? <path d="M4.8 8.3l2.1 2.1 4.3-4.6" /> : null}
      {sign === 'here' ? <circle className="step-dot" cx="8" cy="8" r="2.4" /> : null}
      {sign === 'notNeeded' ? <path d="M5 8h6" /> : null}
    </svg>
  );
}
