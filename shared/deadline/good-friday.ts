import { daysAfter } from './working-days.ts';

/**
 * Good Friday of a year, as an ISO date: two days before Easter by the Gregorian rule, which takes the golden number,
 * the century's corrections, and the full moon's weekday.
 */
export function goodFriday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const daysFromMarch = epact + weekday - 7 * late + 21;
  return daysAfter(`${year}-03-01`, daysFromMarch - 2);
}
