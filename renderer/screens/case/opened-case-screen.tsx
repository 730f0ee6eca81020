import { useEffect, useState } from 'react';
import type { OpenedCase } from '../../../shared/bridge/messages.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { getBridge } from '../../bridge.ts';
import { loadPackOf } from '../../case/law-pack.ts';
import { CaseProvider } from '../../case/case-actor.tsx';
import { letGoOfStyles } from '../../let-go-of-styles.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { CaseScreen } from './case-screen.tsx';

/** What a practice case is worked and marked with; of no concern to casework, and loaded apart from it. */
async function readyTraining(): Promise<void> {
  const { loadTraining } = await import('../../state/training-actions.ts');
  await loadTraining();
  useUiStore.setState({ area: 'training' });
}

/** Reads a case from the store and shows it; a case that cannot be read leads back to the list, with the reason. */
export function OpenedCaseScreen({ id }: { readonly id: string }) {
  const [found, setFound] = useState<{ readonly opened: OpenedCase; readonly pack: LawPack } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .openCase({ id })
      .then(async (result) => {
        if (result.ok) {
          const { lawPackVersion, practice } = result.value.caseFile;
          const [pack] = await Promise.all([loadPackOf(lawPackVersion), practice === null ? null : readyTraining()]);
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
  useEffect(() => letGoOfStyles, []);
  if (found === null) return null;
  return (
    <CaseProvider key={id} opened={found.opened} pack={found.pack}>
      <CaseScreen />
    </CaseProvider>
  );
}
