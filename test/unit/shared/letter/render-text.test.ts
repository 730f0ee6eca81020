import { describe, expect, it } from 'vitest';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { heading, letterOf, list, paragraph, quote, table } from '../../../support/build-letter.ts';

describe('renderText', () => {
  it('writes every kind of block in plain lines, the marking first', () => {
    const letter = letterOf([
      heading('Your request'),
      heading('How we searched', 3),
      paragraph('We ', { text: 'searched', bold: true }, '.'),
      quote('First line\nsecond line'),
      list(false, 'one', 'two\nlines'),
      list(true, 'first', 'second'),
      table(['Part', 'Answer'], ['1', 'Supplied.'], ['2', { text: 'state the answer', gap: true }]),
    ]);
    expect(renderText(letter)).toBe(`OFFICIAL

YOUR REQUEST

How we searched

We searched.

  First line
  second line

- one
- two
  lines

1. first
2. second

Part: 1
Answer: Supplied.

Part: 2
Answer: [state the answer]
`);
  });

  it('says on the face of a draft that it is one', () => {
    expect(renderText(letterOf([], { draft: true })).split('\n')[2]).toMatch(/^DRAFT/);
    expect(renderText(letterOf([]))).not.toContain('DRAFT');
  });

  it('leaves the words as they were typed', () => {
    const awkward = '<script>alert(1)</script> *not bold* & "quoted"';
    expect(renderText(letterOf([paragraph(awkward)]))).toContain(awkward);
  });
});
