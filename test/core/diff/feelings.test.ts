import assert from 'node:assert/strict';
import { feelingChanges } from '../../../core/diff/feelings.ts';
import { itemsOf } from '../../../core/diff/item.ts';
import { match } from '../../../core/diff/match.ts';
import { averageFeeling } from '../../../core/insight/averages.ts';
import { standingOf } from '../../../core/insight/standing.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';

/** The averages of all stages for all personas, as the text of each map says them. */
function averagesIn(text: string): readonly (number | undefined)[] {
  return blocksOf(parse(text), 'journey').flatMap((journey) => {
    const { personas } = standingOf(journey);
    return (personas.length > 0 ? personas : ['']).flatMap((persona) =>
      blocksOf(journey, 'stage').flatMap((stage) => averageFeeling(stage, persona)?.average ?? []),
    );
  });
}

describe('the feelings that a diff compares', () => {
  const mixed = `journey j "J" {
    personas: @mina, @joon
    stage s "S" {
      touchpoint "A" { for: @joon; feels: +2 }
      touchpoint "B" { feels: -1; feels @mina: none }
      touchpoint "C" { feels: 0..1; feels @joon: -2 "cross" }
      touchpoint "D" { feels: "odd" }
      touchpoint "E" { for: none; feels: -0.1 }
    }
    stage t "T" { touchpoint "F" { for: @mina; feels: 1 } }
  }
  journey k "K" { personas: none; stage s "S" { touchpoint "A" { for: @joon; feels: +2 } } }`;
  const felt = Object.entries({ ...examples, mixed }).filter(([, text]) => averagesIn(text).length > 0);
  for (const [name, text] of felt)
    it(`are those that the stages show: ${name}`, () => {
      const [before, after] = [text, text].map((each) => itemsOf({ uri: '', text: each, tree: parse(each) }));
      assert.ok(before && after);
      const changes = feelingChanges(before, after, match(before, after));
      assert.deepEqual(
        changes.map((change) => change.after),
        averagesIn(text),
      );
      assert.ok(changes.every((change) => change.before === change.after));
    });
  it('are not equal by being none', () => assert.deepEqual(averagesIn(mixed), [0.2, 1, -0.3, 2]));
});
