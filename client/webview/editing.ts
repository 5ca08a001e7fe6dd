import type { PictureEdit, ToPage } from '../../server/protocol.ts';
import { part, tell } from './page.ts';
import { revealIn } from './sync.ts';

/** What is heard of what became of an edit, or of undoing one. */
export type EditNews = ToPage & { readonly kind: 'edited' | 'refused' | 'focus' };

/** An edit that somebody makes in the picture, and what is to be said and have the focus once it is done. */
export interface Wish {
  readonly edit: PictureEdit;
  readonly sentence: string;
  /** What has the focus afterwards, by the key of what was changed; left out where the text gets it. */
  readonly focus?: (thing: string) => Element | undefined;
}

/** Changes of the map that are made in its picture, one at a time: the picture changes once the text has. */
export interface Editing {
  /** Sends an edit; nothing happens while another is on its way. Ends when the picture shows it, or it was refused. */
  readonly send: (wish: Wish) => Promise<void>;
  readonly hear: (news: EditNews) => void;
  /** The picture of that version is drawn. */
  readonly refresh: (version: number) => void;
  readonly say: (sentence: string) => void;
  /** A sentence of the shell, its holes filled. */
  readonly words: (code: string, holes?: Readonly<Record<string, string>>) => string;
}

/** After so long without an answer another edit may be tried, ms. */
const patienceMs = 5000;
const refusalMs = 6000;

/** @param focusOther Gives the focus to something in the picture where what had it last is gone. */
export function newEditing(view: HTMLElement, focusOther: () => void): Editing {
  const said = part('said');
  let version = 0;
  let way: { readonly wish: Wish; readonly since: number; readonly end: () => void } | undefined;
  /** What was done and is not drawn yet. */
  let done: (EditNews & { readonly kind: 'edited' }) | undefined;
  let hiding = 0;
  /** The key of what had the focus last; a page that loses it forgets. */
  let last: string | undefined;
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof SVGElement ? target.dataset['key'] : undefined;
  });

  function say(sentence: string, { isShown = false } = {}): void {
    // A sentence that is the same once more is read out only where something in it is new.
    said.textContent = said.textContent === sentence ? `${sentence}\u00a0` : sentence;
    said.classList.toggle('shown', isShown);
    clearTimeout(hiding);
    if (isShown) hiding = window.setTimeout(() => said.classList.remove('shown'), refusalMs);
  }

  function end(): void {
    const ended = way;
    way = done = undefined;
    ended?.end();
  }

  function settle(): void {
    if (!done || version < done.version) return;
    const { thing } = done;
    const element = way?.wish.focus?.(thing);
    end();
    const active = document.activeElement;
    const isFree = !active || active === document.body || active instanceof SVGElement || active === view;
    // Where the text has the focus meanwhile, as while something is undone there, it keeps it.
    if (!(element instanceof SVGElement) || !isFree || !document.hasFocus()) return;
    element.focus({ preventScroll: true });
    revealIn(view, element);
  }

  function takeFocus(): void {
    window.focus();
    if (last === undefined || document.activeElement instanceof SVGElement) return;
    const element = view.querySelector<SVGElement>(`[data-key="${CSS.escape(last)}"]`);
    if (element) element.focus({ preventScroll: true });
    else focusOther();
  }

  return {
    send: (wish) => {
      if (way && performance.now() - way.since < patienceMs) return Promise.resolve();
      end();
      tell({ kind: 'edit', edit: wish.edit, version });
      return new Promise((resolve) => (way = { wish, since: performance.now(), end: resolve }));
    },
    hear: (news) => {
      if (news.kind === 'focus') {
        takeFocus();
        return;
      }
      if (news.kind === 'refused') {
        end();
        say(news.reason, { isShown: true });
        return;
      }
      if (way) say(way.wish.sentence);
      done = news;
      settle();
    },
    refresh: (drawn) => {
      version = drawn;
      settle();
    },
    say,
    words: (code, holes = {}) =>
      (said.dataset[code] ?? '').replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole),
  };
}
