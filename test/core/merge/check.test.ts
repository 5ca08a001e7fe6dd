import assert from 'node:assert/strict';
import { isRight } from '../../../core/merge/check.ts';
import { entitiesOf, type Entities, type Entity } from '../../../core/merge/entities.ts';
import { type Part, type Written } from '../../../core/merge/parts.ts';
import { piecesOf, type Piece, type PiecedText } from '../../../core/merge/pieces.ts';
import { parse } from '../../../core/syntax/parse.ts';

const cut = (text: string): PiecedText => piecesOf(text, parse(text));

/** The three texts in which one thing after the other is changed. */
interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

function blocksIn(piece: Piece): readonly Piece[] {
  return piece.children.flatMap((child) => (child.form === 'block' ? [child, ...blocksIn(child)] : []));
}

/** The text as somebody wrote it who thought of each block that it is what is called so in one of the versions. */
function written(text: string, entities: Entities): Written {
  const isCalled = (entity: Entity, block: Piece): boolean =>
    [entity.ours, entity.theirs, entity.base].some(
      (piece) =>
        piece?.item?.kind === block.item?.kind &&
        (piece?.item?.id ?? piece?.item?.title) === (block.item?.id ?? block.item?.title),
    );
  const blocks = blocksIn(cut(text).root).flatMap(
    (block) => entities.all.find((entity) => isCalled(entity, block)) ?? [],
  );
  return { text, blocks };
}

/** Three texts as whoever merges has read them. */
function readOf(texts: Versions) {
  const trees = { base: parse(texts.base), ours: parse(texts.ours), theirs: parse(texts.theirs) };
  return { texts, trees, readTree: parse };
}

/** True if the check lets a result pass: a text, or one for each side where there is a choice. */
function passes(
  versions: Versions,
  result: string | { readonly ours: string; readonly theirs: string },
): boolean {
  const { base, ours, theirs } = versions;
  const entities = entitiesOf(cut(base), cut(ours), cut(theirs));
  const part: Part =
    typeof result === 'string'
      ? { kind: 'text', ...written(result, entities) }
      : {
          kind: 'choice',
          entity: entities.root,
          reason: 'both-changed',
          base: written(base, entities),
          ours: written(result.ours, entities),
          theirs: written(result.theirs, entities),
        };
  return isRight([part], entities, readOf(versions));
}

const base = `// The map.
journey j "Order" {
  personas: @a, @b
  stage find "Finds" {
    // First.
    touchpoint reel "Reel" {
      channels: social, ad
      feels: 1
      does: "Looks"
      measure csat: 70%
      pain slow "Slow" { severity: 3 }
    }
    touchpoint page "Page" {
      wait: 5 min
    }
    touchpoint shop "Shop" {
    }
  }
  stage buy "Buys" {
    touchpoint pay "Pays" {
    }
  }
  path p "Way" {
    reel -> page 60%
  }
}
`;

type Edit = readonly [old: string, now: string];

/** The base with some of its text replaced; that it is there is part of the test. */
function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [old, now]) => {
    assert.ok(text.includes(old), old);
    return text.replace(old, now);
  }, base);
}

const hopeful: Edit = ['feels: 1', 'feels: 2'];
const quick: Edit = ['wait: 5 min', 'wait: 2 min'];
const page = '    touchpoint page "Page" {\n      wait: 5 min\n    }\n';
const shop = '    touchpoint shop "Shop" {\n    }\n';
const pain = '      pain slow "Slow" { severity: 3 }\n';

/** Expects that a result with these edits passes, and that with each of the others instead it does not. */
function expectOnly(
  ours: readonly Edit[],
  theirs: readonly Edit[],
  right: readonly Edit[],
  ...wrong: readonly (readonly Edit[])[]
): void {
  for (const versions of [
    { base, ours: edited(...ours), theirs: edited(...theirs) },
    { base, ours: edited(...theirs), theirs: edited(...ours) },
  ]) {
    assert.ok(passes(versions, edited(...right)), 'right');
    for (const edits of wrong) assert.ok(!passes(versions, edited(...edits)), JSON.stringify(edits));
  }
}

