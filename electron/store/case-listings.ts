import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { RequestOf, ReplyOf } from '../../shared/bridge/bridge.ts';
import {
  CaseSummarySchema,
  type CaseFilter,
  type CaseSummary,
  type Shelf,
  type SortKey,
} from '../../shared/bridge/library-contract.ts';
import type { CaseListing } from '../../shared/library/case-listing.ts';
import { logEvent } from '../start/log.ts';
import { LISTING_INDEX, markDerived } from './derived-tables.ts';

/** What can be told of a case whose file cannot be read. */
const UNREADABLE: CaseListing = {
  reference: '',
  subject: '',
  receivedOn: null,
  createdOn: '1990-01-01',
  state: '',
  stage: 'drafting',
  outcome: 'open',
  provisions: [],
  tags: [],
  owner: '',
  marking: 'OFFICIAL-SENSITIVE',
  dueOn: null,
  dueKind: null,
  waitingSince: null,
  issuedOn: null,
  retentionReviewOn: null,
  openPoints: 0,
  branchOf: null,
  reviewOf: null,
};

const COLUMNS = `id, saved_at AS savedAt, shelf, reference, subject, received_on AS receivedOn, created_on AS createdOn,
  state, stage, outcome, provisions, tags, owner, marking, due_on AS dueOn, due_kind AS dueKind,
  waiting_since AS waitingSince, issued_on AS issuedOn, retention_review_on AS retentionReviewOn,
  open_points AS openPoints, branch_of AS branchOf, review_of AS reviewOf, problem`;

const PUT = `INSERT OR REPLACE INTO listings (number, id, shelf, saved_at, reference, subject, received_on, created_on, state,
    stage, outcome, provisions, tags, owner, marking, due_on, due_kind, waiting_since, issued_on, retention_review_on,
    open_points, branch_of, review_of, problem)
  SELECT number, id, shelf, saved_at, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM main.cases WHERE id = ?`;

const CHOICE = `listings INDEXED BY ${LISTING_INDEX}`;

/** Overdue first, then by day; what has no day comes last. Ties: the last saved first. */
const ORDERS: Readonly<Record<SortKey, (direction: string) => string>> = {
  urgency: (direction) => `due_on IS NULL, due_on ${direction}, saved_at DESC`,
  due: (direction) => `due_on IS NULL, due_on ${direction}, saved_at DESC`,
  reference: (direction) => `reference COLLATE NOCASE ${direction}, saved_at DESC`,
  subject: (direction) => `subject COLLATE NOCASE ${direction}, saved_at DESC`,
  received: (direction) => `received_on IS NULL, received_on ${direction}, saved_at DESC`,
  saved: (direction) => `saved_at ${direction}`,
};

const WHOLE_SHELF = 'shelf = ?';

type Query = RequestOf<'queryCases'>;
type Values = (string | number | null)[];
type Overview = Omit<ReplyOf<'queryCases'>, 'cases' | 'total'>;

/** More than that nobody looks through in a menu. */
const MOST_CHOICES = 500;

/** The list behind the library: what is known of each case without opening it. */
export type CaseListings = {
  /** The listing of a case, or what keeps it from being read. */
  readonly put: (id: string, listing: CaseListing | null, problem: string | null) => void;
  readonly remove: (id: string) => void;
  readonly query: (query: Query, today: string) => ReplyOf<'queryCases'>;
  /** Active cases with something due between two days. */
  readonly due: (from: string, to: string) => CaseSummary[];
  /** Every case that is not in the bin, for the register. */
  readonly everything: () => CaseSummary[];
  readonly get: (id: string) => CaseSummary | null;
  /** Copies where a case stands after it was moved. */
  readonly moved: (id: string) => void;
};

