import { commandLines, type CommandLine, type CommandName, type OptionLine } from './commandLines.ts';

/** What `journey --help` says: every command in a line. */
export function overview(): string {
  const rows = Object.entries(commandLines).map(([name, { does }]) => [name, does] as const);
  return `journey: customer journey maps as text

${inColumns(rows)}

journey help COMMAND tells more of one; journey --version says which version this is.
`;
}

/** What `journey COMMAND --help` says. */
export function helpOf(name: CommandName): string {
  const line: CommandLine = commandLines[name];
  const options = Object.entries(line.options).flatMap(([option, { does, ...rest }]) =>
    does === undefined ? [] : [[written(option, rest), does] as const],
  );
  const exits = (line.exits ?? []).map((means, code) => [`${code}`, means] as const);
  const parts = [
    `journey ${name} ${line.does}.`,
    line.forms.map((form) => `  journey ${name} ${form}`).join('\n'),
    ...line.more.map((paragraph) => filled(paragraph, '')),
    titled('Options', options),
    titled('Exit codes', exits),
    titled('For instance', line.examples),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function written(name: string, { short, value }: OptionLine): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

type Row = readonly [first: string, second: string];

function titled(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? '' : `${title}:\n${inColumns(rows)}`;
}

const widest = 100;

function inColumns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([first, second]) => `  ${first.padEnd(width + 2)}${filled(second, indent).trimStart()}`)
    .join('\n');
}

/** A text in lines that end at blanks, each after the same blanks. */
function filled(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line !== indent && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
