import type { ExportFormat } from '../../shared/bridge/contract.ts';
import type { Asset } from '../store/asset-store.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';

export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  docx: 'docx',
  template: 'docx',
  odt: 'odt',
  pdf: 'pdf',
  markdown: 'md',
  text: 'txt',
  html: 'html',
};

/**
 * The letter in a format that needs neither a window nor a template, as bytes, with the letterhead where the format can
 * hold one. Each writer is loaded when it is first needed.
 */
export async function renderLetter(
  letter: LetterDocument,
  format: Exclude<ExportFormat, 'pdf' | 'template'>,
  letterhead: Asset | null,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).renderDocx(letter, letterhead);
    case 'odt':
      return (await import('./odt.ts')).renderOdt(letter, letterhead);
    case 'markdown':
      return utf8((await import('../../shared/letter/render-markdown.ts')).renderMarkdown(letter));
    case 'text':
      return utf8((await import('../../shared/letter/render-text.ts')).renderText(letter));
    case 'html':
      return utf8((await import('../../shared/letter/render-html.ts')).renderHtml(letter));
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
