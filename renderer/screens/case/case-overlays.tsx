import { lazy, Suspense } from 'react';
import { useUiStore } from '../../state/ui-store.ts';

const ChallengeScreen = lazy(async () => ({ default: (await import('./challenge-screen.tsx')).ChallengeScreen }));
const WhatIfScreen = lazy(async () => ({ default: (await import('./what-if-screen.tsx')).WhatIfScreen }));
const PreviewScreen = lazy(async () => ({ default: (await import('../preview/preview-screen.tsx')).PreviewScreen }));
const PackUpdateScreen = lazy(async () => ({ default: (await import('./pack-update-screen.tsx')).PackUpdateScreen }));
const PointsScreen = lazy(async () => ({ default: (await import('./points-screen.tsx')).PointsScreen }));
const StartReviewScreen = lazy(async () => ({
  default: (await import('./start-review-screen.tsx')).StartReviewScreen,
}));

const ToPracticeScreen = lazy(async () => ({ default: (await import('./to-practice-screen.tsx')).ToPracticeScreen }));
const FeedbackScreen = lazy(async () => ({
  default: (await import('../training/feedback-screen.tsx')).FeedbackScreen,
}));

const HistoryScreen = lazy(async () => ({ default: (await import('./history-screen.tsx')).HistoryScreen }));

/** What lies over an open case and works on it. Loaded when first asked for. */
export function CaseOverlays() {
  const overlay = useUiStore((state) => state.overlay);
  return (
    <Suspense fallback={null}>
      {overlay === 'challenge' ? <ChallengeScreen /> : null}
      {overlay === 'whatIf' ? <WhatIfScreen /> : null}
      {overlay === 'preview' ? <PreviewScreen /> : null}
      {overlay === 'toPractice' ? <ToPracticeScreen /> : null}
      {overlay === 'feedback' ? <FeedbackScreen /> : null}
      {overlay === 'history' ? <HistoryScreen /> : null}
      {overlay === 'points' ? <PointsScreen /> : null}
      {overlay === 'startReview' ? <StartReviewScreen /> : null}
      {overlay === 'packUpdate' ? <PackUpdateScreen /> : null}
    </Suspense>
  );
}
