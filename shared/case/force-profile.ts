import * as v from 'valibot';
import { HouseStyleSchema, PLAIN_STYLE } from './house-style.ts';
import { IdSchema, LineSchema, ReasonTextSchema } from './text-schemas.ts';

export const MARKINGS = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
/** Languages that the pack has wording in. The officer's own words stay as they were written. */
export const LETTER_LANGUAGES = ['en-GB', 'cy-GB'] as const;
/** Faces a letter can be set in: two that come with the app, and what Word and LibreOffice have everywhere. */
export const LETTER_FONTS = [
  'Source Serif 4',
  'Atkinson Hyperlegible Next',
  'Arial',
  'Calibri',
  'Cambria',
  'Segoe UI',
  'Times New Roman',
  'Verdana',
] as const;

/** Name of a file kept in the store by its content: SHA-256 in hex. */
export const DigestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Not a digest'));

/** A picture over the letter, kept in the store; what it shows in words, for those who do not see it. */
export const LetterheadSchema = v.strictObject({
  digest: DigestSchema,
  /** Millimetres; the height follows from the picture. */
  widthMm: v.pipe(v.number(), v.minValue(10), v.maxValue(180)),
  /** Height over width. */
  ratio: v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)),
  alt: LineSchema,
});

/** The force's own Word template, kept in the store. */
export const TemplateSchema = v.strictObject({ digest: DigestSchema, fileName: LineSchema });

/**
 * The force's particulars for its letters. A case carries its own copy, so that a letter reads the same years later
 * even when the unit has moved.
 */
export const ForceProfileSchema = v.strictObject({
  id: IdSchema,
  /** How the profile is called in lists; the force's name where empty. */
  profileName: LineSchema,
  force: LineSchema,
  unit: LineSchema,
  address: ReasonTextSchema,
  email: LineSchema,
  phone: LineSchema,
  /** Lines that close the letter, in place of role, unit and contact. {role} and {unit} are filled in. */
  signature: ReasonTextSchema,
  /** Pattern of the force's references: {year}, {month}, {number}; letters and signs stand for themselves. */
  referenceFormat: LineSchema,
  /** To whom a request for internal review goes. */
  reviewTo: ReasonTextSchema,
  /** Working days within which a review should be asked for. */
  reviewWithinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** How the review is carried out, in the force's words; added to the letter's paragraph on review. */
  reviewProcedure: ReasonTextSchema,
  /** The regulator's address where the force uses another than the law pack's; empty otherwise. */
  regulatorAddress: ReasonTextSchema,
  marking: v.picklist(MARKINGS),
  language: v.picklist(LETTER_LANGUAGES),
  font: v.picklist(LETTER_FONTS),
  /** Points. */
  fontSize: v.pipe(v.number(), v.minValue(9), v.maxValue(18)),
  letterhead: v.nullable(LetterheadSchema),
  template: v.nullable(TemplateSchema),
  houseStyle: HouseStyleSchema,
  /** Whether a letter must have been accepted by somebody else before it is issued. Profiles of before had no such rule. */
  signOff: v.optional(v.picklist(['optional', 'required']), 'optional'),
  /** Rule for the names of files: {reference}, {document}, {date}, {subject} and {force}; never a person. */
  fileNameRule: LineSchema,
});

export type ForceProfile = v.InferOutput<typeof ForceProfileSchema>;
export type Letterhead = v.InferOutput<typeof LetterheadSchema>;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** A force that has not introduced itself yet; 40 working days is the usual window for asking for a review. */
export const NO_PROFILE: ForceProfile = {
  id: 'first',
  profileName: '',
  force: '',
  unit: '',
  address: '',
  email: '',
  phone: '',
  signature: '',
  referenceFormat: '',
  reviewTo: '',
  reviewWithinDays: 40,
  reviewProcedure: '',
  regulatorAddress: '',
  marking: 'OFFICIAL-SENSITIVE',
  language: 'en-GB',
  font: 'Source Serif 4',
  fontSize: 11.5,
  letterhead: null,
  template: null,
  houseStyle: PLAIN_STYLE,
  signOff: 'optional',
  fileNameRule: '{reference} {document} {date}',
};
