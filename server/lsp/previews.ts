import type { Analysed } from './store.ts';
import type { Store } from './store.ts';
import { choicesOf, selectionOf, type Choices } from '../../core/map/choices.ts';
import { contentOf, journeysOf, personasContentOf } from '../../core/map/contentOf.ts';
import { seenBy, type Look } from '../../core/map/look.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import { touchpointsIn } from '../../core/insight/touchpoints.ts';
import { MOST_TOUCHPOINTS, type Content } from '../../core/map/content.ts';
import type { Scene } from '../../core/map/scene.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { thingsOf } from '../../core/map/things.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Code } from '../../core/checks/messages.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { firstWordFrom } from '../../core/syntax/patterns.ts';
import { journeyOf, pathTo } from '../../core/syntax/walk.ts';
import { rangeOf } from './convert.ts';
import type { LocateThingResult, Picture, PreviewState } from '../protocol.ts';
import { sentences } from './sentences.ts';
import { newTableFeed, type TableFeed } from './tableFeed.ts';

interface Session {
  readonly preview: string;
  readonly key: string;
  /** The journey that is shown: its key, and its place among the journeys for when the key changes under it. */
  journey: string | undefined;
  index: number;
  look: Look;
  scene: Scene | undefined;
  title: string;
  readonly table: TableFeed;
  choices: Choices | undefined;
  /** Whether the client has them. */
  toldChoices: string;
}

/** Mistakes that tear a map apart: while one stands, the last good picture tells more than a new one. */
const breaking: ReadonlySet<Code> = new Set([
  'unclosed-block',
  'missing-open-brace',
  'extra-brace',
  'block-without-name',
  'unknown-block',
  'too-deep',
  'too-long',
  'too-many-mistakes',
  'line-too-long',
]);

function isTorn({ analysis }: Analysed): boolean {
  return analysis.found.of('error').some((problem) => breaking.has(problem.code));
}

/** What a preview shows. */
export interface ShownMap {
  readonly document: Analysed;
  readonly journey: Block | undefined;
  readonly isTorn: boolean;
}

/** What of a map a new preview shows, and whether as a table too. */
export interface PreviewOptions {
  readonly look?: Look | undefined;
  readonly showsTable?: boolean | undefined;
}

/** The previews that are open, and what each shows. */
export class Previews {
  private readonly store: Store;
  private readonly send: (state: PreviewState) => void;
  private readonly sessions = new Map<string, Session>();

  constructor(store: Store, send: (state: PreviewState) => void) {
    this.store = store;
    this.send = send;
  }

  /** Starts a preview of the journey at an offset, or of the first, and gives its whole picture. */
  async open(
    preview: string,
    uri: string,
    offsetIn: (document: Analysed) => number | undefined,
    { look = {}, showsTable = false }: PreviewOptions = {},
  ): Promise<PreviewState> {
    const session: Session = {
      preview,
      key: normaliseUri(uri),
      journey: undefined,
      index: 0,
      look,
      scene: undefined,
      title: '',
      table: newTableFeed(showsTable),
      choices: undefined,
      toldChoices: '',
    };
    const document = await this.store.get(uri);
    // Not before: whoever opens a preview gets the first picture as the answer and nothing ahead of it.
    this.sessions.set(preview, session);
    if (!document) return this.stateOf(session, undefined, { kind: 'empty', reason: sentences.notOpen });
    const offset = offsetIn(document);
    if (offset !== undefined) this.choose(session, document, offset);
    return this.stateOf(session, document, this.draw(session, document));
  }

