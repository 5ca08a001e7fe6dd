import type { Random } from './random.ts';

/** What somebody might write into a map so that a host acts on it, or shows something else than was written. */
export const hostileTexts: readonly string[] = [
  '@octocat', '\\@octocat', '&#64;octocat', '&#x40;octocat', '&commat;octocat', '@\u200boctocat', 'team@example.com',
  '@everyone', '@org/team', 'user@0123456789abcdef0123456789abcdef01234567', 'mailto:a@example.com',
  '#1', 'closes #1', 'Fixes: #12', 'resolves GH-1', 'gh-99', 'octocat/hello#3', 'octocat/hello!3', '&num;1', '&#35;1',
  '0123456789abcdef0123456789abcdef01234567', 'commit deadbeef', 'CVE-2026-1234', 'GHSA-jfh8-c2jp-5v3q', 'JIRA-12',
  'closes https://github.com/o/r/issues/1', 'http://evil.example', 'HTTPS://EVIL.EXAMPLE', 'www.evil.example',
  'ftp://evil.example', '<https://evil.example>', '[click](https://evil.example)', '![x](//evil.example/x.png)',
  '[x]: //evil.example', '[^1]', ':+1:', ':rocket:', '$\\href{x}{y}$', '$`x`$', '$$x$$', '~bug', '~"a label"', '%"v1"', '!7', '$3',
  '```mermaid', '```mermaid\n%%{init: {"securityLevel": "loose"}}%%\nclick a href "javascript:alert(1)"\n```', '~~~', '`@octocat`',
  '%%{init: {}}%%', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</details>', '<!-- journey-map -->', '-->',
  '<b>', '&lt;b&gt;', '&copy;', '# heading', '\n# heading', '- item', '\n- [ ] task', '1. one', '> quote', '\n> [!WARNING]\n> x',
  '---', '\n\n===\n', '| a | b |', '|', '**bold**', '__bold__', '~~gone~~', '\\', '\\\\', '`', '*', '_', '    code', '\tcode',
  '::error::x', '\n::error file=a,line=1::x', '::set-output name=a::b', '##[error]x', '##[set-output name=a]b', '::stop-commands::x',
  '/close', '\n/close\n/merge', '\u202eevil\u202c', '\u2066x\u2069', '\u2028line', '\u0085next', 'a\r\nb', '\u0000', '\u001b[31mred',
  '\ud800', '\u{e0041}', '{{ github.token }}', '${{ secrets.X }}', 'x'.repeat(70_000), '@a'.repeat(20_000),
]; // prettier-ignore

/** One of them, or some of them and plain words put together. */
export function hostileText(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () =>
    random.pick([...hostileTexts.filter((text) => text.length < 200), 'plain', ' ', 'two words', '가입']),
  );
  return parts.join(random.pick(['', ' ', ', ']));
}

/**
 * What a host would find in Markdown to act on: what is left to be seen when the backslashes are gone, as GitHub looks
 * at it, is searched for people, issues, commits, addresses and emoji; and before they are gone, for markup. `own` are
 * the pieces that the writer means as they are.
 */
export function findTriggers(markdown: string, own: readonly (string | RegExp)[] = []): readonly string[] {
  const theirs = own.reduce<string>((text, piece) => text.replaceAll(piece, ' '), markdown);
  const markup = [...theirs.matchAll(/\\[!-/:-@[-`{-~]|[`*_{}[\]<>~$\\^=]/g)].flatMap(([found]) =>
    found.length === 1 ? [`markup ${found}`] : [],
  );
  const seen = theirs.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
  const words = acted.flatMap((pattern) => [...seen.matchAll(pattern)].map(([found]) => found));
  return [...markup, ...words];
}

const acted: readonly RegExp[] = [
  /@[\p{L}\p{N}_-]/gu,
  /#\d/g,
  /&(?:#|\w+;)/g,
  /[!$^]\d/g,
  /[~%](?:\p{L}|")/gu,
  /\b[a-z]{2,}-\d/gi,
  /\bghsa-\w/gi,
  /[\da-f]{7,}/gi,
  /:\/\//g,
  /\bwww\./gi,
  /:[\w+-]+:/g,
  // Whatever breaks a line, steers a terminal or turns the direction of writing.
  /(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
];
