import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import { sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Work that takes longer than this is announced; in milliseconds. */
const BUSY_AFTER = 500;

/**
 * One piece of work at a time; what takes long is announced, what fails is said. `doing` is what is being done, in words
 * without an end. Gives what the work gave; null where it failed, or where other work is under way.
 */
export async function announced<Value>(
  doing: string,
  work: () => Promise<Result<Value, BridgeError>>,
): Promise<Value | null> {
  if (useUiStore.getState().busy !== null) return null;
  const announce = setTimeout(() => useUiStore.setState({ busy: doing }), BUSY_AFTER);
  try {
    const result = await work();
    if (result.ok) return result.value;
    sayFailed(result.error);
    return null;
  } finally {
    clearTimeout(announce);
    useUiStore.setState({ busy: null });
  }
}
