import assert from 'node:assert/strict';
import { itemsOf, type Item } from '../../../core/diff/item.ts';
import { addTouchpoint } from '../../../core/edit/mapEditsAdd.ts';
import { setFeeling } from '../../../core/edit/mapEditsFeeling.ts';
import { moveStageTo, moveTouchpointTo } from '../../../core/edit/mapEditsMove.ts';
import type { MapEdited } from '../../../core/edit/mapEdits.ts';
import { feelingFact } from '../../../core/insight/feelings.ts';
import { concernsOf } from '../../../core/model/facts.ts';
import type { Source } from '../../../core/model/load.ts';
import { scopeOf } from '../../../core/model/scope.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, TextEdit } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { normalForm } from '../../harness/applyDifferences.ts';
import { examples } from '../../harness/examples.ts';
import { commentsIn } from '../../harness/formatLaws.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { marked } from '../../harness/markers.ts';
import { randomOf, type Random } from '../../harness/random.ts';

function sourceOf(text: string): Source {
  return { uri: 'file:///work/main.journey', text, tree: parse(text) };
}

function blocksIn({ tree }: Source, keyword: string, id?: string): readonly Block[] {
  const found: Block[] = [];
  walk(tree, (block) => {
    if (block.row?.keyword === keyword && (id === undefined || block.id?.text === id)) found.push(block);
  });
  return found;
}

function blockIn(source: Source, keyword: string, id: string): Block {
  return blocksIn(source, keyword, id)[0] ?? assert.fail(`no ${keyword} ${id}`);
}

function editsOf(edited: MapEdited): readonly TextEdit[] {
  return 'refused' in edited ? assert.fail(edited.refused) : edited.edits;
}

/** Expects the text after a touchpoint went before another (`stage/touchpoint`) or to the end of a stage. */
function expectMoved(text: string, id: string, place: string, after: string): void {
  const source = sourceOf(text);
  const [stage = '', next] = place.split('/');
  const before = next === undefined ? undefined : blockIn(source, 'touchpoint', next);
  const edited = moveTouchpointTo(source, blockIn(source, 'touchpoint', id), { stage: blockIn(source, 'stage', stage), before }); // prettier-ignore
  assert.equal(applyEdits(text, editsOf(edited)), after);
  assert.ok(!('refused' in edited) && edited.block.block.id?.text === id && edited.after.text === after);
}

const two = (first: string, second: string): string =>
  `journey j "J" {\n  stage s "S" {\n${first}  }\n\n  stage t "T" {\n${second}  }\n}\n`;

