import { concernsOf, factsOf, valuesOf } from '../model/facts.ts';
import { kindsIn } from '../model/declarations.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Source } from '../model/load.ts';
import type { Block, Fact, Name } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { Kind } from '../vocabulary/index.ts';
import type { EntryContent } from './entry.ts';
import { labels } from './labels.ts';
import { namesSaid, titlesIn, type NamesSaid } from './said.ts';
import { thingsOf, type Things } from './things.ts';

/** What the parts of a journey are read with. */
export interface Reader {
  readonly journey: Block;
  readonly names: Scope;
  /** The file in which what is read stands. */
  readonly home: Source;
  readonly things: Pick<Things, 'keyOf' | 'isAlone'>;
  readonly said: NamesSaid;
  /** Ids of the metrics that bring tables. */
  readonly tabled: readonly string[];
  /** The kinds of all that is declared in the journey, or in the maps that it is a run or a plan of. */
  readonly kinds: ReadonlySet<Kind>;
  /** The same reader, which tells of all titles that are asked of it. */
  watched(watch: Watch): Reader;
}

/** Is told of a title that a reader was asked. */
export type Watch = (names: readonly Name[], kinds: readonly Kind[], title: string) => void;

/** `home` is the file in which what is read stands, where that is another. */
export function readerOf(
  journey: Block,
  names: Scope,
  {
    home = names.source,
    things = thingsOf(home.tree),
  }: { readonly home?: Source; readonly things?: Things } = {},
): Reader {
  const tabled = names
    .allDeclared('metric')
    .filter(({ block }) => factsOf(block, 'data').length > 0)
    .map(({ id }) => id);
  const kinds = new Set(names.originalsOf(journey).flatMap((map) => [...kindsIn(map.journey)]));
  return readingWith({ journey, names, home, things, tabled, kinds }, titlesIn(journey, names));
}

function readingWith(reader: Omit<Reader, 'said' | 'watched'>, titles: NamesSaid['of']): Reader {
  return {
    ...reader,
    said: namesSaid(titles),
    watched: (watch) =>
      readingWith(reader, (path, kinds) => {
        const title = titles(path, kinds);
        watch(path, kinds, title);
        return title;
      }),
  };
}

/** The blocks of a keyword, but for those that say that there is none. */
export function saidBlocks(block: Block, keyword: string): readonly Block[] {
  return blocksOf(block, keyword);
}

/** What is said of a fact, value by value: `none` and empty texts are nothing. */
export function textsOf(block: Block, key: string, { said }: Reader): readonly string[] {
  const kinds = factsOf(block, key)[0]?.row?.shape.ref?.to ?? [];
  return valuesOf(block, key)
    .map((value) => said.value(value, key, kinds))
    .filter((text) => text !== '');
}

/** All values of a fact in one text; nothing where there is none. */
export function textFrom(block: Block, key: string, reader: Reader): string | undefined {
  const texts = textsOf(block, key, reader);
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** The entry of a fact, its values in one text; nothing where it says nothing. */
export function entryOf(fact: Fact, reader: Reader, lead?: string): readonly EntryContent[] {
  const kinds = fact.row?.shape.ref?.to ?? [];
  const key = fact.row?.key ?? '';
  const text = fact.values
    .filter((value) => !value.none)
    .map((value) => reader.said.value(value, key, kinds))
    .filter((part) => part !== '')
    .join(', ');
  if (text === '') return [];
  const personas = fact.mention ? [fact.mention.text] : [];
  return [{ key: reader.things.keyOf(fact), text, lead, personas }];
}

/** An entry for each fact of a key, each with the label of the fact before it where that is asked for. */
export function entriesFrom(
  block: Block,
  key: string,
  reader: Reader,
  how: { readonly labelled?: boolean } = {},
): readonly EntryContent[] {
  const lead = how.labelled ? labels.facts[key] : undefined;
  return factsOf(block, key).flatMap((fact) => entryOf(fact, reader, lead));
}

/** The entry of a block: its title, whom it concerns, and what else is said in it as small print. */
export function blockEntry(
  block: Block,
  reader: Reader,
  rest: Pick<EntryContent, 'ranks' | 'sign'> & { readonly small?: readonly (string | undefined)[] } = {},
): EntryContent {
  const { small = [], ...more } = rest;
  const concern = valuesOf(block, 'for').flatMap((value) => value.text?.text ?? []);
  const tags = textFrom(block, 'tags', reader);
  return {
    key: reader.things.keyOf(block),
    text: titleOf(block),
    personas: concernsOf(block) ?? [],
    ...more,
    small: [...concern, ...small, tags].filter((line): line is string => line !== undefined && line !== ''),
  };
}
