/** Trusted Types as far as this app uses them; TypeScript's library does not know them yet. */
type TypedWindow = {
  readonly trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ) => {
      createScriptURL: (url: string) => unknown;
    };
  };
};

/** The only addresses a script may be started from: the app's own. */
const policy = (window as TypedWindow).trustedTypes?.createPolicy('counterpoise-worker', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== new URL(location.href).origin)
      throw new Error('Not a script of the app');
    return url;
  },
});

/** Starts one of the app's own scripts in a thread of its own. */
export function startWorker(url: string): Worker {
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' });
}
