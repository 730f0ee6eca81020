import type { OfficeSettings } from '../../shared/bridge/store-contract.ts';
import { getBridge } from '../bridge.ts';
import { sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** A setting is kept when it has stood this long: each keeping is an entry in the audit trail. In milliseconds. */
const SETTLED = 600;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Changes what the office has set for its store: at once on the screen, and kept once nobody changes it any more. */
export function changeOffice(patch: (office: OfficeSettings) => Partial<OfficeSettings>): void {
  useUiStore.setState(({ office }) => ({ office: { ...office, ...patch(office) } }));
  clearTimeout(settling);
  settling = setTimeout(() => void settleOffice(), SETTLED);
}

/** Keeps now what was changed and has not stood long enough: before the store or the window is closed. */
export async function settleOffice(): Promise<void> {
  if (settling === undefined) return;
  clearTimeout(settling);
  settling = undefined;
  const saved = await getBridge().saveOfficeSettings(useUiStore.getState().office);
  if (!saved.ok) sayFailed(saved.error);
}
