import { piecesOf, type Piece } from '../../core/merge/pieces.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Random } from './random.ts';

/** A piece that is being changed. */
interface Draft {
  form: Piece['form'];
  kind: string | undefined;
  key: string | undefined;
  before: string;
  head: string;
  open: string;
  children: Draft[];
  foot: string;
  after: string;
  isLine: boolean;
}

/** Does to a text what authors do, a few times: all else stays as it is, to the byte. */
export function editText(text: string, random: Random, times: number): string {
  const root = draftOf(piecesOf(text, parse(text)).root);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  for (let i = 0; i < times; i++) random.pick(deeds)({ root, random, end, all: listOf(root) });
  return textOf(root);
}

interface Scene {
  readonly root: Draft;
  readonly random: Random;
  readonly end: string;
  readonly all: readonly { readonly draft: Draft; readonly holder: Draft }[];
}

type Deed = (scene: Scene) => void;

const word = (random: Random): string =>
  random.pick(['swift', 'calm', 'odd', 'plain', 'warm', '친절', 'new', 'sure', 'kind', 'firm']);
const pick = ({ all, random }: Scene, wanted: (draft: Draft) => boolean) => {
  const found = all.filter(({ draft }) => wanted(draft));
  return found.length > 0 ? random.pick(found) : undefined;
};
const isFact = (draft: Draft): boolean => draft.form === 'fact';
const isBlock =
  (...kinds: readonly string[]) =>
  (draft: Draft): boolean =>
    draft.form === 'block' && kinds.includes(draft.kind ?? '');

const changeFact: Deed = (scene) => {
  const found = pick(
    scene,
    (draft) => isFact(draft) && /"[^"]+"$|: ?[-+]?\d+%?$/.test(draft.head) && !draft.head.includes('"""'),
  );
  if (!found) return;
  const { random } = scene;
  found.draft.head = found.draft.head
    .replace(/"$/, ` ${word(random)}"`)
    .replace(
      /(: ?)[-+]?\d+(%?)$/,
      (_, colon: string, unit: string) => `${colon}${1 + random.below(2)}${unit}`,
    );
};

const retitle: Deed = (scene) => {
  const found = pick(scene, (draft) => draft.form === 'block' && draft.head.endsWith('"'));
  if (found) found.draft.head = found.draft.head.replace(/"$/, ` ${word(scene.random)}"`);
};

const remove: Deed = (scene) => {
  const found = pick(
    scene,
    (draft) =>
      isFact(draft) ||
      isBlock('pain', 'opportunity', 'touchpoint', 'assumption')(draft) ||
      draft.form === 'step',
  );
  if (found) found.holder.children.splice(found.holder.children.indexOf(found.draft), 1);
};

const addFact: Deed = (scene) => {
  const found = pick(scene, (draft) => isBlock('touchpoint', 'stage')(draft) && isOpen(draft));
  if (!found) return;
  const { random } = scene;
  const key = random.pick(['thinks', 'says', 'need', 'gain']);
  put(scene, found.draft, blank('fact', `${key}: "${word(random)} ${word(random)} ${random.below(1000)}"`));
};

const addSingle: Deed = (scene) => {
  const found = pick(scene, (draft) => isBlock('touchpoint')(draft) && isOpen(draft));
  const { random } = scene;
  const key = random.pick(['wait', 'importance']);
  if (!found || found.draft.children.some((child) => child.head.startsWith(key))) return;
  put(scene, found.draft, blank('fact', `${key}: ${1 + random.below(3)}${key === 'wait' ? ' min' : ''}`));
};

const addTouchpoint: Deed = (scene) => {
  const found = pick(scene, (draft) => isBlock('stage')(draft) && isOpen(draft));
  const { random, end } = scene;
  if (!found) return;
  const id = `n${random.below(100000)}`;
  const margin = marginIn(found.draft);
  const draft = blank('block', `touchpoint ${id} "${word(random)} ${id}"`, 'touchpoint');
  Object.assign(draft, {
    open: ` {${end}`,
    foot: `${margin}}`,
    children: [line(`${margin}  `, `feels: ${1 + random.below(2)}`, end)],
  });
  put(scene, found.draft, draft);
};

const move: Deed = (scene) => {
  const found = pick(scene, (draft) => isBlock('touchpoint')(draft) && draft.isLine);
  const to = pick(scene, (draft) => isBlock('stage')(draft) && isOpen(draft));
  if (!found || !to) return;
  found.holder.children.splice(found.holder.children.indexOf(found.draft), 1);
  put(scene, to.draft, found.draft);
};

