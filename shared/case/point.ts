import * as v from 'valibot';
import { PAGE_IDS, placeKey, type Place } from './place.ts';
import { IdSchema, IsoInstantSchema, LineSchema, ReasonTextSchema } from './text-schemas.ts';

/** A remark of a reader, or a question that the officer cannot answer yet. */
export const POINT_KINDS = ['comment', 'unknown'] as const;

/** Where a point belongs: a page (by the key of its place) and, of a comment on the letter, the paragraph. */
export const AnchorSchema = v.strictObject({
  place: v.pipe(v.string(), v.maxLength(200)),
  blockId: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});

/**
 * Something that is open in a case: a comment at a question or a paragraph, or "I don't know yet". Points are for the
 * file; none of them is ever part of a letter. They can be written while the case itself is locked.
 */
export const PointSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(POINT_KINDS),
  anchor: AnchorSchema,
  text: ReasonTextSchema,
  by: LineSchema,
  at: IsoInstantSchema,
  /** What was answered, or done about it. */
  reply: ReasonTextSchema,
  resolvedAt: v.nullable(IsoInstantSchema),
  resolvedBy: LineSchema,
});

const MAX_POINTS = 1000;

export const PointsSchema = v.pipe(v.array(PointSchema), v.maxLength(MAX_POINTS, `More than ${MAX_POINTS} points`));

export type Point = v.InferOutput<typeof PointSchema>;
export type Anchor = v.InferOutput<typeof AnchorSchema>;

/** The points that nobody has settled yet, in the order in which they were written. */
export function openPoints(points: readonly Point[]): Point[] {
  return points.filter(({ resolvedAt }) => resolvedAt === null);
}

/** What a point is made of; nobody has answered it yet. */
export type NewPoint = Pick<Point, 'id' | 'kind' | 'anchor' | 'text' | 'by' | 'at'>;

/** A point as it is first written. */
export function newPoint(beginning: NewPoint): Point {
  return { ...beginning, reply: '', resolvedAt: null, resolvedBy: '' };
}

/** The anchor of a page, or of a paragraph that was written from it. Only page and claim count. */
export function anchorOf({ page, claimId }: Place, blockId: string | null = null): Anchor {
  return { place: placeKey(claimId === undefined ? { page } : { page, claimId }), blockId };
}

/** The page that an anchor names; null for a page that this app does not have. */
export function placeOfAnchor({ place }: Anchor): Place | null {
  const [name, claimId = ''] = place.split('|');
  const page = PAGE_IDS.find((id) => id === name);
  if (page === undefined) return null;
  return claimId === '' ? { page } : { page, claimId };
}

/** The points at a page, those at paragraphs written from it included. */
export function pointsAt(points: readonly Point[], place: Place): Point[] {
  const key = anchorOf(place).place;
  return points.filter(({ anchor }) => anchor.place === key);
}
