import { explainBridgeError, type BridgeError } from '../../shared/bridge/bridge-error.ts';
import { useUiStore, type Toast } from './ui-store.ts';

/** A message that says something was done goes by itself after this long; in milliseconds. */
export const DONE_STAYS = 9000;

let lastId = 0;

/** Shows a message. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useUiStore.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-4) }));
  return id;
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useUiStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Takes back every offer to undo, because what it would put back may be gone. */
export function withdrawUndo(): void {
  useUiStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.undo === undefined) }));
}

/** Says that something was done. */
export function sayDone(title: string, ...lines: string[]): void {
  showToast({ tone: 'done', title, lines });
}

/** Says what failed, what it means for the work, and what to do; it stays until it is dismissed. */
export function sayFailed(error: BridgeError): void {
  const { what, meaning, todo } = explainBridgeError(error);
  showToast({ tone: 'failed', title: what, lines: [meaning, ...todo.split('\n')] });
}
