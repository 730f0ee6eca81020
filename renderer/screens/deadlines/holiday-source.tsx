import { yearsOf } from '../../../shared/deadline/read-holiday-list.ts';
import { currentPack } from '../../case/law-pack.ts';
import { Button } from '../../components/button.tsx';
import { shortDate } from '../../dates.ts';
import { backToPackHolidays, bringInHolidays, copyPackHolidays } from '../../state/deadline-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** By which list of holidays deadlines are counted, and how to count by another. */
export function HolidaySource() {
  const list = useUiStore((state) => state.holidayList);
  const isBusy = useUiStore((state) => state.busy !== null);
  const holidays = list?.holidays ?? currentPack.holidays;
  const { first, last } = yearsOf(holidays);
  return (
    <section className="holiday-source">
      <h3>Which holidays count</h3>
      <p>
        {list === null ? `The list of law pack ${currentPack.version}` : `A list that was brought in: ${list.source}`},{' '}
        {first} to {last}, checked on {shortDate(list?.checkedOn ?? currentPack.checkedOn)}.
      </p>
      <p className="field-hint">
        A bank holiday in any part of the United Kingdom is not a working day (section 10(6)); a force’s own privilege
        days are. Days to come rest on proclamations that may still be made: bring in a newer list when one is.
      </p>
      <div className="holiday-tools">
        <Button isDisabled={isBusy} onPress={() => void bringInHolidays()}>
          Bring in a newer list…
        </Button>
        {list === null ? null : (
          <Button isDisabled={isBusy} onPress={() => void backToPackHolidays()}>
            Back to the list of the law pack
          </Button>
        )}
        <Button variant="quiet" onPress={() => copyPackHolidays(currentPack)}>
          Copy the law pack’s list
        </Button>
      </div>
    </section>
  );
}
