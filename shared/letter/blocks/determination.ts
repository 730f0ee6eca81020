import { barToSilence, silentItems } from '../../balance/case-outcome.ts';
import { claimsTogether, mayWeighTogether } from '../../balance/together.ts';
import type { Claim } from '../../case/claim.ts';
import type { Place } from '../../case/place.ts';
import { dateInWords } from '../dates.ts';
import type { Block } from '../letter-document.ts';
import { framed, gapParagraph, heading, keeping, textParagraphs, type Writing } from '../writer.ts';
import { alternativePairs } from './alternative.ts';
import { andList, inSections } from '../law-words.ts';
import { plainAnswers } from './plain-answers.ts';
import { claimsInLetter, provisionsOf } from './silent-part.ts';

/** The exemptions weighed together, in the alternative, where the officer chose to and the law allows it. */
export function together(writing: Writing): Block[] {
  const { balance } = writing.caseFile;
  if (balance.together === 'separately') return separately(writing);
  const isUsed = balance.together === 'alsoTogether' && mayWeighTogether(writing.caseFile, writing.pack);
  if (!isUsed || joined(writing).length < 2) return [];
  const at = (field: string): Place => ({ page: 'balance', field });
  const decided =
    balance.togetherDecision === null
      ? gapParagraph(writing, 'together/conclusion', 'gap.conclusion', [at('togetherDecision')])
      : framed(
          writing,
          'together/conclusion',
          balance.togetherDecision === 'maintain' ? 'together.maintain' : 'together.notMaintain',
          [at('togetherDecision')],
        );
  return [
    heading(writing, 2, 'together/heading', 'heading.together', [{ page: 'balance' }]),
    framed(writing, 'together/intro', 'together.intro', [{ page: 'balance' }]),
    ...textParagraphs(writing, 'together/text', balance.togetherText, at('togetherText'), {
      gapFrame: 'gap.togetherText',
    }),
    decided,
  ];
}

/** The claims that could be added up and that the letter relies on. */
function joined(writing: Writing): Claim[] {
  const inLetter = claimsInLetter(writing);
  return claimsTogether(writing.caseFile, writing.pack).filter((claim) => inLetter.includes(claim));
}

/** That each exemption was weighed by itself and why, where there were two or more that could have been added. */
function separately(writing: Writing): Block[] {
  const { caseFile } = writing;
  if (joined(writing).length < 2) return [];
  return [
    framed(writing, 'together/separately', 'together.separately', [{ page: 'balance', field: 'together' }]),
    ...textParagraphs(writing, 'together/text', caseFile.balance.togetherText, {
      page: 'balance',
      field: 'togetherText',
    }),
  ];
}

/** The decision in the terms of section 2(1)(b), or that it is still to be made. */
export function determination(writing: Writing): Block[] {
  const { caseFile, outcome } = writing;
  const from: Place[] = [{ page: 'determination' }];
  const title = heading(writing, 2, 'determination/heading', 'heading.determination', from);
  if (outcome !== 'maintained') return [title, gapParagraph(writing, 'determination/open', 'gap.determination', from)];
  return [
    title,
    ...conclusions(writing).map(({ frame, values, keeps }, index) =>
      keeping(
        framed(writing, index === 0 ? 'determination/maintain' : `determination/maintain/${index + 1}`, frame, from, {
          assessedOn: dateInWords(caseFile.determination.assessedOn, caseFile.force.language),
          force: caseFile.force.force,
          ...values,
        }),
        keeps,
      ),
    ),
    ...textParagraphs(writing, 'determination/reason', caseFile.determination.reason, {
      page: 'determination',
      field: 'reason',
    }),
  ];
}

type Conclusion = {
  readonly frame: string;
  readonly values: Readonly<Record<string, string>>;
  /** The provisions that the sentence rests on. */
  readonly keeps: readonly string[];
};

/** The conclusions of a maintained case: on what was weighed, on a pair in the alternative, on what needs no balance. */
function conclusions(writing: Writing): Conclusion[] {
  const inLetter = claimsInLetter(writing);
  const pairs = alternativePairs(writing, inLetter);
  const isPaired = (provision: string) =>
    pairs.some(({ absolute, qualified }) => provision === absolute || provision === qualified);
  const weighed = provisionsOf(writing, inLetter, 'qualified').filter((provision) => !isPaired(provision));
  const absolute = provisionsOf(writing, inLetter, 'absolute').filter((provision) => !isPaired(provision));
  const all: Conclusion[] = [
    ...(weighed.length > 0
      ? [{ frame: 'determination.maintain', values: { provisions: inSections(writing, weighed) }, keeps: weighed }]
      : []),
    ...pairs.map((pair) => ({
      frame: 'determination.alternative',
      values: { absolute: pair.absolute, qualified: pair.qualified },
      keeps: [pair.absolute, pair.qualified],
    })),
  ];
  if (absolute.length === 0) return all;
  const frame = all.length === 0 ? 'determination.absolute' : 'determination.alsoAbsolute';
  return [...all, { frame, values: { provisions: inSections(writing, absolute) }, keeps: absolute }];
}

/** That the duty stands for a part after all, why, and the place where the force states the answer. */
export function answeringAfterAll(writing: Writing, considered: readonly Block[]): Block[] {
  const { caseFile, pack } = writing;
  const from: Place[] = [{ page: 'determination' }];
  const bar = barToSilence(caseFile, pack);
  const boundary = andList(
    writing,
    silentItems(caseFile)
      .map((item) => item.boundary.trim())
      .filter((text) => text !== ''),
  );
  return [
    heading(writing, 2, 'answering/heading', 'heading.answering', from),
    framed(writing, 'answering/statement', 'determination.confirmOrDeny', from, {
      force: caseFile.force.force,
      boundary,
    }),
    ...(bar === 'officialByUs'
      ? [
          framed(writing, 'answering/official', 'determination.officialByUs', [{ page: 'screening.publicKnowledge' }], {
            force: caseFile.force.force,
          }),
        ]
      : []),
    ...(bar === 'noHarmInAnswer'
      ? [
          framed(writing, 'answering/harmless', `determination.${caseFile.screening.sensitivity ?? 'neither'}`, [
            { page: 'screening.sensitivity' },
          ]),
        ]
      : []),
    ...considered,
    ...textParagraphs(writing, 'answering/reason', caseFile.determination.reason, {
      page: 'determination',
      field: 'reason',
    }),
    ...plainAnswers(writing),
  ];
}
