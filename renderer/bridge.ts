import type { Bridge } from '../shared/bridge/bridge.ts';
import { checkedBridge } from '../shared/bridge/checked-bridge.ts';

declare global {
  interface Window {
    readonly counterpoise: Bridge;
  }
}

/** This is the only place that reads the window's global: the shell's half, as the preload script gives it. */
const bridge = checkedBridge(() => window.counterpoise);

/** The shell's half, with everything that comes from it checked. */
export function getBridge(): Bridge {
  return bridge;
}
