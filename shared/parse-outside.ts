import * as v from 'valibot';

/** In data of more values than this the first fault has to do: far more than any case that somebody writes by hand. */
const MAX_EXAMINED = 5000;

/**
 * Parses data from outside. Where it does not fit, every fault is told, so that whoever wrote the file sees all of them;
 * for large data only the first, because a file of a million faults would otherwise take minutes and all memory.
 */
export function parseOutside<Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.SafeParseResult<Schema> {
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  return parsed.success || isLarge(data) ? parsed : v.safeParse(schema, data);
}

/** True for data that says of itself that a later version wrote it than is understood here. */
export function isNewerThan(understood: number, data: unknown): boolean {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : null;
  return typeof version === 'number' && version > understood;
}

/** Counted without recursion: data may be nested as deep as it is long. */
function isLarge(data: unknown): boolean {
  const waiting = [data];
  for (let count = 0; waiting.length > 0; count += 1) {
    const value = waiting.pop();
    if (count > MAX_EXAMINED || waiting.length > MAX_EXAMINED) return true;
    if (typeof value !== 'object' || value === null) continue;
    const parts = Object.values(value);
    if (parts.length > MAX_EXAMINED) return true;
    waiting.push(...parts);
  }
  return false;
}