  /** Shows more or less of the map, or another journey of the file. */
  async lookAt(preview: string, look: Look): Promise<void> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    if (!session || !document) return;
    session.look = look;
    this.send(this.stateOf(session, document, this.draw(session, document)));
  }

  /** The page shows the map as a table, or no more; it is sent the whole table. */
  async showTable(preview: string, shows: boolean): Promise<void> {
    const session = this.sessions.get(preview);
    session?.table.show(shows);
    const document = session && (await this.store.get(session.key));
    if (shows && session && document)
      this.send(this.stateOf(session, document, this.draw(session, document)));
  }

  close(preview: string): void {
    this.sessions.delete(preview);
  }

  /** The whole picture again; nothing if there is no such preview. */
  async refresh(preview: string): Promise<PreviewState | null> {
    const session = this.sessions.get(preview);
    if (!session) return null;
    const document = await this.store.get(session.key);
    const picture: Picture = document
      ? this.draw(session, document)
      : { kind: 'empty', reason: sentences.notOpen };
    // A page that was loaded anew has nothing to keep.
    session.toldChoices = '';
    const whole: Picture =
      picture.kind !== 'empty' && session.scene ? { kind: 'scene', scene: session.scene } : picture;
    return { ...this.stateOf(session, document, whole), isKept: picture.kind === 'kept' };
  }

  /** The text of a preview, the journey of it that is shown, and whether it is too broken to be drawn. */
  async shown(preview: string): Promise<ShownMap | undefined> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    return document && { document, journey: this.journeyFor(session, document), isTorn: isTorn(document) };
  }

  /** A document, or something it imports, is known anew. */
  update(document: Analysed): void {
    for (const session of this.sessions.values()) {
      if (session.key === document.source.uri)
        this.send(this.stateOf(session, document, this.draw(session, document)));
    }
  }

  /** The things at an offset, after the preview went to the journey there. */
  async follow(preview: string, offsetIn: (document: Analysed) => number): Promise<readonly string[]> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    if (!session || !document) return [];
    const offset = firstWordFrom(document.source.text, offsetIn(document));
    if (this.choose(session, document, offset))
      this.send(this.stateOf(session, document, this.draw(session, document)));
    return thingsOf(document.source.tree).at(offset);
  }

  /** Where a thing stands: in the file itself, or in one that it imports. */
  async locate(preview: string, thing: string): Promise<LocateThingResult> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    if (!document) return null;
    for (const uri of document.analysis.sources.keys()) {
      const file = this.store.source(uri);
      const place = file && thingsOf(file.source.tree).placeOf(thing);
      if (file && place)
        return { uri: uri === document.source.uri ? document.uri : uri, range: rangeOf(place, file.lines) };
    }
    return null;
  }

  /** Goes to the journey at an offset; true if that is another one. */
  private choose(session: Session, document: Analysed, offset: number): boolean {
    if (session.look.journey !== undefined) return false;
    const { tree } = document.source;
    const journey = journeyOf(pathTo(tree, offset));
    const index = journey ? journeysOf(tree).indexOf(journey) : -1;
    const key = journey && thingsOf(tree).keyOf(journey);
    if (key === undefined || key === session.journey) return false;
    session.journey = key;
    session.index = index;
    return true;
  }

  private draw(session: Session, document: Analysed): Picture {
    const journey = this.journeyFor(session, document);
    const count = journey ? touchpointsIn(journey) : 0;
    if (count > MOST_TOUCHPOINTS) {
      session.scene = undefined;
      session.table.put(undefined);
      return { kind: 'empty', reason: sentences.tooLarge(count, MOST_TOUCHPOINTS) };
    }
    const { names } = document.analysis;
    const content = journey ? contentOf(journey, names) : personasContentOf(names);
    const errors = document.analysis.found.of('error');
    if (session.scene && (isTorn(document) || !content) && errors.length > 0) return { kind: 'kept' };
    if (!content) {
      session.table.put(undefined);
      session.scene = undefined;
      return {
        kind: 'empty',
        reason: document.source.text.trim() === '' ? sentences.emptyFile : sentences.noJourney,
      };
    }
    const before = session.scene;
    const isJourney = journey !== undefined && content.kind === 'journey';
    const { look } = session;
    session.choices = isJourney ? choicesOf(content, journey, names) : undefined;
    const seen = (as: Look): Content =>
      isJourney ? seenBy(content, as, selectionOf(as.view, journey, names)) : content;
    // A table has room for what is folded in the picture.
    session.table.put(seen({ ...look, foldedStages: [], foldedLanes: [] }));
    const scene = sceneOf(seen(look));
    session.scene = scene;
    session.title = content.title;
    if (!before) return { kind: 'scene', scene };
    const changes = changesBetween(before, scene);
    const { width, height, title, description, frame } = scene;
    const isFramed = JSON.stringify(frame) === JSON.stringify(before.frame);
    const isSame =
      changes.length === 0 &&
      before.width === width &&
      before.height === height &&
      before.description === description &&
      isFramed;
    if (isSame) return { kind: 'same' };
    const framed = frame && !isFramed ? { frame } : {};
    return { kind: 'changes', changes, width, height, title, description, ...framed };
  }

  private journeyFor(session: Session, { source }: Analysed): Block | undefined {
    const journeys = journeysOf(source.tree);
    const things = thingsOf(source.tree);
    const wanted = session.look.journey;
    const chosen =
      wanted === undefined ? -1 : journeys.findIndex((journey) => things.keyOf(journey) === wanted);
    const same =
      chosen >= 0 ? chosen : journeys.findIndex((journey) => things.keyOf(journey) === session.journey);
    const index = same >= 0 ? same : Math.min(session.index, journeys.length - 1);
    const journey: Block | undefined = journeys[index];
    if (!journey) return undefined;
    session.index = index;
    session.journey = things.keyOf(journey);
    return journey;
  }

  private stateOf(session: Session, document: Analysed | undefined, picture: Picture): PreviewState {
    const found = document?.analysis.found;
    const first = found?.of('error', 1)[0];
    const { choices } = session;
    const told = choices ? JSON.stringify(choices) : '';
    const isTold = told === session.toldChoices;
    session.toldChoices = told;
    const table = session.table.news();
    return {
      ...(table && { table }),
      preview: session.preview,
      uri: document?.uri ?? session.key,
      version: document?.version ?? 0,
      picture,
      isKept: picture.kind === 'kept',
      title: session.title,
      errors: found?.counts.error ?? 0,
      warnings: found?.counts.warning ?? 0,
      firstError: first && document ? rangeOf(first.span, document.lines) : undefined,
      ...(choices && !isTold && { choices }),
      palette: this.store.settings.known(session.key)?.palette,
    };
  }
}
