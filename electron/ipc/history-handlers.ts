import type { Handlers } from '../../shared/bridge/bridge.ts';
import { auditTable } from '../export/audit-table.ts';
import { isLocked } from '../../shared/case/sign-off.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { today } from '../start/today.ts';
import { guarded } from '../store/store-problem.ts';
import { verifyStore } from '../store/verify-store.ts';
import { keep } from './case-handlers.ts';
import { saveAs } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

type HistoryChannel = 'listVersions' | 'openVersion' | 'restoreVersion' | 'readAudit' | 'verifyAudit' | 'exportAudit';

/** The handlers for what was: versions of a case, and the audit trail. */
export function historyHandlers(shell: ShellContext): Pick<Handlers, HistoryChannel> {
  const { office, dataFolder } = shell;
  return {
    listVersions: ({ id }) => {
      // What is on the screen now is a save point from here on, so that it can be come back to.
      const settled = shell.isReadOnly ? ok(undefined) : office.cases.settle(id);
      return settled.ok ? guarded('versions', dataFolder, () => office.versions.list(id)) : settled;
    },
    openVersion: ({ id, number }) => {
      const read = versionOf(shell, id, number);
      return read.ok ? ok({ caseFile: read.value }) : read;
    },
    restoreVersion: async ({ id, number }) => {
      const read = versionOf(shell, id, number);
      if (!read.ok) return read;
      const now = office.cases.get(id);
      if (now.ok && isLocked(now.value.caseFile)) return err({ code: 'caseLocked' });
      const settled = office.cases.settle(id);
      if (!settled.ok) return settled;
      const bookmark = now.ok ? now.value.bookmark : null;
      const { points, signOff } = now.ok ? now.value.caseFile : read.value;
      return keep(shell, { ...read.value, points, signOff }, 'restored', bookmark, {
        detail: `from version ${number}`,
      });
    },
    readAudit: ({ caseId, before }) => guarded('audit', dataFolder, () => office.audit.read(caseId, before)),
    verifyAudit: async () => {
      const settled = shell.isReadOnly ? ok(undefined) : office.cases.settle(null);
      if (!settled.ok) return settled;
      const report = await verifyStore(office, 'everything', office.anchor);
      return office.database.isOpen ? ok(report) : err({ code: 'storeUnavailable' });
    },
    exportAudit: async ({ caseId, format }) => {
      const entries = guarded('audit', dataFolder, () => office.audit.all(caseId));
      if (!entries.ok) return entries;
      const text = format === 'csv' ? auditTable(entries.value) : `${JSON.stringify(entries.value, null, 2)}\n`;
      const saved = await saveAs(shell.window, `Audit trail ${today()}.${format}`, new TextEncoder().encode(text));
      if (saved.ok && saved.value !== null) shell.note({ act: 'exported', caseId, detail: `audit trail as ${format}` });
      return saved;
    },
  };
}

function versionOf({ office, dataFolder }: ShellContext, id: string, number: number): Result<CaseFile, BridgeError> {
  const text = guarded('version', dataFolder, () => office.versions.text(id, number));
  if (!text.ok) return err({ code: 'caseUnreadable', lines: ['This version is damaged in the store.'] });
  if (text.value === null) return err({ code: 'notFound' });
  const read = readCaseFile(text.value);
  return read.ok ? read : err({ code: 'caseUnreadable', lines: explainCaseFileError(read.error) });
}
