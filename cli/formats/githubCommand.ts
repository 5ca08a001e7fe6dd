import { visibleText } from './visibleText.ts';

/**
 * One line that a workflow of GitHub Actions takes for a command, such as an annotation: whatever the message and the
 * properties say, they end no line and begin no other command.
 */
export function githubCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const said = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name}${said.length > 0 ? ` ${said.join(',')}` : ''}::${escapeData(message)}`;
}

/** A line of a log that is no command, whatever it says: neither by `::` at its beginning nor by `##[` anywhere. */
export function harmlessLine(text: string): string {
  return unbracketed(visibleText(text)).replace(/^(\s*):(?=:)/, `$1:${BREAK}`);
}

const BREAK = '\u200b';

/** Runners still know an older kind of command, which may begin anywhere in a line. */
function unbracketed(text: string): string {
  return text.replaceAll('##[', `##${BREAK}[`);
}

/** The text behind a command: what would end the line or begin an escape is escaped. */
function escapeData(text: string): string {
  return text
    .split(/([%\r\n])/)
    .map((piece, i) => (i % 2 === 1 ? escapes[piece] : unbracketed(visibleText(piece))))
    .join('');
}

/** The value of a property, in which `:` and `,` have a meaning of their own. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };
