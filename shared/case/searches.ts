import * as v from 'valibot';
import { IdSchema, LineSchema, ReasonTextSchema, rows } from './text-schemas.ts';

/** Somebody asked to look, by role and never by name. */
export const PersonAskedSchema = v.strictObject({ id: IdSchema, role: LineSchema, asked: ReasonTextSchema });

/** A system searched and what it covers, for example "legacy system, records to 4 December 2017". */
export const SystemSearchedSchema = v.strictObject({ id: IdSchema, name: LineSchema, covers: ReasonTextSchema });

/** Something enclosed with the letter. */
export const AttachmentSchema = v.strictObject({ id: IdSchema, title: LineSchema, describes: ReasonTextSchema });

/** A note that helps to read what is supplied, such as how crimes are counted. */
export const ExplanatoryNoteSchema = v.strictObject({ id: IdSchema, title: LineSchema, text: ReasonTextSchema });

/** Searches made for the part of the request that is answered. The silent part needs no search and none is asked for. */
export const SearchesSchema = v.strictObject({
  peopleAsked: rows(PersonAskedSchema),
  systems: rows(SystemSearchedSchema),
  criteria: ReasonTextSchema,
  supplied: ReasonTextSchema,
  attachments: rows(AttachmentSchema),
  notes: rows(ExplanatoryNoteSchema),
});

export type Searches = v.InferOutput<typeof SearchesSchema>;
