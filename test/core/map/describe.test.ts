import assert from 'node:assert/strict';
import { describe as described } from '../../../core/map/describe.ts';
import { empty, grocery, personas, samples } from './sampleContents.ts';

describe('a picture in words', () => {
  it('tells personas, stages and touchpoints with all that stands in their lanes', () => {
    assert.deepEqual(described(grocery).split('\n'), [
      'Customer journey map of 3 stages and 6 touchpoints.',
      'State: As it is today.',
      "Scenario: Buying the week's food online for the first time, in a week that is already full.",
      'Owner: Growth.',
      'Persona: Mina Kim, Working parent of two. I plan dinner in the lift. Goals: A good dinner on the table by seven. Needs: Know before paying when the food will arrive. Pains: Shops are crowded or closed whenever she has time. Objections: Somebody else picks my tomatoes. Channels: App, Email, Word-of-mouth.',
      'Persona: Joon Park, Lives alone, works shifts. If it takes longer than the corner shop, I go to the corner shop. Goals: Eat well without planning ahead.',
      'Feelings go from −2 (unhappy) to +2 (happy).',
      'Stage 1 of 3: Hearing about it. KPIs: Reach.',
      'Touchpoint: Hears that food comes to the door. Mina Kim feels +1, interested. Joon Park feels +1, curious. Does: Hears about it from friends. Does: Sees an ad, in the street or on a screen. Thinks: Groceries, brought to the door? Who has tried that? Channels: Word-of-mouth, Press, Outdoor, Ad, Social. Moment of truth: Discovery.',
      "Stage 2 of 3: Placing the order. Goal: Get the week's food ordered without it turning into work. KPIs: Conversion, Cart value. Pain, severity 2 of 5: Nobody says how long it all takes (transparency).",
      'Touchpoint: Fills the cart. Goal: Find and choose things easily. Mina Kim feels +2, excited. Does: Adds groceries to the cart. Thinks: Ooh, that would be nice on Saturday. Channels: Site, App.',
      'Touchpoint: Orders and pays. Mina Kim feels −2, pained. Joon Park feels −1, impatient. Does: Makes the order. Channels: Site, App, Email. Moment of truth: Purchase. Pain, Mina Kim, Joon Park, severity 5 of 5: Paying is the painful part (identity). Opportunity, impact 5 of 5, effort 3 of 5: Remember the card and pay with one tap (planned · Web team).',
      'Stage 3 of 3: From the door to the table.',
      'Touchpoint: Gets the groceries. Mina Kim feels −1 to +2, an effort, then happy. Joon Park feels +1, in charge. Does, Mina Kim: Stays in and waits for the van. Does, Joon Park: Picks the bags up after his shift. Channels: Delivery, Sms. Moment of truth: Experience.',
      'Touchpoint: Contacts customer service. Mina Kim feels −2, frustrated. Channels: Phone, Chat. Pain, Mina Kim, severity 4 of 5: Waiting to be heard (duration).',
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
      /^Mina Kim, Working parent of two\. I plan dinner in the lift\. Goals: A good dinner/,
    );
  });

  it('ends no sentence twice', () => {
    for (const content of Object.values(samples))
      assert.doesNotMatch(described(content), /[.?!]\.(?!\.)|undefined|NaN/);
  });
});
