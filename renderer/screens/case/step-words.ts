import { caseOutcome, isNotReady, leavesTheAct, type CaseOutcome } from '../../../shared/balance/case-outcome.ts';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import type { ItemOutcome } from '../../../shared/case/request.ts';
import { findExemption } from '../../../shared/law/find-entry.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import type { StepId } from '../../../shared/case/page-names.ts';
import { shortDate } from '../../dates.ts';
import { countOf } from '../../count-of.ts';

const OUTCOME_WORDS: Readonly<Record<ItemOutcome, string>> = {
  supplied: 'supplied',
  suppliedInPart: 'supplied in part',
  withheld: 'withheld',
  notHeld: 'not held',
  answered: 'answered',
  neitherConfirmNorDeny: 'neither confirm nor deny',
};

const DECIDED: Readonly<Partial<Record<CaseOutcome, string>>> = {
  maintained: 'neither confirm nor deny',
  confirmOrDeny: 'confirm or deny',
};

/** What the answers of a step come to, in a few words under its name; empty while there is nothing to say. */
export function stepSubtitle(step: StepId, caseFile: CaseFile, pack: LawPack): string {
  const { request, searches, claims, balance, letter } = caseFile;
  switch (step) {
    case 'request':
      return request.items.length === 0 ? '' : countOf(request.items.length, 'item');
    case 'screening':
      return screeningWords(caseFile);
    case 'searches':
      return shortList(searches.systems.map((system) => system.name));
    case 'scope':
      return scopeWords(caseFile);
    case 'exemptions':
      return exemptionWords(caseFile, pack);
    case 'assessment':
      return claims.length === 0 ? '' : countOf(claims.length, 'claim');
    case 'balance':
      return balance.together === null
        ? ''
        : { separately: 'each by itself', alsoTogether: 'also taken together' }[balance.together];
    case 'determination':
      return DECIDED[caseOutcome(caseFile, pack)] ?? '';
    case 'letter':
      return letter.date === null ? '' : `dated ${shortDate(letter.date)}`;
    case 'review':
      if (caseFile.issuedOn === null) return '';
      return `${caseFile.practice === null ? 'issued' : 'handed in'} ${shortDate(caseFile.issuedOn)}`;
  }
}

function screeningWords(caseFile: CaseFile): string {
  if (leavesTheAct(caseFile)) return 'another law applies';
  if (isNotReady(caseFile)) return 'back to the requester';
  if (caseFile.screening.publicKnowledge === 'byUs') return 'already confirmed by us';
  return { answer: '', contentOnly: 'only the content would harm', neither: 'no harm in an answer' }[
    caseFile.screening.sensitivity ?? 'answer'
  ];
}

function scopeWords(caseFile: CaseFile): string {
  const outcomes = caseFile.request.items.flatMap((item) => (item.outcome === null ? [] : [item.outcome]));
  const kinds = [...new Set(outcomes)];
  return kinds.map((kind) => `${outcomes.filter((each) => each === kind).length} ${OUTCOME_WORDS[kind]}`).join(', ');
}

function exemptionWords({ claims }: CaseFile, pack: LawPack): string {
  const provisions = claims.map((claim) => findExemption(pack, claim.exemptionId)?.provision ?? '?');
  const unique = [...new Set(provisions)];
  if (unique.length === 0) return '';
  return `${unique.length === 1 ? 'section' : 'sections'} ${unique.join(', ')}`;
}

function shortList(names: readonly string[]): string {
  const written = names.map((name) => name.trim()).filter((name) => name !== '');
  const head = written.slice(0, 3).join(', ');
  return written.length > 3 ? `${head} and ${written.length - 3} more` : head;
}
