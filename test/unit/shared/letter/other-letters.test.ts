import { describe, expect, it } from 'vitest';
import { newItem } from '../../../../shared/case/request.ts';
import { composeHolding } from '../../../../shared/letter/compose-holding.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { composeReview } from '../../../../shared/letter/compose-review.ts';
import { blocksOf, blockText, type LetterDocument } from '../../../../shared/letter/letter-document.ts';
import { edited, maintainedCase, silentItem } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

function wordsOf(letter: LetterDocument): string {
  return blocksOf(letter).map(blockText).join('\n');
}

const asked = (outcome: 'supplied' | 'withheld' | 'notHeld', patch = {}) => ({
  ...newItem(`i-${outcome}`, `Question ${outcome}?`),
  outcome,
  ...patch,
});

describe('letters that answer', () => {
  const answering = (...items: ReturnType<typeof asked>[]) => ({
    ...maintainedCase([]),
    request: { ...maintainedCase().request, items },
  });

  it('confirms and supplies', () => {
    const letter = composeLetter(answering(asked('supplied')), pack);
    expect(wordsOf(letter)).toContain('Supplied with this letter.');
    expect(wordsOf(letter)).not.toContain('refusal notice');
    expect(letter.draft).toBe(false);
  });

  it('confirms and withholds, with exemption and reason', () => {
    const item = asked('withheld', { withheldUnder: 'section 40(2)', answer: 'The names are personal data.' });
    const text = wordsOf(composeLetter(answering(item), pack));
    expect(text).toContain('exempt under section 40(2)');
    expect(text).toContain('refusal notice under section 17(1)');
    expect(text).toContain('The names are personal data.');
  });

  it('shows what a withholding lacks as a gap', () => {
    const letter = composeLetter(answering(asked('withheld')), pack);
    expect(wordsOf(letter)).toContain('[the exemption relied on]');
    expect(letter.draft).toBe(true);
  });

  it('denies', () => {
    expect(wordsOf(composeLetter(answering(asked('notHeld')), pack))).toContain('Not held.');
  });

  it('answers one part, withholds another, and is silent on a third', () => {
    const base = maintainedCase();
    const mixed = {
      ...base,
      request: {
        ...base.request,
        items: [
          asked('supplied'),
          asked('withheld', { withheldUnder: 'section 43(2)', answer: 'Prices of a running tender.' }),
          silentItem(),
        ],
      },
    };
    const text = wordsOf(composeLetter(mixed, pack));
    expect(text).toContain('exempt under section 43(2)');
    expect(text).toContain('neither confirms nor denies');
  });

  it('gives the plain answer once silence is given up', () => {
    const open = edited(
      maintainedCase(),
      { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } },
      { kind: 'editItem', itemId: 'item-2', patch: { plainAnswer: 'notHeld' } },
    );
    const letter = composeLetter(open, pack);
    expect(wordsOf(letter)).toContain('confirm that we do not hold any');
    expect(letter.draft).toBe(false);
  });

  it('leaves no trace of a plain answer in a case that goes back to silence', () => {
    const answered = edited(
      maintainedCase(),
      { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } },
      { kind: 'editItem', itemId: 'item-2', patch: { plainAnswer: 'supplied', answer: 'Seven operations.' } },
      { kind: 'editDetermination', patch: { decision: 'maintain' } },
    );
    expect(answered).toEqual(maintainedCase());
    const worded = edited(
      maintainedCase(),
      { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } },
      { kind: 'editParagraph', edit: { blockId: 'answering/answer', text: 'Seven.', generated: 'We hold it.' } },
      { kind: 'editDetermination', patch: { decision: 'maintain' } },
    );
    expect(worded).toEqual(maintainedCase());
    const early = edited(maintainedCase(), {
      kind: 'editItem',
      itemId: 'item-2',
      patch: { plainAnswer: 'supplied', answer: 'Seven operations.' },
    });
    expect(JSON.stringify(early)).not.toContain('Seven operations');
  });
});

describe('the holding letter', () => {
  const extended = edited(maintainedCase(), {
    kind: 'editLetter',
    patch: { extension: { noticeOn: '2026-11-20', namesExemptions: true, decisionBy: '2026-12-18' } },
  });

  it('names the exemptions, says that the balance is not yet decided, and by when it will be', () => {
    const letter = composeHolding(extended, pack);
    const text = wordsOf(letter);
    expect(text).toContain('section 31(3)');
    expect(text).toContain('31(1)(a)');
    expect(text).toContain('not yet\nreached a decision'.replace('\n', ' '));
    expect(text).toContain('18 December 2026');
    expect(text).toContain('section 50');
    expect(text).not.toContain('neither confirms nor denies');
    expect(letter.draft).toBe(false);
  });

  it('is a draft while the day is missing', () => {
    const letter = composeHolding(maintainedCase(), pack);
    expect(letter.draft).toBe(true);
    expect(wordsOf(letter)).toContain('[the date by which we will decide]');
  });
});

describe('the outcome of an internal review', () => {
  const reviewed = (outcome: 'upheld' | 'changed' | 'overturned') =>
    edited(maintainedCase(), {
      kind: 'editInternalReview',
      patch: {
        requestedOn: '2026-11-25',
        responseOn: '2026-11-20',
        points: 'That the figures are old.',
        outcome,
        reasons: 'The age of the figures does not bear on what an answer would show.',
        reviewerRole: 'Head of Information Management',
        decidedOn: '2026-12-10',
      },
    });

  it('upholds in short, and points to the regulator alone', () => {
    const letter = composeReview(reviewed('upheld'), pack);
    const text = wordsOf(letter);
    expect(text).toContain('We continue to neither confirm nor deny');
    expect(text).toContain('completes our internal review');
    expect(text).not.toContain('ask us to review it');
    expect(text).not.toContain('Factors favouring');
    expect(letter.draft).toBe(false);
  });

  it('says the reasons again where they have changed', () => {
    const text = wordsOf(composeReview(reviewed('changed'), pack));
    expect(text).toContain('take the place of those in our response');
    expect(text).toContain('Factors favouring confirming or denying');
  });

  it('answers where the review does not uphold', () => {
    const open = edited(
      reviewed('overturned'),
      { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } },
      { kind: 'editItem', itemId: 'item-2', patch: { plainAnswer: 'notHeld' } },
    );
    const text = wordsOf(composeReview(open, pack));
    expect(text).toContain('does not uphold the response');
    expect(text).toContain('do not hold any');
    expect(text).not.toContain('neither confirm');
  });
});
