import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  element,
  joinedMarkup,
  onLines,
  scriptMarkup,
  textMarkup,
  written,
} from '../../../core/markup/escape.ts';
import { xmlProblem } from './wellFormed.ts';

const text = (value: string): string => written(textMarkup(value));
const attribute = (value: string): string => written(element('a', { b: value }));

describe('markup', () => {
  it('escapes text', () => {
    assert.equal(text('a < b && c > "d" \'e\''), 'a &lt; b &amp;&amp; c &gt; "d" \'e\'');
    assert.equal(text(']]>'), ']]&gt;');
    assert.equal(text('one\r\ntwo\tthree'), 'one&#13;\ntwo\tthree');
    assert.equal(text('<＝ﬁ\ue000'), '&lt;＝ﬁ\ue000');
  });

  it('escapes attributes, blanks of other kinds included', () => {
    assert.equal(attribute(`"'<>&`), '<a b="&quot;&#39;&lt;&gt;&amp;"/>');
    assert.equal(attribute('a\tb\nc\r'), '<a b="a&#9;b&#10;c&#13;"/>');
  });

  it('takes code of ours as it is, as long as it cannot end its script', () => {
    assert.equal(
      written(element('script', {}, [scriptMarkup('a < b && c;')])),
      '<script>a < b && c;</script>',
    );
    for (const code of ['"</script>"', '"</SCRIPT >"', 'x<!--y', '"\u00e4"', 'a\rb'])
      assert.throws(() => scriptMarkup(code), RangeError, code);
  });

  it('replaces what XML does not have', () => {
    assert.equal(text('\u0000\u0007\u001f\ufffe\uffff'), '\ufffd'.repeat(5));
    assert.equal(text('\ud800a\udc00b\ud83d'), '\ufffda\ufffdb\ufffd');
    assert.equal(text('👍🏽 \u007f\u0085\u{1ffff}\u{10ffff}'), '👍🏽 \u007f\u0085\u{1ffff}\u{10ffff}');
  });

  it('leaves out attributes that are undefined', () => {
    assert.equal(written(element('a', { b: undefined, c: 0, d: -0.5 })), '<a c="0" d="-0.5"/>');
  });

  it('closes itself only without a list of children', () => {
    assert.equal(written(element('a', {})), '<a/>');
    assert.equal(written(element('a', {}, [])), '<a></a>');
    assert.equal(
      written(element('a', {}, onLines([element('b', {}), element('c', {})]))),
      '<a>\n<b/>\n<c/>\n</a>',
    );
    assert.equal(written(joinedMarkup([textMarkup('<'), element('b', {})])), '&lt;<b/>');
  });

  it('takes no name that is none', () => {
    for (const name of ['', 'a b', 'a>', '1a', 'on"x', 'a=']) {
      assert.throws(() => element(name, {}), RangeError);
      assert.throws(() => element('a', { [name]: 'x' }), RangeError);
    }
  });

  it('is well-formed for any text', () => {
    const units = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    const special = fc.string({ unit: fc.constantFrom(...'<>&"\'=/]-\r\n\t\u0000\ud83d\udc4d\ufffe a') });
    fc.assert(
      fc.property(fc.oneof(units, special), fc.oneof(units, special), (inner, value) => {
        assert.equal(xmlProblem(written(element('a', { b: value }, [textMarkup(inner)]))), undefined);
      }),
      { numRuns: 1000, seed: 20260901 },
    );
  });
});

describe('the checker of these tests', () => {
  it('finds what is wrong', () => {
    for (const wrong of [
      '<a>',
      '</a>',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<a b=1/>',
      '<a>&</a>',
      '<a>\u0001</a>',
      '<a/><b/>',
      '<a>\ud800</a>',
      'x<a/>',
      '<a>]]></a>',
    ]) {
      assert.notEqual(xmlProblem(wrong), undefined, wrong);
    }
    assert.equal(xmlProblem('<?xml version="1.0"?>\n<a b="&quot;"><c/>&#13;</a>\n'), undefined);
  });
});
