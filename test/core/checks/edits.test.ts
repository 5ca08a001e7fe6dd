import assert from 'node:assert/strict';
import { analyseLoaded, type Analysis } from '../../../core/analyse.ts';
import type { Problem } from '../../../core/checks/problem.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { TextChange } from '../../../core/text/textChange.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

// What is wrong is kept beside blocks as long as nothing that the rules may ask of has changed. Whatever is edited, that
// has to come to the same as looking at everything anew.

/** A map that has something to say about almost everything. */
const map = `import "./people.journey"
metric csat "Satisfaction" {
  target: 80
  data: "./csat.csv"
}
metric reach "Reach" {
  data: "./reach.csv"
}
channel club "Club" {
  place: online
}
lane shots "Shots" {
  type: image
}
persona a "A" {
  channels: app
}
journey j "J" {
  personas: @a
  framework: early-late
  reviewed: 2026-01-01
  review-every: 1 year
  stage early "Onboarding" {
    when: before
    pain p "P" { severity: 5 }
    touchpoint t "Pays" {
      channels: email
      promise: "Fast"
      feels: -1
      measure csat: 71%
      drop-off: 3%
      lane shots: "./gone.png"
      pain "Q"
      assumption "X" { since: 2026-04-01 }
    }
  }
  stage late "Late" {
    owner: x
    touchpoint u "Calls" {
      feels: 2
      opportunity o "O" { status: idea }
    }
    touchpoint v "Calls" {
      channels: club, app
    }
  }
  path main "Main" {
    t -> v
    t -> leaves 3%
  }
}
// A block that is more than half of its file is read with the file, so there is another map of the same size.
journey k "K" {
${Array.from({ length: 40 }, (_each, i) => `  note: "What is said of it, ${i}"\n`).join('')}}
`;
const others = {
  'people.journey': 'persona b "B" { channels: email; kind: ideal }\n',
  'csat.csv':
    'journey,touchpoint,persona,date,value\n,t,,2026-01,70\nold,u,,2026-01,60\n,u,a,2026-02,50\n,,,2026-02,40\n',
  'reach.csv': 'date,value\n2026-01,3\n2026-02,2\n2026-03,1\n',
};

const lines = ['state: planned', 'state: actual', 'state: ideal', 'of: j', 'competitor: "R"', 'scope: one-off', 'review-every: 1 month', 'scale: 1..5', 'was: old', 'framework: early-late', 'for: @a', 'pain: none', 'opportunity: none', 'opportunity z "Z" { solves: p }', 'channels: app', 'channels: none', 'owner: x', 'phase: conversion', 'personas: @b', 'goal: none', 'target: 30', 'better: lower', 'kind: ideal', 'touchpoint: none', 'persona b "B" {}', 'place: offline', 'type: number', 'lane shots "Mine" { type: channel }', 'lane shots: 38%', 'path q "Q" { u -> t }', '// journey-ignore-file pain-without-cause: x', '}', 'stage s "S" {']; // prettier-ignore

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, span, message, severity }) => `${span.start} ${code} ${severity} ${message}`).sort();

function edited(before: Analysis, change: TextChange): Analysis {
  const { source, sources, how } = before;
  const text = source.text.slice(0, change.start) + change.text + source.text.slice(change.end);
  const next = { uri: source.uri, text, tree: parseChange(source.tree, text, change) };
  return analyseLoaded(next, new Map(sources).set(source.uri, next), { ...how, before });
}

function expectAnew({ source, sources, problems, how }: Analysis): void {
  const fresh = { ...source, tree: parse(source.text) };
  const anew = analyseLoaded(fresh, new Map(sources).set(source.uri, fresh), how);
  assert.deepEqual(told(problems), told(anew.problems), source.text);
}

describe('what is wrong after an edit', () => {
  it('is what is wrong in the text, whatever line comes or goes wherever', async () => {
    const random = randomOf(3);
    const first = await analyseText(map, others);
    assert.ok(new Set(first.problems.map(({ code }) => code)).size > 20);
    const starts = [...map.slice(0, map.indexOf('// A block')).matchAll(/^/gm)].map(({ index }) => index);
    let kept = 0;
    for (const start of starts) {
      for (let i = 0; i < 3; i++) {
        const text = `${random.pick(lines)}\n`;
        const after = edited(first, { start, end: start, text });
        kept += after.source.tree.statements.some((each) => first.source.tree.statements.includes(each))
          ? 1
          : 0;
        expectAnew(after);
        expectAnew(edited(after, { start, end: start + text.length, text: '' }));
      }
      const end = map.indexOf('\n', start) + 1;
      expectAnew(edited(first, { start, end, text: '' }));
    }
    assert.ok(kept > starts.length, `only ${kept} edits were of a part of the map`);
  });
});
