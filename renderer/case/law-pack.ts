import { lawArchive } from 'virtual:law-archive';
import { lawPack as builtIn } from 'virtual:law-pack';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { packOfCase } from '../../shared/law/pack-of-case.ts';
import { useCase } from './use-case.ts';

/** The law pack that this app was built with: for new cases and for what is not about one case. */
export const currentPack: LawPack = builtIn;

/** The pack that a case was decided under; the current one where this app does not carry it. */
export function loadPackOf(version: string): Promise<LawPack> {
  return packOfCase(version, currentPack, lawArchive);
}

/** The pack of the open case. */
export function useLawPack(): LawPack {
  return useCase((snapshot) => snapshot.context.pack);
}
