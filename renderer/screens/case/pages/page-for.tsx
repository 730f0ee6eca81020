import type { Place } from '../../../../shared/case/place.ts';
import { BalancePage } from './balance-page.tsx';
import { ConclusionPage } from './conclusion-page.tsx';
import { DeterminationPage } from './determination-page.tsx';
import { ExemptionsPage } from './exemptions-page.tsx';
import { FactorsPage } from './factors-page.tsx';
import { HypotheticalsPage } from './hypotheticals-page.tsx';
import { LetterPage } from './letter-page.tsx';
import { LimbPage } from './limb-page.tsx';
import { NaturePage } from './nature-page.tsx';
import { RequestPage } from './request-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { ScopePage } from './scope-page.tsx';
import { ClarityPage, LawPage, PublicKnowledgePage, SensitivityPage } from './screening-pages.tsx';
import { SearchesPage } from './searches-page.tsx';
import { TestPage } from './test-page.tsx';
import { WeighingPage } from './weighing-page.tsx';

/** The fields of a page; question, help, checks and the way on stand round it in the frame. */
export function PageFor({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'request':
      return <RequestPage />;
    case 'screening.law':
      return <LawPage />;
    case 'screening.clarity':
      return <ClarityPage />;
    case 'screening.nature':
      return <NaturePage />;
    case 'screening.publicKnowledge':
      return <PublicKnowledgePage />;
    case 'screening.sensitivity':
      return <SensitivityPage />;
    case 'searches':
      return <SearchesPage />;
    case 'scope':
      return <ScopePage />;
    case 'exemptions':
      return <ExemptionsPage />;
    case 'assessment.limb':
      return <LimbPage place={place} />;
    case 'assessment.hypotheticals':
      return <HypotheticalsPage place={place} />;
    case 'assessment.test':
      return <TestPage place={place} />;
    case 'assessment.conclusion':
      return <ConclusionPage place={place} />;
    case 'assessment.favouring':
      return <FactorsPage place={place} side="favouring" />;
    case 'assessment.against':
      return <FactorsPage place={place} side="against" />;
    case 'assessment.weighing':
      return <WeighingPage place={place} />;
    case 'balance':
      return <BalancePage />;
    case 'determination':
      return <DeterminationPage />;
    case 'letter':
      return <LetterPage />;
    case 'review':
      return <ReviewPage />;
  }
}
