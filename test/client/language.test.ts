import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Block } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { blockRows } from '../../core/vocabulary/index.ts';
import { homesOf, mapAround } from '../harness/mapAround.ts';
import { analyseText, mistakesIn } from '../harness/problems.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
}
const { wordPattern, indentationRules } = read('syntaxes/language-configuration.json') as Configuration;

describe('how the editor handles the language', () => {
  it('takes words of any script whole', () => {
    const words = (text: string): readonly string[] =>
      text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];
    assert.deepEqual(words('journey first-order "가입 résumé"'), [
      'journey',
      'first-order',
      '가입',
      'résumé',
    ]);
    assert.deepEqual(words('@mina, #mobile: 5-step'), ['mina', 'mobile', '5-step']);
    assert.deepEqual(words('a->b_c'), ['a', 'b_c']);
  });

  it('selects the whole id with a double click on any of its letters', () => {
    const wordAt = (line: string, column: number): string | undefined =>
      [...line.matchAll(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`))].find(
        ({ index, 0: word }) => index <= column && column <= index + word.length,
      )?.[0];
    for (const id of [
      'first-order',
      '가입',
      '약속-준수',
      'résumé',
      'résumé'.normalize('NFD'),
      '5-step',
      '3g',
      'a_b',
    ]) {
      for (const line of [`stage ${id} "S" {`, `  personas: @${id}, #${id}`, `${id}->${id}`, `"@${id}."`]) {
        const from = line.indexOf(id);
        for (let at = from; at <= from + id.length; at++) assert.equal(wordAt(line, at), id, line);
      }
    }
  });

  it('goes in after a brace that opens, and out before one that closes', () => {
    const goesIn = new RegExp(indentationRules.increaseIndentPattern);
    for (const line of ['persona mina "Mina" {', '  stage a "b" {  // says', 'pain "{" {'])
      assert.match(line, goesIn);
    for (const line of ['pain "x" { severity: 3 }', 'does: "opens {"', '// {', 'role: "x"'])
      assert.doesNotMatch(line, goesIn);
    assert.match('  }', new RegExp(indentationRules.decreaseIndentPattern));
  });
});

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}
const snippets = Object.values(read('syntaxes/journey.code-snippets') as Readonly<Record<string, Snippet>>);

/** A snippet as it stands in the text right after it was chosen, and with each of the other words that it offers. */
function insertions({ body }: Snippet): readonly string[] {
  const text = body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d/g, '');
  const most = Math.max(
    1,
    ...[...text.matchAll(/\|([^|]*)\|/g)].map(([, words = '']) => words.split(',').length),
  );
  return Array.from({ length: most }, (_, i) =>
    text.replaceAll(
      /\$\{\d+\|([^|]*)\|\}/g,
      (_all, words: string) => words.split(',')[i] ?? words.split(',')[0] ?? '',
    ),
  );
}

const others = { 'people.journey': 'persona ada "Ada"' };

describe('snippets', () => {
  it('are there for each block, one for each', () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    // Completion offers the bare keywords itself, so these have names of their own.
    assert.deepEqual(prefixes.sort(), blockRows.map(({ keyword }) => `new-${keyword}`).sort()); // prettier-ignore
  });

  for (const snippet of snippets) {
    const keyword = snippet.prefix.replace(/^new-/, '');
    it(`${snippet.prefix} gives a ${keyword} without a mistake wherever one may stand`, async () => {
      for (const home of homesOf(keyword)) {
        for (const text of insertions(snippet)) {
          const { problems, source } = await analyseText(mapAround(text, home.keyword), others);
          assert.deepEqual(mistakesIn(problems).filter(({ code }) => code !== 'undeclared').map(({ message }) => message), [], text); // prettier-ignore
          const made: Block[] = [];
          walk(source.tree, (block) => block.keyword.text === keyword && made.push(block));
          assert.ok(
            made.some(({ title }) => title !== undefined && text.includes(title.text)),
            text,
          );
        }
      }
    });

    it(`${snippet.prefix} offers the words that the facts know`, () => {
      for (const [, key = '', offered = ''] of snippet.body
        .join('\n')
        .matchAll(/([a-z-]+): \$\{\d\|([^|]+)\|/g)) {
        const fact = blockRows.find((row) => row.keyword === keyword)?.facts.find((each) => each.key === key);
        const known = fact?.shape.words?.rows.map(({ word }) => word) ?? ['1', '2', '3', '4', '5'];
        assert.deepEqual(offered.split(',').sort(), [...known].sort(), key);
      }
    });
  }
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
  };
  readonly capabilities: unknown;
}

describe('the manifest', () => {
  const { contributes, capabilities } = read('package.json') as Manifest;

  it('works without trust and without a disk', () => {
    assert.deepEqual(capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
  });

  it('has the commands', () => {
    assert.deepEqual(
      contributes.commands.map(({ command, category, title }) => `${command}: ${category}: ${title}`),
      [
        'journey.newMap: Journey: New Map…',
        'journey.openPreview: Journey: Open Preview',
        'journey.openPreviewToSide: Journey: Open Preview to the Side',
        'journey.openLockedPreviewToSide: Journey: Open Another Preview to the Side',
        'journey.suggestForStage: Journey: Suggest for This Stage…',
        'journey.showCompleteness: Journey: Show What Is Missing…',
        'journey.export: Journey: Export Map…',
        'journey.renameKeepingFormer: Journey: Rename and Keep the Former Id…',
        'journey.restartServer: Journey: Restart Language Server',
        'journey.compareWithSaved: Journey: Compare with Saved',
        'journey.compareWithFile: Journey: Compare with Another Map…',
        'journey.compareJourneys: Journey: Compare with Another Journey…',
        'journey.comparePersonas: Journey: Compare Two Personas…',
        'journey.compareWithHead: Journey: Compare with HEAD',
        'journey.compareWithRevision: Journey: Compare with Branch, Tag or Commit…',
        'journey.compareChanges: Journey: Show What Changed for the Customer',
        'journey.compareDiff: Journey: Show What Changed for the Customer',
        'journey.compareConflict: Journey: Compare the Sides of the Conflict',
        'journey.selectForCompare: Journey: Select Map for Compare',
        'journey.compareWithSelected: Journey: Compare Map with Selected',
        'journey.nextChange: Journey: Next Change of the Comparison',
        'journey.previousChange: Journey: Previous Change of the Comparison',
        'journey.showComparedTexts: Journey: Show the Compared Texts',
      ],
    );
    // Each belongs to a map or to a panel of ours.
    for (const { when } of contributes.keybindings)
      assert.match(when, /^(?:editorLangId == journey|activeWebviewPanelId == journey\.compare)$/);
  });
});
