import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { useCase } from '../../case/use-case.ts';
import { copyText } from '../../copy-text.ts';
import { sayDone } from '../../state/toasts.ts';
import { adviceFor, type Advice } from './advice-texts.ts';

/** Where the walk ends early: what to do instead. The case is kept and can be taken up again. */
export function AdvicePage() {
  const advice = adviceFor(useCase(selectCaseFile));
  if (advice === null) return null;
  return (
    <div className="question">
      <p className="question-kicker">{advice.kicker}</p>
      <h1 className="question-title" tabIndex={-1}>
        {advice.title}
      </h1>
      <div className="advice">
        {advice.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="button-row">
        <Button onPress={() => copy(advice)}>Copy this advice</Button>
      </div>
      <p className="question-note">The case is saved as it is. Going back keeps every answer.</p>
    </div>
  );
}

function copy({ title, paragraphs }: Advice): void {
  if (copyText([title, ...paragraphs].join('\n\n'))) sayDone('The advice is on the clipboard.');
}
