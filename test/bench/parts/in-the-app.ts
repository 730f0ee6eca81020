import { launchApp } from '../../support/launch-app.ts';
import { exportTimes } from '../exports.ts';
import { typeAndTime } from '../key-presses.ts';
import { newestCase } from '../newest-case.ts';
import { median, percentile } from '../statistics.ts';
import { ms, type Line } from '../table.ts';

/** Typing and exporting in a real window. */
export async function measureInTheApp(): Promise<Line[]> {
  const officer = await launchApp();
  officer.page.setDefaultTimeout(60_000);
  await officer.page.getByRole('button', { name: 'Open the worked example' }).click();
  await officer.page.getByLabel('Subject').waitFor();
  const words = 'how many of them were seen in the county by night and by day'.repeat(2);
  const { work, paint } = await typeAndTime(officer.page, words);
  const id = await newestCase(officer.page);
  const pdf = await exportTimes(officer, { id, format: 'pdf', runs: 8 });
  const word = await exportTimes(officer, { id, format: 'docx', runs: 8 });
  await officer.close();
  return [
    ms('Key press: script until the letter is redrawn, p95', percentile(work, 95), 16),
    ms('Key press: until the frame with it is painted, p95', percentile(paint, 95), 16, 'key press'),
    ms('PDF export through the app, median', median(pdf), 600, 'PDF'),
    ms('Word export through the app, median', median(word), 150, 'Word'),
  ];
}
