import { stageOf } from '../../../../shared/case/sign-off.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { FindingsPanel } from '../findings-panel.tsx';
import { HandIn } from './hand-in.tsx';
import { ClaimPictures } from './claim-pictures.tsx';
import { reviewSections, type ReviewSection } from './review-sections.ts';
import { SignOffPart } from './sign-off-part.tsx';

/** The whole argument on one page: every answer with a way to change it, the balances, the checks, and issue. */
export function ReviewPage() {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const isPractice = caseFile.practice !== null;
  // Whoever decides on the case begins with where it stands; its author with what the checks say.
  const isInOtherHands = !isPractice && stageOf(caseFile) !== 'drafting';
  // What an attempt that is worked alone still lacks is said once it is handed in.
  const isHeldBack = caseFile.practice?.mode === 'unguided' && caseFile.issuedOn === null;
  return (
    <>
      {isInOtherHands ? <SignOffPart key="sign-off" /> : null}
      {isHeldBack ? null : <FindingsPanel key="checks" />}
      {isPractice ? <HandIn /> : null}
      {isPractice || isInOtherHands ? null : <SignOffPart key="sign-off" />}
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
