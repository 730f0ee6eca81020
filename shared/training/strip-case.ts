import type { CaseFile } from '../case/case-file.ts';
import { NO_HANDLING } from '../case/handling.ts';
import { NO_REVIEW } from '../case/internal-review.ts';
import type { ForceProfile } from '../case/force-profile.ts';

/** One thing that was taken out of a real case or put in another's place: where, what stood there, what stands there now. */
export type Stripped = { readonly what: string; readonly before: string; readonly after: string };

/** Words of the trainer's choosing in the place of words that could tell somebody who or what it was. */
export type Replacement = { readonly from: string; readonly to: string };

/** The reference that every stripped case gets. */
const REFERENCE = 'NP-PRACTICE';

/** What is taken out of every text by its form. */
const PATTERNS: readonly (readonly [string, RegExp, string])[] = [
  ['E-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail address]'],
  ['Web address', /\bhttps?:\/\/\S+|\bwww\.\S+/g, '[web address]'],
  ['Telephone number', /\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/g, '[telephone number]'],
  ['Postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, '[postcode]'],
];

/** What may tell who or what it was and only a person can judge: names, dates, figures, references. */
const SUSPECTS =
  /\b(?:[A-Z]{2,}[-/]\d[\w/-]*|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|\d{4}|\d[\d,.]{2,}|(?:[A-Z][a-zà-ÿ’'-]+ ){1,3}[A-Z][a-zà-ÿ’'-]+)\b/gu;

/**
 * A real case as the beginning of a practice case: the force's particulars, reference, closed reasons, closed evidence,
 * advice, recorded reasons, examined letter and review are taken out, and addresses and numbers by their form. What was
 * taken out is told, so that a trainer sees it before anything leaves the case.
 */
export function stripCase(
  caseFile: CaseFile,
  force: ForceProfile,
  replacements: readonly Replacement[] = [],
): { readonly model: CaseFile; readonly stripped: readonly Stripped[] } {
  const stripped: Stripped[] = [];
  const note = (what: string, before: string, after: string) => {
    if (before.trim() !== '' && before !== after) stripped.push({ what, before, after });
  };
  note('Force', caseFile.force.force, force.force);
  note('Reference', caseFile.request.reference, REFERENCE);
  note('Examined letter', caseFile.examinedLetter, '');
  const own: readonly Replacement[] = [
    ...named(caseFile.force.force, force.force),
    ...named(caseFile.force.unit, force.unit),
    ...named(caseFile.request.reference, REFERENCE),
    ...replacements.filter(({ from }) => from.trim() !== ''),
  ];
  const open = withoutClosed(caseFile, note);
  const model = mapTexts({ ...open, force: caseFile.force }, (text) => replaced(text, own, note));
  return {
    model: {
      ...model,
      branchOf: null,
      practice: null,
      marking: 'OFFICIAL',
      force,
      request: { ...model.request, reference: REFERENCE, clarifications: [] },
      consultations: [],
      answeredFindings: [],
      grounds: [],
      reviewOf: null,
      handling: NO_HANDLING,
      points: [],
      signOff: [],
      parkedClaims: [],
      internalReview: NO_REVIEW,
      examinedLetter: '',
      issuedOn: null,
      letter: { ...model.letter, edits: [] },
    },
    stripped,
  };
}

/** Words that are left and may still tell who or what it was, each once, in the order in which they stand. */
export function suspectWords(model: CaseFile): string[] {
  const found = new Set<string>();
  const { request, screening, searches, claims, determination, letter } = model;
  mapTexts({ request, screening, searches, claims, determination, letter }, (text) => {
    for (const [hit] of text.matchAll(SUSPECTS)) found.add(hit);
    return text;
  });
  return [...found].filter((word) => !model.force.force.includes(word) && word !== REFERENCE).slice(0, 60);
}

function named(from: string, to: string): Replacement[] {
  return from.trim() === '' ? [] : [{ from: from.trim(), to }];
}

function replaced(
  text: string,
  own: readonly Replacement[],
  note: (what: string, before: string, after: string) => void,
): string {
  let result = text;
  for (const { from, to } of own) {
    if (!result.includes(from)) continue;
    note('Words', from, to);
    result = result.replaceAll(from, to);
  }
  for (const [what, pattern, to] of PATTERNS) {
    for (const [hit] of result.matchAll(pattern)) note(what, hit, to);
    result = result.replace(pattern, to);
  }
  return result;
}

/** Closed reasons and closed evidence never leave a case, not even for training. */
function withoutClosed(caseFile: CaseFile, note: (what: string, before: string, after: string) => void): CaseFile {
  const opened = JSON.parse(JSON.stringify(caseFile), (key, value: unknown) => {
    if (key === 'closed' && value !== null) {
      note('A closed reason', '(closed)', '');
      return null;
    }
    return value;
  }) as CaseFile;
  return {
    ...opened,
    claims: opened.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ channel }) => {
        if (channel === 'closed') note('Closed evidence', '(closed)', '');
        return channel === 'open';
      }),
    })),
  };
}

/** Fields that hold what an officer wrote; the others hold ids, choices and dates. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  `subject text answer boundary withheldUnder specificityNote publicKnowledgeNote changed sensitivityReason role asked name
  covers criteria supplied title describes open source ownWords weightReason decisive comparison departure togetherText reason
  decidedBy reviewedBy signatoryRole help`.split(/\s+/),
);

/** Every text of a part of a case, changed; slots of factors hold nothing else. */
function mapTexts<Value>(value: Value, change: (text: string) => string, isText = false): Value {
  if (typeof value === 'string') return (isText ? change(value) : value) as Value;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, isText)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      mapTexts(each, change, isText || key === 'slots' || TEXT_FIELDS.has(key)),
    ]),
  ) as Value;
}
