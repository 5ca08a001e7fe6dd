import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { diffSettingsOf } from '../../core/diff/index.ts';
import { MOST_TOUCHPOINTS } from '../../core/map/content.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import type { Scene } from '../../core/map/scene.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { compareMaps, type Compared, type ComparedMap } from '../features/compare.ts';
import {
  isWhole,
  type ChooseComparedParams,
  type ComparedSide,
  type CompareState,
  type LocateComparedParams,
  type LocateComparedResult,
  type OpenCompareParams,
  type Picture,
} from '../protocol.ts';
import { settled } from './answers/settled.ts';
import { rangeOf } from './convert.ts';
import { readComparedText, type ReadText } from './comparedTexts.ts';
import { isTorn } from './previews.ts';
import { sentences } from './sentences.ts';
import type { Store } from './store.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** So long nobody may type before two maps are compared anew, ms. */
const PAUSE_MS = 60;

interface Session {
  params: OpenCompareParams;
  journey: string | undefined;
  compared: Compared | undefined;
  /** What the client has. */
  scene: Scene | undefined;
  toldChanges: string;
  read: Readonly<Record<ComparedSide, ReadText>> | undefined;
  /** All that was told but picture and changes, as JSON. */
  toldRest: string;
  /** The picture that is being made. */
  last: Promise<void>;
  readonly refresh: () => void;
}

export interface ComparesParts {
  readonly store: () => Store | undefined;
  readonly index: () => WorkspaceIndex | undefined;
  readonly send: (state: CompareState) => void;
  /** A file of the version that a side is of, as the client has it. */
  readonly fileOf: (compare: string, side: ComparedSide, uri: string) => Promise<string | undefined>;
}

/** The comparisons that are open, and what each shows. */
export class Compares {
  private readonly parts: ComparesParts;
  private readonly sessions = new Map<string, Session>();

  constructor(parts: ComparesParts) {
    this.parts = parts;
  }

  /** Starts a comparison, or compares other texts in one, and gives the whole picture. */
  open(params: OpenCompareParams): Promise<CompareState> {
    const { compare, before, after }: Partial<OpenCompareParams> = params;
    if (compare === undefined || !before || !after)
      return Promise.reject(new ResponseError(ErrorCodes.InvalidParams, 'Two texts are compared.'));
    const session: Session = this.sessions.get(compare) ?? {
      ...{ params, journey: undefined, compared: undefined, scene: undefined, toldChanges: '' },
      ...{ read: undefined, toldRest: '', last: Promise.resolve() },
      refresh: settled(PAUSE_MS, () => this.again(compare)),
    };
    session.params = params;
    this.sessions.set(compare, session);
    return this.draw(session, { isWhole: true });
  }

  close(compare: string): void {
    this.sessions.delete(compare);
  }

  /** The whole picture again; nothing if there is no such comparison. */
  async refresh(compare: string): Promise<CompareState | null> {
    const session = this.sessions.get(compare);
    return session ? this.draw(session, { isWhole: true }) : null;
  }

  /** Another of the journeys is to be seen. */
  async choose({ compare, journey }: ChooseComparedParams): Promise<void> {
    const session = this.sessions.get(compare);
    if (session) session.journey = journey;
    await this.again(compare);
  }

  /** A file is known anew; nothing said, any may be. */
  update(uri?: string): void {
    for (const session of this.sessions.values()) {
      const { before, after } = session.params;
      const isOfIt = [before, after].some(
        (text) => text.text === undefined && normaliseUri(text.uri) === uri,
      );
      if (isOfIt || uri === undefined) session.refresh();
    }
  }

  /** Where a thing or a change stands in one of the texts, or in what that imports. */
  locate({ compare, side, ...what }: LocateComparedParams): LocateComparedResult {
    const session = this.sessions.get(compare);
    const found = session?.compared?.locate(what, side);
    if (!found || !session?.read) return null;
    const { source, span } = found;
    const isOwn = source === session.read[found.side].analysis.source;
    const opened = this.parts.store()?.opened(source.uri)?.uri;
    const uri = isOwn ? session.params[found.side].uri : (opened ?? source.uri);
    return { side: found.side, isOwn, uri, range: rangeOf(span, lineIndexOf(source.text)) };
  }

  /** The text of one side as it is compared. */
  textOf(compare: string, side: ComparedSide): string | undefined {
    return this.sessions.get(compare)?.read?.[side].analysis.source.text;
  }

