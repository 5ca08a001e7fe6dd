import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A regular expression that ships. */
export interface Expression {
  /** The first place it stands at, such as `core/text/span.ts:12`. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
  /** It is tried at one place of a text, and not looked for from there on. */
  readonly isInPlace: boolean;
}

/** The lexer tries all its tokens where the one before ended, whatever their flags say. */
const tokens = 'core/syntax/tokens.ts';

/** What stands for parts of expressions that are known only when they are made. */
const standIns: Readonly<Record<string, string>> = {
  "[...names].join('|')": 'checkout|first-order|pay',
  script: 'Latin',
  NONE: 'none',
};

/**
 * Every regular expression of the rooms that ship, once each: those written as such, those made of texts, and those that VS Code
 * reads in our JSON files. An expression that is made of something else than texts fails, so that it is given a stand-in.
 */
export function shippedExpressions(): readonly Expression[] {
  const all = [
    ...rooms.flatMap((room) => filesIn(room, '.ts').flatMap(inSource)),
    ...filesIn('syntaxes', '.json').flatMap(inJson),
  ];
  const once = new Map<string, Expression>();
  for (const expression of all) {
    const { source, flags, isInPlace } = expression;
    const key = `${source}/${flags}/${isInPlace}`;
    if (!once.has(key)) once.set(key, expression);
  }
  return [...once.values()];
}

const rooms = ['core', 'server', 'client', 'cli', 'action'];

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

function inSource(file: string): readonly Expression[] {
  const source = sourceOf(file);
  const found: Expression[] = [];
  const add = (node: ts.Node, expression: string, flags: string): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const isInPlace = file === tokens || flags.includes('y');
    found.push({ where: `${file}:${line}`, source: expression, flags, isInPlace });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    }
    if (isMade(node)) {
      const [expression, flags] = node.arguments ?? [];
      if (expression) add(node, textOf(expression), flags ? textOf(flags) : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isMade(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

/** The text that an expression in a source is at run time. */
function textOf(node: ts.Node): string {
  const standIn = standIns[node.getText()];
  if (standIn !== undefined) return standIn;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return templateText(node.template, ({ rawText, text }) => rawText ?? text);
  if (ts.isTemplateExpression(node)) return templateText(node, ({ text }) => text);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (name.text === 'join' && ts.isArrayLiteralExpression(expression))
      return expression.elements.map(textOf).join(node.arguments[0] ? textOf(node.arguments[0]) : ',');
  }
  if (ts.isIdentifier(node)) return textOf(valueOf(node));
  throw new Error(
    `${node.getSourceFile().fileName}: what is ${node.getText()}? Give it a stand-in in test/harness/expressions.ts.`,
  );
}

function templateText(
  template: ts.TemplateLiteral,
  read: (part: ts.TemplateLiteralLikeNode) => string,
): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return read(template);
  const spans = template.templateSpans.map(({ expression, literal }) => textOf(expression) + read(literal));
  return read(template.head) + spans.join('');
}

/** What a constant is declared to be in its own file. */
function valueOf(name: ts.Identifier): ts.Expression {
  const file = name.getSourceFile();
  const declared = find(file, (node) => ts.isVariableDeclaration(node) && node.name.getText() === name.text && node.initializer); // prettier-ignore
  if (declared) return declared;
  throw new Error(
    `${file.fileName}: what is ${name.text}? Give it a stand-in in test/harness/expressions.ts.`,
  );
}

function find<Found>(node: ts.Node, wanted: (node: ts.Node) => Found | undefined | false): Found | undefined {
  const here = wanted(node);
  if (here) return here;
  return ts.forEachChild(node, (child) => find(child, wanted));
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(project, file), 'utf8'), ts.ScriptTarget.ESNext, true);
}

/** Patterns in settings of the language and in schemas; a TextMate grammar has expressions of another kind, by another engine. */
function inJson(file: string): readonly Expression[] {
  if (file.endsWith('.tmLanguage.json')) return [];
  const found: Expression[] = [];
  const visit = (value: unknown, key: string, flags: string): void => {
    if (typeof value === 'string' && /pattern$/i.test(key))
      found.push({ where: file, source: value, flags, isInPlace: false });
    if (typeof value !== 'object' || value === null) return;
    const own = 'flags' in value ? String(value.flags) : '';
    for (const [name, inner] of Object.entries(value)) visit(inner, name, own);
  };
  visit(JSON.parse(readFileSync(join(project, file), 'utf8')), '', '');
  return found;
}
