import { ACT_WORDS, ROLE_WORDS, stageOf } from '../../../../shared/case/sign-off.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { stageInWords } from '../../../case/sign-off-words.ts';
import { useCase } from '../../../case/use-case.ts';
import { Button } from '../../../components/button.tsx';
import { dayAndTime } from '../../../dates.ts';
import { useUiStore } from '../../../state/ui-store.ts';
import { IssuePart } from './issue-part.tsx';
import { NextActs } from './next-acts.tsx';

/** The case on its way out: where it stands, who did what, what can be done next, and issue. */
export function SignOffPart() {
  const caseFile = useCase(selectCaseFile);
  const { fact, means } = stageInWords(caseFile);
  return (
    <section className="sign-off" aria-labelledby="sign-off-title">
      <h2 className="findings-title" id="sign-off-title">
        Sign-off
      </h2>
      <p role="status">
        <strong>{fact}</strong> {means}
      </p>
      <Acts />
      <NextActs key={caseFile.signOff.length} />
      {stageOf(caseFile) === 'issued' ? <OpenReview /> : <IssuePart />}
    </section>
  );
}

/** What was done so far. None of it can be changed or taken back. */
function Acts() {
  const acts = useCase((snapshot) => selectCaseFile(snapshot).signOff);
  if (acts.length === 0) return null;
  return (
    <ol className="acts" aria-label="Acts so far">
      {acts.map((act) => (
        <li key={act.id} className="act">
          <p>
            <strong>{ACT_WORDS[act.act]}</strong> by {act.by === '' ? 'an account that is not known' : act.by}, as{' '}
            {ROLE_WORDS[act.role]} <span className="act-when">{dayAndTime(act.at)}</span>
          </p>
          {act.note.trim() === '' ? null : <p className="act-note">{act.note}</p>}
        </li>
      ))}
    </ol>
  );
}

function OpenReview() {
  const canBe = useCase((snapshot) => selectCaseFile(snapshot).branchOf === null);
  if (!canBe) return null;
  return (
    <div className="offer">
      <p>Where the requester asks for an internal review, it is a case of its own. This one stays as it was sent.</p>
      <Button onPress={() => useUiStore.setState({ overlay: 'startReview' })}>Open an internal review</Button>
    </div>
  );
}
