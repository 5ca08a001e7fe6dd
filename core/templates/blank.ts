import { template } from './template.ts';

export const blank = template(
  'blank',
  'First map',
  'The smallest map that says something: one person, two stages, a touchpoint in each.',
  `
persona «mina» "«Mina Kim»" {
  goal: "«What this person wants to reach»"
  pain "«What makes it hard today»"
  objection: "«Why this person might say no»"
}

journey «first-order» "«First order»" {
  personas: @«=mina»
  state: current
  scenario: "«The situation the customer is in»"

  stage «awareness» "«Hearing about it»" {
    goal: "«What the customer wants at the beginning»"

    touchpoint «hears» "«Hears about it from a friend»" {
      channels: word-of-mouth
      does: "«What the customer does»"
      feels: «+1» "«curious»"
    }
  }

  stage «order» "«Ordering»" {
    goal: "«What the customer wants now»"

    touchpoint «orders» "«Orders»" {
      channels: site
      does: "«What the customer does now»"
      feels: «0» "«in between»"
      moment: purchase
    }
  }
}
`,
);
