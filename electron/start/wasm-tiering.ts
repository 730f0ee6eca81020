import { setFlagsFromString } from 'node:v8';

/** The most that V8 takes. In its units, about the bytes of machine code run through. */
const LATE = 2_147_483_647;

/**
 * Has the database's code optimised once it has worked for some seconds, not while the window is opening: three threads
 * compiled for seconds then, on the processors that the page needs for its first paint (docs/performance.md). Must run
 * before the database's code is loaded, so that it is the first thing that the app imports.
 */
setFlagsFromString(`--wasm-tiering-budget=${LATE}`);
