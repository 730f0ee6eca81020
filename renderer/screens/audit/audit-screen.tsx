import { useCallback, useEffect, useState } from 'react';
import { AUDIT_WORDS } from '../../../shared/bridge/audit-words.ts';
import type { AuditEntry, AuditReport } from '../../../shared/bridge/history-contract.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { dayAndTime } from '../../dates.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { sayDone, sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Who did what when: of the open case, or of the whole store. Only ever added to, and checked on demand. */
export function AuditScreen() {
  const session = useSessionStore((state) => state.session);
  const caseId = session === null ? null : selectCaseFile(session.actor.getSnapshot()).id;
  const { entries, hasMore, readMore } = useEntries(caseId);
  const [report, setReport] = useState<AuditReport | 'checking' | null>(null);
  async function check() {
    setReport('checking');
    const checked = await getBridge().verifyAudit(undefined);
    if (checked.ok) setReport(checked.value);
    else {
      setReport(null);
      sayFailed(checked.error);
    }
  }
  return (
    <Dialog
      isOpen
      onClose={() => useUiStore.setState({ overlay: 'none' })}
      title={caseId === null ? 'Audit trail' : 'Audit trail of this case'}
      width="wide"
      footer={
        <>
          <Button onPress={() => void exportAudit(caseId, 'csv')}>Save as a table…</Button>
          <Button onPress={() => void exportAudit(caseId, 'json')}>Save as JSON…</Button>
          <Button isDisabled={report === 'checking'} onPress={() => void check()}>
            {report === 'checking' ? 'Checking…' : 'Check the whole trail'}
          </Button>
        </>
      }
    >
      <p className="field-hint">
        Each entry is bound to the one before, so that none can be changed or taken out unnoticed. It is checked
        whenever Counterpoise starts.
      </p>
      {report === null || report === 'checking' ? null : <Report report={report} />}
      {entries === null ? <p>Reading the trail…</p> : <Entries entries={entries} isOfOne={caseId !== null} />}
      {hasMore ? <Button onPress={readMore}>Show older entries</Button> : null}
    </Dialog>
  );
}

function Report({ report }: { readonly report: AuditReport }) {
  const { entries, faults, head } = report;
  return (
    <section
      className={faults.length === 0 ? 'offer' : 'offer audit-faults'}
      aria-label="Result of the check"
      role="status"
    >
      {faults.length === 0 ? (
        <p>
          <strong>Nothing was changed.</strong> {entries} entries follow one from another, and every case and version is
          as the trail says.
        </p>
      ) : (
        <>
          <p>
            <strong>Something was changed outside Counterpoise.</strong> Keep the data folder as it is, tell your
            information security officer, and compare with a backup.
          </p>
          <ul>
            {faults.map(({ seq, caseId, says }) => (
              <li key={`${seq}|${caseId}|${says}`}>
                {says}
                {caseId === null ? '' : ` (case ${caseId})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {head === null ? null : (
        <p className="field-hint audit-head">
          Last entry {head.seq}: {head.hash}. Written down elsewhere, this proves later that nothing before it was
          changed.
        </p>
      )}
    </section>
  );
}

function Entries({ entries, isOfOne }: { readonly entries: readonly AuditEntry[]; readonly isOfOne: boolean }) {
  if (entries.length === 0) return <p className="rows-empty">Nothing has been noted yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list that holds nothing to focus is scrolled by the keyboard from here
    <section aria-label="Entries" tabIndex={0}>
      <table className="cases audit">
        <caption className="hidden-text">Entries, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            {isOfOne ? null : <th scope="col">Case</th>}
            <th scope="col">Details</th>
            <th scope="col">Account</th>
            <th scope="col">Computer</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, at, act, caseId, detail, account, machine }) => (
            <tr key={seq}>
              <td className="case-date">{seq}</td>
              <td className="case-date">{dayAndTime(at)}</td>
              <th scope="row">{AUDIT_WORDS[act]}</th>
              {isOfOne ? null : <td className="case-date">{caseId === null ? '' : caseId.slice(0, 8)}</td>}
              <td>{detail}</td>
              <td>{account}</td>
              <td>{machine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function exportAudit(caseId: string | null, format: 'csv' | 'json'): Promise<void> {
  const saved = await getBridge().exportAudit({ caseId, format });
  if (!saved.ok) sayFailed(saved.error);
  else if (saved.value !== null) sayDone(`Saved as ${saved.value.fileName}`);
}

function useEntries(caseId: string | null) {
  const [found, setFound] = useState<{ entries: readonly AuditEntry[]; hasMore: boolean } | null>(null);
  const read = useCallback(
    async (before: number | null) => {
      const result = await getBridge().readAudit({ caseId, before });
      if (!result.ok) return sayFailed(result.error);
      const { entries, hasMore } = result.value;
      setFound((known) => {
        if (before === null || known === null) return { entries, hasMore };
        // The button may be pressed twice before the first answer is there.
        return known.entries.at(-1)?.seq === before ? { entries: [...known.entries, ...entries], hasMore } : known;
      });
    },
    [caseId],
  );
  useEffect(() => void read(null), [read]);
  const last = found?.entries.at(-1)?.seq ?? null;
  return { entries: found?.entries ?? null, hasMore: found?.hasMore ?? false, readMore: () => void read(last) };
}
