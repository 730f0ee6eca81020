import { useState } from 'react';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { placeKey, type Place } from '../../shared/case/place.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { isVisited } from '../../shared/progress/grounds.ts';
import { useCase } from './use-case.ts';

/**
 * Whether the officer has done anything at a place yet: on an untouched page the checks keep quiet. The place at which
 * a case is taken up again counts as touched, unless the case is quite empty. To be called where the case is drawn, not
 * the page, so that it sees pages come and go.
 */
export function useTouched(place: Place): boolean {
  const caseFile = useCase(selectCaseFile);
  const key = placeKey(place);
  const [start, setStart] = useState({ key, caseFile, isTouched: !isEmpty(caseFile) });
  if (start.key !== key) setStart({ key, caseFile, isTouched: false });
  return (start.key === key && (start.isTouched || start.caseFile !== caseFile)) || isVisited(place, caseFile);
}

function isEmpty({ request }: CaseFile): boolean {
  return request.text === '' && request.reference === '' && request.items.length === 0;
}
