import { lazy, Suspense } from 'react';
import { useUiStore } from '../../state/ui-store.ts';

const ChallengeScreen = lazy(async () => ({ default: (await import('./challenge-screen.tsx')).ChallengeScreen }));
const WhatIfScreen = lazy(async () => ({ default: (await import('./what-if-screen.tsx')).WhatIfScreen }));
const PreviewScreen = lazy(async () => ({ default: (await import('../preview/preview-screen.tsx')).PreviewScreen }));
const PackUpdateScreen = lazy(async () => ({ default: (await import('./pack-update-screen.tsx')).PackUpdateScreen }));

/** What lies over an open case and works on it. Loaded when first asked for. */
export function CaseOverlays() {
  const overlay = useUiStore((state) => state.overlay);
  return (
    <Suspense fallback={null}>
      {overlay === 'challenge' ? <ChallengeScreen /> : null}
      {overlay === 'whatIf' ? <WhatIfScreen /> : null}
      {overlay === 'preview' ? <PreviewScreen /> : null}
      {overlay === 'packUpdate' ? <PackUpdateScreen /> : null}
    </Suspense>
  );
}