  private async again(compare: string): Promise<void> {
    const session = this.sessions.get(compare);
    const before = session?.toldRest;
    const state = session && (await this.draw(session, { isWhole: false }));
    if (!state || this.sessions.get(compare) !== session) return;
    const isNews = state.picture.kind !== 'same' || state.changes || session.toldRest !== before;
    if (isNews) this.parts.send(state);
  }

  /** One after the other, so that what a state adds is added to the one that was told before it. */
  private draw(session: Session, { isWhole }: { readonly isWhole: boolean }): Promise<CompareState> {
    const next = session.last.then(async () => {
      const { params } = session;
      const [before, after] = await Promise.all([this.read(params, 'before'), this.read(params, 'after')]);
      if (isWhole) {
        session.scene = undefined;
        session.toldChanges = '';
      }
      if (typeof before !== 'string' && typeof after !== 'string')
        return this.show(session, { before, after });
      const reason = typeof before === 'string' ? before : String(after);
      session.scene = undefined;
      return stateOf(session, undefined, { kind: 'empty', reason }, []);
    });
    session.last = next.then(
      () => {},
      () => {},
    );
    return next;
  }

  private async read(params: OpenCompareParams, side: ComparedSide): Promise<ReadText | string> {
    const store = this.parts.store();
    if (!store) return sentences.notOpen;
    return readComparedText(params[side], {
      store,
      index: this.parts.index(),
      fileOf: (uri) => this.parts.fileOf(params.compare, side, uri),
    });
  }

  private show(session: Session, read: Readonly<Record<ComparedSide, ReadText>>): CompareState {
    const { before, after } = read;
    const { params, scene: last } = session;
    const torn = ([before, after] as const).some(({ analysis }) => isTorn(analysis));
    if (last && torn && session.compared) return stateOf(session, session.compared, { kind: 'kept' }, []);
    const settings = this.parts.store()?.settings.known(after.analysis.source.uri);
    const { levels, accepted } = diffSettingsOf(settings?.team);
    const map = (side: ComparedSide): ComparedMap => {
      const { source, sources, names } = read[side].analysis;
      const { journey, persona, part, label } = params[side];
      const version = part === 'ours' || part === 'theirs' ? label : undefined;
      return { source, sources, names, journey, persona, version };
    };
    const compared = compareMaps({ before: map('before'), after: map('after') }, { levels, accepted }, session.journey); // prettier-ignore
    session.compared = compared;
    session.read = read;
    const notes = (['before', 'after'] as const).flatMap((side) => [
      ...(isTorn(read[side].analysis) ? [sentences.compareBroken(params[side].label)] : []),
      ...read[side].notes,
    ]);
    const { scene } = compared;
    session.scene = 'root' in scene ? scene : undefined;
    const state = stateOf(session, compared, pictureOf(scene, last), notes);
    return { ...state, palette: settings?.palette };
  }
}

function pictureOf(scene: Compared['scene'], last: Scene | undefined): Picture {
  if ('missing' in scene)
    return {
      kind: 'empty',
      reason: scene.missing === 'persona' ? sentences.compareNoPersona : sentences.compareNoJourney,
    };
  if ('tooLarge' in scene)
    return { kind: 'empty', reason: sentences.compareTooLarge(scene.tooLarge, MOST_TOUCHPOINTS) };
  if (!last) return { kind: 'scene', scene };
  const changes = changesBetween(last, scene);
  if (changes.length === 0 && last.description === scene.description) return { kind: 'same' };
  const { width, height, title, description, frame } = scene;
  return { kind: 'changes', changes, width, height, title, description, ...(frame && { frame }) };
}

function stateOf(
  session: Session,
  compared: Compared | undefined,
  picture: Picture,
  notes: readonly string[],
): CompareState {
  const { compare, before, after } = session.params;
  const { title = '', summary = '', journeys = [], journey, two, changes = [] } = compared ?? {};
  const told = JSON.stringify(changes);
  const isTold = told === session.toldChanges && !isWhole(picture);
  session.toldChanges = told;
  const rest = { title, summary, journeys, journey, two, notes, before: before.label, after: after.label };
  session.toldRest = JSON.stringify(rest);
  return { compare, picture, ...rest, ...(!isTold && { changes }) };
}
