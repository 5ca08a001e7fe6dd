import assert from 'node:assert/strict';
import { exportFormats, exportMap, type ExportFormat } from '../../core/exchange/exportMap.ts';
import { diffMaps, itemsOf } from '../../core/diff/index.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { choicesOf, selectionOf } from '../../core/map/choices.ts';
import { tableOf } from '../../core/map/tableOf.ts';
import { parse } from '../../core/syntax/parse.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { outlineOf } from '../../server/features/outline.ts';
import { hostileIds } from '../harness/hostile.ts';
import { analyseText } from '../harness/problems.ts';

/** A map in which a word stands wherever an author may choose one, and where only known ones have a meaning. */
const mapOf = (
  word: string,
  feels: number,
): string => `persona ${word} "P" { channels: ${word}; ${word}: "x" }
channel ${word} "C" { icon: ${word} }
actor ${word} "A"
metric ${word} "M" { unit: ${word}; target: >= 3 ${word} }
lane ${word} "L" { side: ${word}; type: ${word} }
${word} ${word} "Nothing" { does: "x" }
view ${word} "V" { journey: ${word}; personas: @${word}; lanes: ${word}, feels; stages: ${word}; paths: ${word} }
journey ${word} "J" {
  personas: @${word}
  framework: ${word}
  owner: ${word}
  state: ${word}
  ${word}: "unknown"
  tags: #${word}
  stage ${word} "S" {
    as: ${word}
    phase: ${word}
    duration: ${2 + feels} ${word}
    lane ${word}: "x"
    touchpoint ${word} "T" {
      channels: ${word}
      feels @${word}: ${feels}
      wait: ${2 + feels} ${word}
      cost: ${2 + feels} ${word}
      measure ${word} @${word}: ${2 + feels} ${word}
      backstage ${word}: "x"
      status: ${word}
      was: ${word}
      pain ${word} "Pain" { for: @${word}; friction: ${word} }
      opportunity ${word} "O" { solves: ${word}; status: ${word}; target ${word}: >= ${2 + feels} ${word} }
      experiment ${word} "E" { tests: ${word}; metric: ${word} }
    }
  }
  path ${word} "Path" { ${word} -> ${word} 30% }
}
`;

/** What is seen where a function or an object was taken for something that was said. */
const strange = /native code|\[object|function |NaN|undefined\b(?!["-])/;

describe('ids and words that all objects have', () => {
  for (const word of hostileIds)
    it(`${word} is one like any other`, async () => {
      const text = mapOf(word, 1);
      const analysis = await analyseText(text);
      const { names, problems, source } = analysis;
      const journey = journeysOf(source.tree)[0] ?? assert.fail('no journey');
      const isItself = word === 'undefined' || word === 'NaN';
      const expectKnown = (written: string): void => {
        if (!isItself) assert.doesNotMatch(written, strange);
      };
      for (const { message } of problems) expectKnown(message);
      for (const format of Object.keys(exportFormats) as ExportFormat[]) {
        const written = exportMap(analysis, journey, format);
        expectKnown(written.kind === 'text' ? written.text.replace(/<style>[^<]*/, '') : written.kind);
      }
      const content = contentOf(journey, names);
      if (content.kind !== 'journey') assert.fail(content.kind);
      expectKnown(JSON.stringify([tableOf(content), choicesOf(content, journey, names)]));
      const view = await analyseText(`view v "V" { lanes: ${word} }\njourney j "J" {}\n`);
      const shown = journeysOf(view.source.tree)[0] ?? assert.fail('no journey');
      for (const lane of selectionOf('v', shown, view.names).lanes ?? []) assert.equal(typeof lane, 'string');
      const items = (of: string) => itemsOf({ ...source, text: of, tree: parse(of) });
      const diff = diffMaps(items(text), items(mapOf(word, -1)), { fileOf: () => '', textDiffers: true });
      assert.ok(diff.changes.length > 0);
      expectKnown(JSON.stringify(diff));
      const symbols = JSON.stringify(outlineOf(source.tree, lineIndexOf(text)));
      assert.equal(symbols.split('"kind":').length, symbols.split(/"kind":\d/).length);
      for (const item of completionsAt(analysis, text.indexOf('solves: ') + 8))
        expectKnown(JSON.stringify(item));
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
});
