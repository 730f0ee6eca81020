import { useEffect, useRef, useState } from 'react';
import type { BackupSummary, StoreState } from '../../../shared/bridge/store-contract.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { toTheSecond } from '../../dates.ts';
import { restoreBackup, startAfresh } from '../../state/store-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { SupportButton } from '../support/support-button.tsx';
import { BackupList } from './backup-list.tsx';

type Unusable = Extract<StoreState, { kind: 'unusable' }>;

/**
 * Shown in place of the cases when the store cannot be opened: what happened, and the ways on. The newest backup is the
 * first of them; nothing is ever deleted.
 */
export function RecoveryScreen({ store }: { readonly store: Unusable }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = useUiStore((state) => state.busy);
  const [asked, setAsked] = useState<BackupSummary | 'afresh' | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const newest = store.backups[0];
  return (
    <main className="recovery" id="main">
      <h1 ref={heading} tabIndex={-1}>
        Your cases cannot be opened
      </h1>
      <p>{store.what}</p>
      <p className="recovery-place">{store.todo}</p>
      {store.mayRestore ? (
        <div className="stack">
          {newest === undefined ? (
            <p>There are no backups in the data folder.</p>
          ) : (
            <section className="offer" aria-label="Newest backup">
              <p>
                <strong>The newest backup is of {toTheSecond(newest.madeAt)}.</strong> What came after it is not in it.
                The store as it is now is kept beside it, so that your support desk can still look into it.
              </p>
              <Button variant="primary" isDisabled={busy !== null} onPress={() => setAsked(newest)}>
                Restore this backup
              </Button>
            </section>
          )}
          {store.backups.length > 1 ? (
            <BackupList backups={store.backups.slice(1)} onRestore={setAsked} isBusy={busy !== null} />
          ) : null}
          <section className="offer" aria-label="Begin afresh">
            <p>
              <strong>Or begin with an empty store.</strong> What cannot be opened is kept under another name.
            </p>
            <Button isDisabled={busy !== null} onPress={() => setAsked('afresh')}>
              Begin afresh
            </Button>
          </section>
        </div>
      ) : null}
      <p className="recovery-desk">
        Your service desk can help. <SupportButton />
      </p>
      {asked === null ? null : <Confirm asked={asked} onClose={() => setAsked(null)} />}
    </main>
  );
}

function Confirm({ asked, onClose }: { readonly asked: BackupSummary | 'afresh'; readonly onClose: () => void }) {
  const isAfresh = asked === 'afresh';
  return (
    <ConfirmDialog
      onClose={onClose}
      title={isAfresh ? 'Begin with an empty store?' : `Restore the backup of ${toTheSecond(asked.madeAt)}?`}
      answer={isAfresh ? 'Begin afresh' : 'Restore'}
      onAnswer={() => void (isAfresh ? startAfresh() : restoreBackup(asked))}
    >
      <p>
        {isAfresh
          ? 'The list of cases will be empty. The file that cannot be opened stays in the data folder under another name.'
          : 'The cases will be as they were then. What is there now stays in the data folder under another name.'}
      </p>
    </ConfirmDialog>
  );
}
