import { useEffect, useState } from 'react';
import type { IncomingCase } from '../../../shared/bridge/hand-over-contract.ts';
import { compareCases, type CaseComparison } from '../../../shared/compare/compare-cases.ts';
import { getBridge } from '../../bridge.ts';
import { loadPackOf } from '../../case/law-pack.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { closeHandOver } from '../../state/hand-over-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { ComparisonView } from '../case/comparison-view.tsx';
import { nameOf } from './incoming-row.tsx';

type CompareIncomingProps = {
  readonly token: string;
  readonly row: IncomingCase;
  readonly onBack: () => void;
};

/** The case that is here beside the one in the file. Neither is changed by looking. */
export function CompareIncoming({ token, row, onBack }: CompareIncomingProps) {
  const comparison = useComparison(token, row.id, onBack);
  return (
    <Dialog
      isOpen
      onClose={closeHandOver}
      title={nameOf(row)}
      width="wide"
      footer={
        <Button variant="primary" onPress={onBack}>
          Back to the choice
        </Button>
      }
    >
      {comparison === null ? (
        <p role="status">Reading both cases…</p>
      ) : (
        <ComparisonView comparison={comparison} names={['Here', 'In the file']} />
      )}
    </Dialog>
  );
}

/** Null until both are read; where one cannot be, that is said and the choice is shown again. */
function useComparison(token: string, id: string, onFailed: () => void): CaseComparison | null {
  const [comparison, setComparison] = useState<CaseComparison | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each case, whoever waits for it
  useEffect(() => {
    let isWanted = true;
    void compared(token, id).then((made) => {
      if (!isWanted) return;
      if (made === null) onFailed();
      else setComparison(made);
    });
    return () => {
      isWanted = false;
    };
  }, [token, id]);
  return comparison;
}

async function compared(token: string, id: string): Promise<CaseComparison | null> {
  const [here, incoming] = await Promise.all([getBridge().openCase({ id }), getBridge().readIncoming({ token, id })]);
  if (!here.ok || !incoming.ok) {
    const failed = [here, incoming].find((result) => !result.ok);
    if (failed !== undefined && !failed.ok) sayFailed(failed.error);
    return null;
  }
  const [before, after] = [here.value.caseFile, incoming.value.caseFile];
  const packs = await Promise.all([loadPackOf(before.lawPackVersion), loadPackOf(after.lawPackVersion)]);
  return compareCases(before, packs[0], after, packs[1]);
}