describe('a touchpoint that is moved in the map', () => {
  const a = '    // On a.\n    touchpoint a "A" // behind\n';
  const b = '    touchpoint b "B" {\n      does: "x"\n    }\n';
  const c = '    touchpoint c "C"\n';

  it('goes before another with its comments', () => expectMoved(two(a + b + c, ''), 'c', 's/a', two(c + a + b, ''))); // prettier-ignore
  it('goes to the end', () => expectMoved(two(a + b + c, ''), 'a', 's', two(b + c + a, '')));
  it('goes to another stage, before and behind', () => {
    expectMoved(two(a + b, c), 'a', 't/c', two(b, a + c));
    expectMoved(two(a + b, c), 'a', 't', two(b, c + a));
  });
  it('goes into a stage that is empty', () => {
    expectMoved(two(a + b, ''), 'a', 't', two(b, a));
    const [without, text] = ['journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n  }\n  stage t "T" // later\n}\n', 'journey j "J" {\n  stage s "S" {\n  }\n  stage t "T" { // later\n    touchpoint a "A"\n  }\n}\n']; // prettier-ignore
    expectMoved(without, 'a', 't', text);
  });
  it('stands behind the touchpoints, and before what the stage holds besides', () =>
    expectMoved(two(a, `${c}    pain "p"\n`), 'a', 't', two('', `${c}${a}    pain "p"\n`)));
  it('stands apart from its neighbours as they do from one another', () => {
    expectMoved(two(`${a}\n${b}\n${c}`, ''), 'c', 's/b', two(`${a}\n${c}\n${b}`, ''));
    expectMoved(two(`${a}\n${b}\n${c}`, ''), 'a', 's', two(`${b}\n${c}\n${a}`, ''));
    expectMoved(two(`${a}\n${b}`, c), 'a', 't/c', two(b, `${a}\n${c}`));
  });
  it('is indented as the touchpoints there are', () =>
    expectMoved(
      'journey j "J" {\n  stage s "S" {\n    touchpoint a "A" {\n      does: "x"\n    }\n  }\n    stage t "T" {\n\t\ttouchpoint b "B"\n    }\n}\n',
      'a',
      't/b',
      'journey j "J" {\n  stage s "S" {\n  }\n    stage t "T" {\n\t\ttouchpoint a "A" {\n\t\t  does: "x"\n\t\t}\n\n\t\ttouchpoint b "B"\n    }\n}\n',
    ));
  it('stays on a line that several share', () => {
    const text = (inner: string): string => `journey j "J" { stage s "S" { ${inner} } }\n`;
    expectMoved(text('touchpoint a "A"; touchpoint b "B"; touchpoint c "C"'), 'c', 's/a', text('touchpoint c "C"; touchpoint a "A"; touchpoint b "B"')); // prettier-ignore
    expectMoved(text('touchpoint a "A"; touchpoint b "B"; touchpoint c "C"'), 'a', 's', text('touchpoint b "B"; touchpoint c "C"; touchpoint a "A"')); // prettier-ignore
    expectMoved(text('touchpoint a "A"; touchpoint b "B"; touchpoint c "C"'), 'b', 's', text('touchpoint a "A"; touchpoint c "C"; touchpoint b "B"')); // prettier-ignore
  });
  it('is there already', () => {
    for (const [id, place] of [
      ['a', 's/b'],
      ['b', 's/b'],
      ['c', 's'],
      ['b', 's/c'],
    ] as const)
      // prettier-ignore
      expectMoved(two(a + b + c, ''), id, place, two(a + b + c, ''));
  });
  it('gets the line ends of the file', () =>
    expectMoved(
      two(`${b}\n${c}`, '').replaceAll('\n', '\r\n'),
      'b',
      't',
      two(c, b).replaceAll('\n', '\r\n'),
    ));
  it('keeps what a long text says that stands left of it', () => {
    const long = '    touchpoint a "A" {\n      does: """\n  left\n      """\n    }\n';
    const text = `journey j "J" {\n  stage s "S" {\n${long}  }\n  stage t "T" {\n        touchpoint b "B"\n  }\n}\n`;
    const source = sourceOf(text);
    const edited = moveTouchpointTo(source, blockIn(source, 'touchpoint', 'a'), { stage: blockIn(source, 'stage', 't') }); // prettier-ignore
    assert.ok(applyEdits(text, editsOf(edited)).includes(long.trimEnd()));
  });
  it('does not go to another journey, nor before what is not there', () => {
    const text = `${two(a, '')}journey k "K" {\n  stage u "U" {\n    touchpoint d "D"\n  }\n}\n`;
    const source = sourceOf(text);
    const [moved, stage] = [blockIn(source, 'touchpoint', 'a'), blockIn(source, 'stage', 't')];
    assert.deepEqual(moveTouchpointTo(source, moved, { stage: blockIn(source, 'stage', 'u') }), { refused: 'gone' }); // prettier-ignore
    assert.deepEqual(moveTouchpointTo(source, moved, { stage, before: blockIn(source, 'touchpoint', 'd') }), { refused: 'gone' }); // prettier-ignore
    const elsewhere = blockIn(sourceOf(text), 'touchpoint', 'a');
    assert.deepEqual(moveTouchpointTo(source, elsewhere, { stage }), { refused: 'gone' });
  });
  it('stays where braces do not balance', () => {
    const source = sourceOf(two(a, '').slice(0, -4));
    const [moved, stage] = [blockIn(source, 'touchpoint', 'a'), blockIn(source, 'stage', 't')];
    assert.deepEqual(moveTouchpointTo(source, moved, { stage }), { refused: 'torn' });
  });
});

