import { useEffect, useState } from 'react';
import type { OpenedCase } from '../../../shared/bridge/contract.ts';
import { getBridge } from '../../bridge.ts';
import { CaseProvider } from '../../case/case-actor.tsx';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { CaseScreen } from './case-screen.tsx';

/** Reads a case from the store and shows it; a case that cannot be read leads back to the list, with the reason. */
export function OpenedCaseScreen({ id }: { readonly id: string }) {
  const [opened, setOpened] = useState<OpenedCase | null>(null);
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .openCase({ id })
      .then((result) => {
        if (!isWanted) return;
        if (result.ok) return setOpened(result.value);
        sayFailed(result.error);
        useUiStore.setState({ openCaseId: null });
      });
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (opened === null) return null;
  return (
    <CaseProvider key={id} opened={opened}>
      <CaseScreen />
    </CaseProvider>
  );
}
