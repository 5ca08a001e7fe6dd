import { template } from './template.ts';

export const plannedActual = template(
  'planned-actual',
  'Plan and actual run',
  'How it is meant to run and how it went once: what failed, was missing, was added or came too early.',
  `
persona «kim» "«Kim Berg»" {
  role: "«Has just moved»"
  goal: "«Be online on the first evening»"
  pain "«Days off for technicians who do not come»"
  objection: "«The old provider works too»"
}

actor support "Customer support" { kind: team }

journey «plan» "«Getting connected, as planned»" {
  personas: @«=kim»
  state: planned
  scenario: "«From the order to the first invoice»"

  stage ordering "«Ordering»" {
    goal: "«Order it in one go»"

    touchpoint order "«Orders on the web»" {
      from: customer "«I order»"
      to: company "«An order comes in»"
      channels: site
    }
  }

  stage waiting "«Waiting for it»" {
    goal: "«Know when it comes»"

    touchpoint letter "«A letter names the day»" {
      from: company
      to: customer
      channels: letter
    }

    touchpoint parcel "«The parcel comes»" {
      from: company
      to: customer
      channels: parcel
    }
  }

  stage connecting "«Getting it to work»" {
    goal: "«Set it up alone»"

    touchpoint install "«Sets it up»" {
      from: customer
    }
  }

  stage paying "«Paying»" {
    goal: "«Pay for what works»"

    touchpoint invoice "«The invoice comes»" {
      from: company
      to: customer
      channels: email
    }
  }
}

// The same id is the same step. What a run leaves unsaid is read from its plan.
journey «run» "«Getting connected, as it went»" {
  personas: @«=kim»
  state: actual
  of: «=plan»

  stage ordering {
    goal: "«Order it in one go»"

    touchpoint order {
      status: completed
      channels: site
      feels: +1 "«looking forward»"
    }
  }

  stage waiting {
    goal: "«Know when it comes»"

    touchpoint letter {
      status: missing
      channels: letter
      feels: -1 "«in the dark»"
    }

    touchpoint parcel {
      status: completed
      channels: parcel
      feels: +2 "«excited»"
    }
  }

  stage connecting {
    goal: "«Set it up alone»"

    touchpoint install {
      from: customer
      status: failing
      feels: -2 "«stuck»"
      moment: experience
    }

    touchpoint calls "«Calls support»" {
      from: customer "«I need help»"
      to: support "«A customer cannot get started»"
      channels: phone
      status: ad-hoc
      feels: -1 "«worn out»"
    }

    touchpoint install-again "«Sets it up once more»" {
      from: customer
      of: install
      status: completed
      feels: +1 "«relieved»"
    }
  }

  stage paying {
    goal: "«Pay for what works»"

    touchpoint invoice {
      status: completed
      channels: email
      feels: 0 "«neutral»"
    }
  }
}
`,
);
