import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseSummary } from '../../../shared/bridge/contract.ts';
import { getBridge } from '../../bridge.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

type CaseList = {
  /** Newest first; null until the store has answered. */
  readonly cases: readonly CaseSummary[] | null;
  readonly reload: () => void;
};

/** The cases in the store, without those whose deletion is under way. */
export function useCaseList(): CaseList {
  const [stored, setStored] = useState<readonly CaseSummary[] | null>(null);
  const leaving = useUiStore((state) => state.leavingCaseIds);

  const reload = useCallback(() => {
    void getBridge()
      .listCases(undefined)
      .then((result) => {
        if (result.ok) setStored([...result.value].sort((a, b) => b.savedAt.localeCompare(a.savedAt)));
        else sayFailed(result.error);
      });
  }, []);
  useEffect(reload, [reload]);

  const cases = useMemo(() => stored?.filter((summary) => !leaving.includes(summary.id)) ?? null, [stored, leaving]);
  return { cases, reload };
}
