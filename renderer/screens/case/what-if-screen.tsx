import { useEffect, useMemo, useState } from 'react';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import { isLocked } from '../../../shared/case/sign-off.ts';
import { compareCases } from '../../../shared/compare/compare-cases.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { loadPackOf, useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { openCase } from '../../state/case-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { takeOver } from '../../state/what-if-actions.ts';
import { ComparisonView } from './comparison-view.tsx';

type Original = { readonly caseFile: CaseFile; readonly pack: LawPack };

/** A what-if beside the case it was branched from: both outcomes, the answers that differ, both letters. */
export function WhatIfScreen() {
  const branch = useCase(selectCaseFile);
  const pack = useLawPack();
  const original = useOriginal(branch.branchOf?.caseId ?? null);
  const comparison = useMemo(
    () =>
      original === null || original === 'gone' ? null : compareCases(original.caseFile, original.pack, branch, pack),
    [original, branch, pack],
  );
  const caseId = branch.branchOf?.caseId;
  return (
    <Dialog
      isOpen
      onClose={close}
      title="The case and the what-if"
      width="wide"
      footer={
        original === null || original === 'gone' || caseId === undefined ? null : (
          <>
            <Button onPress={() => leaveFor(caseId)}>Back to the case, keep both</Button>
            <Button onPress={() => void takeOver(original.caseFile)} isDisabled={isLocked(original.caseFile)}>
              Take the what-if over into the case
            </Button>
          </>
        )
      }
    >
      {original === null ? <p>Reading the case…</p> : null}
      {original === 'gone' ? (
        <p>The case that this was branched from is no longer on this computer. The what-if is kept.</p>
      ) : null}
      {comparison === null ? null : <ComparisonView comparison={comparison} names={['The case', 'The what-if']} />}
    </Dialog>
  );
}

function useOriginal(caseId: string | null): Original | 'gone' | null {
  const [original, setOriginal] = useState<Original | 'gone' | null>(caseId === null ? 'gone' : null);
  useEffect(() => {
    if (caseId === null) return;
    let isWanted = true;
    void getBridge()
      .openCase({ id: caseId })
      .then(async (result) => {
        const found = result.ok
          ? { caseFile: result.value.caseFile, pack: await loadPackOf(result.value.caseFile.lawPackVersion) }
          : ('gone' as const);
        if (isWanted) setOriginal(found);
      });
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return original;
}

function leaveFor(caseId: string): void {
  close();
  void openCase(caseId);
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
