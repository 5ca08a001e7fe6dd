import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { pathsOf, picturesIn } from '../../core/model/paths.ts';
import { textsOf } from '../../core/model/texts.ts';
import { resolvePath } from '../../core/model/uri.ts';
import { shift, type Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';
import { helpSentences } from './helpSentences.ts';
import { visitBlocks, wholeOf } from './visitBlocks.ts';

/**
 * What a click follows: paths to the files they name, as long as those lie in the workspace, and web addresses in
 * texts. `contains` tells whether a file lies in it.
 */
export function documentLinksOf(
  { source }: Analysis,
  lines: LineIndex,
  contains: (uri: string) => boolean,
): DocumentLink[] {
  const links: DocumentLink[] = [];
  const { tree, text, uri } = source;
  const isPicture = picturesIn(tree);
  visitBlocks(tree, wholeOf(tree), (block, at) => {
    const paths = new Set(pathsOf(block, isPicture));
    for (const said of textsOf(block)) {
      const span = shift(said.span, at);
      const written = text.slice(span.start, span.end);
      if (paths.has(said)) {
        const target = fileOf(uri, said.text);
        const range = rangeOf(withoutQuotes(span, written), lines);
        if (target !== undefined && contains(target))
          links.push({ range, target, tooltip: helpSentences.openFile(said.text) });
      } else {
        for (const { start, end } of addressesIn(written)) {
          const target = written.slice(start, end);
          const range = rangeOf({ start: span.start + start, end: span.start + end }, lines);
          links.push({ range, target, tooltip: helpSentences.openAddress(target) });
        }
      }
    }
  });
  return links;
}

/** The address of the file that a path names; nothing if it names a folder or leads out. */
function fileOf(from: string, path: string): string | undefined {
  return /(?:^|\/)\.{0,2}$/.test(path) ? undefined : resolvePath(from, path);
}

function withoutQuotes({ start, end }: Span, written: string): Span {
  const quoted = /^(["'“”„«‘])[^]*["'”“»’]$/u.test(written);
  return quoted && end - start > 2 ? { start: start + 1, end: end - 1 } : { start, end };
}

// What is not ASCII belongs to the sentence around it: particles of Korean stand right behind an address.
const address = /https?:\/\/[\w.~%:@[\]-]*\w[\w\-.~:/?#[\]@!$&'()*+,;=%]*/gi;

/** Where web addresses stand in a text as it is written, without the signs that end the sentence. */
function addressesIn(written: string): readonly Span[] {
  return [...written.matchAll(address)].map(({ index, 0: found }) => {
    let end = found.length;
    // A closing bracket is the sentence's own if it was opened before the address.
    let surplus = countOf(found, ')]') - countOf(found, '([');
    for (; end > 0; end--) {
      const sign = found.charAt(end - 1);
      if (')]'.includes(sign) && surplus > 0) surplus--;
      else if (!`.,;:!?'*_`.includes(sign)) break;
    }
    return { start: index, end: index + end };
  });
}

function countOf(text: string, signs: string): number {
  let count = 0;
  for (const sign of text) if (signs.includes(sign)) count++;
  return count;
}
