import { template } from './template.ts';

export const supportCase = template(
  'support-case',
  'Support case',
  'A single encounter: something does not work, and the customer wants it solved.',
  `
persona «alex» "«Alex Meyer»" {
  role: "«A customer of two years who never called before»"
  goal: "«Have it work again today»"
  pain "«Explaining the same thing to several people»"
  objection: "«They will only tell me to switch it off and on»"
}

actor support "Customer support" { kind: team }

journey «support-case» "«Something does not work»" {
  personas: @«=alex»
  state: current
  scope: one-off
  scenario: "«What happened, and when»"
  trigger: pain "«What does not work any more»"
  outcome: "«It works again, or the customer knows when it will»"
  owner: support

  stage noticing "«Noticing it»" {
    goal: "«Find out whether it is my fault»"
    kpi: visits
    feedback: "«Was this page of help?»"

    touchpoint tries "«Tries to solve it alone»" {
      channels: help-center, product
      does: "«Searches the help pages»"
      thinks: "«Am I the only one?»"
      feels: -1 "«uneasy»"
      moment: "«Goes on alone, or asks for help»"
    }
  }

  stage asking "«Asking for help»" {
    goal: "«Be understood at once»"
    kpi: ces
    feedback: "«Reasons of the contact are noted»"

    touchpoint contacts "«Contacts support»" {
      channels: phone, chat
      does: "«Waits, and tells the story»"
      thinks: "«They should be able to see that»"
      feels: -2 "«annoyed»"
      moment: experience

      pain tells-again "«Tells the same story twice»" {
        for: @«=alex»
        friction: identity
        severity: 4
      }
      opportunity pass-on "«Pass on what was said to whoever takes over»" {
        solves: tells-again
        impact: 4
        effort: 3
        owner: support
      }
      experiment summary "«A summary for the next one halves the repeated questions»" {
        tests: pass-on
        varies: format
        metric: ces
      }
    }

    touchpoint waits "«Waits for the answer»" {
      channels: email, sms
      does: "«Looks at the messages again and again»"
      feels: -1 "«kept in the dark»"
    }
  }

  stage solved "«Having it solved»" {
    goal: "«Rely on it again»"
    kpi: csat, resolution-time
    feedback: "«One question when the case is closed»"

    touchpoint works-again "«It works again»" {
      channels: product, email
      does: "«Tries it and closes the case»"
      feels: +1 "«relieved»"
      moment: loyalty
      amplify: "«What was good here, and how to make more of it»"
    }
  }

  path usual {
    tries -> works-again "«Found it alone»"
    contacts -> leaves "«Gives up in the queue»"
    works-again -> end
  }
}
`,
);
