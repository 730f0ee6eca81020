import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { DONE_STAYS, dismissToast } from '../state/toasts.ts';
import { useUiStore, type Toast } from '../state/ui-store.ts';

/**
 * Messages at the foot of the window, read out as they come. Failures stay until they are dismissed, and none goes while
 * the focus or the pointer is on it. They stand over dialogs too, and can be used while one is open.
 */
export function Toasts() {
  const toasts = useUiStore((state) => state.toasts);
  const busy = useUiStore((state) => state.busy);
  const [isHeld, setIsHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  return (
    <section
      className="toasts"
      aria-label="Messages"
      aria-live="polite"
      data-react-aria-top-layer="true"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
        setIsHeld(true);
      }}
      onBlur={() => setIsHeld(false)}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
    >
      {busy === null ? null : <div className="toast">{busy}…</div>}
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          isHeld={isHeld}
          onDismiss={() => {
            giveFocusBack(cameFrom.current);
            setIsHeld(false);
            dismissToast(toast.id);
          }}
        />
      ))}
    </section>
  );
}

/** To where it came from; to the heading of the page when that is gone. A focus on nothing is lost to the keyboard. */
function giveFocusBack(cameFrom: Element | null): void {
  const back = cameFrom?.isConnected ? cameFrom : document.querySelector('main h1');
  if (back instanceof HTMLElement) back.focus();
}

type ToastCardProps = { readonly toast: Toast; readonly isHeld: boolean; readonly onDismiss: () => void };

function ToastCard({ toast, isHeld, onDismiss }: ToastCardProps) {
  const { id, tone, undo } = toast;
  useEffect(() => {
    if (tone === 'failed' || isHeld) return;
    const timer = setTimeout(() => dismissToast(id), DONE_STAYS);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld]);
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
            onDismiss();
            undo();
          }}
        >
          Undo
        </Button>
      )}
      <Button variant="quiet" onPress={onDismiss} ariaLabel={`Dismiss: ${toast.title}`}>
        Dismiss
      </Button>
    </div>
  );
}
