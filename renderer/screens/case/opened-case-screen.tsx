import { useEffect, useState } from 'react';
import type { OpenedCase } from '../../../shared/bridge/contract.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { getBridge } from '../../bridge.ts';
import { loadPackOf } from '../../case/law-pack.ts';
import { CaseProvider } from '../../case/case-actor.tsx';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { CaseScreen } from './case-screen.tsx';

/** Reads a case from the store and shows it; a case that cannot be read leads back to the list, with the reason. */
export function OpenedCaseScreen({ id }: { readonly id: string }) {
  const [found, setFound] = useState<{ readonly opened: OpenedCase; readonly pack: LawPack } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .openCase({ id })
      .then(async (result) => {
        if (result.ok) {
          const pack = await loadPackOf(result.value.caseFile.lawPackVersion);
          return isWanted ? setFound({ opened: result.value, pack }) : undefined;
        }
        if (!isWanted) return;
        sayFailed(result.error);
        useUiStore.setState({ openCaseId: null });
      });
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (found === null) return null;
  return (
    <CaseProvider key={id} opened={found.opened} pack={found.pack}>
      <CaseScreen />
    </CaseProvider>
  );
}
