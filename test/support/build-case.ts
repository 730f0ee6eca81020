import { applyEdit } from '../../shared/case/apply-edit.ts';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import { newCaseFile, type CaseFile } from '../../shared/case/case-file.ts';
import { newClaim, type Claim } from '../../shared/case/claim.ts';
import { NO_PROFILE } from '../../shared/case/force-profile.ts';
import { newFactor, type Factor, type Side, type Weight } from '../../shared/case/factor.ts';
import { newItem, type Item } from '../../shared/case/request.ts';

const OPEN = (open: string) => ({ open, closed: null });

/** An untouched case with a fixed id and time. */
export function emptyCase(): CaseFile {
  return newCaseFile({ id: 'case-1', createdAt: '2026-11-02T09:00:00.000Z', lawPackVersion: '2026.12' });
}

/** A case after some edits, in order. */
export function edited(caseFile: CaseFile, ...edits: readonly CaseEdit[]): CaseFile {
  return edits.reduce(applyEdit, caseFile);
}

/** A factor with a statement of its own, a weight and a reason. */
export function factor(id: string, side: Side, weight: Weight | null, patch: Partial<Factor> = {}): Factor {
  return {
    ...newFactor(id, side, null),
    ownWords: `Consideration ${id} about the movement of workers through the county.`,
    weight,
    weightReason: 'The request names the years and the offences.',
    harmKindIds: side === 'against' ? ['l-h03', 'n-h01'] : [],
    ...patch,
  };
}

const COMPARISON =
  'Those who support victims would gain little from a bare yes or no about work beyond recorded crime, while those who move workers would learn at once whether they have to change the houses and the vehicles that they use.';

const COMPARISON_24 =
  'A public debate about how the coast is watched can be had on the figures supplied and on what ministers have said, while one word about this stretch of it would help to choose where to come ashore.';
const COMPARISON_30 =
  'People may fairly ask whether a serious allegation was taken up, and an open trial is where they will learn of it; a word before that would be read by those concerned as a warning or as leave.';
const COMPARISON_38 =
  'Whatever a reader might learn from one word about how the force protects those who talk to it, nine people live where everybody would know who was meant, and two before them were hurt.';

/** A section 31(3) claim on limb (a), reasoned through and maintained. */
export function claim31(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-31', 's31-3', 'prejudice'),
    limbId: 'a',
    harmKindIds: ['l-h03'],
    ifConfirmed: OPEN(
      'Those who move workers would learn that work beyond recorded crime exists here, and would change houses.',
    ),
    ifDenied: OPEN('They would learn that nothing beyond recorded crime is known and that they are free to go on.'),
    engagement: {
      kind: 'prejudice',
      causalLink: OPEN(
        'An answer tells the organisers which of their houses are known; they move, and the trail ends.',
      ),
      nature: OPEN('Detection depends on houses staying in use for some days after the first sign.'),
      likelihood: 'wouldBeLikely',
      likelihoodReason: OPEN('Networks in the region have moved within hours of a public hint.'),
    },
    engaged: 'engaged',
    factors: [
      factor('f1', 'favouring', 'moderate'),
      factor('f2', 'favouring', 'slight'),
      factor('a1', 'against', 'considerable'),
    ],
    weighing: {
      decision: 'maintain',
      decisive: 'How quickly a network can move, set against how little a bare answer adds.',
      comparison: COMPARISON,
      departure: '',
    },
    ...patch,
  };
}

/** The neighbours of sections 24 and 31, each reasoned through by its own test. */
export function claim23(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-23', 's23-5', 'listedBody'),
    harmKindIds: ['b-e01'],
    ifConfirmed: OPEN('A yes would show that work of a kind in which listed bodies are usual is done in the county.'),
    ifDenied: OPEN('A no would show that none of it is, which tells as much about those bodies.'),
    engagement: { kind: 'listedBody', basis: OPEN('In this territory such bodies are usually the ones that act.') },
    engaged: 'engaged',
    ...patch,
  };
}

export function claim30(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-30', 's30-3', 'class'),
    limbId: 'a',
    harmKindIds: ['i-h01'],
    ifConfirmed: OPEN('A yes would tell those concerned that the allegation had been taken up in the county.'),
    ifDenied: OPEN('They would read a denial as leave to carry on, and the next silence as its opposite.'),
    engagement: { kind: 'class', purpose: OPEN('Such reports, if any, would be for finding out whether to charge.') },
    engaged: 'engaged',
    factors: [
      factor('f30', 'favouring', 'moderate'),
      factor('g30', 'favouring', 'slight'),
      factor('a30', 'against', 'considerable', { harmKindIds: ['i-h01'] }),
    ],
    weighing: {
      decision: 'maintain',
      decisive: 'How much a bare word tells those concerned.',
      comparison: COMPARISON_30,
      departure: '',
    },
    ...patch,
  };
}

