import type { Place } from '../../../shared/case/place.ts';
import { ACT_WORDS, isLocked, stageOf, submittedBy } from '../../../shared/case/sign-off.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { stageInWords } from '../../case/sign-off-words.ts';
import { countOf } from '../../count-of.ts';
import { useOpenPoints } from '../../case/use-points.ts';
import { useCase } from '../../case/use-case.ts';
import { Button } from '../../components/button.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { HandedInBanner } from './handed-in-banner.tsx';
import { useOpenPlace } from './use-open-place.ts';

/**
 * Where the case stands once it has left the author's desk, over every question. Nothing while it is being drafted, and
 * on the review, which begins with the sign-off itself.
 */
export function StageBanner({ place }: { readonly place: Place }) {
  const caseFile = useCase(selectCaseFile);
  const stage = stageOf(caseFile);
  if (stage === 'drafting') return null;
  if (caseFile.practice !== null) return <HandedInBanner />;
  if (place.page === 'review') return null;
  const { fact, means } = stageInWords(caseFile);
  const author = submittedBy(caseFile);
  const last = caseFile.signOff.at(-1);
  return (
    <section className={`banner banner-${isLocked(caseFile) ? 'locked' : 'returned'}`} aria-label={ACT_WORDS[stage]}>
      <div className="banner-words">
        <p>
          <strong>{fact}</strong> {stage === 'accepted' && author ? `Submitted by ${author}. ` : ''}
          {means}
        </p>
        {stage === 'returned' && last !== undefined ? <p className="act-note">{last.note}</p> : null}
      </div>
      <Ways />
    </section>
  );
}

/** To what is open, and to the page on which the next act is done. */
function Ways() {
  const open = useOpenPoints();
  const comments = open.filter(({ kind }) => kind === 'comment').length;
  const openPlace = useOpenPlace();
  return (
    <div className="button-row">
      {comments === 0 ? null : (
        <Button onPress={() => useUiStore.setState({ overlay: 'points' })}>{countOf(comments, 'open comment')}</Button>
      )}
      <Button onPress={() => openPlace({ page: 'review' })}>Go to the sign-off</Button>
    </div>
  );
}
