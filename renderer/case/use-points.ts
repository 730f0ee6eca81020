import { useMemo } from 'react';
import { newPoint, openPoints, type Anchor, type Point } from '../../shared/case/point.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { useUiStore } from '../state/ui-store.ts';
import { newId } from './new-id.ts';
import { useCase, useCaseCommands } from './use-case.ts';

/** What can be done with comments and with what is not known yet. Possible while the case itself is locked. */
export type PointActions = {
  readonly add: (kind: Point['kind'], anchor: Anchor, text: string) => void;
  readonly setText: (id: string, text: string) => void;
  readonly reply: (id: string, reply: string) => void;
  readonly settle: (id: string) => void;
  readonly reopen: (id: string) => void;
  readonly remove: (id: string) => void;
};

/** The acts on points, done by the account that works here. */
export function usePointActions(): PointActions {
  const { edit } = useCaseCommands();
  const by = useUiStore((state) => state.account);
  return useMemo(() => {
    const now = () => new Date().toISOString();
    return {
      add: (kind, anchor, text) =>
        edit({ kind: 'addPoint', point: newPoint({ id: newId(), kind, anchor, text: text.trim(), by, at: now() }) }),
      setText: (pointId, text) => edit({ kind: 'editPoint', pointId, patch: { text } }),
      reply: (pointId, reply) => edit({ kind: 'editPoint', pointId, patch: { reply } }),
      settle: (pointId) => edit({ kind: 'editPoint', pointId, patch: { resolvedAt: now(), resolvedBy: by } }),
      reopen: (pointId) => edit({ kind: 'editPoint', pointId, patch: { resolvedAt: null, resolvedBy: '' } }),
      remove: (pointId) => edit({ kind: 'removePoint', pointId }),
    };
  }, [edit, by]);
}

/** The points of the case that nobody has settled. */
export function useOpenPoints(): readonly Point[] {
  const points = useCase((snapshot) => selectCaseFile(snapshot).points);
  return useMemo(() => openPoints(points), [points]);
}

/** True where comments belong: casework; what an attempt at a practice case lacks is said by its feedback. */
export function useHasPoints(): boolean {
  return useCase((snapshot) => selectCaseFile(snapshot).practice === null);
}
