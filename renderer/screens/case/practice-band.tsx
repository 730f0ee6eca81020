import { lazy, Suspense } from 'react';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';

const OpenPracticeBand = lazy(async () => ({ default: (await import('./open-practice-band.tsx')).OpenPracticeBand }));

/** On every screen of practice: that it is practice. Casework loads none of it. */
export function PracticeBand() {
  const isPractice = useCase((snapshot) => selectCaseFile(snapshot).practice !== null);
  return isPractice ? (
    <Suspense fallback={<p className="practice-band">PRACTICE</p>}>
      <OpenPracticeBand />
    </Suspense>
  ) : null;
}
