import assert from 'node:assert/strict';
import { sentenceOf } from '../../../core/checks/messages.ts';
import { practiceMessages } from '../../../core/checks/practiceMessages.ts';
import { analyseLoaded } from '../../../core/analyse.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText, expectAdvice } from '../../harness/problems.ts';

// Where a check begins and where it ends. What stands between <| and |> is reported; a map without marks is silent. The
// pages in docs/checks hold the plain cases; here are those at the border.

type Case = readonly [what: string, source: string, others?: Readonly<Record<string, string>>];

/** A touchpoint in a stage in a journey. */
const map = (inTouchpoint: string, inStage = '', inJourney = ''): string =>
  `journey j "J" {\n${inJourney}\nstage s "S" {\n${inStage}\ntouchpoint t "T" {\n${inTouchpoint}\n}\n}\n}\n`;
const inJourney = (text: string): string => `journey j "J" {\n${text}\n}\n`;
const points = (...ids: readonly string[]): string =>
  `stage s "S" {\n${ids.map((id) => `touchpoint ${id} "${id}" {}`).join('\n')}\n}\n`;
/** Touchpoints in a stage, and a path. */
const way = (ids: readonly string[], steps: string): string =>
  inJourney(`${points(...ids)}path p "P" {\n${steps}\n}`);
