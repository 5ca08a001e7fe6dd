import assert from 'node:assert/strict';
import { analyseLoaded, type Analysis } from '../../../core/analyse.ts';
import type { TouchpointContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { describe as described } from '../../../core/map/describe.ts';
import { keptContent } from '../../../core/map/keptContent.ts';
import { readerOf } from '../../../core/map/reader.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { thingsOf } from '../../../core/map/things.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';

const uri = 'file:///work/m.journey';
const text = `
actor growth "Growth"
journey j "J" {
  scale: -2..2
  stage s "S" {
    touchpoint a "A" { does: "x"; promise: "p"; feels: 1; owner: growth; opportunity "o" { solves: late } }
    touchpoint b "B" { does: "y"; pain late "Too late" { severity: 2 } }
    touchpoint { does: "z" }
    touchpoint { does: "w" }
  }
}
`;

function analysed(
  map: string,
  before?: Analysis,
  change?: { start: number; end: number; text: string },
): Analysis {
  const tree = before && change ? parseChange(before.source.tree, map, change) : parse(map);
  const source = { uri, text: map, tree };
  return analyseLoaded(source, new Map([[uri, source]]), { before });
}

/** The touchpoints before and after an edit; what is drawn and told after it is what a first look would show. */
function expectKept(from: string, to: string): readonly boolean[] {
  const before = analysed(text);
  const start = text.indexOf(from);
  const after = text.replace(from, to);
  const later = analysed(after, before, { start, end: start + from.length, text: to });
  const touchpoints = ({ source, names }: Analysis): readonly TouchpointContent[] =>
    contentOf(journeysOf(source.tree)[0]!, names).stages.flatMap((stage) => stage.touchpoints);
  const old = touchpoints(before);
  const now = touchpoints(later);
  const fresh = analysed(after);
  const whole = (one: Analysis): unknown => {
    const content = contentOf(journeysOf(one.source.tree)[0]!, one.names);
    return [content, sceneOf(content), described(content)];
  };
  assert.deepEqual(whole(later), whole(fresh));
  return now.map((one, i) => one === old[i]);
}

describe('what was read of a touchpoint', () => {
  it('stays while nothing that it is made of changes', () => {
    assert.deepEqual(expectKept('"y"', '"yes"'), [true, false, true, true]);
  });

  it('is read again where a title that it names changes', () => {
    assert.deepEqual(expectKept('"Too late"', '"Much too late"'), [false, false, true, true]);
    assert.equal(expectKept('actor growth "Growth"', 'actor growth "Growth team"')[0], false);
  });

  it('is read again where its key or what it depends on besides changes', () => {
    const { source, names } = analysed(text);
    const [journey] = journeysOf(source.tree);
    const keep = keptContent<object>();
    const read = (key: string, inputs: string): object =>
      keep(
        journey!,
        inputs,
        readerOf(journey!, names, { things: { ...thingsOf(source.tree), keyOf: () => key } }),
        (reader) => ({
          key: reader.things.keyOf(journey!),
        }),
      );
    const first = read('a', '1');
    assert.equal(read('a', '1'), first);
    assert.deepEqual(read('b', '1'), { key: 'b' });
    assert.notEqual(read('b', '2'), read('b', '1'));
  });

  it('is read again where the scale of the map changes', () => {
    assert.equal(expectKept('scale: -2..2', 'scale: 0..10')[0], false);
  });
});