describe('a stage that is moved in the map', () => {
  const s = '  // The first.\n  stage s "S" {\n    touchpoint a "A"\n  }\n';
  const t = '  stage t "T"\n';
  const path = '  path p "P" {\n    a -> leaves\n  }\n';
  const map = (inner: string): string => `journey j "J" {\n  owner: growth\n\n${inner}}\n`;
  const expectStage = (text: string, id: string, next: string | undefined, after: string): void => {
    const source = sourceOf(text);
    const edited = moveStageTo(source, blockIn(source, 'stage', id), next === undefined ? undefined : blockIn(source, 'stage', next)); // prettier-ignore
    assert.equal(applyEdits(text, editsOf(edited)), after);
  };
  it('goes before another or behind the last', () => {
    expectStage(map(`${s}\n${t}\n${path}`), 't', 's', map(`${t}\n${s}\n${path}`));
    expectStage(map(`${s}\n${t}\n${path}`), 's', undefined, map(`${t}\n${s}\n${path}`));
    expectStage(map(`${s}${t}`), 't', undefined, map(`${s}${t}`));
  });
});

/** Expects a touchpoint with these facts after a score was set: of a persona, or where none is named of the customer. */
function expectFelt(text: string, change: string, after: string, head = 'personas: @mina, @joon'): void {
  const [persona = '', score] = change.split(' ');
  const map = (body: string): string => `journey j "J" {\n  ${head}\n  stage s "S" {\n    touchpoint a "A"${body}\n  }\n}\n`; // prettier-ignore
  const lines = (body: string): string => map(body.startsWith(' ') || body === '' ? body : ` {\n${body.replaceAll(/^/gm, '      ')}\n    }`); // prettier-ignore
  const source = sourceOf(lines(text));
  const feeling = { persona: persona.replace('@', ''), score: Number(score) };
  assert.equal(applyEdits(source.text, editsOf(setFeeling(source, blockIn(source, 'touchpoint', 'a'), feeling))), lines(after)); // prettier-ignore
}

describe('a feeling that is set in the map', () => {
  const one = 'personas: @mina';
  it('keeps its words and its comment', () =>
    expectFelt('feels: -1 "angry" // c', '@mina 2', 'feels: +2 "angry" // c', one));
  it('is written with the signs of before', () => {
    expectFelt('feels: 1', '@mina 2', 'feels: 2', one);
    expectFelt('feels: +1', '@mina 0', 'feels: 0', one);
    expectFelt('feels: 0', '@mina 1', 'feels: +1', one);
    expectFelt('feels: −1', '@mina -2', 'feels: −2', one);
    expectFelt('feels: 3', '@mina 4.5', 'feels: 4.5', `${one}; scale: 1..5`);
  });
  it('stays on the scale', () => {
    expectFelt('feels: 1', '@mina 7', 'feels: 2', one);
    expectFelt('feels: 3', '@mina -7', 'feels: 1', `${one}; scale: 1..5`);
  });
  it('moves a range as a whole', () => {
    expectFelt('feels: -1..1 "torn"', '@mina 1', 'feels: 0..2 "torn"', one);
    expectFelt('feels: -1..0 "torn"', '@mina 2', 'feels: +1..+2 "torn"', one);
  });
  it('is that of the persona where there is one', () =>
    expectFelt('feels: 1 "fine"\nfeels @mina: -1 "sad"', '@mina 0', 'feels: 1 "fine"\nfeels @mina: 0 "sad"'));
  it('leaves what is said of all as it is for the others', () =>
    expectFelt('feels: 1 "fine" // all\nmoment: purchase', '@joon -1', 'feels: 1 "fine" // all\nfeels @joon: -1 "fine"\nmoment: purchase')); // prettier-ignore
  it('is said of all where nobody else is meant', () => {
    expectFelt('feels: 1\nfeels @joon: 0', '@mina 2', 'feels: 2\nfeels @joon: 0');
    expectFelt('for: @mina\nfeels: 1', '@mina 2', 'for: @mina\nfeels: 2');
    expectFelt('feels: 1', ' 2', 'feels: 2', 'owner: growth');
  });
  it('is given to words alone, and to what was none', () => {
    expectFelt('feels: "curious"', '@mina 1', 'feels: +1 "curious"', one);
    expectFelt('feels: none', '@mina 1', 'feels: +1', one);
    expectFelt('feels: none', '@mina 1', 'feels: none\nfeels @mina: +1');
  });
  it('gets a line of its own where the vocabulary has it', () => {
    expectFelt('', '@mina 1', 'feels: +1', one);
    expectFelt('', '@mina 1', 'feels @mina: +1');
    expectFelt('does: "x"\nthinks: "y" // z\nmoment: purchase\npain "p"', '@mina 1', 'does: "x"\nthinks: "y" // z\nfeels @mina: +1\nmoment: purchase\npain "p"'); // prettier-ignore
    expectFelt('// On p.\npain "p"', '@mina 1', 'feels @mina: +1\n// On p.\npain "p"');
    expectFelt('moment: purchase', '@mina 1', 'feels @mina: +1\nmoment: purchase');
  });
  it('stays on the line of its touchpoint', () => {
    expectFelt(' { does: "x"; moment: purchase }', '@mina 1', ' { does: "x"; feels @mina: +1; moment: purchase }'); // prettier-ignore
    expectFelt(' { moment: purchase }', '@mina 1', ' { feels @mina: +1; moment: purchase }');
    expectFelt(' { }', '@mina 1', 'feels @mina: +1');
  });
  it('is not that of somebody whom the touchpoint does not concern', () => {
    const source = sourceOf(
      'journey j "J" { personas: @mina, @joon; stage s "S" { touchpoint a "A" { for: @joon } } }',
    );
    const set = (persona: string): unknown => setFeeling(source, blockIn(source, 'touchpoint', 'a'), { persona, score: 1 }); // prettier-ignore
    assert.deepEqual(set('mina'), { refused: 'not-for' });
    assert.deepEqual(set('nobody'), { refused: 'gone' });
  });
  it('is not guessed where a mistake hides what is felt', () => {
    const source = sourceOf('journey j "J" { stage s "S" { touchpoint a "A" { feels: } } }');
    assert.deepEqual(setFeeling(source, blockIn(source, 'touchpoint', 'a'), { persona: '', score: 1 }), { refused: 'unsure' }); // prettier-ignore
  });
});

