import { checkbox } from './filters.ts';
import { base64Of, imageOf } from './image.ts';
import { useMenu } from './menus.ts';
import { keep, kept, newElement, tell, word } from './page.ts';

export interface MoreParts {
  readonly svg: SVGSVGElement;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly showOverview: (wish: boolean) => void;
}

/** The menu of all that is not about what is seen: how panels hang together, and the map in other forms. */
export function useMore({ svg, size, showOverview }: MoreParts): {
  readonly image: (where: 'file' | 'clipboard') => void;
} {
  async function image(where: 'file' | 'clipboard'): Promise<void> {
    try {
      const picture = imageOf(svg, size());
      if (where === 'file') return tell({ kind: 'image', png: await base64Of(await picture) });
      // Some browsers want the promise at once, while they still know that somebody asked for it.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      tell({ kind: 'copied', done: true });
    } catch {
      tell(where === 'file' ? { kind: 'image', png: '' } : { kind: 'copied', done: false });
    }
  }

  const stay = (some: { readonly isLocked?: boolean; readonly isLinked?: boolean }): void => {
    keep(some);
    const { isLocked = false, isLinked = false } = kept() ?? {};
    tell({ kind: 'stay', isLocked, isLinked });
  };
  const button = (name: string, title: string, act: () => void): HTMLElement => {
    const element = newElement('button', { type: 'button', name }, title);
    element.addEventListener('click', act);
    return element;
  };
  useMenu('more', 'more-menu', (menu) => {
    const state = kept();
    menu.replaceChildren(
      checkbox('lock', word('moreLock'), state?.isLocked ?? false, (isLocked) => stay({ isLocked })),
      checkbox('link', word('moreLink'), state?.isLinked ?? false, (isLinked) => stay({ isLinked })),
      checkbox('overview', word('moreOverview'), state?.hasOverview ?? false, (hasOverview) => {
        keep({ hasOverview });
        showOverview(hasOverview);
      }),
      newElement(
        'p',
        { class: 'acts' },
        button('export', word('moreExport'), () => tell({ kind: 'export' })),
        button('png', word('morePng'), () => void image('file')),
        button('copy', word('moreCopy'), () => void image('clipboard')),
      ),
    );
  });
  return { image: (where) => void image(where) };
}
