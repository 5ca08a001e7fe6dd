import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
import type { BlockRow } from '../vocabulary/index.ts';
import { quoteText, type Atom } from './atoms.ts';
import { shorten, visible } from './quoting.ts';
import { reportOnce } from './report.ts';
import { reportAtom } from './reportAtom.ts';
import type { Frame, Header } from './statementParts.ts';
import type { Name, Text } from './tree.ts';
import { upToComment } from './unquoted.ts';

/** What stands between a block's keyword and its body. `headerEnd` counts from the block. */
interface BlockHeader {
  readonly id: Name | undefined;
  readonly title: Text | undefined;
  readonly headerEnd: number;
}

/** Reads a block's id and title; says at most one thing that is wrong with each. */
export function headerOf(
  written: Header,
  frame: Frame,
  text: string,
  nameOf: (token: IToken) => Name,
): BlockHeader {
  const atoms = written.values.atoms.flat();
  const report = reportOnce(frame.slips);
  const key = nameOf(written.key);
  const last = atoms.at(-1);
  const end = written.colon ?? written.mention ?? written.of;
  const headerEnd = last?.span.end ?? (end ? nameOf(end) : key).span.end;
  let id = written.of && nameOf(written.of);
  let title: Text | undefined;
  const unquoted = unquotedTitle(atoms, frame, id !== undefined);
  if (unquoted) {
    const said = atoms.slice(atoms.indexOf(unquoted.from));
    const span = upToComment(said, text, frame.base) ?? unquoted.from.span;
    const source = text.slice(span.start + frame.base, span.end + frame.base);
    const quoted = quoteText(source);
    const fix = { title: `Write it as ${quoted}`, edits: [{ span, text: quoted }] };
    report({
      code: 'title-without-quotes',
      span,
      holes: {
        block: [key.text, (id ?? unquoted.id)?.text ?? []].flat().join(' '),
        text: quoteText(shorten(source)),
        is: frame.row?.title.is ?? '',
      },
      fix,
    });
    return { id: id ?? unquoted.id, title: { text: source, span }, headerEnd };
  }
  const stray = (span: Span, sign = text.slice(span.start + frame.base, span.end + frame.base)): void => {
    if (!frame.row) return;
    const holes = { sign: visible(shorten(sign)), block: key.text, may: mayFollow(frame.row) };
    report({ code: 'stray-in-header', span, holes });
  };
  // Whom something is for, facts say; before the colon of a block it would not be heard.
  if (written.mention) stray(nameOf(written.mention).span);
  for (const atom of atoms) {
    if (frame.row || atom.kind !== 'stray') reportAtom(atom, key.text, report);
    if (atom.kind === 'ref' && !id && atom.ref.names.length === 1 && frame.row?.id !== 'never')
      id = atom.ref.names[0];
    else if (atom.kind === 'text' && !title) title = { text: atom.text, span: atom.span };
    else stray(atom.span);
  }
  const comma = written.values.commas[0];
  if (comma) stray(nameOf(comma).span, ',');
  if (frame.row?.title.need === 'must' && frame.row.id === 'never' && !title) {
    report({
      code: 'missing-title',
      span: key.span,
      holes: { block: key.text, is: frame.row.title.is, example: frame.row.example },
    });
  }
  return { id, title, headerEnd };
}

/** What may stand between a keyword and its body, in words. */
function mayFollow(row: BlockRow): string {
  return row.id === 'never' ? `${row.title.is} in quotes` : 'an id, a title in quotes and a {';
}

/** The words that a title without its quotes is made of, and the id before them if there is one. */
function unquotedTitle(
  atoms: readonly Atom[],
  frame: Frame,
  hasId: boolean,
): { readonly id: Name | undefined; readonly from: Atom } | undefined {
  const first = atoms[0];
  if (!frame.row || !first || atoms.some((atom) => atom.kind === 'text')) return undefined;
  if (frame.row.id === 'never') return { id: undefined, from: first };
  if (hasId) return { id: undefined, from: first };
  const second = atoms[1];
  if (first.kind !== 'ref' || first.ref.names.length !== 1 || second?.kind !== 'ref') return undefined;
  return { id: first.ref.names[0], from: second };
}
