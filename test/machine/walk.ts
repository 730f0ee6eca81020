import { createActor, type ActorRefFrom } from 'xstate';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Place } from '../../shared/case/place.ts';
import type { CaseEvent } from '../../shared/machine/case-events.ts';
import { caseMachine } from '../../shared/machine/case-machine.ts';
import { placeOf } from '../../shared/machine/place-of.ts';
import { pack } from '../support/build-pack.ts';

/** A case machine under test, spoken to as the screens do. */
export type Walk = {
  readonly actor: ActorRefFrom<typeof caseMachine>;
  readonly send: (...events: readonly CaseEvent[]) => void;
  readonly place: () => Place;
  readonly step: () => string;
  readonly caseFile: () => CaseFile;
};

/** Starts a machine over a case; `remembered` is where the officer was. */
export function walk(caseFile: CaseFile, remembered: Place | null = { page: 'request' }): Walk {
  const actor = createActor(caseMachine, { input: { caseFile, pack, remembered } });
  actor.start();
  const context = () => actor.getSnapshot().context;
  return {
    actor,
    send: (...events) => {
      for (const event of events) actor.send(event);
    },
    place: () => placeOf(context()),
    step: () => context().step,
    caseFile: () => context().history.present,
  };
}

/** A case without what the machine notes for itself: the officer's answers alone. */
export function answersOf({ grounds: _noted, ...answers }: CaseFile): unknown {
  return answers;
}
