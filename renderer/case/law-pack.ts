import { lawPack as builtIn } from 'virtual:law-pack';
import type { LawPack } from '../../shared/law/law-pack.ts';

/** The law pack that this app was built with. */
export const lawPack: LawPack = builtIn;
