import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseOutcome, type CaseOutcome } from '../../shared/balance/case-outcome.ts';
import { EXAMPLES } from '../../shared/bridge/contract.ts';
import { CASE_FILE_VERSION } from '../../shared/case/case-file.ts';
import { readCaseFile } from '../../shared/case/read-case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../shared/letter/letter-document.ts';
import { pack } from '../support/build-pack.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../assets/examples');

function exampleCase(name: string) {
  const text = readFileSync(path.join(FOLDER, `${name}.json`), 'utf8');
  const read = readCaseFile(text);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  expect(JSON.parse(text).version, 'kept at the current version').toBe(CASE_FILE_VERSION);
  return read.value;
}

describe('the examples', () => {
  it('are those that the app offers', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(EXAMPLES.map((name) => `${name}.json`).sort());
  });

  it.each<[string, CaseOutcome]>([
    ['people-smuggling', 'maintained'],
    ['councillor', 'maintained'],
    ['tender-cameras', 'confirmOrDeny'],
  ])('%s is finished: no blocker, no unanswered warning, and it ends as it should', (name, outcome) => {
    const caseFile = exampleCase(name);
    const asking = assess(caseFile, pack, '2026-11-24').filter(
      (finding) => finding.severity !== 'advice' && finding.answer === null,
    );
    expect(asking.map((finding) => [finding.checkId, finding.message])).toEqual([]);
    expect(caseOutcome(caseFile, pack)).toBe(outcome);
    expect(caseFile.lawPackVersion).toBe(pack.version);
  });

  it('tender-cameras leaves the answer itself to the force, and cites nothing that was not relied on as a refusal', () => {
    const text = blocksOf(composeLetter(exampleCase('tender-cameras'), pack))
      .map(blockText)
      .join('\n');
    expect(text).toContain('[The answer itself is stated here by the force');
    expect(text).toContain('does not outweigh');
    expect(text).not.toContain('neither confirms nor denies');
  });
});
