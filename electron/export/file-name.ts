import type { CaseFile } from '../../shared/case/case-file.ts';
import { ownValue } from '../../shared/own-value.ts';

/** In characters; short enough for a path on Windows with some folders before it. */
const MAX_PART = 50;
const MAX_STEM = 120;
/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What a file name may not hold on some system, and what could make it look like another (marks that turn the writing). */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * A file name by the force's rule, never from a person: "NP-2026-0419 response 2026-11-23.docx". What the rule asks for
 * and the case does not have is left out; a rule that leaves nothing gives the reference.
 */
export function fileNameFor(caseFile: CaseFile, document: string, extension: string): string {
  const { request, letter, force } = caseFile;
  const reference = safeFileName(request.reference) || 'No reference';
  const values: Readonly<Record<string, string>> = {
    reference,
    document,
    date: letter.date ?? '',
    subject: safeFileName(request.subject),
    force: safeFileName(force.force),
  };
  const filled = force.fileNameRule.replace(/\{([a-z]+)\}/g, (_, field: string) => ownValue(values, field) ?? '');
  const practice = caseFile.practice === null ? '' : 'PRACTICE ';
  const stem = plain(`${practice}${filled}`.replace(UNSAFE, '-').replace(/\s+/g, ' '), MAX_STEM);
  return `${stem === '' ? reference : guarded(stem)}.${extension}`;
}

/** A piece of text as part of a file name. */
export function safeFileName(text: string): string {
  return guarded(plain(text.replace(UNSAFE, '-'), MAX_PART));
}

function plain(text: string, length: number): string {
  return Array.from(text)
    .slice(0, length)
    .join('')
    .replace(/^[.\s-]+|[.\s-]+$/g, '');
}

function guarded(text: string): string {
  return RESERVED.test(text) ? `${text}-` : text;
}
