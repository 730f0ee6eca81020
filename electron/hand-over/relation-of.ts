import { isDeepStrictEqual } from 'node:util';
import type { IncomingCase } from '../../shared/bridge/hand-over-contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';

/** How a case that comes in stands to the one with its id that is here, if there is one: by all that is in the case. */
export function relationOf(incoming: CaseFile, here: CaseFile | null): IncomingCase['here'] {
  if (here === null) return 'no';
  return isDeepStrictEqual(incoming, here) ? 'same' : 'different';
}
