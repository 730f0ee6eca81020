import * as v from 'valibot';
import { CaseFileSchema, type CaseFile } from '../case/case-file.ts';
import { DigestSchema, LetterheadSchema, TemplateSchema } from '../case/force-profile.ts';
import { PracticeSchema } from '../case/practice.ts';
import { ProfilesSchema } from '../case/profiles.ts';
import { IdSchema, IsoDateSchema, IsoInstantSchema, LineSchema } from '../case/text-schemas.ts';
import { UndoTrailSchema } from '../case/undo-trail.ts';
import { HolidayListSchema } from '../deadline/holiday-list.ts';
import { PracticePackSchema } from '../training/practice-case.ts';
import { CardStateSchema, ResultSchema, TraineeSchema, TrainingRecordSchema } from '../training/training-records.ts';
import type { eventChannels, requestChannels } from './channels.ts';
import { handOverContract } from './hand-over-contract.ts';
import { historyContract } from './history-contract.ts';
import { libraryContract } from './library-contract.ts';
import { BookmarkSchema, DoneSchema, NothingSchema, OpenedCaseSchema, SavedFileSchema } from './messages.ts';
import { registerContract } from './register-contract.ts';
import { OfficeSettingsSchema, storeContract, StoreStateSchema } from './store-contract.ts';
import { InterruptionSchema, supportContract } from './support-contract.ts';

/** "template" is Word again, on the force's own template. */
export const EXPORT_FORMATS = ['docx', 'template', 'pdf', 'odt', 'markdown', 'text', 'html'] as const;
/** The documents composed from one case: three letters to the requester, one for the file, one for the regulator. */
export const DOCUMENTS = ['letter', 'holding', 'review', 'record', 'bundle'] as const;
export const EXAMPLES = ['people-smuggling', 'councillor', 'tender-cameras', 'as-written'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** Enough to tell a pasted argument by, and no more than a message should carry. Texts, and characters of each. */
export const MAX_PAST_TEXTS = 400;
export const MAX_PAST_TEXT = 4000;
/** Cases in one export: an office's month. */
export const MAX_BATCH = 200;

/** A practice case that somebody is working on, or has handed in. */
const AttemptSummarySchema = v.strictObject({
  id: IdSchema,
  savedAt: IsoInstantSchema,
  handedInOn: v.nullable(IsoDateSchema),
  practice: PracticeSchema,
});

export const PreferencesSchema = v.strictObject({
  theme: v.picklist(THEMES),
  /** Columns the officer has folded away. */
  pathFolded: v.boolean(),
  paperFolded: v.boolean(),
  /** Words of the officer's own that the spell-check lets pass. */
  ownWords: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(5000)),
  /** True once the tour was offered and taken or declined. */
  tourSeen: v.boolean(),
});

/** What the organisation has fixed on this machine: names of fields, and what to say of a policy that cannot be used. */
export const PolicyFactsSchema = v.strictObject({
  file: v.string(),
  fixed: v.array(v.string()),
  problem: v.nullable(v.string()),
});

/** A fault in a Word template, in plain words with its place. */
const TemplateFaultSchema = v.strictObject({
  kind: v.string(),
  says: v.string(),
  where: v.string(),
  near: v.string(),
  todo: v.string(),
});

export const TemplateReportSchema = v.strictObject({
  ok: v.boolean(),
  faults: v.array(TemplateFaultSchema),
  warnings: v.array(TemplateFaultSchema),
  fields: v.array(v.string()),
});

/** Typed by its name: written out once more, the type of the contract would be too long for the compiler. */
const CopySchema: v.GenericSchema<unknown, { caseFile: CaseFile }> = v.strictObject({ caseFile: CaseFileSchema });

