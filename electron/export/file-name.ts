import type { CaseFile } from '../../shared/case/case-file.ts';

/** In characters; short enough for a path on Windows with some folders before it. */
const MAX_REFERENCE = 50;
/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What a file name may not hold on some system, and what could make it look like another (marks that turn the writing). */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A file name from reference and date, never from a person: "NP-2026-0419 response 2026-11-23.docx". */
export function fileNameFor(caseFile: CaseFile, document: string, extension: string): string {
  const reference = safe(caseFile.request.reference) || 'No reference';
  const date = caseFile.letter.date ?? '';
  const stem = [reference, document, date].filter((part) => part !== '').join(' ');
  return `${stem}.${extension}`;
}

function safe(text: string): string {
  const short = Array.from(text.replace(UNSAFE, '-')).slice(0, MAX_REFERENCE).join('');
  const plain = short.replace(/^[.\s-]+|[.\s-]+$/g, '');
  return RESERVED.test(plain) ? `${plain}-` : plain;
}
