import os from 'node:os';
import { app, nativeTheme, screen } from 'electron';
import { lawPackHead } from 'virtual:law-pack-head';
import { CASE_FILE_VERSION } from '../../shared/case/case-file.ts';
import type { SystemFacts, VersionFacts } from './support-facts.ts';

/** Which Counterpoise this is, and what it runs on. */
export function gatherVersions(): VersionFacts {
  return {
    app: app.getVersion(),
    isPackaged: app.isPackaged,
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    lawPack: lawPackHead.version,
    caseFile: CASE_FILE_VERSION,
  };
}

/** The computer, without its name and without that of who works at it. */
export function gatherSystem(hasKeyStore: boolean): SystemFacts {
  return {
    platform: process.platform,
    release: os.release(),
    arch: process.arch,
    language: app.getLocale(),
    processors: os.cpus().length,
    memory: {
      all: os.totalmem(),
      free: os.freemem(),
      // In KB, as Electron counts.
      ours: app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
    },
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scale: scaleFactor })),
    isDark: nativeTheme.shouldUseDarkColors,
    hasHighContrast: nativeTheme.shouldUseHighContrastColors,
    hasKeyStore,
    runsForMinutes: Math.round(process.uptime() / 60),
  };
}
