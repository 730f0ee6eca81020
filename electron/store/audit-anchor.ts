import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { causeCode, logEvent } from '../start/log.ts';
import type { ChainHead } from './audit-trail.ts';

/** The file's name in the data folder. */
export const ANCHOR_NAME = 'audit.anchor.json';
const HeadSchema = v.object({ seq: v.number(), hash: v.string() });

/**
 * The head of the audit trail, noted outside the store whenever it is closed or backed up: entries cut off the end leave
 * a chain that is whole in itself, and only something outside can tell. Null where none was noted.
 */
export function readAnchor(folder: string): ChainHead | null {
  try {
    return v.parse(HeadSchema, JSON.parse(readFileSync(path.join(folder, ANCHOR_NAME), 'utf8')));
  } catch {
    return null;
  }
}

/** Notes the head. A folder that cannot be written to keeps the note of before, which is true still. */
export function noteAnchor(folder: string, head: ChainHead | null): void {
  if (head === null) return;
  try {
    // By another name first: a run that is cut off must leave a note that can be read.
    const file = path.join(folder, ANCHOR_NAME);
    writeFileSync(`${file}.new`, JSON.stringify(head));
    renameSync(`${file}.new`, file);
  } catch (cause) {
    logEvent('audit.anchorFailed', { cause: causeCode(cause) });
  }
}
