import { analyseLoaded } from '../../../core/analyse.ts';
import { editsBetween } from '../../../core/edit/editsBetween.ts';
import { fixAll, isMendable } from '../../../core/edit/fixAll.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { titles } from './titles.ts';

/** Everything in the file that can be mended without anybody's choice, as an editor does it on each save. */
export function fixAllInFile({ analysis }: Ask): readonly Offer[] {
  if (!isMendable(analysis.source.text, analysis.problems)) return [];
  const { source, sources } = analysis;
  const { text, mended } = fixAll(source.text, (changed) => {
    const edited = { uri: source.uri, text: changed, tree: parse(changed) };
    return analyseLoaded(edited, new Map(sources).set(source.uri, edited), analysis.how).problems;
  });
  if (mended === 0) return [];
  return [{ title: titles.fixAll, kind: kinds.fixAll, edits: editsBetween(source.text, text) }];
}
