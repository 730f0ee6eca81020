import { describe, expect, it } from 'vitest';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Claim } from '../../shared/case/claim.ts';
import { newFactor } from '../../shared/case/factor.ts';
import { assess, blockersOf } from '../../shared/checks/assess.ts';
import { codedChecks } from '../../shared/checks/all-checks.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { claim24, claim31, edited, emptyCase, factor, maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';

const TODAY = '2026-11-24';
const NONE = { open: '', closed: null };
const open = (text: string) => ({ open: text, closed: null });
const { weighing, engagement: engagement31 } = claim31();
const { engagement: engagement24 } = claim24();

const after = (...edits: CaseEdit[]): CaseFile => edited(maintainedCase(), ...edits);
const screened = (patch: Partial<CaseFile['screening']>) => after({ kind: 'editScreening', patch });
const with31 = (patch: Partial<Claim>) => maintainedCase([claim24(), claim31(patch)]);
const with24 = (patch: Partial<Claim>) => maintainedCase([claim24(patch), claim31()]);
const prejudice = (patch: object) => with31({ engagement: { ...engagement31, ...patch } as Claim['engagement'] });
const necessity = (patch: object) => with24({ engagement: { ...engagement24, ...patch } as Claim['engagement'] });
const weighed = (patch: Partial<Claim['weighing']>) => with31({ weighing: { ...weighing, ...patch } });
const favouring = (ownWords: string) =>
  with31({ factors: [...claim31().factors, factor('x', 'favouring', 'slight', { ownWords })] });
const against = (ownWords: string) =>
  with31({ factors: [...claim31().factors, factor('x', 'against', 'slight', { ownWords })] });
const letterWith = (patch: Partial<CaseFile['letter']>) => after({ kind: 'editLetter', patch });
const item = (patch: object): CaseFile => after({ kind: 'editItem', itemId: 'item-2', patch });
const together = (patch: object, base = maintainedCase()) =>
  edited(base, {
    kind: 'editBalance',
    patch: {
      together: 'alsoTogether',
      harmsDistinct: true,
      togetherText: 'Both.',
      togetherDecision: 'maintain',
      ...patch,
    },
  });
const TIED = [factor('f1', 'favouring', 'moderate'), factor('a1', 'against', 'moderate')];
const CLOSED = { closedText: 'A live matter that is known to the source handling unit alone.' };

