import assert from 'node:assert/strict';
import { mergeMaps } from '../../../core/merge/index.ts';
import { expectGolden } from '../../harness/golden.ts';

/** Three versions of a map: the common one, ours, theirs. */
type Versions = readonly [base: string, ours: string, theirs: string];

/** A map whose one touchpoint holds that. */
const point = (body: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}    }\n  }\n}\n`;
/** A map whose one stage holds that. */
const stage = (body: string): string => `journey j "J" {\n  stage s "S" {\n${body}  }\n}\n`;
/** A touchpoint on a line of its own. */
const t = (id: string, body = '{}'): string => `    touchpoint ${id} "${id.toUpperCase()}" ${body}\n`;

const cases: Readonly<Record<string, Versions>> = {
  'an id by one side and a title by the other': [
    stage('    pain p "P" {}\n    pain q "Q" {}\n'),
    stage('    pain p2 "P" { was: p }\n    pain q "Queue" {}\n'),
    stage('    pain p "Pay" {}\n    pain q2 "Q" { was: q }\n'),
  ],
  'a title that one side took away, and an id that the other gave': [
    stage('    pain "Slow" { severity: 1 }\n    pain q "Q" { severity: 1 }\n'),
    stage('    pain p "Slow" { severity: 1 }\n    pain q { severity: 1 }\n'),
    stage('    pain "Slow here" { severity: 1 }\n    pain q2 "Q" { was: q; severity: 1 }\n'),
  ],
  'an id that both changed, and a title that both did': [
    stage('    pain p "P" {}\n    pain q "Q" {}\n'),
    stage('    pain p2 "P" { was: p }\n    pain q "Queue" {}\n'),
    stage('    pain p3 "Pay" { was: p }\n    pain q "Quick" {}\n'),
  ],
  'a list to which both added, from which both took': [
    point('      channels: app, email, sms\n'),
    point('      channels: app, email, store\n'),
    point('      channels: email, phone, sms\n'),
  ],
  'a list in which both put something for the same': [
    point('      channels: app, email\n'),
    point('      channels: app, store\n'),
    point('      channels: app, phone\n'),
  ],
  'a list in which one put something for what the other took away': [
    point('      channels: app, email\n'),
    point('      channels: app, store\n'),
    point('      channels: app\n'),
  ],
  'a list of which both took all': [
    point('      channels: app, email\n      kpi: a\n'),
    point('      channels: app\n      kpi: a, b\n'),
    point('      channels: email\n      kpi: c, a\n'),
  ],
  'one channel that became two on each side': [
    point('      channel: app\n'),
    point('      channels: app, email\n'),
    point('      channels: store, app\n'),
  ],
  'one channel, written as one, to which one side added, and the other too': [
    point('      channel: app // so\n'),
    point('      channel: app, email // so\n'),
    point('      channel: app, sms, store // so\n'),
  ],
  'one channel that is left of several': [
    point('      channel: app, email, sms\n'),
    point('      channel: app, sms\n'),
    point('      channel: app, email\n'),
  ],
  'a list from which one took what the other put something for': [
    point('      channels: app, email\n'),
    point('      channels: app\n'),
    point('      channels: app, store\n'),
  ],
  'lists that are set in otherwise, of which the longer one is followed': [
    point('      channels: app, email\n      kpi: a\n'),
    point('      channels:   app, email, sms\n      kpi:  a, b\n'),
    point('      channels: app\n      kpi:   a, c, d\n'),
  ],
  'lanes of a view, of which both made another order': [
    'view v "V" {\n  lanes: a, b, c\n}\n',
    'view v "V" {\n  lanes: b, a, c\n}\n',
    'view v "V" {\n  lanes: a, c, b\n}\n',
  ],
  'a title of some words that both changed alike, and an id that one changed': [
    stage('    pain p "A title of some words" {\n      severity: 1\n    }\n'),
    stage('    pain  p "A title of many words" {\n      severity: 1\n    }\n'),
    stage('    pain q "A title of many words" {\n      was: p\n      severity: 1\n    }\n'),
  ],
  'an id that both changed alike, and a title that one changed': [
    stage('    pain p "A title of some words" {\n      severity: 1\n    }\n'),
    stage('    pain  q "A title of some words" {\n      was: p\n      severity: 1\n    }\n'),
    stage('    pain q "A title of many words" {\n      was: p\n      severity: 1\n    }\n'),
  ],
  'lists that both gave': [
    point('      feels: 1\n'),
    point('      feels: 1\n      channels: app, email\n      tags: #a\n'),
    point('      feels: 1\n      channels: app, sms\n      tags: #b\n'),
  ],
  'stages and lanes of a view, whose order says something': [
    'view v "V" { stages: a, b, c }\nview w "W" { lanes: a, b }\n',
    'view v "V" { stages: b, a, c }\nview w "W" { lanes: a, b, c }\n',
    'view v "V" { stages: a, b, c, d }\nview w "W" { lanes: x, a, b }\n',
  ],
  'stages of a view, of which both made another order': [
    'view v "V" { stages: a, b, c }\n',
    'view v "V" { stages: b, a, c }\n',
    'view v "V" { stages: a, c, b }\n',
  ],
  'stages of a view that both gave': [
    'view v "V" { note: "n" }\n',
    'view v "V" { note: "n"; stages: a, b }\n',
    'view v "V" { note: "n"; stages: a, c }\n',
  ],
  'what one put in another order, of what the other removed': [
    stage(`${t('a')}    touchpoint b "B" {\n      pain p "P" {}\n      pain q "Q" {}\n    }\n`),
    stage(t('a')),
    stage(`${t('a')}    touchpoint b "B" {\n      pain q "Q" {}\n      pain p "P" {}\n    }\n`),
  ],
  'what both gave, alike but for the order of what is said': [
    stage(t('a')),
    stage(`${t('a')}${t('n', '{ feels: 1; cost: 5 €; pain p "P" {} pain q "Q" {} }')}`),
    stage(`${t('a')}${t('n', '{ cost: 5 €; feels: 1; pain p "P" {} pain q "Q" {} }')}`),
  ],
  'what both gave, with less in the one': [
    stage(t('a')),
    stage(`${t('a')}${t('n', '{ feels: 1; pain p "P" { severity: 1 } }')}`),
    stage(`${t('a')}${t('n', '{ feels: 1; pain p "P" { severity: 2 } }')}`),
  ],
  'comments above a fact, which both changed': [
    point('      // one\n      feels: 1\n'),
    point('      // two\n      feels: 1\n'),
    point('      // three\n      feels: 1\n'),
  ],
  'comments above a fact, which both changed, and a fact that one changed': [
    point('      // one\n      feels: 1\n'),
    point('      // two\n      feels: 2\n'),
    point('      // three\n      feels: 1\n'),
  ],
  'comments above a fact and the fact, which both changed': [
    point('      // one\n      feels: 1\n'),
    point('      // two\n      feels: 2\n'),
    point('      // three\n      feels: -1\n'),
  ],
  'comments above a block, which both changed, and what it holds': [
    stage('    // one\n    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    // two\n    touchpoint t "T" {\n      feels: 2\n    }\n'),
    stage('    // three\n    touchpoint t "T" {\n      feels: 1\n      cost: 5 €\n    }\n'),
  ],
  'comments above a block and its title, which both changed': [
    stage('    // one\n    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    // two\n    touchpoint t "U" {\n      feels: 1\n    }\n'),
    stage('    // three\n    touchpoint t "V" {\n      feels: 1\n    }\n'),
  ],
  'a comment behind a fact, which both changed': [
    point('      feels: 1 // one\n'),
    point('      feels: 1 // two\n'),
    point('      feels: 1 // three\n'),
  ],
  'a line comment behind a fact by one side, and a block comment there by the other': [
    point('      feels: 1\n      does: "x"\n      cost: 5 €\n'),
    point('      feels: 1 // one\n      does: "x" /* two */\n      cost: 5 €; // three\n'),
    point('      feels: 1 /* four */\n      does: "x"; // five\n      cost: 5 € ;\n'),
  ],
  'the same behind a block, and where a line holds more': [
    stage('    pain p "P" {}\n    pain q "Q" { severity: 1; note: "x"\n    }\n'),
    stage('    pain p "P" {} // one\n    pain q "Q" { severity: 1; note: "x" // two\n    }\n'),
    stage('    pain p "P" {} /* three */\n    pain q "Q" { severity: 1; note: "x" /* four */\n    }\n'),
  ],
  'the same on a line of which the other side says more behind it': [
    stage('    pain q "Q" { severity: 1 }\n'),
    stage('    pain q "Q" { severity: 1 // one\n    }\n'),
    stage('    pain q "Q" { severity: 1; /* two */ note: "x" }\n'),
  ],
  'a comment behind a fact that one changed and the fact that the other changed': [
    point('      feels: 1 // one\n'),
    point('      feels: 2 // one\n'),
    point('      feels: 1 // two\n'),
  ],
  'comments above a fact of a line that holds more': [
    stage('    touchpoint t "T" { /* one */ feels: 1; cost: 5 € }\n'),
    stage('    touchpoint t "T" { /* two */ feels: 1; cost: 5 € }\n'),
    stage('    touchpoint t "T" { /* three */ feels: 1; cost: 5 € }\n'),
  ],
  'a body that one took away and the other put something in': [
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T"\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n      cost: 5 €\n    }\n'),
  ],
  'a body that both gave': [
    stage('    touchpoint t "T"\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n      cost: 5 €\n    }\n'),
  ],
  'a body on one line that one wrote on several': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T" { feels: 2 }\n'),
  ],
  'a body on one line that one wrote on several, and the other commented on': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T" { feels: 1 /* so */ }\n'),
  ],
  'facts added to a line that ends in a comment': [
    stage('    touchpoint t "T" { feels: 1 // so\n    }\n'),
    stage('    touchpoint t "T" { feels: 1 // so\n      cost: 5 €\n    }\n'),
    stage('    touchpoint t "T" { does: "x"; feels: 1 // so\n    }\n'),
  ],
  'facts added at both ends of one line': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" { does: "x"; feels: 1 }\n'),
    stage('    touchpoint t "T" { feels: 1; cost: 5 € }\n'),
  ],
  'facts added to a line by one and below it by the other': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" { feels: 1; does: "x" }\n'),
    stage('    touchpoint t "T" { feels: 1\n      cost: 5 €\n    }\n'),
  ],
  'something added behind a block on the same line': [
    stage('    touchpoint t "T" { pain p "P" {} }\n'),
    stage('    touchpoint t "T" { pain p "P" {} feels: 1 }\n'),
    stage('    touchpoint t "T" { pain p "P" {} cost: 5 € }\n'),
  ],
  'a fact put first in a body by each side': [
    point('      feels: 1\n'),
    point('      does: "x"\n      feels: 1\n'),
    point('      says: "y"\n      feels: 1\n'),
  ],
  'things added to a body that is empty': [
    stage('    touchpoint t "T" {\n    }\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T" {\n\n      cost: 5 €\n    }\n'),
  ],
  'things added to an empty body of one line': [
    stage('    touchpoint t "T" {}\n'),
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" { cost: 5 € }\n'),
  ],
  'a file that does not end in a line end, to which both add': [
    'persona a "A" {}',
    'persona a "A" {}\npersona b "B" {}',
    'persona a "A" {}\npersona c "C" {}',
  ],
  'a comment at the end of a file, which both changed': [
    'persona a "A" {}\n\n// one\n',
    'persona a "A" {}\n\n// two\n',
    'persona a "A" {}\n\n// three\n',
  ],
  'a comment that stands by itself, which one removed and above which the other added': [
    `persona a "A" {}\n\n// --- rest ---\n\npersona b "B" {}\n`,
    `persona a "A" {}\n\npersona b "B" {}\n`,
    `persona a "A" {}\n\npersona n "N" {}\n\n// --- rest ---\n\npersona b "B" {}\n`,
  ],
  'a comment that goes on over lines, above what both changed': [
    stage('    /* one\n       two */\n    touchpoint t "T" { feels: 1 }\n'),
    stage('    /* one\n       two */\n    touchpoint t "T" { feels: 2 }\n'),
    stage('    /* one\n       more */\n    touchpoint t "T" { feels: 1 }\n'),
  ],
  'what one removed, with empty lines above it, and the other changed': [
    stage(`${t('a')}\n\n${t('b', '{ feels: 1 }')}${t('c')}`),
    stage(`${t('a')}${t('c')}`),
    stage(`${t('a')}\n\n${t('b', '{ feels: 2 }')}${t('c')}`),
  ],
  'what shares a line with something else, removed and changed': [
    stage('    touchpoint t "T" { pain p "P" { severity: 1 } feels: 1 }\n'),
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" { pain p "P" { severity: 2 } feels: 1 }\n'),
  ],
  'what one changed inside of what the other removed': [
    stage(`${t('a')}    touchpoint b "B" {\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(t('a')),
    stage(`${t('a')}    touchpoint b "B" {\n      pain p "P" { severity: 2 }\n    }\n`),
  ],
  'what one moved out of what the other removed': [
    stage(`${t('a', '{\n    }')}    touchpoint b "B" {\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(t('a', '{\n    }')),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n    touchpoint b "B" {\n    }\n`),
  ],
  'what one moved into what the other removed': [
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n${t('b', '{\n    }')}`),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(`${t('a', '{\n    }')}    touchpoint b "B" {\n      pain p "P" { severity: 1 }\n    }\n`),
  ],
  'what one moved into what both added, and not alike': [
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(`${t('a', '{\n    }')}    touchpoint n "N" {\n      feels: 1\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n    touchpoint n "N" {\n      feels: 2\n    }\n`),
  ],
  'what one moved into something new in what the other removed': [
    `journey j "J" {\n  stage r "R" {\n  }\n  stage s "S" {\n    touchpoint a "A" {\n      pain p "P" {}\n    }\n  }\n}\n`,
    `journey j "J" {\n  stage r "R" {\n    touchpoint n "N" {\n      pain p "P" {}\n    }\n  }\n  stage s "S" {\n    touchpoint a "A" {\n    }\n  }\n}\n`,
    `journey j "J" {\n  stage s "S" {\n    touchpoint a "A" {\n      pain p "P" {}\n    }\n  }\n}\n`,
  ],
  'what both moved apart, one with another title': [
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n    touchpoint b "B" {\n      feels: 1\n    }\n    touchpoint c "C" {\n      feels: 1\n    }\n`),
    stage(`    touchpoint a "A" {\n    }\n    touchpoint b "B" {\n      feels: 1\n      pain p "Q" { severity: 1 }\n    }\n    touchpoint c "C" {\n      feels: 1\n    }\n`),
    stage(`    touchpoint a "A" {\n    }\n    touchpoint b "B" {\n      feels: 1\n    }\n    touchpoint c "C" {\n      feels: 1\n      pain p "P" { severity: 2 }\n    }\n`),
  ],
  'what both moved apart and changed, and not alike': [
    stage(`    touchpoint a "A" {\n      pain p "P" {\n        severity: 1\n      }\n    }\n    touchpoint b "B" {\n      feels: 1\n    }\n    touchpoint c "C" {\n      feels: 1\n    }\n`),
    stage(`    touchpoint a "A" {\n    }\n    touchpoint b "B" {\n      feels: 1\n      pain p "P" {\n        severity: 4\n      }\n    }\n    touchpoint c "C" {\n      feels: 1\n    }\n`),
    stage(`    touchpoint a "A" {\n    }\n    touchpoint b "B" {\n      feels: 1\n    }\n    touchpoint c "C" {\n      feels: 1\n      pain p "P" {\n        severity: 2\n      }\n    }\n`),
  ],
  'what both added in different places': [
    stage(`${t('a', '{\n    }')}${t('b', '{\n    }')}`),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n${t('b', '{\n    }')}`),
    stage(`${t('a', '{\n    }')}    touchpoint b "B" {\n      pain p "P" { severity: 1 }\n    }\n`),
  ],
  'what both added alike, in another order': [
    stage(t('a')),
    stage(`${t('a')}    touchpoint n "N" {\n      feels: 1\n      cost: 5 €\n    }\n`),
    stage(`${t('a')}    touchpoint n "N" {\n      cost: 5 €\n      feels: 1\n    }\n`),
  ],
  'what both added without an id': [
    point('      feels: 1\n'),
    point('      feels: 1\n      evidence "Panel" { sample: 4 }\n'),
    point('      feels: 1\n      evidence "panel" { sample: 4 }\n'),
  ],
  'sentences of one kind, of which each side added another': [
    point('      does: "a"\n'),
    point('      does: "a"\n      does: "b"\n'),
    point('      does: "a"\n      does: "c"\n'),
  ],
  'a fact that both added, and not alike': [
    point('      does: "a"\n'),
    point('      does: "a"\n      cost: 5 €\n'),
    point('      does: "a"\n      cost: 6 €\n'),
  ],
  'an id that one changed and a title that the other changed': [
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint u "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "Tea" {\n      feels: 1\n    }\n'),
  ],
  'an id that both changed': [
    stage('    touchpoint t "A title" {\n      feels: 1\n    }\n'),
    stage('    touchpoint u "A title" {\n      feels: 1\n    }\n'),
    stage('    touchpoint v "A title" {\n      feels: 1\n    }\n'),
  ],
  'a title that both changed alike, and an id that one changed': [
    stage('    touchpoint t "T" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t  "Tea" {\n      feels: 1\n    }\n'),
    stage('    touchpoint u "Tea" {\n      feels: 1\n    }\n'),
  ],
  'a list from which each side took another, and to which each added': [
    point('      channels: app, email, store\n'),
    point('      channels: email, store, chat\n'),
    point('      channels: app, store, phone\n'),
  ],
  'a list in which both put something else in one place': [
    point('      channels: app, email\n'),
    point('      channels: app, chat\n'),
    point('      channels: app, phone\n'),
  ],
  'a list of which nothing is left': [
    point('      channels: app, email\n'),
    point('      channels: app\n'),
    point('      channels: email\n'),
  ],
  'a list whose order says something, in two orders': [
    'journey j "J" {\n  personas: @a, @b, @c\n}\n',
    'journey j "J" {\n  personas: @b, @a, @c\n}\n',
    'journey j "J" {\n  personas: @a, @c, @b\n}\n',
  ],
  'a list whose order says something, which both begin': [
    'journey j "J" {\n  state: current\n}\n',
    'journey j "J" {\n  state: current\n  personas: @a, @b\n}\n',
    'journey j "J" {\n  state: current\n  personas: @a, @c\n}\n',
  ],
  'one channel that becomes several': [
    point('      channel: app\n'),
    point('      channel: app, email\n'),
    point('      channel: app, chat\n'),
  ],
  'steps of a path, of which each side changed one and added one': [
    `journey j "J" {\n  path p "P" {\n    a -> b\n    b -> c\n  }\n}\n`,
    `journey j "J" {\n  path p "P" {\n    a -> b 50%\n    b -> c\n    c -> d\n  }\n}\n`,
    `journey j "J" {\n  path p "P" {\n    a -> b\n    b -> e\n    a -> f\n  }\n}\n`,
  ],
  'a step that both changed': [
    `journey j "J" {\n  path p "P" {\n    a -> b 50%\n  }\n}\n`,
    `journey j "J" {\n  path p "P" {\n    a -> b 60%\n  }\n}\n`,
    `journey j "J" {\n  path p "P" {\n    a -> b 70%\n  }\n}\n`,
  ],
  'imports, of which each side added one': [
    'import "./a.journey"\n\njourney j "J" {}\n',
    'import "./a.journey"\nimport "./b.journey"\n\njourney j "J" {}\n',
    'import "./a.journey"\nimport "./c.journey"\n\njourney j "J" {}\n',
  ],
  'stages in another order, and one more': [
    'journey j "J" {\n  stage a "A" {}\n  stage b "B" {}\n  stage c "C" {}\n}\n',
    'journey j "J" {\n  stage c "C" {}\n  stage a "A" {}\n  stage b "B" {}\n}\n',
    'journey j "J" {\n  stage a "A" {}\n  stage n "N" {}\n  stage b "B" {}\n  stage c "C" {}\n}\n',
  ],
  'facts in another order, and one changed': [
    point('      feels: 1\n      cost: 5 €\n      wait: 5 min\n'),
    point('      wait: 5 min\n      feels: 1\n      cost: 5 €\n'),
    point('      feels: 2\n      cost: 5 €\n      wait: 5 min\n'),
  ],
  'a long text that one changed and its neighbour': [
    point('      note: """\n        one\n        two\n        """\n      feels: 1\n'),
    point('      note: """\n        one\n        three\n        """\n      feels: 1\n'),
    point('      note: """\n        one\n        two\n        """\n      feels: 2\n'),
  ],
  'blanks alone, which one changed, and what the other says': [
    point('      feels:   1\n'),
    point('      feels: 1\n'),
    point('      feels:   1\n      cost: 5 €\n'),
  ],
  'a comment that one put above what the other moved': [
    stage(`${t('a')}${t('b')}${t('c')}`),
    stage(`    // why\n${t('a')}${t('b')}${t('c')}`),
    stage(`${t('b')}${t('c')}${t('a')}`),
  ],
  'marks of a merge in a comment, where nothing is in conflict': [
    point('      feels: 1\n      /*\n=======\n*/\n      cost: 5 €\n'),
    point('      feels: 2\n      /*\n=======\n*/\n      cost: 5 €\n'),
    point('      feels: 1\n      /*\n=======\n*/\n      cost: 6 €\n'),
  ],
  'marks of a merge in a comment, and a conflict': [
    point('      feels: 1\n      /*\n=======\n*/\n'),
    point('      feels: 2\n      /*\n=======\n*/\n'),
    point('      feels: -1\n      /*\n=======\n*/\n'),
  ],
  'a body that one took away, and an id that the other changed': [
    stage('    touchpoint t "A title" {\n    }\n'),
    stage('    touchpoint t "A title"\n'),
    stage('    touchpoint u "A title" {\n    }\n'),
  ],
  'what the last brace stands behind, which both changed': [
    stage('    touchpoint t "T" {\n      feels: 1\n      // one\n    }\n'),
    stage('    touchpoint t "T" {\n      feels: 2\n      // two\n    }\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n      // one\n    } // end\n'),
  ],
  'a comment behind the last brace, which both changed': [
    stage('    touchpoint t "T" {\n      feels: 1\n    } // one\n'),
    stage('    touchpoint t "T" {\n      feels: 2\n    } // two\n'),
    stage('    touchpoint t "T" {\n      feels: 1\n    } // three\n'),
  ],
  'a comment behind the first brace, which both changed': [
    stage('    touchpoint t "T" { // one\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T" { // two\n      feels: 2\n    }\n'),
    stage('    touchpoint t "T" { // three\n      feels: 1\n    }\n'),
  ],
  'the first comments of a file, which both changed': [
    '// one\n\njourney j "J" {}\n',
    '// two\n\njourney j "J" {}\n',
    '// three\n\njourney j "K" {}\n',
  ],
  'statements with signs between them on one line': [
    point('      feels: 1; cost: 5 €; wait: 5 min\n'),
    point('      feels: 2; cost: 5 €; wait: 5 min\n'),
    point('      feels: 1; cost: 5 €; wait: 6 min;\n'),
  ],
  'tabs and blanks before what was added': [
    'journey j "J" {\n\tstate: current\n}\n',
    'journey j "J" {\n\tstate: current\n\towner: a\n}\n',
    'journey j "J" {\n\ttrigger: "x"\n\tstate: current\n}\n',
  ],
  'an empty line that one put in and what the other changed': [
    point('      feels: 1\n      cost: 5 €\n'),
    point('      feels: 1\n\n      cost: 5 €\n'),
    point('      feels: 1\n      cost: 6 €\n'),
  ],
  'nothing, to which both wrote a map': ['', 'persona a "A" {}\n', 'persona b "B" {}\n'],
  'a map of which one left nothing': ['persona a "A" {}\npersona b "B" {}\n', '', 'persona a "A" {}\npersona b "C" {}\n'],
  'a file that ends in a comment, to which both add': [
    'persona a "A" {} // so',
    'persona a "A" {} // so\npersona b "B" {} // too',
    'persona a "A" {} // so\npersona c "C" {}',
  ],
  'empty lines at the end of a file, which one side put there or took away': [
    'persona a "A" {}\npersona b "B" {}\n\n',
    'persona a "Al" {}\npersona b "B" {}\n\n',
    'persona a "A" {}\npersona b "Bo" {}\n\n\n',
  ],
  'what one moved into a third thing and the other into what it holds now': [
    stage('    shelf x "X" {\n    }\n    shelf y "Y" {\n    }\n    shelf z "Z" {\n    }\n'),
    stage('    shelf z "Z" {\n      shelf x "X" {\n        shelf y "Y" {\n        }\n      }\n    }\n'),
    stage('    shelf y "Y" {\n      shelf x "X" {\n      }\n    }\n    shelf z "Z" {\n    }\n'),
  ],
  'two things of which each side moved one into the other': [
    stage('    shelf x "X" {\n    }\n    shelf y "Y" {\n    }\n'),
    stage('    shelf x "X" {\n      shelf y "Y" {\n      }\n    }\n'),
    stage('    shelf y "Y" {\n      shelf x "X" {\n      }\n    }\n'),
  ],
  'a comment at the end of a file, behind which its last line does not end': [
    'persona a "A" {}\n// one',
    'persona a "A" {}\n// two',
    'persona a "A" {}\n// three\npersona b "B" {}',
  ],
  'a body that ends in a comment on the line of its last brace': [
    stage('    touchpoint t "T" { feels: 1 /* so */ }\n'),
    stage('    touchpoint t "T" { feels: 1 /* so */; cost: 5 € }\n'),
    stage('    touchpoint t "T" { feels: 2 /* so */ }\n'),
  ],
  'something put behind a comment that ends its line': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "T" { feels: 1 // so\n    }\n'),
    stage('    touchpoint t "T" { feels: 1; cost: 5 €; wait: 5 min }\n'),
  ],
  'a conflict in the last line of a file, which has no end': [
    'persona a "A" {}\npersona b "B" { role: "x" }',
    'persona a "A" {}\npersona b "B" { role: "y" }',
    'persona a "A" {}\npersona b "B" { role: "z" }',
  ],
  'a title that both changed, of a block on one line': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "U" { feels: 1 }\n'),
    stage('    touchpoint t "V" { feels: 2 }\n'),
  ],
  'a title that both changed, which one wrote on several lines': [
    stage('    touchpoint t "T" { feels: 1 }\n'),
    stage('    touchpoint t "U" {\n      feels: 1\n    }\n'),
    stage('    touchpoint t "V" { feels: 1 }\n'),
  ],
  'a title that both gave to what both added': [
    stage(t('a')),
    stage(`${t('a')}    touchpoint n "N" {\n      feels: 1\n    }\n`),
    stage(`${t('a')}    touchpoint n "M" {\n      feels: 1\n    }\n`),
  ],
  'pains in another order on each side': [
    point('      pain a "A"\n      pain b "B"\n      pain c "C"\n'),
    point('      pain b "B"\n      pain a "A"\n      pain c "C"\n'),
    point('      pain b "B"\n      pain c "C"\n      pain a "A"\n'),
  ],
  'a stage that both moved': [
    'journey j "J" {\n  stage a "A" {\n  }\n  stage b "B" {\n  }\n  stage c "C" {\n  }\n}\n',
    'journey j "J" {\n  stage b "B" {\n  }\n  stage a "A" {\n  }\n  stage c "C" {\n  }\n}\n',
    'journey j "J" {\n  stage b "B" {\n  }\n  stage c "C" {\n  }\n  stage a "A" {\n  }\n}\n',
  ],
  'a touchpoint that both moved and one changed': [
    stage(['a', 'b', 'c'].map((id) => t(id, '{\n      feels: 1\n    }')).join('')),
    stage(['b', 'a', 'c'].map((id) => t(id, '{\n      feels: 1\n    }')).join('')),
    stage(`${['b', 'c'].map((id) => t(id, '{\n      feels: 1\n    }')).join('')}${t('a', '{\n      feels: 2\n    }')}`),
  ],
  'what one removed after it had moved a part of it, and the other changed': [
    stage(`${t('a', '{\n    }')}    touchpoint b "B" {\n      feels: 1\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n`),
    stage(`${t('a', '{\n    }')}    touchpoint b "B" {\n      feels: 2\n      pain p "P" { severity: 1 }\n    }\n`),
  ],
  'what one moved out of what both changed': [
    stage(`${t('a', '{\n    }')}    touchpoint b "B" { feels: 1; pain p "P" { severity: 1 } }\n`),
    stage(`    touchpoint a "A" {\n      pain p "P" { severity: 1 }\n    }\n    touchpoint b "B" { feels: 2 }\n`),
    stage(`${t('a', '{\n    }')}    touchpoint b "B" { feels: -1; pain p "P" { severity: 1 } }\n`),
  ],
  'what is in conflict below lines of blanks': [
    stage(`${t('a')}   \n\n \n${t('b', '{ feels: 1 }')}`),
    stage(`${t('a')}   \n\n \n${t('b', '{ feels: 2 }')}`),
    stage(`${t('a')}   \n\n \n${t('b', '{ feels: -1 }')}`),
  ],
  'several on the first line of a file': [
    'persona a "A" {} persona b "B" {}\n',
    'persona a "A" {} persona b "Bo" {} persona c "C" {}\n',
    'persona a "Al" {} persona b "B" {}\n',
  ],
  'several on the first line of a file, the first of which went': [
    'persona a "A" {} persona b "B" {}\n',
    'persona b "B" {}\n',
    'persona a "A" {} persona b "B" {} persona c "C" {}\n',
  ],
  'several on one line, the first of which went': [
    point('      feels: 1; cost: 5 €; wait: 5 min\n'),
    point('      cost: 5 €; wait: 5 min\n'),
    point('      feels: 1; cost: 6 €; wait: 5 min\n'),
  ],
  'what both added to a line of its own and to one of several': [
    point('      feels: 1; cost: 5 €\n      wait: 5 min\n'),
    point('      feels: 1; cost: 5 €; does: "x"\n      wait: 5 min\n'),
    point('      says: "y"\n      feels: 1; cost: 5 €\n      wait: 5 min\n'),
  ],
  'what is in conflict on a line of several, in a block of several lines': [
    point('      feels: 1; cost: 5 €\n'),
    point('      feels: 2; cost: 5 €\n'),
    point('      feels: -1; cost: 5 €\n'),
  ],
  'a comment behind a brace on a line of its own, and things put there': [
    stage('    touchpoint t "T"\n    { // so\n      feels: 1\n    }\n'),
    stage('    touchpoint t "T"\n    { // so\n      feels: 2\n    }\n'),
    stage('    touchpoint t "T"\n    { // so\n      cost: 5 €\n      feels: 1\n    }\n'),
  ],
  'nothing left of a body to which one put something': [
    point('      feels: 1\n      // why\n'),
    point(''),
    point('      feels: 1\n      // why\n      cost: 5 €\n'),
  ],
  'two long texts on both sides': [
    point('      note: """\n        one\n        """\n'),
    point('      note: """\n        two\n        """\n'),
    point('      note: """\n        three\n        """\n'),
  ],
  'a value for somebody and for all': [
    point('      feels: 1\n'),
    point('      feels: 1\n      feels @a: 2\n'),
    point('      feels: -1\n      feels @b: 2\n'),
  ],
  'measured values, of which both changed one': [
    point('      measure csat: 72%\n      measure ces: 3\n'),
    point('      measure csat: 75%\n      measure ces: 3\n'),
    point('      measure csat: 65%\n      measure ces: 4\n'),
  ],
  'a former id that one wrote and a title that the other changed': [
    stage('    touchpoint t "A title" {\n      feels: 1\n    }\n'),
    stage('    touchpoint u "A title" {\n      was: t\n      feels: 1\n    }\n'),
    stage('    touchpoint t "Another title" {\n      feels: 1\n    }\n'),
  ],
  'personas that both removed and added': [
    'persona a "A" {}\npersona b "B" {}\n',
    'persona b "B" {}\npersona c "C" {}\n',
    'persona a "A" {}\npersona c "C" {}\n',
  ],
  'a body that one side breaks up into lines, and the other adds to': [
    stage('    pain p "P" { severity: 1; note: "a" }\n    touchpoint t "T" { pain q "Q" {} }\n'),
    stage('    pain p "P" {\n      severity: 1\n      note: "a"\n    }\n    touchpoint t "T" {\n      pain q "Q" {}\n    }\n'),
    stage('    pain p "P" { severity: 2; note: "a"; note: "b;" }\n    touchpoint t "T" { pain q "Q" {}; channel: app }\n'),
  ],
  'the same the other way round': [
    stage('    pain p "P" { severity: 1; note: "a" }\n    touchpoint t "T" { pain q "Q" {} }\n'),
    stage('    pain p "P" { severity: 2; note: "a"; note: "b;" }\n    touchpoint t "T" { channel: app; pain q "Q" {} }\n'),
    stage('    pain p "P" {\n      severity: 1\n      note: "a"\n    }\n    touchpoint t "T" {\n      pain q "Q" {}\n    }\n'),
  ],
  'a body broken up in which both put something, with comments': [
    stage('    pain p "P" { severity: 1 }\n'),
    stage('    pain p "P" {\n      severity: 1 // low\n      note: "a"\n    }\n'),
    stage('    pain p "P" { severity: 1; /* new */ note: "b" /* so */; }\n'),
  ],
  'a body without anything in it, broken up': [
    stage('    pain p "P" {}\n    pain q "Q"\n'),
    stage('    pain p "P" {\n    }\n    pain q "Q" {\n\t}\n'),
    stage('    pain p "P" { severity: 1 }\n    pain q "Q" { severity: 2 }\n'),
  ],
}; // prettier-ignore

describe('what a merge writes', () => {
  for (const [eol, name] of [
    ['\n', 'line feeds'],
    ['\r\n', 'the line ends of Windows'],
    ['\r', 'carriage returns'],
  ] as const)
    it(`is what people would write, with ${name}`, () => {
      const told = Object.entries(cases).map(([what, versions]) => {
        const [base, ours, theirs] = versions.map((text) => text.replaceAll('\n', eol));
        const result = mergeMaps({ base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' });
        if (result.kind === 'refused') return `# ${what}\n${result.sentence}\n`;
        const sentences = result.kind === 'conflicts' ? result.conflicts.map(({ path, sentence }) => `${path.join(' / ')}: ${sentence}\n`) : []; // prettier-ignore
        // No other line ends than those of the texts.
        const text = result.text.replaceAll(eol, '\n');
        assert.equal(eol === '\n' ? -1 : text.search('\r'), -1, what);
        return `# ${what}\n${sentences.join('')}${text}`;
      });
      expectGolden(new URL('golden/written.txt', import.meta.url), told.join('\n'));
    });
});
