import assert from 'node:assert/strict';
import { diffMaps } from '../../../core/diff/index.ts';
import { readMaps } from '../../../core/diff/read.ts';
import { diffRules, type RuleId } from '../../../core/diff/rules.ts';
import { expectGolden } from '../../harness/golden.ts';

/** A map before and after. */
type Pair = readonly [before: string, after: string];

/** A journey with that in its only stage; `facts` are the journey's own. */
const inStage = (body: string, facts = ''): string =>
  `persona mina "Mina Kim"\npersona joon "Joon"\njourney j "Order" {\n${facts}stage buy "Buying" {\n${body}\n}\n}\n`;
const touchpoint = (body: string, facts = ''): string =>
  inStage(`touchpoint pay "Pays" {\n${body}\n}`, facts);
/** Two maps whose touchpoint differs in this. */
const pay = (before: string, after: string): Pair => [touchpoint(before), touchpoint(after)];
const stages = (...ids: readonly string[]): string =>
  `journey j "Order" {\n${ids.map((id) => `stage ${id} "Stage ${id}" { touchpoint t${id} "Point ${id}" }\n`).join('')}}\n`;
const points = (...ids: readonly string[]): string =>
  inStage(ids.map((id) => `touchpoint ${id} "Point ${id}"`).join('\n'));
const way = (body: string): string =>
  inStage('touchpoint a "A"\ntouchpoint b "B"\ntouchpoint c "C"').replace(
    'stage buy',
    `path p "Way" {\n${body}\n}\nstage buy`,
  );

const people = 'persona mina "Mina Kim"\npersona joon "Joon"\n';

/** A journey with that in its only stage, beside one that has a pain and its answer. */
const twoJourneys = (body: string): string =>
  `${inStage(body)}journey k "Return" { stage pack "Packing" { pain slow "Slow there"; opportunity p "P" { solves: slow } } }\n`;

/** Two journeys with touchpoints of the same ids and a path each, of which the first has that share. */
const twoWays = (share: string): string =>
  ['j', 'k'].map((id, i) => `journey ${id} "Journey ${id}" { stage s "S" { touchpoint a "A in ${id}"; touchpoint b "B in ${id}" } path p "Way" { a -> b ${i === 0 ? share : ''} } }\n`).join(''); // prettier-ignore

const days = (map: string): string =>
  `lane days "Days" { type: text }\nmetric other "Other" { unit: % }\nmetric days "Days" { unit: day; better: lower; note: "n" }\n${map}`;

