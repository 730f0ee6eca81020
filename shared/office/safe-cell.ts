/**
 * What a spreadsheet may take for the beginning of a formula, in plain, full-width and small forms; also behind blanks
 * and characters that cannot be seen, which some programs drop before they look.
 */
const LOOKS_LIKE_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u;
/** Characters with which a cell must not begin, whatever follows: they may end the cell, or be dropped. */
const BEGINS_BADLY = /^[\t\r\n\0]/;

/** True for words that a spreadsheet might not take for words. */
export function isRiskyCell(text: string): boolean {
  return BEGINS_BADLY.test(text) || LOOKS_LIKE_FORMULA.test(text);
}

/**
 * Words as they may stand in a CSV file: what a spreadsheet would run or misread is put behind an apostrophe, by which
 * it is shown as written. Every table that leaves the app as CSV goes through here.
 */
export function safeCell(text: string): string {
  return isRiskyCell(text) ? `'${text}` : text;
}
