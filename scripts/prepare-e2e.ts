import { electronRuntime } from './electron-runtime.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

// Run before the tests in a real window, so that what is missing is said once and plainly.
try {
  ensureSystemLibraries({ forDocuments: true });
  const runtime = await electronRuntime();
  console.log(`Electron ${runtime.version} at ${runtime.folder}`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
