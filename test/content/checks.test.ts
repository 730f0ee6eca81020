import { describe, expect, it } from 'vitest';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Claim } from '../../shared/case/claim.ts';
import { newConsultation } from '../../shared/case/consultation.ts';
import { anchorOf, newPoint, type Point } from '../../shared/case/point.ts';
import type { Act, Role, SignOffAct } from '../../shared/case/sign-off.ts';
import { newItem } from '../../shared/case/request.ts';
import { newFactor } from '../../shared/case/factor.ts';
import { parseCaseFile } from '../../shared/case/read-case-file.ts';
import { assess, blockersOf } from '../../shared/checks/assess.ts';
import { remedies, remedyFor } from '../../shared/checks/remedies.ts';
import { wordsOf } from '../../shared/checks/similarity.ts';
import { codedChecks } from '../../shared/checks/all-checks.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf, blockText, type LetterDocument } from '../../shared/letter/letter-document.ts';
import {
  claim23,
  claim24,
  claim30,
  claim31,
  claim38,
  claim40,
  edited,
  emptyCase,
  factor,
  maintainedCase,
} from '../support/build-case.ts';
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
const nature = (patch: Partial<CaseFile['nature']>, base = maintainedCase()) =>
  edited(base, { kind: 'editNature', patch });
const tested = <Kind extends Claim>(claim: Kind, patch: object): CaseFile =>
  maintainedCase([{ ...claim, engagement: { ...claim.engagement, ...patch } as Claim['engagement'] }]);
const extended = (patch: object): CaseFile =>
  letterWith({ extension: { noticeOn: '2026-11-20', namesExemptions: true, decisionBy: '2026-12-15', ...patch } });
const comparing = (text: string) => weighed({ comparison: `${weighing.comparison} ${text}` });
const item = (patch: object): CaseFile => after({ kind: 'editItem', itemId: 'item-2', patch });
const withheldUnder = (text: string): CaseFile =>
  after({ kind: 'editItem', itemId: 'item-1', patch: { outcome: 'withheld', withheldUnder: text, answer: 'Why.' } });
const AT = '2026-11-23T09:00:00.000Z';
const pointOf = (kind: Point['kind']) =>
  newPoint({ id: 'p', kind, anchor: anchorOf({ page: 'scope' }), text: 'Why so wide?', by: 'sam', at: AT });
