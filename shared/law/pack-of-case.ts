import type { LawPack } from './law-pack.ts';
import { ownValue } from '../own-value.ts';
import { readLawPack } from './read-law-pack.ts';

/** Older packs by version, each read only when a case asks for it. */
export type LawArchive = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * The pack that a case was decided under, by its version: the current one, or one of the archive. A version that is
 * neither (a case from a force with another release) gets the current pack; isCurrentPack tells the screen to say so.
 */
export async function packOfCase(version: string, current: LawPack, archive: LawArchive): Promise<LawPack> {
  const load = ownValue(archive, version);
  if (version === current.version || load === undefined) return current;
  const read = readLawPack(await load());
  if (!read.ok) throw new Error(`The archived law pack ${version} cannot be read: ${read.error[0]?.reason}`);
  return completedBy(current, read.value);
}

/**
 * An older pack with the parts that it did not have yet taken from the current one: wording for pages and blocks that
 * came later, topics, knowledge. What it does have stays as it was, checks included; only what judges the app's own later
 * means (edited paragraphs, parts withheld, comments and sign-off) comes to them.
 */
export function completedBy(current: LawPack, older: LawPack): LawPack {
  const known = new Set(older.authorities.map(({ id }) => id));
  const judged = new Set(older.checks.map(({ id }) => id));
  return {
    ...older,
    authorities: [...older.authorities, ...current.authorities.filter(({ id }) => !known.has(id))],
    help: { ...current.help, ...older.help },
    wording: { ...current.wording, ...older.wording },
    ...(older.welsh === undefined && current.welsh !== undefined ? { welsh: current.welsh } : {}),
    checks: [...older.checks, ...current.checks.filter((check) => isOfTheApp(check.id) && !judged.has(check.id))],
    topics: older.topics.length > 0 ? older.topics : current.topics,
    glossary: older.glossary.length > 0 ? older.glossary : current.glossary,
    guides: older.guides.length > 0 ? older.guides : current.guides,
    decisions: older.decisions.length > 0 ? older.decisions : current.decisions,
    challenges: older.challenges.length > 0 ? older.challenges : current.challenges,
    keyQuestions: older.keyQuestions.length > 0 ? older.keyQuestions : current.keyQuestions,
  };
}

/** Checks of what an officer and an office can do with the app, as opposed to what the law says. */
function isOfTheApp(checkId: string): boolean {
  return ['edit-', 'withheld-', 'office-'].some((beginning) => checkId.startsWith(beginning));
}
