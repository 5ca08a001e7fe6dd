import { template } from './template.ts';

export const serviceBlueprint = template(
  'service-blueprint',
  'Service with front and back stage',
  'A service blueprint: what the customer does, what the company does in sight and out of sight, and what those rely on.',
  `
persona «guest» "«Sam Rivera»" {
  role: "«Somebody with half an hour for lunch»"
  goal: "«Eat well and be back in time»"
  pain "«Queues that nobody can judge from outside»"
  objection: "«What stands on the table at home costs less»"
}

actor staff "«Staff at the counter»" { kind: team }
actor kitchen "«Kitchen»" { kind: team }
actor upkeep "«Building and supplies»" { kind: provider }

journey «lunch» "«Lunch at the burger place»" {
  personas: @«=guest»
  state: current
  scenario: "«A short break, and hunger»"
  trigger: desire "«Something good that does not take long»"

  stage deciding "«Deciding and finding the way»" {
    goal: "«Find something close by that is open»"
    kpi: visits
    feedback: "«Comments at the map service»"

    touchpoint looks-up "«Looks for a place close by»" {
      channels: search, site
      does: "«Reads the opening hours and the menu»"
      feels: +1 "«looking forward»"
      moment: discovery
      frontstage: "«The page shows menu and hours»"
      backstage staff: "«Keeps menu and hours up to date»"
      support upkeep: "«Hosting of the page»"
    }
  }

  stage ordering "«Arriving and ordering»" {
    goal: "«Order without waiting long»"
    kpi: conversion
    feedback: "«A question on the receipt»"

    touchpoint queues "«Stands in the queue»" {
      channels: store
      does: "«Waits and reads the menu on the wall»"
      feels: -1 "«pressed for time»"
      frontstage staff: "«Greets, and tells how long it takes»"
      backstage staff: "«Opens a second till at noon»"
      support: "«The rota»"

      pain wait-unknown "«Nobody says how long it takes»" {
        for: @«=guest»
        friction: duration
        severity: 4
      }
      opportunity show-wait "«Show the waiting time at the door»" {
        solves: wait-unknown
        impact: 4
        effort: 2
        owner: staff
      }
    }

    touchpoint orders "«Orders and pays»" {
      channels: counter
      does: "«Says what it should be and pays»"
      feels: 0 "«neutral»"
      moment: purchase
      prop: "«The number for the pick-up»"
      frontstage staff: "«Takes the order»"
      backstage kitchen: "«Prepares the meal»"
      system: "«Till and card reader»"
      support upkeep: "«Delivers the food»"
    }
  }

  stage eating "«Eating»" {
    goal: "«Enjoy it in peace»"
    kpi: csat
    feedback: "«Staff ask when they clear the table»"

    touchpoint eats "«Finds a table and eats»" {
      channels: product, store
      does: "«Sits down and eats»"
      feels: +2 "«content»"
      moment: experience
      amplify: "«What is good here, and how to make more of it»"
      prop: "«Napkins and cutlery»"
      frontstage staff: "«Keeps the tables clean»"
      backstage kitchen: "«Looks after quality»"
      support upkeep: "«Furniture and heating»"
    }
  }

  stage leaving "«Clearing up and leaving»" {
    goal: "«Be gone without ado, and come back one day»"
    kpi: retention
    feedback: "«A box for notes at the exit»"

    touchpoint clears "«Brings the tray back»" {
      channels: store
      does: "«Looks for the right bin»"
      feels: 0 "«neutral»"
      moment: loyalty
      frontstage: "«Bins with signs»"
      backstage staff: "«Empties them»"
      support upkeep: "«Collects the waste»"
    }
  }

  path usual {
    queues -> leaves "«Whoever sees the queue and goes on»"
    clears -> end
  }
}
`,
);
