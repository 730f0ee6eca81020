import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../shared/office/docx-text.ts';
import { paragraphs, wordFile } from '../../../support/build-office.ts';

const textOf = (body: string) => {
  const read = docxText(wordFile(body));
  return read.ok ? read.value.text : read.error;
};
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;

async function fromWord(): Promise<Uint8Array> {
  const table = new Table({
    rows: [
      new TableRow({
        children: ['Section', '31(3)'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
      }),
    ],
  });
  const entry = new Paragraph({ text: 'an entry', bullet: { level: 0 } });
  const heading = new Paragraph({ text: 'Decision', heading: HeadingLevel.HEADING_1 });
  const children = [heading, new Paragraph('We hold nothing.'), entry, table];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('docxText of what Word writes', () => {
  it('reads headings, lists and tables, and leaves tracked deletions out', async () => {
    const parts = unzipSync(await fromWord());
    const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array(0));
    const deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>not </w:delText></w:r></w:del>';
    const after = before.replace(/<w:r>(?=<w:t[^>]*>We hold)/, `${deleted}<w:r>`);
    expect(after).not.toBe(before);
    const read = docxText(zipSync({ ...parts, 'word/document.xml': strToU8(after) }));
    expect(read.ok && read.value.text).toBe('Decision\n\nWe hold nothing.\n\n• an entry\nSection\t31(3)');
  });

  it('takes no tab stop, earlier format or ended list for words', () => {
    const stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>';
    const format = '<w:pPr><w:pPrChange><w:pPr><w:numPr/></w:pPr></w:pPrChange></w:pPr>';
    const ended = '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>';
    const said = (before: string, text: string) => `<w:p>${before}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    expect(textOf(`${said('', 'a')}${said(stops, 'b')}${said(format, 'c')}${said(ended, 'd')}`)).toBe(
      'a\n\nb\n\nc\n\nd',
    );
  });

  it('reads text in CDATA as Word does, and keeps an empty cell in its column', () => {
    expect(textOf('<w:p><w:r><w:t>a<![CDATA[b & ]]>c</w:t></w:r></w:p>')).toBe('ab & c');
    expect(textOf(row(paragraphs('a'), '<w:p/>', paragraphs('c')))).toBe('a\t\tc');
  });

  it('says footnotes under their own line, and that headers were left out', () => {
    const footnotes = `<w:footnotes><w:footnote>${paragraphs('See the Act.')}</w:footnote></w:footnotes>`;
    const parts = { 'word/footnotes.xml': strToU8(footnotes), 'word/header1.xml': strToU8('<w:hdr/>') };
    const read = docxText(wordFile(paragraphs('Words'), parts));
    expect(read).toEqual({
      ok: true,
      value: { text: 'Words\n\nFootnotes\n\nSee the Act.', notes: ['Page headers and footers were left out.'] },
    });
    const broken = docxText(wordFile(paragraphs('Words'), { 'word/footnotes.xml': strToU8('<w:footnotes>') }));
    expect(broken).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('docxText of what is made to harm', () => {
  it('refuses a picture with the name of a document', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(docxText(png)).toEqual({ ok: false, error: 'notWord' });
  });

  it('refuses a document type in any part', () => {
    const rels = strToU8('<!DOCTYPE x SYSTEM "https://example.org/x.dtd"><Relationships/>');
    const read = docxText(wordFile(paragraphs('x'), { 'word/_rels/document.xml.rels': rels }));
    expect(read).toEqual({ ok: false, error: 'unsafe' });
  });

  it('refuses to read a file that was cut off anywhere', () => {
    const whole = wordFile(paragraphs('Words'), { 'word/footnotes.xml': strToU8('<w:footnotes/>') });
    for (let length = 0; length < whole.length; length += 1) {
      expect(docxText(whole.slice(0, length)).ok, `${length}`).toBe(false);
    }
  });

  it.each([
    ['a row of tabs', row(`<w:p><w:r>${'<w:tab/>'.repeat(1_000_000)}<w:t>x</w:t></w:r></w:p>`), 'x'],
    ['faults and nothing else', '&x;'.repeat(3_000_000), 'damaged'],
    ['millions of empty paragraphs', '<w:p/>'.repeat(5_000_000), 'tooLong'],
    ['elements without end', '<w:x>'.repeat(1_000_000), 'damaged'],
  ])('is done with %s in seconds', { timeout: 20_000 }, (_name, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });

  it('is done with a row of a hundred thousand cells in seconds', { timeout: 20_000 }, () => {
    expect(textOf(row(...Array.from({ length: 100_000 }, () => paragraphs('x')))).length).toBe(199_999);
  });

  it('never throws, whatever bytes it is given or whichever of a good file are changed', () => {
    const good = wordFile(paragraphs('Dear Requester', 'Words'));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat({ max: good.length - 1 }),
        fc.nat(255),
        (noise, at, byte) => {
          const damaged = good.slice();
          damaged[at] = byte;
          expect(typeof docxText(damaged).ok).toBe('boolean');
          expect(docxText(noise).ok).toBe(false);
        },
      ),
    );
  });

  it('never throws, whatever its XML is', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tc>',
      '</w:tc>',
      '<w:del>',
      '</w:del>',
      '<w:t>',
      '</w:t>',
      'x',
      '&',
      '<w:tr>',
      '</w:tr>',
      '<mc:Fallback>',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof textOf(pieces.join(''))).toBe('string');
      }),
    );
  });
});