/** For each check, a case in which it must speak. That it keeps silent on a sound case is tested for all at once. */
const FAULTY: Record<string, CaseFile> = {
  'wrong-law': screened({ law: 'foisa' }),
  'no-items': emptyCase(),
  'request-empty': after({ kind: 'editRequest', patch: { text: ' ' } }),
  'clarification-awaited': screened({ clarity: 'unclear' }),
  'request-not-split': edited(after({ kind: 'editRequest', patch: { text: 'How many? Where? When? Why?' } }), {
    kind: 'removeItem',
    itemId: 'item-1',
  }),
  'item-undecided': item({ outcome: null }),
  'answer-missing': after({ kind: 'editItem', itemId: 'item-1', patch: { outcome: 'answered', answer: '' } }),
  'boundary-missing': item({ boundary: 'Any other information' }),
  'official-by-us': screened({ publicKnowledge: 'byUs' }),
  'official-by-another-unexplained': screened({ publicKnowledge: 'byAnother' }),
  'press-unexplained': screened({ publicKnowledge: 'pressOnly' }),
  'harm-is-in-content': screened({ sensitivity: 'contentOnly' }),
  'no-exemption-engaged': maintainedCase([]),
  'limb-missing': with31({ limbId: null }),
  'too-many-limbs': maintainedCase(['a', 'b', 'c', 'e'].map((limbId) => claim31({ id: `claim-${limbId}`, limbId }))),
  'limbs-share-reasoning': maintainedCase([claim31(), claim31({ id: 'claim-b', limbId: 'b' })]),
  'purpose-missing': with31({ limbId: 'g' }),
  'limb-seldom-apt': with31({ limbId: 'i' }),
  'likelihood-missing': prejudice({ likelihood: null }),
  'would-without-evidence': prejudice({ likelihood: 'would' }),
  'likelihood-unexplained': prejudice({ likelihoodReason: NONE }),
  'causal-link-missing': prejudice({ causalLink: NONE }),
  'aspect-missing': necessity({ aspectId: null }),
  'necessity-missing': necessity({ whyNotLess: NONE }),
  'hypothetical-missing': with31({ ifDenied: NONE }),
  'hypotheticals-alike': with31({ ifDenied: claim31().ifConfirmed }),
  'engagement-undecided': with31({ engaged: null }),
  'many-claims': maintainedCase(['a', 'b', 'c', 'e', 'f'].map((limbId) => claim31({ id: `claim-${limbId}`, limbId }))),
  'balance-missing': weighed({ decision: null }),
  'favouring-missing': with31({ factors: [factor('a1', 'against', 'slight')] }),
  'favouring-token': with31({ factors: [factor('f1', 'favouring', 'slight'), factor('a1', 'against', 'compelling')] }),
  'against-missing': with31({ factors: [factor('f1', 'favouring', 'slight'), factor('f2', 'favouring', 'slight')] }),
  'against-without-harm': with31({ harmKindIds: [] }),
  'favouring-denies-engagement': favouring('An answer would not actually harm national security in this county.'),
  'favouring-is-not-public-interest': favouring('The workers in this county are a matter of some curiosity.'),
  'against-is-not-protected': against('New ways of working in the county would add to the cost to the public purse.'),
  'spend-not-asked': favouring('The people of the county are entitled to know how public funds are used.'),
  'factor-without-fact': with31({
    factors: [...claim31().factors, { ...newFactor('x', 'favouring', 'l-f01'), weight: 'slight', weightReason: 'So.' }],
  }),
  'weight-missing': with31({ factors: [factor('f1', 'favouring', null), factor('a1', 'against', 'slight')] }),
  'weight-unexplained': with31({
    factors: [...claim31().factors, factor('x', 'favouring', 'slight', { weightReason: '' })],
  }),
  'transparency-against': against('The county deserves transparency.'),
  'wrong-test': weighed({
    comparison: `${weighing.comparison} This will only be overridden in exceptional circumstances.`,
  }),
  'decisive-missing': weighed({ decisive: '' }),
  'silence-not-made-out': maintainedCase([claim31({ weighing: { ...weighing, decision: 'evenlyBalanced' } })]),
  'comparison-thin': weighed({ comparison: 'Silence is better.' }),
  'departure-unexplained': with31({ factors: TIED }),
  'together-needs-two': together({}, maintainedCase([claim31()])),
  'harms-not-distinct': together({ harmsDistinct: false }),
  'together-unsettled': together({}),
  'determination-missing': after({ kind: 'editDetermination', patch: { decision: null } }),
  'decision-maker-missing': after({ kind: 'editDetermination', patch: { decidedBy: '' } }),
  'assessment-date-missing': after({ kind: 'editDetermination', patch: { assessedOn: null } }),
  'held-revealed': with31({ ifConfirmed: open('It would show what the information we hold is about.') }),
  'speaks-of-content': with31({ ifConfirmed: open('Releasing the material would tell networks where to move.') }),
  'weak-likelihood': with31({ ifConfirmed: open('Confirming may compromise the finding of houses in the county.') }),
  'review-route-missing': after({ kind: 'editForce', patch: { reviewTo: '' } }),
  'unclear-conclusion': weighed({ comparison: `${weighing.comparison} The test is not made out.` }),
  'officers-opinion': weighed({ decisive: 'It is my opinion that silence is right.' }),
  'closed-text-in-letter': with31({ ifConfirmed: { open: `Known: ${CLOSED.closedText}`, closed: CLOSED } }),
  'held-back-not-said': with31({ ifConfirmed: { ...claim31().ifConfirmed, closed: CLOSED } }),
  'held-back-without-closed': letterWith({ reasonsHeldBack: true }),
  'help-empty': letterWith({ help: '' }),
  'placeholder-left': weighed({ decisive: 'The risk to [insert].' }),
  'force-missing': after({ kind: 'editForce', patch: { force: '' } }),
  'reference-missing': after({ kind: 'editRequest', patch: { reference: '' } }),
  'letter-date-missing': letterWith({ date: null }),
  'signatory-missing': letterWith({ signatoryRole: '' }),
  'receipt-date-wrong': after({ kind: 'editRequest', patch: { receivedOn: '2026-12-24' } }),
  'letter-late': letterWith({ date: '2026-12-10' }),
  'due-date-uncertain': edited(letterWith({ date: '2026-12-20' }), {
    kind: 'editRequest',
    patch: { receivedOn: '2026-12-09' },
  }),
  'answer-rests-on-changed-ground': edited(maintainedCase(), {
    kind: 'confirmPage',
    page: 'assessment.hypotheticals|claim-31',
    digest: 'older',
  }),
};

