import { useEffect, useState } from 'react';
import type { KeptStore } from '../../../shared/bridge/store-contract.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { toTheSecond } from '../../dates.ts';
import { deleteKeptStore } from '../../state/store-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { isSealed, useUiStore } from '../../state/ui-store.ts';
import { sizeWords } from './size-words.ts';

/** Stores that a restore, or beginning afresh, has put aside. Nothing is shown where there are none. */
export function KeptStoresPart() {
  const isBusy = useUiStore((state) => state.busy !== null);
  const isStoreSealed = useUiStore(isSealed);
  const [stores, setStores] = useState<readonly KeptStore[]>([]);
  const [asked, setAsked] = useState<KeptStore | null>(null);
  useEffect(() => {
    void getBridge()
      .listKeptStores(undefined)
      .then((result) => (result.ok ? setStores(result.value) : sayFailed(result.error)));
  }, []);

  async function drop(store: KeptStore) {
    const left = await deleteKeptStore(store);
    if (left !== null) setStores(left);
  }

  if (stores.length === 0) return null;
  return (
    <section aria-label="Stores put aside" className="stack-tight">
      <h2 className="part-title">Stores put aside</h2>
      <p className="field-hint">
        When a backup was restored, or an empty store made, what was there before was kept. It stays until you delete
        it, with every case in it, those that were purged since as well.
        {isStoreSealed ? ' One from before the sealing can be read by whoever finds it.' : null}
      </p>
      <ul className="backups" aria-label="Stores put aside">
        {stores.map((store) => (
          <li key={store.name} className="backup">
            <span className="backup-words">{toTheSecond(store.keptAt)}</span>
            <span className="case-date">{sizeWords(store.size)}</span>
            <span className="backup-acts">
              <Button
                variant="quiet"
                isDisabled={isBusy}
                ariaLabel={`Delete the store put aside on ${toTheSecond(store.keptAt)}`}
                onPress={() => setAsked(store)}
              >
                Delete…
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <ConfirmDialog
          onClose={() => setAsked(null)}
          title={`Delete the store put aside on ${toTheSecond(asked.keptAt)}?`}
          answer="Delete"
          onAnswer={() => void drop(asked)}
        >
          <p>
            This cannot be undone. First look whether every case that you expect is in your list: one that was only in
            this store is lost with it. From a damaged store a specialist might still have saved something.
          </p>
          <p>Your cases do not change, and the audit trail notes that it went.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
