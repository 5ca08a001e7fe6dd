import assert from 'node:assert/strict';
import { asGithub } from '../../cli/formats/checkGithub.ts';
import { asJunit } from '../../cli/formats/checkJunit.ts';
import { asSarif } from '../../cli/formats/checkSarif.ts';
import { asText as checkText } from '../../cli/formats/checkText.ts';
import { reviewMarkdown } from '../../cli/formats/review/index.ts';
import { asText as diffText } from '../../cli/formats/text.ts';
import type { MapSide } from '../../cli/host/sides.ts';
import { printMap } from '../../cli/print/printMap.ts';
import type { Report } from '../../cli/check/report.ts';
import { drawMap } from '../../core/exchange/exportMap.ts';
import { diffMaps, itemsOf } from '../../core/diff/index.ts';
import { palettes } from '../../core/map/palette.ts';
import { parse } from '../../core/syntax/parse.ts';
import { hiddenIn } from '../../core/text/hidden.ts';
import { xmlProblem } from '../core/markup/wellFormed.ts';
import { allHostile, hostilePaths, hostileTerminals } from '../harness/hostile.ts';
import { hostileMaps } from '../harness/hostileMap.ts';
import { analyseText } from '../harness/problems.ts';
import { makeReport, surroundings as aroundReports } from './makeReport.ts';

/** What a check says of a map, with names of files that are as hostile as it. */
async function reportOf(text: string, name: string): Promise<Report> {
  const { problems } = await analyseText(text);
  const rows = problems.map(({ code, severity, message }) => ({ code, severity, message }));
  return makeReport({ [name]: rows }, [name]);
}

const surroundings = { ...aroundReports, isTerminal: true };

/** Expects that a terminal shows the text and does nothing else: only line ends of ours are left of all that is not seen. */
function expectVisible(shown: string): void {
  const [run] = hiddenIn(shown.replaceAll('\n', ''));
  assert.equal(run, undefined, run && JSON.stringify(shown.replaceAll('\n', '').slice(run.start - 40, run.end + 40))); // prettier-ignore
  assert.doesNotMatch(shown, /\r/);
}

function sideOf(name: string, text: string): MapSide {
  const source = { uri: name, text, tree: parse(text) };
  const namesIn = () => Promise.reject(new Error('nobody asks'));
  return {
    items: itemsOf(source),
    texts: new Map([[name, text]]),
    around: [],
    broken: [name],
    left: 0,
    namesIn,
  };
}

describe('a map that says everything hostile, on the command line', function () {
  this.timeout(120_000);
  const maps = hostileMaps(2);
  const names = [...hostileTerminals, ...allHostile.slice(0, 60), ...hostilePaths];
  const nameOf = (i: number): string => `${names[(i * 7) % names.length]}.journey`;

  it('steers no terminal with what is wrong in it', async () => {
    for (const [i, { text }] of maps.entries()) {
      const report = await reportOf(text, nameOf(i));
      expectVisible(checkText(report, surroundings));
      expectVisible(checkText(report, { ...surroundings, isTerminal: false }));
    }
  });

  it('gives a workflow no command but ours', async () => {
    for (const [i, { text }] of maps.entries()) {
      const written = asGithub(await reportOf(text, nameOf(i)), surroundings);
      expectVisible(written);
      for (const line of written.trimEnd().split('\n'))
        assert.match(line, /^::(?:error|warning|notice)(?: file=[^:,]*(?:,\w+=[^:,]*)*)?::(?!.*##\[)/);
    }
  });

  it('is well-formed in the reports of other programs', async () => {
    for (const [i, { text }] of maps.entries()) {
      const report = await reportOf(text, nameOf(i));
      assert.equal(xmlProblem(asJunit(report, surroundings)), undefined);
      assert.doesNotThrow(() => JSON.parse(asSarif(report, surroundings)) as unknown);
    }
  });

  it('steers no terminal with what changed in it', () => {
    for (const [i, { text }] of maps.entries()) {
      const changed = text.replaceAll('feels', 'hopes').replace(/^(\s*)goal/m, '$1need');
      const [before, after] = [sideOf(nameOf(i), text), sideOf(nameOf(i + 1), changed)];
      const result = diffMaps(before.items, after.items, { fileOf: () => nameOf(i), textDiffers: true });
      assert.ok(result.changes.length > 0);
      expectVisible(diffText(result, { colours: false }));
      expectVisible(diffText(result, { colours: true }).replaceAll(/\u001b\[(?:0|3[123]|90)m/g, ''));
      const review = reviewMarkdown({ result, before, after });
      assert.doesNotMatch(review.replaceAll(/\\[!-/:-@[-`{-~]/g, ''), /<(?!\/?(?:details|summary|sub|span)>)|https?:|@[\w-]/); // prettier-ignore
      assert.doesNotMatch(review, /(?![\n\u200b-\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  it('is a PDF without actions, addresses and scripts', async () => {
    const [map] = maps;
    const drawn = drawMap(await analyseText(map?.text ?? ''), undefined);
    if (drawn.kind !== 'scene') assert.fail(drawn.kind);
    const { bytes } = await printMap(drawn.scene, 'pdf', { palette: palettes.light, scale: 2, page: 'a4' });
    const written = Buffer.from(bytes).toString('latin1');
    const outside = written.replaceAll(/stream\n[^]*?\nendstream/g, '');
    assert.match(outside, /\/Type ?\/Catalog/);
    assert.doesNotMatch(
      outside,
      /\/(?:URI|Action|JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile|Filespec|SubmitForm|ImportData|GoTo[RE]|RichMedia|Annots?|AcroForm|XFA|Encrypt)\b/,
    );
  });
});
