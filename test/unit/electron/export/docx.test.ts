import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../electron/export/docx.ts';
import { composeCheckedLetter } from '../../../../shared/checks/checked-letter.ts';
import type { LetterDocument } from '../../../../shared/letter/letter-document.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { heading, letterOf, list, paragraph, quote, table } from '../../../support/build-letter.ts';
import { pack } from '../../../support/build-pack.ts';
import { unzip } from '../../../support/unzip.ts';

async function readBack(letter: LetterDocument): Promise<{ html: string; text: string; parts: Map<string, string> }> {
  const bytes = await renderDocx(letter);
  const buffer = Buffer.from(bytes);
  const [{ value: html }, { value: text }] = await Promise.all([
    mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Request text'] => blockquote:fresh"] }),
    mammoth.extractRawText({ buffer }),
  ]);
  return { html, text, parts: unzip(bytes) };
}

describe('renderDocx', () => {
  it('makes headings, lists, quotes and tables that Word knows as such', async () => {
    const { html } = await readBack(
      letterOf([
        heading('Title', 1),
        heading('Part', 2),
        heading('Point', 3),
        paragraph('We ', { text: 'searched', bold: true }, { text: ' widely', italic: true }, '.'),
        quote('As asked'),
        list(false, 'one', 'two'),
        list(true, 'first', 'second'),
        table(['Part', 'Answer'], ['1', 'Supplied.']),
      ]),
    );
    expect(html).toContain('<h1>Title</h1><h2>Part</h2><h3>Point</h3>');
    expect(html).toContain('<p>We <strong>searched</strong><em> widely</em>.</p>');
    expect(html).toContain('<blockquote>As asked</blockquote>');
    expect(html).toContain('<ul><li>one</li><li>two</li></ul>');
    expect(html).toContain('<ol><li>first</li><li>second</li></ol>');
    expect(html).toMatch(/<thead><tr><th>.*Part.*<\/th><th>.*Answer.*<\/th><\/tr><\/thead>/);
    expect(html).toContain('<td><p>1</p></td><td><p>Supplied.</p></td>');
  });

  it('counts each numbered list from one', async () => {
    const { parts } = await readBack(letterOf([list(true, 'a'), paragraph('between'), list(true, 'b')]));
    const used = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(used).size).toBe(2);
  });

  it('shows gaps in square brackets, highlighted', async () => {
    const { text, parts } = await readBack(letterOf([paragraph('On ', { text: 'state the date', gap: true })]));
    expect(text).toContain('On [state the date]');
    expect(parts.get('word/document.xml')).toContain('<w:highlight w:val="yellow"/>');
  });

  it('takes markup, fields and control characters as words or leaves them out', async () => {
    const attack =
      ']]><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText> & <b> {{x}} \u0000\u0001\u000b\u001f\ufffe\ud800 end';
    const everywhere = [
      heading(attack),
      paragraph(attack),
      quote(attack),
      list(true, attack),
      table([attack], [attack]),
    ];
    const { text, parts } = await readBack(letterOf(everywhere, { title: attack }));
    expect(text.split('INCLUDETEXT "file:///etc/passwd"</w:instrText> & <b> {{x}}  end')).toHaveLength(7);
    for (const [name, xml] of parts) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
    expect(parts.get('word/document.xml')).not.toMatch(/<w:(instrText|fldSimple|altChunk)/);
    expect([...parts.values()].join('')).not.toContain('TargetMode="External"');
  });

  it('keeps line breaks within a text', async () => {
    const { html } = await readBack(letterOf([paragraph('one\ntwo')]));
    expect(html).toContain('<p>one<br />two</p>');
  });

  it('says its marking on every page, and on a draft that it is one', async () => {
    const draft = await readBack(letterOf([paragraph('x')], { draft: true, marking: 'OFFICIAL-SENSITIVE' }));
    const final = await readBack(letterOf([paragraph('x')], { marking: 'OFFICIAL-SENSITIVE' }));
    expect(draft.parts.get('word/header1.xml')).toContain('OFFICIAL-SENSITIVE · DRAFT');
    expect(draft.text).toMatch(/^DRAFT/);
    expect(final.parts.get('word/header1.xml')).toContain('OFFICIAL-SENSITIVE<');
    expect(final.text).not.toContain('DRAFT');
    expect(final.parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('names nobody, is in British English and on A4', async () => {
    const { parts } = await readBack(letterOf([paragraph('x')]));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Response NP-1</dc:title>');
    expect(core).toContain('<dc:creator>Counterpoise</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Counterpoise</cp:lastModifiedBy>');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(parts.get('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('holds every word of a real letter', async () => {
    const { letter } = composeCheckedLetter(maintainedCase(), pack, '2026-11-23');
    const { text } = await readBack(letter);
    for (const section of letter.sections) {
      for (const block of section.blocks) {
        if (block.kind === 'paragraph')
          expect(text).toContain(block.runs.map((part) => (part.gap ? `[${part.text}]` : part.text)).join(''));
      }
    }
  });
});
