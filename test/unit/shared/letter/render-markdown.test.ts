import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../shared/letter/render-markdown.ts';
import { heading, letterOf, list, paragraph, quote, table } from '../../../support/build-letter.ts';

describe('renderMarkdown', () => {
  it('writes every kind of block as Markdown, the marking first', () => {
    const letter = letterOf([
      heading('Your request', 1),
      paragraph({ text: 'Lead. ', bold: true }, 'Words ', { text: 'state them', gap: true }, '.'),
      quote('A line\nand another'),
      list(false, 'one', 'two\nlines'),
      list(true, 'first', 'second'),
      table(['Part', 'Answer'], ['1', 'Two\nlines']),
    ]);
    expect(renderMarkdown(letter)).toBe(`**OFFICIAL**

# Your request

**Lead.** Words \\[state them\\].

> A line\\
> and another

- one
- two\\
  lines

1. first
2. second

| Part | Answer |
| --- | --- |
| 1 | Two<br>lines |
`);
  });

  it.each([
    ['*stars* and `code`', '\\*stars\\* and \\`code\\`'],
    ['[text](http://x.test)', '\\[text\\](http://x.test)'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['# not a heading', '\\# not a heading'],
    ['## nor this', '\\## nor this'],
    ['- not a list', '\\- not a list'],
    ['+ not a list', '\\+ not a list'],
    ['2. not a list', '2\\. not a list'],
    ['3) not a list', '3\\) not a list'],
    ['> not a quote', '\\> not a quote'],
    ['words\n---', 'words\\\n\\---'],
    ['words\n=', 'words\\\n\\='],
    ['    not code', 'not code'],
    ['words\n    not code', 'words\\\nnot code'],
    ['&lt;b&gt; &#42;', '\\&lt;b\\&gt; \\&#42;'],
    ['a | b', 'a \\| b'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['_so_ and case_file', '\\_so\\_ and case_file'],
    ['back\\slash', 'back\\\\slash'],
  ])('does not let %j be read as markup', (typed, written) => {
    expect(renderMarkdown(letterOf([paragraph(typed)]))).toBe(`**OFFICIAL**\n\n${written}\n`);
  });

  it('leaves addresses whole, so that they lead where they led', () => {
    const address = 'https://www.gov.uk/a_b/c?d=1&e=2#f';
    expect(renderMarkdown(letterOf([paragraph(address)]))).toContain(address);
  });

  it('keeps a row of a table on one line, whatever is in its cells', () => {
    const rows = renderMarkdown(letterOf([table(['A', 'B'], ['x | y', 'one\ntwo\nthree'])]))
      .trim()
      .split('\n');
    expect(rows.at(-1)).toBe('| x \\| y | one<br>two<br>three |');
  });

  it('puts marks round the words and not round the space beside them', () => {
    const letter = letterOf([
      paragraph('a', { text: ' b ', bold: true, italic: true }, 'c', { text: '  ', bold: true }, 'd'),
    ]);
    expect(renderMarkdown(letter)).toContain('a ***b*** c  d');
  });

  it('says on the face of a draft that it is one', () => {
    expect(renderMarkdown(letterOf([], { draft: true })).split('\n')[2]).toMatch(/^\*\*DRAFT/);
  });
});
