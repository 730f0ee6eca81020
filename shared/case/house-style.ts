import * as v from 'valibot';
import { LineSchema, rows } from './text-schemas.ts';

/** The headings of the letter that a force may word in its own way, by the frame that writes them. */
export const STYLED_HEADINGS = [
  'heading.request',
  'heading.response',
  'heading.supplied',
  'heading.silent',
  'heading.claim',
  'heading.harm',
  'heading.necessity',
  'heading.whyItApplies',
  'heading.favouring',
  'heading.against',
  'heading.balance',
  'heading.together',
  'heading.determination',
  'heading.help',
  'heading.rights',
] as const;

/** Where the reasoning stands: in the body, whole in an appendix, or with the public interest test as a part of its own. */
export const REASONING_PLACES = ['body', 'appendix', 'publicInterestTest'] as const;
/** Harm under each section, or all of it together before the sections are weighed. */
export const HARM_PLACES = ['perSection', 'overall'] as const;
/** Where the letter says that nothing may be inferred from it. */
export const CAVEAT_PLACES = ['beforeStatement', 'afterStatement', 'afterDecision', 'end'] as const;

/** How a force sets out its letters: headings and the order of the parts. The words of the law stay the pack's. */
export const HouseStyleSchema = v.strictObject({
  name: LineSchema,
  headings: rows(v.strictObject({ frame: v.picklist(STYLED_HEADINGS), text: LineSchema })),
  reasoning: v.picklist(REASONING_PLACES),
  harm: v.picklist(HARM_PLACES),
  caveat: v.picklist(CAVEAT_PLACES),
});

export type HouseStyle = v.InferOutput<typeof HouseStyleSchema>;
export type StyledHeading = (typeof STYLED_HEADINGS)[number];

/** The app's own way: reasons in the body, harm under each section, the caveat after the decision. */
export const PLAIN_STYLE: HouseStyle = {
  name: 'Counterpoise',
  headings: [],
  reasoning: 'body',
  harm: 'perSection',
  caveat: 'afterDecision',
};
