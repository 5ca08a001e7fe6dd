/** The source of core/text/graphemesTable.ts: which characters belong to the one before, from Node's Unicode data. */

const version = process.versions.unicode;

/** Spacing marks and what else Unicode (GraphemeBreakProperty, Extend and SpacingMark) adds to the cluster. */
const alsoSpacing = new Set([0xe33, 0xeb3, 0xff9e, 0xff9f]);
const alsoNonspacing = (c) => c === 0x200c || c === 0x200d || (c >= 0xe0020 && c <= 0xe007f);

/** Ranges of matching code points as 'first+more' in hexadecimal, 'first' alone for a single one. */
function ranges(matches) {
  const found = [];
  for (let c = 0x80; c < 0xe0200; c++) {
    if (!matches(c)) continue;
    const first = c;
    while (matches(c + 1)) c++;
    found.push(first.toString(16) + (c > first ? `+${(c - first).toString(16)}` : ''));
  }
  return found.join(' ');
}

function lines(text) {
  return text
    .match(/.{1,104}(?: |$)/g)
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

export function graphemesTableSource() {
  const nonspacing = ranges((c) => /[\p{Mn}\p{Me}]/u.test(String.fromCodePoint(c)) || alsoNonspacing(c));
  const spacing = ranges((c) => /\p{Mc}/u.test(String.fromCodePoint(c)) || alsoSpacing.has(c));
  return `/**
 * Marks of Unicode ${version}. Written by scripts/makeWidthTable.mjs, do not edit. A table and not \\p{...}, as the
 * Unicode version of a regular expression is that of the Node or browser it runs in, and layout must not differ.
 * Each entry is the first code point in hexadecimal and, after +, how many more follow.
 */

/** Marks drawn over or under the character before, joiners, variation selectors, tags: no width of their own. */
export const nonspacingMarks = \`
${lines(nonspacing)}
\`;

/** Marks that belong to the character before and take room. */
export const spacingMarks = \`
${lines(spacing)}
\`;
`;
}
