/**
 * What pdf.js takes for granted and Chromium 114, on which the tests run, does not have yet. On the engine that is shipped
 * nothing here does anything.
 */
type PromiseMaker = {
  withResolvers?: () => {
    promise: Promise<unknown>;
    resolve: (value: unknown) => void;
    reject: (why: unknown) => void;
  };
};

(Promise as unknown as PromiseMaker).withResolvers ??= () => {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (why: unknown) => void = () => undefined;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};
