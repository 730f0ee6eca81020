import type { RequestOf } from '../../shared/bridge/bridge.ts';
import type { Incoming } from '../../shared/bridge/hand-over-contract.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { getBridge } from '../bridge.ts';
import { leaveCase, openCase } from './case-actions.ts';
import { announced } from './announced.ts';
import { refreshLibrary } from './library-actions.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore, type HandedCase } from './ui-store.ts';

/** Shows the dialog for handing cases over. */
export function showHandOver(cases: readonly HandedCase[]): void {
  useUiStore.setState({
    overlay: 'handOver',
    incoming: null,
    handedOver: cases.map(({ id, reference }) => ({ id, reference })),
  });
}

/** The same for the open case, once its last change is on the disk. */
export async function handOverOpenCase(): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null) return;
  if (!(await leaveCase())) return;
  const { id, request } = selectCaseFile(session.actor.getSnapshot());
  showHandOver([{ id, reference: request.reference }]);
}

/** Writes the cases to one file that the officer names; sealed where a passphrase is given. */
export async function saveHandOver(ids: readonly string[], passphrase: string | null): Promise<void> {
  const doing = passphrase === null ? 'Writing the file' : 'Writing and sealing the file';
  await announced(doing, async () => {
    const result = await getBridge().exportHandOver({ ids: [...ids], passphrase });
    if (result.ok && result.value !== null) {
      closeHandOver();
      const kept = 'It holds the whole of each case, closed reasons included.';
      const sealed = 'It opens only with the passphrase. Tell it to the receiver by another way than the file.';
      sayDone(`Saved as ${result.value.fileName}`, passphrase === null ? kept : sealed);
    }
    return result;
  });
}

/** Lets the officer choose a file. One case that is not here yet is opened at once; for all else they are asked. */
export async function chooseHandOver(): Promise<void> {
  if (!(await leaveCase())) return;
  await announced('Reading the file', async () => {
    const result = await getBridge().chooseHandOver(undefined);
    if (result.ok && result.value !== null) await show(result.value);
    return result;
  });
}

/** Opens the sealed file that waits. */
export async function openSealed(token: string, passphrase: string): Promise<void> {
  await announced('Opening the file', async () => {
    const result = await getBridge().openSealed({ token, passphrase });
    if (result.ok) await show(result.value);
    return result;
  });
}

/** Brings the cases of the file in as chosen, all or none. A single one is opened. */
export async function bringIn(token: string, choices: RequestOf<'bringIn'>['choices']): Promise<void> {
  await announced('Bringing in the cases', async () => {
    const result = await getBridge().bringIn({ token, choices });
    if (!result.ok) return result;
    const { ids } = result.value;
    useUiStore.setState({ overlay: 'none', incoming: null });
    refreshLibrary();
    sayDone(ids.length === 1 ? 'The case was brought in.' : `${ids.length} cases were brought in.`);
    const [only] = ids;
    if (only !== undefined && ids.length === 1) await openCase(only);
    return result;
  });
}

/** Closes the dialog; a file that waits is let go. */
export function closeHandOver(): void {
  const { incoming } = useUiStore.getState();
  useUiStore.setState({ overlay: 'none', incoming: null, handedOver: [] });
  if (incoming !== null) void getBridge().dropIncoming({ token: incoming.token });
}

async function show(incoming: Incoming): Promise<void> {
  const [only, ...others] = incoming.kind === 'cases' ? incoming.cases : [];
  const isPlain = only !== undefined && others.length === 0 && only.here === 'no' && only.trailFault === null;
  if (!isPlain) {
    // The open case may be one of those that come in; what lies under the dialog then is the list.
    useUiStore.setState({ openCaseId: null, area: 'cases', overlay: 'handOver', incoming });
    return;
  }
  const brought = await getBridge().bringIn({ token: incoming.token, choices: [{ id: only.id, how: 'new' }] });
  if (!brought.ok) return sayFailed(brought.error);
  useUiStore.setState({ overlay: 'none', incoming: null });
  await openCase(only.id);
}
