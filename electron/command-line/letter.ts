import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explainBridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, MAX_CASE_FILE, readCaseFile } from '../../shared/case/read-case-file.ts';
import { composeCheckedLetter } from '../../shared/checks/checked-letter.ts';
import { loadLawPack } from '../content/load-law-pack.ts';
import { renderLetter } from '../export/render-letter.ts';
import { writeFileWhole } from '../export/write-file.ts';

const FORMATS = ['text', 'markdown', 'html', 'docx', 'json'] as const;
const USAGE = `Usage: npm run --silent letter -- CASE.json [--format ${FORMATS.join('|')}] [--out FILE]
       npm run --silent letter -- CASE.json --check

Writes the letter of a case file, or lists what the checks find as JSON.
Exit codes: 0 done, 2 the command line or the case file is wrong (nothing is written).`;

type Format = (typeof FORMATS)[number];

/** What is wrong with the command line or the file, in lines for the person at the terminal. */
class WrongInput extends Error {}

try {
  await main();
} catch (cause) {
  if (!(cause instanceof WrongInput)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { file, format, out, check } = readArguments();
  const caseFile = readCase(file);
  const pack = loadLawPack(fileURLToPath(new URL('../../assets/law', import.meta.url)));
  const { letter, findings } = composeCheckedLetter(caseFile, pack, new Date().toISOString().slice(0, 10));
  if (check) return give(json(findings.map(({ checkId: id, ...rest }) => ({ id, ...rest }))), out);
  if (format === 'json') return give(json(letter), out);
  return give(await renderLetter(letter, format), out);
}

function readArguments(): { file: string; format: Format; out: string | undefined; check: boolean } {
  const { values, positionals } = parsed();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongInput(USAGE);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw new WrongInput(`--format ${values.format}: unknown. It is one of ${FORMATS.join(', ')}.`);
  if (format === 'docx' && values.out === undefined && !values.check) {
    throw new WrongInput('--format docx needs --out FILE: a Word file is not text for a terminal.');
  }
  return { file, format, out: values.out, check: values.check };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new WrongInput(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`);
  }
}

function readCase(file: string): CaseFile {
  const read = readCaseFile(readBounded(file));
  if (read.ok) return read.value;
  throw new WrongInput(explainCaseFileError(read.error).join('\n'));
}

function readBounded(file: string): string {
  let size: number;
  try {
    size = statSync(file).size;
  } catch {
    throw new WrongInput(`${file}: there is no such file, or it cannot be read.`);
  }
  if (size > MAX_CASE_FILE) {
    throw new WrongInput(explainCaseFileError({ code: 'tooLarge', size, maximum: MAX_CASE_FILE }).join('\n'));
  }
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongInput(`${file}: cannot be read as a file.`);
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** To the file named, whole or not at all; without one, to the terminal. */
async function give(bytes: Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(bytes);
    return;
  }
  const written = await writeFileWhole(path.resolve(out), bytes);
  if (written.ok) return;
  const { what, meaning, todo } = explainBridgeError(written.error);
  throw new WrongInput([what, meaning, todo].join('\n'));
}
