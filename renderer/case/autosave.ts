import { getBridge } from '../bridge.ts';
import { useUiStore } from '../state/ui-store.ts';
import { bookmarkOf } from './bookmark.ts';
import type { CaseActor } from './case-session.ts';
import { trailOf } from '../../shared/case/undo-trail.ts';
import { placeKey } from '../../shared/case/place.ts';
import { selectCaseFile, selectPlace } from '../../shared/machine/selectors.ts';

/** A change is sent this long after the last one, and never later than the second figure after the first. In ms. */
const QUIET = 200;
const AT_MOST = 700;
/** Waiting times between tries while saving fails, in ms; the last repeats. */
const RETRY_AFTER = [500, 1000, 2000, 5000, 10_000];

export type Autosave = {
  /** Saves what is unsaved now; true when all is on the disk. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
};

/**
 * Saves every change of a case by itself: one message at a time and in order, so that an older state never overwrites
 * a newer one; again and again while saving fails. The save state goes to the status line.
 */
export function startAutosave(actor: CaseActor, savedAt: string): Autosave {
  let saved = stateOf(actor);
  let firstChangeAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let failures = 0;

  useUiStore.setState({ saveState: { kind: 'saved', at: savedAt } });

  function isSaved(): boolean {
    return isSameState(saved, stateOf(actor));
  }

  async function saveOnce(): Promise<boolean> {
    const sent = stateOf(actor);
    const { caseFile, place } = sent;
    firstChangeAt = null;
    const result = await getBridge()
      .saveCase({
        caseFile,
        bookmark: bookmarkOf(place),
        undoable: trailOf(actor.getSnapshot().context.history),
      })
      .catch(() => ({ ok: false as const, error: { code: 'storeUnavailable' as const } }));
    if (!result.ok) {
      failures += 1;
      useUiStore.setState({ saveState: { kind: 'failed', error: result.error } });
      return false;
    }
    saved = sent;
    failures = 0;
    if (isSaved()) useUiStore.setState({ saveState: { kind: 'saved', at: result.value.savedAt } });
    return true;
  }

  /** One save at a time; whatever changed meanwhile is saved after it. */
  function save(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    running ??= saveOnce().finally(() => {
      running = null;
      if (!isSaved()) wait();
    });
    return running;
  }

  function wait() {
    clearTimeout(timer);
    const now = Date.now();
    firstChangeAt ??= now;
    const retry = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1];
    timer = setTimeout(save, retry ?? Math.max(0, Math.min(QUIET, firstChangeAt + AT_MOST - now)));
  }

  async function flush(): Promise<boolean> {
    for (let tries = 0; tries < 3 && !isSaved(); tries += 1) {
      if (!(await save())) return false;
    }
    return isSaved();
  }

  const subscription = actor.subscribe(() => {
    if (isSaved()) return;
    if (failures === 0) useUiStore.setState({ saveState: { kind: 'saving' } });
    if (running === null && !(failures > 0 && timer !== undefined)) wait();
  });
  const onBlur = () => void flush();
  window.addEventListener('blur', onBlur);

  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      subscription.unsubscribe();
      window.removeEventListener('blur', onBlur);
    },
  };
}

type SavedState = {
  readonly caseFile: ReturnType<typeof selectCaseFile>;
  readonly place: ReturnType<typeof selectPlace>;
};

function stateOf(actor: CaseActor): SavedState {
  const snapshot = actor.getSnapshot();
  return { caseFile: selectCaseFile(snapshot), place: selectPlace(snapshot) };
}

function isSameState(a: SavedState, b: SavedState): boolean {
  return a.caseFile === b.caseFile && placeKey(a.place) === placeKey(b.place);
}
