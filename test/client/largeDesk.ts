import { Previews } from '../../server/lsp/previews.ts';
import { Store } from '../../server/lsp/store.ts';
import type { FromPage, PreviewState, ToPage } from '../../server/protocol.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import type { PreviewPage } from './chromium.ts';

/** A page with the picture of a large map, and behind it what the server has: all that the page asks is answered. */
export class LargeDesk {
  readonly preview: PreviewPage;
  readonly uri: string;
  readonly previews: Previews;
  text: string;
  version = 1;
  /** How often the page asked for another part of the map. */
  sights = 0;
  /** What the server sent last, and what must go wrong with that. */
  private readonly store: Store;

  constructor(preview: PreviewPage, text: string) {
    this.preview = preview;
    this.text = text;
    const workspace = memoryWorkspace();
    this.uri = workspace.uri('main.journey');
    this.store = new Store(workspace, (document) => this.previews.update(document));
    this.previews = new Previews(this.store, (state) => this.show(state));
  }

  /** Opens the preview and shows its first picture. */
  async open(): Promise<void> {
    await this.preview.answer((said) => void this.hear(said));
    this.store.set(this.uri, this.version, this.text);
    const state = await this.previews.open('p', this.uri, () => undefined);
    await this.preview.say({ kind: 'state', state });
  }

  /** Writes in the text; the picture follows. */
  async write(text: string, at: number, length = 0): Promise<void> {
    const { text: before } = this;
    const lineOf = (offset: number): { readonly line: number; readonly character: number } => {
      const lines = before.slice(0, offset).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)!.length };
    };
    this.text = before.slice(0, at) + text + before.slice(at + length);
    const range = { start: lineOf(at), end: lineOf(at + length) };
    this.store.change(this.uri, ++this.version, [{ range, text }]);
    await this.store.get(this.uri);
  }

  /** The cursor moves in the text, and the page scrolls there. */
  async cursor(at: number): Promise<void> {
    const answer = await this.previews.follow('p', () => at);
    await this.preview.say({ kind: 'cursor', ...answer, reveal: true });
  }

  private show(state: PreviewState): void {
    this.post({ kind: 'state', state });
  }

  private post(said: ToPage): void {
    void this.preview.page.evaluate((data) => postMessage(data), said).catch(() => undefined);
  }

  private async hear(said: FromPage): Promise<void> {
    if (said.kind === 'sight') {
      this.sights++;
      await this.previews.see('p', said.sight);
    } else if (said.kind === 'find') {
      const found = this.previews.find('p', said.text);
      this.post({ kind: 'found', text: said.text, found, count: found.length });
    } else if (said.kind === 'whole') this.post({ kind: 'whole', whole: this.previews.whole('p') });
    else if (said.kind === 'look') await this.previews.lookAt('p', said.look);
    else if (said.kind === 'view') await this.previews.showTable('p', said.view === 'table');
  }
}
