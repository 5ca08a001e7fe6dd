import { extractPersona, pathsFor } from '../../../core/edit/extractPersona.ts';
import { withLineEnds } from '../../../core/edit/lineEnds.ts';
import { resolvePath } from '../../../core/model/uri.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { isA, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** A file of its own for a persona, beside this one, under a name that no file has yet. */
export async function offerFile(ask: Ask): Promise<readonly Offer[]> {
  const spot = spotOf(ask, isA('persona'));
  const { names, source } = ask.analysis;
  // A text that was never saved has no place beside it.
  if (!spot || !ask.canCreate || !/^[^:]+:\/\//.test(source.uri)) return [];
  for (const path of pathsFor(spot.block)) {
    const uri = resolvePath(source.uri, path);
    if (uri === undefined || (await ask.exists(uri))) continue;
    const extracted = extractPersona(spot, names, path);
    if (!extracted) return [];
    const [made] = withLineEnds([{ span: { start: 0, end: 0 }, text: extracted.text }], source.text);
    return [
      {
        title: titles.extractPersona(path.slice(2)),
        kind: kinds.extract,
        edits: withLineEnds(extracted.edits, source.text),
        creates: { uri, text: made?.text ?? '' },
      },
    ];
  }
  return [];
}
