import type { Interruption } from '../../shared/bridge/support-contract.ts';
import type { CaseStore } from '../store/case-store.ts';
import type { RunMark } from './run-mark.ts';

/** Windows that stop within this time of each other are taken to stop for the same reason. In ms. */
const SOON_MS = 60_000;
/** So many times the case is offered again; after that the list alone; after one more the window stays as it is. */
const REOPENINGS = 2;

/** Work that was broken off, in this run or at the end of the one before, until the page has been told of it. */
export type Interruptions = {
  readonly opened: RunMark['opened'];
  readonly left: RunMark['left'];
  readonly ended: RunMark['ended'];
  /** The window has stopped. False where it has done so too often for being started again by itself. */
  readonly windowStopped: (how: 'crashed' | 'hung', nowMs: number) => boolean;
  /** What the page is to be told, once. */
  readonly take: (cases: Pick<CaseStore, 'get'>) => Interruption | null;
};

/** Keeps count over the mark of a run. */
export function interruptions(mark: RunMark): Interruptions {
  const { openCase, opened, left, ended } = mark;
  let untold: { how: Interruption['how']; caseId: string | null; mayReopen: boolean } | null =
    mark.before === null || mark.before.caseId === null
      ? null
      : { how: 'cutOff', caseId: mark.before.caseId, mayReopen: true };
  let stops: number[] = [];
  return {
    opened,
    left,
    ended,
    windowStopped: (how, nowMs) => {
      stops = [...stops.filter((at) => Math.abs(nowMs - at) < SOON_MS), nowMs];
      untold = { how, caseId: openCase(), mayReopen: stops.length <= REOPENINGS };
      return stops.length <= REOPENINGS + 1;
    },
    take: (cases) => {
      if (untold === null) return null;
      const { how, caseId, mayReopen } = untold;
      untold = null;
      const found = caseId === null ? null : cases.get(caseId);
      const openCase =
        found?.ok === true
          ? {
              id: found.value.caseFile.id,
              reference: found.value.caseFile.request.reference,
              savedAt: found.value.savedAt,
            }
          : null;
      // After a run that was cut off there is nothing to say but which case was open.
      return how === 'cutOff' && openCase === null ? null : { how, openCase, mayReopen };
    },
  };
}
