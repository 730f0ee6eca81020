/** A finding of Electronegativity that was looked at, with the files it may stand in and why it stands. */
export type Answer = { readonly id: string; readonly files: readonly string[]; readonly why: string };

/** Anything else that it finds fails; so does an answer to what it no longer finds. Also in docs/security.md. */
export const ANSWERED: readonly Answer[] = [
  {
    id: 'PRELOAD_JS_CHECK',
    files: ['electron/window/main-window.ts'],
    why: 'A preload script is asked to be reviewed. It is 17 lines and hands out named requests only.',
  },
  {
    id: 'CERTIFICATE_ERROR_EVENT_JS_CHECK',
    files: ['electron/security/trust-no-server.ts', 'built/main.js'],
    why: 'Any handler of faulty certificates is found. This one refuses them all.',
  },
  {
    id: 'AUXCLICK_JS_CHECK',
    files: ['electron/window/main-window.ts', 'electron/export/pdf.ts'],
    why: 'A middle click could open a window. Every way to open one is denied, and test/e2e/way-out.test.ts clicks.',
  },
  {
    id: 'CUSTOM_ARGUMENTS_JS_CHECK',
    files: ['electron/security/block-network.ts', 'built/main.js'],
    why: 'A proxy of one’s own could read what is sent. Nobody is behind this one: it is there so that nothing is sent.',
  },
  {
    id: 'CSP_GLOBAL_CHECK',
    files: ['N/A'],
    why: 'It looks for the policy in a meta element. Here it comes with each answer (test/e2e/content-policy.test.ts).',
  },
  {
    id: 'ELECTRON_VERSION_JSON_CHECK',
    files: ['package.json'],
    why: 'It notes which Electron is pinned, whichever it is. Whether it is current is tested elsewhere.',
  },
];
