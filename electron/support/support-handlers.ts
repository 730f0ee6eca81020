import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import { bundleText, type SupportBundle } from '../../shared/bridge/support-contract.ts';
import { err, ok } from '../../shared/result.ts';
import { saveAs } from '../ipc/choose-file.ts';
import { readLog } from '../start/read-log.ts';
import { composeBundle } from './compose-bundle.ts';
import type { SupportFacts } from './support-facts.ts';

/** What can be asked at any time, whether or not a store is open: each part by itself, so that none holds up the others. */
export type FactSources = {
  readonly now: () => string;
  readonly logFolder: string;
  readonly versions: () => SupportFacts['versions'];
  readonly system: () => SupportFacts['system'];
  readonly settings: () => SupportFacts['settings'];
  readonly store: () => SupportFacts['store'];
};

/** The support bundle: shown first, and saved as it was shown. The page names parts and sends no text. */
export function supportHandlers(
  window: BrowserWindow,
  sources: FactSources,
): Pick<Handlers, 'readSupport' | 'saveSupport'> {
  let shown: { readonly bundle: SupportBundle; readonly at: string } | null = null;
  return {
    readSupport: () => {
      const at = sources.now();
      const bundle = composeBundle({
        madeAt: at,
        versions: sources.versions(),
        system: sources.system(),
        settings: sources.settings(),
        store: sources.store(),
        log: readLog(sources.logFolder),
      });
      shown = { bundle, at };
      return ok(bundle);
    },
    saveSupport: ({ leftOut }) => {
      if (shown === null) return err({ code: 'notFound' });
      const name = `counterpoise-support-${shown.at.slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}.txt`;
      return saveAs(window, name, new TextEncoder().encode(bundleText(shown.bundle, leftOut)));
    },
  };
}
