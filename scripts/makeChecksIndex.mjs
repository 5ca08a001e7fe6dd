// Makes docs/checks/README.md, the list of all checks, out of the table of their sentences and the groups in checkGroups.mjs. `--check` says
// whether the committed one is current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { codes, isPractice, messages } from '../core/checks/messages.ts';
import { mistakeGroups, practiceGroups } from './checkGroups.mjs';
import { table } from './reference/markdown.mjs';

const severities = { error: 'error', warning: 'warning', info: 'information', hint: 'hint' };

/** The first sentence, an ellipsis for what each map fills in. @param {string} text */
function inShort(text) {
  const plain = text
    .replaceAll('{{', '\u0001')
    .replaceAll(/\{\w+\}/g, '…')
    .replaceAll('\u0001', '{');
  return /^.*?[.?](?=\s[\p{Lu}“]|$)/su.exec(plain)?.[0] ?? plain;
}

/** @param {readonly (keyof typeof messages)[]} listed */
const listOf = (listed) =>
  table(
    ['Check', 'Severity', 'What it says, in short'],
    listed.map((code) => [
      `[${code}](${code}.md)`,
      severities[messages[code].severity],
      inShort(messages[code].text).replaceAll(/[<>*_`]/g, '\\$&'),
    ]),
  );

const mistakes = codes.filter((code) => !isPractice(code));
const groupOf = (/** @type {string} */ code) => mistakeGroups.find(({ begins }) => begins.test(code));
const practiceParts = practiceGroups.map(
  ({ title, says, codes: own }) =>
    `### ${title}\n\n${says}\n\n${listOf(codes.filter((code) => own.includes(code)))}`,
);
const mistakeParts = [...mistakeGroups].reverse().flatMap((group) => {
  const own = mistakes.filter((code) => groupOf(code) === group);
  return own.length > 0 ? [`### ${group.title}\n\n${group.says}\n\n${listOf(own)}`] : [];
});

const text = `<!-- Made by \`npm run reference\` from core/checks and scripts/checkGroups.mjs: change those. -->

# Checks

All that is looked at in a map, in the editor and by [\`journey check\`](../check.md). Each check has a page: why it matters, an example, and
how to silence it.

- **Practice** is what the method of journey mapping advises. Most of it is information: nobody has to follow it. Where you looked and there is
  nothing to say, write \`none\`, as in \`goal: none\` or \`pain: none\`.
- A **mistake** is something that cannot be understood, or cannot be true.

A comment silences a check for the line it stands on or above, with a reason for whoever reads it next; \`journey-ignore-file\` anywhere in
a file silences it for the file:

\`\`\`journey
// journey-ignore stage-without-kpi: measured by the partner
stage delivery "From the door to the table" {}
\`\`\`

How grave a check is, a team sets in \`journey.config.json\`: \`error\`, \`warning\`, \`info\`, \`hint\` or \`off\`. With \`strict\` all of practice is a
warning:

\`\`\`json
{ "checks": { "strict": true, "severities": { "only-online": "off" } } }
\`\`\`

## Practice

${practiceParts.join('\n\n')}

## Mistakes

${mistakeParts.join('\n\n')}
`;

const path = fileURLToPath(new URL('../docs/checks/README.md', import.meta.url));
const options = (await prettier.resolveConfig(path)) ?? {};
const wanted = await prettier.format(text, { ...options, parser: 'markdown' });
const current = await readFile(path, 'utf8').catch(() => '');
if (current !== wanted) {
  if (process.argv.includes('--check')) {
    console.error('docs/checks/README.md is not current: run npm run reference.');
    process.exitCode = 1;
  } else {
    await writeFile(path, wanted);
  }
}
