import { useId } from 'react';
import { suggestBalance, weightRank, type Suggestion } from '../../../shared/balance/suggested-balance.ts';
import type { Factor, Side, Weight } from '../../../shared/case/factor.ts';

type BalancePictureProps = {
  readonly title: string;
  readonly factors: readonly Factor[];
  /** A few words for a factor. */
  readonly labelOf: (factor: Factor) => string;
};

const WIDTH = 520;
const BEAM_Y = 176;
const ARM = 118;
const PAN = 168;
/** Degrees: enough to see, not enough to read a number into. */
const TILT = 3;
const GAP = 3;
/** Thickness of a block by weight, in units of the drawing; a factor not yet weighed is drawn as an outline. */
const THICKNESS: Readonly<Record<Weight, number>> = {
  none: 2,
  slight: 10,
  moderate: 19,
  considerable: 29,
  compelling: 40,
};
const UNWEIGHED = 14;
const SIDE_TITLES: Readonly<Record<Side, string>> = { favouring: 'For answering', against: 'For silence' };

/** What the weights suggest, in a sentence. */
export function suggestionInWords(suggestion: Suggestion): string {
  switch (suggestion) {
    case 'silence':
      return 'The weights lean towards silence.';
    case 'answer':
      return 'The weights lean towards an answer.';
    case 'tie':
      return 'The weights are even. Where the sides are even, the Act requires an answer.';
    case 'unknown':
      return 'Nothing can be said until each factor has a weight.';
  }
}

/**
 * The balance as a beam: each factor a block as thick as its weight, for answering on the left and hatched, for silence
 * on the right and ruled. The same stands below as text, for everybody.
 */
export function BalancePicture({ title, factors, labelOf }: BalancePictureProps) {
  const id = useId().replace(/[^a-zA-Z0-9]/g, '');
  const suggestion = suggestBalance(factors);
  const tilt = suggestion === 'silence' ? TILT : suggestion === 'answer' ? -TILT : 0;
  const favouring = heaviestFirst(factors, 'favouring');
  const against = heaviestFirst(factors, 'against');
  const top = topOver(favouring, against);
  return (
    <figure className="balance" aria-labelledby={`${id}-title`}>
      <figcaption className="balance-title" id={`${id}-title`}>
        {title}
      </figcaption>
      <svg
        className="balance-drawing"
        viewBox={`0 ${top} ${WIDTH} ${BEAM_Y + 64 - top}`}
        role="img"
        aria-label={`${title}. ${suggestionInWords(suggestion)}`}
      >
        <Patterns id={id} />
        <g transform={`rotate(${tilt} ${WIDTH / 2} ${BEAM_Y})`}>
          <rect
            className="balance-beam"
            x={WIDTH / 2 - ARM - PAN / 2}
            y={BEAM_Y}
            width={2 * ARM + PAN}
            height={5}
            rx={2}
          />
          <Stack id={id} side="favouring" factors={favouring} x={WIDTH / 2 - ARM - PAN / 2} />
          <Stack id={id} side="against" factors={against} x={WIDTH / 2 + ARM - PAN / 2} />
        </g>
        <path className="balance-foot" d={`M ${WIDTH / 2} ${BEAM_Y + 5} l 22 36 h -44 z`} />
        <text className="balance-side" x={WIDTH / 2 - ARM} y={BEAM_Y + 40} textAnchor="middle">
          {SIDE_TITLES.favouring}
        </text>
        <text className="balance-side" x={WIDTH / 2 + ARM} y={BEAM_Y + 40} textAnchor="middle">
          {SIDE_TITLES.against}
        </text>
      </svg>
      <p className="balance-lean">{suggestionInWords(suggestion)}</p>
      <div className="balance-text">
        <SideAsText side="favouring" factors={favouring} labelOf={labelOf} />
        <SideAsText side="against" factors={against} labelOf={labelOf} />
      </div>
    </figure>
  );
}

/** A hatch for answering and a rule for silence, so that nothing hangs on colour. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-favouring`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="balance-answer-soft" width="7" height="7" />
        <line className="balance-answer-line" x1="0" y1="0" x2="0" y2="7" />
      </pattern>
      <pattern id={`${id}-against`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="balance-silence-soft" width="6" height="6" />
        <line className="balance-silence-line" x1="0" y1="3" x2="6" y2="3" />
      </pattern>
    </defs>
  );
}

type StackProps = { readonly id: string; readonly side: Side; readonly factors: readonly Factor[]; readonly x: number };

/** The blocks of one side, the heaviest on the beam. */
function Stack({ id, side, factors, x }: StackProps) {
  let y = BEAM_Y;
  return factors.map((factor) => {
    const height = thickness(factor);
    y -= height + GAP;
    return (
      <rect
        key={factor.id}
        className={`balance-block balance-${side}`}
        data-weighed={factor.weight !== null}
        x={x}
        y={y + GAP / 2}
        width={PAN}
        height={height}
        rx={2}
        fill={factor.weight === null ? 'none' : `url(#${id}-${side})`}
      />
    );
  });
}

type SideAsTextProps = {
  readonly side: Side;
  readonly factors: readonly Factor[];
  readonly labelOf: (factor: Factor) => string;
};

function SideAsText({ side, factors, labelOf }: SideAsTextProps) {
  return (
    <div>
      <p className="balance-text-title">{SIDE_TITLES[side]}</p>
      {factors.length === 0 ? <p className="field-hint">No factor yet.</p> : null}
      <ul className="balance-list">
        {factors.map((factor) => (
          <li key={factor.id}>
            <strong>{factor.weight ?? 'not weighed'}</strong> {labelOf(factor)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function heaviestFirst(factors: readonly Factor[], side: Side): Factor[] {
  const rank = (factor: Factor) => (factor.weight === null ? -1 : weightRank(factor.weight));
  return factors.filter((factor) => factor.side === side).sort((a, b) => rank(b) - rank(a));
}

function thickness({ weight }: Factor): number {
  return weight === null ? UNWEIGHED : THICKNESS[weight];
}

/** Where the drawing begins: over the higher of the two stacks. */
function topOver(...stacks: readonly (readonly Factor[])[]): number {
  return BEAM_Y - Math.max(...stacks.map(stackHeight), 40) - 34;
}

function stackHeight(factors: readonly Factor[]): number {
  return factors.reduce((height, factor) => height + thickness(factor) + GAP, 0);
}
