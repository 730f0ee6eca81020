import { memo } from 'react';
import { samePage, type Place } from '../../../shared/case/place.ts';
import { findHelp } from '../../../shared/law/find-help.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { isStale } from '../../../shared/progress/grounds.ts';
import { Button } from '../../components/button.tsx';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase, useCaseCommands, useIsLocked } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { Locked } from '../../components/locked.tsx';
import { CaseBanners } from './case-banners.tsx';
import { CommentsHere } from './comments-here.tsx';
import { FindingCard } from './finding-card.tsx';
import { kickerOf } from './kicker.ts';
import { PageFor } from './pages/page-for.tsx';
import { PracticePanel, PracticeRemarks } from './practice-panel.tsx';
import { RelatedKnowledge } from './related-knowledge.tsx';
import { StageBanner } from './stage-banner.tsx';
import { StepHelp } from './step-help.tsx';
import { UnknownHere } from './unknown-here.tsx';

const Page = memo(PageFor);

type QuestionPageProps = {
  readonly place: Place;
  /** On a page that nobody has touched yet the checks keep quiet. */
  readonly isTouched: boolean;
};

/** One question: where it belongs, the question itself, the answer, what the checks say here, and why it is asked. */
export function QuestionPage({ place, isTouched }: QuestionPageProps) {
  const pack = useLawPack();
  const claim = useCase((snapshot) => selectCaseFile(snapshot).claims.find((each) => each.id === place.claimId));
  const locked = useIsLocked();
  const help = findHelp(pack, place, claim);
  const kicker = useCase((snapshot) => kickerOf(place, selectCaseFile(snapshot), snapshot.context.pack));
  return (
    <div className="question">
      <CaseBanners />
      <StageBanner place={place} />
      {locked ? null : <StaleBanner place={place} />}
      <UnknownHere place={place} />
      <PracticePanel place={place} />
      <p className="question-kicker">{kicker}</p>
      <h1 className="question-title" tabIndex={-1}>
        {help?.question ?? kicker}
      </h1>
      {help === undefined ? null : <p className="question-lead">{help.lead}</p>}
      <div className={`question-answer ${locked ? 'locked' : ''}`}>
        {/* The review has nothing to type but what belongs to the sign-off. */}
        <Locked isLocked={locked && place.page !== 'review'}>
          <Page place={place} />
        </Locked>
      </div>
      {place.page === 'review' || !isTouched ? null : <FindingsHere place={place} />}
      <PracticeRemarks place={place} />
      {help === undefined ? null : <StepHelp help={help} />}
      <RelatedKnowledge key={place.page} page={place.page} />
      <CommentsHere place={place} />
    </div>
  );
}

/** Said where it can be mended. */
function FindingsHere({ place }: { readonly place: Place }) {
  const findings = useFindings().filter((finding) => samePage(finding.place, place));
  if (findings.length === 0) return null;
  return (
    <section className="findings-here" aria-label="Checks on this page">
      {findings.map((finding) => (
        <FindingCard key={finding.key} finding={finding} />
      ))}
    </section>
  );
}

function StaleBanner({ place }: { readonly place: Place }) {
  const isOld = useCase((snapshot) => isStale(place, selectCaseFile(snapshot), snapshot.context.pack));
  const commands = useCaseCommands();
  if (!isOld) return null;
  return (
    <section className="banner banner-stale" aria-label="Changed since">
      <p>
        <strong>This rests on a changed answer.</strong> Your words are kept. Read them again, change them if you must,
        or say that they still hold.
      </p>
      <Button onPress={commands.confirm}>Still right</Button>
    </section>
  );
}
