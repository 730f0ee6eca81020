import type { CaseFile } from '../case/case-file.ts';
import { pairsOf } from './mark-claims.ts';
import type { PracticeCase } from './practice-case.ts';

/** The attempt with its claims under the ids of those of the model that they answer to, so that the two can be set side by side. */
export function alignedToModel(attempt: CaseFile, practiceCase: PracticeCase): CaseFile {
  const pairs = pairsOf(attempt, practiceCase);
  return {
    ...attempt,
    claims: attempt.claims.map((claim) => {
      const model = pairs.find(({ own }) => own === claim)?.model;
      return model === undefined ? claim : { ...claim, id: model.id };
    }),
  };
}
