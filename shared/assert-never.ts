/** Makes the compiler prove that a closed union was handled whole; throws if data slipped past the schema. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
