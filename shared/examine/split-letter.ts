import { citedExemptions, countCited, provisionIn } from './cited-exemptions.ts';
import type { Certainty, ExaminedLetter, ExaminedPart, PartKind } from './examined-letter.ts';
import { headingKind, isBareSection, leadInKind } from './heading-variants.ts';
import { dateIn, referenceIn } from './letter-facts.ts';
import { isConclusion, isNotice, isRequest, isStatement, reasonCue, strongCue } from './sentence-cues.ts';

/** A line that is read for its words is cut here: a longer one is many sentences, told by its first. */
const READ = 2_000;
const REASONS: readonly PartKind[] = ['harm', 'publicInterest', 'favouring', 'against', 'balance', 'conclusion'];
/** Where a statement or a list of exemptions can still begin. */
const BEFORE_REASONS: readonly PartKind[] = ['preamble', 'request', 'response', 'statement', 'exemptions', 'caveat'];

type Line = { readonly text: string; readonly start: number; readonly end: number };
type Found = {
  readonly kind: PartKind;
  readonly provision?: string | null;
  readonly certainty: Certainty;
  readonly because: string;
  /** Holds for this line alone: what went before goes on after it. */
  readonly isAside?: boolean;
  readonly isHeading?: boolean;
};

/**
 * Takes a letter apart by its headings and, where there are none, by telling words. The parts cover the whole source;
 * what is not understood stays as it is, as a part of its own.
 */
export function splitLetter(source: string): ExaminedLetter {
  const lines = linesOf(source);
  const hasHeadings = lines.some(({ text }) => REASONS.includes(headingKind(text) ?? 'noise'));
  const reader = new Reader(hasHeadings);
  for (const line of lines) reader.read(line);
  const parts = joined(reader.parts, source);
  const exemptions = exemptionsOf(source, parts);
  return {
    source,
    parts: withProvisions(parts, exemptions),
    exemptions,
    reference: referenceIn(source),
    date: dateIn(source),
  };
}

type Piece = Found & { readonly start: number; readonly end: number };

/** Reads line by line and remembers what part it is in. */
class Reader {
  readonly parts: Piece[] = [];
  private now: Found = { kind: 'preamble', certainty: 'guess', because: 'It stands before the first heading.' };
  private readonly hasHeadings: boolean;
  private hasStatement = false;

  constructor(hasHeadings: boolean) {
    this.hasHeadings = hasHeadings;
  }

  read(line: Line): void {
    const found = line.text.trim() === '' ? null : this.find(line.text.slice(0, READ));
    if (found?.kind === 'statement') this.hasStatement = true;
    this.parts.push({ ...(found ?? this.now), start: line.start, end: line.end });
    if (found !== null && !found.isAside) this.now = { ...found, isHeading: false };
  }

  private find(text: string): Found | null {
    return this.byHeading(text) ?? this.byLeadIn(text) ?? this.byCue(text);
  }

  private byHeading(text: string): Found | null {
    if (isBareSection(text)) {
      const provision = provisionIn(text);
      const because = 'It names an exemption and nothing else.';
      if (BEFORE_REASONS.includes(this.now.kind)) return { kind: 'exemptions', certainty: 'sure', because };
      return { kind: 'publicInterest', provision, certainty: 'likely', because, isHeading: true };
    }
    const kind = headingKind(text);
    if (kind === null) return null;
    const because = `The heading says “${text.trim().slice(0, 80)}”.`;
    // Under the name of one section a heading that names none speaks of that section.
    const under = REASONS.includes(kind) && this.now.kind === 'publicInterest' ? (this.now.provision ?? null) : null;
    return { kind, provision: provisionIn(text) ?? under, certainty: 'sure', because, isHeading: true };
  }

  /** "Response: we hold none": the heading and what it heads on one line. */
  private byLeadIn(text: string): Found | null {
    const kind = leadInKind(text);
    if (kind === null) return null;
    if (kind === 'response' && isStatement(text)) return this.beforeReasons(text);
    return {
      kind,
      certainty: 'sure',
      because: `The line begins with “${text.trim().split(/[:–-]/)[0] ?? ''}”.`,
      isHeading: true,
    };
  }

