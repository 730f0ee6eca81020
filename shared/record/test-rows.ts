import { reasonsOfTest, type Engagement } from '../case/engagement.ts';
import type { Exemption } from '../law/exemption.ts';
import { findAspect } from '../law/find-entry.ts';
import { DATA_TYPE_WORDS, LIKELIHOOD_WORDS } from './case-words.ts';
import { reasonRows, row, type RecordRow } from './record-rows.ts';

/** What each field of a test asks, in the words of the record. */
const LABELS: Readonly<Record<string, string>> = {
  causalLink: 'How an answer leads to harm',
  nature: 'Why the harm is of substance',
  likelihoodReason: 'Why so likely',
  risk: 'How an answer bears on it',
  whyNotLess: 'Why nothing less will do',
  basis: 'Why an answer shows a listed body',
  purpose: 'What such information would be held for',
  mechanism: 'How an answer endangers somebody',
  severity: 'How serious that would be',
  reveals: 'What an answer tells about the person',
  interest: 'Legitimate interest in knowing it',
  rights: 'How the person’s rights compare',
};

/** The test of a claim, choice by choice and reason by reason, in both channels. */
export function testRows(test: Engagement, exemption: Exemption | undefined): RecordRow[] {
  return [
    ...choiceRows(test, exemption),
    ...reasonsOfTest(test).flatMap(({ field, reason }) => reasonRows(LABELS[field] ?? field, reason)),
  ];
}

function choiceRows(test: Engagement, exemption: Exemption | undefined): RecordRow[] {
  switch (test.kind) {
    case 'prejudice':
    case 'endangerment':
      return row('Likelihood', test.likelihood === null ? '' : LIKELIHOOD_WORDS[test.likelihood]);
    case 'necessity':
      return row('At stake', findAspect(exemption, test.aspectId)?.title);
    case 'dataProtection':
      return [
        ...row('A living person', test.isLiving === null ? '' : test.isLiving === 'living' ? 'Yes' : 'No'),
        ...row(
          'Whose data',
          test.whose === null ? '' : test.whose === 'another' ? 'Another person’s' : 'The requester’s',
        ),
        ...row('Kind of data', test.dataType === null ? '' : DATA_TYPE_WORDS[test.dataType]),
        ...row('Lawful to tell the world', test.isLawful === null ? '' : test.isLawful === 'lawful' ? 'Yes' : 'No'),
      ];
    default:
      return [];
  }
}
