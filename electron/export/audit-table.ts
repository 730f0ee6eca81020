import type { AuditEntry } from '../../shared/bridge/history-contract.ts';
import { csvOf } from '../../shared/office/csv.ts';
import { AUDIT_WORDS } from '../../shared/bridge/audit-words.ts';

const HEAD = ['Number', 'When', 'Account', 'Computer', 'What', 'Case', 'Details', 'SHA-256 of the case', 'Hash'];

/** The audit trail as CSV for other programs; no cell can be taken for a formula. */
export function auditTable(entries: readonly AuditEntry[]): string {
  return csvOf({
    columns: HEAD.map((title) => ({ title })),
    rows: entries.map(({ seq, at, account, machine, act, caseId, detail, digest, hash }) => [
      seq,
      at,
      account,
      machine,
      AUDIT_WORDS[act],
      caseId,
      detail,
      digest,
      hash,
    ]),
  });
}
