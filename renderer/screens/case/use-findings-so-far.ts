import { useMemo } from 'react';
import { samePage } from '../../../shared/case/place.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { selectPlace } from '../../../shared/machine/selectors.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { isSamePlace } from '../../case/same-place.ts';
import { useCase, useCaseWhenIdle } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { useTouched } from '../../case/use-touched.ts';
import { findingsSoFar } from './finding-words.ts';

/** The findings of places the officer has been to; of the page that is open only once something in it was touched. */
export function useFindingsSoFar(): readonly Finding[] {
  const all = useFindings();
  const caseFile = useCaseWhenIdle();
  const here = useCase(selectPlace, isSamePlace);
  const pack = useLawPack();
  const isTouched = useTouched(here);
  return useMemo(
    () => findingsSoFar(all, caseFile, pack, here).filter(({ place }) => isTouched || !samePage(place, here)),
    [all, caseFile, pack, here, isTouched],
  );
}