const ownContract = {
  getStartInfo: {
    request: NothingSchema,
    reply: v.strictObject({
      appVersion: v.string(),
      dataFolder: v.string(),
      profiles: ProfilesSchema,
      policy: PolicyFactsSchema,
      preferences: PreferencesSchema,
      today: IsoDateSchema,
      /** The account that works here, as the operating system names it. */
      account: LineSchema,
      store: StoreStateSchema,
      office: OfficeSettingsSchema,
      /** A list of holidays that was brought in, in place of the pack's; null for the pack's own. */
      holidayList: v.nullable(HolidayListSchema),
      /** Work that was broken off, told once; null when all is well. */
      interrupted: v.nullable(InterruptionSchema),
    }),
  },
  createCase: { request: NothingSchema, reply: OpenedCaseSchema },
  openCase: { request: v.strictObject({ id: IdSchema }), reply: OpenedCaseSchema },
  saveCase: {
    request: v.strictObject({
      caseFile: CaseFileSchema,
      bookmark: v.nullable(BookmarkSchema),
      /** What can be undone; null keeps nothing, as for a case that was changed as a whole. */
      undoable: v.nullable(UndoTrailSchema),
    }),
    reply: v.strictObject({ savedAt: IsoInstantSchema }),
  },
  /** What the screen holds of a case, to a file that the officer names: the way out while the store takes nothing. */
  saveCopy: { request: CopySchema, reply: SavedFileSchema },
  /** Of a practice attempt, which has no bin. Casework goes to the bin by shelveCases. */
  deleteCase: { request: v.strictObject({ id: IdSchema }), reply: DoneSchema },
  openExample: { request: v.strictObject({ name: v.picklist(EXAMPLES) }), reply: OpenedCaseSchema },
  exportDocument: {
    request: v.strictObject({
      id: IdSchema,
      document: v.picklist(DOCUMENTS),
      format: v.picklist(EXPORT_FORMATS),
    }),
    reply: SavedFileSchema,
  },
  /** The words of factors in the force's other cases, the latest first, for telling a pasted argument. */
  pastReasoning: {
    request: v.strictObject({ exceptId: IdSchema }),
    reply: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_PAST_TEXT))), v.maxLength(MAX_PAST_TEXTS)),
  },
  /** The whole of a document, or some of its blocks. */
  copyLetter: {
    request: v.strictObject({
      id: IdSchema,
      document: v.picklist(DOCUMENTS),
      blockIds: v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500))),
    }),
    reply: DoneSchema,
  },
  /** One document of each of several cases, into a folder that the officer chooses. */
  exportCases: {
    request: v.strictObject({
      ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MAX_BATCH)),
      document: v.picklist(DOCUMENTS),
      format: v.picklist(EXPORT_FORMATS),
    }),
    reply: v.nullable(
      v.strictObject({
        folder: v.string(),
        files: v.array(
          v.strictObject({ id: IdSchema, fileName: v.nullable(v.string()), problem: v.nullable(v.string()) }),
        ),
      }),
    ),
  },
  /** The pages as they will be printed, as a PDF. */
  previewDocument: {
    request: v.strictObject({ id: IdSchema, document: v.picklist(DOCUMENTS) }),
    reply: v.strictObject({ pdf: v.instance(Uint8Array) }),
  },
  /** By the system's own dialog. False when the officer thought better of it. */
  printDocument: {
    request: v.strictObject({ id: IdSchema, document: v.picklist(DOCUMENTS) }),
    reply: v.strictObject({ isPrinted: v.boolean() }),
  },
  saveProfiles: { request: ProfilesSchema, reply: v.strictObject({ profiles: ProfilesSchema }) },
  /** A picture from a file that the officer chooses, kept in the store. */
  chooseLetterhead: { request: NothingSchema, reply: v.nullable(LetterheadSchema) },
  /** A Word template from a file that the officer chooses: what the checker says of it, and its name in the store if it can be used. */
  chooseTemplate: {
    request: NothingSchema,
    reply: v.nullable(
      v.strictObject({ fileName: LineSchema, template: v.nullable(TemplateSchema), report: TemplateReportSchema }),
    ),
  },
  /** The words of a case's letter as a template in the store would set them. */
  previewTemplate: {
    request: v.strictObject({ id: IdSchema, digest: DigestSchema }),
    reply: v.strictObject({ text: v.string() }),
  },
  saveStarterTemplate: { request: NothingSchema, reply: SavedFileSchema },
  exportProfile: { request: v.strictObject({ id: IdSchema }), reply: SavedFileSchema },
  importProfile: {
    request: NothingSchema,
    reply: v.nullable(v.strictObject({ profiles: ProfilesSchema, id: IdSchema })),
  },
  /** All that is kept of training at this computer. */
  openTraining: {
    request: NothingSchema,
    reply: v.strictObject({
      trainees: v.array(TraineeSchema),
      results: v.array(ResultSchema),
      cards: v.array(CardStateSchema),
      packs: v.array(PracticePackSchema),
      attempts: v.array(AttemptSummarySchema),
    }),
  },
  saveTraining: { request: TrainingRecordSchema, reply: DoneSchema },
  /** With all that is kept of the trainee: results, cards, attempts. */
  deleteTrainee: { request: v.strictObject({ id: IdSchema }), reply: DoneSchema },
  /** A trainer's own pack, as the bench leaves it. */
  savePracticePack: { request: PracticePackSchema, reply: DoneSchema },
  deletePracticePack: { request: v.strictObject({ id: IdSchema }), reply: DoneSchema },
  /** A pack from a file that the trainer chooses; taken whole or refused whole. */
  importPracticePack: { request: NothingSchema, reply: v.nullable(PracticePackSchema) },
  exportPracticePack: { request: PracticePackSchema, reply: SavedFileSchema },
  /** Results as a table for the trainer: of one trainee, or of all. */
  exportResults: { request: v.strictObject({ traineeId: v.nullable(IdSchema) }), reply: SavedFileSchema },
  exportCertificate: { request: v.strictObject({ traineeId: IdSchema }), reply: SavedFileSchema },
  savePreferences: { request: PreferencesSchema, reply: DoneSchema },
  /** Everything typed has been saved; the window may go. The answer to the event "closing". */
  readyToClose: { request: NothingSchema, reply: DoneSchema },
} as const;

