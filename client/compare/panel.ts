import * as vscode from 'vscode';
import {
  chooseCompared,
  closeCompare,
  locateCompared,
  openCompare,
  refreshCompare,
  type ChooseComparedParams,
  type ComparedSide,
  type CompareParams,
  type CompareState,
  type FromComparePage,
  type LocateComparedParams,
  type LocateComparedResult,
  type OpenCompareParams,
  type OpenCompareResult,
  type RefreshCompareResult,
  type ToComparePage,
} from '../../server/protocol.ts';
import type { Moves } from '../files/movedAddress.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { newOutbox } from '../preview/outbox.ts';
import { fileNameOf, showText } from '../preview/showText.ts';
import { comparedText, movedSide, sameVersionOf, type Side, type Sides } from './sides.ts';

/** The scheme of texts that are compared and stand in no document of their own. */
export const comparedScheme = 'journey-compared';

export interface ComparePanelParts {
  readonly panel: vscode.WebviewPanel;
  readonly sides: Sides;
  readonly server: LanguageServer;
}

/** One panel with two maps on one another. It lives until the panel is closed, over hiding, reloading and restarts. */
export class ComparePanel {
  readonly panel: vscode.WebviewPanel;
  /** What the server knows it by. */
  readonly id = crypto.randomUUID();
  private compared: Sides;
  private readonly server: LanguageServer;
  private readonly outbox = newOutbox<CompareState>((state) => this.post(state));
  /** Whether the server has it. */
  private isOpen = false;
  private isClosed = false;

