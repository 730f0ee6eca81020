const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** How far into a letter its reference and date can stand, in characters. */
const HEAD = 6_000;

const REFERENCE =
  /\b(?:reference(?: number| no\.?)?|ref(?: no\.?)?|request number|FOI request)\s*[:.-]?\s*([A-Z0-9][A-Z0-9/.-]{2,30}\d[A-Z0-9/.-]*)/i;
const IN_WORDS =
  /\b(\d{1,2})(?:st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december),? (\d{4})\b/i;
const IN_NUMBERS = /\b(\d{1,2})\/(\d{1,2})\/(20\d{2})\b/;

/** The force's reference, where the head of the letter names one. */
export function referenceIn(source: string): string | null {
  return REFERENCE.exec(source.slice(0, HEAD))?.[1]?.replace(/[.,/-]+$/, '') ?? null;
}

/** The first date in the head of the letter, as ISO; days before months, as British letters write them. */
export function dateIn(source: string): string | null {
  const head = source.slice(0, HEAD);
  const words = IN_WORDS.exec(head);
  if (words !== null) return iso(words[3], MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1, words[1]);
  const numbers = IN_NUMBERS.exec(head);
  return numbers === null ? null : iso(numbers[3], Number(numbers[2]), numbers[1]);
}

function iso(year = '', month = 0, day = ''): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
  return isReal && date >= '1990-01-01' && date <= '2100-12-31' ? date : null;
}
