import * as v from 'valibot';
import { CaseFileSchema } from '../case/case-file.ts';
import { IdSchema, IsoInstantSchema } from '../case/text-schemas.ts';
import { UndoTrailSchema } from '../case/undo-trail.ts';

/** Parts that the messages of several channels share. */
export const NothingSchema = v.undefined();
export const DoneSchema = v.strictObject({});

/** A place to return to: page, claim and field, as text so that a renamed page never makes a case unopenable. */
export const BookmarkSchema = v.strictObject({
  page: v.pipe(v.string(), v.maxLength(100)),
  claimId: v.nullable(IdSchema),
});

/** A case as opened: the data, where the officer was, and what can be undone. */
export const OpenedCaseSchema = v.strictObject({
  caseFile: CaseFileSchema,
  bookmark: v.nullable(BookmarkSchema),
  savedAt: IsoInstantSchema,
  undoable: v.nullable(UndoTrailSchema),
});

/** Null when the officer closed the dialog without choosing. */
export const SavedFileSchema = v.nullable(v.strictObject({ fileName: v.string() }));

export type Bookmark = v.InferOutput<typeof BookmarkSchema>;
export type OpenedCase = v.InferOutput<typeof OpenedCaseSchema>;
