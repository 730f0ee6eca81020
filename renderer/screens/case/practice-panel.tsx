import { lazy, Suspense } from 'react';
import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';

const PracticeHelp = lazy(async () => ({ default: (await import('./practice-help.tsx')).PracticeHelp }));
const PageFeedback = lazy(async () => ({ default: (await import('./page-feedback.tsx')).PageFeedback }));

type Props = { readonly place: Place };

/** In practice: the papers on the file, and as much help with the page as the mode gives. */
export function PracticePanel({ place }: Props) {
  const isPractice = useCase((snapshot) => selectCaseFile(snapshot).practice !== null);
  return isPractice ? (
    <Suspense fallback={null}>
      <PracticeHelp place={place} />
    </Suspense>
  ) : null;
}

/** In practice: what feedback says of the page, once it may. */
export function PracticeRemarks({ place }: Props) {
  const isPractice = useCase((snapshot) => selectCaseFile(snapshot).practice !== null);
  return isPractice ? (
    <Suspense fallback={null}>
      <PageFeedback place={place} />
    </Suspense>
  ) : null;
}
