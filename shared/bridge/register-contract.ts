import * as v from 'valibot';
import { IsoDateSchema } from '../case/text-schemas.ts';
import { RegisterRowSchema } from '../register/register-row.ts';
import { SavedFileSchema } from './messages.ts';

/** By the day of issue; a case that was not issued stands by the day of receipt. */
const PeriodSchema = v.strictObject({ from: v.nullable(IsoDateSchema), to: v.nullable(IsoDateSchema) });

/** The register of decisions. */
export const registerContract = {
  readRegister: { request: PeriodSchema, reply: v.array(RegisterRowSchema) },
  exportRegister: {
    request: v.strictObject({ ...PeriodSchema.entries, format: v.picklist(['csv', 'xlsx']) }),
    reply: SavedFileSchema,
  },
} as const;
