/** What a database column holds of a case: text as it is, or sealed bytes. */
type Stored = string | Uint8Array;

/**
 * How texts of cases are written to the store and read back. `purpose` names the column and the case, and is bound to a
 * sealed text, so that no sealed text can be moved to another place unnoticed. Reading what is damaged throws.
 */
export type Payloads = {
  readonly isSealed: boolean;
  readonly text: (purpose: string, text: string) => Stored;
  readonly readText: (purpose: string, stored: unknown) => string;
  readonly bytes: (purpose: string, bytes: Uint8Array) => Uint8Array;
  readonly readBytes: (purpose: string, stored: unknown) => Uint8Array;
};

/** What each text is bound to: its column, its case, its number. Sealed texts hold it, so none may ever be worded anew. */
export const PURPOSES = {
  body: (caseId: string) => `body|${caseId}`,
  undoable: (caseId: string) => `undoable|${caseId}`,
  version: (caseId: string, number: unknown) => `version|${caseId}|${String(number)}`,
  broughtIn: (caseId: string, number: unknown) => `broughtIn|${caseId}|${String(number)}`,
  audit: (seq: unknown) => `audit|${String(seq)}`,
} as const;

/** Texts as they are: a store that is not sealed. */
export const PLAIN: Payloads = {
  isSealed: false,
  text: (_, text) => text,
  readText: (_, stored) => {
    if (typeof stored !== 'string') throw new Error('Sealed');
    return stored;
  },
  bytes: (_, bytes) => bytes,
  readBytes: (_, stored) => {
    if (!(stored instanceof Uint8Array)) throw new Error('Not bytes');
    return stored;
  },
};
