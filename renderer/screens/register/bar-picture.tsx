import { useId } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';

type Bar = { readonly label: string; readonly values: readonly number[] };

type BarPictureProps = {
  readonly title: string;
  /** What the labels are, at the head of the table. */
  readonly of: string;
  /** One or two sets of bars, told by pattern and name. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  /** How many bars are drawn; the table has all. The last ones for what runs on in time. */
  readonly drawn: number;
  readonly from?: 'start' | 'end';
  /** What the picture says, in a sentence. */
  readonly says: string;
};

const WIDTH = 560;
const LABEL = 226;
const ROOM = 290;
const BAR = 13;
const GAP = 9;
const MAX_LABEL = 30;

/** Numbers as bars with their labels, one under the other, and the same below as a table. */
export function BarPicture({ title, of, series, bars, drawn, from = 'start', says }: BarPictureProps) {
  const id = useId().replace(/[^a-zA-Z0-9]/g, '');
  const shown = from === 'start' ? bars.slice(0, drawn) : bars.slice(-drawn);
  const row = series.length * BAR + GAP;
  const highest = Math.max(1, ...shown.flatMap(({ values }) => values));
  return (
    <figure className="bars" aria-labelledby={`${id}-title`}>
      <figcaption className="bars-title" id={`${id}-title`}>
        {title}
      </figcaption>
      <p>{says}</p>
      {shown.length === 0 ? null : (
        <>
          <svg
            className="bars-drawing"
            viewBox={`0 0 ${WIDTH} ${shown.length * row + GAP}`}
            role="img"
            aria-label={`${title}. ${says} The numbers are in the table below.`}
          >
            <Patterns id={id} />
            {shown.map(({ label, values }, index) => (
              <g key={label} transform={`translate(0 ${index * row + GAP})`}>
                <text className="bars-label" x={LABEL - 8} y={(series.length * BAR) / 2} dy="0.35em" textAnchor="end">
                  {shortened(label)}
                </text>
                {series.map((name, set) => (
                  <BarWithNumber
                    key={name}
                    fill={`url(#${id}-${set})`}
                    y={set * BAR}
                    value={values[set] ?? 0}
                    highest={highest}
                  />
                ))}
              </g>
            ))}
          </svg>
          {series.length > 1 ? <Key id={id} series={series} /> : null}
          {bars.length > shown.length ? (
            <p className="field-hint">
              {`The picture shows ${from === 'start' ? 'the first' : 'the last'} ${shown.length}; the table has all ${bars.length}.`}
            </p>
          ) : null}
          <Disclosure title={`${title}: as a table`}>
            <BarTable title={title} of={of} series={series} bars={bars} />
          </Disclosure>
        </>
      )}
    </figure>
  );
}

type BarWithNumberProps = {
  readonly fill: string;
  readonly y: number;
  readonly value: number;
  readonly highest: number;
};

function BarWithNumber({ fill, y, value, highest }: BarWithNumberProps) {
  const width = (value / highest) * ROOM;
  return (
    <>
      {value === 0 ? null : (
        <rect className="bars-bar" x={LABEL} y={y + 0.5} width={width} height={BAR - 2} fill={fill} />
      )}
      <text className="bars-number" x={LABEL + width + 6} y={y + BAR / 2} dy="0.32em">
        {value}
      </text>
    </>
  );
}

/** A hatch for the first set and a grid of dots for the second, so that nothing hangs on colour. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-0`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="bars-first-soft" width="6" height="6" />
        <line className="bars-first-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <pattern id={`${id}-1`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className="bars-second-soft" width="5" height="5" />
        <circle className="bars-second-dot" cx="2.5" cy="2.5" r="1.3" />
      </pattern>
    </defs>
  );
}

function Key({ id, series }: { readonly id: string; readonly series: readonly string[] }) {
  return (
    <ul className="bars-key">
      {series.map((name, set) => (
        <li key={name}>
          <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
            <rect className="bars-bar" x="0.5" y="0.5" width="23" height="11" fill={`url(#${id}-${set})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function BarTable({ title, of, series, bars }: Pick<BarPictureProps, 'title' | 'of' | 'series' | 'bars'>) {
  return (
    <table className="cases bars-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map((name, set) => (
              <td key={name}>{values[set] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shortened(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
}
