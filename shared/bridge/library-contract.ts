import * as v from 'valibot';
import { IdSchema, IsoDateSchema, IsoInstantSchema, LineSchema, ReasonTextSchema } from '../case/text-schemas.ts';
import { STAGES } from '../case/sign-off.ts';
import { CaseListingSchema, OUTCOMES } from '../library/case-listing.ts';
import { DoneSchema, NothingSchema, OpenedCaseSchema } from './messages.ts';

/** Where a case stands in the library. Nothing leaves the bin but by restoring or by a purge with a reason. */
export const SHELVES = ['active', 'archive', 'bin'] as const;
export const SORT_KEYS = ['urgency', 'reference', 'subject', 'received', 'due', 'saved'] as const;
export const DUE_FILTERS = ['overdue', 'thisWeek', 'waiting', 'retention'] as const;

/** Rows in one answer, and cases in one act. */
export const MAX_ROWS_ASKED = 200;
export const MAX_CASES_ASKED = 1000;
export const MAX_HITS = 50;
/** Longest text to search for, in characters. */
export const MAX_SEARCH = 200;

/** What the list shows of a case, read from columns so that no case need be parsed for it. */
export const CaseSummarySchema = v.strictObject({
  id: IdSchema,
  savedAt: IsoInstantSchema,
  shelf: v.picklist(SHELVES),
  ...CaseListingSchema.entries,
  /** Set when the stored case cannot be read by this app; it is kept as it is. */
  problem: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
});

export const CaseFilterSchema = v.strictObject({
  shelf: v.picklist(SHELVES),
  /** In reference or subject. */
  text: LineSchema,
  stage: v.nullable(v.picklist(STAGES)),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  provision: v.nullable(LineSchema),
  tag: v.nullable(LineSchema),
  owner: v.nullable(LineSchema),
  due: v.nullable(v.picklist(DUE_FILTERS)),
});

const IdsSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MAX_CASES_ASKED));

export const SearchHitSchema = v.strictObject({
  id: IdSchema,
  reference: LineSchema,
  subject: LineSchema,
  state: LineSchema,
  shelf: v.picklist(SHELVES),
  where: v.picklist(['request', 'reasoning', 'letter']),
  /** The words round the hit; those that were looked for are marked. */
  snippet: v.array(v.strictObject({ text: v.string(), isHit: v.boolean() })),
});

/** The library of cases: list, search, shelves. */
export const libraryContract = {
  queryCases: {
    request: v.strictObject({
      filter: CaseFilterSchema,
      sort: v.strictObject({ by: v.picklist(SORT_KEYS), isDescending: v.boolean() }),
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ROWS_ASKED)),
    }),
    reply: v.strictObject({
      cases: v.array(CaseSummarySchema),
      /** How many fit the filter. */
      total: v.number(),
      shelves: v.strictObject({ active: v.number(), archive: v.number(), bin: v.number() }),
      /** Active cases whose day has passed. */
      overdue: v.number(),
      /** What there is to filter by. */
      tags: v.array(LineSchema),
      owners: v.array(LineSchema),
      provisions: v.array(LineSchema),
    }),
  },
  /** Every open deadline between two days, for the calendar. */
  listDeadlines: {
    request: v.strictObject({ from: IsoDateSchema, to: IsoDateSchema }),
    reply: v.array(CaseSummarySchema),
  },
  searchCases: {
    request: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_SEARCH)),
      shelf: v.nullable(v.picklist(SHELVES)),
    }),
    reply: v.strictObject({
      hits: v.pipe(v.array(SearchHitSchema), v.maxLength(MAX_HITS)),
      /** True when there are more hits than are shown. */
      hasMore: v.boolean(),
    }),
  },
  duplicateCase: { request: v.strictObject({ id: IdSchema }), reply: OpenedCaseSchema },
  /** An internal review of an issued case, as a case of its own. */
  startReview: { request: v.strictObject({ id: IdSchema, reason: ReasonTextSchema }), reply: OpenedCaseSchema },
  shelveCases: { request: v.strictObject({ ids: IdsSchema, shelf: v.picklist(SHELVES) }), reply: DoneSchema },
  /** For good, with a reason; what stays is a line in the audit trail that says so. Cases must be in the bin. */
  purgeCases: {
    request: v.strictObject({ ids: IdsSchema, reason: v.pipe(ReasonTextSchema, v.trim(), v.minLength(1)) }),
    reply: v.strictObject({
      purged: v.number(),
      backupsUntil: v.nullable(IsoDateSchema),
      /** How many stores that were put aside may hold it, for as long as nobody deletes them. */
      keptStores: v.number(),
    }),
  },
  /** The case that is open is being left: what was changed in it becomes a save point. */
  leaveCase: { request: v.strictObject({ id: IdSchema }), reply: DoneSchema },
  /** The list of holidays from a file that the officer chooses; null when none was chosen. */
  importHolidays: {
    request: NothingSchema,
    reply: v.nullable(v.strictObject({ source: LineSchema, checkedOn: IsoDateSchema, days: v.number() })),
  },
  /** Back to the law pack's own list. */
  dropHolidays: { request: NothingSchema, reply: DoneSchema },
} as const;

export type Shelf = (typeof SHELVES)[number];
export type SortKey = (typeof SORT_KEYS)[number];
export type CaseSummary = v.InferOutput<typeof CaseSummarySchema>;
export type CaseFilter = v.InferOutput<typeof CaseFilterSchema>;
export type SearchHit = v.InferOutput<typeof SearchHitSchema>;

/** Every active case. */
export const NO_FILTER: CaseFilter = {
  shelf: 'active',
  text: '',
  stage: null,
  outcome: null,
  provision: null,
  tag: null,
  owner: null,
  due: null,
};
