import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDisplay } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { readCaseFile } from '../../shared/case/read-case-file.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';
import { smallVolume } from '../support/small-volume.ts';

const NO_VOLUME = 'no volume can be mounted here: only root on Linux may';
/** For each step, on a machine that does other things besides. */
const PATIENCE_MS = 40_000;
const TYPED = 'Typed while there was no room';

/** The app with its cases in a folder of their own, and its other files elsewhere. */
async function startWith(cases: string): Promise<LaunchedApp> {
  const home = freshFolder('home');
  writeFileSync(path.join(home, 'data-folder.json'), JSON.stringify({ folder: cases }));
  const started = await launchApp({ dataFolder: home });
  started.page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => started.close());
  return started;
}

/** Takes all the room that is left on a volume; gives what frees it again. */
function fill(volume: string): () => void {
  const filler = path.join(volume, 'filler');
  const { bavail, bsize } = statfsSync(volume);
  writeFileSync(filler, new Uint8Array(bavail * bsize));
  return () => rmSync(filler);
}

describe('a full disk', () => {
  it('keeps what was typed on the screen, offers a copy elsewhere, and saves by itself once there is room', {
    timeout: 400_000,
  }, async ({ skip }) => {
    const [volume, target] = [smallVolume('size=6m'), smallVolume('size=64k')];
    if (volume === null || target === null) return skip(NO_VOLUME);
    const { app, page } = await startWith(volume);
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page.getByRole('navigation', { name: 'Path' }).waitFor();

    // An export to a full disk: said, and nothing is left there.
    fill(target);
    await answerSaveDialog(app, path.join(target, 'letter.docx'));
    await page.keyboard.press('Control+e');
    await page.getByText(/There is no space left in/).waitFor();
    expect(readdirSync(target)).toEqual(['filler']);

    const free = fill(volume);
    const subject = page.getByLabel('Subject', { exact: true });
    await subject.fill(TYPED);
    await page.getByText(/Not saved: The disk is full\./).waitFor();
    expect(await subject.inputValue()).toBe(TYPED);

    // Reading goes on.
    await page.getByRole('button', { name: /Continue/ }).click();
    await subject.waitFor({ state: 'detached' });
    expect(await page.locator('.column-paper').textContent()).toContain('NP-2026-0419');

    const copy = path.join(freshFolder('copy'), 'case.json');
    await answerSaveDialog(app, copy);
    await page.getByRole('button', { name: /Save a copy elsewhere/ }).click();
    await page.getByText('A copy is in case.json').waitFor();
    const read = readCaseFile(readFileSync(copy, 'utf8'));
    expect(read.ok && read.value.request.subject).toBe(TYPED);

    free();
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    expect(await page.getByRole('button', { name: /Save a copy elsewhere/ }).count()).toBe(0);
    await app.close();
    const again = await startWith(volume);
    await again.page.getByRole('rowheader', { name: 'NP-2026-0419' }).click();
    await again.page.getByText(TYPED).first().waitFor();
  });
});

describe('a second start on the same data folder', () => {
  it('gives way to the first window, in each of several tries', { timeout: 400_000 }, async () => {
    const first = await launchApp();
    onTestFinished(() => first.close());
    first.page.setDefaultTimeout(PATIENCE_MS);
    await first.page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    const { executable } = await electronRuntime();
    const display = await openDisplay();
    onTestFinished(() => display.stop());
    const root = path.resolve(import.meta.dirname, '../..');
    const starts = 3;
    for (let start = 0; start < starts; start += 1) {
      const second = spawn(executable, ['--no-sandbox', root], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display.name ?? '', COUNTERPOISE_DATA: first.dataFolder },
      });
      expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    }
    expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await first.page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    noteFigure(8, starts, `${starts} second starts of the real app gave way`);
  });
});
