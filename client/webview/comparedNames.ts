import type { ComparedSide, CompareState } from '../../server/protocol.ts';
import type { ComparedKept } from './page.ts';
import { part, word } from './page.ts';

/** What the two sides are called, and the words that depend on whether the one became the other. */
export interface ComparedNames {
  /** On a button and where a view is told, such as `Before`, or `A: Mina Kim`. */
  readonly of: (side: ComparedSide) => string;
  /** The way to the text of a side, in words. */
  readonly wayTo: (side: ComparedSide) => string;
  /** One of the words of the page that has a form for two of which neither became the other. */
  readonly word: (code: string, holes?: Readonly<Record<string, string>>) => string;
  readonly view: (view: ComparedKept['view']) => string;
}

type Named = Pick<CompareState, 'two' | 'before' | 'after'>;

export function namesOf({ two }: Pick<Named, 'two'>): ComparedNames {
  const of = (side: ComparedSide): string => {
    if (!two) return word(side === 'before' ? 'compareBefore' : 'compareAfter');
    return word(side === 'before' ? 'compareSideA' : 'compareSideB', { name: two[side] });
  };
  return {
    of,
    wayTo: (side) => {
      if (two) return word('compareToSide', { name: two[side] });
      return word(side === 'before' ? 'compareToBefore' : 'compareToAfter');
    },
    word: (code, holes) => word(two ? `${code}Two` : code, holes),
    view: (view) => (view === 'both' ? word('compareBoth') : of(view === 'old' ? 'before' : 'after')),
  };
}

/** Says on the page what the sides are called; the one line tells beside a name what it was asked for as, such as a file. */
export function nameSides(state: Named): ComparedNames {
  const { two } = state;
  const names = namesOf(state);
  const asked = (side: ComparedSide): string => {
    const [name, label] = [two?.[side] ?? '', state[side]];
    return label.startsWith(name) ? label : word('compareSideOf', { name, label });
  };
  setText('show-old', names.of('before'));
  setText('show-new', names.of('after'));
  setText('list-shown', names.word('compareList'));
  setHint(
    'show-old',
    two ? word('compareViewSide', { name: two.before, key: '1' }) : word('compareViewBefore'),
  );
  setHint(
    'show-new',
    two ? word('compareViewSide', { name: two.after, key: '3' }) : word('compareViewAfter'),
  );
  setHint('beside', names.word('compareBesideHint'));
  setHint('swap', names.word('compareSwapHint'));
  setHint('list-shown', names.word('compareListHint'));
  for (const id of ['previous', 'next'] as const) {
    const hint = names.word(id === 'previous' ? 'comparePrevious' : 'compareNext');
    setHint(id, hint);
    part(id).setAttribute('aria-label', hint);
  }
  part('list').setAttribute('aria-label', names.word('compareList'));
  part('view-before').setAttribute('aria-label', two ? word('comparePictureOf', { name: two.before }) : word('comparePictureBefore')); // prettier-ignore
  setText('sides', two
    ? `${word('compareSideA', { name: asked('before') })}. ${word('compareSideB', { name: asked('after') })}.`
    : word('compareSides', { before: state.before, after: state.after })); // prettier-ignore
  return names;
}

/** What the main sheet shows, told to those who cannot see it. */
export function pictureName({ two }: Pick<Named, 'two'>, view: ComparedKept['view']): string {
  if (view === 'both') return word('comparePicture');
  if (two) return word('comparePictureOf', { name: two[view === 'old' ? 'before' : 'after'] });
  return word(view === 'old' ? 'comparePictureBefore' : 'comparePictureAfter');
}

function setText(id: string, text: string): void {
  const element = part(id);
  if (element.textContent !== text) element.textContent = text;
}

function setHint(id: string, hint: string): void {
  part(id).title = hint;
}