const swap: Deed = (scene) => {
  const kind = scene.random.pick(['stage', 'touchpoint']);
  const found = pick(scene, (draft) => isBlock(kind)(draft) && draft.isLine);
  if (!found) return;
  const kids = found.holder.children;
  const next = kids.findIndex(
    (draft, i) => i > kids.indexOf(found.draft) && isBlock(kind)(draft) && draft.isLine,
  );
  if (next < 0) return;
  const at = kids.indexOf(found.draft);
  const other = kids[next];
  if (!other) return;
  kids[next] = found.draft;
  kids[at] = other;
};

const comment: Deed = (scene) => {
  const found = pick(
    scene,
    (draft) => draft.isLine && /[\r\n]$/.test(draft.after) && !draft.before.includes('*/'),
  );
  if (!found) return;
  const { random, end } = scene;
  const margin = /[^\r\n]*$/.exec(found.draft.before)?.[0] ?? '';
  found.draft.before = `${found.draft.before.slice(0, found.draft.before.length - margin.length)}${margin}// ${word(random)} ${random.below(1e6)}${end}${margin}`;
};

const addChannel: Deed = (scene) => {
  const { random } = scene;
  const known = pick(scene, (draft) => isFact(draft) && draft.key === 'channels');
  const channels = ['app', 'site', 'email', 'store', 'phone', 'chat', 'ad', 'social'];
  if (known && random.below(3) > 0) {
    const have = known.draft.head.replace(/^channels: ?/, '').split(', ');
    const more = channels.filter((channel) => !have.includes(channel));
    if (have.length > 2 && random.below(2) > 0) have.splice(random.below(have.length), 1);
    else if (more.length > 0) have.push(random.pick(more));
    known.draft.head = `channels: ${have.join(', ')}`;
    return;
  }
  const found = pick(
    scene,
    (draft) =>
      isBlock('touchpoint')(draft) && isOpen(draft) && !draft.children.some(({ key }) => key === 'channels'),
  );
  if (found)
    put(scene, found.draft, { ...blank('fact', `channels: ${random.pick(channels)}`), key: 'channels' });
};

const deeds: readonly Deed[] = [
  changeFact, changeFact, changeFact, retitle, remove, remove, addFact, addSingle, addTouchpoint, move, swap, comment, addChannel, addChannel,
]; // prettier-ignore

/** Puts a line into a block, somewhere among its own. */
function put({ random, end }: Scene, holder: Draft, draft: Draft): void {
  const margin = marginIn(holder);
  if (draft.before === '') draft.before = margin;
  if (!/[\r\n]$/.test(draft.after)) draft.after += end;
  draft.isLine = true;
  const at = random.below(3) === 0 ? random.below(holder.children.length + 1) : holder.children.length;
  holder.children.splice(at, 0, draft);
}

/** A block whose body has lines of its own. */
function isOpen({ open, children }: Draft): boolean {
  return /[\r\n]$/.test(open) && children.every(({ after }) => /[\r\n]$/.test(after));
}

function marginIn({ children }: Draft): string {
  const line = children.find((child) => child.isLine);
  return line ? (/[^\r\n]*$/.exec(line.before)?.[0] ?? '') : '    ';
}

function line(margin: string, head: string, end: string): Draft {
  return { ...blank('fact', head), before: margin, after: end, isLine: true };
}

function blank(form: Draft['form'], head: string, kind?: string): Draft {
  return {
    form,
    kind,
    key: undefined,
    before: '',
    head,
    open: '',
    children: [],
    foot: '',
    after: '',
    isLine: false,
  };
}

function draftOf(piece: Piece): Draft {
  const { form, before, head, open, foot, after, isLine, item, saids } = piece;
  return {
    form,
    kind: item?.kind,
    key: saids[0]?.key,
    before,
    head,
    open,
    foot,
    after,
    isLine,
    children: piece.children.map(draftOf),
  };
}

function listOf(draft: Draft): readonly { readonly draft: Draft; readonly holder: Draft }[] {
  return draft.children.flatMap((child) => [{ draft: child, holder: draft }, ...listOf(child)]);
}

function textOf({ before, head, open, children, foot, after }: Draft): string {
  return before + head + open + children.map(textOf).join('') + foot + after;
}
