import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a line would stand, and the line that must not stand there. One at least per law of biome.json. */
const FAULTS: readonly [string, string][] = [
  ['shared/x.ts', "import { getBridge } from '../renderer/bridge.ts';"],
  ['shared/case/x.ts', "import { app } from 'electron';"],
  ['shared/case/x.ts', "import { readFileSync } from 'node:fs';"],
  ['shared/case/x.ts', "import { parse } from 'yaml';"],
  ['shared/case/x.ts', "import type { LawPack } from '../law/law-pack.ts';"],
  ['shared/case/x.ts', "import { composeLetter } from '../letter/compose-letter.ts';"],
  ['shared/law/x.ts', "import { caseOutcome } from '../balance/case-outcome.ts';"],
  ['shared/balance/x.ts', "import { composeLetter } from '../letter/compose-letter.ts';"],
  ['shared/deadline/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/progress/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/letter/x.ts', "import { useState } from 'react';"],
  ['shared/letter/x.ts', "import { readFileSync } from 'fs';"],
  ['shared/letter/x.ts', "import { createActor } from 'xstate';"],
  ['shared/letter/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/letter/x.ts', "export const later = () => import('node:fs');"],
  ['shared/letter/x.ts', "export * from '../../electron/start/log.ts';"],
  ['shared/letter/blocks/x.ts', "import { assess } from '../../checks/assess.ts';"],
  ['shared/letter/blocks/x.ts', "import { useCase } from '../../../renderer/case/use-case.ts';"],
  ['shared/checks/x.ts', "import { caseMachine } from '../machine/case-machine.ts';"],
  ['shared/machine/x.ts', "import { create } from 'zustand';"],
  ['shared/machine/x.ts', "import { contract } from '../bridge/contract.ts';"],
  ['shared/bridge/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/bridge/x.ts', "import { registerRows } from '../register/register-rows.ts';"],
  ['shared/bridge/x.ts', "import { markAttempt } from '../training/mark-attempt.ts';"],
  ['shared/training/x.ts', "import { caseMachine } from '../machine/case-machine.ts';"],
  ['shared/training/x.ts', "import { contract } from '../bridge/contract.ts';"],
  ['shared/library/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/library/x.ts', "import { contract } from '../bridge/contract.ts';"],
  ['shared/register/x.ts', "import { contract } from '../bridge/contract.ts';"],
  ['shared/register/x.ts', "import { caseOutcome } from '../balance/case-outcome.ts';"],
  ['shared/register/x.ts', "import { zipSync } from 'fflate';"],
  ['shared/office/x.ts', "import type { RegisterRow } from '../register/register-row.ts';"],
  ['shared/training/x.ts', "import Papa from 'papaparse';"],
  ['shared/bridge/channels.ts', "import type { CaseFile } from '../case/case-file.ts';"],
  ['renderer/screens/x.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/screens/x.tsx', "import path from 'node:path';"],
  ['renderer/screens/x.tsx', "import { spawn } from 'child_process';"],
  ['renderer/screens/x.tsx', "import { Database } from 'node-sqlite3-wasm';"],
  ['renderer/screens/x.tsx', "import { writeFileWhole } from '../../electron/export/write-file.ts';"],
  ['renderer/components/x.tsx', "import { newItem } from '../../shared/case/request.ts';"],
  ['renderer/components/x.tsx', "import { useUiStore } from '../state/ui-store.ts';"],
  ['renderer/components/x.tsx', "import { getBridge } from '../bridge.ts';"],
  ['renderer/components/x.tsx', "import { create } from 'zustand';"],
  ['electron/store/x.ts', "import { ipcMain } from 'electron';"],
  ['electron/store/x.ts', "import * as electron from 'electron';"],
  ['electron/store/x.ts', "import { App } from '../../renderer/app.tsx';"],
  ['electron/ipc/handle.ts', "import { App } from '../../renderer/app.tsx';"],
  ['electron/store/migrations/0009-x.ts', "import { err } from '../../../shared/result.ts';"],
  ['electron/preload.ts', "import { readFileSync } from 'node:fs';"],
  ['electron/preload.ts', "import { contract } from '../shared/bridge/contract.ts';"],
  ['electron/preload.ts', "import { logEvent } from './start/log.ts';"],
  ['electron/preload.ts', "import * as v from 'valibot';"],
];

/** So that the rules do not simply refuse everything. */
const HONEST: readonly [string, string][] = [
  ['shared/letter/blocks/x.ts', "import { newItem } from '../../case/request.ts';"],
  ['shared/checks/x.ts', "import { isGeneric } from '../letter/blocks/factors.ts';"],
  ['shared/machine/x.ts', "import { setup } from 'xstate';"],
  ['shared/training/x.ts', "import { assess } from '../checks/assess.ts';"],
  ['shared/training/x.ts', "import { csvOf } from '../office/csv.ts';"],
  ['shared/library/x.ts', "import { nextDeadline } from '../deadline/deadlines.ts';"],
  ['shared/register/x.ts', "import type { CaseListing } from '../library/case-listing.ts';"],
  ['shared/register/x.ts', "import type { Table } from '../office/table.ts';"],
  ['shared/library/x.ts', "import { composeRecord } from '../record/compose-record.ts';"],
  ['shared/bridge/x.ts', "import { RegisterRowSchema } from '../register/register-row.ts';"],
  ['shared/bridge/x.ts', "import { ResultSchema } from '../training/training-records.ts';"],
  ['renderer/screens/x.tsx', "import { useUiStore } from '../state/ui-store.ts';"],
  ['renderer/components/x.tsx', "import { Button } from './button.tsx';"],
  ['electron/ipc/handle.ts', "import { ipcMain } from 'electron';"],
  ['electron/preload.ts', "import { requestChannels } from '../shared/bridge/channels.ts';"],
  ['electron/store/x.ts', "import { app } from 'electron';"],
];

/** What Biome says of a line in a file of that name, by this project's rules, in a folder of the test's own. */
function verdictOn(file: string, line: string): string {
  const project = temporaryFolder();
  copyFileSync(path.join(root, 'biome.json'), path.join(project, 'biome.json'));
  mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(project, file), `${line}\n`);
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', file];
  const { stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin/biome'), args, {
    encoding: 'utf8',
    cwd: project,
  });
  return `${stdout}${stderr}`;
}

describe('the import law', () => {
  it.each(FAULTS)('is broken in %s by: %s', (file, line) => {
    expect(verdictOn(file, line)).toContain('noRestrictedImports');
  });

  it.each(HONEST)('is kept in %s by: %s', (file, line) => {
    const verdict = verdictOn(file, line);
    expect(verdict).toContain('Checked 1 file');
    expect(verdict).not.toContain('noRestrictedImports');
  });
});
