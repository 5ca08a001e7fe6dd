import { valuesOf } from '../../core/model/facts.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blocksOf } from '../../core/syntax/walk.ts';
import { snippetOf } from '../../core/templates/index.ts';
import { blockRow, factRow, type BlockRow, type FactRow } from '../../core/vocabulary/index.ts';

/** What an author usually says first in a block: facts, and blocks of one line. Blocks not listed begin empty. */
const usual: Readonly<Record<string, readonly string[]>> = {
  persona: ['role', 'goal', 'pain', 'objection'],
  channel: ['kind', 'place'],
  actor: ['kind'],
  metric: ['kind', 'better'],
  lane: ['type', 'side'],
  journey: ['personas', 'state', 'scenario'],
  stage: ['goal'],
  touchpoint: ['channels', 'does', 'feels'],
  pain: ['friction', 'severity'],
  opportunity: ['solves', 'impact', 'effort'],
  experiment: ['tests', 'varies', 'metric'],
  risk: ['impact', 'likelihood', 'fallback'],
  evidence: ['kind', 'date'],
  heuristic: ['finding', 'severity'],
  view: ['journey', 'lanes'],
};

/** What stands at first as the title of a block. */
const titles: Readonly<Record<string, string>> = {
  import: './file.journey',
  persona: 'Name',
  channel: 'Name of the channel',
  actor: 'Name of the team',
  metric: 'Name of the figure',
  lane: 'Name of the row',
  journey: 'What the customer sets out to do',
  stage: 'What the customer would call this part',
  touchpoint: 'What the customer does or meets',
  pain: 'What makes it hard for the customer',
  opportunity: 'What could be made better',
  experiment: 'What we expect to happen',
  risk: 'What may go wrong',
  evidence: 'Name of the study',
  assumption: 'What we believe',
  question: 'What we want to know',
  heuristic: 'The rule of thumb',
  path: 'Name of the way',
  view: 'Who it is for',
};

/** Blocks that are mostly said in one line. */
const inOneLine: ReadonlySet<string> = new Set(['import', 'assumption', 'question']);

/** Where a block is about to be written. */
export interface Surroundings {
  readonly holder: Block;
  readonly names: Scope;
  readonly journey: Block | undefined;
}

/**
 * A block as a snippet: its first line and what is usually said first in it, with places to fill in. A name that has to
 * lead somewhere is filled in where there is something that it can mean, else its fact is left out, so that what was just
 * inserted is no mistake.
 */
export function blockSnippet(row: BlockRow, around: Surroundings): string {
  const id = row.declares ? ` «${row.keyword}-id»` : '';
  const head = `${row.keyword}${id} "«${titleOf(row)}»"`;
  if (inOneLine.has(row.keyword)) return snippetOf(`${head}«»`);
  const lines = (usual[row.keyword] ?? []).flatMap((key) => lineOf(row, key, around));
  return snippetOf(`${head} {\n${[...lines, '«»'].map((line) => `\t${line}\n`).join('')}}`);
}

function lineOf(row: BlockRow, key: string, around: Surroundings): readonly string[] {
  const fact = factRow(row, key);
  if (fact) {
    const value = valueFor(fact, around);
    return value === undefined ? [] : [`${key}: ${value}`];
  }
  const block = blockRow(key);
  return block ? [`${key} "«${titleOf(block)}»"`] : [];
}

function titleOf(row: BlockRow): string {
  return titles[row.keyword] ?? promptOf(row.meaning);
}

/** What stands at first as the value of a fact; nothing where it would have to name what is not there. */
function valueFor(fact: FactRow, around: Surroundings): string | undefined {
  const { shape } = fact;
  const example = fact.example.slice(fact.example.indexOf(':') + 2);
  if (shape.mention) return personaIn(around);
  if (shape.ref && !shape.ref.open) return idIn(shape.ref.to[0] ?? '', around);
  if (shape.words?.need === 'must')
    return choiceOf(
      shape.words.rows.map(({ word }) => word),
      example,
    );
  if (shape.number?.low === 1 && shape.number.high === 5) return choiceOf(['1', '2', '3', '4', '5'], '3');
  if (shape.text === 'must') return `"«${promptOf(fact.meaning)}»"`;
  const text = /^(\S+) "([^"]+)"$/.exec(example);
  return text ? `«${text[1]}» "«${text[2]}»"` : `«${example}»`;
}

function choiceOf(words: readonly string[], first: string): string {
  return `«${[first, ...words.filter((word) => word !== first)].join('|')}»`;
}

function personaIn({ names, journey }: Surroundings): string | undefined {
  const [first] = names.candidates(['persona'], journey);
  return first === undefined ? undefined : `@«${first}»`;
}

/** A journey of the file, or the last pain or opportunity beside the new block that nothing names yet. */
function idIn(kind: string, { holder, names, journey }: Surroundings): string | undefined {
  if (kind === 'journey') {
    const [first] = names.candidates(['journey'], journey);
    return first === undefined ? undefined : `«${first}»`;
  }
  const named = new Set(
    holder.statements.flatMap((statement) =>
      statement.kind === 'block'
        ? ['solves', 'tests'].flatMap((key) =>
            valuesOf(statement, key).flatMap(({ ref }) => ref?.names.at(-1)?.text ?? []),
          )
        : [],
    ),
  );
  const ids = blocksOf(holder, kind).flatMap(({ id }) => (id && !named.has(id.text) ? [id.text] : []));
  const last = ids.at(-1);
  return last === undefined ? undefined : `«${last}»`;
}

/** A meaning as a prompt in its place: without its full stop and what it goes on to explain. */
function promptOf(meaning: string): string {
  return meaning.replace(/[:;].*$|\.$/s, '');
}
