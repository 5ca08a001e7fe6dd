// What every page of the language reference is made of: tables, fences, links and lists of words.

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text */
export function fence(text) {
  return `\`\`\`journey\n${text.trimEnd()}\n\`\`\``;
}

/** @param {string} text */
export function code(text) {
  return `\`${text}\``;
}

/** The page of a block. @param {string} keyword */
export function pageOf(keyword) {
  return `${keyword}.md`;
}

/** @param {string} keyword */
export function linkTo(keyword) {
  return `[${keyword}](${pageOf(keyword)})`;
}

/** `a`, `a or b`, `a, b or c`. @param {readonly string[]} words @param {string} last */
export function listOf(words, last) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** @param {string} word */
export function aOrAn(word) {
  return /^[aeio]/.test(word) ? 'an' : 'a';
}

/** The anchor of a heading, as GitHub and VS Code make it. @param {string} heading */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
