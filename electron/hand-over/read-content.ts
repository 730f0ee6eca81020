import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import { parseOutside } from '../../shared/parse-outside.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { parseCaseFile } from '../../shared/case/read-case-file.ts';
import { assetOf } from '../content/asset-in-file.ts';
import type { HandOverError } from './hand-over-file.ts';
import {
  ContentSchema,
  HAND_OVER_SCHEMA,
  HAND_OVER_VERSION,
  type HandOver,
  type SentCase,
} from './hand-over-schema.ts';
import { MAX_HISTORIES, openPack } from './history-pack.ts';

const MAX_PROBLEMS = 20;

const HeadSchema = v.looseObject({ schema: v.literal(HAND_OVER_SCHEMA), version: v.number() });
/** What must be so of an old version for it to be one of the case; the rest is seen to when it is opened. */
const OldCaseSchema = v.looseObject({ schema: v.literal('counterpoise/case'), version: v.number(), id: v.string() });

/** Reads the content of a file whose digest fits, `maximum` bytes of histories in all. Taken whole or refused whole; never throws. */
export async function readContent(
  bytes: Uint8Array,
  maximum = MAX_HISTORIES,
): Promise<Result<HandOver, HandOverError>> {
  try {
    return await read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), maximum);
  } catch {
    // Not UTF-8, not JSON, or nested deeper than can be followed: with a digest that fits, yet none of our making.
    return err({ code: 'invalid', problems: [{ path: '$', reason: 'the content cannot be read' }] });
  }
}

async function read(data: unknown, maximum: number): Promise<Result<HandOver, HandOverError>> {
  const head = v.safeParse(HeadSchema, data);
  if (head.success && head.output.version > HAND_OVER_VERSION)
    return err({ code: 'newer', version: head.output.version, understood: HAND_OVER_VERSION });
  const parsed = parseOutside(ContentSchema, data);
  if (!parsed.success) return err({ code: 'invalid', problems: parsed.issues.slice(0, MAX_PROBLEMS).map(problemOf) });
  const { made, assets } = parsed.output;
  const cases: SentCase[] = [];
  const room = { left: maximum };
  for (const sent of parsed.output.cases) {
    const caseFile = parseCaseFile(sent.caseFile);
    if (!caseFile.ok)
      return err({ code: 'caseUnreadable', reference: referenceIn(sent.caseFile), error: caseFile.error });
    const isHistory = await isHistoryOf(caseFile.value, sent, room);
    if (room.left < 0) return err({ code: 'tooLarge', size: maximum - room.left, maximum });
    if (!isHistory) return err({ code: 'historyUnreadable', reference: caseFile.value.request.reference });
    cases.push({ ...sent, caseFile: caseFile.value });
    // Many cases take a while: the window has to answer meanwhile.
    await setImmediate();
  }
  if (new Set(cases.map(({ caseFile }) => caseFile.id)).size < cases.length)
    return err({ code: 'invalid', problems: [{ path: '$.cases', reason: 'a case is in it twice' }] });
  for (const asset of assets) {
    const checked = assetOf(asset);
    if (!checked.ok) return err({ code: 'assetUnusable', reason: checked.error });
  }
  return ok({ made, cases, assets });
}

/** Whether the packs hold as many versions as they should, all of this very case. Stops where there is no room for more. */
async function isHistoryOf(
  { id }: CaseFile,
  { history, versions }: { history: readonly string[]; versions: number },
  room: { left: number },
): Promise<boolean> {
  try {
    let count = 0;
    for (const pack of history) {
      const opened = openPack(pack);
      room.left -= opened.size;
      if (room.left < 0) return false;
      count += opened.versions.length;
      if (opened.versions.some(({ text }) => v.parse(OldCaseSchema, JSON.parse(text)).id !== id)) return false;
      await setImmediate();
    }
    return count === versions;
  } catch {
    return false;
  }
}

/** For naming a case that cannot be read. */
function referenceIn(data: unknown): string {
  const named = v.safeParse(v.looseObject({ request: v.looseObject({ reference: v.string() }) }), data);
  return named.success ? named.output.request.reference.slice(0, 100) : 'without a reference';
}

function problemOf(issue: v.BaseIssue<unknown>): { path: string; reason: string } {
  return { path: `$.${v.getDotPath(issue) ?? ''}`.slice(0, 200), reason: issue.message.slice(0, 300) };
}