export function claim38(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-38', 's38-2', 'endangerment'),
    limbId: 'b',
    harmKindIds: ['s-h01'],
    ifConfirmed: OPEN('A yes would set the organisers looking among nine workers for whoever had talked.'),
    ifDenied: OPEN('A no here would turn their suspicion on the next county, where the same is asked.'),
    engagement: {
      kind: 'endangerment',
      mechanism: OPEN('Those suspected of having talked have been beaten before, within days.'),
      severity: OPEN('Broken bones, in one case a death.'),
      likelihood: 'wouldBeLikely',
      likelihoodReason: OPEN('It has happened twice in the region since 2022.'),
    },
    engaged: 'engaged',
    factors: [
      factor('f38', 'favouring', 'moderate'),
      factor('g38', 'favouring', 'slight'),
      factor('a38', 'against', 'compelling', { harmKindIds: ['s-h01'] }),
    ],
    weighing: {
      decision: 'maintain',
      decisive: 'What is at stake for nine people.',
      comparison: COMPARISON_38,
      departure: '',
    },
    ...patch,
  };
}

export function claim40(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-40', 's40-5b', 'dataProtection'),
    ifConfirmed: OPEN('A yes would tell the world that the councillor is suspected of an offence.'),
    ifDenied: OPEN('A no would clear him, and by contrast mark the next person about whom nothing is said.'),
    engagement: {
      kind: 'dataProtection',
      isLiving: 'living',
      whose: 'another',
      dataType: 'criminal',
      reveals: OPEN('Whether he features in a criminal inquiry.'),
      interest: OPEN('He holds elected office, and people may want to know how he uses it.'),
      rights: OPEN('He has not been charged, has said nothing in public, and is presumed innocent.'),
      isLawful: 'unlawful',
    },
    engaged: 'engaged',
    ...patch,
  };
}

/** A section 24(2) claim, reasoned through and maintained. */
export function claim24(patch: Partial<Claim> = {}): Claim {
  return {
    ...newClaim('claim-24', 's24-2', 'necessity'),
    harmKindIds: ['n-h01'],
    ifConfirmed: OPEN('Organisers of a route used by persons of security concern would learn that the route is known.'),
    ifDenied: OPEN('The same organisers would learn that the route is not known and can be offered again.'),
    engagement: {
      kind: 'necessity',
      aspectId: 'counter-terrorism',
      risk: OPEN('Routes that carry workers also carry persons whom the security authorities watch for.'),
      whyNotLess: OPEN(
        'A national answer or one for a past year would still tell the organisers of this route where they stand.',
      ),
    },
    engaged: 'engaged',
    factors: [
      factor('f1', 'favouring', 'moderate'),
      factor('f2', 'favouring', 'slight'),
      factor('a1', 'against', 'compelling', { harmKindIds: ['n-h01'] }),
    ],
    weighing: {
      decision: 'maintain',
      decisive: 'The severity of what the route could bring, set against a bare answer.',
      comparison: COMPARISON_24,
      departure: '',
    },
    ...patch,
  };
}

/** A part of the request that is proposed to be neither confirmed nor denied. */
export function silentItem(patch: Partial<Item> = {}): Item {
  return {
    ...newItem('item-2', 'Any other information.', 'remainder'),
    outcome: 'neitherConfirmNorDeny',
    boundary: 'information about work on people smuggling other than the recorded crimes supplied with this letter',
    ...patch,
  };
}

/** A case that maintains silence on one part, with nothing for the checks to say beyond advice. */
export function maintainedCase(claims: Claim[] = [claim24(), claim31()]): CaseFile {
  return {
    ...emptyCase(),
    force: {
      ...NO_PROFILE,
      force: 'Northmoor Police',
      unit: 'Information Disclosure Unit',
      address: 'Headquarters, Northmoor',
      email: 'disclosure@northmoor.example',
      phone: '01632 960000',
      reviewTo: 'Head of Information Disclosure, Headquarters, Northmoor',
      reviewWithinDays: 40,
    },
    request: {
      reference: 'NP-2026-0419',
      subject: 'People smuggling offences',
      receivedOn: '2026-11-02',
      text: 'How many people smuggling offences were investigated in each year from 2016 to 2019?',
      items: [
        {
          ...newItem('item-1', 'How many offences in each year?'),
          outcome: 'supplied',
          answer: 'See the enclosed spreadsheet.',
        },
        silentItem(),
      ],
      clarifications: [],
    },
    nature: { topicIds: [], specificity: 'narrow', specificityNote: '', namesPerson: false, matterYear: null },
    screening: {
      law: 'foia',
      clarity: 'clear',
      publicKnowledge: 'nothing',
      publicKnowledgeNote: '',
      earlierAnswers: [],
      sensitivity: 'answer',
      sensitivityReason: 'A yes or a no beyond recorded crime shows what is known.',
    },
    searches: {
      peopleAsked: [{ id: 'p1', role: 'Crime Management Data Returns Officer', asked: '' }],
      systems: [{ id: 's1', name: 'CONNECT', covers: 'crimes since 5 December 2017' }],
      criteria: 'All offences recorded under the Modern Slavery Act 2015.',
      supplied: '',
      attachments: [],
      notes: [],
    },
    claims,
    balance: { together: 'separately', harmsDistinct: false, togetherText: '', togetherDecision: null },
    determination: {
      decision: 'maintain',
      reason: '',
      decidedBy: 'Disclosure Manager',
      assessedOn: '2026-11-20',
      reviewedBy: 'Information Manager',
    },
    letter: {
      date: '2026-11-20',
      signatoryRole: 'Disclosure Officer',
      help: 'National figures are published each quarter.',
      reasonsHeldBack: false,
      extension: null,
      edits: [],
    },
  };
}