type Contract = typeof ownContract &
  typeof libraryContract &
  typeof historyContract &
  typeof storeContract &
  typeof handOverContract &
  typeof registerContract &
  typeof supportContract;

/**
 * Request and reply of every channel. Coarse messages (whole case, not fields); no path ever comes from the renderer.
 */
export const contract: Contract = {
  ...ownContract,
  ...libraryContract,
  ...historyContract,
  ...storeContract,
  ...handOverContract,
  ...registerContract,
  ...supportContract,
} satisfies Record<(typeof requestChannels)[number], { request: v.GenericSchema; reply: v.GenericSchema }>;

/** Payloads of the events from the shell. */
export const eventContract = {
  /** A command chosen in the native menu, by its id in the renderer's command list. */
  menuCommand: v.strictObject({ command: v.pipe(v.string(), v.maxLength(60)) }),
  /** The window is about to close: whatever is unsaved must be saved now. */
  closing: v.strictObject({}),
  /** The audit trail or a case is not as it was left: what the check found, in words. */
  auditFaults: v.strictObject({ faults: v.array(v.pipe(v.string(), v.maxLength(500))) }),
  /** A backup was due and could not be made. */
  backupFailed: v.strictObject({}),
} as const satisfies Record<(typeof eventChannels)[number], v.GenericSchema>;

export type AttemptSummary = v.InferOutput<typeof AttemptSummarySchema>;
export type Preferences = v.InferOutput<typeof PreferencesSchema>;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type DocumentKind = (typeof DOCUMENTS)[number];
export type ExampleName = (typeof EXAMPLES)[number];
export type PolicyFacts = v.InferOutput<typeof PolicyFactsSchema>;
export type TemplateReport = v.InferOutput<typeof TemplateReportSchema>;
export type Theme = (typeof THEMES)[number];
