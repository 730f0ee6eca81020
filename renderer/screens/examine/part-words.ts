import type { Certainty, PartKind } from '../../../shared/examine/examined-letter.ts';

/** What the parts of a letter are called on the screen. */
export const PART_WORDS: Readonly<Record<PartKind, string>> = {
  preamble: 'Head of the letter',
  request: 'Request',
  response: 'Response',
  statement: 'Statement: neither confirms nor denies',
  exemptions: 'Exemptions',
  harm: 'Harm',
  publicInterest: 'Public interest test',
  favouring: 'Factors favouring',
  against: 'Factors against',
  balance: 'Balance',
  conclusion: 'Conclusion',
  caveat: 'Nothing to be inferred',
  rights: 'Review and complaint',
  attachments: 'Attachment or annex',
  noise: 'Not part of the letter',
  unrecognised: 'Not recognised',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  set: 'by hand',
  sure: 'by its heading',
  likely: 'by its words',
  guess: 'a guess',
};