/** Expects the text after a touchpoint is added behind another (`stage/touchpoint`) or to a stage; its title is marked. */
function expectAdded(text: string, place: string, after: string): void {
  const source = sourceOf(text);
  const [stage = '', behind] = place.split('/');
  const names = scopeOf(source, new Map([[source.uri, source]]));
  const edited = addTouchpoint(names, blockIn(source, 'stage', stage), behind === undefined ? undefined : blockIn(source, 'touchpoint', behind)); // prettier-ignore
  const wanted = marked(after);
  assert.equal(applyEdits(text, editsOf(edited)), wanted.text);
  const title = 'refused' in edited ? undefined : edited.block.block.title?.span;
  const start = 'refused' in edited ? 0 : edited.block.start;
  assert.deepEqual(wanted.ranges, [{ start: start + (title?.start ?? 0), end: start + (title?.end ?? 0) }]);
}

describe('a touchpoint that is added in the map', () => {
  const fresh = (id = 'new-touchpoint'): string => `touchpoint ${id} <|"New touchpoint"|>`;
  it('stands behind another, apart from a tall one', () => {
    expectAdded(two('    touchpoint a "A" // c\n    touchpoint b "B"\n', ''), 's/a', two(`    touchpoint a "A" // c\n    ${fresh()}\n    touchpoint b "B"\n`, '')); // prettier-ignore
    const tall = '    touchpoint a "A" {\n      does: "x"\n    }\n';
    expectAdded(two(tall, ''), 's/a', two(`${tall}\n    ${fresh()}\n`, ''));
  });
  it('stands last in a stage', () => {
    expectAdded(two('    goal: "x"\n    touchpoint a "A"\n    pain "p"\n', ''), 's', two(`    goal: "x"\n    touchpoint a "A"\n    ${fresh()}\n    pain "p"\n`, '')); // prettier-ignore
    expectAdded(two('', ''), 't', two('', `    ${fresh()}\n`));
    expectAdded('journey j "J" {\n  stage s "S"\n}\n', 's', `journey j "J" {\n  stage s "S" {\n    ${fresh()}\n  }\n}\n`); // prettier-ignore
  });
  it('has an id that none has, and none had', () => {
    const had = '    touchpoint new-touchpoint "A"\n    touchpoint b "B" { was: new-touchpoint-2 }\n';
    expectAdded(two(had, ''), 't', two(had, `    ${fresh('new-touchpoint-3')}\n`));
  });
  it('stays on a line that others share', () =>
    expectAdded('journey j "J" { stage s "S" { touchpoint a "A"; pain "p" } }', 's/a', `journey j "J" { stage s "S" { touchpoint a "A"; ${fresh()}; pain "p" } }`)); // prettier-ignore
  it('does not stand in what is no stage of the file', () => {
    const source = sourceOf(two('    touchpoint a "A"\n', ''));
    const names = scopeOf(source, new Map([[source.uri, source]]));
    assert.deepEqual(addTouchpoint(names, blockIn(source, 'touchpoint', 'a')), { refused: 'gone' });
    assert.deepEqual(addTouchpoint(names, blockIn(source, 'stage', 't'), blockIn(source, 'touchpoint', 'a')), { refused: 'gone' }); // prettier-ignore
  });
});

