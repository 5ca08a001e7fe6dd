import assert from 'node:assert/strict';
import { exportMap, type ExportFormat, type ExportOptions } from '../../../core/exchange/exportMap.ts';
import { toldOf, type ToldMap } from '../../../core/exchange/told.ts';
import { journeysOf } from '../../../core/map/contentOf.ts';
import { analyseText } from '../../harness/problems.ts';

/** A small map with something of everything that an export has to take care of. */
export const small = `import "./people.journey"

metric csat "Customer satisfaction" { unit: %; target: >= 80 }

journey first-order "First order" {
  personas: @mina, @joon
  state: current
  trigger: pain "Nothing to cook"
  owner: growth
  scale: -2..2

  stage awareness "Awareness" {
    goal: none
    kpi: reach
    touchpoint reel "Sees a reel" {
      was: clip
      channels: social, ad
      thinks: "Could that be here tonight?"
      feels: +1 "curious"
      feels @joon: -1..0
      drop-off: 38%
      measure csat @mina: 72%
      volume: 1200 views per month
      link: "https://example.com/study"
      pain area-unknown "No delivery area shown" { for: @joon; severity: 4 }
      pain: none
      evidence "Q2 panel" { date: 2026-06-30; sample: 412 }
    }
  }
  stage purchase "Purchase" {
    touchpoint pay "Pays" {
      moment: purchase
      opportunity show-area "Show the area" { solves: area-unknown; impact: 4; target csat: >= 80% }
    }
  }
  path usual "The usual way" {
    reel -> pay 62% "finds dinner" -> end
    reel -> leaves 38%
  }
}

view board "For the board" { journey: first-order; lanes: feels, csat }
`;

export const people = `persona mina "Mina Kim" { role: "Working parent"; quote: "I plan dinner in the lift." }
persona joon "Joon Park" { pain "Shops close too early" }
persona nobody "Nobody names this one"
`;

export interface Wanted extends ExportOptions {
  /** Id of the journey to write. */
  readonly journey?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

/** A text of a map, written in a format. */
export async function exported(text: string, format: ExportFormat, wanted: Wanted = {}): Promise<string> {
  const { journey: id, others = { 'people.journey': people }, ...options } = wanted;
  const analysis = await analyseText(text, others);
  const journey = journeysOf(analysis.source.tree).find((block) => block.id?.text === id);
  assert.equal(journey === undefined, id === undefined);
  const result = exportMap(analysis, journey, format, options);
  if (result.kind !== 'text') assert.fail(result.kind);
  return result.text;
}

/** What a text of a map tells. */
export async function told(text: string): Promise<ToldMap> {
  const { names } = await analyseText(text, { 'people.journey': people });
  return toldOf(names);
}
