import type { ElectronApplication } from 'playwright-core';

/** Answers the next save dialogs with this file: a native dialog cannot be driven, everything behind it is real. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}
