import type { CaseFile } from '../case/case-file.ts';
import { reasonsOfTest } from '../case/engagement.ts';
import type { Claim } from '../case/claim.ts';
import type { PageId } from '../case/place.ts';
import { factorText } from '../checks/officer-texts.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { Point } from './practice-case.ts';

/** True when each group of cues has a word in the text: a cue is the beginning of a word. */
export function isFound(point: Point, text: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return point.cues.every((group) =>
    group.split('|').some((cue) => cue.trim() !== '' && words.includes(` ${cue.trim().toLowerCase()}`)),
  );
}

/** What a trainee wrote on a page that stands once per case, as one text. */
export function textOfCase(caseFile: CaseFile, page: PageId): string {
  return caseTexts(caseFile, page).join('\n');
}

/** What a trainee wrote on a page of one claim, as one text. */
export function textOfClaim(claim: Claim, page: PageId, pack: LawPack): string {
  return claimTexts(claim, page, pack).join('\n');
}

function caseTexts({ screening, nature, searches, request, balance, determination, letter }: CaseFile, page: PageId) {
  switch (page) {
    case 'screening.publicKnowledge':
      return [screening.publicKnowledgeNote];
    case 'screening.sensitivity':
      return [screening.sensitivityReason];
    case 'screening.nature':
      return [nature.specificityNote];
    case 'searches':
      return [searches.criteria, searches.supplied, ...searches.systems.flatMap(({ name, covers }) => [name, covers])];
    case 'scope':
      return request.items.flatMap(({ text, answer, boundary, outcome }) => [
        outcome === 'neitherConfirmNorDeny' ? boundary : answer,
        ...(outcome === null ? [] : [text]),
      ]);
    case 'balance':
      return [balance.togetherText];
    case 'determination':
      return [determination.reason];
    case 'letter':
      return [letter.help];
    default:
      return [];
  }
}

function claimTexts(claim: Claim, page: PageId, pack: LawPack): string[] {
  switch (page) {
    case 'assessment.hypotheticals':
      return [claim.ifConfirmed.open, claim.ifDenied.open];
    case 'assessment.test':
      return [
        ...reasonsOfTest(claim.engagement).map(({ reason }) => reason.open),
        ...claim.evidence.map(({ text }) => text),
      ];
    case 'assessment.conclusion':
      return [claim.engagedReason.open];
    case 'assessment.favouring':
    case 'assessment.against': {
      const exemption = findExemption(pack, claim.exemptionId);
      const side = page === 'assessment.favouring' ? 'favouring' : 'against';
      if (exemption === undefined) return [];
      return claim.factors
        .filter((factor) => factor.side === side)
        .flatMap((factor) => [factorText(exemption, factor), factor.weightReason]);
    }
    case 'assessment.weighing':
      return [
        claim.weighing.decisive,
        claim.weighing.comparison,
        claim.weighing.departure,
        ...claim.factors.map(({ weightReason }) => weightReason),
      ];
    default:
      return [];
  }
}