/** The listings of an open store. */
export function caseListings(database: Database): CaseListings {
  /** As at a day; made again after a listing has changed. */
  let overview: { readonly day: string; readonly of: Overview } | null = null;
  const read = (sql: string, values: Values = []) => database.all(sql, values).flatMap(summaryOf);

  function put(id: string, listing: CaseListing | null, problem: string | null) {
    const l = listing ?? UNREADABLE;
    database.run(PUT, [
      ...[l.reference, l.subject, l.receivedOn, l.createdOn, l.state, l.stage, l.outcome],
      ...[JSON.stringify(l.provisions), JSON.stringify(l.tags), l.owner, l.marking, l.dueOn, l.dueKind],
      ...[l.waitingSince, l.issuedOn, l.retentionReviewOn, l.openPoints, l.branchOf, l.reviewOf, problem, id],
    ]);
    markDerived(database, id, 'is_listed', true);
    overview = null;
  }

  return {
    put,
    remove: (id) => {
      database.run('DELETE FROM derived WHERE number = (SELECT number FROM main.cases WHERE id = ?)', [id]);
      database.run('DELETE FROM listings WHERE id = ?', [id]);
      overview = null;
    },
    query: ({ filter, sort, offset, limit }, today) => {
      const [where, values] = conditions(filter, today);
      if (overview?.day !== today) overview = { day: today, of: overviewOf(database, today) };
      const order = ORDERS[sort.by](sort.isDescending ? 'DESC' : 'ASC');
      return {
        cases: read(
          `SELECT ${COLUMNS} FROM (SELECT number FROM ${CHOICE} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?)
           JOIN listings USING (number) ORDER BY ${order}`,
          [...values, limit, offset],
        ),
        // Of a whole shelf it is known.
        total:
          where === WHOLE_SHELF
            ? overview.of.shelves[filter.shelf]
            : Number(database.get(`SELECT count(*) AS n FROM ${CHOICE} WHERE ${where}`, values)?.['n'] ?? 0),
        ...overview.of,
      };
    },
    due: (from, to) =>
      read(
        `SELECT ${COLUMNS} FROM listings WHERE shelf = 'active' AND due_on BETWEEN ? AND ? ORDER BY due_on, reference`,
        [from, to],
      ),
    everything: () => read(`SELECT ${COLUMNS} FROM listings WHERE shelf <> 'bin' ORDER BY received_on, reference`),
    get: (id) => read(`SELECT ${COLUMNS} FROM listings WHERE id = ?`, [id])[0] ?? null,
    moved: (id) => {
      database.run('UPDATE listings SET shelf = (SELECT shelf FROM main.cases WHERE id = ?1) WHERE id = ?1', [id]);
      overview = null;
    },
  };
}

function conditions(filter: CaseFilter, today: string): [string, Values] {
  const parts: [string, ...Values][] = [[WHOLE_SHELF, filter.shelf]];
  const text = filter.text.trim();
  if (text !== '') {
    const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    parts.push(["(reference LIKE ? ESCAPE '\\' OR subject LIKE ? ESCAPE '\\')", pattern, pattern]);
  }
  if (filter.stage !== null) parts.push(['stage = ?', filter.stage]);
  if (filter.outcome !== null) parts.push(['outcome = ?', filter.outcome]);
  if (filter.provision !== null) parts.push(['instr(provisions, ?) > 0', JSON.stringify(filter.provision)]);
  // A list is kept as JSON, in which each entry stands in quotes.
  if (filter.tag !== null) parts.push(['instr(tags, ?) > 0', JSON.stringify(filter.tag)]);
  if (filter.owner !== null) parts.push(['owner = ?', filter.owner]);
  if (filter.due === 'overdue') parts.push(['due_on < ?', today]);
  if (filter.due === 'thisWeek') parts.push(["due_on BETWEEN ? AND date(?, '+7 days')", today, today]);
  if (filter.due === 'waiting') parts.push(['waiting_since IS NOT NULL']);
  if (filter.due === 'retention') parts.push(['retention_review_on <= ?', today]);
  return [parts.map(([sql]) => sql).join(' AND '), parts.flatMap(([, ...values]) => values)];
}

/** What a list says of all cases: how many there are, and what they can be filtered by. Each by one look at an index. */
function overviewOf(database: Database, today: string): Overview {
  const counted = database.all(
    'SELECT shelf, count(*) AS n, sum(due_on < ?) AS overdue FROM listings INDEXED BY listings_by_due GROUP BY shelf',
    [today],
  );
  const on = (shelf: Shelf) => counted.find((row) => row['shelf'] === shelf);
  const count = (shelf: Shelf) => Number(on(shelf)?.['n'] ?? 0);
  const there =
    database.get(`SELECT json_group_array(DISTINCT tags) AS tags, json_group_array(DISTINCT owner) AS owners,
    json_group_array(DISTINCT provisions) AS provisions FROM ${CHOICE}`);
  return {
    shelves: { active: count('active'), archive: count('archive'), bin: count('bin') },
    overdue: Number(on('active')?.['overdue'] ?? 0),
    tags: choices(textsIn(there?.['tags']).flatMap(textsIn)),
    owners: choices(textsIn(there?.['owners'])),
    provisions: choices(textsIn(there?.['provisions']).flatMap(textsIn)),
  };
}

/** The texts in a list that is kept as JSON; none where it makes no sense. */
function textsIn(list: unknown): string[] {
  const parsed = listOf(list);
  return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : [];
}

/** Each once, in order; no more than a menu can show. */
function choices(texts: readonly string[]): string[] {
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .sort()
    .slice(0, MOST_CHOICES);
}

/** A row as the screen gets it. A row that makes no sense is left out, logged, and made again with the next listing. */
function summaryOf(row: Readonly<Record<string, unknown>>): CaseSummary[] {
  const lists = { provisions: listOf(row['provisions']), tags: listOf(row['tags']) };
  const parsed = v.safeParse(CaseSummarySchema, { ...row, ...lists });
  if (parsed.success) return [parsed.output];
  logEvent('store.badRow');
  return [];
}

function listOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

/** The shelf that a case can be put on, as the audit trail names the act. */
export const SHELF_ACTS = {
  active: 'activated',
  archive: 'archived',
  bin: 'binned',
} as const satisfies Record<Shelf, string>;
