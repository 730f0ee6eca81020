import type { ShellContext } from '../../electron/ipc/shell-context.ts';
import { assetStore } from '../../electron/store/asset-store.ts';
import { settingsStore } from '../../electron/store/settings-store.ts';
import { openPracticeStore } from '../../electron/store/practice-store.ts';
import { pack } from './build-pack.ts';
import { openStore } from './open-store.ts';

/** What the handlers work with, over a store of its own and with no window. */
export function shellOver(
  store: ReturnType<typeof openStore> = openStore(),
  patch: Partial<ShellContext> = {},
): ShellContext {
  const { database, cases, folder } = store;
  return {
    window: {} as ShellContext['window'],
    cases,
    practice: () => openPracticeStore(folder, () => new Date().toISOString()),
    settings: settingsStore(database, folder),
    assets: assetStore(database, folder),
    policy: { file: '/etc/counterpoise/policy.json', fixed: {}, problem: null },
    packVersion: pack.version,
    packOf: async () => pack,
    dataFolder: folder,
    appVersion: '0.1.0',
    ...patch,
  };
}
