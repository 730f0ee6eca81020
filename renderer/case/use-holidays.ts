import type { Holiday } from '../../shared/law/holiday.ts';
import { useUiStore } from '../state/ui-store.ts';
import { useLawPack } from './law-pack.ts';

/** The holidays that count for the open case: those of the list that was brought in, else those of its law pack. */
export function useHolidays(): readonly Holiday[] {
  const list = useUiStore((state) => state.holidayList);
  const pack = useLawPack();
  return list?.holidays ?? pack.holidays;
}
