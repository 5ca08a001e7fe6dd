import type { PreviewState } from '../../server/protocol.ts';
import { part, tell } from './page.ts';
import type { Zooming } from './zoom.ts';

export interface Tools {
  /** Shows how the text is, and that the picture is older than it. */
  readonly showState: (state: PreviewState) => void;
  readonly showZoom: () => void;
}

/** The row below the picture. */
export function useTools(zooming: Zooming): Tools {
  const errors = part<HTMLButtonElement>('errors');
  const kept = part('kept');
  const fit = part('fit');
  const actual = part('actual');
  errors.addEventListener('click', () => tell({ kind: 'showFirstError' }));
  fit.addEventListener('click', () => zooming.to(zooming.wish() === 'fit' ? 'readable' : 'fit'));
  actual.addEventListener('click', () => zooming.to(1));
  part('smaller').addEventListener('click', () => zooming.step(-1));
  part('larger').addEventListener('click', () => zooming.step(1));

  return {
    showState: (state) => {
      errors.hidden = state.errors === 0;
      const words = (state.errors === 1 ? errors.dataset['one'] : errors.dataset['many']) ?? '';
      setText(errors, words.replace('{count}', String(state.errors)));
      const { isKept } = state;
      document.body.classList.toggle('kept', isKept);
      setText(kept, isKept ? (kept.dataset['text'] ?? '') : '');
    },
    showZoom: () => {
      setText(actual, `${Math.round(zooming.factor() * 100)}%`);
      fit.setAttribute('aria-pressed', String(zooming.wish() === 'fit'));
    },
  };
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
