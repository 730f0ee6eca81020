import { useCallback } from 'react';
import type { Place } from '../../../shared/case/place.ts';
import { useCaseCommands } from '../../case/use-case.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** The part of a page that a place is about: a factor, or a field. */
function wantedAt({ factorId, field }: Place): string | null {
  if (factorId !== undefined) return `[data-factor="${CSS.escape(factorId)}"]`;
  return field === undefined ? null : `[data-field="${CSS.escape(field)}"]`;
}

/** Opens a place and shows the question, also where the window has room for one column only. */
export function useOpenPlace(): (place: Place) => void {
  const commands = useCaseCommands();
  return useCallback(
    (place) => {
      useUiStore.setState({ view: 'question', wanted: wantedAt(place) });
      commands.open(place);
    },
    [commands],
  );
}
