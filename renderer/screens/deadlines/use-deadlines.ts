import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { getBridge } from '../../bridge.ts';
import { sayFailed } from '../../state/toasts.ts';

type Found = { readonly span: string; readonly cases: readonly CaseSummary[] | 'failed' };

/** The open deadlines between two days; null until the store has answered, "failed" where it could not, which is said. */
export function useDeadlines(from: string, to: string): Found['cases'] | null {
  const [found, setFound] = useState<Found | null>(null);
  const span = `${from} ${to}`;
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .listDeadlines({ from, to })
      .then((result) => {
        if (!isWanted) return;
        if (!result.ok) sayFailed(result.error);
        setFound({ span, cases: result.ok ? result.value : 'failed' });
      });
    return () => {
      isWanted = false;
    };
  }, [from, to, span]);
  return found?.span === span ? found.cases : null;
}
