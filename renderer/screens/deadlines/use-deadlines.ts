import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { getBridge } from '../../bridge.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { sayFailed } from '../../state/toasts.ts';

type Found = { readonly asked: string; readonly cases: readonly CaseSummary[] | 'failed' };

/** The open deadlines between two days; null until the store has answered, "failed" where it could not, which is said. */
export function useDeadlines(from: string, to: string): Found['cases'] | null {
  const [found, setFound] = useState<Found | null>(null);
  const age = useUiStore((state) => state.libraryAge);
  const asked = `${from} ${to} ${age}`;
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .listDeadlines({ from, to })
      .then((result) => {
        if (!isWanted) return;
        if (!result.ok) sayFailed(result.error);
        setFound({ asked, cases: result.ok ? result.value : 'failed' });
      });
    return () => {
      isWanted = false;
    };
  }, [from, to, asked]);
  return found?.asked === asked ? found.cases : null;
}
