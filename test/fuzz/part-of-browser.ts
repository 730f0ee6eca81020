import { registerHooks } from 'node:module';

/**
 * What reads letters in the page, here without a page: workers run in this thread, their addresses are empty, and pdf.js
 * is given its bytes directly. Everything else is the product's own code.
 */
const HERE: Readonly<Record<string, string>> = {
  './start-worker.ts': new URL('./worker-here.ts', import.meta.url).href,
  './open-pdf.ts': new URL('./pdf-here.ts', import.meta.url).href,
};

registerHooks({
  resolve: (specifier, context, next) => {
    const isReading = context.parentURL?.includes('/renderer/reading/') === true;
    if (isReading && specifier.endsWith('?worker&url'))
      return { url: 'data:text/javascript,export default ""', shortCircuit: true };
    const url = isReading ? HERE[specifier] : undefined;
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});
