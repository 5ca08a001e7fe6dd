import { template } from './template.ts';

export const storeVisit = template(
  'store-visit',
  'Visit to a store',
  'A way that is mostly walked on foot: finding the shop, looking, trying, paying, and living with it.',
  `
persona «noor» "«Noor Haddad»" {
  role: "«Moves into a new flat»"
  goal: "«Find a chair to sit in for years»"
  pain "«Pictures say nothing of how one sits»"
  objection: "«It will not fit into the car»"
}

actor sales "Sales" { kind: team }

journey «store-visit» "«Buying a chair in the shop»" {
  personas: @«=noor»
  state: current
  scenario: "«A free Saturday, and an empty corner at home»"
  trigger: desire "«A place to read»"
  owner: sales

  stage finding "«Finding the shop»" {
    phase: exposure
    when: before
    goal: "«Know that the way is worth it»"
    kpi: visits
    feedback: "«Sales asks how people found the shop»"

    touchpoint hears-of-shop "«Hears of the shop»" {
      channels: word-of-mouth, outdoor
      does: "«Asks a friend where the chair is from»"
      feels: +1 "«curious»"
      moment: discovery
    }
  }

  stage looking "«Looking and trying»" {
    phase: acquisition
    when: before
    goal: "«Try in peace, and have somebody to ask»"
    kpi: conversion
    feedback: "«Sales notes the questions of the day»"

    touchpoint enters "«Comes in and looks around»" {
      channels: store
      does: "«Walks through without being spoken to»"
      feels: +1 "«welcome»"
      frontstage sales: "«Greets and stays in sight»"
    }

    touchpoint tries-out "«Tries it»" {
      channels: product, face-to-face
      does: "«Sits down, and asks about the fabric»"
      feels: +2 "«delighted»"
      moment: "«The first minute in the chair»"
      amplify: "«What is good here, and how to make more of it»"
      frontstage sales: "«Answers, and leaves time»"
    }
  }

  stage paying "«Deciding and paying»" {
    phase: conversion
    when: purchase
    goal: "«Pay, and know how it comes home»"
    kpi: order-value
    feedback: "«One question at the till»"

    touchpoint pays "«Pays at the counter»" {
      channels: counter
      does: "«Asks about delivery and pays»"
      feels: -1 "«taken aback»"
      moment: purchase

      pain late-delivery-price "«The price of the delivery comes up at the till»" {
        for: @«=noor»
        friction: transparency
        severity: 4
      }
      opportunity price-on-tag "«Print the price of the delivery on the tag»" {
        solves: late-delivery-price
        impact: 4
        effort: 1
        owner: sales
      }
    }
  }

  stage living "«Living with it»" {
    phase: loyalty
    when: after
    goal: "«Be glad of it every day»"
    kpi: csat
    feedback: "«A call after a month»"

    touchpoint gets-it "«Gets it brought home»" {
      channels: delivery, phone
      does: "«Stays in for the morning»"
      feels: 0 "«patient»"
    }

    touchpoint sits "«Sits and reads»" {
      channels: product
      does: "«Shows the chair to visitors»"
      feels: +2 "«at home»"
      moment: experience
    }
  }

  path usual {
    enters -> leaves "«Looks, and goes on»"
    sits -> end
  }
}
`,
);
