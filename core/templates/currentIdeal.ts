import { template } from './template.ts';

export const currentIdeal = template(
  'current-ideal',
  'Today and ideal',
  'Two maps of the same way: how it is today, and how it ought to be. What differs is what there is to do.',
  `
persona «jo» "«Jo Novak»" {
  role: "«Signs up for a course after work»"
  goal: "«Begin this month»"
  pain "«Evenings spent on forms»"
  objection: "«The course may not take place»"
}

journey «today» "«Joining a course»" {
  personas: @«=jo»
  state: current
  scenario: "«Learning something new beside the job»"
  trigger: desire "«A better position next year»"

  stage choosing "«Choosing a course»" {
    goal: "«Find one that fits the evenings»"
    feedback: "«Where did you hear of us?»"

    touchpoint leafs "«Leafs through the programme»" {
      channels: letter, site
      does: "«Looks for dates that fit»"
      feels: 0 "«searching»"
      moment: discovery
    }
  }

  stage joining "«Signing up»" {
    goal: "«Have a place for certain»"
    feedback: "«A question after the form»"

    touchpoint signs-up "«Fills in the form»" {
      channels: site
      does: "«Types in the same data twice»"
      feels: -1 "«annoyed»"
      moment: purchase

      pain twice "«The same data twice»" { for: @«=jo»; friction: identity; severity: 3 }
    }

    touchpoint waits "«Waits for the answer»" {
      channels: email
      does: "«Hears nothing for a week»"
      feels: -2 "«unsure whether there is a place»"

      pain no-answer "«Nobody says whether there is a place»" { for: @«=jo»; friction: transparency; severity: 4 }
      opportunity answer-at-once "«Say at once whether there is a place»" { solves: no-answer; impact: 5; effort: 2 }
    }
  }

  stage learning "«Learning»" {
    goal: "«Be able to do something new»"
    feedback: "«A sheet on the last evening»"

    touchpoint attends "«Attends the first evening»" {
      channels: face-to-face
      does: "«Meets the others»"
      feels: +2 "«glad to be here»"
      moment: experience
      amplify: "«What is good here, and how to make more of it»"
    }
  }
}

journey «ideal» "«Joining a course, as it ought to be»" {
  personas: @«=jo»
  state: ideal
  of: «=today»

  stage choosing "«Choosing a course»" {
    goal: "«Find one that fits the evenings»"

    touchpoint leafs "«Is shown what fits»" {
      channels: site
      does: "«Names the free evenings first»"
      hopes: +1 "«understood»"
      moment: discovery
    }
  }

  stage joining "«Signing up»" {
    goal: "«Have a place for certain»"

    touchpoint signs-up "«Signs up in a minute»" {
      channels: site
      does: "«Confirms what is known already»"
      hopes: +1 "«at ease»"
      moment: purchase
    }

    touchpoint waits "«Has the place at once»" {
      channels: email
      does: "«Puts the dates into the calendar»"
      hopes: +2 "«certain»"
    }
  }

  stage learning "«Learning»" {
    goal: "«Be able to do something new»"

    touchpoint attends "«Attends the first evening»" {
      channels: face-to-face
      does: "«Meets those who wrote before»"
      hopes: +2 "«at home»"
      moment: experience
    }
  }
}
`,
);
