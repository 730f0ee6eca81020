import { holidayListText } from '../../shared/deadline/read-holiday-list.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { getBridge } from '../bridge.ts';
import { copyText } from '../copy-text.ts';
import { announced } from './announced.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Asks for a newer list of holidays and counts by it. True when deadlines are counted anew. */
export async function bringInHolidays(): Promise<boolean> {
  const list = await announced('Bringing in a list of holidays', () => getBridge().importHolidays(undefined));
  if (list === null) return false;
  await readHolidayListInUse();
  sayDone(`Deadlines are counted by “${list.source}” now.`, `The list has ${list.days} days.`);
  return true;
}

/** Goes back to the law pack's own list. True when deadlines are counted anew. */
export async function backToPackHolidays(): Promise<boolean> {
  const dropped = await announced('Counting the deadlines anew', () => getBridge().dropHolidays(undefined));
  if (dropped === null) return false;
  useUiStore.setState({ holidayList: null });
  sayDone('Deadlines are counted by the list of the law pack again.');
  return true;
}

/** Puts the law pack's list on the clipboard, in the form in which a newer one is brought in. */
export function copyPackHolidays(pack: LawPack): void {
  if (copyText(holidayListText(pack))) {
    sayDone('The list is on the clipboard.', 'Save it as a text file that ends in .json, add to it, and bring it in.');
  }
}

/** The shell has the list; what it read is what counts. */
async function readHolidayListInUse(): Promise<void> {
  const started = await getBridge().getStartInfo(undefined);
  if (started.ok) useUiStore.setState({ holidayList: started.value.holidayList });
  else sayFailed(started.error);
}
