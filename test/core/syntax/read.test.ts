import { parse } from '../../../core/syntax/parse.ts';
import { expectGolden } from '../../harness/golden.ts';
import { assertTree } from '../../harness/invariants.ts';
import { printTree } from '../../harness/printTree.ts';

/** Something in a touchpoint, and something in a path. */
const point = (lines: string): string =>
  `journey j {\n stage s {\n  touchpoint t {\n   ${lines}\n  }\n }\n}\n`;
const way = (steps: string): string => `path p {\n ${steps}\n}`;

const texts: Readonly<Record<string, readonly string[]>> = {
  'heads of blocks': [
    'persona',
    'persona mina',
    'persona "Mina"',
    'persona mina "Mina" "Kim"',
    'persona mina "Mina" kim { role: "x" }',
    'persona mina, "Mina" {}',
    'persona mina Kim of Seoul {}',
    'persona Kim of /* so */ Seoul',
    'persona mina: "Mina" { role: "x" }',
    'persona 5 "Mina"',
    'persona a.b "Mina"',
    'persona mina ! "M"',
    'persona “Mina”',
    "persona mina 'Mina' {}",
    'persona mina "Mi\\"na\\\\ \\n"',
    'persona re\u0301sume\u0301 "x"',
    'import "a.journey"\nimport\nimport a\nimport a "b"\nimport "a" b\nimport "a", "b"',
    'journey j "J" /* why */ { // so\n}',
    'journey j\n\n// so\n{ stage s\n{} }',
    'gadget g "G" ! { x: 1 }',
  ],
  'words that are wrong': [
    'persna mina "M" { rle: "x" }',
    'gadget: "x"',
    'gadget "x"',
    'actor a { gadget { does: "x" } }',
    'actor a { kind: tem; kind2: team; does: "x"; pain p "P"; solves: p }',
    'touchpoint t { stage s { journey j { } } }',
    'journey j { severity: 3; severity 3; severity { } persona p { } kind }',
    'journey j { touchpoint: "x"; pain: "x"; pain none; pain: none; pain: none { } }',
    'journey j { path p { stage; was: x; for: @mina; note; a b; gadget: 1 } }',
    'journey j { 종류: x; stge: "x"; stge s { } }',
    'xyzzy\nxyzzy { }\nxyzzy: 1',
    'view v { gadget { } }',
    'channel c { metric: 3; kindd: own; note: "x" }',
  ],
  'lines that begin with no word': [
    '"Loud"',
    'actor a { "Loud"; “Loud”; 5 min; @mina; #tag; ,; .; :; "a" "b"; 1,000; ! }',
    '{ a: 1 }',
    '"x" { a: 1 }',
    '{\n',
    ';;;\n;',
    'journey j { "x" { stage s { } } { touchpoint t } }',
  ],
  'facts': [
    point('does: "a"; does "b"; does; does:; does: ""; does @mina: "c"; does @mina "d"; does @: "e"; does x: "f"; does x @mina "g"'),
    point('feels: +1 "glad"; feels: "glad"; feels: glad; feels: +1 glad; feels: -1..2; feels: 2..-1; feels: none; feels @mina: 0.5 "x" "y"'),
    point('channels: app, email,; channels: , app; channels: app,, email; channel: app email; channels app, email'),
    point('drop-off: 38; drop-off: 0.4; drop-off: 38%; drop-off: 380%; drop-off: -1%; drop-off: 38 percent; drop-off: 1..2%; drop-off: >= 3%'),
    point('wait: 5 min; wait: 5min; wait: 2..5 min; wait: 5; wait: 5..2 min; wait: five; wait: 5 min "x"; wait: 1.5h; wait: 2-5 min'),
    point('measure csat: 80%; measure: 80%; measure csat 80%; measure csat @mina: 4.2; measure csat: many; measure csat: >= 3'),
    point('cost: €12; cost: 12 €; cost: 1,200.50 €; cost: 5 € per month; cost: 5 per; volume: 3 orders per day; volume: 1,000'),
    point('moment: purchase; moment: purchas; moment: xyz; moment: "x"; moment: the first time; moment: none'),
    point('at: 14:05; at: 2026-01-01 14:05; at: 25:00; at: 12:60; at: 2026-02-30; at: 2026-01; at: 2026-1-1; at: 14:05 14:06; at: "2026-01-01"'),
    point('after: a.b.c; after: 2 days; after: a b; after: "x"; after: a.; after: .a'),
    point('optional; optional: yes; optional:; optional: maybe; importance: 7; importance: 0; importance: 1..2; importance @mina: 3; importance: "4"'),
    point('link: https://a.example/x?y=1#z; link: "https://a.example"; link: http://; image: a/b.png; image: "a.png"'),
    point('for: @mina, joon; for: mina; for: "mina"; for: @mina @joon; for: #x; from: @mina "calls"; from: company'),
    point('tags: #a, b, "c d", "e"; tags: #; note: #a; tags: #a #b'),
    point("does: 'x'; does: “x”; does: „x“; does: «x»; does: ‘x’; does: \"x; does: 'x"),
    point('does: "a", "b",  "c"; promise: "a", "b"; goal: "a", b; kpi: "a", "b"'),
    point('does: Reads it, slowly; does: Reads; does: 5 times; does: https://x.example and so; goal: @mina'),
    point('does: "x" { y: 1 }\n   does { }\n   gadget: "x" { y: 1 }\n   wait: 1 min {'),
    point('wait: 1 min\n   cta: "a"\n   wait: 2 min\n   wait @mina: 3 min\n   wait @mina: 4 min\n   channels: app\n   channels: email // so\n   feels: 1; feels: 2'),
    'metric m { scale: 5..1; scale: 1..5; target: >= 80; target lunch: 4; warn: < 70%; unit: min; unit: "min"; unit: %; unit: € }',
    'journey j { personas: mina; reviewed: 2026-06-31; reviewed: 2026-13-01; reviewed: 2024-02-29; reviewed: 2023-02-29; reviewed: 2026-9-1; reviewed: 1/2/2026; review-every: 3 months; trigger: pain "x"; trigger: pain; trigger: "x"; scale: -2..2 }',
    'pain p { severity: 3; severity: +3; severity: −3; severity: 3.5; severity: 3 4; friction: efort; friction: effort "x"; for: @mina }',
    'opportunity o { solves: a, b "x"; solves: a.b; effort: high; target csat: >= 4; target csat: ≥ 4; target csat: ≤ 1,200; target csat: >; target: 3; due: 2026-09 }',
    'view v { stages: a, b; lanes: a; compare: j, k; stages: b }',
    'persona p { age: 30; age: 30..40; age: 30-40; quote: "a" note; value: 5 $; kind: actual potential; kind: "actual" }',
  ],
  'numbers': [
    point('volume: 1,000,000 a; volume: 1.000.000 a; volume: 12,5 a; volume: 1,00 a; volume: 2–5 a; volume: 2/5 a; volume: 2026/9/1 a; volume: 2026-9 a; volume: 1-2-3-4 a; volume: $1,200.50; volume: 1,2,3 a; volume: 1.2.3 a; volume: 5.5 a; volume: 05 a; volume: 5. a; volume: .5 a; volume: +5 a; volume: 5..  7 a; volume: 5 ..7 a'),
  ],
  'steps': [
    way('a -> b; a -> b 5% "x" -> c, d; a, b -> c; a.b -> c.d; a -> b -> c; a ---> b; a → b'),
    way('-> b; a ->; a -> -> b; ->; a -> b ->; a -> , b; a, -> b; a -> b, 5%; a -> b,\n a -> b, c,'),
    way('a -> b ,; a -> , b, c; a -> b,, c; a -> b， c，; , -> b; a -> ,'),
    way('a -> b 5; a -> b 5..6%; a -> b 120%; a -> b >= 5%; a -> b 5 %; a -> b "x" "y"; a -> b 5% 6%; a -> b @mina; a "x" -> b; a 5% -> b; a b -> c; a -> b c'),
    way('a -> b “x”; a -> b "x; a -> b 1,5%; a -> 5%; a => b; a -> b !; a -> #t; a -> b { c: 1 }'),
    'journey j { a -> b; path: a -> b }',
    'a -> b',
    point('a -> b 5%'),
    'persona p { -> b }',
  ],
  'braces that are missing or too many': [
    'journey j {\n  stage s {\n    goal: "x"\n  stage t {\n  }\n}\n',
    'journey j {\n  stage s {\n    touchpoint t {\n      does: "x"\n  }\n  stage u {\n  }\n}\n',
    'journey j {\n  stage s {\n    touchpoint t {\n      does: "x"\n    }\n  pain p {\n  }\n}\npersona q {\n}\n',
    'journey j {\n  stage s\n    goal: "x"\n  }\n  stage t {\n  }\n}\n',
    'journey j {\n  stage s goal: "x"; touchpoint t }\n  stage t {\n  }\n}\n',
    'journey j\n  stage s {\n  }\n}\n',
    'journey j {\n  stage s {\n  }\n  }\n}\n',
    'journey j {\n  stage s {\n    }\n  }\n  owner: a\n}\n',
    'journey j { stage s { } } }\npersona p { }',
    '}\njourney j { }\n}',
    'journey j { stage s { goal: "x" ',
    'journey j { stage s { touchpoint t { }\npersona p { }\n',
    'journey j {\n  path p {\n    a -> b\n  stage s {\n  }\n}\n',
    'journey j {\n  path p\n    a -> b\n  }\n}\n',
    'journey j {\nstage s {\ntouchpoint t {\n}\npersona p {\n}\n',
    'journey j {\n  stage s { touchpoint t {\n    does: "x"\n  } }\n  stage u { touchpoint v {\n }\n}\n',
    'journey j {\n  pain p\n  stage s {\n }\n  }\n }\n',
    `${'{ '.repeat(70)}${'} '.repeat(70)}`,
    'journey j { '.repeat(66),
    'gadget g {\n  x: 1\n  gadget h {\n  y: 2\n}\n',
    'journey j {\n  { a: 1\n  stage s {\n  }\n}\n',
    'journey long-name {\n  stage "No id" {\n    touchpoint 가입 "T" {\n  stage "S" {\n  }\n}\n',
    'journey j {\n  stage s {\n    goal: "x" {\n  }\n  stage t {\n  }\n}\n',
    'journey j {\n  stage s {\n    goal: "x" {\n    kpi: a\n    }\n  stage t {\n  }\n}\n',
  ],
  'texts, comments and signs': [
    point('note: """\n    One.\n      Two.\n    """'),
    point('note: """\n    One.\n      Two.'),
    point('note: """x"""; note: """ """'),
    'actor a {\n  note: """\n  One\n  kind: team\n}\n',
    'actor a {\r\n  note: """\r\n    One\r\n\r\n  Two\r\n  """ // so\r\n}\r\n',
    'actor a { note: "x\n}\n',
    'actor a "A {\n}\n',
    'actor a { note: "x } }\n',
    '/* one */ actor a /* two */ "A" { /* three\n */ kind: /* four */ team // five\n// six\n}\n',
    'actor a { /* open\n  kind: team\n}\n/*',
    '// journey-ignore undeclared: so\n/* journey-ignore-file x */\n// journey-ignored\n// journey-ignore-files\nactor a { //journey-ignore x\n}',
    'actor　a｛ note： "x"； kind：team ｝',
    point('channels：app，email、sms; drop-off: 5％; for: ＠mina; tags: ＃a; does:\u00a0"x\u3000"'),
    '\ufeffactor a\u00a0"A" {}',
    'actor a { note: "x\u200by"; kind: te\u200bam; tags: #a\u3164 } // \u202e\nactor b "x\u202ey\u200b"',
    'actor a \u00a0{ /* \u200b */ }',
    '<<<<<<< a\nactor a\n=======\nactor b\n>>>>>>> b\nactor c\n',
    '<<<<<<< a\nactor a { }\nactor b {\n<<<<<<<\n}\n=======\n',
    '<<<<<<< a\nactor a\n>>>>>>> b\n=======\nactor b\n<<<<<<<\n',
    '=======\n=======\n>>>>>>> b\n||||||| c\n',
    'actor z\nactor a { 5 min; "Loud" "x" }',
    'actor a\r\ractor b\n\r\nactor c',
    'actor a {}actor b {} actor c',
    'actor a { kind: team!; note: "a" `b` \\; owner: a?b }\u0000',
    'actor a_b-c "x"; actor 3g; actor -x; actor x-; actor x--y; actor 5-step; actor 5-5',
  ],
}; // prettier-ignore

describe('what is read of a text', () => {
  for (const [what, all] of Object.entries(texts))
    it(`stands in the tree, with what is wrong of ${what}`, () => {
      const read = all.map((text) => {
        const tree = parse(text);
        assertTree(tree, text);
        return `${text.length > 700 ? `${text.slice(0, 40)}…` : text.replaceAll(/^/gm, '| ').replaceAll('\r', '␍')}\n${printTree(tree, text)}\n`;
      });
      expectGolden(new URL(`golden/${what.replaceAll(/\W+/g, '-')}.txt`, import.meta.url), read.join('\n'));
    });
});
