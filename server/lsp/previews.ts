import type { Analysis } from '../../core/analyse.ts';
import type { Analysed } from './store.ts';
import type { Store } from './store.ts';
import { choicesOf, selectionOf, type Choices } from '../../core/map/choices.ts';
import { contentOf, journeysOf, personasContentOf } from '../../core/map/contentOf.ts';
import { seenBy, type Look } from '../../core/map/look.ts';
import { touchpointsIn } from '../../core/insight/touchpoints.ts';
import { findIn } from '../../core/map/findIn.ts';
import {
  MOST_DRAWN_AT_ONCE,
  MOST_IN_PREVIEW,
  MOST_TOUCHPOINTS,
  type Content,
  type JourneyContent,
} from '../../core/map/content.ts';
import type { Scene, Sight } from '../../core/map/scene.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { placeOf } from '../../core/map/whereIs.ts';
import { thingsOf } from '../../core/map/things.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { Code } from '../../core/checks/messages.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { firstWordFrom } from '../../core/syntax/patterns.ts';
import { journeyOf, pathTo } from '../../core/syntax/walk.ts';
import { rangeOf } from './convert.ts';
import { isWhole, type FollowCursorResult, type FoundThing, type LocateThingResult, type Picture, type PreviewState, type WholePictureResult } from '../protocol.ts'; // prettier-ignore
import { pictureAfter } from './pictureAfter.ts';
import { sentences } from './sentences.ts';
import { newTableFeed, type TableFeed } from './tableFeed.ts';

interface Session {
  readonly preview: string;
  readonly key: string;
  /** The journey that is shown: its key, and its place among the journeys for when the key changes under it. */
  journey: string | undefined;
  index: number;
  look: Look;
  /** What the page shows of a large map, as it says; and what of the map is drawn, where that is a part of it. */
  wanted: Sight;
  sight: Sight | undefined;
  /** What is drawn, whole or in part. */
  content: Content | undefined;
  scene: Scene | undefined;
  isKept: boolean;
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

/** True if a text is too broken to be drawn. */
export function isTorn({ found }: Pick<Analysis, 'found'>): boolean {
  return found.of('error').some((problem) => breaking.has(problem.code));
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
  readonly sight?: Sight | undefined;
}

/** What of a large map is drawn before a page says what it shows; and the most that is drawn at once, px. */
const firstSight: Sight = { from: 0, to: 3000 };
const widestSight = 60_000;

/** A sight from what was sent, which may be anything. */
export function readSight(from: unknown): Sight {
  const { from: left, to: right } = (from ?? firstSight) as { readonly from?: unknown; readonly to?: unknown };
  if (typeof left !== 'number' || typeof right !== 'number') return firstSight;
  if (!Number.isFinite(left) || !Number.isFinite(right)) return firstSight;
  return { from: left, to: Math.min(right, left + widestSight) };
} // prettier-ignore

/** Runs a task in another turn, in which all that came in before was heard. */
export type Later = (task: () => void) => void;

/** The previews that are open, and what each shows. */
export class Previews {
  private readonly store: Store;
  private readonly send: (state: PreviewState) => void;
  private readonly later: Later;
  private readonly sessions = new Map<string, Session>();
  /** Documents that are to be drawn, by their addresses: who types faster than that is drawn what is there in the end. */
  private readonly due = new Map<string, Analysed>();

  constructor(store: Store, send: (state: PreviewState) => void, later: Later = (task) => task()) {
    this.store = store;
    this.send = send;
    this.later = later;
  }

