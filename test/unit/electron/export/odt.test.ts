import { odfKitParser } from 'odf-kit';
import { describe, expect, it } from 'vitest';
import { renderOdt } from '../../../../electron/export/odt.ts';
import { composeCheckedLetter } from '../../../../shared/checks/checked-letter.ts';
import { blocksOf, runsText, type Block, type LetterDocument } from '../../../../shared/letter/letter-document.ts';
import { claim31, maintainedCase } from '../../../support/build-case.ts';
import { heading, letterOf, list, paragraph, quote, table } from '../../../support/build-letter.ts';
import { pack } from '../../../support/build-pack.ts';
import { unzip } from '../../../support/unzip.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.text';

type ReadBack = {
  bytes: Buffer;
  parts: Map<string, string>;
  content: string;
  styles: string;
  body: string;
  text: string;
};

async function readBack(letter: LetterDocument): Promise<ReadBack> {
  const bytes = Buffer.from(await renderOdt(letter));
  const parts = unzip(bytes);
  const content = parts.get('content.xml') ?? '';
  const body = content.slice(content.indexOf('<office:text>'));
  return { bytes, parts, content, styles: parts.get('styles.xml') ?? '', body, text: textOf(body) };
}

/** The words as an office program reads them: white space in the file is one blank, and elements stand for the rest. */
function textOf(xml: string): string {
  return xml
    .replace(/\s+/g, ' ')
    .replace(/<text:s\/>/g, ' ')
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>|<\/text:[ph]>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Every tag closed in its turn, every attribute quoted, no sign that XML does not allow. */
function faultOf(xml: string): string | null {
  const open: string[] = [];
  const markup = xml.replace(/^<\?xml [^>]*\?>/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml)) return 'a character XML does not allow';
  for (const part of markup.split(/(<[^<]*>)/)) {
    if (!part.startsWith('<')) {
      if (/[<>]|&(?!(amp|lt|gt|quot|#\d+);)/.test(part)) return `raw sign in ${part}`;
      continue;
    }
    const tag = /^<(\/?)([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>$/.exec(part);
    if (tag === null) return `no tag: ${part}`;
    const [, isEnd, name = '', , isEmpty] = tag;
    if (isEnd && open.pop() !== name) return `unexpected ${part}`;
    if (!isEnd && !isEmpty) open.push(name);
  }
  return open.length === 0 ? null : `never closed: ${open.join(', ')}`;
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'quote':
      return [runsText(block.runs)];
    case 'list':
      return block.items.map(runsText);
    case 'table':
      return [...block.columns, ...block.rows.flatMap((row) => row.map(runsText))];
  }
}

describe('renderOdt', () => {
  it('says in its first bytes what kind of file it is', async () => {
    const { bytes, parts } = await readBack(letterOf([paragraph('x')]));
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(8), 'stored, not packed').toBe(0);
    expect(bytes.readUInt16LE(28), 'no extra field').toBe(0);
    expect(bytes.toString('utf8', 30, 38 + MIMETYPE.length)).toBe(`mimetype${MIMETYPE}`);
    expect([...parts.keys()].sort()).toEqual(
      ['META-INF/manifest.xml', 'content.xml', 'meta.xml', 'mimetype', 'settings.xml', 'styles.xml'].sort(),
    );
  });

  it('makes headings, lists, quotes and tables that an office program knows as such', async () => {
    const { body, content } = await readBack(
      letterOf([
        heading('Title', 1),
        heading('Part', 2),
        heading('Point', 3),
        quote('As asked'),
        list(false, 'one', 'two'),
        list(true, 'first', 'second'),
        table(['Part', 'Answer'], ['1', 'Supplied.']),
      ]),
    );
    for (const [level, text] of ['Title', 'Part', 'Point'].entries()) {
      const name = `Heading_20_${level + 1}`;
      expect(body).toContain(`<text:h text:style-name="${name}" text:outline-level="${level + 1}">${text}</text:h>`);
    }
    const quoted = /<text:p text:style-name="(P\d+)">As asked</.exec(body)?.[1];
    expect(content).toMatch(new RegExp(`style:name="${quoted}".*?fo:margin-left="0.6cm" .*?fo:border-left=`));
    const styles = [...body.matchAll(/<text:list text:style-name="(L\d+)">/g)].map(([, name]) => name);
    expect(content).toMatch(new RegExp(`<text:list-style style:name="${styles[0]}"><text:list-level-style-bullet`));
    expect(content).toMatch(new RegExp(`<text:list-style style:name="${styles[1]}"><text:list-level-style-number`));
    expect(body).toMatch(/<table:table-header-rows><table:table-row>.*Part.*Answer.*<\/table:table-header-rows>/);
    expect(body).toMatch(/<\/table:table-header-rows><table:table-row>.*>1<.*>Supplied\.</);
    expect(body.match(/<table:table-header-rows>/g)).toHaveLength(1);
  });

  it('sets runs side by side, without a blank of its own between them', async () => {
    const { body, text } = await readBack(
      letterOf([
        paragraph('On ', { text: 'state the date', gap: true }, ', we ', { text: 'searched', bold: true }, '.'),
        paragraph({ text: 'widely', italic: true }, { text: '!', bold: true, italic: true }),
      ]),
    );
    expect(text).toContain('On [state the date], we searched.\nwidely!\n');
    for (const sign of ['\n', '\u0001', '\u0002']) expect(body).not.toContain(sign);
  });

  it('shows bold, italic, and gaps highlighted', async () => {
    const { content } = await readBack(
      letterOf([paragraph({ text: 'b', bold: true }, { text: 'i', italic: true }, { text: 'g', gap: true })]),
    );
    const styleOf = (text: string) => {
      const name = new RegExp(`<text:span text:style-name="(T\\d+)">${text}</text:span>`).exec(content)?.[1];
      return new RegExp(`<style:style style:name="${name}" .*?</style:style>`).exec(content)?.[0];
    };
    expect(styleOf('b')).toContain('fo:font-weight="bold"');
    expect(styleOf('i')).toContain('fo:font-style="italic"');
    expect(styleOf('\\[g\\]')).toContain('fo:background-color="#FFFF00"');
  });

  it('counts each numbered list from one', async () => {
    const { body } = await readBack(letterOf([list(true, 'a'), paragraph('between'), list(true, 'b')]));
    expect(new Set([...body.matchAll(/<text:list text:style-name="(L\d+)"/g)].map(([, name]) => name)).size).toBe(2);
    expect(body).not.toContain('text:continue-numbering');
  });

  it('keeps line breaks, tabs and blanks within a text', async () => {
    const { text } = await readBack(letterOf([paragraph(' one\ntwo\tthree   four ', { text: ' five', bold: true })]));
    expect(text).toBe(' one\ntwo\tthree   four  five\n');
  });

  it('begins an appendix on a page of its own', async () => {
    const appendix: Block = { kind: 'heading', id: 'h', from: [], level: 2, text: 'Appendix', newPage: true };
    const { body, content } = await readBack(letterOf([paragraph('x'), appendix, paragraph('y')]));
    expect(body).toContain('<text:h text:style-name="NewPage2" text:outline-level="2">Appendix</text:h>');
    expect(body).not.toContain('text:style-name="PageBreak"');
    expect(content).toMatch(
      /style:name="NewPage2"[^>]*Heading_20_2"><style:paragraph-properties fo:break-before="page"/,
    );
  });

  it('takes markup and control characters as words or leaves them out', async () => {
    const attack =
      ']]></text:p><text:a xlink:href="file:///etc/passwd">"x"</text:a> & &lt; <b> $1 $& {{x}} ### \u0000\u0001\u0002\u000b\u001f\ufffe\ud800 end';
    const everywhere = [
      heading(attack),
      paragraph(attack),
      quote(attack),
      list(true, attack),
      table([attack], [attack]),
    ];
    const { parts, text } = await readBack(letterOf(everywhere, { title: attack, marking: attack }));
    const asWords = ']]></text:p><text:a xlink:href="file:///etc/passwd">"x"</text:a> & &lt; <b> $1 $& {{x}} ###  end';
    // &amp; is undone last, so that what was typed as an entity is read as typed.
    expect(text.split(asWords)).toHaveLength(7);
    for (const [name, xml] of parts) {
      if (name.endsWith('.xml')) expect(faultOf(xml), name).toBeNull();
    }
    expect([...parts.values()].join('')).not.toMatch(/<text:a |<script|<office:scripts/);
  });

  it('says its marking on every page, and on a draft that it is one', async () => {
    const draft = await readBack(letterOf([paragraph('x')], { draft: true, marking: 'OFFICIAL-SENSITIVE' }));
    const final = await readBack(letterOf([paragraph('x')], { marking: 'OFFICIAL-SENSITIVE' }));
    const headerOf = ({ styles }: ReadBack) =>
      textOf(/<style:header>.*<\/style:header>/.exec(styles)?.[0] ?? '').trim();
    expect(headerOf(draft)).toBe('OFFICIAL-SENSITIVE · DRAFT');
    expect(draft.text).toMatch(/^DRAFT/);
    expect(headerOf(final)).toBe('OFFICIAL-SENSITIVE');
    expect(final.text).not.toContain('DRAFT');
    // LibreOffice takes this master page; under any other name the header would not be shown.
    expect(final.styles).toContain('<style:master-page style:name="Standard"');
    expect(final.styles).toMatch(/<style:footer>.*Page.*<text:page-number.*of.*<text:page-count>.*<\/style:footer>/);
  });

  it('names nobody, is in the language of the letter and on A4', async () => {
    const { parts, styles } = await readBack(letterOf([paragraph('x')]));
    const meta = parts.get('meta.xml') ?? '';
    expect(meta).toContain('<dc:title>Response NP-1</dc:title>');
    expect(meta).toContain('<meta:initial-creator>Counterpoise</meta:initial-creator>');
    expect(meta.match(/<(?:meta|dc):[\w-]+>/g)).toHaveLength(4);
    expect(styles).toContain('fo:language="en" fo:country="GB"');
    expect(styles).toContain('fo:page-width="21cm" fo:page-height="29.7cm"');
    const welsh = await readBack(letterOf([paragraph('x')], { language: 'cy-GB' }));
    expect(welsh.styles).toContain('fo:language="cy" fo:country="GB"');
  });

  it('holds every word of a real letter in its order, and is well-formed', async () => {
    const { letter } = composeCheckedLetter(maintainedCase(), pack, '2026-11-23');
    const { text, parts, content } = await readBack(letter);
    let at = 0;
    for (const words of blocksOf(letter).flatMap(wordsOf)) {
      const found = text.indexOf(words, at);
      expect(found, words).toBeGreaterThanOrEqual(at);
      at = found + words.length;
    }
    for (const [name, xml] of parts) {
      if (name.endsWith('.xml')) expect(faultOf(xml), name).toBeNull();
    }
    expect(() => odfKitParser(content)).not.toThrow();
  });

  it('holds nothing that is closed', async () => {
    const closed = { open: 'Said openly.', closed: { closedText: 'Qzvclosedq' } } as const;
    const caseFile = maintainedCase([claim31({ ifConfirmed: closed, ifDenied: closed })]);
    const { parts } = await readBack(composeCheckedLetter(caseFile, pack, '2026-11-23').letter);
    expect(JSON.stringify(caseFile)).toContain('Qzvclosedq');
    expect([...parts.values()].join('')).toContain('Said openly.');
    expect([...parts.values()].join('')).not.toContain('Qzvclosedq');
  });
});
