/** Which id a case gets here in place of the one it came with. */
export type NewIds = ReadonlyMap<string, string>;

/** Where a case names another: the one it was branched from, the one it reviews. */
const LINKS = ['branchOf', 'reviewOf'];

/** Parsed data of a case under the ids that cases have here: its own, and those it names. All else stays as it is. */
export function underIds<Data extends object>(data: Data, ids: NewIds): Data {
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => {
    if (key === 'id') return [key, ids.get(String(value)) ?? value];
    return [key, LINKS.includes(key) ? linkUnder(value, ids) : value];
  });
  return Object.fromEntries(entries) as Data;
}

/** The same for the text of a version, which stays as it is to the letter where no id changes. */
export function textUnderIds(text: string, ids: NewIds): string {
  return ids.size === 0 ? text : JSON.stringify(underIds(JSON.parse(text) as object, ids));
}

function linkUnder(link: unknown, ids: NewIds): unknown {
  if (typeof link !== 'object' || link === null || !('caseId' in link)) return link;
  return { ...link, caseId: ids.get(String(link.caseId)) ?? link.caseId };
}
