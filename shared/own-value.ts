/**
 * What a table holds under a name that somebody else wrote: its own entries only. "constructor" and its like are words in
 * a signature, and no entries.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