  /** Starts a preview of the journey at an offset, or of the first, and gives its whole picture. */
  async open(
    preview: string,
    uri: string,
    offsetIn: (document: Analysed) => number | undefined,
    { look = {}, showsTable = false, sight = firstSight }: PreviewOptions = {},
  ): Promise<PreviewState> {
    const session: Session = {
      preview,
      key: normaliseUri(uri),
      journey: undefined,
      index: 0,
      look,
      wanted: sight,
      sight: undefined,
      content: undefined,
      scene: undefined,
      isKept: false,
      title: '',
      table: newTableFeed(showsTable),
      choices: undefined,
      toldChoices: '',
    };
    const document = await this.store.get(uri);
    // Others are drawn what is due; this one gets it as the answer, with nothing ahead of it and not a second time.
    this.catchUp(session.key);
    this.sessions.set(preview, session);
    if (!document) return this.stateOf(session, undefined, { kind: 'empty', reason: sentences.notOpen });
    const offset = offsetIn(document);
    if (offset !== undefined) this.choose(session, document, offset);
    return this.stateOf(session, document, this.draw(session, document));
  }

  /** Shows more or less of the map, or another journey of the file. */
  async lookAt(preview: string, look: Look): Promise<void> {
    const [session, document] = await this.ready(preview);
    if (!session) return;
    session.look = look;
    if (!document) return;
    this.send(this.stateOf(session, document, this.draw(session, document)));
  }

  /** The page shows another part of a large map. That is drawn of the last good picture where the text is torn. */
  async see(preview: string, sight: Sight): Promise<void> {
    const [session, document] = await this.ready(preview);
    if (!session) return;
    session.wanted = sight;
    if (!document || !session.content || !isLarge(session.content)) return;
    this.send(this.stateOf(session, document, this.pictureOf(session, session.content)));
  }

  /** The things of a map in which a text stands. */
  find(preview: string, text: string): readonly FoundThing[] {
    const content = this.contentOf(preview);
    return content?.kind === 'journey' ? findIn(content, text) : [];
  }

  /** The whole picture of a map of which a part is drawn. */
  whole(preview: string): WholePictureResult {
    const content = this.contentOf(preview);
    if (!content) return { kind: 'refused', reason: sentences.notOpen };
    const count = content.kind === 'journey' ? columnsIn(content) : 0;
    return count > MOST_TOUCHPOINTS
      ? { kind: 'refused', reason: sentences.tooLargeForImage(count, MOST_TOUCHPOINTS) }
      : { kind: 'scene', scene: sceneOf(content) };
  }

  /** The page shows the map as a table, or no more; it is sent the whole table. */
  async showTable(preview: string, shows: boolean): Promise<void> {
    this.sessions.get(preview)?.table.show(shows);
    const [session, document] = await this.ready(preview);
    if (shows && session && document)
      this.send(this.stateOf(session, document, this.draw(session, document)));
  }

  close(preview: string): void {
    this.sessions.delete(preview);
  }

  /** The whole picture again; nothing if there is no such preview. */
  async refresh(preview: string): Promise<PreviewState | null> {
    const [session, document] = await this.ready(preview);
    if (!session) return null;
    session.isKept = false;
    const picture: Picture = document
      ? this.draw(session, document)
      : { kind: 'empty', reason: sentences.notOpen };
    // A page that was loaded anew has nothing to keep.
    session.toldChoices = '';
    const whole: Picture =
      picture.kind !== 'empty' && session.scene ? { kind: 'scene', scene: session.scene } : picture;
    return this.stateOf(session, document, whole);
  }

  /** The text of a preview, the journey of it that is shown, and whether it is too broken to be drawn. */
  async shown(preview: string): Promise<ShownMap | undefined> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    return (
      document && { document, journey: this.journeyFor(session, document), isTorn: isTorn(document.analysis) }
    );
  }

  /** A document, or something it imports, is known anew. */
  update(document: Analysed): void {
    const { uri } = document.source;
    this.due.set(uri, document);
    this.later(() => {
      if (this.due.get(uri) === document) this.catchUp(uri);
    });
  }

  /** Draws what is still to be drawn of a document. */
  private catchUp(uri: string): void {
    const document = this.due.get(uri);
    this.due.delete(uri);
    if (!document) return;
    for (const session of this.sessions.values()) {
      if (session.key === uri) this.send(this.stateOf(session, document, this.draw(session, document)));
    }
  }

