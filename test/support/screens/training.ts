import { choose, command, press, see, startVisit, type Visit } from '../visit.ts';
import { screen, type ScreenGroup } from './screen.ts';

const TRAINING = 'training/training-screen.tsx';
const CASE = 'case/question-column.tsx';

/** The practice side. */
export const training: ScreenGroup = {
  name: 'training',
  start: async () => {
    const visit = await startVisit();
    await see(visit, 'No cases yet');
    return visit;
  },
  screens: [
    screen('practice cases', TRAINING, async (visit) => {
      await command(visit, 'training');
      await press(visit, 'New trainee');
      await visit.page.getByLabel('Name or code of the trainee').fill('Trainee 7');
      await press(visit, 'Add');
      await visit.page.getByRole('button', { name: 'New trainee' }).waitFor();
    }),
    screen('a practice case', CASE, async (visit) => {
      await press(visit, 'Begin: A camera contract on the tender site');
      await visit.page.getByRole('navigation', { name: 'Path' }).waitFor();
      await press(visit, 'A hint');
    }),
    screen('feedback on a page', CASE, async (visit) => {
      await press(visit, 'Continue');
      await choose(visit, /Freedom of Information Act/);
      await press(visit, 'Hand in this page');
      await visit.page.getByRole('region', { name: 'Feedback on this page' }).waitFor();
    }),
    screen('feedback on the whole', 'training/feedback-screen.tsx', async (visit) => {
      const end = visit.page.getByRole('button', { name: 'Hand in', exact: true });
      for (let count = 0; count < 30 && (await end.count()) === 0; count += 1) await press(visit, 'Continue');
      await press(visit, 'Hand in');
      await visit.page.getByRole('dialog', { name: /^Feedback/ }).waitFor();
    }),
    screen('an attempt that was handed in', CASE, async (visit) => {
      await press(visit, 'Look at the pages');
      await visit.page.getByRole('region', { name: 'Handed in' }).waitFor();
    }),
    screen('drill: begin', TRAINING, (visit) => part(visit, 'Spot the flaw')),
    screen('drill', TRAINING, async (visit) => {
      await press(visit, 'Begin a drill');
      await visit.page.locator('.passage-text').nth(2).click();
    }),
    screen('drill, ended', TRAINING, async (visit) => {
      await press(visit, 'That is it');
      await press(visit, /^Finish/);
      await visit.page.getByRole('region', { name: 'What was left' }).waitFor();
    }),
    screen('card', TRAINING, (visit) => part(visit, 'Cards')),
    screen('card, judged', TRAINING, async (visit) => {
      await visit.page.getByRole('radio', { name: 'No public interest' }).first().check({ force: true });
      await press(visit, 'Check');
      await press(visit, 'Next card').catch(() => undefined);
    }),
    screen('progress', TRAINING, (visit) => part(visit, 'Progress')),
    screen('classroom', TRAINING, (visit) => part(visit, 'Classroom')),
    screen('classroom, presented', 'training/classroom-screen.tsx', async (visit) => {
      await press(visit, 'Present');
      await press(visit, 'Next');
      await press(visit, 'Reveal');
      await see(visit, '✓ The model');
    }),
    screen('trainer’s bench', TRAINING, async (visit) => {
      await press(visit, 'End');
      await part(visit, 'Trainer’s bench');
      await visit.page.getByLabel('Title of a new pack').fill('Our pack');
      await press(visit, 'New pack');
      await visit.page.getByRole('region', { name: 'Our pack' }).waitFor();
    }),
    screen('a practice case being written', TRAINING, async (visit) => {
      await press(visit, 'New practice case');
      await visit.page.getByLabel('Title', { exact: true }).waitFor();
    }),
  ],
};

async function part(visit: Visit, name: string): Promise<void> {
  const home = visit.page.getByRole('button', { name: 'Back to training' });
  if ((await home.count()) > 0) await home.first().click();
  await choose(visit, name);
}
