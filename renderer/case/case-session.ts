import { createActor, type ActorRefFrom } from 'xstate';
import type { Bookmark, OpenedCase } from '../../shared/bridge/messages.ts';
import { PAGE_IDS, type Place } from '../../shared/case/place.ts';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import type { SignOffAct } from '../../shared/case/sign-off.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { caseMachine } from '../../shared/machine/case-machine.ts';

export type CaseActor = ActorRefFrom<typeof caseMachine>;

/** What a screen can tell the case, by name. The object stays the same as long as the case is open. */
export type CaseCommands = {
  readonly edit: (edit: CaseEdit) => void;
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly open: (place: Place) => void;
  readonly confirm: () => void;
  /** Of practice, where `act` is null, the handing in. */
  readonly issue: (on: string, act: SignOffAct | null) => void;
  readonly sign: (act: SignOffAct) => void;
};

/** Typing that pauses this long is a step of undo. In milliseconds. */
const PAUSE = 1000;

/** Starts the machine of one opened case, at the place where the officer left it. */
export function startCaseActor(opened: OpenedCase, pack: LawPack): CaseActor {
  const remembered = placeFromBookmark(opened.bookmark);
  return createActor(caseMachine, {
    input: { caseFile: opened.caseFile, pack, remembered, undoable: opened.undoable },
  }).start();
}

/** The named commands of a case. */
export function createCaseCommands(actor: CaseActor): CaseCommands {
  let pause: ReturnType<typeof setTimeout> | undefined;

  function settle() {
    clearTimeout(pause);
    // A field gives up the focus when its case is closed, which is after the case's machine has ended.
    if (actor.getSnapshot().status === 'active') actor.send({ type: 'case.settle' });
  }

  return {
    edit: (edit) => {
      actor.send({ type: 'case.edit', edit });
      clearTimeout(pause);
      pause = setTimeout(settle, PAUSE);
    },
    settle,
    undo: () => actor.send({ type: 'case.undo' }),
    redo: () => actor.send({ type: 'case.redo' }),
    next: () => actor.send({ type: 'step.next' }),
    back: () => actor.send({ type: 'step.back' }),
    open: (place) => actor.send({ type: 'step.open', place }),
    confirm: () => actor.send({ type: 'step.confirm' }),
    issue: (on, act) => actor.send({ type: 'case.issue', on, act }),
    sign: (act) => actor.send({ type: 'case.sign', act }),
  };
}

/** The place to return to; null when the bookmark names a page that this app does not have. */
function placeFromBookmark(bookmark: Bookmark | null): Place | null {
  const page = PAGE_IDS.find((id) => id === bookmark?.page);
  if (bookmark === null || page === undefined) return null;
  return bookmark.claimId === null ? { page } : { page, claimId: bookmark.claimId };
}