  /** A preview, with all drawn that is known of its text, and that text; no text where it is not open. */
  private async ready(preview: string): Promise<readonly [Session | undefined, Analysed | undefined]> {
    const session = this.sessions.get(preview);
    const document = session && (await this.store.get(session.key));
    if (session) this.catchUp(session.key);
    return [session, document];
  }

  /** The things at an offset, after the preview went to the journey there. */
  async follow(preview: string, offsetIn: (document: Analysed) => number): Promise<FollowCursorResult> {
    const [session, document] = await this.ready(preview);
    if (!session || !document) return { things: [] };
    const offset = firstWordFrom(document.source.text, offsetIn(document));
    if (this.choose(session, document, offset))
      this.send(this.stateOf(session, document, this.draw(session, document)));
    const things = thingsOf(document.source.tree).at(offset);
    const { content, sight } = session;
    if (!sight || content?.kind !== 'journey') return { things };
    for (const thing of things) {
      const at = placeOf(thing, content);
      if (at) return { things, at };
    }
    return { things };
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

  /** What is drawn of a text as it is now. */
  private contentOf(preview: string): Content | undefined {
    const session = this.sessions.get(preview);
    if (session) this.catchUp(session.key);
    return session?.content;
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
    const none = (reason: string): Picture => {
      session.scene = session.content = session.sight = undefined;
      session.table.put(undefined);
      return { kind: 'empty', reason };
    };
    session.isKept = false;
    if (count > MOST_IN_PREVIEW) return none(sentences.tooLarge(count, MOST_IN_PREVIEW));
    const { names } = document.analysis;
    const content = journey ? contentOf(journey, names) : personasContentOf(names);
    const errors = document.analysis.found.of('error');
    if (session.scene && (isTorn(document.analysis) || !content) && errors.length > 0) {
      session.isKept = true;
      return { kind: 'kept' };
    }
    if (!content) return none(document.source.text.trim() === '' ? sentences.emptyFile : sentences.noJourney);
    const isJourney = journey !== undefined && content.kind === 'journey';
    const { look } = session;
    session.choices = isJourney ? choicesOf(content, journey, names) : undefined;
    const seen = (as: Look): Content =>
      isJourney ? seenBy(content, as, selectionOf(as.view, journey, names)) : content;
    // A table has room for what is folded in the picture.
    if (count > MOST_TOUCHPOINTS)
      session.table.put(undefined, sentences.tooLargeForTable(count, MOST_TOUCHPOINTS));
    else session.table.put(seen({ ...look, foldedStages: [], foldedLanes: [] }));
    session.title = content.title;
    return this.pictureOf(session, seen(look));
  }

  /** What leads from the picture that was sent last to that of a content; of a large one, of what the page shows. */
  private pictureOf(session: Session, content: Content): Picture {
    const before = session.scene;
    const sight = isLarge(content) ? session.wanted : undefined;
    const scene = sceneOf(content, { sight });
    session.scene = scene;
    session.content = content;
    session.sight = sight;
    return pictureAfter(before, scene);
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
    const isTold = told === session.toldChoices && !isWhole(picture);
    session.toldChoices = told;
    const table = session.table.news();
    return {
      ...(table && { table }),
      preview: session.preview,
      uri: document?.uri ?? session.key,
      version: document?.version ?? 0,
      picture,
      isKept: session.isKept,
      ...(session.sight && { sight: session.sight }),
      title: session.title,
      errors: found?.counts.error ?? 0,
      warnings: found?.counts.warning ?? 0,
      firstError: first && document ? rangeOf(first.span, document.lines) : undefined,
      ...(choices && !isTold && { choices }),
      palette: this.store.settings.known(session.key)?.palette,
    };
  }
}

function columnsIn({ stages }: JourneyContent): number {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
}

/** Whether a picture of it would have more in it than a page can scroll smoothly. */
function isLarge(content: Content): boolean {
  return content.kind === 'journey' && columnsIn(content) > MOST_DRAWN_AT_ONCE;
}
