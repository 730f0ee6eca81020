import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as v from 'valibot';
import { NO_PROFILE } from '../../shared/case/force-profile.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import {
  ACCEPT_MODEL_ONLY,
  PRACTICE_PACK_VERSION,
  PracticeCaseSchema,
  type PracticeCase,
  type PracticePack,
} from '../../shared/training/practice-case.ts';
import { ExercisesSchema, type Exercises } from '../../shared/training/card.ts';
import { caseFromShort } from './short-case.ts';

type Data = Readonly<Record<string, unknown>>;

const HEAD = { id: 'northmoor', title: 'Northmoor: twelve cases', author: 'Counterpoise' } as const;

/**
 * Reads the practice cases that come with the app, one YAML file each. Runs when the app is built and in tests; throws
 * with file, path and reason, so that a bad case fails the build.
 */
export function loadPractice(folder: string, lawPack: LawPack): PracticePack {
  const cases = readdirSync(path.join(folder, 'cases'))
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => readPracticeCase(path.join(folder, 'cases', file), lawPack));
  return { schema: 'counterpoise/practice-pack', version: PRACTICE_PACK_VERSION, ...HEAD, cases };
}

/** The cards and the faults for drills. Throws with path and reason. */
export function loadExercises(folder: string): Exercises {
  const readList = (name: string) =>
    withNull(parse(readFileSync(path.join(folder, name), 'utf8')), ['exemptionId', 'side', 'limbId']);
  const cards = readList('cards.yml').map((card) => onlyOwn(card));
  const faults = readList('faults.yml').map(({ side: _, limbId: __, ...fault }) => ({ how: 'added', ...fault }));
  const parsed = v.safeParse(ExercisesSchema, { cards, faults });
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.slice(0, 20).map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`);
  throw new Error(`The cards or faults in ${folder} cannot be used:\n${lines.join('\n')}`);
}

/** What may be left out of a card of each kind. */
function onlyOwn({ side, exemptionId, limbId, ...card }: Data): Data {
  switch (card['kind']) {
    case 'factor':
      return { weights: [], ...card, side };
    case 'limb':
      return {
        ...card,
        exemptionId,
        limbId,
        also: withNull(card['also'], ['limbId']),
      };
    case 'rewrite':
      return { ...card, exemptionId };
    default:
      return card;
  }
}

/** One practice case from its file. Throws with path and reason. */
export function readPracticeCase(file: string, lawPack: LawPack): PracticeCase {
  const { papers, notes, points, accept, unsound, mistakes, faults, model, ...rest } = parse(
    readFileSync(file, 'utf8'),
  ) as Data;
  const force = parse(readFileSync(path.join(path.dirname(file), '../force.yml'), 'utf8')) as Data;
  const head = { id: String(rest['id']), createdAt: `${String(rest['asAt'])}T09:00:00.000Z` };
  const parsed = v.safeParse(PracticeCaseSchema, {
    ...rest,
    papers: papers ?? [],
    model: caseFromShort({ force: { ...NO_PROFILE, ...force }, ...(model as Data) }, head, lawPack),
    notes: [...withNull(notes, ['exemptionId']), ...generalNotes(file, (notes ?? []) as Data[])],
    points: withNull(points, ['exemptionId']),
    accept: { ...ACCEPT_MODEL_ONLY, ...(accept as object | undefined) },
    unsound: ((unsound ?? []) as Data[]).map((each) => ({
      authorities: [],
      ...(each['kind'] === 'exemption' ? { limbId: null } : {}),
      ...each,
    })),
    mistakes: ((mistakes ?? []) as Data[]).map((each) => ({ authorities: [], ...each })),
    faults: withNull(faults, ['exemptionId']).map((each) => ({ how: 'added', ...each })),
  });
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.slice(0, 20).map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`);
  throw new Error(`${file} cannot be used:\n${lines.join('\n')}`);
}

/** What holds of a page in every case, for the pages on which a case has no note of its own. */
function generalNotes(file: string, own: readonly Data[]): Data[] {
  const general = parse(readFileSync(path.join(path.dirname(file), '../notes.yml'), 'utf8')) as Data[];
  return withNull(general, ['exemptionId']).filter(({ page }) => !own.some((note) => note['page'] === page));
}

function withNull(entries: unknown, fields: readonly string[]): Data[] {
  return ((entries ?? []) as Data[]).map((entry) => ({
    ...Object.fromEntries(fields.map((field) => [field, null])),
    ...entry,
  }));
}
