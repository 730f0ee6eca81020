import type { Screening } from '../case/screening.ts';
import { dateInWords } from '../letter/dates.ts';
import { EARLIER_WORDS, KNOWLEDGE_WORDS, SENSITIVITY_WORDS } from './case-words.ts';
import { row, type RecordRow } from './record-rows.ts';

/** What has officially been said, what was looked at, and what the force said before. */
export function publicKnowledgeRows(screening: Screening): RecordRow[] {
  const { publicKnowledge, publicKnowledgeNote, earlierAnswers } = screening;
  return [
    ...row('Officially said already', publicKnowledge === null ? '' : KNOWLEDGE_WORDS[publicKnowledge]),
    ...row('What was looked at', publicKnowledgeNote),
    ...earlierAnswers.flatMap((each) =>
      row(
        `Earlier answer ${each.reference}`.trim(),
        [dateInWords(each.on), EARLIER_WORDS[each.said], each.changed].filter(Boolean).join('; '),
      ),
    ),
  ];
}

/** Whether it is the answer that would do harm, and why. */
export function sensitivityRows({ sensitivity, sensitivityReason }: Screening): RecordRow[] {
  return [
    ...row('What would do harm', sensitivity === null ? '' : SENSITIVITY_WORDS[sensitivity]),
    ...row('Why', sensitivityReason),
  ];
}
