import type { Handlers, ReplyOf } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { HolidayList } from '../../shared/deadline/holiday-list.ts';
import { MAX_HOLIDAY_FILE, readHolidayList } from '../../shared/deadline/read-holiday-list.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { today } from '../start/today.ts';
import { readChosen } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

type HolidayChannel = 'importHolidays' | 'dropHolidays';

/** The handlers for the list of holidays by which deadlines are counted. */
export function holidayHandlers(shell: ShellContext): Pick<Handlers, HolidayChannel> {
  return {
    importHolidays: () => importHolidays(shell),
    dropHolidays: () => {
      const counted = countBy(shell, null);
      return counted.ok ? ok({}) : counted;
    },
  };
}

/** Taken whole or refused whole: a list with a hole would move deadlines without anybody seeing it. */
async function importHolidays(shell: ShellContext): Promise<Result<ReplyOf<'importHolidays'>, BridgeError>> {
  const filter = { name: 'Counterpoise holidays', extensions: ['json'] };
  const chosen = await readChosen(shell.window, 'Bring in a newer list of holidays', filter, MAX_HOLIDAY_FILE);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const read = readHolidayList(new TextDecoder().decode(chosen.value.bytes), today());
  if (!read.ok) return err({ code: 'holidaysUnreadable', lines: read.error });
  const counted = countBy(shell, read.value);
  if (!counted.ok) return counted;
  const { source, checkedOn, holidays } = read.value;
  return ok({ source, checkedOn, days: holidays.length });
}

/** The list is kept before the cases are listed by it, so that a listing is never by a list that is lost. */
function countBy(shell: ShellContext, list: HolidayList | null): Result<void, BridgeError> {
  const saved = shell.settings.saveHolidayList(list);
  if (!saved.ok) return saved;
  shell.relist();
  const detail = list === null ? 'the law pack’s own again' : `${list.source}, checked on ${list.checkedOn}`;
  shell.note({ act: 'holidaysBroughtIn', detail });
  return saved;
}
