import { err, ok, type Result } from '../../shared/result.ts';
import type { CaseFileError, CaseFileProblem } from '../../shared/case/read-case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { sha256Of } from '../store/sha256.ts';
import { HAND_OVER_SCHEMA, HAND_OVER_VERSION, type HandOver, type Made } from './hand-over-schema.ts';
import { readContent } from './read-content.ts';

/** In bytes; some hundred cases with long histories. */
export const MAX_HAND_OVER = 200_000_000;

/** Why a file cannot be taken over. Nothing is brought in, and the file is left as it is. */
export type HandOverError =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly size: number; readonly maximum: number }
  | { readonly code: 'altered' }
  | { readonly code: 'foreign' }
  | { readonly code: 'newer'; readonly version: number; readonly understood: number }
  | { readonly code: 'invalid'; readonly problems: readonly CaseFileProblem[] }
  | { readonly code: 'caseUnreadable'; readonly reference: string; readonly error: CaseFileError }
  | { readonly code: 'historyUnreadable'; readonly reference: string }
  | { readonly code: 'assetUnusable'; readonly reason: string };

/**
 * The file is one line of JSON, laid out to the byte: the digest, then the content. The digest is the SHA-256 of the
 * bytes of the content, so that it can be checked before a single one of them is believed, and without this app.
 */
const LEAD = '{"digest":"';
const MIDDLE = '","content":';
const END = '}\n';
const DIGEST_LENGTH = 64;
const CONTENT_AT = LEAD.length + DIGEST_LENGTH + MIDDLE.length;
/** Either shows that a file is, or was, a hand-over; no single change can take both away. */
const SIGNS = [LEAD, `"content":{"schema":"${HAND_OVER_SCHEMA}"`];

/** Writes the file. */
export function writeHandOver(
  handOver: HandOver & { readonly made: Made },
): Result<Uint8Array<ArrayBuffer>, HandOverError> {
  const { made, cases, assets } = handOver;
  const parts = { schema: HAND_OVER_SCHEMA, version: HAND_OVER_VERSION, made, cases, assets };
  const content = Buffer.from(JSON.stringify(parts), 'utf8');
  const bytes = Buffer.concat([Buffer.from(LEAD + sha256Of(content) + MIDDLE), content, Buffer.from(END)]);
  if (bytes.length > MAX_HAND_OVER) return err({ code: 'tooLarge', size: bytes.length, maximum: MAX_HAND_OVER });
  return ok(new Uint8Array(bytes));
}

/** Reads a file of any origin: bounded, then its digest, and only then what it says. A plain case file is one case. */
export async function readHandOver(bytes: Uint8Array): Promise<Result<HandOver, HandOverError>> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > MAX_HAND_OVER) return err({ code: 'tooLarge', size: bytes.length, maximum: MAX_HAND_OVER });
  const content = soundContent(bytes);
  if (content !== null) return readContent(content);
  const start = Buffer.from(bytes.subarray(0, 2 * CONTENT_AT)).toString('latin1');
  return SIGNS.some((sign) => start.includes(sign)) ? err({ code: 'altered' }) : readPlainCase(bytes);
}

/** The bytes of the content, where the file is laid out as one of ours and they fit their digest. */
function soundContent(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < CONTENT_AT + END.length) return null;
  const head = Buffer.from(bytes.subarray(0, CONTENT_AT)).toString('latin1');
  const end = Buffer.from(bytes.subarray(bytes.length - END.length)).toString('latin1');
  const content = bytes.subarray(CONTENT_AT, bytes.length - END.length);
  return end === END && head === LEAD + sha256Of(content) + MIDDLE ? content : null;
}

/** What earlier releases exported, and the examples: a case by itself, with no history. */
function readPlainCase(bytes: Uint8Array): Result<HandOver, HandOverError> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err({ code: 'foreign' });
  }
  const read = readCaseFile(text);
  if (read.ok) {
    const sent = { caseFile: read.value, savedAt: null, bookmark: null, versions: 0, history: [], trails: [] };
    return ok({ made: null, cases: [sent], assets: [] });
  }
  const isForeign = read.error.code === 'notJson' || read.error.code === 'notACase';
  return err(isForeign ? { code: 'foreign' } : { code: 'caseUnreadable', reference: '', error: read.error });
}

/** The error in the officer's words, a line for each thing to know. */
export function explainHandOverError(error: HandOverError): string[] {
  switch (error.code) {
    case 'empty':
      return ['This file is empty. Ask for it again, or look for another copy.'];
    case 'tooLarge':
      return [
        `This file would be ${inMegabytes(error.size)} MB; no more than ${inMegabytes(error.maximum)} MB can be handed over at once. Hand over fewer cases in each file.`,
      ];
    case 'altered':
      return [
        'This file is not as it was written: something in it was changed, or a part of it is missing. That happens when a copy is cut short, when a disk is worn, or when somebody edits the file.',
        'Ask for the file again, or look for another copy.',
      ];
    case 'foreign':
      return [
        'This is neither a hand-over nor a case file of Counterpoise. Choose the file that was saved with “Hand over”.',
      ];
    case 'newer':
      return [
        `This file was saved by a newer Counterpoise (version ${error.version} of the file; this one understands up to ${error.understood}). Install the newer Counterpoise to open it.`,
      ];
    case 'invalid':
      return [
        'This file is whole, but not laid out as a hand-over must be. Tell your support desk:',
        ...error.problems.map(({ path, reason }) => `${path}: ${reason}`),
      ];
    case 'caseUnreadable':
      return [
        ...(error.reference === '' ? [] : [`The case ${error.reference} cannot be read:`]),
        ...explainCaseFileError(error.error),
      ];
    case 'historyUnreadable':
      return [
        `The history of ${error.reference || 'a case without a reference'} cannot be read. Ask for the file again.`,
      ];
    case 'assetUnusable':
      return [error.reason];
  }
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
