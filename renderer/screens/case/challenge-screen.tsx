import { useMemo } from 'react';
import { challengesOf, type ChallengeAsked } from '../../../shared/challenge/challenges.ts';
import type { Asker } from '../../../shared/law/knowledge.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { runCommand } from '../../state/commands.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { pageOf, placeInWords } from './finding-words.ts';
import { useOpenPlace } from './use-open-place.ts';

const ASKERS: readonly { readonly asker: Asker; readonly title: string }[] = [
  { asker: 'requester', title: 'The requester would ask' },
  { asker: 'regulator', title: 'The Commissioner would ask' },
  { asker: 'tribunal', title: 'A tribunal would ask' },
];

/** What others would ask next of this very case, drawn from its gaps; each question opens the step that answers it. */
export function ChallengeScreen() {
  const pack = useLawPack();
  const caseFile = useCase(selectCaseFile);
  const findings = useFindings();
  const challenges = useMemo(() => challengesOf(caseFile, pack, findings), [caseFile, pack, findings]);
  return (
    <Dialog
      isOpen
      onClose={close}
      title="What others would ask next"
      width="wide"
      footer={
        <>
          <Button onPress={() => runAfterClosing('exportBundle')}>Save the answers for the regulator</Button>
          <Button onPress={() => runAfterClosing('exportRecord')}>Save the decision record</Button>
        </>
      }
    >
      {challenges.length === 0 ? (
        <p>
          The checks find no gap from which a question could be drawn. That is no proof that nobody will ask one: read
          the letter once more as somebody who wants to know.
        </p>
      ) : (
        <p className="question-lead">
          Drawn from the gaps in this case as it stands. Each question opens the step that answers it.
        </p>
      )}
      {ASKERS.map(({ asker, title }) => (
        <Asked key={asker} title={title} challenges={challenges.filter((each) => each.asker === asker)} />
      ))}
    </Dialog>
  );
}

function Asked({ title, challenges }: { readonly title: string; readonly challenges: readonly ChallengeAsked[] }) {
  const pack = useLawPack();
  const caseFile = useCase(selectCaseFile);
  const open = useOpenPlace();
  if (challenges.length === 0) return null;
  return (
    <section className="challenges" aria-label={title}>
      <h2 className="part-title">{title}</h2>
      <ol className="challenge-list">
        {challenges.map((challenge) => (
          <li key={challenge.key} className="challenge">
            <p className="challenge-question">{challenge.question}</p>
            <p className="field-hint">
              {challenge.answer === null ? challenge.gap : `Your recorded reason: ${challenge.answer}`}
            </p>
            {isReachable(pageOf(challenge.place), caseFile, pack) ? (
              <Button
                variant="quiet"
                ariaLabel={`Open ${placeInWords(challenge.place, caseFile, pack)} to answer: ${challenge.question}`}
                onPress={() => {
                  close();
                  open(challenge.place);
                }}
              >
                Open {placeInWords(challenge.place, caseFile, pack)}
              </Button>
            ) : (
              <p className="field-hint">{placeInWords(challenge.place, caseFile, pack)} is not reached yet.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}

function runAfterClosing(command: string): void {
  close();
  runCommand(command);
}
