import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { blocksOf, blockText, type Block } from '../../../../shared/letter/letter-document.ts';
import { editsWithoutPlace, isEditable } from '../../../../shared/letter/paragraph-edits.ts';
import { edited, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const base = maintainedCase();
const letter = composeLetter(base, pack);
const SAME = 'silent/same';

function blockOf(caseFile: typeof base, id: string): Block | undefined {
  return blocksOf(composeLetter(caseFile, pack)).find((block) => block.id === id);
}

function reworded(id: string, text: string): typeof base {
  const block = blockOf(base, id);
  if (block === undefined) throw new Error(id);
  return edited(base, { kind: 'editParagraph', edit: { blockId: id, text, generated: blockText(block) } });
}

describe('a paragraph in the officer’s words', () => {
  it('stands in the letter, and knows what the app would write', () => {
    const block = blockOf(reworded(SAME, 'Our reasons stand either way.'), SAME);
    expect(block && blockText(block)).toBe('Our reasons stand either way.');
    expect(block?.edited?.isGroundChanged).toBe(false);
    expect(block?.edited?.generated).toContain('The reasons that follow would be the same');
  });

  it('survives other answers, and says when the answers behind it change', () => {
    const [first] = base.claims.filter(({ engagement }) => engagement.kind === 'prejudice');
    const id = `claim/${first?.id}/if-confirmed`;
    const own = reworded(id, 'If we said yes, planners would know where to look.');
    const later = edited(own, { kind: 'editLetter', patch: { help: 'See our publication scheme.' } });
    expect(blockOf(later, id)?.edited?.isGroundChanged).toBe(false);
    const changed = edited(later, {
      kind: 'editClaim',
      claimId: first?.id ?? '',
      patch: { ifConfirmed: { open: 'A yes would show that routes are watched.', closed: null } },
    });
    const block = blockOf(changed, id);
    expect(block && blockText(block)).toBe('If we said yes, planners would know where to look.');
    expect(block?.edited?.isGroundChanged).toBe(true);
    expect(block?.edited?.generated).toContain('routes are watched');
  });

  it('goes back to the generated words', () => {
    const back = edited(reworded(SAME, 'Mine.'), { kind: 'revertParagraph', blockId: SAME });
    expect(composeLetter(back, pack)).toEqual(letter);
  });

  it('is kept while its block is away, and stands again when it is back', () => {
    const own = reworded('help/text', 'Look at our website.');
    const away = edited(own, { kind: 'editLetter', patch: { help: '' } });
    expect(blockOf(away, 'help/text')).toBeUndefined();
    expect(editsWithoutPlace(composeLetter(away, pack), away.letter.edits)).toHaveLength(1);
    const again = edited(away, { kind: 'editLetter', patch: { help: base.letter.help } });
    const block = blockOf(again, 'help/text');
    expect(block && blockText(block)).toBe('Look at our website.');
  });

  it('keeps a bold lead-in bold while the words begin with it', () => {
    const id = `claim/${base.claims[0]?.id}/if-confirmed`;
    const block = blockOf(base, id);
    const lead = block?.kind === 'paragraph' ? (block.runs[0]?.text ?? '') : '';
    const own = blockOf(reworded(id, `${lead}Other words.`), id);
    expect(own?.kind === 'paragraph' && own.runs).toEqual([{ text: lead, bold: true }, { text: 'Other words.' }]);
  });

  it('for any words in any block, leaves every other block as it was', () => {
    const ids = blocksOf(letter)
      .filter(isEditable)
      .map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string(), (id, text) => {
        const after = blocksOf(composeLetter(reworded(id, text), pack));
        expect(after.filter((block) => block.id !== id)).toEqual(blocksOf(letter).filter((block) => block.id !== id));
        const own = after.find((block) => block.id === id);
        expect(own && blockText(own)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
