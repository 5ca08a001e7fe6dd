import { quoteText, type Atom } from './atoms.ts';
import { readBadNumber, readDate } from './numbers.ts';
import { shorten, visible } from './quoting.ts';
import { slip, type Report } from './report.ts';
import type { Fix } from './tree.ts';

/** Says what is wrong with an atom by itself, wherever it stands. True if it did. */
export function reportAtom(atom: Atom, key: string, report: Report): boolean {
  switch (atom.kind) {
    case 'text':
      if (atom.quotes === 'right') return false;
      if (atom.quotes === 'other') {
        const text = quoteText(atom.text);
        report({
          ...slip('other-quotes', atom.span, { text }),
          fix: { title: `Write it as ${text}`, edits: [{ span: atom.span, text }] },
        });
      } else {
        const code = atom.quotes === 'unclosed-long' ? 'unclosed-long-text' : 'unclosed-text';
        report({ ...slip(code, atom.span, { text: shorten(atom.text) }), fix: closed(atom) });
      }
      return true;
    case 'address': {
      const text = quoteText(atom.text);
      report({
        ...slip('address-without-quotes', atom.span, { text }),
        fix: { title: 'Put it in quotes', edits: [{ span: atom.span, text }] },
      });
      return true;
    }
    case 'bad-number':
      report(readBadNumber(atom.text, atom.span));
      return true;
    case 'date':
      if (readDate(atom.text) !== undefined) return false;
      report({ ...slip('no-such-date', atom.span, { date: atom.text }), ...lastDayFix(atom) });
      return true;
    case 'time': {
      const [hours = 0, minutes = 0] = atom.text.split(':').map(Number);
      if (hours < 24 && minutes < 60) return false;
      report(slip('no-such-time', atom.span, { time: atom.text }));
      return true;
    }
    case 'mention':
    case 'tag':
      if (atom.text !== '') return false;
      report(slip(atom.kind === 'tag' ? 'tag-without-name' : 'persona-without-id', atom.span, {}));
      return true;
    case 'stray':
      report({
        ...slip('stray-sign', atom.span, { sign: visible(atom.text), fact: key }),
        fix: { title: 'Remove it', edits: [{ span: atom.span, text: '' }], isGuess: true },
      });
      return true;
    default:
      return false;
  }
}

/** A text that is never closed with the quotes that it lacks. */
function closed({ text, span, quotes, margin }: Atom & { kind: 'text' }): Fix {
  const title = 'Close the text';
  const end = { start: span.end, end: span.end };
  // Where it was to end is only guessed.
  if (quotes === 'unclosed-long') return { title, edits: [{ span: end, text: closingOf(margin) }], isGuess: true };
  // A quote at its end would not close what another sign opened.
  return { title, edits: [quotes === 'unclosed' ? { span: end, text: '"' } : { span, text: quoteText(text) }] };
} // prettier-ignore

/** The end of a long text, at the margin of its lines. */
function closingOf(margin = 0): string {
  return `\n${' '.repeat(margin)}"""`;
}

/** The last day of a month, for a day that it does not have. */
function lastDayFix({ text, span }: Atom & { kind: 'date' }): { readonly fix?: Fix } {
  for (const day of [31, 30, 29, 28]) {
    const date = `${text.slice(0, 7)}-${day}`;
    if (text.length === date.length && date < text && readDate(date) !== undefined)
      return { fix: { title: `Change it to ${date}`, edits: [{ span, text: date }], isGuess: true } };
  }
  return {};
}
