import path from 'node:path';
import { launchApp } from '../../support/launch-app.ts';
import { exportTimes } from '../exports.ts';
import { typeAndTime } from '../key-presses.ts';
import { newestCase } from '../newest-case.ts';
import { median, percentile } from '../statistics.ts';
import { ms, ratio, type Line } from '../table.ts';

const bareApp = path.resolve(import.meta.dirname, '../bare-app');
const WORDS = 'how many of them were seen in the county by night and by day'.repeat(2);

/** Typing and exporting in a real window. */
export async function measureInTheApp(): Promise<Line[]> {
  const bareBefore = await paintedBare();
  const officer = await launchApp();
  officer.page.setDefaultTimeout(60_000);
  await officer.page.getByRole('button', { name: 'Open the worked example' }).click();
  await officer.page.getByLabel('Subject').waitFor();
  const { work, paint } = await typeAndTime(officer.page, WORDS);
  const id = await newestCase(officer.page);
  const pdf = await exportTimes(officer, { id, format: 'pdf', runs: 8 });
  const word = await exportTimes(officer, { id, format: 'docx', runs: 8 });
  await officer.close();
  // Before and after, because the machine may have other things to do in one of the two minutes.
  const bare = percentile([...bareBefore, ...(await paintedBare())], 95);
  return [
    ms('Key press: script until the letter is redrawn, p95', percentile(work, 95), 16),
    ms('Key press: until the frame with it is painted, p95', percentile(paint, 95), 16, 'key press'),
    // Beside it, because part of that is the wait for the next frame, which a bare window has as well.
    ratio('The same against a bare window, ms', [bare, percentile(paint, 95)], 2, 'key press'),
    ms('PDF export through the app, median', median(pdf), 600, 'PDF'),
    ms('Word export through the app, median', median(word), 150, 'Word'),
  ];
}

/** The same typed into a field that is repeated beneath it, in a window with nothing else: ms for each key. */
async function paintedBare(): Promise<number[]> {
  const bare = await launchApp({ appFolder: bareApp, environment: { BARE_PAGE: 'typing.html' } });
  const { paint } = await typeAndTime(bare.page, WORDS);
  await bare.close();
  return paint;
}
