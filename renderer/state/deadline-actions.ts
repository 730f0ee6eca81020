import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { holidayListText } from '../../shared/deadline/read-holiday-list.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import type { Result } from '../../shared/result.ts';
import { getBridge } from '../bridge.ts';
import { copyText } from '../copy-text.ts';
import { openCase } from './case-actions.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** What takes longer is announced; in milliseconds. */
const BUSY_AFTER = 500;

/** Asks for a newer list of holidays and counts by it. True when deadlines are counted anew. */
export function bringInHolidays(): Promise<boolean> {
  return announced('Bringing in a list of holidays', async () => {
    const result = await getBridge().importHolidays(undefined);
    if (!result.ok || result.value === null) return result.ok ? false : failed(result.error);
    await readHolidayListInUse();
    sayDone(`Deadlines are counted by “${result.value.source}” now.`, `The list has ${result.value.days} days.`);
    return true;
  });
}

/** Goes back to the law pack's own list. True when deadlines are counted anew. */
export function backToPackHolidays(): Promise<boolean> {
  return announced('Counting the deadlines anew', async () => {
    const result: Result<unknown, BridgeError> = await getBridge().dropHolidays(undefined);
    if (!result.ok) return failed(result.error);
    useUiStore.setState({ holidayList: null });
    sayDone('Deadlines are counted by the list of the law pack again.');
    return true;
  });
}

/** Puts the law pack's list on the clipboard, in the form in which a newer one is brought in. */
export function copyPackHolidays(pack: LawPack): void {
  if (copyText(holidayListText(pack))) {
    sayDone('The list is on the clipboard.', 'Save it as a text file that ends in .json, add to it, and bring it in.');
  }
}

/** Opens a case of the calendar, which makes way for it. */
export async function openDueCase(id: string): Promise<void> {
  useUiStore.setState({ overlay: 'none' });
  await openCase(id);
}

/** The shell has the list; what it read is what counts. */
async function readHolidayListInUse(): Promise<void> {
  const started = await getBridge().getStartInfo(undefined);
  if (started.ok) useUiStore.setState({ holidayList: started.value.holidayList });
  else sayFailed(started.error);
}

function failed(error: BridgeError): false {
  sayFailed(error);
  return false;
}

async function announced(doing: string, work: () => Promise<boolean>): Promise<boolean> {
  if (useUiStore.getState().busy !== null) return false;
  const announce = setTimeout(() => useUiStore.setState({ busy: doing }), BUSY_AFTER);
  try {
    return await work();
  } finally {
    clearTimeout(announce);
    useUiStore.setState({ busy: null });
  }
}
