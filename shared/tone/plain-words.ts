/** Heavy words and what says the same; the words of the statutes are not among them. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['pursuant to', 'under'],
  ['in order to', 'to'],
  ['prior to', 'before'],
  ['subsequent to', 'after'],
  ['with regard to', 'about'],
  ['with respect to', 'about'],
  ['in respect of', 'about, for'],
  ['in regard to', 'about'],
  ['in the event that', 'if'],
  ['in the event of', 'if there is'],
  ['due to the fact that', 'because'],
  ['for the purpose of', 'to, for'],
  ['in accordance with', 'under, as'],
  ['in excess of', 'more than'],
  ['a number of', 'some, several'],
  ['at this moment in time', 'now'],
  ['at the present time', 'now'],
  ['on a regular basis', 'regularly'],
  ['not less than', 'at least'],
  ['utilise', 'use'],
  ['utilised', 'used'],
  ['commence', 'begin'],
  ['commenced', 'began'],
  ['terminate', 'end'],
  ['endeavour', 'try'],
  ['ascertain', 'find out'],
  ['facilitate', 'help'],
  ['forthwith', 'at once'],
  ['herewith', 'with this letter'],
  ['hereby', '(leave it out)'],
  ['aforementioned', 'this, these'],
  ['thereof', 'of it'],
  ['therein', 'in it'],
  ['whilst', 'while'],
  ['render', 'make'],
  ['impact upon', 'affect'],
  ['negatively impact', 'harm'],
  ['liaise with', 'talk to'],
  ['furnish', 'give'],
  ['expedite', 'speed up'],
  ['inter alia', 'among other things'],
];

const PATTERN = new RegExp(`\\b(${PLAIN.map(([heavy]) => heavy).join('|')})\\b`, 'gi');

/** The heavy words in a text, in order, each with a plainer one. */
export function plainWordsFor(text: string): { readonly heavy: string; readonly plain: string }[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    heavy: match[0],
    plain: PLAIN.find(([heavy]) => heavy === match[0].toLowerCase())?.[1] ?? '',
  }));
}
