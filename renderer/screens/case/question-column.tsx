import { useEffect, useRef } from 'react';
import { placeKey } from '../../../shared/case/place.ts';
import { selectPlace, selectStep } from '../../../shared/machine/selectors.ts';
import { useCase, useCaseCommands } from '../../case/use-case.ts';
import { isSamePlace } from '../../case/same-place.ts';
import { useTouched } from '../../case/use-touched.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { AdvicePage } from './advice-page.tsx';
import { QuestionFooter } from './question-footer.tsx';
import { QuestionPage } from './question-page.tsx';

/** The middle column: one question, its answer, its help, and the way on. */
export function QuestionColumn() {
  const step = useCase(selectStep);
  const place = useCase(selectPlace, isSamePlace);
  const commands = useCaseCommands();
  const isTouched = useTouched(place);
  const column = useRef<HTMLElement>(null);
  const key = `${step}|${placeKey(place)}`;
  useFocusOnPage(column, key);

  return (
    <main className="column column-question" id="question" ref={column} tabIndex={-1} onBlur={commands.settle}>
      <div className="question-scroll" key={key}>
        {step === 'advice' ? <AdvicePage /> : <QuestionPage place={place} isTouched={isTouched} />}
      </div>
      <QuestionFooter place={place} step={step} />
    </main>
  );
}

/** A new page starts at its top, with the focus on its question or on the field that a finding led to. */
function useFocusOnPage(column: React.RefObject<HTMLElement | null>, key: string): void {
  const wanted = useUiStore((state) => state.wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the page; a new page moves the focus, typing in it never does
  useEffect(() => {
    const part = wanted === null ? null : column.current?.querySelector(wanted);
    const control = part?.querySelector<HTMLElement>('input, textarea, button') ?? null;
    if (control !== null) control.focus();
    else if (wanted === null || !column.current?.contains(document.activeElement)) focusHeading(column.current);
    if (wanted !== null) useUiStore.setState({ wanted: null });
  }, [key, wanted, column]);
}

function focusHeading(column: HTMLElement | null): void {
  column?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
