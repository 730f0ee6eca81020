import type { Holiday } from '../shared/law/holiday.ts';
import { longDay } from './dates.ts';

/** Section 10(6) names these two itself; every other day is off because it is a bank holiday. */
const NAMED_IN_ACT: readonly string[] = ['Christmas Day', 'Good Friday'];

/** Why a day is not counted: "17 March: bank holiday in Northern Ireland (St Patrick’s Day)". */
export function holidayInWords({ date, name, where }: Holiday): string {
  const day = longDay(date);
  return NAMED_IN_ACT.includes(name) ? `${day}: ${name}` : `${day}: bank holiday in ${where} (${name})`;
}
