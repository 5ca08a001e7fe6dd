import { template } from './template.ts';

export const onlineShop = template(
  'online-shop',
  'Online shop',
  'From hearing about a shop to telling others, in the five stages from awareness to advocacy.',
  `
persona «mina» "«Mina Kim»" {
  role: "«What this person is, in a few words»"
  goal: "«What this person wants to reach»"
  need: "«What this person needs to know before paying»"
  pain "«What makes it hard today»"
  objection: "«Why this person might say no»"
  channels: social, search, review-site, site, email, delivery, packaging, word-of-mouth
}

actor growth "Growth" { kind: team }
actor shop "Shop" { kind: team }
actor fulfilment "Fulfilment" { kind: team }

journey «first-order» "«First order in the shop»" {
  personas: @«=mina»
  state: current
  scenario: "«The situation the customer is in»"
  trigger: pain "«The problem that sets the customer in motion»"
  outcome: "«What is solved in the end»"
  objective: "«What the company wants to reach»"
  framework: awareness-advocacy
  owner: growth

  stage awareness "Hearing about it" {
    phase: exposure
    goal: "«Find out whether there is something for this problem»"
    kpi: reach
    feedback: "«How customers are asked where they heard of it»"

    touchpoint hears "«Hears about it»" {
      channels: word-of-mouth, social
      entry: outbound, inbound
      does: "«Looks at what a friend has shared»"
      thinks: "«Could that be something for me?»"
      feels: +1 "«curious»"
      moment: discovery
    }
  }

  stage consideration "Weighing it up" {
    phase: acquisition
    goal: "«Find the best way to solve it»"
    kpi: visits
    feedback: "«A question to those who leave without an order»"

    touchpoint compares "«Compares it with the alternatives»" {
      channels: search, review-site, site
      does: "«Reads what others say, looks at prices and delivery»"
      thinks: "«What will it cost me in the end?»"
      feels: 0 "«unsure»"
      moment: "«The first honest comparison»"

      pain hidden-costs "«The whole price is hard to find»" {
        for: @«=mina»
        friction: transparency
        severity: 3
      }
      opportunity show-costs "«Show the whole price on the first page»" {
        solves: hidden-costs
        impact: 3
        effort: 2
        owner: growth
      }
    }
  }

  stage conversion "Ordering" {
    phase: conversion
    goal: "«Order without it turning into work»"
    kpi: conversion, order-value
    feedback: "«One question on the page after the order»"

    touchpoint fills-cart "«Fills the cart»" {
      channels: site
      does: "«Chooses and puts things into the cart»"
      feels: +1 "«looking forward»"
      amplify: "«What is good here, and how to make more of it»"
    }

    touchpoint pays "«Orders and pays»" {
      channels: site, email
      does: "«Fills in the form and pays»"
      thinks: "«Why do they want to know all this?»"
      feels: -1 "«impatient»"
      moment: purchase

      pain long-form "«The form is long»" {
        for: @«=mina»
        friction: identity
        severity: 4
      }
      opportunity short-form "«Ask only what the delivery needs»" {
        solves: long-form
        impact: 5
        effort: 3
        owner: shop
      }
      experiment one-page "«A form on one page saves carts»" { tests: short-form; varies: design; metric: conversion }
    }
  }

  stage loyalty "Receiving it and coming back" {
    phase: loyalty
    goal: "«Have what was promised, when it was promised»"
    kpi: on-time-delivery, retention
    feedback: "«One question after the delivery»"

    touchpoint receives "«Receives the parcel»" {
      channels: email, delivery, packaging
      does: "«Follows where it is, and unpacks it»"
      feels: +2 "«pleased»"
      moment: experience
    }

    touchpoint orders-again "«Orders again»" {
      channels: email, site
      does: "«Repeats the last order»"
      feels: +1 "«at ease»"
      moment: loyalty
    }
  }

  stage advocacy "Telling others" {
    phase: advocacy
    goal: "«Pass a good thing on»"
    kpi: referral-rate
    feedback: "«Reviews are read once a week»"

    touchpoint tells "«Tells others about it»" {
      channels: word-of-mouth, review-site
      does: "«Recommends it to somebody with the same problem»"
      feels: +1 "«proud of the find»"
      moment: loyalty
    }
  }

  path usual "The usual way" {
    pays -> leaves "«Why customers leave here»"
    orders-again -> pays "«A known customer skips the choosing»"
    tells -> end
  }

  assumption "«What the team believes and has not asked yet»"
}
`,
);
