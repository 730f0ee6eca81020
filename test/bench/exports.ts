import path from 'node:path';
import { freshFolder, type LaunchedApp } from '../support/launch-app.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

type Format = 'pdf' | 'docx';

/** Exports the letter of a case so many times through the app; ms for each, after a first that is not counted. */
export async function exportTimes(
  { page, app }: LaunchedApp,
  of: { readonly id: string; readonly format: Format; readonly runs: number },
): Promise<number[]> {
  await answerSaveDialog(app, path.join(freshFolder('bench'), `letter.${of.format}`));
  return page.evaluate(async ({ id, format, runs }) => {
    type Bridge = { exportDocument: (of: object) => Promise<{ ok: boolean }> };
    const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
    const times: number[] = [];
    for (let count = 0; count <= runs; count += 1) {
      const from = performance.now();
      const { ok } = await bridge.exportDocument({ id, document: 'letter', format });
      if (!ok) throw new Error(`Not exported as ${format}`);
      times.push(performance.now() - from);
    }
    return times.slice(1);
  }, of);
}
