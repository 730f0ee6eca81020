import type { CaseFile } from '../../shared/case/case-file.ts';

const MAX_LENGTH = 80;
/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from reference and date, never from a person: "NP-2026-0419 response 2026-11-23.docx". */
export function fileNameFor(caseFile: CaseFile, document: string, extension: string): string {
  const reference = safe(caseFile.request.reference) || 'No reference';
  const date = caseFile.letter.date ?? '';
  const stem = [reference, document, date].filter((part) => part !== '').join(' ');
  return `${stem.slice(0, MAX_LENGTH).trim()}.${extension}`;
}

function safe(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 50);
  return RESERVED.test(plain) ? `${plain}-` : plain;
}
