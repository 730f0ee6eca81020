import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// A window that stays mounted has timers, which must not come due when its document is gone.
afterEach(cleanup);

// A document without a window is never drawn, so it has time at once; what waits for that is tried in a real window.
globalThis.requestIdleCallback = (callback) => {
  callback({ didTimeout: false, timeRemaining: () => 50 });
  return 0;
};

// Nor does it know typefaces.
Object.assign(globalThis, { FontFace: class {} });
Object.defineProperty(document, 'fonts', { value: new Set() });
