import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explainBridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { composeCheckedLetter } from '../../shared/checks/checked-letter.ts';
import { packFromFolder } from '../content/pack-from-folder.ts';
import { readCaseText } from '../content/read-case-text.ts';
import { renderLetter } from '../export/render-letter.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { today } from '../start/today.ts';

const FORMATS = ['text', 'markdown', 'html', 'docx', 'odt', 'json'] as const;
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
  const caseFile = await readCase(file);
  const assets = fileURLToPath(new URL('../../assets', import.meta.url));
  const pack = await packFromFolder(assets, caseFile.lawPackVersion);
  const { letter, findings } = composeCheckedLetter(caseFile, pack, today());
  if (check) return give(json(findings.map(({ checkId: id, ...rest }) => ({ id, ...rest }))), out);
  if (format === 'json') return give(json(letter), out);
  return give(await renderLetter(letter, format, null), out);
}

function readArguments(): { file: string; format: Format; out: string | undefined; check: boolean } {
  const { values, positionals } = parsed();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongInput(USAGE);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined)
    throw new WrongInput(`--format ${values.format}: unknown. It is one of ${FORMATS.join(', ')}.`);
  if ((format === 'docx' || format === 'odt') && values.out === undefined && !values.check) {
    throw new WrongInput(`--format ${format} needs --out FILE: such a file is not text for a terminal.`);
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

async function readCase(file: string): Promise<CaseFile> {
  const text = await readCaseText(file);
  if (!text.ok) throw new WrongInput(`${file}: ${text.error}`);
  const read = readCaseFile(text.value);
  if (read.ok) return read.value;
  throw new WrongInput(explainCaseFileError(read.error).join('\n'));
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** To the file named, whole or not at all; without one, to the terminal. */
async function give(bytes: Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) {
    // A reader that stops reading, such as "head", is no failure of ours.
    process.stdout.on('error', () => undefined).write(bytes);
    return;
  }
  const file = path.resolve(out);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongInput(`--out ${out}: this is a folder. Name a file.`);
  const written = await writeFileWhole(file, bytes);
  if (written.ok) return;
  const { what, meaning, todo } = explainBridgeError(written.error);
  throw new WrongInput([what, meaning, todo].join('\n'));
}
