import { argumentChecks } from './argument-checks.ts';
import { balanceChecks } from './balance-checks.ts';
import type { Check } from './check.ts';
import { dateChecks } from './date-checks.ts';
import { editChecks } from './edit-checks.ts';
import { engagementChecks } from './engagement-checks.ts';
import { kindChecks } from './kind-checks.ts';
import { letterChecks } from './letter-checks.ts';
import { natureChecks } from './nature-checks.ts';
import { recordChecks } from './record-checks.ts';
import { routeChecks } from './route-checks.ts';
import { signOffChecks } from './sign-off-checks.ts';

/**
 * Every check that has its condition in code, by id. The words for each are in the law pack; a content test sees to it
 * that neither side has an id that the other lacks.
 */
export const codedChecks: Readonly<Record<string, Check>> = {
  ...routeChecks,
  ...engagementChecks,
  ...balanceChecks,
  ...letterChecks,
  ...dateChecks,
  ...natureChecks,
  ...kindChecks,
  ...argumentChecks,
  ...recordChecks,
  ...editChecks,
  ...signOffChecks,
};
