import { blockRows, fileRow, type BlockRow, type FactRow } from '../../../core/vocabulary/index.ts';
import { homesOf } from '../../harness/mapAround.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { newId, quoted, refTo } from './names.ts';
import { factLine } from './values.ts';

/** Something that the vocabulary allows: a fact or a block in a kind of block. */
export interface Allowed {
  readonly holder: BlockRow;
  readonly fact?: FactRow;
  readonly block?: BlockRow;
}

/** All that the vocabulary allows, one by one. */
export const allAllowed: readonly Allowed[] = [fileRow, ...blockRows].flatMap((holder) => [
  ...holder.facts.map((fact) => ({ holder, fact })),
  ...blockRows.filter(({ keyword }) => holder.blocks.includes(keyword)).map((block) => ({ holder, block })),
]);

const wantedAtOnce = 2;
/** One in so many maps is large: what meets only in large ones does, and small ones are tried the more often. */
const wideEach = 6;

/** After so many inputs in a row each thing that the vocabulary allows was in one of them. */
export const roundsOfAll = Math.ceil(allAllowed.length / wantedAtOnce);

/**
 * Files of maps in which the vocabulary is used as it allows: the `n`th things of it certainly, others by chance. They
 * import one another and name tables; names mostly lead somewhere.
 */
export function makeFiles(seed: number, n: number): Readonly<Record<string, string>> {
  const random = randomOf(seed);
  const wanted = Array.from(
    { length: wantedAtOnce },
    (_, i) => allAllowed[(n * wantedAtOnce + i) % allAllowed.length],
  );
  const isWide = random.below(wideEach) === 0;
  const files: Record<string, string> = {};
  const ways = random.pick([[], ['./people.journey'], ['./people.journey', './other.journey', './missing.journey'], ['./main.journey'], ['../out.journey']]); // prettier-ignore
  const imports = ways.map((path) => `import "${path}"\n`).join('');
  const text = imports + written(fileRow, wanted.flatMap((each) => each ?? []), random, { isWide }); // prettier-ignore
  const isThere = (path: string): boolean => isWide || text.includes(path) || random.below(8) === 0;
  if (isThere('people.journey'))
    files['people.journey'] = written(fileRow, [], random, { isWide, keywords: ['persona', 'actor', 'channel', 'metric'] }); // prettier-ignore
  if (isThere('other.journey')) files['other.journey'] = written(fileRow, [], random, { isWide });
  if (isThere('data/taps.csv')) files['data/taps.csv'] = makeTable(random, ',');
  if (isThere('data/steps.tsv')) files['data/steps.tsv'] = makeTable(random, '\t');
  const end = random.pick(['\n', '\n', '\n', '\r\n', '\r']);
  files['main.journey'] = (random.below(12) === 0 ? '\ufeff' : '') + text.replaceAll('\n', end);
  return files;
}

/** What the statements of a file or block read like; `keywords` are the only blocks in it, and a wide one has more by chance. */
function written(
  row: BlockRow,
  wanted: readonly Allowed[],
  random: Random,
  { keywords, isWide }: { readonly keywords?: readonly string[]; readonly isWide: boolean },
  margin = '',
): string {
  const inner: { text: string; wanted: Allowed[]; block?: BlockRow }[] = [];
  for (const each of wanted) {
    if (each.holder === row && each.fact) inner.push({ text: factLine(each.fact, random, margin), wanted: [] });
    else if (each.holder === row) inner.push({ text: '', wanted: [], ...(each.block && { block: each.block }) });
    else {
      const next = towards(row, each.holder);
      const open = inner.find(({ block }) => block === next);
      if (open && random.below(3) > 0) open.wanted.push(each);
      else if (next) inner.push({ text: '', wanted: [each], block: next });
    }
  }
  const chance = isWide ? 4 : 1;
  for (const fact of row.facts) if (random.below(row.facts.length) < chance) inner.push({ text: factLine(fact, random, margin), wanted: [] });
  const blocks = (keywords ?? row.blocks).filter((keyword) => keyword !== 'import');
  const more = row === fileRow ? 3 : row.keyword === 'journey' || row.keyword === 'stage' ? 2 : 1;
  const most = isWide ? more + 1 : random.below(more + 1);
  for (let left = blocks.length > 0 && margin.length < 8 ? random.below(most) : 0; left > 0; left--) {
    const block = blockRows.find(({ keyword }) => keyword === random.pick(blocks));
    if (block) inner.push({ text: '', wanted: [], block });
  }
  if (row.steps) for (let left = random.below(4); left > 0; left--) inner.push({ text: stepLine(random), wanted: [] });
  const lines = inner.map(({ text, wanted: within, block }) => (block ? blockText(block, within, random, { isWide, margin }) : text));
  return lines.map((line) => before(random, margin) + margin + line + behind(random) + '\n').join('');
} // prettier-ignore

