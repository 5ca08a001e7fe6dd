import type { Content } from '../../core/map/content.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import type { Scene } from '../../core/map/scene.ts';
import { tableOf } from '../../core/map/tableOf.ts';
import type { Picture } from '../protocol.ts';

/** The table of one preview: what was sent of it last, and what has to be sent next. Costs nothing while no page shows it. */
export interface TableFeed {
  /** A page shows it from now on, and has none of it yet; or no page does. */
  readonly show: (shows: boolean) => void;
  /** What the picture shows now; where there is no table of it, nothing, and why not. */
  readonly put: (content: Content | undefined, reason?: string) => void;
  /** What the page has to be told; nothing where that is nothing. */
  readonly news: () => Picture | undefined;
}

export function newTableFeed(shows = false): TableFeed {
  let isShown = shows;
  let content: Content | undefined;
  let drawn: Content | undefined;
  let sent: Scene | undefined;
  let why = '';
  return {
    show: (next) => {
      isShown = next;
      drawn = sent = undefined;
    },
    put: (next, reason = '') => {
      content = next;
      why = reason;
    },
    news: () => {
      if (!isShown || (content === drawn && sent)) return undefined;
      if (!content) {
        drawn = sent = undefined;
        return { kind: 'empty', reason: why };
      }
      const before = sent;
      const table = tableOf(content);
      drawn = content;
      sent = table;
      if (!before) return { kind: 'scene', scene: table };
      const changes = changesBetween(before, table);
      const { width, height, title, description } = table;
      return changes.length > 0 ? { kind: 'changes', changes, width, height, title, description } : undefined;
    },
  };
}