const cases: Readonly<Record<string, Pair>> = {
  'a feeling': pay('feels: 0 "so"', 'feels: -2 "pained"'),
  'a feeling of somebody': pay('feels: 0; feels @mina: +1', 'feels: 0; feels @mina: -1..0'),
  'a feeling of one of all': [touchpoint('feels: +1', 'personas: @mina, @joon\n'), touchpoint('feels: +1; feels @joon: -2', 'personas: @mina, @joon\n')],
  'a feeling of all that each has for herself': [touchpoint('feels: +1', 'personas: @mina, @joon\n'), touchpoint('feels @mina: +1; feels @joon: -2', 'personas: @mina, @joon\n')],
  'a feeling of one of all who takes part now': [touchpoint('feels: +1', 'personas: @mina\n'), touchpoint('feels: +1; feels @joon: -2', 'personas: @mina, @joon\n')],
  'a feeling of one whom it concerns now': [touchpoint('for: @mina; feels: +1', 'personas: @mina, @joon\n'), touchpoint('for: @mina, @joon; feels: +1; feels @joon: -2', 'personas: @mina, @joon\n')],
  'a feeling of a persona with another id': [touchpoint('feels: +1; feels @mina: -2', 'personas: @mina, @joon\n'), touchpoint('feels: +1; feels @mira: -2', 'personas: @mira, @joon\n').replace('persona mina "Mina Kim"', 'persona mira "Mina Kim" { was: mina }')],
  'the word of a feeling': pay('feels: 0 "so"', 'feels: 0 "so so"'),
  'a feeling that nobody knew': pay('', 'feels: +1 "glad"'),
  'a feeling without a number': pay('feels: none', 'feels: -1'),
  'two scales with one feeling': [touchpoint('feels: 1', 'scale: -2..2\n'), touchpoint('feels: 4', 'scale: 1..5\n')],
  'two scales and two feelings': [touchpoint('feels: 1', 'scale: -2..2\n'), touchpoint('feels: 2 "low"', 'scale: 0..10\n')],
  'a measured value, of which more is better': pay('measure csat: 72%', 'measure csat: 65%'),
  'a measured value of ours, of which more is better': pay('measure fun: 3', 'measure fun: 5'),
  'a measured value, of which less is better': pay('measure churn: 3%', 'measure churn: 5%'),
  'a measured value of ours, of which less is better': [days(touchpoint('measure days: 3')), days(touchpoint('measure days: 5'))],
  'a measured value of ours, of which nobody says which way is better': [days(touchpoint('measure other: 3')), days(touchpoint('measure other: 5'))],
  'a measured value, of which less is better by what we say': [`metric csat "S" { better: lower }\n${touchpoint('measure csat: 3')}`, `metric csat "S" { better: lower }\n${touchpoint('measure csat: 5')}`],
  'a measured value in other units of time': pay('measure resolution-time: 90 min', 'measure resolution-time: 2 h'),
  'a measured value of one length': pay('measure resolution-time: 60 min', 'measure resolution-time: 1 h'),
  'a measured value that cannot be compared': pay('measure csat: 72%', 'measure csat: 4.1'),
  'a measured value of ours that has another id': ['metric speed "Speed" { better: lower }\n' + touchpoint('measure speed: 3 s'), 'metric tempo "Speed" { better: lower; was: speed }\n' + touchpoint('measure tempo: 5 s')],
  'a measured value for somebody': pay('measure csat @mina: 72%', 'measure csat @mina: 75%'),
  'a measured value that is new': pay('', 'measure csat: 72%'),
  'a measured value with another unit': pay('measure csat: 72%', 'measure csat: 72% "of all"'),
  'the drop-off': pay('drop-off: 10%', 'drop-off: 12%'),
  'the drop-off, new': pay('', 'drop-off: 10%'),
  'the share that completes': pay('completes: 60%', 'completes: 50..60%'),
  'a wait in other units': pay('wait: 90 s', 'wait: 1 min'),
  'a wait of one length': pay('wait: 60 s', 'wait: 1 min'),
  'a wait in a unit that nobody knows': pay('wait: 2 h', 'wait: 3 moons'),
  'a wait that is none': pay('wait: 2 h', 'wait: none'),
  'a wait of days': pay('wait: 1 day', 'wait: 1 week'),
  'a pain': pay('', 'pain slow "It is slow" { severity: 3 }'),
  'the severity of a pain': pay('pain slow "It is slow" { severity: 3 }', 'pain slow "It is slow" { severity: 4 }'),
  'an answer to a pain': pay('pain slow "It is slow"', 'pain slow "It is slow"\nopportunity o "One tap" { solves: slow }'),
  'an answer that was dropped': pay('pain slow "Slow"\nopportunity o "One tap" { solves: slow }', 'pain slow "Slow"\nopportunity o "One tap" { solves: slow; status: dropped }'),
  'an answer that was dropped before it went': pay('pain slow "Slow"\nopportunity o "One tap" { solves: slow; status: dropped }', 'pain slow "Slow"'),
  'an answer that was dropped beside another': pay('pain slow "Slow"\nopportunity n "N" { solves: slow }\nopportunity o "One tap" { solves: slow }', 'pain slow "Slow"\nopportunity n "N" { solves: slow }\nopportunity o "One tap" { solves: slow; status: dropped }'),
  'an answer that solves less and is dropped': pay('pain a "A"\npain b "B"\nopportunity o "O" { solves: a, b }', 'pain a "A"\npain b "B"\nopportunity o "O" { solves: a; status: dropped }'),
  'an answer, in a map with another journey that has a pain of that id': [twoJourneys('pain slow "Slow"\nopportunity o "O" { solves: slow }'), twoJourneys('pain slow "Slow"')],
  'an answer to a pain of a persona': ['persona mina "Mina" { pain slow "Slow" }\n' + inStage('opportunity o "O" { solves: slow }').slice(people.length), 'persona mina "Mina" { pain slow "Slow" }\n' + inStage('').slice(people.length)],
  'the share of a step to what has the id of something in another journey': [twoWays('50%'), twoWays('70%')],
  'an id in one of two journeys that have it': [twoWays(''), twoWays('').replace('touchpoint b "B in j"', 'touchpoint c "B in j" { was: b }').replace('a -> b', 'a -> c')],
  'a step to a touchpoint of another journey': [twoWays('50%').replace('a -> b', 'a -> k.b'), twoWays('70%').replace('a -> b', 'a -> k.b')],
  'another answer to an answered pain': pay('pain slow "Slow"\nopportunity o "One tap" { solves: slow }', 'pain slow "Slow"\nopportunity o "One tap" { solves: slow }\nopportunity p "Two" { solves: slow }'),
  'a pain and its answer': pay('', 'pain slow "Slow"\nopportunity o "One tap" { solves: slow }'),
  'what an opportunity solves': pay('pain slow "Slow"\npain dear "Dear"\nopportunity o "O" { solves: slow }', 'pain slow "Slow"\npain dear "Dear"\nopportunity o "O" { solves: dear }'),
  'what an opportunity solves, of pains that others answer': pay('pain a "A"\nopportunity n "N" { solves: a }\nopportunity o "O"', 'pain a "A"\nopportunity n "N" { solves: a }\nopportunity o "O" { solves: a }'),
  'an answer to a pain with another id': pay('pain slow "It is slow here"\nopportunity o "O" { solves: slow }', 'pain late "It is slow here"\nopportunity o "O" { solves: late }'),
  'the last answer to a pain that has another id now': pay('pain slow "It is slow here"\nopportunity o "O" { solves: slow }', 'pain late "It is slow here"'),
  'the last answer to a pain, beside a touchpoint of that id that has another one': [inStage('touchpoint slow "Waits a while" { pain slow "Slow"; opportunity o "O" { solves: slow } }'), inStage('touchpoint waits "Waits a while" { pain slow "Slow" }')],
  'an answer to a pain and to one that is new': pay('pain a "A"', 'pain a "A"\npain b "New"\nopportunity o "O" { solves: a, b }'),
  'what an opportunity solves, of pains that come': pay('pain a "A"\nopportunity o "O" { solves: a }', 'pain a "A"\npain b "New"\nopportunity o "O" { solves: a, b }'),
  'what an opportunity solves, of pains that go': pay('pain a "A"\npain b "Gone"\nopportunity n "N" { solves: a }\nopportunity o "O" { solves: b }', 'pain a "A"\nopportunity n "N" { solves: a }\nopportunity o "O" { solves: a }'),
  'what an opportunity solves at last': pay('pain a "A"\nopportunity o "O"', 'pain a "A"\nopportunity o "O" { solves: a }'),
  'the last answer but one that was dropped': pay('pain a "A"\nopportunity o "O" { solves: a; impact: 1; status: dropped }\nopportunity n "N" { solves: a }', 'pain a "A"\nopportunity o "O" { solves: a; impact: 1; status: dropped }'),
  'an answer beside one that is not dropped': pay('pain a "A"\nopportunity o "O" { solves: a; owner: dropped; status: idea }\nopportunity n "N" { solves: a }', 'pain a "A"\nopportunity o "O" { solves: a; owner: dropped; status: idea }'),
  'a moment of truth': pay('', 'moment: purchase'),
  'a moment of truth that is none': pay('moment: purchase', 'moment: none'),
  'another moment of truth': pay('moment: purchase', 'moment: loyalty'),
  'a touchpoint that people like': [points('a'), inStage('touchpoint a "Point a"\ntouchpoint b "B" { feels: +2 "glad"; feels @mina: -1 }')],
  'a touchpoint that people do not like': [points('a'), inStage('touchpoint a "Point a"\ntouchpoint b "B" { feels: -2 }')],
  'a touchpoint that leaves people cold': [points('a'), inStage('touchpoint a "Point a"\ntouchpoint b "B" { feels: 0; does: "x" }')],
  'a touchpoint on another scale': [inStage('touchpoint a "A"', 'scale: 1..5\n'), inStage('touchpoint a "A"\ntouchpoint b "B" { feels: 2 }', 'scale: 1..5\n')],
  'a touchpoint that people like on another scale': [inStage('touchpoint a "A"', 'review-every: 3 months\nscale: 1..5\n'), inStage('touchpoint a "A"\ntouchpoint b "B" { wait: 1 min; feels: 4 }', 'review-every: 3 months\nscale: 1..5\n')],
  'a touchpoint that people do not like on another scale': [inStage('touchpoint a "A"', 'review-every: 3 months\nscale: 1..5\n'), inStage('touchpoint a "A"\ntouchpoint b "B" { feels: 2 }', 'review-every: 3 months\nscale: 1..5\n')],
  'a feeling where nothing is felt below zero': [touchpoint('feels: 1; hopes: 3..4', 'scale: 1..5\n'), touchpoint('feels: 2..3 "so"; hopes: 4..5', 'scale: 1..5\n')],
  'a feeling of less than one': pay('feels: 0.5', 'feels: -0.5..0.5'),
  'a touchpoint of which nobody says how it feels': [points('a'), inStage('touchpoint a "Point a"\ntouchpoint b "B" { wait: 5 min }')],
  'a feeling on a scale of nothing': [touchpoint('feels: 1', 'scale: 3..3\n'), touchpoint('feels: 2', 'scale: 3..3\n')],
  'how grave something is that is no pain': pay('heuristic "Help" { severity: 2 }', 'heuristic "Help" { severity: 3 }'),
  'who takes part at all': [inStage(''), inStage('', 'personas: @mina\n')],
  'which stages a view shows, in another order': ['view v "V" { stages: a, b; lanes: c, d }\n', 'view v "V" { stages: b, a; lanes: d, c }\n'],
  'an import': [points('a'), `import "./others.journey"\n${points('a')}`],
  'something that nobody knows': [points('a'), `gadget g "G" { note: "x" }\n${points('a')}`],
  'a word that is written wrong': ['persona mina "Mina"\n', 'persna mina "Mia"\n'],
  'a time': pay('at: 14:05', 'at: 2026-01-01 14:05'),
  'what it comes after, in another journey': pay('after: j.a', 'after: ja'),
  'how far an opportunity is': pay('opportunity o "O" { status: idea }', 'opportunity o "O" { status: running }'),
  'how far an experiment is': pay('experiment e "E" { status: done }', 'experiment e "E" { status: planned }'),
  'the status of an opportunity, new': pay('opportunity o "O"', 'opportunity o "O" { status: idea }'),
  'evidence': pay('', 'evidence "Panel" { sample: 4 }'),
  'a promise': pay('', 'promise: "At once"'),
  'another promise': pay('promise: "At once"', 'promise: "Soon"'),
  'the owner': [inStage('', 'owner: growth\n'), inStage('')],
  'another owner': [inStage('', 'owner: growth\n'), inStage('', 'owner: sales\n')],
  'a risk': pay('', 'risk r "Fraud" { likelihood: 2 }'),
  'who takes part': [inStage('', 'personas: @mina, @joon\n'), inStage('', 'personas: @mina\n')],
  'who takes part besides': [inStage('', 'personas: @mina, @joon\n'), inStage('', 'personas: @mina, @lee\n')],
  'who takes part, in another order': [inStage('', 'personas: @mina, @joon\n'), inStage('', 'personas: @joon, @mina\n')],
  'who takes part instead': [inStage('', 'personas: @mina\n'), inStage('', 'personas: @joon\n')],
  'a persona': ['persona mina "Mina"\n', 'persona mina "Mina"\npersona zoe "Zoe Alder" { role: "Baker" }\n'],
  'the order of stages': [stages('a', 'b', 'c'), stages('c', 'a', 'b')],
  'the order of touchpoints': [points('a', 'b', 'c'), points('b', 'a', 'c')],
  'a stage': [stages('a', 'b'), stages('a')],
  'a touchpoint in another stage': [
    'journey j "J" { stage a "A" { touchpoint t "Talks" } stage b "B" { touchpoint u "Uses" } }',
    'journey j "J" { stage a "A" { } stage b "B" { touchpoint u "Uses"; touchpoint t "Talks" } }',
  ],
  'a thing of the file that is in a journey now': ['metric m "Metric of ours"\njourney j "J" { }\n', 'journey j "J" { metric m "Metric of ours" }\n'],
  'an id': [points('a'), points('a').replace('touchpoint a', 'touchpoint z')],
  'an id, recorded': [points('a'), points('a').replace('touchpoint a "Point a"', 'touchpoint z "Another title" { was: a }')],
  'a former id that nobody has': [points('a'), points('a').replace('"Point a"', '"Point a" { was: old }')],
  'an id, and no title': ['persona mina\n', 'persona nina { was: mina }\n'],
  'a title where there was none': [points('a').replace(' "Point a"', ''), points('a')],
  'a title': [points('a'), points('a').replace('Point a', 'Point  “of”  sale')],
  'what customers do': pay('does: "Types her card"', 'does: "Types his card"'),
  'what customers do, another thing': pay('does: "Types her card"', 'does: "Laughs"'),
  'what one of them thinks': pay('thinks @mina: "Is it safe?"\nthinks: "Hm"', 'thinks @mina: "It is safe"\nthinks: "Hm"'),
  'channels': pay('channels: app, store', 'channels: app, own-shop'),
  'one channel': pay('channel: app', 'channels: app'),
  'a time and a tag': pay('tags: #one', 'tags: #one, #two'),
  'a cost': pay('cost: 5 €', 'cost: -5.5 € per month'),
  'a target': pay('opportunity o "O" { target csat: >= 80% }', 'opportunity o "O" { target csat: >= 85% }'),
  'who is backstage': pay('backstage bank: "Checks"', 'backstage bank: "Checks twice"'),
  'what the company does': pay('frontstage company: "Greets her"\nbackstage company: "Checks her card"\nsupport company: "Keeps the books"', 'frontstage company: "Greets him"\nbackstage company: "Checks his card"\nsupport company: "Keeps his books"'),
  'a text with quotes in it': pay('note: "Says \\"so\\" often"', 'note: "Says \\"no\\" often"'),
  'a hidden sign': pay('note: "a"', 'note: "a\u202eb"'),
  'whom it is for': pay('for: @mina', 'for: @mina, @joon'),
  'what is for somebody': [inStage('touchpoint t "T" { for: @mina; pain p "P" { severity: 1 } }'), inStage('touchpoint t "T" { for: @mina; pain p "P" { severity: 2 } }')],
  'none': pay('kpi: none', 'kpi: reach'),
  'a date': pay('evidence "Panel" { date: 2026-01-01 }', 'evidence "Panel" { date: 2026-02-01 }'),
  'a step': [way('a -> b'), way('a -> b -> c')],
  'the share of a step': [way('a -> b 50%'), way('a -> b 60% "again"')],
  'a way that leaves': [way('a -> leaves 10%'), way('a -> end')],
  'a way with another end': [way('a -> b "so"'), way('a -> c "so"')],
  'a lane of its own': ['lane w "Weather" { type: text }\n', 'lane w "Weather" { type: text; note: "new" }\n'],
  'what a lane of its own holds': [
    `lane w "Weather" { type: text }\n${touchpoint('lane w: "Rain"')}`,
    `lane w "Weather" { type: text }\n${touchpoint('lane w: "Sun"')}`,
  ],
  'a journey': ['journey a "Order"\n', 'journey a "Order"\njourney b "Returns" { stage s "S" }\n'],
  'a journey in which people feel something': [people, `${people}journey b "Returns" { personas: @mina; stage s "S" { touchpoint t "T" { feels: 1; feels @mina: 2 } pain p "P" } stage "Last" { touchpoint u "U" { for: @joon; feels: -1 } } }\n`],
  'a journey without a name': ['', 'journey { stage { touchpoint { feels: 1; note: "  x  y " } } }\n'],
  'a stage in which people feel something': [stages('a'), stages('a').replace('{ touchpoint', '{ touchpoint x "X" { feels: -1; feels @mina: 1..2 } touchpoint')],
  'a measured value for all but one': [inStage('touchpoint t "T" { measure csat: 1%; measure csat @mina: 2%; measure nps @joon: 5; goal @joon: "x" }', 'kpi: reach; personas: @mina, @joon\n'), inStage('touchpoint t "T" { measure csat: 3%; measure csat @mina: 2%; measure nps @joon: 5; goal @joon: "x" }', 'kpi: reach; personas: @mina, @joon\n')],
  'the feeling wanted': pay('hopes: 1', 'hopes: 2'),
  'a feeling on a scale of which one end is another': [touchpoint('feels: 1', 'scale: -2..2\n'), touchpoint('feels: 2', 'scale: -2..3\n')],
  'a feeling on a scale of which the other end is another': [touchpoint('feels: 1', 'scale: -2..2\n'), touchpoint('feels: 2', 'scale: -1..2\n')],
  'answers to two pains, of which one had an answer': pay('pain a "A"\npain b "B"\nopportunity n "N" { solves: a }', 'pain a "A"\npain b "B"\nopportunity n "N" { solves: a }\nopportunity o "O" { solves: a, b }'),
  'an answer taken from one pain and given to another': pay('pain a "A"\npain b "B"\nopportunity n "N" { solves: b }\nopportunity o "O" { solves: a }', 'pain a "A"\npain b "B"\nopportunity n "N" { solves: b }\nopportunity o "O" { solves: b }'),
  'two answers': pay('pain a "A"\npain b "B"', 'pain a "A"\npain b "B"\nopportunity o "O" { solves: a, b }'),
  'what is answered too': pay('pain a "A"\npain b "B"\nopportunity o "O"', 'pain a "A"\npain b "B"\nopportunity o "O" { solves: a, b }'),
  'what is answered no more, and who looks after it': [inStage('pain a "A"\npain b "B"\npain c "C"\nopportunity o "O" { solves: a, b, c }', 'owner: growth, sales\n'), inStage('pain a "A"\npain b "B"\npain c "C"\nopportunity o "O"')],
  'two who look after it instead of one': [inStage('', 'owner: growth\n'), inStage('', 'owner: growth, sales\n')],
  'two who take part': [inStage(''), inStage('', 'personas: @mina, @joon\n')],
  'a text that is no more than blanks': pay('note: " a   b "', 'note: "a b"'),
  'a text with other blanks': pay('note: """\n  One   line\n    and  another\n  """', 'note: """\n  One line \n  and\tanother\n  """'),
  'a text with other lines': pay('note: "One two"', 'note: """\n  One\n  two\n  """'),
  'a title with other blanks': [points('a'), points('a').replace('Point a', ' Point   a')],
  'a title with other lines': [points('a'), points('a').replace('"Point a"', '"""\n  Point\n  a\n  """')],
  'a text with signs that look like a break': pay('note: "a\\\\n b"', 'note: "a\\\\nb"'),
  'a range of fractions': pay('wait: 1.25..12.75 min', 'wait: 2.25..22.75 min'),
  'a lane that nobody declared': pay('lane own: "a"', 'lane own: "b"'),
  'nothing but blanks and comments': [points('a'), `// so\n\n${points('a')}`],
  'nothing': [points('a'), points('a')],
}; // prettier-ignore

