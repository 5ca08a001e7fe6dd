import { closedText } from '../syntax/patterns.ts';

/**
 * A text as somebody sees it on the map: of blanks that follow one another one is drawn, and none where a line begins or
 * ends. Where lines break is seen.
 */
export function seenText(text: string): string {
  return text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?(?:\r\n?|\n) ?/g, '\n')
    .replaceAll(/^ | $/g, '');
}

/** A text on one line, with a sign where its lines break. */
export function markedBreaks(text: string): string {
  return seenText(text).replaceAll('\n', ' ↵ ');
}

/** The form in which values are compared, with each text in it as it becomes. */
export function changeTexts(form: string, become: (text: string) => string): string {
  let out = '';
  let at = 0;
  for (let start = form.indexOf('"'); start >= 0; start = form.indexOf('"', at)) {
    closedText.lastIndex = start;
    if (!closedText.test(form)) break;
    const end = closedText.lastIndex;
    out += form.slice(at, start) + JSON.stringify(become(String(JSON.parse(form.slice(start, end)))));
    at = end;
  }
  return out + form.slice(at);
}
