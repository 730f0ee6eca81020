import * as v from 'valibot';
import { IdSchema, IsoInstantSchema, LineSchema } from '../case/text-schemas.ts';
import { DoneSchema, NothingSchema, SavedFileSchema } from './messages.ts';

/** The parts of a support bundle, in its order. */
export const SUPPORT_PARTS = ['versions', 'system', 'settings', 'store', 'failures', 'log'] as const;
export type SupportPart = (typeof SUPPORT_PARTS)[number];

/** What a support bundle holds, as it is shown before it is saved: the head, which always goes with it, and the parts. */
export const SupportBundleSchema = v.strictObject({
  head: v.string(),
  parts: v.array(v.strictObject({ part: v.picklist(SUPPORT_PARTS), text: v.string() })),
});
export type SupportBundle = v.InferOutput<typeof SupportBundleSchema>;

export const SUPPORT_TITLES: Readonly<Record<SupportPart, string>> = {
  versions: 'Versions',
  system: 'System',
  settings: 'Settings',
  store: 'Case store',
  failures: 'What went wrong',
  log: 'Log',
};

/** A part as it stands in the file and on the screen alike. One that is left out is named, so that nobody looks for it. */
export function partText({ part, text }: SupportBundle['parts'][number], isLeftOut: boolean): string {
  return `${SUPPORT_TITLES[part].toUpperCase()}\n${isLeftOut ? 'Left out.\n' : text}`;
}

/** The whole file. */
export function bundleText({ head, parts }: SupportBundle, leftOut: readonly SupportPart[]): string {
  return [head, ...parts.map((each) => partText(each, leftOut.includes(each.part)))].join('\n');
}

/** Names that an error can have in the page. Another name is told as "other": it could be made of anything. */
export const ERROR_NAMES = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'ValiError',
  'AbortError',
  'DataCloneError',
  'InvalidStateError',
  'NotAllowedError',
  'NotFoundError',
  'QuotaExceededError',
  'SecurityError',
  'other',
] as const;

/** How a fault in the page was noticed: by the window, as a promise that nobody waited for, or while drawing a screen. */
export const FAULT_KINDS = ['window', 'rejection', 'screen'] as const;

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));

/** Work that was broken off: how, and the case that was open. `mayReopen` is false where that has failed again and again. */
export const InterruptionSchema = v.strictObject({
  how: v.picklist(['cutOff', 'crashed', 'hung']),
  openCase: v.nullable(v.strictObject({ id: IdSchema, reference: LineSchema, savedAt: IsoInstantSchema })),
  mayReopen: v.boolean(),
});
export type Interruption = v.InferOutput<typeof InterruptionSchema>;

/** What helps a service desk. */
export const supportContract = {
  readSupport: { request: NothingSchema, reply: SupportBundleSchema },
  /** Saves what `readSupport` gave last, without the parts that are left out. */
  saveSupport: {
    request: v.strictObject({ leftOut: v.pipe(v.array(v.picklist(SUPPORT_PARTS)), v.maxLength(SUPPORT_PARTS.length)) }),
    reply: SavedFileSchema,
  },
  /** A fault in the page, by its class and its place in a file of the app: never its message, never case text. */
  reportProblem: {
    request: v.strictObject({
      kind: v.picklist(FAULT_KINDS),
      name: v.picklist(ERROR_NAMES),
      place: v.nullable(
        v.strictObject({
          file: v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)),
          line: CountSchema,
          column: CountSchema,
        }),
      ),
    }),
    reply: DoneSchema,
  },
} as const;
