import { analyseLoaded } from '../../core/analyse.ts';
import { parse } from '../../core/syntax/parse.ts';

/** What checks say of names that lead nowhere and of ids that are given twice. */
const codes: ReadonlySet<string> = new Set(['unresolved', 'unresolved-near', 'undeclared', 'duplicate-id']);

/** The words of a text that lead nowhere, and the ids that it gives twice, as its checks find them. Files beside it are not read. */
export function nameFaultsIn(text: string): ReadonlySet<string> {
  const { problems } = analyseLoaded({ uri: 'file:///main.journey', text, tree: parse(text) }, new Map());
  return new Set(
    problems
      .filter(({ code }) => codes.has(code))
      .map(({ code, span }) => {
        const word = text
          .slice(span.start, span.end)
          .normalize('NFC')
          .replace(/^[@＠]/, '');
        return `${code === 'duplicate-id' ? 'twice' : 'nowhere'}: ${word}`;
      }),
  );
}

/** The faults that a merge brought in; none where a side had them. */
export function newNameFaults(merged: string, sides: readonly string[]): readonly string[] {
  const known = new Set(sides.flatMap((side) => [...nameFaultsIn(side)]));
  return [...nameFaultsIn(merged)].filter((fault) => !known.has(fault));
}
