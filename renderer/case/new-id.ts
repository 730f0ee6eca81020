/** An id for something new in a case: an item, a claim, a factor, a row. */
export function newId(): string {
  return crypto.randomUUID();
}
