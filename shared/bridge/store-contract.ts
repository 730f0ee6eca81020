import * as v from 'valibot';
import { IdSchema, IsoInstantSchema } from '../case/text-schemas.ts';
import { DoneSchema, NothingSchema } from './messages.ts';

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200));

/** What the office decides about its store. */
export const OfficeSettingsSchema = v.strictObject({
  /** How many backups of each kind are kept. */
  backups: v.strictObject({ hourly: CountSchema, daily: CountSchema, weekly: CountSchema }),
  /** Years after the answer when a case is to be looked at for disposal; null where the office sets no rule. */
  retentionYears: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  /** Minutes without key or mouse after which sealed cases are locked; null where they are not. */
  lockAfterMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480))),
});

export const BackupSummarySchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,120}$/)),
  madeAt: IsoInstantSchema,
  /** In bytes. */
  size: v.number(),
  /** Whether its cases can be read only with the passphrase of its day. */
  isSealed: v.boolean(),
});

/** A store that was put aside: by a restore, or because it could not be opened. */
export const KeptStoreSchema = v.strictObject({
  name: BackupSummarySchema.entries.name,
  keptAt: IsoInstantSchema,
  /** With its journal; in bytes. */
  size: v.number(),
});

/**
 * How the store is: open (perhaps for reading only, with the reason), waiting for a passphrase, being looked over, or not
 * to be used.
 */
export const StoreStateSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('open'),
    readOnly: v.nullable(v.string()),
    isSealed: v.boolean(),
    /** What went wrong earlier and has been put right, such as a run that was cut off; null when nothing. */
    notice: v.nullable(v.string()),
  }),
  v.strictObject({ kind: v.literal('locked') }),
  /** A large store is read from end to end before it is opened. `size` in bytes. */
  v.strictObject({ kind: v.literal('lookedOver'), size: v.number() }),
  v.strictObject({
    kind: v.literal('unusable'),
    what: v.string(),
    todo: v.string(),
    mayRestore: v.boolean(),
    backups: v.array(BackupSummarySchema),
  }),
]);

/** The least length of the passphrase of a store; in characters. */
export const MIN_PASSPHRASE = 12;

const PassphraseSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const NewPassphraseSchema = v.pipe(v.string(), v.minLength(MIN_PASSPHRASE), v.maxLength(1000));

/** The store as a whole: backups, where it lies, how it is sealed. */
export const storeContract = {
  listBackups: { request: NothingSchema, reply: v.array(BackupSummarySchema) },
  makeBackup: { request: NothingSchema, reply: BackupSummarySchema },
  /** For good; where none would be left, one is made first. Gives the backups that there are afterwards. */
  deleteBackups: {
    request: v.strictObject({ names: v.pipe(v.array(BackupSummarySchema.entries.name), v.maxLength(1000)) }),
    reply: v.array(BackupSummarySchema),
  },
  /** Puts a backup in the place of the store; what was there is kept beside it. The page begins anew afterwards. */
  restoreBackup: { request: v.strictObject({ name: BackupSummarySchema.entries.name }), reply: DoneSchema },
  /** A new, empty store; what could not be opened is kept beside it. */
  startAfresh: { request: NothingSchema, reply: DoneSchema },
  listKeptStores: { request: NothingSchema, reply: v.array(KeptStoreSchema) },
  /** For good. Gives those that there are afterwards: it is among them where it could not be deleted. */
  deleteKeptStore: {
    request: v.strictObject({ name: KeptStoreSchema.entries.name }),
    reply: v.array(KeptStoreSchema),
  },
  saveOfficeSettings: { request: OfficeSettingsSchema, reply: DoneSchema },
  showDataFolder: { request: NothingSchema, reply: DoneSchema },
  /** To a folder that the officer chooses; null when none was chosen. */
  moveDataFolder: { request: NothingSchema, reply: v.nullable(v.strictObject({ folder: v.string() })) },
  /** Closes sealed cases, which ask for their passphrase again; the page begins anew, without a word of them. */
  lockStore: { request: v.strictObject({ openCaseId: v.nullable(IdSchema) }), reply: DoneSchema },
  /** Gives the case that was open when they were locked, so that the work goes on there. */
  unlockStore: {
    request: v.strictObject({ passphrase: PassphraseSchema }),
    reply: v.strictObject({ openCaseId: v.nullable(IdSchema) }),
  },
  /** Whether the operating system keeps keys for real, so that it can open the store without the passphrase. */
  sealingFacts: { request: NothingSchema, reply: v.strictObject({ hasKeyStore: v.boolean() }) },
  /** Seals every case under a passphrase; the recovery code is shown once and kept nowhere. */
  sealStore: {
    request: v.strictObject({ passphrase: NewPassphraseSchema, useKeyStore: v.boolean() }),
    reply: v.strictObject({ recoveryCode: v.string() }),
  },
  unsealStore: { request: v.strictObject({ passphrase: PassphraseSchema }), reply: DoneSchema },
  /** Another passphrase for the same seal; recovery code and cases stay as they are. */
  changePassphrase: {
    request: v.strictObject({ passphrase: PassphraseSchema, next: NewPassphraseSchema }),
    reply: DoneSchema,
  },
} as const;

export type OfficeSettings = v.InferOutput<typeof OfficeSettingsSchema>;
export type BackupSummary = v.InferOutput<typeof BackupSummarySchema>;
export type KeptStore = v.InferOutput<typeof KeptStoreSchema>;
export type StoreState = v.InferOutput<typeof StoreStateSchema>;

/** Backups: a day of hours, two weeks of days, two months of weeks. */
export const USUAL_OFFICE: OfficeSettings = {
  backups: { hourly: 24, daily: 14, weekly: 8 },
  retentionYears: null,
  lockAfterMinutes: 10,
};
