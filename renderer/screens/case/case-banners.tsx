import type { ReviewOf } from '../../../shared/case/case-file.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { currentPack, useLawPack } from '../../case/law-pack.ts';
import { useCase, useIsLocked } from '../../case/use-case.ts';
import { shortDate } from '../../dates.ts';
import { openCase } from '../../state/case-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** What sets this case apart from an ordinary one: it is a what-if, or it stands under an older law pack. */
export function CaseBanners() {
  const branchOf = useCase((snapshot) => selectCaseFile(snapshot).branchOf);
  const reviewOf = useCase((snapshot) => selectCaseFile(snapshot).reviewOf);
  const locked = useIsLocked();
  const pack = useLawPack();
  return (
    <>
      {branchOf === null ? null : (
        <section className="banner banner-whatif" aria-label="What-if">
          <p>
            <strong>What if: {branchOf.title || 'a case without a reference'}.</strong> Change what you like; the case
            itself stays as it is. A what-if cannot be issued.
          </p>
          <Button onPress={() => useUiStore.setState({ overlay: 'whatIf' })}>Compare with the case</Button>
        </section>
      )}
      {reviewOf === null ? null : <ReviewBanner reviewOf={reviewOf} />}
      {pack.version === currentPack.version || locked ? null : (
        <section className="banner banner-pack" aria-label="Older law pack">
          <p>
            <strong>Decided under law pack {pack.version}.</strong> It keeps that wording. The current pack is{' '}
            {currentPack.version}.
          </p>
          <Button onPress={() => useUiStore.setState({ overlay: 'packUpdate' })}>See what would change</Button>
        </section>
      )}
    </>
  );
}

/** An internal review names the case that it looks at afresh, and why it was opened. */
function ReviewBanner({ reviewOf }: { readonly reviewOf: ReviewOf }) {
  const { caseId, reference, issuedOn, reason } = reviewOf;
  return (
    <section className="banner banner-review" aria-label="Internal review">
      <div className="banner-words">
        <p>
          <strong>
            Internal review of {reference || 'a case without a reference'}, issued on {shortDate(issuedOn)}.
          </strong>{' '}
          It begins with what was decided then. Look at it afresh, and best not by whoever decided it.
        </p>
        <p className="act-note">{reason}</p>
      </div>
      <Button onPress={() => void openCase(caseId)}>Open the issued case</Button>
    </section>
  );
}
