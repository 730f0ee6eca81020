import { setImmediate } from 'node:timers/promises';
import type { AuditEntry, AuditReport } from '../../shared/bridge/history-contract.ts';
import { hashOf, type ChainHead } from './audit-trail.ts';
import type { CaseParts } from './case-parts.ts';
import { PURPOSES } from './payload.ts';
import { sha256Of } from './sha256.ts';

/** Looked at between two breaths: as many as take a few ms, because what the officer asks meanwhile waits for the next. */
const ENTRIES = 100;
const CASES = 10;
/** As many faults as anybody needs to be told. */
const MAX_FAULTS = 100;

type Fault = AuditReport['faults'][number];

/**
 * Checks that the trail is whole (each entry follows from the one before) and that every case is as the trail says it was
 * left; with "everything", each version too. Names the first entry that does not fit, and each case that does not. Of a
 * store that is closed meanwhile nothing can be said: the report is empty, and whoever asked looks whether it is open.
 */
export async function verifyStore(
  parts: CaseParts,
  how: 'quickly' | 'everything',
  anchor: ChainHead | null = null,
): Promise<AuditReport> {
  const faults: Fault[] = [];
  const { entries, left } = await verifyChain(parts, faults);
  if (anchor !== null && hashAt(parts, anchor.seq) !== anchor.hash) {
    faults.push({
      seq: anchor.seq,
      caseId: null,
      says: `Entry ${anchor.seq} of the audit trail, which was noted outside the store, is gone or is another one.`,
    });
  }
  await verifyCases(parts, left, faults, how);
  if (!parts.database.isOpen) return { entries: 0, faults: [], head: null };
  return { entries, faults: faults.slice(0, MAX_FAULTS), head: parts.audit.head() };
}

/** The hash of the first entry from a number on, and its number; null where there is none, or it cannot be read. */
function rowFrom({ database }: CaseParts, seq: number): { readonly seq: number; readonly hash: string } | null {
  const row = attempt(() => database.get('SELECT seq, hash FROM audit WHERE seq >= ? ORDER BY seq LIMIT 1', [seq]));
  return row === null ? null : { seq: Number(row['seq']), hash: String(row['hash']) };
}

function hashAt(parts: CaseParts, seq: number): string | null {
  const row = rowFrom(parts, seq);
  return row?.seq === seq ? row.hash : null;
}

/** Walks the chain; gives how many entries there are and the digest with which each case was left. */
async function verifyChain(
  parts: CaseParts,
  faults: Fault[],
): Promise<{ entries: number; left: Map<string, string | null> }> {
  const { audit, database } = parts;
  const left = new Map<string, string | null>();
  let previous = '';
  let next = 1;
  while (database.isOpen) {
    const whole = attempt(() => audit.from(next, ENTRIES));
    const entries = whole ?? attempt(() => audit.from(next, 1)) ?? [];
    for (const entry of entries) {
      const says = faultOf(entry, next, previous);
      if (says !== null) faults.push({ seq: entry.seq, caseId: entry.caseId, says });
      if (faults.length >= MAX_FAULTS) return { entries: next, left };
      noteLeft(entry, left);
      previous = entry.hash;
      next = entry.seq + 1;
    }
    if (whole !== null && whole.length < ENTRIES) break;
    if (entries.length === 0) {
      const unread = rowFrom(parts, next);
      const says = unread === null ? `from entry ${next} on` : `at entry ${unread.seq}`;
      faults.push({ seq: next, caseId: null, says: `The audit trail cannot be read ${says}.` });
      if (unread === null || faults.length >= MAX_FAULTS) break;
      previous = unread.hash;
      next = unread.seq + 1;
    }
    await setImmediate();
  }
  return { entries: next - 1, left };
}

function faultOf(entry: AuditEntry, expected: number, previous: string): string | null {
  if (entry.seq !== expected) {
    return `Entries ${expected} to ${entry.seq - 1} are missing from the audit trail.`;
  }
  if (hashOf(entry, previous) !== entry.hash) {
    return `Entry ${entry.seq} of the audit trail was changed, or does not follow from the one before.`;
  }
  return null;
}

/** A run of work was begun, so that the digest of the case is open until it is ended; a purge ends the case. */
function noteLeft({ act, caseId, digest }: AuditEntry, left: Map<string, string | null>): void {
  if (caseId === null) return;
  if (act === 'purged') left.delete(caseId);
  else if (act === 'edited') left.set(caseId, null);
  else if (digest !== null) left.set(caseId, digest);
}

const NEXT_CASES = `SELECT number, id, is_run_open AS isRunOpen, digest AS savedAs, body FROM main.cases
  WHERE number > ? ORDER BY number LIMIT ${CASES}`;

async function verifyCases(
  { database, payloads, versions }: CaseParts,
  left: ReadonlyMap<string, string | null>,
  faults: Fault[],
  how: 'quickly' | 'everything',
): Promise<void> {
  const seen = new Set<string>();
  let last = 0;
  while (database.isOpen && faults.length < MAX_FAULTS) {
    const rows = attempt(() => database.all(NEXT_CASES, [last]));
    if (rows === null) {
      faults.push({ seq: null, caseId: null, says: 'The cases cannot all be read: the store is damaged.' });
      return;
    }
    for (const { id, isRunOpen, savedAs, body } of rows) {
      const caseId = String(id);
      seen.add(caseId);
      const text = attempt(() => payloads.readText(PURPOSES.body(caseId), body));
      const is = text === null ? null : sha256Of(text);
      const digest = left.get(caseId);
      const isKnown = isRunOpen === 1 || digest === undefined || digest === null || digest === is;
      if (is === null || (savedAs !== null && savedAs !== is)) {
        faults.push({
          seq: null,
          caseId,
          says: 'A case is not as it was saved: it was changed or damaged on the disk.',
        });
      } else if (!isKnown) {
        faults.push({ seq: null, caseId, says: 'A case was changed without an entry in the audit trail.' });
      }
      if (how === 'everything') faults.push(...versionFaults(caseId, versions));
    }
    last = Number(rows.at(-1)?.['number'] ?? last);
    if (rows.length < CASES) break;
    await setImmediate();
  }
  for (const caseId of left.keys()) {
    if (!seen.has(caseId) && faults.length < MAX_FAULTS) {
      faults.push({ seq: null, caseId, says: 'A case of the audit trail is gone, and the trail does not say why.' });
    }
  }
}

function versionFaults(caseId: string, versions: CaseParts['versions']): Fault[] {
  const list = attempt(() => versions.list(caseId));
  if (list === null) return [{ seq: null, caseId, says: 'The history of a case cannot be read.' }];
  // Oldest first: each is told by the one before.
  return list.reverse().flatMap(({ number }): Fault[] => {
    const text = attempt(() => versions.text(caseId, number));
    return text === null ? [{ seq: null, caseId, says: `Version ${number} of a case is damaged.` }] : [];
  });
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
