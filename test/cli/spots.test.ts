import assert from 'node:assert/strict';
import { diffGithub } from '../../cli/formats/diffGithub.ts';
import { spotsOf } from '../../cli/formats/spots.ts';
import type { MapSide } from '../../cli/host/sides.ts';
import { diffMaps, itemsOf } from '../../core/diff/index.ts';
import { parse } from '../../core/syntax/parse.ts';

const was = `journey j "J" {
  stage s "S" {
    touchpoint t "T" { does: "It"; feels: +1 }
    touchpoint u "U" { feels: 0 }
  }
}
`;
const is = was.replace('feels: +1', 'feels: -2').replace('    touchpoint u "U" { feels: 0 }\n', '');

function sideOf(uri: string, text: string): MapSide {
  const namesIn = () => Promise.reject(new Error('nobody asks'));
  const items = itemsOf({ uri, text, tree: parse(text) });
  return { items, texts: new Map([[uri, text]]), around: [], broken: [], left: 0, namesIn };
}

describe('the places of changes', () => {
  const side = sideOf('j.journey', is);

  it('are lines and columns from 1', () => {
    const spotOf = spotsOf(side);
    const spotAt = (text: string, uri = 'j.journey') =>
      spotOf({ uri, span: { start: is.indexOf(text), end: is.length } });
    assert.deepEqual(spotAt('journey'), { file: 'j.journey', line: 1, column: 1 });
    assert.deepEqual(spotAt('touchpoint t'), { file: 'j.journey', line: 3, column: 5 });
    assert.equal(spotAt('journey', 'other.journey'), null);
    assert.equal(spotOf(undefined), null);
  });

  it('are those after the change in annotations, and what is gone has none', () => {
    const before = sideOf('j.journey', was);
    const fileOf = () => 'j.journey';
    const lines = diffGithub(diffMaps(before.items, side.items, { fileOf, textDiffers: true }), side);
    const heads = lines.map((line) => /^::\w+ ([^:]*)::/.exec(line)?.[1]?.replace(/,title=.*/, ''));
    assert.deepEqual([...new Set(heads)].sort(), ['file=j.journey', 'file=j.journey,line=3']);
  });
});
