import { randomUUID } from 'node:crypto';
import { dialog } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Bookmark, ExampleName, OpenedCase } from '../../shared/bridge/contract.ts';
import { newCaseFile, type CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, parseCaseFile, readCaseFile } from '../../shared/case/read-case-file.ts';
import { currentProfile } from '../../shared/case/profiles.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readCaseText } from '../content/read-case-text.ts';
import { profilesOf } from './profile-handlers.ts';
import type { ShellContext } from './shell-context.ts';

type CaseChannel =
  | 'listCases'
  | 'createCase'
  | 'openCase'
  | 'saveCase'
  | 'deleteCase'
  | 'importCase'
  | 'openExample'
  | 'pastReasoning';

/** The examples that come with the app, each read when it is opened. */
const EXAMPLE_FILES: Readonly<Record<ExampleName, () => Promise<{ readonly default: unknown }>>> = {
  'people-smuggling': () => import('../../assets/examples/people-smuggling.json'),
  councillor: () => import('../../assets/examples/councillor.json'),
  'tender-cameras': () => import('../../assets/examples/tender-cameras.json'),
  'as-written': () => import('../../assets/examples/as-written.json'),
};

/** A worked example is read from its beginning. */
const FIRST_PAGE: Bookmark = { page: 'request', claimId: null };

/** The handlers for cases in the store. */
export function caseHandlers(shell: ShellContext): Pick<Handlers, CaseChannel> {
  const { cases, packVersion } = shell;
  return {
    listCases: () => cases.list(),
    createCase: () => keep(shell, fresh(shell), 'New'),
    openCase: ({ id }) => cases.get(id),
    saveCase: ({ caseFile, bookmark, state }) => {
      const saved = cases.save(caseFile, bookmark, state);
      return saved.ok ? ok({ savedAt: saved.value }) : saved;
    },
    deleteCase: ({ id }) => {
      const removed = cases.remove(id);
      return removed.ok ? ok({}) : removed;
    },
    importCase: () => importCase(shell),
    pastReasoning: ({ exceptId }) => cases.pastReasoning(exceptId),
    openExample: async ({ name }) => {
      const example = parseCaseFile((await EXAMPLE_FILES[name]()).default);
      if (!example.ok) return err({ code: 'caseUnreadable', lines: explainCaseFileError(example.error) });
      return keep(
        shell,
        { ...example.value, id: randomUUID(), lawPackVersion: packVersion },
        name === 'as-written' ? 'A letter with its faults' : 'Worked example',
        FIRST_PAGE,
      );
    },
  };
}

function fresh(shell: ShellContext): CaseFile {
  return newCaseFile({
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    lawPackVersion: shell.packVersion,
    force: currentProfile(profilesOf(shell)),
  });
}

/** A case is in the store before the officer sees it, so that nothing typed is ever without a home. */
function keep(
  { cases }: ShellContext,
  caseFile: CaseFile,
  state: string,
  bookmark: Bookmark | null = null,
): Result<OpenedCase, BridgeError> {
  const saved = cases.save(caseFile, bookmark, state);
  return saved.ok ? ok({ caseFile, bookmark, savedAt: saved.value }) : saved;
}

/** Brings in a case file that the officer chooses; never over a case that is there already. */
async function importCase(shell: ShellContext): Promise<Result<OpenedCase | null, BridgeError>> {
  const chosen = await dialog.showOpenDialog(shell.window, {
    title: 'Bring in a case file',
    filters: [{ name: 'Counterpoise case', extensions: ['json'] }],
    properties: ['openFile'],
  });
  const file = chosen.filePaths[0];
  if (chosen.canceled || file === undefined) return ok(null);
  const text = await readCaseText(file);
  if (!text.ok) return err({ code: 'caseUnreadable', lines: [text.error] });
  const read = readCaseFile(text.value);
  if (!read.ok) return err({ code: 'caseUnreadable', lines: explainCaseFileError(read.error) });
  // Asked of the store's ids and not by opening: a case that is there but cannot be read must not be overwritten either.
  const isThere = shell.cases.has(read.value.id);
  if (!isThere.ok) return isThere;
  return keep(shell, isThere.value ? { ...read.value, id: randomUUID() } : read.value, 'Brought in');
}
