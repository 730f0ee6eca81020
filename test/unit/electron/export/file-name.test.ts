import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../../../electron/export/file-name.ts';
import { emptyCase } from '../../../support/build-case.ts';

function nameFor(reference: string, date: string | null = '2026-11-23'): string {
  const caseFile = emptyCase();
  return fileNameFor(
    { ...caseFile, request: { ...caseFile.request, reference }, letter: { ...caseFile.letter, date } },
    'response',
    'docx',
  );
}

describe('fileNameFor', () => {
  it.each([
    ['NP-2026-0419', 'NP-2026-0419 response 2026-11-23.docx'],
    ['FOI 12/34:5', 'FOI 12-34-5 response 2026-11-23.docx'],
    ['', 'No reference response 2026-11-23.docx'],
    ['...', 'No reference response 2026-11-23.docx'],
    ['../../etc/passwd', 'etc-passwd response 2026-11-23.docx'],
    ['C:\\Windows', 'C-Windows response 2026-11-23.docx'],
    ['CON', 'CON- response 2026-11-23.docx'],
    ['lpt1', 'lpt1- response 2026-11-23.docx'],
    ['a\u202ecod', 'a-cod response 2026-11-23.docx'],
    ['line\nbreak\u0000', 'line-break response 2026-11-23.docx'],
  ])('makes of the reference %j a name that every system takes', (reference, name) => {
    expect(nameFor(reference)).toBe(name);
  });

  it('knows no other fields than its own', () => {
    const force = { ...emptyCase().force, fileNameRule: '{reference}{constructor}' };
    const request = { ...emptyCase().request, reference: 'NP-1' };
    expect(fileNameFor({ ...emptyCase(), force, request }, 'response', 'docx')).toBe('NP-1.docx');
  });

  it('leaves the date out while the letter has none', () => {
    expect(nameFor('NP-1', null)).toBe('NP-1 response.docx');
  });

  it('bounds the length without cutting a character in two', () => {
    const name = nameFor('😀'.repeat(250));
    expect(name.length).toBeLessThan(140);
    expect(Buffer.from(name).toString()).toBe(name);
  });
});
