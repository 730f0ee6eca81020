import { holidayListText } from '../../shared/deadline/read-holiday-list.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { getBridge } from '../bridge.ts';
import { copyText } from '../copy-text.ts';
import type { HolidayList } from '../../shared/deadline/holiday-list.ts';
import { announced } from './announced.ts';
import { leaveCase } from './case-actions.ts';
import { refreshLibrary } from './library-actions.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Asks for a newer list of holidays and counts by it. */
export async function bringInHolidays(): Promise<void> {
  const list = await announced('Bringing in a list of holidays', () => getBridge().importHolidays(undefined));
  if (list === null) return;
  const started = await getBridge().getStartInfo(undefined);
  if (!started.ok) return sayFailed(started.error);
  await countBy(started.value.holidayList);
  sayDone(`Deadlines are counted by “${list.source}” now.`, `The list has ${list.days} days.`);
}

/** Goes back to the law pack's own list. */
export async function backToPackHolidays(): Promise<void> {
  const dropped = await announced('Counting the deadlines anew', () => getBridge().dropHolidays(undefined));
  if (dropped === null) return;
  await countBy(null);
  sayDone('Deadlines are counted by the list of the law pack again.');
}

/** An open case is opened anew, so that its checks count by the same list as its dates. */
async function countBy(holidayList: HolidayList | null): Promise<void> {
  const { openCaseId } = useUiStore.getState();
  const isLeft = await leaveCase();
  useUiStore.setState({ holidayList, ...(isLeft ? { openCaseId: null } : {}) });
  refreshLibrary();
  // Once the page has let go of it.
  await new Promise((resolve) => setTimeout(resolve));
  useUiStore.setState({ openCaseId });
}

/** Puts the law pack's list on the clipboard, in the form in which a newer one is brought in. */
export function copyPackHolidays(pack: LawPack): void {
  if (copyText(holidayListText(pack))) {
    sayDone('The list is on the clipboard.', 'Save it as a text file that ends in .json, add to it, and bring it in.');
  }
}
