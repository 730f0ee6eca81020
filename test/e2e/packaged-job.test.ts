import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFuses } from '../../scripts/fuses.ts';
import { growStore } from '../support/grow-store.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { plainOfficer, save } from '../support/officer.ts';
import { inspectableCopy, PACKAGED_APP, PACKAGED_WITHIN_MS, packageApp } from '../support/packaged-app.ts';
import { LETTER_FACTS, MAIN_JOB } from '../support/whole-case.ts';

describe.runIf(process.platform === 'linux')('the main job in the packaged app', () => {
  const folder = freshFolder('inspectable');
  const exported = freshFolder('exported');
  let launched: LaunchedApp;
  let binary: string;

  beforeAll(async () => {
    packageApp();
    binary = await inspectableCopy(folder);
    launched = await launchApp({ packaged: binary });
  }, PACKAGED_WITHIN_MS);

  afterAll(async () => {
    await launched?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('differs from what is delivered by one fuse', async () => {
    const set = await readFuses(binary);
    expect(set).toEqual({ ...(await readFuses(PACKAGED_APP)), [FuseV1Options.EnableNodeCliInspectArguments]: true });
    expect(await launched.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  });

  it.each(MAIN_JOB)('$title', ({ work }) => work(plainOfficer(launched.page)));

  it('saves the letter as Word and as PDF', async () => {
    const [word, pdf] = [path.join(exported, 'letter.docx'), path.join(exported, 'letter.pdf')];
    const officer = plainOfficer(launched.page);
    await save(officer, launched.app, /letter as Word/, word);
    await expect.poll(() => existsSync(word), { timeout: 15_000 }).toBe(true);
    const { value: text } = await mammoth.extractRawText({ path: word });
    for (const fact of LETTER_FACTS) expect(text).toContain(fact);
    await save(officer, launched.app, /the letter as PDF/, pdf);
    await expect.poll(() => existsSync(pdf), { timeout: 15_000 }).toBe(true);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has the case when it is started again', async () => {
    await launched.close();
    launched = await launchApp({ packaged: binary, dataFolder: launched.dataFolder });
    await launched.page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
  });

  // A thread's script must be found in the archive, too; where it is not, the opening would look and nobody would know.
  it('looks a large store over by a thread', { timeout: 120_000 }, async () => {
    await launched.close();
    const { dataFolder } = launched;
    growStore(path.join(dataFolder, 'cases.sqlite'), 2);
    launched = await launchApp({ packaged: binary, dataFolder });
    await launched.page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor({ timeout: 60_000 });
    const log = readFileSync(path.join(dataFolder, 'counterpoise.log'), 'utf8');
    expect(log.match(/store\.lookedOver.*/g)?.join('\n')).toMatch(/^.*whole"?[:=]1[^\n]*$/);
  });
});
