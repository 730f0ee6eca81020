import { randomUUID } from 'node:crypto';
import type { RequestOf } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { CaseListing } from '../../shared/library/case-listing.ts';
import { err, type Result } from '../../shared/result.ts';
import { assetOf } from '../content/asset-in-file.ts';
import { logEvent } from '../start/log.ts';
import { listed } from '../store/listed.ts';
import { shelfOf } from '../store/shelf-of.ts';
import { guarded } from '../store/store-problem.ts';
import { inTransaction } from '../store/transaction.ts';
import type { VersionFacts } from '../store/version-store.ts';
import type { HandOverDesk } from './hand-over-desk.ts';
import type { HandOver, Made, SentCase } from './hand-over-schema.ts';
import { versionsIn } from './history-pack.ts';
import { textUnderIds, underIds, type NewIds } from './under-ids.ts';

type Choice = RequestOf<'bringIn'>['choices'][number];

/** A case as it is going to be here. */
type Plan = {
  readonly sent: SentCase;
  readonly how: Choice['how'];
  readonly caseFile: CaseFile;
  readonly listing: CaseListing;
};

/** What has been sent stays as it was sent; what is with a reader may come back from the reader's computer. */
function isIssued({ cases }: HandOverDesk, id: string): boolean {
  const here = cases.get(id);
  return here.ok && here.value.caseFile.issuedOn !== null;
}

/** Carries a problem out of the transaction, which is rolled back by it. */
class Refusal extends Error {
  readonly problem: BridgeError;
  constructor(problem: BridgeError) {
    super('Refused');
    this.problem = problem;
  }
}

/**
 * Brings cases in as chosen, all or none; gives the ids they have here. A case that is replaced keeps its own versions and
 * gets those that came, so that nothing of either is lost. What the sender's trail says is kept beside ours.
 */
export async function bringIn(
  desk: HandOverDesk,
  handOver: HandOver,
  choices: readonly Choice[],
): Promise<Result<string[], BridgeError>> {
  const ids: NewIds = new Map(choices.flatMap(({ id, how }) => (how === 'keepBoth' ? [[id, randomUUID()]] : [])));
  if (new Set(choices.map(({ id }) => id)).size < choices.length)
    return err({ code: 'badRequest', channel: 'bringIn' });
  const plans: Plan[] = [];
  for (const choice of choices) {
    const sent = handOver.cases.find(({ caseFile }) => caseFile.id === choice.id);
    const isHere = desk.cases.has(choice.id);
    if (!isHere.ok) return isHere;
    // The page asks only for what it was offered: a case that is here is never taken for a new one.
    if (sent === undefined || isHere.value === (choice.how === 'new'))
      return err({ code: 'badRequest', channel: 'bringIn' });
    if (choice.how === 'replace' && isIssued(desk, choice.id)) return err({ code: 'caseLocked' });
    const caseFile = underIds(sent.caseFile, ids);
    const listing = await listed(desk.packOf, caseFile, sent.bookmark);
    plans.push({ sent, how: choice.how, caseFile, listing });
  }
  return carriedOut(desk, () => {
    // Versions are put in before the case that they belong to is.
    desk.database.exec('PRAGMA defer_foreign_keys = ON');
    for (const asset of handOver.assets) {
      const checked = assetOf(asset);
      if (checked.ok) unwrap(desk.assets.put(checked.value));
    }
    for (const plan of plans) carryOut(desk, plan, ids, handOver.made);
    return plans.map(({ caseFile }) => caseFile.id);
  });
}

function carriedOut(desk: HandOverDesk, work: () => string[]): Result<string[], BridgeError> {
  let refusal: BridgeError | null = null;
  const done = guarded('bringIn', desk.dataFolder, () => {
    try {
      return inTransaction(desk.database, work);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      logEvent('handOver.refused', { cause: cause.problem.code });
      refusal = cause.problem;
      return [];
    }
  });
  return refusal === null ? done : err(refusal);
}

function carryOut(desk: HandOverDesk, { sent, how, caseFile, listing }: Plan, ids: NewIds, made: Made | null): void {
  const { id, practice } = caseFile;
  // Practice is kept in a store of its own, without a history.
  if (practice === null) {
    if (how === 'replace') keepWhatIsHere(desk, id);
    addVersions(desk, id, sent, ids);
  }
  unwrap(
    desk.cases.save({
      caseFile,
      bookmark: sent.bookmark,
      undoable: null,
      listing,
      act: 'broughtIn',
      note: { ...(how === 'replace' ? { act: 'replaced' as const } : {}), detail: detailOf(sent, how, made) },
    }),
  );
  if (practice !== null) return;
  for (const trail of sent.trails) desk.broughtIn.add(id, { receivedAt: desk.now(), text: JSON.stringify(trail) });
  if (how === 'replace' && shelfOf(desk.database, id) === 'bin') unwrap(desk.cases.shelve([id], 'active'));
}

/** The case as it is here must be one of its versions before another takes its place; one that cannot be read stays. */
function keepWhatIsHere({ cases, versions, desk }: HandOverDesk, id: string): void {
  unwrap(cases.settle(id));
  const { caseFile, savedAt, bookmark } = unwrap(cases.get(id));
  const page = bookmark?.page ?? 'request';
  versions.add(id, JSON.stringify(caseFile), { savedAt, account: desk.account, act: 'edited', page });
}

/** Those that came, as they were; one that is here already, as when a case comes back, is not kept twice. */
function addVersions({ versions }: HandOverDesk, id: string, { history }: SentCase, ids: NewIds): void {
  const known = new Map(
    versions.list(id).map(({ number, by, ...facts }) => [keyOf({ ...facts, account: by }), number]),
  );
  for (const { number: _, text, ...facts } of versionsIn(history)) {
    const here = known.get(keyOf(facts));
    const own = textUnderIds(text, ids);
    if (here === undefined || versions.text(id, here) !== own) versions.add(id, own, facts);
  }
}

/** What tells one version of a case from the others, whatever number it has. */
function keyOf({ savedAt, account, act, page }: VersionFacts): string {
  return [savedAt, account, act, page].join('|');
}

/** What the trail says of where the case came from. */
function detailOf({ caseFile }: SentCase, how: Choice['how'], made: Made | null): string {
  const from =
    made === null ? 'from a case file without history' : `handed over by ${made.by} at ${made.machine} on ${made.at}`;
  return how === 'keepBoth' ? `beside ${caseFile.id}; ${from}` : from;
}

function unwrap<Value>(result: Result<Value, BridgeError>): Value {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}
