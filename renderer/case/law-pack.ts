import { lawArchive } from 'virtual:law-archive';
import { lawPack as builtIn } from 'virtual:law-pack';
import { withHolidays, type HolidayList } from '../../shared/deadline/holiday-list.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { packOfCase } from '../../shared/law/pack-of-case.ts';
import { useUiStore } from '../state/ui-store.ts';
import { useCase } from './use-case.ts';

/** The law pack that this app was built with: for new cases and for what is not about one case. */
export const currentPack: LawPack = builtIn;

/** Packs counting by a list of holidays that was brought in: one each, so that what is counted once stays counted. */
const counting = new WeakMap<HolidayList, Map<string, LawPack>>();

function counted(pack: LawPack): LawPack {
  const { holidayList } = useUiStore.getState();
  if (holidayList === null) return pack;
  const packs = counting.get(holidayList) ?? new Map<string, LawPack>();
  counting.set(holidayList, packs);
  const known = packs.get(pack.version) ?? withHolidays(pack, holidayList);
  packs.set(pack.version, known);
  return known;
}

/** The pack that a case was decided under; the current one where this app does not carry it. */
export async function loadPackOf(version: string): Promise<LawPack> {
  return counted(await packOfCase(version, currentPack, lawArchive));
}

/** The pack of the open case. */
export function useLawPack(): LawPack {
  return useCase((snapshot) => snapshot.context.pack);
}
