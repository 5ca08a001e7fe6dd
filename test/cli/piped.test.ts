import assert from 'node:assert/strict';
import { Folder } from './runJourney.ts';

describe('a map that comes through standard input', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(() => folder.write({ 'people.journey': 'persona mina "Mina Kim" {}\n' }));
  after(() => folder.remove());

  it('is written as it would be from a file of the folder, with what it imports', () => {
    const text = 'import "./people.journey"\njourney j "J" {\n  personas: @mina\n}\n';
    folder.write({ 'map.journey': text });
    const named = folder.run(['render', 'map.journey', '--format', 'markdown']);
    assert.match(named.out, /Mina Kim/);
    assert.deepEqual(folder.run(['render', '-', '--format', 'markdown'], { input: text }), named);
  });

  it('is called so where there is nothing to draw in it', () => {
    const { code, err } = folder.run(['render', '-'], { input: '// Nothing yet.\n' });
    assert.equal(code, 2);
    assert.match(err, /standard input/);
  });
});