  constructor({ panel, sides, server }: ComparePanelParts) {
    this.panel = panel;
    this.compared = sides;
    this.server = server;
    panel.webview.onDidReceiveMessage((said: FromComparePage) => this.hear(said));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.outbox.pageIsGone();
    });
    panel.onDidDispose(() => this.close());
  }

  /** What it compares. */
  get sides(): Sides {
    return this.compared;
  }

  /** Compares, with a new server too, and shows the picture. Never rejects. */
  async open(): Promise<void> {
    this.isOpen = false;
    if (!this.server.isUp()) {
      // All panels are opened as it is up.
      await this.server.start();
      if (!this.server.isUp()) this.showReason(message('picture-unavailable'));
      return;
    }
    const { sides, id: compare } = this;
    try {
      const [before, after] = await Promise.all([comparedText(sides.before), comparedText(sides.after)]);
      const params: OpenCompareParams = { compare, before, after };
      const state = await this.server.request<OpenCompareResult>(openCompare, params);
      if (sides !== this.sides) return;
      this.isOpen = true;
      if (this.isClosed) return this.close();
      this.receive(state);
    } catch {
      if (sides !== this.sides) return;
      this.showReason(message(this.server.isUp() ? 'compare-gone' : 'picture-unavailable'));
    }
  }

  /** Compares again if a text is one of them that is not followed as it is edited. */
  textChanged(uri: vscode.Uri, how: 'edited' | 'saved'): void {
    const { before, after } = this.sides;
    const isIt = ({ uri: address, as }: Side): boolean =>
      address === uri.toString() && (how === 'saved' ? as === 'saved' : uri.scheme === 'git');
    if (isIt(before) || isIt(after)) void this.open();
  }

  /** Files were renamed or moved: sides that are among them are compared at their new addresses. */
  filesMoved(moves: Moves): void {
    const { before, after } = this.sides;
    const sides = { before: movedSide(before, moves), after: movedSide(after, moves) };
    if (sides.before !== before || sides.after !== after) this.change(sides);
  }

  /** Takes news from the server. */
  receive(state: CompareState): void {
    if (this.isClosed) return;
    const name = titleOf(state);
    if (this.panel.title !== name) this.panel.title = name;
    this.outbox.put(state);
  }

  /** Shows a sentence in place of the picture. */
  showReason(reason: string): void {
    const { before, after } = this.sides;
    this.receive({
      ...{ compare: this.id, title: '', summary: '', changes: [], journeys: [], journey: undefined },
      ...{ picture: { kind: 'empty', reason }, before: before.label, after: after.label, notes: [] },
    });
  }

  /** Goes to the next change (1) or the one before (-1). */
  step(by: 1 | -1): void {
    this.say({ kind: 'step', by });
  }

  /** Shows what differs in the texts. */
  async showTexts(): Promise<void> {
    const { before, after } = this.sides;
    const title = message('compare-texts', { before: before.label, after: after.label });
    await vscode.commands.executeCommand('vscode.diff', this.documentOf('before'), this.documentOf('after'), title); // prettier-ignore
  }

  /** The address under which VS Code shows the text of a side. */
  documentOf(side: ComparedSide): vscode.Uri {
    const { uri: address, as } = this.sides[side];
    const uri = vscode.Uri.parse(address, true);
    const query = JSON.stringify({ compare: this.id, side });
    return as === undefined ? uri : uri.with({ scheme: comparedScheme, authority: '', query });
  }

  private hear(said: FromComparePage): void {
    switch (said.kind) {
      case 'ready':
        return void this.pageIsReady();
      case 'go':
        return void this.goTo(said);
      case 'journey': {
        const params: ChooseComparedParams = { compare: this.id, journey: said.journey };
        return this.server.notify(chooseCompared, params);
      }
      case 'pair': {
        const sides = pairsOf(this.sides)[said.pair];
        return sides && this.change(sides);
      }
      case 'swap':
        return this.change({ before: this.sides.after, after: this.sides.before });
      case 'texts':
        return void this.showTexts();
    }
  }

  private change(sides: Sides): void {
    this.compared = sides;
    void this.open();
  }

  private async pageIsReady(): Promise<void> {
    if (this.outbox.pageIsReady() || !this.isOpen) return;
    const params: CompareParams = { compare: this.id };
    const state = await this.server
      .request<RefreshCompareResult>(refreshCompare, params)
      .catch(() => undefined);
    if (state === null) void this.open();
    if (state) this.receive(state);
  }

  private async goTo({ side, thing, change }: FromComparePage & { readonly kind: 'go' }): Promise<void> {
    const what = { ...(thing !== undefined && { thing }), ...(change !== undefined && { change }) };
    const params: LocateComparedParams = { compare: this.id, side, ...what };
    const place = await this.server
      .request<LocateComparedResult>(locateCompared, params)
      .catch(() => undefined);
    if (place === null) vscode.window.setStatusBarMessage(message('thing-gone'), 4000);
    if (!place) return;
    const file = vscode.Uri.parse(place.uri, true);
    const uri = place.isOwn
      ? this.documentOf(place.side)
      : (sameVersionOf(file, this.sides[place.side]) ?? file);
    const home = this.documentOf('after');
    try {
      await showText({ uri, range: place.range }, { uri: home, viewColumn: this.panel.viewColumn });
    } catch {
      vscode.window.setStatusBarMessage(message('file-unavailable', { file: fileNameOf(uri) }), 4000);
    }
  }

  private post(state: CompareState): void {
    const pairs = pairsOf(this.sides);
    const name = ({ before, after }: Sides): string =>
      message('compare-pair', { before: before.label, after: after.label });
    this.say({
      kind: 'compare',
      state,
      sides: JSON.stringify(this.sides),
      pairs: pairs.map(name),
      pair: pairs.findIndex((pair) => name(pair) === name(this.sides)),
      hasTexts: this.documentOf('before').toString() !== this.documentOf('after').toString(),
    });
  }

  private say(said: ToComparePage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(said);
  }

  private close(): void {
    this.isClosed = true;
    const params: CompareParams = { compare: this.id };
    if (this.isOpen) this.server.notify(closeCompare, params);
    this.isOpen = false;
  }
}

/** What the tab is called: two journeys are named by themselves, all else by its journey as well. */
function titleOf({ title, before, after, two }: CompareState): string {
  if (two?.kind === 'journeys') return message('compare-two', { before: two.before, after: two.after });
  const sides = two ?? { before, after };
  return message('compare-title', { before: sides.before, after: sides.after, title: title || message('compare-unnamed') }); // prettier-ignore
}

/** The sides of a conflict can be laid on one another in three ways. */
function pairsOf({ before, after }: Sides): readonly Sides[] {
  const isConflict = before.uri === after.uri && [before, after].every(({ as }) => as && as !== 'saved');
  if (!isConflict) return [];
  const side = (as: 'ours' | 'base' | 'theirs'): Side => ({
    ...{ uri: before.uri, as },
    label: message(`compare-${as}`),
  });
  const [ours, base, theirs] = [side('ours'), side('base'), side('theirs')];
  return [
    { before: ours, after: theirs },
    { before: base, after: ours },
    { before: base, after: theirs },
  ];
}

/** The sides of a conflict that a text has the marks of. */
export function conflictSides(uri: vscode.Uri): Sides {
  const side = (as: 'ours' | 'theirs'): Side => ({
    ...{ uri: uri.toString(), as },
    label: message(`compare-${as}`),
  });
  return { before: side('ours'), after: side('theirs') };
}
