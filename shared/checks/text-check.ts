import type { TextPattern } from '../law/check-entry.ts';
import type { CheckInput, Fault } from './check.ts';
import { hitIn, MAX_READ } from './known-hits.ts';
import { textsFor } from './officer-texts.ts';

const MAX_QUOTE = 60;

/** Patterns come from the pack and are compiled once. */
const compiled = new Map<string, RegExp>();

/** Looks for a pattern in the texts it is meant for; the hit itself goes into the message as {hit}. */
export function textCheck(text: TextPattern, input: CheckInput): Fault[] {
  const pattern = compiled.get(text.pattern) ?? new RegExp(text.pattern, 'iu');
  compiled.set(text.pattern, pattern);
  if (isExcused(text, pattern, input)) return [];
  return textsFor(text.readIn, input).flatMap(({ text: written, place }) => {
    const hit = hitIn(written, pattern, input);
    return hit === null ? [] : [{ place, data: { hit: hit.replace(/\s+/g, ' ').slice(0, MAX_QUOTE) } }];
  });
}

/** True where the exemption is claimed that the words argue for, or the words belong to the subject of the request. */
function isExcused(
  { whereClaimed, unlessClaimed, unlessTopic }: TextPattern,
  pattern: RegExp,
  input: CheckInput,
): boolean {
  const isClaimed = (id: string) => input.caseFile.claims.some((claim) => claim.exemptionId === id);
  if (whereClaimed !== undefined && !whereClaimed.some(isClaimed)) return true;
  if (unlessClaimed?.some((id) => input.claims.some(({ exemption }) => exemption.id === id))) return true;
  if (unlessTopic === undefined) return false;
  const { subject, text } = input.caseFile.request;
  return (
    unlessTopic.some((id) => input.topics.some((topic) => topic.id === id)) ||
    pattern.test(`${subject}\n${text.slice(0, MAX_READ)}`)
  );
}
