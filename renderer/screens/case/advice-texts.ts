import type { CaseFile } from '../../../shared/case/case-file.ts';

/** What to do when the walk ends at the screening: said to the officer, not to the requester. */
export type Advice = { readonly kicker: string; readonly title: string; readonly paragraphs: readonly string[] };

const SCOTLAND: Advice = {
  kicker: 'Screening · another law',
  title: 'Counterpoise does not cover Scottish requests',
  paragraphs: [
    'Police Scotland and other Scottish public authorities answer under the Freedom of Information (Scotland) Act 2002. Its rule on neither confirming nor denying is section 18, with its own list of exemptions and its own public interest finding.',
    'Its section numbers, its time limits and its regulator differ. Nothing written here should be used for such a request: use your Scottish process.',
    'British Transport Police, the Ministry of Defence Police and the Civil Nuclear Constabulary answer under the 2000 Act for their work in Scotland too. If that is you, go back and choose it.',
  ],
};

const ENVIRONMENT: Advice = {
  kicker: 'Screening · another law',
  title: 'Answer this under the Environmental Information Regulations 2004',
  paragraphs: [
    'Information on air, water, land, noise, emissions or measures that affect them is environmental. Sections 24 and 31 cannot be relied on for it.',
    'The Regulations allow a neither confirm nor deny answer only under regulation 12(6): for international relations, defence, national security or public safety, where an answer would have an adverse effect and the public interest supports it. They presume disclosure. For personal data see regulation 13(5A) and (5B).',
    'If only a part of the request is environmental, answer that part under the Regulations and bring the rest back here as a request of its own.',
  ],
};

const OWN_DATA: Advice = {
  kicker: 'Screening · another law',
  title: 'Treat this as a subject access request',
  paragraphs: [
    'Somebody who asks for information about themselves asks for their own personal data. Section 40(5A) takes that out of the Freedom of Information Act.',
    'Hand it to whoever answers subject access requests, under Part 3 of the Data Protection Act 2018 or the UK GDPR, and tell the requester that you have done so. The time limit runs from receipt.',
    'If the request also asks for other things, answer those parts here as a request of their own.',
  ],
};

const UNCLEAR: Advice = {
  kicker: 'Screening · not ready to answer',
  title: 'Ask the requester what they mean',
  paragraphs: [
    'Section 1(3) lets you ask for what you reasonably need to identify the information. Until the requester replies, no answer is due; the twenty working days begin on the day their reply comes in.',
    'Ask soon, and help: offer the years, places or kinds of record that would make the request clear (section 16). Do not word the question so that it shows whether anything is held.',
    'When the reply is here, go back, put the clearer request in the first step, with the date of the reply as the date received, and carry on.',
  ],
};

const NOT_VALID: Advice = {
  kicker: 'Screening · not ready to answer',
  title: 'Tell the requester what a valid request needs',
  paragraphs: [
    'Section 8 asks for three things: the request in writing, a name and an address for the reply, and a description of the information. An email address will do; a pseudonym will not.',
    'Say which of them is missing and how to put it right (section 16). Nothing has to be decided about the information meanwhile.',
    'When a valid request comes in, go back, enter it with its own date of receipt, and carry on.',
  ],
};

/** The advice for a case that has left the walk; null while it has not. */
export function adviceFor({ screening }: CaseFile): Advice | null {
  if (screening.law === 'foisa') return SCOTLAND;
  if (screening.law === 'eir') return ENVIRONMENT;
  if (screening.law === 'ownData') return OWN_DATA;
  if (screening.clarity === 'unclear') return UNCLEAR;
  if (screening.clarity === 'notValid') return NOT_VALID;
  return null;
}
