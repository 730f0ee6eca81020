import type { Visit } from '../visit.ts';

/** One thing the window can show, and the way there. The screens of a group are gone through in their order. */
export type Screen = {
  readonly name: string;
  /** The file below renderer/screens that draws it. */
  readonly shows: string;
  readonly open: (visit: Visit) => Promise<void>;
};

/** Screens that one start of the app can show. */
export type ScreenGroup = {
  readonly name: string;
  readonly start: () => Promise<Visit>;
  readonly screens: readonly Screen[];
};

export function screen(name: string, shows: string, open: Screen['open']): Screen {
  return { name, shows, open };
}
