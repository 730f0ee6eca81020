import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../electron/export/docx.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { docxText } from '../../../../shared/office/docx-text.ts';
import { splitLetter } from '../../../../shared/examine/split-letter.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { paragraphs, wordFile } from '../../../support/build-office.ts';
import { pack } from '../../../support/build-pack.ts';

const textOf = (body: string) => {
  const read = docxText(wordFile(body));
  return read.ok ? read.value.text : read.error;
};

describe('docxText', () => {
  it('gives paragraphs with a line between, list entries with a mark, rows on lines', () => {
    const list = '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an entry</w:t></w:r></w:p>';
    const cell = (text: string) => `<w:tc>${paragraphs(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('1')}${cell('Two')}</w:tr></w:tbl>`;
    expect(textOf(`${paragraphs('First', 'Second')}${list}${table}`)).toBe('First\n\nSecond\n\n• an entry\n1\tTwo');
  });

  it('reads what a reader would see: not what was deleted, a text box once, no field codes', () => {
    const deleted = '<w:del><w:r><w:delText>gone</w:delText><w:t>gone too</w:t></w:r></w:del>';
    const inserted = '<w:ins><w:r><w:t>new</w:t></w:r></w:ins>';
    const box = (text: string) => `<w:txbxContent>${paragraphs(text)}</w:txbxContent>`;
    const twice = `<mc:AlternateContent><mc:Choice>${box('boxed')}</mc:Choice><mc:Fallback>${box('boxed')}</mc:Fallback></mc:AlternateContent>`;
    const code = '<w:r><w:instrText>INCLUDETEXT "c:\\\\secret"</w:instrText></w:r>';
    expect(textOf(`<w:p>${deleted}${inserted}${code}</w:p><w:p>${twice}</w:p>`)).toBe('new\n\nboxed');
  });

  it('reads a letter of our own back so that it can be taken apart', async () => {
    const bytes = await renderDocx(composeLetter(maintainedCase(), pack));
    const read = docxText(new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.error);
    const kinds = new Set(splitLetter(read.value.text).parts.map(({ kind }) => kind));
    for (const kind of [
      'request',
      'statement',
      'exemptions',
      'harm',
      'favouring',
      'against',
      'balance',
      'rights',
    ] as const) {
      expect([...kinds], kind).toContain(kind);
    }
  });

  it.each([
    ['a file of another kind', strToU8('MZ this is a program'), 'notWord'],
    ['an archive with no document', zipSync({ 'readme.txt': strToU8('x') }), 'notWord'],
    ['broken XML', wordFile('<w:p><w:r>'.repeat(3)), 'damaged'],
    ['no words at all', wordFile(''), 'empty'],
    ['the half of a file', wordFile(paragraphs('Words')).slice(0, 300), 'damaged'],
  ])('refuses %s', (_name, bytes, error) => {
    expect(docxText(bytes)).toEqual({ ok: false, error });
  });

  it('refuses more text than any letter has', () => {
    expect(textOf(paragraphs('word '.repeat(210_000)))).toBe('tooLong');
  });
});
