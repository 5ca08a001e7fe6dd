import assert from 'node:assert/strict';
import { oneOf } from '../../../core/merge/slots.ts';

/** What stands in one place in the end, where capitals mean what small letters mean. */
function expectOne(base: string, ours: string, theirs: string, wanted: string | undefined): void {
  const value = (text: string): string | undefined => (text === '' ? undefined : text);
  const slot = { base: value(base), ours: value(ours), theirs: value(theirs) };
  assert.equal(oneOf(slot, (text) => text.toLowerCase()), wanted, `${base}, ${ours}, ${theirs}`); // prettier-ignore
}

describe('what stands in one place, out of three', () => {
  it('is what the one side has that has it', () => {
    expectOne('', 'a', '', 'a');
    expectOne('', '', 'a', 'a');
    expectOne('x', 'a', '', 'a');
    expectOne('x', '', '', undefined);
  });

  it('is what the side has that changed it, be it only how it is written', () => {
    expectOne('x', 'x', 'a', 'a');
    expectOne('x', 'a', 'x', 'a');
    expectOne('x', 'x', 'X', 'X');
    expectOne('x', 'X', 'x', 'X');
  });

  it('is what means something else, where the other side only wrote it otherwise', () => {
    expectOne('x', 'X', 'a', 'a');
    expectOne('x', 'a', 'X', 'a');
  });

  it('is ours where both say the same, and nothing where they do not', () => {
    expectOne('x', 'a', 'A', 'a');
    expectOne('', 'a', 'A', 'a');
    expectOne('x', 'a', 'b', undefined);
    expectOne('', 'a', 'b', undefined);
  });
});
