import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes, isCode, isPractice, messages, severityOf, type Code } from '../../../core/checks/messages.ts';
import type { Problem } from '../../../core/checks/problem.ts';
import { practiceMessages } from '../../../core/checks/practiceMessages.ts';
import { checkPages, exampleIn, pageOf, type CheckPage, type Example } from '../../harness/checkPages.ts';
import { png } from '../../harness/images.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';

const folder = new URL('../../../docs/checks/', import.meta.url);
const severityWords = { error: 'error', warning: 'warning', info: 'information', hint: 'hint' } as const;
const sections = ['Reported', 'Better', 'Silencing it'];

/** What no example can show: files that are too large, or no text. */
const cannotBeShown: readonly string[] = [
  'too-long', 'too-many-mistakes', 'line-too-long', 'not-text', 'data-too-long', 'data-unreadable', 'image-kind', 'image-too-large', 'image-too-many-pixels', 'image-too-many',
]; // prettier-ignore

/** Pictures cannot be written down, so the examples have one more file than they show. */
const pictures = { 'images/bag.png': png(90, 160) };

/** Other pages are asked for once the first of them is there. */
const wanted = checkPages.has('unknown-block') ? codes : (Object.keys(practiceMessages) as readonly Code[]);

async function problemsIn({ text, others }: Example): Promise<readonly Problem[]> {
  return (await analyseText(text, { ...pictures, ...others })).problems;
}

const codesOf = (problems: readonly Problem[]): readonly string[] =>
  [...new Set(problems.map(({ code }) => code))].sort();

/** The example with a comment above each place where the check reports something. */
function silenced({ text, others }: Example, code: string, problems: readonly Problem[]): Example {
  const comment = `// journey-ignore ${code}: looked at in spring\n`;
  const lines = problems.flatMap((each) => (each.code === code ? text.lastIndexOf('\n', each.span.start) + 1 : []));
  const places = [...new Set(lines)].sort((a, b) => b - a);
  const silent = places.reduce((now, at) => now.slice(0, at) + comment + now.slice(at), text);
  return { text: silent, others };
} // prettier-ignore

function expectForm(page: CheckPage): void {
  const { code, whole, about, why } = page;
  assert.ok(isCode(code), `there is no check ${code}`);
  assert.equal(whole.split('\n', 1)[0], `# ${code}`);
  const [sort, severity, place = ''] = about;
  assert.equal(about.length, 3, 'the line under the heading has three parts');
  assert.equal(sort, isPractice(code) ? 'Practice' : 'Mistake');
  assert.equal(severity, severityWords[severityOf(code)]);
  assert.match(place, /^looks at [^.]+$/);
  assert.ok(why.trim().length > 50, 'it says why');
  assert.deepEqual(page.sections.map(({ title }) => title), sections); // prettier-ignore
  const silencing = page.sections.at(-1)?.text ?? '';
  if (cannotBeShown.includes(code) && silencing.includes('cannot be silenced')) return;
  assert.match(
    silencing,
    new RegExp(`"checks": \\{ "severities": \\{ "${code}": "(?:off|hint|info|warning)" \\} \\}`),
  );
  if (isPractice(code)) assert.ok(silencing.includes(`// journey-ignore ${code}: `), 'it names the comment');
  for (const [, language = ''] of whole.matchAll(/^```(\S+).*\n[^]*?^```$/gm))
    assert.ok(['journey', 'csv', 'json'].includes(language), `a fence of ${language}`);
}

async function expectExamples(page: CheckPage): Promise<void> {
  const { code } = page;
  const [bad, good] = [exampleIn(page, 'Reported'), exampleIn(page, 'Better')];
  if (!bad && !good && cannotBeShown.includes(code)) return;
  assert.ok(bad && good, 'there are two examples');
  const [reported, better] = [await problemsIn(bad), await problemsIn(good)];
  assert.ok(codesOf(reported).includes(code), `only ${codesOf(reported)} in what is reported`);
  assert.ok(!codesOf(better).includes(code), 'the better one is reported as well');
  assert.deepEqual(codesOf(mistakesIn(better)), [], 'mistakes in the better one');
  if (!isCode(code) || !isPractice(code)) return;
  assert.equal(reported.filter((problem) => problem.code === code).length, 1, 'it is reported once');
  assert.deepEqual(codesOf(mistakesIn(reported)), [], 'mistakes in what is reported');
  const others = codesOf(reported).filter((other) => other !== code);
  assert.deepEqual(codesOf(better).filter((other) => !others.includes(other)), []); // prettier-ignore
  assert.deepEqual(codesOf(await problemsIn(silenced(bad, code, reported))), others);
}