  private byCue(text: string): Found | null {
    const strong = strongCue(text);
    if (strong !== null && strong.kind !== this.now.kind) {
      const isInReasons =
        REASONS.includes(this.now.kind) && this.hasHeadings && strong.kind === 'rights' && text.length > 600;
      if (!isInReasons) return { ...strong, isAside: strong.kind !== 'rights' };
    }
    if (BEFORE_REASONS.includes(this.now.kind)) return this.beforeReasons(text) ?? this.guess(text);
    if (this.now.kind === 'balance' && isConclusion(text)) {
      return { kind: 'conclusion', certainty: 'likely', because: 'It says what the balance comes to.' };
    }
    return this.guess(text);
  }

  private beforeReasons(text: string): Found | null {
    if (isNotice(text)) return null;
    if (isStatement(text) && this.now.kind !== 'exemptions') {
      return { kind: 'statement', certainty: 'likely', because: 'It says that the force neither confirms nor denies.' };
    }
    if (this.hasStatement && countCited(text) > 0 && text.length < 400 && this.now.kind !== 'request') {
      return { kind: 'exemptions', certainty: 'likely', because: 'It cites exemptions.' };
    }
    if (this.now.kind === 'preamble' && isRequest(text)) {
      return { kind: 'request', certainty: 'likely', because: 'It says what was asked.' };
    }
    return null;
  }

  /** Only in a letter without headings over its reasons. */
  private guess(text: string): Found | null {
    if (this.hasHeadings || !this.hasStatement) return null;
    const found = reasonCue(text, this.now.kind);
    if (found?.kind === this.now.kind) return null;
    return found === null ? null : { ...found, provision: provisionIn(text) };
  }
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < source.length) {
    const at = source.indexOf('\n', start);
    const end = at === -1 ? source.length : at + 1;
    lines.push({ text: source.slice(start, end), start, end });
    start = end;
  }
  return lines;
}

/** Lines of one part become one piece; a heading always begins one. */
function joined(pieces: readonly Piece[], source: string): ExaminedPart[] {
  const parts: (Piece & { start: number })[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    // Empty lines belong to what they follow.
    if (last !== undefined && source.slice(piece.start, piece.end).trim() === '') {
      parts[parts.length - 1] = { ...last, end: piece.end };
      continue;
    }
    const isSame = last?.kind === piece.kind && (last.provision ?? null) === (piece.provision ?? null);
    if (last !== undefined && isSame && !piece.isHeading) parts[parts.length - 1] = { ...last, end: piece.end };
    else parts.push({ ...piece });
  }
  return parts.map(({ kind, provision = null, start, end, certainty, because }, index) => {
    const isEmpty = source.slice(start, end).trim() === '';
    return {
      id: `part-${index + 1}`,
      kind: isEmpty && kind === 'preamble' ? 'noise' : kind,
      provision,
      start,
      end,
      certainty,
      because,
    };
  });
}

/** From the statement and the list; from the whole answer where these name none. */
function exemptionsOf(source: string, parts: readonly ExaminedPart[]) {
  const text = (kinds: readonly PartKind[]) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ start, end }) => source.slice(start, end))
      .join('\n');
  const listed = citedExemptions(text(['statement', 'exemptions']));
  if (listed.length > 0) return listed;
  return citedExemptions(text(['response', 'statement', 'exemptions', 'unrecognised', ...REASONS, 'attachments']));
}

/** Reasons that name no section belong to the only exemption that is weighed, if there is only one. */
function withProvisions(
  parts: readonly ExaminedPart[],
  exemptions: ReturnType<typeof citedExemptions>,
): ExaminedPart[] {
  const weighed = exemptions.filter(({ provision }) => !/^(23|40|44)/.test(provision));
  const only = weighed.length === 1 ? (weighed[0]?.provision ?? null) : null;
  if (only === null) return [...parts];
  return parts.map((part) =>
    part.provision === null && ['favouring', 'against', 'balance'].includes(part.kind)
      ? { ...part, provision: only }
      : part,
  );
}
