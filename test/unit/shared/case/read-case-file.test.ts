import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_REQUEST_TEXT } from '../../../../shared/case/text-schemas.ts';
import { explainCaseFileError, readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';

function problemsOf(text: string): string {
  const read = readCaseFile(text);
  return read.ok ? 'ok' : explainCaseFileError(read.error).join('\n');
}

describe('readCaseFile', () => {
  it('gives back what was written, to the letter', () => {
    const caseFile = maintainedCase();
    expect(readCaseFile(JSON.stringify(caseFile))).toEqual({ ok: true, value: caseFile });
  });

  it('names the path of a missing field', () => {
    const { receivedOn: _gone, ...request } = maintainedCase().request;
    expect(problemsOf(JSON.stringify({ ...maintainedCase(), request }))).toContain('$.request.receivedOn');
  });

  it('names the path of a wrong value deep in a list', () => {
    const caseFile = maintainedCase();
    const claims = caseFile.claims.map((claim) => ({ ...claim, engaged: 'maybe' }));
    expect(problemsOf(JSON.stringify({ ...caseFile, claims }))).toContain('$.claims[0].engaged');
  });

  it('refuses keys that it does not know, so that nothing is silently dropped', () => {
    expect(problemsOf(JSON.stringify({ ...emptyCase(), held: true }))).toContain('$.held');
  });

  it('says of a future version what to do, and that nothing was changed', () => {
    const words = problemsOf(JSON.stringify({ ...emptyCase(), version: 99 }));
    expect(words).toContain('newer Counterpoise');
    expect(words).toContain('Nothing in the file was changed');
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"schema":"other","version":1}'])('refuses %j with a reason', (text) => {
    expect(problemsOf(text)).toMatch(/^\$: the file is not a (case file|Counterpoise case)/);
  });

  it('takes a megabyte of request text, and no more', () => {
    const withText = (length: number) => {
      const caseFile = emptyCase();
      return JSON.stringify({ ...caseFile, request: { ...caseFile.request, text: 'x'.repeat(length) } });
    };
    expect(problemsOf(withText(MAX_REQUEST_TEXT))).toBe('ok');
    expect(problemsOf(withText(MAX_REQUEST_TEXT + 1))).toContain('$.request.text');
  });

  it('cleans control characters and line ends out of answers, and keeps markup as plain text', () => {
    const caseFile = emptyCase();
    const text = 'a\u0000b\r\nc<script>alert(1)</script><w:p/>\ud800d';
    const read = readCaseFile(JSON.stringify({ ...caseFile, request: { ...caseFile.request, text } }));
    expect(read.ok && read.value.request.text).toBe('ab\nc<script>alert(1)</script><w:p/>d');
  });

  it.each(['2026-02-31', '1889-01-01', '9999-12-31', '2026-13-01', 'soon'])('refuses the date %s', (receivedOn) => {
    const caseFile = emptyCase();
    const text = JSON.stringify({ ...caseFile, request: { ...caseFile.request, receivedOn } });
    expect(problemsOf(text)).toContain('$.request.receivedOn');
  });

  it('names all that is wrong in a small file, and of a flood of faults the first', () => {
    const faulty = (count: number) => problemsOf(JSON.stringify({ ...emptyCase(), claims: Array(count).fill(0) }));
    expect(faulty(3).split('\n')).toHaveLength(3);
    expect(faulty(100_000).split('\n')).toHaveLength(1);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCaseFile(text).ok).toBe(false);
      }),
    );
  });
});