const form = (items: readonly Item[]): unknown => normalForm(items, { order: true });
const itemsIn = (text: string): readonly Item[] => itemsOf(sourceOf(text));
const comments = (text: string): readonly string[] => commentsIn(text).map((one) => one.replaceAll(/\s+/g, ' ')).sort(); // prettier-ignore

/** Stages and their touchpoints, in order, of the whole file. */
function orderOf(items: readonly Item[]): string[][] {
  return items.flatMap((item) =>
    item.kind === 'stage'
      ? [[item.id ?? '', ...item.items.flatMap(({ kind, id }) => (kind === 'touchpoint' ? [id ?? ''] : []))]]
      : orderOf(item.items),
  );
}

/** All that is said, wherever it stands. */
function allSaid(items: readonly Item[]): readonly string[] {
  return items
    .flatMap(({ items: inner, ...own }) => [JSON.stringify(form([{ ...own, items: [] }])), ...allSaid(inner)])
    .sort();
}

function withoutFeelings(items: readonly Item[]): readonly Item[] {
  return items.map((item) => ({
    ...item,
    facts: item.facts.filter(({ key }) => key !== 'feels'),
    items: withoutFeelings(item.items),
  }));
}

const texts = (random: Random): string => makeText(makeItems(random), random);

describe('any map', () => {
  it('holds the same in the wanted order after any touchpoint or stage is moved', () => {
    const random = randomOf(21);
    let moves = 0;
    for (let round = 0; round < 300; round++) {
      const text = texts(random);
      const source = sourceOf(text);
      const before = itemsIn(text);
      const order = orderOf(before);
      const isStage = random.below(4) === 0;
      const moved = random.pick(blocksIn(source, isStage ? 'stage' : 'touchpoint'));
      const id = moved.id?.text ?? '';
      const stage = random.pick(blocksIn(source, 'stage'));
      const others = isStage ? blocksIn(source, 'stage') : stage.statements.filter((each): each is Block => each.kind === 'block' && each.row?.keyword === 'touchpoint'); // prettier-ignore
      const next = [...others, undefined][random.below(others.length + 1)];
      const edited = isStage ? moveStageTo(source, moved, next) : moveTouchpointTo(source, moved, { stage, before: next }); // prettier-ignore
      const after = applyEdits(text, editsOf(edited));
      const place = <T>(list: readonly T[], it: T, at: number): T[] => (at < 0 ? [...list, it] : list.toSpliced(at, 0, it)); // prettier-ignore
      let wanted = order;
      if (next !== moved && isStage) {
        const rest = order.filter(([own]) => own !== id);
        wanted = place(rest, order.find(([own]) => own === id) ?? [], rest.findIndex(([own]) => own === next?.id?.text)); // prettier-ignore
      } else if (next !== moved) {
        const rest = order.map((each) => each.filter((own) => own !== id));
        wanted = rest.map((each) => (each[0] === stage.id?.text ? place(each, id, each.indexOf(next?.id?.text ?? ' ')) : each)); // prettier-ignore
      }
      const told = `${id} before ${next?.id?.text} in ${stage.id?.text} of\n${text}\ngave\n${after}`;
      assert.deepEqual(orderOf(itemsIn(after)), wanted, told);
      assert.deepEqual(allSaid(itemsIn(after)), allSaid(before), told);
      assert.deepEqual(comments(after), comments(text), told);
      if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
      assert.ok(editsOf(edited).length <= 3, told);
      moves += order.flat().join() === wanted.flat().join() ? 0 : 1;
    }
    assert.ok(moves > 200, `only ${moves} moved`);
  });

  it('says what somebody feels after it was set, of nobody else anything new, and nothing else', () => {
    const random = randomOf(22);
    let [own, fresh] = [0, 0];
    for (const given of [...Object.values(examples), ...Array.from({ length: 150 }, () => texts(random))]) {
      const source = sourceOf(given);
      const all = blocksIn(source, 'touchpoint');
      for (let round = 0; all.length > 0 && round < 4; round++) {
        const at = random.below(all.length);
        const touchpoint = all[at] ?? assert.fail();
        const persona = random.pick(['mina', 'joon']);
        const score = [-2, -1, 0, 1, 2][random.below(5)] ?? 0;
        const edited = setFeeling(source, touchpoint, { persona, score });
        const concerned = concernsOf(touchpoint);
        if ('refused' in edited) {
          const isOf = new RegExp(`personas:.*@${persona}`).test(given);
          assert.equal(edited.refused, isOf ? 'not-for' : 'gone');
          assert.ok(!isOf || (concerned && !concerned.includes(persona)));
          continue;
        }
        const after = sourceOf(applyEdits(given, edited.edits));
        const now = blocksIn(after, 'touchpoint')[at] ?? assert.fail();
        const [was, is] = [feelingFact(touchpoint, persona)?.values[0], feelingFact(now, persona)?.values[0]];
        const middle = is?.number && (is.number.low + is.number.high) / 2;
        const isRange = is?.number?.low !== is?.number?.high;
        if (!isRange && !given.includes('scale:')) assert.equal(middle, score, after.text);
        assert.equal(is?.text?.text, was?.text?.text);
        for (const other of ['mina', 'joon'])
          if (other !== persona && /@mina, @joon/.test(given))
            assert.deepEqual(feelingFact(now, other)?.values[0]?.number?.low, feelingFact(touchpoint, other)?.values[0]?.number?.low); // prettier-ignore
        assert.deepEqual(form(withoutFeelings(itemsIn(after.text))), form(withoutFeelings(itemsIn(given))));
        assert.deepEqual(comments(after.text), comments(given));
        assert.ok(edited.edits.length <= 2 && edited.edits.every(({ span }) => span.end - span.start < 12));
        if (now.statements.length > touchpoint.statements.length) fresh++;
        else own++;
      }
    }
    assert.ok(own > 50 && fresh > 50, `${own} ${fresh}`);
  });

  it('holds one touchpoint more after one is added, where it was wanted', () => {
    const random = randomOf(23);
    for (let round = 0; round < 150; round++) {
      const text = texts(random);
      const source = sourceOf(text);
      const stage = random.pick(blocksIn(source, 'stage'));
      const others = stage.statements.filter((each): each is Block => each.kind === 'block' && each.row?.keyword === 'touchpoint'); // prettier-ignore
      const behind = [...others, undefined][random.below(others.length + 1)];
      const names = scopeOf(source, new Map([[source.uri, source]]));
      const after = applyEdits(text, editsOf(addTouchpoint(names, stage, behind)));
      const wanted = orderOf(itemsIn(text)).map((each) => {
        const at = behind ? each.indexOf(behind.id?.text ?? '') + 1 : each.length;
        return each[0] === stage.id?.text ? each.toSpliced(at, 0, 'new-touchpoint') : each;
      });
      assert.deepEqual(orderOf(itemsIn(after)), wanted, `${text}\ngave\n${after}`);
      assert.deepEqual(comments(after), comments(text));
    }
  });
});