describe('the check of what was merged', () => {
  it('lets pass what holds the deeds of both sides, and refuses what lacks one', () =>
    expectOnly([hopeful], [quick], [hopeful, quick], [hopeful], [quick], []));

  it('refuses what neither side did', () => {
    const all = [hopeful, quick];
    const more: readonly Edit[] = [
      ['"Order"', '"Orders"'],
      ['journey j', 'journey k'],
      ['@a, @b', '@a'],
      ['@a, @b', '@b, @a'],
      ['social, ad', 'social, ad, app'],
      ['      measure csat: 70%\n', ''],
      ['measure csat: 70%', 'measure ces: 70%'],
      ['measure csat: 70%', 'measure csat @a: 70%'],
      ['      does: "Looks"\n', '      does: "Looks"\n      does: "Looks"\n'],
      [pain, ''],
      ['severity: 3', 'severity: 4'],
      ['"Slow"', '"Slower"'],
      ['reel -> page 60%', 'reel -> page 70%'],
      ['reel -> page 60%', 'reel -> shop 60%'],
      ['    touchpoint pay "Pays" {\n    }\n', ''],
      ['    touchpoint pay "Pays" {\n    }\n', `    touchpoint pay "Pays" {\n${pain}    }\n`],
    ];
    expectOnly(all, [], all, ...more.map((edit) => [...all, edit]));
    expectOnly([hopeful], [quick], all, ...more.map((edit) => [...all, edit]));
  });

  it('refuses something else than a side said', () => {
    expectOnly([hopeful], [], [hopeful], [['feels: 1', 'feels: -2']], [['      feels: 1\n', '']]);
    expectOnly([['"Reel"', '"Film"']], [], [['"Reel"', '"Film"']], [['"Reel"', '"Films"']], []);
    const rename: Edit = ['touchpoint shop "Shop"', 'touchpoint store "Shop"'];
    expectOnly([rename], [], [rename], []);
  });

  it('refuses what is there more or less often than a side said it', () => {
    const looks = (count: number): Edit => ['      does: "Looks"\n', '      does: "Looks"\n'.repeat(count)];
    expectOnly([looks(3)], [], [looks(3)], [looks(1)], [looks(2)], [looks(4)]);
    // Both said it once more: it may be one thing or two.
    expectOnly([looks(2)], [looks(2)], [looks(2)], [looks(1)], [looks(3)]);
  });

  it('counts the values of a list by themselves', () => {
    const both: readonly Edit[] = [['social, ad', 'app, chat, social']];
    const [ours, theirs]: readonly Edit[] = [
      ['social, ad', 'social, app'],
      ['social, ad', 'social, ad, chat'],
    ];
    assert.ok(ours && theirs);
    expectOnly([ours], [theirs], both, [ours], [theirs], [['social, ad', 'app, chat']], [['social, ad', 'app, chat, social, ad']]); // prettier-ignore
  });

  it('asks for what a side added with all that it holds', () => {
    const film = (body: string): Edit => [shop, `${shop}    touchpoint film "Film" {\n${body}    }\n`];
    const whole = film('      feels: 2\n      pain long "Long" { severity: 2 }\n');
    expectOnly(
      [whole],
      [quick],
      [whole, quick],
      [quick],
      [film('      feels: 2\n'), quick],
      [film('      pain long "Long" { severity: 2 }\n'), quick],
      [film('      feels: 1\n      pain long "Long" { severity: 2 }\n'), quick],
      [film('      feels: 2\n      pain long "Long" {}\n'), quick],
      [film('      feels: 2\n      pain long "Longer" { severity: 2 }\n'), quick],
      [film(''), [page, page.replace(quick[0], quick[1]).replace('    }\n', '      pain long "Long" { severity: 2 }\n    }\n')]], // prettier-ignore
    );
  });

  it('asks for what a side removed to be gone, with all that it held', () => {
    const gone: Edit = [page, ''];
    expectOnly([gone], [hopeful], [gone, hopeful], [hopeful], [gone]);
    const part: Edit = [pain, ''];
    const reel: Edit = [base.slice(base.indexOf('    // First.'), base.indexOf(page)), ''];
    // What one side took from a thing that the other removed is gone with it.
    expectOnly([reel], [part], [reel], [part], []);
    expectOnly([reel], [['      feels: 1\n', '']], [reel], [['      feels: 1\n', '']], []);
  });

  it('asks for what a side moved to be there, and for what it took along', () => {
    const away: Edit = [pain, ''];
    const there: Edit = [shop, shop.replace('    }\n', `${pain}    }\n`)];
    const elsewhere: Edit = [page, page.replace('    }\n', `${pain}    }\n`)];
    const changed: Edit = ['severity: 3', 'severity: 1'];
    expectOnly([away, there], [hopeful], [away, there, hopeful], [hopeful], [away, hopeful], [away, elsewhere, hopeful]); // prettier-ignore
    expectOnly([away, there], [changed], [away, there, changed], [away, there], [changed]);
    // Into something new, of which the rest is there as well.
    const film = (body: string): Edit => [shop, `${shop}    touchpoint film "Film" {\n${body}    }\n`];
    expectOnly(
      [away, film(`      feels: 2\n${pain}`)],
      [hopeful],
      [away, film(`      feels: 2\n${pain}`), hopeful],
      [away, film('      feels: 2\n'), hopeful],
      [away, film(pain), hopeful],
    );
    // Out of what is gone.
    const reel: Edit = [base.slice(base.indexOf('    // First.'), base.indexOf(page)), ''];
    expectOnly([reel, there], [quick], [reel, there, quick], [reel, quick]);
  });

  describe('of the order of stages and touchpoints', () => {
    const swapped: Edit = [page + shop, shop + page];
    const reel = base.slice(base.indexOf('    // First.'), base.indexOf(page));
    const first: Edit = [reel + page + shop, shop + reel + page];
    const find = base.slice(base.indexOf('  stage find'), base.indexOf('  stage buy'));
    const buy = base.slice(base.indexOf('  stage buy'), base.indexOf('  path p'));
    const stages: Edit = [find + buy, buy + find];

    it('lets pass what a side turned round, and what nobody did', () => {
      expectOnly([swapped], [hopeful], [swapped, hopeful], [hopeful], [first, hopeful]);
      expectOnly([stages], [hopeful], [stages, hopeful], [hopeful]);
      expectOnly([swapped], [swapped], [swapped], []);
      expectOnly([hopeful], [quick], [hopeful, quick], [swapped, hopeful, quick], [stages, hopeful, quick]);
    });

    it('does not ask how what came stands to what was there', () => {
      const film = '    touchpoint film "Film" {\n    }\n';
      const added: Edit = [shop, shop + film];
      expectOnly([added], [hopeful], [added, hopeful], [hopeful]);
      assert.ok(passes({ base, ours: edited(added), theirs: edited(hopeful) }, edited([page, film + page], hopeful))); // prettier-ignore
    });

    it('does not ask how what one side removed or moved away stood to the rest', () => {
      // Ours has the page before the shop still; theirs took away what they were turned round with.
      expectOnly([[page, '']], [first], [[reel + page + shop, shop + reel]], [[page, '']]);
      const pay = '    touchpoint pay "Pays" {\n    }\n';
      const moved: readonly Edit[] = [
        [page, ''],
        [pay, page + pay],
      ];
      expectOnly(moved, [swapped], moved, []);
      expectOnly(moved, [first], [[reel + page + shop, shop + reel], [pay, page + pay]], moved, [first]); // prettier-ignore
    });

    it('asks for that of lists whose order says something', () => {
      const three: Edit = ['@a, @b', '@a, @b, @c'];
      const turned: Edit = ['@a, @b', '@b, @a'];
      expectOnly([turned], [hopeful], [turned, hopeful], [hopeful]);
      expectOnly([turned], [three], [['@a, @b', '@b, @a, @c']], [turned], [three]);
      // Of what one side took away, the other may have said the order.
      expectOnly([turned], [['@a, @b', '@b']], [['@a, @b', '@b']], [turned], []);
      assert.ok(passes({ base, ours: edited(three), theirs: edited(hopeful) }, edited(['@a, @b', '@c, @a, @b'], hopeful))); // prettier-ignore
    });

    it('tells the lists of a thing from one another', () => {
      const view = (stages: string, note: string): string => `view v "V" {\n  lanes: a, b\n  stages: ${stages}\n  note: "${note}"\n}\n`; // prettier-ignore
      const versions = { base: view('b, a', 'x'), ours: view('b, a', 'y'), theirs: view('b, a, c', 'x') };
      assert.ok(passes(versions, view('b, a, c', 'y')));
      assert.ok(!passes(versions, view('a, b, c', 'y')));
    });

    it('does not ask for that of other things', () => {
      const pains: Edit = [pain, `${pain}      pain loud "Loud" {}\n`];
      const turned: Edit = [pain, `      pain loud "Loud" {}\n${pain}`];
      assert.ok(passes({ base, ours: edited(pains), theirs: edited(hopeful) }, edited(turned, hopeful)));
      const before = edited(pains);
      assert.ok(passes({ base: before, ours: before, theirs: before.replace(...hopeful) }, edited(turned, hopeful))); // prettier-ignore
    });
  });

  describe('of comments', () => {
    const lost: Edit = ['    // First.\n', ''];
    const more: Edit = ['    // First.\n', '    // First.\n    // Second.\n'];
    const closed: Edit = ['feels: 1\n', 'feels: 1 /* Second. */\n'];

    it('asks for what one side brought or took, and for the rest', () => {
      expectOnly([hopeful], [quick], [hopeful, quick], [hopeful, quick, lost], [hopeful, quick, more]);
      expectOnly([more], [quick], [more, quick], [quick], [lost, quick]);
      expectOnly([closed], [quick], [closed, quick], [quick]);
      expectOnly([lost], [quick], [lost, quick], [quick], [more, quick]);
    });

    it('has what both brought once or twice, and what one brought and the other took, or not', () => {
      const twice: Edit = ['    // First.\n', '    // First.\n    // First.\n'];
      const thrice: Edit = ['    // First.\n', '    // First.\n    // First.\n    // First.\n'];
      const four: Edit = ['    // First.\n', '    // First.\n'.repeat(4)];
      expectOnly([twice], [twice], [twice], [], [four]);
      expectOnly([twice], [twice], [thrice], [lost]);
      expectOnly([twice], [lost], [twice], [thrice]);
      expectOnly([twice], [lost], [], [thrice]);
      expectOnly([lost], [lost], [lost], [twice], [thrice]);
    });

    it('notices what a text that is left open takes along, though both brought the comment in it', () => {
      const open: Edit = ['feels: 1\n', 'feels: 1; mood: /* Second. */ "low\n'];
      const more: Edit = ['feels: 1\n', 'feels: 1; weather: 1 /* Second. */\n'];
      const both: Edit = ['feels: 1\n', 'feels: 1; weather: 1 /* Second. */; mood: /* Second. */ "low\n'];
      const taken: Edit = ['feels: 1\n', 'feels: 1; mood: /* Second. */ "low; weather: 1 /* Second. */\n'];
      expectOnly([open], [more], [both], [taken]);
    });

    it('does not ask how they are set in', () =>
      expectOnly([['// The map.', '//  The   map.']], [quick], [quick], [['// The map.\n', ''], quick]));
  });

  describe('of what the diff knows nothing of', () => {
    const strange: Edit = ['feels: 1\n', 'feels: 1\n      weather: 1\n'];
    const file: Edit = ['journey j', 'weather: 1\njourney j'];

    it('asks for what one side brought or took, and for the rest', () => {
      expectOnly([strange], [quick], [strange, quick], [quick], [strange, quick, file]);
      expectOnly([file], [quick], [file, quick], [quick], [strange, quick]);
      const before = edited(strange);
      assert.ok(passes({ base: before, ours: base, theirs: before.replace(...quick) }, edited(quick)));
      assert.ok(!passes({ base: before, ours: base, theirs: before.replace(...quick) }, edited(strange, quick))); // prettier-ignore
    });
  });

  describe('of a choice', () => {
    const versions = { base, ours: edited(hopeful, ['"Reel"', '"Film"']), theirs: edited(['feels: 1', 'feels: -1'], quick) }; // prettier-ignore
    const [ours, theirs] = [
      edited(hopeful, ['"Reel"', '"Film"'], quick),
      edited(['feels: 1', 'feels: -1'], ['"Reel"', '"Film"'], quick),
    ];

    it('asks for the deeds of a side where that is chosen', () => {
      assert.ok(passes(versions, { ours, theirs }));
      assert.ok(passes(versions, { ours: versions.ours, theirs: versions.theirs }));
      assert.ok(!passes(versions, { ours: theirs, theirs }));
      assert.ok(!passes(versions, { ours, theirs: ours }));
      assert.ok(!passes(versions, { ours: base, theirs }));
      assert.ok(!passes(versions, { ours, theirs: base }));
    });

    it('refuses what neither side did in one of the two', () => {
      assert.ok(!passes(versions, { ours: ours.replace(pain, ''), theirs }));
      assert.ok(!passes(versions, { ours, theirs: theirs.replace(pain, '') }));
    });

    it('asks for the order that the side has', () => {
      const swapped = edited([page + shop, shop + page]);
      const turned = { base, ours: swapped, theirs: edited(hopeful) };
      assert.ok(passes(turned, { ours: swapped, theirs: edited(hopeful) }));
      assert.ok(passes(turned, { ours: swapped, theirs: edited([page + shop, shop + page], hopeful) }));
      assert.ok(!passes(turned, { ours: base, theirs: edited(hopeful) }));
    });

    it('asks for the order that the one side has of what the other removed', () => {
      const split = { base, ours: edited([page, '']), theirs: edited(quick) };
      const top = base.slice(base.indexOf('    // First.'), base.indexOf(page));
      const turned = (...order: readonly string[]): string =>
        edited([top + page + shop, order.join('')], quick);
      assert.ok(passes(split, { ours: split.ours, theirs: split.theirs }));
      assert.ok(!passes(split, { ours: split.ours, theirs: turned(page, top, shop) }));
      assert.ok(!passes(split, { ours: split.ours, theirs: turned(top, shop, page) }));
    });

    it('asks for the comments that the side has', () => {
      const noted = { base, ours: `// Ours.\n${base}`, theirs: `// Theirs.\n${base}` };
      assert.ok(passes(noted, { ours: noted.ours, theirs: noted.theirs }));
      assert.ok(passes(noted, { ours: `// Theirs.\n${noted.ours}`, theirs: `// Ours.\n${noted.theirs}` }));
      assert.ok(!passes(noted, { ours: base, theirs: noted.theirs }));
      assert.ok(!passes(noted, { ours: noted.ours, theirs: base }));
      assert.ok(!passes(noted, { ours: noted.ours, theirs: `// Theirs.\n${noted.theirs}` }));
    });
  });

  describe('of what was written', () => {
    const versions = { base, ours: edited(hopeful), theirs: edited(quick) };
    let entities: Entities;
    let right: Written;
    before(() => {
      entities = entitiesOf(cut(base), cut(versions.ours), cut(versions.theirs));
      right = written(edited(hopeful, quick), entities);
    });
    const isTaken = ({ text, blocks }: Written): boolean =>
      isRight([{ kind: 'text', text, blocks }], entities, readOf(versions));

    it('refuses a text that is torn', () => {
      assert.ok(isTaken(right));
      assert.ok(!isTaken({ ...right, text: `${right.text}}\n` }));
      assert.ok(!isTaken({ ...right, text: right.text.trimEnd().slice(0, -1) }));
    });

    it('refuses a text in which other blocks are read than were written', () => {
      const [first, second, ...rest] = right.blocks;
      assert.ok(first && second);
      const isTakenAs = (...blocks: readonly Entity[]): boolean => isTaken({ ...right, blocks });
      assert.ok(isTakenAs(first, second, ...rest));
      assert.ok(!isTakenAs(second, first, ...rest));
      assert.ok(!isTakenAs(first, ...rest));
      assert.ok(!isTakenAs(first, second, ...rest.slice(0, -1)));
      assert.ok(!isTakenAs(first, second, ...rest, entities.root));
      assert.ok(!isTakenAs(first, second, second, ...rest.slice(1)));
      assert.ok(!isTakenAs(first, second, ...rest.slice(0, -1), first));
    });

    it('refuses blocks that were taken for one another', () => {
      const named = (id: string): number => right.blocks.findIndex(({ ours }) => ours?.item?.id === id);
      const blocks = [...right.blocks];
      const [i, j] = [named('shop'), named('page')];
      [blocks[i], blocks[j]] = [blocks[j]!, blocks[i]!];
      assert.ok(!isTaken({ ...right, blocks }));
    });
  });
});
