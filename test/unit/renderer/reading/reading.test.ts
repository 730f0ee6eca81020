import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../renderer/reading/file-kind.ts';
import { pageText } from '../../../../renderer/reading/page-text.ts';
import { plainText } from '../../../../renderer/reading/plain-text.ts';
import { readProblemWords, type ReadProblem } from '../../../../shared/office/read-problem.ts';
import { paragraphs, pdfFile, wordFile } from '../../../support/build-office.ts';

describe('fileKind', () => {
  it.each([
    ['docx', wordFile(paragraphs('x'))],
    ['pdf', pdfFile('x')],
    ['text', strToU8('Dear Requester')],
    ['empty', new Uint8Array(0)],
    ['oldWord', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['richText', strToU8('{\\rtf1 x}')],
    ['unknownKind', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('knows %s by its first bytes', (kind, bytes) => expect(fileKind(bytes)).toBe(kind));
});

describe('plainText', () => {
  it.each([
    ['UTF-8', strToU8('Café – £5\r\nnext')],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('Café – £5\nnext')])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Café – £5\nnext', 'utf16le')])],
    ['Windows-1252', Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0xa3, 0x35, 0x0a, ...strToU8('next')])],
  ])('reads %s', (_name, bytes) => {
    expect(plainText(bytes)).toEqual({ ok: true, value: { text: 'Café – £5\nnext', notes: [] } });
  });

  it('refuses what is no text, too long, or blank', () => {
    expect(plainText(Uint8Array.from([0x41, 0, 0x42]))).toEqual({ ok: false, error: 'binary' });
    expect(plainText(strToU8('a'.repeat(1_000_001)))).toEqual({ ok: false, error: 'tooLong' });
    expect(plainText(strToU8(' \n '))).toEqual({ ok: false, error: 'empty' });
  });
});

describe('pageText', () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y, height: 12 });

  it('joins what stands on one line, and parts paragraphs by the gap between lines', () => {
    const items = [at('Section ', 72, 700), at('31(3)', 120, 701), at('next line', 72, 684), at('apart', 72, 640)];
    expect(pageText(items)).toBe('Section 31(3)\nnext line\n\napart');
  });
});

describe('readProblemWords', () => {
  const ALL: ReadProblem[] = [
    'empty',
    'tooBig',
    'tooLong',
    'unknownKind',
    'oldWord',
    'richText',
    'notWord',
    'macros',
    'unsafe',
    'damaged',
    'encrypted',
    'noText',
    'binary',
    'timeout',
  ];
  it.each(ALL)('says of %s what happened, what it means and what to do', (problem) => {
    for (const words of Object.values(readProblemWords(problem))) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});
