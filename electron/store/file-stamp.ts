/** An instant to the second as it stands in names of files: "20261124T100000", by UTC. */
export function stampOf(instant: string): string {
  return instant.slice(0, 19).replaceAll(/[-:]/g, '');
}

/** The instant of a stamp: the same, read back. */
export function instantOf(stamp: string): string {
  const at = (from: number, to: number) => stamp.slice(from, to);
  return `${at(0, 4)}-${at(4, 6)}-${at(6, 8)}T${at(9, 11)}:${at(11, 13)}:${at(13, 15)}.000Z`;
}
