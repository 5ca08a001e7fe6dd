import assert from 'node:assert/strict';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, Slip } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { marked } from '../../harness/markers.ts';

/** All that is wrong in a text. */
function slipsIn(text: string): readonly Slip[] {
  const slips: Slip[] = [];
  walk(parse(text), (block: Block) => slips.push(...block.slips));
  return slips;
}

/** Where facts stand that are not said of a touchpoint. */
const holders: Readonly<Record<string, string>> = {
  due: 'opportunity o', impact: 'opportunity o', unit: 'metric m', tags: 'actor a', personas: 'journey j',
}; // prettier-ignore

/** Expects what is offered for a marked value of a fact; nothing where nothing is. */
function expectCure(fact: string, cure: string | undefined): void {
  const { text, ranges } = marked(fact);
  const [{ start, end } = { start: 0, end: 0 }] = ranges;
  const key = text.slice(0, text.indexOf(':'));
  const holder = holders[key] ?? 'touchpoint t';
  const slips = slipsIn(`${holder} { ${text} }`).filter(({ code }) => !code.startsWith('misplaced'));
  const at = holder.length + 3;
  const [slip] = slips;
  assert.equal(slips.length, 1, `${text}: ${slips.map(({ code }) => code).join(', ')}`);
  assert.deepEqual([slip?.span.start, slip?.span.end], [start + at, end + at]);
  assert.equal(slip?.fix?.edits.map((edit) => edit.text).join('|'), cure, text);
}

describe('what is offered for a value that does not fit', () => {
  for (const [fact, cure] of [
    ['drop-off: <|38|>', '38%'],
    ['drop-off: <|1|>', '1%'],
    ['drop-off: <|0|>', '0%'],
    ['drop-off: <|100|>', '100%'],
    ['drop-off: <|101|>', undefined],
    ['drop-off: <|0.5|>', undefined],
    ['drop-off: <|-5|>', undefined],
    ['drop-off: <|1..2|>', undefined],
    ['drop-off: <|≥ 5|>', undefined],
    ['drop-off: <|5 percent|>', '5%'],
    ['drop-off: <|5 pct|>', '5%'],
    ['drop-off: <|5 min|>', undefined],
    ['wait: <|5|>', undefined],
    ['wait: <|5 %|>', undefined],
    ['drop-off: <|"38%"|>', '38%'],
    ['drop-off: <|"+3.25%"|>', '+3.25%'],
    ['wait: <|"12 min"|>', '12 min'],
    ['wait: <|"−1.25 hours"|>', '−1.25 hours'],
    ['wait: <|" 5 min "|>', '5 min'],
    ['wait: <|"5  min"|>', undefined],
    ['wait: <|"about 5 min"|>', undefined],
    ['wait: <|"5 min or so"|>', undefined],
    ['wait: <|"5 1"|>', undefined],
    ['wait: <|"5."|>', undefined],
    ['impact: <|"4"|>', '4'],
    ['due: <|"2026-09"|>', '2026-09'],
    ['due: <|"2026-09-01"|>', '2026-09-01'],
    ['due: <|"on 2026-09-01"|>', undefined],
    ['due: <|"2026-09-01 or so"|>', undefined],
    ['due: <|"2026-9-1"|>', undefined],
    ['due: <|"soon"|>', undefined],
    ['channels: <|"app"|>', 'app'],
    ['channels: <|"face-to-face"|>', 'face-to-face'],
    ['channels: <|"re\u0301-가입_2"|>', 're\u0301-가입_2'],
    ['channels: <|"an app"|>', undefined],
    ['channels: <|"app-"|>', undefined],
    ['tags: <|"lunch"|>', '#lunch'],
    ['tags: <|"at lunch"|>', undefined],
    ['personas: <|"@mina"|>', '@mina'],
    ['personas: <|"mina"|>', '@mina'],
    ['personas: <|"a@mina"|>', undefined],
    ['personas: <|"@mina kim"|>', undefined],
    ['status: <|"missing"|>', 'missing'],
    ['status: <|"gone"|>', undefined],
    ['unit: <|"min"|>', 'min'],
    ['unit: <|"%"|>', '%'],
    ['scale: <|"1..5"|>', '1..5'],
    ['target: <|"70%"|>', '70%'],
    ['target: <|"1.."|>', undefined],
    ['importance: <|7|>', '5'],
    ['importance: <|0|>', '1'],
    ['drop-off: <|380%|>', '100%'],
    ['drop-off: <|-3%|>', '0%'],
    ['drop-off: <|90..120%|>', undefined],
    ['volume: <|-5 orders|>', '0 orders'],
    ['wait: <|5..2 min|>', '2..5 min'],
    ['wait: <|5.5 .. 2.25 min|>', '2.25 .. 5.5 min'],
    ['wait: <|+5..-2 min|>', '-2..+5 min'],
  ] as const)
    it(fact, () => expectCure(fact, cure));
});
