import * as v from 'valibot';

/** Sizes are bounded at the edge so that no file or paste can choke the app. In characters. */
export const MAX_REQUEST_TEXT = 1_000_000;
export const MAX_REASON_TEXT = 50_000;
export const MAX_LINE = 500;
export const MAX_ROWS = 200;

/** C0 and C1 control characters other than tab and line feed, and the two that are never characters: unsafe in Word's XML. */
const CONTROL_CHARACTERS = /[\p{Cc}\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Takes text as typed or pasted; gives it with plain line ends and without control characters or broken surrogates. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL_CHARACTERS, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(LONE_SURROGATES, '');
}

function bounded(maximum: number) {
  return v.pipe(v.string(), v.transform(cleanText), v.maxLength(maximum, `Longer than ${maximum} characters`));
}

export const RequestTextSchema = bounded(MAX_REQUEST_TEXT);
export const ReasonTextSchema = bounded(MAX_REASON_TEXT);
export const LineSchema = bounded(MAX_LINE);
export const IdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'Not a valid id'));
/** A day in the calendar, within the years that any case can concern, so that no count of days can run away. */
export const IsoDateSchema = v.pipe(
  v.string(),
  v.isoDate('Must be a date like 2026-11-23'),
  v.check(
    (date) => isRealDate(date) && date >= '1990-01-01' && date <= '2100-12-31',
    'Must be a real date from 1990 to 2100',
  ),
);
export const IsoInstantSchema = v.pipe(v.string(), v.isoTimestamp('Must be a time like 2026-11-23T14:02:00Z'));

function isRealDate(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** A list with a bound: no file may hold more rows than an officer could ever read. */
export function rows<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.array(schema), v.maxLength(MAX_ROWS, `More than ${MAX_ROWS} entries`));
}
