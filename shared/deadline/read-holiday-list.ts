import * as v from 'valibot';
import { IsoDateSchema } from '../case/text-schemas.ts';
import type { Holiday } from '../law/holiday.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isNewerThan, parseOutside } from '../parse-outside.ts';
import { err, ok, type Result } from '../result.ts';
import { goodFriday } from './good-friday.ts';
import { HolidayListSchema, type HolidayList } from './holiday-list.ts';
import { isWeekend } from './working-days.ts';

/** Bytes of a file with a list of holidays: the longest list allowed, with room to spare. */
export const MAX_HOLIDAY_FILE = 1_000_000;

/** Fewer weekdays than this in a whole year is no list of the United Kingdom's holidays. */
const LEAST_A_YEAR = 5;
const MAX_REASONS = 10;

/** Reads the text of a list of holidays, as at a day; lines for the officer when it is none that may be counted by. */
export function readHolidayList(text: string, today: string): Result<HolidayList, string[]> {
  if (text.length > MAX_HOLIDAY_FILE) return err(['The file is too large to be a list of holidays.']);
  const data = parsed(text);
  if (data === undefined) return err(['This is not a list of holidays: its content is not JSON.']);
  if (isNewerThan(1, data))
    return err(['This list was made for a newer Counterpoise. Update this one, or ask for an older file.']);
  const read = parseOutside(HolidayListSchema, data);
  if (!read.success) {
    const lines = read.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`);
    return err(['This is not a list of holidays that Counterpoise can use.', ...lines]);
  }
  const faults = faultsOf(read.output.holidays, today);
  return faults.length === 0 ? ok(read.output) : err(faults.slice(0, MAX_REASONS));
}

/** The law pack's own list in the form of such a file, for a force to add to. */
export function holidayListText(pack: Pick<LawPack, 'version' | 'checkedOn' | 'holidays'>): string {
  const list: HolidayList = {
    schema: 'counterpoise/holidays',
    version: 1,
    source: `Law pack ${pack.version}`,
    checkedOn: pack.checkedOn,
    holidays: pack.holidays,
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The first and the last year in which a list has a day. */
export function yearsOf(holidays: readonly Holiday[]): { readonly first: number; readonly last: number } {
  const years = holidays.map(({ date }) => yearOf(date));
  return years.reduce(({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }), {
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What speaks against counting by a list. Days that are none come first: nothing else can be said while there are any. */
function faultsOf(holidays: readonly Holiday[], today: string): string[] {
  const unreal = holidays.filter(({ date }) => !v.is(IsoDateSchema, date));
  if (unreal.length > 0) return unreal.map(({ date }) => `${date} is not a day from 1990 to 2100.`);
  if (holidays.every(({ date }) => isWeekend(date))) {
    return ['Every day in it is a Saturday or a Sunday. Those never count; the list is of the weekdays that do not.'];
  }
  return [...orderFaults(holidays), ...spanFaults(holidays, today)];
}

function orderFaults(holidays: readonly Holiday[]): string[] {
  return holidays.flatMap(({ date }, index) => {
    const before = holidays[index - 1]?.date;
    if (before === undefined || before < date) return [];
    if (before === date) return [`${date} is there more than once.`];
    return [`${date} comes after ${before}: put the days in order, so that none is missed.`];
  });
}

/** A case of last year may be open still, and a count begun this year may end in the next. */
function spanFaults(holidays: readonly Holiday[], today: string): string[] {
  const { first, last } = yearsOf(holidays);
  const now = yearOf(today);
  if (first > now - 1 || last < now + 1) {
    return [`It reaches from ${first} to ${last}. It must reach at least from ${now - 1} to ${now + 1}.`];
  }
  const isWhole = (year: number) => (year > first && year < last) || Math.abs(year - now) <= 1;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(isWhole);
  return years.flatMap((year) => yearFaults(year, holidays));
}

/** Christmas Day and Good Friday are named in section 10(6) itself, so a year without them is not a whole one. */
function yearFaults(year: number, holidays: readonly Holiday[]): string[] {
  const days = new Set(holidays.map(({ date }) => date).filter((date) => yearOf(date) === year && !isWeekend(date)));
  if (days.size < LEAST_A_YEAR) {
    return [`${year} has ${days.size === 1 ? 'one day' : `${days.size} days`}. A year has at least ${LEAST_A_YEAR}.`];
  }
  const christmas = `${year}-12-25`;
  return [
    ...(isWeekend(christmas) || days.has(christmas) ? [] : [`Christmas Day is missing: ${christmas}.`]),
    ...(days.has(goodFriday(year)) ? [] : [`Good Friday is missing: ${goodFriday(year)}.`]),
  ];
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
