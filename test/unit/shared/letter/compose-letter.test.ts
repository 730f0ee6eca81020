import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import { composeCheckedLetter } from '../../../../shared/checks/checked-letter.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { blocksOf, blockText, type LetterDocument } from '../../../../shared/letter/letter-document.ts';
import { renderHtml } from '../../../../shared/letter/render-html.ts';
import { renderMarkdown } from '../../../../shared/letter/render-markdown.ts';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { claim23, claim24, claim31, claim40, edited, emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const textOf = (letter: LetterDocument) => blocksOf(letter).map(blockText).join('\n');
const letterOf = (caseFile: CaseFile) => composeLetter(caseFile, pack);
const { weighing } = claim31();

it('takes a name from outside the frame’s own slots for a gap', () => {
  const caseFile = maintainedCase();
  const signature = 'Yours, {role} {constructor} {toString}';
  const force = { ...caseFile.force, signature };
  const text = textOf(letterOf({ ...caseFile, force }));
  expect(text).toContain('Yours, Disclosure Officer [role of the signatory] [role of the signatory]');
});

/** A claim with the same closed text in every closed channel that it has. */
function withClosed(claim: Claim, closedText: string): Claim {
  const closed = { closedText };
  const { engagement } = claim;
  return {
    ...claim,
    ifConfirmed: { ...claim.ifConfirmed, closed },
    ifDenied: { open: '', closed },
    engagement:
      engagement.kind === 'prejudice'
        ? {
            ...engagement,
            causalLink: { ...engagement.causalLink, closed },
            nature: { open: '', closed },
            likelihoodReason: { open: '', closed },
          }
        : ({ ...engagement, risk: { open: '', closed }, whyNotLess: { open: '', closed } } as Claim['engagement']),
    engagedReason: { open: '', closed },
    evidence: [{ id: 'e1', source: 'Head of unit', date: null, channel: 'closed', text: closedText }],
    factors: claim.factors.map((factor) => ({ ...factor, closed })),
  };
}

describe('composeLetter', () => {
  it('states silence, its provisions and the refusal notice only when silence is maintained', () => {
    const text = textOf(letterOf(maintainedCase()));
    expect(text).toContain(
      'Northmoor Police neither confirms nor denies whether it holds information about work on people smuggling',
    );
    expect(text).toContain('section 24(2) (national security)');
    expect(text).toContain(
      'section 31(3) (law enforcement), read with section 31(1)(a) (the prevention or detection of crime)',
    );
    expect(text).toContain('refusal notice under section 17');
    const undecided = textOf(
      letterOf(edited(maintainedCase(), { kind: 'editDetermination', patch: { decision: null } })),
    );
    expect(undecided).toContain('Still to be decided: whether Northmoor Police neither confirms nor denies');
    expect(undecided).not.toContain('refusal notice under section 17');
  });

  it('uses no content subsection and no forbidden words of its own', () => {
    const own = textOf(letterOf(maintainedCase()));
    expect(own).not.toMatch(
      /section 24\(1\)|under section 31\(1\)[^(]|exceptional circumstances|balancing test is|my opinion/,
    );
    expect(own).not.toMatch(/(?<!whether )(?<!if )the information we hold/i);
  });

  it('leaves an exemption that does not carry out of a letter that another carries', () => {
    const text = textOf(
      letterOf(maintainedCase([claim24({ weighing: { ...weighing, decision: 'answer' } }), claim31()])),
    );
    expect(text).not.toContain('section 24(2)');
    expect(text).toContain('section 31(3)');
  });

  it('says so when the answer is to confirm or deny, why, and leaves the answer itself to the force', () => {
    const text = textOf(
      letterOf(
        edited(
          maintainedCase([
            claim24({
              engaged: 'notEngaged',
              engagedReason: { open: 'No thread to national security was shown.', closed: null },
            }),
            claim31({ weighing: { ...weighing, decision: 'evenlyBalanced' } }),
          ]),
          {
            kind: 'editDetermination',
            patch: { decision: 'confirmOrDeny' },
          },
        ),
      ),
    );
    expect(text).not.toContain('neither confirms nor denies');
    expect(text).toContain('considered section 24(2) and concluded that it is not engaged');
    expect(text).toContain('No thread to national security was shown.');
    expect(text).toContain('section 31(3) are evenly balanced');
    expect(text).toContain('[The answer itself is stated here by the force');
  });

  it('shows what is missing as a gap and never fills it', () => {
    const { engagement } = claim31();
    const letter = letterOf(
      maintainedCase([claim31({ engagement: { ...engagement, likelihood: null } as Claim['engagement'] })]),
    );
    expect(textOf(letter)).toContain('[Likelihood to be stated.]');
    expect(letter.draft).toBe(true);
    expect(letterOf(maintainedCase()).draft).toBe(false);
  });

  it('is a draft while a blocker stands, even with no gap in it', () => {
    const late = edited(maintainedCase(), { kind: 'editLetter', patch: { date: '2026-10-01' } });
    expect(letterOf(late).draft).toBe(false);
    expect(composeCheckedLetter(late, pack, '2026-11-24').letter.draft).toBe(true);
  });

  it('gives every block an id of its own and a place to go to', () => {
    const blocks = blocksOf(letterOf(maintainedCase()));
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    for (const block of blocks) expect(block.from.length, block.id).toBeGreaterThan(0);
  });

  it('keeps the ids of paragraphs when others come and go', () => {
    const before = new Set(blocksOf(letterOf(maintainedCase())).map((block) => block.id));
    const after = blocksOf(letterOf(maintainedCase([claim31()]))).filter((block) =>
      block.id.startsWith('claim/claim-31'),
    );
    for (const block of after) expect(before.has(block.id), block.id).toBe(true);
  });

  it('writes nothing for a request under another law', () => {
    const letter = letterOf(edited(maintainedCase(), { kind: 'editScreening', patch: { law: 'foisa' } }));
    expect(blocksOf(letter)).toHaveLength(1);
  });

  it('lets no closed text into any format, whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ]{6,40}$/), (noise) => {
        const secret = `SECRET-${noise}-SECRET`;
        const caseFile = maintainedCase([withClosed(claim24(), secret), withClosed(claim31(), secret)]);
        const letter = composeLetter(caseFile, pack);
        for (const output of [renderText(letter), renderMarkdown(letter), renderHtml(letter), JSON.stringify(letter)]) {
          expect(output).not.toContain('SECRET');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same letter for the same answers, and does not change the case', () => {
    const caseFile = maintainedCase();
    const before = structuredClone(caseFile);
    expect(letterOf(caseFile)).toEqual(letterOf(structuredClone(caseFile)));
    expect(caseFile).toEqual(before);
  });

  it('puts sections 23(5) and 24(2) with the same reserve, and gives no reason for 23(5)', () => {
    const text = textOf(letterOf(maintainedCase([claim23(), claim24()])));
    expect(text).toContain('Sections 23(5) and 24(2) are relied on in the alternative.');
    for (const provision of ['23(5)', '24(2)']) {
      expect(text).toContain(`said only so far as section ${provision} applies`);
      expect(text).toMatch(new RegExp(`so far as section ${provision.replace(/[()]/g, '\\$&')}\\s+applies`));
    }
    expect(text).not.toContain('under section 24(2) outweighs');
    expect(text).not.toContain('such bodies');
  });

  it('says nothing of a listed body that was considered and found not to be concerned', () => {
    const engagedReason = { open: 'MI5 had no part in it.', closed: null };
    const answered = maintainedCase([
      claim23({ engaged: 'notEngaged', engagedReason }),
      claim24({ engaged: 'notEngaged' }),
    ]);
    const text = textOf(
      letterOf({ ...answered, determination: { ...answered.determination, decision: 'confirmOrDeny' } }),
    );
    expect(text).toContain('section 24(2) and concluded that it is not engaged');
    expect(text).not.toContain('23(5)');
    expect(text).not.toContain('MI5');
  });

  it('strikes no balance where none is due, and says so in the decision', () => {
    const text = textOf(letterOf(maintainedCase([claim40()])));
    expect(text).not.toMatch(/outweigh|Factors|Balancing/);
    expect(text).toContain('is excluded by section 40(5B)(a)(i)');
  });

  it('adds together only what the letter relies on', () => {
    const overridden = claim24({ weighing: { ...claim24().weighing, decision: 'answer', departure: 'So.' } });
    const caseFile = maintainedCase([overridden, claim31()]);
    const text = textOf(letterOf({ ...caseFile, balance: { ...caseFile.balance, together: 'separately' } }));
    expect(text).not.toContain('weighed by itself');
  });

  it('marks a what-if a draft, however sound', () => {
    expect(letterOf(maintainedCase()).draft).toBe(false);
    expect(letterOf({ ...maintainedCase(), branchOf: { caseId: 'case-1', title: 'NP' } }).draft).toBe(true);
  });

  it('writes an empty case without failing', () => {
    expect(textOf(letterOf(emptyCase()))).toContain('[The request is to be entered.]');
  });
});
