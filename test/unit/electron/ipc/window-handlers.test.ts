import { afterEach, describe, expect, it, vi } from 'vitest';
import { windowHandlers } from '../../../../electron/ipc/window-handlers.ts';
import { openLog } from '../../../../electron/start/log.ts';
import { readLog } from '../../../../electron/start/read-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

vi.mock('electron', () => ({ dialog: {} }));
vi.mock('../../../../electron/security/app-scheme.ts', () => ({
  servedFiles: (pattern: RegExp) => ['/assets/index-a_1.js', '/index.html'].filter((file) => pattern.test(file)),
}));

afterEach(() => openLog(null));

function reported(file: string) {
  const folder = temporaryFolder();
  openLog(folder);
  const { reportProblem } = windowHandlers({} as never);
  expect(reportProblem({ kind: 'screen', name: 'TypeError', place: { file, line: 3, column: 14 } })).toMatchObject({
    ok: true,
  });
  return readLog(folder).lines.map(({ code, details }) => [code, details]);
}

describe('reportProblem', () => {
  it('notes the place of a fault in a file of the app', () => {
    expect(reported('index-a_1.js')).toEqual([
      ['renderer.problem', { kind: 'screen', name: 'TypeError', file: 'index-a_1.js', line: 3, column: 14 }],
    ]);
  });

  it.each(['Kestrel.js', 'index-a_1', 'index.html', 'a_1.js'])('notes no other name of a file, such as %s', (file) => {
    expect(reported(file)).toEqual([['renderer.problem', { kind: 'screen', name: 'TypeError' }]]);
  });
});
