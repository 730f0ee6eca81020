import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BalancePicture } from '../../renderer/screens/case/balance-picture.tsx';
import type { Factor } from '../../shared/case/factor.ts';
import { factor } from '../support/build-case.ts';

function draw(factors: readonly Factor[]) {
  const { container } = render(
    <BalancePicture title="Section 31(3)" factors={factors} labelOf={(each) => `Label ${each.id}`} />,
  );
  return {
    beam: container.querySelector('g')?.getAttribute('transform') ?? '',
    blocks: (side: string) => [...container.querySelectorAll<SVGRectElement>(`.balance-${side}`)],
    figure: within(screen.getByRole('figure', { name: 'Section 31(3)' })),
  };
}

const heightOf = (block: Element | undefined) => Number(block?.getAttribute('height'));
const footOf = (block: Element | undefined) => Number(block?.getAttribute('y')) + heightOf(block);

describe('picture of the balance', () => {
  it.each([
    { leans: 'to silence', factors: [factor('f', 'favouring', 'slight'), factor('a', 'against', 'moderate')], tilt: 3 },
    { leans: 'to an answer', factors: [factor('f', 'favouring', 'compelling')], tilt: -3 },
    { leans: 'nowhere', factors: [factor('f', 'favouring', 'slight'), factor('a', 'against', 'slight')], tilt: 0 },
    { leans: 'nowhere yet', factors: [factor('f', 'favouring', null), factor('a', 'against', 'compelling')], tilt: 0 },
  ])('leans $leans', ({ factors, tilt }) => {
    expect(draw(factors).beam).toMatch(new RegExp(`^rotate\\(${tilt} `));
  });

  it('draws a block the thicker the more it weighs, and puts the heaviest on the beam', () => {
    const { blocks } = draw([
      factor('f1', 'favouring', 'none'),
      factor('f2', 'favouring', 'slight'),
      factor('f3', 'favouring', 'moderate'),
      factor('f4', 'favouring', 'considerable'),
      factor('f5', 'favouring', 'compelling'),
    ]);
    const heights = blocks('favouring').map(heightOf);
    expect(heights).toHaveLength(5);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).toBe(5);
    const feet = blocks('favouring').map(footOf);
    expect(feet).toEqual([...feet].sort((a, b) => b - a));
  });

  it('draws a factor that nobody has weighed as an empty outline', () => {
    const { blocks, figure } = draw([factor('a', 'against', null)]);
    expect(blocks('against')[0]?.getAttribute('data-weighed')).toBe('false');
    expect(blocks('against')[0]?.getAttribute('fill')).toBe('none');
    expect(figure.getByRole('listitem').textContent).toBe('not weighed Label a');
  });

  it('tells the two sides apart by pattern and place as well as by colour', () => {
    const { blocks } = draw([factor('f', 'favouring', 'slight'), factor('a', 'against', 'slight')]);
    const [answer, silence] = [blocks('favouring')[0], blocks('against')[0]];
    expect(answer?.getAttribute('fill')).toMatch(/^url\(#.+-favouring\)$/);
    expect(silence?.getAttribute('fill')).toMatch(/^url\(#.+-against\)$/);
    expect(Number(answer?.getAttribute('x'))).toBeLessThan(Number(silence?.getAttribute('x')));
  });

  it('says all of it in words too, the heaviest first', () => {
    const { figure } = draw([
      factor('f1', 'favouring', 'slight'),
      factor('a1', 'against', 'compelling'),
      factor('f2', 'favouring', 'considerable'),
    ]);
    expect(figure.getByRole('img', { name: 'Section 31(3). The weights lean towards silence.' })).toBeDefined();
    expect(figure.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'considerable Label f2',
      'slight Label f1',
      'compelling Label a1',
    ]);
  });

  it('says that a side has nothing on it', () => {
    const { figure } = draw([]);
    expect(figure.getAllByText('No factor yet.')).toHaveLength(2);
    expect(figure.getByText('Nothing can be said until each factor has a weight.')).toBeDefined();
  });
});