const options = { fileOf: () => 'map.journey' };

function toldOf([before, after]: Pair): string {
  const [old, now] = [before, after].map((text) => new Map([['map.journey', text]]));
  assert.ok(old && now);
  const maps = readMaps(old, now, { allFeelings: true });
  const diff = diffMaps(maps.before.items, maps.after.items, {
    ...options,
    textDiffers: before !== after,
    titles: { before: maps.before.titleOf, after: maps.after.titleOf },
  });
  const lines = diff.changes.map(({ level, rule, kind, subject, journey, path, persona, whom, at, before: was, after: is, sentence, fingerprint }) => {
    const spot = (text: string, place: typeof at.before): string => place ? JSON.stringify(text.slice(place.span.start, place.span.end)) : '-';
    return `${level} ${rule} ${kind} ${subject} ${journey}:${path} [${persona}|${whom.join()}] (${was}|${is}) ${spot(before, at.before)} ${spot(after, at.after)} ${fingerprint}\n  ${sentence}\n`;
  }); // prettier-ignore
  const felt = diff.feelings.map(({ journey, persona, stage, before: was, after: is, scale }) => `  ${journey} ${persona} ${stage}: ${was} ${is} ${scale ? `${scale.low}..${scale.high}` : 'two scales'}\n`); // prettier-ignore
  return `${diff.summary}\n${lines.join('')}${felt.join('')}`;
}

describe('what a diff tells', () => {
  it('is said of each kind of change, in both directions', () => {
    const told = Object.entries(cases).map(
      ([what, [before, after]]) => `# ${what}\n${toldOf([before, after])}\nback: ${toldOf([after, before])}`,
    );
    expectGolden(new URL('golden/told.txt', import.meta.url), told.join('\n'));
  });

  it('comes to every rule', () => {
    const told = Object.values(cases).flatMap(([before, after]) => [toldOf([before, after]), toldOf([after, before])]); // prettier-ignore
    const rules = new Set(
      told.flatMap((text) => [...text.matchAll(/^\w+ (\S+) \w+ /gm)].map(([, rule]) => rule)),
    );
    assert.deepEqual(
      (Object.keys(diffRules) as RuleId[]).filter((rule) => !rules.has(rule)),
      [],
    );
  });
});
