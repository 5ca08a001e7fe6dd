import { readdirSync, readFileSync } from 'node:fs';

/** A small map on a page, and the files beside it. */
export interface Example {
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

/** A page about one check, taken apart. */
export interface CheckPage {
  readonly code: string;
  readonly whole: string;
  /** The line under the heading, without its asterisks: sort, severity, what it looks at. */
  readonly about: readonly string[];
  /** What stands between that line and the first section. */
  readonly why: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
}

const folder = new URL('../../docs/checks/', import.meta.url);

/** The pages that there are, by their code. */
export const checkPages: ReadonlyMap<string, CheckPage> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const code = name.replace(/\.md$/, '');
      return [code, pageOf(code, readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n'))];
    }),
);

/** Takes a page apart, whatever its form. Headings in fences are none. */
export function pageOf(code: string, whole: string): CheckPage {
  const parts = whole.split(/^## (?=[^\n]*$)/m);
  const [, about = '', why = ''] = /^# [^\n]*\n\n\*([^\n]*)\*\n\n([^]*)$/.exec(parts[0] ?? '') ?? [];
  const sections = parts.slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { title: part.slice(0, end), text: part.slice(end + 1) };
  });
  return { code, whole, about: about.split(' · '), why, sections };
}

/** The example in a section: the fence without a path is the map, the others are files beside it. */
export function exampleIn(page: CheckPage, title: string): Example | undefined {
  const { text = '' } = page.sections.find((section) => section.title === title) ?? {};
  const fences = [...text.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)];
  const main = fences.find(([, , path]) => path === undefined || path === 'main.journey')?.[3];
  const others = fences.flatMap(([, , path, content = '']) =>
    path === undefined || path === 'main.journey' ? [] : [[path, content] as const],
  );
  return main === undefined ? undefined : { text: main, others: Object.fromEntries(others) };
}
