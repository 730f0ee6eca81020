/** A stretch of a text: from its first character to behind its last. */
export type Stretch = { readonly start: number; readonly end: number };

/** Where a sentence may end: its stops with what closes after them, an empty line, or a line that begins like a list item. */
const MAYBE_END = /[.!?…]+["'’”)\]]*|\n\s*\n|\n[ \t]*(?:[-•*–]|\(?\d{1,2}[.)])[ \t]/g;

/** Shortened words that are followed by more of the same sentence, whatever comes next. */
const GOES_ON = new Set(
  'e.g i.e cf v vs mr mrs ms dr prof st rev hon insp sgt supt det para paras approx viz ref'.split(' '),
);
/** Shortened words only where a number, a bracket or a provision comes next: "no. 4", but "The answer is no. We". */
const GOES_ON_TO_NUMBER = new Set(
  'no nos s ss p pp art arts reg regs r sch c ch cl sec vol fig pt ext tel op'.split(' '),
);
/** The longest of them is far shorter; this bounds the look back, and with it the time. In characters. */
const LOOK_BACK = 16;

/**
 * The sentences of a text, in order, without the space around them. A full stop ends one only where something that can
 * begin a sentence follows, and not after a shortened word, an initial or the number of a list item. Time grows with the
 * length of the text alone.
 */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = skipSpace(text, 0);
  const close = (end: number, next: number) => {
    const last = trimmedEnd(text, start, end);
    if (last > start) found.push({ start, end: last });
    start = skipSpace(text, next);
  };
  for (const match of text.matchAll(MAYBE_END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) {
      if (match.index >= start) close(match.index, match.index);
    } else if (match.index >= start && isEnd(text, start, match.index, match[0], end)) close(end, end);
  }
  close(text.length, text.length);
  return found;
}

/** True when the stops at `stop` end the sentence that began at `start`. */
function isEnd(text: string, start: number, stop: number, stops: string, end: number): boolean {
  if (end === text.length) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  const next = text.slice(skipSpace(text, end, end + LOOK_BACK)).length;
  const following = text.slice(text.length - next, text.length - next + 3);
  if (/^["'‘“([]*\p{Ll}/u.test(following)) return false;
  if (stops !== '.') return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, stop - LOOK_BACK), stop))?.[0] ?? '';
  if (word === '') return true;
  if (/^\d{1,2}$/.test(word) && stop - word.length === start) return false;
  if (GOES_ON.has(word.toLowerCase())) return false;
  if (GOES_ON_TO_NUMBER.has(word.toLowerCase())) return !/^[\d([]/.test(following);
  return !isInitial(text, start, stop, word);
}

/** True for the capital letter of a name ("J. Smith"); "I" and a bracketed letter as in "(A)." are none. */
function isInitial(text: string, start: number, stop: number, word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I' && (stop - word.length <= start || isSpaceBefore());

  function isSpaceBefore(): boolean {
    return /\s/.test(text.charAt(stop - word.length - 1));
  }
}

function skipSpace(text: string, from: number, limit = text.length): number {
  let index = from;
  while (index < text.length && index < limit && /\s/.test(text.charAt(index))) index += 1;
  return index;
}

function trimmedEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
