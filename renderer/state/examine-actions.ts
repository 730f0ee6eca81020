import { currentProfile, withProfile } from '../../shared/case/profiles.ts';
import { caseFromLetter } from '../../shared/examine/case-from-letter.ts';
import type { ExaminedLetter } from '../../shared/examine/examined-letter.ts';
import { houseStyleOf } from '../../shared/examine/house-style-of.ts';
import { currentPack } from '../case/law-pack.ts';
import { newId } from '../case/new-id.ts';
import { reopenAs } from './case-actions.ts';
import { saveProfiles } from './profile-actions.ts';
import { sayDone, showToast } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Makes a case of an examined letter and opens it; the whole letter is kept with it. */
export async function caseFromExamined(letter: ExaminedLetter): Promise<void> {
  const { profiles } = useUiStore.getState();
  const caseFile = caseFromLetter(letter, currentPack, {
    id: newId(),
    createdAt: new Date().toISOString(),
    force: currentProfile(profiles),
  });
  if (await reopenAs(caseFile, { page: 'request', claimId: null })) {
    sayDone(
      'The letter is a case now.',
      'What it says stands at the questions it answers; what it leaves open is open.',
    );
  }
}

/** Makes a drill of an examined letter: its flaws are to be found, with what the checks say as the key. */
export async function drillOnExamined(letter: ExaminedLetter): Promise<void> {
  const [{ drillFromLetter }, { showTraining }, { useTrainingStore }] = await Promise.all([
    import('../../shared/training/drill-from-letter.ts'),
    import('./training-actions.ts'),
    import('./training-store.ts'),
  ]);
  useTrainingStore.setState({ letterDrill: drillFromLetter(letter, currentPack, useUiStore.getState().today) });
  await showTraining('drills');
}

/** Gives the profile for new cases the way in which the letter is set out; it can be taken back. */
export async function keepStyleOf(letter: ExaminedLetter): Promise<void> {
  const before = useUiStore.getState().profiles;
  const houseStyle = houseStyleOf(letter, letter.reference ?? 'Examined letter');
  if (!(await saveProfiles(withProfile(before, { ...currentProfile(before), houseStyle })))) return;
  showToast({
    tone: 'done',
    title: 'New cases will be set out like this letter.',
    lines: [`${houseStyle.headings.length} headings were taken over. See “Your force”, house style.`],
    undo: () => void saveProfiles(before),
  });
}
