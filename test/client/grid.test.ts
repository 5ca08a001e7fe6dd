import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { analyse } from '../../core/analyse.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import { seenBy, type Look } from '../../core/map/look.ts';
import type { Scene } from '../../core/map/scene.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Picture } from '../../server/protocol.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const example = new URL('../../examples/mobile-plan.journey', import.meta.url);

async function sceneFor(text: string, look?: Look): Promise<Scene> {
  const workspace = memoryWorkspace({ 'map.journey': text });
  const uri = workspace.uri('map.journey');
  const { source, names } = await analyse({ uri, text, tree: parse(text) }, workspace);
  const content = contentOf(journeysOf(source.tree)[0]!, names);
  return sceneOf(look ? seenBy(content, look) : content);
}

/** A node of Chromium's accessibility tree, without those that readers never meet. */
interface Read {
  readonly role: string;
  readonly name: string;
  /** Of what can be folded. */
  readonly isOpen?: boolean;
  readonly children: readonly Read[];
}

async function accessibleIn(session: CDPSession): Promise<Read> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): readonly Read[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    const role = String(node.role?.value ?? '');
    if (node.ignored || role === 'none' || role === 'generic') return children;
    const expanded = node.properties?.find(({ name }) => name === 'expanded')?.value.value as unknown;
    const open = typeof expanded === 'boolean' ? { isOpen: expanded } : {};
    return [{ role, name: String(node.name?.value ?? ''), ...open, children }];
  };
  return read(nodes[0]!.nodeId)[0]!;
}

function all(node: Read): readonly Read[] {
  return [node, ...node.children.flatMap(all)];
}

const ofRole = (node: Read, ...roles: readonly string[]): readonly Read[] =>
  all(node).filter(({ role }) => roles.includes(role));

describe('the picture to those who cannot see it', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  let session: CDPSession;
  let text: string;
  const show = (picture: Picture): Promise<void> =>
    preview.say({
      kind: 'state',
      state: {
        preview: 'p',
        uri: 'file:///a.journey',
        version: 1,
        title: 't',
        errors: 0,
        warnings: 0,
        firstError: undefined,
        picture,
        isKept: false,
      },
    });
  const rows = async (): Promise<ReadonlyMap<string, readonly Read[]>> => {
    const grid = ofRole(await accessibleIn(session), 'grid')[0]!;
    return new Map(
      grid.children.map((row) => [
        ofRole(row, 'rowheader')[0]?.name ?? '',
        ofRole(row, 'gridcell', 'columnheader'),
      ]),
    );
  };

  before(async () => {
    browser = await openChromium();
    text = await readFile(example, 'utf8');
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
    session = await preview.page.context().newCDPSession(preview.page);
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('is a grid of all rows, with their names first and the cells below their columns', async () => {
    await show({ kind: 'scene', scene: await sceneFor(text) });
    const grids = ofRole(await accessibleIn(session), 'grid');
    assert.deepEqual(
      grids.map(({ name }) => name),
      ['Switching to a cheaper mobile plan'],
    );
    assert.ok(grids[0]!.children.every(({ role }) => role === 'row'));
    for (const row of grids[0]!.children)
      assert.deepEqual(
        row.children
          .map(({ role }) => role)
          .filter((role) => !/^(?:rowheader|gridcell|columnheader)$/.test(role)),
        [],
      );
    const found = await rows();
    assert.deepEqual([...found.keys()].slice(0, 4), ['Stages', 'KPIs', 'Touchpoints', 'Does']);
    assert.equal(found.get('Stages')?.[1]?.name, 'Stage 2 of 4: What is out there?');
    assert.match(
      found.get('Thinks')?.[1]?.name ?? '',
      /^Thinks\. What is out there\?, Watches a commercial: Now that is an offer/,
    );
    assert.deepEqual(
      ofRole(found.get('Thinks')![1]!, 'button').map(({ name }) => name),
      ['Now that is an offer. Should I?'],
    );
    const counts = await preview.page.evaluate(() => {
      const grid = document.querySelector('[role=grid]')!;
      return [Number(grid.getAttribute('aria-rowcount')), Number(grid.getAttribute('aria-colcount'))];
    });
    const columns = await preview.page.evaluate(
      () => document.querySelectorAll('[role=columnheader]:not([aria-colspan])').length,
    );
    assert.deepEqual(counts, [grids[0]!.children.length, columns + 1]);
    const ids = await preview.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has handles that are called by what they fold, and say whether it is open', async () => {
    const before = await sceneFor(text, {});
    await show({ kind: 'scene', scene: before });
    const handles = async (): Promise<readonly string[]> =>
      ofRole(await accessibleIn(session), 'button').flatMap(({ name, isOpen }) =>
        isOpen === undefined || !/^(?:Lane|Stage) /.test(name)
          ? []
          : [`${name}: ${isOpen ? 'open' : 'folded'}`],
      );
    const grid = ofRole(await accessibleIn(session), 'grid')[0]!;
    for (const row of grid.children)
      for (const { role } of row.children) assert.match(role, /^(?:rowheader|gridcell|columnheader)$/);
    const first = await handles();
    assert.ok(first.includes('Lane Thinks: open') && first.includes('Stage What is out there?: open'));
    assert.equal(first.length, new Set(first).size, 'each by its own name');
    assert.ok(ofRole(ofRole(grid, 'columnheader').find(({ name }) => name.includes('What is out there?'))!, 'button').length > 0); // prettier-ignore
    const stage = before.frame!.stages[1]!.id;
    const after = await sceneFor(text, { foldedLanes: ['thinks'], foldedStages: [stage] });
    const { width, height, title, description } = after;
    await show({
      kind: 'changes',
      changes: changesBetween(before, after),
      width,
      height,
      title,
      description,
    });
    const folded = (await handles()).filter((one) => one.endsWith('folded'));
    assert.deepEqual([...folded].sort(), ['Lane Thinks: folded', 'Stage What is out there?: folded']);
    const ids = await preview.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    // Assistive technology presses what it is told is a button.
    await preview.page.evaluate(() => {
      const handle = document.querySelector('[role=button][aria-label="Lane Thinks"]')!;
      handle.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    const told = (await preview.heard()).at(-1) as { readonly kind: string; readonly look?: Look };
    assert.equal(told.kind, 'look');
  });

  it('is told right after each change', async () => {
    const edits = [
      ['"Watches a commercial"', '"Sees an advert"'],
      ['thinks: "Now that is an offer. Should I?"', ''],
      ['touchpoint limits', 'touchpoint other "Something else"\n    touchpoint limits'],
      ['feels: "annoyed"', 'feels: -1 "annoyed"\n      hopes: +1'],
    ] as const;
    let before = await sceneFor(text);
    await show({ kind: 'scene', scene: before });
    for (const [from, to] of edits) {
      text = text.replace(from, to);
      const after = await sceneFor(text);
      const { width, height, title, description } = after;
      await show({
        kind: 'changes',
        changes: changesBetween(before, after),
        width,
        height,
        title,
        description,
      });
      const patched = await rows();
      await show({ kind: 'empty', reason: '' });
      await show({ kind: 'scene', scene: after });
      assert.deepEqual(patched, await rows(), from);
      before = after;
    }
    const found = await rows();
    const feels = [...found].find(([name]) => name.startsWith('Feels'))?.[1] ?? [];
    const annoyed = feels.find(({ name }) => name.includes('annoyed'));
    assert.match(annoyed?.name ?? '', /−1 of −2 to \+2, annoyed; hoped: \+1$/);
    assert.equal(ofRole(annoyed!, 'button').length, 2);
  });
});
