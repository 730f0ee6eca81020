import { digestOf } from '../digest.ts';
import { NO_PROFILE } from './force-profile.ts';
import { NO_HANDLING } from './handling.ts';
import { NO_REVIEW } from './internal-review.ts';

/** Data of a case as found in a file, before it is checked against the schema. */
type Data = Readonly<Record<string, unknown>>;

/** The step from each released version to the next. A step adds and renames; it never drops what an officer wrote. */
const STEPS: Readonly<Record<number, (data: Data) => Data>> = {
  1: toVersion2,
  2: toVersion3,
  3: toVersion4,
};

/**
 * Brings parsed data of a case from its version up to the current one. What is not an object is handed on as it is, for
 * the schema to refuse.
 */
export function migrate(data: unknown, from: number): unknown {
  const step = STEPS[from];
  if (step === undefined || !isData(data)) return data;
  return migrate(step(data), from + 1);
}

/**
 * Version 2 (law pack 2026.12): nature of the request, earlier answers, advice taken, certificates, extension, what-if;
 * letterhead, house style and language of the force, edited paragraphs, plain answers, internal review.
 */
function toVersion2(data: Data): Data {
  return {
    ...data,
    version: 2,
    branchOf: null,
    force: isData(data['force']) ? { ...NO_PROFILE, ...data['force'] } : data['force'],
    request: withItems(data['request']),
    internalReview: NO_REVIEW,
    examinedLetter: '',
    nature: { topicIds: [], specificity: null, specificityNote: '', namesPerson: false, matterYear: null },
    screening: withFields(data['screening'], { earlierAnswers: [] }),
    claims: withEach(data['claims'], { certificate: null }),
    parkedClaims: withEach(data['parkedClaims'], { certificate: null }),
    consultations: [],
    determination: withFields(data['determination'], { reviewedBy: '' }),
    letter: withFields(data['letter'], { extension: null, edits: [] }),
    grounds: withNature(data['grounds']),
  };
}

/** Version 3: practice is marked in the case itself. What came before was all casework. */
function toVersion3(data: Data): Data {
  return { ...data, version: 3, practice: null };
}

/**
 * Version 4: how the office handles a case, sign-off, points, clarifications, internal reviews as cases of their own, and
 * the log of consultations in place of a list of advice.
 */
function toVersion4(data: Data): Data {
  return {
    ...data,
    version: 4,
    reviewOf: null,
    handling: NO_HANDLING,
    points: [],
    signOff: [],
    request: withFields(data['request'], { clarifications: [] }),
    force: withFields(data['force'], { signOff: 'optional' }),
    consultations: Array.isArray(data['consultations']) ? data['consultations'].map(withConsulted) : [],
  };
}

function withConsulted(consultation: unknown): unknown {
  if (!isData(consultation)) return consultation;
  const { isNational, ...rest } = consultation;
  return { ...rest, consulted: isNational === true ? 'nationalUnit' : 'other', answeredOn: null, evidenceIds: [] };
}

/** A case that was past the screening stays past it: the new page counts as seen, and can be answered later. */
function withNature(grounds: unknown): unknown {
  const isPast =
    Array.isArray(grounds) && grounds.some((ground) => isData(ground) && ground['page'] === 'screening.clarity');
  return isPast ? [...(grounds as unknown[]), { page: 'screening.nature', digest: digestOf(null) }] : grounds;
}

function withItems(request: unknown): unknown {
  if (!isData(request)) return request;
  return { ...request, items: withEach(request['items'], { withheldUnder: '', plainAnswer: null }) };
}

function withFields(part: unknown, fields: Data): unknown {
  return isData(part) ? { ...part, ...fields } : part;
}

function withEach(list: unknown, fields: Data): unknown {
  return Array.isArray(list) ? list.map((entry) => withFields(entry, fields)) : list;
}

function isData(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