const twoPersonas = 'personas: @a, @b';
const people = 'persona a "A" { goal: "g"; pain: none; objection: none }\npersona b "B" { goal: "g"; pain: none; objection: none }\n'; // prettier-ignore
const stages = (...lines: readonly string[]): string => lines.map((line) => `stage ${line}`).join('\n');
const csat = (rest: string): string => `metric csat "Satisfaction" { ${rest} }\n`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'stage-without-goal': [
    ['a stage', inJourney('stage <|s|> "S" {}')],
    ['a stage without an id, by its title', inJourney('stage <|"S"|> {}')],
    ['a stage without either, by its keyword', inJourney('<|stage|> {}')],
    ['a goal in a touchpoint only', map('goal: "g"').replace('stage s', 'stage <|s|>')],
    ['an ideal, a planned and a rival map', inJourney('state: ideal\nstage <|s|> "S" {}') + 'journey k "K" { state: planned; stage <|s|> "S" {} }\njourney l "L" { competitor: "R"; stage <|s|> "S" {} }'],
    ['goal: none', inJourney('stage s "S" { goal: none }')],
    ['a goal of one persona', people + inJourney('stage s "S" { goal @a: "g" }')],
    ['a run of another map', inJourney('') + 'journey k "K" { state: actual; of: j; stage s "S" {} }'],
    ['an actual map that is no run', inJourney('state: actual\nstage <|s|> "S" {}')],
    ['Korean', inJourney('stage <|인지|> "알게 되기" {}')],
  ],
  'stage-without-touchpoint': [
    ['an empty stage', inJourney('stage <|s|> "S" {}')],
    ['a misspelt touchpoint', inJourney('stage s "S" { touchpont t "T" {} }')],
    ['touchpoint: none', inJourney('stage s "S" { touchpoint: none }')],
  ],
  'stage-without-moment': [
    ['a touchpoint without one', map('').replace('stage s', 'stage <|s|>')],
    ['a stage without touchpoints', inJourney('stage s "S" {}')],
    ['one in words', map('moment: "The first night"')],
    ['one of the stage', map('', 'moment: purchase')],
    ['none of the stage', map('', 'moment: none')],
    ['none of the only touchpoint', map('moment: none')],
    ['none of one of two touchpoints', map('moment: none', 'touchpoint u "U" {}').replace('stage s', 'stage <|s|>')],
  ],
  'stage-without-kpi': [
    ['a touchpoint without one', map('').replace('stage s', 'stage <|s|>')],
    ['a kpi of the touchpoint', map('kpi: csat')],
    ['a measure of the touchpoint', map('measure csat: 70%')],
    ['none', map('', 'kpi: none')],
    ['a rival', map('', '', 'competitor: "R"')],
    ['no rival after all', map('', '', 'competitor: none').replace('stage s', 'stage <|s|>')],
  ],
  'stage-without-evidence': [
    ['a touchpoint without any', map('').replace('stage s', 'stage <|s|>')],
    ['an actual map', map('', '', 'state: actual').replace('stage s', 'stage <|s|>')],
    ['an ideal map', map('', '', 'state: ideal')],
    ['a planned map', map('', '', 'state: planned')],
    ['a rival map', map('', '', 'competitor: "R"')],
    ['evidence of a pain', map('pain "P" { evidence "E" {} }')],
    ['an assumption', map('assumption "A" {}').replace('stage s', 'stage <|s|>')],
    ['feedback of the stage', map('', 'feedback: "A question"')],
    ['evidence: none', map('', 'evidence: none')],
    ['feedback: none of the touchpoint', map('feedback: none')],
  ],
  'touchpoint-without-channel': [
    ['one that says nothing', map('').replace('touchpoint t', 'touchpoint <|t|>')],
    ['channel, channels and none', inJourney('stage s "S" {\ntouchpoint a "A" { channel: app }\ntouchpoint b "B" { channels: app, email }\ntouchpoint c "C" { channels: none }\n}')],
    ['what somebody does alone', map('from: customer "Waits"')],
    ['what somebody does to another', map('from: customer\nto: company').replace('touchpoint t', 'touchpoint <|t|>')],
    ['an ideal map', map('', '', 'state: ideal').replace('touchpoint t', 'touchpoint <|t|>')],
  ],
  'touchpoint-without-feeling': [
    ['one that says nothing', map('').replace('touchpoint t', 'touchpoint <|t|>')],
    ['none, a word, a number, for one persona', people + inJourney('stage s "S" {\ntouchpoint a "A" { feels: none }\ntouchpoint b "B" { feels: "bored" }\ntouchpoint c "C" { feels: 0 }\ntouchpoint d "D" { feels @a: +1 }\n}')],
    ['an ideal map', map('', '', 'state: ideal')],
    ['a planned map', map('', '', 'state: planned')],
    ['a rival map', map('', '', 'competitor: "R"')],
    ['a run, which leaves it to the plan', inJourney('') + 'journey k "K" { state: actual; of: j; stage s "S" { touchpoint t "T" {} } }'],
  ],
  'drop-off-unexplained': [
    ['a drop-off', map('<|drop-off: 5%|>')],
    ['a range that may be nothing', map('<|drop-off: 0..5%|>')],
    ['a drop-off of a stage', map('', '<|drop-off: 5%|>')],
    ['no drop-off', map('drop-off: 0%')],
    ['drop-off: none', map('drop-off: none')],
    ['a pain of the touchpoint', map('drop-off: 5%\npain "P"')],
    ['a pain of the stage', map('drop-off: 5%', 'pain "P"')],
    ['a pain of a touchpoint, for its stage', map('pain "P"', 'drop-off: 5%')],
    ['a pain of the journey only', map('<|drop-off: 5%|>', '', 'pain "P"')],
    ['pain: none', map('drop-off: 5%\npain: none')],
    ['a step that leaves', way(['a', 'b'], 'a -> leaves 5%').replace('touchpoint a', 'touchpoint <|a|>')],
    ['a step that leaves at the end of a chain', way(['a', 'b'], 'a -> b -> leaves').replace('touchpoint b', 'touchpoint <|b|>')],
    ['a step that says why', way(['a', 'b'], 'a -> leaves 5% "the fee"')],
    ['a stage with the id of the touchpoint', inJourney('stage a "S" { touchpoint a "A" { pain "P" }; touchpoint b "B" {} }\npath p "P" { a -> leaves }')],
    ['a touchpoint of another map', way(['a', 'b'], 'k.a -> leaves') + 'journey k "K" { stage s "S" { touchpoint a "A" {} } }'],
    ['a rival map', map('drop-off: 5%', '', 'competitor: "R"')],
    ['an ideal map', map('<|drop-off: 5%|>', '', 'state: ideal')],
  ],
  'drop-off-twice': [
    ['a fact and a step', inJourney('stage s "S" { touchpoint a "A" { <|drop-off: 5%|> } }\npath p "P" { a -> leaves 5% }')],
    ['both at once', inJourney('stage s "S" { touchpoint a "A" { <|drop-off: 5%|> }; touchpoint b "B" {} }\npath p "P" { a -> b, leaves }')],
    ['drop-off: none', inJourney('stage s "S" { touchpoint a "A" { drop-off: none } }\npath p "P" { a -> leaves 5% }')],
    ['another touchpoint', inJourney('stage s "S" { touchpoint a "A" { drop-off: 5% }; touchpoint b "B" {} }\npath p "P" { b -> leaves 5% }')],
  ],
  'severe-pain-unanswered': [
    ['4 of 5', inJourney('pain <|p|> "P" { severity: 4 }')],
    ['3 of 5', inJourney('pain p "P" { severity: 3 }')],
    ['none', inJourney('pain p "P" { severity: none }')],
    ['an opportunity elsewhere in the journey', map('pain p "P" { severity: 5 }', '', 'opportunity o "O" { solves: p }')],
    ['one that solves another', map('pain <|p|> "P" { severity: 5 }\npain q "Q" { severity: 1 }', '', 'opportunity o "O" { solves: q }')],
    ['one of several that are solved', map('pain p "P" { severity: 5 }\npain q "Q" { severity: 5 }\nopportunity o "O" { solves: q, p }')],
    ['one beside it that names nothing', map('pain "P" { severity: 5 }\nopportunity "O"')],
    ['one in the stage that names nothing', map('pain <|"P"|> { severity: 5 }', 'opportunity "O"')],
    ['a dropped one', map('pain p "P" { severity: 5 }\nopportunity o "O" { solves: p; status: dropped }')],
    ['opportunity: none', map('pain p "P" { severity: 5 }\nopportunity: none')],
    ['opportunity: none somewhere else', map('pain <|p|> "P" { severity: 5 }', 'opportunity: none')],
    ['one by its full name', inJourney('pain p "P" { severity: 5 }\nopportunity o "O" { solves: j.p }')],
    ["another map's pain of that name", inJourney('pain <|p|> "P" { severity: 5 }\nopportunity o "O" { solves: k.p }') + 'journey k "K" { pain p "P" { severity: 1 } }'],
    ['a rival map', inJourney('competitor: "R"\npain p "P" { severity: 5 }')],
    ['a pain of a persona', 'persona a "A" { pain p "P" { severity: 5 } }'],
  ],
  'pain-without-cause': [
    ['a pain', inJourney('pain <|p|> "P"')],
    ['friction: none', inJourney('pain p "P" { friction: none }')],
    ['pain: none', inJourney('pain: none')],
    ['a pain of a persona', 'persona a "A" { pain p "P" }'],
  ],
  'pain-of-nobody': [
    ['a pain of the journey', people + inJourney(`${twoPersonas}\npain <|p|> "P"`)],
    ['pains of a stage and a touchpoint', people + map('pain <|p|> "P"', 'pain <|q|> "Q"', twoPersonas)],
    ['for: none', people + inJourney(`${twoPersonas}\npain p "P" { for: none }`)],
    ['for: everybody, in words', people + inJourney(`${twoPersonas}\npain p "P" { for: @a "and her mother" }`)],
    ['a touchpoint for one', people + map('for: @a\npain p "P"', '', twoPersonas)],
    ['a stage for one', people + map('pain p "P"', 'for: @a\npain q "Q"', twoPersonas)],
    ['one persona', people + inJourney('personas: @a\npain p "P"')],
    ['pain: none', people + inJourney(`${twoPersonas}\npain: none`)],
  ],
  'opportunity-without-impact': [
    ['an idea', inJourney('opportunity <|o|> "O" { status: idea }')],
    ['one with a priority', inJourney('opportunity o "O" { priority: high }')],
    ['one that is done', inJourney('opportunity o "O" { status: done }')],
    ['impact: none', inJourney('opportunity o "O" { impact: none }')],
  ],
  'opportunity-without-owner': [
    ['one that runs', inJourney('opportunity <|"O"|> { status: running }')],
    ['one that was dropped', inJourney('opportunity o "O" { status: dropped }')],
    ['owner: none', inJourney('opportunity o "O" { owner: none }')],
  ],
  'experiment-without-metric': [
    ['a planned and a finished one', inJourney('experiment <|x|> "X" { status: planned }\nexperiment <|y|> "Y" { status: done }')],
    ['a dropped one', inJourney('experiment x "X" { status: dropped }')],
    ['metric: none', inJourney('experiment x "X" { metric: none }')],
  ],
  'risk-without-fallback': [
    ['a risk', inJourney('risk <|r|> "R"')],
    ['fallback: none', inJourney('risk r "R" { fallback: none }')],
    ['risk: none', inJourney('risk: none')],
  ],
  'promise-broken': [
    ['the middle of the scale', map('promise: "P"\nfeels: 0')],
    ['below the middle', map('promise: "P"\n<|feels: -0.5|>')],
    ['another scale', map('promise: "P"\n<|feels: 2|>', '', 'scale: 1..5')],
    ['the middle of another scale', map('promise: "P"\nfeels: 3', '', 'scale: 1..5')],
    ['a range that is good on the whole', map('promise: "P"\nfeels: -1..2')],
    ['a range that is bad on the whole', map('promise: "P"\n<|feels: -2..1|>')],
    ['one persona of two', people + map('promise: "P"\nfeels @a: +1\n<|feels @b: -1|>', '', twoPersonas)],
    ['two personas, said once', people + map('promise: "P"\n<|feels @a: -1|>\nfeels @b: -1', '', twoPersonas)],
    ['a word only', map('promise: "P"\nfeels: "awful"')],
    ['promise: none', map('promise: none\nfeels: -2')],
    ['a rival map', map('promise: "P"\nfeels: -2', '', 'competitor: "R"')],
  ],
  'persona-thin': [
    ['one that says nothing', 'persona <|a|> "A" {}'],
    ['one without a pain', 'persona <|a|> "A" { goal: "g"; objection: "o" }'],
    ['none for all three', 'persona a "A" { goal: none; pain: none; objection: none }'],
    ['all three', 'persona a "A" { goal: "g"; pain "P"; objection: "o" }'],
  ],
  'persona-unused': [
    ['one of two', people.replace('persona b', 'persona <|b|>') + inJourney('personas: @a')],
    ['one that is named in a fact', people + map('feels @b: +1', '', 'personas: @a')],
    ['a file of personas', people],
    ['one that an import brings', `import "./p.journey"\n${inJourney('personas: @a')}`, { 'p.journey': people }],
  ],
  'personas-only-ideal': [
    ['an ideal one', `persona i "I" { kind: ideal }\n${inJourney('<|personas: @i|>')}`],
    ['an ideal one of another file', `import "./p.journey"\n${inJourney('<|personas: @i|>')}`, { 'p.journey': 'persona i "I" { kind: ideal }' }],
    ['one of which nothing is said', `persona i "I" { kind: ideal }\n${people}${inJourney('personas: @i, @a')}`],
    ['nobody', inJourney('stage s "S" {}')],
    ['personas: none', inJourney('personas: none')],
    ['somebody nobody knows', inJourney('personas: @x')],
  ],
  'only-online': [
    ['three screens', `journey <|j|> "J" { stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: site }\ntouchpoint c "C" { channel: email }\n} }`],
    ['two screens', inJourney('stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: site, email }\n}')],
    ['a parcel among them', inJourney('stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: site, parcel }\ntouchpoint c "C" { channels: app }\n}')],
    ['a channel of no known place', inJourney('stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: pigeon }\ntouchpoint c "C" { channels: app }\n}')],
    ['a declared channel', 'channel club "Club" { place: offline }\n' + inJourney('stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: club }\ntouchpoint c "C" { channels: app }\n}')],
    ['a declared channel on a screen', 'channel club "Club" { place: online }\njourney <|j|> "J" { stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: club }\ntouchpoint c "C" { channels: app }\n} }'],
    ['something on one’s own', inJourney('stage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: app }\ntouchpoint c "C" { channels: app }\ntouchpoint d "Cooks" { channels: none }\n}')],
    ['a single encounter', inJourney('scope: one-off\nstage s "S" {\ntouchpoint a "A" { channels: app }\ntouchpoint b "B" { channels: app }\ntouchpoint c "C" { channels: app }\n}')],
  ],
  'ends-at-purchase': [
    ['a stage called buy', inJourney(stages('buy', '<|buy|> "B" {}').replace('stage buy\n', ''))],
    ['a stage by its phase', inJourney(stages('a "A" { phase: exposure }', '<|b|> "B" { phase: conversion }'))],
    ['a stage by what it stands for', inJourney(stages('<|b|> "B" { as: decision }'))],
    ['a stage by its time', inJourney(stages('<|loyalty|> "B" { when: purchase }'))],
    ['a phase afterwards as well', inJourney(stages('b "B" { phase: conversion, loyalty }'))],
    ['a stage afterwards', inJourney(stages('buy "B" {}', 'c "C" { when: after }'))],
    ['a stage of which nothing is known', inJourney(stages('buy "B" {}', 'c "C" {}'))],
    ['phase: none', inJourney(stages('buy "B" { phase: none }'))],
    ['as: none', inJourney(stages('buy "B" { as: none }'))],
    ['a single encounter', inJourney(`scope: one-off\n${stages('buy "B" {}')}`)],
    ['a run', inJourney('') + 'journey k "K" { state: actual; of: j; stage buy "B" {} }'],
    ['no stages', inJourney('')],
  ],
  'decision-too-early': [
    ['a word in the title', inJourney('stage awareness "A" { touchpoint <|t|> "Pays at once" {} }')],
    ['a word in the id, where there is no title', inJourney('stage s "S" { when: before; touchpoint <|checkout|> {} }')],
    ['a moment', inJourney('stage s "S" { phase: acquisition; touchpoint <|t|> "T" { moment: purchase } }')],
    ['Korean, with what is joined to it', inJourney('stage 고려 "고려" { as: consideration; touchpoint <|t|> "첫주문하기" {} }')],
    ['Korean that begins with the word', inJourney('stage s "고려" { when: before; touchpoint <|t|> "회원 가입" {} }')],
    ['Japanese', inJourney('stage s "検討" { when: before; touchpoint <|t|> "カートから購入する" {} }')],
    ['a part of another word', inJourney('stage s "S" { when: before; touchpoint t "Sees a payphone in the border town" {} }')],
    ['in order to', inJourney('stage s "S" { when: before; touchpoint t "Asks a friend in order to compare" {} }')],
    ['a newsletter', inJourney('stage s "S" { when: before; touchpoint t "Subscribes to the newsletter" {} }')],
    ['another language', inJourney('stage s "S" { when: before; touchpoint t "Kauft sofort" {} }')],
    ['the stage of the purchase', inJourney('stage conversion "C" { touchpoint t "Pays" {} }')],
    ['a stage of which nothing is known', inJourney('stage s "S" { touchpoint t "Pays" {} }')],
    ['a stage before and at the purchase', inJourney('stage s "S" { phase: acquisition, conversion; touchpoint t "Pays" {} }')],
  ],
  'company-side-name': [
    ['English, whatever its capitals', inJourney('stage s <|"Lead Generation"|> {}')],
    ['Korean', inJourney('stage s <|"신규 고객 온보딩"|> {}')],
    ['Korean that begins with the word', inJourney('stage s <|"리드 모으기"|> {}')],
    ['Korean that only holds it', inJourney('stage s "하이브리드 차 비교" {}')],
    ['opening hours in Korean', inJourney('stage s "영업시간 확인" {}')],
    ['Japanese', inJourney('stage s <|"オンボーディング"|> {}')],
    ['a request in Japanese', inJourney('stage s "資料請求" {}')],
    ['a part of another word', inJourney('stage s "Salesforce misleads me" {}')],
    ['another language', inJourney('stage s "Kundengewinnung" {}')],
    ['the customer’s words', inJourney('stage s "Finding out whether it fits" {}')],
    ['an id', inJourney('stage onboarding {}')],
    ['decomposed signs', inJourney(`stage s <|"${'온보딩'.normalize('NFD')}"|> {}`)],
  ],
  'touchpoints-alike': [
    ['capitals, blanks and signs', inJourney('stage s "S" { touchpoint a "Calls us" {}; touchpoint <|b|> "calls  US!" {} }')],
    ['in two stages', inJourney('stage s "S" { touchpoint a "Calls" {} }\nstage t "T" { touchpoint <|b|> "Calls" {} }')],
    ['Korean', inJourney('stage s "S" { touchpoint a "전화하기" {}; touchpoint <|b|> "전화하기." {} }')],
    ['three', inJourney('stage s "S" { touchpoint a "C" {}; touchpoint <|b|> "C" {}; touchpoint <|c|> "C" {} }')],
    ['signs only', inJourney('stage s "S" { touchpoint a "?" {}; touchpoint b "!" {} }')],
    ['another run of a step', inJourney('stage s "S" { touchpoint a "Calls" {}; touchpoint b "Calls" { of: a } }')],
    ['without titles', inJourney('stage s "S" { touchpoint a {}; touchpoint b {} }')],
    ['in two journeys', map('') + map('').replace('journey j', 'journey k')],
  ],
  'shares-over-100': [
    ['two ways', way(['a', 'b', 'c'], 'a -> b 60%\na -> c <|41%|>')],
    ['rounded shares', way(['a', 'b', 'c'], 'a -> b 60%\na -> c 40.5%')],
    ['ranges, by their lower ends', way(['a', 'b', 'c'], 'a -> b 60..70%\na -> c 30..50%')],
    ['ranges whose lower ends are too much', way(['a', 'b', 'c'], 'a -> b 60..70%\na -> c <|50..55%|>')],
    ['both at once', way(['a', 'b', 'c'], 'a -> b, c 90%')],
    ['from both', way(['a', 'b', 'c'], 'a, b -> c 90%')],
    ['a chain', way(['a', 'b', 'c'], 'a -> b 80% -> c 90%')],
    ['a chain and a way', way(['a', 'b', 'c'], 'a -> b 80% -> c 90%\nb -> a <|20%|>')],
    ['two paths', inJourney(`${points('a', 'b')}path p "P" { a -> b 80% }\npath q "Q" { a -> b 80% }`)],
    ['touchpoints of one name in two maps', way(['a', 'b'], 'a -> b 60%\nk.a -> b 60%') + 'journey k "K" { stage s "S" { touchpoint a "A" {} } }'],
  ],
  'touchpoint-unreached': [
    ['a skipped one', way(['a', 'b', 'c'], 'a -> c').replace('touchpoint b', 'touchpoint <|b|>')],
    ['what is left over goes on', way(['a', 'b', 'c'], 'a -> c 90%')],
    ['all of them in two ways', way(['a', 'b', 'c', 'd'], 'a -> c 60%\na -> d 40%').replace('touchpoint b', 'touchpoint <|b|>')],
    ['both at once counts once', way(['a', 'b', 'c', 'd'], 'a -> c, d 60%')],
    ['both at once, all of them', way(['a', 'b', 'c', 'd'], 'a -> c, d').replace('touchpoint b', 'touchpoint <|b|>')],
    ['a step back', way(['a', 'b', 'c'], 'b -> a')],
    ['the loss', way(['a', 'b', 'c'], 'a -> leaves')],
    ['the good end', way(['a', 'b', 'c'], 'a -> end').replace('touchpoint b', 'touchpoint <|b|>').replace('touchpoint c', 'touchpoint <|c|>')],
    ['the beginning', way(['a', 'b', 'c'], 'start -> b').replace('touchpoint a', 'touchpoint <|a|>')],
    ['two beginnings', way(['a', 'b', 'c'], 'start -> a, b')],
    ['an optional one', inJourney('stage s "S" { touchpoint a "A" {}; touchpoint b "B" { optional: yes }; touchpoint c "C" {} }\npath p "P" { a -> c }')],
    ['those of an optional stage', inJourney('stage s "S" { touchpoint a "A" {} }\nstage o "O" { optional: yes; touchpoint b "B" {}; touchpoint c "C" {} }\nstage t "T" { touchpoint d "D" {} }\npath p "P" { a -> d }')],
    ['behind an optional one', inJourney('stage s "S" { touchpoint a "A" {}; touchpoint b "B" { optional: yes }; touchpoint c "C" {} }\npath p "P" { b -> a }')],
    ['no path', inJourney(points('a', 'b'))],
    ['an empty path', way(['a', 'b'], '')],
    ['one without an id', inJourney('stage s "S" { touchpoint a "A" {}; touchpoint <|"B"|> {}; touchpoint c "C" {} }\npath p "P" { a -> c }')],
    ['by way of another stage', inJourney('stage s "S" { touchpoint a "A" {}; touchpoint <|b|> "B" {} }\nstage t "T" { touchpoint c "C" {} }\npath p "P" { a -> c }')],
  ],
  'framework-stage-missing': [
    ['none of them', inJourney(`<|framework: early-late|>\n${stages('a "A" {}')}`)],
    ['all by their ids', inJourney(`framework: early-late\n${stages('early "A" {}', 'middle "B" {}', 'late "C" {}')}`)],
    ['all by what they stand for', inJourney(`framework: early-late\n${stages('a "A" { as: early }', 'b "B" { as: middle }', 'c "C" { as: late }', 'd "D" {}')}`)],
    ['one that says it stands for none', inJourney(`<|framework: early-late|>\n${stages('early "A" {}', 'middle "B" { as: none }', 'late "C" {}')}`)],
    ['no stages yet', inJourney('framework: early-late')],
    ['framework: none', inJourney(`framework: none\n${stages('a "A" {}')}`)],
    ['a run', inJourney('') + `journey k "K" { state: actual; of: j; framework: early-late; stage early "A" {} }`],
  ],
  'framework-order': [
    ['the last first', inJourney(`framework: early-late\n${stages('late "A" {}', '<|early|> "B" {}', 'middle "C" {}')}`)],
    ['by what they stand for', inJourney(`framework: early-late\n${stages('a "A" { as: late }', 'x "X" {}', '<|b|> "B" { as: early }')}`)],
    ['two for one', inJourney(`framework: early-late\n${stages('a "A" { as: early }', 'b "B" { as: early }', 'c "C" { as: late }')}`)],
    ['one of another framework', inJourney(`framework: early-late\n${stages('loyalty "A" {}', 'early "B" {}', 'awareness "C" {}')}`)],
  ],
  'ideal-without-current': [
    ['an ideal map', inJourney('<|state: ideal|>')],
    ['of: none', inJourney('state: ideal\nof: none')],
    ['a planned map', inJourney('state: planned')],
  ],
  'score-on-plan': [
    ['feelings and measures everywhere', inJourney('state: planned\n<|measure csat: 70%|>\nstage s "S" {\n<|feels: +1|>\ntouchpoint t "T" { <|measure csat: 70%|>; <|feels: "glad"|> }\n}')],
    ['none', map('feels: none\nmeasure csat: none', '', 'state: planned')],
    ['hopes', map('hopes: +2', '', 'state: planned')],
    ['an ideal map', map('feels: +2', '', 'state: ideal')],
    ['an actual run of the plan', inJourney('state: planned') + 'journey k "K" { state: actual; of: j; stage s "S" { touchpoint t "T" { feels: +1 } } }'],
  ],
  'target-missed': [
    ['a target with a sign', csat('target: >= 80%') + inJourney('<|measure csat: 79.9%|>')],
    ['exactly the target', csat('target: >= 80%') + inJourney('measure csat: 80%')],
    ['exactly a target to get over', csat('target: > 80%') + inJourney('<|measure csat: 80%|>')],
    ['less is wanted', 'metric wait-time "W" { target: <= 2 min }\n' + inJourney('<|measure wait-time: 3 min|>')],
    ['exactly a target to stay below', 'metric wait-time "W" { target: < 2 min }\n' + inJourney('<|measure wait-time: 2 min|>')],
    ['an exact target', 'metric seats "S" { target: = 4 }\n' + inJourney('<|measure seats: 5|>\n') ],
    ['no sign, higher is better', csat('better: higher; target: 80%') + inJourney('measure csat: 81%\nstage s "S" { <|measure csat: 79%|> }')],
    ['no sign, lower is better', 'metric calls "C" { better: lower; target: 80 }\n' + inJourney('measure calls: 79\nstage s "S" { <|measure calls: 81|> }')],
    ['no sign, a built-in metric declared anew', 'metric churn "Churn" { unit: %; target: 5% }\n' + inJourney('measure churn: 4%\nstage s "S" { <|measure churn: 6%|> }')],
    ['no sign, nothing said', 'metric visits-a "V" { target: 80 }\n' + inJourney('<|measure visits-a: 79|>')],
    ['another unit', 'metric wait-time "W" { target: <= 2 min }\n' + inJourney('measure wait-time: 180 s')],
    ['a unit on one side', csat('target: >= 80') + inJourney('<|measure csat: 72%|>')],
    ['measure: none', csat('target: >= 80') + inJourney('measure csat: none')],
    ['no target', csat('unit: %') + inJourney('measure csat: 1%')],
    ['target: none', csat('target: none') + inJourney('measure csat: 1%')],
    ['one persona', people + csat('target: >= 80%') + map('measure csat @a: 90%\n<|measure csat @b: 70%|>', '', twoPersonas)],
    ['the newest value of a table', csat('target: >= 80%; data: "./c.csv"') + map('').replace('touchpoint t', 'touchpoint <|t|>'), { 'c.csv': 'touchpoint,date,value\nt,2026-01,90\nt,2026-02,70\n' }],
    ['an older value of a table', csat('target: >= 80%; data: "./c.csv"') + map(''), { 'c.csv': 'touchpoint,date,value\nt,2026-02,90\nt,2026-01,70\n' }],
    ['a table beside a typed value', csat('target: >= 80%; data: "./c.csv"') + map('measure csat: 85%'), { 'c.csv': 'touchpoint,value\nt,70\n' }],
    ['a table of the journey and a stage', csat('target: >= 80%; data: "./c.csv"') + map('').replace('journey j', 'journey <|j|>').replace('stage s', 'stage <|s|>'), { 'c.csv': 'stage,value\n,70\ns,60\n' }],
    ['a table of one persona', people + csat('target: >= 80%; data: "./c.csv"') + map('', '', twoPersonas).replace('touchpoint t', 'touchpoint <|t|>'), { 'c.csv': 'touchpoint,persona,value\nt,@a,90\nt,b,70\n' }],
    ['a metric of another file', `import "./m.journey"\n${map('').replace('touchpoint t', 'touchpoint <|t|>')}`, { 'm.journey': csat('target: >= 80%; data: "./c.csv"'), 'c.csv': 'touchpoint,value\nt,70\n' }],
  ],
  'measure-stalls': [
    ['three dates', csat('<|data: "./c.csv"|>'), { 'c.csv': 'date,value\n2026-01,70\n2026-02,70\n2026-03,70\n' }],
    ['two dates', csat('data: "./c.csv"'), { 'c.csv': 'date,value\n2026-01,70\n2026-02,70\n' }],
    ['three values of two dates', csat('data: "./c.csv"'), { 'c.csv': 'date,value\n2026-01-05,70\n2026-01-05,60\n2026-02-05,50\n' }],
    ['the last of a date counts', csat('<|data: "./c.csv"|>'), { 'c.csv': 'date,value\n2026-01-05,70\n2026-02-05,90\n2026-02-05,60\n2026-03-05,50\n' }],
    ['out of order', csat('<|data: "./c.csv"|>'), { 'c.csv': 'date,value\n2026-03,60\n2026-01,80\n2026-02,70\n' }],
    ['a hair better at last', csat('data: "./c.csv"'), { 'c.csv': 'date,value\n2026-01,70\n2026-02,60\n2026-03,60.1\n' }],
    ['better long ago', csat('<|data: "./c.csv"|>'), { 'c.csv': 'date,value\n2025-12,50\n2026-01,70\n2026-02,69\n2026-03,68\n' }],
    ['lower is better', 'metric w "W" { better: lower; <|data: "./c.csv"|> }', { 'c.csv': 'date,value\n2026-01,3\n2026-02,3\n2026-03,4\n' }],
    ['lower is better and falls', 'metric w "W" { better: lower; data: "./c.csv" }', { 'c.csv': 'date,value\n2026-01,5\n2026-02,4\n2026-03,3\n' }],
    ['no side is good', 'metric w "W" { data: "./c.csv" }', { 'c.csv': 'date,value\n2026-01,5\n2026-02,4\n2026-03,3\n' }],
    ['a kind that is better higher', 'metric happy "H" { kind: csat; <|data: "./c.csv"|> }', { 'c.csv': 'date,value\n2026-01,5\n2026-02,4\n2026-03,3\n' }],
    ['two places, one of which stalls', csat('<|data: "./c.csv"|>'), { 'c.csv': 'touchpoint,date,value\na,2026-01,70\nb,2026-01,70\na,2026-02,70\nb,2026-02,71\na,2026-03,70\nb,2026-03,72\n' }],
    ['steps of paths', csat('data: "./c.csv"'), { 'c.csv': 'from,to,date,value\na,b,2026-01,70\na,b,2026-02,70\na,b,2026-03,70\n' }],
    ['no dates', csat('data: "./c.csv"'), { 'c.csv': 'value\n70\n70\n70\n' }],
  ],
  'measure-differs': [
    ['another value', csat('data: "./c.csv"') + map('<|measure csat: 72%|>'), { 'c.csv': 'touchpoint,value\nt,71\n' }],
    ['the same value', csat('data: "./c.csv"') + map('measure csat: 72%'), { 'c.csv': 'touchpoint,value\nt,72%\n' }],
    ['an older value', csat('data: "./c.csv"') + map('<|measure csat: 72%|>'), { 'c.csv': 'touchpoint,date,value\nt,2026-02-01,71\nt,2026-01-31,72\n' }],
    ['a former id', csat('data: "./c.csv"') + map('was: old\n<|measure csat: 72%|>'), { 'c.csv': 'touchpoint,value\nold,71\n' }],
    ['another persona', people + csat('data: "./c.csv"') + map('measure csat @a: 72%'), { 'c.csv': 'touchpoint,persona,value\nt,b,71\n' }],
    ['the same persona', people + csat('data: "./c.csv"') + map('<|measure csat @a: 72%|>'), { 'c.csv': 'touchpoint,persona,value\nt,a,71\n' }],
    ['another journey', csat('data: "./c.csv"') + map('measure csat: 72%'), { 'c.csv': 'journey,touchpoint,value\nk,t,71\n' }],
    ['a stage of the same id', csat('data: "./c.csv"') + map('measure csat: 72%').replace('stage s', 'stage t'), { 'c.csv': 'stage,value\nt,71\n' }],
    ['none', csat('data: "./c.csv"') + map('measure csat: none'), { 'c.csv': 'touchpoint,value\nt,71\n' }],
  ],
  'review-overdue': [
    ['the last day', inJourney('reviewed: 2026-06-01\nreview-every: 3 months')],
    ['the day after', inJourney('<|reviewed: 2026-05-31|>\nreview-every: 3 months')],
    ['a month without a day, to its end', inJourney('reviewed: 2026-06\nreview-every: 3 months')],
    ['a month before', inJourney('<|reviewed: 2026-05|>\nreview-every: 3 months')],
    ['weeks', inJourney('<|reviewed: 2026-08-01|>\nreview-every: 4 weeks')],
    ['a leap year', inJourney('<|reviewed: 2024-02-29|>\nreview-every: 1 year')],
    ['quarters and years', inJourney('reviewed: 2025-12-01\nreview-every: 3 quarters') + 'journey k "K" { reviewed: 2025-09-01; review-every: 1 year }'],
    ['no rhythm', inJourney('reviewed: 2020-01-01')],
    ['no review', inJourney('review-every: 3 months')],
    ['none', inJourney('reviewed: none\nreview-every: 1 month')],
  ],
  'assumption-old': [
    ['three months and a day', inJourney('assumption "A" { <|since: 2026-05-31|> }')],
    ['three months', inJourney('assumption "A" { since: 2026-06-01 }')],
    ['the rhythm of the map', inJourney('review-every: 1 year\nassumption "A" { since: 2025-09-01 }')],
    ['longer than the rhythm of the map', inJourney('review-every: 1 month\nassumption "A" { <|since: 2026-07-31|> }')],
    ['of a persona', 'persona a "A" { assumption "A" { <|since: 2026-01|> } }'],
    ['a month that has not been over for so long', inJourney('assumption "A" { since: 2026-06 }')],
    ['no date, or none', inJourney('assumption "A" {}\nassumption "B" { since: none }')],
  ],
  'too-many-touchpoints': [
    ['twenty', inJourney(points(...Array.from({ length: 20 }, (_each, i) => `t${i}`)))],
    ['twenty-one in two stages', `journey <|j|> "J" {\n${points(...Array.from({ length: 20 }, (_each, i) => `t${i}`))}stage u "U" { touchpoint x "X" {} }\n}`],
  ],
  'channel-unused-by-personas': [
    ['one of two channels', `persona a "A" { channels: app }\n${map('channels: app, <|email|>', '', 'personas: @a')}`],
    ['used by the second persona', `persona a "A" { channels: app }\npersona b "B" { channels: email }\n${map('channels: app, email', '', twoPersonas)}`],
    ['for the first persona only', `persona a "A" { channels: app }\npersona b "B" { channels: email }\n${map('for: @a\nchannels: <|email|>', '', twoPersonas)}`],
    ['one of them names none', `persona a "A" { channels: app }\npersona b "B" {}\n${map('channels: email', '', twoPersonas)}`],
    ['channels: none', `persona a "A" { channels: none }\n${map('channels: email', '', 'personas: @a')}`],
    ['nobody', map('channels: email')],
    ['a persona of another file', `import "./p.journey"\n${map('channels: <|email|>', '', 'personas: @a')}`, { 'p.journey': 'persona a "A" { channels: app }' }],
  ],
  'owners-change': [
    ['three stages', `journey <|j|> "J" {\n${stages('a "A" { owner: x }', 'b "B" { owner: y }', 'c "C" { owner: z }')}\n}`],
    ['x, y, x', `journey <|j|> "J" {\n${stages('a "A" { owner: x }', 'b "B" { owner: y }', 'c "C" { owner: x }')}\n}`],
    ['two stages', inJourney(stages('a "A" { owner: x }', 'b "B" { owner: y }'))],
    ['neighbours that share one', inJourney(stages('a "A" { owner: x }', 'b "B" { owner: y, x }', 'c "C" { owner: z }'))],
    ['owners of touchpoints', `journey <|j|> "J" {\n${stages('a "A" { owner: x }', 'b "B" { touchpoint t "T" { owner: y } }', 'c "C" { owner: z }')}\n}`],
    ['a stage without one between', `journey <|j|> "J" {\n${stages('a "A" { owner: x }', 'n "N" {}', 'b "B" { owner: y }', 'c "C" { owner: z }')}\n}`],
    ['an owner of the whole', inJourney(`owner: x\n${stages('a "A" { owner: x }', 'b "B" { owner: y }', 'c "C" { owner: z }')}`)],
    ['owner: none', inJourney(`owner: none\n${stages('a "A" { owner: x }', 'b "B" { owner: y }', 'c "C" { owner: z }')}`)],
  ],
  'private-details': [
    ['addresses', 'persona a "A" { quote: <|"Write to kim.lee@example.co.kr."|> }'],
    ['a number with a plus', 'persona a "A" { note: <|"+82 10-1234-5678"|> }'],
    ['a number with a zero', map('says: <|"Call 02-555-1234"|>')],
    ['a number with brackets', map('thinks: <|"(0171) 2345678"|>')],
    ['the title of evidence', map('evidence <|"Talk with jo@example.com"|> {}')],
    ['who believes it', map('assumption "A" { by: <|"jo@example.com"|> }')],
    ['a persona in a text', 'persona a "A" { quote: "Ask @mina" }'],
    ['a sign between words', 'persona a "A" { quote: "Coffee @ home, mail@" }'],
    ['dates', map('note: "(2026-09-01), 01.09.2026 and 1/9/2026"')],
    ['amounts', map('note: "1200000 orders, 0.25 to 0.30 each, in 2025"')],
    ['what is no quote', map('does: "Calls 02-555-1234"')],
  ],
}; // prettier-ignore