describe('the pages of the checks', () => {
  for (const page of checkPages.values()) {
    it(`${page.code} has the form of a page`, () => expectForm(page));
    it(`${page.code} has examples that are what they say`, () => expectExamples(page));
  }

  it('are there for every check', () => {
    assert.deepEqual(wanted.filter((code) => !checkPages.has(code)), []); // prettier-ignore
  });

  it('speak of different maps', () => {
    const titles = [...checkPages.values()].flatMap((page) => {
      const title = /^journey \S+ ("[^"]*")/m.exec(exampleIn(page, 'Reported')?.text ?? '')?.[1];
      return title !== undefined && isPractice(page.code as Code) ? [title] : [];
    });
    assert.equal(new Set(titles).size, titles.length);
  });

  it('have links that lead somewhere', () => {
    for (const { code, whole } of checkPages.values())
      for (const [, link = ''] of whole.matchAll(/\]\(([^)#]*)[^)]*\)/g)) {
        assert.doesNotMatch(link, /^[a-z]+:|^\//, `${link} in ${code}`);
        // A page that somebody has still to write is asked for above.
        const isWanted = !link.startsWith('.') && !wanted.includes(link.replace(/\.md$/, '') as Code);
        assert.ok(isWanted || existsSync(new URL(link, folder)), `${link} in ${code}`);
      }
  });
});

describe('the list of all checks', () => {
  it('is what the messages make', () => {
    const script = fileURLToPath(new URL('../../../scripts/makeChecksIndex.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('has each check once', () => {
    const list = readFileSync(new URL('README.md', folder), 'utf8');
    for (const code of codes) assert.equal(list.split(`](${code}.md)`).length, 2, code);
  });

  it('has eight warnings of practice at most', () => {
    const warnings = codes.filter((code) => isPractice(code) && severityOf(code) === 'warning');
    assert.ok(warnings.length <= 8);
    assert.ok(codes.every((code) => !isPractice(code) || severityOf(code) !== 'error'));
  });
});

describe('the sentences of practice', () => {
  const texts = Object.entries(practiceMessages).map(([code, { text }]) => [code, text] as const);
  for (const [code, text] of texts) {
    it(`${code} says it in one or two sentences or a question and its answer`, () => {
      const sentences = text.replaceAll(/\{\w+\}|“[^”]*”|"[^"]*"|…/g, 'x').split(/[.?!](?=\s|$)/).filter((each) => each.trim() !== ''); // prettier-ignore
      assert.ok(sentences.length <= 3, text);
      assert.match(text, /[.?…]$/);
      assert.doesNotMatch(
        text,
        /\b(?:null|undefined|invalid|token|syntax|parse|block|attribute|node|must)\b/i,
      );
    });
  }

  it('have their holes filled in every example', async () => {
    for (const page of checkPages.values()) {
      const bad = exampleIn(page, 'Reported');
      for (const { message } of bad ? await problemsIn(bad) : [])
        assert.doesNotMatch(message, /\{\w+\}|undefined|NaN|null|\[object/, page.code);
    }
  });
});

describe('a page', () => {
  it('is taken apart as it is written', () => {
    const page = pageOf('x', '# x\n\n*Mistake · error · looks at a stage*\n\nWhy.\n\n## Reported\n\n```journey\nmap\n```\n\n```csv data/a.csv\nvalue\n```\n\n## Better\n'); // prettier-ignore
    assert.deepEqual(page.about, ['Mistake', 'error', 'looks at a stage']);
    assert.deepEqual(page.sections.map(({ title }) => title), ['Reported', 'Better']); // prettier-ignore
    assert.deepEqual(exampleIn(page, 'Reported'), { text: 'map\n', others: { 'data/a.csv': 'value\n' } });
    assert.equal(exampleIn(page, 'Better'), undefined);
  });

  it('is asked for of checks that there are', () => {
    for (const code of cannotBeShown) assert.ok(Object.hasOwn(messages, code), code);
  });
});
