import { useState } from 'react';
import type { Cell } from '../../../shared/office/table.ts';
import type { RegisterRow } from '../../../shared/register/register-row.ts';
import { REGISTER_COLUMNS } from '../../../shared/register/register-table.ts';
import { Button } from '../../components/button.tsx';
import { shortDate } from '../../dates.ts';

/** So many rows are drawn at first; more on asking. */
const PAGE = 100;

/** The register of a period as a table, the columns as in every file made of it. */
export function RegisterList({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const [shown, setShown] = useState(PAGE);
  const left = rows.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="register-scroll" aria-label="Register, scrolls sideways" tabIndex={0}>
        <table className="cases register-table" aria-label="Register of decisions">
          <thead>
            <tr>
              {REGISTER_COLUMNS.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.id}>
                {REGISTER_COLUMNS.map(({ title, cellOf }, index) =>
                  index === 0 ? (
                    <th key={title} scope="row" className="case-reference">
                      {inWords(cellOf(row)) || 'No reference'}
                    </th>
                  ) : (
                    <td key={title} className={typeof cellOf(row) === 'string' ? 'register-words' : 'register-cell'}>
                      {inWords(cellOf(row))}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 ? (
        <div className="button-row">
          <Button onPress={() => setShown(shown + PAGE)}>{`Show ${Math.min(PAGE, left)} more`}</Button>
        </div>
      ) : null}
    </>
  );
}

function inWords(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? shortDate(cell.date) : String(cell);
}
