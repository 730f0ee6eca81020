import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';

/**
 * How the screens are built, for the app and for their tests alike. React's compiler keeps what has not changed: a key press
 * works out and draws half as much as without it (docs/performance.md). It asks of components that what they show comes from
 * their properties, their state and hooks; what they read by the way is shown as it was when it was read first.
 */
export const reactPlugins = [react(), babel({ presets: [reactCompilerPreset()] })];
