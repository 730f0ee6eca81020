import type { VersionAct } from '../../shared/bridge/history-contract.ts';
import type { SaveOrder } from './case-store.ts';

/**
 * What was done to a case with this save, beside the work on it: each is a save point. `before` is its text until now;
 * null for a new case.
 */
export function actsIn({ caseFile, act, note }: SaveOrder, before: string | null): [VersionAct, SaveOrder['note']][] {
  if (before === null) return [[act === 'edited' || act === 'changedWhole' ? 'created' : act, note]];
  if (act !== 'edited') return [[act, note]];
  // Nearly every save: nothing is signed, so that what was there need not be read.
  if (caseFile.signOff.length === 0 && caseFile.issuedOn === null) return [];
  const signed = signedBefore(before);
  const added = caseFile.signOff
    .slice(signed.acts)
    .map(({ act: each, role }): [VersionAct, SaveOrder['note']] => [each, { detail: `as ${role}` }]);
  const isIssuedNow = caseFile.issuedOn !== null && !signed.isIssued && !added.some(([each]) => each === 'issued');
  return isIssuedNow ? [...added, ['issued', {}]] : added;
}

function signedBefore(text: string): { readonly acts: number; readonly isIssued: boolean } {
  try {
    const before = JSON.parse(text) as { signOff?: unknown[]; issuedOn?: unknown };
    return { acts: before.signOff?.length ?? 0, isIssued: (before.issuedOn ?? null) !== null };
  } catch {
    // What was there cannot be read; whatever is signed now counts as new.
    return { acts: 0, isIssued: false };
  }
}
