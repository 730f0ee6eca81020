import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../shared/bridge/bridge.ts';
import { MAX_ROWS_ASKED } from '../../../shared/bridge/library-contract.ts';
import { getBridge } from '../../bridge.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Rows read at first: more than a window shows, and no more, because drawing them is what the list waits for. */
const FIRST = 40;
/** Rows read when more are asked for. */
const MORE = 100;

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
  const shown = useRef({ filter, sort, rows: FIRST });

  useEffect(() => {
    // What is asked again for another reason than the filter or the order keeps as many rows as are shown.
    void age;
    const isSame = shown.current.filter === filter && shown.current.sort === sort;
    const limit = isSame ? Math.min(Math.max(shown.current.rows, FIRST), MAX_ROWS_ASKED) : FIRST;
    asked.current += 1;
    const turn = asked.current;
    void getBridge()
      .queryCases({ filter, sort, offset: 0, limit })
      .then((result) => {
        if (turn !== asked.current) return;
        if (!result.ok) return sayFailed(result.error);
        shown.current = { filter, sort, rows: result.value.cases.length };
        setFound(result.value);
      });
  }, [filter, sort, age]);

  const readMore = useCallback(() => {
    const turn = asked.current;
    const offset = found?.cases.length ?? 0;
    void getBridge()
      .queryCases({ filter, sort, offset, limit: MORE })
      .then((result) => {
        if (turn !== asked.current) return;
        if (!result.ok) return sayFailed(result.error);
        shown.current = { filter, sort, rows: offset + result.value.cases.length };
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
