import { template } from './template.ts';

export const businessPurchase = template(
  'business-purchase',
  'Purchase by a company',
  'Several people decide together: who works with it, who buys it, who approves it.',
  `
persona «user» "«Ines, who will work with it»" {
  role: "«Plans the shifts of forty people»"
  goal: "«Be done with planning by noon»"
  pain "«A table that breaks with every change»"
  objection: "«One more tool to keep up to date»"
}

persona «buyer» "«Tom, who buys it»" {
  role: "«Purchasing»"
  goal: "«Compare three offers on one page»"
  pain "«Every provider counts differently»"
  objection: "«The contract runs too long»"
}

persona «boss» "«Ruth, who approves it»" {
  role: "«Head of operations»"
  goal: "«Spend once, and see that it pays»"
  pain "«Projects that never end»"
  objection: "«Not in this year's budget»"
}

actor sales "Sales" { kind: team }
actor success "Customer success" { kind: team }

journey «purchase» "«From the first complaint to the renewal»" {
  personas: @«=user», @«=buyer», @«=boss»
  state: current
  scenario: "«A company of two hundred looks for a planning tool»"
  trigger: pain "«A plan that was wrong once too often»"
  objective: "«Shorten the time from the first talk to the signature»"
  owner: sales

  stage need "«Seeing the need»" {
    phase: exposure
    goal @«=user»: "«Show that it cannot go on like this»"
    kpi: reach
    feedback: "«Sales asks every new contact how it began»"

    touchpoint asks-around "«Asks others in the trade»" {
      for: @«=user»
      channels: word-of-mouth, event
      does: "«Asks at a meeting what others use»"
      feels: +1 "«not alone»"
      moment: discovery
    }
  }

  stage shortlist "«Making a short list»" {
    phase: acquisition
    goal @«=buyer»: "«Three offers that can be compared»"
    goal @«=user»: "«See the daily work in it»"
    kpi: visits
    feedback: "«A talk after each demonstration»"

    touchpoint demo "«Has it shown»" {
      for: @«=user», @«=buyer»
      channels: face-to-face, site
      does @«=user»: "«Brings last week's plan»"
      does @«=buyer»: "«Asks for the price of every part»"
      feels @«=user»: +2 "«hopeful»"
      feels @«=buyer»: -1 "«impatient»"
      moment: "«The own plan in the new tool»"
      amplify: "«What is good here, and how to make more of it»"

      pain hard-to-compare "«The offer cannot be compared»" {
        for: @«=buyer»
        friction: transparency
        severity: 4
      }
      opportunity one-page "«One page with all costs over three years»" {
        solves: hard-to-compare
        impact: 4
        effort: 1
        owner: sales
      }
      experiment price-page "«The page shortens the time to an answer»" {
        tests: one-page
        varies: format
        metric: conversion
      }
    }
  }

  stage agreement "«Agreeing»" {
    phase: conversion
    goal @«=boss»: "«Decide once, on good grounds»"
    kpi: conversion
    feedback: "«Lost deals are asked for the reason»"

    touchpoint approval "«Gets the approval»" {
      for: @«=boss», @«=buyer»
      channels: email, face-to-face
      does @«=buyer»: "«Writes the case for it»"
      does @«=boss»: "«Puts it off to the next quarter»"
      feels @«=buyer»: -1 "«stuck»"
      feels @«=boss»: 0 "«careful»"
      moment: purchase

      risk budget-freeze "«The budget is frozen»" {
        impact: 5
        likelihood: 3
        cause: outside
        fallback: "«A start in one team only»"
        owner: sales
      }
    }
  }

  stage roll-out "«Getting started»" {
    phase: loyalty
    when: after
    goal @«=user»: "«Plan the first week without help»"
    kpi: ces
    feedback: "«A call after the first week»"

    touchpoint first-week "«Plans the first week with it»" {
      for: @«=user»
      channels: app, help-center, phone
      does: "«Brings the data over and invites the team»"
      feels: -1 "«swamped»"
      moment: experience
    }
  }

  stage renewal "«Renewing»" {
    phase: loyalty, advocacy
    when: after
    goal @«=boss»: "«See what it brought»"
    kpi: retention, referral-rate
    feedback: "«A talk before each renewal»"

    touchpoint review "«Looks at what it brought»" {
      for: @«=boss», @«=buyer»
      channels: face-to-face, email
      does: "«Compares the hours before and after»"
      feels: +1 "«confirmed»"
      moment: loyalty
    }
  }

  path usual {
    approval -> leaves "«A rival was in the budget already»"
    review -> end
  }
}
`,
);
