import { readFileSync } from 'node:fs';

/** One rule of a TextMate grammar, as far as ours uses them. */
interface Rule {
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

const grammar = JSON.parse(
  readFileSync(new URL('../../syntaxes/journey.tmLanguage.json', import.meta.url), 'utf8'),
) as Rule & { readonly repository: Readonly<Record<string, Rule>> };

// VS Code's engine is another one, but every pattern is written such that both read it alike.
const expressions = new Map<string, RegExp>();
function expressionOf(source: string): RegExp {
  const known = expressions.get(source) ?? new RegExp(source, 'dgu');
  expressions.set(source, known);
  return known;
}

/** A rule that has begun, and the scopes of what stands in it. */
interface Open {
  readonly rule: Rule;
  readonly scopes: readonly string[];
}

/** The innermost scope of each UTF-16 unit of a text, '' where the grammar has none for it; line by line, as editors do it. */
export function coloursOf(text: string): readonly string[] {
  const stack: Open[] = [{ rule: grammar, scopes: [] }];
  return text.split(/(?<=\n)/).flatMap((line) => {
    const colours = colourLine(line.replace(/\r?\n$/, ''), stack);
    return [...colours, ...Array<string>(line.length - colours.length).fill('')];
  });
}

function colourLine(line: string, stack: Open[]): readonly string[] {
  const colours = Array<string>(line.length).fill('');
  const paint = (from: number, to: number, scope: string | undefined): void => {
    if (scope !== undefined) colours.fill(scope, from, to);
  };
  const paintGroups = (found: RegExpExecArray, captures: Captures | undefined): void => {
    for (const [group, { name }] of Object.entries(captures ?? {})) {
      const span = found.indices?.[Number(group)];
      if (span) paint(...span, name);
    }
  };
  let turns = 0;
  for (let at = 0; ;) {
    if (turns++ > line.length * 4 + 100) throw new Error(`The grammar goes round in circles: ${line}`);
    const top = stack.at(-1);
    if (!top) throw new Error('The grammar closes more than it opens.');
    const found = firstMatch(line, at, top);
    const inside = top.scopes.at(-1);
    paint(at, found?.match.index ?? line.length, inside);
    if (!found) return colours;
    const { match, rule, ends } = found;
    const to = match.index + match[0].length;
    paint(match.index, to, rule.name ?? inside);
    paintGroups(match, ends ? (rule.endCaptures ?? rule.captures) : (rule.beginCaptures ?? rule.captures));
    if (ends) stack.pop();
    else if (rule.begin !== undefined)
      stack.push({ rule, scopes: rule.name === undefined ? top.scopes : [...top.scopes, rule.name] });
    at = to;
  }
}

interface Found {
  readonly match: RegExpExecArray;
  readonly rule: Rule;
  readonly ends: boolean;
}

/** What matches first from a place on; of two at one place the one that the grammar names first, the end before all. */
function firstMatch(line: string, at: number, { rule }: Open): Found | undefined {
  const rules: readonly (readonly [string, Rule, boolean])[] = [
    ...(rule.end === undefined ? [] : [[rule.end, rule, true] as const]),
    ...flat(rule.patterns ?? []).map((each) => [each.match ?? each.begin ?? '', each, false] as const),
  ];
  let first: Found | undefined;
  for (const [source, each, ends] of rules) {
    const expression = expressionOf(source);
    expression.lastIndex = at;
    const match = expression.exec(line);
    if (match && (!first || match.index < first.match.index)) first = { match, rule: each, ends };
  }
  return first;
}

/** Rules that match something themselves, with what they include in their place. */
function flat(rules: readonly Rule[]): readonly Rule[] {
  return rules.flatMap((rule): readonly Rule[] => {
    if (rule.include !== undefined) return flat([grammar.repository[rule.include.slice(1)] ?? {}]);
    return rule.match === undefined && rule.begin === undefined ? flat(rule.patterns ?? []) : [rule];
  });
}
