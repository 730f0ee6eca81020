import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import type { CaseStep } from '../../../shared/machine/case-events.ts';
import { isDone } from '../../../shared/progress/page-done.ts';
import { SubmitPage } from './submit-page.tsx';
import { Button } from '../../components/button.tsx';
import { useCase, useCaseCommands } from '../../case/use-case.ts';
import { MarkUnknown } from './unknown-here.tsx';

/** Back and Continue. A gap never stops the walk; it stays on the list. */
export function QuestionFooter({ place, step }: { readonly place: Place; readonly step: CaseStep }) {
  const canNext = useCase((snapshot) => snapshot.can({ type: 'step.next' }));
  const canBack = useCase((snapshot) => snapshot.can({ type: 'step.back' }));
  const done = useCase((snapshot) => isDone(place, selectCaseFile(snapshot), snapshot.context.pack));
  const commands = useCaseCommands();
  if (!canNext && !canBack) return null;
  return (
    <div className="question-foot">
      {canBack ? <Button onPress={commands.back}>Back</Button> : null}
      {canNext ? (
        <Button variant="primary" onPress={commands.next}>
          Continue
        </Button>
      ) : null}
      <SubmitPage place={place} />
      {step === 'advice' ? null : <MarkUnknown place={place} />}
      {canNext && !done && step !== 'advice' ? (
        <span className="question-note">Continue is possible; the gap stays on your list.</span>
      ) : null}
    </div>
  );
}
