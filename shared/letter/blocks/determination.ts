import { barToSilence, silentItems } from '../../balance/case-outcome.ts';
import { claimsTogether, mayWeighTogether } from '../../balance/together.ts';
import type { Place } from '../../case/place.ts';
import { dateInWords } from '../dates.ts';
import type { Block } from '../letter-document.ts';
import { framed, gapParagraph, heading, textParagraphs, type Writing } from '../writer.ts';
import { andList, claimsInLetter, inSections, provisionsOf } from './silent-part.ts';

/** The exemptions weighed together, in the alternative, where the officer chose to and the law allows it. */
export function together(writing: Writing): Block[] {
  const { balance } = writing.caseFile;
  if (balance.together === 'separately') return separately(writing);
  if (balance.together !== 'alsoTogether' || !mayWeighTogether(writing.caseFile, writing.pack)) return [];
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

/** That each exemption was weighed by itself and why, where there were two or more that could have been added. */
function separately(writing: Writing): Block[] {
  const { caseFile, pack } = writing;
  if (claimsTogether(caseFile, pack).length < 2) return [];
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
  const qualified = provisionsOf(writing, claimsInLetter(writing), 'qualified');
  const absolute = provisionsOf(writing, claimsInLetter(writing), 'absolute');
  const isWeighed = qualified.length > 0;
  return [
    title,
    framed(writing, 'determination/maintain', isWeighed ? 'determination.maintain' : 'determination.absolute', from, {
      assessedOn: dateInWords(caseFile.determination.assessedOn),
      force: caseFile.force.force,
      provisions: inSections(isWeighed ? qualified : absolute),
    }),
    ...(isWeighed && absolute.length > 0
      ? [
          framed(writing, 'determination/absolute', 'determination.alsoAbsolute', from, {
            provisions: inSections(absolute),
          }),
        ]
      : []),
    ...textParagraphs(writing, 'determination/reason', caseFile.determination.reason, {
      page: 'determination',
      field: 'reason',
    }),
  ];
}

/** That the duty stands for a part after all, why, and the place where the force states the answer. */
export function answeringAfterAll(writing: Writing, considered: readonly Block[]): Block[] {
  const { caseFile, pack } = writing;
  const from: Place[] = [{ page: 'determination' }];
  const bar = barToSilence(caseFile, pack);
  const boundary = andList(
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
    gapParagraph(writing, 'answering/answer', 'gap.answerItself', from),
  ];
}
