// The page of one kind of block.
import { blockRows, fileRow, pathEnds, topicsOf } from '../../core/vocabulary/index.ts';
import { factSection, oftenOf } from './factSection.mjs';
import { aOrAn, anchorOf, code, fence, linkTo, listOf, table } from './markdown.mjs';

/** @typedef {import('../../core/vocabulary/types.ts').BlockRow} BlockRow */

/** @param {BlockRow} row @param {string} example a whole map that shows the block @returns {string} */
export function blockPage(row, example) {
  const topics = topicsOf(row);
  const isLong = topics.length > 1;
  return [
    `# ${row.keyword}`,
    '[The journey language](README.md) · [every word, A to Z](words.md)',
    row.meaning,
    fence(example),
    placesOf(row),
    isLong ? `On this page: ${topics.map(({ title }) => `[${title}](#${anchorOf(title)})`).join(' · ')}` : '',
    row.steps ? stepsSection : '',
    ...topics.flatMap(({ title, facts }) => [
      `## ${title === '' ? 'What can be said of it' : title}`,
      table(
        ['Fact', 'What it says', 'Said'],
        facts.map((fact) => [`[${fact.key}](#${anchorOf(fact.key)})`, fact.meaning, oftenOf(fact)]),
      ),
      ...facts.map(factSection),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const stepsSection = `## Steps

A path holds steps. \`->\` leads from one touchpoint to the next:

\`\`\`journey
reel -> product 62% "Taps the profile" -> basket
pay -> receipt, kitchen
reel -> leaves 38%
\`\`\`

- A share and a text belong to the step they stand behind.
- Two names with a comma: both at once. Two lines: one way or the other.
- Without a path, touchpoints follow one another in the order of the file. A step forwards replaces that for the touchpoint it leaves; a
  step back, to itself or to \`leaves\` is added to it.
- The shares that leave a touchpoint make at most 100 %. The rest goes on in the order of the file.

Some names are known in every path:

${table(['Word', 'Meaning'], pathEnds.map(({ word, meaning }) => [code(word), meaning]))}`; // prettier-ignore

/** How it begins, where it stands and what it holds, as a list. @param {BlockRow} row */
function placesOf(row) {
  const homes = [fileRow, ...blockRows].filter((home) => home.blocks.includes(row.keyword));
  const named = homes.map(({ keyword }) => (keyword ? `${aOrAn(keyword)} ${linkTo(keyword)}` : 'the file itself')); // prettier-ignore
  const items = [
    `**Begins with** ${code(row.example)}: the word ${code(row.keyword)},${row.id === 'never' ? '' : ' an id,'} and in quotes ${row.title.is}.`,
    row.id === 'never' ? '' : `**Its id** ${idOf(row)}.`,
    `**Stands in** ${listOf(named, 'or')}.`,
    row.blocks.length > 0 ? `**Holds** ${row.blocks.map(linkTo).join(', ')}.` : '',
  ];
  return items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join('\n');
}

/** @param {BlockRow} row */
function idOf({ keyword, id, declares }) {
  const others = `no other ${keyword} ${declares?.scope === 'journey' ? 'in the journey' : 'in the file and what it imports'} has the same`;
  if (id === 'must') return `has to be there; ${others}`;
  return declares
    ? `may be left out, but then nothing can name it; ${others}`
    : 'may be left out, and mostly is';
}
