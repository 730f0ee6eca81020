import type { ExaminedLetter } from '../examine/examined-letter.ts';
import { judgeLetter } from '../examine/judge-letter.ts';
import { letterAsWritten } from '../examine/letter-as-written.ts';
import type { CaseFile } from '../case/case-file.ts';
import { assess } from '../checks/assess.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import type { Finding } from '../checks/finding.ts';
import type { LawPack } from '../law/law-pack.ts';
import { blocksOf, blockText, type LetterDocument } from '../letter/letter-document.ts';
import type { Drill, DrillFault } from './drill.ts';
import { skillOf } from './remark.ts';

/** A drill is read in one sitting. */
const MAX_FAULTS = 30;

/**
 * A drill over a letter that somebody wrote: its faults are what the checks find in it, each in the passages that it is
 * about. A fault that stands nowhere, because something is missing, cannot be marked and is left out.
 */
export function drillFromLetter(examined: ExaminedLetter, pack: LawPack, today: string): Drill {
  const title = examined.reference === null ? 'A letter as it was written' : `Letter ${examined.reference}`;
  return drillOver('examined-letter', title, letterAsWritten(examined), judgeLetter(examined, pack, today));
}

/** The same over the letter of a case, such as a real letter's reasoning entered with its faults. */
export function drillFromCase(caseFile: CaseFile, title: string, pack: LawPack, today: string): Drill {
  const letter = composeLetter(caseFile, pack);
  return drillOver(caseFile.id, title, letter, assess(caseFile, pack, today, letter));
}

function drillOver(practiceCaseId: string, title: string, letter: LetterDocument, findings: readonly Finding[]): Drill {
  const faults = findings
    .filter(({ severity }) => severity !== 'advice')
    .flatMap((finding): DrillFault[] => {
      const blockIds = passagesOf(finding, letter);
      if (blockIds.length === 0) return [];
      const { key, checkId, message, place } = finding;
      return [{ id: key, checkId, skill: skillOf(place.page), text: message, blockIds }];
    });
  return { seed: 0, practiceCaseId, title, letter, faults: faults.slice(0, MAX_FAULTS) };
}

/** The paragraphs with the very words that a check quotes; otherwise those that stand for its page. */
function passagesOf({ message, place }: Finding, letter: LetterDocument): string[] {
  const paragraphs = blocksOf(letter).filter(({ kind }) => kind === 'paragraph');
  const here = paragraphs.filter(({ from }) =>
    from.some(({ page, claimId }) => page === place.page && (claimId === undefined || claimId === place.claimId)),
  );
  const quoted = /[“"]([^”"]{3,})[”"]/.exec(message)?.[1]?.toLowerCase();
  const holding =
    quoted === undefined
      ? []
      : paragraphs.filter((block) => blockText(block).replace(/\s+/g, ' ').toLowerCase().includes(quoted));
  return (holding.length > 0 ? holding : here).map(({ id }) => id);
}
