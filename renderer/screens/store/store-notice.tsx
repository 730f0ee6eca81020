import { Button } from '../../components/button.tsx';
import { useUiStore } from '../../state/ui-store.ts';

/** What the officer should know of the store: that it is only read, or what was put right when it was opened. */
export function StoreNotice() {
  const store = useUiStore((state) => state.store);
  if (store.kind !== 'open') return null;
  if (store.readOnly !== null) {
    return (
      <section className="start-prompt store-notice" aria-label="For reading only">
        <p>
          <strong>For reading only.</strong> {store.readOnly}
        </p>
      </section>
    );
  }
  if (store.notice === null) return null;
  return (
    <section className="start-prompt store-notice" aria-label="Put right">
      <p>{store.notice}</p>
      <Button variant="quiet" onPress={() => useUiStore.setState({ store: { ...store, notice: null } })}>
        Understood
      </Button>
    </section>
  );
}
