import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../shared/bridge/bridge.ts';
import { getBridge } from '../../bridge.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Rows read at once. */
const PAGE = 100;

type Cases = {
  /** Null until the store has answered. */
  readonly found: ReplyOf<'queryCases'> | null;
  readonly hasMore: boolean;
  readonly readMore: () => void;
};

/** The cases that fit the filter, in the chosen order, page by page; read again when the library says that they changed. */
export function useCases(): Cases {
  const { filter, sort } = useUiStore((state) => state.library);
  const age = useUiStore((state) => state.libraryAge);
  const [found, setFound] = useState<ReplyOf<'queryCases'> | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    // What is asked again for another reason than the filter keeps as many rows as are shown.
    void age;
    asked.current += 1;
    const turn = asked.current;
    void getBridge()
      .queryCases({ filter, sort, offset: 0, limit: PAGE })
      .then((result) => {
        if (turn !== asked.current) return;
        if (result.ok) setFound(result.value);
        else sayFailed(result.error);
      });
  }, [filter, sort, age]);

  const readMore = useCallback(() => {
    const turn = asked.current;
    const offset = found?.cases.length ?? 0;
    void getBridge()
      .queryCases({ filter, sort, offset, limit: PAGE })
      .then((result) => {
        if (turn !== asked.current) return;
        if (!result.ok) return sayFailed(result.error);
        setFound((before) =>
          // The button may be pressed twice before the first answer is there.
          before === null || before.cases.length !== offset
            ? before
            : { ...result.value, cases: [...before.cases, ...result.value.cases] },
        );
      });
  }, [filter, sort, found]);

  return { found, hasMore: found !== null && found.cases.length < found.total, readMore };
}