/** Checks that only an edited letter or an old pack can fail; each is shown below in a test of its own. */
const TESTED_APART = [
  'no-inference-missing',
  'refusal-statement-missing',
  'regulator-missing',
  'outcome-sentence-missing',
  'pack-old',
];

const idsOf = (caseFile: CaseFile, today = TODAY) => assess(caseFile, pack, today).map((finding) => finding.checkId);

describe('the reasoning checks', () => {
  it('have words for every condition and a condition for every word', () => {
    const worded = pack.checks.filter((check) => check.text === undefined).map((check) => check.id);
    expect(worded.sort()).toEqual(Object.keys(codedChecks).sort());
  });

  it('have a faulty example each', () => {
    expect([...Object.keys(FAULTY), ...TESTED_APART].sort()).toEqual(pack.checks.map((check) => check.id).sort());
  });

  it('keep silent on a sound case', () => {
    expect(idsOf(maintainedCase())).toEqual([]);
  });

  it.each(Object.keys(FAULTY))('%s is found where it stands, with words that are complete', (id) => {
    const finding = assess(FAULTY[id] ?? maintainedCase(), pack, TODAY).find((each) => each.checkId === id);
    expect(finding).toBeDefined();
    expect(`${finding?.message} ${finding?.fix}`).not.toMatch(/[{}…]/);
  });

  it.each([
    ['silent/no-inference', 'no-inference-missing'],
    ['silent/refusal', 'refusal-statement-missing'],
    ['rights/regulator', 'regulator-missing'],
    ['determination/maintain', 'outcome-sentence-missing'],
  ])('misses %s when it is taken out of the letter', (blockId, id) => {
    const letter = composeLetter(maintainedCase(), pack);
    const without: LetterDocument = {
      ...letter,
      sections: letter.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => block.id !== blockId),
      })),
    };
    expect(assess(maintainedCase(), pack, TODAY, without).map((finding) => finding.checkId)).toEqual([id]);
  });

  it('say when the law pack is older than a year', () => {
    expect(idsOf(maintainedCase(), '2027-12-01')).toContain('pack-old');
  });

  it('let a warning be answered with a reason, and a blocker never', () => {
    const [late] = assess(FAULTY['letter-late'] ?? emptyCase(), pack, TODAY).filter(
      (finding) => finding.checkId === 'letter-late',
    );
    const [limb] = assess(FAULTY['limb-missing'] ?? emptyCase(), pack, TODAY).filter(
      (finding) => finding.checkId === 'limb-missing',
    );
    const answer = (caseFile: CaseFile, key = '') =>
      edited(caseFile, { kind: 'answerFinding', key, reason: 'The file reached us late.' });
    const warned = assess(answer(FAULTY['letter-late'] ?? emptyCase(), late?.key), pack, TODAY);
    expect(warned.find((finding) => finding.key === late?.key)?.answer).toBe('The file reached us late.');
    const blocked = assess(answer(FAULTY['limb-missing'] ?? emptyCase(), limb?.key), pack, TODAY);
    expect(blockersOf(blocked).find((finding) => finding.key === limb?.key)?.answer).toBeNull();
  });

  it('say nothing of exemptions once the answer is to confirm or deny', () => {
    const answering = edited(with31({ limbId: null, ifDenied: NONE }), {
      kind: 'editDetermination',
      patch: { decision: 'confirmOrDeny' },
    });
    expect(idsOf(answering)).toEqual([]);
  });
});
