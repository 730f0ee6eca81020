import type { RegisterFigures } from '../../../shared/register/register-figures.ts';
import { shareInTime } from '../../../shared/register/register-table.ts';
import { OUTCOME_WORDS } from '../../../shared/register/register-words.ts';
import { monthAndYear } from '../../dates.ts';
import { BarPicture } from './bar-picture.tsx';

/** The numbers of a period as pictures: month by month, by exemption, by outcome, by time taken. */
export function FiguresPart({ figures }: { readonly figures: RegisterFigures }) {
  const { months, provisions, outcomes, time } = figures;
  const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const received = total(months.map((month) => month.received));
  const issued = total(months.map((month) => month.issued));
  return (
    <section className="register-part" aria-label="Figures">
      <h2 className="part-title">Figures</h2>
      <div className="register-figures">
        <BarPicture
          title="Cases by month"
          of="Month"
          series={['Received', 'Issued']}
          bars={months.map((month) => ({ label: monthAndYear(month.month), values: [month.received, month.issued] }))}
          drawn={24}
          from="end"
          says={`${received} received and ${issued} issued in this period.`}
        />
        <BarPicture
          title="Exemptions relied on"
          of="Provision"
          series={['Issued cases']}
          bars={provisions.map(({ provision, cases }) => ({ label: `section ${provision}`, values: [cases] }))}
          drawn={15}
          says={
            provisions.length === 0
              ? 'No case issued in this period rests on an exemption from confirming or denying.'
              : 'Of cases issued in this period. A case that rests on two counts under both.'
          }
        />
        <BarPicture
          title="Outcomes"
          of="Outcome"
          series={['Cases']}
          bars={outcomes
            .filter(({ cases }) => cases > 0)
            .map(({ outcome, cases }) => ({ label: OUTCOME_WORDS[outcome], values: [cases] }))}
          drawn={10}
          says={`${total(outcomes.map(({ cases }) => cases))} cases stand in this period.`}
        />
        <BarPicture
          title="Time taken"
          of="Working days"
          series={['Issued cases']}
          bars={
            time.counted === 0
              ? []
              : time.bands.map(({ title, cases }) => ({ label: `${title} days`, values: [cases] }))
          }
          drawn={10}
          says={timeInWords(time)}
        />
      </div>
    </section>
  );
}

/** How long the answers took, in a sentence. */
function timeInWords(time: RegisterFigures['time']): string {
  const share = shareInTime(time);
  if (share === null) return 'No case issued in this period has both its dates.';
  const rest = time.notKnown === 0 ? '' : ` Left out, for want of a date: ${time.notKnown}.`;
  return `${time.inTime} of ${time.counted} within 20 working days (${share}%). Half took ${time.median} days or fewer.${rest}`;
}
