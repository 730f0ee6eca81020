import { describe, expect, it } from 'vitest';
import { compareCases } from '../../../../shared/compare/compare-cases.ts';
import { letterPairs, textDifferences } from '../../../../shared/compare/text-differences.ts';
import { canIssue } from '../../../../shared/machine/case-guards.ts';
import { claim24, claim31, edited, maintainedCase } from '../../../support/build-case.ts';
import { letterOf, paragraph } from '../../../support/build-letter.ts';
import { pack } from '../../../support/build-pack.ts';

const compare = (after: ReturnType<typeof maintainedCase>) => compareCases(maintainedCase(), pack, after, pack);

describe('compareCases', () => {
  it('finds nothing between a case and its copy', () => {
    const { answers, letters, outcomes } = compare({ ...maintainedCase(), id: 'copy' });
    expect(answers).toEqual([]);
    expect(letters.filter((pair) => pair.isChanged)).toEqual([]);
    expect(outcomes).toEqual(['maintained', 'maintained']);
  });

  it('shows both outcomes, the answers that differ and the paragraphs that change', () => {
    const { weighing } = claim31();
    const other = maintainedCase([
      claim24({ engaged: 'notEngaged' }),
      claim31({ weighing: { ...weighing, decision: 'answer' } }),
    ]);
    const { answers, letters, outcomes } = compare(
      edited(other, { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } }),
    );
    expect(outcomes).toEqual(['maintained', 'confirmOrDeny']);
    expect(answers).toContainEqual(
      expect.objectContaining({
        label: 'Engaged',
        before: 'Yes',
        after: 'No',
        part: 'Section 24(2): National security',
      }),
    );
    expect(letters.some((pair) => pair.before === null)).toBe(true);
    expect(letters.some((pair) => pair.after === null)).toBe(true);
  });

  it('tells a closed answer from an open one', () => {
    const closed = maintainedCase([
      claim24(),
      claim31({ ifDenied: { ...claim31().ifDenied, closed: { closedText: 'Known to the unit.' } } }),
    ]);
    expect(compare(closed).answers).toEqual([
      expect.objectContaining({ label: 'If denied (closed)', before: '', after: 'Known to the unit.' }),
    ]);
  });
});

describe('letterPairs and textDifferences', () => {
  it('set blocks of the same id on one line, in reading order', () => {
    const named = (id: string, text: string) => ({ ...paragraph(text), id });
    const pairs = letterPairs(
      letterOf([named('a', 'One'), named('b', 'Two')]),
      letterOf([named('a', 'One'), named('b', 'Three')]),
    );
    expect(pairs.map((pair) => pair.isChanged)).toEqual([false, true]);
  });

  it('mark the words of each side', () => {
    const parts = textDifferences('We may not say.', 'We will not say.');
    expect(
      parts
        .filter((part) => part.side !== 'after')
        .map((part) => part.text)
        .join(''),
    ).toBe('We may not say.');
    expect(
      parts
        .filter((part) => part.side !== 'before')
        .map((part) => part.text)
        .join(''),
    ).toBe('We will not say.');
    expect(parts.some((part) => part.side === 'before' && part.text.includes('may'))).toBe(true);
  });
});

describe('a what-if', () => {
  it('is never issued, however sound', () => {
    const caseFile = maintainedCase();
    expect(canIssue(caseFile, pack, '2026-11-24')).toBe(true);
    expect(canIssue({ ...caseFile, branchOf: { caseId: 'case-1', title: 'NP' } }, pack, '2026-11-24')).toBe(false);
  });
});
