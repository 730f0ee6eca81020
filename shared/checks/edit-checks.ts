import { blocksOf, blockText, type Block } from '../letter/letter-document.ts';
import { isPageNeeded } from '../progress/route.ts';
import { isBlank, type Check, type CheckInput, type Fault } from './check.ts';

/** An exemption from the duty to confirm or deny: nothing that is held can be withheld under it. */
const SILENCE_PROVISION = /(?<!\d)(23\(5\)|24\(2\)|27\(4\)|3[01]\(3\)|35\(3\)|38\(2\)|40\(5[AB]?\)|4[124]\(2\))/;

/** The field of the letter page that a finding about a paragraph points at. */
export function editField(blockId: string): string {
  return `edit:${blockId}`;
}

/** Checks of paragraphs that the officer worded otherwise, and of plain answers. */
export const editChecks = {
  'edit-drops-required': (input) =>
    editedBlocks(input).flatMap((block) => {
      const lost = lostFrom(block, input.pack.wording['keep.wouldBeLikely'] ?? '');
      return lost.length === 0 ? [] : faultAt(block, { lost: lost.map((words) => `“${words}”`).join(', ') });
    }),
  'edit-ground-changed': (input) =>
    editedBlocks(input).flatMap((block) => (block.edited?.isGroundChanged ? faultAt(block) : [])),
  'withheld-exemption-missing': ({ caseFile }) =>
    caseFile.request.items
      .filter((item) => isWithheld(item) && isBlank(item.withheldUnder))
      .map((item) => ({ place: { page: 'scope', itemId: item.id, field: 'withheldUnder' } })),
  'withheld-under-silence': ({ caseFile }) =>
    caseFile.request.items
      .filter((item) => isWithheld(item) && SILENCE_PROVISION.test(item.withheldUnder.replace(/\s/g, '')))
      .map((item) => ({ place: { page: 'scope', itemId: item.id, field: 'withheldUnder' } })),
} as const satisfies Record<string, Check>;

function editedBlocks(input: CheckInput): Block[] {
  if (!isPageNeeded('letter', input.caseFile)) return [];
  return blocksOf(input.letter).filter((block) => block.edited !== undefined);
}

/** What must stand and no longer does. "would be likely to" also holds the word "would", and says something else. */
function lostFrom(block: Block, likely: string): string[] {
  const text = inLine(blockText(block));
  const withoutLikely = likely === '' ? text : text.replaceAll(inLine(likely), ' ');
  return (block.keeps ?? []).filter(
    (words) => !(inLine(words) === inLine(likely) ? text : withoutLikely).includes(inLine(words)),
  );
}

function inLine(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function faultAt(block: Block, data?: Readonly<Record<string, string>>): Fault[] {
  const place = { page: 'letter', field: editField(block.id) } as const;
  return [data === undefined ? { place } : { place, data }];
}

function isWithheld(item: CheckInput['caseFile']['request']['items'][number]): boolean {
  return item.outcome === 'withheld' || (item.outcome === 'neitherConfirmNorDeny' && item.plainAnswer === 'withheld');
}
