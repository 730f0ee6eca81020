import type { SupportBundle } from '../../shared/bridge/support-contract.ts';
import { isFailure, LOG_CODES } from '../start/log-codes.ts';
import type { LogLine } from '../start/read-log.ts';
import type { SettingsFacts, StoreFacts, SupportFacts, SystemFacts, VersionFacts } from './support-facts.ts';

/** As much of the log as a service desk reads. The newest. */
const MAX_LINES = 400;

const HEAD = [
  'COUNTERPOISE SUPPORT BUNDLE',
  'For the service desk. It says how this copy of Counterpoise and its case store are, and nothing of what is in the cases.',
  'Not in it: any text, reference, subject or tag of a case; the name of a person, an account, a computer, a force, a folder or a',
  'file that anybody has chosen; any passphrase or key.',
];

/** The bundle from its facts. All that it says stands in `facts`; it looks at nothing itself. */
export function composeBundle(facts: SupportFacts): SupportBundle {
  return {
    head: linesOf([...HEAD, `Made: ${when(facts.madeAt)}`]),
    parts: [
      { part: 'versions', text: linesOf(versionLines(facts.versions)) },
      { part: 'system', text: linesOf(systemLines(facts.system)) },
      {
        part: 'settings',
        text: linesOf(facts.settings === null ? ['Not read: the store is not open.'] : settingsLines(facts.settings)),
      },
      { part: 'store', text: linesOf(storeLines(facts.store)) },
      { part: 'failures', text: linesOf(failureLines(facts.log.lines)) },
      { part: 'log', text: linesOf(logLines(facts.log)) },
    ],
  };
}

function versionLines({ app, isPackaged, electron, chromium, node, lawPack, caseFile }: VersionFacts): string[] {
  return [
    `Counterpoise: ${app}${isPackaged ? '' : ', not packaged'}`,
    `Electron: ${electron}`,
    `Chromium: ${chromium}`,
    `Node: ${node}`,
    `Law pack: ${lawPack}`,
    `Case file: version ${caseFile}`,
  ];
}

function systemLines(system: SystemFacts): string[] {
  const { all, free, ours } = system.memory;
  return [
    `System: ${system.platform} ${system.release}, ${system.arch}`,
    `Language: ${system.language}`,
    `Processors: ${system.processors}`,
    `Memory: ${megabytes(all)}, of which ${megabytes(free)} free; Counterpoise uses ${megabytes(ours)}`,
    ...system.screens.map(
      ({ width, height, scale }, index) => `Screen ${index + 1}: ${width} by ${height} at ${Math.round(scale * 100)} %`,
    ),
    `Dark theme of the system: ${yes(system.isDark)}`,
    `High contrast of the system: ${yes(system.hasHighContrast)}`,
    `Key store of the system: ${yes(system.hasKeyStore)}`,
    `Counterpoise runs for: ${system.runsForMinutes} min`,
  ];
}

function settingsLines({ preferences, office, ...settings }: SettingsFacts): string[] {
  const { hourly, daily, weekly } = office.backups;
  return [
    `Theme: ${preferences.theme}`,
    `Path folded: ${yes(preferences.pathFolded)}; letter folded: ${yes(preferences.paperFolded)}`,
    `Words of one's own in the spell-check: ${preferences.ownWords}`,
    `Profiles: ${settings.profiles}; with a letterhead: ${settings.letterheads}; with a Word template: ${settings.templates}`,
    `Policy of this machine: ${settings.policy}; fields that it fixes: ${settings.fixed}`,
    `Holidays: ${settings.holidays}`,
    `Backups kept: ${hourly} hours, ${daily} days, ${weekly} weeks`,
    `Retention: ${office.retentionYears === null ? 'no rule' : `${office.retentionYears} years`}`,
  ];
}

function storeLines(store: StoreFacts): string[] {
  const { version, backups } = store;
  return [
    `State: ${store.state}`,
    `Place: ${store.place}`,
    `Free space there: ${store.free === null ? 'not known' : megabytes(store.free)}`,
    `Sealed: ${store.isSealed === null ? 'not known' : yes(store.isSealed)}`,
    `Version of the store: ${version.store ?? 'not known'}; this Counterpoise writes ${version.known}`,
    `SQLite: ${store.sqlite ?? 'not open'}`,
    `Integrity: ${store.integrity}`,
    ...store.files.map(({ name, size }) => `File ${name}: ${bytes(size)}`),
    ...Object.entries(store.rows ?? {}).map(([name, count]) => `Number of ${name}: ${count}`),
    `Backups: ${backups.count}, ${megabytes(backups.size)}; newest: ${backups.newest === null ? 'none' : when(backups.newest)}`,
  ];
}

function failureLines(lines: readonly LogLine[]): string[] {
  const failures = new Map<string, { count: number; last: string }>();
  for (const { code, at } of lines) {
    if (isFailure(code)) failures.set(code, { count: (failures.get(code)?.count ?? 0) + 1, last: at });
  }
  if (failures.size === 0) return ['Nothing, as far back as the log goes.'];
  return [...failures]
    .sort(([, a], [, b]) => b.last.localeCompare(a.last))
    .map(
      ([code, { count, last }]) =>
        `${code}: ${count === 1 ? 'once' : `${count} times`}, last ${when(last)}. ${meaning(code)}`,
    );
}

function logLines({ lines, strange }: SupportFacts['log']): string[] {
  const shown = lines.slice(-MAX_LINES);
  return [
    ...(lines.length > shown.length ? [`The newest ${shown.length} of ${lines.length} events:`] : []),
    ...(shown.length === 0 ? ['Empty.'] : shown.map(lineOf)),
    ...(strange === 0 ? [] : [`Not shown, because Counterpoise has not written them so: ${strange} lines.`]),
  ];
}

function lineOf({ at, code, details }: LogLine): string {
  return [when(at), code, ...Object.entries(details).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function meaning(code: string): string {
  return Object.entries(LOG_CODES).find(([known]) => known === code)?.[1] ?? '';
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** An instant as people write it, in universal time. */
function when(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

function megabytes(count: number): string {
  return `${(count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)} MB`;
}

function bytes(count: number): string {
  return count < 1_000_000 ? `${count} bytes` : megabytes(count);
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}
