import { isWhole, type Picture } from '../../server/protocol.ts';

/** News with a picture. */
interface Pictured {
  readonly picture: Picture;
}

/**
 * Decides what of the server's news a page gets. A page that is loading, or hidden and therefore gone, gets nothing:
 * as it comes (back) it takes the whole picture that waits for it, or asks the server for one.
 */
export interface Outbox<State> {
  /** The page is there and wants the whole picture. True if one waited for it; else the server has to be asked. */
  readonly pageIsReady: () => boolean;
  readonly pageIsGone: () => void;
  readonly isPageReady: () => boolean;
  readonly put: (state: State) => void;
}

/** @param post Hands a state to the page. */
export function newOutbox<State extends Pictured>(post: (state: State) => void): Outbox<State> {
  let ready = false;
  let waiting: State | undefined;
  return {
    pageIsReady: () => {
      ready = true;
      if (!waiting) return false;
      post(waiting);
      waiting = undefined;
      return true;
    },
    pageIsGone: () => {
      ready = false;
      waiting = undefined;
    },
    isPageReady: () => ready,
    put: (state) => {
      if (ready) post(state);
      else waiting = afterNews(waiting, state);
    },
  };
}

/** The whole picture to hand over once the page is there; nothing if it is out of date. */
function afterNews<State extends Pictured>(waiting: State | undefined, news: State): State | undefined {
  if (isWhole(news.picture)) return news;
  return news.picture.kind === 'same' && waiting
    ? { ...waiting, ...news, picture: waiting.picture }
    : undefined;
}
