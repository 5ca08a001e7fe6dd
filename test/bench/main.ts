// One area of the bench, in a process of its own: `node --expose-gc test/bench/main.ts parse [sizes]`. `scripts/bench.mjs`
// starts it, and is sent the tables.
import { textOf, type Table } from './report.ts';

/** The seed that every map of the bench is made from. */
const seed = 2026;

type Area = (sizes: readonly number[] | undefined) => Promise<readonly Table[]>;

const areas: Readonly<Record<string, Area>> = {
  parse: async (sizes) => {
    const parse = await import('./parse.ts');
    return parse.measureParse(seed, sizes ?? parse.sizes);
  },
  edit: async (sizes) => {
    const edit = await import('./edit.ts');
    return edit.measureEdits(seed, sizes ?? edit.sizes);
  },
  preview: async (sizes) => {
    const preview = await import('./preview.ts');
    return preview.measurePreview(seed, sizes ?? preview.sizes);
  },
  diff: async (sizes) => {
    const diff = await import('./diff.ts');
    return diff.measureDiff(seed, sizes ?? diff.sizes);
  },
  cli: async (sizes) => {
    const cli = await import('./cli.ts');
    return cli.measureCli(seed, sizes ?? cli.sizes);
  },
  vscode: async (sizes) => {
    const vscode = await import('./vscode.ts');
    return vscode.measureVsCode(seed, sizes ?? vscode.sizes);
  },
};

const [name = '', sizes] = process.argv.slice(2);
const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
if (!area) throw new Error(`There is no area "${name}".`);
const tables = await area(sizes ? sizes.split(',').map(Number) : undefined);
for (const table of tables) console.log(textOf(table));
process.send?.({ seed, tables });
