import { describe, expect, it, vi } from 'vitest';
import { renderDocx } from '../../../../electron/export/docx.ts';
import { renderPdf } from '../../../../electron/export/pdf.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import type { Block, LetterDocument } from '../../../../shared/letter/letter-document.ts';
import { blocksOf } from '../../../../shared/letter/letter-document.ts';
import { renderHtml } from '../../../../shared/letter/render-html.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { unzip } from '../../../support/unzip.ts';

const printed = vi.hoisted(() => ({ options: [] as Record<string, unknown>[] }));

vi.mock('electron', () => ({
  protocol: {},
  BrowserWindow: class {
    readonly webContents = {
      printToPDF: (options: Record<string, unknown>) => {
        printed.options.push(options);
        return Promise.resolve(new Uint8Array());
      },
    };
    loadURL() {
      return Promise.resolve();
    }
    destroy() {}
  },
}));

const letter: LetterDocument = composeLetter(maintainedCase(), pack);
const of = (kind: Block['kind']) => blocksOf(letter).filter((block) => block.kind === kind);

describe('a letter as somebody hears it read', () => {
  it('has one first heading, and none that skips a level', () => {
    const levels = blocksOf(letter).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('in Word: a style for each heading, a head row for each table, a language and a title', async () => {
    const parts = unzip(await renderDocx(letter));
    const document = parts.get('word/document.xml') ?? '';
    expect(document.match(/<w:pStyle w:val="Heading[123]"\/>/g)).toHaveLength(of('heading').length);
    expect(of('table').length).toBeGreaterThan(0);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(of('table').length);
    expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${letter.language}"/>`);
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${letter.title}</dc:title>`);
  });

  it('as the page that the PDF is printed from: headings, heads of columns, a language and a title', () => {
    const html = renderHtml(letter);
    expect(html).toContain(`<html lang="${letter.language}">`);
    expect(html).toContain(`<title>${letter.title}</title>`);
    expect(html.match(/<h[1-6]/g)).toHaveLength(of('heading').length);
    expect(html.match(/<th /g)?.length).toBe(html.match(/<th scope="col">/g)?.length);
  });

  it('asks for tags and an outline in the PDF', async () => {
    await renderPdf(letter);
    expect(printed.options).toEqual([
      expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true }),
    ]);
  });
});
