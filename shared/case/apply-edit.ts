import { assertNever } from '../assert-never.ts';
import { claimEdit } from './claim-edits.ts';
import type { CaseEdit } from './case-edit.ts';
import type { CaseFile, ParagraphEdit } from './case-file.ts';
import { changeById, moveById, removeById } from './list-edits.ts';
import { withoutEarlyAnswers } from './plain-answers.ts';

/**
 * The only writer of case files: takes a case and one edit, gives the new case. Unknown ids change nothing, so a late
 * event about something just removed does no harm.
 */
export function applyEdit(caseFile: CaseFile, edit: CaseEdit): CaseFile {
  return withoutEarlyAnswers(applied(caseFile, edit));
}

function applied(caseFile: CaseFile, edit: CaseEdit): CaseFile {
  switch (edit.kind) {
    case 'editRequest':
      return { ...caseFile, request: { ...caseFile.request, ...edit.patch } };
    case 'addItem':
    case 'editItem':
    case 'removeItem':
    case 'moveItem':
      return { ...caseFile, request: { ...caseFile.request, items: editItems(caseFile.request.items, edit) } };
    case 'editScreening':
      return { ...caseFile, screening: { ...caseFile.screening, ...edit.patch } };
    case 'editNature':
      return { ...caseFile, nature: { ...caseFile.nature, ...edit.patch } };
    case 'setConsultations':
      return { ...caseFile, consultations: edit.consultations };
    case 'editSearches':
      return { ...caseFile, searches: { ...caseFile.searches, ...edit.patch } };
    case 'addClaim':
    case 'parkClaim':
    case 'restoreClaim':
    case 'editClaim':
    case 'editTest':
    case 'addFactor':
    case 'editFactor':
    case 'removeFactor':
    case 'moveFactor':
    case 'editWeighing':
      return claimEdit(caseFile, edit);
    case 'editBalance':
      return { ...caseFile, balance: { ...caseFile.balance, ...edit.patch } };
    case 'editDetermination':
      return { ...caseFile, determination: { ...caseFile.determination, ...edit.patch } };
    case 'editLetter':
      return { ...caseFile, letter: { ...caseFile.letter, ...edit.patch } };
    case 'editForce':
      return { ...caseFile, force: { ...caseFile.force, ...edit.patch } };
    case 'editParagraph':
      return { ...caseFile, letter: { ...caseFile.letter, edits: edited(caseFile.letter.edits, edit.edit) } };
    case 'revertParagraph':
      return {
        ...caseFile,
        letter: {
          ...caseFile.letter,
          edits: caseFile.letter.edits.filter(({ blockId }) => blockId !== edit.blockId),
        },
      };
    case 'editInternalReview':
      return { ...caseFile, internalReview: { ...caseFile.internalReview, ...edit.patch } };
    case 'editHandling':
      return { ...caseFile, handling: { ...caseFile.handling, ...edit.patch } };
    case 'setMarking':
      return { ...caseFile, marking: edit.marking };
    case 'addPoint':
      return { ...caseFile, points: [...caseFile.points, edit.point] };
    case 'editPoint':
      return {
        ...caseFile,
        points: changeById(caseFile.points, edit.pointId, (point) => ({ ...point, ...edit.patch })),
      };
    case 'removePoint':
      return { ...caseFile, points: removeById(caseFile.points, edit.pointId) };
    case 'answerFinding':
      return { ...caseFile, answeredFindings: answer(caseFile.answeredFindings, edit.key, edit.reason) };
    case 'several':
      return edit.edits.reduce(applied, caseFile);
    case 'confirmPage':
      return { ...caseFile, grounds: confirm(caseFile.grounds, edit.page, edit.digest) };
    case 'submitPage':
      return submitted(caseFile, edit.page);
    default:
      return assertNever(edit);
  }
}

type ItemEdit = Extract<CaseEdit, { kind: 'addItem' | 'editItem' | 'removeItem' | 'moveItem' }>;

function editItems(items: CaseFile['request']['items'], edit: ItemEdit): CaseFile['request']['items'] {
  switch (edit.kind) {
    case 'addItem':
      return [...items, edit.item];
    case 'editItem':
      return changeById(items, edit.itemId, (item) => ({ ...item, ...edit.patch }));
    case 'removeItem':
      return removeById(items, edit.itemId);
    case 'moveItem':
      return moveById(items, edit.itemId, edit.by);
  }
}

/** Once is enough; outside practice there is nothing to hand in. */
function submitted(caseFile: CaseFile, page: string): CaseFile {
  const { practice } = caseFile;
  if (practice === null || practice.submitted.includes(page)) return caseFile;
  return { ...caseFile, practice: { ...practice, submitted: [...practice.submitted, page] } };
}

/** One edit a paragraph: the later words stand. */
function edited(edits: readonly ParagraphEdit[], edit: ParagraphEdit): ParagraphEdit[] {
  return [...edits.filter(({ blockId }) => blockId !== edit.blockId), edit];
}

function answer(answered: CaseFile['answeredFindings'], key: string, reason: string): CaseFile['answeredFindings'] {
  const others = answered.filter((finding) => finding.key !== key);
  return reason.trim() === '' ? others : [...others, { key, reason }];
}

function confirm(grounds: CaseFile['grounds'], page: string, digest: string): CaseFile['grounds'] {
  return [...grounds.filter((ground) => ground.page !== page), { page, digest }];
}
