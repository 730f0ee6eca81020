import { selectCaseFile, selectStep } from '../../../../shared/machine/selectors.ts';
import { blockersOf } from '../../../../shared/checks/assess.ts';
import { Button } from '../../../components/button.tsx';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { useFindings } from '../../../case/use-derived.ts';
import { useUiStore } from '../../../state/ui-store.ts';
import { FindingsPanel } from '../findings-panel.tsx';
import { HandIn } from './hand-in.tsx';
import { ClaimPictures } from './claim-pictures.tsx';
import { reviewSections, type ReviewSection } from './review-sections.ts';

/** The whole argument on one page: every answer with a way to change it, the balances, the checks, and issue. */
export function ReviewPage() {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const isPractice = caseFile.practice !== null;
  // What an attempt that is worked alone still lacks is said once it is handed in.
  const isHeldBack = caseFile.practice?.mode === 'unguided' && caseFile.issuedOn === null;
  return (
    <>
      {isHeldBack ? null : <FindingsPanel />}
      {isPractice ? <HandIn /> : <Issue />}
      <section className="review" aria-label="Your answers">
        {reviewSections(caseFile, pack).map((section) => (
          <Answers key={section.key} section={section} />
        ))}
      </section>
      {caseFile.claims.length > 0 ? <ClaimPictures caseFile={caseFile} /> : null}
    </>
  );
}

function Answers({ section }: { readonly section: ReviewSection }) {
  const { open } = useCaseCommands();
  return (
    <div className="review-section">
      <div className="part-head">
        <h2 className="part-title">{section.title}</h2>
        <Button variant="quiet" onPress={() => open(section.place)} ariaLabel={`Change: ${section.title}`}>
          Change
        </Button>
      </div>
      <dl className="review-answers">
        {section.answers.map((answer) => (
          <div key={answer.question} className="review-answer">
            <dt>{answer.question}</dt>
            <dd>{answer.text === '' ? <span className="review-gap">Not answered</span> : answer.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Issue() {
  const { issue } = useCaseCommands();
  const isIssued = useCase((snapshot) => selectStep(snapshot) === 'issued');
  const today = useUiStore((state) => state.today);
  const blockers = blockersOf(useFindings()).length;
  if (isIssued) return null;
  return (
    <div className="offer">
      <p>
        {blockers === 0
          ? 'Nothing stands in the way. Issuing locks the case, so that it shows what was sent.'
          : `${blockers === 1 ? 'One point' : `${blockers} points`} must be put right before this can be issued. Until then an exported letter is marked DRAFT.`}
      </p>
      <Button variant="primary" onPress={() => issue(today)} isDisabled={blockers > 0}>
        Mark as issued
      </Button>
    </div>
  );
}
