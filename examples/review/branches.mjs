/**
 * What the branches of the example do to the maps, as people would: each edit replaces a text that has to be there.
 *
 * @typedef {readonly [string | RegExp, string]} Edit
 * @typedef {{ readonly name: string, readonly author: string, readonly message: string, readonly edits: readonly Edit[] }} Branch
 */

const map = 'maps/first-visit.journey';

/** A pull request that reads like an edit of words: two of its lines are not. @type {Branch} */
const shorterTexts = {
  name: 'shorter-texts',
  author: 'Alex',
  message: 'Shorter texts, and an idea that we have twice is removed',
  edits: [
    ['"Waits in the queue, then asks for a time"', '"Waits, then asks for a time"'],
    ['"Gets a confirmation"', '"Gets the confirmation"'],
    ['"Puts the time into the calendar"', '"Notes the time"'],
    // The only answer to the longest wait, taken for a double.
    [/ {6}opportunity call-back [^}]*\}\n/, ''],
    ['"Is welcomed at the counter"', '"Arrives at the counter"'],
    ['"Fills in the form on a clipboard"', '"Fills in the form"'],
    ['"Says what she is afraid of"', '"Says what worries her"'],
    // Twelve people said otherwise.
    ['feels: +2 "taken seriously"', 'feels: +1 "listened to"'],
    ['      promise: "Seen within ten minutes of the agreed time"\n', ''],
  ],
};

/** A pull request that makes the visit better. @type {Branch} */
const knowTheCost = {
  name: 'know-the-cost',
  author: 'Bo',
  message: 'Patients know the cost before the treatment; a message the day before',
  edits: [
    [
      'solves: surprise\n        impact: 5\n        effort: 2\n        status: planned',
      'solves: surprise\n        impact: 5\n        effort: 2\n        status: done',
    ],
    ['feels: -1 "surprised"', 'feels: 0 "as expected"'],
    [
      '"The bill is higher than expected" {\n        for: @tereza\n        friction: transparency\n        severity: 4',
      '"The bill is higher than expected" {\n        for: @tereza\n        friction: transparency\n        severity: 2',
    ],
    [
      '    touchpoint arrive ',
      '    touchpoint remind "Gets a message the day before" {\n      channels: sms\n      does: "Reads what to bring and how long it takes"\n      feels @tereza: +1 "prepared"\n      feels @sam: +1 "reminded"\n    }\n    touchpoint arrive ',
    ],
    ['wait: 15 min', 'wait: 5 min'],
    ['feels @tereza: -1 "tense"', 'feels @tereza: 0 "calmer"'],
    ['confirm -> arrive', 'confirm -> remind -> arrive'],
  ],
};

/** A pull request that touches nearly every line and changes nothing for anybody. @type {Branch} */
const tidyUp = {
  name: 'tidy-up',
  author: 'Kim',
  message: 'Ids that say what they mean, one order of facts, one step on a line',
  edits: [
    ['touchpoint site "Looks', 'touchpoint web-site "Looks'],
    [
      '      channels: site\n      does: "Looks for prices and faces"',
      '      was: site\n      does: "Looks for prices and faces"\n      channels: site',
    ],
    ['pain queue ', 'pain phone-queue '],
    ['"Long wait on the phone" {\n', '"Long wait on the phone" {\n        was: queue\n'],
    ['solves: queue', 'solves: phone-queue'],
    [/( {6}pain no-prices [^}]*\}\n)( {6}opportunity price-list [^}]*\}\n)/, '$2$1'],
    [
      '      does: "Waits in the queue, then asks for a time"\n      feels: -1 "kept waiting"\n      wait: 8 min\n',
      '      wait: 8 min\n      feels: -1 "kept waiting"\n      does: "Waits in the queue, then asks for a time"\n',
    ],
    [
      / {6}evidence "Talks with twelve new patients" \{\n {8}kind: interview\n {8}date: 2026-07-15\n {8}sample: 12\n {6}\}/,
      '      // Asked in July, before the holidays.\n      evidence "Talks with twelve new patients" { kind: interview; date: 2026-07-15; sample: 12 }',
    ],
    [
      '    ask -> site -> call -> confirm -> arrive -> talk -> treat -> pay -> recall\n',
      '    ask -> web-site\n    web-site -> call\n    call -> confirm -> arrive\n    arrive -> talk -> treat\n    treat -> pay -> recall\n',
    ],
  ],
};

/** Two people who rework the stage of booking at once. @type {Branch} */
const onlineBooking = {
  name: 'online-booking',
  author: 'Bo',
  message: 'Times can be booked on the web site',
  edits: [
    [
      'stage book "Booking" {\n    goal: "Get a time that fits"',
      'stage book "Booking a time" {\n    goal: "Get a time that fits, at any hour"',
    ],
    [
      '      channels: phone\n      does: "Waits in the queue, then asks for a time"',
      '      channels: phone, site\n      does: "Books on the site, or waits in the queue"',
    ],
    [
      '        status: idea\n        owner: reception\n      }\n    }\n    touchpoint confirm',
      '        status: running\n        owner: reception\n      }\n      opportunity slots "Show free times on the site" { solves: queue; impact: 4; effort: 3; owner: reception }\n    }\n    touchpoint confirm',
    ],
  ],
};

/** @type {Branch} */
const shorterWait = {
  name: 'shorter-wait',
  author: 'Kim',
  message: 'A second telephone in the morning; the confirmation says what to bring',
  edits: [
    [
      '      feels: -1 "kept waiting"\n      wait: 8 min',
      '      feels: 0 "soon answered"\n      wait: 3 min',
    ],
    [
      '        severity: 4\n      }\n      opportunity call-back',
      '        severity: 2\n      }\n      opportunity call-back',
    ],
    [
      '        owner: reception\n      }\n    }\n    touchpoint confirm "Gets a confirmation" {\n      channels: email',
      '        owner: reception\n      }\n      evidence "Telephone log of September" { kind: support-log; date: 2026-09-30; sample: 640 }\n    }\n    touchpoint confirm "Gets a confirmation with a list" {\n      channels: email, sms',
    ],
  ],
};

export const path = map;
/** The pull requests to review, then the two branches to merge. */
export const requests = [shorterTexts, knowTheCost, tidyUp];
export const pair = [onlineBooking, shorterWait];
