import assert from 'node:assert/strict';
import { mergeOrders } from '../../../core/merge/order.ts';
import { expectGolden } from '../../harness/golden.ts';

/** Things are letters; of capitals the order is no fact of the map. What is torn stands behind a `/`. */
function merged(base: string, ours: string, theirs: string): string {
  const { order, torn } = mergeOrders({ base: [...base], ours: [...ours], theirs: [...theirs] }, (thing) => thing === thing.toLowerCase()); // prettier-ignore
  return `${order.join('')}${torn.size > 0 ? ` / ${[...torn].sort().join('')}` : ''}`;
}

function permutationsOf(things: string): readonly string[] {
  if (things.length < 2) return [things];
  return [...things].flatMap((first) =>
    permutationsOf(things.replace(first, '')).map((rest) => first + rest),
  );
}

/** Each way to put one thing into a row. */
const withOne = (row: string, thing: string): readonly string[] =>
  Array.from({ length: row.length + 1 }, (_, i) => row.slice(0, i) + thing + row.slice(i));

describe('three orders made one', () => {
  it('stand as the side has them that changed them, and what both moved is torn', () => {
    const lines = permutationsOf('abc').flatMap((ours) =>
      permutationsOf('abc').map((theirs) => `abc ${ours} ${theirs}: ${merged('abc', ours, theirs)}`),
    );
    for (const [ours, theirs] of [
      ['badc', 'abdc'],
      ['bacd', 'abdc'],
      ['dabc', 'abdc'],
      ['dcba', 'bacd'],
      ['bcda', 'dabc'],
      ['cdab', 'badc'],
      ['acbd', 'adbc'],
      ['DCBA', 'BADC'],
    ] as const)
      // prettier-ignore
      lines.push(`abcd ${ours} ${theirs}: ${merged(ours === 'DCBA' ? 'ABCD' : 'abcd', ours, theirs)}`);
    expectGolden(new URL('golden/orders.txt', import.meta.url), `${lines.join('\n')}\n`);
  });

  it('have what one side added where it stands there, and ours before theirs', () => {
    const lines = withOne('abc', 'x').flatMap((ours) => [
      ...withOne('abc', 'y').map((theirs) => `abc ${ours} ${theirs}: ${merged('abc', ours, theirs)}`),
      ...permutationsOf('abc').map((theirs) => `abc ${ours} ${theirs}: ${merged('abc', ours, theirs)} ${merged('abc', theirs, ours)}`), // prettier-ignore
    ]);
    for (const [base, ours, theirs] of [
      ['', 'xy', 'z'],
      ['a', 'xay', 'zaw'],
      ['ab', 'axyb', 'azwb'],
      ['ab', 'axyb', 'ba'],
      ['ab', 'xa', 'by'],
      ['abc', 'axc', 'aybc'],
      ['abc', 'xbc', 'ab'],
      ['abc', 'xyz', 'abcw'],
      ['a', 'axy', 'ayx'],
      ['a', 'axy', 'yxa'],
    ] as const)
      lines.push(`${base} ${ours} ${theirs}: ${merged(base, ours, theirs)}`);
    expectGolden(new URL('golden/news.txt', import.meta.url), `${lines.join('\n')}\n`);
  });

  it('are what one side made where the other made nothing, whatever that is', () => {
    for (const side of ['abcd', 'dcba', 'axbd', 'db', '', 'xdcyba']) {
      assert.equal(merged('abcd', side, side), side);
      const kept = (order: string): string => [...order].filter((thing) => side.includes(thing)).join('');
      assert.equal(kept(merged('abcd', side, 'abcd')), side);
      assert.equal(kept(merged('abcd', 'abcd', side)), side);
    }
  });
});
