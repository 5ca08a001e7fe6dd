import assert from 'node:assert/strict';
import { describe as described } from '../../../core/map/describe.ts';
import { empty, grocery, personas, samples } from './sampleContents.ts';

describe('a picture in words', () => {
  it('tells stages, touchpoints, feelings, moments and pains', () => {
    assert.deepEqual(described(grocery).split('\n'), [
      'Customer journey map of 3 stages and 6 touchpoints.',
      'State: As it is today.',
      "Scenario: Buying the week's food online for the first time, in a week that is already full.",
      'Owner: Growth.',
      'Personas: Mina Kim (Working parent of two), Joon Park (Lives alone, works shifts).',
      'Feelings go from −2 (unhappy) to +2 (happy).',
      'Stage 1 of 3: Hearing about it. KPIs: Reach.',
      'Touchpoint: Hears that food comes to the door. Mina Kim feels +1, interested. Joon Park feels +1, curious. Moment of truth: Discovery.',
      "Stage 2 of 3: Placing the order. Goal: Get the week's food ordered without it turning into work. KPIs: Conversion, Cart value. Pain, severity 2 of 5: Nobody says how long it all takes.",
      'Touchpoint: Fills the cart. Mina Kim feels +2, excited.',
      'Touchpoint: Orders and pays. Mina Kim feels −2, pained. Joon Park feels −1, impatient. Moment of truth: Purchase. Pain, severity 5 of 5: Paying is the painful part. Opportunity: Remember the card and pay with one tap.',
      'Stage 3 of 3: From the door to the table.',
      'Touchpoint: Gets the groceries. Mina Kim feels −1 to +2, an effort, then happy. Joon Park feels +1, in charge. Moment of truth: Experience.',
      'Touchpoint: Contacts customer service. Mina Kim feels −2, frustrated. Pain, severity 4 of 5: Waiting to be heard.',
      'Touchpoint: Cooks and eats. Mina Kim feels satisfied. Joon Park feels +1, at ease.',
    ]);
  });

  it('has a sentence for what is empty', () => {
    assert.equal(described(empty), 'Customer journey map without stages so far.');
  });

  it('tells who the personas are', () => {
    const [count, first] = described(personas).split('\n');
    assert.equal(count, '3 personas.');
    assert.match(
      first ?? '',
      /^Mina Kim, Working parent of two\. I plan dinner in the lift\. Goal: A good dinner/,
    );
  });

  it('ends no sentence twice', () => {
    for (const content of Object.values(samples))
      assert.doesNotMatch(described(content), /[.?!]\.(?!\.)|undefined|NaN/);
  });
});
