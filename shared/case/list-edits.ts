/** Small steps over lists of things with an id; each gives a new list and leaves the old one alone. */
type WithId = { readonly id: string };

/** Changes the one entry with this id; the same list comes back when there is none. */
export function changeById<Entry extends WithId>(
  entries: readonly Entry[],
  id: string,
  change: (entry: Entry) => Entry,
): Entry[] {
  return entries.map((entry) => (entry.id === id ? change(entry) : entry));
}

/** Takes the entry with this id away. */
export function removeById<Entry extends WithId>(entries: readonly Entry[], id: string): Entry[] {
  return entries.filter((entry) => entry.id !== id);
}

/** Moves an entry one place up (-1) or down (1) among those that `peers` accepts; at the end nothing changes. */
export function moveById<Entry extends WithId>(
  entries: readonly Entry[],
  id: string,
  by: -1 | 1,
  peers: (entry: Entry) => boolean = () => true,
): Entry[] {
  const order = entries.filter(peers);
  const at = order.findIndex((entry) => entry.id === id);
  const moved = order[at];
  const other = order[at + by];
  if (moved === undefined || other === undefined) return [...entries];
  return entries.map((entry) => (entry === moved ? other : entry === other ? moved : entry));
}
