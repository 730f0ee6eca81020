/** More parts than anybody asks for by number; the rest stays with the last. */
const MAX_PARTS = 40;
/** Enough of a long request to find its questions in. In characters. */
const MAX_READ = 50_000;

const NUMBERED = /^\s*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•*–])\s+/i;

/**
 * Suggests the parts of a request: numbered or bulleted lines where there are any, otherwise its questions. What leads
 * up to them is left out. Gives the parts' texts in order; none for an empty text.
 */
export function splitRequest(text: string): string[] {
  const lines = text
    .slice(0, MAX_READ)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbered = numberedParts(lines);
  const parts = numbered.length > 1 ? numbered : questions(lines);
  const found = parts.length > 0 ? parts : lines.length > 0 ? [lines.join(' ')] : [];
  return found.slice(0, MAX_PARTS);
}

/** Lines that begin like a list item; a line without a mark goes on with the one before. */
function numberedParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    if (NUMBERED.test(line)) parts.push(line.replace(NUMBERED, ''));
    else if (parts.length > 0) parts.push(`${parts.pop() ?? ''} ${line}`);
  }
  return parts;
}

/** Sentences that ask: they end in a question mark, or begin with "please" or "for each". */
function questions(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/(?<=[?.!])\s+/))
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) => sentence.endsWith('?') || /^(please|for each|for every|how many|what|which|when)\b/i.test(sentence),
    );
}
