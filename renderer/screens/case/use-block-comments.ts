import { useMemo } from 'react';
import { placeOfAnchor, type Point } from '../../../shared/case/point.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useOpenPoints } from '../../case/use-points.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { pageOf } from './finding-words.ts';
import { commentField } from './paragraph-words.ts';
import { useOpenPlace } from './use-open-place.ts';

/** The open comments on paragraphs of the letter. */
export type BlockComments = {
  /** How many there are on a paragraph. */
  readonly countOn: (blockId: string) => number;
  /** Leads to the first of them: at its question, or in the list of open points where that is not reached. */
  readonly open: (blockId: string) => void;
};

/** The open comments by paragraph, and the way to them. */
export function useBlockComments(): BlockComments {
  const points = useOpenPoints();
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const openPlace = useOpenPlace();
  const byBlock = useMemo(() => {
    const map = new Map<string, Point[]>();
    for (const point of points) {
      const { blockId } = point.anchor;
      if (blockId !== null && point.kind === 'comment') map.set(blockId, [...(map.get(blockId) ?? []), point]);
    }
    return map;
  }, [points]);
  return {
    countOn: (blockId) => byBlock.get(blockId)?.length ?? 0,
    open: (blockId) => {
      const [first] = byBlock.get(blockId) ?? [];
      const place = first === undefined ? null : placeOfAnchor(first.anchor);
      if (first === undefined) return;
      if (place === null || !isReachable(pageOf(place), caseFile, pack)) useUiStore.setState({ overlay: 'points' });
      else openPlace({ ...place, field: commentField(first.id) });
    },
  };
}
