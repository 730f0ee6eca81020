import { describe, expect, it } from 'vitest';
import { renderHtml, renderHtmlFragment } from '../../../../shared/letter/render-html.ts';
import { heading, letterOf, list, paragraph, quote, table } from '../../../support/build-letter.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  "'-alert(1)-'",
  '<iframe src="file:///etc/passwd">',
  '&lt;already&gt;',
];

describe('renderHtml', () => {
  it('gives a whole document: language, title, style for A4, and nothing from outside', () => {
    const html = renderHtml(letterOf([heading('Your request', 1)]));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>Response NP-1</title>');
    expect(html).toContain('@page { size: A4');
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(/);
  });

  it.each(ATTACKS)('prints %j as words wherever it is typed', (attack) => {
    const blocks = [heading(attack), paragraph(attack), quote(attack), list(false, attack), table([attack], [attack])];
    const html = renderHtml(letterOf(blocks, { title: attack, marking: attack }));
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual([
      '!doctype',
      'blockquote',
      'body',
      'h2',
      'head',
      'html',
      'li',
      'main',
      'meta',
      'p',
      'strong',
      'style',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'title',
      'tr',
      'ul',
    ]);
    expect(html).not.toContain(attack);
  });

  it('marks gaps, keeps line breaks, and names columns for a screen reader', () => {
    const html = renderHtmlFragment(
      letterOf([
        paragraph('one\ntwo', { text: 'state it', gap: true }),
        table(['Part', 'Answer'], ['1', { text: 'yes', bold: true }]),
      ]),
    );
    expect(html).toContain('<p>one<br>two<mark>[state it]</mark></p>');
    expect(html).toContain('<th scope="col">Part</th>');
    expect(html).toContain('<td><strong>yes</strong></td>');
  });

  it('says on the face of a draft that it is one, in the fragment for the clipboard too', () => {
    expect(renderHtmlFragment(letterOf([], { draft: true }))).toMatch(/<p class="draft"><strong>DRAFT/);
    expect(renderHtmlFragment(letterOf([]))).not.toContain('DRAFT');
  });
});
