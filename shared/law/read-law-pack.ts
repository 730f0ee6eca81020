import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { slotsInFrame } from './frame-slots.ts';
import { LawPackSchema, type LawPack } from './law-pack.ts';

/** One fault of a pack: the entry it stands in, and why it is one. */
export type LawPackProblem = { readonly entry: string; readonly reason: string };

/** Reads a law pack from parsed data: schema first, then that everything named is there. */
export function readLawPack(data: unknown): Result<LawPack, LawPackProblem[]> {
  const parsed = v.safeParse(LawPackSchema, data);
  if (!parsed.success) return err(parsed.issues.map(describeIssue));
  const problems = crossCheckLawPack(parsed.output);
  return problems.length === 0 ? ok(parsed.output) : err(problems);
}

function describeIssue(issue: v.BaseIssue<unknown>): LawPackProblem {
  const path = (issue.path ?? []).map((step) => entryName(step)).join(' > ');
  return { entry: path, reason: issue.message };
}

/** An entry is best known by its own id; its place in the list is the fallback. */
function entryName(step: v.IssuePathItem): string {
  const id = (step.value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : String(step.key);
}

/** Everything that a schema cannot see: ids that clash or lead nowhere, slots and frames that do not fit. */
export function crossCheckLawPack(pack: LawPack): LawPackProblem[] {
  return [
    ...duplicateIds(pack),
    ...unknownAuthorities(pack),
    ...badFactors(pack),
    ...badLimbs(pack),
    ...badPatterns(pack),
    ...badReferences(pack),
  ];
}

function duplicateIds(pack: LawPack): LawPackProblem[] {
  const lists = [
    pack.authorities,
    pack.checks,
    pack.exemptions,
    pack.exemptions.flatMap((exemption) => [...exemption.factors, ...exemption.harmKinds]),
    pack.topics,
    pack.glossary,
    pack.guides,
    pack.decisions,
    pack.challenges,
    pack.keyQuestions,
  ];
  return lists.flatMap((list) => {
    const ids = list.map((entry) => entry.id);
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((entry) => ({ entry, reason: 'The id is used twice' }));
  });
}

function unknownAuthorities(pack: LawPack): LawPackProblem[] {
  const known = new Set(pack.authorities.map((authority) => authority.id));
  const entries = [
    ...pack.checks,
    ...pack.exemptions,
    ...pack.exemptions.flatMap((exemption) => [...exemption.factors, ...exemption.harmKinds]),
    ...Object.entries(pack.help).map(([id, help]) => ({ id, authorities: help.authorities })),
    ...pack.topics,
    ...pack.glossary,
    ...pack.guides,
    ...pack.decisions.map(({ id, authority }) => ({ id, authorities: [authority] })),
  ];
  return entries.flatMap(({ id, authorities }) =>
    authorities
      .filter((authority) => !known.has(authority))
      .map((authority) => ({ entry: id, reason: `The authority "${authority}" is not in the pack` })),
  );
}

function badFactors(pack: LawPack): LawPackProblem[] {
  return pack.exemptions.flatMap((exemption) =>
    exemption.factors.flatMap((factor) => {
      const inFrame = new Set(slotsInFrame(factor.frame));
      const missing = [...inFrame].filter((slot) => factor.slots[slot] === undefined);
      const unused = Object.keys(factor.slots).filter((slot) => !inFrame.has(slot));
      const harms = factor.harmKinds.filter((id) => !exemption.harmKinds.some((harm) => harm.id === id));
      return [
        ...missing.map((slot) => ({ entry: factor.id, reason: `The frame's slot {${slot}} is not described` })),
        ...unused.map((slot) => ({ entry: factor.id, reason: `The slot "${slot}" is not in the frame` })),
        ...harms.map((id) => ({
          entry: factor.id,
          reason: `The harm kind "${id}" is not in section ${exemption.provision}`,
        })),
      ];
    }),
  );
}

function badLimbs(pack: LawPack): LawPackProblem[] {
  return pack.exemptions.flatMap((exemption) =>
    exemption.harmKinds.flatMap((harm) =>
      harm.limbs
        .filter((limb) => !exemption.limbs.some((each) => each.id === limb))
        .map((limb) => ({ entry: harm.id, reason: `The limb "${limb}" is not in section ${exemption.provision}` })),
    ),
  );
}

function badPatterns(pack: LawPack): LawPackProblem[] {
  const patterns = [
    ...pack.checks.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, pattern: text.pattern }])),
    ...pack.topics.map(({ id, words }) => ({ id, pattern: words })),
  ];
  return patterns.flatMap(({ id, pattern }) => {
    try {
      new RegExp(pattern, 'iu');
      return [];
    } catch {
      return [{ entry: id, reason: 'The pattern is not a regular expression' }];
    }
  });
}

/** Exemptions and checks that other entries name must be in the pack. */
function badReferences(pack: LawPack): LawPackProblem[] {
  const exemptions = new Set(pack.exemptions.map(({ id }) => id));
  const topics = new Set(pack.topics.map(({ id }) => id));
  const checks = new Set(pack.checks.map(({ id }) => id));
  const absent = (entry: string, ids: readonly string[], known: ReadonlySet<string>, what: string) =>
    ids.filter((id) => !known.has(id)).map((id) => ({ entry, reason: `The ${what} "${id}" is not in the pack` }));
  return [
    ...pack.topics.flatMap(({ id, suggests }) => absent(id, suggests, exemptions, 'exemption')),
    ...pack.exemptions.flatMap(({ id, alternativeTo }) =>
      absent(id, alternativeTo === undefined ? [] : [alternativeTo], exemptions, 'exemption'),
    ),
    ...pack.checks.flatMap(({ id, text }) => [
      ...absent(id, [...(text?.unlessClaimed ?? []), ...(text?.whereClaimed ?? [])], exemptions, 'exemption'),
      ...absent(id, text?.unlessTopic ?? [], topics, 'topic'),
    ]),
    ...pack.challenges.flatMap(({ id, checks: named }) => absent(id, named, checks, 'check')),
  ];
}
