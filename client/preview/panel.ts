import * as vscode from 'vscode';
import {
  closePreview,
  comparePersonasCommand,
  followCursor,
  locateThing,
  lookAtPreview,
  type Look,
  type LookAtPreviewParams,
  type PlaceInMap,
  openPreview,
  findInPreview,
  refreshPreview,
  showTable,
  sightOfPreview,
  wholePicture,
  type FindInPreviewParams,
  type FindInPreviewResult,
  type FollowCursorParams,
  type FollowCursorResult,
  type FromPage,
  type LocateThingParams,
  type LocateThingResult,
  type OpenPreviewParams,
  type OpenPreviewResult,
  type Position,
  type PreviewState,
  type Range,
  type RefreshPreviewParams,
  type RefreshPreviewResult,
  type ShowTableParams,
  type Sight,
  type SightOfPreviewParams,
  type WholePictureParams,
  type WholePictureResult,
  type ToPage,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { editMap } from './editMap.ts';
import { newLatestRunner } from './latest.ts';
import { newOutbox } from './outbox.ts';
import { savePicture } from './savePicture.ts';
import { fileNameOf, showText } from './showText.ts';
import { undoIn } from './undo.ts';

export interface PreviewParts {
  readonly panel: vscode.WebviewPanel;
  /** The text whose map is shown. */
  readonly uri: vscode.Uri;
  readonly server: LanguageServer;
  /** Where the cursor is in that text. */
  readonly position?: Position | undefined;
  /** What of the map the page shows. */
  readonly look?: Look | undefined;
  /** Whether the panel stays with its map while others are edited. */
  readonly isLocked: boolean;
  /** The page was scrolled, and others are to scroll with it. */
  readonly onScrolled: (place: PlaceInMap) => void;
  /** Whether the page, as it comes, scrolls to the thing at the cursor; not where it comes back to where it was. */
  readonly revealsCursor: boolean;
}

/** One panel with the map of a text. It lives until the panel is closed, over hiding, reloading and restarts. */
export class Preview {
  readonly panel: vscode.WebviewPanel;
  isLocked: boolean;
  isLinked = false;
  private map: vscode.Uri;
  private look: Look;
  private readonly onScrolled: (place: PlaceInMap) => void;
  /** What the server knows it by. */
  readonly id = crypto.randomUUID();
  private readonly server: LanguageServer;
  private readonly outbox = newOutbox<PreviewState>((state) => this.post({ kind: 'state', state }));
  private readonly askLatest = newLatestRunner();
  /** Whether the server has this preview. */
  private isOpen = false;
  private isClosed = false;
  /** Its text, where that was closed and could not be opened again. */
  private gone: vscode.Uri | undefined;
  private showsTable = false;
  /** What the page shows of a large map. */
  private sight: Sight | undefined;
  private title: string;
  private firstError: Range | undefined;
  private position: Position | undefined;
  private revealsCursor: boolean;
  /** Where the cursor goes because a thing was chosen in the picture, which must not scroll the picture in turn. */
  private echo: vscode.Selection | undefined;
  /** Ends with the last change of the text that was asked for here. */
  private changes: Promise<unknown> = Promise.resolve();

  constructor({ panel, uri, server, position, look, isLocked, onScrolled, revealsCursor }: PreviewParts) {
    this.panel = panel;
    this.map = uri;
    this.look = look ?? {};
    this.isLocked = isLocked;
    this.onScrolled = onScrolled;
    this.server = server;
    this.position = position;
    this.revealsCursor = revealsCursor;
    this.title = panel.title;
    panel.webview.onDidReceiveMessage((said: FromPage) => this.hear(said));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.outbox.pageIsGone();
    });
    panel.onDidDispose(() => this.close());
  }

  /** The text whose map it shows. */
  get uri(): vscode.Uri {
    return this.map;
  }

  /** Shows the map of another text. */
  showMap(uri: vscode.Uri, position: Position | undefined): void {
    if (uri.toString() === this.map.toString()) return;
    this.server.notify(closePreview, { preview: this.id });
    this.map = uri;
    // What was left out of the one map says nothing of the other, but for how much room there is.
    const { density } = this.look;
    this.look = density ? { density } : {};
    this.sight = undefined;
    this.position = position;
    this.revealsCursor = true;
    this.post({ kind: 'map', uri: uri.toString(), look: this.look });
    void this.open();
  }

  /** The file of its text was renamed or moved: all goes on as it is, at the new address. */
  moveTo(uri: vscode.Uri): void {
    this.leave();
    this.map = uri;
    this.post({ kind: 'map', uri: uri.toString(), look: this.look, isSame: true });
    void this.open();
  }

  /** Another page was scrolled. */
  scrollTo(place: PlaceInMap): void {
    this.post({ kind: 'scroll', place });
  }

  /** Makes the preview known to the server, to a new one too, and shows its picture. Never rejects. */
  async open(): Promise<void> {
    this.isOpen = false;
    const { map } = this;
    try {
      // The server gets every text that is open in VS Code, and with it what was not saved.
      await vscode.workspace.openTextDocument(map);
    } catch {
      if (map === this.map) this.showReason(message('file-unavailable', { file: fileNameOf(map) }));
      return;
    }
    // Meanwhile it may have gone to another map.
    if (map !== this.map) return;
    // One that starts now opens all previews as it is up.
    if (!this.server.isUp()) {
      await this.server.start();
      if (!this.server.isUp()) this.showReason(message('picture-unavailable'));
      return;
    }
    try {
      const { position, look, sight } = this;
      const params: OpenPreviewParams = {
        preview: this.id,
        uri: map.toString(),
        look,
        ...(position && { position }),
        showsTable: this.showsTable,
        ...(sight && { sight }),
      };
      const state = await this.server.request<OpenPreviewResult>(openPreview, params);
      if (map !== this.map) return;
      this.isOpen = true;
      if (look !== this.look) this.lookAt(this.look);
      if (this.sight && sight !== this.sight) this.see(this.sight);
      if (this.isClosed) this.close();
      this.receive(state);
      if (params.showsTable !== this.showsTable) this.showTable(this.showsTable);
      this.showCursor();
    } catch {
      if (map === this.map && this.server.isUp()) this.showReason(message('picture-unavailable'));
    }
  }

  /** VS Code closed its text, as it does after a while where no editor shows it; the map lives on. Never rejects. */
  async textClosed(): Promise<void> {
    const { map } = this;
    // What was never saved is gone with its editor; opened again it would be empty.
    const isThere = map.scheme !== 'untitled' && (await canBeOpened(map));
    if (isThere || map !== this.map || this.isClosed) return;
    this.gone = map;
    this.leave();
    this.showReason(message('file-unavailable', { file: fileNameOf(map) }));
  }

  /** Its text was opened: one that was gone is there again. */
  textOpened(): void {
    if (this.gone !== this.map) return;
    this.gone = undefined;
    void this.open();
  }

  /** Takes news from the server. */
  receive(state: PreviewState): void {
    if (this.isClosed) return;
    this.firstError = state.firstError;
    this.title = state.title || message('preview-title', { file: fileNameOf(this.uri) });
    this.showTitle();
    this.outbox.put(state);
  }

  /** Shows a sentence in place of the picture, as long as there is no server. */
  showReason(reason: string): void {
    const { id, uri } = this;
    const picture = { kind: 'empty', reason } as const;
    const none = { isKept: false, title: '', errors: 0, warnings: 0, firstError: undefined };
    this.receive({ preview: id, uri: uri.toString(), version: 0, picture, ...none });
  }

  /** The cursor moved in the text. */
  follow(selection: vscode.Selection): void {
    const isEcho = this.echo?.isEqual(selection) === true;
    this.echo = undefined;
    this.position = positionOf(selection.active);
    this.showCursor({ reveal: !isEcho });
  }

  /** Shows what stands at a place of the text, as if the cursor went there. */
  goTo(place: Position): void {
    this.position = place;
    this.showCursor({ reveal: true });
  }

  private hear(said: FromPage): void {
    switch (said.kind) {
      case 'ready':
        return void this.pageIsReady(said.look);
      case 'look':
        return this.lookAt(said.look);
      case 'view':
        return this.showTable(said.view === 'table');
      case 'choose':
        return void this.choose(said.thing);
      case 'edit':
        return this.inTurn(() => this.edit(said));
      case 'undo':
      case 'redo':
        return this.inTurn(() => this.undo(said.kind));
      case 'showFirstError':
        return void (this.firstError && this.show(this.uri, this.firstError));
      case 'stay':
        this.isLocked = said.isLocked;
        this.isLinked = said.isLinked;
        return this.showTitle();
      case 'scrolled':
        return this.onScrolled(said.place);
      case 'sight':
        return this.see(said.sight);
      case 'find':
        return void this.find(said.text);
      case 'whole':
        return void this.sendWhole();
      case 'export':
        return void vscode.commands.executeCommand('journey.export', this.uri.toString());
      case 'comparePersonas':
        return void vscode.commands.executeCommand(comparePersonasCommand, this.uri.toString(), this.look.journey ?? this.position); // prettier-ignore
      case 'image':
        return void savePicture(this.uri, said.png);
      case 'copied':
        return void vscode.window.setStatusBarMessage(
          message(said.done ? 'image-copied' : 'image-not-copied'),
          6000,
        );
    }
  }

  private lookAt(look: Look): void {
    const isOther = JSON.stringify(look) !== JSON.stringify(this.look);
    this.look = look;
    if (!isOther || !this.isOpen) return;
    const params: LookAtPreviewParams = { preview: this.id, look };
    this.server.notify(lookAtPreview, params);
  }

  /** The page shows another part of a large map, and gets it. */
  private see(sight: Sight): void {
    this.sight = sight;
    const params: SightOfPreviewParams = { preview: this.id, sight };
    if (this.isOpen) this.server.notify(sightOfPreview, params);
  }

  private async find(text: string): Promise<void> {
    const params: FindInPreviewParams = { preview: this.id, text };
    const answer = await this.server
      .request<FindInPreviewResult>(findInPreview, params)
      .catch(() => undefined);
    this.post({ kind: 'found', text, found: answer?.found ?? [], count: answer?.count ?? 0 });
  }

  private async sendWhole(): Promise<void> {
    const params: WholePictureParams = { preview: this.id };
    const whole = await this.server.request<WholePictureResult>(wholePicture, params).catch(() => undefined);
    this.post({ kind: 'whole', whole: whole ?? { kind: 'refused', reason: message('picture-unavailable') } });
  }

  /** In brackets while it stays with its map, as Markdown's previews have it. */
  private showTitle(): void {
    const title = this.isLocked ? `[${this.title}]` : this.title;
    if (this.panel.title !== title) this.panel.title = title;
  }

  private showTable(shows: boolean): void {
    this.showsTable = shows;
    const params: ShowTableParams = { preview: this.id, shows };
    if (this.isOpen) this.server.notify(showTable, params);
  }

  private async pageIsReady(look: Look): Promise<void> {
    this.lookAt(look);
    const hadPicture = this.outbox.pageIsReady();
    if (!hadPicture && this.isOpen) {
      const params: RefreshPreviewParams = { preview: this.id };
      const state = await this.server
        .request<RefreshPreviewResult>(refreshPreview, params)
        .catch(() => undefined);
      if (state === null) void this.open();
      if (state) this.receive(state);
    }
    this.showCursor();
  }

  private showCursor({ reveal = this.revealsCursor } = {}): void {
    this.askLatest(async () => {
      const { position } = this;
      if (!position || !this.isOpen || !this.outbox.isPageReady()) return;
      const params: FollowCursorParams = { preview: this.id, position };
      const answer = await this.server
        .request<FollowCursorResult>(followCursor, params)
        .catch(() => undefined);
      if (!answer) return;
      this.revealsCursor = false;
      this.post({ kind: 'cursor', ...answer, reveal });
    });
  }

  private async choose(thing: string): Promise<void> {
    const params: LocateThingParams = { preview: this.id, thing };
    const place = await this.server.request<LocateThingResult>(locateThing, params).catch(() => undefined);
    if (place) await this.show(vscode.Uri.parse(place.uri, true), place.range);
    else if (place === null) vscode.window.setStatusBarMessage(message('thing-gone'), 4000);
  }

  /** What changes the text waits for what was asked before it; never rejects. */
  private inTurn(change: () => Promise<void>): void {
    this.changes = this.changes.then(change).catch(() => undefined);
  }

  /** Somebody moved, changed or added something in the picture. */
  private async edit({ edit, version }: FromPage & { readonly kind: 'edit' }): Promise<void> {
    const { uri, id: preview } = this;
    const { said, select } = await editMap(this.server, uri, { preview, version, edit });
    this.post(said);
    if (said.kind === 'refused') vscode.window.setStatusBarMessage(said.reason, 6000);
    if (select)
      await showText({ uri, range: select, isSelected: true }, { uri, viewColumn: this.panel.viewColumn });
  }

  private async undo(how: 'undo' | 'redo'): Promise<void> {
    await undoIn(this.uri, this.panel, how);
    this.post({ kind: 'focus' });
  }

  private async show(uri: vscode.Uri, range: Range): Promise<void> {
    const { line, character } = range.start;
    if (uri.toString() === this.uri.toString()) {
      this.echo = new vscode.Selection(line, character, line, character);
    }
    try {
      await showText({ uri, range }, { uri: this.uri, viewColumn: this.panel.viewColumn });
    } catch {
      vscode.window.setStatusBarMessage(message('file-unavailable', { file: fileNameOf(uri) }), 4000);
    }
  }

  private post(said: ToPage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(said);
  }

  private close(): void {
    this.isClosed = true;
    this.leave();
  }

  /** The server has no more to do for it. */
  private leave(): void {
    if (this.isOpen) this.server.notify(closePreview, { preview: this.id });
    this.isOpen = false;
  }
}

/** Opens a text without showing it; false if there is none. */
async function canBeOpened(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.openTextDocument(uri);
    return true;
  } catch {
    return false;
  }
}

/** As the protocol has it: an instance of VS Code's class does not come through to a worker whole. */
export function positionOf({ line, character }: vscode.Position): Position {
  return { line, character };
}
