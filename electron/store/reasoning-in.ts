import { MAX_PAST_TEXT } from '../../shared/bridge/contract.ts';
import { readCaseFile } from '../../shared/case/read-case-file.ts';

/** What an officer wrote in the factors of one stored case; nothing of one that cannot be read, or of a what-if. */
export function reasoningIn(text: string): string[] {
  const read = readCaseFile(text);
  if (!read.ok || read.value.branchOf !== null) return [];
  return read.value.claims.flatMap(({ factors }) =>
    factors.map((factor) =>
      [factor.ownWords ?? Object.values(factor.slots).join('\n'), factor.weightReason]
        .join('\n')
        .slice(0, MAX_PAST_TEXT),
    ),
  );
}
