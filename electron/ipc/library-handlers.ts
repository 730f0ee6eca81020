import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import { duplicateCase } from '../../shared/case/duplicate-case.ts';
import { startReview } from '../../shared/case/start-review.ts';
import { err, ok } from '../../shared/result.ts';
import { today } from '../start/today.ts';
import { listBackups } from '../store/backups.ts';
import { indexAll, listAll } from '../store/derive-cases.ts';
import { listKeptStores } from '../store/kept-stores.ts';
import { guarded } from '../store/store-problem.ts';
import { FIRST_PAGE, keep } from './case-handlers.ts';
import type { ShellContext } from './shell-context.ts';

type LibraryChannel =
  | 'queryCases'
  | 'listDeadlines'
  | 'searchCases'
  | 'duplicateCase'
  | 'startReview'
  | 'shelveCases'
  | 'purgeCases';

const WEEK_MS = 7 * 86_400_000;

/** The handlers for the library of cases. */
export function libraryHandlers(shell: ShellContext): Pick<Handlers, LibraryChannel> {
  const { office, packOf, dataFolder } = shell;
  return {
    queryCases: async (query) => {
      await listAll(office, packOf);
      return guarded('list', dataFolder, () => office.listings.query(query, today()));
    },
    listDeadlines: async ({ from, to }) => {
      await listAll(office, packOf);
      return guarded('list', dataFolder, () => office.listings.due(from, to));
    },
    searchCases: async ({ text, shelf }) => {
      await listAll(office, packOf);
      await indexAll(office, packOf);
      return guarded('search', dataFolder, () => office.search.find(text, shelf));
    },
    duplicateCase: async ({ id }) => {
      const stored = office.cases.get(id);
      if (!stored.ok) return stored;
      const copy = duplicateCase(stored.value.caseFile, {
        id: randomUUID(),
        createdAt: new Date().toISOString(),
        owner: shell.desk.account,
      });
      return keep(shell, copy, 'created', FIRST_PAGE, { act: 'duplicated', detail: `from ${id}` });
    },
    startReview: async ({ id, reason }) => {
      const stored = office.cases.get(id);
      if (!stored.ok) return stored;
      const review = startReview(stored.value.caseFile, {
        id: randomUUID(),
        createdAt: new Date().toISOString(),
        reason,
      });
      if (review === null) return err({ code: 'notFound' });
      shell.note({ act: 'reviewStarted', caseId: id, detail: `as ${review.id}` });
      return keep(shell, review, 'created', FIRST_PAGE, { detail: `internal review of ${id}` });
    },
    shelveCases: ({ ids, shelf }) => {
      const shelved = office.cases.shelve(ids, shelf);
      return shelved.ok ? ok({}) : shelved;
    },
    purgeCases: ({ ids, reason }) => {
      const purged = office.cases.purge(ids, reason);
      if (!purged.ok) return purged;
      return ok({
        purged: purged.value,
        backupsUntil: backupsUntil(shell),
        keptStores: listKeptStores(shell.dataFolder).length,
      });
    },
  };
}

/** When the last of today's backups will have made room: until then they hold what was purged. Null without backups. */
function backupsUntil({ dataFolder, office }: ShellContext): string | null {
  if (listBackups(dataFolder).length === 0) return null;
  const weeks = office.settings.office().backups.weekly + 1;
  return new Date(Date.parse(today()) + weeks * WEEK_MS).toISOString().slice(0, 10);
}
