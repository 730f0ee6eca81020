import { getBridge } from '../bridge.ts';
import { leaveCase } from './case-actions.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Makes an earlier version the newest one and opens the case anew; what it was until now stays in its history. */
export async function restoreVersion(id: string, number: number): Promise<void> {
  if (!(await leaveCase())) return;
  useUiStore.setState({ openCaseId: null, overlay: 'none' });
  const restored = await getBridge().restoreVersion({ id, number });
  if (!restored.ok) sayFailed(restored.error);
  else sayDone(`The case is as it was at version ${number}.`, 'What it was until now is in its history too.');
  useUiStore.setState({ openCaseId: id });
}
