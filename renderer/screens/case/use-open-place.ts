import { useCallback } from 'react';
import type { Place } from '../../../shared/case/place.ts';
import { useCaseCommands } from '../../case/use-case.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Opens a place and shows the question, also where the window has room for one column only. */
export function useOpenPlace(): (place: Place) => void {
  const commands = useCaseCommands();
  return useCallback(
    (place) => {
      useUiStore.setState({ view: 'question', wantedField: place.field ?? null });
      commands.open(place);
    },
    [commands],
  );
}
