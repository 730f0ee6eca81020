import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { ExampleName } from '../../shared/bridge/contract.ts';
import type { VersionAct } from '../../shared/bridge/history-contract.ts';
import type { Bookmark, OpenedCase } from '../../shared/bridge/messages.ts';
import { newCaseFile, type CaseFile } from '../../shared/case/case-file.ts';
import { currentProfile } from '../../shared/case/profiles.ts';
import { explainCaseFileError, parseCaseFile } from '../../shared/case/read-case-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SaveOrder } from '../store/case-store.ts';
import { listed } from '../store/listed.ts';
import { profilesOf } from './profile-handlers.ts';
import type { ShellContext } from './shell-context.ts';

type CaseChannel =
  | 'createCase'
  | 'openCase'
  | 'saveCase'
  | 'leaveCase'
  | 'deleteCase'
  | 'openExample'
  | 'pastReasoning';

/** The examples that come with the app, each read when it is opened. */
const EXAMPLE_FILES: Readonly<Record<ExampleName, () => Promise<{ readonly default: unknown }>>> = {
  'people-smuggling': () => import('../../assets/examples/people-smuggling.json'),
  councillor: () => import('../../assets/examples/councillor.json'),
  'tender-cameras': () => import('../../assets/examples/tender-cameras.json'),
  'as-written': () => import('../../assets/examples/as-written.json'),
};

/** A worked example is read from its beginning; so is what begins with another case's answers. */
export const FIRST_PAGE: Bookmark = { page: 'request', claimId: null };

/** The handlers for one case in the store. */
export function caseHandlers(shell: ShellContext): Pick<Handlers, CaseChannel> {
  const { cases, packVersion } = shell;
  return {
    createCase: () => keep(shell, fresh(shell), 'created'),
    openCase: ({ id }) => {
      const opened = cases.get(id);
      // Looking at a case is noted too: who has seen what is asked under complaint.
      if (opened.ok && opened.value.caseFile.practice === null) shell.note({ act: 'opened', caseId: id });
      if (opened.ok) shell.interruptions.opened(id);
      return opened;
    },
    saveCase: async ({ caseFile, bookmark, undoable }) => {
      const listing = await listed(shell.packOf, caseFile, bookmark);
      const saved = cases.save({
        caseFile,
        bookmark,
        undoable,
        listing,
        act: undoable === null ? 'changedWhole' : 'edited',
      });
      return saved.ok ? ok({ savedAt: saved.value }) : saved;
    },
    leaveCase: ({ id }) => {
      shell.interruptions.left(id);
      const settled = cases.settle(id);
      return settled.ok ? ok({}) : settled;
    },
    deleteCase: ({ id }) => {
      const isCasework = shell.office.cases.has(id);
      if (isCasework.ok && isCasework.value) return err({ code: 'notFound' });
      const removed = cases.remove(id);
      return removed.ok ? ok({}) : removed;
    },
    pastReasoning: ({ exceptId }) => cases.pastReasoning(exceptId),
    openExample: async ({ name }) => {
      const example = parseCaseFile((await EXAMPLE_FILES[name]()).default);
      if (!example.ok) return err({ code: 'caseUnreadable', lines: explainCaseFileError(example.error) });
      const caseFile = { ...example.value, id: randomUUID(), lawPackVersion: packVersion };
      return keep(shell, caseFile, 'created', FIRST_PAGE);
    },
  };
}

function fresh(shell: ShellContext): CaseFile {
  return newCaseFile({
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    lawPackVersion: shell.packVersion,
    force: currentProfile(profilesOf(shell)),
    owner: shell.desk.account,
  });
}

/** A case is in the store before the officer sees it, so that nothing typed is ever without a home. */
export async function keep(
  shell: ShellContext,
  caseFile: CaseFile,
  act: VersionAct,
  bookmark: Bookmark | null = null,
  note: SaveOrder['note'] = {},
): Promise<Result<OpenedCase, BridgeError>> {
  const listing = await listed(shell.packOf, caseFile, bookmark);
  const saved = shell.cases.save({ caseFile, bookmark, undoable: null, listing, act, note });
  return saved.ok ? ok({ caseFile, bookmark, savedAt: saved.value, undoable: null }) : saved;
}
