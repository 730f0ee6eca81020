import { useEffect } from 'react';
import { Button } from '../components/button.tsx';
import { DONE_STAYS, dismissToast } from '../state/toasts.ts';
import { useUiStore, type Toast } from '../state/ui-store.ts';

/**
 * Messages at the foot of the window, read out as they come. Failures stay until they are dismissed. They stand over
 * dialogs too, and can be used while one is open.
 */
export function Toasts() {
  const toasts = useUiStore((state) => state.toasts);
  const busy = useUiStore((state) => state.busy);
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite" data-react-aria-top-layer="true">
      {busy === null ? null : <div className="toast">{busy}…</div>}
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { id, tone, undo } = toast;
  useEffect(() => {
    if (tone === 'failed') return;
    const timer = setTimeout(() => dismissToast(id), DONE_STAYS);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={`toast toast-${tone}`}>
      <div className="toast-words">
        <p className="toast-title">
          {tone === 'failed' ? (
            <span className="sign-mend" aria-hidden="true">
              ▲{' '}
            </span>
          ) : null}
          {toast.title}
        </p>
        {toast.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {undo === undefined ? null : (
        <Button
          variant="quiet"
          onPress={() => {
            dismissToast(id);
            undo();
          }}
        >
          Undo
        </Button>
      )}
      <Button variant="quiet" onPress={() => dismissToast(id)} ariaLabel={`Dismiss: ${toast.title}`}>
        Dismiss
      </Button>
    </div>
  );
}
