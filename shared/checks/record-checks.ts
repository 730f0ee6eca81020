import { isPageNeeded } from '../progress/route.ts';
import { countWords, faultIf, isBlank, type Check } from './check.ts';
import { closedTexts, letterInLine } from './closed-texts.ts';
import { textsFor } from './officer-texts.ts';
import { threesAmong, threesOf, wordsInLine } from './similarity.ts';

const LONG_SENTENCE = 45;
const USUAL_REVIEW_DAYS = 40;
/** Shorter closed sentences share runs of words with anything. */
const TELLING_THREES = 4;
const LEAKED_SHARE = 0.6;
const MAX_READ = 20_000;

/** A rank or title before a name. Read with capitals, because only they tell a name from a word. */
const NAMED =
  /\b(?:PC|DC|PS|DS|DI|DCI|DSU|Insp(?:ector)?|Sgt|Sergeant|Supt|Superintendent|Constable|Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr)\.? [A-Z][\p{Ll}'-]+(?: [A-Z][\p{Ll}'-]+)?/gu;
/** How letters and e-mails tell who wrote them. Every repeat is bounded: the text is pasted by anybody. */
const SIGNED: readonly RegExp[] = [
  /\b(my name is|yours (sincerely|faithfully|truly)|(kind(est)?|best|warm) regards|best wishes)\b/i,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w/,
  /(?<![\d+])(\+44|\(?0)[\d ()-]{8,13}\d(?!\d)/,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/,
];

/** Checks of the record and of what may not stand in a letter: names, closed words, long sentences, second pair of eyes. */
export const recordChecks = {
  'closed-words-in-letter': (input) => {
    const sentences = closedTexts(input).flatMap(({ closed: { closedText }, claim }) =>
      closedText
        .slice(0, MAX_READ)
        .split(/[.!?\n]+/)
        .map((sentence) => ({ claimId: claim.id, threes: threesOf(wordsInLine(sentence)) }))
        .filter(({ threes }) => threes.length >= TELLING_THREES),
    );
    if (sentences.length === 0) return [];
    const wanted = new Set(sentences.flatMap(({ threes }) => threes));
    const inLetter = threesAmong(letterInLine(input.letter), wanted);
    // The same thing in nearly the same words: most runs of three words of a sentence stand in the letter too.
    const leaked = sentences.filter(
      ({ threes }) => threes.filter((three) => inLetter.has(three)).length / threes.length >= LEAKED_SHARE,
    );
    return [...new Set(leaked.map(({ claimId }) => claimId))].map((claimId) => ({
      place: { page: 'assessment.hypotheticals', claimId },
    }));
  },
  'long-sentence': (input) =>
    textsFor('openReasoning', input).flatMap(({ text, place }) => {
      const longest = Math.max(
        0,
        ...text
          .slice(0, MAX_READ)
          .split(/[.!?:;]\s|\n/)
          .map(countWords),
      );
      return faultIf(longest > LONG_SENTENCE, place, { words: String(longest) });
    }),
  'named-in-reasoning': (input) => {
    const { text: asked, subject } = input.caseFile.request;
    return textsFor('openReasoning', input).flatMap(({ text, place }) => {
      const names = [...text.slice(0, MAX_READ).matchAll(NAMED)].map(([name]) => name);
      const hit = names.find((name) => !asked.includes(name) && !subject.includes(name));
      return hit === undefined ? [] : [{ place, data: { hit } }];
    });
  },
  'requester-named': ({ caseFile }) =>
    faultIf(
      SIGNED.some((sign) => sign.test(caseFile.request.text.slice(0, MAX_READ))),
      { page: 'request', field: 'text' },
    ),
  'review-time-short': ({ caseFile }) =>
    faultIf(
      isPageNeeded('letter', caseFile) && caseFile.force.reviewWithinDays < USUAL_REVIEW_DAYS,
      { page: 'letter', field: 'reviewWithinDays' },
      { days: String(caseFile.force.reviewWithinDays) },
    ),
  'nobody-looked-over': ({ caseFile }) =>
    faultIf(
      isPageNeeded('determination', caseFile) &&
        caseFile.determination.decision !== null &&
        isBlank(caseFile.determination.reviewedBy),
      { page: 'determination', field: 'reviewedBy' },
    ),
  'answer-without-reason': ({ caseFile }) =>
    faultIf(
      caseFile.answeredFindings.some((answered) => isBlank(answered.reason)),
      { page: 'review' },
    ),
  'pack-of-another': ({ caseFile, pack }) =>
    faultIf(caseFile.lawPackVersion !== pack.version, { page: 'review' }, { version: caseFile.lawPackVersion }),
} as const satisfies Record<string, Check>;
