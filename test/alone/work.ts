import path from 'node:path';
import type { Tries } from './ways-out.ts';

/** What `work-alone.ts` is told. */
export type Work = {
  /** Where everything goes that this work leaves behind. */
  readonly folder: string;
  readonly isSealed: boolean;
  /** "loud": the app that nothing is forbidden to, for showing that the watching sees something. */
  readonly app: 'counterpoise' | 'loud';
};

/** A word that was typed into one field and nowhere else. */
export type Mark = { readonly field: string; readonly word: string };

/** What `work-alone.ts` tells at its end, in `done.json`. */
export type Done = {
  readonly marks: readonly Mark[];
  readonly files: readonly string[];
  /** What strace wrote, for each start of the app. */
  readonly logs: readonly string[];
  readonly fromPage: Tries;
  readonly fromMain: Tries;
};

/** The folders of one work: all that an app could write into. */
export function foldersIn(folder: string) {
  const home = path.join(folder, 'home');
  return {
    home,
    config: path.join(home, '.config'),
    cache: path.join(home, '.cache'),
    data: path.join(home, '.config/Counterpoise'),
    temporary: path.join(folder, 'temporary'),
    exports: path.join(folder, 'exports'),
    said: path.join(folder, 'said'),
  };
}
