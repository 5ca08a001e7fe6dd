import { checkbox } from './filters.ts';
import { base64Of, imageOf } from './image.ts';
import type { WholePictureResult } from '../../server/protocol.ts';
import { useMenu } from './menus.ts';
import { keep, kept, newElement, tell, word } from './page.ts';
import { become } from './patch.ts';

export interface MoreParts {
  readonly svg: SVGSVGElement;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Whether only a part of the map is drawn. */
  readonly isPart: () => boolean;
  /** How many personas take part in the journey that is shown. */
  readonly personas: () => number;
  readonly showOverview: (wish: boolean) => void;
  /** Shows a sentence that says why there is no picture. */
  readonly refuse: (reason: string) => void;
}

/** There is no picture, and somebody was told why. */
class Refused extends Error {}

/** The menu of all that is not about what is seen: how panels hang together, and the map in other forms. */
export function useMore({ svg, size, isPart, personas, showOverview, refuse }: MoreParts): {
  readonly image: (where: 'file' | 'clipboard') => void;
  /** The whole map that was asked for. */
  readonly hear: (whole: WholePictureResult) => void;
} {
  let heard: ((whole: WholePictureResult) => void) | undefined;

  /** A picture of the whole map, whatever of it is drawn. */
  async function wholeImage(): Promise<Blob> {
    if (!isPart()) return imageOf(svg, size(), svg);
    const whole = await new Promise<WholePictureResult>((resolve) => {
      heard = resolve;
      tell({ kind: 'whole' });
    });
    if (whole.kind === 'refused') {
      refuse(whole.reason);
      throw new Refused();
    }
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const { width, height, root } = whole.scene;
    drawn.setAttribute('viewBox', `0 0 ${width} ${height}`);
    drawn.append(become(root, new Map()));
    return imageOf(drawn, whole.scene, svg);
  }

  async function image(where: 'file' | 'clipboard'): Promise<void> {
    try {
      const picture = wholeImage();
      if (where === 'file') return tell({ kind: 'image', png: await base64Of(await picture) });
      // Some browsers want the promise at once, while they still know that somebody asked for it.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      tell({ kind: 'copied', done: true });
    } catch (error) {
      if (error instanceof Refused) return;
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
        ...(personas() < 2
          ? []
          : [button('personas', word('morePersonas'), () => tell({ kind: 'comparePersonas' }))]),
        button('export', word('moreExport'), () => tell({ kind: 'export' })),
        button('png', word('morePng'), () => void image('file')),
        button('copy', word('moreCopy'), () => void image('clipboard')),
      ),
    );
  });
  return { image: (where) => void image(where), hear: (whole) => heard?.(whole) };
}
