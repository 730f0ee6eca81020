import type { ElectronApplication } from 'playwright-core';

/** Answers the next open dialogs with this file or folder: a native dialog cannot be driven, everything behind it is real. */
export async function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}