function blockText(
  row: BlockRow,
  wanted: readonly Allowed[],
  random: Random,
  { isWide, margin }: { readonly isWide: boolean; readonly margin: string },
): string {
  const id = row.id === 'must' || (row.id === 'may' && random.below(3) > 0);
  const kind = row.declares?.kind;
  const title = row.title.need === 'must' || (row.title.need === 'may' && random.below(3) > 0);
  const said = row.keyword === 'import' ? '"./people.journey"' : quoted(random);
  const head = [row.keyword, id && kind ? newId(kind, random) : undefined, title ? said : undefined].filter(Boolean).join(' '); // prettier-ignore
  const inside = written(row, wanted, random, { isWide }, `${margin}  `);
  if (inside === '') return random.below(2) === 0 ? head : `${head} {}`;
  const isShort =
    inside.split('\n').length < 5 && !/"""|\/\/|\/\*/.test(inside) && !row.steps && random.below(2) === 0;
  if (!isShort) return `${head} {${behind(random)}\n${inside}${margin}}`;
  const parts = inside.split('\n').flatMap((line) => line.trim() || []);
  return `${head} { ${parts.join('; ')} }`;
}

/** The block to begin in one kind of block on the way to another; nothing where no way leads. */
function towards(from: BlockRow, to: BlockRow): BlockRow | undefined {
  const seen = new Set<BlockRow>([to]);
  let last: readonly BlockRow[] = [to];
  while (last.length > 0) {
    const found = last.find(({ keyword }) => from.blocks.includes(keyword));
    if (found) return found;
    last = last.flatMap(({ keyword }) => homesOf(keyword)).filter((home) => !seen.has(home));
    last.forEach((home) => seen.add(home));
  }
  return undefined;
}

function stepLine(random: Random): string {
  const node = (): string =>
    [random.pick(['start', 'end', 'leaves', refTo('touchpoint', random), refTo('touchpoint', random)]), ...(random.below(6) === 0 ? [refTo('touchpoint', random)] : [])].join(', '); // prettier-ignore
  const leg = (): string =>
    [` -> ${node()}`, random.below(3) === 0 ? `${random.below(110)}%` : '', random.below(4) === 0 ? quoted(random) : ''].filter(Boolean).join(' '); // prettier-ignore
  return node() + Array.from({ length: 1 + random.below(3) }, leg).join('');
}

function before(random: Random, margin: string): string {
  const chance = random.below(24);
  if (chance === 0) return `${margin}// ${random.pick(['why? {', 'journey-ignore pain-of-nobody: agreed', '메모 "'])}\n`; // prettier-ignore
  if (chance === 1) return `${margin}/* over\n${margin}   lines */\n`;
  return chance < 5 ? '\n' : '';
}

function behind(random: Random): string {
  return random.below(16) === 0 ? random.pick([' // c', ' /* c */', '  ']) : '';
}

function makeTable(random: Random, separator: string): string {
  const columns = random.pick([['touchpoint', 'date', 'value'], ['stage', 'persona', 'value', 'sample'], ['from', 'to', 'value'], ['journey', 'date', 'value'], ['nothing']]); // prettier-ignore
  const cell = (column: string): string => {
    if (random.below(12) === 0) return random.pick(['', '"a ""b"""', 'x'.repeat(40), '1e999', '-', '"']);
    if (column === 'date') return `2026-0${1 + random.below(9)}-${random.pick(['01', '15', '31', '99'])}`;
    if (column === 'value' || column === 'sample') return random.pick(['72', '12.5', '12,5', '38%', '-3']);
    if (column === 'persona') return refTo('persona', random);
    return refTo(column === 'journey' || column === 'stage' ? column : 'touchpoint', random);
  };
  const rows = Array.from({ length: random.below(8) }, () => columns.map(cell).join(separator));
  return [columns.join(separator), ...rows].join(random.pick(['\n', '\r\n'])) + random.pick(['', '\n']);
}
