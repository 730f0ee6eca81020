import type { Bridge } from '../shared/bridge/bridge.ts';

declare global {
  interface Window {
    readonly counterpoise: Bridge;
  }
}

/** The shell's half, as the preload script gives it. This is the only place that reads the window's global. */
export function getBridge(): Bridge {
  return window.counterpoise;
}
