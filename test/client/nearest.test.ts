import assert from 'node:assert/strict';
import { nearest, type Box } from '../../client/webview/nearest.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// Two columns and two lanes; the first cell of a column holds another thing.
const things = {
  touchpoint: box(0, 0, 100, 50),
  goal: box(5, 25, 90, 20),
  nextTouchpoint: box(120, 0, 100, 50),
  does: box(5, 60, 90, 20),
  nextDoes: box(125, 60, 90, 40),
  thinks: box(5, 120, 90, 20),
  nextThinks: box(125, 120, 90, 20),
};
const names = Object.keys(things) as (keyof typeof things)[];

function go(from: keyof typeof things, direction: 'left' | 'right' | 'up' | 'down'): string | undefined {
  const others = names.filter((name) => name !== from);
  return others[
    nearest(
      things[from],
      others.map((name) => things[name]),
      direction,
    )
  ];
}

describe('the nearest thing in a direction', () => {
  it('goes down a column, through what a thing holds', () => {
    assert.equal(go('touchpoint', 'down'), 'goal');
    assert.equal(go('goal', 'down'), 'does');
    assert.equal(go('does', 'down'), 'thinks');
  });

  it('goes up again, to what holds a thing', () => {
    assert.equal(go('thinks', 'up'), 'does');
    assert.equal(go('does', 'up'), 'goal');
    assert.equal(go('goal', 'up'), 'touchpoint');
  });

  it('stays in its lane to the side', () => {
    assert.equal(go('does', 'right'), 'nextDoes');
    assert.equal(go('nextThinks', 'left'), 'thinks');
    assert.equal(go('touchpoint', 'right'), 'nextTouchpoint');
  });

  it('finds nothing beyond the edge', () => {
    assert.equal(go('touchpoint', 'up'), undefined);
    assert.equal(go('nextThinks', 'right'), undefined);
    assert.equal(go('thinks', 'down'), undefined);
  });
});