for (const [code, list] of Object.entries(cases)) {
  describe(code, () => {
    for (const [what, source, others] of list) {
      const verb = marked(source).ranges.length > 0 ? 'speaks of' : 'is silent about';
      it(`${verb} ${what}`, () => expectAdvice(source, code, others));
    }
  });
}

describe('practice', () => {
  it('has cases on both sides for every check', () => {
    for (const code of Object.keys(practiceMessages)) {
      const marks = (cases[code] ?? []).map(([, source]) => marked(source).ranges.length);
      assert.ok(marks.some((count) => count > 0) && marks.includes(0), code);
    }
  });

  it('says nothing of what only today could tell where nobody says what day it is', async () => {
    const text = inJourney(
      'reviewed: 2020-01-01\nreview-every: 1 month\nassumption "A" { since: 2020-01-01 }',
    );
    const { source, sources } = await analyseText(text);
    const { problems } = analyseLoaded(source, sources);
    const late = problems.filter(({ code }) => code === 'review-overdue' || code === 'assumption-old');
    assert.deepEqual(late, []);
  });

  it('tells the day on which a review was due', async () => {
    const { problems } = await analyseText(inJourney('reviewed: 2026-01-31\nreview-every: 1 month'));
    const found = problems.find(({ code }) => code === 'review-overdue');
    assert.equal(found?.message, sentenceOf('review-overdue', { due: '2026-02-28' }));
  });

  it('tells what is felt where a promise is made as the picture does', async () => {
    for (const [feels, scale, told] of [
      ['-2..1', '-2..2', '−2 to +1'],
      ['2', '1..5', '2'],
    ] as const) {
      const { problems } = await analyseText(map(`promise: "P"\nfeels: ${feels}`, '', `scale: ${scale}`));
      const found = problems.find(({ code }) => code === 'promise-broken');
      const holes = { title: 'T', promise: 'P', who: 'the customer', score: told };
      assert.equal(found?.message, sentenceOf('promise-broken', holes));
    }
  });

  it('offers hopes for feelings on a plan, where they may be said', async () => {
    const text = inJourney('state: planned\nstage s "S" { feels: +1; touchpoint t "T" { feels: +1 }; touchpoint u "U" { feels: +1; hopes: +2 } }');
    const { problems } = await analyseText(text);
    const fixes = problems.filter(({ code }) => code === 'score-on-plan').map(({ fix }) => fix?.edits[0]?.text);
    assert.deepEqual(fixes, [undefined, 'hopes', undefined]);
  }); // prettier-ignore
});
