import type { ShellContext } from '../../electron/ipc/shell-context.ts';
import { interruptions } from '../../electron/start/interruptions.ts';
import { markRun } from '../../electron/start/run-mark.ts';
import { openPracticeStore } from '../../electron/store/practice-store.ts';
import { pack } from './build-pack.ts';
import { openStore, working } from './open-store.ts';

/** What the handlers work with, over a store of its own and with no window. */
export function shellOver(
  store: ReturnType<typeof openStore> = openStore(),
  patch: Partial<ShellContext> = {},
): ShellContext {
  const { cases, folder, office } = store;
  const who = working();
  return {
    window: {} as ShellContext['window'],
    office,
    isReadOnly: false,
    cases,
    practice: () => openPracticeStore(folder, who),
    settings: office.settings,
    assets: office.assets,
    policy: { file: '/etc/counterpoise/policy.json', fixed: {}, problem: null },
    desk: who.desk,
    note: (note) => office.audit.append(note),
    packVersion: pack.version,
    packOf: async () => pack,
    relist: () => undefined,
    now: who.now,
    holidays: async () => pack.holidays,
    interruptions: interruptions(markRun(folder)),
    dataFolder: folder,
    appVersion: '0.1.0',
    ...patch,
  };
}
