import * as v from 'valibot';
import { CaseFileSchema } from '../case/case-file.ts';
import { IdSchema, IsoInstantSchema, LineSchema } from '../case/text-schemas.ts';
import { MAX_CASES_ASKED, SHELVES } from './library-contract.ts';
import { DoneSchema, NothingSchema, SavedFileSchema } from './messages.ts';

/** The least length of the passphrase of a file; in characters. */
export const MIN_FILE_PASSPHRASE = 8;

const TokenSchema = IdSchema;

/** A case in a file that is being brought in, and how it stands to what is here. */
export const IncomingCaseSchema = v.strictObject({
  id: IdSchema,
  reference: LineSchema,
  subject: LineSchema,
  savedAt: v.nullable(IsoInstantSchema),
  versions: v.number(),
  /** Not here yet, here and just the same, or here and different. */
  here: v.picklist(['no', 'same', 'different']),
  /** Where the one that is here lies; null when there is none, or when that cannot be told. */
  shelf: v.nullable(v.picklist(SHELVES)),
  /** What does not fit in the audit trail that came with it; null when all of it does. */
  trailFault: v.nullable(v.string()),
});

/** What a chosen file holds; sealed until its passphrase is given. */
export const IncomingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('sealed'), token: TokenSchema, fileName: v.string() }),
  v.strictObject({
    kind: v.literal('cases'),
    token: TokenSchema,
    fileName: v.string(),
    cases: v.array(IncomingCaseSchema),
  }),
]);

/** Handing cases over: out as one file, in by choice. */
export const handOverContract = {
  /** Cases with history and audit trail in one file; sealed where a passphrase is given. */
  exportHandOver: {
    request: v.strictObject({
      ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MAX_CASES_ASKED)),
      passphrase: v.nullable(v.pipe(v.string(), v.minLength(MIN_FILE_PASSPHRASE), v.maxLength(1000))),
    }),
    reply: SavedFileSchema,
  },
  /** Lets the officer choose a file and tells what is in it. Nothing is brought in yet. */
  chooseHandOver: { request: NothingSchema, reply: v.nullable(IncomingSchema) },
  openSealed: {
    request: v.strictObject({ token: TokenSchema, passphrase: v.pipe(v.string(), v.maxLength(1000)) }),
    reply: IncomingSchema,
  },
  /** One of the cases in the file, for comparing. */
  readIncoming: {
    request: v.strictObject({ token: TokenSchema, id: IdSchema }),
    reply: v.strictObject({ caseFile: CaseFileSchema }),
  },
  /** Brings the cases in, each as chosen, all or none. A case that is not chosen is not brought in. */
  bringIn: {
    request: v.strictObject({
      token: TokenSchema,
      choices: v.pipe(
        v.array(v.strictObject({ id: IdSchema, how: v.picklist(['new', 'keepBoth', 'replace']) })),
        v.maxLength(MAX_CASES_ASKED),
      ),
    }),
    reply: v.strictObject({ ids: v.array(IdSchema) }),
  },
  dropIncoming: { request: v.strictObject({ token: TokenSchema }), reply: DoneSchema },
} as const;

export type Incoming = v.InferOutput<typeof IncomingSchema>;
export type IncomingCase = v.InferOutput<typeof IncomingCaseSchema>;
