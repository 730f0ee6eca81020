import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Under the real folders, so that the real rules of biome.json apply. */
const PLANT = 'planted-fault';
const FOLDERS = [
  'shared/case',
  'shared/letter',
  'shared/machine',
  'renderer/screens',
  'renderer/components',
  'electron/store',
];

const FAULTS: readonly [string, string][] = [
  ['shared/case', "import { app } from 'electron';\nexport const planted = app;\n"],
  ['shared/case', "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n"],
  [
    'shared/case',
    "import { composeLetter } from '../../letter/compose-letter.ts';\nexport const planted = composeLetter;\n",
  ],
  ['shared/letter', "import { useState } from 'react';\nexport const planted = useState;\n"],
  ['shared/letter', "import { createActor } from 'xstate';\nexport const planted = createActor;\n"],
  ['shared/letter', "import { getBridge } from '../../../renderer/bridge.ts';\nexport const planted = getBridge;\n"],
  ['shared/machine', "import { create } from 'zustand';\nexport const planted = create;\n"],
  ['renderer/screens', "import { ipcRenderer } from 'electron';\nexport const planted = ipcRenderer;\n"],
  [
    'renderer/screens',
    "import { writeFileWhole } from '../../../electron/export/write-file.ts';\nexport const planted = writeFileWhole;\n",
  ],
  ['renderer/screens', "import path from 'node:path';\nexport const planted = path;\n"],
  [
    'renderer/components',
    "import { newItem } from '../../../shared/case/request.ts';\nexport const planted = newItem;\n",
  ],
  ['electron/store', "import { ipcMain } from 'electron';\nexport const planted = ipcMain;\n"],
  ['electron/store', "import { App } from '../../../renderer/app.tsx';\nexport const planted = App;\n"],
];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(path.join(root, folder, PLANT), { recursive: true, force: true });
});

/** What Biome says of a file planted in a folder. */
function verdictOn(folder: string, code: string): string {
  const place = path.join(root, folder, PLANT);
  mkdirSync(place, { recursive: true });
  const file = path.join(place, 'fault.ts');
  writeFileSync(file, code);
  const { stdout, stderr } = spawnSync(
    path.join(root, 'node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', file],
    { encoding: 'utf8', cwd: root },
  );
  rmSync(place, { recursive: true, force: true });
  return `${stdout}${stderr}`;
}

describe('the import law', () => {
  it.each(FAULTS)('is broken in %s by %s, and Biome sees it', (folder, code) => {
    expect(verdictOn(folder, code)).toContain('noRestrictedImports');
  });

  it('lets an honest import pass, so that the rules do not simply refuse everything', () => {
    expect(
      verdictOn('shared/letter', "import { newItem } from '../../case/request.ts';\nexport const planted = newItem;\n"),
    ).not.toContain('noRestrictedImports');
  });
});