const actOf = (act: Act, role: Role): SignOffAct => ({ id: act, act, role, by: 'kate', at: AT, note: '' });
const rewording = (blockId: string, text: string): CaseFile => {
  const block = blocksOf(composeLetter(maintainedCase(), pack)).find(({ id }) => id === blockId);
  if (block === undefined) throw new Error(`No block ${blockId}`);
  return after({ kind: 'editParagraph', edit: { blockId, text, generated: blockText(block) } });
};
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
  'request-not-split': edited(
    emptyCase(),
    { kind: 'editRequest', patch: { text: 'How many? Where? When? Why?' } },
    { kind: 'addItem', item: newItem('item-1', 'How many? Where? When? Why?') },
  ),
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
  'against-without-harm': with31({ factors: claim31().factors.map((each) => ({ ...each, harmKindIds: [] })) }),
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
  'edit-drops-required': rewording('silent/provisions', 'section 24(2) (national security)'),
  'edit-ground-changed': letterWith({
    edits: [{ blockId: 'silent/same', text: 'Our reasons do not depend on it.', generated: 'As it was before.' }],
  }),
  'withheld-exemption-missing': withheldUnder(''),
  'withheld-under-silence': withheldUnder('section 31 (3)'),
  'office-unknown-open': after({ kind: 'addPoint', point: pointOf('unknown') }),
  'office-comments-open': after({ kind: 'addPoint', point: pointOf('comment') }),
  'office-own-acceptance': {
    ...maintainedCase(),
    signOff: [actOf('submitted', 'author'), actOf('accepted', 'reviewer')],
  },
  'help-empty': letterWith({ help: '' }),
  'placeholder-left': weighed({ decisive: 'The risk to [insert].' }),
  'force-missing': after({ kind: 'editForce', patch: { force: '' } }),
  'reference-form': after({ kind: 'editForce', patch: { referenceFormat: 'FOI/{year}/{number}' } }),
  'reference-missing': after({ kind: 'editRequest', patch: { reference: '' } }),
  'letter-date-missing': letterWith({ date: null }),
  'signatory-missing': letterWith({ signatoryRole: '' }),
  'receipt-date-wrong': after({ kind: 'editRequest', patch: { receivedOn: '2026-12-24' } }),
  'letter-late': letterWith({ date: '2026-12-10' }),
  'due-date-uncertain': edited(letterWith({ date: '2026-12-20' }), {
    kind: 'editRequest',
    patch: { receivedOn: '2026-12-09' },
  }),
  'nature-unknown': nature({ specificity: null }),
  'own-data-mixed': maintainedCase([claim31(), tested(claim40(), { whose: 'requester' }).claims[0] ?? claim40()]),
  'environmental-topic': nature({ topicIds: ['environmental'] }),
  'parts-alike': item({ text: 'How many offences in each year?' }),
  'broad-request': nature({ specificity: 'general' }),
  'published-material': item({ text: 'All published codes and brochures on tracking devices' }),
  'answered-before': screened({
    earlierAnswers: [{ id: 'e1', on: '2025-02-03', reference: 'NP-2025-0012', said: 'answered', changed: '' }],
  }),
  'old-matter': nature({ matterYear: 2016 }),
  'national-unit-not-asked': nature({ topicIds: ['terrorism'] }),
  'advice-without-reasoning': edited(
    with31({
      ifConfirmed: open('It would show it.'),
      ifDenied: open('It would not.'),
      engagement: {
        ...engagement31,
        causalLink: open('So.'),
        nature: NONE,
        likelihoodReason: NONE,
      } as Claim['engagement'],
      weighing: { ...weighing, comparison: 'Short.' },
    }),
    {
      kind: 'setConsultations',
      consultations: [
        { ...newConsultation('c1', 'nationalUnit'), role: 'National unit', question: 'Silence?', answer: 'Yes.' },
      ],
    },
  ),
  'prejudice-words-for-necessity': necessity({ risk: open('A yes would prejudice the security of the coast.') }),
  'listed-body-basis-missing': tested(claim23(), { basis: NONE }),
  'absolute-weighed': maintainedCase([claim23({ factors: claim24().factors })]),
  'partner-not-cited': nature({ topicIds: ['organised-crime'] }),
  'shows-which-applies': with24({ ifConfirmed: open('It would show that the Security Service is involved here.') }),
  'class-purpose-missing': tested(claim30(), { purpose: NONE }),
  'harm-test-for-class': tested(claim30(), { purpose: open('An answer would be likely to prejudice the inquiry.') }),
  'investigation-not-cited': nature({ topicIds: ['named-investigation'] }),
  'person-not-cited': nature({ namesPerson: true }),
  'person-deceased': tested(claim40(), { isLiving: 'deceased' }),
  'mechanism-missing': tested(claim38(), { mechanism: NONE }),
  'commercial-for-tactic': comparing('It would also touch commercial interests.'),
  'section-21-has-no-limb': comparing('It is exempt under section 21 as well.'),
  'prohibition-not-named': comparing('Section 44(2) applies as well.'),
  'certificate-incomplete': with24({ certificate: { reference: '', signedOn: null, covers: '' } }),
  'no-national-security-thread': nature({ topicIds: ['custody'] }, with24({ evidence: [] })),
  'template-wording': comparing('Interested parties would gain an upper hand.'),
  'harm-counted-twice': together({}),
  'safety-without-38': comparing('The safety of an individual would be at stake.'),
  'investigation-without-30': comparing('It would touch a current investigation.'),
  'personal-data-without-40': comparing('Personal data are concerned.'),
  'judged-at-wrong-time': after({ kind: 'editDetermination', patch: { assessedOn: '2026-12-20' } }),
  'unfit-exemption-in-sum': together({ togetherText: 'Sections 24(2), 31(3) and 23(5) are taken together.' }),
  'mosaic-without-pieces': against('An answer could be pieced together with others by workers in the county.'),
  'precedent-without-requests': against('An answer on workers in the county would set a precedent.'),
  'consistency-alone': with31({
    factors: [
      ...claim31().factors.filter((each) => each.side === 'favouring'),
      factor('a1', 'against', 'considerable', { ownWords: 'We are consistent on the workers of this county.' }),
    ],
  }),
  'scrutiny-without-body': against('There is independent oversight of such work in the county.'),
  'section-without-subsection': comparing('Section 31 is engaged.'),
  'content-subsection': comparing('Section 24(1) is engaged.'),
  'wrong-label': comparing('Section 24(2) is a prejudice based exemption.'),
  'closed-words-in-letter': with31({
    ifConfirmed: {
      open: 'It would show a live matter that is known to the source handling unit, to anyone.',
      closed: CLOSED,
    },
  }),
  'about-the-requester': comparing("The requester's motive is plain."),
  'words-of-another-subject': comparing('Terrorist groups could avoid detection.'),
  'long-sentence': weighed({ decisive: `${'and so it goes on '.repeat(12)}.` }),
  'named-in-reasoning': comparing('DCI Hartley agrees.'),
  'requester-named': after({
    kind: 'editRequest',
    patch: { text: 'How many offences? Yours faithfully, A Requester' },
  }),
  'extension-without-balance': { ...extended({}), claims: [claim23()] },
  'alternative-broken': maintainedCase([claim23(), claim24({ engaged: 'notEngaged' })]),
  'extension-notice-incomplete': extended({ decisionBy: null }),
  'extension-too-long': extended({ decisionBy: '2027-03-01' }),
  'review-time-short': after({ kind: 'editForce', patch: { reviewWithinDays: 20 } }),
  'holding-recorded': with31({
    ifConfirmed: { ...claim31().ifConfirmed, closed: { closedText: 'Nothing was found.' } },
  }),
  'nobody-looked-over': after({ kind: 'editDetermination', patch: { reviewedBy: '' } }),
  'answer-without-reason': { ...maintainedCase(), answeredFindings: [{ key: 'help-empty@letter', reason: ' ' }] },
  'data-protection-incomplete': tested(claim40(), { dataType: null }),
  'answer-would-be-lawful': tested(claim40(), { isLawful: 'lawful' }),
  'pack-of-another': { ...maintainedCase(), lawPackVersion: '2019.01' },
  'sections-share-reasoning': with31({ ifConfirmed: claim24().ifConfirmed }),
  'sections-share-balance': with31({ weighing: { ...weighing, comparison: claim24().weighing.comparison } }),
  'together-undecided': after({ kind: 'editBalance', patch: { together: null } }),
  'harm-is-not-protected': with31({
    ifConfirmed: open('It would be to the detriment of an efficient policing service.'),
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
  'same-words-as-before',
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

  it.each<[string, CaseFile]>([
    ['necessity and prejudice', maintainedCase()],
    [
      'sections 23(5) and 24(2) in the alternative',
      nature(
        { topicIds: ['organised-crime'] },
        maintainedCase([
          claim23(),
          claim24({
            evidence: [
              {
                id: 'e1',
                source: 'Head of Ports Unit',
                date: '2026-11-10',
                channel: 'open',
                text: 'The route is offered to others too.',
              },
            ],
          }),
        ]),
      ),
    ],
    ['a class, with endangerment', maintainedCase([claim30(), claim38()])],
    ['data protection, with a class', nature({ namesPerson: true }, maintainedCase([claim40(), claim30()]))],
    ['an extension announced in time', edited(extended({}), { kind: 'editLetter', patch: { date: '2026-12-10' } })],
  ])('keep silent on a sound case: %s', (_, caseFile) => {
    expect(assess(caseFile, pack, TODAY).map(({ checkId, place }) => [checkId, place])).toEqual([]);
  });

  it('tell an argument taken over from another case', () => {
    const past = [
      wordsOf(
        'Consideration a1 about the movement of workers through the county. The request names the years and the offences.',
      ),
    ];
    expect(assess(maintainedCase(), pack, TODAY, undefined, past).map((finding) => finding.checkId)).toContain(
      'same-words-as-before',
    );
    expect(
      assess(maintainedCase(), pack, TODAY, undefined, [
        wordsOf('Quite other words about quite other things in another county altogether, as it happens.'),
      ]),
    ).toEqual([]);
  });

  it.each(pack.checks.filter((check) => check.remedy !== undefined).map((check) => check.id))(
    '%s is mended by its remedy, in one step of undo',
    (id) => {
      const caseFile = FAULTY[id] ?? emptyCase();
      const finding = assess(caseFile, pack, TODAY).find((each) => each.checkId === id);
      if (finding === undefined) throw new Error(`${id} was not found`);
      const ids = ['new-1', 'new-2', 'new-3', 'new-4', 'new-5', 'new-6'];
      const edits = remedyFor({ finding, caseFile, pack, newId: () => ids.shift() ?? 'new-x', today: TODAY });
      expect(edits.length).toBeGreaterThan(0);
      const mended = edited(caseFile, { kind: 'several', edits });
      expect(assess(mended, pack, TODAY).map((each) => each.key)).not.toContain(finding.key);
      expect(parseCaseFile(JSON.parse(JSON.stringify(mended))).ok).toBe(true);
    },
  );

  it.each<[string, string]>([
    ['held-revealed', 'We hold several reports on such work in the county.'],
    ['held-revealed', 'We do not hold any of it.'],
    ['held-revealed', 'No such information is held.'],
    ['wrong-test', 'Silence gives way only in exceptional circumstances.'],
    ['section-without-subsection', 'This falls under section 24.'],
    ['section-21-has-no-limb', 'It is exempt under section 21 of the Freedom of Information Act.'],
  ])('%s finds: %s', (id, words) => {
    expect(idsOf(comparing(words))).toContain(id);
  });

  it.each<[string, string]>([
    ['held-revealed', 'If we said that no information is held, they would know it.'],
    ['held-revealed', 'The reader must not learn whether or not we hold anything of this kind.'],
    ['held-revealed', 'It does not matter whether the requested information would help.'],
    ['wrong-test', 'We have not asked for exceptional circumstances.'],
    ['wrong-test', 'Our silence must never be read as a yes.'],
    ['section-without-subsection', 'Cameras stand at the county’s 24 stations.'],
    ['section-21-has-no-limb', 'Notices under section 21 of the Housing Act 1988 are another matter.'],
    ['content-subsection', 'The interest is that of section 31(1)(a).'],
  ])('%s lets pass: %s', (id, words) => {
    expect(idsOf(comparing(words))).not.toContain(id);
  });

  it.each([
    'Families whose relatives came to no harm would be glad to know of it in this county.',
    'An answer would let people see what is done in the county.',
  ])('favouring-denies-engagement lets pass: %s', (words) => {
    expect(idsOf(favouring(words))).not.toContain('favouring-denies-engagement');
  });

  it('do not take a reason for a weight for the argument itself', () => {
    const reasoned = factor('x', 'against', 'slight', {
      weightReason: 'It weighs more than the interest in transparency.',
    });
    expect(idsOf(with31({ factors: [...claim31().factors, reasoned] }))).not.toContain('transparency-against');
  });

  it('look for what would show which of sections 23 and 24 applies wherever it could reach the letter, and only there', () => {
    const pair = maintainedCase([claim23(), claim24()]);
    const helped = (help: string) => idsOf(edited(pair, { kind: 'editLetter', patch: { help } }));
    expect(helped('The National Crime Agency is involved and may answer you.')).toContain('shows-which-applies');
    expect(helped('Section 23(5) is the real reason; ask elsewhere.')).toContain('shows-which-applies');
    expect(helped('Figures are published by the National Crime Agency.')).not.toContain('shows-which-applies');
    const basis = { open: 'MI5 is involved in work of this kind.', closed: null };
    expect(idsOf(maintainedCase([claim23({ engagement: { kind: 'listedBody', basis } }), claim24()]))).not.toContain(
      'shows-which-applies',
    );
  });

  it('find closed words also where the claim is not relied on or the answer is to confirm or deny', () => {
    const parked = edited(with31({ ifDenied: { ...claim31().ifDenied, closed: CLOSED } }), {
      kind: 'parkClaim',
      claimId: 'claim-31',
    });
    const leaking = edited(parked, {
      kind: 'editDetermination',
      patch: { decision: 'confirmOrDeny', reason: CLOSED.closedText },
    });
    expect(idsOf(leaking)).toContain('closed-text-in-letter');
  });

  it('have a remedy in code for each label in the pack, and none beside', () => {
    const labelled = pack.checks.filter((check) => check.remedy !== undefined).map((check) => check.id);
    expect(Object.keys(remedies).sort()).toEqual(labelled.sort());
  });

  it('judge each rule of the catalogue, or say why not', () => {
    const codes = [...pack.checks, ...pack.unjudged].map((entry) => entry.code);
    const catalogue = codes.filter((code) => code < 'R200');
    expect(new Set(catalogue).size).toBe(109);
  });

  it.each(Object.keys(FAULTY))('%s is found where it stands, with words that are complete', (id) => {
    const finding = assess(FAULTY[id] ?? maintainedCase(), pack, TODAY).find((each) => each.checkId === id);
    expect(finding).toBeDefined();
    const { page } = pack.checks.find((check) => check.id === id) ?? {};
    if (page !== undefined) expect(finding?.place.page).toBe(page);
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
