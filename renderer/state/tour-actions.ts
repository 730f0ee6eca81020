import { TOUR } from '../screens/tour/tour-steps.ts';
import { showCaseList } from './case-actions.ts';
import { setPreferences } from './preferences.ts';
import { useTrainingStore } from './training-store.ts';
import { beginAttempt, loadTraining } from './training-actions.ts';
import { useUiStore } from './ui-store.ts';

/** Begins the tour, or begins it anew. */
export function startTour(): Promise<void> {
  setPreferences({ tourSeen: true });
  return goInTour(0);
}

export function endTour(): void {
  useUiStore.setState({ tourStep: null });
}

/** Shows a step over the screen that it is about: the start page, or a worked example of the practice side. */
export async function goInTour(at: number): Promise<void> {
  const { area, openCaseId } = useUiStore.getState();
  const over = TOUR[at]?.over;
  if (over === 'start' && (openCaseId !== null || area === 'training')) await showCaseList();
  if (over === 'example' && !(await openTheExample(openCaseId))) return endTour();
  useUiStore.setState({ tourStep: at, overlay: 'none' });
}

/** True when a case is open to be shown. The example is practice, so that the list of cases stays as it was. */
async function openTheExample(openCaseId: string | null): Promise<boolean> {
  if (openCaseId !== null) return true;
  if (!(await loadTraining())) return false;
  const example = useTrainingStore.getState().training?.packs[0]?.cases.find(({ model }) => model.claims.length > 0);
  if (example === undefined) return false;
  await beginAttempt(example, 'walk');
  return useUiStore.getState().openCaseId !== null;
}
