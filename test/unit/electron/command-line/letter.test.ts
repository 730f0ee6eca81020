import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { composeCheckedLetter } from '../../../../shared/checks/checked-letter.ts';
import { renderHtml } from '../../../../shared/letter/render-html.ts';
import { renderMarkdown } from '../../../../shared/letter/render-markdown.ts';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../../../electron/command-line/letter.ts');

/** Runs the command as "npm run letter" does, with this Node. */
function letter(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A file holding this, in a folder of its own. */
function fileOf(content: unknown): string {
  const file = path.join(temporaryFolder(), 'case.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const { letter: expected, findings } = composeCheckedLetter(maintainedCase(), pack, '2026-11-23');

describe('npm run letter', () => {
  it.each([
    ['text', renderText(expected)],
    ['markdown', renderMarkdown(expected)],
    ['html', renderHtml(expected)],
    ['json', `${JSON.stringify(expected, null, 2)}\n`],
  ])('writes the letter as %s to the terminal, byte for byte what the app exports', (format, words) => {
    expect(letter(fileOf(maintainedCase()), '--format', format)).toEqual({ status: 0, stdout: words, stderr: '' });
  });

  it('writes text when no format is named', () => {
    expect(letter(fileOf(maintainedCase())).stdout).toBe(renderText(expected));
  });

  it('writes a Word file where it is told to', async () => {
    const out = path.join(temporaryFolder(), 'letter.docx');
    expect(letter(fileOf(maintainedCase()), '--format', 'docx', '--out', out)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect((await mammoth.extractRawText({ path: out })).value).toContain(
      'Northmoor Police neither confirms nor denies',
    );
  });

  it('lists what the checks find, with the id of each check', () => {
    const { status, stdout } = letter(fileOf(maintainedCase()), '--check');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(findings.map(({ checkId }) => checkId));
  });

  it('finds blockers in a case without a claim, and still succeeds: finding is its work', () => {
    const { status, stdout } = letter(fileOf({ ...maintainedCase(), claims: [] }), '--check');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'blocker' })]));
  });

  const { request, ...withoutRequest } = maintainedCase();
  const { text: _, ...requestWithoutText } = request;
  it.each([
    ['a missing field', { ...withoutRequest, request: requestWithoutText }, /^\$\.request\.text: /m],
    ['a missing part', withoutRequest, /^\$\.request: /m],
    ['a wrong type', { ...maintainedCase(), marking: 7 }, /^\$\.marking: /m],
    ['an unknown field', { ...maintainedCase(), held: true }, /^\$\.held: /m],
    ['a newer version', { ...maintainedCase(), version: 99 }, /^\$\.version: .*newer/m],
    ['another schema', { ...maintainedCase(), schema: 'other' }, /^\$: /m],
    ['no JSON', 'Dear Sir', /^\$: .*JSON/m],
    ['an empty file', '', /^\$: /m],
    ['a bare null', 'null', /^\$: /m],
  ])('refuses a file with %s: exit code 2, the place and the reason, and nothing written', (_, content, line) => {
    const out = path.join(temporaryFolder(), 'letter.txt');
    const result = letter(fileOf(content), '--out', out);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(line);
    expect(result.stderr).not.toContain(' at ');
    expect(existsSync(out)).toBe(false);
  });

  it('takes a file that a Windows editor has saved with a byte order mark', () => {
    expect(letter(fileOf(`\ufeff${JSON.stringify(maintainedCase())}`)).status).toBe(0);
  });

  it.each([
    ['no file', [], /Usage/],
    ['two files', ['a.json', 'b.json'], /Usage/],
    ['an unknown option', ['a.json', '--pdf'], /--pdf/],
    ['an unknown format', ['a.json', '--format', 'rtf'], /--format rtf/],
    ['a file that is not there', ['/nowhere/case.json'], /^\/nowhere\/case\.json: /],
    ['a folder', ['/'], /^\/: /],
    ['Word without a file to write', ['a.json', '--format', 'docx'], /--out/],
  ])('refuses %s with exit code 2', (_, args, words) => {
    const result = letter(...args);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(words);
  });

  it('refuses to write where it cannot, and leaves nothing', () => {
    const folder = temporaryFolder();
    const file = fileOf(maintainedCase());
    mkdirSync(path.join(folder, 'taken'));
    expect(letter(file, '--out', path.join(folder, 'taken'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('folder'),
    });
    expect(letter(file, '--out', path.join(folder, 'missing/letter.txt'))).toMatchObject({ status: 2 });
    expect(letter(file, '--out', path.join(file, 'letter.txt'))).toMatchObject({ status: 2 });
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(maintainedCase()));
  });
});
