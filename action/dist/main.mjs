// Made by `npm run action`; not to be edited.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};

// core/text/article.ts
function withArticle(word) {
  if (uncounted.has(word)) return word;
  return `${/^[aeio]/.test(word) ? "an" : "a"} ${word}`;
}
var uncounted;
var init_article = __esm({
  "core/text/article.ts"() {
    uncounted = /* @__PURE__ */ new Set(["evidence"]);
  }
});

// core/vocabulary/shapes.ts
function choice(rows) {
  const words2 = rows.map((row) => row.word);
  return { name: "word", wants: `one of: ${words2.join(", ")}`, words: { need: "must", rows } };
}
function choiceWithText(rows, how) {
  const words2 = rows.map((row) => row.word).join(", ");
  const base = { name: "word", words: { need: "may", rows } };
  return how === "or" ? { ...base, wants: `one of: ${words2}; or a text in quotes`, text: "may", oneOf: ["words", "text"] } : { ...base, wants: `a text in quotes, with one of these words before it: ${words2}`, text: "must" };
}
function ref(to, options = {}) {
  const kind = to.join(" or ");
  const part = options.open ? { need: "must", to, open: true } : { need: "must", to };
  return {
    name: `${kind} id`,
    wants: `the id of ${withArticle(kind)}`,
    ref: part,
    ...options.note && { text: "may" }
  };
}
var timeUnits, text, link, path, quantityOrText, share, duration, date, moment, after, rank, count, age, volume, feeling, measure, target, scale, unit, tags, mentions, concerns, formerId, frameworkStage, laneValue, names, answersTo;
var init_shapes = __esm({
  "core/vocabulary/shapes.ts"() {
    init_article();
    timeUnits = [
      "s",
      "sec",
      "second",
      "seconds",
      "min",
      "minute",
      "minutes",
      "h",
      "hour",
      "hours",
      "day",
      "days",
      "week",
      "weeks",
      "month",
      "months",
      "quarter",
      "quarters",
      "year",
      "years"
    ];
    text = { name: "text", wants: 'a text in quotes, such as "Orders dinner"', text: "must" };
    link = {
      name: "link",
      wants: 'a text or a web address in quotes, such as "https://example.com"',
      text: "must"
    };
    path = {
      name: "path",
      wants: 'the path of a file in quotes, such as "./data/csat.csv"',
      text: "must",
      path: true
    };
    quantityOrText = {
      name: "amount",
      wants: "an amount such as 12 €, or a text in quotes",
      oneOf: ["number", "text"],
      text: "may",
      number: { need: "may", range: "may", unit: { need: "may", words: "any" } }
    };
    share = {
      name: "share",
      wants: "a share from 0% to 100%, such as 38%",
      number: { need: "must", low: 0, high: 100, range: "may", unit: { need: "must", words: ["%"] } }
    };
    duration = {
      name: "duration",
      wants: "a length of time with its unit, such as 2 min or 3 days",
      number: { need: "must", low: 0, range: "may", unit: { need: "must", words: timeUnits } }
    };
    date = { name: "date", wants: "a date such as 2026-09-01", date: { need: "must" } };
    moment = {
      name: "date and time",
      wants: "a date, with a time if it matters, such as 2026-09-01 14:05",
      date: { need: "must", time: true }
    };
    after = {
      name: "delay",
      wants: "a length of time such as 2 days, or the id of a touchpoint",
      oneOf: ["number", "ref"],
      number: { need: "may", low: 0, range: "may", unit: { need: "must", words: timeUnits } },
      ref: { need: "may", to: ["touchpoint"] }
    };
    rank = {
      name: "1 to 5",
      wants: "a number from 1 to 5, such as 4",
      number: { need: "must", low: 1, high: 5 }
    };
    count = {
      name: "count",
      wants: "a number, such as 412",
      number: { need: "must", low: 0 }
    };
    age = {
      name: "age",
      wants: "an age or a range of ages, such as 34 or 30..39",
      number: { need: "must", low: 0, high: 150, range: "may", unit: { need: "may", words: ["year", "years"] } }
    };
    volume = {
      name: "volume",
      wants: "a number with what is counted and in which time, such as 1200 orders per month",
      number: { need: "must", low: 0, range: "may", unit: { need: "must", words: "any" } }
    };
    feeling = {
      name: "feeling",
      wants: 'a number on the scale, a word for it in quotes, or both, such as +1 "curious"',
      oneOf: ["number", "text"],
      together: true,
      text: "may",
      number: { need: "may", range: "may" }
    };
    measure = {
      name: "measure",
      wants: "a number with its unit if it has one, such as 72%",
      number: { need: "must", unit: { need: "may", words: "any" } }
    };
    target = {
      name: "target",
      wants: "a number to reach, such as >= 80 or <= 2 min",
      number: { need: "must", compare: true, unit: { need: "may", words: "any" } }
    };
    scale = {
      name: "scale",
      wants: "the two ends of a scale: -2..2, 1..5, 0..10 or 0..100",
      number: { need: "must", range: "must" }
    };
    unit = { name: "unit", wants: "a unit such as %, €, min or points", unit: "must" };
    tags = { name: "tags", wants: "words that begin with #, such as #mobile", tag: "must" };
    mentions = {
      name: "personas",
      wants: "personas that begin with @, such as @mina",
      mention: "must"
    };
    concerns = { ...mentions, text: "may" };
    formerId = {
      name: "former id",
      wants: "the id it had before, such as old-name",
      ref: { need: "must", to: [], open: true }
    };
    frameworkStage = {
      name: "stage of the framework",
      wants: "the name of a stage of the framework, such as consideration",
      ref: { need: "must", to: [], open: true }
    };
    laneValue = {
      name: "value of a lane",
      wants: "a text in quotes, a number, or the ids of channels",
      oneOf: ["number", "text", "ref"],
      text: "may",
      number: { need: "may", range: "may", unit: { need: "may", words: "any" } },
      ref: { need: "may", to: ["channel"], open: true }
    };
    names = {
      name: "lanes",
      wants: "names of lanes, facts or metrics, such as feels, pain",
      ref: { need: "must", to: ["lane", "metric"], open: true }
    };
    answersTo = {
      name: "persona or actor",
      wants: "a persona such as @mina or an actor such as support, with a text in quotes if you like",
      oneOf: ["mention", "ref"],
      mention: "may",
      ref: { need: "may", to: ["actor"], open: true },
      text: "may"
    };
  }
});

// core/vocabulary/words.ts
var NONE, words, personaKinds, worth, priorities, channelKinds, places, actorKinds, metricKinds, directions, laneTypes, laneSides, journeyStates, journeyScopes, journeyStatus, triggers, phases, purchaseTimes, entries, momentsOfTruth, runStatus, conditions, parties, frictions, opportunityStatus, experimentStatus, variations, causes, evidenceKinds, skipping, frameworkStages, frameworks;
var init_words = __esm({
  "core/vocabulary/words.ts"() {
    NONE = "none";
    words = (rows) => Object.entries(rows).map(([word, meaning]) => ({ word, meaning }));
    personaKinds = words({
      actual: "Found in research among real customers.",
      ideal: "The customer the company wishes for."
    });
    worth = words({
      high: "Among the most valuable to the business.",
      medium: "Of middling value to the business.",
      low: "Of little value to the business."
    });
    priorities = words({
      high: "To be done first.",
      medium: "To be done after the most urgent.",
      low: "To be done when there is time."
    });
    channelKinds = words({
      "word-of-mouth": "People tell one another.",
      outbound: "The company reaches out: advertisements and campaigns.",
      inbound: "The customer comes looking: search, content, press.",
      social: "Social networks.",
      support: "Help from people or machines.",
      site: "A web site.",
      app: "An app.",
      email: "E-mail.",
      delivery: "What is packed, sent and brought.",
      store: "A place of sale.",
      partner: "Somebody else who sells or speaks for the company.",
      "self-service": "The customer does it alone."
    });
    places = words({
      online: "Reached through a screen or a call.",
      offline: "Met in the physical world."
    });
    actorKinds = words({
      team: "A team of the company.",
      system: "A program or machine.",
      provider: "A company that provides the service.",
      partner: "A company that works with ours.",
      regulator: "An authority that sets rules.",
      stakeholder: "Anybody else with an interest."
    });
    metricKinds = words({
      csat: "Customer satisfaction: the share of satisfied answers.",
      nps: "Net promoter score: promoters less detractors.",
      ces: "Customer effort score: how easy it was.",
      share: "A share of a whole, in %.",
      count: "A number of things.",
      mean: "An average.",
      duration: "A length of time.",
      money: "An amount of money."
    });
    directions = words({ higher: "More is better.", lower: "Less is better." });
    laneTypes = words({
      text: "Sentences.",
      number: "Numbers.",
      percent: "Shares in %.",
      image: "Pictures from the workspace.",
      channel: "Channels, shown as icons."
    });
    laneSides = words({
      customer: "What the customer lives through.",
      frontstage: "What the company does in sight of the customer.",
      backstage: "What the company does out of sight.",
      support: "What those backstage rely on."
    });
    journeyStates = words({
      current: "How it is today.",
      ideal: "How it ought to be.",
      planned: "How it is meant to run.",
      actual: "How one run really went."
    });
    journeyScopes = words({
      "end-to-end": "From the first problem to its solution.",
      "one-off": "A single encounter that goes no further."
    });
    journeyStatus = words({
      draft: "Being written.",
      reviewed: "Read by others.",
      agreed: "Agreed upon.",
      retired: "No longer true; kept for the record."
    });
    triggers = words({
      pain: "A problem to get rid of.",
      desire: "A wish to fulfil."
    });
    phases = words({
      exposure: "The customer meets the brand.",
      acquisition: "The customer is won as a contact.",
      conversion: "The customer buys.",
      loyalty: "The customer comes back.",
      advocacy: "The customer tells others."
    });
    purchaseTimes = words({
      before: "Before the purchase.",
      purchase: "The purchase itself.",
      after: "After the purchase."
    });
    entries = words({
      outbound: "The company interrupts the customer, for instance with an advertisement.",
      inbound: "The customer comes looking, for instance by a search."
    });
    momentsOfTruth = words({
      discovery: "The customer decides to look closer.",
      purchase: "The customer decides to buy.",
      experience: "The customer finds out whether the promise holds.",
      loyalty: "The customer decides to come back or to tell others."
    });
    runStatus = words({
      completed: "Happened as planned.",
      missing: "Was planned and did not happen.",
      "ad-hoc": "Happened without having been planned.",
      failing: "Happened and went wrong."
    });
    conditions = words({
      missing: "It ought to exist and does not.",
      "under-developed": "It exists in a rough form.",
      "under-performing": "It exists and does not do its job."
    });
    parties = words({
      own: "The company's own.",
      partner: "A partner's.",
      rival: "A rival's."
    });
    frictions = words({
      capability: "The wanted way to do it is missing.",
      duration: "It takes too long, or nobody knows how long.",
      identity: "The customer is not known and has to repeat things.",
      transparency: "The customer cannot see where things stand.",
      consistency: "It is not the same everywhere, or not like the promise."
    });
    opportunityStatus = words({
      idea: "Thought of.",
      planned: "Decided.",
      running: "Under way.",
      done: "Finished.",
      dropped: "Given up."
    });
    experimentStatus = words({
      planned: "Decided.",
      running: "Under way.",
      done: "Finished.",
      dropped: "Given up."
    });
    variations = words({
      format: "The form in which it comes.",
      message: "What it says.",
      design: "How it looks."
    });
    causes = words({
      inside: "Within the power of the company.",
      outside: "Outside the power of the company."
    });
    evidenceKinds = words({
      interview: "Talks with single customers.",
      survey: "Questions that many customers answered.",
      analytics: "Figures of what customers did, as programs count them.",
      "support-log": "Calls, chats and letters to support.",
      recording: "Recordings of customers or calls.",
      "usability-test": "People watched while they try.",
      employee: "What those who serve customers report.",
      review: "Public reviews."
    });
    skipping = words({
      yes: "Customers may skip it.",
      no: "Every customer goes through it."
    });
    frameworkStages = {
      "early-late": ["early", "middle", "late"],
      "awareness-decision": ["awareness", "consideration", "decision"],
      "awareness-loyalty": ["awareness", "consideration", "decision", "loyalty"],
      "awareness-advocacy": ["awareness", "consideration", "conversion", "loyalty", "advocacy"],
      "consider-bond": ["consider", "evaluate", "buy", "enjoy-advocate-bond"]
    };
    frameworks = Object.entries(frameworkStages).map(([word, stages2]) => ({
      word,
      meaning: `The stages ${stages2.join(", ")}.`
    }));
  }
});

// core/vocabulary/table.ts
var fact, list, many, each, manyEach, of, everywhere, experience, concerns2, severity, impact, owner, links, channels, optional, duration2, measure2, journeys, block, named, sentence, fileRow, blockRows;
var init_table = __esm({
  "core/vocabulary/table.ts"() {
    init_shapes();
    init_words();
    fact = (key, shape, meaning, example, options = {}) => ({
      key,
      shape,
      meaning,
      example: `${key}${example}`,
      ...options
    });
    list = { list: true };
    many = { repeat: true };
    each = { mention: true };
    manyEach = { repeat: true, mention: true };
    of = (to, rest2 = {}, need = "must") => ({
      repeat: true,
      of: { need, to: [to], ...to !== "lane" && { open: true } },
      ...rest2
    });
    everywhere = [
      fact("was", formerId, "An id this had before, so that reviews and data still find it.", ": old-id", many),
      fact("note", text, "A remark for those who write the map.", ': "Ask the Busan team"', many),
      fact("tags", tags, "Words to find and filter by.", ": #mobile, #q3", list)
    ];
    experience = [
      fact("for", concerns, "The personas it concerns; left out, it concerns everybody.", ": @mina", list),
      fact(
        "goal",
        text,
        "What the customer wants to get done here, as the customer would put it.",
        ': "Find dinner without a trip to the shop"',
        manyEach
      ),
      fact(
        "objective",
        text,
        "What the company wants to reach here, which may differ from what the customer wants.",
        ': "Raise interest"',
        many
      ),
      fact(
        "kpi",
        ref(["metric"], { open: true }),
        "The figures by which the company tells whether this part of the journey works.",
        ": reach",
        list
      ),
      fact(
        "does",
        text,
        "What the customer does here, as somebody standing beside would see it.",
        ': "Taps the profile"',
        manyEach
      ),
      fact(
        "says",
        text,
        "What the customer says aloud here, best as a quote from research.",
        ': "Have you tried it?"',
        manyEach
      ),
      fact(
        "thinks",
        text,
        "What the customer thinks here and may not say aloud: doubts, hopes, questions.",
        ': "Could that be here tonight?"',
        manyEach
      ),
      fact(
        "feels",
        feeling,
        "How this feels to the customer: a number on the scale of the map, a word for it, or both.",
        ': +1 "curious"',
        each
      ),
      fact(
        "need",
        text,
        "What the customer needs here in order to go on.",
        ': "To see the delivery area"',
        manyEach
      ),
      fact(
        "gain",
        text,
        "What the customer gets out of this, beyond having it done.",
        ': "An evening without queueing"',
        manyEach
      ),
      fact(
        "moment",
        choiceWithText(momentsOfTruth, "or"),
        "A moment of truth: here the customer makes an important decision.",
        ": discovery"
      ),
      fact("drop-off", share, "The share of customers who leave here and do not come back.", ": 38%"),
      fact("completes", share, "The share of customers who reach their goal here.", ": 62%"),
      fact(
        "measure",
        measure,
        "A figure that was measured here, such as satisfaction in a survey.",
        " csat: 72%",
        of("metric", each)
      ),
      fact(
        "feedback",
        text,
        "How and when customers are asked here what they think.",
        ': "One question after the delivery"'
      ),
      fact("owner", ref(["actor"], { open: true }), "The team or person who looks after it.", ": growth", list),
      fact(
        "link",
        link,
        "Where more is to be read, such as a ticket or a study.",
        ': "https://example.com"',
        many
      ),
      fact(
        "lane",
        laneValue,
        "What stands here in a row of your own, which a lane block declares.",
        ' weather: "Rain"',
        of("lane", each)
      ),
      fact(
        "frontstage",
        text,
        "What the company does in sight of the customer, and who does it.",
        ' courier: "Rings the bell"',
        of("actor", {}, "may")
      ),
      fact(
        "backstage",
        text,
        "What the company does out of sight, and who does it.",
        ' marketing: "Picks the audience"',
        of("actor", {}, "may")
      ),
      fact(
        "support",
        text,
        "What those backstage rely on, and who provides it.",
        ' it: "Route planning"',
        of("actor", {}, "may")
      ),
      fact(
        "system",
        text,
        "A program or machine at work here, mostly out of sight.",
        ': "Campaign manager"',
        many
      )
    ];
    concerns2 = fact(
      "for",
      concerns,
      "The personas it concerns; left out, it concerns everybody.",
      ": @mina",
      list
    );
    severity = fact(
      "severity",
      rank,
      "How bad it is for the customer: 1 hardly felt, 5 unbearable.",
      ": 4"
    );
    impact = (meaning) => fact("impact", rank, meaning, ": 4");
    owner = fact(
      "owner",
      ref(["actor"], { open: true }),
      "The team or person who looks after it.",
      ": growth",
      list
    );
    links = fact(
      "link",
      link,
      "Where more is to be read, such as a ticket or a study.",
      ': "https://example.com"',
      many
    );
    channels = fact(
      "channels",
      ref(["channel"], { open: true }),
      "The ways in which company and customer meet here, such as an app, a shop or a call.",
      ": app, email",
      list
    );
    optional = fact("optional", choice(skipping), "Whether customers may skip it.", ": yes");
    duration2 = fact("duration", duration, "How long it takes, from its beginning to its end.", ": 2 min");
    measure2 = fact(
      "measure",
      measure,
      "A figure that was measured over the whole journey, such as satisfaction in a survey.",
      " csat: 72%",
      of("metric")
    );
    journeys = ref(["journey"]);
    block = (keyword, example, meaning, row) => ({
      keyword,
      example,
      meaning,
      blocks: [],
      ...row,
      facts: keyword === "import" ? [] : [...row.facts ?? [], ...everywhere]
    });
    named = { need: "may", is: "its name" };
    sentence = { need: "must", is: "what it is, in a sentence" };
    fileRow = {
      keyword: "",
      meaning: "A file of journey maps.",
      example: "",
      title: { need: "never", is: "" },
      id: "never",
      facts: [],
      blocks: ["import", "persona", "channel", "actor", "metric", "lane", "journey", "view"]
    };
    blockRows = [
      block(
        "import",
        'import "./people.journey"',
        "Makes what another file declares known here, such as personas that several maps share.",
        {
          title: { need: "must", is: "the path of the other file" },
          id: "never"
        }
      ),
      block(
        "persona",
        'persona mina "Mina Kim"',
        "A kind of customer, described as one person with goals, pains and objections.",
        {
          title: named,
          id: "must",
          declares: { kind: "persona", scope: "file" },
          facts: [
            fact(
              "kind",
              choice(personaKinds),
              "Whether research found this persona or the company wishes for it.",
              ": actual"
            ),
            fact("role", text, "What this person is, in a few words.", ': "Working parent, Seoul"'),
            fact("age", age, "How old this person is, or from which age to which.", ": 30..39"),
            fact("segment", text, "The group of customers this person stands for.", ': "Young families"'),
            fact(
              "quote",
              text,
              "A sentence this person would say, best one that a real customer said.",
              ': "I plan dinner in the lift."'
            ),
            fact("bio", text, "A few sentences about the life of this person.", ': "Mina works until seven."'),
            fact("photo", path, "A picture of this person: a file in the workspace.", ': "./photos/mina.jpg"'),
            fact(
              "goal",
              text,
              "What this person wants to reach, whoever helps with it.",
              ': "Dinner on the table by seven"',
              many
            ),
            fact(
              "need",
              text,
              "What this person needs in order to get there.",
              ': "To know whether it will arrive today"',
              many
            ),
            fact(
              "objection",
              text,
              "A reason why this person might say no.",
              ': "Fresh food cannot be judged on a screen"',
              many
            ),
            fact("behaviour", text, "Something that this person usually does.", ': "Shops on the phone"', many),
            fact(
              "attitude",
              text,
              "What this person thinks of offers like this before the first encounter.",
              ': "Trusts friends, not advertisements"',
              many
            ),
            fact("expects", text, "What this person takes for granted.", ': "Delivery on the same day"', many),
            {
              ...channels,
              meaning: "The ways in which this person likes to meet a company, such as an app or a shop."
            },
            fact("value", choice(worth), "What this kind of customer is worth to the business.", ": high"),
            fact("problem", text, "Which problem brought this person to us.", ': "The shop closes at eight"'),
            fact(
              "rivals",
              text,
              "Which rivals this person looked at before deciding.",
              ': "Two other grocers"'
            ),
            fact("reason", text, "Why this person bought, or did not.", ': "The delivery window"'),
            fact("pleased", text, "What pleased this person about the experience.", ': "The ripe tomatoes"'),
            fact(
              "disappointed",
              text,
              "What disappointed this person about the experience.",
              ': "The replaced bread"'
            ),
            fact("improve", text, "What this person would improve if asked.", ': "Let me refuse replacements"'),
            fact("met", text, "Whether the experience was what this person had expected.", ': "Mostly"')
          ],
          blocks: ["pain", "evidence", "assumption"]
        }
      ),
      block(
        "channel",
        'channel courier "Our courier"',
        "A way in which the company and its customers meet, such as a shop, an app or a letter.",
        {
          title: named,
          id: "must",
          declares: { kind: "channel", scope: "file" },
          facts: [
            fact("kind", choice(channelKinds), "What sort of channel it is.", ": delivery"),
            fact(
              "place",
              choice(places),
              "Whether customers meet it through a screen or in the physical world.",
              ": offline"
            ),
            fact("icon", ref(["channel"]), "The channel whose icon it borrows.", ": delivery")
          ]
        }
      ),
      block(
        "actor",
        'actor growth "Growth team"',
        "A team, a program or anybody else who takes part besides the customer.",
        {
          title: named,
          id: "must",
          declares: { kind: "actor", scope: "file" },
          facts: [
            fact("kind", choice(actorKinds), "What sort of actor it is.", ": team"),
            fact("interest", rank, "How much it matters to them, from 1 to 5.", ": 4"),
            fact("influence", rank, "How much they can change, from 1 to 5.", ": 3")
          ]
        }
      ),
      block(
        "metric",
        'metric csat "Customer satisfaction"',
        "A figure that is measured, such as satisfaction or the share of visitors who buy.",
        {
          title: named,
          id: "must",
          declares: { kind: "metric", scope: "file" },
          facts: [
            fact("kind", choice(metricKinds), "What sort of figure it is.", ": csat"),
            fact("unit", unit, "The unit of its values.", ": %"),
            fact("scale", scale, "The lowest and the highest value there can be.", ": 1..5"),
            fact("better", choice(directions), "Which direction is the good one.", ": higher"),
            fact("target", target, "The value to reach.", ": >= 80"),
            fact("warn", target, "The value at which to begin to worry.", ": < 70"),
            fact(
              "data",
              path,
              "A file of measured values in the workspace: a table as spreadsheets export it (CSV).",
              ': "./data/csat.csv"'
            )
          ]
        }
      ),
      block("lane", 'lane weather "Weather"', "A row of your own on the map, for what no other row shows.", {
        title: named,
        id: "must",
        declares: { kind: "lane", scope: "file" },
        facts: [
          fact("type", choice(laneTypes), "What its cells hold.", ": text"),
          fact(
            "side",
            choice(laneSides),
            "On which side of the lines of interaction and visibility it stands.",
            ": customer"
          )
        ]
      }),
      block(
        "journey",
        'journey first-order "First online order"',
        "A map: the way of a customer from the first problem to its solution, stage by stage.",
        {
          title: named,
          id: "must",
          declares: { kind: "journey", scope: "file" },
          facts: [
            fact(
              "personas",
              mentions,
              "Whose journey it is; the first is the primary one.",
              ": @mina, @joon",
              list
            ),
            fact(
              "state",
              choice(journeyStates),
              "Whether it shows today, the ideal, a plan or a real run.",
              ": current"
            ),
            fact(
              "competitor",
              text,
              "The rival whose journey this is, if it is not our own.",
              ': "The grocer next door"'
            ),
            fact(
              "of",
              journeys,
              "The map that this one is the ideal, the plan, the actual run or the rival of.",
              ": first-order"
            ),
            fact(
              "scope",
              choice(journeyScopes),
              "Whether it goes all the way or is a single encounter.",
              ": end-to-end"
            ),
            fact(
              "promise",
              text,
              "What the company promises its customers on this journey.",
              ': "Free delivery on the same day"',
              many
            ),
            fact(
              "scenario",
              text,
              "The situation the customer is in when it begins.",
              ': "Dinner tonight, nothing in the fridge"'
            ),
            fact(
              "trigger",
              choiceWithText(triggers, "and"),
              "What sets the customer in motion: a pain or a desire.",
              ': pain "Nothing to cook"'
            ),
            fact("outcome", text, "How it ends for the customer.", ': "Dinner on the table"'),
            fact(
              "objective",
              text,
              "What the company wants to reach with this journey.",
              ': "Raise conversion from 2.1 % to 3 %"',
              many
            ),
            fact("framework", choice(frameworks), "The framework its stages follow.", ": awareness-advocacy"),
            fact("scale", scale, "The scale of the feelings; left out, it goes from -2 to 2.", ": -2..2"),
            owner,
            fact(
              "status",
              choice(journeyStatus),
              "Whether the map itself is a draft, reviewed, agreed or retired.",
              ": reviewed"
            ),
            fact("reviewed", date, "When the map was last gone through.", ": 2026-09-01"),
            fact("review-every", duration, "How often the map is to be gone through.", ": 3 months"),
            fact(
              "description",
              text,
              "What there is to say about the whole map.",
              ': "The first order of a new customer"'
            ),
            links,
            measure2
          ],
          blocks: [
            "stage",
            "path",
            "assumption",
            "question",
            "opportunity",
            "experiment",
            "risk",
            "pain",
            "evidence",
            "lane"
          ]
        }
      ),
      block(
        "stage",
        'stage awareness "Awareness"',
        "A part of the journey in which the customer is after one thing.",
        {
          title: named,
          id: "may",
          declares: { kind: "stage", scope: "journey" },
          facts: [
            fact("as", frameworkStage, "The framework's stage it stands for.", ": consideration"),
            fact(
              "phase",
              choice(phases),
              "The phases of the relation between company and customer that it belongs to.",
              ": acquisition",
              list
            ),
            fact("when", choice(purchaseTimes), "Before, at or after the purchase.", ": before"),
            optional,
            duration2,
            ...experience
          ],
          blocks: ["touchpoint", "pain", "opportunity", "question", "risk", "evidence", "assumption"]
        }
      ),
      block(
        "touchpoint",
        'touchpoint reel "Sees a 30-minute-dinner reel"',
        "One encounter with the company, or one thing that the customer does on the way.",
        {
          title: named,
          id: "may",
          declares: { kind: "touchpoint", scope: "journey" },
          facts: [
            channels,
            {
              ...channels,
              key: "channel",
              meaning: "The same as channels, for a touchpoint with only one.",
              example: "channel: app"
            },
            fact("from", answersTo, "Who begins it, and what they would call it.", ': support "Calls back"'),
            fact(
              "to",
              answersTo,
              "Who is on the other end, and what they would call it.",
              ': @mina "Is called back"'
            ),
            fact(
              "entry",
              choice(entries),
              "How the customer gets here: called by the company, or by looking for it.",
              ": outbound",
              list
            ),
            fact("at", moment, "When it happened, in an actual run.", ": 2026-09-01 14:05"),
            fact("after", after, "How long after the one before, or after which touchpoint.", ": 2 days"),
            ...experience,
            fact(
              "hopes",
              feeling,
              "The feeling the customer is meant to have here, on the same scale as feels.",
              ': +2 "relieved"',
              each
            ),
            fact(
              "expects",
              text,
              "What the customer takes for granted here.",
              ': "A window of one hour"',
              manyEach
            ),
            fact("promise", text, "What the company promises here.", ': "Here by seven"'),
            fact(
              "volume",
              volume,
              "How many customers, orders or calls come by in a certain time.",
              ": 1200 orders per month"
            ),
            duration2,
            fact("wait", duration, "How long the customer has to wait here.", ": 2 days"),
            fact("importance", rank, "How much it matters to the customer, from 1 to 5.", ": 4"),
            fact(
              "prop",
              text,
              "Something the customer sees or holds here, such as a bag or a letter.",
              ': "The paper bag"',
              many
            ),
            fact("status", choice(runStatus), "In an actual run: whether it went as planned.", ": failing"),
            fact(
              "condition",
              choice(conditions),
              "What is wrong with the touchpoint itself.",
              ": under-performing"
            ),
            fact("cta", text, "What the customer is asked to do next.", ': "Order by five"'),
            fact(
              "amplify",
              text,
              "What is good here and how to make more of it.",
              ': "Let the courier say the name"',
              many
            ),
            fact(
              "party",
              choice(parties),
              "Whose touchpoint it is: our own, a partner's or a rival's.",
              ": partner"
            ),
            fact("cost", quantityOrText, "What it costs the company.", ": 3 €"),
            fact(
              "image",
              path,
              "A picture of this touchpoint: a file in the workspace.",
              ': "./images/bag.png"'
            ),
            fact("journey", journeys, "A map that shows this touchpoint in detail.", ": returns"),
            fact("of", ref(["touchpoint"]), "The planned touchpoint that this is another run of.", ": install"),
            optional
          ],
          blocks: [
            "heuristic",
            "pain",
            "opportunity",
            "experiment",
            "risk",
            "evidence",
            "assumption",
            "question"
          ]
        }
      ),
      block(
        "pain",
        'pain area-unknown "No delivery area shown"',
        "Something that makes it hard for the customer: a problem, an obstacle, a worry.",
        {
          title: sentence,
          id: "may",
          declares: { kind: "pain", scope: "journey" },
          facts: [
            concerns2,
            fact(
              "friction",
              choice(frictions),
              "Which of the five causes of friction lies behind it.",
              ": transparency"
            ),
            severity
          ],
          blocks: ["evidence"]
        }
      ),
      block(
        "opportunity",
        'opportunity show-area "Show the delivery area"',
        "Something the company could do to make the journey better, mostly to answer a pain.",
        {
          title: sentence,
          id: "may",
          declares: { kind: "opportunity", scope: "journey" },
          facts: [
            concerns2,
            fact("solves", ref(["pain"], { note: true }), "The pains it answers.", ": area-unknown", list),
            impact("How much it would change on the whole journey, from 1 to 5."),
            fact("effort", rank, "How much work it is, from 1 to 5.", ": 2"),
            fact(
              "priority",
              choice(priorities),
              "How urgent it is; left out, it follows from impact and effort.",
              ": high"
            ),
            fact("target", target, "The figure it is to reach.", " reach: >= 150000", of("metric")),
            fact(
              "status",
              choice(opportunityStatus),
              "Whether it is an idea, planned, running, done or dropped.",
              ": planned"
            ),
            owner,
            fact("due", date, "When it is to be done.", ": 2026-12-01"),
            links
          ]
        }
      ),
      block(
        "experiment",
        'experiment badge "A badge lifts taps by a fifth"',
        "A test of an idea, with a figure that decides whether it works.",
        {
          title: sentence,
          id: "may",
          declares: { kind: "experiment", scope: "journey" },
          facts: [
            fact(
              "tests",
              ref(["opportunity"], { note: true }),
              "The opportunities it tests.",
              ": show-area",
              list
            ),
            fact("varies", choice(variations), "What differs between the variants.", ": design"),
            fact(
              "metric",
              ref(["metric"], { open: true }),
              "The figure that decides whether the idea works.",
              ": reach"
            ),
            fact(
              "status",
              choice(experimentStatus),
              "Whether it is planned, running, done or dropped.",
              ": running"
            ),
            fact("result", text, "What came of it.", ': "Taps rose by 12 %"')
          ]
        }
      ),
      block("risk", 'risk strike "Couriers strike"', "Something that may go wrong, and what to do then.", {
        title: sentence,
        id: "may",
        declares: { kind: "risk", scope: "journey" },
        facts: [
          concerns2,
          impact("How much it would hurt, from 1 to 5."),
          fact("likelihood", rank, "How likely it is, from 1 to 5.", ": 2"),
          fact("cause", choice(causes), "Whether the company can do something about the cause.", ": outside"),
          fact("fallback", text, "What to do when it happens.", ': "Offer pick-up"', many),
          owner
        ]
      }),
      block(
        "evidence",
        'evidence "Q2 panel"',
        "Where something on the map is known from: talks, a survey, figures.",
        {
          title: { need: "must", is: "the name of the source" },
          id: "may",
          facts: [
            fact("kind", choice(evidenceKinds), "What sort of research it is.", ": survey"),
            fact("date", date, "When it was done.", ": 2026-06-30"),
            fact("sample", count, "How many took part.", ": 412"),
            links
          ]
        }
      ),
      block(
        "assumption",
        'assumption "Office workers order after four"',
        "Something that is believed and was never researched.",
        {
          title: sentence,
          id: "may",
          facts: [
            concerns2,
            fact("since", date, "Since when it is believed.", ": 2026-05-01"),
            fact("by", text, "Who believes it.", ': "Workshop in May"')
          ]
        }
      ),
      block(
        "question",
        'question "Who orders on Sundays?"',
        "Something that nobody knows yet and somebody has to find out.",
        {
          title: sentence,
          id: "may",
          facts: [
            concerns2,
            fact("by", text, "Who asks.", ': "Workshop in May"'),
            fact("due", date, "When the answer is needed.", ": 2026-12-01"),
            fact("answer", text, "What was found out.", ': "Mostly students"')
          ]
        }
      ),
      block(
        "heuristic",
        'heuristic "Visibility of status"',
        "What a review of a touchpoint against a list of rules of thumb found.",
        {
          title: { need: "must", is: "the rule of thumb" },
          id: "may",
          facts: [
            fact("finding", text, "What the review found here.", ': "No word on where the order is"'),
            severity
          ]
        }
      ),
      block("path", 'path usual "The usual way"', "A way through the touchpoints, with its branches and loops.", {
        title: named,
        id: "may",
        declares: { kind: "path", scope: "journey" },
        facts: [concerns2],
        steps: true
      }),
      block("view", 'view board "For the board"', "A selection of a map for a certain audience.", {
        title: named,
        id: "must",
        declares: { kind: "view", scope: "file" },
        facts: [
          fact("journey", journeys, "The map it shows.", ": first-order"),
          fact("personas", mentions, "The personas it shows.", ": @mina", list),
          fact("lanes", names, "The lanes it shows, in this order.", ": feels, pain, csat", list),
          fact("stages", ref(["stage"]), "The stages it shows.", ": awareness", list),
          fact("paths", ref(["path"]), "The paths it shows.", ": usual", list),
          fact("compare", journeys, "The maps it lays beside this one.", ": first-order-ideal", list)
        ]
      })
    ];
  }
});

// core/vocabulary/builtins.ts
var channel, builtInChannels, builtInMetrics, builtInActors;
var init_builtins = __esm({
  "core/vocabulary/builtins.ts"() {
    channel = (id, title, kind, place) => ({
      id,
      title,
      kind,
      place
    });
    builtInChannels = [
      channel("word-of-mouth", "Word of mouth", "word-of-mouth", "offline"),
      channel("review-site", "Review site", "word-of-mouth", "online"),
      channel("press", "Press", "inbound", "offline"),
      channel("tv", "Television", "outbound", "offline"),
      channel("radio", "Radio", "outbound", "offline"),
      channel("outdoor", "Outdoor advertising", "outbound", "offline"),
      channel("search", "Search", "inbound", "online"),
      channel("ad", "Advertisement", "outbound", "online"),
      channel("social", "Social media", "social", "online"),
      channel("content", "Articles and videos", "inbound", "online"),
      channel("site", "Web site", "site", "online"),
      channel("app", "App", "app", "online"),
      channel("email", "E-mail", "email", "online"),
      channel("sms", "Text message", "outbound", "online"),
      channel("phone", "Phone call", "support", "offline"),
      channel("chat", "Chat", "support", "online"),
      channel("chatbot", "Chatbot", "support", "online"),
      channel("letter", "Letter", "outbound", "offline"),
      channel("parcel", "Parcel", "delivery", "offline"),
      channel("packaging", "Packaging", "delivery", "offline"),
      channel("product", "The product itself", "delivery", "offline"),
      channel("delivery", "Delivery", "delivery", "offline"),
      channel("store", "Store", "store", "offline"),
      channel("counter", "Service counter", "store", "offline"),
      channel("kiosk", "Kiosk", "self-service", "offline"),
      channel("face-to-face", "Face to face", "support", "offline"),
      channel("event", "Event", "outbound", "offline"),
      channel("self-service", "Self-service", "self-service", "online"),
      channel("help-center", "Help centre", "self-service", "online"),
      channel("partner", "Partner", "partner", "offline"),
      channel("marketplace", "Marketplace", "partner", "online")
    ];
    builtInMetrics = [
      {
        id: "csat",
        title: "Customer satisfaction",
        meaning: "The share of customers who say they are satisfied.",
        unit: "%",
        low: 0,
        high: 100,
        better: "higher"
      },
      {
        id: "nps",
        title: "Net promoter score",
        meaning: "The share of promoters less the share of detractors.",
        low: -100,
        high: 100,
        better: "higher"
      },
      {
        id: "ces",
        title: "Customer effort score",
        meaning: "How easy customers say it was, from 1 to 7.",
        low: 1,
        high: 7,
        better: "higher"
      },
      {
        id: "conversion",
        title: "Conversion",
        meaning: "The share of visitors who take the step that counts.",
        unit: "%",
        low: 0,
        high: 100,
        better: "higher"
      },
      {
        id: "retention",
        title: "Retention",
        meaning: "The share of customers who stay.",
        unit: "%",
        low: 0,
        high: 100,
        better: "higher"
      },
      {
        id: "churn",
        title: "Churn",
        meaning: "The share of customers who leave.",
        unit: "%",
        low: 0,
        high: 100,
        better: "lower"
      },
      { id: "reach", title: "Reach", meaning: "How many people notice.", low: 0, better: "higher" },
      { id: "visits", title: "Visits", meaning: "How many come by.", low: 0, better: "higher" },
      { id: "order-value", title: "Order value", meaning: "What one order is worth.", low: 0, better: "higher" },
      {
        id: "on-time-delivery",
        title: "On-time delivery",
        meaning: "The share of deliveries in the promised window.",
        unit: "%",
        low: 0,
        high: 100,
        better: "higher"
      },
      {
        id: "resolution-time",
        title: "Resolution time",
        meaning: "How long it takes until a problem is solved.",
        low: 0,
        better: "lower"
      },
      {
        id: "referral-rate",
        title: "Referral rate",
        meaning: "The share of customers who recommend.",
        unit: "%",
        low: 0,
        high: 100,
        better: "higher"
      }
    ];
    builtInActors = [
      { id: "customer", title: "Customer" },
      { id: "company", title: "Company" }
    ];
  }
});

// core/vocabulary/types.ts
var init_types = __esm({
  "core/vocabulary/types.ts"() {
  }
});

// core/vocabulary/topics.ts
var story, backstage, writing, titles;
var init_topics = __esm({
  "core/vocabulary/topics.ts"() {
    story = "goal need does says thinks feels gain moment";
    backstage = "frontstage backstage support system lane";
    writing = "was note tags";
    titles = {
      persona: {
        "Who it is": "kind role age segment value quote bio photo",
        "What moves this person": "goal need objection behaviour attitude expects channels",
        "The six questions of research": "problem rivals reason pleased disappointed improve met",
        "For those who write the map": writing
      },
      journey: {
        "Whose journey it is and how it goes": "personas scenario trigger outcome scope description",
        "What kind of map it is": "state of competitor framework scale",
        "What the company is after": "objective promise measure",
        "For those who write the map": `owner status reviewed review-every link ${writing}`
      },
      stage: {
        "Where it stands in the journey": "for as phase when optional duration",
        "What the customer lives through": story,
        "What the company is after": "objective owner",
        Figures: "kpi measure drop-off completes feedback",
        "Behind the scenes": backstage,
        "For those who write the map": `link ${writing}`
      },
      touchpoint: {
        "Who and where": "for channels channel from to entry party",
        "What the customer lives through": `${story} hopes expects importance prop`,
        "How long it takes": "duration wait after optional",
        "What the company is after": "objective promise cta amplify condition owner",
        Figures: "kpi measure drop-off completes volume cost feedback",
        "Behind the scenes": backstage,
        "What happened in an actual run": "of at status",
        "For those who write the map": `journey image link ${writing}`
      }
    };
  }
});

// core/vocabulary/index.ts
function blockRow(keyword) {
  return byKeyword.get(keyword);
}
function noneRow({ keyword }) {
  return noneRows.get(keyword);
}
function factRow(row, key) {
  return factsOfRow.get(row)?.get(key);
}
function mayHold(row, word) {
  return row.blocks.includes(word) || factRow(row, word) !== void 0;
}
function wordsIn2(row) {
  return [...row.blocks, ...row.facts.map((fact3) => fact3.key)];
}
function holdersOf(word) {
  return holders.get(word) ?? [];
}
var byKeyword, factsOfRow, factKeys, holders, noneRows;
var init_vocabulary = __esm({
  "core/vocabulary/index.ts"() {
    init_table();
    init_words();
    init_table();
    init_builtins();
    init_types();
    init_words();
    init_topics();
    byKeyword = new Map(blockRows.map((row) => [row.keyword, row]));
    factsOfRow = new Map(
      [fileRow, ...blockRows].map((row) => [row, new Map(row.facts.map((fact3) => [fact3.key, fact3]))])
    );
    factKeys = new Set(blockRows.flatMap((row) => row.facts.map((fact3) => fact3.key)));
    holders = new Map(
      [...factKeys, ...byKeyword.keys()].map((word) => [
        word,
        [fileRow, ...blockRows].filter((row) => factsOfRow.get(row)?.has(word) || row.blocks.includes(word))
      ])
    );
    noneRows = new Map(
      blockRows.map(({ keyword, meaning }) => [
        keyword,
        {
          key: keyword,
          shape: { name: NONE, wants: `${NONE}, if you looked and there is no ${keyword} here` },
          meaning: `${meaning} Here: looked, and there is none.`,
          example: `${keyword}: ${NONE}`
        }
      ])
    );
  }
});

// core/text/hidden.ts
function hiddenIn(text2) {
  if (!candidates.test(text2)) return [];
  const runs = [];
  const marksBelong = readFromTheRight.test(text2);
  let before = "";
  for (let at = 0; at < text2.length; ) {
    const sign2 = String.fromCodePoint(text2.codePointAt(at) ?? 0);
    const end = at + sign2.length;
    const isBlank3 = sign2 === "	" || sign2 === "\n" || sign2 === "\r";
    if (!isBlank3 && hidden.test(sign2) && !(directionMark.test(sign2) && marksBelong) && !belongs(sign2, before, text2, end)) {
      const last = runs.at(-1);
      if (last?.end === at) {
        last.end = end;
        last.isTurning ||= turning.test(sign2);
      } else runs.push({ start: at, end, isTurning: turning.test(sign2) });
    }
    before = sign2;
    at = end;
  }
  return runs;
}
function showHidden(text2) {
  const runs = hiddenIn(text2);
  let shown2 = "";
  let at = 0;
  for (const { start, end } of runs) {
    shown2 += text2.slice(at, start) + "�".repeat([...text2.slice(start, end)].length);
    at = end;
  }
  return shown2 + text2.slice(at);
}
function belongs(sign2, before, text2, end) {
  const unit2 = sign2.codePointAt(0) ?? 0;
  const after2 = String.fromCodePoint(text2.codePointAt(end) ?? 0);
  if (joiner.test(sign2)) return joins(before) && joins(after2) || pictured.test(before) && pictured.test(after2);
  if (unit2 === 65038 || unit2 === 65039) return styled.test(before);
  if (unit2 >= 65024 && unit2 <= 65037 || unit2 >= 917760 && unit2 <= 917999) return new RegExp("\\p{sc=Hani}|\\p{sc=Mymr}|\\p{S}", "u").test(before);
  if (unit2 >= 6155 && unit2 <= 6159) return new RegExp("\\p{sc=Mong}", "u").test(before);
  if (unit2 === 8203) return withoutBlanks.test(before) && withoutBlanks.test(after2);
  if (unit2 === 4447 || unit2 === 4448) return conjoining.test(before) || conjoining.test(after2);
  if (unit2 >= 917536 && unit2 <= 917631) return isOfFlag(text2, end);
  return false;
}
function isOfFlag(text2, end) {
  let at = end - 2;
  for (let count3 = 0; count3 < 7 && /^[\u{e0020}-\u{e007f}]/u.test(text2.slice(at - 2, at)); count3++) at -= 2;
  return text2.slice(at - 2, at) === "🏴";
}
function joins(sign2) {
  return joined.test(sign2) && !alone.test(sign2);
}
var candidates, hidden, turning, joiner, directionMark, readFromTheRight, alone, joined, pictured, styled, withoutBlanks, conjoining;
var init_hidden = __esm({
  "core/text/hidden.ts"() {
    candidates = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]/;
    hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/u;
    turning = /[\u202a-\u202e\u2066-\u2069]/;
    joiner = /[\u200c\u200d]/;
    directionMark = /[\u061c\u200e\u200f]/;
    readFromTheRight = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
    alone = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
    joined = /[\p{L}\p{M}]/u;
    pictured = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f]/u;
    styled = /[\p{Emoji}\p{S}\p{P}]/u;
    withoutBlanks = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
    conjoining = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;
  }
});

// core/syntax/tree.ts
function lengthOf(statement) {
  return statement.kind === "block" ? statement.length : statement.span.end - statement.span.start;
}
var init_tree = __esm({
  "core/syntax/tree.ts"() {
  }
});

// core/syntax/walk.ts
function walk(tree, visit) {
  const down = (block2, at, holder) => {
    visit(block2, at, holder);
    block2.statements.forEach((statement, i) => {
      if (statement.kind === "block") down(statement, at + (block2.starts[i] ?? 0), block2);
    });
  };
  down(tree, 0, void 0);
}
function pathTo2(tree, offset) {
  const path2 = [{ statement: tree, base: 0 }];
  let block2 = tree;
  let base = 0;
  for (; ; ) {
    const index = indexAt(block2, offset - base);
    const found = index < 0 ? void 0 : block2.statements[index];
    if (!found) return path2;
    if (found.kind !== "block") return [...path2, { statement: found, base }];
    base += block2.starts[index] ?? 0;
    path2.push({ statement: found, base });
    block2 = found;
  }
}
function indexAt(block2, at) {
  const { statements, starts } = block2;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle2 = low + high >> 1;
    if ((starts[middle2] ?? Infinity) <= at) low = middle2 + 1;
    else high = middle2;
  }
  const statement = statements[low - 1];
  return statement && at <= (starts[low - 1] ?? 0) + lengthOf(statement) ? low - 1 : -1;
}
function placedBlocksOf(block2, keyword) {
  return block2.statements.flatMap(
    (statement, i) => statement.kind === "block" && statement.row?.keyword === keyword ? [{ block: statement, start: block2.starts[i] ?? 0 }] : []
  );
}
function blocksOf(block2, keyword) {
  return block2.statements.filter(
    (statement) => statement.kind === "block" && statement.row?.keyword === keyword
  );
}
var init_walk = __esm({
  "core/syntax/walk.ts"() {
    init_tree();
  }
});

// core/syntax/atoms.ts
function unescapeText(image) {
  return image.includes("\\") ? image.replaceAll(/\\(["\\])/g, "$1") : image;
}
function quoteText(text2) {
  return `"${text2.replaceAll(/\r\n|\r|\n/g, " ").replaceAll(/\\(?=["\\]|$)|"/g, "\\$&")}"`;
}
function longTextOf(image) {
  const lines = image.slice(3).split(/\r\n|\r|\n/);
  lines.shift();
  const last = lines.at(-1) ?? "";
  const closed = lines.length > 0 && last.trim() === '"""';
  if (closed) lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map(indent);
  const margin2 = closed ? indent(last) : indents.reduce((least2, own) => Math.min(least2, own), Infinity);
  const text2 = lines.map((line) => line.slice(Math.min(margin2, indent(line)))).join("\n");
  return { text: text2, closed, margin: Number.isFinite(margin2) ? margin2 : 0 };
}
function indent(line) {
  return line.length - line.trimStart().length;
}
var init_atoms = __esm({
  "core/syntax/atoms.ts"() {
  }
});

// node_modules/chevrotain/lib/src/version.js
var init_version = __esm({
  "node_modules/chevrotain/lib/src/version.js"() {
  }
});

// node_modules/@chevrotain/utils/lib/src/print.js
function PRINT_ERROR(msg) {
  if (console && console.error) {
    console.error(`Error: ${msg}`);
  }
}
function PRINT_WARNING(msg) {
  if (console && console.warn) {
    console.warn(`Warning: ${msg}`);
  }
}
var init_print = __esm({
  "node_modules/@chevrotain/utils/lib/src/print.js"() {
  }
});

// node_modules/@chevrotain/utils/lib/src/timer.js
function timer(func) {
  const start = (/* @__PURE__ */ new Date()).getTime();
  const val = func();
  const end = (/* @__PURE__ */ new Date()).getTime();
  const total = end - start;
  return { time: total, value: val };
}
var init_timer = __esm({
  "node_modules/@chevrotain/utils/lib/src/timer.js"() {
  }
});

// node_modules/@chevrotain/utils/lib/src/to-fast-properties.js
function toFastProperties(toBecomeFast) {
  function FakeConstructor() {
  }
  FakeConstructor.prototype = toBecomeFast;
  const fakeInstance = new FakeConstructor();
  function fakeAccess() {
    return typeof fakeInstance.bar;
  }
  fakeAccess();
  fakeAccess();
  if (1)
    return toBecomeFast;
  (0, eval)(toBecomeFast);
}
var init_to_fast_properties = __esm({
  "node_modules/@chevrotain/utils/lib/src/to-fast-properties.js"() {
  }
});

// node_modules/@chevrotain/utils/lib/src/api.js
var init_api = __esm({
  "node_modules/@chevrotain/utils/lib/src/api.js"() {
    init_print();
    init_timer();
    init_to_fast_properties();
  }
});

// node_modules/@chevrotain/gast/lib/src/model.js
function tokenLabel(tokType) {
  if (hasTokenLabel(tokType)) {
    return tokType.LABEL;
  } else {
    return tokType.name;
  }
}
function hasTokenLabel(obj) {
  return typeof obj.LABEL === "string" && obj.LABEL !== "";
}
function serializeGrammar(topRules) {
  return topRules.map(serializeProduction);
}
function serializeProduction(node) {
  function convertDefinition(definition) {
    return definition.map(serializeProduction);
  }
  if (node instanceof NonTerminal) {
    const serializedNonTerminal = {
      type: "NonTerminal",
      name: node.nonTerminalName,
      idx: node.idx
    };
    if (typeof node.label === "string") {
      serializedNonTerminal.label = node.label;
    }
    return serializedNonTerminal;
  } else if (node instanceof Alternative) {
    return {
      type: "Alternative",
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof Option) {
    return {
      type: "Option",
      idx: node.idx,
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof RepetitionMandatory) {
    return {
      type: "RepetitionMandatory",
      idx: node.idx,
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof RepetitionMandatoryWithSeparator) {
    return {
      type: "RepetitionMandatoryWithSeparator",
      idx: node.idx,
      separator: serializeProduction(new Terminal({ terminalType: node.separator })),
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof RepetitionWithSeparator) {
    return {
      type: "RepetitionWithSeparator",
      idx: node.idx,
      separator: serializeProduction(new Terminal({ terminalType: node.separator })),
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof Repetition) {
    return {
      type: "Repetition",
      idx: node.idx,
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof Alternation) {
    return {
      type: "Alternation",
      idx: node.idx,
      definition: convertDefinition(node.definition)
    };
  } else if (node instanceof Terminal) {
    const serializedTerminal = {
      type: "Terminal",
      name: node.terminalType.name,
      label: tokenLabel(node.terminalType),
      idx: node.idx
    };
    if (typeof node.label === "string") {
      serializedTerminal.terminalLabel = node.label;
    }
    const pattern = node.terminalType.PATTERN;
    if (node.terminalType.PATTERN) {
      serializedTerminal.pattern = pattern instanceof RegExp ? pattern.source : pattern;
    }
    return serializedTerminal;
  } else if (node instanceof Rule) {
    return {
      type: "Rule",
      name: node.name,
      orgText: node.orgText,
      definition: convertDefinition(node.definition)
    };
  } else {
    throw Error("non exhaustive match");
  }
}
function pickOnlyDefined(obj) {
  return Object.fromEntries(Object.entries(obj).filter(([, v]) => v !== void 0));
}
var AbstractProduction, NonTerminal, Rule, Alternative, Option, RepetitionMandatory, RepetitionMandatoryWithSeparator, Repetition, RepetitionWithSeparator, Alternation, Terminal;
var init_model = __esm({
  "node_modules/@chevrotain/gast/lib/src/model.js"() {
    AbstractProduction = class {
      get definition() {
        return this._definition;
      }
      set definition(value) {
        this._definition = value;
      }
      constructor(_definition) {
        this._definition = _definition;
      }
      accept(visitor) {
        visitor.visit(this);
        this.definition.forEach((prod) => {
          prod.accept(visitor);
        });
      }
    };
    NonTerminal = class extends AbstractProduction {
      constructor(options) {
        super([]);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
      set definition(definition) {
      }
      get definition() {
        if (this.referencedRule !== void 0) {
          return this.referencedRule.definition;
        }
        return [];
      }
      accept(visitor) {
        visitor.visit(this);
      }
    };
    Rule = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.orgText = "";
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    Alternative = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.ignoreAmbiguities = false;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    Option = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    RepetitionMandatory = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    RepetitionMandatoryWithSeparator = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    Repetition = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    RepetitionWithSeparator = class extends AbstractProduction {
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    Alternation = class extends AbstractProduction {
      get definition() {
        return this._definition;
      }
      set definition(value) {
        this._definition = value;
      }
      constructor(options) {
        super(options.definition);
        this.idx = 1;
        this.ignoreAmbiguities = false;
        this.hasPredicates = false;
        Object.assign(this, pickOnlyDefined(options));
      }
    };
    Terminal = class {
      constructor(options) {
        this.idx = 1;
        Object.assign(this, pickOnlyDefined(options));
      }
      accept(visitor) {
        visitor.visit(this);
      }
    };
  }
});

// node_modules/@chevrotain/gast/lib/src/visitor.js
var GAstVisitor;
var init_visitor = __esm({
  "node_modules/@chevrotain/gast/lib/src/visitor.js"() {
    init_model();
    GAstVisitor = class {
      visit(node) {
        const nodeAny = node;
        switch (nodeAny.constructor) {
          case NonTerminal:
            return this.visitNonTerminal(nodeAny);
          case Alternative:
            return this.visitAlternative(nodeAny);
          case Option:
            return this.visitOption(nodeAny);
          case RepetitionMandatory:
            return this.visitRepetitionMandatory(nodeAny);
          case RepetitionMandatoryWithSeparator:
            return this.visitRepetitionMandatoryWithSeparator(nodeAny);
          case RepetitionWithSeparator:
            return this.visitRepetitionWithSeparator(nodeAny);
          case Repetition:
            return this.visitRepetition(nodeAny);
          case Alternation:
            return this.visitAlternation(nodeAny);
          case Terminal:
            return this.visitTerminal(nodeAny);
          case Rule:
            return this.visitRule(nodeAny);
          /* c8 ignore next 2 */
          default:
            throw Error("non exhaustive match");
        }
      }
      /* c8 ignore next */
      visitNonTerminal(node) {
      }
      /* c8 ignore next */
      visitAlternative(node) {
      }
      /* c8 ignore next */
      visitOption(node) {
      }
      /* c8 ignore next */
      visitRepetition(node) {
      }
      /* c8 ignore next */
      visitRepetitionMandatory(node) {
      }
      /* c8 ignore next 3 */
      visitRepetitionMandatoryWithSeparator(node) {
      }
      /* c8 ignore next */
      visitRepetitionWithSeparator(node) {
      }
      /* c8 ignore next */
      visitAlternation(node) {
      }
      /* c8 ignore next */
      visitTerminal(node) {
      }
      /* c8 ignore next */
      visitRule(node) {
      }
    };
  }
});

// node_modules/@chevrotain/gast/lib/src/helpers.js
function isSequenceProd(prod) {
  return prod instanceof Alternative || prod instanceof Option || prod instanceof Repetition || prod instanceof RepetitionMandatory || prod instanceof RepetitionMandatoryWithSeparator || prod instanceof RepetitionWithSeparator || prod instanceof Terminal || prod instanceof Rule;
}
function isOptionalProd(prod, alreadyVisited = []) {
  const isDirectlyOptional = prod instanceof Option || prod instanceof Repetition || prod instanceof RepetitionWithSeparator;
  if (isDirectlyOptional) {
    return true;
  }
  if (prod instanceof Alternation) {
    return prod.definition.some((subProd) => {
      return isOptionalProd(subProd, alreadyVisited);
    });
  } else if (prod instanceof NonTerminal && alreadyVisited.includes(prod)) {
    return false;
  } else if (prod instanceof AbstractProduction) {
    if (prod instanceof NonTerminal) {
      alreadyVisited.push(prod);
    }
    return prod.definition.every((subProd) => {
      return isOptionalProd(subProd, alreadyVisited);
    });
  } else {
    return false;
  }
}
function isBranchingProd(prod) {
  return prod instanceof Alternation;
}
function getProductionDslName(prod) {
  if (prod instanceof NonTerminal) {
    return "SUBRULE";
  } else if (prod instanceof Option) {
    return "OPTION";
  } else if (prod instanceof Alternation) {
    return "OR";
  } else if (prod instanceof RepetitionMandatory) {
    return "AT_LEAST_ONE";
  } else if (prod instanceof RepetitionMandatoryWithSeparator) {
    return "AT_LEAST_ONE_SEP";
  } else if (prod instanceof RepetitionWithSeparator) {
    return "MANY_SEP";
  } else if (prod instanceof Repetition) {
    return "MANY";
  } else if (prod instanceof Terminal) {
    return "CONSUME";
  } else {
    throw Error("non exhaustive match");
  }
}
var init_helpers = __esm({
  "node_modules/@chevrotain/gast/lib/src/helpers.js"() {
    init_model();
  }
});

// node_modules/@chevrotain/gast/lib/src/api.js
var init_api2 = __esm({
  "node_modules/@chevrotain/gast/lib/src/api.js"() {
    init_model();
    init_visitor();
    init_helpers();
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/rest.js
function restForRepetitionWithSeparator(repSepProd, currRest, prevRest) {
  const repSepRest = [
    new Option({
      definition: [
        new Terminal({ terminalType: repSepProd.separator })
      ].concat(repSepProd.definition)
    })
  ];
  const fullRepSepRest = repSepRest.concat(currRest, prevRest);
  return fullRepSepRest;
}
var RestWalker;
var init_rest = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/rest.js"() {
    init_api2();
    RestWalker = class {
      walk(prod, prevRest = []) {
        prod.definition.forEach((subProd, index) => {
          const currRest = prod.definition.slice(index + 1);
          if (subProd instanceof NonTerminal) {
            this.walkProdRef(subProd, currRest, prevRest);
          } else if (subProd instanceof Terminal) {
            this.walkTerminal(subProd, currRest, prevRest);
          } else if (subProd instanceof Alternative) {
            this.walkFlat(subProd, currRest, prevRest);
          } else if (subProd instanceof Option) {
            this.walkOption(subProd, currRest, prevRest);
          } else if (subProd instanceof RepetitionMandatory) {
            this.walkAtLeastOne(subProd, currRest, prevRest);
          } else if (subProd instanceof RepetitionMandatoryWithSeparator) {
            this.walkAtLeastOneSep(subProd, currRest, prevRest);
          } else if (subProd instanceof RepetitionWithSeparator) {
            this.walkManySep(subProd, currRest, prevRest);
          } else if (subProd instanceof Repetition) {
            this.walkMany(subProd, currRest, prevRest);
          } else if (subProd instanceof Alternation) {
            this.walkOr(subProd, currRest, prevRest);
          } else {
            throw Error("non exhaustive match");
          }
        });
      }
      walkTerminal(terminal, currRest, prevRest) {
      }
      walkProdRef(refProd, currRest, prevRest) {
      }
      walkFlat(flatProd, currRest, prevRest) {
        const fullOrRest = currRest.concat(prevRest);
        this.walk(flatProd, fullOrRest);
      }
      walkOption(optionProd, currRest, prevRest) {
        const fullOrRest = currRest.concat(prevRest);
        this.walk(optionProd, fullOrRest);
      }
      walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
        const fullAtLeastOneRest = [
          new Option({ definition: atLeastOneProd.definition })
        ].concat(currRest, prevRest);
        this.walk(atLeastOneProd, fullAtLeastOneRest);
      }
      walkAtLeastOneSep(atLeastOneSepProd, currRest, prevRest) {
        const fullAtLeastOneSepRest = restForRepetitionWithSeparator(atLeastOneSepProd, currRest, prevRest);
        this.walk(atLeastOneSepProd, fullAtLeastOneSepRest);
      }
      walkMany(manyProd, currRest, prevRest) {
        const fullManyRest = [
          new Option({ definition: manyProd.definition })
        ].concat(currRest, prevRest);
        this.walk(manyProd, fullManyRest);
      }
      walkManySep(manySepProd, currRest, prevRest) {
        const fullManySepRest = restForRepetitionWithSeparator(manySepProd, currRest, prevRest);
        this.walk(manySepProd, fullManySepRest);
      }
      walkOr(orProd, currRest, prevRest) {
        const fullOrRest = currRest.concat(prevRest);
        orProd.definition.forEach((alt) => {
          const prodWrapper = new Alternative({ definition: [alt] });
          this.walk(prodWrapper, fullOrRest);
        });
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/first.js
function first(prod) {
  if (prod instanceof NonTerminal) {
    return first(prod.referencedRule);
  } else if (prod instanceof Terminal) {
    return firstForTerminal(prod);
  } else if (isSequenceProd(prod)) {
    return firstForSequence(prod);
  } else if (isBranchingProd(prod)) {
    return firstForBranching(prod);
  } else {
    throw Error("non exhaustive match");
  }
}
function firstForSequence(prod) {
  let firstSet = [];
  const seq = prod.definition;
  let nextSubProdIdx = 0;
  let hasInnerProdsRemaining = seq.length > nextSubProdIdx;
  let currSubProd;
  let isLastInnerProdOptional = true;
  while (hasInnerProdsRemaining && isLastInnerProdOptional) {
    currSubProd = seq[nextSubProdIdx];
    isLastInnerProdOptional = isOptionalProd(currSubProd);
    firstSet = firstSet.concat(first(currSubProd));
    nextSubProdIdx = nextSubProdIdx + 1;
    hasInnerProdsRemaining = seq.length > nextSubProdIdx;
  }
  return [...new Set(firstSet)];
}
function firstForBranching(prod) {
  const allAlternativesFirsts = prod.definition.map((innerProd) => {
    return first(innerProd);
  });
  return [...new Set(allAlternativesFirsts.flat())];
}
function firstForTerminal(terminal) {
  return [terminal.terminalType];
}
var init_first = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/first.js"() {
    init_api2();
  }
});

// node_modules/chevrotain/lib/src/parse/constants.js
var IN;
var init_constants = __esm({
  "node_modules/chevrotain/lib/src/parse/constants.js"() {
    IN = "_~IN~_";
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/follow.js
function computeAllProdsFollows(topProductions) {
  const reSyncFollows = {};
  topProductions.forEach((topProd) => {
    const currRefsFollow = new ResyncFollowsWalker(topProd).startWalking();
    Object.assign(reSyncFollows, currRefsFollow);
  });
  return reSyncFollows;
}
function buildBetweenProdsFollowPrefix(inner2, occurenceInParent) {
  return inner2.name + occurenceInParent + IN;
}
var ResyncFollowsWalker;
var init_follow = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/follow.js"() {
    init_rest();
    init_first();
    init_constants();
    init_api2();
    ResyncFollowsWalker = class extends RestWalker {
      constructor(topProd) {
        super();
        this.topProd = topProd;
        this.follows = {};
      }
      startWalking() {
        this.walk(this.topProd);
        return this.follows;
      }
      walkTerminal(terminal, currRest, prevRest) {
      }
      walkProdRef(refProd, currRest, prevRest) {
        const followName = buildBetweenProdsFollowPrefix(refProd.referencedRule, refProd.idx) + this.topProd.name;
        const fullRest = currRest.concat(prevRest);
        const restProd = new Alternative({ definition: fullRest });
        const t_in_topProd_follows = first(restProd);
        this.follows[followName] = t_in_topProd_follows;
      }
    };
  }
});

// node_modules/@chevrotain/regexp-to-ast/lib/src/utils.js
function cc(char) {
  return char.charCodeAt(0);
}
function insertToSet(item2, set) {
  if (Array.isArray(item2)) {
    item2.forEach(function(subItem) {
      set.push(subItem);
    });
  } else {
    set.push(item2);
  }
}
function addFlag(flagObj, flagKey) {
  if (flagObj[flagKey] === true) {
    throw "duplicate flag " + flagKey;
  }
  const x = flagObj[flagKey];
  flagObj[flagKey] = true;
}
function ASSERT_EXISTS(obj) {
  if (obj === void 0) {
    throw Error("Internal Error - Should never get here!");
  }
  return true;
}
function ASSERT_NEVER_REACH_HERE() {
  throw Error("Internal Error - Should never get here!");
}
function isCharacter(obj) {
  return obj["type"] === "Character";
}
var init_utils = __esm({
  "node_modules/@chevrotain/regexp-to-ast/lib/src/utils.js"() {
  }
});

// node_modules/@chevrotain/regexp-to-ast/lib/src/character-classes.js
var digitsCharCodes, wordCharCodes, whitespaceCodes;
var init_character_classes = __esm({
  "node_modules/@chevrotain/regexp-to-ast/lib/src/character-classes.js"() {
    init_utils();
    digitsCharCodes = [];
    for (let i = cc("0"); i <= cc("9"); i++) {
      digitsCharCodes.push(i);
    }
    wordCharCodes = [cc("_")].concat(digitsCharCodes);
    for (let i = cc("a"); i <= cc("z"); i++) {
      wordCharCodes.push(i);
    }
    for (let i = cc("A"); i <= cc("Z"); i++) {
      wordCharCodes.push(i);
    }
    whitespaceCodes = [
      cc(" "),
      cc("\f"),
      cc("\n"),
      cc("\r"),
      cc("	"),
      cc("\v"),
      cc("	"),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc(" "),
      cc("\u2028"),
      cc("\u2029"),
      cc(" "),
      cc(" "),
      cc("　"),
      cc("\uFEFF")
    ];
  }
});

// node_modules/@chevrotain/regexp-to-ast/lib/src/regexp-parser.js
var hexDigitPattern, decimalPattern, decimalPatternNoZero, RegExpParser;
var init_regexp_parser = __esm({
  "node_modules/@chevrotain/regexp-to-ast/lib/src/regexp-parser.js"() {
    init_utils();
    init_character_classes();
    hexDigitPattern = /[0-9a-fA-F]/;
    decimalPattern = /[0-9]/;
    decimalPatternNoZero = /[1-9]/;
    RegExpParser = class {
      constructor() {
        this.idx = 0;
        this.input = "";
        this.groupIdx = 0;
      }
      saveState() {
        return {
          idx: this.idx,
          input: this.input,
          groupIdx: this.groupIdx
        };
      }
      restoreState(newState) {
        this.idx = newState.idx;
        this.input = newState.input;
        this.groupIdx = newState.groupIdx;
      }
      pattern(input) {
        this.idx = 0;
        this.input = input;
        this.groupIdx = 0;
        this.consumeChar("/");
        const value = this.disjunction();
        this.consumeChar("/");
        const flags = {
          type: "Flags",
          loc: { begin: this.idx, end: input.length },
          global: false,
          ignoreCase: false,
          multiLine: false,
          unicode: false,
          sticky: false
        };
        while (this.isRegExpFlag()) {
          switch (this.popChar()) {
            case "g":
              addFlag(flags, "global");
              break;
            case "i":
              addFlag(flags, "ignoreCase");
              break;
            case "m":
              addFlag(flags, "multiLine");
              break;
            case "u":
              addFlag(flags, "unicode");
              break;
            case "y":
              addFlag(flags, "sticky");
              break;
          }
        }
        if (this.idx !== this.input.length) {
          throw Error("Redundant input: " + this.input.substring(this.idx));
        }
        return {
          type: "Pattern",
          flags,
          value,
          loc: this.loc(0)
        };
      }
      disjunction() {
        const alts = [];
        const begin = this.idx;
        alts.push(this.alternative());
        while (this.peekChar() === "|") {
          this.consumeChar("|");
          alts.push(this.alternative());
        }
        return { type: "Disjunction", value: alts, loc: this.loc(begin) };
      }
      alternative() {
        const terms = [];
        const begin = this.idx;
        while (this.isTerm()) {
          terms.push(this.term());
        }
        return { type: "Alternative", value: terms, loc: this.loc(begin) };
      }
      term() {
        if (this.isAssertion()) {
          return this.assertion();
        } else {
          return this.atom();
        }
      }
      assertion() {
        const begin = this.idx;
        switch (this.popChar()) {
          case "^":
            return {
              type: "StartAnchor",
              loc: this.loc(begin)
            };
          case "$":
            return { type: "EndAnchor", loc: this.loc(begin) };
          // '\b' or '\B'
          case "\\":
            switch (this.popChar()) {
              case "b":
                return {
                  type: "WordBoundary",
                  loc: this.loc(begin)
                };
              case "B":
                return {
                  type: "NonWordBoundary",
                  loc: this.loc(begin)
                };
            }
            throw Error("Invalid Assertion Escape");
          // '(?=' or '(?!'
          case "(":
            this.consumeChar("?");
            let type;
            switch (this.popChar()) {
              case "=":
                type = "Lookahead";
                break;
              case "!":
                type = "NegativeLookahead";
                break;
              case "<": {
                switch (this.popChar()) {
                  case "=":
                    type = "Lookbehind";
                    break;
                  case "!":
                    type = "NegativeLookbehind";
                }
                break;
              }
            }
            ASSERT_EXISTS(type);
            const disjunction = this.disjunction();
            this.consumeChar(")");
            return {
              type,
              value: disjunction,
              loc: this.loc(begin)
            };
        }
        return ASSERT_NEVER_REACH_HERE();
      }
      quantifier(isBacktracking = false) {
        let range = void 0;
        const begin = this.idx;
        switch (this.popChar()) {
          case "*":
            range = {
              atLeast: 0,
              atMost: Infinity
            };
            break;
          case "+":
            range = {
              atLeast: 1,
              atMost: Infinity
            };
            break;
          case "?":
            range = {
              atLeast: 0,
              atMost: 1
            };
            break;
          case "{":
            const atLeast = this.integerIncludingZero();
            switch (this.popChar()) {
              case "}":
                range = {
                  atLeast,
                  atMost: atLeast
                };
                break;
              case ",":
                let atMost;
                if (this.isDigit()) {
                  atMost = this.integerIncludingZero();
                  range = {
                    atLeast,
                    atMost
                  };
                } else {
                  range = {
                    atLeast,
                    atMost: Infinity
                  };
                }
                this.consumeChar("}");
                break;
            }
            if (isBacktracking === true && range === void 0) {
              return void 0;
            }
            ASSERT_EXISTS(range);
            break;
        }
        if (isBacktracking === true && range === void 0) {
          return void 0;
        }
        if (ASSERT_EXISTS(range)) {
          if (this.peekChar(0) === "?") {
            this.consumeChar("?");
            range.greedy = false;
          } else {
            range.greedy = true;
          }
          range.type = "Quantifier";
          range.loc = this.loc(begin);
          return range;
        }
      }
      atom() {
        let atom;
        const begin = this.idx;
        switch (this.peekChar()) {
          case ".":
            atom = this.dotAll();
            break;
          case "\\":
            atom = this.atomEscape();
            break;
          case "[":
            atom = this.characterClass();
            break;
          case "(":
            atom = this.group();
            break;
        }
        if (atom === void 0 && this.isPatternCharacter()) {
          atom = this.patternCharacter();
        }
        if (ASSERT_EXISTS(atom)) {
          atom.loc = this.loc(begin);
          if (this.isQuantifier()) {
            atom.quantifier = this.quantifier();
          }
          return atom;
        }
        return ASSERT_NEVER_REACH_HERE();
      }
      dotAll() {
        this.consumeChar(".");
        return {
          type: "Set",
          complement: true,
          value: [cc("\n"), cc("\r"), cc("\u2028"), cc("\u2029")]
        };
      }
      atomEscape() {
        this.consumeChar("\\");
        switch (this.peekChar()) {
          case "1":
          case "2":
          case "3":
          case "4":
          case "5":
          case "6":
          case "7":
          case "8":
          case "9":
            return this.decimalEscapeAtom();
          case "d":
          case "D":
          case "s":
          case "S":
          case "w":
          case "W":
            return this.characterClassEscape();
          case "f":
          case "n":
          case "r":
          case "t":
          case "v":
            return this.controlEscapeAtom();
          case "c":
            return this.controlLetterEscapeAtom();
          case "0":
            return this.nulCharacterAtom();
          case "x":
            return this.hexEscapeSequenceAtom();
          case "u":
            return this.regExpUnicodeEscapeSequenceAtom();
          default:
            return this.identityEscapeAtom();
        }
      }
      decimalEscapeAtom() {
        const value = this.positiveInteger();
        return { type: "GroupBackReference", value };
      }
      characterClassEscape() {
        let set;
        let complement = false;
        switch (this.popChar()) {
          case "d":
            set = digitsCharCodes;
            break;
          case "D":
            set = digitsCharCodes;
            complement = true;
            break;
          case "s":
            set = whitespaceCodes;
            break;
          case "S":
            set = whitespaceCodes;
            complement = true;
            break;
          case "w":
            set = wordCharCodes;
            break;
          case "W":
            set = wordCharCodes;
            complement = true;
            break;
        }
        if (ASSERT_EXISTS(set)) {
          return { type: "Set", value: set, complement };
        }
        return ASSERT_NEVER_REACH_HERE();
      }
      controlEscapeAtom() {
        let escapeCode;
        switch (this.popChar()) {
          case "f":
            escapeCode = cc("\f");
            break;
          case "n":
            escapeCode = cc("\n");
            break;
          case "r":
            escapeCode = cc("\r");
            break;
          case "t":
            escapeCode = cc("	");
            break;
          case "v":
            escapeCode = cc("\v");
            break;
        }
        if (ASSERT_EXISTS(escapeCode)) {
          return { type: "Character", value: escapeCode };
        }
        return ASSERT_NEVER_REACH_HERE();
      }
      controlLetterEscapeAtom() {
        this.consumeChar("c");
        const letter2 = this.popChar();
        if (/[a-zA-Z]/.test(letter2) === false) {
          throw Error("Invalid ");
        }
        const letterCode = letter2.toUpperCase().charCodeAt(0) - 64;
        return { type: "Character", value: letterCode };
      }
      nulCharacterAtom() {
        this.consumeChar("0");
        return { type: "Character", value: cc("\0") };
      }
      hexEscapeSequenceAtom() {
        this.consumeChar("x");
        return this.parseHexDigits(2);
      }
      regExpUnicodeEscapeSequenceAtom() {
        this.consumeChar("u");
        return this.parseHexDigits(4);
      }
      identityEscapeAtom() {
        const escapedChar = this.popChar();
        return { type: "Character", value: cc(escapedChar) };
      }
      classPatternCharacterAtom() {
        switch (this.peekChar()) {
          // istanbul ignore next
          case "\n":
          // istanbul ignore next
          case "\r":
          // istanbul ignore next
          case "\u2028":
          // istanbul ignore next
          case "\u2029":
          // istanbul ignore next
          case "\\":
          // istanbul ignore next
          case "]":
            throw Error("TBD");
          default:
            const nextChar = this.popChar();
            return { type: "Character", value: cc(nextChar) };
        }
      }
      characterClass() {
        const set = [];
        let complement = false;
        this.consumeChar("[");
        if (this.peekChar(0) === "^") {
          this.consumeChar("^");
          complement = true;
        }
        while (this.isClassAtom()) {
          const from2 = this.classAtom();
          const isFromSingleChar = from2.type === "Character";
          if (isCharacter(from2) && this.isRangeDash()) {
            this.consumeChar("-");
            const to = this.classAtom();
            const isToSingleChar = to.type === "Character";
            if (isCharacter(to)) {
              if (to.value < from2.value) {
                throw Error("Range out of order in character class");
              }
              set.push({ from: from2.value, to: to.value });
            } else {
              insertToSet(from2.value, set);
              set.push(cc("-"));
              insertToSet(to.value, set);
            }
          } else {
            insertToSet(from2.value, set);
          }
        }
        this.consumeChar("]");
        return { type: "Set", complement, value: set };
      }
      classAtom() {
        switch (this.peekChar()) {
          // istanbul ignore next
          case "]":
          // istanbul ignore next
          case "\n":
          // istanbul ignore next
          case "\r":
          // istanbul ignore next
          case "\u2028":
          // istanbul ignore next
          case "\u2029":
            throw Error("TBD");
          case "\\":
            return this.classEscape();
          default:
            return this.classPatternCharacterAtom();
        }
      }
      classEscape() {
        this.consumeChar("\\");
        switch (this.peekChar()) {
          // Matches a backspace.
          // (Not to be confused with \b word boundary outside characterClass)
          case "b":
            this.consumeChar("b");
            return { type: "Character", value: cc("\b") };
          case "d":
          case "D":
          case "s":
          case "S":
          case "w":
          case "W":
            return this.characterClassEscape();
          case "f":
          case "n":
          case "r":
          case "t":
          case "v":
            return this.controlEscapeAtom();
          case "c":
            return this.controlLetterEscapeAtom();
          case "0":
            return this.nulCharacterAtom();
          case "x":
            return this.hexEscapeSequenceAtom();
          case "u":
            return this.regExpUnicodeEscapeSequenceAtom();
          default:
            return this.identityEscapeAtom();
        }
      }
      group() {
        let capturing = true;
        this.consumeChar("(");
        switch (this.peekChar(0)) {
          case "?":
            this.consumeChar("?");
            this.consumeChar(":");
            capturing = false;
            break;
          default:
            this.groupIdx++;
            break;
        }
        const value = this.disjunction();
        this.consumeChar(")");
        const groupAst = {
          type: "Group",
          capturing,
          value
        };
        if (capturing) {
          groupAst["idx"] = this.groupIdx;
        }
        return groupAst;
      }
      positiveInteger() {
        let number2 = this.popChar();
        if (decimalPatternNoZero.test(number2) === false) {
          throw Error("Expecting a positive integer");
        }
        while (decimalPattern.test(this.peekChar(0))) {
          number2 += this.popChar();
        }
        return parseInt(number2, 10);
      }
      integerIncludingZero() {
        let number2 = this.popChar();
        if (decimalPattern.test(number2) === false) {
          throw Error("Expecting an integer");
        }
        while (decimalPattern.test(this.peekChar(0))) {
          number2 += this.popChar();
        }
        return parseInt(number2, 10);
      }
      patternCharacter() {
        const nextChar = this.popChar();
        switch (nextChar) {
          // istanbul ignore next
          case "\n":
          // istanbul ignore next
          case "\r":
          // istanbul ignore next
          case "\u2028":
          // istanbul ignore next
          case "\u2029":
          // istanbul ignore next
          case "^":
          // istanbul ignore next
          case "$":
          // istanbul ignore next
          case "\\":
          // istanbul ignore next
          case ".":
          // istanbul ignore next
          case "*":
          // istanbul ignore next
          case "+":
          // istanbul ignore next
          case "?":
          // istanbul ignore next
          case "(":
          // istanbul ignore next
          case ")":
          // istanbul ignore next
          case "[":
          // istanbul ignore next
          case "|":
            throw Error("TBD");
          default:
            return { type: "Character", value: cc(nextChar) };
        }
      }
      isRegExpFlag() {
        switch (this.peekChar(0)) {
          case "g":
          case "i":
          case "m":
          case "u":
          case "y":
            return true;
          default:
            return false;
        }
      }
      isRangeDash() {
        return this.peekChar() === "-" && this.isClassAtom(1);
      }
      isDigit() {
        return decimalPattern.test(this.peekChar(0));
      }
      isClassAtom(howMuch = 0) {
        switch (this.peekChar(howMuch)) {
          case "]":
          case "\n":
          case "\r":
          case "\u2028":
          case "\u2029":
            return false;
          default:
            return true;
        }
      }
      isTerm() {
        return this.isAtom() || this.isAssertion();
      }
      isAtom() {
        if (this.isPatternCharacter()) {
          return true;
        }
        switch (this.peekChar(0)) {
          case ".":
          case "\\":
          // atomEscape
          case "[":
          // characterClass
          // TODO: isAtom must be called before isAssertion - disambiguate
          case "(":
            return true;
          default:
            return false;
        }
      }
      isAssertion() {
        switch (this.peekChar(0)) {
          case "^":
          case "$":
            return true;
          // '\b' or '\B'
          case "\\":
            switch (this.peekChar(1)) {
              case "b":
              case "B":
                return true;
              default:
                return false;
            }
          // '(?=' or '(?!' or `(?<=` or `(?<!`
          case "(":
            return this.peekChar(1) === "?" && (this.peekChar(2) === "=" || this.peekChar(2) === "!" || this.peekChar(2) === "<" && (this.peekChar(3) === "=" || this.peekChar(3) === "!"));
          default:
            return false;
        }
      }
      isQuantifier() {
        const prevState = this.saveState();
        try {
          return this.quantifier(true) !== void 0;
        } catch (e) {
          return false;
        } finally {
          this.restoreState(prevState);
        }
      }
      isPatternCharacter() {
        switch (this.peekChar()) {
          case "^":
          case "$":
          case "\\":
          case ".":
          case "*":
          case "+":
          case "?":
          case "(":
          case ")":
          case "[":
          case "|":
          case "/":
          case "\n":
          case "\r":
          case "\u2028":
          case "\u2029":
            return false;
          default:
            return true;
        }
      }
      parseHexDigits(howMany) {
        let hexString = "";
        for (let i = 0; i < howMany; i++) {
          const hexChar = this.popChar();
          if (hexDigitPattern.test(hexChar) === false) {
            throw Error("Expecting a HexDecimal digits");
          }
          hexString += hexChar;
        }
        const charCode = parseInt(hexString, 16);
        return { type: "Character", value: charCode };
      }
      peekChar(howMuch = 0) {
        return this.input[this.idx + howMuch];
      }
      popChar() {
        const nextChar = this.peekChar(0);
        this.consumeChar(void 0);
        return nextChar;
      }
      consumeChar(char) {
        if (char !== void 0 && this.input[this.idx] !== char) {
          throw Error("Expected: '" + char + "' but found: '" + this.input[this.idx] + "' at offset: " + this.idx);
        }
        if (this.idx >= this.input.length) {
          throw Error("Unexpected end of input");
        }
        this.idx++;
      }
      loc(begin) {
        return { begin, end: this.idx };
      }
    };
  }
});

// node_modules/@chevrotain/regexp-to-ast/lib/src/base-regexp-visitor.js
var BaseRegExpVisitor;
var init_base_regexp_visitor = __esm({
  "node_modules/@chevrotain/regexp-to-ast/lib/src/base-regexp-visitor.js"() {
    BaseRegExpVisitor = class {
      visitChildren(node) {
        for (const key in node) {
          const child = node[key];
          if (node.hasOwnProperty(key)) {
            if (child.type !== void 0) {
              this.visit(child);
            } else if (Array.isArray(child)) {
              child.forEach((subChild) => {
                this.visit(subChild);
              }, this);
            }
          }
        }
      }
      visit(node) {
        switch (node.type) {
          case "Pattern":
            this.visitPattern(node);
            break;
          case "Flags":
            this.visitFlags(node);
            break;
          case "Disjunction":
            this.visitDisjunction(node);
            break;
          case "Alternative":
            this.visitAlternative(node);
            break;
          case "StartAnchor":
            this.visitStartAnchor(node);
            break;
          case "EndAnchor":
            this.visitEndAnchor(node);
            break;
          case "WordBoundary":
            this.visitWordBoundary(node);
            break;
          case "NonWordBoundary":
            this.visitNonWordBoundary(node);
            break;
          case "Lookahead":
            this.visitLookahead(node);
            break;
          case "NegativeLookahead":
            this.visitNegativeLookahead(node);
            break;
          case "Lookbehind":
            this.visitLookbehind(node);
            break;
          case "NegativeLookbehind":
            this.visitNegativeLookbehind(node);
            break;
          case "Character":
            this.visitCharacter(node);
            break;
          case "Set":
            this.visitSet(node);
            break;
          case "Group":
            this.visitGroup(node);
            break;
          case "GroupBackReference":
            this.visitGroupBackReference(node);
            break;
          case "Quantifier":
            this.visitQuantifier(node);
            break;
        }
        this.visitChildren(node);
      }
      visitPattern(node) {
      }
      visitFlags(node) {
      }
      visitDisjunction(node) {
      }
      visitAlternative(node) {
      }
      // Assertion
      visitStartAnchor(node) {
      }
      visitEndAnchor(node) {
      }
      visitWordBoundary(node) {
      }
      visitNonWordBoundary(node) {
      }
      visitLookahead(node) {
      }
      visitNegativeLookahead(node) {
      }
      visitLookbehind(node) {
      }
      visitNegativeLookbehind(node) {
      }
      // atoms
      visitCharacter(node) {
      }
      visitSet(node) {
      }
      visitGroup(node) {
      }
      visitGroupBackReference(node) {
      }
      visitQuantifier(node) {
      }
    };
  }
});

// node_modules/@chevrotain/regexp-to-ast/lib/src/api.js
var init_api3 = __esm({
  "node_modules/@chevrotain/regexp-to-ast/lib/src/api.js"() {
    init_regexp_parser();
    init_base_regexp_visitor();
  }
});

// node_modules/chevrotain/lib/src/scan/reg_exp_parser.js
function getRegExpAst(regExp) {
  const regExpStr = regExp.toString();
  if (regExpAstCache.hasOwnProperty(regExpStr)) {
    return regExpAstCache[regExpStr];
  } else {
    const regExpAst = regExpParser.pattern(regExpStr);
    regExpAstCache[regExpStr] = regExpAst;
    return regExpAst;
  }
}
function clearRegExpParserCache() {
  regExpAstCache = {};
}
var regExpAstCache, regExpParser;
var init_reg_exp_parser = __esm({
  "node_modules/chevrotain/lib/src/scan/reg_exp_parser.js"() {
    init_api3();
    regExpAstCache = {};
    regExpParser = new RegExpParser();
  }
});

// node_modules/chevrotain/lib/src/scan/reg_exp.js
function getOptimizedStartCodesIndices(regExp, ensureOptimizations = false) {
  try {
    const ast = getRegExpAst(regExp);
    const firstChars = firstCharOptimizedIndices(ast.value, {}, ast.flags.ignoreCase);
    return firstChars;
  } catch (e) {
    if (e.message === complementErrorMessage) {
      if (ensureOptimizations) {
        PRINT_WARNING(`${failedOptimizationPrefixMsg}	Unable to optimize: < ${regExp.toString()} >
	Complement Sets cannot be automatically optimized.
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#COMPLEMENT for details.`);
      }
    } else {
      let msgSuffix = "";
      if (ensureOptimizations) {
        msgSuffix = "\n	This will disable the lexer's first char optimizations.\n	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#REGEXP_PARSING for details.";
      }
      PRINT_ERROR(`${failedOptimizationPrefixMsg}
	Failed parsing: < ${regExp.toString()} >
	Using the @chevrotain/regexp-to-ast library
	Please open an issue at: https://github.com/chevrotain/chevrotain/issues` + msgSuffix);
    }
  }
  return [];
}
function firstCharOptimizedIndices(ast, result, ignoreCase) {
  switch (ast.type) {
    case "Disjunction":
      for (let i = 0; i < ast.value.length; i++) {
        firstCharOptimizedIndices(ast.value[i], result, ignoreCase);
      }
      break;
    case "Alternative":
      const terms = ast.value;
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i];
        switch (term.type) {
          case "EndAnchor":
          // A group back reference cannot affect potential starting char.
          // because if a back reference is the first production than automatically
          // the group being referenced has had to come BEFORE so its codes have already been added
          case "GroupBackReference":
          // assertions do not affect potential starting codes
          case "Lookahead":
          case "NegativeLookahead":
          case "Lookbehind":
          case "NegativeLookbehind":
          case "StartAnchor":
          case "WordBoundary":
          case "NonWordBoundary":
            continue;
        }
        const atom = term;
        switch (atom.type) {
          case "Character":
            addOptimizedIdxToResult(atom.value, result, ignoreCase);
            break;
          case "Set":
            if (atom.complement === true) {
              throw Error(complementErrorMessage);
            }
            atom.value.forEach((code) => {
              if (typeof code === "number") {
                addOptimizedIdxToResult(code, result, ignoreCase);
              } else {
                const range = code;
                if (ignoreCase === true) {
                  for (let rangeCode = range.from; rangeCode <= range.to; rangeCode++) {
                    addOptimizedIdxToResult(rangeCode, result, ignoreCase);
                  }
                } else {
                  for (let rangeCode = range.from; rangeCode <= range.to && rangeCode < minOptimizationVal; rangeCode++) {
                    addOptimizedIdxToResult(rangeCode, result, ignoreCase);
                  }
                  if (range.to >= minOptimizationVal) {
                    const minUnOptVal = range.from >= minOptimizationVal ? range.from : minOptimizationVal;
                    const maxUnOptVal = range.to;
                    const minOptIdx = charCodeToOptimizedIndex(minUnOptVal);
                    const maxOptIdx = charCodeToOptimizedIndex(maxUnOptVal);
                    for (let currOptIdx = minOptIdx; currOptIdx <= maxOptIdx; currOptIdx++) {
                      result[currOptIdx] = currOptIdx;
                    }
                  }
                }
              }
            });
            break;
          case "Group":
            firstCharOptimizedIndices(atom.value, result, ignoreCase);
            break;
          /* istanbul ignore next */
          default:
            throw Error("Non Exhaustive Match");
        }
        const isOptionalQuantifier = atom.quantifier !== void 0 && atom.quantifier.atLeast === 0;
        if (
          // A group may be optional due to empty contents /(?:)/
          // or if everything inside it is optional /((a)?)/
          atom.type === "Group" && isWholeOptional(atom) === false || // If this term is not a group it may only be optional if it has an optional quantifier
          atom.type !== "Group" && isOptionalQuantifier === false
        ) {
          break;
        }
      }
      break;
    /* istanbul ignore next */
    default:
      throw Error("non exhaustive match!");
  }
  return Object.values(result);
}
function addOptimizedIdxToResult(code, result, ignoreCase) {
  const optimizedCharIdx = charCodeToOptimizedIndex(code);
  result[optimizedCharIdx] = optimizedCharIdx;
  if (ignoreCase === true) {
    handleIgnoreCase(code, result);
  }
}
function handleIgnoreCase(code, result) {
  const char = String.fromCharCode(code);
  const upperChar = char.toUpperCase();
  if (upperChar !== char) {
    const optimizedCharIdx = charCodeToOptimizedIndex(upperChar.charCodeAt(0));
    result[optimizedCharIdx] = optimizedCharIdx;
  } else {
    const lowerChar = char.toLowerCase();
    if (lowerChar !== char) {
      const optimizedCharIdx = charCodeToOptimizedIndex(lowerChar.charCodeAt(0));
      result[optimizedCharIdx] = optimizedCharIdx;
    }
  }
}
function findCode(setNode, targetCharCodes) {
  return setNode.value.find((codeOrRange) => {
    if (typeof codeOrRange === "number") {
      return targetCharCodes.includes(codeOrRange);
    } else {
      const range = codeOrRange;
      return targetCharCodes.find((targetCode) => range.from <= targetCode && targetCode <= range.to) !== void 0;
    }
  });
}
function isWholeOptional(ast) {
  const quantifier = ast.quantifier;
  if (quantifier && quantifier.atLeast === 0) {
    return true;
  }
  if (!ast.value) {
    return false;
  }
  return Array.isArray(ast.value) ? ast.value.every(isWholeOptional) : isWholeOptional(ast.value);
}
function canMatchCharCode(charCodes, pattern) {
  if (pattern instanceof RegExp) {
    const ast = getRegExpAst(pattern);
    const charCodeFinder = new CharCodeFinder(charCodes);
    charCodeFinder.visit(ast);
    return charCodeFinder.found;
  } else {
    for (const char of pattern) {
      const charCode = char.charCodeAt(0);
      if (charCodes.includes(charCode)) {
        return true;
      }
    }
    return false;
  }
}
var complementErrorMessage, failedOptimizationPrefixMsg, CharCodeFinder;
var init_reg_exp = __esm({
  "node_modules/chevrotain/lib/src/scan/reg_exp.js"() {
    init_api3();
    init_api();
    init_reg_exp_parser();
    init_lexer();
    complementErrorMessage = "Complement Sets are not supported for first char optimization";
    failedOptimizationPrefixMsg = 'Unable to use "first char" lexer optimizations:\n';
    CharCodeFinder = class extends BaseRegExpVisitor {
      constructor(targetCharCodes) {
        super();
        this.targetCharCodes = targetCharCodes;
        this.found = false;
      }
      visitChildren(node) {
        if (this.found === true) {
          return;
        }
        switch (node.type) {
          case "Lookahead":
            this.visitLookahead(node);
            return;
          case "NegativeLookahead":
            this.visitNegativeLookahead(node);
            return;
          case "Lookbehind":
            this.visitLookbehind(node);
            return;
          case "NegativeLookbehind":
            this.visitNegativeLookbehind(node);
            return;
        }
        super.visitChildren(node);
      }
      visitCharacter(node) {
        if (this.targetCharCodes.includes(node.value)) {
          this.found = true;
        }
      }
      visitSet(node) {
        if (node.complement) {
          if (findCode(node, this.targetCharCodes) === void 0) {
            this.found = true;
          }
        } else {
          if (findCode(node, this.targetCharCodes) !== void 0) {
            this.found = true;
          }
        }
      }
    };
  }
});

// node_modules/chevrotain/lib/src/scan/lexer.js
function analyzeTokenTypes(tokenTypes, options) {
  options = Object.assign({ safeMode: false, positionTracking: "full", lineTerminatorCharacters: ["\r", "\n"], tracer: (msg, action) => action() }, options);
  const tracer = options.tracer;
  tracer("initCharCodeToOptimizedIndexMap", () => {
    initCharCodeToOptimizedIndexMap();
  });
  let onlyRelevantTypes;
  tracer("Reject Lexer.NA", () => {
    onlyRelevantTypes = tokenTypes.filter((currType) => {
      return currType[PATTERN] !== Lexer.NA;
    });
  });
  let hasCustom = false;
  let allTransformedPatterns;
  tracer("Transform Patterns", () => {
    hasCustom = false;
    allTransformedPatterns = onlyRelevantTypes.map((currType) => {
      const currPattern = currType[PATTERN];
      if (currPattern instanceof RegExp) {
        const regExpSource = currPattern.source;
        if (regExpSource.length === 1 && // only these regExp meta characters which can appear in a length one regExp
        regExpSource !== "^" && regExpSource !== "$" && regExpSource !== "." && !currPattern.ignoreCase) {
          return regExpSource;
        } else if (regExpSource.length === 2 && regExpSource[0] === "\\" && // not a meta character
        ![
          "d",
          "D",
          "s",
          "S",
          "t",
          "r",
          "n",
          "t",
          "0",
          "c",
          "b",
          "B",
          "f",
          "v",
          "w",
          "W"
        ].includes(regExpSource[1])) {
          return regExpSource[1];
        } else {
          return addStickyFlag(currPattern);
        }
      } else if (typeof currPattern === "function") {
        hasCustom = true;
        return { exec: currPattern };
      } else if (typeof currPattern === "object") {
        hasCustom = true;
        return currPattern;
      } else if (typeof currPattern === "string") {
        if (currPattern.length === 1) {
          return currPattern;
        } else {
          const escapedRegExpString = currPattern.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
          const wrappedRegExp = new RegExp(escapedRegExpString);
          return addStickyFlag(wrappedRegExp);
        }
      } else {
        throw Error("non exhaustive match");
      }
    });
  });
  let patternIdxToType;
  let patternIdxToGroup;
  let patternIdxToLongerAltIdxArr;
  let patternIdxToPushMode;
  let patternIdxToPopMode;
  tracer("misc mapping", () => {
    patternIdxToType = onlyRelevantTypes.map((currType) => currType.tokenTypeIdx);
    patternIdxToGroup = onlyRelevantTypes.map((clazz) => {
      const groupName = clazz.GROUP;
      if (groupName === Lexer.SKIPPED) {
        return void 0;
      } else if (typeof groupName === "string") {
        return groupName;
      } else if (groupName === void 0) {
        return false;
      } else {
        throw Error("non exhaustive match");
      }
    });
    patternIdxToLongerAltIdxArr = onlyRelevantTypes.map((clazz) => {
      const longerAltType = clazz.LONGER_ALT;
      if (longerAltType) {
        const longerAltIdxArr = Array.isArray(longerAltType) ? longerAltType.map((type) => onlyRelevantTypes.indexOf(type)) : [onlyRelevantTypes.indexOf(longerAltType)];
        return longerAltIdxArr;
      }
    });
    patternIdxToPushMode = onlyRelevantTypes.map((clazz) => clazz.PUSH_MODE);
    patternIdxToPopMode = onlyRelevantTypes.map((clazz) => Object.hasOwn(clazz, "POP_MODE"));
  });
  let patternIdxToCanLineTerminator;
  tracer("Line Terminator Handling", () => {
    const lineTerminatorCharCodes = getCharCodes(options.lineTerminatorCharacters);
    patternIdxToCanLineTerminator = onlyRelevantTypes.map((tokType) => false);
    if (options.positionTracking !== "onlyOffset") {
      patternIdxToCanLineTerminator = onlyRelevantTypes.map((tokType) => {
        if (Object.hasOwn(tokType, "LINE_BREAKS")) {
          return !!tokType.LINE_BREAKS;
        } else {
          return checkLineBreaksIssues(tokType, lineTerminatorCharCodes) === false && canMatchCharCode(lineTerminatorCharCodes, tokType.PATTERN);
        }
      });
    }
  });
  let patternIdxToIsCustom;
  let patternIdxToShort;
  let emptyGroups;
  let patternIdxToConfig;
  tracer("Misc Mapping #2", () => {
    patternIdxToIsCustom = onlyRelevantTypes.map(isCustomPattern);
    patternIdxToShort = allTransformedPatterns.map(isShortPattern);
    emptyGroups = onlyRelevantTypes.reduce((acc, clazz) => {
      const groupName = clazz.GROUP;
      if (typeof groupName === "string" && !(groupName === Lexer.SKIPPED)) {
        acc[groupName] = [];
      }
      return acc;
    }, {});
    patternIdxToConfig = allTransformedPatterns.map((x, idx) => {
      const asciiClass = patternIdxToGroup[idx] === void 0 && patternIdxToLongerAltIdxArr[idx] === void 0 ? getAsciiClass(onlyRelevantTypes[idx].PATTERN) : void 0;
      return {
        pattern: allTransformedPatterns[idx],
        asciiClass,
        longerAlt: patternIdxToLongerAltIdxArr[idx],
        canLineTerminator: patternIdxToCanLineTerminator[idx],
        matchType: asciiClass !== void 0 ? ASCII_CLASS_MATCH : patternIdxToShort[idx] !== false ? SINGLE_CHAR_MATCH : patternIdxToIsCustom[idx] ? CUSTOM_MATCH : REG_EXP_MATCH,
        short: patternIdxToShort[idx],
        group: patternIdxToGroup[idx],
        push: patternIdxToPushMode[idx],
        pop: patternIdxToPopMode[idx],
        tokenTypeIdx: patternIdxToType[idx],
        tokenType: onlyRelevantTypes[idx]
      };
    });
  });
  let canBeOptimized = true;
  let charCodeToPatternIdxToConfig = [];
  if (!options.safeMode) {
    tracer("First Char Optimization", () => {
      charCodeToPatternIdxToConfig = onlyRelevantTypes.reduce((result, currTokType, idx) => {
        if (typeof currTokType.PATTERN === "string") {
          const charCode = currTokType.PATTERN.charCodeAt(0);
          const optimizedIdx = charCodeToOptimizedIndex(charCode);
          addToMapOfArrays(result, optimizedIdx, patternIdxToConfig[idx]);
        } else if (Array.isArray(currTokType.START_CHARS_HINT)) {
          let lastOptimizedIdx;
          currTokType.START_CHARS_HINT.forEach((charOrInt) => {
            const charCode = typeof charOrInt === "string" ? charOrInt.charCodeAt(0) : charOrInt;
            const currOptimizedIdx = charCodeToOptimizedIndex(charCode);
            if (lastOptimizedIdx !== currOptimizedIdx) {
              lastOptimizedIdx = currOptimizedIdx;
              addToMapOfArrays(result, currOptimizedIdx, patternIdxToConfig[idx]);
            }
          });
        } else if (currTokType.PATTERN instanceof RegExp) {
          if (currTokType.PATTERN.unicode) {
            canBeOptimized = false;
            if (options.ensureOptimizations) {
              PRINT_ERROR(`${failedOptimizationPrefixMsg}	Unable to analyze < ${currTokType.PATTERN.toString()} > pattern.
	The regexp unicode flag is not currently supported by the regexp-to-ast library.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNICODE_OPTIMIZE`);
            }
          } else {
            const optimizedCodes = getOptimizedStartCodesIndices(currTokType.PATTERN, options.ensureOptimizations);
            if (optimizedCodes.length === 0) {
              canBeOptimized = false;
            }
            optimizedCodes.forEach((code) => {
              addToMapOfArrays(result, code, patternIdxToConfig[idx]);
            });
          }
        } else {
          if (options.ensureOptimizations) {
            PRINT_ERROR(`${failedOptimizationPrefixMsg}	TokenType: <${currTokType.name}> is using a custom token pattern without providing <start_chars_hint> parameter.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_OPTIMIZE`);
          }
          canBeOptimized = false;
        }
        return result;
      }, []);
    });
  }
  return {
    emptyGroups,
    patternIdxToConfig,
    charCodeToPatternIdxToConfig,
    hasCustom,
    canBeOptimized
  };
}
function getAsciiClass(pattern) {
  var _a, _b;
  if (!(pattern instanceof RegExp) || pattern.flags !== "") {
    return void 0;
  }
  let ast;
  try {
    ast = getRegExpAst(pattern);
  } catch (_c) {
    return void 0;
  }
  if (ast.value.value.length !== 1 || ast.value.value[0].value.length !== 1) {
    return void 0;
  }
  let atom = ast.value.value[0].value[0];
  let quantifier;
  while (atom.type === "Group") {
    if (atom.capturing || atom.quantifier !== void 0 && quantifier !== void 0 || atom.value.value.length !== 1 || atom.value.value[0].value.length !== 1) {
      return void 0;
    }
    quantifier = (_a = atom.quantifier) !== null && _a !== void 0 ? _a : quantifier;
    atom = atom.value.value[0].value[0];
  }
  if (atom.type !== "Set" || atom.complement || atom.quantifier !== void 0 && quantifier !== void 0) {
    return void 0;
  }
  quantifier = (_b = atom.quantifier) !== null && _b !== void 0 ? _b : quantifier;
  if ((quantifier === null || quantifier === void 0 ? void 0 : quantifier.atLeast) !== 1 || quantifier.atMost !== Infinity || !quantifier.greedy) {
    return void 0;
  }
  const result = new Uint8Array(128);
  for (const item2 of atom.value) {
    const from2 = typeof item2 === "number" ? item2 : item2.from;
    const to = typeof item2 === "number" ? item2 : item2.to;
    if (from2 < 0 || to >= result.length) {
      return void 0;
    }
    result.fill(1, from2, to + 1);
  }
  return result;
}
function validatePatterns(tokenTypes, validModesNames) {
  let errors = [];
  const missingResult = findMissingPatterns(tokenTypes);
  errors = errors.concat(missingResult.errors);
  const invalidResult = findInvalidPatterns(missingResult.valid);
  const validTokenTypes = invalidResult.valid;
  errors = errors.concat(invalidResult.errors);
  errors = errors.concat(validateRegExpPattern(validTokenTypes));
  errors = errors.concat(findInvalidGroupType(validTokenTypes));
  errors = errors.concat(findModesThatDoNotExist(validTokenTypes, validModesNames));
  errors = errors.concat(findUnreachablePatterns(validTokenTypes));
  return errors;
}
function validateRegExpPattern(tokenTypes) {
  let errors = [];
  const withRegExpPatterns = tokenTypes.filter((currTokType) => currTokType[PATTERN] instanceof RegExp);
  errors = errors.concat(findEndOfInputAnchor(withRegExpPatterns));
  errors = errors.concat(findStartOfInputAnchor(withRegExpPatterns));
  errors = errors.concat(findUnsupportedFlags(withRegExpPatterns));
  errors = errors.concat(findDuplicatePatterns(withRegExpPatterns));
  errors = errors.concat(findEmptyMatchRegExps(withRegExpPatterns));
  return errors;
}
function findMissingPatterns(tokenTypes) {
  const tokenTypesWithMissingPattern = tokenTypes.filter((currType) => {
    return !Object.hasOwn(currType, PATTERN);
  });
  const errors = tokenTypesWithMissingPattern.map((currType) => {
    return {
      message: "Token Type: ->" + currType.name + "<- missing static 'PATTERN' property",
      type: LexerDefinitionErrorType.MISSING_PATTERN,
      tokenTypes: [currType]
    };
  });
  const valid = tokenTypes.filter((x) => !tokenTypesWithMissingPattern.includes(x));
  return { errors, valid };
}
function findInvalidPatterns(tokenTypes) {
  const tokenTypesWithInvalidPattern = tokenTypes.filter((currType) => {
    const pattern = currType[PATTERN];
    return !(pattern instanceof RegExp) && !(typeof pattern === "function") && !Object.hasOwn(pattern, "exec") && !(typeof pattern === "string");
  });
  const errors = tokenTypesWithInvalidPattern.map((currType) => {
    return {
      message: "Token Type: ->" + currType.name + "<- static 'PATTERN' can only be a RegExp, a Function matching the {CustomPatternMatcherFunc} type or an Object matching the {ICustomPattern} interface.",
      type: LexerDefinitionErrorType.INVALID_PATTERN,
      tokenTypes: [currType]
    };
  });
  const valid = tokenTypes.filter((x) => !tokenTypesWithInvalidPattern.includes(x));
  return { errors, valid };
}
function findEndOfInputAnchor(tokenTypes) {
  class EndAnchorFinder extends BaseRegExpVisitor {
    constructor() {
      super(...arguments);
      this.found = false;
    }
    visitEndAnchor(node) {
      this.found = true;
    }
  }
  const invalidRegex = tokenTypes.filter((currType) => {
    const pattern = currType.PATTERN;
    try {
      const regexpAst = getRegExpAst(pattern);
      const endAnchorVisitor = new EndAnchorFinder();
      endAnchorVisitor.visit(regexpAst);
      return endAnchorVisitor.found;
    } catch (e) {
      return end_of_input.test(pattern.source);
    }
  });
  const errors = invalidRegex.map((currType) => {
    return {
      message: "Unexpected RegExp Anchor Error:\n	Token Type: ->" + currType.name + "<- static 'PATTERN' cannot contain end of input anchor '$'\n	See chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.",
      type: LexerDefinitionErrorType.EOI_ANCHOR_FOUND,
      tokenTypes: [currType]
    };
  });
  return errors;
}
function findEmptyMatchRegExps(tokenTypes) {
  const matchesEmptyString = tokenTypes.filter((currType) => {
    const pattern = currType.PATTERN;
    return pattern.test("");
  });
  const errors = matchesEmptyString.map((currType) => {
    return {
      message: "Token Type: ->" + currType.name + "<- static 'PATTERN' must not match an empty string",
      type: LexerDefinitionErrorType.EMPTY_MATCH_PATTERN,
      tokenTypes: [currType]
    };
  });
  return errors;
}
function findStartOfInputAnchor(tokenTypes) {
  class StartAnchorFinder extends BaseRegExpVisitor {
    constructor() {
      super(...arguments);
      this.found = false;
    }
    visitStartAnchor(node) {
      this.found = true;
    }
  }
  const invalidRegex = tokenTypes.filter((currType) => {
    const pattern = currType.PATTERN;
    try {
      const regexpAst = getRegExpAst(pattern);
      const startAnchorVisitor = new StartAnchorFinder();
      startAnchorVisitor.visit(regexpAst);
      return startAnchorVisitor.found;
    } catch (e) {
      return start_of_input.test(pattern.source);
    }
  });
  const errors = invalidRegex.map((currType) => {
    return {
      message: "Unexpected RegExp Anchor Error:\n	Token Type: ->" + currType.name + "<- static 'PATTERN' cannot contain start of input anchor '^'\n	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.",
      type: LexerDefinitionErrorType.SOI_ANCHOR_FOUND,
      tokenTypes: [currType]
    };
  });
  return errors;
}
function findUnsupportedFlags(tokenTypes) {
  const invalidFlags = tokenTypes.filter((currType) => {
    const pattern = currType[PATTERN];
    return pattern instanceof RegExp && (pattern.multiline || pattern.global);
  });
  const errors = invalidFlags.map((currType) => {
    return {
      message: "Token Type: ->" + currType.name + "<- static 'PATTERN' may NOT contain global('g') or multiline('m')",
      type: LexerDefinitionErrorType.UNSUPPORTED_FLAGS_FOUND,
      tokenTypes: [currType]
    };
  });
  return errors;
}
function findDuplicatePatterns(tokenTypes) {
  const found = [];
  let identicalPatterns = tokenTypes.map((outerType) => {
    return tokenTypes.reduce((result, innerType) => {
      if (outerType.PATTERN.source === innerType.PATTERN.source && !found.includes(innerType) && innerType.PATTERN !== Lexer.NA) {
        found.push(innerType);
        result.push(innerType);
        return result;
      }
      return result;
    }, []);
  });
  identicalPatterns = identicalPatterns.filter(Boolean);
  const duplicatePatterns = identicalPatterns.filter((currIdenticalSet) => {
    return currIdenticalSet.length > 1;
  });
  const errors = duplicatePatterns.map((setOfIdentical) => {
    const tokenTypeNames = setOfIdentical.map((currType) => {
      return currType.name;
    });
    const dupPatternSrc = setOfIdentical[0].PATTERN;
    return {
      message: `The same RegExp pattern ->${dupPatternSrc}<-has been used in all of the following Token Types: ${tokenTypeNames.join(", ")} <-`,
      type: LexerDefinitionErrorType.DUPLICATE_PATTERNS_FOUND,
      tokenTypes: setOfIdentical
    };
  });
  return errors;
}
function findInvalidGroupType(tokenTypes) {
  const invalidTypes = tokenTypes.filter((clazz) => {
    if (!Object.hasOwn(clazz, "GROUP")) {
      return false;
    }
    const group = clazz.GROUP;
    return group !== Lexer.SKIPPED && group !== Lexer.NA && !(typeof group === "string");
  });
  const errors = invalidTypes.map((currType) => {
    return {
      message: "Token Type: ->" + currType.name + "<- static 'GROUP' can only be Lexer.SKIPPED/Lexer.NA/A String",
      type: LexerDefinitionErrorType.INVALID_GROUP_TYPE_FOUND,
      tokenTypes: [currType]
    };
  });
  return errors;
}
function findModesThatDoNotExist(tokenTypes, validModes) {
  const invalidModes = tokenTypes.filter((clazz) => {
    return clazz.PUSH_MODE !== void 0 && !validModes.includes(clazz.PUSH_MODE);
  });
  const errors = invalidModes.map((tokType) => {
    const msg = `Token Type: ->${tokType.name}<- static 'PUSH_MODE' value cannot refer to a Lexer Mode ->${tokType.PUSH_MODE}<-which does not exist`;
    return {
      message: msg,
      type: LexerDefinitionErrorType.PUSH_MODE_DOES_NOT_EXIST,
      tokenTypes: [tokType]
    };
  });
  return errors;
}
function findUnreachablePatterns(tokenTypes) {
  const errors = [];
  const canBeTested = tokenTypes.reduce((result, tokType, idx) => {
    const pattern = tokType.PATTERN;
    if (pattern === Lexer.NA) {
      return result;
    }
    if (typeof pattern === "string") {
      result.push({ str: pattern, idx, tokenType: tokType });
    } else if (pattern instanceof RegExp && noMetaChar(pattern)) {
      result.push({ str: pattern.source, idx, tokenType: tokType });
    }
    return result;
  }, []);
  tokenTypes.forEach((aTokType, aIdx) => {
    canBeTested.forEach(({ str: bStr, idx: bIdx, tokenType: bTokType }) => {
      if (aIdx < bIdx && tryToMatchStrToPattern(bStr, aTokType.PATTERN)) {
        const msg = `Token: ->${bTokType.name}<- can never be matched.
Because it appears AFTER the Token Type ->${aTokType.name}<-in the lexer's definition.
See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNREACHABLE`;
        errors.push({
          message: msg,
          type: LexerDefinitionErrorType.UNREACHABLE_PATTERN,
          tokenTypes: [aTokType, bTokType]
        });
      }
    });
  });
  return errors;
}
function tryToMatchStrToPattern(str, pattern) {
  if (pattern instanceof RegExp) {
    if (usesLookAheadOrBehind(pattern)) {
      return false;
    }
    const regExpArray = pattern.exec(str);
    return regExpArray !== null && regExpArray.index === 0;
  } else if (typeof pattern === "function") {
    return pattern(str, 0, [], {});
  } else if (Object.hasOwn(pattern, "exec")) {
    return pattern.exec(str, 0, [], {});
  } else if (typeof pattern === "string") {
    return pattern === str;
  } else {
    throw Error("non exhaustive match");
  }
}
function noMetaChar(regExp) {
  const metaChars = [
    ".",
    "\\",
    "[",
    "]",
    "|",
    "^",
    "$",
    "(",
    ")",
    "?",
    "*",
    "+",
    "{"
  ];
  return metaChars.find((char) => regExp.source.indexOf(char) !== -1) === void 0;
}
function usesLookAheadOrBehind(regExp) {
  return /(\(\?=)|(\(\?!)|(\(\?<=)|(\(\?<!)/.test(regExp.source);
}
function addStickyFlag(pattern) {
  const flags = pattern.ignoreCase ? "iy" : "y";
  return new RegExp(`${pattern.source}`, flags);
}
function performRuntimeChecks(lexerDefinition, trackLines, lineTerminatorCharacters) {
  const errors = [];
  if (!Object.hasOwn(lexerDefinition, DEFAULT_MODE)) {
    errors.push({
      message: "A MultiMode Lexer cannot be initialized without a <" + DEFAULT_MODE + "> property in its definition\n",
      type: LexerDefinitionErrorType.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE
    });
  }
  if (!Object.hasOwn(lexerDefinition, MODES)) {
    errors.push({
      message: "A MultiMode Lexer cannot be initialized without a <" + MODES + "> property in its definition\n",
      type: LexerDefinitionErrorType.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY
    });
  }
  if (Object.hasOwn(lexerDefinition, MODES) && Object.hasOwn(lexerDefinition, DEFAULT_MODE) && !Object.hasOwn(lexerDefinition.modes, lexerDefinition.defaultMode)) {
    errors.push({
      message: `A MultiMode Lexer cannot be initialized with a ${DEFAULT_MODE}: <${lexerDefinition.defaultMode}>which does not exist
`,
      type: LexerDefinitionErrorType.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST
    });
  }
  if (Object.hasOwn(lexerDefinition, MODES)) {
    Object.keys(lexerDefinition.modes).forEach((currModeName) => {
      const currModeValue = lexerDefinition.modes[currModeName];
      currModeValue.forEach((currTokType, currIdx) => {
        if (currTokType === void 0) {
          errors.push({
            message: `A Lexer cannot be initialized using an undefined Token Type. Mode:<${currModeName}> at index: <${currIdx}>
`,
            type: LexerDefinitionErrorType.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED
          });
        } else if (Object.hasOwn(currTokType, "LONGER_ALT")) {
          const longerAlt = Array.isArray(currTokType.LONGER_ALT) ? currTokType.LONGER_ALT : [currTokType.LONGER_ALT];
          longerAlt.forEach((currLongerAlt) => {
            if (currLongerAlt !== void 0 && !currModeValue.includes(currLongerAlt)) {
              errors.push({
                message: `A MultiMode Lexer cannot be initialized with a longer_alt <${currLongerAlt.name}> on token <${currTokType.name}> outside of mode <${currModeName}>
`,
                type: LexerDefinitionErrorType.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE
              });
            }
          });
        }
      });
    });
  }
  return errors;
}
function performWarningRuntimeChecks(lexerDefinition, trackLines, lineTerminatorCharacters) {
  const warnings = [];
  let hasAnyLineBreak = false;
  const allTokenTypes = Object.values(lexerDefinition.modes || {}).flat().filter(Boolean);
  const concreteTokenTypes = allTokenTypes.filter((currType) => currType[PATTERN] !== Lexer.NA);
  const terminatorCharCodes = getCharCodes(lineTerminatorCharacters);
  if (trackLines) {
    concreteTokenTypes.forEach((tokType) => {
      const currIssue = checkLineBreaksIssues(tokType, terminatorCharCodes);
      if (currIssue !== false) {
        const message = buildLineBreakIssueMessage(tokType, currIssue);
        const warningDescriptor = {
          message,
          type: currIssue.issue,
          tokenType: tokType
        };
        warnings.push(warningDescriptor);
      } else {
        if (Object.hasOwn(tokType, "LINE_BREAKS")) {
          if (tokType.LINE_BREAKS === true) {
            hasAnyLineBreak = true;
          }
        } else {
          if (canMatchCharCode(terminatorCharCodes, tokType.PATTERN)) {
            hasAnyLineBreak = true;
          }
        }
      }
    });
  }
  if (trackLines && !hasAnyLineBreak) {
    warnings.push({
      message: "Warning: No LINE_BREAKS Found.\n	This Lexer has been defined to track line and column information,\n	But none of the Token Types can be identified as matching a line terminator.\n	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#LINE_BREAKS \n	for details.",
      type: LexerDefinitionErrorType.NO_LINE_BREAKS_FLAGS
    });
  }
  return warnings;
}
function isCustomPattern(tokenType) {
  const pattern = tokenType.PATTERN;
  if (pattern instanceof RegExp) {
    return false;
  } else if (typeof pattern === "function") {
    return true;
  } else if (Object.hasOwn(pattern, "exec")) {
    return true;
  } else if (typeof pattern === "string") {
    return false;
  } else {
    throw Error("non exhaustive match");
  }
}
function isShortPattern(pattern) {
  if (typeof pattern === "string" && pattern.length === 1) {
    return pattern.charCodeAt(0);
  } else {
    return false;
  }
}
function checkLineBreaksIssues(tokType, lineTerminatorCharCodes) {
  if (Object.hasOwn(tokType, "LINE_BREAKS")) {
    return false;
  } else {
    if (tokType.PATTERN instanceof RegExp) {
      try {
        canMatchCharCode(lineTerminatorCharCodes, tokType.PATTERN);
      } catch (e) {
        return {
          issue: LexerDefinitionErrorType.IDENTIFY_TERMINATOR,
          errMsg: e.message
        };
      }
      return false;
    } else if (typeof tokType.PATTERN === "string") {
      return false;
    } else if (isCustomPattern(tokType)) {
      return { issue: LexerDefinitionErrorType.CUSTOM_LINE_BREAK };
    } else {
      throw Error("non exhaustive match");
    }
  }
}
function buildLineBreakIssueMessage(tokType, details) {
  if (details.issue === LexerDefinitionErrorType.IDENTIFY_TERMINATOR) {
    return `Warning: unable to identify line terminator usage in pattern.
	The problem is in the <${tokType.name}> Token Type
	 Root cause: ${details.errMsg}.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#IDENTIFY_TERMINATOR`;
  } else if (details.issue === LexerDefinitionErrorType.CUSTOM_LINE_BREAK) {
    return `Warning: A Custom Token Pattern should specify the <line_breaks> option.
	The problem is in the <${tokType.name}> Token Type
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_LINE_BREAK`;
  } else {
    throw Error("non exhaustive match");
  }
}
function getCharCodes(charsOrCodes) {
  const charCodes = charsOrCodes.map((numOrString) => {
    if (typeof numOrString === "string") {
      return numOrString.charCodeAt(0);
    } else {
      return numOrString;
    }
  });
  return charCodes;
}
function addToMapOfArrays(map, key, value) {
  if (map[key] === void 0) {
    map[key] = [value];
  } else {
    map[key].push(value);
  }
}
function charCodeToOptimizedIndex(charCode) {
  return charCode < minOptimizationVal ? charCode : charCodeToOptimizedIdxMap[charCode];
}
function initCharCodeToOptimizedIndexMap() {
  if (charCodeToOptimizedIdxMap.length === 0) {
    charCodeToOptimizedIdxMap = new Array(65536);
    for (let i = 0; i < 65536; i++) {
      charCodeToOptimizedIdxMap[i] = i > 255 ? 255 + ~~(i / 255) : i;
    }
  }
}
var PATTERN, DEFAULT_MODE, MODES, SINGLE_CHAR_MATCH, CUSTOM_MATCH, REG_EXP_MATCH, ASCII_CLASS_MATCH, end_of_input, start_of_input, LineTerminatorOptimizedTester, minOptimizationVal, charCodeToOptimizedIdxMap;
var init_lexer = __esm({
  "node_modules/chevrotain/lib/src/scan/lexer.js"() {
    init_api3();
    init_lexer_public();
    init_api();
    init_reg_exp();
    init_reg_exp_parser();
    PATTERN = "PATTERN";
    DEFAULT_MODE = "defaultMode";
    MODES = "modes";
    SINGLE_CHAR_MATCH = 0;
    CUSTOM_MATCH = 1;
    REG_EXP_MATCH = 2;
    ASCII_CLASS_MATCH = 3;
    end_of_input = /[^\\][$]/;
    start_of_input = /[^\\[][\^]|^\^/;
    LineTerminatorOptimizedTester = {
      // implements /\n|\r\n?/g.test
      test: function(text2) {
        const len = text2.length;
        for (let i = this.lastIndex; i < len; i++) {
          const c = text2.charCodeAt(i);
          if (c === 10) {
            this.lastIndex = i + 1;
            return true;
          } else if (c === 13) {
            if (text2.charCodeAt(i + 1) === 10) {
              this.lastIndex = i + 2;
            } else {
              this.lastIndex = i + 1;
            }
            return true;
          }
        }
        return false;
      },
      lastIndex: 0
    };
    minOptimizationVal = 256;
    charCodeToOptimizedIdxMap = [];
  }
});

// node_modules/chevrotain/lib/src/scan/tokens.js
function tokenStructuredMatcher(tokInstance, tokConstructor) {
  const instanceType = tokInstance.tokenTypeIdx;
  if (instanceType === tokConstructor.tokenTypeIdx) {
    return true;
  } else {
    return tokConstructor.isParent === true && tokConstructor.categoryMatchesMap[instanceType] === true;
  }
}
function tokenStructuredMatcherNoCategories(token, tokType) {
  return token.tokenTypeIdx === tokType.tokenTypeIdx;
}
function augmentTokenTypes(tokenTypes) {
  const tokenTypesAndParents = expandCategories(tokenTypes);
  assignTokenDefaultProps(tokenTypesAndParents);
  assignCategoriesMapProp(tokenTypesAndParents);
  assignCategoriesTokensProp(tokenTypesAndParents);
  tokenTypesAndParents.forEach((tokType) => {
    tokType.isParent = tokType.categoryMatches.length > 0;
  });
}
function expandCategories(tokenTypes) {
  let result = [...tokenTypes];
  let categories = tokenTypes;
  let searching = true;
  while (searching) {
    categories = categories.map((currTokType) => currTokType.CATEGORIES).flat().filter(Boolean);
    const newCategories = categories.filter((x) => !result.includes(x));
    result = result.concat(newCategories);
    if (newCategories.length === 0) {
      searching = false;
    } else {
      categories = newCategories;
    }
  }
  return result;
}
function assignTokenDefaultProps(tokenTypes) {
  tokenTypes.forEach((currTokType) => {
    if (!hasShortKeyProperty(currTokType)) {
      tokenIdxToClass[tokenShortNameIdx] = currTokType;
      currTokType.tokenTypeIdx = tokenShortNameIdx++;
    }
    if (hasCategoriesProperty(currTokType) && !Array.isArray(currTokType.CATEGORIES)) {
      currTokType.CATEGORIES = [currTokType.CATEGORIES];
    }
    if (!hasCategoriesProperty(currTokType)) {
      currTokType.CATEGORIES = [];
    }
    if (!hasExtendingTokensTypesProperty(currTokType)) {
      currTokType.categoryMatches = [];
    }
    if (!hasExtendingTokensTypesMapProperty(currTokType)) {
      currTokType.categoryMatchesMap = {};
    }
  });
}
function assignCategoriesTokensProp(tokenTypes) {
  tokenTypes.forEach((currTokType) => {
    currTokType.categoryMatches = [];
    Object.keys(currTokType.categoryMatchesMap).forEach((key) => {
      currTokType.categoryMatches.push(tokenIdxToClass[key].tokenTypeIdx);
    });
  });
}
function assignCategoriesMapProp(tokenTypes) {
  tokenTypes.forEach((currTokType) => {
    singleAssignCategoriesToksMap([], currTokType);
  });
}
function singleAssignCategoriesToksMap(path2, nextNode) {
  path2.forEach((pathNode2) => {
    nextNode.categoryMatchesMap[pathNode2.tokenTypeIdx] = true;
  });
  nextNode.CATEGORIES.forEach((nextCategory) => {
    const newPath = path2.concat(nextNode);
    if (!newPath.includes(nextCategory)) {
      singleAssignCategoriesToksMap(newPath, nextCategory);
    }
  });
}
function hasShortKeyProperty(tokType) {
  return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "tokenTypeIdx");
}
function hasCategoriesProperty(tokType) {
  return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "CATEGORIES");
}
function hasExtendingTokensTypesProperty(tokType) {
  return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "categoryMatches");
}
function hasExtendingTokensTypesMapProperty(tokType) {
  return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "categoryMatchesMap");
}
function isTokenType(tokType) {
  return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "tokenTypeIdx");
}
var tokenShortNameIdx, tokenIdxToClass;
var init_tokens = __esm({
  "node_modules/chevrotain/lib/src/scan/tokens.js"() {
    tokenShortNameIdx = 1;
    tokenIdxToClass = {};
  }
});

// node_modules/chevrotain/lib/src/scan/lexer_errors_public.js
var defaultLexerErrorProvider;
var init_lexer_errors_public = __esm({
  "node_modules/chevrotain/lib/src/scan/lexer_errors_public.js"() {
    defaultLexerErrorProvider = {
      buildUnableToPopLexerModeMessage(token) {
        return `Unable to pop Lexer Mode after encountering Token ->${token.image}<- The Mode Stack is empty`;
      },
      buildUnexpectedCharactersMessage(fullText, startOffset, length, line, column, mode) {
        return `unexpected character: ->${fullText.charAt(startOffset)}<- at offset: ${startOffset}, skipped ${length} characters.`;
      }
    };
  }
});

// node_modules/chevrotain/lib/src/scan/lexer_public.js
var LexerDefinitionErrorType, DEFAULT_LEXER_CONFIG, Lexer;
var init_lexer_public = __esm({
  "node_modules/chevrotain/lib/src/scan/lexer_public.js"() {
    init_lexer();
    init_api();
    init_tokens();
    init_lexer_errors_public();
    init_reg_exp_parser();
    (function(LexerDefinitionErrorType2) {
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["MISSING_PATTERN"] = 0] = "MISSING_PATTERN";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["INVALID_PATTERN"] = 1] = "INVALID_PATTERN";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["EOI_ANCHOR_FOUND"] = 2] = "EOI_ANCHOR_FOUND";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["UNSUPPORTED_FLAGS_FOUND"] = 3] = "UNSUPPORTED_FLAGS_FOUND";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["DUPLICATE_PATTERNS_FOUND"] = 4] = "DUPLICATE_PATTERNS_FOUND";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["INVALID_GROUP_TYPE_FOUND"] = 5] = "INVALID_GROUP_TYPE_FOUND";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["PUSH_MODE_DOES_NOT_EXIST"] = 6] = "PUSH_MODE_DOES_NOT_EXIST";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE"] = 7] = "MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY"] = 8] = "MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST"] = 9] = "MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED"] = 10] = "LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["SOI_ANCHOR_FOUND"] = 11] = "SOI_ANCHOR_FOUND";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["EMPTY_MATCH_PATTERN"] = 12] = "EMPTY_MATCH_PATTERN";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["NO_LINE_BREAKS_FLAGS"] = 13] = "NO_LINE_BREAKS_FLAGS";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["UNREACHABLE_PATTERN"] = 14] = "UNREACHABLE_PATTERN";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["IDENTIFY_TERMINATOR"] = 15] = "IDENTIFY_TERMINATOR";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["CUSTOM_LINE_BREAK"] = 16] = "CUSTOM_LINE_BREAK";
      LexerDefinitionErrorType2[LexerDefinitionErrorType2["MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE"] = 17] = "MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE";
    })(LexerDefinitionErrorType || (LexerDefinitionErrorType = {}));
    DEFAULT_LEXER_CONFIG = {
      deferDefinitionErrorsHandling: false,
      positionTracking: "full",
      lineTerminatorsPattern: /\n|\r\n?/g,
      lineTerminatorCharacters: ["\n", "\r"],
      ensureOptimizations: false,
      safeMode: false,
      errorMessageProvider: defaultLexerErrorProvider,
      traceInitPerf: false,
      skipValidations: false,
      recoveryEnabled: true
    };
    Object.freeze(DEFAULT_LEXER_CONFIG);
    Lexer = class {
      constructor(lexerDefinition, config = DEFAULT_LEXER_CONFIG) {
        this.lexerDefinition = lexerDefinition;
        this.lexerDefinitionErrors = [];
        this.lexerDefinitionWarning = [];
        this.patternIdxToConfig = {};
        this.charCodeToPatternIdxToConfig = {};
        this.modes = [];
        this.emptyGroups = {};
        this.cachedGroupKeys = [];
        this.trackStartLines = true;
        this.trackEndLines = true;
        this.hasCustom = false;
        this.canModeBeOptimized = {};
        this.TRACE_INIT = (phaseDesc, phaseImpl) => {
          if (this.traceInitPerf === true) {
            this.traceInitIndent++;
            const indent2 = new Array(this.traceInitIndent + 1).join("	");
            if (this.traceInitIndent < this.traceInitMaxIdent) {
              console.log(`${indent2}--> <${phaseDesc}>`);
            }
            const { time, value } = timer(phaseImpl);
            const traceMethod = time > 10 ? console.warn : console.log;
            if (this.traceInitIndent < this.traceInitMaxIdent) {
              traceMethod(`${indent2}<-- <${phaseDesc}> time: ${time}ms`);
            }
            this.traceInitIndent--;
            return value;
          } else {
            return phaseImpl();
          }
        };
        if (typeof config === "boolean") {
          throw Error("The second argument to the Lexer constructor is now an ILexerConfig Object.\na boolean 2nd argument is no longer supported");
        }
        this.config = Object.assign({}, DEFAULT_LEXER_CONFIG, config);
        const traceInitVal = this.config.traceInitPerf;
        if (traceInitVal === true) {
          this.traceInitMaxIdent = Infinity;
          this.traceInitPerf = true;
        } else if (typeof traceInitVal === "number") {
          this.traceInitMaxIdent = traceInitVal;
          this.traceInitPerf = true;
        }
        this.traceInitIndent = -1;
        this.TRACE_INIT("Lexer Constructor", () => {
          let actualDefinition;
          let hasOnlySingleMode = true;
          this.TRACE_INIT("Lexer Config handling", () => {
            if (this.config.lineTerminatorsPattern === DEFAULT_LEXER_CONFIG.lineTerminatorsPattern) {
              this.config.lineTerminatorsPattern = LineTerminatorOptimizedTester;
            } else {
              if (this.config.lineTerminatorCharacters === DEFAULT_LEXER_CONFIG.lineTerminatorCharacters) {
                throw Error("Error: Missing <lineTerminatorCharacters> property on the Lexer config.\n	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#MISSING_LINE_TERM_CHARS");
              }
            }
            if (config.safeMode && config.ensureOptimizations) {
              throw Error('"safeMode" and "ensureOptimizations" flags are mutually exclusive.');
            }
            this.trackStartLines = /full|onlyStart/i.test(this.config.positionTracking);
            this.trackEndLines = /full/i.test(this.config.positionTracking);
            if (Array.isArray(lexerDefinition)) {
              actualDefinition = {
                modes: { defaultMode: [...lexerDefinition] },
                defaultMode: DEFAULT_MODE
              };
            } else {
              hasOnlySingleMode = false;
              actualDefinition = Object.assign({}, lexerDefinition);
            }
          });
          if (this.config.skipValidations === false) {
            this.TRACE_INIT("performRuntimeChecks", () => {
              this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(performRuntimeChecks(actualDefinition, this.trackStartLines, this.config.lineTerminatorCharacters));
            });
            this.TRACE_INIT("performWarningRuntimeChecks", () => {
              this.lexerDefinitionWarning = this.lexerDefinitionWarning.concat(performWarningRuntimeChecks(actualDefinition, this.trackStartLines, this.config.lineTerminatorCharacters));
            });
          }
          actualDefinition.modes = actualDefinition.modes ? actualDefinition.modes : {};
          Object.entries(actualDefinition.modes).forEach(([currModeName, currModeValue]) => {
            actualDefinition.modes[currModeName] = currModeValue.filter((currTokType) => currTokType !== void 0);
          });
          const allModeNames = Object.keys(actualDefinition.modes);
          Object.entries(actualDefinition.modes).forEach(([currModName, currModDef]) => {
            this.TRACE_INIT(`Mode: <${currModName}> processing`, () => {
              this.modes.push(currModName);
              if (this.config.skipValidations === false) {
                this.TRACE_INIT(`validatePatterns`, () => {
                  this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(validatePatterns(currModDef, allModeNames));
                });
              }
              if (this.lexerDefinitionErrors.length === 0) {
                augmentTokenTypes(currModDef);
                let currAnalyzeResult;
                this.TRACE_INIT(`analyzeTokenTypes`, () => {
                  currAnalyzeResult = analyzeTokenTypes(currModDef, {
                    lineTerminatorCharacters: this.config.lineTerminatorCharacters,
                    positionTracking: config.positionTracking,
                    ensureOptimizations: config.ensureOptimizations,
                    safeMode: config.safeMode,
                    tracer: this.TRACE_INIT
                  });
                });
                this.patternIdxToConfig[currModName] = currAnalyzeResult.patternIdxToConfig;
                this.charCodeToPatternIdxToConfig[currModName] = currAnalyzeResult.charCodeToPatternIdxToConfig;
                this.emptyGroups = Object.assign({}, this.emptyGroups, currAnalyzeResult.emptyGroups);
                this.hasCustom = currAnalyzeResult.hasCustom || this.hasCustom;
                this.canModeBeOptimized[currModName] = currAnalyzeResult.canBeOptimized;
              }
            });
          });
          this.defaultMode = actualDefinition.defaultMode;
          this.cachedGroupKeys = Object.keys(this.emptyGroups);
          if (this.lexerDefinitionErrors.length > 0 && !this.config.deferDefinitionErrorsHandling) {
            const allErrMessages = this.lexerDefinitionErrors.map((error) => {
              return error.message;
            });
            const allErrMessagesString = allErrMessages.join("-----------------------\n");
            throw new Error("Errors detected in definition of Lexer:\n" + allErrMessagesString);
          }
          this.lexerDefinitionWarning.forEach((warningDescriptor) => {
            PRINT_WARNING(warningDescriptor.message);
          });
          this.TRACE_INIT("Choosing sub-methods implementations", () => {
            if (hasOnlySingleMode) {
              this.handleModes = () => {
              };
            }
            if (this.trackStartLines === false) {
              this.computeNewColumn = (x) => x;
            }
            if (this.trackEndLines === false) {
              this.updateTokenEndLineColumnLocation = () => {
              };
            }
            if (/full/i.test(this.config.positionTracking)) {
              this.createTokenInstance = this.createFullToken;
            } else if (/onlyStart/i.test(this.config.positionTracking)) {
              this.createTokenInstance = this.createStartOnlyToken;
            } else if (/onlyOffset/i.test(this.config.positionTracking)) {
              this.createTokenInstance = this.createOffsetOnlyToken;
            } else {
              throw Error(`Invalid <positionTracking> config option: "${this.config.positionTracking}"`);
            }
            if (this.hasCustom) {
              this.addToken = this.addTokenUsingPush;
              this.handlePayload = this.handlePayloadWithCustom;
            } else {
              this.addToken = this.addTokenUsingMemberAccess;
              this.handlePayload = this.handlePayloadNoCustom;
            }
          });
          this.TRACE_INIT("Failed Optimization Warnings", () => {
            const unOptimizedModes = Object.entries(this.canModeBeOptimized).reduce((cannotBeOptimized, [modeName, canBeOptimized]) => {
              if (canBeOptimized === false) {
                cannotBeOptimized.push(modeName);
              }
              return cannotBeOptimized;
            }, []);
            if (config.ensureOptimizations && unOptimizedModes.length > 0) {
              throw Error(`Lexer Modes: < ${unOptimizedModes.join(", ")} > cannot be optimized.
	 Disable the "ensureOptimizations" lexer config flag to silently ignore this and run the lexer in an un-optimized mode.
	 Or inspect the console log for details on how to resolve these issues.`);
            }
          });
          this.TRACE_INIT("clearRegExpParserCache", () => {
            clearRegExpParserCache();
          });
          this.TRACE_INIT("toFastProperties", () => {
            toFastProperties(this);
          });
        });
      }
      tokenize(text2, initialMode = this.defaultMode) {
        if (this.lexerDefinitionErrors.length > 0) {
          const allErrMessages = this.lexerDefinitionErrors.map((error) => {
            return error.message;
          });
          const allErrMessagesString = allErrMessages.join("-----------------------\n");
          throw new Error("Unable to Tokenize because Errors detected in definition of Lexer:\n" + allErrMessagesString);
        }
        return this.tokenizeInternal(text2, initialMode);
      }
      // There is quite a bit of duplication between this and "tokenizeInternalLazy"
      // This is intentional due to performance considerations.
      // this method also used quite a bit of `!` none null assertions because it is too optimized
      // for `tsc` to always understand it is "safe"
      tokenizeInternal(text2, initialMode) {
        let i, j, k, matchAltImage, longerAlt, matchedImage, payload, altPayload, imageLength, group, tokType, newToken, errLength, msg, match2;
        const orgText = text2;
        const orgLength = orgText.length;
        let offset = 0;
        let matchedTokensIndex = 0;
        const guessedNumberOfTokens = this.hasCustom ? 0 : Math.floor(text2.length / 10);
        const matchedTokens = new Array(guessedNumberOfTokens);
        const errors = [];
        let line = this.trackStartLines ? 1 : void 0;
        let column = this.trackStartLines ? 1 : void 0;
        const groups = {};
        for (let gi = 0; gi < this.cachedGroupKeys.length; gi++) {
          groups[this.cachedGroupKeys[gi]] = [];
        }
        const trackLines = this.trackStartLines;
        const lineTerminatorPattern = this.config.lineTerminatorsPattern;
        let currModePatternsLength = 0;
        let patternIdxToConfig = [];
        let currCharCodeToPatternIdxToConfig = [];
        const modeStack = [];
        const emptyArray = [];
        Object.freeze(emptyArray);
        let isOptimizedMode = false;
        const pop_mode = (popToken) => {
          if (modeStack.length === 1 && // if we have both a POP_MODE and a PUSH_MODE this is in-fact a "transition"
          // So no error should occur.
          popToken.tokenType.PUSH_MODE === void 0) {
            const msg2 = this.config.errorMessageProvider.buildUnableToPopLexerModeMessage(popToken);
            errors.push({
              offset: popToken.startOffset,
              line: popToken.startLine,
              column: popToken.startColumn,
              length: popToken.image.length,
              message: msg2
            });
          } else {
            modeStack.pop();
            const newMode = modeStack.at(-1);
            patternIdxToConfig = this.patternIdxToConfig[newMode];
            currCharCodeToPatternIdxToConfig = this.charCodeToPatternIdxToConfig[newMode];
            currModePatternsLength = patternIdxToConfig.length;
            const modeCanBeOptimized = this.canModeBeOptimized[newMode] && this.config.safeMode === false;
            if (currCharCodeToPatternIdxToConfig && modeCanBeOptimized) {
              isOptimizedMode = true;
            } else {
              isOptimizedMode = false;
            }
          }
        };
        function push_mode(newMode) {
          modeStack.push(newMode);
          currCharCodeToPatternIdxToConfig = this.charCodeToPatternIdxToConfig[newMode];
          patternIdxToConfig = this.patternIdxToConfig[newMode];
          currModePatternsLength = patternIdxToConfig.length;
          const modeCanBeOptimized = this.canModeBeOptimized[newMode] && this.config.safeMode === false;
          if (currCharCodeToPatternIdxToConfig && modeCanBeOptimized) {
            isOptimizedMode = true;
          } else {
            isOptimizedMode = false;
          }
        }
        push_mode.call(this, initialMode);
        let currConfig;
        const recoveryEnabled = this.config.recoveryEnabled;
        while (offset < orgLength) {
          matchedImage = null;
          imageLength = -1;
          const nextCharCode = orgText.charCodeAt(offset);
          let chosenPatternIdxToConfig;
          if (isOptimizedMode) {
            const optimizedCharIdx = charCodeToOptimizedIndex(nextCharCode);
            const possiblePatterns = currCharCodeToPatternIdxToConfig[optimizedCharIdx];
            chosenPatternIdxToConfig = possiblePatterns !== void 0 ? possiblePatterns : emptyArray;
          } else {
            chosenPatternIdxToConfig = patternIdxToConfig;
          }
          const chosenPatternsLength = chosenPatternIdxToConfig.length;
          for (i = 0; i < chosenPatternsLength; i++) {
            currConfig = chosenPatternIdxToConfig[i];
            const currPattern = currConfig.pattern;
            payload = null;
            switch (currConfig.matchType) {
              case SINGLE_CHAR_MATCH:
                if (nextCharCode === currConfig.short) {
                  imageLength = 1;
                  matchedImage = currPattern;
                }
                break;
              case CUSTOM_MATCH:
                match2 = currPattern.exec(orgText, offset, matchedTokens, groups);
                if (match2 !== null) {
                  matchedImage = match2[0];
                  imageLength = matchedImage.length;
                  if (match2.payload !== void 0) {
                    payload = match2.payload;
                  }
                } else {
                  matchedImage = null;
                }
                break;
              case ASCII_CLASS_MATCH: {
                const asciiClass = currConfig.asciiClass;
                if (asciiClass[nextCharCode] !== 1) {
                  currPattern.lastIndex = 0;
                  break;
                }
                let endOffset = offset + 1;
                while (asciiClass[orgText.charCodeAt(endOffset)] === 1) {
                  endOffset++;
                }
                imageLength = endOffset - offset;
                currPattern.lastIndex = endOffset;
                break;
              }
              case REG_EXP_MATCH:
                currPattern.lastIndex = offset;
                imageLength = this.matchLength(currPattern, text2, offset);
                break;
            }
            if (imageLength !== -1) {
              longerAlt = currConfig.longerAlt;
              if (longerAlt !== void 0) {
                matchedImage = text2.substring(offset, offset + imageLength);
                const longerAltLength = longerAlt.length;
                for (k = 0; k < longerAltLength; k++) {
                  const longerAltConfig = patternIdxToConfig[longerAlt[k]];
                  const longerAltPattern = longerAltConfig.pattern;
                  altPayload = null;
                  if (longerAltConfig.matchType === CUSTOM_MATCH) {
                    match2 = longerAltPattern.exec(orgText, offset, matchedTokens, groups);
                    if (match2 !== null) {
                      matchAltImage = match2[0];
                      if (match2.payload !== void 0) {
                        altPayload = match2.payload;
                      }
                    } else {
                      matchAltImage = null;
                    }
                  } else {
                    longerAltPattern.lastIndex = offset;
                    matchAltImage = this.match(longerAltPattern, text2, offset);
                  }
                  if (matchAltImage && matchAltImage.length > matchedImage.length) {
                    matchedImage = matchAltImage;
                    imageLength = matchAltImage.length;
                    payload = altPayload;
                    currConfig = longerAltConfig;
                    break;
                  }
                }
              }
              break;
            }
          }
          if (imageLength !== -1) {
            group = currConfig.group;
            if (group !== void 0) {
              matchedImage = matchedImage !== null ? matchedImage : text2.substring(offset, offset + imageLength);
              tokType = currConfig.tokenTypeIdx;
              newToken = this.createTokenInstance(matchedImage, offset, tokType, currConfig.tokenType, line, column, imageLength);
              this.handlePayload(newToken, payload);
              if (group === false) {
                matchedTokensIndex = this.addToken(matchedTokens, matchedTokensIndex, newToken);
              } else {
                groups[group].push(newToken);
              }
            }
            if (trackLines === true && currConfig.canLineTerminator === true) {
              let numOfLTsInMatch = 0;
              let foundTerminator;
              let lastLTEndOffset;
              lineTerminatorPattern.lastIndex = 0;
              do {
                matchedImage = matchedImage !== null ? matchedImage : text2.substring(offset, offset + imageLength);
                foundTerminator = lineTerminatorPattern.test(matchedImage);
                if (foundTerminator === true) {
                  lastLTEndOffset = lineTerminatorPattern.lastIndex - 1;
                  numOfLTsInMatch++;
                }
              } while (foundTerminator === true);
              if (numOfLTsInMatch !== 0) {
                line = line + numOfLTsInMatch;
                column = imageLength - lastLTEndOffset;
                this.updateTokenEndLineColumnLocation(newToken, group, lastLTEndOffset, numOfLTsInMatch, line, column, imageLength);
              } else {
                column = this.computeNewColumn(column, imageLength);
              }
            } else {
              column = this.computeNewColumn(column, imageLength);
            }
            offset = offset + imageLength;
            this.handleModes(currConfig, pop_mode, push_mode, newToken);
          } else {
            const errorStartOffset = offset;
            const errorLine = line;
            const errorColumn = column;
            let foundResyncPoint = recoveryEnabled === false;
            while (foundResyncPoint === false && offset < orgLength) {
              offset++;
              for (j = 0; j < currModePatternsLength; j++) {
                const currConfig2 = patternIdxToConfig[j];
                const currPattern = currConfig2.pattern;
                switch (currConfig2.matchType) {
                  case SINGLE_CHAR_MATCH:
                    if (orgText.charCodeAt(offset) === currConfig2.short) {
                      foundResyncPoint = true;
                    }
                    break;
                  case CUSTOM_MATCH:
                    foundResyncPoint = currPattern.exec(orgText, offset, matchedTokens, groups) !== null;
                    break;
                  case ASCII_CLASS_MATCH:
                  case REG_EXP_MATCH:
                    currPattern.lastIndex = offset;
                    foundResyncPoint = currPattern.exec(text2) !== null;
                    break;
                }
                if (foundResyncPoint === true) {
                  break;
                }
              }
            }
            errLength = offset - errorStartOffset;
            column = this.computeNewColumn(column, errLength);
            msg = this.config.errorMessageProvider.buildUnexpectedCharactersMessage(orgText, errorStartOffset, errLength, errorLine, errorColumn, modeStack.at(-1));
            errors.push({
              offset: errorStartOffset,
              line: errorLine,
              column: errorColumn,
              length: errLength,
              message: msg
            });
            if (recoveryEnabled === false) {
              break;
            }
          }
        }
        if (!this.hasCustom) {
          matchedTokens.length = matchedTokensIndex;
        }
        return {
          tokens: matchedTokens,
          groups,
          errors
        };
      }
      handleModes(config, pop_mode, push_mode, newToken) {
        if (config.pop === true) {
          const pushMode = config.push;
          pop_mode(newToken);
          if (pushMode !== void 0) {
            push_mode.call(this, pushMode);
          }
        } else if (config.push !== void 0) {
          push_mode.call(this, config.push);
        }
      }
      // TODO: decrease this under 600 characters? inspect stripping comments option in TSC compiler
      updateTokenEndLineColumnLocation(newToken, group, lastLTIdx, numOfLTsInMatch, line, column, imageLength) {
        let lastCharIsLT, fixForEndingInLT;
        if (group !== void 0) {
          lastCharIsLT = lastLTIdx === imageLength - 1;
          fixForEndingInLT = lastCharIsLT ? -1 : 0;
          if (!(numOfLTsInMatch === 1 && lastCharIsLT === true)) {
            newToken.endLine = line + fixForEndingInLT;
            newToken.endColumn = column - 1 + -fixForEndingInLT;
          }
        }
      }
      computeNewColumn(oldColumn, imageLength) {
        return oldColumn + imageLength;
      }
      createOffsetOnlyToken(image, startOffset, tokenTypeIdx, tokenType) {
        return {
          image,
          startOffset,
          tokenTypeIdx,
          tokenType
        };
      }
      createStartOnlyToken(image, startOffset, tokenTypeIdx, tokenType, startLine, startColumn) {
        return {
          image,
          startOffset,
          startLine,
          startColumn,
          tokenTypeIdx,
          tokenType
        };
      }
      createFullToken(image, startOffset, tokenTypeIdx, tokenType, startLine, startColumn, imageLength) {
        return {
          image,
          startOffset,
          endOffset: startOffset + imageLength - 1,
          startLine,
          endLine: startLine,
          startColumn,
          endColumn: startColumn + imageLength - 1,
          tokenTypeIdx,
          tokenType
        };
      }
      addTokenUsingPush(tokenVector, index, tokenToAdd) {
        tokenVector.push(tokenToAdd);
        return index;
      }
      addTokenUsingMemberAccess(tokenVector, index, tokenToAdd) {
        tokenVector[index] = tokenToAdd;
        index++;
        return index;
      }
      handlePayloadNoCustom(token, payload) {
      }
      handlePayloadWithCustom(token, payload) {
        if (payload !== null) {
          token.payload = payload;
        }
      }
      match(pattern, text2, offset) {
        const found = pattern.test(text2);
        if (found === true) {
          return text2.substring(offset, pattern.lastIndex);
        }
        return null;
      }
      matchLength(pattern, text2, offset) {
        const found = pattern.test(text2);
        if (found === true) {
          return pattern.lastIndex - offset;
        }
        return -1;
      }
    };
    Lexer.SKIPPED = "This marks a skipped Token pattern, this means each token identified by it will be consumed and then thrown into oblivion, this can be used to for example to completely ignore whitespace.";
    Lexer.NA = /NOT_APPLICABLE/;
  }
});

// node_modules/chevrotain/lib/src/scan/tokens_public.js
function tokenLabel2(tokType) {
  if (hasTokenLabel2(tokType)) {
    return tokType.LABEL;
  } else {
    return tokType.name;
  }
}
function hasTokenLabel2(obj) {
  return typeof obj.LABEL === "string" && obj.LABEL !== "";
}
function createToken(config) {
  return createTokenInternal(config);
}
function createTokenInternal(config) {
  const pattern = config.pattern;
  const tokenType = {};
  tokenType.name = config.name;
  if (pattern !== void 0) {
    tokenType.PATTERN = pattern;
  }
  if (Object.hasOwn(config, PARENT)) {
    throw "The parent property is no longer supported.\nSee: https://github.com/chevrotain/chevrotain/issues/564#issuecomment-349062346 for details.";
  }
  if (Object.hasOwn(config, CATEGORIES)) {
    tokenType.CATEGORIES = config[CATEGORIES];
  }
  augmentTokenTypes([tokenType]);
  if (Object.hasOwn(config, LABEL)) {
    tokenType.LABEL = config[LABEL];
  }
  if (Object.hasOwn(config, GROUP)) {
    tokenType.GROUP = config[GROUP];
  }
  if (Object.hasOwn(config, POP_MODE)) {
    tokenType.POP_MODE = config[POP_MODE];
  }
  if (Object.hasOwn(config, PUSH_MODE)) {
    tokenType.PUSH_MODE = config[PUSH_MODE];
  }
  if (Object.hasOwn(config, LONGER_ALT)) {
    tokenType.LONGER_ALT = config[LONGER_ALT];
  }
  if (Object.hasOwn(config, LINE_BREAKS)) {
    tokenType.LINE_BREAKS = config[LINE_BREAKS];
  }
  if (Object.hasOwn(config, START_CHARS_HINT)) {
    tokenType.START_CHARS_HINT = config[START_CHARS_HINT];
  }
  return tokenType;
}
function createTokenInstance(tokType, image, startOffset, endOffset, startLine, endLine, startColumn, endColumn) {
  return {
    image,
    startOffset,
    endOffset,
    startLine,
    endLine,
    startColumn,
    endColumn,
    tokenTypeIdx: tokType.tokenTypeIdx,
    tokenType: tokType
  };
}
function tokenMatcher(token, tokType) {
  return tokenStructuredMatcher(token, tokType);
}
var PARENT, CATEGORIES, LABEL, GROUP, PUSH_MODE, POP_MODE, LONGER_ALT, LINE_BREAKS, START_CHARS_HINT, EOF;
var init_tokens_public = __esm({
  "node_modules/chevrotain/lib/src/scan/tokens_public.js"() {
    init_lexer_public();
    init_tokens();
    PARENT = "parent";
    CATEGORIES = "categories";
    LABEL = "label";
    GROUP = "group";
    PUSH_MODE = "push_mode";
    POP_MODE = "pop_mode";
    LONGER_ALT = "longer_alt";
    LINE_BREAKS = "line_breaks";
    START_CHARS_HINT = "start_chars_hint";
    EOF = createToken({ name: "EOF", pattern: Lexer.NA });
    augmentTokenTypes([EOF]);
  }
});

// node_modules/chevrotain/lib/src/parse/errors_public.js
var defaultParserErrorProvider, defaultGrammarResolverErrorProvider, defaultGrammarValidatorErrorProvider;
var init_errors_public = __esm({
  "node_modules/chevrotain/lib/src/parse/errors_public.js"() {
    init_tokens_public();
    init_api2();
    defaultParserErrorProvider = {
      buildMismatchTokenMessage({ expected, actual, previous, ruleName }) {
        const hasLabel = hasTokenLabel2(expected);
        const expectedMsg = hasLabel ? `--> ${tokenLabel2(expected)} <--` : `token of type --> ${expected.name} <--`;
        const msg = `Expecting ${expectedMsg} but found --> '${actual.image}' <--`;
        return msg;
      },
      buildNotAllInputParsedMessage({ firstRedundant, ruleName }) {
        return "Redundant input, expecting EOF but found: " + firstRedundant.image;
      },
      buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, customUserDescription, ruleName }) {
        const errPrefix = "Expecting: ";
        const actualText = actual[0].image;
        const errSuffix = "\nbut found: '" + actualText + "'";
        if (customUserDescription) {
          return errPrefix + customUserDescription + errSuffix;
        } else {
          const allLookAheadPaths = expectedPathsPerAlt.reduce((result, currAltPaths) => result.concat(currAltPaths), []);
          const nextValidTokenSequences = allLookAheadPaths.map((currPath) => `[${currPath.map((currTokenType) => tokenLabel2(currTokenType)).join(", ")}]`);
          const nextValidSequenceItems = nextValidTokenSequences.map((itemMsg, idx) => `  ${idx + 1}. ${itemMsg}`);
          const calculatedDescription = `one of these possible Token sequences:
${nextValidSequenceItems.join("\n")}`;
          return errPrefix + calculatedDescription + errSuffix;
        }
      },
      buildEarlyExitMessage({ expectedIterationPaths, actual, customUserDescription, ruleName }) {
        const errPrefix = "Expecting: ";
        const actualText = actual[0].image;
        const errSuffix = "\nbut found: '" + actualText + "'";
        if (customUserDescription) {
          return errPrefix + customUserDescription + errSuffix;
        } else {
          const nextValidTokenSequences = expectedIterationPaths.map((currPath) => `[${currPath.map((currTokenType) => tokenLabel2(currTokenType)).join(",")}]`);
          const calculatedDescription = `expecting at least one iteration which starts with one of these possible Token sequences::
  <${nextValidTokenSequences.join(" ,")}>`;
          return errPrefix + calculatedDescription + errSuffix;
        }
      }
    };
    Object.freeze(defaultParserErrorProvider);
    defaultGrammarResolverErrorProvider = {
      buildRuleNotFoundError(topLevelRule, undefinedRule) {
        const msg = "Invalid grammar, reference to a rule which is not defined: ->" + undefinedRule.nonTerminalName + "<-\ninside top level rule: ->" + topLevelRule.name + "<-";
        return msg;
      }
    };
    defaultGrammarValidatorErrorProvider = {
      buildDuplicateFoundError(topLevelRule, duplicateProds) {
        function getExtraProductionArgument2(prod) {
          if (prod instanceof Terminal) {
            return prod.terminalType.name;
          } else if (prod instanceof NonTerminal) {
            return prod.nonTerminalName;
          } else {
            return "";
          }
        }
        const topLevelName = topLevelRule.name;
        const duplicateProd = duplicateProds[0];
        const index = duplicateProd.idx;
        const dslName = getProductionDslName(duplicateProd);
        const extraArgument = getExtraProductionArgument2(duplicateProd);
        const hasExplicitIndex = index > 0;
        let msg = `->${dslName}${hasExplicitIndex ? index : ""}<- ${extraArgument ? `with argument: ->${extraArgument}<-` : ""}
                  appears more than once (${duplicateProds.length} times) in the top level rule: ->${topLevelName}<-.                  
                  For further details see: https://chevrotain.io/docs/FAQ.html#NUMERICAL_SUFFIXES 
                  `;
        msg = msg.replace(/[ \t]+/g, " ");
        msg = msg.replace(/\s\s+/g, "\n");
        return msg;
      },
      buildNamespaceConflictError(rule2) {
        const errMsg = `Namespace conflict found in grammar.
The grammar has both a Terminal(Token) and a Non-Terminal(Rule) named: <${rule2.name}>.
To resolve this make sure each Terminal and Non-Terminal names are unique
This is easy to accomplish by using the convention that Terminal names start with an uppercase letter
and Non-Terminal names start with a lower case letter.`;
        return errMsg;
      },
      buildAlternationPrefixAmbiguityError(options) {
        const pathMsg = options.prefixPath.map((currTok) => tokenLabel2(currTok)).join(", ");
        const occurrence = options.alternation.idx === 0 ? "" : options.alternation.idx;
        const errMsg = `Ambiguous alternatives: <${options.ambiguityIndices.join(" ,")}> due to common lookahead prefix
in <OR${occurrence}> inside <${options.topLevelRule.name}> Rule,
<${pathMsg}> may appears as a prefix path in all these alternatives.
See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#COMMON_PREFIX
For Further details.`;
        return errMsg;
      },
      buildAlternationAmbiguityError(options) {
        const occurrence = options.alternation.idx === 0 ? "" : options.alternation.idx;
        const isEmptyPath = options.prefixPath.length === 0;
        let currMessage = `Ambiguous Alternatives Detected: <${options.ambiguityIndices.join(" ,")}> in <OR${occurrence}> inside <${options.topLevelRule.name}> Rule,
`;
        if (isEmptyPath) {
          currMessage += `These alternatives are all empty (match no tokens), making them indistinguishable.
Only the last alternative may be empty.
`;
        } else {
          const pathMsg = options.prefixPath.map((currtok) => tokenLabel2(currtok)).join(", ");
          currMessage += `<${pathMsg}> may appears as a prefix path in all these alternatives.
`;
        }
        currMessage += `See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#AMBIGUOUS_ALTERNATIVES
For Further details.`;
        return currMessage;
      },
      buildEmptyRepetitionError(options) {
        let dslName = getProductionDslName(options.repetition);
        if (options.repetition.idx !== 0) {
          dslName += options.repetition.idx;
        }
        const errMsg = `The repetition <${dslName}> within Rule <${options.topLevelRule.name}> can never consume any tokens.
This could lead to an infinite loop.`;
        return errMsg;
      },
      // TODO: remove - `errors_public` from nyc.config.js exclude
      //       once this method is fully removed from this file
      buildTokenNameError(options) {
        return "deprecated";
      },
      buildEmptyAlternationError(options) {
        const errMsg = `Ambiguous empty alternative: <${options.emptyChoiceIdx + 1}> in <OR${options.alternation.idx}> inside <${options.topLevelRule.name}> Rule.
Only the last alternative may be an empty alternative.`;
        return errMsg;
      },
      buildTooManyAlternativesError(options) {
        const errMsg = `An Alternation cannot have more than 256 alternatives:
<OR${options.alternation.idx}> inside <${options.topLevelRule.name}> Rule.
 has ${options.alternation.definition.length + 1} alternatives.`;
        return errMsg;
      },
      buildLeftRecursionError(options) {
        const ruleName = options.topLevelRule.name;
        const pathNames = options.leftRecursionPath.map((currRule) => currRule.name);
        const leftRecursivePath = `${ruleName} --> ${pathNames.concat([ruleName]).join(" --> ")}`;
        const errMsg = `Left Recursion found in grammar.
rule: <${ruleName}> can be invoked from itself (directly or indirectly)
without consuming any Tokens. The grammar path that causes this is: 
 ${leftRecursivePath}
 To fix this refactor your grammar to remove the left recursion.
see: https://en.wikipedia.org/wiki/LL_parser#Left_factoring.`;
        return errMsg;
      },
      // TODO: remove - `errors_public` from nyc.config.js exclude
      //       once this method is fully removed from this file
      buildInvalidRuleNameError(options) {
        return "deprecated";
      },
      buildDuplicateRuleNameError(options) {
        let ruleName;
        if (options.topLevelRule instanceof Rule) {
          ruleName = options.topLevelRule.name;
        } else {
          ruleName = options.topLevelRule;
        }
        const errMsg = `Duplicate definition, rule: ->${ruleName}<- is already defined in the grammar: ->${options.grammarName}<-`;
        return errMsg;
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/resolver.js
function resolveGrammar(topLevels, errMsgProvider) {
  const refResolver = new GastRefResolverVisitor(topLevels, errMsgProvider);
  refResolver.resolveRefs();
  return refResolver.errors;
}
var GastRefResolverVisitor;
var init_resolver = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/resolver.js"() {
    init_parser();
    init_api2();
    GastRefResolverVisitor = class extends GAstVisitor {
      constructor(nameToTopRule, errMsgProvider) {
        super();
        this.nameToTopRule = nameToTopRule;
        this.errMsgProvider = errMsgProvider;
        this.errors = [];
      }
      resolveRefs() {
        Object.values(this.nameToTopRule).forEach((prod) => {
          this.currTopLevel = prod;
          prod.accept(this);
        });
      }
      visitNonTerminal(node) {
        const ref2 = this.nameToTopRule[node.nonTerminalName];
        if (!ref2) {
          const msg = this.errMsgProvider.buildRuleNotFoundError(this.currTopLevel, node);
          this.errors.push({
            message: msg,
            type: ParserDefinitionErrorType.UNRESOLVED_SUBRULE_REF,
            ruleName: this.currTopLevel.name,
            unresolvedRefName: node.nonTerminalName
          });
        } else {
          node.referencedRule = ref2;
        }
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/interpreter.js
function possiblePathsFrom(targetDef, maxLength, currPath = []) {
  currPath = [...currPath];
  let result = [];
  let i = 0;
  function remainingPathWith(nextDef) {
    return nextDef.concat(targetDef.slice(i + 1));
  }
  function getAlternativesForProd(definition) {
    const alternatives = possiblePathsFrom(remainingPathWith(definition), maxLength, currPath);
    return result.concat(alternatives);
  }
  while (currPath.length < maxLength && i < targetDef.length) {
    const prod = targetDef[i];
    if (prod instanceof Alternative) {
      return getAlternativesForProd(prod.definition);
    } else if (prod instanceof NonTerminal) {
      return getAlternativesForProd(prod.definition);
    } else if (prod instanceof Option) {
      result = getAlternativesForProd(prod.definition);
    } else if (prod instanceof RepetitionMandatory) {
      const newDef = prod.definition.concat([
        new Repetition({
          definition: prod.definition
        })
      ]);
      return getAlternativesForProd(newDef);
    } else if (prod instanceof RepetitionMandatoryWithSeparator) {
      const newDef = [
        new Alternative({ definition: prod.definition }),
        new Repetition({
          definition: [new Terminal({ terminalType: prod.separator })].concat(prod.definition)
        })
      ];
      return getAlternativesForProd(newDef);
    } else if (prod instanceof RepetitionWithSeparator) {
      const newDef = prod.definition.concat([
        new Repetition({
          definition: [new Terminal({ terminalType: prod.separator })].concat(prod.definition)
        })
      ]);
      result = getAlternativesForProd(newDef);
    } else if (prod instanceof Repetition) {
      const newDef = prod.definition.concat([
        new Repetition({
          definition: prod.definition
        })
      ]);
      result = getAlternativesForProd(newDef);
    } else if (prod instanceof Alternation) {
      prod.definition.forEach((currAlt) => {
        if (currAlt.definition.length !== 0) {
          result = getAlternativesForProd(currAlt.definition);
        }
      });
      return result;
    } else if (prod instanceof Terminal) {
      currPath.push(prod.terminalType);
    } else {
      throw Error("non exhaustive match");
    }
    i++;
  }
  result.push({
    partialPath: currPath,
    suffixDef: targetDef.slice(i)
  });
  return result;
}
function nextPossibleTokensAfter(initialDef, tokenVector, tokMatcher, maxLookAhead) {
  const EXIT_NON_TERMINAL = "EXIT_NONE_TERMINAL";
  const EXIT_NON_TERMINAL_ARR = [EXIT_NON_TERMINAL];
  const EXIT_ALTERNATIVE = "EXIT_ALTERNATIVE";
  let foundCompletePath = false;
  const tokenVectorLength = tokenVector.length;
  const minimalAlternativesIndex = tokenVectorLength - maxLookAhead - 1;
  const result = [];
  const possiblePaths = [];
  possiblePaths.push({
    idx: -1,
    def: initialDef,
    ruleStack: [],
    occurrenceStack: []
  });
  while (possiblePaths.length !== 0) {
    const currPath = possiblePaths.pop();
    if (currPath === EXIT_ALTERNATIVE) {
      if (foundCompletePath && possiblePaths.at(-1).idx <= minimalAlternativesIndex) {
        possiblePaths.pop();
      }
      continue;
    }
    const currDef = currPath.def;
    const currIdx = currPath.idx;
    const currRuleStack = currPath.ruleStack;
    const currOccurrenceStack = currPath.occurrenceStack;
    if (currDef.length === 0) {
      continue;
    }
    const prod = currDef[0];
    if (prod === EXIT_NON_TERMINAL) {
      const nextPath = {
        idx: currIdx,
        def: currDef.slice(1),
        ruleStack: currRuleStack.slice(0, -1),
        occurrenceStack: currOccurrenceStack.slice(0, -1)
      };
      possiblePaths.push(nextPath);
    } else if (prod instanceof Terminal) {
      if (currIdx < tokenVectorLength - 1) {
        const nextIdx = currIdx + 1;
        const actualToken = tokenVector[nextIdx];
        if (tokMatcher(actualToken, prod.terminalType)) {
          const nextPath = {
            idx: nextIdx,
            def: currDef.slice(1),
            ruleStack: currRuleStack,
            occurrenceStack: currOccurrenceStack
          };
          possiblePaths.push(nextPath);
        }
      } else if (currIdx === tokenVectorLength - 1) {
        result.push({
          nextTokenType: prod.terminalType,
          nextTokenOccurrence: prod.idx,
          ruleStack: currRuleStack,
          occurrenceStack: currOccurrenceStack
        });
        foundCompletePath = true;
      } else {
        throw Error("non exhaustive match");
      }
    } else if (prod instanceof NonTerminal) {
      const newRuleStack = [...currRuleStack];
      newRuleStack.push(prod.nonTerminalName);
      const newOccurrenceStack = [...currOccurrenceStack];
      newOccurrenceStack.push(prod.idx);
      const nextPath = {
        idx: currIdx,
        def: prod.definition.concat(EXIT_NON_TERMINAL_ARR, currDef.slice(1)),
        ruleStack: newRuleStack,
        occurrenceStack: newOccurrenceStack
      };
      possiblePaths.push(nextPath);
    } else if (prod instanceof Option) {
      const nextPathWithout = {
        idx: currIdx,
        def: currDef.slice(1),
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWithout);
      possiblePaths.push(EXIT_ALTERNATIVE);
      const nextPathWith = {
        idx: currIdx,
        def: prod.definition.concat(currDef.slice(1)),
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWith);
    } else if (prod instanceof RepetitionMandatory) {
      const secondIteration = new Repetition({
        definition: prod.definition,
        idx: prod.idx
      });
      const nextDef = prod.definition.concat([secondIteration], currDef.slice(1));
      const nextPath = {
        idx: currIdx,
        def: nextDef,
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPath);
    } else if (prod instanceof RepetitionMandatoryWithSeparator) {
      const separatorGast = new Terminal({
        terminalType: prod.separator
      });
      const secondIteration = new Repetition({
        definition: [separatorGast].concat(prod.definition),
        idx: prod.idx
      });
      const nextDef = prod.definition.concat([secondIteration], currDef.slice(1));
      const nextPath = {
        idx: currIdx,
        def: nextDef,
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPath);
    } else if (prod instanceof RepetitionWithSeparator) {
      const nextPathWithout = {
        idx: currIdx,
        def: currDef.slice(1),
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWithout);
      possiblePaths.push(EXIT_ALTERNATIVE);
      const separatorGast = new Terminal({
        terminalType: prod.separator
      });
      const nthRepetition = new Repetition({
        definition: [separatorGast].concat(prod.definition),
        idx: prod.idx
      });
      const nextDef = prod.definition.concat([nthRepetition], currDef.slice(1));
      const nextPathWith = {
        idx: currIdx,
        def: nextDef,
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWith);
    } else if (prod instanceof Repetition) {
      const nextPathWithout = {
        idx: currIdx,
        def: currDef.slice(1),
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWithout);
      possiblePaths.push(EXIT_ALTERNATIVE);
      const nthRepetition = new Repetition({
        definition: prod.definition,
        idx: prod.idx
      });
      const nextDef = prod.definition.concat([nthRepetition], currDef.slice(1));
      const nextPathWith = {
        idx: currIdx,
        def: nextDef,
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      };
      possiblePaths.push(nextPathWith);
    } else if (prod instanceof Alternation) {
      for (let i = prod.definition.length - 1; i >= 0; i--) {
        const currAlt = prod.definition[i];
        const currAltPath = {
          idx: currIdx,
          def: currAlt.definition.concat(currDef.slice(1)),
          ruleStack: currRuleStack,
          occurrenceStack: currOccurrenceStack
        };
        possiblePaths.push(currAltPath);
        possiblePaths.push(EXIT_ALTERNATIVE);
      }
    } else if (prod instanceof Alternative) {
      possiblePaths.push({
        idx: currIdx,
        def: prod.definition.concat(currDef.slice(1)),
        ruleStack: currRuleStack,
        occurrenceStack: currOccurrenceStack
      });
    } else if (prod instanceof Rule) {
      possiblePaths.push(expandTopLevelRule(prod, currIdx, currRuleStack, currOccurrenceStack));
    } else {
      throw Error("non exhaustive match");
    }
  }
  return result;
}
function expandTopLevelRule(topRule, currIdx, currRuleStack, currOccurrenceStack) {
  const newRuleStack = [...currRuleStack];
  newRuleStack.push(topRule.name);
  const newCurrOccurrenceStack = [...currOccurrenceStack];
  newCurrOccurrenceStack.push(1);
  return {
    idx: currIdx,
    def: topRule.definition,
    ruleStack: newRuleStack,
    occurrenceStack: newCurrOccurrenceStack
  };
}
var AbstractNextPossibleTokensWalker, NextAfterTokenWalker, AbstractNextTerminalAfterProductionWalker, NextTerminalAfterManyWalker, NextTerminalAfterManySepWalker, NextTerminalAfterAtLeastOneWalker, NextTerminalAfterAtLeastOneSepWalker;
var init_interpreter = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/interpreter.js"() {
    init_first();
    init_rest();
    init_api2();
    AbstractNextPossibleTokensWalker = class extends RestWalker {
      constructor(topProd, path2) {
        super();
        this.topProd = topProd;
        this.path = path2;
        this.possibleTokTypes = [];
        this.nextProductionName = "";
        this.nextProductionOccurrence = 0;
        this.found = false;
        this.isAtEndOfPath = false;
      }
      startWalking() {
        this.found = false;
        if (this.path.ruleStack[0] !== this.topProd.name) {
          throw Error("The path does not start with the walker's top Rule!");
        }
        this.ruleStack = [...this.path.ruleStack].reverse();
        this.occurrenceStack = [...this.path.occurrenceStack].reverse();
        this.ruleStack.pop();
        this.occurrenceStack.pop();
        this.updateExpectedNext();
        this.walk(this.topProd);
        return this.possibleTokTypes;
      }
      walk(prod, prevRest = []) {
        if (!this.found) {
          super.walk(prod, prevRest);
        }
      }
      walkProdRef(refProd, currRest, prevRest) {
        if (refProd.referencedRule.name === this.nextProductionName && refProd.idx === this.nextProductionOccurrence) {
          const fullRest = currRest.concat(prevRest);
          this.updateExpectedNext();
          this.walk(refProd.referencedRule, fullRest);
        }
      }
      updateExpectedNext() {
        if (this.ruleStack.length === 0) {
          this.nextProductionName = "";
          this.nextProductionOccurrence = 0;
          this.isAtEndOfPath = true;
        } else {
          this.nextProductionName = this.ruleStack.pop();
          this.nextProductionOccurrence = this.occurrenceStack.pop();
        }
      }
    };
    NextAfterTokenWalker = class extends AbstractNextPossibleTokensWalker {
      constructor(topProd, path2) {
        super(topProd, path2);
        this.path = path2;
        this.nextTerminalName = "";
        this.nextTerminalOccurrence = 0;
        this.nextTerminalName = this.path.lastTok.name;
        this.nextTerminalOccurrence = this.path.lastTokOccurrence;
      }
      walkTerminal(terminal, currRest, prevRest) {
        if (this.isAtEndOfPath && terminal.terminalType.name === this.nextTerminalName && terminal.idx === this.nextTerminalOccurrence && !this.found) {
          const fullRest = currRest.concat(prevRest);
          const restProd = new Alternative({ definition: fullRest });
          this.possibleTokTypes = first(restProd);
          this.found = true;
        }
      }
    };
    AbstractNextTerminalAfterProductionWalker = class extends RestWalker {
      constructor(topRule, occurrence) {
        super();
        this.topRule = topRule;
        this.occurrence = occurrence;
        this.result = {
          token: void 0,
          occurrence: void 0,
          isEndOfRule: void 0
        };
      }
      startWalking() {
        this.walk(this.topRule);
        return this.result;
      }
    };
    NextTerminalAfterManyWalker = class extends AbstractNextTerminalAfterProductionWalker {
      walkMany(manyProd, currRest, prevRest) {
        if (manyProd.idx === this.occurrence) {
          const firstAfterMany = currRest.concat(prevRest)[0];
          this.result.isEndOfRule = firstAfterMany === void 0;
          if (firstAfterMany instanceof Terminal) {
            this.result.token = firstAfterMany.terminalType;
            this.result.occurrence = firstAfterMany.idx;
          }
        } else {
          super.walkMany(manyProd, currRest, prevRest);
        }
      }
    };
    NextTerminalAfterManySepWalker = class extends AbstractNextTerminalAfterProductionWalker {
      walkManySep(manySepProd, currRest, prevRest) {
        if (manySepProd.idx === this.occurrence) {
          const firstAfterManySep = currRest.concat(prevRest)[0];
          this.result.isEndOfRule = firstAfterManySep === void 0;
          if (firstAfterManySep instanceof Terminal) {
            this.result.token = firstAfterManySep.terminalType;
            this.result.occurrence = firstAfterManySep.idx;
          }
        } else {
          super.walkManySep(manySepProd, currRest, prevRest);
        }
      }
    };
    NextTerminalAfterAtLeastOneWalker = class extends AbstractNextTerminalAfterProductionWalker {
      walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
        if (atLeastOneProd.idx === this.occurrence) {
          const firstAfterAtLeastOne = currRest.concat(prevRest)[0];
          this.result.isEndOfRule = firstAfterAtLeastOne === void 0;
          if (firstAfterAtLeastOne instanceof Terminal) {
            this.result.token = firstAfterAtLeastOne.terminalType;
            this.result.occurrence = firstAfterAtLeastOne.idx;
          }
        } else {
          super.walkAtLeastOne(atLeastOneProd, currRest, prevRest);
        }
      }
    };
    NextTerminalAfterAtLeastOneSepWalker = class extends AbstractNextTerminalAfterProductionWalker {
      walkAtLeastOneSep(atleastOneSepProd, currRest, prevRest) {
        if (atleastOneSepProd.idx === this.occurrence) {
          const firstAfterfirstAfterAtLeastOneSep = currRest.concat(prevRest)[0];
          this.result.isEndOfRule = firstAfterfirstAfterAtLeastOneSep === void 0;
          if (firstAfterfirstAfterAtLeastOneSep instanceof Terminal) {
            this.result.token = firstAfterfirstAfterAtLeastOneSep.terminalType;
            this.result.occurrence = firstAfterfirstAfterAtLeastOneSep.idx;
          }
        } else {
          super.walkAtLeastOneSep(atleastOneSepProd, currRest, prevRest);
        }
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/lookahead.js
function getProdType(prod) {
  if (prod instanceof Option || prod === "Option") {
    return PROD_TYPE.OPTION;
  } else if (prod instanceof Repetition || prod === "Repetition") {
    return PROD_TYPE.REPETITION;
  } else if (prod instanceof RepetitionMandatory || prod === "RepetitionMandatory") {
    return PROD_TYPE.REPETITION_MANDATORY;
  } else if (prod instanceof RepetitionMandatoryWithSeparator || prod === "RepetitionMandatoryWithSeparator") {
    return PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR;
  } else if (prod instanceof RepetitionWithSeparator || prod === "RepetitionWithSeparator") {
    return PROD_TYPE.REPETITION_WITH_SEPARATOR;
  } else if (prod instanceof Alternation || prod === "Alternation") {
    return PROD_TYPE.ALTERNATION;
  } else {
    throw Error("non exhaustive match");
  }
}
function buildLookaheadFuncForOr(occurrence, ruleGrammar, maxLookahead, hasPredicates, dynamicTokensEnabled, laFuncBuilder) {
  const lookAheadPaths = getLookaheadPathsForOr(occurrence, ruleGrammar, maxLookahead);
  const tokenMatcher2 = areTokenCategoriesNotUsed(lookAheadPaths) ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher;
  return laFuncBuilder(lookAheadPaths, hasPredicates, tokenMatcher2, dynamicTokensEnabled);
}
function buildLookaheadFuncForOptionalProd(occurrence, ruleGrammar, k, dynamicTokensEnabled, prodType, lookaheadBuilder) {
  const lookAheadPaths = getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, k);
  const tokenMatcher2 = areTokenCategoriesNotUsed(lookAheadPaths) ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher;
  return lookaheadBuilder(lookAheadPaths[0], tokenMatcher2, dynamicTokensEnabled);
}
function buildAlternativesLookAheadFunc(alts, hasPredicates, tokenMatcher2, dynamicTokensEnabled) {
  const numOfAlts = alts.length;
  const areAllOneTokenLookahead = alts.every((currAlt) => {
    return currAlt.every((currPath) => {
      return currPath.length === 1;
    });
  });
  if (hasPredicates) {
    return function(orAlts) {
      const predicates = orAlts.map((currAlt) => currAlt.GATE);
      for (let t = 0; t < numOfAlts; t++) {
        const currAlt = alts[t];
        const currNumOfPaths = currAlt.length;
        const currPredicate = predicates[t];
        if (currPredicate !== void 0 && currPredicate.call(this) === false) {
          continue;
        }
        nextPath: for (let j = 0; j < currNumOfPaths; j++) {
          const currPath = currAlt[j];
          const currPathLength = currPath.length;
          for (let i = 0; i < currPathLength; i++) {
            const nextToken = this.LA_FAST(i + 1);
            if (tokenMatcher2(nextToken, currPath[i]) === false) {
              continue nextPath;
            }
          }
          return t;
        }
      }
      return void 0;
    };
  } else if (areAllOneTokenLookahead && !dynamicTokensEnabled) {
    const singleTokenAlts = alts.map((currAlt) => {
      return currAlt.flat();
    });
    const choiceToAlt = singleTokenAlts.reduce((result, currAlt, idx) => {
      currAlt.forEach((currTokType) => {
        if (!(currTokType.tokenTypeIdx in result)) {
          result[currTokType.tokenTypeIdx] = idx;
        }
        currTokType.categoryMatches.forEach((currExtendingType) => {
          if (!Object.hasOwn(result, currExtendingType)) {
            result[currExtendingType] = idx;
          }
        });
      });
      return result;
    }, {});
    return function() {
      const nextToken = this.LA_FAST(1);
      return choiceToAlt[nextToken.tokenTypeIdx];
    };
  } else {
    return function() {
      for (let t = 0; t < numOfAlts; t++) {
        const currAlt = alts[t];
        const currNumOfPaths = currAlt.length;
        nextPath: for (let j = 0; j < currNumOfPaths; j++) {
          const currPath = currAlt[j];
          const currPathLength = currPath.length;
          for (let i = 0; i < currPathLength; i++) {
            const nextToken = this.LA_FAST(i + 1);
            if (tokenMatcher2(nextToken, currPath[i]) === false) {
              continue nextPath;
            }
          }
          return t;
        }
      }
      return void 0;
    };
  }
}
function buildSingleAlternativeLookaheadFunction(alt, tokenMatcher2, dynamicTokensEnabled) {
  const areAllOneTokenLookahead = alt.every((currPath) => {
    return currPath.length === 1;
  });
  const numOfPaths = alt.length;
  if (areAllOneTokenLookahead && !dynamicTokensEnabled) {
    const singleTokensTypes = alt.flat();
    if (singleTokensTypes.length === 1 && singleTokensTypes[0].categoryMatches.length === 0) {
      const expectedTokenType = singleTokensTypes[0];
      const expectedTokenUniqueKey = expectedTokenType.tokenTypeIdx;
      return function() {
        return this.LA_FAST(1).tokenTypeIdx === expectedTokenUniqueKey;
      };
    } else {
      const choiceToAlt = singleTokensTypes.reduce((result, currTokType, idx) => {
        result[currTokType.tokenTypeIdx] = true;
        currTokType.categoryMatches.forEach((currExtendingType) => {
          result[currExtendingType] = true;
        });
        return result;
      }, []);
      return function() {
        const nextToken = this.LA_FAST(1);
        return choiceToAlt[nextToken.tokenTypeIdx] === true;
      };
    }
  } else {
    return function() {
      nextPath: for (let j = 0; j < numOfPaths; j++) {
        const currPath = alt[j];
        const currPathLength = currPath.length;
        for (let i = 0; i < currPathLength; i++) {
          const nextToken = this.LA_FAST(i + 1);
          if (tokenMatcher2(nextToken, currPath[i]) === false) {
            continue nextPath;
          }
        }
        return true;
      }
      return false;
    };
  }
}
function initializeArrayOfArrays(size2) {
  const result = new Array(size2);
  for (let i = 0; i < size2; i++) {
    result[i] = [];
  }
  return result;
}
function pathToHashKeys(path2) {
  let keys2 = [""];
  for (let i = 0; i < path2.length; i++) {
    const tokType = path2[i];
    const longerKeys = [];
    for (let j = 0; j < keys2.length; j++) {
      const currShorterKey = keys2[j];
      longerKeys.push(currShorterKey + "_" + tokType.tokenTypeIdx);
      for (let t = 0; t < tokType.categoryMatches.length; t++) {
        const categoriesKeySuffix = "_" + tokType.categoryMatches[t];
        longerKeys.push(currShorterKey + categoriesKeySuffix);
      }
    }
    keys2 = longerKeys;
  }
  return keys2;
}
function isUniquePrefixHash(altKnownPathsKeys, searchPathKeys, idx) {
  for (let currAltIdx = 0; currAltIdx < altKnownPathsKeys.length; currAltIdx++) {
    if (currAltIdx === idx) {
      continue;
    }
    const otherAltKnownPathsKeys = altKnownPathsKeys[currAltIdx];
    for (let searchIdx = 0; searchIdx < searchPathKeys.length; searchIdx++) {
      const searchKey = searchPathKeys[searchIdx];
      if (otherAltKnownPathsKeys[searchKey] === true) {
        return false;
      }
    }
  }
  return true;
}
function lookAheadSequenceFromAlternatives(altsDefs, k) {
  const partialAlts = altsDefs.map((currAlt) => possiblePathsFrom([currAlt], 1));
  const finalResult = initializeArrayOfArrays(partialAlts.length);
  const altsHashes = partialAlts.map((currAltPaths) => {
    const dict = {};
    currAltPaths.forEach((item2) => {
      const keys2 = pathToHashKeys(item2.partialPath);
      keys2.forEach((currKey) => {
        dict[currKey] = true;
      });
    });
    return dict;
  });
  let newData = partialAlts;
  for (let pathLength = 1; pathLength <= k; pathLength++) {
    const currDataset = newData;
    newData = initializeArrayOfArrays(currDataset.length);
    for (let altIdx = 0; altIdx < currDataset.length; altIdx++) {
      const currAltPathsAndSuffixes = currDataset[altIdx];
      for (let currPathIdx = 0; currPathIdx < currAltPathsAndSuffixes.length; currPathIdx++) {
        const currPathPrefix = currAltPathsAndSuffixes[currPathIdx].partialPath;
        const suffixDef = currAltPathsAndSuffixes[currPathIdx].suffixDef;
        const prefixKeys = pathToHashKeys(currPathPrefix);
        const isUnique = isUniquePrefixHash(altsHashes, prefixKeys, altIdx);
        if (isUnique || suffixDef.length === 0 || currPathPrefix.length === k) {
          const currAltResult = finalResult[altIdx];
          if (containsPath(currAltResult, currPathPrefix) === false) {
            currAltResult.push(currPathPrefix);
            for (let j = 0; j < prefixKeys.length; j++) {
              const currKey = prefixKeys[j];
              altsHashes[altIdx][currKey] = true;
            }
          }
        } else {
          const newPartialPathsAndSuffixes = possiblePathsFrom(suffixDef, pathLength + 1, currPathPrefix);
          newData[altIdx] = newData[altIdx].concat(newPartialPathsAndSuffixes);
          newPartialPathsAndSuffixes.forEach((item2) => {
            const prefixKeys2 = pathToHashKeys(item2.partialPath);
            prefixKeys2.forEach((key) => {
              altsHashes[altIdx][key] = true;
            });
          });
        }
      }
    }
  }
  return finalResult;
}
function getLookaheadPathsForOr(occurrence, ruleGrammar, k, orProd) {
  const visitor = new InsideDefinitionFinderVisitor(occurrence, PROD_TYPE.ALTERNATION, orProd);
  ruleGrammar.accept(visitor);
  return lookAheadSequenceFromAlternatives(visitor.result, k);
}
function getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, k) {
  const insideDefVisitor = new InsideDefinitionFinderVisitor(occurrence, prodType);
  ruleGrammar.accept(insideDefVisitor);
  const insideDef = insideDefVisitor.result;
  const afterDefWalker = new RestDefinitionFinderWalker(ruleGrammar, occurrence, prodType);
  const afterDef = afterDefWalker.startWalking();
  const insideFlat = new Alternative({ definition: insideDef });
  const afterFlat = new Alternative({ definition: afterDef });
  return lookAheadSequenceFromAlternatives([insideFlat, afterFlat], k);
}
function containsPath(alternative, searchPath) {
  compareOtherPath: for (let i = 0; i < alternative.length; i++) {
    const otherPath = alternative[i];
    if (otherPath.length !== searchPath.length) {
      continue;
    }
    for (let j = 0; j < otherPath.length; j++) {
      const searchTok = searchPath[j];
      const otherTok = otherPath[j];
      const matchingTokens = searchTok === otherTok || otherTok.categoryMatchesMap[searchTok.tokenTypeIdx] !== void 0;
      if (matchingTokens === false) {
        continue compareOtherPath;
      }
    }
    return true;
  }
  return false;
}
function isStrictPrefixOfPath(prefix, other) {
  return prefix.length < other.length && prefix.every((tokType, idx) => {
    const otherTokType = other[idx];
    return tokType === otherTokType || otherTokType.categoryMatchesMap[tokType.tokenTypeIdx];
  });
}
function areTokenCategoriesNotUsed(lookAheadPaths) {
  return lookAheadPaths.every((singleAltPaths) => singleAltPaths.every((singlePath) => singlePath.every((token) => token.categoryMatches.length === 0)));
}
var PROD_TYPE, RestDefinitionFinderWalker, InsideDefinitionFinderVisitor;
var init_lookahead = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/lookahead.js"() {
    init_interpreter();
    init_rest();
    init_tokens();
    init_api2();
    (function(PROD_TYPE2) {
      PROD_TYPE2[PROD_TYPE2["OPTION"] = 0] = "OPTION";
      PROD_TYPE2[PROD_TYPE2["REPETITION"] = 1] = "REPETITION";
      PROD_TYPE2[PROD_TYPE2["REPETITION_MANDATORY"] = 2] = "REPETITION_MANDATORY";
      PROD_TYPE2[PROD_TYPE2["REPETITION_MANDATORY_WITH_SEPARATOR"] = 3] = "REPETITION_MANDATORY_WITH_SEPARATOR";
      PROD_TYPE2[PROD_TYPE2["REPETITION_WITH_SEPARATOR"] = 4] = "REPETITION_WITH_SEPARATOR";
      PROD_TYPE2[PROD_TYPE2["ALTERNATION"] = 5] = "ALTERNATION";
    })(PROD_TYPE || (PROD_TYPE = {}));
    RestDefinitionFinderWalker = class extends RestWalker {
      constructor(topProd, targetOccurrence, targetProdType) {
        super();
        this.topProd = topProd;
        this.targetOccurrence = targetOccurrence;
        this.targetProdType = targetProdType;
      }
      startWalking() {
        this.walk(this.topProd);
        return this.restDef;
      }
      checkIsTarget(node, expectedProdType, currRest, prevRest) {
        if (node.idx === this.targetOccurrence && this.targetProdType === expectedProdType) {
          this.restDef = currRest.concat(prevRest);
          return true;
        }
        return false;
      }
      walkOption(optionProd, currRest, prevRest) {
        if (!this.checkIsTarget(optionProd, PROD_TYPE.OPTION, currRest, prevRest)) {
          super.walkOption(optionProd, currRest, prevRest);
        }
      }
      walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
        if (!this.checkIsTarget(atLeastOneProd, PROD_TYPE.REPETITION_MANDATORY, currRest, prevRest)) {
          super.walkOption(atLeastOneProd, currRest, prevRest);
        }
      }
      walkAtLeastOneSep(atLeastOneSepProd, currRest, prevRest) {
        if (!this.checkIsTarget(atLeastOneSepProd, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR, currRest, prevRest)) {
          super.walkOption(atLeastOneSepProd, currRest, prevRest);
        }
      }
      walkMany(manyProd, currRest, prevRest) {
        if (!this.checkIsTarget(manyProd, PROD_TYPE.REPETITION, currRest, prevRest)) {
          super.walkOption(manyProd, currRest, prevRest);
        }
      }
      walkManySep(manySepProd, currRest, prevRest) {
        if (!this.checkIsTarget(manySepProd, PROD_TYPE.REPETITION_WITH_SEPARATOR, currRest, prevRest)) {
          super.walkOption(manySepProd, currRest, prevRest);
        }
      }
    };
    InsideDefinitionFinderVisitor = class extends GAstVisitor {
      constructor(targetOccurrence, targetProdType, targetRef) {
        super();
        this.targetOccurrence = targetOccurrence;
        this.targetProdType = targetProdType;
        this.targetRef = targetRef;
        this.result = [];
      }
      checkIsTarget(node, expectedProdName) {
        if (node.idx === this.targetOccurrence && this.targetProdType === expectedProdName && (this.targetRef === void 0 || node === this.targetRef)) {
          this.result = node.definition;
        }
      }
      visitOption(node) {
        this.checkIsTarget(node, PROD_TYPE.OPTION);
      }
      visitRepetition(node) {
        this.checkIsTarget(node, PROD_TYPE.REPETITION);
      }
      visitRepetitionMandatory(node) {
        this.checkIsTarget(node, PROD_TYPE.REPETITION_MANDATORY);
      }
      visitRepetitionMandatoryWithSeparator(node) {
        this.checkIsTarget(node, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR);
      }
      visitRepetitionWithSeparator(node) {
        this.checkIsTarget(node, PROD_TYPE.REPETITION_WITH_SEPARATOR);
      }
      visitAlternation(node) {
        this.checkIsTarget(node, PROD_TYPE.ALTERNATION);
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/checks.js
function validateLookahead(options) {
  const lookaheadValidationErrorMessages = options.lookaheadStrategy.validate({
    rules: options.rules,
    tokenTypes: options.tokenTypes,
    grammarName: options.grammarName
  });
  return lookaheadValidationErrorMessages.map((errorMessage) => Object.assign({ type: ParserDefinitionErrorType.CUSTOM_LOOKAHEAD_VALIDATION }, errorMessage));
}
function validateGrammar(topLevels, tokenTypes, errMsgProvider, grammarName) {
  const duplicateErrors = topLevels.flatMap((currTopLevel) => validateDuplicateProductions(currTopLevel, errMsgProvider));
  const termsNamespaceConflictErrors = checkTerminalAndNoneTerminalsNameSpace(topLevels, tokenTypes, errMsgProvider);
  const tooManyAltsErrors = topLevels.flatMap((curRule) => validateTooManyAlts(curRule, errMsgProvider));
  const duplicateRulesError = topLevels.flatMap((curRule) => validateRuleDoesNotAlreadyExist(curRule, topLevels, grammarName, errMsgProvider));
  return duplicateErrors.concat(termsNamespaceConflictErrors, tooManyAltsErrors, duplicateRulesError);
}
function validateDuplicateProductions(topLevelRule, errMsgProvider) {
  const collectorVisitor2 = new OccurrenceValidationCollector();
  topLevelRule.accept(collectorVisitor2);
  const allRuleProductions = collectorVisitor2.allProductions;
  const productionGroups = Object.groupBy(allRuleProductions, identifyProductionForDuplicates);
  const duplicates = Object.fromEntries(Object.entries(productionGroups).filter(([_k, currGroup]) => currGroup.length > 1));
  const errors = Object.values(duplicates).map((currDuplicates) => {
    const firstProd = currDuplicates[0];
    const msg = errMsgProvider.buildDuplicateFoundError(topLevelRule, currDuplicates);
    const dslName = getProductionDslName(firstProd);
    const defError = {
      message: msg,
      type: ParserDefinitionErrorType.DUPLICATE_PRODUCTIONS,
      ruleName: topLevelRule.name,
      dslName,
      occurrence: firstProd.idx
    };
    const param = getExtraProductionArgument(firstProd);
    if (param) {
      defError.parameter = param;
    }
    return defError;
  });
  return errors;
}
function identifyProductionForDuplicates(prod) {
  return `${getProductionDslName(prod)}_#_${prod.idx}_#_${getExtraProductionArgument(prod)}`;
}
function getExtraProductionArgument(prod) {
  if (prod instanceof Terminal) {
    return prod.terminalType.name;
  } else if (prod instanceof NonTerminal) {
    return prod.nonTerminalName;
  } else {
    return "";
  }
}
function validateRuleDoesNotAlreadyExist(rule2, allRules, className, errMsgProvider) {
  const errors = [];
  const occurrences = allRules.reduce((result, curRule) => {
    if (curRule.name === rule2.name) {
      return result + 1;
    }
    return result;
  }, 0);
  if (occurrences > 1) {
    const errMsg = errMsgProvider.buildDuplicateRuleNameError({
      topLevelRule: rule2,
      grammarName: className
    });
    errors.push({
      message: errMsg,
      type: ParserDefinitionErrorType.DUPLICATE_RULE_NAME,
      ruleName: rule2.name
    });
  }
  return errors;
}
function validateRuleIsOverridden(ruleName, definedRulesNames, className) {
  const errors = [];
  let errMsg;
  if (!definedRulesNames.includes(ruleName)) {
    errMsg = `Invalid rule override, rule: ->${ruleName}<- cannot be overridden in the grammar: ->${className}<-as it is not defined in any of the super grammars `;
    errors.push({
      message: errMsg,
      type: ParserDefinitionErrorType.INVALID_RULE_OVERRIDE,
      ruleName
    });
  }
  return errors;
}
function validateNoLeftRecursion(topRule, currRule, errMsgProvider, path2 = []) {
  const errors = [];
  const nextNonTerminals = getFirstNoneTerminal(currRule.definition);
  if (nextNonTerminals.length === 0) {
    return [];
  } else {
    const ruleName = topRule.name;
    const foundLeftRecursion = nextNonTerminals.includes(topRule);
    if (foundLeftRecursion) {
      errors.push({
        message: errMsgProvider.buildLeftRecursionError({
          topLevelRule: topRule,
          leftRecursionPath: path2
        }),
        type: ParserDefinitionErrorType.LEFT_RECURSION,
        ruleName
      });
    }
    const excluded = path2.concat([topRule]);
    const validNextSteps = nextNonTerminals.filter((x) => !excluded.includes(x));
    const errorsFromNextSteps = validNextSteps.flatMap((currRefRule) => {
      const newPath = [...path2];
      newPath.push(currRefRule);
      return validateNoLeftRecursion(topRule, currRefRule, errMsgProvider, newPath);
    });
    return errors.concat(errorsFromNextSteps);
  }
}
function getFirstNoneTerminal(definition) {
  let result = [];
  if (definition.length === 0) {
    return result;
  }
  const firstProd = definition[0];
  if (firstProd instanceof NonTerminal) {
    result.push(firstProd.referencedRule);
  } else if (firstProd instanceof Alternative || firstProd instanceof Option || firstProd instanceof RepetitionMandatory || firstProd instanceof RepetitionMandatoryWithSeparator || firstProd instanceof RepetitionWithSeparator || firstProd instanceof Repetition) {
    result = result.concat(getFirstNoneTerminal(firstProd.definition));
  } else if (firstProd instanceof Alternation) {
    result = firstProd.definition.map((currSubDef) => getFirstNoneTerminal(currSubDef.definition)).flat();
  } else if (firstProd instanceof Terminal) {
  } else {
    throw Error("non exhaustive match");
  }
  const isFirstOptional = isOptionalProd(firstProd);
  const hasMore = definition.length > 1;
  if (isFirstOptional && hasMore) {
    const rest2 = definition.slice(1);
    return result.concat(getFirstNoneTerminal(rest2));
  } else {
    return result;
  }
}
function validateEmptyOrAlternative(topLevelRule, errMsgProvider) {
  const orCollector = new OrCollector();
  topLevelRule.accept(orCollector);
  const ors = orCollector.alternations;
  const errors = ors.flatMap((currOr) => {
    const exceptLast = currOr.definition.slice(0, -1);
    return exceptLast.flatMap((currAlternative, currAltIdx) => {
      const possibleFirstInAlt = nextPossibleTokensAfter([currAlternative], [], tokenStructuredMatcher, 1);
      if (possibleFirstInAlt.length === 0) {
        return [
          {
            message: errMsgProvider.buildEmptyAlternationError({
              topLevelRule,
              alternation: currOr,
              emptyChoiceIdx: currAltIdx
            }),
            type: ParserDefinitionErrorType.NONE_LAST_EMPTY_ALT,
            ruleName: topLevelRule.name,
            occurrence: currOr.idx,
            alternative: currAltIdx + 1
          }
        ];
      } else {
        return [];
      }
    });
  });
  return errors;
}
function validateAmbiguousAlternationAlternatives(topLevelRule, globalMaxLookahead, errMsgProvider) {
  const orCollector = new OrCollector();
  topLevelRule.accept(orCollector);
  let ors = orCollector.alternations;
  ors = ors.filter((currOr) => currOr.ignoreAmbiguities !== true);
  const errors = ors.flatMap((currOr) => {
    const currOccurrence = currOr.idx;
    const actualMaxLookahead = currOr.maxLookahead || globalMaxLookahead;
    const alternatives = getLookaheadPathsForOr(currOccurrence, topLevelRule, actualMaxLookahead, currOr);
    const altsAmbiguityErrors = checkAlternativesAmbiguities(alternatives, currOr, topLevelRule, errMsgProvider);
    const altsPrefixAmbiguityErrors = checkPrefixAlternativesAmbiguities(alternatives, currOr, topLevelRule, errMsgProvider);
    return altsAmbiguityErrors.concat(altsPrefixAmbiguityErrors);
  });
  return errors;
}
function validateTooManyAlts(topLevelRule, errMsgProvider) {
  const orCollector = new OrCollector();
  topLevelRule.accept(orCollector);
  const ors = orCollector.alternations;
  const errors = ors.flatMap((currOr) => {
    if (currOr.definition.length > 255) {
      return [
        {
          message: errMsgProvider.buildTooManyAlternativesError({
            topLevelRule,
            alternation: currOr
          }),
          type: ParserDefinitionErrorType.TOO_MANY_ALTS,
          ruleName: topLevelRule.name,
          occurrence: currOr.idx
        }
      ];
    } else {
      return [];
    }
  });
  return errors;
}
function validateSomeNonEmptyLookaheadPath(topLevelRules, maxLookahead, errMsgProvider) {
  const errors = [];
  topLevelRules.forEach((currTopRule) => {
    const collectorVisitor2 = new RepetitionCollector();
    currTopRule.accept(collectorVisitor2);
    const allRuleProductions = collectorVisitor2.allProductions;
    allRuleProductions.forEach((currProd) => {
      const prodType = getProdType(currProd);
      const actualMaxLookahead = currProd.maxLookahead || maxLookahead;
      const currOccurrence = currProd.idx;
      const paths = getLookaheadPathsForOptionalProd(currOccurrence, currTopRule, prodType, actualMaxLookahead);
      const pathsInsideProduction = paths[0];
      if (pathsInsideProduction.flat().length === 0) {
        const errMsg = errMsgProvider.buildEmptyRepetitionError({
          topLevelRule: currTopRule,
          repetition: currProd
        });
        errors.push({
          message: errMsg,
          type: ParserDefinitionErrorType.NO_NON_EMPTY_LOOKAHEAD,
          ruleName: currTopRule.name
        });
      }
    });
  });
  return errors;
}
function checkAlternativesAmbiguities(alternatives, alternation, rule2, errMsgProvider) {
  const foundAmbiguousPaths = [];
  const identicalAmbiguities = alternatives.reduce((result, currAlt, currAltIdx) => {
    if (alternation.definition[currAltIdx].ignoreAmbiguities === true) {
      return result;
    }
    currAlt.forEach((currPath) => {
      const altsCurrPathAppearsIn = [currAltIdx];
      alternatives.forEach((currOtherAlt, currOtherAltIdx) => {
        if (currAltIdx !== currOtherAltIdx && containsPath(currOtherAlt, currPath) && // ignore (skip) ambiguities with this "other" alternative
        alternation.definition[currOtherAltIdx].ignoreAmbiguities !== true) {
          altsCurrPathAppearsIn.push(currOtherAltIdx);
        }
      });
      if (altsCurrPathAppearsIn.length > 1 && !containsPath(foundAmbiguousPaths, currPath)) {
        foundAmbiguousPaths.push(currPath);
        result.push({
          alts: altsCurrPathAppearsIn,
          path: currPath
        });
      }
    });
    return result;
  }, []);
  const currErrors = identicalAmbiguities.map((currAmbDescriptor) => {
    const ambgIndices = currAmbDescriptor.alts.map((currAltIdx) => currAltIdx + 1);
    const currMessage = errMsgProvider.buildAlternationAmbiguityError({
      topLevelRule: rule2,
      alternation,
      ambiguityIndices: ambgIndices,
      prefixPath: currAmbDescriptor.path
    });
    return {
      message: currMessage,
      type: ParserDefinitionErrorType.AMBIGUOUS_ALTS,
      ruleName: rule2.name,
      occurrence: alternation.idx,
      alternatives: currAmbDescriptor.alts
    };
  });
  return currErrors;
}
function checkPrefixAlternativesAmbiguities(alternatives, alternation, rule2, errMsgProvider) {
  const pathsAndIndices = alternatives.reduce((result, currAlt, idx) => {
    const currPathsAndIdx = currAlt.map((currPath) => {
      return { idx, path: currPath };
    });
    return result.concat(currPathsAndIdx);
  }, []);
  const errors = pathsAndIndices.flatMap((currPathAndIdx) => {
    const alternativeGast = alternation.definition[currPathAndIdx.idx];
    if (alternativeGast.ignoreAmbiguities === true) {
      return [];
    }
    const targetIdx = currPathAndIdx.idx;
    const targetPath = currPathAndIdx.path;
    const prefixAmbiguitiesPathsAndIndices = pathsAndIndices.filter((searchPathAndIdx) => {
      return (
        // ignore (skip) ambiguities with this "other" alternative
        alternation.definition[searchPathAndIdx.idx].ignoreAmbiguities !== true && searchPathAndIdx.idx < targetIdx && // checking for strict prefix because identical lookaheads
        // will be be detected using a different validation.
        isStrictPrefixOfPath(searchPathAndIdx.path, targetPath)
      );
    });
    const currPathPrefixErrors = prefixAmbiguitiesPathsAndIndices.map((currAmbPathAndIdx) => {
      const ambgIndices = [currAmbPathAndIdx.idx + 1, targetIdx + 1];
      const occurrence = alternation.idx === 0 ? "" : alternation.idx;
      const message = errMsgProvider.buildAlternationPrefixAmbiguityError({
        topLevelRule: rule2,
        alternation,
        ambiguityIndices: ambgIndices,
        prefixPath: currAmbPathAndIdx.path
      });
      return {
        message,
        type: ParserDefinitionErrorType.AMBIGUOUS_PREFIX_ALTS,
        ruleName: rule2.name,
        occurrence,
        alternatives: ambgIndices
      };
    });
    return currPathPrefixErrors;
  });
  return errors;
}
function checkTerminalAndNoneTerminalsNameSpace(topLevels, tokenTypes, errMsgProvider) {
  const errors = [];
  const tokenNames = tokenTypes.map((currToken) => currToken.name);
  topLevels.forEach((currRule) => {
    const currRuleName = currRule.name;
    if (tokenNames.includes(currRuleName)) {
      const errMsg = errMsgProvider.buildNamespaceConflictError(currRule);
      errors.push({
        message: errMsg,
        type: ParserDefinitionErrorType.CONFLICT_TOKENS_RULES_NAMESPACE,
        ruleName: currRuleName
      });
    }
  });
  return errors;
}
var OccurrenceValidationCollector, OrCollector, RepetitionCollector;
var init_checks = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/checks.js"() {
    init_parser();
    init_api2();
    init_lookahead();
    init_interpreter();
    init_tokens();
    OccurrenceValidationCollector = class extends GAstVisitor {
      constructor() {
        super(...arguments);
        this.allProductions = [];
      }
      visitNonTerminal(subrule) {
        this.allProductions.push(subrule);
      }
      visitOption(option) {
        this.allProductions.push(option);
      }
      visitRepetitionWithSeparator(manySep) {
        this.allProductions.push(manySep);
      }
      visitRepetitionMandatory(atLeastOne) {
        this.allProductions.push(atLeastOne);
      }
      visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
        this.allProductions.push(atLeastOneSep);
      }
      visitRepetition(many3) {
        this.allProductions.push(many3);
      }
      visitAlternation(or) {
        this.allProductions.push(or);
      }
      visitTerminal(terminal) {
        this.allProductions.push(terminal);
      }
    };
    OrCollector = class extends GAstVisitor {
      constructor() {
        super(...arguments);
        this.alternations = [];
      }
      visitAlternation(node) {
        this.alternations.push(node);
      }
    };
    RepetitionCollector = class extends GAstVisitor {
      constructor() {
        super(...arguments);
        this.allProductions = [];
      }
      visitRepetitionWithSeparator(manySep) {
        this.allProductions.push(manySep);
      }
      visitRepetitionMandatory(atLeastOne) {
        this.allProductions.push(atLeastOne);
      }
      visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
        this.allProductions.push(atLeastOneSep);
      }
      visitRepetition(many3) {
        this.allProductions.push(many3);
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/gast/gast_resolver_public.js
function resolveGrammar2(options) {
  const actualOptions = Object.assign({ errMsgProvider: defaultGrammarResolverErrorProvider }, options);
  const topRulesTable = {};
  options.rules.forEach((rule2) => {
    topRulesTable[rule2.name] = rule2;
  });
  return resolveGrammar(topRulesTable, actualOptions.errMsgProvider);
}
function validateGrammar2(options) {
  var _a;
  const errMsgProvider = (_a = options.errMsgProvider) !== null && _a !== void 0 ? _a : defaultGrammarValidatorErrorProvider;
  return validateGrammar(options.rules, options.tokenTypes, errMsgProvider, options.grammarName);
}
var init_gast_resolver_public = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/gast/gast_resolver_public.js"() {
    init_resolver();
    init_checks();
    init_errors_public();
  }
});

// node_modules/chevrotain/lib/src/parse/exceptions_public.js
function isRecognitionException(error) {
  return RECOGNITION_EXCEPTION_NAMES.includes(error.name);
}
var MISMATCHED_TOKEN_EXCEPTION, NO_VIABLE_ALT_EXCEPTION, EARLY_EXIT_EXCEPTION, NOT_ALL_INPUT_PARSED_EXCEPTION, RECOGNITION_EXCEPTION_NAMES, RecognitionException, MismatchedTokenException, NoViableAltException, NotAllInputParsedException, EarlyExitException;
var init_exceptions_public = __esm({
  "node_modules/chevrotain/lib/src/parse/exceptions_public.js"() {
    MISMATCHED_TOKEN_EXCEPTION = "MismatchedTokenException";
    NO_VIABLE_ALT_EXCEPTION = "NoViableAltException";
    EARLY_EXIT_EXCEPTION = "EarlyExitException";
    NOT_ALL_INPUT_PARSED_EXCEPTION = "NotAllInputParsedException";
    RECOGNITION_EXCEPTION_NAMES = [
      MISMATCHED_TOKEN_EXCEPTION,
      NO_VIABLE_ALT_EXCEPTION,
      EARLY_EXIT_EXCEPTION,
      NOT_ALL_INPUT_PARSED_EXCEPTION
    ];
    Object.freeze(RECOGNITION_EXCEPTION_NAMES);
    RecognitionException = class extends Error {
      constructor(message, token) {
        super(message);
        this.token = token;
        this.resyncedTokens = [];
        Object.setPrototypeOf(this, new.target.prototype);
        if (Error.captureStackTrace) {
          Error.captureStackTrace(this, this.constructor);
        }
      }
    };
    MismatchedTokenException = class extends RecognitionException {
      constructor(message, token, previousToken) {
        super(message, token);
        this.previousToken = previousToken;
        this.name = MISMATCHED_TOKEN_EXCEPTION;
      }
    };
    NoViableAltException = class extends RecognitionException {
      constructor(message, token, previousToken) {
        super(message, token);
        this.previousToken = previousToken;
        this.name = NO_VIABLE_ALT_EXCEPTION;
      }
    };
    NotAllInputParsedException = class extends RecognitionException {
      constructor(message, token) {
        super(message, token);
        this.name = NOT_ALL_INPUT_PARSED_EXCEPTION;
      }
    };
    EarlyExitException = class extends RecognitionException {
      constructor(message, token, previousToken) {
        super(message, token);
        this.previousToken = previousToken;
        this.name = EARLY_EXIT_EXCEPTION;
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/recoverable.js
function attemptInRepetitionRecovery(prodFunc, args, lookaheadFunc, dslMethodIdx, prodOccurrence, nextToksWalker, notStuck) {
  var _a;
  var _b, _c;
  const key = dslMethodIdx | prodOccurrence;
  const ruleCache = (_a = (_b = this.firstAfterRepMap)[_c = this.currRuleShortName]) !== null && _a !== void 0 ? _a : _b[_c] = [];
  let firstAfterRepInfo = ruleCache[key];
  if (firstAfterRepInfo === void 0) {
    const currRuleName = this.getCurrRuleFullName();
    const ruleGrammar = this.getGAstProductions()[currRuleName];
    const walker = new nextToksWalker(ruleGrammar, prodOccurrence);
    firstAfterRepInfo = walker.startWalking();
    ruleCache[key] = firstAfterRepInfo;
  }
  let expectTokAfterLastMatch = firstAfterRepInfo.token;
  let nextTokIdx = firstAfterRepInfo.occurrence;
  const isEndOfRule = firstAfterRepInfo.isEndOfRule;
  if (this.RULE_STACK_IDX === 0 && isEndOfRule && expectTokAfterLastMatch === void 0) {
    expectTokAfterLastMatch = EOF;
    nextTokIdx = 1;
  }
  if (expectTokAfterLastMatch === void 0 || nextTokIdx === void 0) {
    return;
  }
  if (this.shouldInRepetitionRecoveryBeTried(expectTokAfterLastMatch, nextTokIdx, notStuck)) {
    this.tryInRepetitionRecovery(prodFunc, args, lookaheadFunc, expectTokAfterLastMatch);
  }
}
var EOF_FOLLOW_KEY, IN_RULE_RECOVERY_EXCEPTION, InRuleRecoveryException, Recoverable;
var init_recoverable = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/recoverable.js"() {
    init_tokens_public();
    init_interpreter();
    init_exceptions_public();
    init_constants();
    init_parser();
    EOF_FOLLOW_KEY = {};
    IN_RULE_RECOVERY_EXCEPTION = "InRuleRecoveryException";
    InRuleRecoveryException = class extends Error {
      constructor(message) {
        super(message);
        this.name = IN_RULE_RECOVERY_EXCEPTION;
      }
    };
    Recoverable = class {
      initRecoverable(config) {
        this.firstAfterRepMap = [];
        this.resyncFollows = {};
        this.recoveryEnabled = Object.hasOwn(config, "recoveryEnabled") ? config.recoveryEnabled : DEFAULT_PARSER_CONFIG.recoveryEnabled;
        if (this.recoveryEnabled) {
          this.attemptInRepetitionRecovery = attemptInRepetitionRecovery;
        }
      }
      getTokenToInsert(tokType) {
        const tokToInsert = createTokenInstance(tokType, "", -1, -1, -1, -1, -1, -1);
        tokToInsert.isInsertedInRecovery = true;
        return tokToInsert;
      }
      canTokenTypeBeInsertedInRecovery(tokType) {
        return true;
      }
      canTokenTypeBeDeletedInRecovery(tokType) {
        return true;
      }
      tryInRepetitionRecovery(grammarRule, grammarRuleArgs, lookAheadFunc, expectedTokType) {
        const reSyncTokType = this.findReSyncTokenType();
        const savedLexerState = this.exportLexerState();
        const resyncedTokens = [];
        let passedResyncPoint = false;
        const nextTokenWithoutResync = this.LA_FAST(1);
        let currToken = this.LA_FAST(1);
        const generateErrorMessage = () => {
          const previousToken = this.LA(0);
          const msg = this.errorMessageProvider.buildMismatchTokenMessage({
            expected: expectedTokType,
            actual: nextTokenWithoutResync,
            previous: previousToken,
            ruleName: this.getCurrRuleFullName()
          });
          const error = new MismatchedTokenException(msg, nextTokenWithoutResync, this.LA(0));
          error.resyncedTokens = resyncedTokens.slice(0, -1);
          this.SAVE_ERROR(error);
        };
        while (!passedResyncPoint) {
          if (this.tokenMatcher(currToken, expectedTokType)) {
            generateErrorMessage();
            return;
          } else if (lookAheadFunc.call(this)) {
            generateErrorMessage();
            grammarRule.apply(this, grammarRuleArgs);
            return;
          } else if (this.tokenMatcher(currToken, reSyncTokType)) {
            passedResyncPoint = true;
          } else {
            currToken = this.SKIP_TOKEN();
            this.addToResyncTokens(currToken, resyncedTokens);
          }
        }
        this.importLexerState(savedLexerState);
      }
      shouldInRepetitionRecoveryBeTried(expectTokAfterLastMatch, nextTokIdx, notStuck) {
        if (notStuck === false) {
          return false;
        }
        if (this.tokenMatcher(this.LA_FAST(1), expectTokAfterLastMatch)) {
          return false;
        }
        if (this.isBackTracking()) {
          return false;
        }
        if (this.canPerformInRuleRecovery(expectTokAfterLastMatch, this.getFollowsForInRuleRecovery(expectTokAfterLastMatch, nextTokIdx))) {
          return false;
        }
        return true;
      }
      // TODO: should this be a member method or a utility? it does not have any state or usage of 'this'...
      // TODO: should this be more explicitly part of the public API?
      getNextPossibleTokenTypes(grammarPath) {
        const topRuleName = grammarPath.ruleStack[0];
        const gastProductions = this.getGAstProductions();
        const topProduction = gastProductions[topRuleName];
        const nextPossibleTokenTypes = new NextAfterTokenWalker(topProduction, grammarPath).startWalking();
        return nextPossibleTokenTypes;
      }
      // Error Recovery functionality
      getFollowsForInRuleRecovery(tokType, tokIdxInRule) {
        const grammarPath = this.getCurrentGrammarPath(tokType, tokIdxInRule);
        const follows = this.getNextPossibleTokenTypes(grammarPath);
        return follows;
      }
      tryInRuleRecovery(expectedTokType, follows) {
        if (this.canRecoverWithSingleTokenInsertion(expectedTokType, follows)) {
          const tokToInsert = this.getTokenToInsert(expectedTokType);
          return tokToInsert;
        }
        if (this.canRecoverWithSingleTokenDeletion(expectedTokType)) {
          const nextTok = this.SKIP_TOKEN();
          this.consumeToken();
          return nextTok;
        }
        throw new InRuleRecoveryException("sad sad panda");
      }
      canPerformInRuleRecovery(expectedToken, follows) {
        return this.canRecoverWithSingleTokenInsertion(expectedToken, follows) || this.canRecoverWithSingleTokenDeletion(expectedToken);
      }
      canRecoverWithSingleTokenInsertion(expectedTokType, follows) {
        if (!this.canTokenTypeBeInsertedInRecovery(expectedTokType)) {
          return false;
        }
        if (follows.length === 0) {
          return false;
        }
        const mismatchedTok = this.LA_FAST(1);
        const isMisMatchedTokInFollows = follows.find((possibleFollowsTokType) => {
          return this.tokenMatcher(mismatchedTok, possibleFollowsTokType);
        }) !== void 0;
        return isMisMatchedTokInFollows;
      }
      canRecoverWithSingleTokenDeletion(expectedTokType) {
        if (!this.canTokenTypeBeDeletedInRecovery(expectedTokType)) {
          return false;
        }
        const isNextTokenWhatIsExpected = this.tokenMatcher(
          // not using LA_FAST because LA(2) might be un-safe with maxLookahead=1
          // in some edge cases (?)
          this.LA(2),
          expectedTokType
        );
        return isNextTokenWhatIsExpected;
      }
      isInCurrentRuleReSyncSet(tokenTypeIdx) {
        const followKey = this.getCurrFollowKey();
        const currentRuleReSyncSet = this.getFollowSetFromFollowKey(followKey);
        return currentRuleReSyncSet.includes(tokenTypeIdx);
      }
      findReSyncTokenType() {
        const allPossibleReSyncTokTypes = this.flattenFollowSet();
        let nextToken = this.LA_FAST(1);
        let k = 2;
        while (true) {
          const foundMatch = allPossibleReSyncTokTypes.find((resyncTokType) => {
            const canMatch = tokenMatcher(nextToken, resyncTokType);
            return canMatch;
          });
          if (foundMatch !== void 0) {
            return foundMatch;
          }
          nextToken = this.LA(k);
          k++;
        }
      }
      getCurrFollowKey() {
        if (this.RULE_STACK_IDX === 0) {
          return EOF_FOLLOW_KEY;
        }
        const currRuleShortName = this.currRuleShortName;
        const currRuleIdx = this.getLastExplicitRuleOccurrenceIndex();
        const prevRuleShortName = this.getPreviousExplicitRuleShortName();
        return {
          ruleName: this.shortRuleNameToFullName(currRuleShortName),
          idxInCallingRule: currRuleIdx,
          inRule: this.shortRuleNameToFullName(prevRuleShortName)
        };
      }
      buildFullFollowKeyStack() {
        const explicitRuleStack = this.RULE_STACK;
        const explicitOccurrenceStack = this.RULE_OCCURRENCE_STACK;
        const len = this.RULE_STACK_IDX + 1;
        const result = new Array(len);
        for (let idx = 0; idx < len; idx++) {
          if (idx === 0) {
            result[idx] = EOF_FOLLOW_KEY;
          } else {
            result[idx] = {
              ruleName: this.shortRuleNameToFullName(explicitRuleStack[idx]),
              idxInCallingRule: explicitOccurrenceStack[idx],
              inRule: this.shortRuleNameToFullName(explicitRuleStack[idx - 1])
            };
          }
        }
        return result;
      }
      flattenFollowSet() {
        const followStack = this.buildFullFollowKeyStack().map((currKey) => {
          return this.getFollowSetFromFollowKey(currKey);
        });
        return followStack.flat();
      }
      getFollowSetFromFollowKey(followKey) {
        if (followKey === EOF_FOLLOW_KEY) {
          return [EOF];
        }
        const followName = followKey.ruleName + followKey.idxInCallingRule + IN + followKey.inRule;
        return this.resyncFollows[followName];
      }
      // It does not make any sense to include a virtual EOF token in the list of resynced tokens
      // as EOF does not really exist and thus does not contain any useful information (line/column numbers)
      addToResyncTokens(token, resyncTokens) {
        if (!this.tokenMatcher(token, EOF)) {
          resyncTokens.push(token);
        }
        return resyncTokens;
      }
      reSyncTo(tokType) {
        const resyncedTokens = [];
        let nextTok = this.LA_FAST(1);
        while (this.tokenMatcher(nextTok, tokType) === false) {
          nextTok = this.SKIP_TOKEN();
          this.addToResyncTokens(nextTok, resyncedTokens);
        }
        return resyncedTokens.slice(0, -1);
      }
      attemptInRepetitionRecovery(prodFunc, args, lookaheadFunc, dslMethodIdx, prodOccurrence, nextToksWalker, notStuck) {
      }
      getCurrentGrammarPath(tokType, tokIdxInRule) {
        const pathRuleStack = this.getHumanReadableRuleStack();
        const pathOccurrenceStack = this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1);
        const grammarPath = {
          ruleStack: pathRuleStack,
          occurrenceStack: pathOccurrenceStack,
          lastTok: tokType,
          lastTokOccurrence: tokIdxInRule
        };
        return grammarPath;
      }
      getHumanReadableRuleStack() {
        const len = this.RULE_STACK_IDX + 1;
        const result = new Array(len);
        for (let i = 0; i < len; i++) {
          result[i] = this.shortRuleNameToFullName(this.RULE_STACK[i]);
        }
        return result;
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/keys.js
var BITS_FOR_OCCURRENCE_IDX, OR_IDX, OPTION_IDX, MANY_IDX, AT_LEAST_ONE_IDX, MANY_SEP_IDX, AT_LEAST_ONE_SEP_IDX;
var init_keys = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/keys.js"() {
    BITS_FOR_OCCURRENCE_IDX = 8;
    OR_IDX = 1 << BITS_FOR_OCCURRENCE_IDX;
    OPTION_IDX = 2 << BITS_FOR_OCCURRENCE_IDX;
    MANY_IDX = 3 << BITS_FOR_OCCURRENCE_IDX;
    AT_LEAST_ONE_IDX = 4 << BITS_FOR_OCCURRENCE_IDX;
    MANY_SEP_IDX = 5 << BITS_FOR_OCCURRENCE_IDX;
    AT_LEAST_ONE_SEP_IDX = 6 << BITS_FOR_OCCURRENCE_IDX;
  }
});

// node_modules/chevrotain/lib/src/parse/grammar/llk_lookahead.js
var LLkLookaheadStrategy;
var init_llk_lookahead = __esm({
  "node_modules/chevrotain/lib/src/parse/grammar/llk_lookahead.js"() {
    init_errors_public();
    init_parser();
    init_checks();
    init_lookahead();
    LLkLookaheadStrategy = class {
      constructor(options) {
        var _a;
        this.maxLookahead = (_a = options === null || options === void 0 ? void 0 : options.maxLookahead) !== null && _a !== void 0 ? _a : DEFAULT_PARSER_CONFIG.maxLookahead;
      }
      validate(options) {
        const leftRecursionErrors = this.validateNoLeftRecursion(options.rules);
        if (leftRecursionErrors.length === 0) {
          const emptyAltErrors = this.validateEmptyOrAlternatives(options.rules);
          const ambiguousAltsErrors = this.validateAmbiguousAlternationAlternatives(options.rules, this.maxLookahead);
          const emptyRepetitionErrors = this.validateSomeNonEmptyLookaheadPath(options.rules, this.maxLookahead);
          const allErrors = [
            ...leftRecursionErrors,
            ...emptyAltErrors,
            ...ambiguousAltsErrors,
            ...emptyRepetitionErrors
          ];
          return allErrors;
        }
        return leftRecursionErrors;
      }
      validateNoLeftRecursion(rules2) {
        return rules2.flatMap((currTopRule) => validateNoLeftRecursion(currTopRule, currTopRule, defaultGrammarValidatorErrorProvider));
      }
      validateEmptyOrAlternatives(rules2) {
        return rules2.flatMap((currTopRule) => validateEmptyOrAlternative(currTopRule, defaultGrammarValidatorErrorProvider));
      }
      validateAmbiguousAlternationAlternatives(rules2, maxLookahead) {
        return rules2.flatMap((currTopRule) => validateAmbiguousAlternationAlternatives(currTopRule, maxLookahead, defaultGrammarValidatorErrorProvider));
      }
      validateSomeNonEmptyLookaheadPath(rules2, maxLookahead) {
        return validateSomeNonEmptyLookaheadPath(rules2, maxLookahead, defaultGrammarValidatorErrorProvider);
      }
      buildLookaheadForAlternation(options) {
        return buildLookaheadFuncForOr(options.prodOccurrence, options.rule, options.maxLookahead, options.hasPredicates, options.dynamicTokensEnabled, buildAlternativesLookAheadFunc);
      }
      buildLookaheadForOptional(options) {
        return buildLookaheadFuncForOptionalProd(options.prodOccurrence, options.rule, options.maxLookahead, options.dynamicTokensEnabled, getProdType(options.prodType), buildSingleAlternativeLookaheadFunction);
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/looksahead.js
function collectMethods(rule2) {
  collectorVisitor.reset();
  rule2.accept(collectorVisitor);
  const dslMethods = collectorVisitor.dslMethods;
  collectorVisitor.reset();
  return dslMethods;
}
var LooksAhead, DslMethodsCollectorVisitor, collectorVisitor;
var init_looksahead = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/looksahead.js"() {
    init_parser();
    init_keys();
    init_api2();
    init_llk_lookahead();
    LooksAhead = class {
      initLooksAhead(config) {
        this.dynamicTokensEnabled = Object.hasOwn(config, "dynamicTokensEnabled") ? config.dynamicTokensEnabled : DEFAULT_PARSER_CONFIG.dynamicTokensEnabled;
        this.maxLookahead = Object.hasOwn(config, "maxLookahead") ? config.maxLookahead : DEFAULT_PARSER_CONFIG.maxLookahead;
        this.lookaheadStrategy = Object.hasOwn(config, "lookaheadStrategy") ? config.lookaheadStrategy : new LLkLookaheadStrategy({ maxLookahead: this.maxLookahead });
        this.lookAheadFuncsCache = [];
        this.currRuleLookaheadFuncs = [];
      }
      preComputeLookaheadFunctions(rules2) {
        rules2.forEach((currRule) => {
          this.TRACE_INIT(`${currRule.name} Rule Lookahead`, () => {
            const { alternation, repetition, option, repetitionMandatory, repetitionMandatoryWithSeparator, repetitionWithSeparator } = collectMethods(currRule);
            alternation.forEach((currProd) => {
              const prodIdx = currProd.idx === 0 ? "" : currProd.idx;
              this.TRACE_INIT(`${getProductionDslName(currProd)}${prodIdx}`, () => {
                const laFunc = this.lookaheadStrategy.buildLookaheadForAlternation({
                  prodOccurrence: currProd.idx,
                  rule: currRule,
                  maxLookahead: currProd.maxLookahead || this.maxLookahead,
                  hasPredicates: currProd.hasPredicates,
                  dynamicTokensEnabled: this.dynamicTokensEnabled
                });
                this.setLaFuncCache(this.fullRuleNameToShort[currRule.name], OR_IDX | currProd.idx, laFunc);
              });
            });
            repetition.forEach((currProd) => {
              this.computeLookaheadFunc(currRule, currProd.idx, MANY_IDX, "Repetition", currProd.maxLookahead, getProductionDslName(currProd));
            });
            option.forEach((currProd) => {
              this.computeLookaheadFunc(currRule, currProd.idx, OPTION_IDX, "Option", currProd.maxLookahead, getProductionDslName(currProd));
            });
            repetitionMandatory.forEach((currProd) => {
              this.computeLookaheadFunc(currRule, currProd.idx, AT_LEAST_ONE_IDX, "RepetitionMandatory", currProd.maxLookahead, getProductionDslName(currProd));
            });
            repetitionMandatoryWithSeparator.forEach((currProd) => {
              this.computeLookaheadFunc(currRule, currProd.idx, AT_LEAST_ONE_SEP_IDX, "RepetitionMandatoryWithSeparator", currProd.maxLookahead, getProductionDslName(currProd));
            });
            repetitionWithSeparator.forEach((currProd) => {
              this.computeLookaheadFunc(currRule, currProd.idx, MANY_SEP_IDX, "RepetitionWithSeparator", currProd.maxLookahead, getProductionDslName(currProd));
            });
          });
        });
      }
      computeLookaheadFunc(rule2, prodOccurrence, prodKey, prodType, prodMaxLookahead, dslMethodName) {
        this.TRACE_INIT(`${dslMethodName}${prodOccurrence === 0 ? "" : prodOccurrence}`, () => {
          const laFunc = this.lookaheadStrategy.buildLookaheadForOptional({
            prodOccurrence,
            rule: rule2,
            maxLookahead: prodMaxLookahead || this.maxLookahead,
            dynamicTokensEnabled: this.dynamicTokensEnabled,
            prodType
          });
          this.setLaFuncCache(this.fullRuleNameToShort[rule2.name], prodKey | prodOccurrence, laFunc);
        });
      }
      setLaFuncCache(ruleIdx, key, value) {
        let ruleLookaheadFuncs = this.lookAheadFuncsCache[ruleIdx];
        if (ruleLookaheadFuncs === void 0) {
          ruleLookaheadFuncs = [];
          this.lookAheadFuncsCache[ruleIdx] = ruleLookaheadFuncs;
        }
        ruleLookaheadFuncs[key] = value;
      }
    };
    DslMethodsCollectorVisitor = class extends GAstVisitor {
      constructor() {
        super(...arguments);
        this.dslMethods = {
          option: [],
          alternation: [],
          repetition: [],
          repetitionWithSeparator: [],
          repetitionMandatory: [],
          repetitionMandatoryWithSeparator: []
        };
      }
      reset() {
        this.dslMethods = {
          option: [],
          alternation: [],
          repetition: [],
          repetitionWithSeparator: [],
          repetitionMandatory: [],
          repetitionMandatoryWithSeparator: []
        };
      }
      visitOption(option) {
        this.dslMethods.option.push(option);
      }
      visitRepetitionWithSeparator(manySep) {
        this.dslMethods.repetitionWithSeparator.push(manySep);
      }
      visitRepetitionMandatory(atLeastOne) {
        this.dslMethods.repetitionMandatory.push(atLeastOne);
      }
      visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
        this.dslMethods.repetitionMandatoryWithSeparator.push(atLeastOneSep);
      }
      visitRepetition(many3) {
        this.dslMethods.repetition.push(many3);
      }
      visitAlternation(or) {
        this.dslMethods.alternation.push(or);
      }
    };
    collectorVisitor = new DslMethodsCollectorVisitor();
  }
});

// node_modules/chevrotain/lib/src/parse/cst/cst.js
function setNodeLocationOnlyOffset(currNodeLocation, newLocationInfo) {
  if (currNodeLocation.startOffset === -1) {
    currNodeLocation.startOffset = newLocationInfo.startOffset;
    currNodeLocation.endOffset = newLocationInfo.endOffset;
  } else if (currNodeLocation.endOffset < newLocationInfo.endOffset === true) {
    currNodeLocation.endOffset = newLocationInfo.endOffset;
  }
}
function setNodeLocationFull(currNodeLocation, newLocationInfo) {
  if (currNodeLocation.startOffset === -1) {
    currNodeLocation.startOffset = newLocationInfo.startOffset;
    currNodeLocation.startColumn = newLocationInfo.startColumn;
    currNodeLocation.startLine = newLocationInfo.startLine;
    currNodeLocation.endOffset = newLocationInfo.endOffset;
    currNodeLocation.endColumn = newLocationInfo.endColumn;
    currNodeLocation.endLine = newLocationInfo.endLine;
  } else if (currNodeLocation.endOffset < newLocationInfo.endOffset === true) {
    currNodeLocation.endOffset = newLocationInfo.endOffset;
    currNodeLocation.endColumn = newLocationInfo.endColumn;
    currNodeLocation.endLine = newLocationInfo.endLine;
  }
}
function addTerminalToCst(node, token, tokenTypeName) {
  if (node.children[tokenTypeName] === void 0) {
    node.children[tokenTypeName] = [token];
  } else {
    node.children[tokenTypeName].push(token);
  }
}
function addNoneTerminalToCst(node, ruleName, ruleResult) {
  if (node.children[ruleName] === void 0) {
    node.children[ruleName] = [ruleResult];
  } else {
    node.children[ruleName].push(ruleResult);
  }
}
var init_cst = __esm({
  "node_modules/chevrotain/lib/src/parse/cst/cst.js"() {
  }
});

// node_modules/chevrotain/lib/src/lang/lang_extensions.js
function defineNameProp(obj, nameValue) {
  Object.defineProperty(obj, NAME, {
    enumerable: false,
    configurable: true,
    writable: false,
    value: nameValue
  });
}
var NAME;
var init_lang_extensions = __esm({
  "node_modules/chevrotain/lib/src/lang/lang_extensions.js"() {
    NAME = "name";
  }
});

// node_modules/chevrotain/lib/src/parse/cst/cst_visitor.js
function defaultVisit(ctx, param) {
  const childrenNames = Object.keys(ctx);
  const childrenNamesLength = childrenNames.length;
  for (let i = 0; i < childrenNamesLength; i++) {
    const currChildName = childrenNames[i];
    const currChildArray = ctx[currChildName];
    const currChildArrayLength = currChildArray.length;
    for (let j = 0; j < currChildArrayLength; j++) {
      const currChild = currChildArray[j];
      if (currChild.tokenTypeIdx === void 0) {
        this[currChild.name](currChild.children, param);
      }
    }
  }
}
function createBaseSemanticVisitorConstructor(grammarName, ruleNames) {
  const derivedConstructor = function() {
  };
  defineNameProp(derivedConstructor, grammarName + "BaseSemantics");
  const semanticProto = {
    visit: function(cstNode, param) {
      if (Array.isArray(cstNode)) {
        cstNode = cstNode[0];
      }
      if (cstNode === void 0) {
        return void 0;
      }
      return this[cstNode.name](cstNode.children, param);
    },
    validateVisitor: function() {
      const semanticDefinitionErrors = validateVisitor(this, ruleNames);
      if (semanticDefinitionErrors.length !== 0) {
        const errorMessages = semanticDefinitionErrors.map((currDefError) => currDefError.msg);
        throw Error(`Errors Detected in CST Visitor <${this.constructor.name}>:
	${errorMessages.join("\n\n").replace(/\n/g, "\n	")}`);
      }
    }
  };
  derivedConstructor.prototype = semanticProto;
  derivedConstructor.prototype.constructor = derivedConstructor;
  derivedConstructor._RULE_NAMES = ruleNames;
  return derivedConstructor;
}
function createBaseVisitorConstructorWithDefaults(grammarName, ruleNames, baseConstructor) {
  const derivedConstructor = function() {
  };
  defineNameProp(derivedConstructor, grammarName + "BaseSemanticsWithDefaults");
  const withDefaultsProto = Object.create(baseConstructor.prototype);
  ruleNames.forEach((ruleName) => {
    withDefaultsProto[ruleName] = defaultVisit;
  });
  derivedConstructor.prototype = withDefaultsProto;
  derivedConstructor.prototype.constructor = derivedConstructor;
  return derivedConstructor;
}
function validateVisitor(visitorInstance, ruleNames) {
  const missingErrors = validateMissingCstMethods(visitorInstance, ruleNames);
  return missingErrors;
}
function validateMissingCstMethods(visitorInstance, ruleNames) {
  const missingRuleNames = ruleNames.filter((currRuleName) => {
    return typeof visitorInstance[currRuleName] === "function" === false;
  });
  const errors = missingRuleNames.map((currRuleName) => {
    return {
      msg: `Missing visitor method: <${currRuleName}> on ${visitorInstance.constructor.name} CST Visitor.`,
      type: CstVisitorDefinitionError.MISSING_METHOD,
      methodName: currRuleName
    };
  });
  return errors.filter(Boolean);
}
var CstVisitorDefinitionError;
var init_cst_visitor = __esm({
  "node_modules/chevrotain/lib/src/parse/cst/cst_visitor.js"() {
    init_lang_extensions();
    (function(CstVisitorDefinitionError2) {
      CstVisitorDefinitionError2[CstVisitorDefinitionError2["REDUNDANT_METHOD"] = 0] = "REDUNDANT_METHOD";
      CstVisitorDefinitionError2[CstVisitorDefinitionError2["MISSING_METHOD"] = 1] = "MISSING_METHOD";
    })(CstVisitorDefinitionError || (CstVisitorDefinitionError = {}));
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/tree_builder.js
var TreeBuilder;
var init_tree_builder = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/tree_builder.js"() {
    init_cst();
    init_cst_visitor();
    init_parser();
    TreeBuilder = class {
      initTreeBuilder(config) {
        this.CST_STACK = [];
        this.outputCst = config.outputCst;
        this.nodeLocationTracking = Object.hasOwn(config, "nodeLocationTracking") ? config.nodeLocationTracking : DEFAULT_PARSER_CONFIG.nodeLocationTracking;
        if (!this.outputCst) {
          this.cstInvocationStateUpdate = () => {
          };
          this.cstFinallyStateUpdate = () => {
          };
          this.cstPostTerminal = () => {
          };
          this.cstPostNonTerminal = () => {
          };
          this.cstPostRule = () => {
          };
        } else {
          if (/full/i.test(this.nodeLocationTracking)) {
            if (this.recoveryEnabled) {
              this.setNodeLocationFromToken = setNodeLocationFull;
              this.setNodeLocationFromNode = setNodeLocationFull;
              this.cstPostRule = () => {
              };
              this.setInitialNodeLocation = this.setInitialNodeLocationFullRecovery;
            } else {
              this.setNodeLocationFromToken = () => {
              };
              this.setNodeLocationFromNode = () => {
              };
              this.cstPostRule = this.cstPostRuleFull;
              this.setInitialNodeLocation = this.setInitialNodeLocationFullRegular;
            }
          } else if (/onlyOffset/i.test(this.nodeLocationTracking)) {
            if (this.recoveryEnabled) {
              this.setNodeLocationFromToken = setNodeLocationOnlyOffset;
              this.setNodeLocationFromNode = setNodeLocationOnlyOffset;
              this.cstPostRule = () => {
              };
              this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRecovery;
            } else {
              this.setNodeLocationFromToken = () => {
              };
              this.setNodeLocationFromNode = () => {
              };
              this.cstPostRule = this.cstPostRuleOnlyOffset;
              this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRegular;
            }
          } else if (/none/i.test(this.nodeLocationTracking)) {
            this.setNodeLocationFromToken = () => {
            };
            this.setNodeLocationFromNode = () => {
            };
            this.cstPostRule = () => {
            };
            this.setInitialNodeLocation = () => {
            };
          } else {
            throw Error(`Invalid <nodeLocationTracking> config option: "${config.nodeLocationTracking}"`);
          }
        }
      }
      setInitialNodeLocationOnlyOffsetRecovery(cstNode) {
        cstNode.location = {
          startOffset: -1,
          endOffset: -1
        };
      }
      setInitialNodeLocationOnlyOffsetRegular(cstNode) {
        cstNode.location = {
          // without error recovery the starting Location of a new CstNode is guaranteed
          // To be the next Token's startOffset (for valid inputs).
          // For invalid inputs there won't be any CSTOutput so this potential
          // inaccuracy does not matter
          startOffset: this.LA_FAST(1).startOffset,
          endOffset: -1
        };
      }
      setInitialNodeLocationFullRecovery(cstNode) {
        cstNode.location = {
          startOffset: -1,
          startLine: -1,
          startColumn: -1,
          endOffset: -1,
          endLine: -1,
          endColumn: -1
        };
      }
      /**
           *  @see setInitialNodeLocationOnlyOffsetRegular for explanation why this work
      
           * @param cstNode
           */
      setInitialNodeLocationFullRegular(cstNode) {
        const nextToken = this.LA_FAST(1);
        cstNode.location = {
          startOffset: nextToken.startOffset,
          startLine: nextToken.startLine,
          startColumn: nextToken.startColumn,
          endOffset: -1,
          endLine: -1,
          endColumn: -1
        };
      }
      cstInvocationStateUpdate(fullRuleName) {
        const cstNode = {
          name: fullRuleName,
          children: /* @__PURE__ */ Object.create(null)
        };
        this.setInitialNodeLocation(cstNode);
        this.CST_STACK.push(cstNode);
      }
      cstFinallyStateUpdate() {
        this.CST_STACK.pop();
      }
      cstPostRuleFull(ruleCstNode) {
        const prevToken = this.LA(0);
        const loc = ruleCstNode.location;
        if (loc.startOffset !== -1 && loc.startOffset <= prevToken.startOffset === true) {
          loc.endOffset = prevToken.endOffset;
          loc.endLine = prevToken.endLine;
          loc.endColumn = prevToken.endColumn;
        } else {
          loc.startOffset = -1;
          loc.startLine = -1;
          loc.startColumn = -1;
        }
      }
      cstPostRuleOnlyOffset(ruleCstNode) {
        const prevToken = this.LA(0);
        const loc = ruleCstNode.location;
        if (loc.startOffset !== -1 && loc.startOffset <= prevToken.startOffset === true) {
          loc.endOffset = prevToken.endOffset;
        } else {
          loc.startOffset = -1;
        }
      }
      cstPostTerminal(key, consumedToken) {
        const rootCst = this.CST_STACK[this.CST_STACK.length - 1];
        addTerminalToCst(rootCst, consumedToken, key);
        this.setNodeLocationFromToken(rootCst.location, consumedToken);
      }
      cstPostNonTerminal(ruleCstResult, ruleName) {
        const preCstNode = this.CST_STACK[this.CST_STACK.length - 1];
        addNoneTerminalToCst(preCstNode, ruleName, ruleCstResult);
        this.setNodeLocationFromNode(preCstNode.location, ruleCstResult.location);
      }
      get currCSTNode() {
        const mixedIn = this;
        return mixedIn.CST_STACK[mixedIn.CST_STACK.length - 1];
      }
      getBaseCstVisitorConstructor() {
        if (this.baseCstVisitorConstructor === void 0) {
          const newBaseCstVisitorConstructor = createBaseSemanticVisitorConstructor(this.className, Object.keys(this.gastProductionsCache));
          this.baseCstVisitorConstructor = newBaseCstVisitorConstructor;
          return newBaseCstVisitorConstructor;
        }
        return this.baseCstVisitorConstructor;
      }
      getBaseCstVisitorConstructorWithDefaults() {
        if (this.baseCstVisitorWithDefaultsConstructor === void 0) {
          const newConstructor = createBaseVisitorConstructorWithDefaults(this.className, Object.keys(this.gastProductionsCache), this.getBaseCstVisitorConstructor());
          this.baseCstVisitorWithDefaultsConstructor = newConstructor;
          return newConstructor;
        }
        return this.baseCstVisitorWithDefaultsConstructor;
      }
      getPreviousExplicitRuleShortName() {
        return this.RULE_STACK[this.RULE_STACK_IDX - 1];
      }
      getLastExplicitRuleOccurrenceIndex() {
        return this.RULE_OCCURRENCE_STACK[this.RULE_OCCURRENCE_STACK_IDX];
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/lexer_adapter.js
var LexerAdapter;
var init_lexer_adapter = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/lexer_adapter.js"() {
    init_parser();
    LexerAdapter = class {
      initLexerAdapter() {
        this.tokVector = [];
        this.tokVectorLength = 0;
        this.currIdx = -1;
      }
      set input(newInput) {
        if (this.selfAnalysisDone !== true) {
          throw Error(`Missing <performSelfAnalysis> invocation at the end of the Parser's constructor.`);
        }
        this.reset();
        this.tokVector = newInput;
        this.tokVectorLength = newInput.length;
      }
      get input() {
        return this.tokVector;
      }
      // skips a token and returns the next token
      SKIP_TOKEN() {
        if (this.currIdx <= this.tokVectorLength - 2) {
          this.consumeToken();
          return this.LA_FAST(1);
        } else {
          return END_OF_FILE;
        }
      }
      // Lexer (accessing Token vector) related methods which can be overridden to implement lazy lexers
      // or lexers dependent on parser context.
      // Performance Optimized version of LA without bound checks
      // note that token beyond the end of the token vector EOF Token will still be returned
      // due to using sentinels at the end of the token vector. (for K=max lookahead)
      LA_FAST(howMuch) {
        const soughtIdx = this.currIdx + howMuch;
        return this.tokVector[soughtIdx];
      }
      LA(howMuch) {
        const soughtIdx = this.currIdx + howMuch;
        if (soughtIdx < 0 || this.tokVectorLength <= soughtIdx) {
          return END_OF_FILE;
        } else {
          return this.tokVector[soughtIdx];
        }
      }
      consumeToken() {
        this.currIdx++;
      }
      exportLexerState() {
        return this.currIdx;
      }
      importLexerState(newState) {
        this.currIdx = newState;
      }
      resetLexerState() {
        this.currIdx = -1;
      }
      moveToTerminatedState() {
        this.currIdx = this.tokVectorLength - 1;
      }
      getLexerPosition() {
        return this.exportLexerState();
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_api.js
var RecognizerApi;
var init_recognizer_api = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_api.js"() {
    init_exceptions_public();
    init_parser();
    init_errors_public();
    init_checks();
    init_api2();
    RecognizerApi = class {
      ACTION(impl) {
        return impl.call(this);
      }
      consume(idx, tokType, options) {
        return this.consumeInternal(tokType, idx, options);
      }
      subrule(idx, ruleToCall, options) {
        return this.subruleInternal(ruleToCall, idx, options);
      }
      option(idx, actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, idx);
      }
      or(idx, altsOrOpts) {
        return this.orInternal(altsOrOpts, idx);
      }
      many(idx, actionORMethodDef) {
        return this.manyInternal(idx, actionORMethodDef);
      }
      atLeastOne(idx, actionORMethodDef) {
        return this.atLeastOneInternal(idx, actionORMethodDef);
      }
      CONSUME(tokType, options) {
        return this.consumeInternal(tokType, 0, options);
      }
      CONSUME1(tokType, options) {
        return this.consumeInternal(tokType, 1, options);
      }
      CONSUME2(tokType, options) {
        return this.consumeInternal(tokType, 2, options);
      }
      CONSUME3(tokType, options) {
        return this.consumeInternal(tokType, 3, options);
      }
      CONSUME4(tokType, options) {
        return this.consumeInternal(tokType, 4, options);
      }
      CONSUME5(tokType, options) {
        return this.consumeInternal(tokType, 5, options);
      }
      CONSUME6(tokType, options) {
        return this.consumeInternal(tokType, 6, options);
      }
      CONSUME7(tokType, options) {
        return this.consumeInternal(tokType, 7, options);
      }
      CONSUME8(tokType, options) {
        return this.consumeInternal(tokType, 8, options);
      }
      CONSUME9(tokType, options) {
        return this.consumeInternal(tokType, 9, options);
      }
      SUBRULE(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 0, options);
      }
      SUBRULE1(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 1, options);
      }
      SUBRULE2(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 2, options);
      }
      SUBRULE3(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 3, options);
      }
      SUBRULE4(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 4, options);
      }
      SUBRULE5(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 5, options);
      }
      SUBRULE6(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 6, options);
      }
      SUBRULE7(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 7, options);
      }
      SUBRULE8(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 8, options);
      }
      SUBRULE9(ruleToCall, options) {
        return this.subruleInternal(ruleToCall, 9, options);
      }
      OPTION(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 0);
      }
      OPTION1(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 1);
      }
      OPTION2(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 2);
      }
      OPTION3(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 3);
      }
      OPTION4(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 4);
      }
      OPTION5(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 5);
      }
      OPTION6(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 6);
      }
      OPTION7(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 7);
      }
      OPTION8(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 8);
      }
      OPTION9(actionORMethodDef) {
        return this.optionInternal(actionORMethodDef, 9);
      }
      OR(altsOrOpts) {
        return this.orInternal(altsOrOpts, 0);
      }
      OR1(altsOrOpts) {
        return this.orInternal(altsOrOpts, 1);
      }
      OR2(altsOrOpts) {
        return this.orInternal(altsOrOpts, 2);
      }
      OR3(altsOrOpts) {
        return this.orInternal(altsOrOpts, 3);
      }
      OR4(altsOrOpts) {
        return this.orInternal(altsOrOpts, 4);
      }
      OR5(altsOrOpts) {
        return this.orInternal(altsOrOpts, 5);
      }
      OR6(altsOrOpts) {
        return this.orInternal(altsOrOpts, 6);
      }
      OR7(altsOrOpts) {
        return this.orInternal(altsOrOpts, 7);
      }
      OR8(altsOrOpts) {
        return this.orInternal(altsOrOpts, 8);
      }
      OR9(altsOrOpts) {
        return this.orInternal(altsOrOpts, 9);
      }
      MANY(actionORMethodDef) {
        this.manyInternal(0, actionORMethodDef);
      }
      MANY1(actionORMethodDef) {
        this.manyInternal(1, actionORMethodDef);
      }
      MANY2(actionORMethodDef) {
        this.manyInternal(2, actionORMethodDef);
      }
      MANY3(actionORMethodDef) {
        this.manyInternal(3, actionORMethodDef);
      }
      MANY4(actionORMethodDef) {
        this.manyInternal(4, actionORMethodDef);
      }
      MANY5(actionORMethodDef) {
        this.manyInternal(5, actionORMethodDef);
      }
      MANY6(actionORMethodDef) {
        this.manyInternal(6, actionORMethodDef);
      }
      MANY7(actionORMethodDef) {
        this.manyInternal(7, actionORMethodDef);
      }
      MANY8(actionORMethodDef) {
        this.manyInternal(8, actionORMethodDef);
      }
      MANY9(actionORMethodDef) {
        this.manyInternal(9, actionORMethodDef);
      }
      MANY_SEP(options) {
        this.manySepFirstInternal(0, options);
      }
      MANY_SEP1(options) {
        this.manySepFirstInternal(1, options);
      }
      MANY_SEP2(options) {
        this.manySepFirstInternal(2, options);
      }
      MANY_SEP3(options) {
        this.manySepFirstInternal(3, options);
      }
      MANY_SEP4(options) {
        this.manySepFirstInternal(4, options);
      }
      MANY_SEP5(options) {
        this.manySepFirstInternal(5, options);
      }
      MANY_SEP6(options) {
        this.manySepFirstInternal(6, options);
      }
      MANY_SEP7(options) {
        this.manySepFirstInternal(7, options);
      }
      MANY_SEP8(options) {
        this.manySepFirstInternal(8, options);
      }
      MANY_SEP9(options) {
        this.manySepFirstInternal(9, options);
      }
      AT_LEAST_ONE(actionORMethodDef) {
        this.atLeastOneInternal(0, actionORMethodDef);
      }
      AT_LEAST_ONE1(actionORMethodDef) {
        return this.atLeastOneInternal(1, actionORMethodDef);
      }
      AT_LEAST_ONE2(actionORMethodDef) {
        this.atLeastOneInternal(2, actionORMethodDef);
      }
      AT_LEAST_ONE3(actionORMethodDef) {
        this.atLeastOneInternal(3, actionORMethodDef);
      }
      AT_LEAST_ONE4(actionORMethodDef) {
        this.atLeastOneInternal(4, actionORMethodDef);
      }
      AT_LEAST_ONE5(actionORMethodDef) {
        this.atLeastOneInternal(5, actionORMethodDef);
      }
      AT_LEAST_ONE6(actionORMethodDef) {
        this.atLeastOneInternal(6, actionORMethodDef);
      }
      AT_LEAST_ONE7(actionORMethodDef) {
        this.atLeastOneInternal(7, actionORMethodDef);
      }
      AT_LEAST_ONE8(actionORMethodDef) {
        this.atLeastOneInternal(8, actionORMethodDef);
      }
      AT_LEAST_ONE9(actionORMethodDef) {
        this.atLeastOneInternal(9, actionORMethodDef);
      }
      AT_LEAST_ONE_SEP(options) {
        this.atLeastOneSepFirstInternal(0, options);
      }
      AT_LEAST_ONE_SEP1(options) {
        this.atLeastOneSepFirstInternal(1, options);
      }
      AT_LEAST_ONE_SEP2(options) {
        this.atLeastOneSepFirstInternal(2, options);
      }
      AT_LEAST_ONE_SEP3(options) {
        this.atLeastOneSepFirstInternal(3, options);
      }
      AT_LEAST_ONE_SEP4(options) {
        this.atLeastOneSepFirstInternal(4, options);
      }
      AT_LEAST_ONE_SEP5(options) {
        this.atLeastOneSepFirstInternal(5, options);
      }
      AT_LEAST_ONE_SEP6(options) {
        this.atLeastOneSepFirstInternal(6, options);
      }
      AT_LEAST_ONE_SEP7(options) {
        this.atLeastOneSepFirstInternal(7, options);
      }
      AT_LEAST_ONE_SEP8(options) {
        this.atLeastOneSepFirstInternal(8, options);
      }
      AT_LEAST_ONE_SEP9(options) {
        this.atLeastOneSepFirstInternal(9, options);
      }
      RULE(name, implementation, config = DEFAULT_RULE_CONFIG) {
        if (this.definedRulesNames.includes(name)) {
          const errMsg = defaultGrammarValidatorErrorProvider.buildDuplicateRuleNameError({
            topLevelRule: name,
            grammarName: this.className
          });
          const error = {
            message: errMsg,
            type: ParserDefinitionErrorType.DUPLICATE_RULE_NAME,
            ruleName: name
          };
          this.definitionErrors.push(error);
        }
        this.definedRulesNames.push(name);
        const ruleImplementation = this.defineRule(name, implementation, config);
        this[name] = ruleImplementation;
        return ruleImplementation;
      }
      OVERRIDE_RULE(name, impl, config = DEFAULT_RULE_CONFIG) {
        const ruleErrors = validateRuleIsOverridden(name, this.definedRulesNames, this.className);
        this.definitionErrors = this.definitionErrors.concat(ruleErrors);
        const ruleImplementation = this.defineRule(name, impl, config);
        this[name] = ruleImplementation;
        return ruleImplementation;
      }
      BACKTRACK(grammarRule, args) {
        var _a;
        const ruleToCall = (_a = grammarRule.coreRule) !== null && _a !== void 0 ? _a : grammarRule;
        return function() {
          this.isBackTrackingStack.push(1);
          const orgState = this.saveRecogState();
          try {
            ruleToCall.apply(this, args);
            return true;
          } catch (e) {
            if (isRecognitionException(e)) {
              return false;
            } else {
              throw e;
            }
          } finally {
            this.reloadRecogState(orgState);
            this.isBackTrackingStack.pop();
          }
        };
      }
      // GAST export APIs
      getGAstProductions() {
        return this.gastProductionsCache;
      }
      getSerializedGastProductions() {
        return serializeGrammar(Object.values(this.gastProductionsCache));
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_engine.js
var RecognizerEngine;
var init_recognizer_engine = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_engine.js"() {
    init_keys();
    init_exceptions_public();
    init_lookahead();
    init_interpreter();
    init_parser();
    init_recoverable();
    init_tokens_public();
    init_tokens();
    RecognizerEngine = class {
      initRecognizerEngine(tokenVocabulary, config) {
        this.className = this.constructor.name;
        this.shortRuleNameToFull = [];
        this.fullRuleNameToShort = {};
        this.ruleShortNameIdx = 0;
        this.tokenMatcher = tokenStructuredMatcherNoCategories;
        this.subruleIdx = 0;
        this.currRuleShortName = -1;
        this.definedRulesNames = [];
        this.tokensMap = {};
        this.isBackTrackingStack = [];
        this.RULE_STACK = [];
        this.RULE_STACK_IDX = -1;
        this.RULE_OCCURRENCE_STACK = [];
        this.RULE_OCCURRENCE_STACK_IDX = -1;
        this.gastProductionsCache = {};
        if (Object.hasOwn(config, "serializedGrammar")) {
          throw Error("The Parser's configuration can no longer contain a <serializedGrammar> property.\n	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_6-0-0\n	For Further details.");
        }
        if (Array.isArray(tokenVocabulary)) {
          if (tokenVocabulary.length === 0) {
            throw Error("A Token Vocabulary cannot be empty.\n	Note that the first argument for the parser constructor\n	is no longer a Token vector (since v4.0).");
          }
          if (typeof tokenVocabulary[0].startOffset === "number") {
            throw Error("The Parser constructor no longer accepts a token vector as the first argument.\n	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_4-0-0\n	For Further details.");
          }
        }
        if (Array.isArray(tokenVocabulary)) {
          this.tokensMap = tokenVocabulary.reduce((acc, tokType) => {
            acc[tokType.name] = tokType;
            return acc;
          }, {});
        } else if (Object.hasOwn(tokenVocabulary, "modes") && Object.values(tokenVocabulary.modes).flat().every(isTokenType)) {
          const allTokenTypes2 = Object.values(tokenVocabulary.modes).flat();
          const uniqueTokens = [...new Set(allTokenTypes2)];
          this.tokensMap = uniqueTokens.reduce((acc, tokType) => {
            acc[tokType.name] = tokType;
            return acc;
          }, {});
        } else if (typeof tokenVocabulary === "object" && tokenVocabulary !== null) {
          this.tokensMap = Object.assign({}, tokenVocabulary);
        } else {
          throw new Error("<tokensDictionary> argument must be An Array of Token constructors, A dictionary of Token constructors or an IMultiModeLexerDefinition");
        }
        this.tokensMap["EOF"] = EOF;
        const allTokenTypes = Object.hasOwn(tokenVocabulary, "modes") ? Object.values(tokenVocabulary.modes).flat() : Object.values(tokenVocabulary);
        const noTokenCategoriesUsed = allTokenTypes.every(
          // intentional "==" to also cover "undefined"
          (tokenConstructor) => {
            var _a;
            return ((_a = tokenConstructor.categoryMatches) === null || _a === void 0 ? void 0 : _a.length) == 0;
          }
        );
        this.tokenMatcher = noTokenCategoriesUsed ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher;
        augmentTokenTypes(Object.values(this.tokensMap));
      }
      defineRule(ruleName, impl, config) {
        if (this.selfAnalysisDone) {
          throw Error(`Grammar rule <${ruleName}> may not be defined after the 'performSelfAnalysis' method has been called'
Make sure that all grammar rule definitions are done before 'performSelfAnalysis' is called.`);
        }
        const resyncEnabled = Object.hasOwn(config, "resyncEnabled") ? config.resyncEnabled : DEFAULT_RULE_CONFIG.resyncEnabled;
        const recoveryValueFunc = Object.hasOwn(config, "recoveryValueFunc") ? config.recoveryValueFunc : DEFAULT_RULE_CONFIG.recoveryValueFunc;
        const shortName = this.ruleShortNameIdx++;
        this.shortRuleNameToFull[shortName] = ruleName;
        this.fullRuleNameToShort[ruleName] = shortName;
        let coreRuleFunction;
        if (this.outputCst === true) {
          coreRuleFunction = function invokeRuleWithTry(...args) {
            try {
              this.ruleInvocationStateUpdate(shortName, ruleName, this.subruleIdx);
              impl.apply(this, args);
              const cst = this.CST_STACK[this.CST_STACK.length - 1];
              this.cstPostRule(cst);
              return cst;
            } catch (e) {
              return this.invokeRuleCatch(e, resyncEnabled, recoveryValueFunc);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          };
        } else {
          coreRuleFunction = function invokeRuleWithTryCst(...args) {
            try {
              this.ruleInvocationStateUpdate(shortName, ruleName, this.subruleIdx);
              return impl.apply(this, args);
            } catch (e) {
              return this.invokeRuleCatch(e, resyncEnabled, recoveryValueFunc);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          };
        }
        const rootRuleFunction = function rootRule(...args) {
          this.onBeforeParse(ruleName);
          try {
            return coreRuleFunction.apply(this, args);
          } finally {
            this.onAfterParse(ruleName);
          }
        };
        const wrappedGrammarRule = Object.assign(rootRuleFunction, { ruleName, originalGrammarAction: impl, coreRule: coreRuleFunction });
        return wrappedGrammarRule;
      }
      invokeRuleCatch(e, resyncEnabledConfig, recoveryValueFunc) {
        const isFirstInvokedRule = this.RULE_STACK_IDX === 0;
        const reSyncEnabled = resyncEnabledConfig && !this.isBackTracking() && this.recoveryEnabled;
        if (isRecognitionException(e)) {
          const recogError = e;
          if (reSyncEnabled) {
            const reSyncTokType = this.findReSyncTokenType();
            if (this.isInCurrentRuleReSyncSet(reSyncTokType)) {
              recogError.resyncedTokens = this.reSyncTo(reSyncTokType);
              if (this.outputCst) {
                const partialCstResult = this.CST_STACK[this.CST_STACK.length - 1];
                partialCstResult.recoveredNode = true;
                return partialCstResult;
              } else {
                return recoveryValueFunc(e);
              }
            } else {
              if (this.outputCst) {
                const partialCstResult = this.CST_STACK[this.CST_STACK.length - 1];
                partialCstResult.recoveredNode = true;
                recogError.partialCstResult = partialCstResult;
              }
              throw recogError;
            }
          } else if (isFirstInvokedRule) {
            this.moveToTerminatedState();
            return recoveryValueFunc(e);
          } else {
            throw recogError;
          }
        } else {
          throw e;
        }
      }
      // Implementation of parsing DSL
      optionInternal(actionORMethodDef, occurrence) {
        const key = OPTION_IDX | occurrence;
        return this.optionInternalLogic(actionORMethodDef, occurrence, key);
      }
      optionInternalLogic(actionORMethodDef, occurrence, key) {
        let lookAheadFunc = this.currRuleLookaheadFuncs[key];
        let action;
        if (typeof actionORMethodDef !== "function") {
          action = actionORMethodDef.DEF;
          const predicate = actionORMethodDef.GATE;
          if (predicate !== void 0) {
            const orgLookaheadFunction = lookAheadFunc;
            lookAheadFunc = () => {
              return predicate.call(this) && orgLookaheadFunction.call(this);
            };
          }
        } else {
          action = actionORMethodDef;
        }
        if (lookAheadFunc.call(this) === true) {
          return action.call(this);
        }
        return void 0;
      }
      atLeastOneInternal(prodOccurrence, actionORMethodDef) {
        const key = AT_LEAST_ONE_IDX | prodOccurrence;
        return this.atLeastOneInternalLogic(prodOccurrence, actionORMethodDef, key);
      }
      atLeastOneInternalLogic(prodOccurrence, actionORMethodDef, key) {
        let lookAheadFunc = this.currRuleLookaheadFuncs[key];
        let action;
        if (typeof actionORMethodDef !== "function") {
          action = actionORMethodDef.DEF;
          const predicate = actionORMethodDef.GATE;
          if (predicate !== void 0) {
            const orgLookaheadFunction = lookAheadFunc;
            lookAheadFunc = () => {
              return predicate.call(this) && orgLookaheadFunction.call(this);
            };
          }
        } else {
          action = actionORMethodDef;
        }
        if (lookAheadFunc.call(this) === true) {
          let notStuck = this.doSingleRepetition(action);
          while (lookAheadFunc.call(this) === true && notStuck === true) {
            notStuck = this.doSingleRepetition(action);
          }
        } else {
          throw this.raiseEarlyExitException(prodOccurrence, PROD_TYPE.REPETITION_MANDATORY, actionORMethodDef.ERR_MSG);
        }
        this.attemptInRepetitionRecovery(this.atLeastOneInternal, [prodOccurrence, actionORMethodDef], lookAheadFunc, AT_LEAST_ONE_IDX, prodOccurrence, NextTerminalAfterAtLeastOneWalker);
      }
      atLeastOneSepFirstInternal(prodOccurrence, options) {
        const key = AT_LEAST_ONE_SEP_IDX | prodOccurrence;
        this.atLeastOneSepFirstInternalLogic(prodOccurrence, options, key);
      }
      atLeastOneSepFirstInternalLogic(prodOccurrence, options, key) {
        const action = options.DEF;
        const separator = options.SEP;
        const firstIterationLookaheadFunc = this.currRuleLookaheadFuncs[key];
        if (firstIterationLookaheadFunc.call(this) === true) {
          action.call(this);
          const separatorLookAheadFunc = () => {
            return this.tokenMatcher(this.LA_FAST(1), separator);
          };
          while (this.tokenMatcher(this.LA_FAST(1), separator) === true) {
            this.CONSUME(separator);
            action.call(this);
          }
          this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
            prodOccurrence,
            separator,
            separatorLookAheadFunc,
            action,
            NextTerminalAfterAtLeastOneSepWalker
          ], separatorLookAheadFunc, AT_LEAST_ONE_SEP_IDX, prodOccurrence, NextTerminalAfterAtLeastOneSepWalker);
        } else {
          throw this.raiseEarlyExitException(prodOccurrence, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR, options.ERR_MSG);
        }
      }
      manyInternal(prodOccurrence, actionORMethodDef) {
        const key = MANY_IDX | prodOccurrence;
        return this.manyInternalLogic(prodOccurrence, actionORMethodDef, key);
      }
      manyInternalLogic(prodOccurrence, actionORMethodDef, key) {
        let lookaheadFunction = this.currRuleLookaheadFuncs[key];
        let action;
        if (typeof actionORMethodDef !== "function") {
          action = actionORMethodDef.DEF;
          const predicate = actionORMethodDef.GATE;
          if (predicate !== void 0) {
            const orgLookaheadFunction = lookaheadFunction;
            lookaheadFunction = () => {
              return predicate.call(this) && orgLookaheadFunction.call(this);
            };
          }
        } else {
          action = actionORMethodDef;
        }
        let notStuck = true;
        while (lookaheadFunction.call(this) === true && notStuck === true) {
          notStuck = this.doSingleRepetition(action);
        }
        this.attemptInRepetitionRecovery(
          this.manyInternal,
          [prodOccurrence, actionORMethodDef],
          lookaheadFunction,
          MANY_IDX,
          prodOccurrence,
          NextTerminalAfterManyWalker,
          // The notStuck parameter is only relevant when "attemptInRepetitionRecovery"
          // is invoked from manyInternal, in the MANY_SEP case and AT_LEAST_ONE[_SEP]
          // An infinite loop cannot occur as:
          // - Either the lookahead is guaranteed to consume something (Single Token Separator)
          // - AT_LEAST_ONE by definition is guaranteed to consume something (or error out).
          notStuck
        );
      }
      manySepFirstInternal(prodOccurrence, options) {
        const key = MANY_SEP_IDX | prodOccurrence;
        this.manySepFirstInternalLogic(prodOccurrence, options, key);
      }
      manySepFirstInternalLogic(prodOccurrence, options, key) {
        const action = options.DEF;
        const separator = options.SEP;
        const firstIterationLaFunc = this.currRuleLookaheadFuncs[key];
        if (firstIterationLaFunc.call(this) === true) {
          action.call(this);
          const separatorLookAheadFunc = () => {
            return this.tokenMatcher(this.LA_FAST(1), separator);
          };
          while (this.tokenMatcher(this.LA_FAST(1), separator) === true) {
            this.CONSUME(separator);
            action.call(this);
          }
          this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
            prodOccurrence,
            separator,
            separatorLookAheadFunc,
            action,
            NextTerminalAfterManySepWalker
          ], separatorLookAheadFunc, MANY_SEP_IDX, prodOccurrence, NextTerminalAfterManySepWalker);
        }
      }
      repetitionSepSecondInternal(prodOccurrence, separator, separatorLookAheadFunc, action, nextTerminalAfterWalker) {
        while (separatorLookAheadFunc()) {
          this.CONSUME(separator);
          action.call(this);
        }
        this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
          prodOccurrence,
          separator,
          separatorLookAheadFunc,
          action,
          nextTerminalAfterWalker
        ], separatorLookAheadFunc, AT_LEAST_ONE_SEP_IDX, prodOccurrence, nextTerminalAfterWalker);
      }
      doSingleRepetition(action) {
        const beforeIteration = this.getLexerPosition();
        action.call(this);
        const afterIteration = this.getLexerPosition();
        return afterIteration > beforeIteration;
      }
      orInternal(altsOrOpts, occurrence) {
        const key = OR_IDX | occurrence;
        const alts = Array.isArray(altsOrOpts) ? altsOrOpts : altsOrOpts.DEF;
        const laFunc = this.currRuleLookaheadFuncs[key];
        const altIdxToTake = laFunc.call(this, alts);
        if (altIdxToTake !== void 0) {
          const chosenAlternative = alts[altIdxToTake];
          return chosenAlternative.ALT.call(this);
        }
        this.raiseNoAltException(occurrence, altsOrOpts.ERR_MSG);
      }
      ruleFinallyStateUpdate() {
        this.RULE_STACK_IDX--;
        this.RULE_OCCURRENCE_STACK_IDX--;
        if (this.RULE_STACK_IDX >= 0) {
          this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX];
          this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[this.currRuleShortName];
        }
        this.cstFinallyStateUpdate();
      }
      subruleInternal(ruleToCall, idx, options) {
        let ruleResult;
        try {
          const args = options !== void 0 ? options.ARGS : void 0;
          this.subruleIdx = idx;
          ruleResult = ruleToCall.coreRule.apply(this, args);
          this.cstPostNonTerminal(ruleResult, options !== void 0 && options.LABEL !== void 0 ? options.LABEL : ruleToCall.ruleName);
          return ruleResult;
        } catch (e) {
          throw this.subruleInternalError(e, options, ruleToCall.ruleName);
        }
      }
      subruleInternalError(e, options, ruleName) {
        if (isRecognitionException(e) && e.partialCstResult !== void 0) {
          this.cstPostNonTerminal(e.partialCstResult, options !== void 0 && options.LABEL !== void 0 ? options.LABEL : ruleName);
          delete e.partialCstResult;
        }
        throw e;
      }
      consumeInternal(tokType, idx, options) {
        let consumedToken;
        try {
          const nextToken = this.LA_FAST(1);
          if (this.tokenMatcher(nextToken, tokType) === true) {
            this.consumeToken();
            consumedToken = nextToken;
          } else {
            this.consumeInternalError(tokType, nextToken, options);
          }
        } catch (eFromConsumption) {
          consumedToken = this.consumeInternalRecovery(tokType, idx, eFromConsumption);
        }
        this.cstPostTerminal(options !== void 0 && options.LABEL !== void 0 ? options.LABEL : tokType.name, consumedToken);
        return consumedToken;
      }
      consumeInternalError(tokType, nextToken, options) {
        let msg;
        const previousToken = this.LA(0);
        if (options !== void 0 && options.ERR_MSG) {
          msg = options.ERR_MSG;
        } else {
          msg = this.errorMessageProvider.buildMismatchTokenMessage({
            expected: tokType,
            actual: nextToken,
            previous: previousToken,
            ruleName: this.getCurrRuleFullName()
          });
        }
        throw this.SAVE_ERROR(new MismatchedTokenException(msg, nextToken, previousToken));
      }
      consumeInternalRecovery(tokType, idx, eFromConsumption) {
        if (this.recoveryEnabled && // TODO: more robust checking of the exception type. Perhaps Typescript extending expressions?
        eFromConsumption.name === "MismatchedTokenException" && !this.isBackTracking()) {
          const follows = this.getFollowsForInRuleRecovery(tokType, idx);
          try {
            return this.tryInRuleRecovery(tokType, follows);
          } catch (eFromInRuleRecovery) {
            if (eFromInRuleRecovery.name === IN_RULE_RECOVERY_EXCEPTION) {
              throw eFromConsumption;
            } else {
              throw eFromInRuleRecovery;
            }
          }
        } else {
          throw eFromConsumption;
        }
      }
      saveRecogState() {
        const savedErrors = this.errors;
        const savedRuleStack = this.RULE_STACK.slice(0, this.RULE_STACK_IDX + 1);
        return {
          errors: savedErrors,
          lexerState: this.exportLexerState(),
          RULE_STACK: savedRuleStack,
          CST_STACK: this.CST_STACK
        };
      }
      reloadRecogState(newState) {
        this.errors = newState.errors;
        this.importLexerState(newState.lexerState);
        const saved = newState.RULE_STACK;
        for (let i = 0; i < saved.length; i++) {
          this.RULE_STACK[i] = saved[i];
        }
        this.RULE_STACK_IDX = saved.length - 1;
        if (this.RULE_STACK_IDX >= 0) {
          this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX];
          this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[this.currRuleShortName];
        }
      }
      ruleInvocationStateUpdate(shortName, fullName, idxInCallingRule) {
        this.RULE_OCCURRENCE_STACK[++this.RULE_OCCURRENCE_STACK_IDX] = idxInCallingRule;
        this.RULE_STACK[++this.RULE_STACK_IDX] = shortName;
        this.currRuleShortName = shortName;
        this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[shortName];
        this.cstInvocationStateUpdate(fullName);
      }
      isBackTracking() {
        return this.isBackTrackingStack.length !== 0;
      }
      getCurrRuleFullName() {
        const shortName = this.currRuleShortName;
        return this.shortRuleNameToFull[shortName];
      }
      shortRuleNameToFullName(shortName) {
        return this.shortRuleNameToFull[shortName];
      }
      isAtEndOfInput() {
        return this.tokenMatcher(this.LA(1), EOF);
      }
      reset() {
        this.resetLexerState();
        this.subruleIdx = 0;
        this.currRuleShortName = -1;
        this.currRuleLookaheadFuncs = [];
        this.isBackTrackingStack = [];
        this.errors = [];
        this.RULE_STACK_IDX = -1;
        this.RULE_OCCURRENCE_STACK_IDX = -1;
        this.CST_STACK = [];
      }
      /**
       * Hook called before the root-level parsing rule is invoked.
       * This is only called when a rule is invoked directly by the consumer
       * (e.g., `parser.json()`), not when invoked as a sub-rule via SUBRULE.
       *
       * Override this method to perform actions before parsing begins.
       * The default implementation is a no-op.
       *
       * @param ruleName - The name of the root rule being invoked.
       */
      onBeforeParse(ruleName) {
        for (let i = 0; i < this.maxLookahead + 1; i++) {
          this.tokVector.push(END_OF_FILE);
        }
      }
      /**
       * Hook called after the root-level parsing rule has completed (or thrown).
       * This is only called when a rule is invoked directly by the consumer
       * (e.g., `parser.json()`), not when invoked as a sub-rule via SUBRULE.
       *
       * This hook is called in a `finally` block, so it executes regardless of
       * whether parsing succeeded or threw an error.
       *
       * Override this method to perform actions after parsing completes.
       * The default implementation is a no-op.
       *
       * @param ruleName - The name of the root rule that was invoked.
       */
      onAfterParse(ruleName) {
        if (this.isAtEndOfInput() === false) {
          const firstRedundantTok = this.LA(1);
          const errMsg = this.errorMessageProvider.buildNotAllInputParsedMessage({
            firstRedundant: firstRedundantTok,
            ruleName: this.getCurrRuleFullName()
          });
          this.SAVE_ERROR(new NotAllInputParsedException(errMsg, firstRedundantTok));
        }
        while (this.tokVector.at(-1) === END_OF_FILE) {
          this.tokVector.pop();
        }
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/error_handler.js
var ErrorHandler;
var init_error_handler = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/error_handler.js"() {
    init_exceptions_public();
    init_lookahead();
    init_parser();
    ErrorHandler = class {
      initErrorHandler(config) {
        this._errors = [];
        this.errorMessageProvider = Object.hasOwn(config, "errorMessageProvider") ? config.errorMessageProvider : DEFAULT_PARSER_CONFIG.errorMessageProvider;
      }
      SAVE_ERROR(error) {
        if (isRecognitionException(error)) {
          error.context = {
            ruleStack: this.getHumanReadableRuleStack(),
            ruleOccurrenceStack: this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1)
          };
          this._errors.push(error);
          return error;
        } else {
          throw Error("Trying to save an Error which is not a RecognitionException");
        }
      }
      get errors() {
        return [...this._errors];
      }
      set errors(newErrors) {
        this._errors = newErrors;
      }
      // TODO: consider caching the error message computed information
      raiseEarlyExitException(occurrence, prodType, userDefinedErrMsg) {
        const ruleName = this.getCurrRuleFullName();
        const ruleGrammar = this.getGAstProductions()[ruleName];
        const lookAheadPathsPerAlternative = getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, this.maxLookahead);
        const insideProdPaths = lookAheadPathsPerAlternative[0];
        const actualTokens = [];
        for (let i = 1; i <= this.maxLookahead; i++) {
          actualTokens.push(this.LA(i));
        }
        const msg = this.errorMessageProvider.buildEarlyExitMessage({
          expectedIterationPaths: insideProdPaths,
          actual: actualTokens,
          previous: this.LA(0),
          customUserDescription: userDefinedErrMsg,
          ruleName
        });
        throw this.SAVE_ERROR(new EarlyExitException(msg, this.LA(1), this.LA(0)));
      }
      // TODO: consider caching the error message computed information
      raiseNoAltException(occurrence, errMsgTypes) {
        const ruleName = this.getCurrRuleFullName();
        const ruleGrammar = this.getGAstProductions()[ruleName];
        const lookAheadPathsPerAlternative = getLookaheadPathsForOr(occurrence, ruleGrammar, this.maxLookahead);
        const actualTokens = [];
        for (let i = 1; i <= this.maxLookahead; i++) {
          actualTokens.push(this.LA(i));
        }
        const previousToken = this.LA(0);
        const errMsg = this.errorMessageProvider.buildNoViableAltMessage({
          expectedPathsPerAlt: lookAheadPathsPerAlternative,
          actual: actualTokens,
          previous: previousToken,
          customUserDescription: errMsgTypes,
          ruleName: this.getCurrRuleFullName()
        });
        throw this.SAVE_ERROR(new NoViableAltException(errMsg, this.LA(1), previousToken));
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/gast_recorder.js
function recordProd(prodConstructor, mainProdArg, occurrence, handleSep = false) {
  assertMethodIdxIsValid(occurrence);
  const prevProd = this.recordingProdStack.at(-1);
  const grammarAction = typeof mainProdArg === "function" ? mainProdArg : mainProdArg.DEF;
  const newProd = new prodConstructor({ definition: [], idx: occurrence });
  if (handleSep) {
    newProd.separator = mainProdArg.SEP;
  }
  if (Object.hasOwn(mainProdArg, "MAX_LOOKAHEAD")) {
    newProd.maxLookahead = mainProdArg.MAX_LOOKAHEAD;
  }
  this.recordingProdStack.push(newProd);
  grammarAction.call(this);
  prevProd.definition.push(newProd);
  this.recordingProdStack.pop();
  return RECORDING_NULL_OBJECT;
}
function recordOrProd(mainProdArg, occurrence) {
  assertMethodIdxIsValid(occurrence);
  const prevProd = this.recordingProdStack.at(-1);
  const hasOptions = Array.isArray(mainProdArg) === false;
  const alts = hasOptions === false ? mainProdArg : mainProdArg.DEF;
  const newOrProd = new Alternation({
    definition: [],
    idx: occurrence,
    ignoreAmbiguities: hasOptions && mainProdArg.IGNORE_AMBIGUITIES === true
  });
  if (Object.hasOwn(mainProdArg, "MAX_LOOKAHEAD")) {
    newOrProd.maxLookahead = mainProdArg.MAX_LOOKAHEAD;
  }
  const hasPredicates = alts.some((currAlt) => typeof currAlt.GATE === "function");
  newOrProd.hasPredicates = hasPredicates;
  prevProd.definition.push(newOrProd);
  alts.forEach((currAlt) => {
    const currAltFlat = new Alternative({ definition: [] });
    newOrProd.definition.push(currAltFlat);
    if (Object.hasOwn(currAlt, "IGNORE_AMBIGUITIES")) {
      currAltFlat.ignoreAmbiguities = currAlt.IGNORE_AMBIGUITIES;
    } else if (Object.hasOwn(currAlt, "GATE")) {
      currAltFlat.ignoreAmbiguities = true;
    }
    this.recordingProdStack.push(currAltFlat);
    currAlt.ALT.call(this);
    this.recordingProdStack.pop();
  });
  return RECORDING_NULL_OBJECT;
}
function getIdxSuffix(idx) {
  return idx === 0 ? "" : `${idx}`;
}
function assertMethodIdxIsValid(idx) {
  if (idx < 0 || idx > MAX_METHOD_IDX) {
    const error = new Error(
      // The stack trace will contain all the needed details
      `Invalid DSL Method idx value: <${idx}>
	Idx value must be a none negative value smaller than ${MAX_METHOD_IDX + 1}`
    );
    error.KNOWN_RECORDER_ERROR = true;
    throw error;
  }
}
var RECORDING_NULL_OBJECT, HANDLE_SEPARATOR, MAX_METHOD_IDX, RFT, RECORDING_PHASE_TOKEN, RECORDING_PHASE_CSTNODE, GastRecorder;
var init_gast_recorder = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/gast_recorder.js"() {
    init_api2();
    init_lexer_public();
    init_tokens();
    init_tokens_public();
    init_parser();
    RECORDING_NULL_OBJECT = {
      description: "This Object indicates the Parser is during Recording Phase"
    };
    Object.freeze(RECORDING_NULL_OBJECT);
    HANDLE_SEPARATOR = true;
    MAX_METHOD_IDX = 255;
    RFT = createToken({ name: "RECORDING_PHASE_TOKEN", pattern: Lexer.NA });
    augmentTokenTypes([RFT]);
    RECORDING_PHASE_TOKEN = createTokenInstance(
      RFT,
      "This IToken indicates the Parser is in Recording Phase\n	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details",
      // Negative positions are less likely to cause errors if the output of LA or CONSUME
      // is incorrectly used during the recording phase.
      -1,
      -1,
      -1,
      -1,
      -1,
      -1
    );
    Object.freeze(RECORDING_PHASE_TOKEN);
    RECORDING_PHASE_CSTNODE = {
      name: "This CSTNode indicates the Parser is in Recording Phase\n	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details",
      children: {}
    };
    GastRecorder = class {
      initGastRecorder(config) {
        this.recordingProdStack = [];
        this.RECORDING_PHASE = false;
      }
      enableRecording() {
        this.RECORDING_PHASE = true;
        this.TRACE_INIT("Enable Recording", () => {
          for (let i = 0; i < 10; i++) {
            const idx = i > 0 ? i : "";
            this[`CONSUME${idx}`] = function(arg1, arg2) {
              return this.consumeInternalRecord(arg1, i, arg2);
            };
            this[`SUBRULE${idx}`] = function(arg1, arg2) {
              return this.subruleInternalRecord(arg1, i, arg2);
            };
            this[`OPTION${idx}`] = function(arg1) {
              return this.optionInternalRecord(arg1, i);
            };
            this[`OR${idx}`] = function(arg1) {
              return this.orInternalRecord(arg1, i);
            };
            this[`MANY${idx}`] = function(arg1) {
              this.manyInternalRecord(i, arg1);
            };
            this[`MANY_SEP${idx}`] = function(arg1) {
              this.manySepFirstInternalRecord(i, arg1);
            };
            this[`AT_LEAST_ONE${idx}`] = function(arg1) {
              this.atLeastOneInternalRecord(i, arg1);
            };
            this[`AT_LEAST_ONE_SEP${idx}`] = function(arg1) {
              this.atLeastOneSepFirstInternalRecord(i, arg1);
            };
          }
          this[`consume`] = function(idx, arg1, arg2) {
            return this.consumeInternalRecord(arg1, idx, arg2);
          };
          this[`subrule`] = function(idx, arg1, arg2) {
            return this.subruleInternalRecord(arg1, idx, arg2);
          };
          this[`option`] = function(idx, arg1) {
            return this.optionInternalRecord(arg1, idx);
          };
          this[`or`] = function(idx, arg1) {
            return this.orInternalRecord(arg1, idx);
          };
          this[`many`] = function(idx, arg1) {
            this.manyInternalRecord(idx, arg1);
          };
          this[`atLeastOne`] = function(idx, arg1) {
            this.atLeastOneInternalRecord(idx, arg1);
          };
          this.ACTION = this.ACTION_RECORD;
          this.BACKTRACK = this.BACKTRACK_RECORD;
          this.LA = this.LA_RECORD;
        });
      }
      disableRecording() {
        this.RECORDING_PHASE = false;
        this.TRACE_INIT("Deleting Recording methods", () => {
          const that = this;
          for (let i = 0; i < 10; i++) {
            const idx = i > 0 ? i : "";
            delete that[`CONSUME${idx}`];
            delete that[`SUBRULE${idx}`];
            delete that[`OPTION${idx}`];
            delete that[`OR${idx}`];
            delete that[`MANY${idx}`];
            delete that[`MANY_SEP${idx}`];
            delete that[`AT_LEAST_ONE${idx}`];
            delete that[`AT_LEAST_ONE_SEP${idx}`];
          }
          delete that[`consume`];
          delete that[`subrule`];
          delete that[`option`];
          delete that[`or`];
          delete that[`many`];
          delete that[`atLeastOne`];
          delete that.ACTION;
          delete that.BACKTRACK;
          delete that.LA;
        });
      }
      //   Parser methods are called inside an ACTION?
      //   Maybe try/catch/finally on ACTIONS while disabling the recorders state changes?
      // @ts-expect-error -- noop place holder
      ACTION_RECORD(impl) {
      }
      // Executing backtracking logic will break our recording logic assumptions
      BACKTRACK_RECORD(grammarRule, args) {
        return () => true;
      }
      // LA is part of the official API and may be used for custom lookahead logic
      // by end users who may forget to wrap it in ACTION or inside a GATE
      LA_RECORD(howMuch) {
        return END_OF_FILE;
      }
      topLevelRuleRecord(name, def) {
        try {
          const newTopLevelRule = new Rule({ definition: [], name });
          newTopLevelRule.name = name;
          this.recordingProdStack.push(newTopLevelRule);
          def.call(this);
          this.recordingProdStack.pop();
          return newTopLevelRule;
        } catch (originalError) {
          if (originalError.KNOWN_RECORDER_ERROR !== true) {
            try {
              originalError.message = originalError.message + '\n	 This error was thrown during the "grammar recording phase" For more info see:\n	https://chevrotain.io/docs/guide/internals.html#grammar-recording';
            } catch (mutabilityError) {
              throw originalError;
            }
          }
          throw originalError;
        }
      }
      // Implementation of parsing DSL
      optionInternalRecord(actionORMethodDef, occurrence) {
        return recordProd.call(this, Option, actionORMethodDef, occurrence);
      }
      atLeastOneInternalRecord(occurrence, actionORMethodDef) {
        recordProd.call(this, RepetitionMandatory, actionORMethodDef, occurrence);
      }
      atLeastOneSepFirstInternalRecord(occurrence, options) {
        recordProd.call(this, RepetitionMandatoryWithSeparator, options, occurrence, HANDLE_SEPARATOR);
      }
      manyInternalRecord(occurrence, actionORMethodDef) {
        recordProd.call(this, Repetition, actionORMethodDef, occurrence);
      }
      manySepFirstInternalRecord(occurrence, options) {
        recordProd.call(this, RepetitionWithSeparator, options, occurrence, HANDLE_SEPARATOR);
      }
      orInternalRecord(altsOrOpts, occurrence) {
        return recordOrProd.call(this, altsOrOpts, occurrence);
      }
      subruleInternalRecord(ruleToCall, occurrence, options) {
        assertMethodIdxIsValid(occurrence);
        if (!ruleToCall || !Object.hasOwn(ruleToCall, "ruleName")) {
          const error = new Error(`<SUBRULE${getIdxSuffix(occurrence)}> argument is invalid expecting a Parser method reference but got: <${JSON.stringify(ruleToCall)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
          error.KNOWN_RECORDER_ERROR = true;
          throw error;
        }
        const prevProd = this.recordingProdStack.at(-1);
        const ruleName = ruleToCall.ruleName;
        const newNoneTerminal = new NonTerminal({
          idx: occurrence,
          nonTerminalName: ruleName,
          label: options === null || options === void 0 ? void 0 : options.LABEL,
          // The resolving of the `referencedRule` property will be done once all the Rule's GASTs have been created
          referencedRule: void 0
        });
        prevProd.definition.push(newNoneTerminal);
        return this.outputCst ? RECORDING_PHASE_CSTNODE : RECORDING_NULL_OBJECT;
      }
      consumeInternalRecord(tokType, occurrence, options) {
        assertMethodIdxIsValid(occurrence);
        if (!hasShortKeyProperty(tokType)) {
          const error = new Error(`<CONSUME${getIdxSuffix(occurrence)}> argument is invalid expecting a TokenType reference but got: <${JSON.stringify(tokType)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
          error.KNOWN_RECORDER_ERROR = true;
          throw error;
        }
        const prevProd = this.recordingProdStack.at(-1);
        const newNoneTerminal = new Terminal({
          idx: occurrence,
          terminalType: tokType,
          label: options === null || options === void 0 ? void 0 : options.LABEL
        });
        prevProd.definition.push(newNoneTerminal);
        return RECORDING_PHASE_TOKEN;
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/traits/perf_tracer.js
var PerformanceTracer;
var init_perf_tracer = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/traits/perf_tracer.js"() {
    init_api();
    init_parser();
    PerformanceTracer = class {
      initPerformanceTracer(config) {
        if (Object.hasOwn(config, "traceInitPerf")) {
          const userTraceInitPerf = config.traceInitPerf;
          const traceIsNumber = typeof userTraceInitPerf === "number";
          this.traceInitMaxIdent = traceIsNumber ? userTraceInitPerf : Infinity;
          this.traceInitPerf = traceIsNumber ? userTraceInitPerf > 0 : userTraceInitPerf;
        } else {
          this.traceInitMaxIdent = 0;
          this.traceInitPerf = DEFAULT_PARSER_CONFIG.traceInitPerf;
        }
        this.traceInitIndent = -1;
      }
      TRACE_INIT(phaseDesc, phaseImpl) {
        if (this.traceInitPerf === true) {
          this.traceInitIndent++;
          const indent2 = new Array(this.traceInitIndent + 1).join("	");
          if (this.traceInitIndent < this.traceInitMaxIdent) {
            console.log(`${indent2}--> <${phaseDesc}>`);
          }
          const { time, value } = timer(phaseImpl);
          const traceMethod = time > 10 ? console.warn : console.log;
          if (this.traceInitIndent < this.traceInitMaxIdent) {
            traceMethod(`${indent2}<-- <${phaseDesc}> time: ${time}ms`);
          }
          this.traceInitIndent--;
          return value;
        } else {
          return phaseImpl();
        }
      }
    };
  }
});

// node_modules/chevrotain/lib/src/parse/parser/utils/apply_mixins.js
function applyMixins(derivedCtor, baseCtors) {
  baseCtors.forEach((baseCtor) => {
    const baseProto = baseCtor.prototype;
    Object.getOwnPropertyNames(baseProto).forEach((propName) => {
      if (propName === "constructor") {
        return;
      }
      const basePropDescriptor = Object.getOwnPropertyDescriptor(baseProto, propName);
      if (basePropDescriptor && (basePropDescriptor.get || basePropDescriptor.set)) {
        Object.defineProperty(derivedCtor.prototype, propName, basePropDescriptor);
      } else {
        derivedCtor.prototype[propName] = baseCtor.prototype[propName];
      }
    });
  });
}
var init_apply_mixins = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/utils/apply_mixins.js"() {
  }
});

// node_modules/chevrotain/lib/src/parse/parser/parser.js
var END_OF_FILE, DEFAULT_PARSER_CONFIG, DEFAULT_RULE_CONFIG, ParserDefinitionErrorType, Parser, EmbeddedActionsParser;
var init_parser = __esm({
  "node_modules/chevrotain/lib/src/parse/parser/parser.js"() {
    init_api();
    init_follow();
    init_tokens_public();
    init_errors_public();
    init_gast_resolver_public();
    init_recoverable();
    init_looksahead();
    init_tree_builder();
    init_lexer_adapter();
    init_recognizer_api();
    init_recognizer_engine();
    init_error_handler();
    init_gast_recorder();
    init_perf_tracer();
    init_apply_mixins();
    init_checks();
    END_OF_FILE = createTokenInstance(EOF, "", -1, -1, -1, -1, -1, -1);
    Object.freeze(END_OF_FILE);
    DEFAULT_PARSER_CONFIG = Object.freeze({
      recoveryEnabled: false,
      maxLookahead: 3,
      dynamicTokensEnabled: false,
      outputCst: true,
      errorMessageProvider: defaultParserErrorProvider,
      nodeLocationTracking: "none",
      traceInitPerf: false,
      skipValidations: false
    });
    DEFAULT_RULE_CONFIG = Object.freeze({
      recoveryValueFunc: () => void 0,
      resyncEnabled: true
    });
    (function(ParserDefinitionErrorType2) {
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["INVALID_RULE_NAME"] = 0] = "INVALID_RULE_NAME";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["DUPLICATE_RULE_NAME"] = 1] = "DUPLICATE_RULE_NAME";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["INVALID_RULE_OVERRIDE"] = 2] = "INVALID_RULE_OVERRIDE";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["DUPLICATE_PRODUCTIONS"] = 3] = "DUPLICATE_PRODUCTIONS";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["UNRESOLVED_SUBRULE_REF"] = 4] = "UNRESOLVED_SUBRULE_REF";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["LEFT_RECURSION"] = 5] = "LEFT_RECURSION";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["NONE_LAST_EMPTY_ALT"] = 6] = "NONE_LAST_EMPTY_ALT";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["AMBIGUOUS_ALTS"] = 7] = "AMBIGUOUS_ALTS";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["CONFLICT_TOKENS_RULES_NAMESPACE"] = 8] = "CONFLICT_TOKENS_RULES_NAMESPACE";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["INVALID_TOKEN_NAME"] = 9] = "INVALID_TOKEN_NAME";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["NO_NON_EMPTY_LOOKAHEAD"] = 10] = "NO_NON_EMPTY_LOOKAHEAD";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["AMBIGUOUS_PREFIX_ALTS"] = 11] = "AMBIGUOUS_PREFIX_ALTS";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["TOO_MANY_ALTS"] = 12] = "TOO_MANY_ALTS";
      ParserDefinitionErrorType2[ParserDefinitionErrorType2["CUSTOM_LOOKAHEAD_VALIDATION"] = 13] = "CUSTOM_LOOKAHEAD_VALIDATION";
    })(ParserDefinitionErrorType || (ParserDefinitionErrorType = {}));
    Parser = class _Parser {
      /**
       *  @deprecated use the **instance** method with the same name instead
       */
      static performSelfAnalysis(parserInstance) {
        throw Error("The **static** `performSelfAnalysis` method has been deprecated.	\nUse the **instance** method with the same name instead.");
      }
      performSelfAnalysis() {
        this.TRACE_INIT("performSelfAnalysis", () => {
          let defErrorsMsgs;
          this.selfAnalysisDone = true;
          const className = this.className;
          this.TRACE_INIT("toFastProps", () => {
            toFastProperties(this);
          });
          this.TRACE_INIT("Grammar Recording", () => {
            try {
              this.enableRecording();
              this.definedRulesNames.forEach((currRuleName) => {
                const wrappedRule = this[currRuleName];
                const originalGrammarAction = wrappedRule["originalGrammarAction"];
                let recordedRuleGast;
                this.TRACE_INIT(`${currRuleName} Rule`, () => {
                  recordedRuleGast = this.topLevelRuleRecord(currRuleName, originalGrammarAction);
                });
                this.gastProductionsCache[currRuleName] = recordedRuleGast;
              });
            } finally {
              this.disableRecording();
            }
          });
          let resolverErrors = [];
          this.TRACE_INIT("Grammar Resolving", () => {
            resolverErrors = resolveGrammar2({
              rules: Object.values(this.gastProductionsCache)
            });
            this.definitionErrors = this.definitionErrors.concat(resolverErrors);
          });
          this.TRACE_INIT("Grammar Validations", () => {
            if (resolverErrors.length === 0 && this.skipValidations === false) {
              const validationErrors = validateGrammar2({
                rules: Object.values(this.gastProductionsCache),
                tokenTypes: Object.values(this.tokensMap),
                errMsgProvider: defaultGrammarValidatorErrorProvider,
                grammarName: className
              });
              const lookaheadValidationErrors = validateLookahead({
                lookaheadStrategy: this.lookaheadStrategy,
                rules: Object.values(this.gastProductionsCache),
                tokenTypes: Object.values(this.tokensMap),
                grammarName: className
              });
              this.definitionErrors = this.definitionErrors.concat(validationErrors, lookaheadValidationErrors);
            }
          });
          if (this.definitionErrors.length === 0) {
            if (this.recoveryEnabled) {
              this.TRACE_INIT("computeAllProdsFollows", () => {
                const allFollows = computeAllProdsFollows(Object.values(this.gastProductionsCache));
                this.resyncFollows = allFollows;
              });
            }
            this.TRACE_INIT("ComputeLookaheadFunctions", () => {
              var _a, _b;
              (_b = (_a = this.lookaheadStrategy).initialize) === null || _b === void 0 ? void 0 : _b.call(_a, {
                rules: Object.values(this.gastProductionsCache)
              });
              this.preComputeLookaheadFunctions(Object.values(this.gastProductionsCache));
            });
          }
          if (!_Parser.DEFER_DEFINITION_ERRORS_HANDLING && this.definitionErrors.length !== 0) {
            defErrorsMsgs = this.definitionErrors.map((defError) => defError.message);
            throw new Error(`Parser Definition Errors detected:
 ${defErrorsMsgs.join("\n-------------------------------\n")}`);
          }
        });
      }
      constructor(tokenVocabulary, config) {
        this.definitionErrors = [];
        this.selfAnalysisDone = false;
        const that = this;
        that.initErrorHandler(config);
        that.initLexerAdapter();
        that.initLooksAhead(config);
        that.initRecognizerEngine(tokenVocabulary, config);
        that.initRecoverable(config);
        that.initTreeBuilder(config);
        that.initGastRecorder(config);
        that.initPerformanceTracer(config);
        if (Object.hasOwn(config, "ignoredIssues")) {
          throw new Error("The <ignoredIssues> IParserConfig property has been deprecated.\n	Please use the <IGNORE_AMBIGUITIES> flag on the relevant DSL method instead.\n	See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#IGNORING_AMBIGUITIES\n	For further details.");
        }
        this.skipValidations = Object.hasOwn(config, "skipValidations") ? config.skipValidations : DEFAULT_PARSER_CONFIG.skipValidations;
      }
    };
    Parser.DEFER_DEFINITION_ERRORS_HANDLING = false;
    applyMixins(Parser, [
      Recoverable,
      LooksAhead,
      TreeBuilder,
      LexerAdapter,
      RecognizerEngine,
      RecognizerApi,
      ErrorHandler,
      GastRecorder,
      PerformanceTracer
    ]);
    EmbeddedActionsParser = class extends Parser {
      constructor(tokenVocabulary, config = DEFAULT_PARSER_CONFIG) {
        const configClone = Object.assign({}, config);
        configClone.outputCst = false;
        super(tokenVocabulary, configClone);
      }
    };
  }
});

// node_modules/@chevrotain/cst-dts-gen/lib/src/model.js
var init_model2 = __esm({
  "node_modules/@chevrotain/cst-dts-gen/lib/src/model.js"() {
    init_api2();
  }
});

// node_modules/@chevrotain/cst-dts-gen/lib/src/generate.js
var init_generate = __esm({
  "node_modules/@chevrotain/cst-dts-gen/lib/src/generate.js"() {
  }
});

// node_modules/@chevrotain/cst-dts-gen/lib/src/api.js
var init_api4 = __esm({
  "node_modules/@chevrotain/cst-dts-gen/lib/src/api.js"() {
    init_model2();
    init_generate();
  }
});

// node_modules/chevrotain/lib/src/diagrams/render_public.js
var init_render_public = __esm({
  "node_modules/chevrotain/lib/src/diagrams/render_public.js"() {
    init_version();
  }
});

// node_modules/chevrotain/lib/src/api.js
var init_api5 = __esm({
  "node_modules/chevrotain/lib/src/api.js"() {
    init_version();
    init_parser();
    init_lexer_public();
    init_tokens_public();
    init_lookahead();
    init_llk_lookahead();
    init_errors_public();
    init_exceptions_public();
    init_lexer_errors_public();
    init_api2();
    init_api2();
    init_api4();
    init_render_public();
  }
});

// core/text/span.ts
function cover(a, b) {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
var init_span = __esm({
  "core/text/span.ts"() {
  }
});

// core/syntax/patterns.ts
function matchWord(signs3) {
  return (text2, offset) => {
    const start = signs3 === "" ? offset : offset + 1;
    if (start !== offset && !signs3.includes(text2.charAt(offset))) return null;
    const end = wordEnd(text2, start);
    if (end === start && start !== offset) return [text2.slice(offset, start)];
    return end > start && hasLetter(text2, start, end) ? [text2.slice(offset, end)] : null;
  };
}
function wordEnd(text2, start) {
  let at = start;
  for (; ; ) {
    const unit2 = text2.charCodeAt(at);
    if (unit2 > 127 || unit2 === hyphen && text2.charCodeAt(at + 1) > 127) break;
    if (!isAsciiWord(unit2) && !(unit2 === hyphen && at > start && isAsciiWord(text2.charCodeAt(at + 1))))
      return at;
    at++;
  }
  wordRun.lastIndex = start;
  return wordRun.test(text2) ? wordRun.lastIndex : start;
}
function hasLetter(text2, start, end) {
  return isAsciiLetter(text2.charCodeAt(start)) || letter.test(text2.slice(start, end));
}
function isAsciiLetter(unit2) {
  return unit2 >= 97 && unit2 <= 122 || unit2 >= 65 && unit2 <= 90;
}
function isAsciiWord(unit2) {
  return isAsciiLetter(unit2) || unit2 >= 48 && unit2 <= 57 || unit2 === 95;
}
function matchMarker(text2, offset) {
  if (offset > 0 && text2[offset - 1] !== "\n" && text2[offset - 1] !== "\r") return null;
  const sign2 = text2[offset] ?? "";
  for (let i = 1; i < 7; i++) if (text2[offset + i] !== sign2) return null;
  return [text2.slice(offset, lineEnd(text2, offset))];
}
function matchBlockComment(text2, offset) {
  if (!text2.startsWith("/*", offset)) return null;
  const known6 = noCommentEnd?.text === text2 && offset >= noCommentEnd.from;
  const end = known6 ? -1 : text2.indexOf("*/", offset + 2);
  if (end < 0 && !known6) noCommentEnd = { text: text2, from: offset };
  return [text2.slice(offset, end < 0 ? lineEnd(text2, offset) : end + 2)];
}
function matchLongText(text2, offset) {
  if (!text2.startsWith('"""', offset)) return null;
  restBlank.lastIndex = offset + 3;
  if (!restBlank.test(text2)) return null;
  const firstEnd = restBlank.lastIndex;
  const margin2 = indentOf(text2, lineStartOf(text2, offset));
  let end = firstEnd;
  for (let at = nextLine(text2, firstEnd); at > 0; at = nextLine(text2, lineEnd(text2, at))) {
    const indent2 = indentOf(text2, at);
    if (text2.startsWith('"""', at + indent2)) return [text2.slice(offset, at + indent2 + 3)];
    const stop = lineEnd(text2, at);
    if (at + indent2 < stop) {
      if (indent2 <= margin2 && statementStart.test(text2.slice(at + indent2, Math.min(stop, at + indent2 + 120))))
        break;
      end = stop;
    }
    if (stop === text2.length) break;
  }
  return [text2.slice(offset, end)];
}
function matchUnclosedText(text2, offset) {
  if (!`"'‘“„«`.includes(text2[offset] ?? " ")) return null;
  const line = text2.slice(offset, lineEnd(text2, offset));
  let taken = line.trimEnd();
  let depth = 0;
  for (const sign2 of taken) depth += sign2 === "{" ? 1 : sign2 === "}" ? -1 : 0;
  if (depth > 0 && taken.endsWith("{")) taken = taken.slice(0, -1);
  while (depth < 0 && taken.endsWith("}")) {
    taken = taken.slice(0, -1).trimEnd();
    depth++;
  }
  return [taken.trimEnd()];
}
function lineEnd(text2, offset) {
  for (let at = offset; at < text2.length; at++) {
    const unit2 = text2.charCodeAt(at);
    if (unit2 === 10 || unit2 === 13) return at;
  }
  return text2.length;
}
function lineStartOf(text2, offset, from2 = 0) {
  let at = offset;
  while (at > from2 && text2.charCodeAt(at - 1) !== 10 && text2.charCodeAt(at - 1) !== 13) at--;
  return at;
}
function indentOf(text2, lineStart) {
  let at = lineStart;
  while (text2.charCodeAt(at) === 32 || text2.charCodeAt(at) === 9) at++;
  return at - lineStart;
}
function nextLine(text2, end) {
  if (end >= text2.length) return -1;
  return end + (text2.charCodeAt(end) === 13 && text2.charCodeAt(end + 1) === 10 ? 2 : 1);
}
var wordRun, letter, hyphen, wordStarts, noCommentEnd, restBlank, statementStart;
var init_patterns = __esm({
  "core/syntax/patterns.ts"() {
    wordRun = /[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*/uy;
    letter = new RegExp("\\p{L}", "u");
    hyphen = 45;
    wordStarts = [
      ...Array.from({ length: 256 }, (_, code) => code).filter(
        (code) => /[\p{L}\p{M}\p{Nd}_]/u.test(String.fromCharCode(code))
      ),
      ...Array.from({ length: 255 }, (_, block2) => (block2 + 1) * 256)
    ];
    restBlank = /[^\S\r\n]*(?![^\r\n])/y;
    statementStart = /^(?:[}｝]|[\p{L}\p{M}\p{Nd}_-]+(?:[ \t]+[\p{L}\p{M}\p{Nd}_-]+)?(?:[ \t]+@\S+)?[ \t]*[:："{])/u;
  }
});

// core/syntax/tokens.ts
function custom(name, label, match2, starts, lines = false) {
  return createToken({ name, label, pattern: match2, start_chars_hint: starts, line_breaks: lines });
}
var Blank, Mark, OddBlank, LineComment, BlockComment, Newline, Marker, Semicolon, Open, Close, Address, Colon, Comma, Arrow, Dots, Dot, Compare, Percent, Currency, LongText, Text, CurlyText, SingleText, UnclosedText, Word, Mention, Tag, BadNumber, DateText, Time, Numeral, Unknown, allTokens;
var init_tokens2 = __esm({
  "core/syntax/tokens.ts"() {
    init_api5();
    init_patterns();
    Blank = createToken({ name: "Blank", pattern: /[ \t]+/, group: Lexer.SKIPPED });
    Mark = createToken({ name: "Mark", pattern: /\ufeff/, group: Lexer.SKIPPED });
    OddBlank = createToken({
      name: "OddBlank",
      pattern: /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\u000b\u000c]+/,
      group: "oddBlanks",
      line_breaks: false
    });
    LineComment = createToken({ name: "LineComment", pattern: /\/\/[^\r\n]*/, group: "comments" });
    BlockComment = custom("BlockComment", "comment", matchBlockComment, ["/"], true);
    BlockComment.GROUP = "comments";
    Newline = createToken({ name: "Newline", pattern: /\r\n|\n|\r/, line_breaks: true });
    Marker = custom("Marker", "merge marker", matchMarker, ["<", "|", "=", ">"]);
    Semicolon = createToken({ name: "Semicolon", pattern: /[;；]/ });
    Open = createToken({ name: "Open", pattern: /[{｛]/ });
    Close = createToken({ name: "Close", pattern: /[}｝]/ });
    Address = createToken({ name: "Address", pattern: /https?:\/\/[^\s"“”<>{}]*/ });
    Colon = createToken({ name: "Colon", pattern: /[:：]/ });
    Comma = createToken({ name: "Comma", pattern: /[,，、]/ });
    Arrow = createToken({ name: "Arrow", pattern: /-+>|→/ });
    Dots = createToken({ name: "Dots", pattern: ".." });
    Dot = createToken({ name: "Dot", pattern: "." });
    Compare = createToken({ name: "Compare", pattern: />=|<=|≥|≤|>|<|=/ });
    Percent = createToken({ name: "Percent", pattern: /[%％]/ });
    Currency = createToken({ name: "Currency", pattern: /[$¢£¤¥฿₠-⃀]/ });
    LongText = custom("LongText", "text", matchLongText, ['"'], true);
    Text = createToken({
      name: "Text",
      pattern: /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/,
      line_breaks: false
    });
    CurlyText = createToken({
      name: "CurlyText",
      pattern: /[“”„«][^“”»"\r\n]*[“”»"]/,
      line_breaks: false
    });
    SingleText = createToken({
      name: "SingleText",
      pattern: /['‘][^'’\r\n]*['’]/,
      line_breaks: false
    });
    UnclosedText = custom("UnclosedText", "text", matchUnclosedText, ['"', "'", "“", "‘", "„", "«"]);
    Word = custom("Word", "word", matchWord(""), wordStarts);
    Mention = custom("Mention", "persona", matchWord("@＠"), ["@", "＠"]);
    Tag = custom("Tag", "tag", matchWord("#＃"), ["#", "＃"]);
    BadNumber = createToken({
      name: "BadNumber",
      pattern: /\d+(?:[,.]\d+){2,}|\d+,\d+(?:\.\d+)?|\d+(?:[-–/]\d+)+|[$¢£¤¥฿₠-⃀][+\-−]?\d+(?:[.,]\d+)*/
    });
    DateText = createToken({
      name: "Date",
      pattern: /\d{4}-\d{2}-\d{2}(?![-\d])|\d{4}-\d{2}(?![-\d])/
    });
    Time = createToken({ name: "Time", pattern: /\d{1,2}:\d{2}(?!\d)/ });
    Numeral = createToken({ name: "Number", pattern: /[+\-−]?\d+(?:\.\d+)?/ });
    Unknown = createToken({ name: "Unknown", pattern: /[\u0000-\uffff]/, line_breaks: false });
    allTokens = [
      Blank,
      Newline,
      Marker,
      Address,
      Word,
      LongText,
      Text,
      CurlyText,
      SingleText,
      UnclosedText,
      LineComment,
      BlockComment,
      DateText,
      Time,
      BadNumber,
      Numeral,
      Arrow,
      Compare,
      Dots,
      Dot,
      Semicolon,
      Open,
      Close,
      Colon,
      Comma,
      Percent,
      Currency,
      Mention,
      Tag,
      Mark,
      OddBlank,
      Unknown
    ];
  }
});

// core/syntax/atomOf.ts
function atomOf(token, base) {
  const span2 = spanAt(token, base);
  const { image } = token;
  switch (token.tokenType) {
    case Text:
      return { kind: "text", span: span2, text: unescapeText(image.slice(1, -1)), quotes: "right" };
    case UnclosedText:
      return { kind: "text", span: span2, text: unescapeText(image.slice(1)), quotes: "unclosed" };
    case CurlyText:
    case SingleText:
      return { kind: "text", span: span2, text: image.slice(1, -1), quotes: "other" };
    case LongText: {
      const { text: text2, closed, margin: margin2 } = longTextOf(image);
      return { kind: "text", span: span2, text: text2, quotes: closed ? "right" : "unclosed-long", margin: margin2 };
    }
    case Mention:
      return { kind: "mention", span: span2, text: image.slice(1).normalize("NFC") };
    case Tag:
      return { kind: "tag", span: span2, text: image.slice(1).normalize("NFC") };
    case Percent:
      return { kind: "unit", span: span2, text: "%" };
    case Currency:
      return { kind: "unit", span: span2, text: image };
    case DateText:
      return { kind: "date", span: span2, text: image };
    case Time:
      return { kind: "time", span: span2, text: image };
    case BadNumber:
      return { kind: "bad-number", span: span2, text: image };
    case Address:
      return { kind: "address", span: span2, text: image };
    default:
      return { kind: "stray", span: span2, text: image };
  }
}
function quantityOf(part, base) {
  const { compare: compare2, low, high, unit: unit2, per, bad } = part;
  if (bad) return atomOf(bad, base);
  const first2 = compare2 ?? low;
  const last = per ?? unit2 ?? high ?? low ?? compare2;
  if (!first2 || !last) return { kind: "stray", span: { start: 0, end: 0 }, text: "" };
  const span2 = cover(spanAt(first2, base), spanAt(last, base));
  if (!low) return { kind: "stray", span: span2, text: first2.image };
  const sign2 = compare2 && ({ "≥": ">=", "≤": "<=" }[compare2.image] ?? compare2.image);
  return {
    kind: "number",
    span: span2,
    unitSpan: unit2 && cover(spanAt(unit2, base), spanAt(per ?? unit2, base)),
    quantity: {
      low: numberOf(low),
      high: numberOf(high ?? low),
      compare: sign2,
      unit: unit2 && (unit2.tokenType === Percent ? "%" : unit2.image.normalize("NFC")),
      per: per?.image.normalize("NFC"),
      plus: low.image.startsWith("+"),
      span: span2
    }
  };
}
function refOf(first2, rest2, base) {
  const names4 = [nameAt(first2, base), ...(rest2 ?? []).map((token) => nameAt(token, base))];
  const span2 = rest2 ? cover(spanAt(first2, base), spanAt(rest2.at(-1) ?? first2, base)) : names4[0]?.span ?? spanAt(first2, base);
  return { kind: "ref", span: span2, ref: { names: names4, span: span2 } };
}
function spanAt(token, base) {
  return { start: token.startOffset - base, end: token.startOffset - base + token.image.length };
}
function nameAt(token, base) {
  return { text: token.image.normalize("NFC"), span: spanAt(token, base) };
}
function numberOf(token) {
  return Number(token.image.replace("−", "-").replace(/^\+/, ""));
}
var init_atomOf = __esm({
  "core/syntax/atomOf.ts"() {
    init_span();
    init_atoms();
    init_tokens2();
  }
});

// core/text/nearest.ts
function nearest(word, candidates3) {
  const wanted = fold(word);
  let best;
  let bestCost = Math.min(3, Math.floor((wanted.length + 1) / 3), wanted.length - 1) + 1;
  for (const candidate of candidates3) {
    const cost = slips(wanted, fold(candidate), bestCost);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}
function oneSlipFrom(word, candidate) {
  return word.length > 3 && slips(fold(word), fold(candidate), 2) <= 1;
}
function fold(word) {
  return word.normalize("NFD").toLowerCase().replaceAll("_", "-");
}
function slips(a, b, limit) {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit || a.length > 64 || b.length > 64) return limit;
  let before = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least2 = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1)
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least2 = Math.min(least2, cost);
    }
    if (least2 >= limit) return limit;
    before = previous;
    previous = row;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
var init_nearest = __esm({
  "core/text/nearest.ts"() {
  }
});

// core/syntax/classify.ts
function meaningOf(word, holder, form) {
  const meaning = meaningIn(word, holder, form);
  const fact3 = form.none && meaning.block ? noneRow(meaning.block) : void 0;
  return fact3 ? { fact: fact3, ...meaning.wrong && { wrong: meaning.wrong } } : meaning;
}
function meaningIn(word, holder, form) {
  const right = holder && known(word, holder, form);
  if (right) return right;
  const key = `${holder?.keyword} ${form.colon} ${form.brace} ${word}`;
  let meaning = guesses.get(key);
  if (!meaning) {
    meaning = guessed(word, holder, form);
    if (guesses.size >= mostGuesses) guesses.clear();
    guesses.set(key, meaning);
  }
  return meaning;
}
function guessed(word, holder, form) {
  if (!holder) return { ...blockRow(word) && { block: blockRow(word) } };
  if (holder.steps && !form.colon && !form.brace) return { wrong: { code: "step-without-end", holes: {} } };
  const near2 = nearest(word, candidates2(holder, form));
  if (near2 !== void 0 && oneSlipFrom(word, near2)) return slipOf(word, near2, holder, form);
  const elsewhere = form.brace && !blockRow(word) ? [] : holdersOf(word);
  if (elsewhere.length > 0) return misplaced(word, holder, elsewhere, form);
  if (near2 !== void 0) return slipOf(word, near2, holder, form);
  const far = nearest(word, form.colon ? [] : blockRows.map((row) => row.keyword));
  if (far !== void 0)
    return { ...slipOf(word, far, holder, form), ...blockRow(far) && { block: blockRow(far) } };
  const code = form.brace && !form.colon ? "unknown-block" : holder.facts.length > 0 ? "unknown-fact" : "unknown-beginning";
  const can = holder.blocks.length > 0 ? listOf(holder.blocks) : "single lines only";
  return { wrong: { code, holes: { word, holder: placeOf(holder), can } } };
}
function placeOf(row) {
  return row.keyword === "" ? "the file itself" : withArticle(row.keyword);
}
function known(word, holder, form) {
  const fact3 = factRow(holder, word);
  const block2 = holder.blocks.includes(word) ? blockRow(word) : void 0;
  if (fact3 && block2) return form.colon && !form.brace ? { fact: fact3 } : { block: block2 };
  if (fact3) return { fact: fact3 };
  return block2 && { block: block2 };
}
function candidates2(holder, form) {
  if (form.brace) return holder.blocks;
  return wordsIn2(holder);
}
function slipOf(word, near2, holder, form) {
  const meaning = known(near2, holder, form);
  const code = meaning?.fact ? "unknown-fact-near" : "unknown-block-near";
  return { ...meaning, wrong: { code, holes: { word, near: near2 }, near: near2 } };
}
function misplaced(word, holder, elsewhere, form) {
  const block2 = blockRow(word);
  const asFact = form.colon && !form.brace && elsewhere.some((row) => factRow(row, word));
  const homes = elsewhere.filter(
    (row) => asFact || !block2 ? factRow(row, word) : row.blocks.includes(word)
  );
  const home = homes[0] ?? elsewhere[0];
  const holes = {
    word,
    holder: placeOf(holder),
    homes: listOf(homes.slice(0, 4).map(placeOf))
  };
  const wrong = { code: asFact || !block2 ? "misplaced-fact" : "misplaced-block", holes };
  const fact3 = home && factRow(home, word);
  if (block2 && !asFact) return { block: block2, wrong };
  return fact3 ? { fact: fact3, wrong } : { wrong };
}
function listOf(words2, last = "or") {
  return words2.length < 2 ? words2.join("") : `${words2.slice(0, -1).join(", ")} ${last} ${words2.at(-1)}`;
}
var guesses, mostGuesses;
var init_classify = __esm({
  "core/syntax/classify.ts"() {
    init_article();
    init_nearest();
    init_vocabulary();
    guesses = /* @__PURE__ */ new Map();
    mostGuesses = 500;
  }
});

// core/syntax/conflicts.ts
function conflictsIn(text2) {
  if (!text2.includes("<<<<<<<")) return [];
  const regions = [];
  let open;
  const after2 = (at) => nextLine2(text2, at);
  for (const { index, 1: sign2 } of text2.matchAll(mark)) {
    if (sign2 === "<") open = { start: index };
    else if (!open) continue;
    else if (sign2 === "|" && open.middle === void 0) open.bar ??= index;
    else if (sign2 === "=") open.middle ??= index;
    else if (sign2 === ">" && open.middle !== void 0) {
      const { start, bar: bar2, middle: middle2 } = open;
      regions.push({
        span: { start, end: after2(index) },
        opening: { start, end: lineEnd(text2, start) },
        ours: { start: after2(start), end: bar2 ?? middle2 },
        base: bar2 === void 0 ? void 0 : { start: after2(bar2), end: middle2 },
        theirs: { start: after2(middle2), end: index },
        labels: { ours: labelAt(text2, start), theirs: labelAt(text2, index) }
      });
      open = void 0;
    }
  }
  return regions;
}
function oursAlone(text2, regions) {
  let out = "";
  let at = 0;
  for (const { span: span2, ours } of regions) {
    out += text2.slice(at, span2.start) + blanks(text2.slice(span2.start, ours.start));
    out += text2.slice(ours.start, ours.end) + blanks(text2.slice(ours.end, span2.end));
    at = span2.end;
  }
  return out + text2.slice(at);
}
function conflictSlip(text2, { opening, ours, theirs }) {
  const what = firstName(text2.slice(ours.start, ours.end)) ?? firstName(text2.slice(theirs.start, theirs.end));
  return { code: "merge-conflict", span: opening, holes: { what: what ?? UNNAMED } };
}
function hasMarks(text2) {
  return /^([<|=>])\1{6}/m.test(text2);
}
function firstName(text2) {
  const word = String.raw`[\p{L}\p{M}\p{Nd}_-]+`;
  const found = new RegExp(String.raw`^[ \t]*(${word})(?:[ \t]+(${word}))?[ \t]*(:?)`, "mu").exec(text2);
  const [, key, id, colon] = found ?? [];
  return key === void 0 ? void 0 : colon ? `“${key}”` : [key, id].filter(Boolean).join(" ");
}
function labelAt(text2, at) {
  return text2.slice(at + 7, lineEnd(text2, at)).trim();
}
function nextLine2(text2, at) {
  const end = lineEnd(text2, at);
  return Math.min(text2.length, end + (text2.startsWith("\r\n", end) ? 2 : 1));
}
function blanks(text2) {
  return text2.replaceAll(/[^\r\n]/g, " ");
}
var mark, UNNAMED;
var init_conflicts = __esm({
  "core/syntax/conflicts.ts"() {
    init_patterns();
    mark = /^([<|=>])\1{6}(?![^ \t\r\n])/gm;
    UNNAMED = "what stands here";
  }
});

// core/syntax/cures.ts
function fitting(atom, shape) {
  const text2 = atom?.kind === "number" ? asShare(atom.quantity, shape) : atom?.kind === "text" && atom.quotes === "right" && !shape.text ? unquoted(atom.text.trim(), shape) : void 0;
  return atom && text2 !== void 0 ? { title: `Write it as ${text2}`, edits: [{ span: atom.span, text: text2 }] } : void 0;
}
function asShare({ low, high, unit: unit2, compare: compare2 }, { number: part }) {
  const isShare = part?.unit?.need === "must" && part.unit.words.length === 1 && part.unit.words[0] === "%";
  const isBare = unit2 === void 0 || unit2 === "percent" || unit2 === "pct";
  if (!isShare || !isBare || compare2 || low !== high || low < 1 && low !== 0 || low > 100) return void 0;
  return `${low}%`;
}
function unquoted(text2, shape) {
  if (shape.date && /^\d{4}-\d{2}(?:-\d{2})?$/.test(text2)) return text2;
  if (shape.number && number.test(text2)) return text2;
  if (shape.mention && /^@/.test(text2) && plainWord.test(text2.slice(1))) return text2;
  if (!plainWord.test(text2)) return void 0;
  if (shape.words?.rows.some((row) => row.word === text2) || shape.ref || shape.unit) return text2;
  if (shape.mention) return `@${text2}`;
  return shape.tag ? `#${text2}` : void 0;
}
function within({ low, high, unit: unit2, compare: compare2, span: span2 }, least2, most2) {
  if (low !== high || compare2) return [];
  const nearest2 = Math.min(most2 ?? Infinity, Math.max(least2 ?? -Infinity, low));
  const text2 = `${nearest2}${unit2 === void 0 ? "" : unit2 === "%" ? unit2 : ` ${unit2}`}`;
  return [{ title: `Change it to ${text2}`, edits: [{ span: span2, text: text2 }], isGuess: true }];
}
function forwards(source, span2) {
  const parts3 = /^([+\-−]?[\d.]*\d)(\s*\.\.\s*)([+\-−]?[\d.]*\d)(.*)$/su.exec(source);
  if (!parts3) return void 0;
  const [, low = "", dots = "", high = "", rest2 = ""] = parts3;
  const text2 = `${high}${dots}${low}${rest2}`;
  return { title: `Write it as ${text2}`, edits: [{ span: span2, text: text2 }] };
}
function oneByOne(values, { text: text2, base, start }) {
  const at = base + start;
  const head = text2.slice(at, base + (values[0]?.start ?? start));
  const lineStart = lineStartOf(text2, at);
  const indent2 = indentOf(text2, lineStart);
  const isFirst2 = lineStart > 0 && lineStart + indent2 === at;
  const gap3 = isFirst2 ? `
${text2.slice(lineStart, at)}` : "; ";
  const edits = values.slice(1).map((value, i) => ({
    span: { start: values[i]?.end ?? value.start, end: value.start },
    text: `${gap3}${head}`
  }));
  return { title: "Say each by itself", edits };
}
var plainWord, number;
var init_cures = __esm({
  "core/syntax/cures.ts"() {
    init_patterns();
    plainWord = /^[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*$/u;
    number = /^[+\-−]?\d+(?:\.\d+)?(?:%| [\p{L}€$£¥₩]+)?$/u;
  }
});

// core/syntax/numbers.ts
function readDate(text2) {
  const [year = 0, month = 0, day] = text2.split("-").map(Number);
  const last = month === 2 && !isLeap(year) ? 28 : days[month - 1];
  if (last === void 0 || year < 1) return void 0;
  return day === void 0 || day >= 1 && day <= last ? text2 : void 0;
}
function isLeap(year) {
  return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
}
function twoDigits(part = "") {
  return part.padStart(2, "0");
}
function readBadNumber(text2, span2) {
  for (const { code, pattern, cure, example } of habits) {
    const parts3 = pattern.exec(text2);
    if (!parts3) continue;
    const cured = cure?.(parts3);
    const fix = cured === void 0 ? {} : { fix: { title: `Write it as ${cured}`, edits: [{ span: span2, text: cured }] } };
    return { code, span: span2, holes: { text: text2, cured: cured ?? example ?? "" }, ...fix };
  }
  return { code: "number-unclear", span: span2, holes: { text: text2 } };
}
var days, habits;
var init_numbers = __esm({
  "core/syntax/numbers.ts"() {
    days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    habits = [
      { code: "number-thousands", pattern: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, cure: ([all = ""]) => all.replaceAll(",", "") },
      { code: "number-thousands", pattern: /^\d{1,3}(?:\.\d{3}){2,}$/, cure: ([all = ""]) => all.replaceAll(".", "") },
      { code: "number-decimal", pattern: /^(\d+),(\d+)$/, cure: ([, whole, rest2]) => `${whole}.${rest2}` },
      { code: "number-currency", pattern: /^(\D)([^,]+)$/, cure: ([, sign2, amount]) => `${amount} ${sign2}` },
      { code: "number-currency", pattern: /^\D/, example: "1200 €" },
      { code: "number-date", pattern: /^(\d{4})[-–/](\d{1,2})[-–/](\d{1,2})$/, cure: ([, year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}` },
      { code: "number-date", pattern: /^\d+[-–/]\d+[-–/]\d+$/, example: "2026-09-01" },
      { code: "number-date", pattern: /^(\d{4})[-–/](\d{1,2})$/, cure: ([, year, month]) => `${year}-${twoDigits(month)}` },
      { code: "number-range", pattern: /^(\d+)[-–](\d+)$/, cure: ([, low, high]) => `${low}..${high}` }
    ];
  }
});

// core/syntax/read.ts
function readFact(written2, row, report) {
  return row ? readAs(written2, row, report) : readLoosely(written2, report);
}
function reportOnce(slips2) {
  const said = [];
  let end = 0;
  return (slip2) => {
    const mayOverlap = slip2.span.start < end;
    if (mayOverlap && said.some((span2) => slip2.span.start < span2.end && span2.start < slip2.span.end)) return;
    said.push(slip2.span);
    end = Math.max(end, slip2.span.end);
    slips2.push(slip2);
  };
}
function readAs(written2, row, report) {
  const { values } = written2;
  const first2 = values[0] ?? [];
  if (values.length <= 1 && isEmpty(first2)) {
    const where = written2.span.end > written2.span.start ? written2.span : written2.keySpan;
    report({
      ...slip("missing-value", where, { fact: row.key, wants: row.shape.wants }),
      fix: saidFix(written2, row)
    });
    return [];
  }
  if (values.length === 1 && isNone(first2)) return [{ span: written2.span, none: true }];
  const unquoted2 = row.shape.text && !row.shape.ref && !values.some((value) => value.some((atom) => atom.kind === "text")) && looksLikeProse(values, row.shape);
  if (unquoted2) return [unquotedText(written2, report)];
  if (values.length > 1 && !row.list) {
    report(severalSlip(written2, row));
  }
  const sourceOf = ({ start, end }) => written2.text.slice(written2.base + start, written2.base + end);
  const read2 = values.map((atoms) => readValue(atoms, row, sourceOf, report)).filter((value) => value !== void 0);
  return row.list ? read2 : read2.slice(0, 1);
}
function saidFix({ key, keySpan, span: span2, text: text2, base }, row) {
  const isFlag = row.shape.words?.rows.some(({ word: word2 }) => word2 === "yes") === true;
  const hasColon = /[:：]/.test(text2.slice(base + keySpan.end, base + span2.start));
  const word = isFlag ? "yes" : NONE;
  const fix = {
    title: `Write ${key}: ${word}`,
    edits: [
      span2.end > span2.start ? { span: span2, text: word } : { span: { start: span2.end, end: span2.end }, text: hasColon ? ` ${word}` : `: ${word}` }
    ]
  };
  return isFlag && !hasColon ? fix : { ...fix, isGuess: true };
}
function severalSlip({ values, keySpan, span: span2, text: text2, base }, row) {
  const spans = values.flatMap((value) => {
    const [first2, last] = [value[0], value.at(-1)];
    return first2 && last ? cover(first2.span, last.span) : [];
  });
  if (row.repeat && values.every((value) => value[0]?.kind === "text")) {
    const fix2 = oneByOne(spans, { text: text2, base, start: keySpan.start });
    return { ...slip("texts-in-a-list", span2, { fact: row.key }), fix: fix2 };
  }
  const rest2 = { start: spans[0]?.end ?? span2.end, end: span2.end };
  const fix = { title: "Keep the first one", edits: [{ span: rest2, text: "" }], isGuess: true };
  return { ...slip("not-a-list", span2, { fact: row.key }), fix };
}
function readLoosely(written2, report) {
  for (const atom of written2.values.flat()) if (atom.kind !== "stray") reportAtom(atom, written2.key, report);
  return [];
}
function looksLikeProse(values, shape) {
  const atoms = values.flat();
  const plain = shape.text === "must" && !shape.words && !shape.number;
  const strange = atoms.some((atom) => atom.kind === "stray" || atom.kind === "ref" || atom.kind === "tag");
  if (plain) return atoms.length > 0 && atoms.every((atom) => atom.kind !== "address");
  if (shape.words && values.length === 1 && atoms.length === 1) return false;
  return strange && atoms[0]?.kind !== "number";
}
function unquotedText({ key, span: span2, text: whole, base }, report) {
  const source = whole.slice(base + span2.start, base + span2.end).trim();
  const text2 = quoteText(source);
  report({
    ...slip("missing-quotes", span2, { fact: key, text: quoteText(shorten(source)) }),
    fix: { title: `Write it as ${text2}`, edits: [{ span: span2, text: text2 }] }
  });
  return { span: span2, text: { text: source, span: span2 } };
}
function readValue(atoms, row, sourceOf, say3) {
  const { shape } = row;
  const firstAtom = atoms[0];
  const lastAtom = atoms.at(-1);
  if (!firstAtom || !lastAtom) return void 0;
  const span2 = cover(firstAtom.span, lastAtom.span);
  const value = { span: span2 };
  let said = false;
  const report = (slip2) => {
    if (!said) say3(slip2);
    said = true;
  };
  const wrong = (where, atom) => {
    const fix = fitting(atom, shape);
    const holes = { fact: row.key, wants: shape.wants, said: inQuotes(sourceOf(where)) };
    report({ ...slip("wrong-shape", where, holes), ...fix && { fix } });
    return void 0;
  };
  for (const atom of atoms) {
    if (reportAtom(atom, row.key, report)) {
      if (atom.kind !== "text" && atom.kind !== "address") return void 0;
    }
    if (!takeAtom(atom, value, row, sourceOf, report)) return wrong(atom.span, atom);
  }
  if (mustOf(shape).some((part) => value[part] === void 0)) return wrong(span2);
  if (shape.words?.need === "must" && !value.word) return wrong(span2);
  const some = shape.oneOf?.some((part) => value[part === "words" ? "word" : part] !== void 0) ?? true;
  return some ? value : wrong(span2);
}
function mustOf(shape) {
  let must = musts.get(shape);
  if (!must) {
    must = parts.filter((part) => {
      const need = shape[part];
      return (typeof need === "string" ? need : need?.need) === "must";
    });
    musts.set(shape, must);
  }
  return must;
}
function takeAtom(atom, value, row, sourceOf, report) {
  const { shape } = row;
  switch (atom.kind) {
    case "text":
    case "address":
      if (!shape.text || value.text) return false;
      value.text = { text: atom.text, span: atom.span };
      return true;
    case "number":
      if (!shape.number || value.number) return false;
      return takeNumber(atom, value, row, shape.number, sourceOf, report);
    case "date":
      if (!shape.date || value.date) return false;
      value.date = { date: readDate(atom.text) ?? atom.text, span: atom.span };
      return true;
    case "time":
      if (!shape.date?.time || !value.date || value.date.time) return false;
      value.date = { ...value.date, time: atom.text, span: cover(value.date.span, atom.span) };
      return true;
    case "mention":
      if (!shape.mention || value.mention || value.ref) return false;
      value.mention = { text: atom.text, span: atom.span };
      return true;
    case "tag":
      if (!shape.tag || value.tag) return false;
      value.tag = { text: atom.text, span: atom.span };
      return true;
    case "unit":
      if (!shape.unit || value.unit !== void 0) return false;
      value.unit = atom.text;
      return true;
    case "ref":
      return takeRef(atom, value, row, sourceOf, report);
    default:
      return false;
  }
}
function takeNumber(atom, value, row, part, sourceOf, report) {
  const { quantity, unitSpan, span: span2 } = atom;
  const { unit: unit2 } = quantity;
  if (unit2 !== void 0 && !part.unit) {
    if (!row.shape.text || !unitSpan || value.text) return false;
    const text2 = quoteText(unit2);
    report({
      ...slip("missing-quotes", unitSpan, { fact: row.key, text: text2 }),
      fix: { title: `Write it as ${text2}`, edits: [{ span: unitSpan, text: text2 }] }
    });
    value.number = { ...quantity, unit: void 0, per: void 0 };
    value.text = { text: unit2, span: unitSpan };
    return true;
  }
  if (part.unit && (unit2 === void 0 ? part.unit.need === "must" : part.unit.words !== "any" && !part.unit.words.includes(unit2)))
    return false;
  if (quantity.compare && !part.compare) return false;
  const isRange = quantity.low !== quantity.high;
  if (isRange ? !part.range : part.range === "must") return false;
  if (quantity.low > quantity.high) {
    const fix = forwards(sourceOf(span2), span2);
    const holes = { fact: row.key, low: String(quantity.high), high: String(quantity.low) };
    report({ ...slip("range-backwards", span2, holes), ...fix && { fix } });
  } else if (part.low !== void 0 && quantity.low < part.low || part.high !== void 0 && quantity.high > part.high) {
    const [fix] = within(quantity, part.low, part.high);
    const holes = { fact: row.key, wants: row.shape.wants, said: sourceOf(span2) };
    report({ ...slip("out-of-range", span2, holes), ...fix && { fix } });
  }
  value.number = quantity;
  return true;
}
function takeRef(atom, value, row, sourceOf, report) {
  const { shape } = row;
  const name = atom.ref.names[0];
  const single = atom.ref.names.length === 1 ? name : void 0;
  const word = single && shape.words?.rows.find((known6) => known6.word === single.text);
  if (single && word && !value.word) {
    value.word = single;
    return true;
  }
  const glued = single && shape.number && /^(\d+(?:\.\d+)?)(\D+)$/u.exec(single.text);
  if (single && glued && shape.number?.unit && !value.number) {
    const text2 = `${glued[1]} ${glued[2]}`;
    const quantity = {
      low: Number(glued[1]),
      high: Number(glued[1]),
      compare: void 0,
      unit: glued[2],
      per: void 0,
      plus: false,
      span: atom.span
    };
    const taken = takeNumber(
      { kind: "number", span: atom.span, quantity, unitSpan: void 0 },
      value,
      row,
      shape.number,
      sourceOf,
      report
    );
    if (taken)
      report({
        ...slip("glued-unit", atom.span, { text: text2 }),
        fix: { title: `Write it as ${text2}`, edits: [{ span: atom.span, text: text2 }] }
      });
    return taken;
  }
  if (shape.ref && !value.ref && !value.mention) {
    value.ref = atom.ref;
    return true;
  }
  if (shape.unit && single && value.unit === void 0) {
    value.unit = single.text;
    return true;
  }
  if (shape.mention && single && !value.mention) {
    value.mention = single;
    const fix = {
      title: `Write it as @${single.text}`,
      edits: [{ span: { start: atom.span.start, end: atom.span.start }, text: "@" }]
    };
    report({ ...slip("missing-at", atom.span, { persona: single.text }), fix });
    return true;
  }
  if (!shape.words || !single || value.word) return false;
  const near2 = nearest(single.text, shape.words.rows.map((known6) => known6.word));
  const base = slip(near2 ? "unknown-word-near" : "unknown-word", atom.span, {
    word: single.text,
    fact: row.key,
    wants: shape.wants,
    near: near2 ?? ""
  });
  report(
    near2 ? { ...base, fix: { title: `Change it to ${near2}`, edits: [{ span: atom.span, text: near2 }] } } : base
  );
  if (near2) value.word = { text: near2, span: atom.span };
  else value.word = single;
  return true;
}
function reportAtom(atom, key, report) {
  switch (atom.kind) {
    case "text":
      if (atom.quotes === "right") return false;
      if (atom.quotes === "other") {
        const text2 = quoteText(atom.text);
        report({
          ...slip("other-quotes", atom.span, { text: text2 }),
          fix: { title: `Write it as ${text2}`, edits: [{ span: atom.span, text: text2 }] }
        });
      } else {
        const end = { start: atom.span.end, end: atom.span.end };
        const long = atom.quotes === "unclosed-long";
        report({
          ...slip(long ? "unclosed-long-text" : "unclosed-text", atom.span, { text: shorten(atom.text) }),
          fix: long ? (
            // Where it was to end is only guessed.
            { title: "Close the text", edits: [{ span: end, text: closingOf(atom.margin) }], isGuess: true }
          ) : { title: "Close the text", edits: [{ span: end, text: '"' }] }
        });
      }
      return true;
    case "address": {
      const text2 = quoteText(atom.text);
      report({
        ...slip("address-without-quotes", atom.span, { text: text2 }),
        fix: { title: "Put it in quotes", edits: [{ span: atom.span, text: text2 }] }
      });
      return true;
    }
    case "bad-number":
      report(readBadNumber(atom.text, atom.span));
      return true;
    case "date":
      if (readDate(atom.text) !== void 0) return false;
      report({ ...slip("no-such-date", atom.span, { date: atom.text }), ...lastDayFix(atom) });
      return true;
    case "time": {
      const [hours = 0, minutes = 0] = atom.text.split(":").map(Number);
      if (hours < 24 && minutes < 60) return false;
      report(slip("no-such-time", atom.span, { time: atom.text }));
      return true;
    }
    case "mention":
    case "tag":
      if (atom.text !== "") return false;
      report(slip(atom.kind === "tag" ? "tag-without-name" : "persona-without-id", atom.span, {}));
      return true;
    case "stray":
      report({
        ...slip("stray-sign", atom.span, { sign: visible(atom.text), fact: key }),
        fix: { title: "Remove it", edits: [{ span: atom.span, text: "" }], isGuess: true }
      });
      return true;
    default:
      return false;
  }
}
function slip(code, span2, holes) {
  return { code, span: span2, holes };
}
function isNone(atoms) {
  const atom = atoms[0];
  return atoms.length === 1 && atom?.kind === "ref" && atom.ref.names.length === 1 && atom.ref.names[0]?.text === NONE;
}
function isEmpty(atoms) {
  const atom = atoms[0];
  return atoms.length === 0 || atoms.length === 1 && atom?.kind === "text" && atom.quotes === "right" && atom.text.trim() === "";
}
function closingOf(margin2 = 0) {
  return `
${" ".repeat(margin2)}"""`;
}
function lastDayFix({ text: text2, span: span2 }) {
  for (const day of [31, 30, 29, 28]) {
    const date2 = `${text2.slice(0, 7)}-${day}`;
    if (text2.length === date2.length && date2 < text2 && readDate(date2) !== void 0)
      return { fix: { title: `Change it to ${date2}`, edits: [{ span: span2, text: date2 }], isGuess: true } };
  }
  return {};
}
function inQuotes(source) {
  const short = visible(shorten(source));
  return short.startsWith('"') ? short : `“${short}”`;
}
function shorten(text2) {
  const line = text2.split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
function visible(text2) {
  return text2.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, codeOf);
}
function codeOf(text2) {
  return `U+${(text2.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
var parts, musts;
var init_read = __esm({
  "core/syntax/read.ts"() {
    init_span();
    init_nearest();
    init_vocabulary();
    init_atoms();
    init_cures();
    init_numbers();
    parts = ["text", "number", "mention", "unit", "tag", "ref", "date"];
    musts = /* @__PURE__ */ new Map();
  }
});

// core/syntax/factOf.ts
function factOf({ head, written: written2, frame, text: text2, body }) {
  const { base, slips: slips2 } = frame;
  const { wrong } = head.meaning;
  const key = nameAt(head.key, base);
  const row = head.meaning.fact;
  const { of: of2, mention, atoms } = withoutOf(row, written2, base);
  if (wrong) sayWrong(slips2, wrong, key.span, noteFix(head, atoms, frame, text2));
  const hasValue = atoms.some((value) => value.length > 0);
  const isUnfinished = !written2.colon && hasValue && row !== void 0 && !wrong;
  if (isUnfinished) {
    const end = (mention ?? of2 ?? key).span.end;
    const fix = { title: "Add the colon", edits: [{ span: { start: end, end }, text: ":" }] };
    const last = lastOf(atoms)?.span.end ?? end;
    const example = `${text2.slice(base + key.span.start, base + end)}:${text2.slice(base + end, base + last)}`;
    say(slips2, "missing-colon", key.span, { fact: key.text, example: shorten(example) }, fix);
  } else if (row && hasValue && !wrong) {
    sayOf(slips2, row, key, of2, mention);
  }
  const values = withoutEmpty(atoms, written2.values.commas, frame);
  const start = firstOf(values)?.span.start ?? (written2.colon ? spanAt(written2.colon, base).end : key.span.end);
  const span2 = { start, end: Math.max(start, lastOf(values)?.span.end ?? start) };
  const isHalf = wrong !== void 0 && (!hasValue || !written2.colon);
  const report = isUnfinished ? () => void 0 : reportOnce(slips2);
  const read2 = isHalf ? [] : readFact({ key: key.text, keySpan: key.span, values, span: span2, text: text2, base }, row, report);
  if (body && !wrong)
    say(slips2, "fact-with-body", body.open ? spanAt(body.open, base) : span2, { fact: key.text });
  return {
    kind: "fact",
    span: { start: key.span.start, end: span2.end },
    key,
    of: of2,
    mention,
    values: read2,
    row: wrong?.code.startsWith("misplaced") ? void 0 : row
  };
}
function firstOf(values) {
  return values.find((value) => value.length > 0)?.[0];
}
function lastOf(values) {
  return values.findLast((value) => value.length > 0)?.at(-1);
}
function sayWrong(slips2, wrong, span2, other) {
  const fix = wrong.near ? { title: `Change it to ${wrong.near}`, edits: [{ span: span2, text: wrong.near }] } : other;
  say(slips2, wrong.code, span2, wrong.holes, fix);
}
function noteFix({ key, meaning }, atoms, { row, base }, text2) {
  const said = atoms.length === 1 && atoms[0]?.length === 1 ? atoms[0][0] : void 0;
  if (meaning.wrong?.code !== "unknown-fact" || !row || !factRow(row, "note")) return void 0;
  if (said?.kind !== "text" || said.quotes !== "right") return void 0;
  const { start, end } = spanAt(key, base);
  const inside = said.span.start + 1;
  const isLong = text2.startsWith('"""', base + said.span.start);
  const keep = isLong ? [] : [{ span: { start: inside, end: inside }, text: `${key.image}: ` }];
  return {
    title: "Write it as a note",
    edits: [{ span: { start, end }, text: "note" }, ...keep],
    isGuess: true
  };
}
function say(slips2, code, span2, holes, fix) {
  slips2.push(fix ? { code, span: span2, holes, fix } : { code, span: span2, holes });
}
function withoutOf(row, written2, base) {
  let of2 = written2.of && nameAt(written2.of, base);
  let mention = written2.mention && {
    text: written2.mention.image.slice(1).normalize("NFC"),
    span: spanAt(written2.mention, base)
  };
  if (written2.colon || !row) return { of: of2, mention, atoms: written2.values.atoms };
  const atoms = written2.values.atoms.map((value) => [...value]);
  const first2 = atoms[0] ?? [];
  const word = first2[0];
  if (word?.kind === "ref" && row.of && (row.of.need === "must" || first2.length > 1)) {
    of2 = word.ref.names[0];
    first2.shift();
  }
  const persona = first2[0];
  if (persona?.kind === "mention" && row.mention) {
    mention = { text: persona.text, span: persona.span };
    first2.shift();
  }
  return { of: of2, mention, atoms };
}
function sayOf(slips2, row, key, of2, mention) {
  if (mention?.text === "") say(slips2, "persona-without-id", mention.span, {});
  else if (mention && !row.mention)
    say(slips2, "no-persona-here", mention.span, { fact: row.key, persona: mention.text }, {
      title: `Leave out @${mention.text}`,
      edits: [{ span: { start: (of2 ?? key).span.end, end: mention.span.end }, text: "" }],
      isGuess: true
    });
  if (of2 && !row.of)
    say(slips2, "no-word-here", of2.span, { fact: row.key, word: of2.text }, {
      title: `Leave out ${of2.text}`,
      edits: [{ span: { start: key.span.end, end: of2.span.end }, text: "" }],
      isGuess: true
    });
  if (row.of?.need === "must" && !of2)
    say(slips2, "word-wanted", key.span, { fact: row.key, example: row.example });
}
function withoutEmpty(atoms, commas, { base, slips: slips2 }) {
  if (commas.length === 0) return atoms;
  const at = atoms.findIndex((value) => value.length === 0);
  const comma = commas[Math.min(Math.max(at, 0), commas.length - 1)];
  if (at < 0 || !comma) return atoms;
  const isLast = at === atoms.length - 1;
  const span2 = spanAt(isLast ? commas.at(-1) ?? comma : comma, base);
  say(
    slips2,
    isLast ? "trailing-comma" : "comma-too-many",
    span2,
    {},
    { title: "Remove the comma", edits: [{ span: span2, text: "" }] }
  );
  return atoms.filter((value) => value.length > 0);
}
var init_factOf = __esm({
  "core/syntax/factOf.ts"() {
    init_vocabulary();
    init_atomOf();
    init_read();
  }
});

// core/syntax/header.ts
function headerOf(written2, frame, text2, nameOf6) {
  const atoms = written2.values.atoms.flat();
  const report = reportOnce(frame.slips);
  const key = nameOf6(written2.key);
  const last = atoms.at(-1);
  const headerEnd = last?.span.end ?? (written2.of ? nameOf6(written2.of).span.end : key.span.end);
  let id = written2.of && nameOf6(written2.of);
  let title;
  const unquoted2 = unquotedTitle(atoms, frame, id !== void 0);
  if (unquoted2) {
    const span2 = cover(unquoted2.from.span, last?.span ?? unquoted2.from.span);
    const source = text2.slice(span2.start + frame.base, span2.end + frame.base);
    const quoted3 = quoteText(source);
    const fix = { title: `Write it as ${quoted3}`, edits: [{ span: span2, text: quoted3 }] };
    report({
      code: "title-without-quotes",
      span: span2,
      holes: {
        block: [key.text, (id ?? unquoted2.id)?.text ?? []].flat().join(" "),
        text: quoteText(shorten(source)),
        is: frame.row?.title.is ?? ""
      },
      fix
    });
    return { id: id ?? unquoted2.id, title: { text: source, span: span2 }, headerEnd };
  }
  for (const atom of atoms) {
    if (frame.row || atom.kind !== "stray") reportAtom(atom, key.text, report);
    if (atom.kind === "ref" && !id && atom.ref.names.length === 1 && frame.row?.id !== "never")
      id = atom.ref.names[0];
    else if (atom.kind === "text" && !title) title = { text: atom.text, span: atom.span };
    else if (frame.row)
      report({
        code: "stray-in-header",
        span: atom.span,
        holes: {
          sign: visible(shorten(text2.slice(atom.span.start + frame.base, atom.span.end + frame.base))),
          block: key.text,
          may: mayFollow(frame.row)
        }
      });
  }
  const comma = written2.values.commas[0];
  if (comma && frame.row)
    report({
      code: "stray-in-header",
      span: nameOf6(comma).span,
      holes: { sign: ",", block: key.text, may: mayFollow(frame.row) }
    });
  if (frame.row?.title.need === "must" && frame.row.id === "never" && !title) {
    report({
      code: "missing-title",
      span: key.span,
      holes: { block: key.text, is: frame.row.title.is, example: frame.row.example }
    });
  }
  return { id, title, headerEnd };
}
function mayFollow(row) {
  return row.id === "never" ? `${row.title.is} in quotes` : "an id, a title in quotes and a {";
}
function unquotedTitle(atoms, frame, hasId) {
  const first2 = atoms[0];
  if (!frame.row || !first2 || atoms.some((atom) => atom.kind === "text")) return void 0;
  if (frame.row.id === "never") return { id: void 0, from: first2 };
  if (hasId) return { id: void 0, from: first2 };
  const second = atoms[1];
  if (first2.kind !== "ref" || first2.ref.names.length !== 1 || second?.kind !== "ref") return void 0;
  return { id: first2.ref.names[0], from: second };
}
var init_header = __esm({
  "core/syntax/header.ts"() {
    init_span();
    init_atoms();
    init_read();
  }
});

// core/syntax/layout.ts
function isFirst(last) {
  return last.tokenType === Newline;
}
var Layout;
var init_layout = __esm({
  "core/syntax/layout.ts"() {
    init_vocabulary();
    init_patterns();
    init_tokens2();
    Layout = class {
      /** Opening braces less closing ones in what is still to be explained: above 0 some are not closed. */
      balance;
      wasBalanced;
      text;
      /** Where the line begins of the last place that was asked about. */
      line = { asked: 0, start: 0 };
      stack = [];
      constructor(text2, tokens) {
        this.text = text2;
        this.balance = 0;
        for (const { tokenType } of tokens)
          this.balance += tokenType === Open ? 1 : tokenType === Close ? -1 : 0;
        this.wasBalanced = this.balance === 0;
      }
      /** True if no brace has been found missing or too many. */
      get isBalanced() {
        return this.wasBalanced;
      }
      /** How many bodies are open. */
      get depth() {
        return this.stack.length;
      }
      /** A body begins, in the block that begins with this word; nothing for braces that belong to no block. */
      open(key) {
        this.stack.push({
          start: key?.startOffset ?? 0,
          indent: this.indentOfLineOf(key),
          bodyIndent: void 0
        });
      }
      /** A body ended, with its brace or without. */
      close(withBrace) {
        this.stack.pop();
        if (withBrace) return;
        this.balance--;
        this.wasBalanced = false;
      }
      /** A closing brace that closes nothing was found. */
      foundClose() {
        this.balance++;
        this.wasBalanced = false;
      }
      /** A body without its opening brace was found. */
      foundOpen() {
        this.balance++;
        this.wasBalanced = false;
      }
      /** Looks back no further than to the last place that was asked about: a line may be the whole text. */
      lineStartOf(offset) {
        const isBehind = this.line.asked <= offset;
        const found = lineStartOf(this.text, offset, isBehind ? this.line.asked : 0);
        const start = isBehind && found === this.line.asked ? this.line.start : found;
        this.line = { asked: offset, start };
        return start;
      }
      /** Blanks at the beginning of the line on which a block begins, or -1 if something stands before it there. */
      indentOfLineOf(key) {
        if (!key) return -1;
        const start = this.lineStartOf(key.startOffset);
        const indent2 = indentOf(this.text, start);
        return start + indent2 === key.startOffset ? indent2 : -1;
      }
      /**
       * True for a brace that is one too many, where there are too many of them: it stands deeper than the block it would
       * close begins, or behind something else on a line that the block did not begin on.
       */
      isExtraClose(next, last) {
        const top2 = this.stack.at(-1);
        if (this.balance >= 0 || !top2 || top2.indent < 0) return false;
        if (isFirst(last)) return this.indentOfLineOf(next) > top2.indent;
        return this.lineStartOf(next.startOffset) > top2.start;
      }
      /** True for a brace that stands where a block further out begins, where some are missing. */
      closesOuter(next, last) {
        const top2 = this.stack.at(-1);
        if (this.balance <= 0 || !top2 || top2.indent < 0 || !isFirst(last)) return false;
        const indent2 = this.indentOfLineOf(next);
        return indent2 < top2.indent && this.stack.slice(0, -1).some((outer) => outer.indent === indent2);
      }
      /** True if the word begins a statement that stands outside the innermost block, whose brace is missing. */
      endsBefore(next, last, frames) {
        const top2 = this.stack.at(-1);
        if (!top2 || !isFirst(last)) return false;
        const indent2 = this.indentOfLineOf(next);
        const outer = frames.slice(0, -1);
        const here = frames.at(-1)?.row;
        const word = next.image;
        const fitsOuter = outer.some((frame) => frame.row && mayHold(frame.row, word));
        const fitsHere = here !== void 0 && mayHold(here, word);
        const isIndented = top2.bodyIndent === void 0 || top2.bodyIndent > top2.indent;
        const outside = isIndented && top2.indent >= 0 ? indent2 <= top2.indent : !fitsHere;
        if (outside && (fitsOuter || !fitsHere)) return true;
        top2.bodyIndent ??= indent2;
        return false;
      }
      /** True if a statement stands on a later line, deeper than its block begins, where an opening brace is missing. */
      isIndentedUnder(key, statement) {
        if (this.balance >= 0 || statement.tokenType !== Word) return false;
        const indent2 = this.indentOfLineOf(key);
        return indent2 >= 0 && this.indentOfLineOf(statement) > indent2;
      }
    };
  }
});

// core/syntax/removal.ts
function removalOf(text2, span2, base = 0) {
  const start = base + span2.start;
  const end = base + span2.end;
  const cut = (from2, to) => ({
    span: { start: from2 - base, end: to - base },
    text: ""
  });
  const lineStart = lineStartOf(text2, start);
  const stop = lineEnd(text2, end);
  const after2 = text2.slice(end, stop);
  const isAlone2 = lineStart + indentOf(text2, lineStart) === start && /^[ \t]*[;；]?[ \t]*$/.test(after2);
  if (isAlone2 && lineStart > 0) return cut(lineStart - lineEndLength(text2, lineStart - 1), stop);
  if (isAlone2) return cut(0, stop + (stop < text2.length ? lineEndLength(text2, stop) : 0));
  const behind = /^[ \t]*[;；][ \t]*/.exec(after2)?.[0];
  if (behind !== void 0) return cut(start, end + behind.length);
  const before = /[ \t]*[;；][ \t]*$/.exec(text2.slice(lineStart, start))?.[0] ?? "";
  return cut(start - before.length, end);
}
function lineEndLength(text2, at) {
  return text2[at] === "\n" && text2[at - 1] === "\r" || text2[at] === "\r" && text2[at + 1] === "\n" ? 2 : 1;
}
var init_removal = __esm({
  "core/syntax/removal.ts"() {
    init_patterns();
  }
});

// core/syntax/saidTwice.ts
function saidTwice(statements, place) {
  let said;
  const slips2 = [];
  for (const fact3 of statements) {
    if (fact3.kind !== "fact" || !fact3.row || fact3.row.repeat || fact3.values.length === 0) continue;
    const key = `${fact3.row.key} ${fact3.of?.text ?? ""} ${fact3.mention ? `@${fact3.mention.text}` : ""}`;
    said ??= /* @__PURE__ */ new Map();
    const first2 = said.get(key);
    if (!first2) said.set(key, fact3);
    else {
      slips2.push({
        code: "said-twice",
        span: fact3.key.span,
        holes: { fact: fact3.key.text },
        related: first2.key.span,
        fix: joined2(first2, fact3, place)
      });
    }
  }
  return slips2;
}
function joined2(first2, later2, { text: text2, base }) {
  const remove = removalOf(text2, later2.span, base);
  const isList = first2.row?.list === true && ![...first2.values, ...later2.values].some(({ none: none7 }) => none7);
  if (!isList) return { title: "Remove this one", edits: [remove], isGuess: true };
  const from2 = later2.values[0]?.span.start ?? later2.span.end;
  const more2 = text2.slice(base + from2, base + later2.span.end);
  return { title: "Put both into one list", edits: [insert(first2.span, `, ${more2}`), remove], isGuess: true };
}
function insert({ end }, text2) {
  return { span: { start: end, end }, text: text2 };
}
var init_saidTwice = __esm({
  "core/syntax/saidTwice.ts"() {
    init_removal();
  }
});

// core/syntax/steps.ts
function readSteps(span2, parts3, arrows, sourceOf, report) {
  const read2 = parts3.map((part, i) => readPart(part, i > 0, sourceOf, report));
  const emptyAt = read2.findIndex((part) => part.nodes.length === 0);
  const arrow = arrows[Math.max(0, emptyAt - 1)];
  if (emptyAt >= 0 && arrow) {
    const code = emptyAt === 0 ? "step-without-start" : "step-without-end";
    const isEnd2 = emptyAt === 0 || emptyAt === read2.length - 1;
    report({ code, span: arrow, holes: {}, ...isEnd2 && { fix: endFix(emptyAt === 0, arrow) } });
  }
  const [first2, ...rest2] = read2;
  const legs = rest2.filter((part) => part.nodes.length > 0).map((part) => ({ to: part.nodes, share: part.share, text: part.text }));
  return first2 && first2.nodes.length > 0 && legs.length > 0 ? { kind: "step", span: span2, from: first2.nodes, legs } : void 0;
}
function endFix(isStart, { start, end }) {
  return isStart ? {
    title: "Begin it with start",
    edits: [{ span: { start, end: start }, text: "start " }],
    isGuess: true
  } : { title: "Let it lead to end", edits: [{ span: { start: end, end }, text: " end" }], isGuess: true };
}
function readPart(values, isEnd2, sourceOf, report) {
  const nodes = [];
  let share2;
  let text2;
  for (const atoms of values.atoms) {
    let mayBeNode = true;
    for (const atom of atoms) {
      const bad = reportAtom(atom, "step", report);
      if (bad && atom.kind !== "text") continue;
      if (atom.kind === "ref" && mayBeNode) nodes.push(atom.ref);
      else if (isEnd2 && atom.kind === "text" && !text2) text2 = { text: atom.text, span: atom.span };
      else if (isEnd2 && atom.kind === "number" && !share2) share2 = readShare(atom, sourceOf, report);
      else if (!bad)
        report({ code: "stray-in-step", span: atom.span, holes: { said: inQuotes(sourceOf(atom.span)) } });
      mayBeNode = false;
    }
  }
  const comma = values.commas.length >= values.atoms.filter((value) => value.length > 0).length ? values.commas.at(-1) : void 0;
  const lastNode = nodes.at(-1);
  if (comma && lastNode) {
    const span2 = { start: lastNode.span.end, end: lastNode.span.end + 1 };
    const fix = { title: "Remove the comma", edits: [{ span: span2, text: "" }] };
    report({ code: "trailing-comma", span: span2, holes: {}, ...sourceOf(span2) === "," && { fix } });
  }
  return { nodes, share: share2, text: text2 };
}
function readShare(atom, sourceOf, report) {
  const { quantity } = atom;
  const isShare = quantity.unit === "%" && !quantity.compare && quantity.low >= 0 && quantity.high <= 100;
  if (!isShare) {
    const span2 = cover(atom.span, quantity.span);
    const fix = fitting(atom, share);
    report({ code: "step-share", span: span2, holes: { said: sourceOf(span2) }, ...fix && { fix } });
  }
  return isShare ? quantity : void 0;
}
var init_steps = __esm({
  "core/syntax/steps.ts"() {
    init_span();
    init_cures();
    init_read();
    init_shapes();
  }
});

// core/syntax/unread.ts
function longLinesIn(text2) {
  const found = [];
  let feed = -1;
  for (let start = 0; start < text2.length; ) {
    if (feed < start) feed = text2.indexOf("\n", start);
    if (feed < 0) feed = text2.length;
    const end = lineEndFrom(text2, start, feed);
    const cut = end - start > LONG ? cutOf(text2, start, end) : end;
    if (cut < end) found.push({ start: cut, end });
    start = end + 1;
  }
  return found;
}
function withoutSpans(text2, spans) {
  let out = "";
  let at = 0;
  for (const { start, end } of spans) {
    out += text2.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return out + text2.slice(at);
}
function longLineSlip({ start }) {
  return { code: "line-too-long", span: { start, end: start + 1 }, holes: {} };
}
function cutOf(text2, start, end) {
  let at = start;
  for (let count3 = 0; at < end; count3++) {
    at = skip(blank, text2, at);
    if (at >= end) return end;
    if (count3 === MOST_PIECES) return at;
    at = Math.max(at + 1, skip(piece, text2, at));
  }
  return end;
}
function skip(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.test(text2) ? pattern.lastIndex : at;
}
function lineEndFrom(text2, start, feed) {
  if (feed - start <= LONG) return feed;
  const other = text2.indexOf("\r", start);
  return other < 0 ? feed : Math.min(feed, other);
}
var MOST_SLIPS, LONG, MOST_PIECES, piece, blank;
var init_unread = __esm({
  "core/syntax/unread.ts"() {
    MOST_SLIPS = 1e3;
    LONG = 1e5;
    MOST_PIECES = 2e4;
    piece = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*(?:"|(?=[\r\n])|$)|\/\/[^\r\n]*|[\p{L}\p{M}\p{Nd}_-]+|[^\s]/uy;
    blank = /[^\S\r\n]+/y;
  }
});

// core/syntax/builder.ts
function placed(statement) {
  return { statement, start: statement.span.start };
}
function endOf(token) {
  return token.startOffset + token.image.length;
}
function offsetOf(token, text2) {
  return token.tokenType === EOF ? text2.length : token.startOffset;
}
var Builder;
var init_builder = __esm({
  "core/syntax/builder.ts"() {
    init_api5();
    init_span();
    init_vocabulary();
    init_atomOf();
    init_classify();
    init_conflicts();
    init_factOf();
    init_header();
    init_layout();
    init_read();
    init_saidTwice();
    init_steps();
    init_tokens2();
    init_unread();
    Builder = class {
      text;
      frames = [];
      layout;
      /** Absolute offset of the place up to which a missing brace was already said. */
      unclosedSaid = -1;
      /** Slips of the blocks that were read to their end. */
      finished = 0;
      inConflict = false;
      sawMarker = false;
      /** `holders`: the blocks around what is read, outermost first; a whole file has none. */
      constructor(text2, tokens, holders2) {
        this.text = text2;
        this.layout = new Layout(text2, tokens);
        for (const { row, slips: slips2 } of holders2) {
          const isMisplaced = slips2.some((slip2) => slip2.code === "misplaced-block" && slip2.span.start === 0);
          this.frames.push({ row, base: 0, slips: [], key: void 0, isMisplaced });
          this.layout.open(void 0);
        }
      }
      /** True if nothing so far hangs on what stands elsewhere in the text. */
      get isWhole() {
        return this.layout.isBalanced && !this.sawMarker && !this.isFull;
      }
      /** True if so much is wrong that what follows is not read. */
      get isFull() {
        let count3 = this.finished;
        let last;
        for (const { slips: slips2 } of this.frames) {
          if (slips2 !== last) count3 += slips2.length;
          last = slips2;
        }
        return count3 > MOST_SLIPS;
      }
      openFile() {
        const frame = { row: fileRow, base: 0, slips: [], key: void 0, isMisplaced: false };
        this.frames.push(frame);
        this.layout.open(void 0);
        return frame;
      }
      /** `rest`: the first of what was not read; the end of the file where all was. */
      closeFile(frame, placed4, rest2) {
        const isWhole = this.isWhole;
        this.frames.pop();
        const isRead = rest2.tokenType === EOF;
        if (!isRead) say(frame.slips, "too-many-mistakes", this.spanOf(rest2, 0), { count: String(MOST_SLIPS) });
        const statements = placed4.map(({ statement }) => statement);
        return {
          kind: "block",
          length: this.text.length,
          isWhole,
          hasOpenEnds: false,
          unread: isRead ? [] : [{ start: rest2.startOffset, end: this.text.length }],
          keyword: { text: "", span: { start: 0, end: 0 } },
          id: void 0,
          title: void 0,
          body: { start: 0, end: this.text.length },
          closed: true,
          row: fileRow,
          statements,
          starts: placed4.map(({ start }) => start),
          comments: [],
          slips: frame.slips
        };
      }
      /** The first word of a statement: decides whether a block or a fact begins. */
      begin(key, form) {
        const holder = this.frame;
        const found = meaningOf(key.image.normalize("NFC"), holder.row, form);
        const meaning = holder.isMisplaced && found.wrong?.code.startsWith("misplaced") ? { ...found, wrong: void 0 } : found;
        const isFact = meaning.fact !== void 0 || form.colon && !meaning.block;
        if (isFact) return { key, form, meaning, frame: void 0 };
        const frame = {
          row: meaning.block,
          base: key.startOffset,
          slips: [],
          key,
          isMisplaced: meaning.wrong?.code === "misplaced-block"
        };
        this.frames.push(frame);
        return { key, form, meaning, frame };
      }
      /** True if the statements of the block that is being read end before `next`. */
      endsHere(next, last) {
        if (next.tokenType === EOF || this.isFull) return true;
        if (this.frames.length === 1) return false;
        if (next.tokenType === Close) return !this.layout.isExtraClose(next, last);
        return this.layout.balance > 0 && next.tokenType === Word && this.layout.endsBefore(next, last, this.frames);
      }
      /** True if the closing brace closes the block that is being read, and not one around it. */
      closes(next, last) {
        return next.tokenType === Close && !this.layout.closesOuter(next, last);
      }
      /** True if there are more closing braces than opening ones in what is still to be explained. */
      get lacksOpenBrace() {
        return this.layout.balance < 0;
      }
      /**
       * True if the body of a block begins here although its brace is missing: on this line with a fact, or on the next
       * with a statement that stands deeper.
       */
      bodyIsImplied(head, next, afterNext, isFact) {
        const row = head.frame?.row;
        if (!row || !this.lacksOpenBrace) return false;
        if (next.tokenType === Word) return isFact && mayHold(row, next.image);
        if (next.tokenType !== Newline || !this.layout.isIndentedUnder(head.key, afterNext)) return false;
        return row.steps === true || mayHold(row, afterNext.image);
      }
      /** A body begins: how deep it stands. A stray one belongs to no block. */
      openBody({ isStray }) {
        const { key, base, slips: slips2, isMisplaced } = this.frame;
        this.layout.open(isStray ? void 0 : key);
        if (isStray) this.frames.push({ row: void 0, base, slips: slips2, key: void 0, isMisplaced });
        return this.layout.depth;
      }
      tooDeep(open) {
        say(this.frame.slips, "too-deep", this.spanOf(open), {});
      }
      openImplied() {
        this.layout.open(this.frame.key);
        this.layout.foundOpen();
      }
      finish(head, written2, body) {
        if (!head.frame) {
          const frame = this.frame;
          if (body) this.layout.close(body.close !== void 0);
          return placed(factOf({ head, written: written2, frame, text: this.text, body }));
        }
        const statement = this.finishBlock(head.frame, head, written2, body);
        return { statement, start: head.frame.base - (this.frames.at(-1)?.base ?? 0) };
      }
      step(start, parts3, arrows, last) {
        const frame = this.frame;
        const span2 = { start: start.startOffset - frame.base, end: endOf(last) - frame.base };
        if (frame.row && !frame.row.steps) {
          const source = this.text.slice(start.startOffset, endOf(last));
          const edits = [{ span: span2, text: `path { ${source} }` }];
          const fix = { title: "Put it into a path", edits, isGuess: true };
          say(frame.slips, "misplaced-step", span2, {}, frame.row.blocks.includes("path") ? fix : void 0);
          return void 0;
        }
        const step2 = readSteps(
          span2,
          parts3,
          arrows.map((arrow) => this.spanOf(arrow)),
          ({ start: start2, end }) => this.text.slice(frame.base + start2, frame.base + end),
          (slip2) => frame.slips.push(slip2)
        );
        return step2 && placed(step2);
      }
      /** A line that begins with no word. */
      stray(start, values, next) {
        const frame = this.frame;
        const atoms = values.atoms.flat();
        const bad = atoms.find((atom) => reportAtom(atom, "", (slip2) => frame.slips.push(slip2)));
        if (bad) return;
        const first2 = atoms[0];
        const lastAtom = atoms.at(-1);
        const span2 = first2 && lastAtom ? cover(first2.span, lastAtom.span) : this.spanOf(start === next ? next : start);
        const sign2 = inQuotes(this.text.slice(span2.start + frame.base, span2.end + frame.base));
        const isNote = first2?.kind === "text" && first2 === lastAtom && frame.row && factRow(frame.row, "note");
        const edits = [{ span: { start: span2.start, end: span2.start }, text: "note: " }];
        const fix = { title: "Write it as a note", edits, isGuess: true };
        if (next.tokenType === Open && !first2) say(frame.slips, "block-without-name", span2, {});
        else say(frame.slips, "stray-line", span2, { sign: sign2 }, isNote ? fix : void 0);
      }
      /** A body that belongs to no block: what is in it was read and said, and is left out. */
      dropBody(body) {
        this.frames.pop();
        this.layout.close(body.close !== void 0);
      }
      extraBrace(token) {
        this.layout.foundClose();
        const span2 = this.spanOf(token);
        say(
          this.frame.slips,
          "extra-brace",
          span2,
          {},
          { title: "Remove the brace", edits: [{ span: span2, text: "" }] }
        );
      }
      marker(token) {
        this.sawMarker = true;
        const sign2 = token.image[0];
        if (sign2 === "<" || !this.inConflict)
          say(this.frame.slips, "merge-conflict", this.spanOf(token), { what: UNNAMED });
        this.inConflict = sign2 !== ">" && (sign2 === "<" || this.inConflict);
      }
      atom(token) {
        return atomOf(token, this.frame.base);
      }
      quantity(parts3) {
        return quantityOf(parts3, this.frame.base);
      }
      ref(first2, rest2) {
        return refOf(first2, rest2, this.frame.base);
      }
      get frame() {
        const frame = this.frames.at(-1);
        if (!frame) throw new RangeError("A statement outside every block.");
        return frame;
      }
      finishBlock(frame, head, written2, body) {
        this.frames.pop();
        const { id, title, headerEnd } = headerOf(
          written2,
          frame,
          this.text,
          (token) => nameAt(token, frame.base)
        );
        const bodyEnd = body && (body.close ? endOf(body.close) : offsetOf(body.next, this.text));
        const end = bodyEnd ?? frame.base + headerEnd;
        const keySpan = { start: 0, end: head.key.image.length };
        if (head.meaning.wrong) sayWrong(frame.slips, head.meaning.wrong, keySpan);
        if (body) {
          this.layout.close(body.close !== void 0);
          this.sayOpen(frame, headerEnd, body);
          if (!body.close) this.sayUnclosed(frame, headerEnd, end, offsetOf(body.next, this.text));
        }
        const statements = body?.statements.map(({ statement }) => statement) ?? [];
        for (const slip2 of saidTwice(statements, { text: this.text, base: frame.base })) frame.slips.push(slip2);
        this.finished += frame.slips.length;
        const bodyStart = body && (body.open ? body.open.startOffset : frame.base + headerEnd);
        return {
          kind: "block",
          length: end - frame.base,
          keyword: nameAt(head.key, frame.base),
          id,
          title,
          body: bodyStart === void 0 ? void 0 : { start: bodyStart - frame.base, end: end - frame.base },
          closed: body === void 0 || body.close !== void 0,
          row: frame.row,
          statements,
          starts: body?.statements.map(({ start }) => start) ?? [],
          comments: [],
          slips: frame.slips
        };
      }
      sayUnclosed(frame, headerEnd, end, next) {
        if (this.unclosedSaid === next || this.isFull) return;
        this.unclosedSaid = next;
        const at = this.text.slice(0, end).trimEnd().length - frame.base;
        const indent2 = " ".repeat(Math.max(0, this.layout.indentOfLineOf(frame.key)));
        const fix = { title: "Close it", edits: [{ span: { start: at, end: at }, text: `
${indent2}}` }] };
        say(frame.slips, "unclosed-block", { start: 0, end: headerEnd }, { block: this.named(frame) }, fix);
      }
      /** Says that the brace is missing with which a body begins, or that it stands on a later line. */
      sayOpen(frame, headerEnd, { open, isLate }) {
        const at = { start: headerEnd, end: headerEnd };
        const block2 = this.named(frame);
        const title = "Put { at the end of the line";
        if (!open) {
          const keySpan = { start: 0, end: frame.key?.image.length ?? 0 };
          say(
            frame.slips,
            "missing-open-brace",
            keySpan,
            { block: block2 },
            { title, edits: [{ span: at, text: " {" }] }
          );
        } else if (isLate) {
          const span2 = this.spanOf(open, frame.base);
          const between4 = this.text.slice(frame.base + headerEnd, open.startOffset);
          const edits = between4.trim() === "" ? [{ span: { start: headerEnd, end: span2.end }, text: " {" }] : [{ span: at, text: " {" }, { span: span2, text: "" }];
          say(frame.slips, "brace-on-next-line", span2, { block: block2 }, { title, edits });
        }
      }
      named(frame) {
        const next = frame.key && /^[^\s{"]*\s*([\p{L}\p{M}\p{Nd}_-]+)?/u.exec(
          this.text.slice(frame.key.startOffset, frame.key.startOffset + 200)
        );
        return shorten([frame.key?.image ?? "", next?.[1] ?? ""].join(" ").trim());
      }
      spanOf(token, base = this.frame.base) {
        const start = offsetOf(token, this.text);
        return { start: start - base, end: start + token.image.length - base };
      }
    };
  }
});

// core/syntax/grammar.ts
var DEEPEST, newValues, noValues, Grammar;
var init_grammar = __esm({
  "core/syntax/grammar.ts"() {
    init_api5();
    init_vocabulary();
    init_tokens2();
    DEEPEST = 64;
    newValues = () => ({ atoms: [[]], commas: [] });
    noValues = newValues();
    Grammar = class extends EmbeddedActionsParser {
      /** Where what is read goes; set before each parse. */
      builder;
      constructor({ validate }) {
        super(allTokens, { recoveryEnabled: false, maxLookahead: 1, skipValidations: !validate });
        this.performSelfAnalysis();
      }
      file = this.RULE("file", () => {
        const frame = this.ACTION(() => this.builder.openFile());
        const statements = this.SUBRULE(this.statements);
        const rest2 = this.ACTION(() => this.skipRest());
        this.CONSUME(EOF);
        return this.ACTION(() => this.builder.closeFile(frame, statements, rest2));
      });
      /** One block by itself, as it stands in the block that the builder was told of. */
      block = this.RULE("block", () => this.SUBRULE(this.keyed));
      // Alternatives that stand in a field are made once. Made anew for every statement and value, they cost more than the
      // reading; and a choice without a gate is looked up in a table.
      kindsOfStatement = [
        { ALT: () => this.pass(Newline) },
        { ALT: () => this.pass(Semicolon) },
        { ALT: () => this.extraBrace() },
        { ALT: () => this.marker() },
        { ALT: () => this.OR1(this.kindsOfLine), IGNORE_AMBIGUITIES: true }
      ];
      kindsOfLine = [
        { GATE: () => this.isStep(), ALT: () => this.SUBRULE(this.step), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.SUBRULE(this.keyed), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.SUBRULE(this.stray), IGNORE_AMBIGUITIES: true }
      ];
      statements = this.RULE("statements", () => {
        const statements = [];
        this.MANY({
          GATE: () => !this.builder.endsHere(this.LA(1), this.LA(0)),
          DEF: () => {
            const statement = this.OR(this.kindsOfStatement);
            this.ACTION(() => statement && statements.push(statement));
          }
        });
        return statements;
      });
      keyed = this.RULE("keyed", () => {
        const key = this.CONSUME(Word);
        const hasColon = this.colonFollows();
        const head = this.ACTION(
          () => this.builder.begin(key, { colon: hasColon, brace: this.braceFollows(), none: this.noneFollows() })
        );
        const of2 = this.lets(hasColon) ? this.OPTION(this.word) : void 0;
        const mention = this.lets(hasColon) ? this.OPTION1(this.mention) : void 0;
        const colon = this.lets(hasColon) ? this.OPTION2(this.colon) : void 0;
        const values = this.SUBRULE(this.values, { ARGS: [head] });
        const body = this.lets(this.bodyFollows(head)) ? this.OPTION3(() => this.SUBRULE(this.body, { ARGS: [head] })) : void 0;
        const implied = this.lets(body === void 0 && this.bodyIsImplied(head)) ? this.OPTION4(() => this.SUBRULE(this.impliedBody)) : void 0;
        return this.ACTION(() => this.builder.finish(head, { key, of: of2, mention, colon, values }, body ?? implied));
      });
      word = () => this.CONSUME1(Word);
      mention = () => this.CONSUME(Mention);
      colon = () => this.CONSUME(Colon);
      body = this.RULE("body", (head) => {
        let lateBy = 0;
        this.MANY(() => {
          this.CONSUME(Newline);
          lateBy++;
        });
        const open = this.CONSUME(Open);
        this.ACTION(() => {
          if (this.builder.openBody({ isStray: head === void 0 }) > DEEPEST) {
            this.builder.tooDeep(open);
            this.skipToClose();
          }
        });
        const statements = this.SUBRULE(this.statements);
        const close = this.OPTION({
          GATE: () => this.builder.closes(this.LA(1), this.LA(0)),
          DEF: () => this.CONSUME(Close)
        });
        return { open, isLate: lateBy > 0, statements, close, next: this.LA(1) };
      });
      /** A body whose opening brace is missing. */
      impliedBody = this.RULE("impliedBody", () => {
        this.OPTION(() => this.CONSUME(Newline));
        this.ACTION(() => this.builder.openImplied());
        const statements = this.SUBRULE(this.statements);
        const close = this.OPTION1({
          GATE: () => this.builder.closes(this.LA(1), this.LA(0)),
          DEF: () => this.CONSUME(Close)
        });
        return { open: void 0, isLate: false, statements, close, next: this.LA(1) };
      });
      step = this.RULE("step", () => {
        const start = this.ACTION(() => this.LA(1));
        const parts3 = [this.SUBRULE(this.values)];
        const arrows = [];
        this.AT_LEAST_ONE(() => {
          const arrow = this.CONSUME(Arrow);
          const part = this.SUBRULE1(this.values);
          this.ACTION(() => {
            arrows.push(arrow);
            parts3.push(part);
          });
        });
        return this.ACTION(() => this.builder.step(start, parts3, arrows, this.LA(0)));
      });
      stray = this.RULE("stray", () => {
        const start = this.ACTION(() => this.LA(1));
        this.OR([
          {
            ALT: () => {
              const values = this.SUBRULE(this.someValues);
              this.ACTION(() => this.builder.stray(start, values, this.LA(1)));
              this.OPTION({
                GATE: () => this.LA(1).tokenType === Open,
                DEF: () => this.SUBRULE(this.strayBody)
              });
            }
          },
          {
            ALT: () => {
              this.ACTION(() => this.builder.stray(start, noValues, this.LA(1)));
              this.SUBRULE1(this.strayBody);
            },
            IGNORE_AMBIGUITIES: true
          }
        ]);
      });
      /** Braces that belong to no block; what is in them is read, said and left out. */
      strayBody = this.RULE("strayBody", () => {
        const body = this.SUBRULE(this.body);
        this.ACTION(() => this.builder.dropBody(body));
      });
      values = this.RULE("values", (head) => {
        const values = newValues();
        this.MANY({ GATE: () => !this.bodyIsImplied(head), DEF: () => this.value(values) });
        return values;
      });
      someValues = this.RULE("someValues", () => {
        const values = newValues();
        this.AT_LEAST_ONE(() => this.value(values));
        return values;
      });
      value(values) {
        const atom = this.OR(this.kindsOfValue);
        if (atom) values.atoms.at(-1)?.push(atom);
        else {
          values.commas.push(this.LA(0));
          values.atoms.push([]);
        }
      }
      kindsOfValue = [
        { ALT: () => this.pass(Comma) },
        { ALT: () => this.plain(Text) },
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.SUBRULE(this.ref) },
        { ALT: () => this.plain(Mention) },
        { ALT: () => this.plain(Tag) },
        { ALT: () => this.plain(Percent) },
        { ALT: () => this.plain(Currency) },
        { ALT: () => this.plain(DateText) },
        { ALT: () => this.plain(Time) },
        { ALT: () => this.plain(LongText) },
        { ALT: () => this.plain(UnclosedText) },
        { ALT: () => this.plain(CurlyText) },
        { ALT: () => this.plain(SingleText) },
        { ALT: () => this.plain(BadNumber) },
        { ALT: () => this.plain(Address) },
        { ALT: () => this.plain(Colon) },
        { ALT: () => this.plain(Dot) },
        { ALT: () => this.plain(Dots) },
        { ALT: () => this.plain(Unknown) }
      ];
      quantity = this.RULE("quantity", () => {
        let compare2;
        let low;
        let high;
        let unit2;
        let per;
        let bad;
        this.OR([
          {
            ALT: () => {
              compare2 = this.CONSUME(Compare);
              this.OPTION(
                () => this.OR2([
                  { ALT: () => low = this.CONSUME(Numeral) },
                  { ALT: () => bad = this.CONSUME(BadNumber) }
                ])
              );
            }
          },
          { ALT: () => low = this.CONSUME1(Numeral) }
        ]);
        this.OPTION1({
          GATE: () => low !== void 0 && this.LA(2).tokenType === Numeral,
          DEF: () => {
            this.CONSUME(Dots);
            high = this.CONSUME2(Numeral);
          }
        });
        this.OPTION2({
          GATE: () => low !== void 0,
          DEF: () => {
            unit2 = this.OR1([
              { ALT: () => this.CONSUME(Percent) },
              { ALT: () => this.CONSUME(Currency) },
              { ALT: () => this.CONSUME(Word) }
            ]);
            this.OPTION3({
              GATE: () => this.LA(1).image === "per" && this.LA(2).tokenType === Word,
              DEF: () => {
                this.CONSUME1(Word);
                per = this.CONSUME2(Word);
              }
            });
          }
        });
        return this.ACTION(() => this.builder.quantity({ compare: compare2, low, high, unit: unit2, per, bad }));
      });
      ref = this.RULE("ref", () => {
        const first2 = this.CONSUME(Word);
        const rest2 = [];
        if (this.lets(this.nameFollows())) {
          this.MANY({
            GATE: () => this.nameFollows(),
            DEF: () => {
              this.CONSUME(Dot);
              rest2.push(this.CONSUME1(Word));
            }
          });
        }
        return this.ACTION(() => this.builder.ref(first2, rest2));
      });
      plain(type) {
        const token = this.CONSUME(type);
        return this.ACTION(() => this.builder.atom(token));
      }
      pass(type) {
        this.CONSUME(type);
      }
      extraBrace() {
        const token = this.CONSUME(Close);
        this.ACTION(() => this.builder.extraBrace(token));
      }
      marker() {
        const token = this.CONSUME(Marker);
        this.ACTION(() => this.builder.marker(token));
      }
      /**
       * A gate that is asked before the production, so that one that is seldom let in costs next to nothing. While the
       * grammar is recorded all gates are open.
       */
      lets(gate) {
        return gate || this.RECORDING_PHASE;
      }
      /** Names and commas up to an arrow, or an arrow at once. */
      isStep() {
        for (let i = 1; ; i++) {
          const type = this.LA(i).tokenType;
          if (type === Arrow) return true;
          if (type !== Word && type !== Dot && type !== Comma) return false;
        }
      }
      nameFollows() {
        return this.LA(1).tokenType === Dot && this.LA(2).tokenType === Word;
      }
      bodyIsImplied(head) {
        if (!head?.frame || !this.builder.lacksOpenBrace) return false;
        return this.builder.bodyIsImplied(head, this.LA(1), this.LA(2), this.colonFollows(2));
      }
      /** After a key: [ word ] [ persona ] and a colon. */
      colonFollows(from2 = 1) {
        let i = from2;
        if (this.LA(i).tokenType === Word) i++;
        if (this.LA(i).tokenType === Mention) i++;
        return this.LA(i).tokenType === Colon;
      }
      braceFollows() {
        for (let i = 1; ; i++) {
          const type = this.LA(i).tokenType;
          if (type === Open) return true;
          if (type === Newline || type === Semicolon || type === Close || type === EOF) return false;
        }
      }
      /** Behind a keyword: `none` alone up to the end of the statement. */
      noneFollows() {
        const at = this.LA(1).tokenType === Colon ? 2 : 1;
        if (this.LA(at).image !== NONE || this.LA(at).tokenType !== Word) return false;
        const { tokenType } = this.LA(at + 1);
        return tokenType === Newline || tokenType === Semicolon || tokenType === Close || tokenType === EOF;
      }
      bodyFollows(head) {
        let i = 1;
        if (head?.frame) while (this.LA(i).tokenType === Newline) i++;
        return this.LA(i).tokenType === Open;
      }
      /** Goes to the end of the file; gives what is passed by first. */
      skipRest() {
        while (this.LA(1).tokenType === Newline) this.SKIP_TOKEN();
        const rest2 = this.LA(1);
        while (this.LA(1).tokenType !== EOF) this.SKIP_TOKEN();
        return rest2;
      }
      skipToClose() {
        for (let depth = 1; this.LA(1).tokenType !== EOF; this.SKIP_TOKEN()) {
          const type = this.LA(1).tokenType;
          depth += type === Open ? 1 : type === Close ? -1 : 0;
          if (depth === 0) return;
        }
      }
    };
  }
});

// core/syntax/loose.ts
function placeLoose(tree, comments, blanks2, tokens) {
  const from2 = tree.body?.start ?? 0;
  for (const token of comments) {
    if (token.startOffset < from2) continue;
    const { block: block2, base } = innermost(tree, token.startOffset);
    const start = token.startOffset - base;
    const span2 = { start, end: start + token.image.length };
    block2.comments.push(isSilencer(token.image) ? { ...span2, isSilencer: true } : span2);
    if (isOpenComment(token)) {
      addSlip(block2, {
        code: "unclosed-comment",
        span: span2,
        holes: {},
        fix: {
          title: "Close the comment",
          edits: [{ span: { start: span2.end, end: span2.end }, text: " */" }]
        }
      });
    }
  }
  for (const token of blanks2) {
    if (token.startOffset < from2) continue;
    const { block: block2, base } = innermost(tree, token.startOffset);
    const span2 = relative(token, base);
    addSlip(block2, {
      code: "odd-blank",
      span: span2,
      holes: { sign: codeOf(token.image) },
      fix: { title: "Make it a space", edits: [{ span: span2, text: " " }] }
    });
  }
  for (const token of tokens) {
    const sign2 = token.image[0] ?? "";
    const isLongArrow = token.tokenType === Arrow && token.image !== "->";
    const plain = isLongArrow ? "->" : sign2 > "ÿ" && token.tokenType !== Word ? halfWidth[sign2] : void 0;
    if (plain === void 0 || token.startOffset < from2) continue;
    const { block: block2, base } = innermost(tree, token.startOffset);
    const length = isLongArrow ? token.image.length : 1;
    const span2 = { start: token.startOffset - base, end: token.startOffset - base + length };
    addSlip(block2, {
      code: "full-width",
      span: span2,
      holes: { sign: isLongArrow ? token.image : sign2, plain },
      fix: { title: `Write ${plain}`, edits: [{ span: span2, text: plain }] }
    });
  }
}
function placeHidden(tree, text2, tokens) {
  if (hiddenIn(text2).length === 0) return;
  for (const { image, startOffset, tokenType } of tokens) {
    const runs = tokenType === Unknown ? [] : hiddenIn(image);
    const [first2] = runs;
    if (!first2) continue;
    const { block: block2, base } = holderOf(tree, startOffset);
    const at = startOffset - base;
    const edits = runs.map(({ start, end }) => ({ span: { start: at + start, end: at + end }, text: "" }));
    addSlip(block2, {
      code: runs.some(({ isTurning }) => isTurning) ? "turned-direction" : "hidden-character",
      span: { start: at + first2.start, end: at + first2.end },
      holes: { sign: codeOf(image.slice(first2.start, first2.end)) },
      fix: { title: "Take out what nobody sees", edits, isGuess: true }
    });
  }
}
function holderOf(tree, offset) {
  let block2 = tree;
  let base = 0;
  for (; ; ) {
    const index = indexAt(block2, offset - base);
    const inner2 = block2.statements[index];
    const start = base + (block2.starts[index] ?? 0);
    if (inner2?.kind !== "block" || offset < start || offset - start >= inner2.length) return { block: block2, base };
    base = start;
    block2 = inner2;
  }
}
function isOpenComment(token) {
  return token.tokenType === BlockComment && (token.image.length < 4 || !token.image.endsWith("*/"));
}
function isSilencer(image) {
  return /^\/[/*]\s*journey-ignore(?:-file)?(?![\w-])/.test(image);
}
function relative(token, base) {
  return { start: token.startOffset - base, end: token.startOffset - base + token.image.length };
}
function addSlip(block2, slip2) {
  block2.slips.push(slip2);
}
function innermost(tree, offset) {
  let block2 = tree;
  let base = 0;
  for (; ; ) {
    const index = indexAt(block2, offset - base);
    const inner2 = block2.statements[index];
    const start = base + (block2.starts[index] ?? 0);
    if (inner2?.kind !== "block" || !inner2.body || offset - start < inner2.body.start || offset - start >= inner2.length)
      return { block: block2, base };
    base = start;
    block2 = inner2;
  }
}
var halfWidth;
var init_loose = __esm({
  "core/syntax/loose.ts"() {
    init_hidden();
    init_read();
    init_tokens2();
    init_walk();
    halfWidth = {
      "：": ":",
      "；": ";",
      "，": ",",
      "、": ",",
      "｛": "{",
      "｝": "}",
      "％": "%",
      "＠": "@",
      "＃": "#",
      "→": "->"
    };
  }
});

// core/syntax/parse.ts
function parse(text2) {
  if (text2.length > LONGEST) return tooLong(text2);
  const unread = longLinesIn(text2);
  if (unread.length > 0) return leavingOut(text2, unread, unread.map(longLineSlip));
  const conflicts = conflictsIn(text2);
  if (conflicts.length === 0) return parseWhole(text2);
  const tree = parseWhole(oursAlone(text2, conflicts));
  const slips2 = conflicts.map((conflict) => conflictSlip(text2, conflict));
  return { ...tree, isWhole: false, slips: [...tree.slips, ...slips2] };
}
function leavingOut(text2, unread, slips2) {
  const tree = parseWhole(withoutSpans(text2, unread));
  return {
    ...tree,
    isWhole: false,
    unread: [...unread, ...tree.unread],
    slips: [...tree.slips, ...slips2]
  };
}
function parseWhole(text2) {
  const { tokens, comments, blanks: blanks2 } = tokensOf(text2);
  const tree = read(new Builder(text2, tokens, []), tokens, (reader) => reader.file());
  placeLoose(tree, comments, blanks2, tokens);
  placeHidden(tree, text2, [...tokens, ...comments]);
  const whole = { ...tree, hasOpenEnds: openEndsOf(tokens, comments).length > 0 };
  if (comments.some(({ image }) => hasMarks(image)) || tokens.some(isMarkedText)) marked.add(whole);
  return whole;
}
function isMarkedText({ tokenType, image }) {
  return tokenType === LongText && hasMarks(image);
}
function tokensOf(text2) {
  const { tokens, groups } = lexer.tokenize(text2);
  return { tokens, comments: groups["comments"] ?? [], blanks: groups["oddBlanks"] ?? [] };
}
function read(builder, tokens, how) {
  grammar ??= new Grammar({ validate: false });
  grammar.builder = builder;
  grammar.input = tokens;
  const result = how(grammar);
  grammar.builder = idle;
  grammar.input = [];
  return result;
}
function openEndsOf(tokens, comments) {
  const ends3 = [];
  if (comments.some((token) => isOpenComment(token))) ends3.push("*/");
  if (tokens.some((token) => token.tokenType === LongText && !longTextOf(token.image).closed))
    ends3.push('"""');
  return ends3;
}
function tooLong(text2) {
  const slip2 = { code: "too-long", span: { start: 0, end: 0 }, holes: {} };
  return {
    ...parse(""),
    length: text2.length,
    isWhole: false,
    unread: [{ start: 0, end: text2.length }],
    slips: [slip2]
  };
}
var LONGEST, lexer, grammar, idle, marked;
var init_parse = __esm({
  "core/syntax/parse.ts"() {
    init_api5();
    init_atoms();
    init_builder();
    init_conflicts();
    init_grammar();
    init_loose();
    init_patterns();
    init_tokens2();
    init_unread();
    LONGEST = 16 * 1024 * 1024;
    lexer = new Lexer(allTokens, {
      ensureOptimizations: true,
      positionTracking: "onlyOffset",
      skipValidations: true
    });
    idle = new Builder("", [], []);
    marked = /* @__PURE__ */ new WeakSet();
  }
});

// cli/failure.ts
var Failure;
var init_failure = __esm({
  "cli/failure.ts"() {
    Failure = class extends Error {
      name = "Failure";
    };
  }
});

// core/model/uri.ts
function normaliseUri(uri) {
  const parts3 = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)(.*)$/i.exec(uri);
  if (!parts3) return uri;
  const [, head = "", path2 = "", tail = ""] = parts3;
  return head.toLowerCase() + path2.split("/").map(recode).join("/") + tail;
}
function resolvePath(from2, path2) {
  const base = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(from2);
  if (!base || path2 === "" || /^[/~]|[\\\u0000-\u001f\u007f]|^[a-z][a-z0-9+.-]*:|%2e|%2f|%5c/i.test(path2))
    return void 0;
  const [, head = "", basePath = ""] = base;
  const steps3 = basePath.split("/").slice(0, -1);
  for (const step2 of path2.split("/")) {
    if (step2 === "..") {
      if (steps3.length <= 1) return void 0;
      steps3.pop();
    } else if (step2 !== "." && step2 !== "") {
      steps3.push(encodeURIComponent(step2.toWellFormed()));
    }
  }
  return normaliseUri(`${head}${steps3.join("/")}`);
}
function recode(part) {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part;
  }
}
var init_uri = __esm({
  "core/model/uri.ts"() {
  }
});

// server/host/nodeFiles.ts
import { lstat, readFile, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
function nodeFiles(roots) {
  const folders = roots.map((root) => root.endsWith("/") ? root : `${root}/`);
  const contains = (uri) => folders.some((folder) => uri.startsWith(folder));
  return {
    contains,
    read: async (uri) => {
      const path2 = pathOf(uri);
      if (path2 === void 0 || !contains(uri)) return { kind: "missing" };
      const file = await readInside(path2, folders, MOST_BYTES);
      return file.kind === "bytes" ? decodeText(file.bytes) : file.kind === "missing" ? file : unreadable;
    },
    readBytes: async (uri, most2) => {
      const path2 = pathOf(uri);
      return path2 === void 0 || !contains(uri) ? { kind: "missing" } : readInside(path2, folders, most2);
    },
    exists: async (uri) => {
      const path2 = pathOf(uri);
      return path2 !== void 0 && contains(uri) && await insideOf(path2, folders) !== void 0;
    },
    list: async () => (await Promise.all(folders.map((folder) => listIn(pathOf(folder))))).flat(),
    watch: () => ({ dispose: () => void 0 }),
    today: () => {
      const now = /* @__PURE__ */ new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    }
  };
}
function decodeText(bytes) {
  if (bytes.length > MOST_BYTES || bytes.includes(0)) return { kind: "unreadable" };
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "unreadable" };
  }
}
async function readInside(path2, folders, most2) {
  try {
    const real = await insideOf(path2, folders);
    if (real === void 0) {
      await lstat(path2);
      return unreadable;
    }
    const info = await stat(real);
    if (!info.isFile()) return unreadable;
    if (info.size > most2) return { kind: "too-large" };
    const bytes = await readFile(real);
    return bytes.length > most2 ? { kind: "too-large" } : { kind: "bytes", bytes };
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? problem.code : void 0;
    return { kind: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
  }
}
async function insideOf(path2, folders) {
  const real = await realpath(path2).catch(() => void 0);
  if (real === void 0) return void 0;
  const roots = await Promise.all(folders.map((folder) => realpath(pathOf(folder) ?? "").catch(() => void 0)));
  const isInside = (root) => root !== void 0 && (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep));
  return roots.some(isInside) ? real : void 0;
}
async function listIn(folder) {
  const found = [];
  const waiting = folder === void 0 ? [] : [folder];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const entries2 = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries2) {
      const path2 = join(next, entry.name);
      if (entry.isDirectory() && !passedBy.has(entry.name)) waiting.push(path2);
      else if (entry.isFile() && entry.name.endsWith(".journey"))
        found.push(normaliseUri(pathToFileURL(path2).href));
    }
  }
  return found;
}
function pathOf(uri) {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : void 0;
  } catch {
    return void 0;
  }
}
var MOST_BYTES, unreadable, passedBy;
var init_nodeFiles = __esm({
  "server/host/nodeFiles.ts"() {
    init_parse();
    init_uri();
    MOST_BYTES = LONGEST * 3;
    unreadable = { kind: "unreadable" };
    passedBy = /* @__PURE__ */ new Set(["node_modules", ".git"]);
  }
});

// cli/messages.ts
var messages;
var init_messages = __esm({
  "cli/messages.ts"() {
    messages = {
      unknownCommand: (name) => `There is no command “${name}”. Say journey --help to see them all.`,
      badOption: (detail) => `${detail} Say journey --help to see what may be said.`,
      noFilesToFormat: "Say which files to format, for instance: journey format maps/first-order.journey",
      inputAlone: "With - what comes in is formatted, and nothing else: journey format -",
      formatted: (files, changed, isCheck) => `${files === 1 ? "1 file" : `${files} files`} looked at, ${changed === 0 ? "nothing" : changed} ${isCheck ? "to format" : "formatted"}.`,
      noPictureParts: "PNG and PDF need parts that were left out when journey was installed. Bring them with: npm install --include=optional",
      noFont: (script, words2, canBeInstalled) => `${canBeInstalled ? `The font for ${script} is not installed` : `There is no font for ${script}`}, so ${words2 === 1 ? "1 word is" : `${words2} words are`} drawn with empty boxes.${canBeInstalled ? " Bring it with: npm install --include=optional" : ""}`,
      imagesLeft: (count3) => `${count3 === 1 ? "A picture is" : `${count3} pictures are`} in WebP, which cannot be drawn in PNG and PDF files, so ${count3 === 1 ? "its place is" : "their places are"} empty. Save ${count3 === 1 ? "it" : "them"} as PNG or JPEG.`,
      toFile: (format) => `A ${format.toUpperCase()} is nothing to look at in a terminal. Say where to write it: -o map.${format}`,
      unknownPage: (name, known6) => `There is no page “${name}”. It can be ${known6.slice(0, -1).join(", ")} or ${known6.at(-1)}.`,
      noScale: (text2) => `“${text2}” is no scale. Write a number from 0.1 to 10, such as --scale 3.`,
      tooManyPoints: (across, down, most2, largest) => `At this scale the picture would be ${across} by ${down} points, and no more than ${most2} million can be drawn. Say --scale ${largest} or less, or write SVG or PDF, which stay sharp at any size.`,
      oneFile: "Say which one file to write, for instance: journey render maps/first-order.journey -o map.svg",
      missing: (path2) => `There is no file ${path2}.`,
      notText: (path2) => `${path2} is not text that can be read (UTF-8).`,
      isFolder: (path2) => `${path2} is a folder. Name the files in it.`,
      unknownFormat: (name, known6) => `There is no format “${name}”. It can be ${known6.slice(0, -1).join(", ")} or ${known6.at(-1)}.`,
      nothingInFolder: (path2) => `There is no .journey file in ${path2 === "." ? "this folder" : path2}.`,
      nothingLike: (pattern) => `There is no .journey file that is like ${pattern}.`,
      closedFolder: (path2) => `The folder ${path2} could not be looked into.`,
      standardInput: "standard input",
      stdinNameAlone: "--stdin-name says what standard input is called, so - must be among the files: journey check - --stdin-name maps/first-order.journey",
      stdinOnly: (option) => `Standard input cannot be used with ${option}. Name a file instead.`,
      noCount: (text2) => `“${text2}” is not a number of warnings. Write a whole number, such as --max-warnings 10.`,
      noDay: (text2) => `“${text2}” is not a day. Write it like this: --today 2026-09-01`,
      noCompleteness: (format) => `--completeness can be told as text or json, and not as ${format}.`,
      complete: (journey, score) => `${journey} is complete to ${score} of 10.`,
      andMore: (count3) => `(and ${count3} more)`,
      tooManyWarnings: (count3, most2) => `There ${count3 === 1 ? "is 1 warning" : `are ${count3} warnings`}, and no more than ${most2} may be.`,
      mended: (count3, files) => `${count3 === 1 ? "1 thing" : `${count3} things`} mended in ${files === 1 ? "1 file" : `${files} files`}.`,
      changedMeanwhile: (path2) => `${path2} was changed by somebody else at the same time, so nothing was mended in it.`,
      watching: "Waiting for changes. Ctrl+C ends it.",
      writtenTo: (summary, path2) => `${summary} The report is in ${path2}.`,
      sarifRoot: "The folder that the maps are kept in: the root of their repository.",
      unknownTheme: (name, known6) => `There is no theme “${name}”. It can be ${known6.join(", ")}, or a file such as journey.theme.json.`,
      unknownEnding: (path2) => `The ending of ${path2} names no format. Use .svg, .png, .pdf, .html, .md, .csv or .json, or say --format.`,
      onlyWith: (option, formats) => `${option} can only be said with --format ${formats.length < 2 ? formats.join("") : `${formats.slice(0, -1).join(", ")} or ${formats.at(-1)}`}.`,
      noJourney: (path2) => `There is no journey in ${path2}, so there is nothing to draw.`,
      tooLarge: (count3, most2) => `This map has ${count3} touchpoints, and no more than ${most2} can be drawn. Split it into several journeys.`,
      noSuchJourney: (id, ids) => `There is no journey “${id}”.${ids.length > 0 ? ` There is: ${ids.join(", ")}.` : ""}`,
      cannotWrite: (path2, reason) => `${path2} could not be written (${reason}).`,
      twoSides: "Say what to compare, for instance: journey diff old.journey new.journey, or journey diff main..HEAD",
      withWhich: "Say which journey to compare it with, for instance: journey diff map.journey --journey today --with ideal",
      sameJourney: "That is one and the same journey. Say another one with --with.",
      pairOfFiles: "To compare journeys or personas name files, for instance: journey diff main:map.journey map.journey --journey order",
      personasOfOne: "Two personas are compared in one journey of one file: journey diff map.journey --personas mina,joon",
      twoPersonas: "Say which two personas to compare, by their ids: --personas mina,joon",
      noSuchPersona: (id, ids) => `No persona “${id}” takes part in this journey.${ids.length > 0 ? ` There is: ${ids.join(", ")}.` : ""}`,
      whichJourney: (path2, ids) => `There are several journeys in ${path2}: ${ids.join(", ")}. Say which one with --journey${ids[0] === void 0 ? "" : ` ${ids[0]}`}.`,
      unknownDiffFormat: (name) => `There is no format “${name}”. It can be text, markdown, json, svg or html.`,
      noPictureOfBoth: "There is no journey that is on both sides and differs, so there is no picture of both. --format text tells what changed.",
      onePictureOf: (title, others2) => `The picture shows “${title}”. ${others2 === 1 ? "Another journey differs" : `${others2} other journeys differ`} too: --format html shows all.`,
      unknownThreshold: (name) => `There is no threshold “${name}”. It can be harm, risk or any.`,
      badConfig: (path2) => `${path2} is not JSON that can be read.`,
      inConfig: (problem) => `in journey.config.json: ${problem}`,
      oneThing: "Say whose history, by its id, for instance: journey log pay",
      noSuchThing: (id) => `No commit says anything of “${id}”.`,
      importedFromNow: (file, by) => `${file}, which ${by} imports, is not at that commit; its names are read from the working tree.`,
      noGit: "git is not on the PATH, so commits cannot be read.",
      noRepository: "This folder is in no git repository, so commits cannot be read.",
      noCommit: (name) => `There is no commit “${name}”. In a shallow clone it may be missing: git fetch --unshallow brings it.`,
      noCommonCommit: (range) => `The two sides of ${range} have no commit in common.`,
      notAtCommit: (path2, revision) => `There is no text file ${path2} at ${revision}.`,
      brokenSide: (path2) => `${path2} has braces or blocks that are not right, so part of it may not be compared. Say journey check to see.`,
      threeSides: "Say which three files to merge, for instance: journey merge base.journey ours.journey theirs.journey",
      refusedMerge: (path2, sentence3) => `${path2} was not merged. ${sentence3}`,
      mergeConflicts: (path2, count3) => `${path2} has ${count3 === 1 ? "1 conflict" : `${count3} conflicts`} to choose in:`,
      mergedByLines: (path2) => `${path2}: git has merged it line by line instead. Look through it before you say that it is right.`,
      keptBoth: (path2) => `${path2}: both versions are in it as a whole. Keep what is right.`,
      gitWhat: "Say journey git install or journey git uninstall.",
      gitRefused: (what) => `git did not let ${what} be changed.`,
      foreignSetting: (key, value) => `git has a setting ${key} already that is not ours (${value}). Remove it first: git config --unset ${key}`,
      gitSet: (where) => `git now merges and compares maps by what they say. Settings were written to ${where}.`,
      gitAttributesAdded: (path2) => `The line that tells git which files are maps was added to ${path2}.`,
      gitAttributesThere: (path2) => `The line that tells git which files are maps is in ${path2} already.`,
      gitTry: "Try it: git diff, or git log -p --ext-diff. To take it back: journey git uninstall",
      gitUnset: (where) => `The settings were removed from ${where}.`,
      gitWasNotSet: (where) => `There were no settings of ours in ${where}.`,
      gitAttributesGone: (path2) => `The line that tells git which files are maps was removed from ${path2}.`,
      gitHere: "the settings of this repository",
      gitEverywhere: "your own settings of git",
      mergeDriverName: "journey maps, by what they say",
      stdioOnly: "The server speaks over stdio only: journey lsp --stdio",
      writtenWithErrors: (count3) => `${count3 === 1 ? "There is 1 error" : `There are ${count3} errors`} in the text, so something may be missing. Say journey check to see.`,
      summary: (files, errors, others2) => errors + others2 === 0 ? `${files === 1 ? "1 file" : `${files} files`} checked, nothing to say.` : `${files === 1 ? "1 file" : `${files} files`} checked: ${errors === 1 ? "1 error" : `${errors} errors`}, ${others2} other ${others2 === 1 ? "remark" : "remarks"}.`
    };
  }
});

// cli/host/git.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
async function repositoryAt(folder) {
  const root = (await git(folder, ["rev-parse", "--show-toplevel"]))?.trim();
  if (!root) return void 0;
  return {
    root,
    commit: async (name) => {
      if (name.startsWith("-")) return void 0;
      return (await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]))?.trim() || void 0;
    },
    mergeBase: async (a, b) => (await git(root, ["merge-base", a, b]))?.trim() || void 0,
    maps: async (commit) => {
      const listed2 = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]);
      const rows = (listed2 ?? "").split("\0").flatMap((row) => {
        const [, blob, path2] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
        return blob !== void 0 && path2?.endsWith(".journey") ? [[path2, blob]] : [];
      });
      return new Map(rows);
    },
    text: async (commit, path2) => {
      const bytes = await gitBytes(root, ["cat-file", "blob", `${commit}:${path2}`]);
      const file = bytes && decodeText(bytes);
      return file?.kind === "text" ? file.text : void 0;
    },
    bytes: (commit, path2) => gitBytes(root, ["cat-file", "blob", `${commit}:${path2}`]),
    history: async (commit) => {
      const format = "%H%x1f%P%x1f%as%x1f%an%x1f%s%x1e";
      const listed2 = await git(root, [
        "log",
        "--first-parent",
        `--format=${format}`,
        commit,
        "--",
        ":(glob)**/*.journey"
      ]);
      return (listed2 ?? "").split("").flatMap((row) => {
        const [id = "", parents = "", date2 = "", author = "", subject = ""] = row.trim().split("");
        return id === "" ? [] : [{ id, parent: parents.split(" ")[0] || void 0, date: date2, author, subject }];
      });
    }
  };
}
async function git(folder, args) {
  return (await gitBytes(folder, args))?.toString("utf8");
}
async function gitBytes(folder, args) {
  try {
    const { stdout } = await run("git", ["-C", folder, "-c", "core.quotePath=false", ...args], {
      encoding: "buffer",
      maxBuffer: MOST3
    });
    return stdout;
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT")
      throw new Failure(messages.noGit);
    return void 0;
  }
}
var run, MOST3;
var init_git = __esm({
  "cli/host/git.ts"() {
    init_nodeFiles();
    init_failure();
    init_messages();
    run = promisify(execFile);
    MOST3 = 64 * 1024 * 1024;
  }
});

// action/main.ts
import { readFile as readFile2 } from "node:fs/promises";

// core/text/longestRising.ts
function longestRising(numbers) {
  const before = [];
  const ends3 = [];
  numbers.forEach((number2, i) => {
    let low = 0;
    let high = ends3.length;
    while (low < high) {
      const middle2 = low + high >> 1;
      if (numbers[ends3[middle2]] < number2) low = middle2 + 1;
      else high = middle2;
    }
    before.push(low > 0 ? ends3[low - 1] : -1);
    ends3[low] = i;
  });
  const indices = [];
  for (let i = ends3.length > 0 ? ends3[ends3.length - 1] : -1; i >= 0; i = before[i]) indices.push(i);
  return indices.reverse();
}

// core/model/fold.ts
function kept(of2) {
  const known6 = /* @__PURE__ */ new WeakMap();
  return (key) => {
    const found = known6.get(key);
    if (found !== void 0 || known6.has(key)) return found;
    const result = of2(key);
    known6.set(key, result);
    return result;
  };
}
function folded(of2) {
  const fold2 = kept((block2) => {
    const inner2 = [];
    for (const statement of block2.statements) if (statement.kind === "block") inner2.push(fold2(statement));
    return of2(block2, inner2);
  });
  return fold2;
}

// core/diff/alike.ts
function likeness(a, b, least2 = 0) {
  if (a.kind !== b.kind) return 0;
  return shared(featuresOf(a), featuresOf(b), least2);
}
function factLikeness(a, b) {
  return shared(wordsIn(a), wordsIn(b), 0);
}
var ONE = 4096;
var featuresOf = kept((item2) => {
  const counts = /* @__PURE__ */ new Map();
  const add = (feature, weight) => void counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const title = wordsOf(item2.title ?? "");
  for (const word of title) add(`title ${word}`, Math.ceil(3 * ONE / title.length));
  for (const said of item2.facts)
    add(`${said.key} ${said.of ?? ""} ${said.whom ?? ""} ${said.values.join(" ")}`, ONE);
  for (const child of item2.items) add(`${child.kind} ${child.id ?? child.title ?? ""}`, ONE);
  return countsOf(counts);
});
function shared(a, b, least2) {
  if (a.sum + b.sum === 0) return 1;
  if (Math.min(a.sum, b.sum) / Math.max(a.sum, b.sum) < least2) return 0;
  const [few, many3] = a.of.size < b.of.size ? [a, b] : [b, a];
  let both2 = 0;
  for (const [feature, weight] of few.of) both2 += Math.min(weight, many3.of.get(feature) ?? 0);
  return both2 / (a.sum + b.sum - both2);
}
function countsOf(of2) {
  let sum = 0;
  for (const count3 of of2.values()) sum += count3;
  return { of: of2, sum };
}
var knownWords = /* @__PURE__ */ new WeakMap();
function wordsIn(said) {
  let words2 = knownWords.get(said);
  if (!words2) {
    const counts = /* @__PURE__ */ new Map();
    for (const word of wordsOf(said.values.join(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
    words2 = countsOf(counts);
    knownWords.set(said, words2);
  }
  return words2;
}
function wordsOf(text2) {
  const words2 = text2.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return words2.flatMap((word) => /[\u3040-\u9fff]/.test(word) && word.length > 2 ? pairsOf(word) : [word]);
}
function pairsOf(word) {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}
function foldTitle(title) {
  return title.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

// core/diff/match.ts
init_vocabulary();
var ALIKE = 0.5;
var ALIKE_UNNAMED = 0.34;
function match(before, after2) {
  const forth = /* @__PURE__ */ new Map();
  const back = /* @__PURE__ */ new Map();
  const pair = (a, b) => {
    forth.set(a, b);
    back.set(b, a);
  };
  matchIds(before, after2, pair);
  matchFormer(before, after2, forth, back, pair);
  matchTitles(before, after2, forth, back, pair);
  matchAlike(before, after2, forth, back, pair, ALIKE);
  for (const [a, b] of [...forth]) matchInside(a, b, forth, back, pair);
  return { after: forth, before: back };
}
function matchInside(a, b, forth, back, pair) {
  const [inA, inB] = [descendantsOf(a), descendantsOf(b)];
  const free = (items, taken) => items.filter((item2) => !taken.has(item2));
  matchIds(inA, inB, pair);
  matchFormer(inA, inB, forth, back, pair);
  matchChildren(a, b, forth, back, pair);
  matchAlike(free(inA, forth), free(inB, back), forth, back, pair, ALIKE);
  for (const item2 of inA) {
    const other = forth.get(item2);
    if (other) matchChildren(item2, other, forth, back, pair);
  }
}
function matchChildren(a, b, forth, back, pair) {
  if (a.items.length === 0 || b.items.length === 0) return;
  matchTitles(a.items, b.items, forth, back, pair);
  matchAlike(a.items, b.items, forth, back, pair, ALIKE_UNNAMED);
  const inB = new Set(b.items);
  for (const item2 of a.items) {
    const other = forth.get(item2);
    if (other && inB.has(other)) matchChildren(item2, other, forth, back, pair);
  }
}
function matchTitles(before, after2, forth, back, pair) {
  const byTitle = /* @__PURE__ */ new Map();
  for (const item2 of after2) {
    if (back.has(item2) || item2.id !== void 0) continue;
    const key = titleKey(item2);
    const list2 = byTitle.get(key);
    if (list2) list2.push(item2);
    else byTitle.set(key, [item2]);
  }
  for (const item2 of before) {
    if (forth.has(item2) || item2.id !== void 0) continue;
    const other = byTitle.get(titleKey(item2))?.shift();
    if (other) pair(item2, other);
  }
}
function titleKey(item2) {
  return `${item2.kind} ${foldTitle(item2.title ?? "")}`;
}
function matchIds(before, after2, pair) {
  const byId = /* @__PURE__ */ new Map();
  for (const item2 of after2) if (item2.id !== void 0 && !byId.has(idKey(item2))) byId.set(idKey(item2), item2);
  for (const item2 of before) {
    const other = item2.id === void 0 ? void 0 : byId.get(idKey(item2));
    if (!other) continue;
    byId.delete(idKey(item2));
    pair(item2, other);
  }
}
function matchFormer(before, after2, forth, back, pair) {
  for (const [a, b] of claims(after2, before, back, forth)) pair(b, a);
  for (const [a, b] of claims(before, after2, forth, back)) pair(a, b);
}
function claims(claimants, others2, taken, otherTaken) {
  const byFormer = /* @__PURE__ */ new Map();
  for (const item2 of claimants) {
    for (const former of formerIds(item2)) {
      const key = `${item2.kind} ${former}`;
      byFormer.set(key, [...byFormer.get(key) ?? [], item2]);
    }
  }
  if (byFormer.size === 0) return [];
  const living = new Set(claimants.flatMap((item2) => item2.id === void 0 ? [] : [idKey(item2)]));
  return others2.flatMap((other) => {
    const key = other.id === void 0 ? "" : idKey(other);
    const [claimant, ...more2] = byFormer.get(key) ?? [];
    const isTrusted = claimant && more2.length === 0 && !living.has(key) && !taken.has(claimant) && !otherTaken.has(other);
    return isTrusted ? [[claimant, other]] : [];
  });
}
var none = [];
function formerIds(item2) {
  if (!item2.facts.some((said) => said.key === "was")) return none;
  return item2.facts.filter((said) => said.key === "was").flatMap((said) => said.values);
}
function matchAlike(before, after2, forth, back, pair, least2) {
  const left = before.filter((item2) => !forth.has(item2)).map((item2, i) => ({ item: item2, i }));
  const right = after2.filter((item2) => !back.has(item2)).map((item2, i) => ({ item: item2, i }));
  if (left.length === 0 || right.length === 0) return;
  if (left.length * right.length > 25e4) {
    matchNamesakes(left, right, pair);
    return;
  }
  const pairs = left.flatMap(
    ({ item: a, i }) => right.flatMap(({ item: b, i: j }) => {
      const score = a.kind === b.kind && mayBeSame(a, b) ? likeness(a, b, least2) : 0;
      return score >= least2 ? [{ a, b, score, apart: Math.abs(i - j), sum: i + j }] : [];
    })
  );
  pairs.sort((x, y) => y.score - x.score || x.apart - y.apart || x.sum - y.sum);
  for (const { a, b } of pairs) if (!forth.has(a) && !back.has(b)) pair(a, b);
}
function matchNamesakes(left, right, pair) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const { item: item2 } of right) {
    const list2 = byName2.get(nameKey(item2));
    if (list2) list2.push(item2);
    else byName2.set(nameKey(item2), [item2]);
  }
  for (const list2 of byName2.values()) list2.reverse();
  for (const { item: item2 } of left) {
    const other = byName2.get(nameKey(item2))?.pop();
    if (other) pair(item2, other);
  }
}
function nameKey(item2) {
  return `${idKey(item2)} ${titleKey(item2)}`;
}
function mayBeSame(a, b) {
  if (a.id === void 0 || b.id === void 0 || a.id === b.id) return true;
  return blockRow(a.kind)?.declares !== void 0;
}
function idKey(item2) {
  return `${item2.kind} ${item2.id}`;
}
function descendantsOf(item2) {
  const found = [];
  const down = (child) => {
    found.push(child);
    child.items.forEach(down);
  };
  item2.items.forEach(down);
  return found;
}

// core/diff/compare.ts
var sequences = ["stage", "touchpoint"];
function compare(before, after2, found = match(before, after2)) {
  const differences = [];
  const facts = /* @__PURE__ */ new Map();
  const holders2 = { before: holdersOf2(before), after: holdersOf2(after2) };
  const renames = renamesOf(found);
  const visitAfter = (item2, holder) => {
    const old = found.before.get(item2);
    if (!old) {
      const isNew = !holder || found.before.has(holder);
      if (isNew) differences.push({ kind: "added", after: item2, holder });
    } else {
      compareItems(old, item2, renames, { differences, facts });
      const from2 = holders2.before.get(old);
      const stays = from2 === void 0 ? holder === void 0 : found.after.get(from2) === holder;
      if (!stays) differences.push({ kind: "moved", before: old, after: item2, from: from2, to: holder });
    }
    for (const child of item2.items) visitAfter(child, item2);
    if (old) reorder(old, item2, found, differences);
  };
  const visitBefore = (item2, holder) => {
    const isGone = !found.after.has(item2) && (!holder || found.after.has(holder));
    if (isGone) differences.push({ kind: "removed", before: item2, holder });
    for (const child of item2.items) visitBefore(child, item2);
  };
  for (const item2 of after2) visitAfter(item2, void 0);
  for (const item2 of before) visitBefore(item2, void 0);
  return { match: found, facts, differences };
}
function compareItems(before, after2, renames, { differences, facts }) {
  if (before.id !== after2.id) differences.push({ kind: "renamed", before, after: after2 });
  if (before.title !== after2.title) differences.push({ kind: "retitled", before, after: after2 });
  const isNews = (said, other) => said.key !== "was" || said.values.some((value) => value !== other.id);
  const old = before.facts.filter((said) => isNews(said, after2));
  const now = after2.facts.filter((said) => isNews(said, before));
  for (const [was, is] of pairFacts(old, now, renames)) {
    if (was && is) facts.set(was, is);
    if (was && is && formOf(was, renames.before) === formOf(is, renames.after)) continue;
    differences.push({ kind: "fact", item: { before, after: after2 }, before: was, after: is });
  }
}
function pairFacts(before, after2, renames) {
  const pairs = [];
  const left = /* @__PURE__ */ new Map();
  for (const said of before) push(left, slotOf(said, renames.before), said);
  const right = /* @__PURE__ */ new Map();
  for (const said of after2) push(right, slotOf(said, renames.after), said);
  for (const slot of /* @__PURE__ */ new Set([...left.keys(), ...right.keys()])) {
    const [old, now] = [[...left.get(slot) ?? []], [...right.get(slot) ?? []]];
    for (const [a, b] of alikeFirst(old, now, renames)) pairs.push([a, b]);
  }
  return pairs;
}
function alikeFirst(before, after2, renames) {
  const [only, other] = [before[0], after2[0]];
  if (only && other && before.length === 1 && after2.length === 1) {
    const isSame2 = !only.repeats || formOf(only, renames.before) === formOf(other, renames.after) || isAlike(factLikeness(only, other));
    return isSame2 ? [[only, other]] : [
      [only, void 0],
      [void 0, other]
    ];
  }
  const pairs = [];
  const take = (a, b) => {
    before.splice(before.indexOf(a), 1);
    after2.splice(after2.indexOf(b), 1);
    pairs.push([a, b]);
  };
  for (const a of [...before]) {
    const form = formOf(a, renames.before);
    const b = after2.find((said) => formOf(said, renames.after) === form);
    if (b) take(a, b);
  }
  if (before.length * after2.length <= 1e4) {
    const scored = before.flatMap(
      (a, i) => after2.map((b, j) => ({ a, b, score: factLikeness(a, b), apart: Math.abs(i - j), sum: i + j }))
    );
    scored.sort((x, y) => y.score - x.score || x.apart - y.apart || x.sum - y.sum);
    for (const { a, b, score } of scored) {
      const isSame2 = isAlike(score) || !a.repeats;
      if (isSame2 && before.includes(a) && after2.includes(b)) take(a, b);
    }
  }
  return [
    ...pairs,
    ...before.map((said) => [said, void 0]),
    ...after2.map((said) => [void 0, said])
  ];
}
function isAlike(likeness2) {
  return likeness2 > 0.2;
}
function renamesOf({ after: after2 }) {
  const forth = /* @__PURE__ */ new Map();
  const back = /* @__PURE__ */ new Set();
  for (const [old, now] of after2) {
    if (old.id === void 0 || now.id === void 0 || old.id === now.id) continue;
    forth.set(`${old.kind} ${old.id}`, now.id);
    back.add(`${now.kind} ${now.id}`);
  }
  if (forth.size === 0) return { before: (name) => name, after: (name) => name };
  return {
    before: (name, kind) => {
      const now = forth.get(`${kind} ${name}`);
      return now === void 0 ? name : `${now}`;
    },
    after: (name, kind) => back.has(`${kind} ${name}`) ? `${name}` : name
  };
}
function slotOf(said, called) {
  const of2 = said.key === "->" ? pathCalled(said.of, "touchpoint", called) : said.of;
  const whom = pathCalled(said.whom, said.key === "->" ? "touchpoint" : "persona", called);
  return `${said.key}\0${of2 ?? ""}\0${whom ?? ""}`;
}
function formOf(said, called) {
  if (!said.refersTo || said.key === "->") return said.values.join("\0");
  const kind = said.refersTo;
  const values = said.values.map((value) => {
    const [, sign2 = "", name = "", rest2 = ""] = /^(@?)([^\s]+)(.*)$/s.exec(value) ?? [];
    return sign2 + (pathCalled(name, kind, called) ?? "") + rest2;
  });
  const isSet = !["personas", "lanes", "stages"].includes(said.key);
  return (isSet ? values.sort() : values).join("\0");
}
function pathCalled(name, kind, called) {
  if (name === void 0) return name;
  const parts3 = name.split(".");
  const last = parts3.pop() ?? "";
  return [...parts3.map((part) => called(part, "journey")), called(last, kind)].join(".");
}
function reorder(before, after2, { after: forth }, differences) {
  if (before.items.length < 2) return;
  const placesAfter = new Map(after2.items.map((item2, i) => [item2, i]));
  for (const kind of sequences) {
    const stayed = before.items.flatMap((item2) => {
      const other = item2.kind === kind ? forth.get(item2) : void 0;
      const place = other && placesAfter.get(other);
      return place === void 0 ? [] : [{ other, place }];
    });
    const still = new Set(longestRising(stayed.map(({ place }) => place)));
    const moved = stayed.flatMap(({ other }, i) => still.has(i) || !other ? [] : [other]);
    if (moved.length > 0) differences.push({ kind: "reordered", before, after: after2, of: kind, moved });
  }
}
function holdersOf2(items) {
  const holders2 = /* @__PURE__ */ new Map();
  const down = (item2, holder) => {
    holders2.set(item2, holder);
    for (const child of item2.items) down(child, item2);
  };
  for (const item2 of items) down(item2, void 0);
  return holders2;
}
function push(map, key, value) {
  const list2 = map.get(key);
  if (list2) list2.push(value);
  else map.set(key, [value]);
}

// core/diff/comparedWords.ts
var comparedSentences = {
  "feeling-fell": "{subject} feels worse{toWhom} {there} than {here}: {after} against {before}.",
  "feeling-rose": "{subject} feels better{toWhom} {there} than {here}: {after} against {before}.",
  "feeling-added": "How {subject} feels{toWhom} is said only {there}: {after}.",
  "feeling-removed": "How {subject} feels{toWhom} is said only {here}: {before}.",
  "feeling-reworded": "{subject} feels{toWhom} as good {there} as {here}, in other words: {after} and {before}.",
  "measure-worse": "{subject}: {what} is worse {there} than {here}, {after} against {before}.",
  "measure-better": "{subject}: {what} is better {there} than {here}, {after} against {before}.",
  "drop-off-rose": "More customers leave at {subject} {there} than {here}: {after} against {before}.",
  "drop-off-fell": "Fewer customers leave at {subject} {there} than {here}: {after} against {before}.",
  "completion-fell": "Fewer customers reach their goal at {subject} {there} than {here}: {after} against {before}.",
  "completion-rose": "More customers reach their goal at {subject} {there} than {here}: {after} against {before}.",
  "wait-longer": "Customers wait longer at {subject} {there} than {here}: {after} against {before}.",
  "wait-shorter": "Customers wait less at {subject} {there} than {here}: {after} against {before}.",
  "pain-added": "Only {there} is there a pain at {place}: {subject}.",
  "pain-removed": "Only {here} is there a pain at {place}: {subject}.",
  "pain-worse": "The pain {subject} is worse {there} than {here}: severity {after} against {before}.",
  "pain-milder": "The pain {subject} is milder {there} than {here}: severity {after} against {before}.",
  "pain-unanswered": "The pain {pain} has an answer only {here}: {subject}.",
  "pain-answered": "The pain {pain} has an answer only {there}: {subject}.",
  "moment-lost": "{subject} is a moment of truth only {here} ({before}).",
  "moment-gained": "{subject} is a moment of truth only {there} ({after}).",
  "touchpoint-removed-liked": "Only {here} is there the touchpoint {subject}, where customers feel good ({before}).",
  "touchpoint-added-liked": "Only {there} is there the touchpoint {subject}, where customers feel good ({after}).",
  "touchpoint-added-disliked": "Only {there} is there the touchpoint {subject}, where customers feel bad ({after}).",
  "touchpoint-removed-disliked": "Only {here} is there the touchpoint {subject}, where customers feel bad ({before}).",
  "opportunity-set-back": "The opportunity {subject} is less far {there} than {here}: {after} against {before}.",
  "opportunity-advanced": "The opportunity {subject} is further {there} than {here}: {after} against {before}.",
  "experiment-set-back": "The experiment {subject} is less far {there} than {here}: {after} against {before}.",
  "experiment-advanced": "The experiment {subject} is further {there} than {here}: {after} against {before}.",
  "evidence-removed": "Only {here} is there evidence at {place}: {subject}.",
  "evidence-added": "Only {there} is there evidence at {place}: {subject}.",
  "promise-removed": "{subject} promises {before} only {here}.",
  "promise-added": "{subject} promises {after} only {there}.",
  "persona-removed": "The persona {what} takes part only {here}.",
  "persona-added": "The persona {what} takes part only {there}.",
  "owner-removed": "{subject} has an owner only {here}: {before}.",
  "owner-added": "{subject} has an owner only {there}: {after}.",
  "risk-added": "Only {there} is there a risk at {place}: {subject}.",
  "risk-removed": "Only {here} is there a risk at {place}: {subject}.",
  "stages-reordered": "The stages of {subject} stand in another order {there}: {after}; {here} it is {before}.",
  "touchpoints-reordered": "The touchpoints of {subject} stand in another order {there}: {after}; {here} it is {before}.",
  "persona-gone": "The persona {subject} is known only {here}.",
  "persona-new": "The persona {subject} is known only {there}.",
  added: "The {kind} {subject} in {place} is only {there}.",
  removed: "The {kind} {subject} in {place} is only {here}.",
  moved: "The {kind} {subject} stands elsewhere {there}: in {after}, and not in {before}.",
  renamed: "The {kind} {subject} has another id {there}: {after}, and not {before}.",
  retitled: "The {kind} {before} is called {after} {there}.",
  "fact-added": "{subject}: {what} {is} said only {there}: {after}.",
  "fact-removed": "{subject}: {what} {is} said only {here}: {before}.",
  "fact-changed": "{subject}: {what} {is} {after} {there}, and {before} {here}.",
  "step-added": "The way {subject} leads from {from} to {to} only {there}.",
  "step-removed": "The way {subject} leads from {from} to {to} only {here}.",
  "step-changed": "The way {subject} from {from} to {to} is {after} {there}, and {before} {here}."
};
function sidesInWords({ kind, before, after: after2 }) {
  const said = (name) => kind === "personas" ? `for ${name}` : `in “${name}”`;
  return { here: said(before), there: said(after2) };
}
function comparedWords(compared) {
  const { here, there } = sidesInWords(compared);
  return {
    title: `${compared.before} and ${compared.after}, compared`,
    levels: {
      harm: `Worse ${there} than ${here}`,
      risk: `Risks ${there}`,
      better: `Better ${there} than ${here}`,
      neutral: "Neither better nor worse"
    },
    brief: { harm: "Worse", risk: "Risk", better: "Better", neutral: "Neutral" }
  };
}
function comparedSummary(compared) {
  const { here, there } = sidesInWords(compared);
  const felt = (how) => (persona, stage, before, after2) => `“${stage}” feels ${how}${compared.kind === "personas" ? "" : ` to ${persona}`} ${there} than ${here}: ${after2} against ${before}.`;
  const same = `Nothing differs between ${compared.before} and ${compared.after}.`;
  return {
    identical: same,
    textOnly: same,
    feelingWorse: felt("worse"),
    feelingBetter: felt("better"),
    counts: {
      harm: { first: [`difference is worse ${there}`, `differences are worse ${there}`], next: ["is worse", "are worse"] },
      risk: { first: [`difference is a risk ${there}`, `differences are a risk ${there}`], next: ["is a risk", "are a risk"] },
      better: { first: [`difference is better ${there}`, `differences are better ${there}`], next: ["is better", "are better"] },
      neutral: {
        first: ["difference is neither better nor worse", "differences are neither better nor worse"],
        next: ["is neutral", "are neutral"]
      }
    }
  };
}

// core/diff/describe.ts
init_hidden();

// core/text/fingerprint.ts
function fingerprintOf(of2) {
  let high = 3735928559;
  let low = 1103547991;
  for (let i = 0; i < of2.length; i++) {
    const unit2 = typeof of2 === "string" ? of2.charCodeAt(i) : of2[i];
    high = Math.imul(high ^ unit2, 2654435761);
    low = Math.imul(low ^ unit2, 1597334677);
  }
  high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
  low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
  return ((low & 65535) >>> 0).toString(16).padStart(4, "0") + (high >>> 0).toString(16).padStart(8, "0");
}

// core/diff/judge.ts
init_vocabulary();

// core/text/own.ts
function ownOf(table, word) {
  return Object.hasOwn(table, word) ? table[word] : void 0;
}

// core/diff/judge.ts
var progress = { dropped: 0, idea: 1, planned: 2, running: 3, done: 4 };
var units = {
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  day: 86400,
  days: 86400,
  week: 604800,
  weeks: 604800,
  month: 2629800,
  months: 2629800,
  quarter: 7889400,
  quarters: 7889400,
  year: 31557600,
  years: 31557600
};
function judge(difference, world) {
  switch (difference.kind) {
    case "added":
      return judgePresence(difference.after, "added", world);
    case "removed":
      return judgePresence(difference.before, "removed", world);
    case "reordered":
      return difference.of === "stage" ? "stages-reordered" : "touchpoints-reordered";
    case "fact":
      return judgeFact(difference.item.after, difference.before, difference.after, world);
    default:
      return difference.kind;
  }
}
function judgePresence(item2, kind, world) {
  const side = kind === "added" ? world.after : world.before;
  switch (item2.kind) {
    case "touchpoint": {
      const mood = moodOf(item2, side.neutralOf(item2));
      if (mood === 0) return kind;
      return mood > 0 ? `touchpoint-${kind}-liked` : `touchpoint-${kind}-disliked`;
    }
    case "pain":
    case "evidence":
    case "risk":
      return `${item2.kind}-${kind}`;
    case "opportunity":
      return world.answers(item2, kind) ? kind === "added" ? "pain-answered" : "pain-unanswered" : kind;
    case "persona":
      return kind === "added" ? "persona-new" : "persona-gone";
    default:
      return kind;
  }
}
function moodOf(item2, neutral) {
  const numbers = item2.facts.flatMap(
    (said) => said.key === "feels" && said.number ? [middle(said.number) - neutral] : []
  );
  return numbers.reduce((sum, number2) => sum + number2, 0);
}
function judgeFact(item2, before, after2, world) {
  const said = after2 ?? before;
  if (!said) return "fact-changed";
  if (said.key === "->") return change("step", before, after2);
  switch (said.key) {
    case "feels":
      return judgeFeeling(item2, before, after2, world);
    case "measure":
      return compareNumbers(before, after2, better(said.of) === "higher", "measure-better", "measure-worse") ?? change("fact", before, after2);
    case "drop-off":
      return compareNumbers(before, after2, false, "drop-off-fell", "drop-off-rose") ?? change("fact", before, after2);
    case "completes":
      return compareNumbers(before, after2, true, "completion-rose", "completion-fell") ?? change("fact", before, after2);
    case "wait":
      return compareNumbers(before, after2, false, "wait-shorter", "wait-longer", seconds) ?? change("fact", before, after2);
    case "severity":
      return item2.kind === "pain" ? compareNumbers(before, after2, false, "pain-milder", "pain-worse") ?? change("fact", before, after2) : change("fact", before, after2);
    case "moment":
      return appears(before, after2, "moment-gained", "moment-lost") ?? "fact-changed";
    case "promise":
      return appears(before, after2, "promise-added", "promise-removed") ?? "fact-changed";
    case "owner":
      return appears(before, after2, "owner-added", "owner-removed") ?? "fact-changed";
    case "personas":
      return judgePersonas(before, after2);
    case "status":
      return judgeStatus(item2, before, after2);
    case "solves":
      return judgeAnswers(item2, before, after2, world);
    default:
      return change("fact", before, after2);
  }
}
function judgeFeeling(item2, before, after2, world) {
  if (!before || !after2) return before ? "feeling-removed" : "feeling-added";
  if (!before.number || !after2.number)
    return before.number ? "feeling-removed" : after2.number ? "feeling-added" : "feeling-reworded";
  const was = world.before.share(item2, middle(before.number));
  const is = world.after.share(item2, middle(after2.number));
  if (Math.abs(is - was) < 1e-9) return "feeling-reworded";
  return is > was ? "feeling-rose" : "feeling-fell";
}
function judgePersonas(before, after2) {
  const [was, is] = [before?.values ?? [], after2?.values ?? []];
  if (was.some((persona) => !is.includes(persona))) return "persona-removed";
  return is.some((persona) => !was.includes(persona)) ? "persona-added" : "fact-changed";
}
function judgeStatus(item2, before, after2) {
  const [was, is] = [ownOf(progress, before?.values[0] ?? ""), ownOf(progress, after2?.values[0] ?? "")];
  const isStep2 = (item2.kind === "opportunity" || item2.kind === "experiment") && was !== void 0 && is !== void 0 && was !== is;
  if (!isStep2) return change("fact", before, after2);
  return is > was ? `${item2.kind}-advanced` : `${item2.kind}-set-back`;
}
function judgeAnswers(item2, before, after2, world) {
  if (world.loses(before, after2)) return "pain-unanswered";
  if (world.gains(before, after2)) return "pain-answered";
  return change(item2.kind === "path" ? "step" : "fact", before, after2);
}
function change(what, before, after2) {
  if (before && after2) return `${what}-changed`;
  return before ? `${what}-removed` : `${what}-added`;
}
function appears(before, after2, gained, lost) {
  const is = (said) => said !== void 0 && said.values[0] !== "none";
  if (is(before) === is(after2)) return void 0;
  return is(after2) ? gained : lost;
}
function compareNumbers(before, after2, higherIsBetter, rose, fell, sizeOf = size) {
  const [was, is] = [before && sizeOf(before), after2 && sizeOf(after2)];
  if (was === void 0 || is === void 0 || was === is) return void 0;
  return is > was === higherIsBetter ? rose : fell;
}
function size(said) {
  return said.number && middle(said.number);
}
function seconds(said) {
  const unit2 = ownOf(units, said.values[0]?.split(" ").at(-1) ?? "");
  const number2 = size(said);
  return number2 === void 0 || unit2 === void 0 ? void 0 : number2 * unit2;
}
function better(metric) {
  return builtInMetrics.find((known6) => known6.id === metric)?.better ?? "higher";
}
function middle({ low, high }) {
  return (low + high) / 2;
}

// core/diff/names.ts
init_vocabulary();
var builtIns = new Map(
  [
    ["channel", builtInChannels],
    ["metric", builtInMetrics],
    ["actor", builtInActors]
  ].flatMap(([kind, known6]) => known6.map(({ id, title }) => [`${kind} ${id}`, title]))
);
function nameFrom(titleOf5, kind, id) {
  const title = titleOf5(kind, id);
  return title === id ? builtIns.get(`${kind} ${id}`) ?? id : title;
}
var namedBefore = {
  measure: "metric",
  target: "metric",
  lane: "lane",
  frontstage: "actor",
  backstage: "actor",
  support: "actor"
};

// core/diff/rules.ts
var levels = ["harm", "risk", "neutral", "better"];
var rule = (level, mirror, sentence3) => ({ level, mirror, sentence: sentence3 });
var diffRules = {
  "feeling-fell": rule(
    "harm",
    "feeling-rose",
    "For {persona}, {subject} now feels worse: {before} to {after}."
  ),
  "feeling-rose": rule(
    "better",
    "feeling-fell",
    "For {persona}, {subject} now feels better: {before} to {after}."
  ),
  "feeling-added": rule(
    "neutral",
    "feeling-removed",
    "It is now said how {subject} feels to {persona}: {after}."
  ),
  "feeling-removed": rule(
    "neutral",
    "feeling-added",
    "It is no longer said how {subject} feels to {persona}; it was {before}."
  ),
  "feeling-reworded": rule(
    "neutral",
    "feeling-reworded",
    "How {subject} feels to {persona} has another word: {before}, now {after}."
  ),
  "measure-worse": rule("harm", "measure-better", "{subject}: {what} is worse, {before} to {after}."),
  "measure-better": rule("better", "measure-worse", "{subject}: {what} is better, {before} to {after}."),
  "drop-off-rose": rule("harm", "drop-off-fell", "More customers leave at {subject}: {before} to {after}."),
  "drop-off-fell": rule(
    "better",
    "drop-off-rose",
    "Fewer customers leave at {subject}: {before} to {after}."
  ),
  "completion-fell": rule(
    "harm",
    "completion-rose",
    "Fewer customers reach their goal at {subject}: {before} to {after}."
  ),
  "completion-rose": rule(
    "better",
    "completion-fell",
    "More customers reach their goal at {subject}: {before} to {after}."
  ),
  "wait-longer": rule("harm", "wait-shorter", "Customers wait longer at {subject}: {before} to {after}."),
  "wait-shorter": rule("better", "wait-longer", "Customers wait less at {subject}: {before} to {after}."),
  "pain-added": rule("harm", "pain-removed", "A new pain at {place}: {subject}."),
  "pain-removed": rule("better", "pain-added", "A pain at {place} is gone: {subject}."),
  "pain-worse": rule("harm", "pain-milder", "The pain {subject} is worse: severity {before} to {after}."),
  "pain-milder": rule("better", "pain-worse", "The pain {subject} is milder: severity {before} to {after}."),
  "pain-unanswered": rule("harm", "pain-answered", "The pain {pain} has lost its answer: {subject}."),
  "pain-answered": rule("better", "pain-unanswered", "The pain {pain} has an answer now: {subject}."),
  "moment-lost": rule("harm", "moment-gained", "{subject} is no longer a moment of truth ({before})."),
  "moment-gained": rule("better", "moment-lost", "{subject} is now a moment of truth ({after})."),
  "touchpoint-removed-liked": rule(
    "harm",
    "touchpoint-added-liked",
    "The touchpoint {subject} is gone, where customers felt good ({before})."
  ),
  "touchpoint-added-liked": rule(
    "better",
    "touchpoint-removed-liked",
    "A new touchpoint at {place}: {subject}, where customers feel good ({after})."
  ),
  "touchpoint-added-disliked": rule(
    "harm",
    "touchpoint-removed-disliked",
    "A new touchpoint at {place}: {subject}, where customers feel bad ({after})."
  ),
  "touchpoint-removed-disliked": rule(
    "better",
    "touchpoint-added-disliked",
    "The touchpoint {subject} is gone, where customers felt bad ({before})."
  ),
  "opportunity-set-back": rule(
    "harm",
    "opportunity-advanced",
    "The opportunity {subject} was set back: {before}, now {after}."
  ),
  "opportunity-advanced": rule(
    "better",
    "opportunity-set-back",
    "The opportunity {subject} has moved on: {before}, now {after}."
  ),
  "experiment-set-back": rule(
    "harm",
    "experiment-advanced",
    "The experiment {subject} was set back: {before}, now {after}."
  ),
  "experiment-advanced": rule(
    "better",
    "experiment-set-back",
    "The experiment {subject} has moved on: {before}, now {after}."
  ),
  "evidence-removed": rule("risk", "evidence-added", "Evidence at {place} is gone: {subject}."),
  "evidence-added": rule("neutral", "evidence-removed", "New evidence at {place}: {subject}."),
  "promise-removed": rule("risk", "promise-added", "{subject} no longer promises {before}."),
  "promise-added": rule("neutral", "promise-removed", "{subject} now promises {after}."),
  "persona-removed": rule("risk", "persona-added", "The persona {what} is no longer part of {subject}."),
  "persona-added": rule("neutral", "persona-removed", "The persona {what} is now part of {subject}."),
  "owner-removed": rule("risk", "owner-added", "{subject} has lost its owner: {before}."),
  "owner-added": rule("neutral", "owner-removed", "{subject} has an owner now: {after}."),
  "risk-added": rule("risk", "risk-removed", "A new risk at {place}: {subject}."),
  "risk-removed": rule("neutral", "risk-added", "A risk at {place} is gone: {subject}."),
  "stages-reordered": rule(
    "risk",
    "stages-reordered",
    "The stages of {subject} stand in another order: {after}, before it was {before}."
  ),
  "touchpoints-reordered": rule(
    "neutral",
    "touchpoints-reordered",
    "The touchpoints of {subject} stand in another order: {after}, before it was {before}."
  ),
  "persona-gone": rule("risk", "persona-new", "The persona {subject} is gone."),
  "persona-new": rule("neutral", "persona-gone", "There is a new persona: {subject}."),
  added: rule("neutral", "removed", "New in {place}: the {kind} {subject}."),
  removed: rule("neutral", "added", "Gone from {place}: the {kind} {subject}."),
  moved: rule("neutral", "moved", "The {kind} {subject} has moved from {before} to {after}."),
  renamed: rule("neutral", "renamed", "The id of the {kind} {subject} is {after} now; it was {before}."),
  retitled: rule("neutral", "retitled", "The {kind} {before} is called {after} now."),
  "fact-added": rule("neutral", "fact-removed", "{subject}: {what} {is} now said: {after}."),
  "fact-removed": rule("neutral", "fact-added", "{subject}: {what} {is} no longer said; {was} {before}."),
  "fact-changed": rule("neutral", "fact-changed", "{subject}: {what} {is} {after} now; {was} {before}."),
  "step-added": rule("neutral", "step-removed", "The way {subject} now leads from {from} to {to}."),
  "step-removed": rule("neutral", "step-added", "The way {subject} no longer leads from {from} to {to}."),
  "step-changed": rule(
    "neutral",
    "step-changed",
    "The way {subject} from {from} to {to} is {after} now; it was {before}."
  )
};
var formerRuleIds = {};

// core/diff/world.ts
function worldOf(before, after2, found) {
  const renames = /* @__PURE__ */ new Map();
  for (const [old, now] of found.after)
    if (old.kind === "pain" && old.id && now.id) renames.set(old.id, now.id);
  const nowCalled = (pain) => renames.get(pain) ?? pain;
  const [was, is] = [answersOf(before, nowCalled), answersOf(after2, (pain) => pain)];
  const loses = (pains) => pains.some((pain) => was.pains.has(pain) && is.pains.has(pain) && !is.answered.has(pain));
  const gains = (pains) => pains.some((pain) => was.pains.has(pain) && is.pains.has(pain) && !was.answered.has(pain));
  const newPains = (pains) => pains.some((pain) => !was.pains.has(pain) || !is.pains.has(pain));
  return {
    before: sideOf(before, (item2) => found.before.get(item2) ?? item2),
    after: sideOf(after2, (item2) => found.after.get(item2) ?? item2),
    answers: (opportunity, kind) => {
      const pains = solvedBy(opportunity).map((pain) => kind === "added" ? pain : nowCalled(pain));
      return kind === "added" ? gains(pains) && !newPains(pains) : loses(pains) && !newPains(pains);
    },
    loses: (old, now) => loses(missing(old, now).map(nowCalled)),
    gains: (old, now) => gains(missing(now, old))
  };
}
function missing(said, other) {
  return (said?.values ?? []).map(withoutText).filter((value) => !(other?.values ?? []).map(withoutText).includes(value));
}
function sideOf(items, pairOf) {
  const journeys2 = /* @__PURE__ */ new Map();
  const down = (item2, journey) => {
    const own = item2.kind === "journey" ? item2 : journey;
    if (own) journeys2.set(item2, own);
    for (const child of item2.items) down(child, own);
  };
  for (const item2 of items) down(item2, void 0);
  const journeyOf2 = (item2) => journeys2.get(item2) ?? journeys2.get(pairOf(item2));
  return {
    journeyOf: journeyOf2,
    share: (item2, feeling2) => {
      const { low, high } = scaleOf(journeyOf2(item2));
      return (feeling2 - low) / (high - low);
    },
    neutralOf: (item2) => {
      const { low, high } = scaleOf(journeyOf2(item2));
      return (low + high) / 2;
    }
  };
}
function scaleOf(journey) {
  const said = journey?.facts.find((fact3) => fact3.key === "scale")?.number;
  return said && said.low < said.high ? { low: said.low, high: said.high } : { low: -2, high: 2 };
}
function answersOf(items, called) {
  const pains = /* @__PURE__ */ new Set();
  const answered = /* @__PURE__ */ new Set();
  const down = (item2) => {
    if (item2.kind === "pain" && item2.id !== void 0) pains.add(called(item2.id));
    const isDropped = item2.facts.some((said) => said.key === "status" && said.values[0] === "dropped");
    if (item2.kind === "opportunity" && !isDropped)
      for (const pain of solvedBy(item2)) answered.add(called(pain));
    item2.items.forEach(down);
  };
  items.forEach(down);
  return { pains, answered };
}
function solvedBy(opportunity) {
  return opportunity.facts.filter((said) => said.key === "solves").flatMap((said) => said.values.map(withoutText));
}
function withoutText(value) {
  return value.split(" ")[0] ?? value;
}

// core/diff/wording.ts
var wording = {
  file: "the file",
  noId: "nothing",
  nothing: "nothing",
  everybody: "everybody",
  customer: "the customer",
  journey: "the journey",
  forPersona: (name) => ` for ${name}`,
  toPersona: (name) => ` to ${name}`,
  onScale: (felt, low, high) => `${felt} (scale ${low} to ${high})`,
  verb: {
    one: { is: "is", was: "it was" },
    many: { is: "are", was: "they were" }
  },
  /** What facts are called in a sentence, where their key is not how a person would say it. */
  facts: {
    does: "what customers do",
    says: "what customers say",
    thinks: "what customers think",
    feels: "the feeling",
    hopes: "the feeling that is wanted",
    goal: "the goal",
    need: "the need",
    gain: "the gain",
    channels: "the channels",
    kpi: "the KPIs",
    "drop-off": "the drop-off",
    completes: "the share that reaches its goal",
    moment: "the moment of truth",
    objective: "the objective",
    owner: "the owner",
    severity: "the severity",
    friction: "the cause of friction",
    solves: "the pain it answers",
    impact: "the impact",
    effort: "the effort",
    status: "the status",
    for: "whom it is for",
    promise: "the promise",
    scale: "the scale of feelings",
    state: "the state",
    reviewed: "the date of the review",
    "review-every": "how often it is reviewed",
    duration: "how long it takes",
    wait: "the wait",
    image: "the picture",
    quote: "the quote",
    role: "the role",
    scenario: "the scenario",
    trigger: "the trigger",
    outcome: "the outcome",
    expects: "what is taken for granted",
    due: "when it is due",
    importance: "the importance",
    likelihood: "the likelihood",
    note: "a note",
    tags: "the tags",
    entry: "how customers get here",
    was: "the former id",
    kind: "the kind",
    age: "the age",
    segment: "the segment",
    bio: "the biography",
    photo: "the photo",
    objection: "the objection",
    behaviour: "the behaviour",
    attitude: "the attitude",
    value: "the value to the business",
    problem: "the problem to solve",
    rivals: "what is used instead",
    reason: "the reason to choose us",
    pleased: "what pleases",
    disappointed: "what disappoints",
    improve: "what to improve",
    met: "whether the expectation is met",
    place: "where it takes place",
    icon: "the icon",
    interest: "the interest",
    influence: "the influence",
    unit: "the unit",
    better: "which way is better",
    target: "the target",
    warn: "the warning level",
    data: "the table of values",
    type: "the type",
    side: "the side of the service",
    competitor: "whose map it is",
    of: "the map that it goes with",
    scope: "the scope",
    framework: "the framework",
    description: "the description",
    link: "the link",
    as: "the stage of the framework",
    phase: "the phase",
    when: "when it takes place",
    optional: "whether it can be left out",
    feedback: "the feedback",
    system: "the system",
    from: "who begins it",
    to: "whom it reaches",
    at: "the time",
    after: "what it comes after",
    volume: "how often it happens",
    prop: "what is seen or held",
    condition: "the condition",
    cta: "the call to action",
    amplify: "how to make more of it",
    party: "whose touchpoint it is",
    cost: "the cost",
    journey: "the journey inside it",
    priority: "the priority",
    tests: "the idea that it tests",
    varies: "what it varies",
    metric: "the measure",
    result: "the result",
    cause: "the cause",
    fallback: "the fallback",
    date: "the date",
    sample: "the sample",
    since: "since when it is assumed",
    by: "who takes it on",
    answer: "the answer",
    finding: "the finding",
    lanes: "the lanes that are shown",
    stages: "the stages that are shown",
    paths: "the paths that are shown",
    compare: "what is compared"
  },
  /** Facts that are called by a word of many. */
  many: /* @__PURE__ */ new Set(["channels", "kpi", "tags", "lanes", "stages", "paths"]),
  /** What a fact with a word before its colon is called, by that word's name. */
  factsOf: {
    measure: (metric) => metric,
    target: (metric) => `the target for ${metric}`,
    lane: (lane) => `the lane “${lane}”`,
    frontstage: (who) => `what ${who} does in front of customers`,
    backstage: (who) => `what ${who} does behind the scenes`,
    support: (who) => `what ${who} does in support`
  },
  summary: {
    identical: "Nothing changed for the customer.",
    textOnly: "The text differs, the map does not: nothing changed for the customer.",
    feelingWorse: (persona, stage, before, after2) => `For ${persona}, “${stage}” now feels worse: ${before} to ${after2}.`,
    feelingBetter: (persona, stage, before, after2) => `For ${persona}, “${stage}” now feels better: ${before} to ${after2}.`,
    /** How many changes there are of each level: in full where it comes first, shorter behind another. */
    counts: {
      harm: { first: ["change hurts the customer", "changes hurt the customer"], next: ["hurts", "hurt"] },
      risk: { first: ["change is a risk", "changes are a risk"], next: ["is a risk", "are a risk"] },
      better: { first: ["change helps the customer", "changes help the customer"], next: ["helps", "help"] },
      neutral: {
        first: [
          "change is neither better nor worse for the customer",
          "changes are neither better nor worse for the customer"
        ],
        next: ["is neutral", "are neutral"]
      }
    }
  }
};

// core/diff/describe.ts
function describe(difference, rule2, telling) {
  const parts3 = partsOf(difference, telling);
  const journey = journeyName(parts3.item, telling);
  const sentence3 = sentenceOf(rule2, parts3.holes, telling.compared);
  const path2 = [...pathTo(parts3.item, telling), ...parts3.fact ? [parts3.fact] : []].join("/");
  const place = parts3.at.after ?? parts3.at.before;
  return {
    file: telling.fileOf(place),
    journey,
    kind: parts3.kind,
    level: telling.levelOf(rule2),
    rule: rule2,
    subject: parts3.item.id ?? parts3.item.title ?? parts3.item.kind,
    path: path2,
    persona: parts3.persona,
    whom: parts3.persona === "" ? whomOf(parts3.item, telling) : [parts3.persona],
    before: parts3.before,
    after: parts3.after,
    sentence: sentence3,
    fingerprint: fingerprintOf(
      [rule2, journey, path2, parts3.persona, parts3.before, parts3.after].join("\0")
    ),
    at: parts3.at
  };
}
function sentenceOf(rule2, holes, compared) {
  if (!compared) return fill(diffRules[rule2].sentence, holes);
  const said = fill(comparedSentences[rule2], { toWhom: "", ...holes, ...sidesInWords(compared) });
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}
function partsOf(difference, telling) {
  const nothing3 = { before: "", after: "", persona: "", fact: "" };
  switch (difference.kind) {
    case "added":
    case "removed":
      return presence(
        difference.kind,
        difference.kind === "added" ? difference.after : difference.before,
        difference.holder,
        telling
      );
    case "moved": {
      const before = nameOr(difference.from, wording.file);
      const after2 = nameOr(difference.to, wording.file);
      return {
        ...nothing3,
        ...both(difference.before, difference.after),
        kind: "moved",
        before,
        after: after2,
        holes: { ...names2(difference.after, telling), before, after: after2 }
      };
    }
    case "renamed": {
      const [before, after2] = [difference.before.id ?? wording.noId, difference.after.id ?? wording.noId];
      return {
        ...nothing3,
        ...both(difference.before, difference.after),
        kind: "renamed",
        before,
        after: after2,
        holes: { ...names2(difference.after, telling), before, after: after2 }
      };
    }
    case "retitled": {
      const [before, after2] = [quoted(difference.before.title ?? ""), quoted(difference.after.title ?? "")];
      return {
        ...nothing3,
        ...both(difference.before, difference.after),
        kind: "changed",
        fact: "title",
        before,
        after: after2,
        holes: { ...names2(difference.after, telling), before, after: after2 }
      };
    }
    case "reordered": {
      const order2 = (item3) => (item3?.items ?? []).filter((child) => child.kind === difference.of).map((child) => nameOf(child)).join(", ");
      const item2 = difference.after ?? difference.before;
      if (!item2) throw new RangeError("An order belongs to something.");
      const [before, after2] = [order2(difference.before), order2(difference.after)];
      return {
        ...nothing3,
        ...both(difference.before ?? item2, item2),
        kind: "reordered",
        fact: difference.of,
        before,
        after: after2,
        holes: { ...names2(item2, telling), before, after: after2 }
      };
    }
    case "fact":
      return factParts(difference, telling);
  }
}
function presence(kind, item2, holder, telling) {
  const isAdded = kind === "added";
  const side = isAdded ? telling.world.after : telling.world.before;
  const mood = item2.kind === "touchpoint" ? moodOf(item2, side.neutralOf(item2)) : 0;
  const feelings = item2.facts.filter((said) => said.key === "feels").map((said) => shown(said, telling.titleOf)).join("; ");
  const value = mood !== 0 ? feelings : "";
  const pain = solvedBy(item2).map((id) => quoted(telling.titleOf("pain", id))).join(", ");
  return {
    item: item2,
    kind,
    before: isAdded ? "" : value,
    after: isAdded ? value : "",
    persona: "",
    fact: "",
    holes: {
      ...names2(item2, telling),
      before: value,
      after: value,
      place: holder ? subjectOf(holder, telling) : wording.file,
      pain,
      what: nameOf(item2),
      persona: nameOf(item2)
    },
    at: { before: isAdded ? void 0 : item2.at, after: isAdded ? item2.at : void 0 }
  };
}
function factParts({ item: item2, before, after: after2 }, telling) {
  const said = after2 ?? before;
  if (!said) throw new RangeError("A fact stands on one side at least.");
  const was = before ? shown(before, telling.formerTitleOf) : "";
  const is = after2 ? shown(after2, telling.titleOf) : "";
  const who = said.key === "->" ? void 0 : said.whom;
  const place = (end) => quoted(telling.titleOf("touchpoint", end ?? ""));
  const lost = (before?.values ?? []).filter((value) => !(after2?.values ?? []).includes(value));
  const found = (after2?.values ?? []).filter((value) => !(before?.values ?? []).includes(value));
  const changed = lost.length > 0 ? lost : found;
  return {
    item: item2.after,
    kind: before && after2 ? "changed" : before ? "removed" : "added",
    before: was,
    after: is,
    persona: who ?? "",
    fact: [said.key, said.key === "->" ? `${said.of}->${said.whom}` : said.of].filter(Boolean).join(" "),
    holes: {
      ...names2(item2.after, telling),
      ...wording.verb[wording.many.has(said.key) ? "many" : "one"],
      before: onScale(was, "before", said, item2, telling),
      after: onScale(is, "after", said, item2, telling),
      persona: who === void 0 ? wording.everybody : telling.titleOf("persona", who),
      toWhom: who === void 0 ? "" : wording.toPersona(telling.titleOf("persona", who)),
      what: whatOf(said, changed, telling) + (who === void 0 ? "" : wording.forPersona(telling.titleOf("persona", who))),
      pain: changed.map((pain) => quoted(telling.titleOf("pain", pain.split(" ")[0] ?? ""))).join(", "),
      // prettier-ignore
      from: said.key === "->" ? place(said.of) : "",
      to: said.key === "->" ? place(said.whom) : ""
    },
    at: { before: before?.at ?? item2.before.at, after: after2?.at ?? item2.after.at }
  };
}
function onScale(text2, side, { key }, item2, { world }) {
  if (text2 === "") return wording.nothing;
  if (!signs.has(key)) return text2;
  const [was, is] = [
    scaleOf(world.before.journeyOf(item2.before)),
    scaleOf(world.after.journeyOf(item2.after))
  ];
  const { low, high } = side === "before" ? was : is;
  const number2 = (value) => low < 0 ? withSign(pretty(String(value))) : String(value);
  const felt = low < 0 ? text2 : text2.replace(/^\+/, "");
  const isOne = was.low === is.low && was.high === is.high;
  return isOne || !/\d/.test(felt) ? felt : wording.onScale(felt, number2(low), number2(high));
}
function whatOf(said, changed, telling) {
  if (said.key === "personas") return changed.map((value) => telling.titleOf("persona", value.replace("@", ""))).join(", ");
  const kind = ownOf(namedBefore, said.key);
  if (said.of !== void 0 && kind !== void 0) {
    const name = nameFrom(telling.titleOf, kind, said.of);
    return ownOf(wording.factsOf, said.key)?.(name) ?? name;
  }
  return ownOf(wording.facts, said.key) ?? said.key;
}
function shown(said, titleOf5) {
  const values = said.values.map((value) => {
    const [, sign2 = "", name = ""] = /^(@?)([^\s"]+)$/.exec(value) ?? [];
    if (name === "" || !said.refersTo || value === "none")
      return signs.has(said.key) ? withSign(pretty(value)) : pretty(value);
    return nameFrom(titleOf5, sign2 === "@" ? "persona" : said.refersTo, name);
  });
  return values.filter((value) => value !== "").join(", ");
}
var signs = /* @__PURE__ */ new Set(["feels", "hopes"]);
function withSign(value) {
  return /^(?!0)\d/.test(value) ? `+${value}` : value;
}
function pretty(value) {
  return value.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_, text2) => quoted(unquote(text2))).replace(/^-(?=\d)/, "−");
}
function unquote(text2) {
  try {
    return String(JSON.parse(`"${text2}"`));
  } catch {
    return text2;
  }
}
function names2(item2, telling) {
  return { subject: subjectOf(item2, telling), kind: item2.kind };
}
function subjectOf(item2, { compared }) {
  return compared?.kind === "journeys" && item2.kind === "journey" ? wording.journey : nameOf(item2);
}
function nameOf(item2) {
  return quoted(item2.title ?? item2.id ?? item2.kind);
}
function nameOr(item2, otherwise) {
  return item2 ? nameOf(item2) : otherwise;
}
function quoted(text2) {
  return `“${text2.replaceAll(/\s+/g, " ").trim()}”`;
}
function both(before, after2) {
  return { item: after2, at: { before: before.at, after: after2.at } };
}
function journeyName(item2, { world }) {
  const journey = item2.kind === "journey" ? item2 : world.after.journeyOf(item2) ?? world.before.journeyOf(item2);
  return journey?.id ?? journey?.title ?? "";
}
function whomOf(item2, telling) {
  if (item2.kind === "persona" && item2.id !== void 0) return [item2.id];
  const said = item2.facts.find((fact3) => fact3.key === "for");
  if (said) return said.values.flatMap((value) => value.startsWith("@") ? [value.slice(1)] : []);
  const holder = telling.holderOf(item2);
  return holder ? whomOf(holder, telling) : [];
}
function pathTo(item2, telling) {
  const holder = telling.holderOf(item2);
  return [...holder ? pathTo(holder, telling) : [], item2.id ?? item2.title ?? item2.kind];
}
function fill(sentence3, holes) {
  return sentence3.replaceAll(/\{(\w+)\}/g, (all, name) => showHidden(holes[name] ?? all));
}

// core/insight/averages.ts
init_walk();

// core/model/facts.ts
function factsOf(block2, key) {
  return factsByKey(block2).get(key) ?? [];
}
var factsByKey = kept((block2) => {
  const facts = /* @__PURE__ */ new Map();
  for (const statement of block2.statements) {
    if (statement.kind !== "fact" || !statement.row) continue;
    const list2 = facts.get(statement.row.key);
    if (list2) list2.push(statement);
    else facts.set(statement.row.key, [statement]);
  }
  return facts;
});
function valuesOf(block2, key) {
  return factsOf(block2, key).flatMap((fact3) => fact3.values.filter((value) => !value.none));
}
function valueOf(block2, key) {
  return valuesOf(block2, key)[0];
}
function textOf(block2, key) {
  return valueOf(block2, key)?.text?.text;
}
function wordOf(block2, key) {
  return valueOf(block2, key)?.word?.text;
}
function factFor(block2, key, persona) {
  const facts = factsOf(block2, key);
  return facts.find((fact3) => fact3.mention?.text === persona) ?? facts.find((fact3) => !fact3.mention);
}
function concernsOf(block2) {
  const ids = valuesOf(block2, "for").flatMap((value) => value.mention ? [value.mention.text] : []);
  return ids.length > 0 ? ids : void 0;
}

// core/insight/feelings.ts
var usual = { low: -2, high: 2 };
function scaleOf2(journey) {
  const said = valueOf(journey, "scale")?.number;
  return said && said.low < said.high ? { low: said.low, high: said.high } : usual;
}
function isConcerned(personas, persona) {
  return personas === void 0 || persona === "" || personas.includes(persona);
}
function feelingFact(touchpoint, persona) {
  if (!isConcerned(concernsOf(touchpoint), persona)) return void 0;
  const fact3 = factFor(touchpoint, "feels", persona);
  return fact3?.values[0]?.none ? void 0 : fact3;
}

// core/insight/averages.ts
function meanOf(feelings) {
  if (feelings.length === 0) return void 0;
  const mean = feelings.reduce((sum, { low, high }) => sum + (low + high) / 2, 0) / feelings.length;
  return Math.round(mean * 10) / 10 + 0;
}

// core/diff/feelings.ts
function feelingChanges(before, after2, found) {
  const changes = [];
  const journeys2 = (items) => items.filter((item2) => item2.kind === "journey");
  const add = (old, now) => {
    const journey = now ?? old;
    if (!journey) return;
    const scale2 = sameScale(old, now);
    const stages2 = stagePairs(old, now, found);
    for (const persona of personasOf(old, now)) {
      for (const [was, is] of stages2) {
        const [felt, feels] = [averageOf(was, persona), averageOf(is, persona)];
        if (felt === void 0 && feels === void 0) continue;
        const stage = (is ?? was)?.title ?? (is ?? was)?.id ?? "";
        changes.push({
          journey: journey.id ?? journey.title ?? "",
          persona,
          stage,
          before: felt,
          after: feels,
          scale: scale2
        });
      }
    }
  };
  for (const now of journeys2(after2)) add(found.before.get(now), now);
  for (const old of journeys2(before)) if (!found.after.has(old)) add(old, void 0);
  return changes;
}
function sameScale(old, now) {
  const [was, is] = [scaleOf(old ?? now), scaleOf(now ?? old)];
  return was.low === is.low && was.high === is.high ? is : void 0;
}
function personasOf(...journeys2) {
  const ids = [...new Set(journeys2.flatMap((journey) => journey ? personasIn(journey, "personas") : []))];
  return ids.length > 0 ? ids : [""];
}
function stagePairs(old, now, found) {
  const stages2 = (journey) => journey?.items.filter((item2) => item2.kind === "stage") ?? [];
  const living = stages2(now).map((stage) => [found.before.get(stage), stage]);
  const gone = stages2(old).flatMap((stage) => found.after.has(stage) ? [] : [[stage, void 0]]);
  return [...living, ...gone];
}
function averageOf(stage, persona) {
  const numbers = (stage?.items ?? []).flatMap((touchpoint) => {
    if (touchpoint.kind !== "touchpoint" || !isConcerned(concernsOf2(touchpoint), persona)) return [];
    const feels = touchpoint.facts.filter((said2) => said2.key === "feels");
    const said = feels.find((fact3) => fact3.whom === persona) ?? feels.find((fact3) => fact3.whom === void 0);
    return said?.number ?? [];
  });
  return meanOf(numbers);
}
function concernsOf2(touchpoint) {
  const ids = personasIn(touchpoint, "for");
  return ids.length > 0 ? ids : void 0;
}
function personasIn(item2, key) {
  return item2.facts.flatMap(
    (said) => said.key === key ? said.values.flatMap((value) => value.startsWith("@") ? [value.slice(1)] : []) : []
  );
}

// core/syntax/outline.ts
init_vocabulary();
init_atoms();
function blocksIn({ nexts }, block2) {
  const blocks = [];
  const end = nexts[block2] ?? 0;
  for (let inner2 = block2 + 1; inner2 < end; inner2 = nexts[inner2] ?? end) blocks.push(inner2);
  return blocks;
}
function idOf({ text: text2, idStarts, idEnds }, block2) {
  const [start = 0, end = 0] = [idStarts[block2], idEnds[block2]];
  return end > 0 ? inNfc(text2, start, end) : void 0;
}
function idNameOf(outline, block2) {
  const { text: text2, starts, rows } = outline;
  const [start = 0, idStart = 0, end = 0] = [starts[block2], outline.idStarts[block2], outline.idEnds[block2]];
  if (end === 0) return void 0;
  const { keyword } = rows[block2] ?? fileRow;
  const isWritten = idStart === start + keyword.length + 1 && text2[idStart - 1] === " ";
  return isWritten ? inNfc(text2, start, end) : `${keyword} ${inNfc(text2, idStart, end)}`;
}
function inNfc(text2, start, end) {
  const piece2 = text2.slice(start, end);
  for (let at = start; at < end; at++) if (text2.charCodeAt(at) > 127) return piece2.normalize("NFC");
  return piece2;
}
function titleOf({ text: text2, titleStarts, titleEnds }, block2) {
  const end = titleEnds[block2];
  return end ? unescapeText(text2.slice((titleStarts[block2] ?? 0) + 1, end - 1)) : void 0;
}

// core/diff/titles.ts
init_vocabulary();
function titlesOf(items) {
  const titles4 = /* @__PURE__ */ new Map();
  const down = (item2) => {
    if (item2.id !== void 0 && item2.title) titles4.set(`${item2.kind} ${item2.id}`, item2.title);
    item2.items.forEach(down);
  };
  items.forEach(down);
  return (kind, id) => titles4.get(`${kind} ${id}`);
}
function outlinedTitles(outlines) {
  const ofKind = /* @__PURE__ */ new Map();
  return (kind, id) => {
    let titles4 = ofKind.get(kind);
    if (!titles4) ofKind.set(kind, titles4 = titlesOfKind(outlines, kind));
    return titles4.get(id);
  };
}
function titlesOfKind(outlines, kind) {
  const titles4 = /* @__PURE__ */ new Map();
  const row = blockRow(kind);
  const add = (outline, from2, to) => {
    const { rows, twins, earlier } = outline;
    for (let block2 = from2; block2 < to; block2++) {
      const twin = earlier ? twins[block2] ?? 0 : 0;
      if (earlier && twin > 0) add(earlier, twin, earlier.nexts[twin] ?? 0);
      else if (rows[block2] === row) {
        const [id, title] = [idOf(outline, block2), titleOf(outline, block2)];
        if (id !== void 0 && title) titles4.set(id, title);
      }
    }
  };
  for (const outline of outlines) add(outline, 0, outline.rows.length);
  return titles4;
}

// core/diff/item.ts
init_tree();
var ordered = /* @__PURE__ */ new Set(["personas", "lanes", "stages"]);
function itemsOf(source, placeOf3 = (offset) => offset) {
  const spotOf = (start, length) => {
    const place = placeOf3(start);
    return { uri: source.uri, span: { start: place, end: place + length } };
  };
  return inner(source.tree, 0, spotOf).items.filter((item2) => item2.kind !== "import");
}
function itemOf(block2, at, spotOf) {
  return {
    kind: block2.row?.keyword ?? block2.keyword.text,
    id: block2.id?.text,
    title: block2.title?.text,
    ...inner(block2, at, spotOf),
    at: spotOf(at, headEnd(block2))
  };
}
function headEnd(block2) {
  return (block2.title ?? block2.id ?? block2.keyword).span.end;
}
function inner(block2, at, spotOf) {
  const facts = [];
  const items = [];
  block2.statements.forEach((statement, i) => {
    const start = at + (block2.starts[i] ?? 0);
    if (statement.kind === "block") items.push(itemOf(statement, start, spotOf));
    else if (statement.kind === "step") facts.push(...stepsOf(statement, spotOf(start, lengthOf(statement))));
    else if (statement.row && statement.values.length > 0)
      facts.push(saidOf(statement, statement.row, spotOf(start, lengthOf(statement))));
  });
  return { facts, items };
}
function saidOf(fact3, row, at) {
  const values = fact3.values.map(formOf2);
  return {
    // `channel: app` says what `channels: app` says.
    key: row.key === "channel" ? "channels" : row.key,
    of: fact3.of?.text,
    whom: fact3.mention?.text,
    values: ordered.has(row.key) ? values : [...values].sort(),
    repeats: row.repeat === true,
    number: fact3.values[0]?.number,
    text: fact3.values[0]?.text?.text,
    refersTo: row.shape.ref?.to[0] ?? (row.shape.mention ? "persona" : void 0),
    at
  };
}
function stepsOf(step2, at) {
  let from2 = step2.from;
  return step2.legs.flatMap((leg) => {
    const share2 = leg.share ? [numberForm(leg.share)] : [];
    const text2 = leg.text ? [JSON.stringify(leg.text.text)] : [];
    const said = from2.flatMap(
      (start) => leg.to.map((end) => ({
        key: "->",
        of: start.names.map((name) => name.text).join("."),
        whom: end.names.map((name) => name.text).join("."),
        values: [[...share2, ...text2].join(" ")],
        repeats: false,
        number: leg.share,
        text: leg.text?.text,
        refersTo: "touchpoint",
        at
      }))
    );
    from2 = leg.to;
    return said;
  });
}
function formOf2(value) {
  if (value.none) return "none";
  const parts3 = [
    value.number && numberForm(value.number),
    value.word?.text,
    value.ref?.names.map((name) => name.text).join("."),
    value.mention && `@${value.mention.text}`,
    value.date && [value.date.date, value.date.time].filter(Boolean).join(" "),
    value.unit,
    value.tag && `#${value.tag.text}`,
    value.text && JSON.stringify(value.text.text)
  ];
  return parts3.filter((part) => part !== void 0).join(" ");
}
function numberForm({ low, high, compare: compare2, unit: unit2, per }) {
  const range = low === high ? String(low) : `${low}..${high}`;
  return [compare2, range + (unit2 === "%" ? "%" : ""), unit2 === "%" ? void 0 : unit2, per && `per ${per}`].filter(Boolean).join(" ");
}

// core/diff/read.ts
init_parse();

// core/syntax/scanOutline.ts
init_vocabulary();
init_atoms();

// core/syntax/beside.ts
var Beside = class _Beside {
  outline;
  /** The block that may come next. */
  next;
  holder;
  byName;
  constructor(outline, holder) {
    this.outline = outline;
    this.holder = holder;
    this.next = holder + 1;
  }
  get isOver() {
    return this.next >= (this.outline.nexts[this.holder] ?? 0);
  }
  goPast(block2) {
    this.next = this.outline.nexts[block2] ?? Infinity;
  }
  /** What stands in the block of the same kind and id, which differs. It is passed, as all before it. */
  inside(outline, block2) {
    const name = idNameOf(outline, block2);
    if (name === void 0 || this.isOver) return void 0;
    const same = idNameOf(this.outline, this.next) === name ? this.next : this.named(name);
    if (same === void 0 || same < this.next) return void 0;
    this.goPast(same);
    return new _Beside(this.outline, same);
  }
  named(name) {
    this.byName ??= new Map(blocksIn(this.outline, this.holder).map((block2) => [idNameOf(this.outline, block2) ?? "", block2]));
    return this.byName.get(name);
  }
};

// core/syntax/firstWords.ts
init_vocabulary();
var known2 = new Map(
  [fileRow, ...blockRows].map((row) => {
    const words2 = /* @__PURE__ */ new Map();
    for (const word of /* @__PURE__ */ new Set([...row.facts.map(({ key }) => key), ...row.blocks])) {
      const block2 = row.blocks.includes(word) ? blockRow(word) : void 0;
      const place = placeOf2(word.length, word.charCodeAt(0));
      words2.set(place, [...words2.get(place) ?? [], { word, fact: factRow(row, word)?.key, block: block2 }]);
    }
    return [row, words2];
  })
);
function firstWordsOf(row) {
  return known2.get(row) ?? none2;
}
var none2 = /* @__PURE__ */ new Map();
function placeOf2(length, first2) {
  return length * 128 + first2;
}
function meaningOf2(words2, text2, start, end) {
  const alike = words2.get(placeOf2(end - start, text2.charCodeAt(start)));
  if (alike) {
    for (const meaning of alike) if (text2.startsWith(meaning.word, start)) return meaning;
  }
  return void 0;
}

// core/syntax/scanOutline.ts
init_parse();
init_patterns();
function outlineOf(text2, earlier) {
  if (text2.length > LONGEST) return void 0;
  if (text2.includes("<<<<<<<")) return void 0;
  const scan = new Scan(text2, earlier);
  return scan.file() ? scan : void 0;
}
function factsIn(outline, block2) {
  const facts = [];
  if (outline.bodies[block2]) new Scan(outline.text).facts(outline, block2, facts);
  return facts;
}
var wordAt = matchWord("");
var plainSign = /[\p{L}\p{M}\p{Nd}→≥≤−–¢£¤¥฿₠-⃀]/u;
var Scan = class {
  text;
  rows = [];
  starts = [];
  ends = [];
  idStarts = [];
  idEnds = [];
  titleStarts = [];
  titleEnds = [];
  bodies = [];
  nexts = [];
  twins = [];
  former = /* @__PURE__ */ new Set();
  formerWithin = /* @__PURE__ */ new Set();
  earlier;
  at = 0;
  constructor(text2, earlier) {
    this.text = text2;
    this.earlier = earlier;
  }
  /** The whole text; false if not all of it is as it should be. */
  file() {
    this.at = this.text.startsWith("\uFEFF") ? 1 : 0;
    const file = this.add(fileRow, 0);
    this.bodies[file] = this.at;
    const beside = this.earlier && new Beside(this.earlier, 0);
    if (!this.statements(file, fileRow, beside) || this.at < this.text.length) return false;
    this.ends[file] = this.at;
    this.nexts[file] = this.starts.length;
    return true;
  }
  /** What is said in a block that was scanned before. */
  facts({ rows, starts, ends: ends3, bodies, nexts }, block2, facts) {
    const row = rows[block2] ?? fileRow;
    const words2 = firstWordsOf(row);
    this.at = bodies[block2] ?? 0;
    for (let inner2 = block2 + 1; this.isInside(); ) {
      const start = this.at;
      if (inner2 < (nexts[block2] ?? 0) && starts[inner2] === start) {
        this.at = ends3[inner2] ?? start;
        inner2 = nexts[inner2] ?? 0;
        continue;
      }
      const key = this.keyOf(row, this.word(words2));
      const end = this.fact(row);
      facts.push({ key, start, end });
    }
  }
  add(row, start) {
    this.rows.push(row);
    this.starts.push(start);
    this.ends.push(0);
    this.idStarts.push(0);
    this.idEnds.push(0);
    this.titleStarts.push(0);
    this.titleEnds.push(0);
    this.bodies.push(0);
    this.nexts.push(0);
    return this.twins.push(0) - 1;
  }
  /** Statements up to a closing brace or the end of the text, which are left standing. Kinds of blocks are not nested without end. */
  statements(holder, row, beside) {
    const words2 = firstWordsOf(row);
    while (this.isInside()) {
      const start = this.at;
      if (beside && this.isTwin(beside, holder)) continue;
      const meaning = this.word(words2);
      if (meaning?.block && this.beginsBlock()) {
        const block2 = this.head(meaning.block, start);
        if (block2 < 0) return false;
        const inside = beside?.inside(this, block2);
        if (this.bodies[block2] && !this.body(block2, meaning.block, inside)) return false;
        this.nexts[block2] = this.starts.length;
        if (this.formerWithin.has(block2)) this.formerWithin.add(holder);
      } else {
        const key = this.keyOf(row, meaning);
        if (key === "") return false;
        if (key === "was") {
          this.former.add(holder);
          this.formerWithin.add(holder);
        }
        if (this.fact(row) <= start) return false;
      }
    }
    return this.at >= 0;
  }
  body(block2, row, beside) {
    if (!this.statements(block2, row, beside) || this.at >= this.text.length) return false;
    this.ends[block2] = ++this.at;
    return true;
  }
  /** Goes on to the next statement; false at the end, or before the beginning of the text if something is wrong. */
  isInside() {
    return this.blanks(true) && this.at < this.text.length && this.text.charCodeAt(this.at) !== CLOSE;
  }
  /** Passes over the word that begins a statement, if it is one that may. */
  word(words2) {
    const { text: text2 } = this;
    const { length } = text2;
    let end = this.at;
    while (end < length && isKeyUnit(text2.charCodeAt(end))) end++;
    if (end < length && isWordUnit(text2.charCodeAt(end))) return void 0;
    const meaning = meaningOf2(words2, text2, this.at, end);
    if (meaning) this.at = end;
    return meaning;
  }
  /** What a statement is about that is no block; '' if nobody can tell. */
  keyOf(row, meaning) {
    if (row.steps) return meaning?.fact === "was" ? "was" : meaning?.fact || this.isStep() ? "->" : "";
    return meaning?.fact ?? (meaning?.block && this.isNone() ? noneRow(meaning.block)?.key : void 0) ?? "";
  }
  /** True if what follows a word that begins a block is a block indeed. */
  beginsBlock() {
    const { text: text2 } = this;
    let { at } = this;
    while (isBlank(text2.charCodeAt(at))) at++;
    return text2.charCodeAt(at) !== COLON && !(text2.startsWith(NONE, at) && this.isNone());
  }
  /** True if names and commas follow up to an arrow. */
  isStep() {
    isStep.lastIndex = this.at;
    return isStep.test(this.text);
  }
  /** True if `none` and nothing else follows, with or without a colon. */
  isNone() {
    isNone2.lastIndex = this.at;
    return isNone2.test(this.text);
  }
  /** A block from behind its keyword to past its opening brace, or to its end if it has none; -1 if something is wrong. */
  head(row, start) {
    const { text: text2 } = this;
    const block2 = this.add(row, start);
    let end = this.at;
    if (!this.blanks(false)) return -1;
    const unit2 = text2.charCodeAt(this.at);
    const [id] = unit2 === QUOTE || unit2 === OPEN ? [] : wordAt(text2, this.at) ?? [];
    if (id !== void 0) {
      if (row.id === "never") return -1;
      this.idStarts[block2] = this.at;
      end = this.idEnds[block2] = this.at += id.length;
      if (!this.blanks(false)) return -1;
    }
    if (text2.charCodeAt(this.at) === QUOTE) {
      end = text2.startsWith('"""', this.at) ? -1 : this.afterText(this.at);
      if (end < 0) return -1;
      this.titleStarts[block2] = this.at;
      this.titleEnds[block2] = this.at = end;
      if (!this.blanks(false)) return -1;
    }
    const next = this.at < text2.length ? text2.charCodeAt(this.at) : SEMICOLON;
    if (next === OPEN) this.bodies[block2] = ++this.at;
    else if (isLineEnd(next) || next === SEMICOLON || next === CLOSE) this.ends[block2] = end;
    else return -1;
    return block2;
  }
  /** Passes over a block that stands here as it stands in the earlier text, where it comes next. */
  isTwin(beside, holder) {
    const block2 = beside.next;
    const { text: text2, starts, ends: ends3, bodies, idStarts, idEnds, titleStarts, titleEnds, rows, formerWithin } = beside.outline;
    const [start = 0, end = 0, body = 0] = [starts[block2], ends3[block2], bodies[block2]];
    if (beside.isOver || body === 0 || !this.text.startsWith(text2.slice(start, end), this.at)) return false;
    const by = this.at - start;
    const twin = this.add(rows[block2] ?? fileRow, this.at);
    this.at += end - start;
    this.ends[twin] = this.at;
    this.bodies[twin] = body + by;
    if (idEnds[block2]) {
      this.idStarts[twin] = (idStarts[block2] ?? 0) + by;
      this.idEnds[twin] = (idEnds[block2] ?? 0) + by;
    }
    if (titleEnds[block2]) {
      this.titleStarts[twin] = (titleStarts[block2] ?? 0) + by;
      this.titleEnds[twin] = (titleEnds[block2] ?? 0) + by;
    }
    this.nexts[twin] = twin + 1;
    this.twins[twin] = block2;
    if (formerWithin.has(block2)) this.formerWithin.add(holder);
    beside.goPast(block2);
    return true;
  }
  /** A fact or a step up to what ends it; gives where its last character ends, or -1. */
  fact({ steps: steps3 }) {
    const { text: text2 } = this;
    const { length } = text2;
    let { at } = this;
    let last = at;
    for (; at < length; at++) {
      const unit2 = text2.charCodeAt(at);
      if (isBlank(unit2)) continue;
      if (isLineEnd(unit2) || unit2 === SEMICOLON || unit2 === CLOSE) break;
      if (unit2 === QUOTE) {
        at = this.afterText(at) - 1;
        if (at < 0) return -1;
      } else if (unit2 === SLASH) {
        const end = text2.charCodeAt(at - 1) === COLON ? -1 : this.afterComment(at);
        if (end < 0) return -1;
        at = end - 1;
        continue;
      } else if (unit2 === OPEN || unit2 === APOSTROPHE) return -1;
      else if (unit2 === MORE && text2.charCodeAt(at - 1) === HYPHEN && !steps3) return -1;
      else if (unit2 > 127) {
        const sign2 = String.fromCodePoint(text2.codePointAt(at) ?? 0);
        if (!plainSign.test(sign2) || sign2 === "→" && !steps3) return -1;
        at += sign2.length - 1;
      }
      last = at + 1;
    }
    this.at = at;
    return last;
  }
  /** Where a text in quotes ends, on one line or on more; -1 if it is not closed. */
  afterText(start) {
    const { text: text2 } = this;
    if (text2.charCodeAt(start + 1) === QUOTE && text2.startsWith('"""', start)) {
      const [long] = matchLongText(text2, start) ?? [];
      if (long !== void 0) return longTextOf(long).closed ? start + long.length : -1;
    }
    const { length } = text2;
    for (let at = start + 1; at < length; at++) {
      let unit2 = text2.charCodeAt(at);
      if (unit2 === QUOTE) return at + 1;
      if (unit2 === BACKSLASH && ++at < length) unit2 = text2.charCodeAt(at);
      if (isLineEnd(unit2)) return -1;
    }
    return -1;
  }
  /** Passes over blanks and comments, and where a line may end also over line ends and semicolons. */
  blanks(lines) {
    const { text: text2 } = this;
    const { length } = text2;
    let { at } = this;
    while (at >= 0 && at < length) {
      const unit2 = text2.charCodeAt(at);
      if (isBlank(unit2) || lines && (isLineEnd(unit2) || unit2 === SEMICOLON)) at++;
      else if (unit2 === SLASH) at = this.afterComment(at);
      else break;
    }
    this.at = at;
    return at >= 0;
  }
  afterComment(start) {
    const { text: text2 } = this;
    if (text2.startsWith("//", start)) return lineEnd(text2, start);
    const end = text2.startsWith("/*", start) ? text2.indexOf("*/", start + 2) : -1;
    return end < 0 ? -1 : end + 2;
  }
};
var isStep = /[\p{L}\p{M}\p{Nd}_][\p{L}\p{M}\p{Nd}_.,\- \t]*(?:->|→)/uy;
var isNone2 = new RegExp(`[ \\t]*:?[ \\t]*${NONE}[ \\t]*(?=[\\r\\n;}]|$)`, "y");
var [QUOTE, APOSTROPHE, HYPHEN, SLASH, COLON, SEMICOLON, MORE, BACKSLASH, OPEN, CLOSE] = [34, 39, 45, 47, 58, 59, 62, 92, 123, 125];
function isBlank(unit2) {
  return unit2 === 32 || unit2 === 9;
}
function isLineEnd(unit2) {
  return unit2 === 10 || unit2 === 13;
}
function isKeyUnit(unit2) {
  return unit2 >= 97 && unit2 <= 122 || unit2 === 45;
}
function isWordUnit(unit2) {
  return unit2 > 127 || unit2 >= 48 && unit2 <= 57 || unit2 >= 65 && unit2 <= 90 || unit2 === 95;
}

// core/diff/read.ts
init_walk();

// core/diff/watched.ts
var MOST = 200;
function watchedIn(pairs, outlines) {
  const names4 = watchedNames(pairs);
  if (names4.size === 0) return { isIn: () => false };
  if (names4.size > MOST) return void 0;
  const isPlain2 = [...names4].every((name) => /^[\w-]+$/.test(name));
  if (!isPlain2 && outlines.some(({ text: text2 }) => text2.normalize("NFC") !== text2)) return void 0;
  const pattern = new RegExp(`(?<![\\w-])(?:${[...names4].join("|")})(?![\\w-])`, "g");
  const found = new Map(outlines.map((outline) => [outline, placesOf(pattern, outline.text)]));
  return {
    isIn: (outline, start, end) => {
      const places2 = found.get(outline) ?? [];
      return (places2[firstFrom(places2, start)] ?? Infinity) < end;
    }
  };
}
function watchedNames(pairs) {
  const [before, after2] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const names4 = /* @__PURE__ */ new Set();
  const visit = ({ pairs: inner2, alone: alone3 }) => {
    for (const side of alone3.before) addAlone(side, before, names4);
    for (const side of alone3.after) addAlone(side, after2, names4);
    for (const { before: old, after: now, unlike } of inner2) {
      if (!unlike) continue;
      if (unlike.keys.has("solves")) for (const side of [old, now]) addSolved(side, names4);
      visit(unlike.blocks);
    }
  };
  visit(pairs);
  for (const [keyword, ids] of before) {
    const others2 = after2.get(keyword);
    if (others2) for (const id of [...ids, ...others2]) names4.add(id);
  }
  return names4;
}
function addAlone(side, ids, names4) {
  const { outline, block: block2 } = originOf(side);
  for (let inner2 = block2; inner2 < (outline.nexts[block2] ?? 0); inner2++) {
    const keyword = outline.rows[inner2]?.keyword ?? "";
    const id = idOf(outline, inner2);
    if (id !== void 0) ids.set(keyword, (ids.get(keyword) ?? /* @__PURE__ */ new Set()).add(id));
    if (keyword === "opportunity") addSolved({ outline, block: inner2 }, names4);
  }
}
function addSolved({ outline, block: block2 }, names4) {
  for (const { key, start, end } of factsIn(outline, block2)) {
    if (key !== "solves") continue;
    const values = outline.text.slice(start + key.length, end);
    for (const [word] of values.matchAll(/[\p{L}\p{M}\p{Nd}_-]+/gu)) names4.add(word.normalize("NFC"));
  }
}
function originOf(side) {
  const { earlier, twins } = side.outline;
  const twin = twins[side.block];
  return earlier && twin ? { outline: earlier, block: twin } : side;
}
function placesOf(pattern, text2) {
  return Array.from(text2.matchAll(pattern), ({ index }) => index);
}
function firstFrom(numbers, least2) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle2 = low + high >> 1;
    if ((numbers[middle2] ?? Infinity) < least2) low = middle2 + 1;
    else high = middle2;
  }
  return low;
}

// core/diff/pairs.ts
function pairsOf2(before, after2) {
  const old = before.flatMap((outline) => innerOf({ outline, block: 0 }));
  const now = after2.flatMap((outline) => innerOf({ outline, block: 0 }));
  const isImport = ({ outline, block: block2 }) => outline.rows[block2]?.keyword === "import";
  return pairsAmong(
    old.filter((side) => !isImport(side)),
    now.filter((side) => !isImport(side)),
    // A journey is a world of its own: what has an id in it is matched within it.
    areIdsUnique
  );
}
function pairsAmong(before, after2, isCertain) {
  const [old, now] = [byName(before), byName(after2)];
  const pairs = [];
  const paired2 = /* @__PURE__ */ new Set();
  for (const [name, side] of old) {
    const other = now.get(name);
    if (!side || !other || !isCertain(side, other)) continue;
    pairs.push({ before: side, after: other, unlike: unlikeOf(side, other) });
    paired2.add(side).add(other);
  }
  const isAlone2 = (side) => !paired2.has(side);
  return { pairs, alone: { before: before.filter(isAlone2), after: after2.filter(isAlone2) } };
}
function byName(sides2) {
  const named4 = /* @__PURE__ */ new Map();
  for (const side of sides2) {
    const name = nameOf2(side);
    named4.set(name, named4.has(name) || mayBeOther(side) ? void 0 : side);
  }
  return named4;
}
function nameOf2({ outline, block: block2 }) {
  return idNameOf(outline, block2) ?? `${outline.rows[block2]?.keyword} "${foldTitle(titleOf(outline, block2) ?? "")}`;
}
function mayBeOther({ outline, block: block2 }) {
  return outline.former.has(block2) && !outline.idEnds[block2];
}
function unlikeOf(before, after2) {
  if (isTwin(before, after2) || textOf2(before) === textOf2(after2)) return void 0;
  const [old, now] = [factsIn(before.outline, before.block), factsIn(after2.outline, after2.block)];
  return {
    blocks: pairsAmong(innerOf(before), innerOf(after2), () => true),
    before: old,
    after: now,
    keys: unlikeKeys(before, old, after2, now)
  };
}
function innerOf({ outline, block: block2 }) {
  return blocksIn(outline, block2).map((inner2) => ({ outline, block: inner2 }));
}
function textOf2({ outline, block: block2 }) {
  return outline.text.slice(outline.starts[block2], outline.ends[block2]);
}
function isTwin(before, { outline, block: block2 }) {
  return outline.earlier === before.outline && outline.twins[block2] === before.block;
}
function unlikeKeys(before, old, after2, now) {
  const keys2 = /* @__PURE__ */ new Set();
  if (old.length === now.length && old.every(({ key }, i) => key === now[i]?.key)) {
    old.forEach((fact3, i) => {
      if (factText(before, fact3) !== factText(after2, now[i] ?? fact3)) keys2.add(slotOf2(fact3.key));
    });
    return keys2;
  }
  const [was, is] = [wordings(before, old), wordings(after2, now)];
  for (const key of [...was.keys(), ...is.keys()]) if (was.get(key) !== is.get(key)) keys2.add(key);
  return keys2;
}
function wordings(side, facts) {
  const said = /* @__PURE__ */ new Map();
  for (const fact3 of facts) {
    const slot = slotOf2(fact3.key);
    said.set(slot, `${said.get(slot) ?? ""}${fact3.end - fact3.start} ${factText(side, fact3)}`);
  }
  return said;
}
function factText({ outline }, { start, end }) {
  return outline.text.slice(start, end);
}
function slotOf2(key) {
  return key === "channel" ? "channels" : key;
}
function areIdsUnique(before, after2) {
  const now = /* @__PURE__ */ new Set();
  const { twins, nexts, earlier } = after2.outline;
  const inTwins = /* @__PURE__ */ new Set();
  for (let block2 = after2.block + 1; block2 < (nexts[after2.block] ?? 0); block2++) {
    const twin = twins[block2] ?? 0;
    if (twin > 0) inTwins.add(twin);
    else if (!addName(after2.outline, block2, now)) return false;
  }
  const old = /* @__PURE__ */ new Set();
  let shared2 = 0;
  for (let block2 = before.block + 1; block2 < (before.outline.nexts[before.block] ?? 0); block2++) {
    if (before.outline === earlier && inTwins.has(block2)) shared2 = earlier.nexts[block2] ?? 0;
    if (!addName(before.outline, block2, old, block2 < shared2 ? now : void 0)) return false;
  }
  return true;
}
function addName(outline, block2, names4, elsewhere) {
  const name = idNameOf(outline, block2);
  if (name === void 0) return true;
  const count3 = names4.size;
  return names4.add(name).size > count3 && !elsewhere?.has(name);
}

// core/diff/cut.ts
function cutEqual(before, after2, options) {
  const pairs = pairsOf2(before, after2);
  const watched = watchedIn(pairs, before);
  if (!watched) return void 0;
  const cut = new Cut(watched, options);
  for (const outline of [...before, ...after2]) cut.keepImports(outline);
  const isOther2 = ({ before: old, after: now }) => now.outline.earlier !== old.outline;
  cut.keepPairs(pairs, (pair) => keywordOf(pair.before) === "persona" || isOther2(pair), false);
  return new Map([...before, ...after2].map((outline) => [outline, cut.textOf(outline)]));
}
var leanedOn = /* @__PURE__ */ new Set(["was", "scale", "personas", "for"]);
var ofFeelings = /* @__PURE__ */ new Set(["feels", "for"]);
var sequences2 = ["stage", "touchpoint"];
var Cut = class {
  watched;
  allFeelings;
  kept = /* @__PURE__ */ new Map();
  constructor(watched, { allFeelings }) {
    this.watched = watched;
    this.allFeelings = allFeelings;
  }
  keepImports(outline) {
    for (const block2 of blocksIn(outline, 0))
      if (outline.rows[block2]?.keyword === "import") this.keepWhole({ outline, block: block2 });
  }
  /** Keeps what has to be of blocks that stand side by side; of some pairs the heads at least. */
  keepPairs({ pairs, alone: alone3 }, isNamed, feelings) {
    for (const side of [...alone3.before, ...alone3.after]) this.keepWhole(side);
    for (const pair of pairs) {
      const keyword = keywordOf(pair.before);
      const needs = { head: isNamed(pair), feelings: feelings && keyword === "touchpoint" };
      if (pair.unlike) this.keepUnlike(pair, pair.unlike, needs);
      else this.keepSame(pair, pair.before.block, needs);
    }
  }
  keepUnlike({ before, after: after2 }, unlike, { feelings }) {
    const keyword = keywordOf(before);
    const keys2 = new Set(unlike.keys);
    for (const { key, start, end } of unlike.before)
      if (this.isNeeded(before.outline, key, start, end, feelings)) keys2.add(slotOf2(key));
    if (keyword === "opportunity" && keys2.has("solves")) keys2.add("status");
    this.keepHead(before);
    this.keepHead(after2);
    for (const { key, start, end } of unlike.before) if (keys2.has(slotOf2(key))) this.keep(before.outline, start, end);
    for (const { key, start, end } of unlike.after) if (keys2.has(slotOf2(key))) this.keep(after2.outline, start, end);
    const moved = new Set(sequences2.filter((kind) => isReordered(unlike.blocks, kind)));
    const isMoved = (pair) => moved.has(keywordOf(pair.before));
    this.keepPairs(unlike.blocks, isMoved, keyword === "stage" && (this.allFeelings || moved.size > 0 || feelsOtherwise(unlike.blocks)));
  }
  // prettier-ignore
  /** Keeps of a block that is equal on both sides what others hang on. True if there is anything. */
  keepSame(pair, block2, { head, feelings }) {
    const { outline } = pair.before;
    const [start = 0, end = 0] = [outline.starts[block2], outline.ends[block2]];
    const keyword = outline.rows[block2]?.keyword ?? "";
    const isAbout = this.allFeelings && (keyword === "journey" || keyword === "stage");
    const isAsked = isAbout || feelings || outline.formerWithin.has(block2) || this.watched.isIn(outline, start, end);
    if (!isAsked && !head) return false;
    const by = startOf(pair.after) - startOf(pair.before);
    const keepBoth = (from2, to) => {
      this.keep(outline, from2, to);
      this.keep(pair.after.outline, from2 + by, to + by);
    };
    const headEnd2 = outline.bodies[block2] || end;
    let hasAny = head || this.watched.isIn(outline, start, headEnd2);
    if (isAsked) {
      const facts = factsIn(outline, block2);
      const isAnswer = keyword === "opportunity" && this.watched.isIn(outline, start, end);
      for (const { key, start: from2, end: to } of facts) {
        if (!(isAnswer && key === "status") && !this.isNeeded(outline, key, from2, to, feelings)) continue;
        keepBoth(from2, to);
        hasAny = true;
      }
      for (const inner2 of blocksIn(outline, block2)) {
        const isFelt = this.allFeelings && keyword === "stage" && outline.rows[inner2]?.keyword === "touchpoint";
        if (this.keepSame(pair, inner2, { head: false, feelings: isFelt })) hasAny = true;
      }
    }
    if (!hasAny) return false;
    keepBoth(start, headEnd2);
    if (headEnd2 !== end) keepBoth(end - 1, end);
    return true;
  }
  /** True for a fact that something else hangs on, though it is the same on both sides. */
  isNeeded(outline, key, start, end, feelings) {
    const isFor = key === "->" && outline.text.startsWith("for", start);
    return leanedOn.has(key) || isFor || feelings && ofFeelings.has(key) || this.watched.isIn(outline, start, end);
  }
  keepHead({ outline, block: block2 }) {
    const [start = 0, end = 0, body = 0] = [
      outline.starts[block2],
      outline.ends[block2],
      outline.bodies[block2]
    ];
    if (body) this.keep(outline, end - 1, end);
    this.keep(outline, start, body || end);
  }
  keepWhole({ outline, block: block2 }) {
    this.keep(outline, outline.starts[block2] ?? 0, outline.ends[block2] ?? 0);
  }
  keep(outline, start, end) {
    const kept3 = this.kept.get(outline);
    if (kept3) kept3.push({ start, end });
    else this.kept.set(outline, [{ start, end }]);
  }
  /** All that was kept of a text, piece by piece on lines of their own. */
  textOf(outline) {
    const kept3 = [...this.kept.get(outline) ?? []].sort((a, b) => a.start - b.start);
    const starts = [];
    let length = 0;
    for (const { start, end } of kept3) {
      starts.push(length);
      length += end - start + 1;
    }
    return {
      text: kept3.map(({ start, end }) => outline.text.slice(start, end)).join("\n"),
      placeOf: (offset) => {
        const piece2 = firstFrom(starts, offset + 1) - 1;
        return offset - (starts[piece2] ?? 0) + (kept3[piece2]?.start ?? 0);
      }
    };
  }
};
function keywordOf({ outline, block: block2 }) {
  return outline.rows[block2]?.keyword ?? "";
}
function startOf({ outline, block: block2 }) {
  return outline.starts[block2] ?? 0;
}
function isReordered({ pairs, alone: alone3 }, kind) {
  if ([...alone3.before, ...alone3.after].some((side) => keywordOf(side) === kind)) return true;
  let last = -1;
  for (const { before, after: after2 } of pairs) {
    if (keywordOf(before) !== kind) continue;
    if (startOf(after2) < last) return true;
    last = startOf(after2);
  }
  return false;
}
function feelsOtherwise({ pairs }) {
  return pairs.some(({ before, unlike }) => keywordOf(before) === "touchpoint" && (unlike?.keys.has("feels") || unlike?.keys.has("for")));
}

// core/diff/read.ts
function readMaps(before, after2, options) {
  const old = outlinesOf(before, () => void 0);
  const now = old && outlinesOf(after2, (path2) => old.get(path2));
  const cut = now && cutEqual([...old.values()], [...now.values()], options);
  const read2 = (outlines) => {
    const items = [];
    const files = /* @__PURE__ */ new Map();
    for (const [path2, outline] of outlines) {
      const rest2 = cut?.get(outline);
      if (!rest2) return void 0;
      const { text: text2, placeOf: placeOf3 } = rest2;
      const tree = parse(text2);
      if (!tree.isWhole) return void 0;
      items.push(...itemsOf({ uri: path2, text: text2, tree }, placeOf3));
      files.set(path2, { tree, isTorn: false });
    }
    return { items, titleOf: outlinedTitles([...outlines.values()]), files };
  };
  const [was, is] = cut ? [read2(old), read2(now)] : [];
  return was && is ? { before: was, after: is } : { before: readWhole(before), after: readWhole(after2) };
}
function outlinesOf(texts, earlier) {
  const outlines = /* @__PURE__ */ new Map();
  for (const [path2, text2] of texts) {
    const outline = outlineOf(text2, earlier(path2));
    if (!outline) return void 0;
    outlines.set(path2, outline);
  }
  return outlines;
}
function readWhole(texts) {
  const items = [];
  const files = /* @__PURE__ */ new Map();
  for (const [path2, text2] of texts) {
    const tree = parse(text2);
    let isTorn = !tree.isWhole;
    walk(tree, (block2) => isTorn ||= block2.row === void 0);
    items.push(...itemsOf({ uri: path2, text: text2, tree }));
    files.set(path2, { tree, isTorn });
  }
  return { items, titleOf: titlesOf(items), files };
}

// core/text/json.ts
function partOf(value, key) {
  const record = asRecord(value);
  return Object.hasOwn(record, key) ? record[key] : void 0;
}
function asRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

// core/diff/settings.ts
function diffSettingsOf(json) {
  const problems = [];
  const set = {};
  const diff = partOf(json, "diff");
  for (const [name, level] of Object.entries(asRecord(partOf(diff, "levels")))) {
    const id = Object.hasOwn(formerRuleIds, name) ? formerRuleIds[name] : name;
    if (!isRule(id)) problems.push(`There is no rule “${name}”.`);
    else if (!levels.some((known6) => known6 === level))
      problems.push(`“${name}” can be ${levels.join(", ")}.`);
    else set[id] = level;
  }
  const list2 = partOf(diff, "accepted");
  const accepted = (Array.isArray(list2) ? list2 : []).flatMap((entry) => {
    const [fingerprint, reason, name] = ["fingerprint", "reason", "name"].map((key) => partOf(entry, key));
    const isWhole = typeof fingerprint === "string" && typeof reason === "string" && reason.trim() !== "" && typeof name === "string" && name.trim() !== "";
    if (!isWhole) problems.push("An accepted change wants a fingerprint, a reason and a name.");
    return isWhole ? [{ fingerprint, reason, name }] : [];
  });
  return { levels: set, accepted, problems };
}
function isRule(id) {
  return id !== void 0 && Object.hasOwn(diffRules, id);
}

// core/diff/index.ts
function diffMaps(before, after2, options) {
  return tellDiff(before, after2, compare(before, after2), options);
}
function tellDiff(before, after2, { match: match2, differences }, options) {
  const world = worldOf(before, after2, match2);
  const around2 = titlesOf(options.around ?? []);
  const was = options.titles?.before ?? titlesOf(before);
  const is = options.titles?.after ?? titlesOf(after2);
  const telling = {
    world,
    holderOf: holdersOf3(before, after2),
    titleOf: (kind, id) => is(kind, id) ?? was(kind, id) ?? around2(kind, id) ?? id,
    formerTitleOf: (kind, id) => was(kind, id) ?? is(kind, id) ?? around2(kind, id) ?? id,
    fileOf: options.fileOf,
    levelOf: (rule2) => options.levels?.[rule2] ?? diffRules[rule2].level,
    compared: options.compared
  };
  const changes = differences.map((difference) => {
    const change2 = describe(difference, judge(difference, world), telling);
    const accepted = options.accepted?.find(({ fingerprint }) => fingerprint === change2.fingerprint);
    return accepted ? { ...change2, accepted: { reason: accepted.reason, name: accepted.name } } : change2;
  });
  const feelings = feelingChanges(before, after2, match2);
  return {
    identical: changes.length === 0,
    summary: summaryOf(changes, feelings, telling, options.textDiffers),
    changes: sorted(changes),
    feelings,
    personas: personasIn2(options.around ?? [], before, after2),
    ...options.compared && { compared: options.compared }
  };
}
function sorted(changes) {
  const weight = { harm: 0, risk: 1, better: 2, neutral: 3 };
  return [...changes].sort((a, b) => weight[a.level] - weight[b.level]);
}
function summaryOf(changes, feelings, telling, textDiffers) {
  const words2 = telling.compared ? comparedSummary(telling.compared) : wording.summary;
  if (changes.length === 0) return textDiffers ? words2.textOnly : words2.identical;
  const moved = feelings.flatMap((feeling2) => {
    const { before, after: after2, scale: scale2 } = feeling2;
    return before === void 0 || after2 === void 0 || before === after2 || scale2 === void 0 ? [] : [{ ...feeling2, before, after: after2, by: after2 - before }];
  });
  moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.by - b.by);
  const most2 = moved[0];
  const say3 = most2 && (most2.by < 0 ? words2.feelingWorse : words2.feelingBetter);
  const persona = most2?.persona === "" ? wording.customer : telling.titleOf("persona", most2?.persona ?? "");
  const felt = most2 && say3 ? [say3(persona, most2.stage, signed(most2.before), signed(most2.after))] : [];
  const counts = ["harm", "risk", "better", "neutral"].map((level) => ({ level, count: changes.filter((change2) => change2.level === level).length })).filter(({ count: count3 }) => count3 > 0).map(({ level, count: count3 }, i) => {
    const [one, many3] = words2.counts[level][i === 0 ? "first" : "next"];
    return `${count3} ${count3 === 1 ? one : many3}`;
  });
  return [...felt, `${counts.join(", ")}.`].join(" ");
}
function signed(number2) {
  return number2 > 0 ? `+${number2}` : String(number2).replace("-", "−");
}
function holdersOf3(...sides2) {
  const holders2 = /* @__PURE__ */ new Map();
  const down = (item2) => {
    for (const child of item2.items) {
      holders2.set(child, item2);
      down(child);
    }
  };
  sides2.flat().forEach(down);
  return (item2) => holders2.get(item2);
}
function personasIn2(...sides2) {
  const personas = sides2.flat().filter(({ kind }) => kind === "persona");
  return new Map(
    personas.flatMap(({ id, title }) => id !== void 0 && title ? [[id, title]] : [])
  );
}
function isAtLeast(change2, threshold) {
  if (change2.accepted) return false;
  if (threshold === "any") return true;
  return levels.indexOf(change2.level) <= levels.indexOf(threshold);
}

// action/main.ts
init_failure();

// core/text/lineIndex.ts
function lineIndexOf(text2) {
  return indexOf(text2, [0, ...lineStartsIn(text2)]);
}
function indexOf(text2, starts) {
  const { length } = text2;
  const lineStart = (line) => line < starts.length ? starts[Math.max(0, line)] ?? 0 : length;
  const lineEnd2 = (line) => {
    const end = lineStart(line + 1);
    if (line + 1 >= starts.length) return length;
    return end - (text2.charCodeAt(end - 1) === 10 && text2.charCodeAt(end - 2) === 13 ? 2 : 1);
  };
  return Object.freeze({
    lineCount: starts.length,
    lineStart,
    lineEnd: lineEnd2,
    positionAt: (offset) => {
      const inside = Math.min(Math.max(0, offset), length);
      const line = lineAt(starts, inside);
      return { line, character: inside - lineStart(line) };
    },
    offsetAt: ({ line, character }) => {
      if (line < 0) return 0;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd2(Math.min(line, starts.length)));
    }
  });
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle2 = low + high + 1 >> 1;
    if ((starts[middle2] ?? 0) <= offset) low = middle2;
    else high = middle2 - 1;
  }
  return low;
}
function lineStartsIn(text2) {
  const starts = [];
  for (let at = 0; at < text2.length; at++) {
    const unit2 = text2.charCodeAt(at);
    if (unit2 === 10 || unit2 === 13 && text2.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  return starts;
}

// cli/formats/visibleText.ts
init_hidden();
function visibleText(text2) {
  return showHidden(text2.replaceAll(/[\t\r\n]/g, "�"));
}

// cli/formats/githubCommand.ts
function githubCommand(name, properties, message) {
  const said = Object.entries(properties).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${key}=${escapeProperty(String(value))}`]
  );
  return `::${name}${said.length > 0 ? ` ${said.join(",")}` : ""}::${escapeData(message)}`;
}
function harmlessLine(text2) {
  return unbracketed(visibleText(text2)).replace(/^(\s*):(?=:)/, `$1:${BREAK}`);
}
var BREAK = "​";
function unbracketed(text2) {
  return text2.replaceAll("##[", `##${BREAK}[`);
}
function escapeData(text2) {
  return text2.split(/([%\r\n])/).map((piece2, i) => i % 2 === 1 ? escapes[piece2] : unbracketed(visibleText(piece2))).join("");
}
function escapeProperty(text2) {
  return escapeData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var escapes = { "%": "%25", "\r": "%0D", "\n": "%0A" };

// core/markup/markdown.ts
init_hidden();
function escapeMarkdown(text2) {
  return showHidden(text2.toWellFormed().replaceAll(/\r\n|[\t-\r\u0085\u2028\u2029]/g, " ")).replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "�").replaceAll(triggers2, `$&${BREAK2}`).replaceAll(/[\\`*_{}[\]()#+\-.!<>|~$&:@=^]/g, "\\$&");
}
var BREAK2 = "​";
var triggers2 = new RegExp(
  [
    "[@#]",
    // An entity that would be one of them; a reference to an epic.
    "&(?=[\\p{L}\\p{N}#])",
    // Merge requests, snippets, alerts, labels and milestones of GitLab.
    '[!$^](?=\\d)|[~%](?=[\\p{L}\\p{N}"])',
    // GH-1, CVE-2026-1, and what a repository has named for its own tracker; advisories.
    "(?<=[a-z])-(?=\\d)|(?<=ghsa)-",
    // Addresses and emoji, also where a colon of ours follows.
    ":(?=\\/\\/)|:(?=[\\w+-]+(?::|$))|www(?=\\.)",
    // Seven hexadecimal digits may be a commit.
    "[\\da-f]{6}(?=[\\da-f])"
  ].join("|"),
  "giu"
);

// cli/formats/review/safe.ts
var LONGEST2 = 400;
function safe(text2, longest = LONGEST2) {
  const short = text2.length > longest ? `${text2.slice(0, longest).toWellFormed()}…` : text2;
  return escapeMarkdown(short.trim()).replaceAll("\\$", "<span>$</span>");
}
function signed2(number2) {
  return number2 > 0 ? `+${number2}` : String(number2).replace("-", "−");
}

// cli/formats/review/words.ts
var plural = (count3, one, many3) => count3 === 1 ? one : `${count3} ${many3}`;
var reviewWords = {
  title: "What changes for the customer",
  levels: {
    harm: "▼ Worse for the customer",
    risk: "! Risks",
    better: "▲ Better for the customer",
    neutral: "· Neither better nor worse"
  },
  columns: { harm: "▼ Worse", risk: "! Risk", better: "▲ Better", neutral: "· Neutral" },
  // prettier-ignore
  neutral: (count3) => `${plural(count3, "1 neutral change, neither better nor worse", "neutral changes, neither better nor worse")}`,
  concerned: "Whom it concerns",
  everybody: "Everybody",
  allChanges: "All changes",
  morePersonas: (count3) => plural(count3, "1 more persona", "more personas"),
  outside: "Other changes",
  added: "new map",
  gone: "map removed",
  was: (path2) => `was ${path2}`,
  usedBy: (paths, more2) => `Used by ${paths}${more2 > 0 ? ` and ${plural(more2, "1 more map", "more maps")}` : ""}, so it changes there too.`,
  accepted: (name, reason) => `accepted by ${name}: ${reason}`,
  feelings: "How customers feel",
  feelingsScale: (low, high) => `The average of each stage that changed, from ${low} (worst) to ${high} (best).`,
  feelingsAverage: "The average of each stage that changed.",
  feelingsMarks: "○ is before, ● is after; further right is better.",
  feelingColumns: {
    persona: "Persona",
    stage: "Stage",
    before: "Before",
    after: "After",
    bar: "Worse … better"
  },
  notSaid: "not said",
  moreStages: (count3) => `${plural(count3, "1 more stage", "more stages")} changed less.`,
  broken: (paths) => `**Not all could be compared.** Braces or blocks are not right in ${paths}, so changes may be missing here or look larger than they are.`,
  tooMany: (left) => `**Not all was compared.** ${plural(left, "1 changed map was", "changed maps were")} left out, because there are so many.`,
  acceptable: "To take a change as it is, add the code behind it to `diff.accepted` in `journey.config.json`, with a reason and your name.",
  pictures: "Pictures of the maps before and after",
  cut: (count3, where) => `*${plural(count3, "1 more change is", "more changes are")} left out here, because this would be too long.${where === "" ? "" : ` ${where}`}*`,
  compared: (before, after2) => `Compared \`${before}\` with \`${after2}\`.`
};
function reviewSidesOf(compared) {
  if (!compared) return { ...reviewWords, ...reviewWords.feelingColumns, hasCodes: true };
  const { title, levels: levels2 } = comparedWords(compared);
  const [before, after2] = [safe(compared.before, 80), safe(compared.after, 80)];
  return {
    title: safe(title, 200),
    levels: {
      harm: `▼ ${safe(levels2.harm, 200)}`,
      risk: `! ${safe(levels2.risk, 200)}`,
      better: `▲ ${safe(levels2.better, 200)}`,
      neutral: `· ${levels2.neutral}`
    },
    neutral: (count3) => plural(count3, "1 difference is neither better nor worse", "differences are neither better nor worse"),
    // prettier-ignore
    allChanges: "All differences",
    feelingsScale: (low, high) => `The average of each stage in which they differ, from ${low} (worst) to ${high} (best).`,
    feelingsAverage: "The average of each stage in which they differ.",
    feelingsMarks: `○ is ${before}, ● is ${after2}; further right is better.`,
    before,
    after: after2,
    hasCodes: false
  };
}

// cli/formats/diffGithub.ts
var MOST2 = 10;
function diffGithub({ changes }, after2) {
  const kinds = { error: [], warning: [], notice: [] };
  for (const change2 of changes) {
    const kind = kindOf(change2);
    if (kinds[kind].length < MOST2)
      kinds[kind].push(githubCommand(kind, propertiesOf(change2, after2), change2.sentence));
  }
  return [...kinds.error, ...kinds.warning, ...kinds.notice];
}
function kindOf({ level, accepted }) {
  return accepted ? "notice" : level === "harm" ? "error" : level === "risk" ? "warning" : "notice";
}
function propertiesOf({ at, file, level }, { texts }) {
  const text2 = at.after && texts.get(at.after.uri);
  return {
    file: file === "" ? void 0 : file,
    line: at.after && text2 !== void 0 ? lineIndexOf(text2).positionAt(at.after.span.start).line + 1 : void 0,
    title: reviewWords.levels[level]
  };
}

// cli/formats/review/changeList.ts
var MOST_USERS = 5;
function changeList(file, usedBy, sides2) {
  const journeys2 = new Set(file.changes.map(({ journey }) => journey));
  const whereOf = ({ journey }) => journeys2.size > 1 && journey !== "" ? `${safe(journey, 80)}: ` : "";
  const groups = ["harm", "risk", "better", "neutral"].flatMap((level) => {
    const own = file.changes.filter((change2) => change2.level === level);
    if (own.length === 0) return [];
    const items = own.map((change2) => `- ${whereOf(change2)}${sentenceOf2(change2, sides2)}
`);
    return level === "neutral" ? [
      {
        open: `
<details><summary>${sides2.neutral(own.length)}</summary>

`,
        items,
        close: "\n</details>\n"
      }
    ] : [{ open: `
**${sides2.levels[level]}**

`, items, close: "" }];
  });
  return [{ open: `
### ${titleOf2(file)}
${usersOf(usedBy)}`, items: [], close: "" }, ...groups];
}
function titleOf2({ path: path2, state, was }) {
  const notes = [
    ...state === "added" ? [reviewWords.added] : state === "gone" ? [reviewWords.gone] : [],
    ...was === void 0 ? [] : [reviewWords.was(safe(was))]
  ];
  const name = path2 === "" ? reviewWords.outside : safe(path2);
  return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
}
function usersOf(paths) {
  if (paths.length === 0) return "";
  const named4 = paths.slice(0, MOST_USERS).map((path2) => safe(path2));
  return `
${reviewWords.usedBy(named4.join(", "), paths.length - named4.length)}
`;
}
function sentenceOf2({ sentence: sentence3, accepted, level, fingerprint }, { hasCodes }) {
  if (accepted) return `${safe(sentence3)} *(${reviewWords.accepted(safe(accepted.name), safe(accepted.reason))})*`;
  return hasCodes && (level === "harm" || level === "risk") ? `${safe(sentence3)} \`${fingerprint}\`` : safe(sentence3);
}

// cli/formats/review/cut.ts
function cutGroups(groups, most2, more2) {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const whole = groups.map(({ open, items, close }) => open + items.join("") + close).join("");
  if (whole.length <= most2) return whole;
  const room = most2 - more2(total).length;
  let text2 = "";
  let told2 = 0;
  for (const { open, items, close } of groups) {
    let inner2 = "";
    for (const item2 of items) {
      if (text2.length + open.length + inner2.length + item2.length + close.length > room) break;
      inner2 += item2;
      told2++;
    }
    const isWhole = items.length === 0 ? text2.length + open.length <= room : inner2 !== "";
    if (isWhole) text2 += open + inner2 + close;
    if (!isWhole || inner2.length < items.join("").length) break;
  }
  return text2 + more2(total - told2);
}

// cli/formats/review/feelingsTable.ts
var MOST_ROWS = 20;
var WIDTH = 17;
function feelingsTable({ feelings, personas, compared }) {
  const moved = feelings.filter(({ before: before2, after: after3 }) => before2 !== after3);
  if (moved.length === 0) return [];
  moved.sort((a, b) => gainOf(a) - gainOf(b));
  const journeys2 = new Set(feelings.map(({ journey }) => journey));
  const hasPersonas = moved.some(({ persona: persona2 }) => persona2 !== "");
  const { persona, stage, bar: bar2 } = reviewWords.feelingColumns;
  const sides2 = reviewSidesOf(compared);
  const { before, after: after2 } = sides2;
  const rows = moved.slice(0, MOST_ROWS).map((feeling2) => [
    ...hasPersonas ? [feeling2.persona === "" ? reviewWords.everybody : safe(personas.get(feeling2.persona) ?? feeling2.persona, 80)] : [],
    // prettier-ignore
    safe(journeys2.size > 1 ? `${feeling2.journey}: ${feeling2.stage}` : feeling2.stage, 120),
    numberOf2(feeling2.before),
    numberOf2(feeling2.after),
    barOf(feeling2)
  ]);
  return [
    `### ${reviewWords.feelings}`,
    "",
    [scaleSentence(moved, sides2), sides2.feelingsMarks].join(" "),
    "",
    `| ${[...hasPersonas ? [persona] : [], stage, before, after2, bar2].join(" | ")} |`,
    `|${hasPersonas ? " --- |" : ""} --- | ---: | ---: | --- |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    ...moved.length > MOST_ROWS ? ["", reviewWords.moreStages(moved.length - MOST_ROWS)] : []
  ];
}
function gainOf({ before, after: after2 }) {
  return before === void 0 || after2 === void 0 ? 0 : after2 - before;
}
function scaleSentence(feelings, { feelingsScale, feelingsAverage }) {
  const [first2] = feelings;
  const isOne = feelings.every(
    ({ scale: scale2 }) => scale2?.low === first2?.scale?.low && scale2?.high === first2?.scale?.high
  );
  return first2?.scale && isOne ? feelingsScale(signed2(first2.scale.low), signed2(first2.scale.high)) : feelingsAverage;
}
function barOf({ before, after: after2, scale: scale2 }) {
  if (!scale2) return "";
  const spot = (feeling2) => feeling2 === void 0 ? void 0 : Math.round(Math.min(1, Math.max(0, (feeling2 - scale2.low) / (scale2.high - scale2.low))) * (WIDTH - 1));
  const [was, is] = [spot(before), spot(after2)];
  const signs3 = Array.from(
    { length: WIDTH },
    (_, i) => i === is ? "●" : i === was ? "○" : i === (WIDTH - 1) / 2 ? "┼" : "─"
  );
  return `\`${signs3.join("")}\``;
}
function numberOf2(feeling2) {
  return feeling2 === void 0 ? reviewWords.notSaid : signed2(feeling2);
}

// cli/formats/review/files.ts
function byFile(changes, before, after2) {
  const former = formerPaths(before, after2);
  const now = new Map([...former].map(([path2, was]) => [was, path2]));
  const files = /* @__PURE__ */ new Map();
  for (const change2 of changes) {
    const path2 = now.get(change2.file) ?? change2.file;
    files.set(path2, [...files.get(path2) ?? [], change2]);
  }
  const count3 = (own, level) => own.filter((change2) => change2.level === level).length;
  return [...files].sort(([, a], [, b]) => {
    for (const level of ["harm", "risk", "better", "neutral"]) {
      const by = count3(b, level) - count3(a, level);
      if (by !== 0) return by;
    }
    return 0;
  }).map(([path2, own]) => ({
    path: path2,
    state: !after2.texts.has(path2) ? "gone" : before.texts.has(former.get(path2) ?? path2) ? "changed" : "added",
    was: former.get(path2),
    changes: own
  }));
}
function formerPaths(before, after2) {
  const gone = /* @__PURE__ */ new Map();
  const named4 = (item2) => item2.id && `${item2.kind} ${item2.id}`;
  for (const item2 of before.items) {
    const [name, path2] = [named4(item2), item2.at?.uri];
    if (name && path2 !== void 0 && !after2.texts.has(path2)) gone.set(name, path2);
  }
  const former = /* @__PURE__ */ new Map();
  for (const item2 of after2.items) {
    const [name, path2] = [named4(item2), item2.at?.uri];
    const was = name && gone.get(name);
    if (was === void 0 || path2 === void 0 || before.texts.has(path2) || former.has(path2)) continue;
    if (![...former.values()].includes(was)) former.set(path2, was);
  }
  return former;
}

// cli/formats/review/levelTable.ts
var order = ["harm", "risk", "better", "neutral"];
var MOST_ROWS2 = 12;
function levelTable({ changes, feelings, personas, compared }) {
  const used = order.filter((level) => changes.some((change2) => change2.level === level));
  const ids = [
    .../* @__PURE__ */ new Set([...feelings.map(({ persona }) => persona), ...changes.flatMap(({ whom }) => whom)])
  ].filter((id) => id !== "" && changes.some(({ whom }) => whom.includes(id)));
  const row = (name, own) => {
    const counts = used.map((level) => own.filter((change2) => change2.level === level).length || "");
    return `| ${[name, ...counts].join(" | ")} |`;
  };
  const forAll2 = changes.filter(({ whom }) => whom.length === 0);
  const rows = [
    ...ids.slice(0, MOST_ROWS2).map((id) => row(safe(personas.get(id) ?? id, 80), changes.filter(({ whom }) => whom.includes(id)))),
    // prettier-ignore
    ...ids.length > MOST_ROWS2 ? [row(reviewWords.morePersonas(ids.length - MOST_ROWS2), changes.filter(({ whom }) => ids.slice(MOST_ROWS2).some((id) => whom.includes(id))))] : [],
    ...forAll2.length > 0 ? [row(reviewWords.everybody, forAll2)] : []
  ];
  return [
    `| ${[reviewWords.concerned, ...used.map((level) => reviewWords.columns[level])].join(" | ")} |`,
    `| --- |${used.map(() => " ---: |").join("")}`,
    ...rows,
    ...rows.length > 1 ? [row(`**${reviewSidesOf(compared).allChanges}**`, changes)] : []
  ];
}

// cli/formats/review/index.ts
var MOST_BROKEN = 5;
function reviewMarkdown(review, options = {}) {
  const { result, before, after: after2 } = review;
  const broken = [.../* @__PURE__ */ new Set([...before.broken, ...after2.broken])];
  const notes = [
    ...broken.length > 0 ? [reviewWords.broken(listed(broken))] : [],
    ...after2.left > 0 ? [reviewWords.tooMany(after2.left)] : []
  ];
  const summary = safe(result.summary, 1e3);
  const sides2 = reviewSidesOf(result.compared);
  if (result.identical) return paragraphs([summary, ...notes]);
  const isOfTwo = result.compared?.kind === "personas";
  const head = paragraphs([
    `## ${sides2.title}`,
    `**${summary}**`,
    ...notes,
    ...isOfTwo ? [] : [levelTable(result).join("\n")]
  ]);
  const feelings = feelingsTable(result);
  const hasCodes = !result.compared && result.changes.some(({ accepted, level }) => !accepted && (level === "harm" || level === "risk"));
  const small = [
    ...hasCodes ? [reviewWords.acceptable] : [],
    ...options.compared ? [reviewWords.compared(options.compared.before, options.compared.after)] : []
  ];
  const tail = [
    ...feelings.length > 0 ? [feelings.join("\n")] : [],
    ...options.pictures === void 0 ? [] : [`[${reviewWords.pictures}](${options.pictures})`],
    ...small.length > 0 ? [`<sub>${small.join(" ")}</sub>`] : []
  ].map((part) => `
${part}
`).join("");
  const groups = byFile(result.changes, before, after2).flatMap(
    (file) => changeList(file, review.usedBy?.get(file.path) ?? [], sides2)
  );
  const more2 = (left) => `
${reviewWords.cut(left, options.rest ?? "")}
`;
  const room = (options.most ?? Infinity) - head.length - tail.length;
  return head + cutGroups(groups, room, more2) + tail;
}
function listed(paths) {
  const named4 = paths.slice(0, MOST_BROKEN).map((path2) => safe(path2));
  return [...named4, ...paths.length > named4.length ? ["…"] : []].join(", ");
}
function paragraphs(parts3) {
  return `${parts3.join("\n\n")}
`;
}

// action/main.ts
init_git();

// action/messages.ts
var actionMessages = {
  noEvent: "This action runs in a workflow of GitHub Actions, and this is none.",
  noPullRequest: (event) => `This workflow was started by “${event}”, which names no pull request. Start it by pull_request, pull_request_target or workflow_run, or say which one as the input pull-request.`,
  noneAnyMore: "No open pull request has this commit as its newest, so there is nothing to say.",
  badInput: (name, known6) => `The input ${name} can be ${known6}.`,
  badKey: "The input key may have up to 60 letters, digits, dots, hyphens and underscores.",
  noRepository: "The repository is not checked out here. Put actions/checkout before this step.",
  noCommit: (id) => `The commit ${id.slice(0, 10)} could not be fetched. Let actions/checkout keep its credentials, or give this step a token that may read the repository.`,
  noCommonCommit: "Where the branch began could not be found, so it is compared with the base branch as it is now.",
  badConfig: (path2) => `${path2} of the base branch is not JSON that can be read, so it is left out.`,
  inConfig: (path2, problem) => `In ${path2} of the base branch: ${problem}`,
  nothing: "Nothing changed for the customer.",
  nothingAnyMore: "Nothing differs for the customer any more: an earlier version of this pull request did change something.",
  mayNotWrite: "There is no comment on the pull request, because this workflow may not write one. That is so for pull requests from forks, unless the workflow is set up for them.",
  noComment: (reason) => `There is no comment on the pull request: ${reason}`,
  rest: (url) => `All of it is in the [job summary](${url}).`,
  restElsewhere: "journey diff says all of it.",
  written: "The comment is written.",
  updated: "The comment is brought up to date.",
  same: "The comment says it already.",
  silent: "Nothing changed for the customer, and no comment said otherwise.",
  tooGrave: (level) => `There is a change of the level “${level}” or worse, and fail-on asks for none.`,
  unreachable: (reason) => `GitHub could not be reached (${reason}).`,
  rateLimited: "GitHub takes no more requests for now. Run the job again later.",
  refused: (status) => `GitHub refused (${status}). The token may lack a permission.`,
  failed: (status) => `GitHub answered with ${status}. Run the job again.`,
  strange: "GitHub answered in a way that is not understood.",
  tooManyComments: "The pull request has more comments than can be looked through.",
  picturesWritten: (count3, folder) => `${count3} pictures are in ${folder}.`,
  picturesTitle: "Maps before and after",
  onePicture: "Before and after in one picture, from change to change",
  before: "Before",
  after: "After",
  notThere: "There is no map here."
};

// action/api.ts
var ApiFailure = class extends Error {
  name = "ApiFailure";
  /** Of the answer; nothing where there was none. */
  status;
  constructor(sentence3, status) {
    super(sentence3);
    this.status = status;
  }
  /** True if the token may not do it. */
  get isRefused() {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }
};
var ATTEMPTS = 4;
var MOST_PATIENCE = 60;
function apiOf({ root, token }) {
  return {
    ask: async (method, address, body) => {
      for (let attempt = 1; ; attempt++) {
        const response = await fetch(address.startsWith("/") ? root + address : address, {
          method,
          headers: {
            accept: "application/vnd.github+json",
            authorization: `Bearer ${token}`,
            "content-type": "application/json",
            "user-agent": "journey-map-as-code",
            "x-github-api-version": "2022-11-28"
          },
          signal: AbortSignal.timeout(3e4),
          ...body === void 0 ? {} : { body: JSON.stringify(body) }
        }).catch((problem) => reasonOf(problem));
        if (typeof response !== "string" && response.ok)
          return response.json().catch(() => {
            throw new ApiFailure(actionMessages.strange, response.status);
          });
        const failure = failureOf(response);
        const pause = attempt < ATTEMPTS ? pauseBefore(attempt, method, response) : void 0;
        if (pause === void 0) throw failure;
        await new Promise((resolve2) => setTimeout(resolve2, pause * 1e3));
      }
    }
  };
}
function failureOf(response) {
  if (typeof response === "string") return new ApiFailure(actionMessages.unreachable(response));
  const { status } = response;
  if (isRateLimited(response)) return new ApiFailure(actionMessages.rateLimited, 429);
  if (status === 401 || status === 403 || status === 404)
    return new ApiFailure(actionMessages.refused(status), status);
  return new ApiFailure(actionMessages.failed(status), status);
}
function isRateLimited({ status, headers }) {
  return status === 429 || status === 403 && (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0");
}
function pauseBefore(attempt, method, response) {
  const backOff = 2 ** (attempt - 1);
  if (typeof response === "string") return method === "GET" ? backOff : void 0;
  const asked = Number(response.headers.get("retry-after") ?? NaN);
  if (isRateLimited(response)) return asked <= MOST_PATIENCE ? asked : void 0;
  if (response.status < 500 || method === "POST") return void 0;
  return asked <= MOST_PATIENCE ? asked : backOff;
}
function reasonOf(problem) {
  const { cause } = problem;
  return typeof cause?.code === "string" ? cause.code : problem instanceof Error ? problem.name : "unknown";
}

// action/comment.ts
var PAGE = 100;
var MOST_PAGES = 60;
var WORKFLOWS = "github-actions[bot]";
async function writeComment(place, text2, how) {
  const body = `${markOf(place.key)}
${text2}`;
  const write = async () => {
    const old = await ownComment(place);
    if (old) return update(place, old, body);
    if (how.quiet) return { did: "silent", url: "" };
    const path2 = `/repos/${place.repository}/issues/${place.pull}/comments`;
    const made2 = await place.api.ask("POST", path2, { body });
    return { did: "written", url: urlOf(made2) };
  };
  try {
    return await write();
  } catch (problem) {
    if (problem instanceof ApiFailure && (problem.status ?? 500) >= 500) return write();
    throw problem;
  }
}
var LONGEST_COMMENT = 6e4;
function markOf(key) {
  return `<!-- journey-map-review${key === "" ? "" : `:${key}`} -->`;
}
async function update({ api, repository }, old, body) {
  if (old.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) return { did: "same", url: old.url };
  await api.ask("PATCH", `/repos/${repository}/issues/comments/${old.id}`, { body });
  return { did: "updated", url: old.url };
}
async function ownComment(place) {
  const { api, repository, pull, key } = place;
  const mark2 = `${markOf(key)}
`;
  let us;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path2 = `/repos/${repository}/issues/${pull}/comments?per_page=${PAGE}&page=${page}`;
    const comments = await api.ask("GET", path2);
    if (!Array.isArray(comments)) throw new ApiFailure(actionMessages.strange);
    for (const comment2 of comments) {
      const [id, body] = [partOf(comment2, "id"), partOf(comment2, "body")];
      if (typeof id !== "number" || typeof body !== "string") continue;
      if (!body.replaceAll("\r\n", "\n").startsWith(mark2)) continue;
      us ??= await ownName(place);
      if (partOf(partOf(comment2, "user"), "login") === us) return { id, body, url: urlOf(comment2) };
    }
    if (comments.length < PAGE) return void 0;
  }
  throw new ApiFailure(actionMessages.tooManyComments);
}
async function ownName({ api, graphql }) {
  const answer = await api.ask("POST", graphql, { query: "query { viewer { login } }" }).catch(() => void 0);
  const login = partOf(partOf(partOf(answer, "data"), "viewer"), "login") ?? partOf(await api.ask("GET", "/user").catch(() => void 0), "login");
  return typeof login === "string" && login !== "" ? login : WORKFLOWS;
}
function urlOf(comment2) {
  const url = partOf(comment2, "html_url");
  return typeof url === "string" && /^https?:\/\/[^\s<>"']+$/.test(url) ? url : "";
}

// action/commits.ts
import { execFile as execFile2 } from "node:child_process";
import { promisify as promisify2 } from "node:util";
init_failure();

// action/pullRequest.ts
init_failure();
async function pullRequestOf(started, api) {
  const { event, payload, repository, number: number2 } = started;
  if (number2 !== void 0) return known3(await api.ask("GET", `/repos/${repository}/pulls/${number2}`));
  const told2 = partOf(payload, "pull_request");
  if (told2 !== void 0) return known3(told2);
  const run4 = partOf(payload, "workflow_run");
  if (run4 === void 0) throw new Failure(actionMessages.noPullRequest(event));
  const owner2 = partOf(partOf(partOf(run4, "head_repository"), "owner"), "login");
  const [branch, head] = [partOf(run4, "head_branch"), partOf(run4, "head_sha")];
  if (typeof owner2 !== "string" || typeof branch !== "string") return void 0;
  const from2 = encodeURIComponent(`${owner2}:${branch}`);
  const found = await api.ask("GET", `/repos/${repository}/pulls?state=open&per_page=100&head=${from2}`);
  const open = (Array.isArray(found) ? found : []).map(asRecord);
  const one = open.find((pull) => partOf(pull["head"], "sha") === head);
  return one && known3(one);
}
function known3(pull) {
  const number2 = partOf(pull, "number");
  const [base, head] = [partOf(partOf(pull, "base"), "sha"), partOf(partOf(pull, "head"), "sha")];
  if (typeof number2 !== "number" || !Number.isSafeInteger(number2) || number2 < 1 || !isCommit(base) || !isCommit(head))
    throw new ApiFailure(actionMessages.strange);
  return { number: number2, base, head };
}
function isCommit(id) {
  return typeof id === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
}

// action/commits.ts
var run2 = promisify2(execFile2);
async function fetchCommits(pull, fetching) {
  const { repository } = fetching;
  await bring(pull.base, [pull.base], fetching);
  await bring(pull.head, [`refs/pull/${pull.number}/head`, pull.head], fetching);
  const isShallow = await git2(fetching, ["rev-parse", "--is-shallow-repository"]) !== "false";
  const found = isShallow ? void 0 : await repository.mergeBase(pull.base, pull.head);
  const start = found ?? await askForStart(pull, fetching) ?? await repository.mergeBase(pull.base, pull.head);
  if (start === void 0) return void 0;
  await bring(start, [start], fetching);
  return start;
}
async function askForStart({ base, head }, { api, name }) {
  const compared = await api.ask("GET", `/repos/${name}/compare/${base}...${head}?per_page=1`).catch(() => void 0);
  const start = partOf(partOf(compared, "merge_base_commit"), "sha");
  return isCommit(start) ? start : void 0;
}
async function bring(commit, names4, fetching) {
  const { repository } = fetching;
  for (const name of names4) {
    if (await repository.commit(commit) === commit) return;
    const isShallow = await git2(fetching, ["rev-parse", "--is-shallow-repository"]) === "true";
    const depth = isShallow ? ["--depth=1"] : [];
    const what = [
      "--quiet",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-recurse-submodules",
      "--no-auto-maintenance"
    ];
    await git2(fetching, ["fetch", ...what, ...depth, "--end-of-options", "origin", name]);
  }
  if (await repository.commit(commit) !== commit) throw new Failure(actionMessages.noCommit(commit));
}
async function git2({ repository, server, token }, args) {
  const hasOwn = await run2("git", [
    "-C",
    repository.root,
    "config",
    "--get-all",
    `http.${server}/.extraheader`
  ]).then(
    ({ stdout }) => stdout.trim() !== "",
    () => false
  );
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const credentials = hasOwn || token === "" ? {} : {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: header
  };
  return run2("git", ["-C", repository.root, "-c", "core.hooksPath=/dev/null", ...args], {
    env: { ...process.env, ...credentials, GIT_TERMINAL_PROMPT: "0" }
  }).then(
    ({ stdout }) => stdout.trim(),
    () => void 0
  );
}

// action/inputs.ts
init_failure();
function inputsOf(env) {
  const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const failOn = input("fail-on") || "never";
  if (failOn !== "harm" && failOn !== "risk" && failOn !== "any" && failOn !== "never")
    throw new Failure(actionMessages.badInput("fail-on", "harm, risk, any or never"));
  const key = input("key");
  if (!/^[\w.-]{0,60}$/.test(key) || key.includes("--")) throw new Failure(actionMessages.badKey);
  const number2 = input("pull-request");
  if (!/^(?:[1-9]\d{0,8})?$/.test(number2))
    throw new Failure(actionMessages.badInput("pull-request", "the number of a pull request"));
  const flag = (name, otherwise) => {
    const said = input(name);
    if (said !== "" && said !== "true" && said !== "false")
      throw new Failure(actionMessages.badInput(name, "true or false"));
    return said === "" ? otherwise : said === "true";
  };
  return {
    token: input("token"),
    key,
    failOn: failOn === "never" ? void 0 : failOn,
    paths: input("paths").split("\n").map((path2) => path2.trim().replace(/^\.\/|\/+$/g, "")).filter((path2) => path2 !== ""),
    // prettier-ignore
    pullRequest: number2 === "" ? void 0 : Number(number2),
    config: input("config") || "journey.config.json",
    pictures: input("pictures") || void 0,
    comments: flag("comment", true),
    requireComment: flag("require-comment", false)
  };
}
function isWanted(paths, path2) {
  return paths.length === 0 || paths.some((wanted) => path2 === wanted || path2.startsWith(`${wanted}/`) || wanted === ".");
}

// action/job.ts
import { appendFile } from "node:fs/promises";
function jobOf(env) {
  const append = async (path2, text2) => {
    if (path2 !== void 0 && path2 !== "") await appendFile(path2, text2);
  };
  const write = (line) => void process.stdout.write(`${line}
`);
  return {
    say: (line) => write(harmlessLine(line)),
    note: (kind, sentence3) => write(githubCommand(kind, {}, sentence3)),
    annotate: (commands) => commands.forEach(write),
    summarise: (markdown) => append(env["GITHUB_STEP_SUMMARY"], markdown),
    output: (name, value) => append(env["GITHUB_OUTPUT"], `${name}=${value.replaceAll(/[\r\n]/g, " ")}
`)
  };
}
var MOST_SUMMARY_BYTES = 1e6;
function withinBytes(most2, make) {
  for (let characters = most2; ; characters = Math.floor(characters * 0.7)) {
    const text2 = make(characters);
    if (Buffer.byteLength(text2) <= most2 || characters < 1e3) return text2;
  }
}

// core/diff/journeys.ts
function compareJourneys(before, after2, { areTwo = false } = {}) {
  const [olds, nows] = [withOne(before), withOne(after2)];
  if (!areTwo) {
    const comparison3 = compare(olds, nows);
    if (comparison3.match.after.get(before.journey) === after2.journey)
      return { before: olds, after: nows, comparison: comparison3 };
  }
  const { id, title } = after2.journey;
  const renamed3 = olds.map((item2) => item2 === before.journey ? { ...item2, id, title } : item2);
  const comparison2 = compare(renamed3, nows);
  const differences = areTwo ? [...comparison2.differences, ...onOtherScales(comparison2, before.journey, after2.journey)] : comparison2.differences;
  return { before: renamed3, after: nows, comparison: { ...comparison2, differences } };
}
function onOtherScales({ match: match2, facts }, before, after2) {
  const [was, is] = [scaleOf(before), scaleOf(after2)];
  if (was.low === is.low && was.high === is.high) return [];
  const differences = [];
  for (const [old, now] of match2.after) {
    for (const said of old.facts) {
      const other = facts.get(said);
      if (said.key !== "feels" || !said.number || !other?.number) continue;
      const isEqual = said.values.join("\0") === other.values.join("\0");
      if (isEqual && !isSameShare(said.number, was, other.number, is))
        differences.push({ kind: "fact", item: { before: old, after: now }, before: said, after: other });
    }
  }
  return differences;
}
function isSameShare(a, scaleA, b, scaleB) {
  const share2 = ({ low, high }, scale2) => ((low + high) / 2 - scale2.low) / (scale2.high - scale2.low);
  return Math.abs(share2(a, scaleA) - share2(b, scaleB)) < 1e-9;
}
function withOne({ items, journey }) {
  return items.filter((item2) => item2.kind !== "journey" || item2 === journey);
}

// core/map/nodes.ts
function round(value) {
  return Math.round(value * 100) / 100 || 0;
}
function groupAt(key, at, children, thing) {
  const attributes = at && (at.x !== 0 || at.y !== 0) ? { transform: `translate(${round(at.x)} ${round(at.y)})` } : {};
  return thing === void 0 || thing === "" ? { key, tag: "g", attributes, children } : { key, tag: "g", attributes, children, thing };
}
function rectNode(key, box, paint) {
  const { x, y, width, height } = box;
  return painted(
    key,
    "rect",
    { x: round(x), y: round(y), width: round(width), height: round(height) },
    paint
  );
}
function pathNode(key, d, paint) {
  return painted(key, "path", { d }, paint);
}
function titleNode(key, text2) {
  return { key: `${key}~title`, tag: "title", attributes: {}, text: text2 };
}
function imageNode(key, image, box, fit) {
  const { x, y, width, height } = box;
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  const preserveAspectRatio = fit === "whole" ? "xMidYMid meet" : "xMidYMid slice";
  return { key, tag: "image", attributes: { ...place, preserveAspectRatio }, image };
}
function hitNode(key, box) {
  const { x, y, width, height } = box;
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return {
    key: `${key}~hit`,
    tag: "rect",
    attributes: { ...place, rx: 3, "pointer-events": "all" },
    fill: "none"
  };
}
function dashedNode(key, box, stroke) {
  return rectNode(key, box, { stroke, more: { "stroke-width": 1, "stroke-dasharray": "4 3", rx: 3 } });
}
function painted(key, tag, own, { fill: fill2 = "none", stroke, more: more2 }) {
  const attributes = more2 ? { ...own, ...more2 } : own;
  return stroke === void 0 ? { key, tag, attributes, fill: fill2 } : { key, tag, attributes, fill: fill2, stroke };
}

// core/map/overlay/badges.ts
var badgeRadius = 6;
var signs2 = {
  came: "m-3 0h6m-3 -3v6",
  went: "m-3 0h6",
  changed: "m-3.2 0.9c1.1 -2.4 2.2 -2.4 3.2 -0.9s2.1 1.5 3.2 -0.9",
  moved: "m-3 0h6m-2.4 -2.4l2.4 2.4l-2.4 2.4"
};
var signsOfTwo = {
  ...signs2,
  came: "m-2 -3.3h2.1a1.6 1.6 0 0 1 0 3.2h-2.1m0 0h2.5a1.7 1.7 0 0 1 0 3.4h-2.5v-6.6",
  went: "m-2.9 3.3l2.9 -6.6l2.9 6.6m-4.8 -2.2h3.8"
};
function shapeOf(kind, x, y) {
  const r = badgeRadius;
  if (kind === "went") return `M${round(x - 5.5)} ${round(y - 5.5)}h11v11h-11z`;
  if (kind === "moved") return `M${round(x - r)} ${round(y - 5)}h7l5 5l-5 5h-7z`;
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
function badgeNode(key, kind, x, y, use) {
  const at = `M${round(x)} ${round(y)}`;
  const ring2 = { "stroke-width": 2, "paint-order": "stroke" };
  return groupAt(key, void 0, [
    titleNode(key, use.told),
    pathNode(`${key}~ground`, shapeOf(kind, x, y), { fill: use.colour, stroke: "paper", more: ring2 }),
    pathNode(`${key}~sign`, at + (use.areTwo ? signsOfTwo : signs2)[kind], {
      stroke: "paper",
      more: { "stroke-width": 1.6, "stroke-linecap": "round", "stroke-linejoin": "round" }
    })
  ]);
}

// core/map/overlay/decorate.ts
var viewsAttribute = "data-in";
var colourAttribute = "data-colour";
var frameAttribute = "data-frame";
function seenIn(node, views) {
  return views === void 0 ? node : { ...node, attributes: { ...node.attributes, [viewsAttribute]: views } };
}
function decorated(node, shownOf, how) {
  if (node.tag !== "g") return node;
  const shown2 = lookUp(node, shownOf);
  const children = (node.children ?? []).map(
    (child) => decorated(withOwnBefore(child, shownOf), shownOf, how)
  );
  if (!shown2) return sameChildren(children, node.children ?? []) ? node : { ...node, children };
  const struck = children.map((child) => struckText(child, shown2));
  const lowered3 = shown2.isGhost ? struck.map(ghost) : struck;
  const isAway = shown2.mark === "moved" && shown2.isGhost;
  const told2 = how.words.told[isAway ? "left" : shown2.mark ?? "changed"];
  const use = { told: told2, areTwo: how.compared !== void 0, colour: how.colourOf(shown2.mark ?? "changed") };
  const marks = shown2.mark ? markNodes(node, boxOf(node), shown2, use) : [];
  return seenIn({ ...node, children: [...lowered3, ...marks] }, shown2.views);
}
function withOwnBefore(node, shownOf) {
  const before = node.tag === "text" ? shownOf.get(node.key)?.before : void 0;
  return before ? struckFirst(node, before) : node;
}
function sameChildren(a, b) {
  return a.every((child, i) => child === b[i]);
}
function lookUp({ key, thing }, shown2) {
  const own = shown2.get(key);
  if (own || thing === void 0 || key === `~title`) return own;
  const isOwn = key.startsWith(`${thing}~about`) || key.startsWith(`${thing}~goals`) || key.startsWith(`${thing}~kpis`);
  return isOwn || key.endsWith("~below") ? shown2.get(thing) : void 0;
}
function boxOf(node) {
  const found = node.children?.find(({ key, tag }) => tag === "rect" && key === `${node.key}~hit`);
  if (!found) return void 0;
  const { x, y, width, height } = found.attributes;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}
function markNodes({ key, children = [] }, box, shown2, use) {
  if (!box || !shown2.mark) return [];
  const inner2 = { ...box, y: box.y + 2, height: box.height - 4 };
  const frame = shown2.isColumn ? void 0 : frameNode(`${key}~frame`, inner2, shown2, use.colour);
  const isBar = children.some((child) => child.key === `${key}~bar`);
  const [x, y] = isBar ? [box.x + box.width - 12, 12] : [box.x + box.width + 3, box.y + 10];
  const badge = badgeNode(`${key}~badge`, shown2.mark, x, y, use);
  return [...frame ? [seenIn(frame, "both")] : [], seenIn(badge, "both")];
}
function frameNode(key, box, { mark: mark2, isGhost }, colour) {
  if (mark2 === void 0 || mark2 === "changed" || mark2 === "moved" && !isGhost) return void 0;
  const solid = { "stroke-width": 1, rx: 3, "pointer-events": "none" };
  const more2 = isGhost || mark2 === "went" ? { ...solid, "stroke-dasharray": "4 3" } : solid;
  return rectNode(key, box, { stroke: colour, more: more2 });
}
var named2 = /~(text|title|name|lead)$/;
function struckText(node, shown2) {
  if (node.tag !== "text" || !named2.test(node.key)) return node;
  if (shown2.isStruck) return struckNode(node);
  if (shown2.isSlanted) return slantedNode(node);
  return shown2.before ? struckFirst(node, shown2.before) : node;
}
function struckNode(node) {
  return { ...node, attributes: { ...node.attributes, "text-decoration": "line-through" } };
}
function slantedNode(node) {
  return { ...node, attributes: { ...node.attributes, "font-style": "italic" } };
}
function struckFirst(node, before) {
  let left = lettersOf(before.text);
  const children = (node.children ?? []).map((line) => {
    if (left <= 0) return seenIn(line, "new both");
    left -= lettersOf(line.text ?? "");
    const lowered3 = node.fill === "stageInk" ? line : ghost({ ...line, fill: node.fill ?? "ink" });
    return seenIn(before.isSlanted ? slantedNode(lowered3) : struckNode(lowered3), before.views);
  });
  return { ...node, children };
}
function lettersOf(text2) {
  return text2.replaceAll(/[\s\u00ad-]/gu, "").length;
}
var lowered = { stage: "stageTint" };
function ghost(node) {
  const children = node.children ? { children: node.children.map(ghost) } : {};
  const { fill: fill2, tag } = node;
  if (fill2 === "onPersona") return node;
  const isText = tag === "text" || tag === "tspan";
  const to = fill2 === void 0 || fill2 === "none" ? void 0 : isText ? "inkSoft" : lowered[fill2];
  if (fill2 === void 0 || to === void 0 || to === fill2) return { ...node, ...children };
  return { ...node, ...children, fill: to, attributes: { ...node.attributes, [colourAttribute]: fill2 } };
}

// core/map/palette.ts
var palettes = {
  light: {
    paper: "#ffffff",
    ink: "#1c2128",
    inkSoft: "#5a6472",
    line: "#7d8794",
    laneTint: "#f9fafb",
    rule: "#dfe3e8",
    guide: "#e6e9ee",
    stage: "#25344a",
    stageInk: "#ffffff",
    stageTint: "#f1f4f8",
    moment: "#9a6200",
    momentTint: "#fbf5e6",
    pain: "#b4232a",
    opportunity: "#16694f",
    persona1: "#263e98",
    persona2: "#b5430f",
    persona3: "#0a7672",
    persona4: "#780a52",
    persona5: "#2f1e0b",
    onPersona: "#ffffff",
    came: "#116329",
    went: "#a40e26",
    changed: "#6639a6",
    moved: "#0b5394",
    gain: "#1a7f37",
    loss: "#b3261e"
  },
  dark: {
    paper: "#1c1f24",
    ink: "#e4e7eb",
    inkSoft: "#a3acb8",
    line: "#768190",
    laneTint: "#20242a",
    rule: "#343a43",
    guide: "#2d323a",
    stage: "#3b4c66",
    stageInk: "#f6f8fb",
    stageTint: "#23282f",
    moment: "#e0b04a",
    momentTint: "#292721",
    pain: "#f0837c",
    opportunity: "#5fc3a0",
    persona1: "#82b8ff",
    persona2: "#fdab7c",
    persona3: "#86f0ee",
    persona4: "#c778a6",
    persona5: "#f2f78f",
    onPersona: "#16191d",
    came: "#6fd08c",
    went: "#ff9a92",
    changed: "#c9a6ff",
    moved: "#7cc0ff",
    gain: "#58b877",
    loss: "#f47067"
  },
  highContrastLight: {
    paper: "#ffffff",
    ink: "#000000",
    inkSoft: "#2b2f36",
    line: "#000000",
    laneTint: "#ffffff",
    rule: "#767676",
    guide: "#b0b0b0",
    stage: "#000000",
    stageInk: "#ffffff",
    stageTint: "#ffffff",
    moment: "#6b4300",
    momentTint: "#ffffff",
    pain: "#8f0000",
    opportunity: "#00492f",
    persona1: "#050a92",
    persona2: "#a42a00",
    persona3: "#0b5f62",
    persona4: "#5a0348",
    persona5: "#1f1503",
    onPersona: "#ffffff",
    came: "#004d1a",
    went: "#8a0013",
    changed: "#4b1f8f",
    moved: "#003a75",
    gain: "#00591f",
    loss: "#8a0013"
  },
  highContrastDark: {
    paper: "#000000",
    ink: "#ffffff",
    inkSoft: "#d6dae0",
    line: "#ffffff",
    laneTint: "#000000",
    rule: "#7c8694",
    guide: "#4a515c",
    stage: "#ffffff",
    stageInk: "#000000",
    stageTint: "#000000",
    moment: "#ffd166",
    momentTint: "#000000",
    pain: "#ff9b94",
    opportunity: "#7de8c0",
    persona1: "#90caf9",
    persona2: "#f8803f",
    persona3: "#bafdec",
    persona4: "#bd84bb",
    persona5: "#f5e569",
    onPersona: "#000000",
    came: "#8af0a8",
    went: "#ffb0a8",
    changed: "#dcc2ff",
    moved: "#9ad4ff",
    gain: "#8af0a8",
    loss: "#ffb0a8"
  },
  print: {
    paper: "#ffffff",
    ink: "#000000",
    inkSoft: "#4a4a4a",
    line: "#6e6e6e",
    laneTint: "#fafafa",
    rule: "#c8c8c8",
    guide: "#d8d8d8",
    stage: "#dedede",
    stageInk: "#000000",
    stageTint: "#f2f2f2",
    moment: "#ac7e36",
    momentTint: "#f8f8f8",
    pain: "#690002",
    opportunity: "#037755",
    persona1: "#002e82",
    persona2: "#8f3300",
    persona3: "#1c76a2",
    persona4: "#420000",
    persona5: "#000000",
    onPersona: "#ffffff",
    came: "#00582a",
    went: "#7a1f12",
    changed: "#4b2e83",
    moved: "#0b4f8a",
    gain: "#00582a",
    loss: "#7a1f12"
  }
};

// core/markup/escape.ts
var made = /* @__PURE__ */ Symbol("markup");
function written(markup) {
  return markup[made];
}
function textMarkup(text2) {
  return { [made]: escapeText(text2) };
}
function scriptMarkup(code) {
  if (/<\/script|<!--|[^\n\x20-\x7e]/i.test(code)) throw new RangeError("no script that can stand in a page");
  return { [made]: code };
}
function element(name, attributes, children) {
  let tag = `<${checkedName(name)}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === void 0) continue;
    tag += ` ${checkedName(attribute)}="${typeof value === "number" ? String(value) : escapeAttribute(value)}"`;
  }
  if (!children) return { [made]: `${tag}/>` };
  let inner2 = "";
  for (const child of children) inner2 += child[made];
  return { [made]: `${tag}>${inner2}</${name}>` };
}
function joinedMarkup(pieces, between4 = "") {
  let all = "";
  pieces.forEach((piece2, i) => {
    all += i === 0 ? piece2[made] : between4 + piece2[made];
  });
  return { [made]: all };
}
var newline = { [made]: "\n" };
function onLines(children) {
  return children.length === 0 ? [] : [newline, joinedMarkup(children, "\n"), newline];
}
var names3 = /* @__PURE__ */ new Set();
function checkedName(name) {
  if (names3.has(name)) return name;
  if (!/^[A-Za-z_][A-Za-z0-9_.:-]*$/.test(name))
    throw new RangeError(`"${name}" is no name of a tag or attribute`);
  names3.add(name);
  return name;
}
var special = /[&<>\r]|[^\t\n\x20-\ud7ff\ue000-\ufffd]/;
var specialInAttribute = /[&<>"'\t\n\r]|[^\x20-\ud7ff\ue000-\ufffd]/;
function escapeText(text2) {
  return special.test(text2) ? escaped(text2, false) : text2;
}
function escapeAttribute(text2) {
  return specialInAttribute.test(text2) ? escaped(text2, true) : text2;
}
function escaped(text2, inAttribute) {
  let out = "";
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    if (code >> 10 === 54 && text2.charCodeAt(i + 1) >> 10 === 55) {
      out += text2.charAt(i) + text2.charAt(i + 1);
      i++;
    } else out += escapedUnit(code, inAttribute);
  }
  return out;
}
function escapedUnit(code, inAttribute) {
  switch (code) {
    case 38:
      return "&amp;";
    case 60:
      return "&lt;";
    case 62:
      return "&gt;";
    case 34:
      return inAttribute ? "&quot;" : '"';
    case 39:
      return inAttribute ? "&#39;" : "'";
    case 9:
    case 10:
      return inAttribute ? `&#${code};` : String.fromCharCode(code);
    case 13:
      return "&#13;";
  }
  const forbidden = code < 32 || code >= 55296 && code <= 57343 || code >= 65534;
  return forbidden ? "�" : String.fromCharCode(code);
}

// core/markup/svg.ts
function svgOf(scene, palette, options = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?>
${written(svgMarkup(scene, palette, options))}
`;
}
function svgMarkup(scene, palette, options = {}) {
  const prefix = idOf2(options.idPrefix ?? "journey");
  const title = `${prefix}-title`;
  const description = `${prefix}-description`;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xmlns:xlink": scene.images && "http://www.w3.org/1999/xlink",
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      width: scene.width,
      height: scene.height,
      role: "img",
      "aria-labelledby": `${title} ${description}`
    },
    onLines([
      element("title", { id: title }, [textMarkup(scene.title)]),
      element("desc", { id: description }, [textMarkup(scene.description)]),
      nodeMarkup(scene.root, { palette, images: scene.images ?? {}, ...options })
    ])
  );
}
function nodeMarkup(node, parts3) {
  const { palette, images, things, data } = parts3;
  const { tag, attributes, fill: fill2, stroke, text: text2, thing, image } = node;
  const children = node.children ?? [];
  const all = { ...attributes };
  if (fill2 !== void 0) all["fill"] = paintOf(fill2, palette);
  if (stroke !== void 0) all["stroke"] = paintOf(stroke, palette);
  if (image !== void 0) all["xlink:href"] = images[image];
  if (things && thing !== void 0) all["data-thing"] = thing;
  for (const [name, value] of Object.entries(data?.(node) ?? {})) all[`data-${name}`] = value;
  const within2 = children.filter((child) => isDrawn(child, images)).map((child) => nodeMarkup(child, parts3));
  if (tag === "g") return element(tag, all, onLines(within2));
  if (text2 !== void 0) return element(tag, all, [textMarkup(text2), ...within2]);
  return within2.length > 0 ? element(tag, all, [joinedMarkup(within2)]) : element(tag, all);
}
function isDrawn({ tag, told: told2, children, attributes, image }, images) {
  if (tag === "image") return image !== void 0 && Object.hasOwn(images, image);
  const hasParts = (children ?? []).length + Object.keys(attributes).length > 0;
  return tag !== "g" || !told2 || hasParts;
}
function paintOf(colour, palette) {
  if (colour === "none") return "none";
  return Object.hasOwn(palette, colour) ? palette[colour] : "currentColor";
}
function idOf2(text2) {
  const id = text2.replace(/[^A-Za-z0-9_-]/g, (character) => `_${character.charCodeAt(0).toString(16)}`);
  return /^[A-Za-z_]/.test(id) ? id : `_${id}`;
}

// core/exchange/language.ts
var scripts = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", new RegExp("\\p{Script=Hangul}", "gu")],
  ["zh", new RegExp("\\p{Script=Han}", "gu")],
  ["ar", new RegExp("\\p{Script=Arabic}", "gu")],
  ["he", new RegExp("\\p{Script=Hebrew}", "gu")],
  ["th", new RegExp("\\p{Script=Thai}", "gu")],
  ["el", new RegExp("\\p{Script=Greek}", "gu")]
];
function languageOf(text2) {
  const letters = text2.match(new RegExp("\\p{L}", "gu"))?.length ?? 0;
  const found = scripts.find(([, pattern]) => (text2.match(pattern)?.length ?? 0) * 10 > letters);
  return found?.[0] ?? "en";
}

// core/exchange/overlayScript.ts
var overlayScript = `
(function () {
  'use strict';
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  all('section.overlay').forEach(function (section) {
    var picture = section.querySelector('.scroll');
    var items = all('li.change', section);
    var current = -1;
    var show = function (view) {
      section.setAttribute('data-view', view);
      all('button[data-show]', section).forEach(function (button) {
        button.setAttribute('aria-pressed', String(button.getAttribute('data-show') === view));
      });
    };
    // Of the nodes of a thing the topmost: a touchpoint's title, and not what else stands for it further down.
    var nodesOf = function (item) {
      return JSON.parse(item.getAttribute('data-things')).map(function (thing) {
        var top = Infinity;
        return all('[data-thing]', section).reduce(function (best, node) {
          if (node.getAttribute('data-thing') !== thing) return best;
          if (node.getClientRects().length === 0) return best;
          var at = node.getBoundingClientRect().top;
          if (Math.min(at, top) === top) return best;
          top = at;
          return node;
        }, null);
      }).filter(Boolean);
    };
    var visit = function (index) {
      all('.here', section).forEach(function (node) { node.classList.remove('here'); });
      current = index;
      var item = items[index];
      if (!item) return;
      item.classList.add('here');
      item.querySelector('button').focus({ preventScroll: true });
      item.scrollIntoView({ block: 'nearest' });
      var nodes = nodesOf(item);
      nodes.forEach(function (node) { node.classList.add('here'); });
      if (!picture || !nodes[0]) return;
      var at = nodes[0].getBoundingClientRect();
      var frame = picture.getBoundingClientRect();
      picture.scrollLeft += at.left + at.width / 2 - frame.left - frame.width / 2;
      picture.scrollTop += at.top + at.height / 2 - frame.top - frame.height / 2;
    };
    var step = function (by) {
      var count = items.length;
      var from = current === -1 ? (by === 1 ? -1 : 0) : current;
      for (var i = 1; i !== count + 1; i++) {
        var next = (((from + by * i) % count) + count) % count;
        if (!items[next].hidden) { visit(next); return; }
      }
    };
    var filters = all('select[data-filter]', section);
    var filter = function () {
      items.forEach(function (item) {
        item.hidden = filters.some(function (select) {
          var wanted = select.value;
          if (wanted === '') return false;
          var own = JSON.parse(item.getAttribute('data-' + select.getAttribute('data-filter')));
          // What is for nobody in particular is for each persona.
          return own.length === 0 ? false : own.indexOf(wanted) === -1;
        });
      });
      var shown = items.filter(function (item) { return !item.hidden; });
      var things = [];
      shown.forEach(function (item) { things = things.concat(JSON.parse(item.getAttribute('data-things'))); });
      var isAll = shown.length === items.length;
      // The marks of what is filtered out go, what they stand on stays.
      all('[data-thing]', section).forEach(function (node) {
        var isOut = isAll ? false : things.indexOf(node.getAttribute('data-thing')) === -1;
        Array.prototype.forEach.call(node.children, function (child) {
          if (child.getAttribute('data-in') === 'both') child.classList.toggle('out', isOut);
        });
      });
      // A frame around whole columns stands for its thing and not in it.
      all('[data-frame]', section).forEach(function (frame) {
        var isOut = isAll ? false : things.indexOf(frame.getAttribute('data-frame')) === -1;
        frame.classList.toggle('out', isOut);
      });
    };
    filters.forEach(function (select) { select.addEventListener('change', filter); });
    all('button[data-show]', section).forEach(function (button) {
      button.addEventListener('click', function () { show(button.getAttribute('data-show')); });
    });
    all('button[data-step]', section).forEach(function (button) {
      button.addEventListener('click', function () { step(Number(button.getAttribute('data-step'))); });
    });
    items.forEach(function (item, index) {
      item.querySelector('button').addEventListener('click', function () { visit(index); });
    });
    section.stepBy = step;
    show('both');
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey) return;
    if (event.metaKey) return;
    if (event.altKey) return;
    if (/^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    var by = event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0;
    if (by === 0) return;
    var sections = all('section.overlay');
    var section = document.activeElement.closest('section.overlay') || sections[0];
    if (section) section.stepBy(by);
  });
})();
`;

// core/exchange/overlayWords.ts
var overlayPageWords = {
  heading: "What changed for the customer",
  view: "Show",
  views: { old: "Before", both: "Both", new: "After" },
  previous: "Previous change (p)",
  next: "Next change (n)",
  changes: "Changes",
  level: "Level",
  lane: "Lane",
  persona: "Persona",
  any: "all",
  head: "Head of the map",
  levels: { harm: "Hurts", risk: "Risk", better: "Helps", neutral: "Neutral" },
  picture: "Picture of both maps, which can be scrolled",
  elsewhere: "Changes outside of these journeys",
  notDrawn: "not in the picture",
  tooLarge: (count3, most2) => `One of the two maps has ${count3} touchpoints, and no more than ${most2} can be drawn. What changed is told below.`
};
function overlayPageWordsOf(compared) {
  if (!compared) return overlayPageWords;
  const { title, brief } = comparedWords(compared);
  return {
    heading: title,
    views: { old: `A: ${compared.before}`, both: "Both", new: `B: ${compared.after}` },
    levels: brief,
    previous: "Previous difference (p)",
    next: "Next difference (n)",
    changes: "Differences"
  };
}

// core/text/base64.ts
var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
var pad = "=".charCodeAt(0);
var atOnce = 8192;
function base64Of(bytes) {
  const written2 = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const all = a << 16 | (b ?? 0) << 8 | (c ?? 0);
    written2[at] = codes[all >> 18];
    written2[at + 1] = codes[all >> 12 & 63];
    written2[at + 2] = b === void 0 ? pad : codes[all >> 6 & 63];
    written2[at + 3] = c === void 0 ? pad : codes[all & 63];
  }
  let text2 = "";
  for (let at = 0; at < written2.length; at += atOnce)
    text2 += String.fromCharCode(...written2.subarray(at, at + atOnce));
  return text2;
}

// core/exchange/sha256.ts
function sha256(text2) {
  const words2 = paddedWords(text2);
  const state = [...initial];
  for (let at = 0; at < words2.length; at += 16) mix(state, words2.slice(at, at + 16));
  return base64Of(
    state.flatMap((word) => [word >>> 24, word >>> 16 & 255, word >>> 8 & 255, word & 255])
  );
}
function paddedWords(text2) {
  const length = (text2.length + 8 >> 6) * 16 + 16;
  const words2 = new Array(length).fill(0);
  for (let i = 0; i <= text2.length; i++) {
    const byte = i < text2.length ? text2.charCodeAt(i) : 128;
    if (i < text2.length && byte > 127) throw new RangeError("Only ASCII has a hash here.");
    words2[i >> 2] = (words2[i >> 2] ?? 0) | byte << 24 - (i & 3) * 8;
  }
  words2[length - 1] = text2.length * 8;
  return words2;
}
var primes = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, i) => i).some((d) => d > 1 && n % d === 0)
);
var fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296) | 0;
var initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
var rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
function mix(state, block2) {
  const schedule = [...block2];
  const at = (i) => schedule[i] ?? 0;
  for (let i = 16; i < 64; i++) {
    const early = at(i - 15);
    const late = at(i - 2);
    const first2 = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const second = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    schedule.push(at(i - 16) + first2 + at(i - 7) + second | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice2 = e & f ^ ~e & g;
    const first2 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice2 + (rounds[i] ?? 0) + at(i) | 0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
    [a, b, c, d, e, f, g, h] = [first2 + second | 0, a, b, c, d + first2 | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => state[i] = (state[i] ?? 0) + word | 0);
}
function turn(word, by) {
  return word >>> by | word << 32 - by;
}

// core/exchange/page.ts
function pageOf({ language, title, description, style: style3, script, body = {}, parts: parts3 }) {
  const scripts2 = script === void 0 ? "" : ` script-src 'sha256-${sha256(script)}';`;
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${sha256(style3)}';${scripts2} base-uri 'none'; form-action 'none'`;
  const head = element("head", {}, onLines([
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ...description === void 0 ? [] : [element("meta", { name: "description", content: description })],
    element("title", {}, [textMarkup(title)]),
    element("style", {}, [textMarkup(style3)])
  ]));
  const code = script === void 0 ? [] : [element("script", {}, [scriptMarkup(script)])];
  const whole = element("html", { lang: language }, onLines([head, element("body", body, onLines([...parts3, ...code]))]));
  return `<!doctype html>
${written(whole)}
`;
}

// core/map/contrast.ts
function contrastOf(a, b) {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
function isLight(ground) {
  return contrastOf(ground, "#000000") > contrastOf(ground, "#ffffff");
}
function luminanceOf(colour) {
  const channel2 = (from2) => {
    const value = parseInt(colour.slice(from2, from2 + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel2(1) + 0.7152 * channel2(3) + 0.0722 * channel2(5);
}

// core/exchange/style.ts
var pagePalette = Object.fromEntries(
  Object.keys(palettes.light).map((colour) => [colour, `var(--jm-${colour})`])
);
function colours(palette) {
  const values = Object.entries(palette).map(([colour, value]) => `--jm-${colour}:${value}`);
  return `:root{${values.join(";")}}`;
}
function pageStyleOf(palette) {
  const ground = palette?.["paper"] ?? "#ffffff";
  const screen2 = palette ? [colours(palette)] : [colours(palettes.light), `@media (prefers-color-scheme:dark){${colours(palettes.dark)}}`];
  const scheme = palette ? isLight(ground) ? "light" : "dark" : "light dark";
  const paper = palette && isLight(ground) ? palette : palettes.print;
  return `
${screen2.join("\n")}
@media (prefers-contrast:more){${colours(palettes.highContrastLight)}}
@media (prefers-contrast:more) and (prefers-color-scheme:dark){${colours(palettes.highContrastDark)}}
@media print{${colours(paper)}}
:root{color-scheme:${scheme}}${rest}`;
}
var rest = `
:root{background:var(--jm-paper);color:var(--jm-ink);font:15px/1.5 'Segoe UI','Helvetica Neue',Arial,'Noto Sans',sans-serif}
body{margin:0 auto;padding:1.5rem;max-width:100rem}
h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
h1{margin-top:0}
.scroll{overflow:auto;border:1px solid var(--jm-rule);border-radius:6px}
.scroll svg{display:block}
table{border-collapse:collapse}
th,td{padding:.5rem .75rem;border:1px solid var(--jm-rule);text-align:start;vertical-align:top;min-width:11rem;max-width:24rem;overflow-wrap:anywhere}
thead th{background:var(--jm-stage);color:var(--jm-stageInk)}
tbody th{background:var(--jm-stageTint);min-width:8rem;position:sticky;inset-inline-start:0}
ul{padding-inline-start:1.25rem;margin:.25rem 0}
td ul{list-style:none;padding:0;margin:0}
td li{margin-bottom:.25rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
.soft{color:var(--jm-inkSoft)}
a{color:var(--jm-persona1)}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static}
@media print{.scroll{overflow:visible;border:0}.scroll svg{max-width:100%;height:auto}}
`;

// core/exchange/overlayPage.ts
function overlayPage({ title, summary, sections, others: others2, compared }) {
  const sides2 = overlayPageWordsOf(compared);
  const style3 = pageStyleOf(void 0) + overlayStyle;
  const language = languageOf([title, ...sections.map((section) => section.title)].join(" "));
  const isOne = sections.length === 1;
  return pageOf({
    language,
    title: `${title}: ${sides2.heading}`,
    style: style3,
    script: overlayScript,
    parts: [
      element("h1", { dir: "auto" }, [textMarkup(title)]),
      element("p", { class: "summary", dir: "auto" }, [textMarkup(summary)]),
      element("main", {}, onLines([
        ...sections.map((section, i) => sectionOf(section, `journey-${i + 1}`, isOne, sides2)),
        ...others2.length > 0 ? [element("section", {}, onLines([heading(overlayPageWords.elsewhere), plainList(others2, sides2)]))] : []
      ]))
    ]
  });
}
function heading(text2) {
  return element("h2", { dir: "auto" }, [textMarkup(text2)]);
}
function sectionOf({ title, summary, personas, picture }, id, isOnly, sides2) {
  const head = isOnly ? [] : [heading(title), element("p", { dir: "auto" }, [textMarkup(summary)])];
  if ("reason" in picture)
    return element("section", {}, onLines([...head, element("p", {}, [textMarkup(picture.reason)]), plainList(picture.changes, sides2)]));
  const { scene, changes } = picture;
  const svg = svgMarkup(scene, pagePalette, { idPrefix: id, things: true });
  return element("section", { class: "overlay", "data-view": "both" }, onLines([
    ...head,
    toolbar(picture, personas, sides2),
    element("div", { class: "sides" }, onLines([
      element("div", { class: "scroll", role: "region", "aria-label": overlayPageWords.picture, tabindex: 0 }, onLines([svg])),
      element("nav", { "aria-label": sides2.changes }, onLines([element("ol", {}, onLines(changes.map((change2) => item(change2, sides2))))]))
    ]))
  ]));
}
function toolbar({ changes, lanes: lanes2 }, personas, sides2) {
  const button = (attributes, text2) => element("button", { type: "button", ...attributes }, [textMarkup(text2)]);
  const views = ["old", "both", "new"].map(
    (view) => button({ "data-show": view, "aria-pressed": String(view === "both") }, sides2.views[view])
  );
  const used = (of2) => [...new Set(changes.flatMap(of2))];
  const choice2 = (id, label, options, fewest = 2) => options.length < fewest ? [] : [
    element("label", {}, [
      textMarkup(`${label} `),
      element("select", { "data-filter": id }, [
        element("option", { value: "" }, [textMarkup(overlayPageWords.any)]),
        ...options.map(([value, text2]) => element("option", { value }, [textMarkup(text2)]))
      ])
    ])
  ];
  const ofLevel = new Set(used(({ change: change2 }) => [change2.level]));
  return element("div", { class: "bar", role: "toolbar", "aria-label": overlayPageWords.view }, onLines([
    element("span", { class: "views" }, onLines(views)),
    button({ "data-step": "-1" }, sides2.previous),
    button({ "data-step": "1" }, sides2.next),
    ...choice2("level", overlayPageWords.level, levels.filter((level) => ofLevel.has(level)).map((level) => [level, sides2.levels[level]])),
    ...choice2("lane", overlayPageWords.lane, used((each2) => [laneOf(each2)]).map((lane) => [lane, lanes2.get(lane) ?? overlayPageWords.head])),
    ...choice2("persona", overlayPageWords.persona, used(({ change: change2 }) => change2.whom).map((id) => [id, personas.get(id) ?? id]), 1)
  ]));
}
function laneOf({ lane }) {
  return lane ?? "head";
}
function item(each2, sides2) {
  const { change: change2, things } = each2;
  const data = {
    "data-things": JSON.stringify(things),
    "data-level": JSON.stringify([change2.level]),
    "data-lane": JSON.stringify([laneOf(each2)]),
    "data-persona": JSON.stringify(change2.whom)
  };
  return element("li", { class: `change ${change2.level}`, ...data }, [
    element("button", { type: "button" }, [
      element("strong", {}, [textMarkup(sides2.levels[change2.level])]),
      textMarkup(" "),
      element("span", { dir: "auto" }, [textMarkup(change2.sentence)]),
      ...things.length === 0 ? [element("span", { class: "soft" }, [textMarkup(` (${overlayPageWords.notDrawn})`)])] : []
    ])
  ]);
}
function plainList(changes, sides2) {
  return element("ul", {}, onLines(changes.map(
    ({ level, sentence: sentence3 }) => element("li", {}, [element("strong", {}, [textMarkup(sides2.levels[level])]), textMarkup(` ${sentence3}`)])
  )));
}
var lowered2 = Object.keys(palettes.light).map((colour) => `[data-view=old] [${colourAttribute}=${colour}]{fill:var(--jm-${colour})}`).join("\n");
var overlayStyle = `
.summary{font-size:1.15rem;max-width:50rem}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0;position:sticky;top:0;background:var(--jm-paper);padding:.5rem 0;z-index:1}
.views{display:inline-flex}
button,select{font:inherit;color:inherit;background:var(--jm-paper);border:1px solid var(--jm-line);border-radius:4px;padding:.25rem .7rem;cursor:pointer}
.views button{border-radius:0;margin-inline-start:-1px}
button[aria-pressed=true]{background:var(--jm-stage);color:var(--jm-stageInk);text-decoration:underline}
button:focus-visible,select:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.sides{display:flex;gap:1rem;align-items:flex-start;flex-wrap:wrap}
.sides .scroll{flex:1 1 40rem;max-height:80vh;min-width:0}
.sides nav{flex:0 1 22rem;max-height:80vh;overflow:auto;padding:5px}
.sides ol{padding-inline-start:2rem;margin:0}
.change{margin-bottom:.25rem}
.change button{border-color:transparent;text-align:start;vertical-align:top;width:100%;overflow-wrap:anywhere}
.change.here button{border-color:var(--jm-moved);border-width:2px}
.harm strong{color:var(--jm-pain)}
.better strong{color:var(--jm-opportunity)}
svg .here{outline:3px solid var(--jm-moved);outline-offset:4px}
svg .out{display:none}
[data-view=old] [${viewsAttribute}]:not([${viewsAttribute}~=old]),[data-view=both] [${viewsAttribute}]:not([${viewsAttribute}~=both]),[data-view=new] [${viewsAttribute}]:not([${viewsAttribute}~=new]){display:none}
[data-view=old] svg [text-decoration],[data-view=new] svg [text-decoration]{text-decoration:none}
[data-view=old] svg [font-style],[data-view=new] svg [font-style]{font-style:normal}
${lowered2}
@media print{.bar,.sides nav button[data-step]{display:none}.sides .scroll,.sides nav{max-height:none}}
`;

// core/insight/touchpoints.ts
var touchpointsIn = folded(
  (block2, inner2) => inner2.reduce((sum, count3) => sum + count3, block2.row?.keyword === "touchpoint" ? 1 : 0)
);

// core/map/content.ts
var MOST_TOUCHPOINTS = 2500;

// core/insight/deviations.ts
init_walk();
function originalOf(journey, names4) {
  const of2 = valueOf(journey, "of")?.ref;
  const found = of2 && names4.find(of2.names, ["journey"], void 0);
  return found && "declaration" in found ? found.declaration.block : void 0;
}

// core/model/title.ts
function titleOf3(block2) {
  return block2.title?.text || block2.id?.text || block2.keyword.text;
}

// core/text/dates.ts
function dayOf(date2) {
  const [year = 1970, month = 1, day] = date2.split("-").map(Number);
  return day === void 0 ? daysBefore(year, month + 1) - 1 : daysBefore(year, month) + day - 1;
}
var daysIn = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25
};
function daysBefore(year, month) {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  const shifted = m <= 2 ? y - 1 : y;
  const monthFromMarch = (m + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) - 719468;
}
function dateOf(day) {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const inEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return [
    String(year).padStart(4, "0"),
    ...[month, dayOfMonth].map((part) => String(part).padStart(2, "0"))
  ].join("-");
}

// core/insight/measures.ts
init_vocabulary();
function metricOf(id, names4) {
  const declared = names4.declared("metric", id);
  if (declared) {
    const { block: block2 } = declared;
    const kind = wordOf(block2, "kind");
    const like = builtInMetrics.find((metric) => metric.id === id || metric.id === kind);
    const better2 = wordOf(block2, "better") ?? like?.better;
    return {
      id,
      title: titleOf3(block2),
      unit: valueOf(block2, "unit")?.unit,
      better: better2 === "higher" || better2 === "lower" ? better2 : void 0,
      target: valueOf(block2, "target")?.number,
      warn: valueOf(block2, "warn")?.number,
      declared
    };
  }
  const builtIn2 = builtInMetrics.find((metric) => metric.id === id);
  return {
    id,
    title: builtIn2?.title ?? id,
    unit: builtIn2?.unit,
    better: builtIn2?.better,
    target: void 0,
    warn: void 0,
    declared: void 0
  };
}
function seriesAt(metric, place, names4) {
  if (!metric.declared) return [];
  const ids = place.block ? idsOf(place.block) : [""];
  return names4.tablesOf(metric.declared).flatMap((table) => ids.flatMap((id) => rowsOf(table).get(id) ?? [])).filter((row) => isAt(row, place)).map(({ value, date: date2, sample, row }) => ({ value, date: date2, sample, row })).sort((a, b) => (a.date ? dayOf(a.date) : -Infinity) - (b.date ? dayOf(b.date) : -Infinity));
}
var rowsOf = kept((table) => {
  const rows = /* @__PURE__ */ new Map();
  for (const row of table.rows) {
    const name = row.touchpoint ?? row.stage ?? "";
    const list2 = rows.get(name);
    if (list2) list2.push(row);
    else rows.set(name, [row]);
  }
  return rows;
});
function isAt(row, { journey, block: block2, persona }) {
  if (row.from !== void 0 || (row.persona ?? "") !== (persona ?? "")) return false;
  if (row.journey !== void 0 && !idsOf(journey).includes(row.journey)) return false;
  const named4 = row.touchpoint ?? row.stage;
  if (!block2) return named4 === void 0;
  const kind = row.touchpoint === void 0 ? "stage" : "touchpoint";
  return named4 !== void 0 && block2.row?.keyword === kind && idsOf(block2).includes(named4);
}
function idsOf(block2) {
  const former = valuesOf(block2, "was").flatMap((value) => value.ref?.names.at(-1)?.text ?? []);
  return block2.id ? [block2.id.text, ...former] : former;
}
function measuredAt(metric, place, names4) {
  const said = factsOf(place.block ?? place.journey, "measure").find(
    (fact3) => fact3.of?.text === metric.id && (fact3.mention?.text ?? "") === (place.persona ?? "")
  );
  return said?.values[0]?.number?.low ?? seriesAt(metric, place, names4).at(-1)?.value;
}
function reaches(value, target2, better2) {
  const compare2 = target2.compare ?? (better2 === "lower" ? "<=" : ">=");
  if (compare2 === ">=") return value >= target2.low;
  if (compare2 === "<=") return value <= target2.low;
  if (compare2 === ">") return value > target2.low;
  if (compare2 === "<") return value < target2.low;
  return value === target2.low;
}

// core/insight/standing.ts
init_walk();
function ownLaneOf(lane) {
  return { type: wordOf(lane, "type") ?? "text", title: titleOf3(lane) };
}
var known4 = /* @__PURE__ */ new WeakMap();
function standingOf(journey) {
  let standing = known4.get(journey);
  if (!standing) {
    const scale2 = scaleOf2(journey);
    const personas = valuesOf(journey, "personas").flatMap((value) => value.mention?.text ?? []);
    const word = wordOf(journey, "state");
    const state = word === "ideal" || word === "planned" || word === "actual" ? word : "current";
    const isRival = valueOf(journey, "competitor") !== void 0;
    const isRun = state === "actual" && valueOf(journey, "of") !== void 0;
    const every = valueOf(journey, "review-every")?.number;
    const reviewEvery = every && { amount: every.high, unit: every.unit ?? "" };
    const rhythm = reviewEvery && `${reviewEvery.amount}${reviewEvery.unit}`;
    const lanes2 = new Map(blocksOf(journey, "lane").flatMap((lane) => lane.id ? [[lane.id.text, ownLaneOf(lane)]] : []));
    const told2 = lanes2.size > 0 ? JSON.stringify([...lanes2]) : "";
    const key = [scale2.low, scale2.high, state, isRival, isRun, rhythm, ...personas, told2].join(" ");
    standing = { scale: scale2, personas, state, isRival, isRun, reviewEvery, lanes: lanes2, key };
    known4.set(journey, standing);
  }
  return standing;
}

// core/insight/evidence.ts
var evidenceStateOf = kept(findState);
function findState(block2) {
  let state = "unknown";
  for (const statement of block2.statements) {
    if (statement.kind !== "block") continue;
    const inner2 = stateBy(statement);
    if (inner2 === "researched") return inner2;
    if (inner2 === "assumed") state = inner2;
  }
  return state;
}
function stateBy(block2) {
  switch (block2.row?.keyword) {
    case "evidence":
      return "researched";
    case "assumption":
      return "assumed";
    case "question":
      return textOf(block2, "answer") ? "assumed" : "unknown";
    default:
      return evidenceStateOf(block2);
  }
}

// core/model/imageHead.ts
function imageHeadOf(bytes) {
  const head = pngHead(bytes) ?? jpegHead(bytes) ?? webpHead(bytes);
  return head && head.width > 0 && head.height > 0 ? head : void 0;
}
function pngHead(bytes) {
  if (!holds(bytes, 0, "PNG\r\n\n\0\0\0\rIHDR")) return void 0;
  return { type: "png", width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}
var isAlone = (marker) => marker === 1 || marker >= 208 && marker <= 215;
var isFrame = (marker) => marker >= 192 && marker <= 207 && marker !== 196 && marker !== 200 && marker !== 204;
function jpegHead(bytes) {
  if (!holds(bytes, 0, "ÿØÿ")) return void 0;
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 255) return void 0;
    const marker = bytes[at + 1];
    if (marker === 255 || isAlone(marker)) {
      at += marker === 255 ? 1 : 2;
      continue;
    }
    const length = big(bytes, at + 2, 2);
    const end = at + 2 + length;
    if (marker === 218 || marker === 217 || marker === 216 || length < 2 || end > bytes.length)
      return void 0;
    if (isFrame(marker)) {
      if (length < 8) return void 0;
      const [height, width] = [big(bytes, at + 5, 2), big(bytes, at + 7, 2)];
      const sides2 = orientation >= 5 ? { width: height, height: width } : { width, height };
      return { type: "jpeg", ...sides2, ...orientation > 1 && { orientation } };
    }
    if (marker === 225 && orientation === 1) orientation = orientationIn(bytes.subarray(at + 4, end));
    at = end;
  }
  return void 0;
}
function orientationIn(segment) {
  if (!holds(segment, 0, "Exif\0\0")) return 1;
  const tiff = segment.subarray(6);
  const isLittle = holds(tiff, 0, "II*\0");
  if (!isLittle && !holds(tiff, 0, "MM\0*")) return 1;
  const read2 = isLittle ? little : big;
  const directory = read2(tiff, 4, 4);
  const count3 = read2(tiff, directory, 2);
  for (let i = 0, at = directory + 2; i < count3 && at + 12 <= tiff.length; i++, at += 12) {
    const value = read2(tiff, at + 8, 2);
    if (read2(tiff, at, 2) === 274) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
function webpHead(bytes) {
  if (!holds(bytes, 0, "RIFF") || !holds(bytes, 8, "WEBP") || bytes.length < 30) return void 0;
  const size2 = (width, height) => ({ type: "webp", width, height });
  if (holds(bytes, 12, "VP8 ") && holds(bytes, 23, "*"))
    return size2(little(bytes, 26, 2) & 16383, little(bytes, 28, 2) & 16383);
  if (holds(bytes, 12, "VP8L") && bytes[20] === 47) {
    const both2 = little(bytes, 21, 4);
    return size2((both2 & 16383) + 1, (both2 >>> 14 & 16383) + 1);
  }
  if (holds(bytes, 12, "VP8X")) return size2(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
  return void 0;
}
function holds(bytes, at, characters) {
  for (let i = 0; i < characters.length; i++) if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  return true;
}
function big(bytes, at, count3) {
  let value = 0;
  for (let i = 0; i < count3; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
function little(bytes, at, count3) {
  let value = 0;
  for (let i = count3 - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

// core/model/image.ts
var LARGEST_IMAGE = 2 * 1024 * 1024;
var LARGEST_IMAGES = 24 * 1024 * 1024;
var longestSide = 16384;
var mostPixels = 5e7;
function isImagePath(path2) {
  return /\.(?:png|jpe?g|webp)$/i.test(path2);
}
function readImage(file) {
  if (file.kind === "missing" || file.kind === "too-large") return file.kind;
  const head = file.kind === "bytes" && imageHeadOf(file.bytes);
  if (!head) return "kind";
  const { width, height } = head;
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return "too-many-pixels";
  return { ...head, id: fingerprintOf(file.bytes), bytes: file.bytes };
}
var dataUriOf = kept(
  ({ type, bytes }) => `data:image/${type};base64,${base64Of(bytes)}`
);

// core/model/imagePaths.ts
init_uri();
var imagesNamedBy = kept((block2) => {
  const found = [];
  for (const key of ["photo", "image", "lane"])
    for (const fact3 of factsOf(block2, key))
      if (key !== "lane" || fact3.of) {
        for (const { text: text2 } of fact3.values) if (text2 && text2.text !== "") found.push({ text: text2, lane: fact3.of });
      }
  return found.length === 0 ? none3 : found;
});
var none3 = [];
var nothing = { named: none3, photos: none3, lanes: none3 };
var imagesIn = folded((block2, inner2) => {
  const own = ownImages(block2);
  const parts3 = inner2.filter((part) => part !== nothing);
  if (parts3.length === 0) return own;
  const all = own === nothing ? parts3 : [own, ...parts3];
  if (all.length === 1) return all[0];
  return {
    named: all.flatMap(({ named: named4 }) => named4),
    photos: all.flatMap(({ photos }) => photos),
    lanes: all.flatMap(({ lanes: lanes2 }) => lanes2)
  };
});
function ownImages(block2) {
  const named4 = imagesNamedBy(block2);
  const keyword = block2.row?.keyword;
  const lanes2 = keyword === "lane" && block2.id && wordOf(block2, "type") === "image" ? [block2.id.text] : none3;
  if (named4.length + lanes2.length === 0) return nothing;
  return { named: named4, photos: keyword === "persona" ? named4 : none3, lanes: lanes2 };
}
var resolved = /* @__PURE__ */ new WeakMap();
function uriOfImage(from2, image) {
  const known6 = resolved.get(image);
  if (known6?.from === from2) return known6.uri;
  const { text: text2 } = image.text;
  const uri = isImagePath(text2) ? resolvePath(from2, text2) : void 0;
  resolved.set(image, { from: from2, uri });
  return uri;
}

// core/map/contentOf.ts
init_walk();

// core/insight/priority.ts
var CLEAR = 2;
function computedPriority(opportunity) {
  if (factsOf(opportunity, "priority").some((fact3) => fact3.values.length > 0)) return void 0;
  const impact3 = valueOf(opportunity, "impact")?.number?.low;
  const effort2 = valueOf(opportunity, "effort")?.number?.low;
  if (impact3 === void 0 || effort2 === void 0) return void 0;
  const gain = impact3 - effort2;
  const priority = gain >= CLEAR ? "high" : gain <= -CLEAR ? "low" : "medium";
  return { priority, impact: impact3, effort: effort2 };
}

// core/map/labels.ts
var labels = {
  personas: "Personas",
  customer: "Customer",
  facts: {
    state: "State",
    completeness: "Completeness",
    competitor: "Rival",
    of: "Compared with",
    scenario: "Scenario",
    trigger: "Trigger",
    outcome: "Outcome",
    promise: "Promise",
    objective: "Objective",
    description: "About",
    status: "Status",
    owner: "Owner",
    reviewed: "Reviewed",
    "review-every": "Review every",
    scope: "Scope",
    framework: "Framework",
    link: "See also",
    tags: "Tags",
    optional: "Optional",
    phase: "Phase",
    as: "Stands for",
    when: "Purchase",
    for: "For",
    "drop-off": "Leave",
    completes: "Complete",
    volume: "Volume",
    duration: "Duration",
    wait: "Wait",
    at: "At",
    after: "After",
    cost: "Cost",
    importance: "Importance",
    entry: "Entry",
    from: "From",
    to: "To",
    party: "Whose",
    cta: "Asks for",
    image: "Picture",
    journey: "In detail",
    kind: "Kind",
    age: "Age",
    segment: "Segment",
    bio: "Life",
    photo: "Photo",
    behaviour: "Habits",
    attitude: "Attitude",
    expects: "Expects",
    value: "Worth to us",
    problem: "Problem",
    rivals: "Looked at",
    reason: "Why",
    pleased: "Pleased by",
    disappointed: "Let down by",
    improve: "Would improve",
    met: "As expected?",
    evidence: "Evidence",
    assumption: "Assumption"
  },
  words: {
    "state.current": "As it is today",
    "state.ideal": "As it ought to be",
    "state.planned": "As planned",
    "state.actual": "As it really went",
    "status.draft": "Draft",
    "status.reviewed": "Reviewed",
    "status.agreed": "Agreed",
    "status.retired": "Retired",
    "moment.discovery": "Discovery",
    "moment.purchase": "Purchase",
    "moment.experience": "Experience",
    "moment.loyalty": "Loyalty",
    "trigger.pain": "A pain",
    "trigger.desire": "A desire",
    "scope.end-to-end": "End to end",
    "scope.one-off": "A single encounter",
    "framework.early-late": "Early to late",
    "framework.awareness-decision": "Awareness to decision",
    "framework.awareness-loyalty": "Awareness to loyalty",
    "framework.awareness-advocacy": "Awareness to advocacy",
    "framework.consider-bond": "Consider to bond",
    "phase.exposure": "Exposure",
    "phase.acquisition": "Acquisition",
    "phase.conversion": "Conversion",
    "phase.loyalty": "Loyalty",
    "phase.advocacy": "Advocacy",
    "when.before": "before the purchase",
    "when.purchase": "the purchase itself",
    "when.after": "after the purchase",
    "entry.outbound": "the company calls",
    "entry.inbound": "the customer comes",
    "party.own": "our own",
    "party.partner": "a partner's",
    "party.rival": "a rival's",
    "run.completed": "Went as planned",
    "run.missing": "Did not happen",
    "run.ad-hoc": "Was not planned",
    "run.failing": "Went wrong",
    "condition.missing": "Missing",
    "condition.under-developed": "Under-developed",
    "condition.under-performing": "Under-performing",
    "priority.high": "high priority",
    "priority.medium": "medium priority",
    "priority.low": "low priority",
    "cause.inside": "in our hands",
    "cause.outside": "out of our hands",
    "varies.format": "varies the format",
    "varies.message": "varies the message",
    "varies.design": "varies the design",
    "kind.actual": "Found in research",
    "kind.ideal": "Wished for",
    "value.high": "High",
    "value.medium": "Medium",
    "value.low": "Low",
    "evidence.researched": "researched",
    "evidence.assumed": "assumed",
    "evidence.unknown": "unknown"
  },
  /** What a number from 1 to 5 means, for how much something hurts and how likely it is. */
  harms: ["slight", "small", "notable", "heavy", "severe"],
  likelihoods: ["rare", "unlikely", "possible", "likely", "almost certain"],
  completeness: (score, steps3) => `${score} of ${steps3}`,
  due: (date2) => `due ${date2}`,
  since: (date2) => `since ${date2}`,
  by: (who) => `by ${who}`,
  answers: (pain) => `answers: ${pain}`,
  tests: (idea) => `tests: ${idea}`,
  measuredBy: (metric) => `measured by ${metric}`,
  target: (metric, value) => `target: ${metric} ${value}`,
  result: (text2) => `result: ${text2}`,
  fallback: (text2) => `fallback: ${text2}`,
  answer: (text2) => `answer: ${text2}`,
  source: (text2) => `source: ${text2}`,
  sample: (size2) => `${size2} took part`,
  reaches: (target2) => `reaches ${target2}`,
  misses: (target2) => `misses ${target2}`,
  worries: (warn) => `worrying: ${warn}`,
  felt: (score) => `felt ${score}`,
  hoped: (feeling2) => `hoped: ${feeling2}`,
  pictureOf: (what) => `Picture of ${what}`,
  photoOf: (whom) => `Photo of ${whom}`,
  pictureIn: (lane, what) => `${lane}, ${what}`,
  again: "Again",
  /** Between two pieces of small print; a line never begins with it. */
  dot: " · ",
  times: (harm, likelihood2) => `${harm} × ${likelihood2}`
};

// core/map/reader.ts
init_walk();

// core/map/said.ts
init_vocabulary();
var comparisons = {
  ">=": "≥ ",
  "<=": "≤ ",
  ">": "> ",
  "<": "< ",
  "=": "= "
};
function quantityText({ low, high, compare: compare2, unit: unit2, per }) {
  const number2 = low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`;
  const sign2 = compare2 === void 0 ? "" : comparisons[compare2] ?? "";
  const rate = per === void 0 ? "" : ` per ${per}`;
  return `${sign2}${number2}${unit2 === void 0 ? "" : unit2 === "%" ? "%" : ` ${unit2}`}${rate}`;
}
function numberText(value) {
  const [whole = "", fraction2] = String(value).replace("-", "−").split(".");
  const grouped = /^−?\d{5,}$/.test(whole) ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, " ") : whole;
  return fraction2 === void 0 ? grouped : `${grouped}.${fraction2}`;
}
function wordText(of2, word) {
  return ownOf(labels.words, `${of2}.${word}`) ?? word.replaceAll("-", " ");
}
var builtIn = new Map(
  [...builtInActors, ...builtInChannels, ...builtInMetrics].map(({ id, title }) => [id, title])
);
function titlesIn(journey, scope) {
  return (names4, kinds) => {
    const id = names4.at(-1)?.text ?? "";
    const found = scope.find(names4, kinds, journey);
    if (!found) return id;
    return "declaration" in found ? titleOf3(found.declaration.block) : builtIn.get(found.builtIn) ?? id;
  };
}
function namesSaid(of2) {
  return {
    of: of2,
    value: (value, key, kinds) => {
      const { number: number2, word, ref: ref2, mention, date: date2, unit: unit2, tag, text: text2 } = value;
      const parts3 = [
        number2 && quantityText(number2),
        word && wordText(key, word.text),
        ref2 && of2(ref2.names, kinds),
        mention && of2([mention], ["persona"]),
        date2 && [date2.date, date2.time].filter(Boolean).join(" "),
        unit2,
        tag && `#${tag.text}`
      ];
      const before = parts3.filter(Boolean).join(" ");
      return [before, text2?.text].filter(Boolean).join(": ");
    }
  };
}

// core/map/things.ts
init_tree();
init_walk();
var thingsOf = kept(nameThings);
function nameThings(tree) {
  const keys2 = /* @__PURE__ */ new Map();
  const places2 = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const claim = (thing, wanted, place) => {
    const count3 = counts.get(wanted) ?? 0;
    counts.set(wanted, count3 + 1);
    const key = count3 === 0 ? wanted : `${wanted}#${count3 + 1}`;
    keys2.set(thing, key);
    places2.set(key, place);
    return key;
  };
  const down = (block2, at, key, journey) => {
    block2.statements.forEach((statement, i) => {
      const start = at + (block2.starts[i] ?? 0);
      const place = { start, end: start + lengthOf(statement) };
      if (statement.kind === "fact") {
        const persona = statement.mention ? `@${statement.mention.text}` : "";
        const of2 = statement.of ? `.${statement.of.text}` : "";
        claim(statement, `${key}/${statement.row?.key ?? statement.key.text}${of2}${persona}`, place);
      } else if (statement.kind === "block") {
        const kind = statement.row?.keyword ?? statement.keyword.text;
        const isInJourney2 = statement.row?.declares?.scope === "journey";
        const home = statement.id ? isInJourney2 && journey !== "" ? `${journey}/` : "" : key === "" ? "" : `${key}/`;
        const own = claim(statement, `${home}${kind}${statement.id ? `:${statement.id.text}` : ""}`, place);
        down(statement, place.start, own, kind === "journey" ? own : journey);
      }
    });
  };
  down(tree, 0, "", "");
  return Object.freeze({
    keyOf: (thing) => keys2.get(thing) ?? "",
    placeOf: (key) => places2.get(key),
    at: (offset) => pathTo2(tree, offset).map(({ statement }) => statement.kind === "step" ? "" : keys2.get(statement) ?? "").filter((key) => key !== "").reverse()
  });
}

// core/map/reader.ts
function readerOf(journey, names4, {
  home = names4.source,
  things = thingsOf(home.tree)
} = {}) {
  const tabled = names4.allDeclared("metric").filter(({ block: block2 }) => factsOf(block2, "data").length > 0).map(({ id }) => id);
  const titles4 = titlesIn(journey, names4);
  const reader = { journey, names: names4, home, tabled };
  return {
    ...reader,
    things,
    said: namesSaid(titles4),
    watched: (watch) => {
      const keyOf3 = (thing) => {
        const key = things.keyOf(thing);
        watch.key(thing, key);
        return key;
      };
      const titleFrom = (path2, kinds) => {
        const title = titles4(path2, kinds);
        watch.title(path2, kinds, title);
        return title;
      };
      const watched = {
        ...reader,
        things: { keyOf: keyOf3 },
        said: namesSaid(titleFrom),
        watched: () => watched
      };
      return watched;
    }
  };
}
function saidBlocks(block2, keyword) {
  return blocksOf(block2, keyword);
}
function textsOf(block2, key, { said }) {
  const kinds = factsOf(block2, key)[0]?.row?.shape.ref?.to ?? [];
  return valuesOf(block2, key).map((value) => said.value(value, key, kinds)).filter((text2) => text2 !== "");
}
function textFrom(block2, key, reader) {
  const texts = textsOf(block2, key, reader);
  return texts.length > 0 ? texts.join(", ") : void 0;
}
function entryOf(fact3, reader, lead) {
  const kinds = fact3.row?.shape.ref?.to ?? [];
  const key = fact3.row?.key ?? "";
  const text2 = fact3.values.filter((value) => !value.none).map((value) => reader.said.value(value, key, kinds)).filter((part) => part !== "").join(", ");
  if (text2 === "") return [];
  const personas = fact3.mention ? [fact3.mention.text] : [];
  return [{ key: reader.things.keyOf(fact3), text: text2, lead, personas }];
}
function entriesFrom(block2, key, reader, how = {}) {
  const lead = how.labelled ? labels.facts[key] : void 0;
  return factsOf(block2, key).flatMap((fact3) => entryOf(fact3, reader, lead));
}
function blockEntry(block2, reader, rest2 = {}) {
  const { small = [], ...more2 } = rest2;
  const concern = valuesOf(block2, "for").flatMap((value) => value.text?.text ?? []);
  const tags2 = textFrom(block2, "tags", reader);
  return {
    key: reader.things.keyOf(block2),
    text: titleOf3(block2),
    personas: concernsOf(block2) ?? [],
    ...more2,
    small: [...concern, ...small, tags2].filter((line) => line !== void 0 && line !== "")
  };
}

// core/map/findings.ts
var numberOf3 = (block2, key) => valueOf(block2, key)?.number?.low;
function painsOf(block2, reader) {
  const severity3 = (pain) => numberOf3(pain, "severity") ?? 0;
  return [...saidBlocks(block2, "pain")].sort((a, b) => severity3(b) - severity3(a)).map(
    (pain) => blockEntry(pain, reader, {
      ranks: [{ id: "severity", value: numberOf3(pain, "severity"), word: wordOf(pain, "friction") }],
      small: sourcesOf(pain, reader)
    })
  );
}
function opportunitiesOf(block2, reader) {
  return [...saidBlocks(block2, "opportunity")].sort((a, b) => urgencyOf(b) - urgencyOf(a)).map((one) => {
    const priority = priorityOf(one);
    return blockEntry(one, reader, {
      ranks: [
        { id: "impact", value: numberOf3(one, "impact") },
        { id: "effort", value: numberOf3(one, "effort") }
      ],
      small: [
        priority && wordText("priority", priority),
        [textFrom(one, "status", reader), textFrom(one, "owner", reader)].filter(Boolean).join(labels.dot),
        ...textsOf(one, "due", reader).map(labels.due),
        ...textsOf(one, "solves", reader).map(labels.answers),
        ...targetsOf(one, reader),
        ...textsOf(one, "link", reader)
      ]
    });
  });
}
function priorityOf(opportunity) {
  return wordOf(opportunity, "priority") ?? computedPriority(opportunity)?.priority;
}
function urgencyOf(opportunity) {
  return ["low", "medium", "high"].indexOf(priorityOf(opportunity) ?? "");
}
function targetsOf(opportunity, { said }) {
  return factsOf(opportunity, "target").flatMap(
    (fact3) => fact3.values.filter((value) => !value.none).map(
      (value) => labels.target(fact3.of ? said.of([fact3.of], ["metric"]) : "", said.value(value, "target", []))
    )
  );
}
function experimentsOf(block2, reader) {
  return saidBlocks(block2, "experiment").map(
    (one) => blockEntry(one, reader, {
      small: [
        [textFrom(one, "status", reader), textFrom(one, "varies", reader)].filter(Boolean).join(labels.dot),
        ...textsOf(one, "tests", reader).map(labels.tests),
        ...textsOf(one, "metric", reader).map(labels.measuredBy),
        ...textsOf(one, "result", reader).map(labels.result)
      ]
    })
  );
}
function risksOf(block2, reader) {
  const weight = (risk) => (numberOf3(risk, "impact") ?? 0) * (numberOf3(risk, "likelihood") ?? 0);
  return [...saidBlocks(block2, "risk")].sort((a, b) => weight(b) - weight(a)).map((risk) => {
    const harm = numberOf3(risk, "impact");
    const likelihood2 = numberOf3(risk, "likelihood");
    const words2 = [labels.harms[(harm ?? 0) - 1], labels.likelihoods[(likelihood2 ?? 0) - 1]].filter(
      Boolean
    );
    return blockEntry(risk, reader, {
      ranks: [
        { id: "harm", value: harm },
        { id: "likelihood", value: likelihood2 }
      ],
      small: [
        words2.length === 2 ? labels.times(words2[0], words2[1]) : words2[0],
        ...textsOf(risk, "cause", reader),
        ...textsOf(risk, "fallback", reader).map(labels.fallback),
        textFrom(risk, "owner", reader)
      ]
    });
  });
}
function heuristicsOf(block2, reader) {
  return saidBlocks(block2, "heuristic").map(
    (one) => blockEntry(one, reader, {
      ranks: [{ id: "severity", value: numberOf3(one, "severity") }],
      small: textsOf(one, "finding", reader)
    })
  );
}
var stateSigns = {
  researched: "known",
  assumed: "believed",
  unknown: "unknown"
};
function evidenceStateEntry(touchpoint, { things }) {
  const state = evidenceStateOf(touchpoint);
  const sign2 = { id: ownOf(stateSigns, state) ?? "unknown", word: wordText("evidence", state) };
  return { key: things.keyOf(touchpoint), part: "known", text: "", sign: sign2 };
}
function evidenceOf(block2, reader) {
  return saidBlocks(block2, "evidence").map(
    (one) => blockEntry(one, reader, { small: aboutSource(one, reader) })
  );
}
function aboutSource(source, reader) {
  const about = [
    textFrom(source, "kind", reader),
    textFrom(source, "date", reader),
    ...valuesOf(source, "sample").flatMap(({ number: number2 }) => number2 ? labels.sample(String(number2.low)) : [])
  ];
  return [about.filter(Boolean).join(labels.dot), ...textsOf(source, "link", reader)].filter(
    (line) => line !== ""
  );
}
function sourcesOf(pain, reader) {
  return saidBlocks(pain, "evidence").map(
    (source) => labels.source([titleOf3(source), ...aboutSource(source, reader)].join(labels.dot))
  );
}
function assumptionsOf(block2, reader) {
  return saidBlocks(block2, "assumption").map(
    (one) => blockEntry(one, reader, { small: sinceOf(one, reader) })
  );
}
function questionsOf(block2, reader) {
  return saidBlocks(block2, "question").map(
    (one) => blockEntry(one, reader, {
      small: [...textsOf(one, "answer", reader).map(labels.answer), ...sinceOf(one, reader)]
    })
  );
}
function sinceOf(block2, reader) {
  const parts3 = [
    ...textsOf(block2, "since", reader).map(labels.since),
    ...textsOf(block2, "by", reader).map(labels.by),
    ...textsOf(block2, "due", reader).map(labels.due)
  ];
  return parts3.length > 0 ? [parts3.join(labels.dot)] : [];
}

// core/insight/mapSummary.ts
init_walk();

// core/insight/improvements.ts
init_walk();

// core/insight/said.ts
init_walk();
function saidIn(block2, ...keys2) {
  let said;
  for (const key of keys2)
    for (const fact3 of factsOf(block2, key))
      for (const value of fact3.values) {
        if (value.none) said = "none";
        else if (value.text?.text !== "") return "said";
      }
  return said;
}
function holds2(block2, keyword) {
  return blocksOf(block2, keyword).length > 0 ? "said" : saidIn(block2, keyword);
}
function eitherOf(all) {
  return all.includes("said") ? "said" : all.find((said) => said === "none");
}
function isLookedAt(stage, touchpoints2) {
  if (stage || touchpoints2.includes("said")) return true;
  return touchpoints2.length > 0 && touchpoints2.every((said) => said === "none");
}

// core/insight/improvements.ts
var SEVERE = 4;
var improvementsOf = kept(findImprovements);
var nothing2 = {
  firstPain: void 0,
  saysNoPain: false,
  hasRatedPain: false,
  severe: [],
  solves: /* @__PURE__ */ new Set(),
  hasIdea: false,
  hasTest: false
};
function findImprovements(block2) {
  const pains = blocksOf(block2, "pain");
  const opportunities = blocksOf(block2, "opportunity");
  const saysNoPain = saidIn(block2, "pain") === "none";
  const saysNoIdea = saidIn(block2, "opportunity") === "none";
  const hasTest = holds2(block2, "experiment") !== void 0;
  if (pains.length + opportunities.length === 0 && !saysNoPain && !saysNoIdea && !hasTest) return nothing2;
  const ideas2 = opportunities.filter((idea) => wordOf(idea, "status") !== "dropped");
  const solved = ideas2.map(
    (idea) => valuesOf(idea, "solves").flatMap(({ ref: ref2 }) => ref2?.names.at(-1)?.text ?? [])
  );
  const hasNameless = solved.some((ids) => ids.length === 0);
  const solves = new Set(solved.flat());
  return {
    firstPain: pains[0],
    saysNoPain,
    hasRatedPain: pains.some((pain) => severityOf(pain) !== void 0),
    severe: pains.filter(
      (pain) => (severityOf(pain) ?? 0) >= SEVERE && (pain.id ? !solves.has(pain.id.text) : !hasNameless)
    ),
    solves,
    hasIdea: ideas2.length > 0 || saysNoIdea,
    hasTest
  };
}
function together(all) {
  const telling = all.filter((each2) => each2 !== nothing2);
  const [first2] = telling;
  if (!first2) return nothing2;
  if (telling.length === 1) return first2;
  const solves = new Set(telling.flatMap((each2) => [...each2.solves]));
  return {
    firstPain: telling.find((each2) => each2.firstPain)?.firstPain,
    saysNoPain: telling.some((each2) => each2.saysNoPain),
    hasRatedPain: telling.some((each2) => each2.hasRatedPain),
    severe: telling.flatMap((each2) => each2.severe.filter(({ id }) => !id || !solves.has(id.text))),
    solves,
    hasIdea: telling.some((each2) => each2.hasIdea),
    hasTest: telling.some((each2) => each2.hasTest)
  };
}
function severityOf(pain) {
  return valueOf(pain, "severity")?.number?.high;
}

// core/insight/stageSummary.ts
init_walk();
var stageSummaryOf = kept(summariseStage);
var touchpointSummaryOf = kept(summariseTouchpoint);
function summariseStage(stage) {
  const points = blocksOf(stage, "touchpoint").map(touchpointSummaryOf);
  return {
    stage,
    touchpoints: points,
    withoutChannel: points.filter((point) => !point.hasChannel).map((point) => point.touchpoint),
    hasGoal: saidIn(stage, "goal") !== void 0,
    hasMoment: isLookedAt(
      saidIn(stage, "moment"),
      points.map((point) => point.moment)
    ),
    hasResearch: isLookedAt(
      researchIn(stage),
      points.map((point) => point.research)
    ),
    dropOff: eitherOf([saidIn(stage, "drop-off"), ...points.map((point) => point.dropOff)]),
    completes: eitherOf([saidIn(stage, "completes"), ...points.map((point) => point.completes)]),
    amplify: eitherOf(points.map((point) => point.amplify)),
    heuristic: eitherOf(points.map((point) => point.heuristic)),
    best: most(points, (point) => point.best),
    worst: most(points, (point) => point.worst === void 0 ? void 0 : -point.worst),
    improvements: together([improvementsOf(stage), ...points.map((point) => point.improvements)])
  };
}
function summariseTouchpoint(touchpoint) {
  const feelings = valuesOf(touchpoint, "feels").flatMap(({ number: number2 }) => number2 ? [number2] : []);
  return {
    touchpoint,
    hasChannel: saidIn(touchpoint, "channels", "channel") !== void 0 || isAction(touchpoint),
    moment: saidIn(touchpoint, "moment"),
    research: researchIn(touchpoint),
    dropOff: saidIn(touchpoint, "drop-off"),
    completes: saidIn(touchpoint, "completes"),
    amplify: saidIn(touchpoint, "amplify"),
    heuristic: holds2(touchpoint, "heuristic"),
    best: feelings.length > 0 ? Math.max(...feelings.map((number2) => number2.high)) : void 0,
    worst: feelings.length > 0 ? Math.min(...feelings.map((number2) => number2.low)) : void 0,
    improvements: improvementsOf(touchpoint)
  };
}
function isAction(touchpoint) {
  return factsOf(touchpoint, "from").length > 0 && factsOf(touchpoint, "to").length === 0;
}
function researchIn(block2) {
  const pains = blocksOf(block2, "pain").map((pain) => holds2(pain, "evidence"));
  return eitherOf([holds2(block2, "evidence"), saidIn(block2, "feedback"), ...pains]);
}
function most(points, rank2) {
  let found;
  let highest2 = -Infinity;
  for (const point of points) {
    const value = rank2(point) ?? -Infinity;
    if (value > highest2) [found, highest2] = [point, value];
  }
  return found;
}
function calledOf(block2) {
  return block2.title?.text || block2.id?.text || block2.keyword.text;
}

// core/insight/mapSummary.ts
function mapSummaryOf(journey, names4) {
  const stages2 = blocksOf(journey, "stage").map(stageSummaryOf);
  const ends3 = blocksOf(journey, "path").map(endsOf);
  const ids = valuesOf(journey, "personas").flatMap(({ mention }) => mention?.text ?? []);
  const last = stages2.at(-1);
  return {
    journey,
    names: names4,
    uri: names4.source.uri,
    personas: [...new Set(ids)],
    stages: stages2,
    improvements: [improvementsOf(journey), ...stages2.map((stage) => stage.improvements)],
    hasLeaves: ends3.some((found) => found.leaves),
    hasEnd: ends3.some((found) => found.end),
    best: extreme(stages2, (stage) => stage.best, (point) => point.best ?? -Infinity),
    worst: extreme(stages2, (stage) => stage.worst, (point) => -(point.worst ?? Infinity)),
    end: last?.touchpoints.at(-1)?.touchpoint ?? last?.stage ?? journey
  };
}
var endsOf = kept((path2) => {
  const steps3 = path2.statements.flatMap((statement) => statement.kind === "step" ? [statement] : []);
  const leadsTo = (end) => steps3.some((step2) => step2.legs.some((leg) => leg.to.some((ref2) => isEnd(ref2, end))));
  return { leaves: leadsTo("leaves"), end: leadsTo("end") };
});
function isEnd({ names: names4 }, end) {
  return names4.length === 1 && names4[0]?.text === end;
}
function extreme(stages2, pick, rank2) {
  let found;
  for (const stage of stages2) {
    const point = pick(stage);
    if (point && (!found || rank2(point) > rank2(found))) found = point;
  }
  return found?.touchpoint;
}

// core/model/declarations.ts
var none4 = [];
var declarationsIn = kept(findIn);
function findIn(block2) {
  let found;
  const own = declarationOf(block2, void 0);
  if (own) found = [own];
  for (const statement of block2.statements) {
    if (statement.kind !== "block") continue;
    const inner2 = declarationsIn(statement);
    if (inner2.length === 0) continue;
    found ??= [];
    for (const declaration of inner2) {
      found.push(declaration.block === statement ? { ...declaration, holder: block2 } : declaration);
    }
  }
  return found ?? none4;
}
function declarationOf(block2, holder) {
  const declares = block2.row?.declares;
  return declares && block2.id && { kind: declares.kind, id: block2.id.text, block: block2, holder };
}
function declareSame(a, b) {
  if (a === b) return true;
  return a.length === b.length && a.every((declaration, i) => declaration.kind === b[i]?.kind && declaration.id === b[i]?.id);
}

// core/model/tables.ts
var known5 = /* @__PURE__ */ new WeakMap();
function tablesOf(tree, before) {
  let tables = known5.get(tree);
  if (!tables) {
    tables = makeTables(tree, before);
    known5.set(tree, tables);
  }
  return tables;
}
function makeTables(tree, before) {
  const own = [];
  const journeys2 = /* @__PURE__ */ new Map();
  const old = before ? [...before.journeys] : [];
  let areAlike = before !== void 0;
  let isSame2 = before !== void 0;
  const moved = /* @__PURE__ */ new Set();
  for (const statement of tree.statements) {
    if (statement.kind !== "block") continue;
    const [first2, ...inner2] = statement.row?.keyword === "journey" ? journeyOnly(statement) : declarationsIn(statement);
    if (first2) own.push({ ...first2, holder: first2.block === statement ? void 0 : statement }, ...inner2);
    if (statement.row?.keyword !== "journey") continue;
    const [oldJourney, oldTable] = old[journeys2.size] ?? [];
    const kept3 = oldJourney && oldTable && keptTable(oldJourney, oldTable, statement);
    const table2 = kept3 ?? tableOf(declarationsIn(statement).filter(({ block: block2 }) => block2 !== statement));
    journeys2.set(statement, table2);
    areAlike &&= oldJourney !== void 0 && originalOf2(oldJourney) === originalOf2(statement);
    if (!kept3 && oldTable) addMoved(moved, oldTable, table2);
    isSame2 &&= kept3 !== void 0;
  }
  const table = tableOf(own);
  areAlike &&= old.length === journeys2.size;
  isSame2 &&= areAlike && table.clashes.length === 0;
  isSame2 &&= before !== void 0 && declareSame([...before.own.all()], [...table.all()]);
  if (before && isSame2) return { tree, own: table, journeys: journeys2, shape: before.shape, moved: void 0 };
  if (!before || !areAlike) return { tree, own: table, journeys: journeys2, shape: {}, moved: void 0 };
  addMoved(moved, before.own, table);
  return { tree, own: table, journeys: journeys2, shape: {}, moved: { from: before.shape, ids: moved } };
}
function addMoved(moved, a, b) {
  const [old, now] = [a.base, b.base];
  for (const { first: first2 } of [...a.clashes, ...b.clashes]) moved.add(first2.id);
  for (const [key, { id }] of old) if (!now.has(key)) moved.add(id);
  for (const [key, { id }] of now) if (!old.has(key)) moved.add(id);
}
function journeyOnly(journey) {
  return journey.id ? [{ kind: "journey", id: journey.id.text, block: journey, holder: void 0 }] : [];
}
function originalOf2(journey) {
  return valuesOf(journey, "of")[0]?.ref?.names.at(-1)?.text;
}
var MOST_FRESH = 64;
function keptTable(before, table, after2) {
  if (before === after2) return table;
  const { base, fresh: older } = table;
  if (table.clashes.length > 0 || before.statements.length !== after2.statements.length) return void 0;
  const fresh = new Map(older);
  for (let i = 0; i < after2.statements.length; i++) {
    const [old, now] = [before.statements[i], after2.statements[i]];
    if (old === now || old?.kind !== "block" && now?.kind !== "block") continue;
    if (old?.kind !== "block" || now?.kind !== "block") return void 0;
    const declared = declarationsIn(now);
    if (!declareSame(declarationsIn(old), declared)) return void 0;
    for (const declaration of declared) {
      const key = keyOf(declaration.kind, declaration.id);
      if ((fresh.get(key) ?? base.get(key))?.block !== declaration.block) fresh.set(key, declaration);
    }
  }
  return fresh.size > MOST_FRESH ? layered(new Map([...base, ...fresh]), /* @__PURE__ */ new Map(), []) : layered(base, fresh, []);
}
function tableOf(declarations) {
  const base = /* @__PURE__ */ new Map();
  const clashes = [];
  for (const declaration of declarations) {
    const key = keyOf(declaration.kind, declaration.id);
    const first2 = base.get(key);
    if (!first2) base.set(key, declaration);
    else if (declaration.kind !== "pain" || isInJourney(declaration) || first2.holder === declaration.holder)
      clashes.push({ first: first2, later: declaration });
  }
  return layered(base, /* @__PURE__ */ new Map(), clashes);
}
function isInJourney({ holder }) {
  return holder?.row?.keyword !== "persona";
}
function layered(base, fresh, clashes) {
  let ids;
  return {
    base,
    fresh,
    clashes,
    find: (kind, id) => {
      const key = keyOf(kind, id);
      return fresh.get(key) ?? base.get(key);
    },
    ids: (kind) => {
      ids ??= idsByKind(base.values());
      return ids.get(kind) ?? [];
    },
    all: () => [...base].map(([key, declaration]) => fresh.get(key) ?? declaration)
  };
}
function idsByKind(declarations) {
  const ids = /* @__PURE__ */ new Map();
  for (const { kind, id } of declarations) {
    const list2 = ids.get(kind);
    if (list2) list2.push(id);
    else ids.set(kind, [id]);
  }
  return ids;
}
function keyOf(kind, id) {
  return `${kind} ${id}`;
}

// core/insight/missing.ts
function missingIn({ uri }, block2, code, fact3, holes = {}) {
  return { code, holes, block: block2, uri, fact: fact3 };
}
function ofEachStage(find) {
  return (map) => map.stages.length === 0 ? noStages(map) : map.stages.flatMap((stage) => find(stage, map) ?? []);
}
function noStages(map) {
  return [missingIn(map, map.journey, "no-stages", "stage")];
}

// core/insight/stepsOfMap.ts
var profiles = (map) => {
  if (saidIn(map.journey, "personas") === "none") return [];
  if (map.personas.length === 0) return [missingIn(map, map.journey, "no-personas", "personas")];
  return map.personas.flatMap((id) => {
    const found = map.names.declared("persona", id);
    if (!found) return [missingIn(map, map.journey, "persona-unknown", "personas", { persona: id })];
    const { block: block2, source } = found;
    const wanted = (code, fact3) => ({
      ...missingIn(map, block2, code, fact3, { persona: calledOf(block2) }),
      uri: source.uri
    });
    return [
      ...saidIn(block2, "goal") ? [] : [wanted("persona-goal", "goal")],
      ...holds2(block2, "pain") ? [] : [wanted("persona-pain", "pain")],
      ...saidIn(block2, "objection") ? [] : [wanted("persona-objection", "objection")]
    ];
  });
};
var ends = (map) => {
  if (map.stages.length === 0) return noStages(map);
  const dropOff = map.hasLeaves || eitherOf(map.stages.map((stage) => stage.dropOff));
  const completes = map.hasEnd || eitherOf(map.stages.map((stage) => stage.completes));
  return [
    ...dropOff ? [] : [missingIn(map, map.worst ?? map.journey, "drop-off", "drop-off")],
    ...completes ? [] : [missingIn(map, map.end, "completes", "completes")]
  ];
};
var improvement = (map) => {
  const { improvements } = map;
  const pain = improvements.find((found) => found.firstPain)?.firstPain;
  const isAnswered = ({ id }) => id !== void 0 && improvements.some((found) => found.solves.has(id.text));
  const unanswered = improvements.flatMap((found) => found.severe.filter((severe) => !isAnswered(severe)));
  const isRated = improvements.some((found) => found.hasRatedPain);
  const isLookedAt2 = pain ?? improvements.some((found) => found.saysNoPain);
  const isAmplified = eitherOf(map.stages.map((stage) => stage.amplify));
  return [
    ...isLookedAt2 ? [] : [missingIn(map, map.worst ?? map.journey, "no-pains", "pain")],
    ...!pain || isRated ? [] : [missingIn(map, pain, "pains-unrated", "severity", { pain: calledOf(pain) })],
    ...unanswered.map(
      (severe) => missingIn(map, severe, "pain-unanswered", "opportunity", { pain: calledOf(severe) })
    ),
    ...isAmplified ? [] : [missingIn(map, map.best ?? map.journey, "amplify", "amplify")]
  ];
};
var comparison = (map) => {
  const journey = map.journey.id?.text ?? calledOf(map.journey);
  const isReviewed = eitherOf(map.stages.map((stage) => stage.heuristic));
  return [
    ...hasOtherMap(map) ? [] : [missingIn(map, map.journey, "no-other-map", "of", { journey })],
    ...isReviewed ? [] : [missingIn(map, map.worst ?? map.journey, "heuristic", "heuristic")]
  ];
};
var ideas = (map) => {
  const hasIdea = map.improvements.some((found) => found.hasIdea);
  const hasTest = map.improvements.some((found) => found.hasTest);
  return [
    ...hasIdea ? [] : [missingIn(map, map.journey, "no-ideas", "opportunity")],
    ...hasTest ? [] : [missingIn(map, map.journey, "no-tests", "experiment")]
  ];
};
function hasOtherMap({ journey, names: names4 }) {
  if (isOther(journey) && names4.originalsOf(journey).length > 1) return true;
  return names4.candidates(["journey"], void 0).some((id) => {
    const block2 = names4.declared("journey", id)?.block;
    if (!block2 || block2 === journey || !isOther(block2)) return false;
    return originalOf2(block2) === void 0 ? saidIn(block2, "competitor") === "said" : names4.originalsOf(block2)[1]?.journey === journey;
  });
}
function isOther(journey) {
  return wordOf(journey, "state") === "ideal" || saidIn(journey, "competitor") === "said";
}

// core/insight/stepsOfStages.ts
var stages = (map) => {
  if (map.stages.length === 0) return noStages(map);
  const isEnough = map.stages.length > 1 || wordOf(map.journey, "scope") === "one-off";
  return isEnough ? [] : [missingIn(map, map.journey, "one-stage", "stage")];
};
var goals = ofEachStage(
  (stage, map) => stage.hasGoal ? void 0 : inStage(map, stage, "stage-goal", "goal")
);
var touchpoints = ofEachStage(
  (stage, map) => stage.touchpoints.length === 0 && holds2(stage.stage, "touchpoint") !== "none" ? inStage(map, stage, "stage-touchpoints", "touchpoint") : stage.withoutChannel.map(
    (block2) => missingIn(map, block2, "touchpoint-channel", "channels", { touchpoint: calledOf(block2) })
  )
);
var moments = ofEachStage(
  (stage, map) => stage.hasMoment ? void 0 : inStage(map, stage, "stage-moment", "moment")
);
var research = ofEachStage(
  (stage, map) => stage.hasResearch ? void 0 : inStage(map, stage, "stage-research", "evidence")
);
function inStage(map, { stage }, code, fact3) {
  return missingIn(map, stage, code, fact3, { stage: calledOf(stage) });
}

// core/insight/tenSteps.ts
var step = (id, title, question, find) => ({
  id,
  title,
  question,
  find
});
var tenSteps = [
  step("profiles", "Profiles", "Who travels, and what do they want, suffer and doubt?", profiles),
  step("stages", "Stages", "Which parts does the journey have?", stages),
  step("goals", "Goals", "What does the customer want in each stage?", goals),
  step("touchpoints", "Touchpoints", "What does the customer meet, and on which way?", touchpoints),
  step("moments", "Moments of truth", "Where is something important decided?", moments),
  step(
    "ends",
    "Drop-offs and completions",
    "Where do customers leave, and where do they arrive?",
    ends
  ),
  step("research", "Evidence and feedback", "Where is each stage known from?", research),
  step("improvement", "Improvement", "What is done about the worst, and about the best?", improvement),
  step("comparison", "Comparison", "How does it look beside the ideal, a rival, the rules of thumb?", comparison),
  // prettier-ignore
  step("ideas", "Ideas and tests", "What is to be tried, and how will it show?", ideas)
];

// core/insight/completeness.ts
function completenessOf(journey, names4) {
  const map = mapSummaryOf(journey, names4);
  const steps3 = tenSteps.map(({ id, title, question, find }) => {
    const missing2 = find(map);
    return { id, title, question, isDone: missing2.length === 0, missing: missing2 };
  });
  return { score: steps3.filter((step2) => step2.isDone).length, steps: steps3 };
}

// core/map/headFacts.ts
var keys = [
  "state",
  "competitor",
  "of",
  "scope",
  "scenario",
  "trigger",
  "outcome",
  "promise",
  "objective",
  "description",
  "framework",
  "status",
  "owner",
  "reviewed",
  "review-every",
  "link",
  "tags"
];
function headFactsOf(journey, reader) {
  const facts = keys.flatMap(
    (key) => factsOf(journey, key).flatMap(
      (fact3) => entryOf(fact3, reader).map((entry) => ({
        key: entry.key,
        label: labels.facts[key] ?? key,
        text: entry.text
      }))
    )
  );
  if (!journey.statements.some((one) => one.kind === "block" && one.row?.keyword === "stage")) return facts;
  const { score, steps: steps3 } = completenessOf(journey, reader.names);
  const text2 = labels.completeness(score, steps3.length);
  return [...facts, { key: reader.things.keyOf(journey), label: labels.facts["completeness"] ?? "", text: text2 }];
}

// core/map/channels.ts
init_vocabulary();
function channelsOf(block2, things, names4) {
  return [...factsOf(block2, "channels"), ...factsOf(block2, "channel")].flatMap(
    (fact3) => fact3.values.flatMap((value) => {
      const id = value.ref?.names.at(-1)?.text;
      return id === void 0 ? [] : [channelContent(id, things.keyOf(fact3), names4)];
    })
  );
}
function channelContent(id, key, names4) {
  const known6 = builtInChannels.find((channel2) => channel2.id === id);
  const declared = names4.declared("channel", id)?.block;
  const place = declared && wordOf(declared, "place");
  const icon = declared && valueOf(declared, "icon")?.ref?.names.at(-1)?.text;
  return {
    key,
    id,
    title: declared ? titleOf3(declared) : known6?.title ?? id,
    place: place === "online" || place === "offline" ? place : known6?.place,
    icon: [icon, id].find((name) => builtInChannels.some((channel2) => channel2.id === name))
  };
}

// core/map/figures.ts
function sharesOf(block2, reader) {
  const kinds = { "drop-off": "loss", completes: "success" };
  return ["drop-off", "completes"].flatMap(
    (key) => entriesFrom(block2, key, reader, { labelled: true }).map((entry) => {
      const bar2 = barOf2(valueOf(block2, key)?.number, kinds[key]);
      return bar2 ? { ...entry, bar: bar2 } : entry;
    })
  );
}
function barOf2(number2, kind) {
  if (!number2) return void 0;
  const within2 = (value) => Math.min(100, Math.max(0, value));
  return { low: within2(number2.low), high: within2(number2.high), kind };
}
function figuresOf(block2, reader) {
  const importance2 = entriesFrom(block2, "importance", reader).map((entry) => ({
    ...entry,
    text: "",
    ranks: [{ id: "importance", value: valueOf(block2, "importance")?.number?.low }]
  }));
  const keys2 = [
    "at",
    "after",
    "volume",
    ...block2.row?.keyword === "touchpoint" ? ["duration"] : [],
    "wait",
    "cost"
  ];
  return [...keys2.flatMap((key) => entriesFrom(block2, key, reader, { labelled: true })), ...importance2];
}
function measuresOf(block2, reader) {
  const { journey, names: names4, things, tabled } = reader;
  const home = block2 ?? journey;
  const entries2 = [];
  const told2 = /* @__PURE__ */ new Set();
  const add = (id, persona, key, part, typed) => {
    const name = `${id}@${persona ?? ""}`;
    if (told2.has(name)) return;
    const metric = metricOf(id, names4);
    const place = { journey, ...block2 && { block: block2 }, ...persona !== void 0 && { persona } };
    const value = measuredAt(metric, place, names4);
    if (value === void 0) return;
    told2.add(name);
    const series = seriesAt(metric, place, names4);
    const values = [...series.map((one) => one.value), ...typed && series.length > 0 ? [value] : []];
    const unit2 = typed?.unit ?? metric.unit;
    const date2 = typed ? void 0 : series.at(-1)?.date;
    const sample = typed ? void 0 : series.at(-1)?.sample;
    entries2.push({
      key,
      ...part !== void 0 && { part },
      lead: metric.title,
      text: quantityText({ low: value, high: value, compare: void 0, unit: unit2, per: typed?.per }),
      personas: persona === void 0 ? [] : [persona],
      sign: signOf(value, metric, unit2),
      trend: values.length > 1 ? { values, aim: metric.target?.low } : void 0,
      small: [
        [date2, sample === void 0 ? "" : labels.sample(String(sample))].filter(Boolean).join(labels.dot)
      ].filter((line) => line !== "")
    });
  };
  for (const fact3 of factsOf(home, "measure")) {
    const number2 = fact3.values[0]?.number;
    if (fact3.of && number2) add(fact3.of.text, fact3.mention?.text, things.keyOf(fact3), void 0, number2);
  }
  const personas = valuesOf(journey, "personas").flatMap((value) => value.mention?.text ?? []);
  for (const id of tabled)
    for (const persona of [void 0, ...personas])
      add(id, persona, things.keyOf(home), `measure:${id}@${persona ?? ""}`);
  return entries2;
}
function signOf(value, { target: target2, warn, better: better2 }, unit2) {
  const said = (number2) => quantityText({ ...number2, unit: number2.unit ?? unit2 });
  const worse = better2 === "lower" ? "higher" : "lower";
  if (warn && reaches(value, warn, worse)) return { id: "worry", word: labels.worries(said(warn)) };
  if (!target2) return void 0;
  return reaches(value, target2, better2) ? { id: "good", word: labels.reaches(said(target2)) } : { id: "bad", word: labels.misses(said(target2)) };
}

// core/map/ownLanes.ts
init_walk();

// core/map/laneTable.ts
var sides = ["customer", "frontstage", "backstage", "support"];
var rowsOf2 = (group, ...ids) => ids.map((id) => ({ id, group }));
var laneRows = [
  ...rowsOf2(
    "experience",
    "pictures",
    "does",
    "says",
    "thinks",
    "needs",
    "gains",
    "expects",
    "promises",
    "feels"
  ),
  ...rowsOf2("contact", "channels", "encounter", "moments", "props"),
  ...rowsOf2("frontstage", "frontstage"),
  ...rowsOf2("backstage", "backstage"),
  ...rowsOf2("support", "support", "systems"),
  ...rowsOf2("business", "objectives", "shares", "figures", "measures", "feedback", "owners"),
  ...rowsOf2("findings", "pains", "opportunities", "amplify", "experiments", "risks", "heuristics"),
  ...rowsOf2("knowledge", "evidence", "assumptions", "questions", "more")
];
var groupOfSide = {
  customer: "contact",
  frontstage: "frontstage",
  backstage: "backstage",
  support: "support"
};
function sideOfGroup(group) {
  if (group === "experience" || group === "contact") return "customer";
  return group === "frontstage" || group === "backstage" || group === "support" ? group : void 0;
}
function lineBetween(upper, lower) {
  if (upper === "backstage") return "internal";
  return lower === "frontstage" ? "interaction" : "visibility";
}

// core/map/pictures.ts
function picturesOf(block2, reader) {
  const told2 = labels.pictureOf(titleOf3(block2));
  return factsOf(block2, "image").flatMap((fact3) => withImage(fact3, block2, reader, told2));
}
function photoOf(block2, reader) {
  const [fact3] = factsOf(block2, "photo");
  return fact3 && imageSaidBy(fact3, block2, reader, labels.photoOf(titleOf3(block2)));
}
function ownPicturesOf(fact3, block2, reader) {
  const { names: names4, journey, said } = reader;
  const lane = fact3.of && names4.find([fact3.of], ["lane"], journey);
  if (!fact3.of || !lane || !("declaration" in lane)) return void 0;
  if (wordOf(lane.declaration.block, "type") !== "image") return void 0;
  return withImage(fact3, block2, reader, labels.pictureIn(said.of([fact3.of], ["lane"]), titleOf3(block2)));
}
function imagesShownIn(content) {
  const files = /* @__PURE__ */ new Map();
  const add = (image) => void (image && files.set(image.file.id, image.file));
  for (const { photo } of content.personas) add(photo);
  if (content.kind === "personas") return files;
  const lanes2 = ["pictures", ...content.ownLanes.map(({ id }) => id)];
  for (const part of [content, ...content.stages, ...content.stages.flatMap((stage) => stage.touchpoints)])
    for (const lane of lanes2) for (const { image } of part.entries[lane] ?? []) add(image);
  return files;
}
function withImage(fact3, block2, reader, told2) {
  const image = imageSaidBy(fact3, block2, reader, told2);
  return entryOf(fact3, reader).map((entry) => image ? { ...entry, image } : entry);
}
function imageSaidBy(fact3, block2, { names: names4, home }, told2) {
  const text2 = fact3.values[0]?.text;
  const named4 = imagesNamedBy(block2).find((one) => one.text === text2);
  const file = named4 && names4.imageOf(home, named4);
  return typeof file === "object" ? { file, told: told2 } : void 0;
}

// core/map/ownLanes.ts
function idOfOwnLane(id) {
  return `lane:${id}`;
}
function ownLanesOf({ journey, names: names4 }, used) {
  const lanes2 = /* @__PURE__ */ new Map();
  const declared = [...names4.allDeclared("lane").map(({ block: block2 }) => block2), ...blocksOf(journey, "lane")];
  for (const block2 of declared) {
    const id = block2.id?.text;
    if (id === void 0 || !used.has(idOfOwnLane(id))) continue;
    const side = sides.find((one) => one === wordOf(block2, "side")) ?? "customer";
    lanes2.set(id, { id: idOfOwnLane(id), title: titleOf3(block2), side });
  }
  for (const id of used) {
    const own = id.slice(idOfOwnLane("").length);
    if (!lanes2.has(own)) lanes2.set(own, { id, title: own, side: "customer" });
  }
  return [...lanes2.values()];
}
function ownEntriesOf(block2, reader) {
  const entries2 = /* @__PURE__ */ new Map();
  for (const fact3 of factsOf(block2, "lane")) {
    if (!fact3.of) continue;
    const id = idOfOwnLane(fact3.of.text);
    entries2.set(id, [
      ...entries2.get(id) ?? [],
      ...ownPicturesOf(fact3, block2, reader) ?? valuesIn(fact3, reader)
    ]);
  }
  return entries2;
}
function valuesIn(fact3, reader) {
  const { names: names4, things } = reader;
  const entries2 = entryOf(fact3, reader);
  const refs = fact3.values.flatMap(({ ref: ref2 }) => ref2?.names.at(-1)?.text ?? []);
  if (refs.length > 0) {
    const key = things.keyOf(fact3);
    return refs.map((id) => {
      const channel2 = channelContent(id, key, names4);
      return { key, part: id, text: channel2.title, channel: channel2, personas: entries2[0]?.personas ?? [] };
    });
  }
  const number2 = fact3.values[0]?.number;
  const bar2 = number2?.unit === "%" ? barOf2(number2, "share") : void 0;
  return bar2 ? entries2.map((entry) => ({ ...entry, bar: bar2 })) : entries2;
}

// core/map/scale.ts
var steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1e3];
var mostSteps = 10;
function scaleFor(ends3) {
  const known6 = Number.isFinite(ends3.low) && Number.isFinite(ends3.high);
  const low = known6 ? Math.min(ends3.low, ends3.high) : -2;
  const high = known6 ? Math.max(ends3.low, ends3.high) : 2;
  const top2 = high > low ? high : low + 1;
  const range = top2 - low;
  const step2 = steps.find((size2) => range / size2 <= mostSteps) ?? range / mostSteps;
  const levels2 = [];
  for (let i = 0; low + i * step2 < top2 - 1e-9; i++) levels2.push(round(low + i * step2));
  levels2.push(top2);
  return { low, high: top2, middle: (low + top2) / 2, levels: levels2 };
}
function feelingNumber(value, scale2) {
  const shown2 = String(Math.abs(round(value)));
  return value < 0 ? `−${shown2}` : value > 0 && scale2.low < 0 ? `+${shown2}` : shown2;
}
function feelingText(feeling2, scale2) {
  const numbers = [...new Set([feeling2.low, feeling2.high].filter((value) => value !== void 0))];
  const number2 = numbers.map((value) => feelingNumber(value, scale2)).join(" to ");
  return [number2, feeling2.word].filter((part) => part !== void 0 && part !== "").join(", ");
}

// core/map/service.ts
function actsOf(block2, key, reader) {
  return factsOf(block2, key).flatMap(
    (fact3) => entryOf(fact3, reader, fact3.of ? reader.said.of([fact3.of], ["actor"]) : void 0)
  );
}
function encounterOf(block2, reader) {
  return ["from", "to", "entry", "party", "cta"].flatMap(
    (key) => entriesFrom(block2, key, reader, { labelled: key !== "entry" })
  );
}
function promisesOf(block2, reader) {
  const { scale: scale2, personas } = standingOf(reader.journey);
  const felt = (personas.length > 0 ? personas : [""]).flatMap(
    (persona) => feelingFact(block2, persona)?.values[0]?.number?.low ?? []
  );
  const worst = Math.min(...felt);
  const sign2 = felt.length === 0 ? void 0 : {
    id: worst < (scale2.low + scale2.high) / 2 ? "bad" : "good",
    word: labels.felt(feelingNumber(worst, scale2))
  };
  return entriesFrom(block2, "promise", reader).map((entry) => ({ ...entry, sign: sign2 }));
}
function moreOf(block2, reader) {
  const again = entriesFrom(block2, "of", reader).map((entry) => ({ ...entry, lead: labels.again }));
  const isJourney = block2.row?.keyword === "journey";
  return [
    ...isJourney ? [] : again,
    ...["journey", "link", "tags"].flatMap((key) => entriesFrom(block2, key, reader, { labelled: true }))
  ];
}
var statusSigns = {
  completed: "good",
  missing: "unknown",
  "ad-hoc": "extra",
  failing: "bad"
};
function statesOf(block2) {
  const word = (key) => factsOf(block2, key)[0]?.values[0]?.word?.text;
  const signs3 = [];
  if (word("optional") === "yes") signs3.push({ id: "optional", word: labels.facts["optional"] ?? "" });
  const status = word("status");
  if (status !== void 0) {
    signs3.push({ id: ownOf(statusSigns, status) ?? "worry", word: wordText("run", status) });
  }
  const condition = word("condition");
  if (condition !== void 0) signs3.push({ id: "worry", word: wordText("condition", condition) });
  return signs3;
}

// core/map/laneEntries.ts
var from = (...keys2) => (block2, reader) => keys2.flatMap((key) => entriesFrom(block2, key, reader));
var readers = {
  pictures: picturesOf,
  does: from("does"),
  says: from("says"),
  thinks: from("thinks"),
  needs: from("need"),
  gains: from("gain"),
  expects: from("expects"),
  promises: promisesOf,
  encounter: encounterOf,
  props: from("prop"),
  frontstage: (block2, reader) => actsOf(block2, "frontstage", reader),
  backstage: (block2, reader) => actsOf(block2, "backstage", reader),
  support: (block2, reader) => actsOf(block2, "support", reader),
  systems: from("system"),
  objectives: from("objective"),
  shares: sharesOf,
  figures: figuresOf,
  measures: measuresOf,
  feedback: from("feedback"),
  owners: from("owner"),
  pains: painsOf,
  opportunities: opportunitiesOf,
  amplify: from("amplify"),
  experiments: experimentsOf,
  risks: risksOf,
  heuristics: heuristicsOf,
  evidence: evidenceOf,
  assumptions: assumptionsOf,
  questions: questionsOf,
  more: moreOf
};
var inHead = /* @__PURE__ */ new Set(["promises", "objectives", "owners", "more"]);
function entriesOf(block2, reader) {
  const entries2 = {};
  const kind = block2.row?.keyword;
  const place = kind === "journey" ? void 0 : block2;
  for (const [id, read2] of Object.entries(readers)) {
    if (kind === "journey" && inHead.has(id)) continue;
    const found = id === "measures" ? measuresOf(place, reader) : read2(block2, reader);
    if (found.length > 0) entries2[id] = found;
  }
  if (kind === "touchpoint") {
    const channels2 = channelsOf(block2, reader.things, reader.names);
    if (channels2.length > 0)
      entries2["channels"] = channels2.map((channel2) => ({
        key: channel2.key,
        part: channel2.id,
        text: channel2.title,
        channel: channel2
      }));
  }
  for (const [id, own] of ownEntriesOf(block2, reader)) if (own.length > 0) entries2[id] = own;
  return entries2;
}
var figures = ["figures"];
var encounter = ["encounter"];
var shares = ["shares"];
var more = ["more"];
var lanesOfWord = {
  ...Object.fromEntries(
    [
      "does",
      "says",
      "thinks",
      "expects",
      "frontstage",
      "backstage",
      "support",
      "feedback",
      "amplify",
      "evidence"
    ].map((id) => [id, [id]])
  ),
  feels: ["feels"],
  hopes: ["feels"],
  need: ["needs"],
  gain: ["gains"],
  promise: ["promises"],
  channels: ["channels"],
  channel: ["channels"],
  moment: ["moments"],
  prop: ["props"],
  system: ["systems"],
  objective: ["objectives"],
  goal: ["goals"],
  kpi: ["kpis"],
  phase: ["phases"],
  as: ["phases"],
  when: ["phases"],
  owner: ["owners"],
  measure: ["measures"],
  pain: ["pains"],
  opportunity: ["opportunities"],
  experiment: ["experiments"],
  risk: ["risks"],
  heuristic: ["heuristics"],
  assumption: ["assumptions"],
  question: ["questions"],
  from: encounter,
  to: encounter,
  entry: encounter,
  party: encounter,
  cta: encounter,
  "drop-off": shares,
  completes: shares,
  at: figures,
  after: figures,
  volume: figures,
  duration: ["figures", "phases"],
  wait: figures,
  cost: figures,
  importance: figures,
  journey: more,
  image: ["pictures"],
  link: more,
  of: more,
  tags: more
};

// core/map/keptContent.ts
function keptContent() {
  const known6 = /* @__PURE__ */ new WeakMap();
  return (block2, inputs, reader, make) => {
    const { things, said, names: names4 } = reader;
    const last = known6.get(block2);
    if (last?.inputs === inputs && last.world === names4.world && last.keys.every(([thing, key]) => things.keyOf(thing) === key) && last.titles.every(([path2, kinds, title]) => said.of(path2, kinds) === title))
      return last.value;
    const keys2 = /* @__PURE__ */ new Map();
    const titles4 = [];
    const value = make(
      reader.watched({
        key: (thing, key) => keys2.set(thing, key),
        title: (path2, kinds, title) => titles4.push([path2, kinds, title])
      })
    );
    known6.set(block2, { value, inputs, world: names4.world, keys: [...keys2], titles: titles4 });
    return value;
  };
}

// core/insight/shares.ts
init_walk();

// core/insight/flow.ts
init_walk();
var waysOf = kept(
  (path2) => path2.statements.flatMap((statement) => statement.kind === "step" ? waysOfStep(statement) : [])
);
function waysOfStep({ from: from2, legs, span: span2 }) {
  return legs.flatMap(({ to, share: share2, text: text2 }, i) => {
    const sources = i === 0 ? from2 : legs[i - 1]?.to ?? [];
    const targets = to.map(nameOf3);
    return sources.map((source) => ({ from: nameOf3(source), to: targets, share: share2, text: text2?.text, span: span2 }));
  });
}
function nameOf3(ref2) {
  return ref2.names.map(({ text: text2 }) => text2).join(".");
}

// core/insight/shares.ts
function sharedWaysOf(path2, journey, names4) {
  const measured2 = measuredShares(journey, names4);
  return waysOf(path2).flatMap(
    ({ from: from2, to, share: share2, text: text2 }) => to.map((target2) => {
      const found = share2 === void 0 ? measured2.get(`${from2} ${target2}`) : void 0;
      return { from: from2, to: target2, share: share2?.low ?? found?.value, text: text2, metric: found?.metric };
    })
  );
}
function measuredShares(journey, names4) {
  const now = new Map(
    blocksOf(journey, "stage").flatMap((stage) => blocksOf(stage, "touchpoint")).flatMap((block2) => idsOf(block2).map((id) => [id, block2.id?.text ?? id]))
  );
  const shares2 = /* @__PURE__ */ new Map();
  for (const metric of names4.allDeclared("metric")) {
    for (const row of names4.tablesOf(metric).flatMap((table) => table.rows)) {
      if (row.from === void 0 || row.to === void 0) continue;
      if (row.journey !== void 0 && !idsOf(journey).includes(row.journey)) continue;
      const key = `${now.get(row.from) ?? row.from} ${now.get(row.to) ?? row.to}`;
      const day = row.date === void 0 ? -Infinity : dayOf(row.date);
      const known6 = shares2.get(key);
      if (!known6 || day >= known6.day) shares2.set(key, { value: row.value, metric: metric.id, day });
    }
  }
  return shares2;
}

// core/map/paths.ts
init_walk();
function pathsOf(journey, { things, names: names4 }) {
  const touchpoints2 = blocksOf(journey, "stage").flatMap((stage) => blocksOf(stage, "touchpoint"));
  const places2 = new Map(touchpoints2.flatMap(({ id }, i) => id ? [[id.text, i]] : []));
  const keyOf3 = (id) => {
    const place = places2.get(id);
    return place === void 0 ? id : things.keyOf(touchpoints2[place]);
  };
  return blocksOf(journey, "path").flatMap((path2) => {
    const ways = sharedWaysOf(path2, journey, names4).map(({ from: from2, to, share: share2, text: text2 }) => {
      const said = share2 === void 0 ? "" : quantityText({ low: share2, high: share2, compare: void 0, unit: "%", per: void 0 });
      const next = (places2.get(to) ?? NaN) - (places2.get(from2) ?? NaN) === 1;
      return { from: keyOf3(from2), to: keyOf3(to), text: [said, text2].filter(Boolean).join(" "), next };
    }).filter(({ next, text: text2 }) => !next || text2 !== "").map(({ from: from2, to, text: text2 }) => ({ from: from2, to, text: text2 }));
    if (ways.length === 0) return [];
    const title = path2.title?.text || path2.id?.text;
    return [{ key: things.keyOf(path2), title, personas: concernsOf(path2) ?? [], ways }];
  });
}

// core/map/drawnWords.ts
var drawnWords = {
  stages: "Stages",
  goals: "Goals",
  kpis: "KPIs",
  touchpoints: "Touchpoints",
  touchpointGoals: "and the goal at each",
  touchpointAims: "Goals there",
  phases: "Phase",
  paths: "Ways",
  wholeStage: "Of the stage as a whole",
  wholeJourney: "Of the journey as a whole",
  again: "again",
  ends: { start: "begins", end: "reaches the end", leaves: "leaves" },
  lines: {
    interaction: "Line of interaction",
    visibility: "Line of visibility",
    internal: "Line of internal interaction"
  },
  moment: "Moment of truth",
  severity: "Severity",
  ofFive: (what, value) => `${what} ${value} of 5`,
  impact: "Impact",
  effort: "Effort",
  likelihood: "Likelihood",
  importance: "Importance",
  legend: {
    optional: "may be skipped",
    moment: "moment of truth",
    hoped: "feeling hoped for",
    loss: "leave here",
    success: "reach their goal here",
    share: "share of the whole",
    trend: "earlier values and the target",
    good: "as it should be",
    bad: "not as it should be",
    worry: "worrying",
    severity: "how much it hurts, of 5",
    impact: "impact and effort, of 5",
    known: "known from research",
    believed: "assumed",
    unknown: "not known, or it did not happen"
  },
  noTouchpoint: "No touchpoint yet",
  fold: "Fold",
  unfold: "Unfold",
  foldedStage: (count3) => count3 === 1 ? "1 touchpoint" : `${count3} touchpoints`,
  foldedLane: (name, count3) => `${name} (${count3})`,
  untitledJourney: "Journey without a title",
  untitledPersonas: "Personas",
  untitledStage: "Stage without a title",
  untitledTouchpoint: "Without a title",
  emptyJourney: "Nothing on this map yet. It begins with a stage and the first touchpoint in it:",
  emptyExample: 'stage discover "Hears of us" { touchpoint ad "Sees an advertisement" }',
  emptyPersonas: "No personas here yet. One begins with a name and what it wants:",
  emptyPersonaExample: 'persona mina "Mina Kim" { goal: "Dinner on the table by seven" }',
  personaGoals: "Goals",
  personaNeeds: "Needs",
  personaPains: "Pains",
  personaObjections: "Objections",
  personaChannels: "Channels"
};

// core/map/personas.ts
var shownParts = [
  { key: "goal", label: drawnWords.personaGoals },
  { key: "need", label: drawnWords.personaNeeds },
  { key: "pain", label: drawnWords.personaPains },
  { key: "objection", label: drawnWords.personaObjections },
  ...[
    "expects",
    "behaviour",
    "attitude",
    "bio",
    "age",
    "segment",
    "kind",
    "value",
    "problem",
    "rivals",
    "reason",
    "pleased",
    "disappointed",
    "improve",
    "met",
    "evidence",
    "assumption",
    "photo",
    "tags"
  ].map((key) => ({ key, label: labels.facts[key] ?? key }))
];
function personasOf2(journey, names4) {
  const ids = valuesOf(journey, "personas").flatMap((value) => value.mention ? [value.mention.text] : []);
  const personas = [...new Set(ids)].flatMap((id) => {
    const found = names4.declared("persona", id);
    return found ? [found] : [];
  });
  if (personas.length === 0) {
    const nobody = { role: void 0, quote: void 0, parts: [], channels: [] };
    return [{ key: "", id: "", name: labels.customer, isPrimary: true, ...nobody }];
  }
  return personas.map(({ block: block2, source }, i) => {
    return personaContent(block2, readerOf(journey, names4, { home: source }), i === 0);
  });
}
function personasContentOf(names4) {
  const { tree } = names4.source;
  const personas = saidBlocks(tree, "persona").map(
    (block2, i) => personaContent(block2, readerOf(tree, names4), i === 0)
  );
  return personas.length === 0 ? void 0 : { key: "personas", kind: "personas", title: labels.personas, personas };
}
function personaContent(block2, reader, isPrimary) {
  const { things, names: names4 } = reader;
  return {
    key: things.keyOf(block2),
    id: block2.id?.text ?? "",
    name: titleOf3(block2),
    isPrimary,
    role: textOf(block2, "role"),
    quote: linesFrom(block2, "quote", reader)[0],
    parts: shownParts.flatMap(({ key, label }) => {
      const lines = linesOf(block2, key, reader);
      return lines.length === 0 ? [] : [{ id: key, label, lines }];
    }),
    channels: channelsOf(block2, things, names4),
    photo: photoOf(block2, reader)
  };
}
function linesOf(block2, key, reader) {
  if (key === "evidence" || key === "assumption") {
    const entries2 = key === "evidence" ? evidenceOf(block2, reader) : assumptionsOf(block2, reader);
    return entries2.map(({ key: thing, text: text2, small = [] }) => ({
      key: thing,
      text: withAside(text2, small),
      persona: void 0
    }));
  }
  if (key !== "pain") return linesFrom(block2, key, reader);
  return saidBlocks(block2, "pain").map((pain) => {
    const severity3 = factsOf(pain, "severity")[0]?.values[0]?.number;
    const about = [
      textFrom(pain, "friction", reader),
      severity3 && drawnWords.ofFive(drawnWords.severity, severity3.low).toLowerCase()
    ];
    const sources = evidenceOf(pain, reader).map(
      ({ text: text3, small = [] }) => labels.source(withAside(text3, small))
    );
    const text2 = withAside(titleOf3(pain), [...about, ...sources]);
    return { key: reader.things.keyOf(pain), text: text2, persona: void 0 };
  });
}
function withAside(text2, aside3) {
  const said = aside3.filter(Boolean).join(", ");
  return said === "" ? text2 : `${text2} (${said})`;
}
function linesFrom(block2, key, reader) {
  return entriesFrom(block2, key, reader).map(({ key: thing, text: text2, personas = [] }) => ({
    key: thing,
    text: text2,
    persona: personas[0]
  }));
}

// core/map/contentOf.ts
function journeysOf(tree) {
  return blocksOf(tree, "journey");
}
function contentOf(journey, names4) {
  const reader = readerOf(journey, names4);
  const personas = personasOf2(journey, names4);
  const ids = personas.map((persona) => persona.id);
  const blocks = blocksOf(journey, "stage");
  const tellsEvidence = blocks.some((stage) => evidenceStateOf(stage) !== "unknown");
  const stages2 = blocks.map((block2) => stageContent(block2, ids, tellsEvidence, reader));
  const entries2 = entriesOf(journey, reader);
  const used = [entries2, ...stages2.flatMap((stage) => [stage.entries, ...stage.touchpoints.map((one) => one.entries)])];
  const own = new Set(used.flatMap((one) => Object.keys(one).filter((id) => id.startsWith(idOfOwnLane("")))));
  return {
    key: reader.things.keyOf(journey),
    kind: "journey",
    title: titleOf3(journey),
    facts: headFactsOf(journey, reader),
    personas,
    scale: scaleOf2(journey),
    stages: stages2,
    entries: entries2,
    ownLanes: ownLanesOf(reader, own),
    paths: pathsOf(journey, reader)
  };
}
var kept2 = keptContent();
function idOfJourney(journey) {
  return idsOf(journey).join(" ");
}
function stageContent(stage, personas, tellsEvidence, reader) {
  const touchpoints2 = blocksOf(stage, "touchpoint");
  const inputs = `${standingOf(reader.journey).key} ${idOfJourney(reader.journey)} ${personas.join(" ")} ${tellsEvidence} ${imagesIn(reader.journey).lanes.join(" ")}`;
  const moment2 = momentOf(stage, reader);
  const felt = ["feels", "hopes"].flatMap(
    (key) => factsOf(stage, key).flatMap((fact3) => wordsOf2(fact3, key, reader))
  );
  const entries2 = {
    ...entriesOf(stage, reader),
    ...moment2 && { moments: [{ key: moment2.key, text: moment2.text }] },
    ...felt.length > 0 && { feels: felt }
  };
  return {
    key: reader.things.keyOf(stage),
    title: titleInRun(stage, reader),
    isOptional: wordOf(stage, "optional") === "yes",
    about: aboutStage(stage, reader),
    goals: linesFrom(stage, "goal", reader),
    kpis: kpisOf([stage, ...touchpoints2], reader),
    tags: tagsOf(stage),
    touchpoints: touchpoints2.map(
      (one) => kept2(
        one,
        `${inputs} ${titleInRun(one, reader)}`,
        reader,
        (watched) => touchpointContent(one, personas, tellsEvidence, watched)
      )
    ),
    entries: entries2
  };
}
function touchpointContent(block2, personas, tellsEvidence, reader) {
  const moment2 = momentOf(block2, reader);
  const entries2 = entriesOf(block2, reader);
  const evidence = tellsEvidence && [evidenceStateEntry(block2, reader), ...entries2["evidence"] ?? []];
  return {
    key: reader.things.keyOf(block2),
    title: titleInRun(block2, reader),
    personas: concernsOf(block2) ?? [],
    isOptional: wordOf(block2, "optional") === "yes",
    signs: statesOf(block2),
    goals: linesFrom(block2, "goal", reader),
    entries: {
      ...entries2,
      ...moment2 && { moments: [{ key: moment2.key, text: moment2.text }] },
      ...evidence && { evidence }
    },
    feelings: personas.flatMap((id) => feelingOf(feelingFact(block2, id), id, reader)),
    hopes: factsOf(block2, "hopes").flatMap((fact3) => feelingOf(fact3, fact3.mention?.text ?? "", reader)),
    moment: moment2,
    tags: tagsOf(block2)
  };
}
function tagsOf(block2) {
  return valuesOf(block2, "tags").flatMap(({ tag }) => tag?.text ?? []);
}
function titleInRun(block2, { journey, names: names4 }) {
  const kind = block2.row?.declares?.kind;
  if (block2.title || !block2.id || !kind || !standingOf(journey).isRun) return titleOf3(block2);
  const found = names4.find([block2.id], [kind], originalOf(journey, names4));
  return found && "declaration" in found ? titleOf3(found.declaration.block) : titleOf3(block2);
}
function aboutStage(stage, reader) {
  const line = (key, text2) => linesFrom(stage, key, reader).map((one) => ({ ...one, text: text2(one.text) }));
  const label = (key) => (said) => `${labels.facts[key]}: ${said}`;
  const may = line("optional", () => labels.facts["optional"] ?? "");
  return [
    ...line("phase", (said) => said),
    ...line("as", label("as")),
    ...line("when", (said) => said),
    ...line("duration", (said) => said),
    ...wordOf(stage, "optional") === "yes" ? may : [],
    ...line("for", label("for"))
  ];
}
function kpisOf(blocks, reader) {
  const lines = /* @__PURE__ */ new Map();
  for (const block2 of blocks)
    for (const fact3 of factsOf(block2, "kpi"))
      for (const { ref: ref2 } of fact3.values) {
        const text2 = ref2 ? reader.said.of(ref2.names, ["metric"]) : "";
        if (text2 !== "" && !lines.has(text2))
          lines.set(text2, { key: reader.things.keyOf(fact3), text: text2, persona: void 0 });
      }
  return [...lines.values()];
}
function feelingOf(fact3, persona, { things }) {
  const value = fact3?.values[0];
  if (!fact3 || !value || value.none) return [];
  const { number: number2, text: text2 } = value;
  return [{ key: things.keyOf(fact3), persona, low: number2?.low, high: number2?.high, word: text2?.text }];
}
function wordsOf2(fact3, key, reader) {
  return feelingOf(fact3, "", reader).map((feeling2) => {
    const said = feelingText(feeling2, scaleOf2(reader.journey));
    return {
      key: feeling2.key,
      text: key === "hopes" ? labels.hoped(said) : said,
      personas: fact3.mention ? [fact3.mention.text] : []
    };
  });
}
function momentOf(block2, { things }) {
  const fact3 = factsOf(block2, "moment")[0];
  const value = fact3?.values[0];
  if (!fact3 || !value || value.none) return void 0;
  const kind = value.word?.text;
  return {
    key: things.keyOf(fact3),
    kind,
    text: value.text?.text ?? (kind === void 0 ? "" : wordText("moment", kind))
  };
}

// core/map/block.ts
function placed2(block2, x, y) {
  const group = groupAt(block2.key, { x, y }, block2.children, block2.thing);
  return block2.data ? { ...group, data: block2.data } : group;
}
function stacked(blocks, gap3) {
  const nodes = [];
  let y = 0;
  for (const block2 of blocks) {
    if (nodes.length > 0) y += gap3;
    nodes.push(placed2(block2, 0, y));
    y += block2.height;
  }
  return { nodes, height: y };
}

// core/map/bars.ts
var barHeight = 6;
var trendHeight = 18;
var colours2 = {
  loss: "pain",
  success: "opportunity",
  share: "inkSoft"
};
function barNodes(key, bar2, at) {
  const { x, y, width, mirrored } = at;
  const colour = colours2[bar2.kind];
  const length = (share2) => (width - 2) * share2 / 100;
  const from2 = (start, end) => mirrored ? x + width - 1 - length(end) : x + 1 + length(start);
  const nodes = [
    rectNode(`${key}~whole`, { x: x + 0.5, y: y + 0.5, width: width - 1, height: barHeight - 1 }, { stroke: "line", more: { "stroke-width": 1 } })
    // prettier-ignore
  ];
  const part = (name, start, end, height) => {
    const box = {
      x: from2(start, end),
      y: y + (barHeight - height) / 2,
      width: length(end) - length(start),
      height
    };
    if (end > start) nodes.push(rectNode(`${key}~${name}`, box, { fill: colour }));
  };
  part("part", 0, bar2.low, barHeight);
  part("range", bar2.low, bar2.high, 2);
  return nodes;
}
function trendNodes(key, { values, aim }, at) {
  const all = aim === void 0 ? values : [...values, aim];
  const low = Math.min(...all);
  const range = Math.max(...all) - low || 1;
  const dot = 2.5;
  const across = (i) => round(at.x + dot + i * (at.width - 2 * dot) / (values.length - 1));
  const up = (value) => round(at.y + dot + (1 - (value - low) / range) * (trendHeight - 2 * dot));
  const d = values.map((value, i) => `${i === 0 ? "M" : "L"}${across(i)} ${up(value)}`).join("");
  const last = values.length - 1;
  const nodes = [];
  if (aim !== void 0) {
    const line = `M${round(at.x)} ${up(aim)}h${round(at.width)}`;
    nodes.push(
      pathNode(`${key}~aim`, line, {
        stroke: "line",
        more: { "stroke-width": 1, "stroke-dasharray": "3 2" }
      })
    );
  }
  nodes.push(
    pathNode(`${key}~trend`, d, {
      stroke: "inkSoft",
      more: { "stroke-width": 1.5, "stroke-linejoin": "round" }
    }),
    pathNode(`${key}~now`, `M${round(across(last) - dot)} ${up(values[last])}a${dot} ${dot} 0 1 0 ${2 * dot} 0a${dot} ${dot} 0 1 0 ${-2 * dot} 0z`, { fill: "ink" })
    // prettier-ignore
  );
  return nodes;
}

// core/map/icons.ts
var channelIcons = {
  "word-of-mouth": "M10.5 9H6l-2.5 2V9H2V3h8.5zM12.5 6H14v5h-1.2v2l-2.4-2H8",
  "review-site": "M2.5 2.5h11v11h-11zM8 4.8l1 2.1 2.3.3-1.7 1.6.4 2.3-2-1.1-2 1.1.4-2.3-1.7-1.6 2.3-.3z",
  press: "M11.5 13h-8A1.5 1.5 0 0 1 2 11.5V3h9.5v8.6a1.25 1.25 0 0 0 2.5 0V6h-2.5M4.5 6H9M4.5 8.5H9M4.5 10.8H9",
  tv: "M2 5h12v8H2zM5.5 2 8 5l2.5-3",
  radio: "M2 6h12v7.5H2zM4 6l7.5-3.7M7.2 9.75a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM9.5 8.5H12M9.5 11H12",
  outdoor: "M2 2.5h12v7.5H2zM5.5 10v4M10.5 10v4M4.5 5h5M4.5 7.4h3",
  search: "M11 6.75a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM9.9 9.9l3.8 3.8",
  ad: "M2.5 6.3v3.2H5L11.5 13V3L5 6.3zM5.4 9.6l1 3.7h1.8l-.8-2.6M13.8 6.8V9",
  social: "M6 8a1.9 1.9 0 1 1-3.8 0A1.9 1.9 0 0 1 6 8zM13.5 3.8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM13.5 12.2a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM5.8 7.1l4.1-2.4M5.8 8.9l4.1 2.4",
  content: "M3 2.5h10v11H3zM6.5 5.6v4.8L10.4 8z",
  site: "M2 3h12v10H2zM2 6h12M4 4.5h0M6 4.5h0",
  app: "M5.5 1.75h5a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM7.2 12.2h1.6",
  email: "M2 3.5h12v9H2zM2.3 4l5.7 5 5.7-5",
  sms: "M2 3h12v8H7l-3 2.5V11H2zM5 7h0M8 7h0M11 7h0",
  phone: "M3.4 2.5h2.4l1.1 2.9-1.5 1.2a8 8 0 0 0 4 4l1.2-1.5 2.9 1.1v2.4a1 1 0 0 1-1 1A10.2 10.2 0 0 1 2.4 3.5a1 1 0 0 1 1-1z",
  chat: "M2 3h12v8H7l-3 2.5V11H2zM4.8 5.8h6.4M4.8 8.2h4",
  chatbot: "M3 5.5h10V13H3zM8 5.5V3.2M8 2.4h0M6 8.3h0M10 8.3h0M6.2 10.8h3.6M1.5 8v2.5M14.5 8v2.5",
  letter: "M2 6.5 8 2.5l6 4v7H2zM2 6.8l6 3.8 6-3.8",
  parcel: "M8 1.8l5.7 2.9v6.6L8 14.2l-5.7-2.9V4.7zM2.3 4.7 8 7.6l5.7-2.9M8 7.6v6.6",
  packaging: "M3 5h10l.8 9H2.2zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7",
  product: "M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7zM5.4 5.4h0",
  delivery: "M4.2 11.5H1.5V4h8v7.5H7M9.5 6.5h2.7l2.3 2.4v2.6h-.8M11 11.5H9.5M7 11.7a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0zM13.7 11.7a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0z",
  store: "M2.8 7.2v6.3h10.4V7.2M2 7l1.2-4.5h9.6L14 7zM6.3 13.5V9.8h3.4v3.7",
  counter: "M2 11.8h12M3.4 11.8a4.6 4.6 0 0 1 9.2 0M8 7.2V5.6M6.8 5.3h2.4M2.5 14h11",
  kiosk: "M4 2h8v8H4zM8 10v4M5 14h6M6.2 4.8h3.6M6.2 7h2",
  "face-to-face": "M6.4 5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM13.4 5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM1.5 13v-1.6a2.2 2.2 0 0 1 2.2-2.2h1.6a2.2 2.2 0 0 1 2.2 2.2V13M8.5 13v-1.6a2.2 2.2 0 0 1 2.2-2.2h1.6a2.2 2.2 0 0 1 2.2 2.2V13",
  event: "M2.5 3.5h11v10h-11zM2.5 6.7h11M5.5 2v3M10.5 2v3M8 10h0",
  "self-service": "M4 2.5l8.4 5-3.6 1 2.3 4-1.8 1-2.2-4-2.8 2.6z",
  "help-center": "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.3M8 11.3h0",
  partner: "M9.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0zM13.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0z",
  marketplace: "M2.5 2.5H7V7H2.5zM9 2.5h4.5V7H9zM2.5 9H7v4.5H2.5zM9 9h4.5v4.5H9z"
};
var onlineIcon = "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM2 8h12M8 2c2 1.7 3 3.7 3 6s-1 4.3-3 6c-2-1.7-3-3.7-3-6s1-4.3 3-6z";
var offlineIcon = "M8 14.2c-3-3.3-4.6-5.6-4.6-7.7a4.6 4.6 0 0 1 9.2 0c0 2.1-1.6 4.4-4.6 7.7zM9.6 6.4a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z";
var anyIcon = "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 8h0";
function channelIcon({ icon, place }) {
  const own = icon !== void 0 && Object.hasOwn(channelIcons, icon) ? channelIcons[icon] : void 0;
  return own ?? (place === "online" ? onlineIcon : place === "offline" ? offlineIcon : anyIcon);
}
var channelsWithIcon = Object.keys(channelIcons);
function iconNode(key, d, at, stroke) {
  const more2 = {
    transform: `translate(${at.x} ${at.y})`,
    "stroke-width": 1.25,
    "stroke-linecap": "round",
    "stroke-linejoin": "round"
  };
  return pathNode(key, d, { fill: "none", stroke, more: more2 });
}

// core/map/theme.ts
var style = (size2, lineHeight, colour, weight = "normal") => ({
  size: size2,
  lineHeight,
  weight,
  colour
});
var styles = {
  title: style(22, 28, "ink", "bold"),
  stage: style(15, 20, "stageInk", "bold"),
  name: style(15, 20, "ink", "bold"),
  heading: style(13, 17, "ink", "bold"),
  fact: style(13, 18, "ink"),
  body: style(12, 17, "ink"),
  strong: style(12, 17, "ink", "bold"),
  quiet: style(12, 17, "inkSoft"),
  label: style(11, 15, "inkSoft")
};
var space = {
  /** Around the whole picture. */
  margin: 24,
  /** Width of the column of lane names. */
  rail: 148,
  /** Left edge of a column to its text: room for the marks of personas. */
  cellLeft: 16,
  cellRight: 14,
  /** Between the parts of the page. */
  section: 28,
  /** The least width that title and cards are given. */
  page: 720
};
var spacings = {
  comfortable: {
    columns: [200, 184, 168],
    cellTop: 12,
    cellBottom: 14,
    betweenLines: 8,
    plot: 160,
    crowdedPlot: 200
  },
  compact: {
    columns: [160, 148, 136],
    cellTop: 6,
    cellBottom: 8,
    betweenLines: 4,
    plot: 104,
    crowdedPlot: 140
  }
};
var mostLines = 5;
var latin = ["Segoe UI", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "Noto Sans"];
var korean = ["Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR"];
var japanese = ["Hiragino Sans", "Yu Gothic", "Meiryo", "Noto Sans JP", "Noto Sans CJK JP"];
var chinese = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"];
var others = ["Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai", "Noto Sans Devanagari"];
var emoji = ["Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"];
function fontStackFor(sample) {
  const eastern = /[\u3040-\u30ff]/.test(sample) ? [...japanese, ...korean, ...chinese] : /[\u1100-\u11ff\uac00-\ud7a3]/.test(sample) ? [...korean, ...japanese, ...chinese] : [...chinese, ...japanese, ...korean];
  const names4 = [...latin, ...eastern, ...others].map((name) => name.includes(" ") ? `'${name}'` : name);
  return [...names4, "sans-serif", ...emoji.map((name) => `'${name}'`)].join(", ");
}

// core/map/marks.ts
var dashes = [void 0, "7 4", "2 4", "9 4 2 4", "14 4"];
function marksOf(personas) {
  const known6 = /* @__PURE__ */ new Map();
  personas.forEach(({ id, name, place }, index) => {
    if (!known6.has(id)) known6.set(id, markAt(place ?? index, name));
  });
  const lines = Math.max(0, ...[...known6.values()].map(({ index }) => Math.min(index + 1, mostLines)));
  return {
    count: known6.size,
    lines,
    text: JSON.stringify([...known6].map(([id, { index, name }]) => [id, index, name])),
    of: (persona) => known6.get(persona) ?? markAt(mostLines, persona)
  };
}
function markAt(index, name) {
  return index < mostLines ? { index, colour: `persona${index + 1}`, dash: dashes[index], name } : { index: mostLines, colour: "inkSoft", dash: void 0, name };
}
function markShape(index, x, y, radius2) {
  const at = (dx, dy) => `${round(x + dx)} ${round(y + dy)}`;
  const r = radius2;
  switch (index) {
    case 0:
    case mostLines:
      return `M${at(-r, 0)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
    case 1:
      return `M${at(-0.89 * r, -0.89 * r)}h${round(1.78 * r)}v${round(1.78 * r)}h${round(-1.78 * r)}z`;
    case 2:
      return `M${at(0, -1.2 * r)}L${at(1.18 * r, 0.84 * r)}L${at(-1.18 * r, 0.84 * r)}z`;
    case 3:
      return `M${at(0, -1.28 * r)}L${at(1.28 * r, 0)}L${at(0, 1.28 * r)}L${at(-1.28 * r, 0)}z`;
    default: {
      const long = 1.16 * r;
      const arm = 0.42 * r;
      return `M${at(-arm, -long)}L${at(arm, -long)}L${at(arm, -arm)}L${at(long, -arm)}L${at(long, arm)}L${at(arm, arm)}L${at(arm, long)}L${at(-arm, long)}L${at(-arm, arm)}L${at(-long, arm)}L${at(-long, -arm)}L${at(-arm, -arm)}z`;
    }
  }
}
function markNode(key, mark2, x, y) {
  const shape = markShape(mark2.index, x, y, 3.5);
  const node = mark2.index < mostLines ? pathNode(`${key}~shape`, shape, { fill: mark2.colour }) : pathNode(`${key}~shape`, shape, {
    fill: "none",
    stroke: mark2.colour,
    more: { "stroke-width": 1.25 }
  });
  return groupAt(key, void 0, [titleNode(key, mark2.name), node]);
}

// core/text/graphemesTable.ts
var nonspacingMarks = `
  300+6f 483+6 591+2c 5bf 5c1+1 5c4+1 5c7 610+a 64b+14 670 6d6+6 6df+5 6e7+1 6ea+3 711 730+1a 7a6+a 7eb+8
  7fd 816+3 81b+8 825+2 829+4 859+2 897+8 8ca+17 8e3+1f 93a 93c 941+7 94d 951+6 962+1 981 9bc 9c1+3 9cd
  9e2+1 9fe a01+1 a3c a41+1 a47+1 a4b+2 a51 a70+1 a75 a81+1 abc ac1+4 ac7+1 acd ae2+1 afa+5 b01 b3c b3f
  b41+3 b4d b55+1 b62+1 b82 bc0 bcd c00 c04 c3c c3e+2 c46+2 c4a+3 c55+1 c62+1 c81 cbc cbf cc6 ccc+1 ce2+1
  d00+1 d3b+1 d41+3 d4d d62+1 d81 dca dd2+2 dd6 e31 e34+6 e47+7 eb1 eb4+8 ec8+6 f18+1 f35 f37 f39 f71+d
  f80+4 f86+1 f8d+a f99+23 fc6 102d+3 1032+5 1039+1 103d+1 1058+1 105e+2 1071+3 1082 1085+1 108d 109d
  135d+2 1712+2 1732+1 1752+1 1772+1 17b4+1 17b7+6 17c6 17c9+a 17dd 180b+2 180f 1885+1 18a9 1920+2 1927+1
  1932 1939+2 1a17+1 1a1b 1a56 1a58+6 1a60 1a62 1a65+7 1a73+9 1a7f 1ab0+2d 1ae0+b 1b00+3 1b34 1b36+4 1b3c
  1b42 1b6b+8 1b80+1 1ba2+3 1ba8+1 1bab+2 1be6 1be8+1 1bed 1bef+2 1c2c+7 1c36+1 1cd0+2 1cd4+c 1ce2+6 1ced
  1cf4 1cf8+1 1dc0+3f 200c+1 20d0+20 2cef+2 2d7f 2de0+1f 302a+3 3099+1 a66f+3 a674+9 a69e+1 a6f0+1 a802
  a806 a80b a825+1 a82c a8c4+1 a8e0+11 a8ff a926+7 a947+a a980+2 a9b3 a9b6+3 a9bc+1 a9e5 aa29+5 aa31+1
  aa35+1 aa43 aa4c aa7c aab0 aab2+2 aab7+1 aabe+1 aac1 aaec+1 aaf6 abe5 abe8 abed fb1e fe00+f fe20+f 101fd
  102e0 10376+4 10a01+2 10a05+1 10a0c+3 10a38+2 10a3f 10ae5+1 10d24+3 10d69+4 10eab+1 10efa+5 10f46+a
  10f82+3 11001 11038+e 11070 11073+1 1107f+2 110b3+3 110b9+1 110c2 11100+2 11127+4 1112d+7 11173 11180+1
  111b6+8 111c9+3 111cf 1122f+2 11234 11236+1 1123e 11241 112df 112e3+7 11300+1 1133b+1 11340 11366+6
  11370+4 113bb+5 113ce 113d0 113d2 113e1+1 11438+7 11442+2 11446 1145e 114b3+5 114ba 114bf+1 114c2+1
  115b2+3 115bc+1 115bf+1 115dc+1 11633+7 1163d 1163f+1 116ab 116ad 116b0+5 116b7 1171d 1171f 11722+3
  11727+4 1182f+8 11839+1 1193b+1 1193e 11943 119d4+3 119da+1 119e0 11a01+9 11a33+5 11a3b+3 11a47 11a51+5
  11a59+2 11a8a+c 11a98+1 11b60 11b62+2 11b66 11c30+6 11c38+5 11c3f 11c92+15 11caa+6 11cb2+1 11cb5+1
  11d31+5 11d3a 11d3c+1 11d3f+6 11d47 11d90+1 11d95 11d97 11ef3+1 11f00+1 11f36+4 11f40 11f42 11f5a 13440
  13447+e 1611e+b 1612d+2 16af0+4 16b30+6 16f4f 16f8f+3 16fe4 1bc9d+1 1cf00+2d 1cf30+16 1d167+2 1d17b+7
  1d185+6 1d1aa+3 1d242+2 1da00+36 1da3b+31 1da75 1da84 1da9b+4 1daa1+e 1e000+6 1e008+10 1e01b+6 1e023+1
  1e026+4 1e08f 1e130+6 1e2ae 1e2ec+3 1e4ec+3 1e5ee+1 1e6e3 1e6e6 1e6ee+1 1e6f5 1e8d0+6 1e944+6 e0020+5f
  e0100+ef
`;
var spacingMarks = `
  903 93b 93e+2 949+3 94e+1 982+1 9be+2 9c7+1 9cb+1 9d7 a03 a3e+2 a83 abe+2 ac9 acb+1 b02+1 b3e b40 b47+1
  b4b+1 b57 bbe+1 bc1+1 bc6+2 bca+2 bd7 c01+2 c41+3 c82+1 cbe cc0+4 cc7+1 cca+1 cd5+1 cf3 d02+1 d3e+2
  d46+2 d4a+2 d57 d82+1 dcf+2 dd8+7 df2+1 e33 eb3 f3e+1 f7f 102b+1 1031 1038 103b+1 1056+1 1062+2 1067+6
  1083+1 1087+5 108f 109a+2 1715 1734 17b6 17be+7 17c7+1 1923+3 1929+2 1930+1 1933+5 1a19+1 1a55 1a57 1a61
  1a63+1 1a6d+5 1b04 1b35 1b3b 1b3d+4 1b43+1 1b82 1ba1 1ba6+1 1baa 1be7 1bea+2 1bee 1bf2+1 1c24+7 1c34+1
  1ce1 1cf7 302e+1 a823+1 a827 a880+1 a8b4+f a952+1 a983 a9b4+1 a9ba+1 a9be+2 aa2f+1 aa33+1 aa4d aa7b aa7d
  aaeb aaee+1 aaf5 abe3+1 abe6+1 abe9+1 abec ff9e+1 11000 11002 11082 110b0+2 110b7+1 1112c 11145+1 11182
  111b3+2 111bf+1 111ce 1122c+2 11232+1 11235 112e0+2 11302+1 1133e+1 11341+3 11347+1 1134b+2 11357
  11362+1 113b8+2 113c2 113c5 113c7+3 113cc+1 113cf 11435+2 11440+1 11445 114b0+2 114b9 114bb+3 114c1
  115af+2 115b8+3 115be 11630+2 1163b+1 1163e 116ac 116ae+1 116b6 1171e 11720+1 11726 1182c+2 11838
  11930+5 11937+1 1193d 11940 11942 119d1+2 119dc+3 119e4 11a39 11a57+1 11a97 11b61 11b65 11b67 11c2f
  11c3e 11ca9 11cb1 11cb4 11d8a+4 11d93+1 11d96 11ef5+1 11f03 11f34+1 11f3e+1 11f41 1612a+2 16f51+36
  16ff0+1 1d165+1 1d16d+5
`;

// core/text/graphemesMarks.ts
var notMark = 0;
var nonspacing = 1;
var spacing = 2;
var denseEnd = 12288;
var dense = new Uint8Array(denseEnd);
var sparseFirst = [];
var sparseLast = [];
var sparseKind = [];
for (const [first2, last, kind] of [
  ...ranges(nonspacingMarks, nonspacing),
  ...ranges(spacingMarks, spacing)
].sort((a, b) => a[0] - b[0])) {
  if (last < denseEnd) dense.fill(kind, first2, last + 1);
  else {
    sparseFirst.push(first2);
    sparseLast.push(last);
    sparseKind.push(kind);
  }
}
function ranges(table, kind) {
  return table.trim().split(/\s+/).map((entry) => {
    const [first2, more2] = entry.split("+").map((digits2) => parseInt(digits2, 16));
    return [first2, first2 + (more2 ?? 0), kind];
  });
}
function markKind(codePoint) {
  if (codePoint < denseEnd) return dense[codePoint];
  if (codePoint > 12442 && codePoint < 42607) return notMark;
  if (codePoint > 44031 && codePoint < 64286) return notMark;
  if (codePoint > 127999 && codePoint < 917504) return notMark;
  let low = 0;
  let high = sparseFirst.length - 1;
  while (low <= high) {
    const middle2 = low + high >> 1;
    if (sparseFirst[middle2] > codePoint) high = middle2 - 1;
    else if (sparseLast[middle2] < codePoint) low = middle2 + 1;
    else return sparseKind[middle2];
  }
  return notMark;
}

// core/text/graphemes.ts
var zeroWidthJoiner = 8205;
function clusterEnd(text2, start) {
  const first2 = text2.charCodeAt(start);
  const next = text2.charCodeAt(start + 1);
  if (first2 < 768 && !(next >= 768)) return first2 === 13 && next === 10 ? start + 2 : start + 1;
  if (isPlainEastAsian(first2) && isPlainEastAsian(next)) return start + 1;
  const base = text2.codePointAt(start);
  const afterBase = start + (base > 65535 ? 2 : 1);
  if (isControl(base)) return afterBase;
  if (isRegionalIndicator(base)) return endOfMarks(text2, endOfFlag(text2, afterBase), base);
  if (isHangul(base)) return endOfMarks(text2, endOfSyllable(text2, afterBase), base);
  return endOfMarks(text2, afterBase, base);
}
function isPictograph(codePoint) {
  if (codePoint >= 126976)
    return codePoint <= 130047 && !isRegionalIndicator(codePoint) && !isSkinTone(codePoint);
  if (codePoint >= 8592) return codePoint <= 11263 || codePoint === 12336 || codePoint === 12349;
  return isSign(codePoint) || codePoint === 8252 || codePoint === 8265;
}
function isRegionalIndicator(codePoint) {
  return codePoint >= 127462 && codePoint <= 127487;
}
function isSkinTone(codePoint) {
  return codePoint >= 127995 && codePoint <= 127999;
}
function isPlainEastAsian(code) {
  if (code < 12443) return code < 12441 && code > 12335;
  return code < 40960 || code >= 44032 && code < 55204;
}
function hasEmojiStyle(code) {
  if (code < 256) return code >= 48 && code <= 57 || code === 35 || code === 42 || isSign(code);
  return isPictograph(code) || code === 8482 || code === 8505 || code === 12951 || code === 12953;
}
var isSign = (code) => code === 169 || code === 174;
function endsPictograph(text2, end) {
  const last = text2.charCodeAt(end - 1);
  if (last < 56320 || last > 57343) return last === 65039 || isPictograph(last);
  const codePoint = text2.codePointAt(end - 2) ?? 0;
  return isPictograph(codePoint) || isSkinTone(codePoint);
}
function endOfMarks(text2, from2, base) {
  const pictograph = isPictograph(base);
  let end = from2;
  let last = base;
  let conjunct = false;
  while (end < text2.length) {
    const codePoint = text2.codePointAt(end);
    const kind = codePoint < 768 ? notMark : isSkinTone(codePoint) ? nonspacing : markKind(codePoint);
    if (kind === notMark) {
      const joined5 = pictograph && last === zeroWidthJoiner && isPictograph(codePoint);
      if (!joined5 && !(conjunct && isConjunctConsonant(codePoint))) return end;
    }
    if (kind !== nonspacing) conjunct = false;
    else if (isConjunctLinker(codePoint, text2.charCodeAt(end + 1))) conjunct = isConjunctConsonant(base);
    last = codePoint;
    end += codePoint > 65535 ? 2 : 1;
  }
  return end;
}
function endOfFlag(text2, afterFirst) {
  const second = text2.codePointAt(afterFirst);
  return second !== void 0 && isRegionalIndicator(second) ? afterFirst + 2 : afterFirst;
}
function endOfSyllable(text2, from2) {
  let end = from2;
  while (end < text2.length && continuesSyllable(text2.charCodeAt(end - 1), text2.charCodeAt(end))) end++;
  return end;
}
function continuesSyllable(before, code) {
  const next = hangulPlace(code);
  switch (hangulPlace(before)) {
    case leading:
      return next !== noPlace && next !== trailing;
    case vowel:
    case openSyllable:
      return next === vowel || next === trailing;
    case trailing:
    case closedSyllable:
      return next === trailing;
    default:
      return false;
  }
}
var noPlace = 0;
var leading = 1;
var vowel = 2;
var trailing = 3;
var openSyllable = 4;
var closedSyllable = 5;
function isHangul(code) {
  return code >= 4352 && code <= 4607 || code >= 43360 && code <= 43391 || code >= 44032 && code <= 55291;
}
function hangulPlace(code) {
  if (!isHangul(code)) return noPlace;
  if (code >= 44032 && code <= 55203) return (code - 44032) % 28 === 0 ? openSyllable : closedSyllable;
  if (code < 4448 || code >= 43360 && code <= 43391) return leading;
  return code < 4520 || code >= 55216 && code <= 55242 ? vowel : trailing;
}
function isControl(codePoint) {
  if (codePoint < 160) return codePoint < 32 || codePoint >= 127;
  if (codePoint < 8192) return codePoint === 173 || codePoint === 1564 || codePoint === 6158;
  if (codePoint < 8304) return codePoint >= 8232 ? !isWideBlank(codePoint) : isFormatMark(codePoint);
  return codePoint === 65279 || codePoint >= 55296 && codePoint <= 57343;
}
var isFormatMark = (code) => code === 8203 || code === 8206 || code === 8207;
var isWideBlank = (code) => code >= 8239 && code < 8288;
function isConjunctLinker(codePoint, next) {
  if (codePoint === 3530) return next === zeroWidthJoiner;
  if (codePoint >= 2304 && codePoint <= 3455) {
    return (codePoint & 127) === 77 && codePoint !== 3021;
  }
  return codePoint === 4153 || codePoint === 6098;
}
function isConjunctConsonant(codePoint) {
  const place = codePoint & 127;
  if (codePoint >= 2304 && codePoint <= 3455) {
    return place >= 21 && place <= 57 || place >= 88 && place <= 95 || codePoint === 2544;
  }
  if (codePoint >= 3482 && codePoint <= 3526) return true;
  return codePoint >= 4096 && codePoint <= 4138 || codePoint >= 6016 && codePoint <= 6067;
}

// core/text/widthTable.ts
var exactWidths = [
  [103, 103, " "],
  [170, 170, " "],
  [205, 205, " "],
  [232, 303, "′"],
  [235, 278, "‘’"],
  [241, 267, "'"],
  [255, 255, "  "],
  [258, 306, "ijįĵіј‚"],
  [273, 316, "lĺļ"],
  [278, 298, "."],
  [278, 306, "ìíîïīĭıї"],
  [278, 333, ":"],
  [278, 343, "ỉị"],
  [279, 306, "ĩ"],
  [279, 333, "!"],
  [280, 303, ",·"],
  [280, 333, ";"],
  [282, 278, "  "],
  [287, 364, "ł"],
  [317, 386, "ľ"],
  [318, 349, "‧"],
  [318, 380, "· ‛"],
  [333, 333, "¡"],
  [339, 389, "IÌÍÎÏĪĬĮİſΙΪІЇỈỊ"],
  [341, 341, " "],
  [346, 408, "ΐίιϊ"],
  [358, 393, "‹›"],
  [361, 465, "‐‑"],
  [363, 410, "()[]"],
  [367, 379, "¹"],
  [369, 518, "ŀ"],
  [376, 375, "¸"],
  [380, 410, "{}"],
  [386, 422, "f"],
  [402, 444, "tţŧț"],
  [402, 479, "ť"],
  [408, 524, "″"],
  [411, 437, "\\"],
  [413, 437, "/"],
  [413, 455, "rŕŗř"],
  [417, 500, "“”"],
  [417, 519, "„"],
  [418, 475, '"'],
  [421, 424, "²"],
  [431, 443, "³"],
  [444, 451, "Ĩ"],
  [449, 488, "ª"],
  [455, 447, "⁄"],
  [456, 485, "º"],
  [459, 479, "гѓ"],
  [461, 469, "-°"],
  [461, 513, "ґ"],
  [464, 553, "Ί"],
  [510, 510, " ․"],
  [516, 610, "ĳ"],
  [519, 658, "‟"],
  [523, 562, "sśŝşšζτзѕș"],
  [540, 579, "xξςх"],
  [540, 580, "є"],
  [542, 572, "zźżžγт"],
  [545, 621, "kķкќ"],
  [551, 551, "|¦‖"],
  [552, 565, "*"],
  [552, 570, "JĴЈ"],
  [553, 565, "¯"],
  [557, 557, "_э‗"],
  [557, 586, "vyýÿŷέεуўỳ"],
  [557, 611, "?"],
  [557, 626, "«"],
  [557, 630, "»"],
  [557, 649, "‼"],
  [559, 588, "cçćĉċčс"],
  [563, 464, "•"],
  [563, 611, "LĹĻĽĿŁ"],
  [564, 604, "aàáâãäåāăąа"],
  [572, 574, "1¥"],
  [572, 584, "^‡"],
  [572, 595, "7¢я"],
  [576, 640, "в"],
  [578, 607, "`´Γ"],
  [580, 635, "ν"],
  [583, 598, "eèéêëēĕėęěЃГеѐё"],
  [584, 584, "¬ƒҐ"],
  [586, 616, "λ"],
  [591, 543, "ғ"],
  [592, 652, "ỵỷỹүұ"],
  [598, 646, "л‣ҳ"],
  [604, 679, "қ"],
  [605, 620, "o¨ðòóôõöōŏőορχόоьˆ˜"],
  [606, 630, "2б"],
  [608, 645, "5"],
  [611, 611, "F¿"],
  [615, 633, "pq§øþр"],
  [615, 634, "gĝğġģ"],
  [617, 661, "8"],
  [618, 658, "hnuñùúûüĥħńņňŋũūŭůűųήΰδηθυϋύчђћ"],
  [621, 636, "bd"],
  [624, 661, "69đп"],
  [625, 667, "ZµŹŻŽΖμ"],
  [625, 689, "0дạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợơǎəәө"],
  [631, 593, "†"],
  [631, 685, "σџ"],
  [631, 711, "ß"],
  [635, 688, "цẸẺẼẾỀỂỄỆ"],
  [637, 660, "3З"],
  [638, 655, "$"],
  [643, 669, "TŢŤŦΤβТнȚ"],
  [643, 678, "4£ĸΣκЎУ√"],
  [643, 721, "ийѝụủһ"],
  [647, 708, "К"],
  [648, 696, " ‒₹₺₫"],
  [650, 655, "Ξάα"],
  [657, 632, "–"],
  [660, 680, "+<=>±×÷"],
  [661, 808, "ң"],
  [667, 667, "EPSÈÉÊËĒĔĖĘĚŚŜŞŠΕΡЀЅЕРȘ₿"],
  [667, 699, "#Ќ€"],
  [667, 715, "X¶ΧХ"],
  [667, 723, "BKĶΒΚБВЬ"],
  [667, 725, "YÝŶŸΥΫỲỴỶỸҮҰ"],
  [677, 748, "AVÀÁÂÃÄÅĀĂĄďΆΑΛА"],
  [681, 680, "~ÞЁ‥Ғ"],
  [685, 774, "ẠẢẤẦẨẪẬẮẰẲẴẶǍ"],
  [686, 771, "Ҳ"],
  [690, 766, "πứừửữựư"],
  [696, 729, "ъ"],
  [706, 748, "Δ₽∆"],
  [714, 789, "ЛҚ"],
  [715, 809, "Һ"],
  [723, 723, "RŔŖŘЄЭЯ"],
  [724, 765, "¤Ч"],
  [728, 753, "CÇĆĈĊČС∑"],
  [730, 741, "DĎ"],
  [732, 750, "&ÐĐЏ"],
  [741, 766, "HĤΗΠНП"],
  [742, 756, "UÙÚÛÜŨŪŬŮŰŲ"],
  [750, 845, "м"],
  [752, 795, "Ц"],
  [752, 822, "ДỤỦ"],
  [760, 813, "NÑŃŅŇŊΝ"],
  [768, 957, "Ң"],
  [769, 896, "ẞ"],
  [774, 860, "₴"],
  [776, 837, "ψЍИЙ"],
  [777, 811, "Ħ"],
  [778, 778, "GĜĞĠĢ"],
  [781, 796, "OQÒÓÔÕÖØŌŎŐΘΟО"],
  [784, 802, "Ω"],
  [785, 854, "Έφы"],
  [788, 851, "ỌỎỐỒỔỖỘƏӘӨ"],
  [806, 929, "₪"],
  [813, 856, "wŵ"],
  [814, 983, "ŉ"],
  [819, 871, "ΏЪ"],
  [824, 851, "Ĳ"],
  [827, 889, "Όж"],
  [833, 833, "®"],
  [836, 876, "Ψф"],
  [836, 877, "ю"],
  [838, 838, "−≈≠≤≥"],
  [838, 936, "ωώ"],
  [856, 968, "Ύ"],
  [863, 929, "Ή"],
  [864, 870, "ΦФ"],
  [865, 886, "Ђ"],
  [866, 885, "ỨỪỬỮỰƯ"],
  [884, 881, "¼"],
  [886, 979, "Ы"],
  [890, 918, "%"],
  [898, 970, "ш"],
  [900, 919, "њ"],
  [906, 985, "щ"],
  [907, 943, "MΜМ"],
  [914, 874, "ỚỜỞỠỢƠ"],
  [915, 915, "©Ћ"],
  [925, 917, "æ"],
  [927, 916, "½"],
  [935, 982, "mљ"],
  [949, 966, "¾"],
  [949, 1036, "WŴ"],
  [949, 1086, "Ж"],
  [955, 955, "↑↓↕↖↗↘↙"],
  [989, 1104, "₩"],
  [991, 979, "œ"],
  [1e3, 1e3, "—―…←→™"],
  [1016, 1031, "@ÆŒ"],
  [1021, 1021, " "],
  [1029, 1047, "∞"],
  [1037, 1079, "Ш"],
  [1041, 1114, "Щ"],
  [1042, 1087, "℉"],
  [1052, 1081, "Ю"],
  [1083, 1130, "Љ"],
  [1130, 1121, "Њ№"],
  [1171, 1211, "℃"],
  [1227, 1320, "‰"],
  [1341, 1341, "↔"]
];
var scriptWidths = [
  // Armenian
  "530 1.025 0hffffgdfhfebjhffgfggffffegggfgeefcgfgg00675759ajkdddddadfdd6kdddcddd6dad8kbdddkdd9kdcgg67900hhf",
  // Hebrew
  "590 1.092 000000000000000000000000000000000000000000000070b006009000000000ec8bd67dd6bbcee78ddddbcebfe0000cccc9d",
  // Arabic
  "600 1.118 000000ddjfk977ib0000000000070c6bfa66b6h6mbmmdddbbbbqqrrjjcciifff6mhjfefbbhh000000000000000000000bbbcbbbccbb77bkg0655689chmmmkkmmmddfddffbaaabbbaabaabcbabapppqqjclllmlmggkliijikikikifffffffffedaa889abbba9bhig9hfjj6b00000000k0000004700c0000a8bbbcbbbccboqa8ae",
  // Devanagari
  "900 1.087 0006fflaabfhebbbbllllfhbcddefffaccbfcdbcbbcgcecc88effbeceb050a555000000005555065i0000000fhbfcbgche008cbbbbbbbbbb97ffllffbfcbfacc",
  // Bengali
  "980 1.061 b0990inbeehhd00fi00figeddfcejglccecdedccc0fhcfddc0f000edeb000b6660000007700jj0b0000000060000ec0dhd0000cccccccccccccdcef6eae6b9",
  // Gurmukhi
  "a00 1.079 00080fkhhdd0000bf00dfdcffcddccccdcddbcdcd0cccccec0ee0cc0cc0000555000000000000000000000000cfdc0c0000000bbbbbbbbbb00bdu06",
  // Gujarati
  "a80 1.070 00050indddihei0iin0nnafddadfhee9babhcdacb0cafgcc90df0ceced000a555000000005055000i000000000000000ie0000bbbbbbbbbb8h0000000h",
  // Oriya
  "b00 1.072 00690eiggghgc00ei00eifffffeffefefffffefee0fifhfgf0hg0fffee0008406000000bq00qq000000000040000ff0hgc0000bbcbbbbbbbde5aeabd",
  // Tamil
  "b80 1.105 007i0nqnemv000ggl0kkzh000lf0l0oe000xh000gpg000hjdikmhlorqx0000d50ah000ifn0yuz000n000000m00000000000000dhmkjlkgnniijkqzlrzlo",
  // Telugu
  "c00 1.082 06a60ggekgmti0eef0fffbfclffffqkgcffhgeeee0eefflqchedgebeel00cc5007e8d0000066600000000000fff0cc00zp0700edgbeeecge0000000ld6aecccf",
  // Kannada
  "c80 1.086 b0b6lhhekpwoe0ggg0gggchdkgghgskgdgghdfffe0ggggnrdife0gdgeg000997f7f3a00840fn9600000008400000cci0we2200eeeeeeeeee0bfc",
  // Malayalam
  "d00 1.102 0097cuxkzetio0qqz0fpulkirljrjxtbdprskidiilinqdflfehfdjlnpog00aa5577550ect0tqy00p0000dlffpnmjvzsrir0000cihmgkpfjnmisgjpsyznvlfolo",
  // Sinhala
  "d80 1.055 00a70elllfeeppylwggtiis000kiihilgggtqojghhhokjgchj0eggikhige0h00gjghjfh000000007660000009djpnnrb0000007hougci8eo00ibp",
  // Thai
  "e00 1.055 0cbbcdcbbcbbiiccbdiiddccbcccddeecccacccaddccecbb708800000000000c6c6668c00000000ccbcbbbbfbagi",
  // Lao
  "e80 1.161 0ee0e0cadce0cecccccceddfcdddfgffceee0d0dccehcdegd0bb000000000d008d9ba0e000000000dddeddeeef00llcc",
  // Myanmar
  "1000 1.036 neendeneidmedeepnndeceeenenenennemnmrdddesz690000d0000007005500wddeddefddf69eidn",
  // Georgian
  "10a0 1.037 igfhdhgiaekiehhfjddhiffeeehiddefjeeeeh0c00000c00bcciccdiccmccgcdgcgchcgcccdccccccecccdjbccab7bcc",
  // Khmer
  "1780 1.060 dddjdcddpjdddjpddcdddddddj6j7ddjjhddjdjddfddededddcd00600000000oo666mm08600000000000cfaczfs7f000ddfhdddgdd000000894e986c6a"
];
var evenWidths = [
  [384, 591, 1131],
  [592, 767, 937],
  [880, 1023, 943],
  [1120, 1327, 1242],
  [1920, 1983, 683],
  [2144, 2303, 1024],
  [3840, 4095, 753],
  [4608, 5023, 846],
  [5024, 5119, 901],
  [5120, 5759, 1001],
  [7424, 7615, 834],
  [7680, 7935, 924],
  [7936, 8191, 1374],
  [8192, 8303, 1119],
  [8304, 8351, 528],
  [8352, 8399, 1400],
  [8448, 8527, 1197],
  [8528, 8591, 1483],
  [8592, 8703, 1105],
  [8704, 8959, 1e3],
  [9472, 9631, 1e3],
  [9632, 9727, 1048]
];
var joinedWidths = [
  [340, 420, "ل"],
  [360, 420, "ئبنٹٺٻڻې"],
  [380, 420, "تثيپٿڀی"],
  [440, 520, "ہ"],
  [520, 720, "فقڤڦ"],
  [540, 700, "غ"],
  [560, 600, "كکگڱڳ"],
  [560, 560, "ڭ"],
  [580, 680, "م"],
  [580, 700, "هھ"],
  [600, 700, "ع"],
  [660, 740, "جحخڃڄچڇ"],
  [840, 980, "طظ"],
  [900, 1020, "سش"],
  [960, 1020, "صض"]
];

// core/text/widthUnits.ts
var fullWidth = 1e3;
var emojiWidth = 1380;
var replacementWidth = 1050;
var denseEnd2 = 12544;
var firstArabic = 1536;
var endOfArabic = 1792;
var zeroWidthJoiner2 = 8205;
var symbolWidths = [
  [0, 31, replacementWidth],
  [127, 159, replacementWidth],
  [4448, 4607, 0],
  [8960, 9215, emojiWidth],
  [9312, 9471, 1400],
  [9728, 10175, emojiWidth],
  [9733, 9734, 1050],
  [10003, 10003, fullWidth],
  [10007, 10008, fullWidth],
  [11008, 11263, emojiWidth],
  [11834, 11834, 2e3],
  [11835, 11835, 3e3]
];
var unseen = [
  [10, 13],
  [133, 133],
  [173, 173],
  [1564, 1564],
  [6158, 6158],
  [8203, 8207],
  [8232, 8238],
  [8288, 8303]
];
function widthUnits(weight) {
  return weight === "bold" ? bold : regular;
}
var regular = fillUnits(0);
var bold = fillUnits(1);
function fillUnits(weight) {
  const dense2 = new Uint16Array(denseEnd2).fill(fullWidth);
  const joined5 = new Uint16Array(endOfArabic - firstArabic);
  for (const [first2, last, width] of evenWidths) dense2.fill(width, first2, last + 1);
  for (const [first2, last, width] of symbolWidths) dense2.fill(width, first2, last + 1);
  for (let code = 0; code < denseEnd2; code++) if (markKind(code) === nonspacing) dense2[code] = 0;
  for (const script of scriptWidths) {
    const [first2 = "", bolder, digits2 = ""] = script.split(" ");
    const step2 = 50 * (weight === 1 ? Number(bolder) : 1);
    for (let i = 0; i < digits2.length; i++) {
      dense2[parseInt(first2, 16) + i] = Math.round(parseInt(digits2.charAt(i), 36) * step2);
    }
  }
  for (const group of exactWidths) for (const letter2 of group[2]) dense2[letter2.charCodeAt(0)] = group[weight];
  for (const [first2, last] of unseen) dense2.fill(0, first2, last + 1);
  dense2[9] = dense2[32];
  for (const group of joinedWidths) {
    for (const letter2 of group[2]) {
      const code = letter2.charCodeAt(0);
      joined5[code - firstArabic] = Math.min(group[weight], dense2[code]);
    }
  }
  return { dense: dense2, joined: joined5 };
}
function measureUnits(text2, from2, to, widths, readTo = to) {
  const dense2 = widths.dense;
  let units2 = 0;
  for (let i = from2; i < to; i++) {
    const code = text2.charCodeAt(i);
    if (code < firstArabic) units2 += dense2[code];
    else if (code > 11263 && code < denseEnd2) units2 += dense2[code];
    else if (code >= denseEnd2 && code < 40960 || code >= 44032 && code < 55204) units2 += fullWidth;
    else if (code < endOfArabic) units2 += arabicWidth(text2, i, readTo, widths);
    else if (code >> 10 === 54 && text2.charCodeAt(i + 1) >> 10 === 55) {
      const codePoint = text2.codePointAt(i);
      units2 += astralWidth(codePoint, text2, i, from2);
      i++;
      if (isRegionalIndicator(codePoint) && i + 1 < to && isRegionalIndicator(text2.codePointAt(i + 1)))
        i += 2;
    } else units2 += contextWidth(code, text2, i, from2, dense2);
  }
  return units2;
}
function clusterUnits(text2, from2, to, widths, readTo = text2.length) {
  if (to === from2 + 1) {
    const code2 = text2.charCodeAt(from2);
    if (code2 < firstArabic) return widths.dense[code2];
    if (code2 >= denseEnd2 && code2 < 40960 || code2 >= 44032 && code2 < 55204) return fullWidth;
  }
  const code = text2.charCodeAt(from2);
  if ((code === 65039 || code === 8419) && text2.charCodeAt(from2 - 1) === 173) return emojiWidth;
  return measureUnits(text2, from2, to, widths, readTo);
}
function arabicWidth(text2, at, readTo, widths) {
  const code = text2.charCodeAt(at);
  const joined5 = widths.joined[code - firstArabic];
  if (joined5 === 0) return widths.dense[code];
  let next = at + 1;
  while (next < readTo && isTransparent(text2.charCodeAt(next))) next++;
  return next < readTo && joinsBackward(text2.charCodeAt(next)) ? joined5 : widths.dense[code];
}
var isTransparent = (code) => code !== 8204 && markKind(code) === nonspacing;
function joinsBackward(code) {
  if (code < 1570 || code > 1919) return false;
  return code <= 1610 || code >= 1646 && code <= 1747 || code === 1749 || code >= 1786;
}
function astralWidth(codePoint, text2, at, from2) {
  if (codePoint >= 126976 && codePoint < 130048) {
    if (isSkinTone(codePoint)) return at > from2 && endsPictograph(text2, at) ? 0 : emojiWidth;
    return isPictograph(codePoint) && followsJoinedEmoji(text2, at, from2) ? 0 : emojiWidth;
  }
  if (codePoint >= 917504 && codePoint < 921600) return 0;
  return markKind(codePoint) === nonspacing ? 0 : fullWidth;
}
function contextWidth(code, text2, at, from2, dense2) {
  if (code === 65039 || code === 8419) return at > from2 ? emojiTopUp(text2, at, dense2) : 0;
  if (code >= 55216 ? code <= 55291 : code >= 4448 && code < 4608) {
    return at > from2 && continuesSyllable(text2.charCodeAt(at - 1), code) ? 0 : fullWidth;
  }
  if (code < denseEnd2) {
    return code >= 8592 && isPictograph(code) && followsJoinedEmoji(text2, at, from2) ? 0 : dense2[code];
  }
  if (markKind(code) === nonspacing || code === 65279) return 0;
  if (code >= 65377 && code <= 65500 || code === 65512) return fullWidth / 2;
  return code >= 55296 && code <= 57343 || code >= 65529 ? replacementWidth : fullWidth;
}
function emojiTopUp(text2, at, dense2) {
  const before = text2.charCodeAt(at - 1);
  if (!hasEmojiStyle(before)) return 0;
  return before < denseEnd2 ? Math.max(0, emojiWidth - dense2[before]) : emojiWidth - fullWidth;
}
function followsJoinedEmoji(text2, at, from2) {
  return at - 2 >= from2 && text2.charCodeAt(at - 1) === zeroWidthJoiner2 && endsPictograph(text2, at - 1);
}

// core/text/width.ts
function textWidth(text2, font) {
  return measureUnits(text2, 0, text2.length, widthUnits(font.weight)) * font.size / 1e3;
}

// core/text/breakTable.ts
var breakClass = {
  /** Letters, symbols and all that has no rule of its own. */
  AL: 0,
  /** Digits. */
  NU: 1,
  /** Hangul: as letters, and kept together with Chinese characters beside it. */
  HL: 2,
  /** Blanks and zero-width spaces. */
  SP: 3,
  /** Newlines. */
  BK: 4,
  /** No-break blanks and hyphens. */
  GL: 5,
  /** Word joiner. */
  WJ: 6,
  /** Chinese characters, kana and emoji: a line may break before and after. */
  ID: 7,
  /** Emoji and pictographs: the same, beside Hangul too. */
  EB: 8,
  /** Never at a line's start: small kana, prolonged sound mark, iteration marks, middle dot. */
  NS: 9,
  /** Opening brackets of Latin text, and of Chinese, Japanese and Korean. */
  OP: 10,
  OX: 11,
  /** Closing brackets, the same two ways; the second also with the full-width stop, comma, exclamation. */
  CP: 12,
  CL: 13,
  /** Stop, comma, colon, exclamation of Latin and Arabic text. */
  IS: 14,
  /** Ellipsis: never at a line's start. */
  IN: 15,
  /** Quotation marks: opening, closing (or the other way round, as in German), straight. */
  QI: 16,
  QF: 17,
  QU: 18,
  /** Hyphen-minus; other hyphens and dashes, after which a line may break. */
  HY: 19,
  BA: 20,
  /** Slash. */
  SY: 21,
  /** Before numbers: plus, minus, number sign. Currency signs. After numbers: per cent, degree. Yen and yuan. */
  PR: 22,
  CU: 23,
  PO: 24,
  CJ: 25,
  /** Thai, Lao, Khmer, Burmese letters: a line may break between clusters. Those never at its end; at its start. */
  SA: 26,
  SE: 27,
  SS: 28,
  /** Marks without base, bidi controls: as what stands before. */
  CM: 29,
  /** Soft hyphen. */
  SH: 30
};
var breakRanges = [
  ["NU", "30-39 660-669 6f0-6f9 966-96f 9e6-9ef e50-e59"],
  ["SP", "9 20 1680 2000-2006 2008-200b 205f 3000"],
  ["BK", "a-d 85 2028-2029"],
  ["GL", "a0 2007 2011 202f f0c 180e"],
  ["WJ", "2060 feff"],
  ["SH", "ad"],
  ["CM", "61c 200e-200f 202a-202e 2061-206f"],
  ["SA", "e01-e3a e40-e4e e81-edf 1000-109f 1780-17d3"],
  ["SE", "e40-e44 ec0-ec4"],
  ["SS", "e2f-e30 e32-e33 e45-e46 eaf-eb0 eb2-eb3 ec6 17d4-17da"],
  ["HL", "1100-11ff 3131-318e a960-a97f ac00-d7fb ffa0-ffdc"],
  [
    "ID",
    "2e80-2fff 3003-3007 3012-3013 3020-3029 302e-303f 3041-3130 3190-a4cf f900-faff fe30-fe6f ff02-ff9d"
  ],
  [
    "EB",
    "231a-231b 23e9-23fa 2614-2615 2618 261a-261f 2639-263b 2648-2653 267f 2693 26a1 26bd-26be 26c4-26ff"
  ],
  ["EB", "2705 270a-270d 2728 274c 2753-2757 2764 2795-2797 27b0 2b1b-2b1c 2b50 2b55"],
  ["NS", "ff5e 3005 301c 303b-303c 30a0 30fb-30fe ff65 ff9e-ff9f 309b-309e 31f0-31ff"],
  ["NS", "3041 3043 3045 3047 3049 3063 3083 3085 3087 308e 3095-3096"],
  ["NS", "30a1 30a3 30a5 30a7 30a9 30c3 30e3 30e5 30e7 30ee 30f5-30f6 ff67-ff70"],
  ["IN", "2024-2026 fe19"],
  ["QI", "2018 201b-201c 201f 2039 ab"],
  ["QF", "2019 201d 203a bb"],
  ["BA", "58a 5be f0b 2010 2012-2015 2e3a-2e3b"],
  ["CJ", "5143 5186 5706 5713"]
];
var breakCharacters = [
  ["OP", "([{¡¿‚„⁽⟨⟪"],
  ["CP", ")]}⁾⟩⟫"],
  ["OX", "〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝︵︷︹︻︽︿﹁﹃"],
  ["CL", "、。〉》」』】〕〗〙〛〞〟！），．：；？］｝｠｡｣､﹐﹒﹔﹕﹖﹗﹚﹜﹞︶︸︺︼︾﹀﹂﹄︐︑︒︓︔︕︖"],
  ["IS", "!,.:;?،؛؟۔։।॥‼⁇⁈⁉"],
  ["OP", "¡¿"],
  ["QU", `"'`],
  ["HY", "-"],
  ["SY", "/"],
  ["PR", "+±−№#"],
  ["CU", "$¢£¤¥₠₡₢₣₤₥₦₧₨₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿฿﷼＄￠￡￥￦"],
  ["PO", "%‰‱°′″℃℉٪％"]
];
var addressBreaks = "/.-_@\\?&=#:,;~|+ 	 ​　";

// core/text/breakRules.ts
var { AL, NU, HL, SP, BK, GL, WJ, ID, EB, NS, OP, OX, CP, CL, IS, IN: IN2 } = breakClass;
var { QI, QF, QU, HY, BA, SY, PR, CU, PO, CJ, SA, SE, SS, CM } = breakClass;
var classes = new Uint8Array(65536);
for (const [name, ranges2] of breakRanges) {
  for (const range of ranges2.split(" ")) {
    const [first2, last = first2] = range.split("-").map((digits2) => parseInt(digits2, 16));
    classes.fill(breakClass[name], first2, last + 1);
  }
}
for (const [name, characters] of breakCharacters) {
  for (const character of characters) classes[character.charCodeAt(0)] = breakClass[name];
}
var afterAddressPart = new Uint8Array(65536);
for (const character of addressBreaks) afterAddressPart[character.charCodeAt(0)] = 1;
function breakClassAt(text2, start, end) {
  const code = text2.charCodeAt(start);
  if (end === start + 1 || code === 13 && text2.charCodeAt(start + 1) === 10) return breakClassOf(code);
  const codePoint = text2.codePointAt(start);
  if (codePoint > 65535) return astralClass(codePoint);
  const own = breakClassOf(code);
  if (own === SP) return AL;
  const last = text2.charCodeAt(end - 1);
  return (last === 65039 || last === 8419) && hasEmojiStyle(code) ? EB : own;
}
function breakClassOf(code) {
  const found = classes[code];
  return found === AL && code >= 768 && markKind(code) !== notMark ? CM : found;
}
function endsAddressPart(code) {
  return afterAddressPart[code] === 1;
}
function astralClass(codePoint) {
  if (codePoint >= 126976 && codePoint < 130048) return EB;
  if (codePoint >= 131072 && codePoint < 262144) return ID;
  if (codePoint >= 110592 && codePoint < 111360) return ID;
  return markKind(codePoint) !== notMark ? CM : AL;
}
function mayBreakBetween(before, after2, wordLength) {
  switch (after2) {
    case GL:
    case WJ:
    case NS:
    case CP:
    case CL:
    case IS:
    case IN2:
    case QF:
    case QU:
    case HY:
    case BA:
    case SY:
    case SS:
    case CM:
    case PO:
      return false;
  }
  switch (before) {
    case GL:
    case WJ:
    case OP:
    case OX:
    case QI:
    case QU:
    case PR:
    case CU:
    case SE:
      return false;
    case HY:
    case SY:
      return after2 !== NU && wordLength > 2;
    case BA:
    case IN2:
      return wordLength > 1;
    case EB:
      return true;
    case CL:
    case NS:
    case ID:
    case CJ:
      return after2 !== HL;
    case QF:
      return after2 === ID || after2 === OX || after2 === EB || after2 === CJ;
    case SA:
    case SS:
      return after2 === SA || after2 === SE || after2 === ID || after2 === EB || after2 === OX;
    case NU:
      return after2 === ID || after2 === EB || after2 === OX;
    case HL:
      return after2 === EB || after2 === OX;
    default:
      return after2 === ID || after2 === EB || after2 === OX || after2 === CJ;
  }
}
function mayBreakAtBlank(before, after2, next, wordLength) {
  if (before === OP || before === OX || before === QI && wordLength === 1) return false;
  switch (after2) {
    case WJ:
      return false;
    case IS:
    case CP:
    case CL:
    case QF:
    case SY:
      return !endsWord(next);
    case PO:
      return before !== NU;
    case CU:
      return before !== NU || next === NU;
    case NU:
      return before !== CU || wordLength > 1;
    default:
      return true;
  }
}
function spoilsCut(before, after2) {
  const opens = before === OP || before === OX || before === QI || before === CU || before === SE || before === WJ;
  return opens || !mayBreakBetween(EB, after2, 0);
}
function endsWord(next) {
  return next === SP || next === BK || next === IS || next === CP || next === CL || next === QF || next === QU;
}

// core/text/breakScan.ts
var { AL: AL2, HL: HL2, SP: SP2, BK: BK2, CM: CM2, SH, BA: BA2 } = breakClass;
var isPlain = (code) => code < 768 || code >= 44032 && code < 55204;
var BreakScanner = class {
  /** Where the stretch begins, blanks before it left out. UTF-16 offsets, as the next two. */
  start = 0;
  /** Where it ends, without the blanks after it; equal to `start` if there were only blanks. */
  contentEnd = 0;
  /** Where the next stretch begins, or where the walk stopped for want of room. */
  end = 0;
  /** Width from `start` to `contentEnd`, and of the blanks after it, in 1/1000 em. */
  units = 0;
  blankUnits = 0;
  reason = "text";
  #text;
  #widths;
  constructor(text2, widths) {
    this.#text = text2;
    this.#widths = widths;
  }
  /** Walks on from `from`; stops early, with reason 'full', as soon as the content is wider than `room`. */
  next(from2, room) {
    const text2 = this.#text;
    const dense2 = this.#widths.dense;
    let before = SP2;
    let wordLength = 0;
    let afterBlank = false;
    let afterSoftHyphen = false;
    let at = from2;
    this.start = this.contentEnd = from2;
    this.units = this.blankUnits = 0;
    while (at < text2.length) {
      const code = text2.charCodeAt(at);
      const end = clusterEnd(text2, at);
      const single = end === at + 1;
      let found = single ? breakClassOf(code) : breakClassAt(text2, at, end);
      if (found === BK2) return this.#stop(end, "must");
      if (found === SP2) {
        this.blankUnits += dense2[code];
        afterBlank = true;
        afterSoftHyphen = false;
        at = end;
        continue;
      }
      if (found === SH) {
        afterSoftHyphen = !afterBlank;
        at = end;
        continue;
      }
      const begins = this.contentEnd === from2;
      if (found === CM2) found = begins || afterBlank ? AL2 : before;
      else if (!begins) {
        if (afterBlank) {
          const next = end < text2.length ? breakClassOf(text2.charCodeAt(end)) : BK2;
          if (mayBreakAtBlank(before, found, next, wordLength)) return this.#stop(at, "may");
        } else if (afterSoftHyphen) {
          if (mayBreakBetween(BA2, found, 2)) return this.#stop(at, "hyphen");
        } else if ((found !== AL2 || before !== AL2) && mayBreakBetween(before, found, wordLength)) {
          return this.#stop(at, "may");
        }
      }
      if (begins) this.start = at;
      else this.units += this.blankUnits;
      if (afterBlank) wordLength = 0;
      this.blankUnits = 0;
      afterBlank = afterSoftHyphen = false;
      this.units += clusterUnits(text2, at, end, this.#widths);
      before = found;
      wordLength++;
      at = end;
      if (found === AL2 || found === HL2) {
        for (let letter2 = text2.charCodeAt(at); this.units <= room; wordLength++) {
          const following = text2.charCodeAt(at + 1);
          if (!isPlain(letter2) || !(isPlain(following) || at + 1 >= text2.length)) break;
          if (breakClassOf(letter2) !== found) break;
          this.units += letter2 < 768 ? dense2[letter2] : fullWidth;
          letter2 = following;
          at++;
        }
      }
      this.contentEnd = at;
      if (this.units > room) return this.#stop(at, "full");
    }
    this.#stop(at, "text");
  }
  #stop(end, reason) {
    this.end = end;
    this.reason = reason;
  }
};

// core/text/wrapFill.ts
var hyphenCode = 45;
function fillLines(text2, measure3, most2) {
  const { limit, widths } = measure3;
  const scanner = new BreakScanner(text2, widths);
  const hyphenUnits = widths.dense[hyphenCode];
  const lines = [];
  let from2 = 0;
  let continued = false;
  let done = false;
  while (!done && lines.length < most2) {
    let start = -1;
    let used = 0;
    let fitEnd = -1;
    let fitResume = from2;
    let hyphen2 = false;
    for (let at = from2; ; at = scanner.end) {
      const room = limit - used;
      scanner.next(at, room);
      const end = scanner.contentEnd;
      const empty = end === scanner.start;
      if (start < 0) start = scanner.start;
      if (!empty && scanner.units > room) {
        const cut = fitEnd < 0;
        if (cut) {
          fitResume = cutWord(text2, start, measure3);
          fitEnd = withoutBlanks2(text2, start, fitResume);
        }
        lines.push({ start, end: fitEnd, hyphen: hyphen2 });
        from2 = fitResume;
        continued = cut;
        break;
      }
      if (scanner.reason === "must" || scanner.reason === "text") {
        if (!(empty && continued && used === 0)) lines.push({ start, end, hyphen: false });
        from2 = scanner.end;
        continued = false;
        done = scanner.reason === "text";
        break;
      }
      used += scanner.units;
      if (scanner.reason === "may" || used + hyphenUnits <= limit) {
        fitEnd = end;
        fitResume = scanner.end;
        hyphen2 = scanner.reason === "hyphen";
      }
      used += scanner.blankUnits;
    }
  }
  return lines;
}
function cutWord(text2, from2, { limit, widths }) {
  let units2 = 0;
  let anywhere = clusterEnd(text2, from2);
  let tidy = from2;
  let afterPart = from2;
  for (let at = from2; at < text2.length && units2 <= limit; ) {
    const end = clusterEnd(text2, at);
    const alone3 = clusterUnits(text2, at, end, widths, end);
    if (units2 + alone3 <= limit) {
      anywhere = end;
      if (units2 + alone3 >= limit / 3 && end < text2.length) {
        const own = breakClassAt(text2, at, end);
        if (own === breakClass.BK) break;
        const spoils = spoilsCut(own, breakClassAt(text2, end, clusterEnd(text2, end)));
        if (!spoils) tidy = end;
        if (!spoils && endsAddressPart(text2.charCodeAt(end - 1))) afterPart = end;
      }
    }
    units2 += clusterUnits(text2, at, end, widths);
    at = end;
  }
  return afterPart > from2 ? afterPart : tidy > from2 ? tidy : anywhere;
}
function shortenLine(text2, line, spare, { limit, widths }) {
  let units2 = 0;
  let best = line.start;
  for (let at = line.start; at < line.end && units2 + spare <= limit; ) {
    const end = clusterEnd(text2, at);
    if (units2 + clusterUnits(text2, at, end, widths, end) + spare <= limit) best = end;
    units2 += clusterUnits(text2, at, end, widths, line.end);
    at = end;
  }
  return withoutBlanks2(text2, line.start, best);
}
function withoutBlanks2(text2, start, end) {
  let last = end;
  while (last > start && isBlank2(text2.charCodeAt(last - 1))) last--;
  return last;
}
var isBlank2 = (code) => breakClassOf(code) === breakClass.SP;
function hasContent(text2, from2) {
  for (let at = from2; at < text2.length; at++) {
    const found = breakClassOf(text2.charCodeAt(at));
    if (found !== breakClass.SP && found !== breakClass.BK && found !== breakClass.SH) return true;
  }
  return false;
}

// core/text/wrapBalance.ts
var mostLines2 = 6;
var precision = 60;
function balanceLines(text2, measure3, lines) {
  if (lines.length < 2 || lines.length > mostLines2 || !Number.isFinite(measure3.limit)) return lines;
  let narrow = Math.min(measure3.limit, widestStretch(text2, measure3));
  let wide = measure3.limit;
  let best = lines;
  while (wide - narrow > precision) {
    const middle2 = Math.floor((narrow + wide) / 2);
    const tried = fillLines(text2, { ...measure3, limit: middle2 }, lines.length + 1);
    if (tried.length <= lines.length) {
      best = tried;
      wide = middle2;
    } else narrow = middle2;
  }
  return best;
}
function widestStretch(text2, { widths }) {
  const scanner = new BreakScanner(text2, widths);
  let widest = 0;
  do {
    scanner.next(scanner.end, Infinity);
    widest = Math.max(widest, scanner.units);
  } while (scanner.reason !== "text");
  return widest;
}

// core/text/wrap.ts
var ellipsis = "…";
var softHyphen = /\u00ad/g;
function wrapText(text2, maxWidth, font, options = {}) {
  const { maxLines = Infinity, balance = false } = options;
  if (!(maxLines >= 1)) return [];
  const most2 = Math.floor(maxLines);
  const measure3 = { limit: unitsWithin(maxWidth, font.size), widths: widthUnits(font.weight) };
  const filled = fillLines(text2, measure3, most2 + 1);
  const soft = text2.includes("­");
  const plain = (part) => soft ? part.replace(softHyphen, "") : part;
  const drawn = (line) => plain(text2.slice(line.start, line.end)) + (line.hyphen ? "-" : "");
  if (filled.length <= most2) return (balance ? balanceLines(text2, measure3, filled) : filled).map(drawn);
  const lines = filled.slice(0, most2).map(drawn);
  if (hasContent(text2, filled[most2].start)) {
    const last = filled[most2 - 1];
    const end = shortenLine(text2, last, measure3.widths.dense[ellipsis.charCodeAt(0)], measure3);
    lines[most2 - 1] = plain(text2.slice(last.start, end)) + ellipsis;
  }
  return lines;
}
function unitsWithin(maxWidth, size2) {
  if (!(size2 > 0) || maxWidth === Infinity) return Infinity;
  if (!(maxWidth > 0)) return 0;
  const units2 = Math.floor(maxWidth * 1e3 / size2);
  const next = (units2 + 1) * size2 / 1e3;
  return next <= maxWidth ? units2 + 1 : units2 * size2 / 1e3 <= maxWidth ? units2 : units2 - 1;
}

// core/map/direction.ts
function isRightToLeft(text2) {
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    if (code < 65) continue;
    if (code < 1424) {
      if (isLetterBelowHebrew(code)) return false;
    } else if (code <= 2303 || code >= 64285 && code <= 65023 || code >= 65136 && code <= 65279) {
      if (!isArabicDigitOrMark(code)) return true;
    } else if (code === 8207) return true;
    else if (code === 8206) return false;
    else if (code >> 10 === 54) {
      const next = text2.codePointAt(i);
      if (next >= 67584 && next <= 69631 || next >= 124928 && next <= 126975) return true;
      if (next < 118784 || next >= 131072 && next < 917504) return false;
      i++;
    } else if (code < 8192 || code >= 11264 && code < 55296 && !(code >= 11776 && code <= 12292))
      return false;
  }
  return false;
}
function isLetterBelowHebrew(code) {
  if (code <= 122) return code <= 90 || code >= 97;
  if (code < 170) return false;
  if (code < 192) return code === 170 || code === 181 || code === 186;
  return code !== 215 && code !== 247 && !(code >= 697 && code <= 879);
}
function isArabicDigitOrMark(code) {
  return code >= 1425 && code <= 1469 || code >= 1536 && code <= 1543 || code === 1548 || code >= 1552 && code <= 1562 || code >= 1611 && code <= 1644 || code >= 1776 && code <= 1785;
}

// core/map/measure.ts
var lonely = 0.35;
function setText(text2, width, style3, options) {
  let lines = wrapText(text2, width, style3, options);
  const last = lines[lines.length - 1];
  if (!options && last !== void 0 && lines.length > 1 && textWidth(last, style3) < width * lonely) {
    lines = wrapText(text2, width, style3, { balance: true });
  }
  const joined5 = joinedLines(text2, lines);
  return {
    lines,
    joined: joined5,
    style: style3,
    width,
    height: lines.length * style3.lineHeight,
    rightToLeft: isRightToLeft(text2)
  };
}
function joinedLines(text2, lines) {
  if (lines.length < 2) return none5;
  const joined5 = [];
  let end = 0;
  lines.forEach((line, i) => {
    const start = text2.indexOf(line, end);
    if (start < 0) return;
    if (i > 0 && start === end) joined5.push(i);
    end = start + line.length;
  });
  return joined5;
}
var none5 = [];
function widestLine(text2) {
  let widest = 0;
  for (const line of text2.lines) widest = Math.max(widest, textWidth(line, text2.style));
  return widest;
}
function baselineOf(style3) {
  return style3.lineHeight / 2 + style3.size * 0.36;
}
var joinedData = { joined: 1 };
function textNode(key, text2, x, y, options = {}) {
  const { lines, style: style3, width, rightToLeft } = text2;
  const { align = "start", colour = style3.colour, halo } = options;
  const side = align !== "start" ? align : rightToLeft ? "right" : "left";
  const atX = round(side === "middle" ? x + width / 2 : side === "right" ? x + width : x);
  const baseline = y + baselineOf(style3);
  const attributes = { x: atX, y: round(baseline), "font-size": style3.size };
  if (style3.weight === "bold") attributes["font-weight"] = 600;
  if (side === "middle") attributes["text-anchor"] = "middle";
  else if (side === "right" !== rightToLeft) attributes["text-anchor"] = "end";
  if (rightToLeft) attributes["direction"] = "rtl";
  if (halo !== void 0) {
    attributes["stroke-width"] = 3;
    attributes["stroke-linejoin"] = "round";
    attributes["paint-order"] = "stroke";
  }
  const own = {
    key,
    tag: "text",
    attributes,
    fill: colour,
    ...halo === void 0 ? {} : { stroke: halo }
  };
  if (lines.length < 2) return { ...own, text: lines[0] ?? "" };
  const children = lines.map((line, i) => ({
    key: `${key}~${i}`,
    tag: "tspan",
    attributes: { x: atX, y: round(baseline + i * style3.lineHeight) },
    text: line,
    ...text2.joined.includes(i) && { data: joinedData }
  }));
  return { ...own, children };
}

// core/map/cells.ts
var markAside = 8;
function blockWith(key, thing, width, height, content) {
  const hit = hitNode(key, { x: -4, y: -3, width: width + 8, height: height + 6 });
  const titles4 = content.filter(({ tag }) => tag === "title");
  const rest2 = content.filter(({ tag }) => tag !== "title");
  return { key, thing, width, height, children: [...titles4, hit, ...rest2] };
}
function lineBlock(line, width, marks, options = {}) {
  const { style: style3 = styles.body, key = line.key } = options;
  const text2 = setText(line.text, width, style3);
  const children = [textNode(`${key}~text`, text2, 0, 0)];
  if (line.persona !== void 0 && marks.count > 1) {
    const mark2 = marks.of(line.persona);
    children.unshift(titleNode(key, mark2.name));
    children.push(
      markNode(`${key}~mark`, mark2, text2.rightToLeft ? width + markAside : -markAside, style3.lineHeight / 2)
    );
  }
  return blockWith(key, line.key, width, text2.height, children);
}
function channelBlock(channel2, key, width) {
  const text2 = setText(channel2.title, width - 22, styles.body);
  const mirrored = text2.rightToLeft;
  const children = [
    ...channel2.place === void 0 ? [] : [titleNode(key, `${channel2.title} (${channel2.place})`)],
    iconNode(`${key}~icon`, channelIcon(channel2), { x: mirrored ? width - 16 : 0, y: 0.5 }, "inkSoft"),
    textNode(`${key}~text`, text2, mirrored ? 0 : 22, 0)
  ];
  return blockWith(key, channel2.key, width, text2.height, children);
}

// core/map/pictureBlock.ts
var highest = 96;
function pictureBlock(entry, { file, told: told2 }, key, room, marks) {
  const scale2 = Math.min(1, room / file.width, highest / file.height);
  const width = round(Math.max(4, file.width * scale2));
  const height = round(Math.max(4, file.height * scale2));
  const edge = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const concerned = marks.count > 1 ? entry.personas ?? [] : [];
  const nodes = [
    titleNode(key, [told2, entry.text, ...concerned.map((id) => marks.of(id).name)].join(", ")),
    imageNode(`${key}~image`, file.id, { x: 0, y: 0, width, height }, "whole"),
    rectNode(`${key}~edge`, edge, { stroke: "rule", more: { "stroke-width": 1 } }),
    ...concerned.map((id, i) => markNode(i === 0 ? `${key}~mark` : `${key}~mark~${id}`, marks.of(id), -markAside, 8 + i * 11))
  ];
  return blockWith(key, entry.key, width, height, nodes);
}
function photoNode(key, { file, told: told2 }, colour, at) {
  const { x, y, radius: radius2 } = at;
  const [left, top2, side] = [x - radius2, y - radius2, 2 * radius2];
  const ring2 = markShape(0, x, y, radius2 - 1);
  const around2 = round(side + 1);
  const frame = `M${round(left - 0.5)} ${round(top2 - 0.5)}h${around2}v${around2}h${-around2}z`;
  return groupAt(key, void 0, [
    titleNode(key, told2),
    imageNode(`${key}~image`, file.id, { x: left, y: top2, width: side, height: side }, "cover"),
    // The ring goes round the other way than the frame, so that nothing in it is filled.
    pathNode(`${key}~corners`, frame + ring2, { fill: "paper" }),
    pathNode(`${key}~ring`, ring2, { stroke: colour, more: { "stroke-width": 2 } })
  ]);
}

// core/map/pips.ts
var steps2 = 5;
var pitch = 8;
var pipsWidth = steps2 * pitch;
function pipNodes(key, value, options) {
  const { x, y, shape, colour } = options;
  const filled = Math.min(steps2, Math.max(0, Math.round(value)));
  const draw = (from2, to, radius2) => {
    let d = "";
    for (let i = from2; i < to; i++) d += pip(shape, x + pitch * (i + 0.5) - 1, y, radius2);
    return d;
  };
  const nodes = [];
  if (filled > 0) nodes.push(pathNode(`${key}~full`, draw(0, filled, 3), { fill: colour }));
  if (filled < steps2) {
    nodes.push(
      pathNode(`${key}~rest`, draw(filled, steps2, 2.5), { stroke: colour, more: { "stroke-width": 1 } })
    );
  }
  return nodes;
}
function pip(shape, x, y, radius2) {
  const size2 = round(2 * radius2);
  if (shape === "square") {
    return `M${round(x - radius2)} ${round(y - radius2)}h${size2}v${size2}h${-size2}z`;
  }
  return `M${round(x - radius2)} ${round(y)}a${radius2} ${radius2} 0 1 0 ${size2} 0a${radius2} ${radius2} 0 1 0 ${-size2} 0z`;
}

// core/map/star.ts
var corners = [
  [0, -1],
  [0.259, -0.357],
  [0.951, -0.309],
  [0.42, 0.136],
  [0.588, 0.809],
  [0, 0.441],
  [-0.588, 0.809],
  [-0.42, 0.136],
  [-0.951, -0.309],
  [-0.259, -0.357]
];
function starShape(x, y, radius2) {
  return `M${corners.map(([dx, dy]) => `${round(x + dx * radius2)} ${round(y + dy * radius2)}`).join("L")}z`;
}

// core/map/signs.ts
var ring = "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
var looks = {
  good: { colour: "opportunity", line: "m-4 0.5l2.8 3l5.2 -6.5" },
  bad: { colour: "pain", line: "m-3.5 -3.5l7 7m0 -7l-7 7" },
  worry: { colour: "moment", line: "m0 -4.2l4.6 8.2h-9.2zm0 3v2.2m0 1.6h0" },
  known: { colour: "inkSoft", line: ring, filled: ring },
  believed: { colour: "inkSoft", line: ring, filled: "m0 -4a4 4 0 0 0 0 8z" },
  unknown: { colour: "inkSoft", line: ring, dash: "2 1.7" },
  extra: { colour: "inkSoft", line: "m-4 0h8m-4 -4v8" },
  optional: { colour: "inkSoft", line: "m-4 -3.5h8v7h-8z", dash: "2 1.7" }
};
function signNodes(key, id, x, y) {
  const { colour, line, dash: dash2, filled } = looks[id];
  const at = `M${round(x)} ${round(y)}`;
  const nodes = [];
  if (filled !== void 0) nodes.push(pathNode(`${key}~fill`, at + filled, { fill: colour }));
  const more2 = {
    "stroke-width": 1.4,
    "stroke-linejoin": "round",
    ...dash2 !== void 0 && { "stroke-dasharray": dash2 }
  };
  if (line !== void 0) nodes.push(pathNode(`${key}~sign`, at + line, { stroke: colour, more: more2 }));
  return nodes;
}
var aside = 15;
function signRow(key, sign2, at) {
  const word = setText(sign2.word, at.width - aside, styles.label);
  const x = at.mirrored ? at.width - 5 : 5;
  return {
    nodes: [
      ...signNodes(key, sign2.id, x, at.y + styles.label.lineHeight / 2),
      textNode(`${key}~word`, word, at.mirrored ? 0 : aside, at.y, { align: at.mirrored ? "right" : "left" })
    ],
    height: word.height
  };
}
function momentStar(key, x, y, radius2) {
  return pathNode(`${key}~star`, starShape(x, y, radius2), { fill: "moment" });
}

// core/map/entryBlock.ts
var looks2 = {
  encounter: { columns: 52 },
  shares: { columns: 66 },
  figures: { columns: 66 },
  measures: { style: styles.strong },
  moments: { style: styles.strong, star: true }
};
var rankWidth = 66;
var trendWidth = 62;
var markPitch = 11;
var between = 2;
var { severity: severity2, impact: impact2, effort, likelihood, importance } = drawnWords;
var rankLooks = {
  severity: { label: void 0, told: severity2, shape: "round", colour: "pain" },
  impact: { label: impact2, told: impact2, shape: "square", colour: "opportunity" },
  effort: { label: effort, told: effort, shape: "square", colour: "opportunity" },
  harm: { label: impact2, told: impact2, shape: "round", colour: "pain" },
  likelihood: { label: likelihood, told: likelihood, shape: "round", colour: "pain" },
  importance: { label: importance, told: importance, shape: "square", colour: "inkSoft" }
};
function rankText({ id, value }) {
  return value === void 0 ? void 0 : drawnWords.ofFive(rankLooks[id].told, value);
}
function entryBlock(entry, lane, width, marks) {
  const key = entry.part === void 0 ? entry.key : `${entry.key}~${entry.part}`;
  if (entry.channel) return channelBlock(entry.channel, key, width);
  if (entry.image) return pictureBlock(entry, entry.image, key, width, marks);
  const look = ownOf(looks2, lane) ?? {};
  const style3 = look.style ?? styles.body;
  const nodes = [];
  const { lead, trend, small = [] } = entry;
  const name = lead ? setText(lead, width, styles.label) : void 0;
  const leadWidth = look.columns ?? 0;
  const isBeside = leadWidth > 0 && name?.lines.length === 1 && widestLine(name) <= leadWidth - 6;
  const room = isBeside ? width - leadWidth : width;
  const hasRoom = trend && setText(entry.text, 1e3, style3).lines.length === 1 && widestLine(setText(entry.text, 1e3, style3)) < width - trendWidth - 8;
  const text2 = setText(entry.text, room, style3);
  const mirrored = text2.rightToLeft || (name?.rightToLeft ?? false);
  const align = mirrored ? "right" : "left";
  let y = 0;
  if (name) {
    const slot = isBeside ? { ...name, width: leadWidth } : name;
    nodes.push(textNode(`${key}~lead`, slot, isBeside && mirrored ? room : 0, isBeside ? 1 : 0, { align }));
    if (!isBeside) y += name.height;
  }
  if (entry.text !== "") {
    nodes.push(textNode(`${key}~text`, text2, isBeside && !mirrored ? leadWidth : 0, y, { align }));
    if (hasRoom)
      nodes.push(...trendNodes(key, trend, { x: mirrored ? 0 : width - trendWidth, y, width: trendWidth }));
    y += text2.height;
  } else if (isBeside) y += name?.height ?? 0;
  if (trend && !hasRoom) {
    nodes.push(...trendNodes(key, trend, { x: 0, y: y + between, width: Math.min(width, 120) }));
    y += between + trendHeight;
  }
  if (entry.bar) {
    nodes.push(...barNodes(key, entry.bar, { x: 0, y: y + between, width, mirrored }));
    y += between + barHeight + between;
  }
  const ranks = (entry.ranks ?? []).filter(({ value, word }) => value !== void 0 || word !== void 0);
  if (ranks.length > 0 && y > 0) y += between;
  for (const rank2 of ranks) {
    const row = rankRow(key, rank2, { y, width, mirrored });
    nodes.push(...row.nodes);
    y += row.height;
  }
  if (entry.sign) {
    if (y > 0) y += 1;
    const row = signRow(key, entry.sign, { y, width, mirrored });
    nodes.push(...row.nodes);
    y += row.height;
  }
  if (small.length > 0 && ranks.length === 0 && !entry.sign) y += 1;
  small.forEach((line, i) => {
    const set = setText(line, width, styles.label);
    const side = set.rightToLeft || mirrored ? "right" : "left";
    nodes.push(textNode(`${key}~small${i}`, set, 0, y, { align: side }));
    y += set.height;
  });
  const concerned = marks.count > 1 ? entry.personas ?? [] : [];
  const first2 = name && !isBeside ? styles.label.lineHeight : style3.lineHeight;
  concerned.forEach((persona, i) => {
    const at = { x: mirrored ? width + markAside : -markAside, y: first2 / 2 + i * markPitch };
    nodes.push(markNode(i === 0 ? `${key}~mark` : `${key}~mark~${persona}`, marks.of(persona), at.x, at.y));
  });
  if (look.star)
    nodes.push(momentStar(key, mirrored ? width + markAside + 1 : -markAside - 1, style3.lineHeight / 2, 5));
  const told2 = toldOf(entry, look, marks, concerned);
  if (told2 !== "") nodes.unshift(titleNode(key, told2));
  return blockWith(
    key,
    entry.key,
    width,
    Math.max(y, concerned.length > 1 ? concerned.length * markPitch + 4 : 0),
    nodes
  );
}
function toldOf(entry, look, marks, concerned) {
  const parts3 = [
    look.star ? drawnWords.moment : void 0,
    ...(entry.ranks ?? []).map(rankText),
    entry.trend?.values.map(String).join(", "),
    ...concerned.map((persona) => marks.of(persona).name)
  ];
  return parts3.filter((part) => part !== void 0 && part !== "").join(", ");
}
function rankRow(key, rank2, at) {
  const { id, value, word } = rank2;
  const { label, shape, colour } = rankLooks[id];
  const { y, width, mirrored } = at;
  const align = mirrored ? "right" : "left";
  const line = styles.label.lineHeight;
  const left = label === void 0 ? 0 : rankWidth;
  const nodes = [];
  if (label !== void 0) {
    const set2 = { ...setText(label, rankWidth, styles.label), width: rankWidth };
    nodes.push(textNode(`${key}~${id}`, set2, mirrored ? width - rankWidth : 0, y, { align }));
  }
  if (value !== void 0) {
    const x = mirrored ? width - left - pipsWidth : left;
    nodes.push(...pipNodes(`${key}~${id}`, value, { x, y: y + line / 2, shape, colour }));
  }
  if (word === void 0) return { nodes, height: line };
  const indent2 = left + (value === void 0 ? 0 : pipsWidth + 6);
  const set = setText(word, width - indent2, styles.label);
  nodes.push(textNode(`${key}~${id}~word`, set, mirrored ? 0 : indent2, y, { align }));
  return { nodes, height: set.height };
}

// core/map/laneWords.ts
var laneWords = {
  pictures: { name: "Pictures", one: "Picture" },
  does: { name: "Does", one: "Does" },
  says: { name: "Says", one: "Says" },
  thinks: { name: "Thinks", one: "Thinks" },
  needs: { name: "Needs", one: "Need" },
  gains: { name: "Gains", one: "Gain" },
  expects: { name: "Expects", one: "Expects" },
  promises: { name: "Is promised", one: "Promise" },
  feels: { name: "Feels", one: "Feels" },
  channels: { name: "Channels", one: "Channel" },
  encounter: { name: "Encounter", one: "Encounter" },
  moments: { name: "Moments of truth", one: "Moment of truth" },
  props: { name: "Sees and holds", one: "Prop" },
  frontstage: { name: "Frontstage", one: "Frontstage", caption: "in sight of the customer" },
  backstage: { name: "Backstage", one: "Backstage", caption: "out of sight" },
  support: { name: "Support", one: "Support" },
  systems: { name: "Systems", one: "System" },
  objectives: { name: "Company aims", one: "Company aim" },
  shares: { name: "Stay and leave", one: "Share" },
  figures: { name: "Figures", one: "Figure" },
  measures: { name: "Measures", one: "Measure" },
  feedback: { name: "Feedback", one: "Feedback" },
  owners: { name: "Owners", one: "Owner" },
  pains: { name: "Pains", one: "Pain", caption: "severity of 5, cause" },
  opportunities: { name: "Opportunities", one: "Opportunity" },
  amplify: { name: "Bright spots", one: "Bright spot", caption: "to make more of" },
  experiments: { name: "Experiments", one: "Experiment" },
  risks: { name: "Risks", one: "Risk" },
  heuristics: { name: "Expert review", one: "Rule of thumb", caption: "severity of 5" },
  evidence: { name: "Evidence", one: "Evidence" },
  assumptions: { name: "Assumptions", one: "Assumption" },
  questions: { name: "Questions", one: "Question" },
  more: { name: "More", one: "More" }
};
function wordsOfLane(id, title) {
  return ownOf(laneWords, id) ?? { name: title ?? id, one: title ?? id };
}

// core/map/remembered.ts
function remembered() {
  const known6 = /* @__PURE__ */ new WeakMap();
  return (owner2, inputs, make, beside = none6) => {
    const last = known6.get(owner2);
    if (last?.inputs === inputs && isSameList(last.beside, beside)) return last.value;
    const value = make();
    known6.set(owner2, { inputs, beside, value });
    return value;
  };
}
var none6 = [];
function isSameList(a, b) {
  return a === b || a.length === b.length && a.every((one, i) => one === b[i]);
}

// core/map/layout.ts
function columnWidth(columns2, [few, some, many3]) {
  return columns2 <= 6 ? few : columns2 <= 12 ? some : many3;
}
var foldedWidth = 104;
var columnsLeft = space.margin + space.rail;
function textWidthIn(width) {
  return width - space.cellLeft - space.cellRight;
}
var stageColumns = remembered();
function columnsOf(content, sight) {
  const count3 = content.stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const spacing2 = spacings[content.density ?? "comfortable"];
  const width = columnWidth(count3, spacing2.columns);
  const stages2 = [];
  const all = [];
  let x = 0;
  for (const stage of content.stages) {
    const start = x;
    const columns2 = stageColumns(stage, `${start} ${width}`, () => stageAt(stage, start, width));
    for (const column of columns2.touchpoints) all.push(column);
    x += columns2.width;
    stages2.push(columns2);
  }
  return { width, spacing: spacing2, total: x, stages: stages2, touchpoints: all, sight };
}
function stageAt(stage, x, width) {
  const touchpoints2 = stage.touchpoints.map((touchpoint, i) => {
    const left = x + i * width;
    return { touchpoint, x: left, centre: left + width / 2 };
  });
  const wide = stage.folded === void 0 ? width * Math.max(1, touchpoints2.length) : foldedWidth;
  return { stage, x, width: wide, touchpoints: touchpoints2 };
}
var seenColumns = kept((columns2) => {
  if (!columns2.sight) return { stages: columns2.stages, touchpoints: columns2.touchpoints, first: 0 };
  const stages2 = columns2.stages.filter(({ x, width }) => isInSight(columns2, x, width));
  const touchpoints2 = stages2.flatMap((stage) => stage.touchpoints).filter(({ x }) => isInSight(columns2, x, columns2.width));
  const [first2] = touchpoints2;
  return { stages: stages2, touchpoints: touchpoints2, first: first2 ? columns2.touchpoints.indexOf(first2) : 0 };
});
function isInSight({ sight }, x, width) {
  return !sight || x < sight.to && x + width > sight.from;
}

// core/map/measured.ts
function measured() {
  const known6 = remembered();
  return {
    drawn: (owner2, inputs, make) => {
      const found = known6(owner2, inputs, () => {
        const drawn = make();
        return { height: drawn.height, drawn };
      });
      return found.drawn ??= make();
    },
    heightOf: (owner2, inputs, make) => known6(owner2, inputs, () => ({ height: make().height, drawn: void 0 })).height
  };
}

// core/map/lanes.ts
function laneKindsOf(content) {
  const own = content.ownLanes.map(({ id, title, side }) => ({
    id,
    group: groupOfSide[side],
    words: wordsOfLane(id, title)
  }));
  const kinds = laneRows.map(({ id, group }) => ({ id, group, words: wordsOfLane(id, void 0) }));
  const groups = [...new Set(laneRows.map(({ group }) => group))];
  return groups.flatMap((group) => [...kinds, ...own].filter((kind) => kind.group === group));
}
function cellStyleOf(columns2, marks) {
  const width = textWidthIn(columns2.width);
  const between4 = columns2.spacing.betweenLines;
  return { width, between: between4, marks, text: `${width} ${between4} ${columns2.spacing.cellTop} ${marks.text}` };
}
var cells = measured();
function setCell(entries2, id, { width, between: between4, marks }) {
  return stacked(
    entries2.map((entry) => entryBlock(entry, id, width, marks)),
    id === "channels" ? 3 : between4
  );
}
var depths = remembered();
function depthsOf(stage, style3, top2) {
  const all = {};
  for (const { entries: entries2 } of stage.touchpoints)
    for (const [id, some] of Object.entries(entries2)) {
      if (some.length === 0) continue;
      const height = cells.heightOf(some, `${id} ${style3.text}`, () => setCell(some, id, style3));
      all[id] = Math.max(all[id] ?? 0, top2 + height);
    }
  return all;
}
function laneOf2(id, content, columns2, marks) {
  const { cellTop, cellBottom } = columns2.spacing;
  const style3 = cellStyleOf(columns2, marks);
  const inputs = `${id} ${style3.text}`;
  const nodes = [];
  for (const { touchpoint, x } of seenColumns(columns2).touchpoints) {
    const entries2 = touchpoint.entries[id] ?? [];
    if (entries2.length === 0) continue;
    const cell = cells.drawn(entries2, inputs, () => setCell(entries2, id, style3));
    nodes.push(groupAt(`${touchpoint.key}~${id}`, { x: x + space.cellLeft, y: cellTop }, cell.nodes));
  }
  const bottoms = columns2.stages.map(
    ({ stage }) => depths(stage, style3.text, () => depthsOf(stage, style3, cellTop))[id] ?? 0
  );
  const wholes = wholesOf(id, content, columns2, marks, bottoms);
  nodes.push(...wholes.nodes);
  const said = { ...wholes.said, touchpoints: bottoms.some((bottom) => bottom > 0) };
  if (!said.touchpoints && !said.stages && !said.journey) return void 0;
  return { id, height: wholes.bottom + cellBottom, nodes, said };
}
function wholesOf(id, content, columns2, marks, bottoms) {
  const { spacing: spacing2 } = columns2;
  const nodes = [];
  const width = textWidthIn(columns2.width);
  let bottom = Math.max(0, ...bottoms);
  const add = (whole, across2, y) => {
    const entries2 = whole.entries[id];
    if (!entries2) return false;
    const { x, width: wide, told: told2 } = across2;
    const key = `${whole.key}~${id}`;
    const inputs = `${key} ${wide} ${columns2.width} ${spacing2.betweenLines} ${marks.text}`;
    const drawn = acrosses(entries2, inputs, () => {
      const blocks = entries2.map((entry) => entryBlock(entry, id, width, marks));
      return acrossAll(key, blocks, {
        width: wide,
        told: told2,
        columnWidth: columns2.width,
        between: spacing2.betweenLines
      });
    });
    if (isInSight(columns2, x, wide)) nodes.push(groupAt(key, { x, y }, drawn.nodes));
    bottom = Math.max(bottom, y + drawn.height);
    return true;
  };
  const below = (from2) => from2 === 0 ? spacing2.cellTop : from2 + spacing2.cellTop;
  let stages2 = false;
  columns2.stages.forEach(({ stage, x, width: wide }, i) => {
    if (add(stage, { x, width: wide, told: drawnWords.wholeStage }, below(bottoms[i] ?? 0))) stages2 = true;
  });
  const across = { x: 0, width: columns2.total, told: drawnWords.wholeJourney };
  const journey = add(content, across, below(bottom));
  return { nodes, bottom, said: { stages: stages2, journey } };
}
var acrosses = remembered();
function acrossAll(key, blocks, at) {
  const perRow = Math.max(1, Math.round(at.width / at.columnWidth));
  const right = round(at.width - 10);
  const children = [
    titleNode(key, at.told),
    pathNode(`${key}~bracket`, `M10 5v-5H${right}v5`, { stroke: "line", more: { "stroke-width": 1 } })
  ];
  let top2 = 10;
  for (let first2 = 0; first2 < blocks.length; first2 += perRow) {
    const row = blocks.slice(first2, first2 + perRow);
    row.forEach((block2, i) => children.push(placed2(block2, i * at.columnWidth + space.cellLeft, top2)));
    top2 += Math.max(...row.map((block2) => block2.height)) + at.between;
  }
  return { nodes: children, height: top2 - at.between };
}

// core/map/overlay/keyPairs.ts
function keyPairsOf({ match: match2, facts, differences }, before, after2) {
  const now = /* @__PURE__ */ new Map();
  for (const [old, is] of [...match2.after, ...facts]) {
    const [from2, to] = [keyAt(old.at, before), keyAt(is.at, after2)];
    if (from2 !== void 0 && to !== void 0) now.set(from2, to);
  }
  const moved = /* @__PURE__ */ new Set();
  const touched = touchedKeys(differences, after2);
  const steps3 = /* @__PURE__ */ new Set();
  const orders = /* @__PURE__ */ new Map();
  for (const difference of differences) {
    if (difference.kind === "fact" && !(difference.before && difference.after)) {
      const said = difference.after ?? difference.before;
      if (said?.key === "->") steps3.add(`${said.of} ${said.whom}`);
    }
    if (difference.kind === "reordered") {
      const key = `${keyAt(difference.after?.at, after2) ?? ""} ${difference.of}`;
      const keys2 = difference.moved.flatMap((item2) => {
        const [old, is] = [keyAt(match2.before.get(item2)?.at, before), keyAt(item2.at, after2)];
        return old === void 0 || is === void 0 ? [] : [{ old, now: is }];
      });
      orders.set(key, keys2);
    }
    const items = difference.kind === "moved" ? [difference.after] : difference.kind === "reordered" ? difference.moved : [];
    for (const { at } of items) moved.add(keyAt(at, after2) ?? "");
  }
  return {
    nowOf: (old) => now.get(old) ?? (before.things.placeOf(old) ? void 0 : old),
    isMoved: (key) => moved.has(key),
    isTouched: (key) => touched.has(key),
    reordered: (holder, kind) => orders.get(`${holder} ${kind}`) ?? [],
    isStepNews: (from2, to) => steps3.has(`${from2} ${to}`)
  };
}
function keyAt(place, { things, uri }) {
  return place?.uri === uri ? things.at(place.span.start)[0] : void 0;
}
function touchedKeys(differences, side) {
  const touched = /* @__PURE__ */ new Set();
  for (const difference of differences) {
    const found = difference.kind === "fact" ? difference.after ?? difference.item.after : "after" in difference ? difference.after : difference.holder;
    if (found?.at?.uri === side.uri) for (const key of side.things.at(found.at.span.start)) touched.add(key);
  }
  return touched;
}

// core/map/overlay/merged.ts
function merged(olds, nows, pairOf) {
  const partner = /* @__PURE__ */ new Map();
  const following = /* @__PURE__ */ new Map();
  let last;
  for (const old of olds) {
    const now = pairOf(old);
    if (now !== void 0) {
      partner.set(now, old);
      last = now;
    } else following.set(last, [...following.get(last) ?? [], old]);
  }
  const gone = (after2) => (following.get(after2) ?? []).map((old) => ({ old, now: void 0 }));
  return [...gone(void 0), ...nows.flatMap((now) => [{ old: partner.get(now), now }, ...gone(now)])];
}

// core/map/overlay/shown.ts
var markKinds = ["came", "went", "changed", "moved"];
var viewsAt = {
  both: { same: void 0, old: "old both", now: "new both" },
  came: { same: "new both", old: "old both", now: "new both" },
  went: { same: "old both", old: "old both", now: "new both" },
  arrived: { same: "new both", old: "both", now: "new both" },
  left: { same: "old", old: "old", now: "new both" }
};
function wasKey(old) {
  return `was~${old}`;
}
function leftKey(old) {
  return wasKey(`~${old}`);
}
function oldKeyOf(key) {
  return /^was~~?(.*)$/s.exec(key)?.[1];
}

// core/map/overlay/union.ts
function unionOf(pairs, areTwo) {
  const shown2 = /* @__PURE__ */ new Map();
  const mark2 = (key, how) => void shown2.set(key, { ...shown2.get(key), ...how });
  const list2 = (olds, nows, home, { textOf: textOf4, ownTextOf = textOf4, asOld }) => {
    const views = viewsAt[home];
    const free = /* @__PURE__ */ new Map();
    for (const now of [...nows].reverse()) {
      const key = nodeKey(now.key, now);
      free.set(key, [...free.get(key) ?? [], now]);
    }
    const partnerOf = (old) => {
      const key = pairs.nowOf(old.key);
      return (key === void 0 ? void 0 : free.get(nodeKey(key, old))?.pop()) ?? sharing(old, nows, free);
    };
    return merged(olds, nows, partnerOf).flatMap(({ old, now }) => {
      if (old && now && textOf4(old) === textOf4(now)) {
        if (views.same) mark2(nodeKey(now.key, now), { views: views.same });
        return [now];
      }
      if (old && now && ownTextOf(old) === ownTextOf(now) && !pairs.isTouched(now.key)) {
        const key = home === "left" ? leftKey(old.key) : wasKey(old.key);
        mark2(nodeKey(now.key, now), { views: views.now });
        if (home === "arrived") return [now];
        mark2(nodeKey(key, old), { views: "old" });
        return [now, asOld(old, key)];
      }
      const parts3 = [];
      if (old) {
        const key = home === "left" ? leftKey(old.key) : wasKey(old.key);
        const later2 = pairs.nowOf(old.key);
        const hasMoved = !now && later2 !== void 0 && pairs.isMoved(later2);
        const isQuiet = home === "went" || home === "left";
        const what = now ? areTwo ? "went" : void 0 : hasMoved ? "moved" : isQuiet ? void 0 : "went";
        mark2(nodeKey(key, old), {
          views: views.old,
          mark: home === "left" ? void 0 : what,
          isGhost: home !== "left",
          isStruck: !hasMoved && !isQuiet
        });
        parts3.push(asOld(old, key));
      }
      if (now) {
        const what = old ? areTwo ? "came" : "changed" : pairs.isMoved(now.key) ? "moved" : home === "came" ? void 0 : "came";
        mark2(nodeKey(now.key, now), { views: views.now, mark: what });
        parts3.push(now);
      }
      return parts3;
    });
  };
  return {
    shown: shown2,
    nowOf: pairs.nowOf,
    isStepNews: pairs.isStepNews,
    mark: mark2,
    text: (key, old, now, home) => {
      if (old === now) return now;
      if (old.trim() === "" || now.trim() === "") mark2(key, { mark: "changed" });
      else mark2(key, { mark: "changed", before: { text: old, views: viewsAt[home].old, isSlanted: areTwo } });
      return old.trim() === "" || now.trim() === "" ? now : `${old}
${now}`;
    },
    list: list2,
    entries: (olds, nows, home) => {
      const lanes2 = /* @__PURE__ */ new Set([...Object.keys(olds), ...Object.keys(nows)]);
      const made2 = {};
      for (const lane of lanes2)
        made2[lane] = list2(olds[lane] ?? [], nows[lane] ?? [], home, {
          textOf: saidIn2,
          ownTextOf: (entry) => saidIn2({ ...entry, small: [] }),
          asOld: entryUnder
        });
      return made2;
    }
  };
}
function nodeKey(key, { part }) {
  return part === void 0 ? key : `${key}~${part}`;
}
function sharing(old, nows, free) {
  if (!("channel" in old)) return void 0;
  const found = nows.find((now) => now.part === old.part);
  return found && free.get(nodeKey(found.key, found))?.pop();
}
function saidIn2({ channel: channel2, image, ...entry }) {
  return JSON.stringify([{ ...entry, key: "" }, channel2 && { ...channel2, key: "" }, image?.file.id]);
}
function entryUnder(entry, key) {
  return { ...entry, key, ...entry.channel && { channel: { ...entry.channel, key } } };
}

// core/map/overlay/pathUnion.ts
function pathUnion(olds, nows, places2, union) {
  const known6 = new Map(nows.map((path2) => [path2.key, path2]));
  return merged(olds, nows, ({ key }) => known6.get(union.nowOf(key) ?? "")).flatMap(({ old, now }) => {
    const path2 = now ?? old;
    if (!path2) return [];
    const key = now ? now.key : wasKey(path2.key);
    const ways = waysOf2(old?.ways ?? [], now?.ways ?? [], places2, union);
    ways.forEach(({ shown: shown2 }, i) => {
      if (shown2) union.mark(`${key}~way${i}`, shown2);
    });
    return [{ ...path2, key, ways: ways.map(({ way }) => way) }];
  });
}
function waysOf2(olds, nows, places2, union) {
  const placed4 = new Map(olds.map((way) => [{ ...way, from: places2.get(way.from) ?? way.from, to: places2.get(way.to) ?? way.to }, way]));
  const nowEnds = (way) => ends2({ from: union.nowOf(way.from) ?? way.from, to: union.nowOf(way.to) ?? way.to });
  const oldByEnds = new Map(olds.map((way) => [nowEnds(way), way]));
  const free = new Map(nows.map((way) => [ends2(way), way]));
  const nowByEnds = new Map(free);
  const isNews = ({ from: from2, to }) => union.isStepNews(idOf3(from2), idOf3(to));
  const partnerOf = (way) => {
    const found = free.get(ends2(way));
    free.delete(ends2(way));
    return found;
  };
  return merged([...placed4.keys()], nows, partnerOf).flatMap(({ old, now }) => {
    if (old && now && old.text === now.text) return [{ way: now, shown: void 0 }];
    const ways = [];
    if (old) {
      const original = placed4.get(old);
      const isElsewhere = !now && original !== void 0 && (nowByEnds.has(nowEnds(original)) || !isNews(original));
      const gone = {
        views: "old both",
        mark: now ? void 0 : "went",
        isGhost: true,
        isStruck: true
      };
      ways.push({ way: old, shown: isElsewhere ? { views: "old" } : gone });
    }
    if (now) {
      const was = old ?? oldByEnds.get(ends2(now));
      const mark2 = !was ? isNews(now) ? "came" : void 0 : was.text === now.text ? void 0 : "changed";
      ways.push({ way: now, shown: { views: "new both", mark: mark2 } });
    }
    return ways;
  });
}
function ends2({ from: from2, to }) {
  return `${from2}\0${to}`;
}
function idOf3(end) {
  return end.slice(end.lastIndexOf(":") + 1);
}

// core/map/overlay/withPersonas.ts
function withPersonas(part, names4) {
  return names4.size === 0 ? part : renamed(part, names4);
}
function renamed(part, names4) {
  const nameOf6 = (id) => typeof id === "string" ? names4.get(id) ?? id : renamed(id, names4);
  if (Array.isArray(part)) return part.map((one) => renamed(one, names4));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (name === "persona") return [name, nameOf6(value)];
      if (name !== "personas" || !Array.isArray(value)) return [name, renamed(value, names4)];
      return [
        name,
        value.map(
          (one) => (
            // The personas of the map themselves, and not only their ids.
            typeof one === "object" && one !== null && "id" in one ? { ...renamed(one, names4), id: nameOf6(one.id) } : nameOf6(one)
          )
        )
      ];
    })
  );
}

// core/map/overlay/overlayContent.ts
function coloursOf(compared, personas) {
  if (!compared) return (mark2) => mark2;
  const marks = marksOf(personas);
  const ofPersona = (index) => marks.of(personas[index]?.id ?? "").colour;
  const [went, came] = compared.kind === "personas" ? [ofPersona(0), ofPersona(1)] : ["inkSoft", "ink"];
  return (mark2) => ({ went, came, changed: "changed", moved: "moved" })[mark2];
}
function overlayContent(old, after2, pairs, { compared, words: words2 }) {
  const before = withPersonas(old, personaNames(old, after2, pairs));
  const union = unionOf(pairs, compared !== void 0);
  const stages2 = stageUnion(before, after2, pairs, union);
  const content = {
    ...after2,
    title: union.text("~title", before.title, after2.title, "both"),
    facts: union.list(before.facts, after2.facts, "both", {
      textOf: ({ text: text2 }) => text2,
      asOld: (fact3, key) => ({ ...fact3, key })
    }),
    personas: personaUnion(before, after2, union),
    stages: stages2.stages,
    entries: union.entries(before.entries, after2.entries, "both"),
    ownLanes: ownLanesOf2(before, after2),
    paths: []
  };
  const paths = pathUnion(before.paths, after2.paths, stages2.places, union);
  const withPaths = { ...content, paths: [...paths, ...movesPath(stages2.moves, words2.moves)] };
  const shown2 = compared ? asTwo(union.shown) : union.shown;
  const lines = compared?.kind === "personas" ? [{ old: before.personas[0]?.id ?? "", now: after2.personas[0]?.id ?? "" }] : content.personas.map(({ id }) => ({ old: id, now: id }));
  const colourOf2 = coloursOf(compared, [...before.personas, ...after2.personas]);
  return { ...stages2, content: withPaths, shown: shown2, before, after: after2, lines, compared, words: words2, colourOf: colourOf2 };
}
function asTwo(shown2) {
  return new Map(
    [...shown2].map(([key, how]) => [key, { ...how, isStruck: false, isGhost: how.isGhost === true && how.mark === "moved" }])
  );
}
function personaNames(old, after2, pairs) {
  const ids = new Map(after2.personas.map(({ key, id }) => [key, id]));
  return new Map(
    old.personas.flatMap(({ key, id }) => {
      const now = ids.get(pairs.nowOf(key) ?? "");
      return now === void 0 || now === id ? [] : [[id, now]];
    })
  );
}
function ownLanesOf2(before, after2) {
  const known6 = new Map(after2.ownLanes.map((lane) => [lane.id, lane]));
  return merged(before.ownLanes, after2.ownLanes, ({ id }) => known6.get(id)).flatMap(
    ({ old, now }) => now ?? old ?? []
  );
}
function personaUnion(before, after2, union) {
  const byId = new Map(after2.personas.map((persona) => [persona.id, persona]));
  return merged(before.personas, after2.personas, ({ id }) => byId.get(id)).flatMap(({ old, now }) => {
    if (!now) return old ? [goneUnion(old, union)] : [];
    if (!old) {
      union.mark(now.key, { views: "new both", mark: "came" });
      return [now];
    }
    const made2 = [
      {
        ...now,
        name: union.text(`${now.key}~name`, old.name, now.name, "both"),
        role: union.text(`${now.key}~role`, old.role ?? "", now.role ?? "", "both") || void 0,
        quote: quoteUnion(old.quote, now.quote, union),
        channels: channelUnion(old, now, union),
        parts: partsUnion(old, now, union)
      }
    ];
    for (const part of ["name", "role"]) {
      const key = `${now.key}~${part}`;
      if (!union.shown.get(key)?.mark) continue;
      union.mark(key, { mark: void 0 });
      union.mark(now.key, { mark: "changed" });
    }
    return made2;
  });
}
function quoteUnion(old, now, union) {
  if (old && now) return { ...now, text: union.text(now.key, old.text, now.text, "both") };
  return linesUnion(old ? [old] : [], now ? [now] : [], "both", union)[0];
}
function channelUnion(old, now, union) {
  const known6 = new Map(now.channels.map((channel2) => [channel2.id, channel2]));
  return merged(old.channels, now.channels, ({ id }) => known6.get(id)).flatMap((row) => {
    const channel2 = row.now ?? row.old;
    if (!channel2) return [];
    const node = `${now.key}~channel:${channel2.id}`;
    if (!row.now) union.mark(node, { views: "old both", mark: "went", isGhost: true, isStruck: true });
    if (!row.old) union.mark(node, { views: "new both", mark: "came" });
    return [row.now ? channel2 : { ...channel2, key: wasKey(channel2.key) }];
  });
}
function goneUnion(old, union) {
  const key = wasKey(old.key);
  union.mark(key, { views: "old both", mark: "went", isGhost: true, isStruck: true });
  return {
    ...old,
    key,
    parts: old.parts.map((part) => ({ ...part, lines: part.lines.map((line) => ({ ...line, key: wasKey(line.key) })) }))
  };
}
function partsUnion(old, now, union) {
  const byId = new Map(now.parts.map((part) => [part.id, part]));
  return merged(old.parts, now.parts, ({ id }) => byId.get(id)).flatMap(({ old: was, now: is }) => {
    const part = is ?? was;
    return part ? [{ ...part, lines: linesUnion(was?.lines ?? [], is?.lines ?? [], "both", union) }] : [];
  });
}
function linesUnion(olds, nows, home, union) {
  return union.list(olds, nows, home, {
    textOf: ({ text: text2, persona }) => `${persona ?? ""}\0${text2}`,
    asOld: (line, key) => ({ ...line, key })
  });
}
function stageUnion(before, after2, pairs, union) {
  const oldOf = /* @__PURE__ */ new Map();
  const nowOf = /* @__PURE__ */ new Map();
  const originOf2 = /* @__PURE__ */ new Map();
  const oldStageOf = /* @__PURE__ */ new Map();
  const nowStageOf = /* @__PURE__ */ new Map();
  const moves = [];
  const places2 = /* @__PURE__ */ new Map();
  const newStages = new Map(after2.stages.map((stage) => [stage.key, stage]));
  const newTouchpoints = new Map(after2.stages.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.map((one) => [one.key, one])));
  const oldStages = new Map(before.stages.flatMap((stage) => paired(stage.key, stage, pairs)));
  const oldTouchpoints = new Map(before.stages.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.flatMap((one) => paired(one.key, one, pairs))));
  const still = (old, known6) => {
    const key = pairs.nowOf(old.key);
    return key === void 0 || pairs.isMoved(key) ? void 0 : known6.get(key);
  };
  const touchpointOf2 = ({ old, now }, home) => {
    const thing = now ?? old;
    if (now) {
      const was = old ?? oldTouchpoints.get(now.key);
      const at2 = home === "both" ? old ? "both" : was ? "arrived" : "came" : was ? "arrived" : "came";
      const made3 = touchpointUnion(was, now, at2, union);
      const hasMoved = at2 === "arrived" && (home !== "arrived" || pairs.isMoved(now.key));
      if (at2 === "came")
        union.mark(now.key, {
          views: "new both",
          isColumn: true,
          mark: home === "came" ? void 0 : "came"
        });
      if (at2 === "arrived")
        union.mark(now.key, { views: "new both", isColumn: true, mark: hasMoved ? "moved" : void 0 });
      if (at2 === "both" && was) places2.set(was.key, now.key);
      nowOf.set(made3, now);
      if (was) originOf2.set(made3, was);
      if (at2 === "both" && was) oldOf.set(made3, was);
      return made3;
    }
    const later2 = pairs.nowOf(thing.key);
    const isLeft = later2 !== void 0 && newTouchpoints.has(later2);
    const key = wasKey(thing.key);
    const at = isLeft ? "left" : "went";
    const made2 = { ...touchpointUnion(thing, void 0, at, union), key };
    const isNews = home !== "left" && home !== "went";
    const mark2 = isLeft ? isNews || pairs.isMoved(later2) ? "moved" : void 0 : home === "went" ? void 0 : "went";
    union.mark(key, { views: "old both", isColumn: true, mark: mark2, isGhost: true, isStruck: mark2 === "went" });
    if (mark2 === "moved" && later2 !== void 0) moves.push({ from: key, to: later2 });
    places2.set(thing.key, key);
    oldOf.set(made2, thing);
    return made2;
  };
  const stages2 = merged(before.stages, after2.stages, (stage) => still(stage, newStages)).map(
    ({ old, now }) => {
      const was = old ?? (now && oldStages.get(now.key));
      const home = now ? old ? "both" : was ? "arrived" : "came" : isLater(old, newStages, pairs) ? "left" : "went";
      const stage = now ?? old;
      const key = now ? now.key : wasKey(stage.key);
      const inStage2 = new Map(home === "both" ? (now?.touchpoints ?? []).map((one) => [one.key, one]) : []);
      const rows = home === "both" ? merged(old?.touchpoints ?? [], now?.touchpoints ?? [], (one) => still(one, inStage2)) : stage.touchpoints.map((one) => now ? { old: void 0, now: one } : { old: one, now: void 0 });
      const made2 = {
        ...stageParts(home === "left" || home === "went" ? old : was, now, home, union),
        key,
        touchpoints: rows.map((row) => touchpointOf2(row, home))
      };
      if (home === "came") union.mark(key, { views: "new both", isColumn: true, mark: "came" });
      if (home === "arrived") union.mark(key, { views: "new both", isColumn: true, mark: "moved" });
      if (home === "left") union.mark(key, { views: "old both", isColumn: true, mark: "moved", isGhost: true });
      if (home === "went") union.mark(key, { views: "old both", isColumn: true, mark: "went", isGhost: true, isStruck: true });
      if (home === "left") {
        const first2 = made2.touchpoints.find((one) => oldOf.has(one));
        const to = oldOf.get(first2 ?? made2.touchpoints[0])?.key;
        const later2 = to === void 0 ? void 0 : pairs.nowOf(to);
        if (first2 && later2 !== void 0 && newTouchpoints.has(later2) && !moves.some((move) => move.from === first2.key))
          moves.push({ from: first2.key, to: later2 });
      }
      if (made2.touchpoints.length === 0 && home !== "both")
        union.mark(`${key}~empty`, { views: now ? "new both" : "old both" });
      if (now) nowStageOf.set(made2, now);
      if (old) oldStageOf.set(made2, old);
      return made2;
    }
  );
  return { stages: stages2, oldOf, nowOf, originOf: originOf2, oldStageOf, nowStageOf, moves, places: places2 };
}
function paired(key, thing, pairs) {
  const now = pairs.nowOf(key);
  return now === void 0 ? [] : [[now, thing]];
}
function isLater(old, known6, pairs) {
  const now = old && pairs.nowOf(old.key);
  return now !== void 0 && known6.has(now);
}
function stageParts(old, now, home, union) {
  const stage = now ?? old;
  return {
    ...stage,
    title: old && now ? union.text(now.key, old.title, now.title, home) : stage.title,
    about: linesUnion(old?.about ?? [], now?.about ?? [], home, union),
    goals: linesUnion(old?.goals ?? [], now?.goals ?? [], home, union),
    kpis: linesUnion(old?.kpis ?? [], now?.kpis ?? [], home, union),
    entries: union.entries(old?.entries ?? {}, now?.entries ?? {}, home)
  };
}
function touchpointUnion(old, now, home, union) {
  const touchpoint = now ?? old;
  return {
    ...touchpoint,
    title: old && now ? union.text(now.key, old.title, now.title, home) : touchpoint.title,
    goals: linesUnion(old?.goals ?? [], now?.goals ?? [], home, union),
    entries: union.entries(old?.entries ?? {}, now?.entries ?? {}, home)
  };
}
function movesPath(moves, title) {
  return moves.length === 0 ? [] : [
    {
      key: "~moves",
      title,
      personas: [],
      ways: moves.map((move) => ({ ...move, text: "" }))
    }
  ];
}

// core/map/look.ts
var everything = {
  personas: void 0,
  lanes: void 0,
  stages: void 0,
  paths: void 0
};
function seenBy(content, look, selection = everything) {
  const personas = content.personas.filter(
    ({ id }) => !look.hiddenPersonas?.includes(id) && (selection.personas?.has(id) ?? true)
  );
  const isSome = personas.length > 0 && personas.length < content.personas.length;
  const some = isSome ? personas.map((persona) => ({ ...persona, place: content.personas.indexOf(persona) })) : content.personas;
  const filter = {
    personas: isSome ? new Set(some.map(({ id }) => id)) : void 0,
    isLaneShown: (id) => !look.hiddenLanes?.includes(id) && (selection.lanes?.has(id) ?? true),
    tags: look.tags ?? [],
    text: JSON.stringify([
      some.map(({ id }) => id),
      look.hiddenLanes,
      look.tags,
      selection.lanes && [...selection.lanes]
    ])
  };
  const folded2 = new Set(look.foldedStages);
  const stages2 = content.stages.flatMap((stage) => {
    const isShown = !look.hiddenStages?.includes(stage.key) && (selection.stages?.has(stage.key) ?? true);
    const seen = isShown ? stageSeen(stage, filter) : void 0;
    return !seen ? [] : folded2.has(stage.key) ? [foldedStage(seen)] : [seen];
  });
  const paths = content.paths.filter(
    ({ key, personas: whose }) => filter.isLaneShown("paths") && (selection.paths?.has(key) ?? true) && concerns3(whose, filter.personas)
  );
  return {
    ...content,
    personas: some,
    stages: stages2,
    entries: entriesSeen(content.entries, filter),
    paths: pathsSeen(paths, content, stages2),
    foldedLanes: new Set(look.foldedLanes),
    density: look.density ?? "comfortable",
    hasHandles: true
  };
}
function stageSeen(stage, filter) {
  const { tags: tags2 } = filter;
  const isTagged = tags2.some((tag) => stage.tags.includes(tag));
  const touchpoints2 = stage.touchpoints.filter(
    (one) => (tags2.length === 0 || isTagged || tags2.some((tag) => one.tags.includes(tag))) && concerns3(one.personas, filter.personas)
  ).map((one) => touchpointsSeen(one, filter.text, () => touchpointSeen(one, filter)));
  if (tags2.length > 0 && touchpoints2.length === 0) return void 0;
  const lines = (id, said) => filter.isLaneShown(id) ? said.filter((line) => isSaidOf(line, filter)) : [];
  return {
    ...stage,
    touchpoints: touchpoints2,
    about: lines("phases", stage.about),
    goals: lines("goals", stage.goals),
    kpis: lines("kpis", stage.kpis),
    entries: entriesSeen(stage.entries, filter)
  };
}
var touchpointsSeen = remembered();
function touchpointSeen(touchpoint, filter) {
  const entries2 = entriesSeen(touchpoint.entries, filter);
  const felt = (feelings) => filter.isLaneShown("feels") ? feelings.filter(({ persona }) => persona === "" || (filter.personas?.has(persona) ?? true)) : [];
  const seen = {
    ...touchpoint,
    goals: filter.isLaneShown("goals") ? touchpoint.goals.filter((line) => isSaidOf(line, filter)) : [],
    entries: entries2,
    feelings: felt(touchpoint.feelings),
    hopes: felt(touchpoint.hopes),
    moment: filter.isLaneShown("moments") ? touchpoint.moment : void 0
  };
  return isLike(seen, touchpoint) ? touchpoint : seen;
}
function isLike(seen, whole) {
  return seen.entries === whole.entries && seen.goals.length === whole.goals.length && seen.feelings.length === whole.feelings.length && seen.hopes.length === whole.hopes.length && seen.moment === whole.moment;
}
function entriesSeen(entries2, filter) {
  let isWhole = true;
  const seen = {};
  for (const [id, all] of Object.entries(entries2)) {
    const some = filter.isLaneShown(id) ? all.filter(({ personas = [] }) => concerns3(personas, filter.personas)) : [];
    if (some.length < all.length) isWhole = false;
    if (some.length > 0) seen[id] = some.length < all.length ? some : all;
  }
  return isWhole ? entries2 : seen;
}
function isSaidOf({ persona }, { personas }) {
  return persona === void 0 || (personas?.has(persona) ?? true);
}
function concerns3(whose, seen) {
  return whose.length === 0 || seen === void 0 || whose.some((id) => seen.has(id));
}
function foldedStage(stage) {
  return {
    ...stage,
    folded: stage.touchpoints.length,
    about: [],
    goals: [],
    kpis: [],
    touchpoints: [],
    entries: {}
  };
}
function pathsSeen(paths, whole, stages2) {
  const drawn = new Set(stages2.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.map(({ key }) => key)));
  const folded2 = new Set(stages2.flatMap(({ key, folded: count3 }) => count3 === void 0 ? [] : [key]));
  const elsewhere = /* @__PURE__ */ new Map();
  for (const stage of whole.stages)
    for (const { key, title } of stage.touchpoints)
      if (!drawn.has(key)) elsewhere.set(key, folded2.has(stage.key) ? stage.key : title);
  if (elsewhere.size === 0) return paths;
  return paths.flatMap((path2) => {
    const ways = path2.ways.map((way) => ({
      ...way,
      from: elsewhere.get(way.from) ?? way.from,
      to: elsewhere.get(way.to) ?? way.to
    })).filter(({ from: from2, to }, i) => {
      const way = path2.ways[i];
      return !(elsewhere.has(way.from) && elsewhere.has(way.to)) || folded2.has(from2) && folded2.has(to) && from2 !== to;
    });
    return ways.length === 0 ? [] : [{ ...path2, ways }];
  });
}

// core/map/overlay/livedBy.ts
function livedBy(content, persona) {
  const others2 = content.personas.flatMap(({ id }) => id === persona ? [] : [id]);
  const seen = seenBy(content, { hiddenPersonas: others2 });
  return {
    ...seen,
    hasHandles: false,
    stages: seen.stages.map(stageOf),
    entries: entriesOf2(seen.entries),
    paths: pathsOf2(content, seen, persona)
  };
}
function pathsOf2(content, seen, persona) {
  const keysIn = ({ stages: stages2 }) => stages2.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.map(({ key }) => key));
  const own = new Set(keysIn(seen));
  const others2 = new Set(keysIn(content).filter((key) => !own.has(key)));
  return content.paths.flatMap((path2) => {
    if (path2.personas.length > 0 && !path2.personas.includes(persona)) return [];
    const ways = path2.ways.filter(({ from: from2, to }) => !others2.has(from2) && !others2.has(to));
    return ways.length > 0 || path2.ways.length === 0 ? [{ ...path2, personas: [], ways }] : [];
  });
}
function stageOf(stage) {
  const entries2 = entriesOf2(stage.entries);
  const felt = stage.entries["feels"] ?? [];
  const isOwn = (entry) => (entry.personas ?? []).length > 0;
  const own = felt.filter((entry) => isOwn(entry) || !felt.some((other) => isOwn(other) && factOf2(other) === factOf2(entry)));
  return {
    ...stage,
    about: stage.about.map(withoutPersona),
    goals: stage.goals.map(withoutPersona),
    kpis: stage.kpis.map(withoutPersona),
    touchpoints: stage.touchpoints.map(touchpointOf),
    entries: own.length > 0 ? { ...entries2, feels: own.map(forAll) } : entries2
  };
}
function touchpointOf(touchpoint) {
  return {
    ...touchpoint,
    personas: [],
    goals: touchpoint.goals.map(withoutPersona),
    entries: entriesOf2(touchpoint.entries)
  };
}
function factOf2({ key }) {
  return key.replace(/@[^/]*$/, "");
}
function withoutPersona(line) {
  return line.persona === void 0 ? line : { ...line, persona: void 0 };
}
function forAll(entry) {
  return entry.personas && entry.personas.length > 0 ? { ...entry, personas: [] } : entry;
}
function entriesOf2(entries2) {
  return Object.fromEntries(Object.entries(entries2).map(([lane, all]) => [lane, all.map(forAll)]));
}

// core/map/describingWords.ts
var count2 = (number2, one, more2) => `${number2} ${number2 === 1 ? one : more2}`;
var describingWords = {
  to: " to ",
  journey: (stages2, touchpoints2) => stages2 === 0 ? "Customer journey map without stages so far" : `Customer journey map of ${count2(stages2, "stage", "stages")} and ${count2(touchpoints2, "touchpoint", "touchpoints")}`,
  cards: (personas) => personas === 0 ? "No personas so far." : `${count2(personas, "persona", "personas")}.`,
  persona: "Persona:",
  channels: "Channels",
  scale: (low, high) => `Feelings go from ${low} (unhappy) to ${high} (happy).`,
  stage: (number2, of2, title) => `Stage ${number2} of ${of2}: ${title}`,
  goal: (text2) => `Goal: ${text2}`,
  kpis: (text2) => `KPIs: ${text2}`,
  path: (title, whose) => [`Ways${title === "" ? "" : `, ${title}`}`, whose].filter(Boolean).join(", "),
  way: (from2, to, text2) => `${from2} to ${to}${text2 === "" ? "" : `: ${text2}`}`,
  ends: { start: "The beginning", end: "the end", leaves: "leaving" },
  touchpoint: (title) => `Touchpoint: ${title}`,
  only: (names4) => `Only for ${names4}`,
  feels: (name, feeling2) => `${name} feels ${feeling2}`,
  hopes: (name, feeling2) => `${name} is meant to feel ${feeling2}`,
  everybody: "Everybody",
  range: (low, high) => `${low} to ${high} of 100`,
  trend: (values) => `before that ${values}`,
  whole: "Of the journey as a whole",
  may: "may be skipped",
  of: (level, low, high) => `${level} of ${low} to ${high}`,
  cell: (lane, where, said) => `${lane}. ${where}: ${said}`,
  wholeStage: (stage) => `${stage}, as a whole`,
  nothing: "nothing",
  elsewhere: "not drawn while it is out of sight"
};

// core/map/describe.ts
function describe2(content, { isShort = false } = {}) {
  return content.kind === "journey" ? describeJourney(content, isShort) : describePersonas(content.personas);
}
var told = remembered();
function describeJourney(content, isShort) {
  const { stages: stages2, personas, facts } = content;
  const touchpoints2 = stages2.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const named4 = personas.filter(({ id, name }) => id !== "" && name !== "");
  const scale2 = scaleFor(content.scale);
  const names4 = new Map(personas.map(({ id, name }) => [id, name]));
  const known6 = { lanes: laneKindsOf(content), scale: scale2, nameOf: (id) => names4.get(id) ?? id };
  const inputs = JSON.stringify([content.scale, [...names4], content.ownLanes]);
  const lines = [
    sentence2(describingWords.journey(stages2.length, touchpoints2)),
    ...facts.map(({ label, text: text2 }) => sentence2(`${label}: ${text2}`)),
    ...named4.map((persona) => `${describingWords.persona} ${describePersona(persona)}`),
    touchpoints2 > 0 ? describingWords.scale(feelingNumber(scale2.low, scale2), feelingNumber(scale2.high, scale2)) : ""
  ];
  if (isShort) return lines.filter((line) => line !== "").join("\n");
  stages2.forEach((stage, i) => {
    const said = [
      describingWords.stage(i + 1, stages2.length, stage.title),
      ...stage.about.map(({ text: text2 }) => text2),
      ...stage.goals.map(({ text: text2 }) => describingWords.goal(text2)),
      stage.kpis.length > 0 ? describingWords.kpis(stage.kpis.map(({ text: text2 }) => text2).join(", ")) : "",
      ...saidInLanes(stage.entries, known6)
    ];
    lines.push(joined3(said));
    for (const touchpoint of stage.touchpoints)
      lines.push(told(touchpoint, inputs, () => describeTouchpoint(touchpoint, known6)));
  });
  const whole = saidInLanes(content.entries, known6);
  if (whole.length > 0) lines.push(joined3([describingWords.whole, ...whole]));
  lines.push(...content.paths.map((path2) => describePath(path2, content, known6)));
  return lines.filter((line) => line !== "").join("\n");
}
function describeTouchpoint(touchpoint, known6) {
  const { title, feelings, hopes, personas, signs: signs3, goals: goals2, entries: entries2 } = touchpoint;
  const { nameOf: nameOf6, scale: scale2 } = known6;
  return joined3([
    describingWords.touchpoint(title),
    personas.length > 0 ? describingWords.only(personas.map(nameOf6).join(", ")) : "",
    ...signs3.map(({ word }) => word),
    ...goals2.map(({ text: text2 }) => describingWords.goal(text2)),
    ...feelings.map((feeling2) => describingWords.feels(nameOf6(feeling2.persona), feelingText(feeling2, scale2))),
    ...hopes.map(
      (hope) => describingWords.hopes(hope.persona === "" ? describingWords.everybody : nameOf6(hope.persona), feelingText(hope, scale2))
    ),
    ...saidInLanes(entries2, known6)
  ]);
}
function saidInLanes(entries2, known6) {
  return known6.lanes.flatMap(({ id, words: lane }) => {
    const some = entries2[id] ?? [];
    return id === "channels" ? saidList(
      lane.name,
      some.map(({ text: text2 }) => text2)
    ) : some.map((entry) => saidEntry(entry, lane.one, known6));
  });
}
function saidList(name, texts) {
  return texts.length > 0 ? [`${name}: ${texts.join(", ")}`] : [];
}
function saidEntry(entry, lane, { nameOf: nameOf6 }) {
  const { text: text2, lead, personas = [], ranks = [], bar: bar2, trend, sign: sign2, small = [] } = entry;
  const told2 = ranks.map(rankText).filter((part) => part !== void 0);
  const before = [lane, lead, ...personas.map(nameOf6), ...told2.map((part) => part.toLowerCase())];
  const range = bar2 && bar2.low !== bar2.high ? describingWords.range(bar2.low, bar2.high) : void 0;
  const earlier = trend && describingWords.trend(trend.values.slice(0, -1).join(", "));
  const after2 = [...ranks.map(({ word }) => word), sign2?.word, range, earlier, ...small].filter(Boolean).join("; ");
  const what = [text2, after2 === "" ? "" : text2 === "" ? after2 : `(${after2})`].filter(Boolean).join(" ");
  return `${before.filter(Boolean).join(", ")}${what === "" ? "" : `: ${what}`}`;
}
function describePath({ title, personas, ways }, content, known6) {
  const titles4 = new Map(
    content.stages.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.map((one) => [one.key, one.title]))
  );
  const nameOf6 = (end) => titles4.get(end) ?? (Object.hasOwn(describingWords.ends, end) ? describingWords.ends[end] : end);
  const steps3 = ways.map(({ from: from2, to, text: text2 }) => describingWords.way(nameOf6(from2), nameOf6(to), text2));
  return joined3([describingWords.path(title ?? "", personas.map(known6.nameOf).join(", ")), ...steps3]);
}
function describePersonas(personas) {
  return [describingWords.cards(personas.length), ...personas.map(describePersona)].join("\n");
}
function describePersona({ name, role, quote, parts: parts3, channels: channels2 }) {
  return joined3([
    role ? `${name}, ${role}` : name,
    quote ? quote.text : "",
    ...parts3.flatMap(({ label, lines }) => lines.map(({ text: text2 }) => `${label}: ${text2}`)),
    ...saidList(
      describingWords.channels,
      channels2.map(({ title }) => title)
    )
  ]);
}
function joined3(parts3) {
  return parts3.filter((part) => part !== "").map(sentence2).join(" ");
}
function sentence2(text2) {
  return /[.!?…。！？؟।:]["'”’»」』)]*$/.test(text2) ? text2 : `${text2}.`;
}

// core/map/legend.ts
var hasRank = (...ids) => ({ entries: entries2 }) => entries2.some(({ ranks = [] }) => ranks.some(({ id, value }) => value !== void 0 && ids.includes(id)));
var hasBar = (kind) => ({ entries: entries2 }) => entries2.some(({ bar: bar2 }) => bar2?.kind === kind);
var bar = (kind) => (key, y) => barNodes(key, { low: 60, high: 60, kind }, { x: 0, y: y - 3, width: 30, mirrored: false });
var sign = (id) => ({
  width: 10,
  isUsed: ({ signs: signs3 }) => signs3.has(id),
  draw: (key, y) => signNodes(key, id, 5, y)
});
var touchpointsOf = ({ stages: stages2 }) => stages2.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2);
var samples = [
  {
    id: "optional",
    width: 22,
    isUsed: (map) => map.stages.some(({ isOptional }) => isOptional) || touchpointsOf(map).some(({ isOptional }) => isOptional),
    // prettier-ignore
    draw: (key, y) => [
      rectNode(`${key}~box`, { x: 0.5, y: y - 5.5, width: 21, height: 11 }, { stroke: "line", more: { "stroke-width": 1, "stroke-dasharray": "4 3", rx: 3 } })
      // prettier-ignore
    ]
  },
  {
    id: "moment",
    width: 10,
    isUsed: ({ stages: stages2, entries: entries2 }) => entries2.length > 0 && stages2.some(({ entries: stage, touchpoints: touchpoints2 }) => "moments" in stage || touchpoints2.some(({ moment: moment2 }) => moment2)),
    // prettier-ignore
    draw: (key, y) => [momentStar(key, 5, y, 5)]
  },
  {
    id: "hoped",
    width: 30,
    isUsed: (map) => touchpointsOf(map).some(({ hopes }) => hopes.length > 0),
    draw: (key, y) => [
      pathNode(`${key}~line`, `M1 ${y}h28`, { stroke: "inkSoft", more: { "stroke-width": 1.75, "stroke-dasharray": "1 4", "stroke-linecap": "round" } }),
      // prettier-ignore
      pathNode(`${key}~ring`, `M10 ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`, { fill: "paper", stroke: "inkSoft", more: { "stroke-width": 1.25 } })
      // prettier-ignore
    ]
  },
  { id: "loss", width: 30, isUsed: hasBar("loss"), draw: bar("loss") },
  { id: "success", width: 30, isUsed: hasBar("success"), draw: bar("success") },
  { id: "share", width: 30, isUsed: hasBar("share"), draw: bar("share") },
  {
    id: "trend",
    width: 30,
    isUsed: ({ entries: entries2 }) => entries2.some(({ trend }) => trend),
    draw: (key, y) => [
      pathNode(`${key}~aim`, `M0 ${y - 3}h30`, { stroke: "line", more: { "stroke-width": 1, "stroke-dasharray": "3 2" } }),
      // prettier-ignore
      pathNode(`${key}~line`, `M0 ${y + 4}L14 ${y + 2}L27 ${y - 2}`, { stroke: "inkSoft", more: { "stroke-width": 1.5 } })
      // prettier-ignore
    ]
  },
  { id: "good", ...sign("good") },
  { id: "bad", ...sign("bad") },
  { id: "worry", ...sign("worry") },
  {
    id: "severity",
    width: pipsWidth,
    isUsed: hasRank("severity", "harm", "likelihood"),
    draw: (key, y) => pipNodes(key, 4, { x: 0, y, shape: "round", colour: "pain" })
  },
  {
    id: "impact",
    width: pipsWidth,
    isUsed: hasRank("impact", "effort"),
    draw: (key, y) => pipNodes(key, 4, { x: 0, y, shape: "square", colour: "opportunity" })
  },
  { id: "known", ...sign("known") },
  { id: "believed", ...sign("believed") },
  { id: "unknown", ...sign("unknown") }
];
var besideSample = 7;
var between2 = 24;
var rowHeight = 22;
function legendBlock(content, width) {
  const used = samplesOf(content);
  const children = [];
  let x = 0;
  let y = 0;
  for (const sample of samples) {
    if (!used.has(sample.id)) continue;
    const key = `~key:${sample.id}`;
    const name = setText(drawnWords.legend[sample.id], width - sample.width - besideSample, styles.label);
    const wide = sample.width + besideSample + Math.ceil(widestLine(name));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += rowHeight;
    }
    const middle2 = styles.label.lineHeight / 2;
    const text2 = textNode(`${key}~name`, name, sample.width + besideSample, 0, { align: "left" });
    children.push(groupAt(key, { x, y }, [...sample.draw(key, middle2), text2]));
    x += wide + between2;
  }
  if (children.length < 2) return { key: "~key", thing: void 0, width, height: 0, children: [] };
  return { key: "~key", thing: void 0, width, height: y + styles.label.lineHeight, children };
}
var stageSamples = remembered();
function samplesOf(content) {
  const used = (part) => samples.filter((sample) => sample.isUsed(part)).map(({ id }) => id);
  const found = new Set(used(usedIn([], Object.values(content.entries).flat())));
  for (const stage of content.stages)
    for (const id of stageSamples(stage, "", () => used(usedIn([stage], entriesIn(stage))))) found.add(id);
  return found;
}
function entriesIn(stage) {
  return [stage, ...stage.touchpoints].flatMap((part) => Object.values(part.entries).flat());
}
function usedIn(stages2, entries2) {
  const states = stages2.flatMap(({ touchpoints: touchpoints2 }) => touchpoints2.flatMap(({ signs: signs3 }) => signs3));
  const all = [...states, ...entries2.flatMap(({ sign: one }) => one ?? [])];
  return { stages: stages2, entries: entries2, signs: new Set(all.map(({ id }) => id)) };
}

// core/map/curve.ts
var near = 11;
var aside2 = 13;
function heightOf(value, scale2, plot) {
  const within2 = Math.min(scale2.high, Math.max(scale2.low, value));
  return plot.bottom - (within2 - scale2.low) / (scale2.high - scale2.low) * (plot.bottom - plot.top);
}
function pointsAt(column, scale2, plot, marks) {
  const points = [];
  for (const feeling2 of column.touchpoint.feelings) {
    const mark2 = marks.of(feeling2.persona).index;
    const low = feeling2.low ?? feeling2.high;
    const high = feeling2.high ?? feeling2.low;
    if (mark2 >= mostLines || low === void 0 || high === void 0) continue;
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
    if (points.some((point) => point.mark === mark2)) continue;
    const top2 = heightOf(Math.max(low, high), scale2, plot);
    const bottom = heightOf(Math.min(low, high), scale2, plot);
    points.push({ feeling: feeling2, mark: mark2, x: column.centre, y: (top2 + bottom) / 2, top: top2, bottom });
  }
  return points.length < 2 ? points : sideBySide(points);
}
function sideBySide(points) {
  const byHeight = [...points].sort((a, b) => a.top - b.top || a.mark - b.mark);
  const moved = /* @__PURE__ */ new Map();
  for (let first2 = 0; first2 < byHeight.length; ) {
    let reach = byHeight[first2].bottom;
    let end = first2 + 1;
    while (end < byHeight.length && byHeight[end].top - reach < near) {
      reach = Math.max(reach, byHeight[end].bottom);
      end++;
    }
    const group = byHeight.slice(first2, end).sort((a, b) => a.mark - b.mark);
    group.forEach((point, i) => moved.set(point, (i - (group.length - 1) / 2) * aside2));
    first2 = end;
  }
  return points.map((point) => ({ ...point, x: point.x + moved.get(point) }));
}

// core/map/curveLabels.ts
var gap = 9;
var besides = 10;
var ownHalf = 7;
var aSolid = 400;
var aLabel = 1e3;
var aStranger = 70;
var aLine = 14;
var aRule = 30;
function placeLabels(labels2, around2) {
  const ideal = idealPlaces(labels2, around2);
  if (ideal) return ideal;
  const choices = labels2.map((label) => candidatesFor(label, around2.bounds));
  const chosen = labels2.map(() => void 0);
  for (let turn2 = 0; turn2 < (labels2.length > 1 ? 3 : 1); turn2++) {
    let changed = false;
    labels2.forEach((label, i) => {
      let best;
      let least2 = aSolid;
      for (const candidate of choices[i]) {
        if (candidate.price >= least2) break;
        candidate.full ??= candidate.price + priceOf(candidate, around2) + priceOfDistance(candidate, label, around2);
        let price = candidate.full;
        for (let j = 0; j < chosen.length && price < least2; j++) {
          const other = chosen[j];
          if (other && j !== i && overlap(candidate, other, 2)) price += aLabel;
        }
        if (price < least2) {
          best = candidate;
          least2 = price;
        }
      }
      changed ||= best !== chosen[i];
      chosen[i] = best;
    });
    if (!changed) break;
  }
  return chosen;
}
function idealPlaces(labels2, around2) {
  const { bounds } = around2;
  const places2 = [];
  for (const { x, top: top2, bottom, width, height, prefers } of labels2) {
    const y = prefers === "above" ? top2 - gap - height : bottom + gap;
    const box = { x: x - width / 2, y, width, height };
    const isWithin = box.x >= bounds.x && box.x + width <= bounds.x + bounds.width && y >= bounds.y && y + height <= bounds.y + bounds.height;
    if (!isWithin || priceOf(box, around2) > 0 || places2.some((other) => overlap(box, other, 2)))
      return void 0;
    places2.push(box);
  }
  return places2;
}
function candidatesFor(label, bounds) {
  const { x, top: top2, bottom, width, height, prefers } = label;
  const above2 = prefers === "above" ? 0 : 6;
  const below = 6 - above2;
  const middle2 = (top2 + bottom) / 2 - height / 2;
  const wanted = [];
  const add = (left, y, price) => {
    const within2 = Math.min(bounds.x + bounds.width - width, Math.max(bounds.x, left));
    if (within2 < bounds.x || y < bounds.y || y + height > bounds.y + bounds.height) return;
    wanted.push({ x: within2, y, width, height, price: price + Math.abs(within2 - left) / 4, full: void 0 });
  };
  for (const [far, price] of [
    [0, 0],
    [8, 10],
    [18, 22],
    [28, 36]
  ]) {
    for (const [left, aslant] of [
      [x - width / 2, 0],
      [x - 6, 4],
      [x + 6 - width, 4],
      [x + besides, 7],
      [x - besides - width, 7]
    ]) {
      add(left, top2 - gap - height - far, above2 + price + aslant);
      add(left, bottom + gap + far, below + price + aslant);
    }
  }
  for (const [shift, price] of [
    [0, 8],
    [-8, 10],
    [8, 10]
  ]) {
    add(x + besides, middle2 + shift, price);
    add(x - besides - width, middle2 + shift, price);
  }
  return wanted.sort((a, b) => a.price - b.price);
}
function priceOf(box, around2) {
  let price = around2.rule > box.y && around2.rule < box.y + box.height ? aRule : 0;
  for (const solid of around2.solid) if (overlap(box, solid, 1)) price += aSolid;
  return price + aLine * around2.crossings(box);
}
function priceOfDistance(box, { x, top: top2, bottom }, { solid }) {
  const isAbove = box.y + box.height <= top2;
  if (!isAbove && box.y < bottom) return 0;
  const from2 = isAbove ? box.y + box.height : bottom + ownHalf;
  const to = isAbove ? top2 - ownHalf : box.y;
  const middle2 = box.x + box.width / 2;
  const between4 = {
    x: Math.min(x, middle2) - ownHalf,
    y: from2,
    width: Math.abs(x - middle2) + 2 * ownHalf,
    height: to - from2
  };
  return between4.height > 0 && solid.some((one) => overlap(between4, one, 0)) ? aStranger : 0;
}
function overlap(a, b, margin2) {
  return a.x < b.x + b.width + margin2 && b.x < a.x + a.width + margin2 && a.y < b.y + b.height + margin2 && b.y < a.y + a.height + margin2;
}

// core/map/handles.ts
var handles = {
  touchpoint: { drag: "touchpoint" },
  stage: { drag: "stage" },
  /** A feeling at a touchpoint; without numbers, one of which only words are said. */
  feeling: (touchpoint, { persona, low, high }) => ({
    drag: "feeling",
    touchpoint,
    persona,
    ...low !== void 0 && high !== void 0 && { low, high }
  }),
  /** The ends of the scale of feelings, the heights that they are drawn at, and the primary persona. */
  scale: ({ low, high }, { top: top2, bottom }, persona) => ({
    scale: "feels",
    ...{ low, high, top: top2, bottom, persona }
  })
};

// core/map/curvePath.ts
function segmentsOf(points) {
  const slopes = points.map((point, i) => point ? slopeAt(points[i - 1], point, points[i + 1]) : 0);
  const segments = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const from2 = points[i];
    const to = points[i + 1];
    segments.push(from2 && to ? { from: from2, to, fromSlope: slopes[i], toSlope: slopes[i + 1] } : void 0);
  }
  return segments;
}
function slopeAt(before, at, after2) {
  const left = before && (at.y - before.y) / (at.x - before.x);
  const right = after2 && (after2.y - at.y) / (after2.x - at.x);
  if (left === void 0 || right === void 0) return left ?? right ?? 0;
  const leftWidth = at.x - before.x;
  const rightWidth = after2.x - at.x;
  const mean = (left * rightWidth + right * leftWidth) / (leftWidth + rightWidth);
  const steepest = Math.min(Math.abs(left), Math.abs(right), Math.abs(mean) / 2);
  return (Math.sign(left) + Math.sign(right)) * steepest;
}
function pathOf2(segments) {
  let d = "";
  let pen;
  for (const segment of segments) {
    if (!segment) continue;
    const { from: from2, to, fromSlope, toSlope } = segment;
    const third = (to.x - from2.x) / 3;
    if (pen !== from2) d += `M${round(from2.x)} ${round(from2.y)}`;
    d += `C${round(from2.x + third)} ${round(from2.y + third * fromSlope)} ${round(to.x - third)} ${round(to.y - third * toSlope)} ${round(to.x)} ${round(to.y)}`;
    pen = to;
  }
  return d;
}
function heightAt({ from: from2, to, fromSlope, toSlope }, x) {
  const width = to.x - from2.x;
  const t = (x - from2.x) / width;
  const s = 1 - t;
  const third = width / 3;
  return s * s * s * from2.y + 3 * s * s * t * (from2.y + third * fromSlope) + 3 * s * t * t * (to.y - third * toSlope) + t * t * t * to.y;
}

// core/map/curveCell.ts
var pointRadius = 5;
var barHalf = 4;
var sampleStep = 8;
var starTop = 13;
var curvePadding = 44;
function drawCell(cell) {
  const { column, columnWidth: columnWidth2, points, marks, scale: scale2, below } = cell;
  const words2 = points.map(({ feeling: feeling2 }, i) => {
    if (!feeling2.word || points.findIndex((point) => isSame(point.feeling, feeling2)) < i) return void 0;
    return setText(feeling2.word, columnWidth2 - 20, styles.label, { maxLines: 2, balance: true });
  });
  const boxes = boxesFor(cell, words2);
  const nodes = points.map((point, i) => {
    const box = boxes[i];
    const word = words2[i];
    const isShared = points.some((other) => other !== point && isSame(other.feeling, point.feeling));
    return pointNode(
      cell,
      point,
      box && word && { box, word, colour: isShared ? "ink" : colourOf(point.mark) }
    );
  });
  const said = points.filter(
    (point) => points.some((other, i) => boxes[i] && isSame(other.feeling, point.feeling))
  );
  const rest2 = column.touchpoint.feelings.filter(
    (feeling2) => feeling2.word && !said.some((point) => point.feeling === feeling2)
  );
  const groups = rest2.filter((feeling2, i) => rest2.findIndex((other) => isSame(other, feeling2)) === i);
  const hopes = column.touchpoint.hopes.filter(
    ({ word, low, persona }) => word || low === void 0 || marks.of(persona).index >= mostLines && persona !== ""
  );
  if (groups.length + hopes.length === 0) return { nodes, wordsHeight: 0 };
  const blocks = groups.map((feeling2) => {
    const whose = rest2.filter((other) => isSame(other, feeling2)).map(({ persona }) => marks.of(persona));
    const block2 = wordBlock(
      `${keyOf2(column, feeling2)}~below`,
      feeling2,
      textWidthIn(columnWidth2),
      marks.count > 1 ? whose : []
    );
    return { ...block2, data: handles.feeling(column.touchpoint.key, feeling2) };
  });
  const hoped = hopes.map((hope) => {
    const word = labels.hoped(feelingText(hope, scale2));
    const key = `${column.touchpoint.key}~hopes:${hope.persona}~below`;
    const whose = hope.persona !== "" && marks.count > 1 ? [marks.of(hope.persona)] : [];
    return wordBlock(key, { ...hope, word }, textWidthIn(columnWidth2), whose);
  });
  const stack = stacked([...blocks, ...hoped], 4);
  const y = below === 0 ? cell.top : below;
  nodes.push(groupAt(`${column.touchpoint.key}~words`, { x: space.cellLeft, y }, stack.nodes));
  return { nodes, wordsHeight: stack.height };
}
function starNodes(moment2, width) {
  if (!moment2) return [];
  const key = `${moment2.key}~onCurve`;
  const star = pathNode(`${key}~star`, starShape(width / 2, starTop, 5.5), { fill: "moment" });
  const hit = hitNode(key, { x: width / 2 - 9, y: starTop - 9, width: 18, height: 18 });
  return [
    groupAt(key, void 0, [titleNode(key, `${drawnWords.moment}: ${moment2.text}`), hit, star], moment2.key)
  ];
}
function isSame(a, b) {
  return a === b || a.key === b.key && a.key !== "" && a.word === b.word && a.low === b.low && a.high === b.high;
}
function keyOf2(column, feeling2) {
  return `${column.touchpoint.key}~feels:${feeling2.persona}`;
}
var colourOf = (mark2) => `persona${mark2 + 1}`;
function pointNode({ column, scale: scale2, marks }, point, said) {
  const { feeling: feeling2, top: top2, bottom, mark: mark2 } = point;
  const key = keyOf2(column, feeling2);
  const x = point.x - column.x;
  const colour = colourOf(mark2);
  const ground = column.touchpoint.moment ? "momentTint" : "paper";
  const children = [
    titleNode(key, toldOf2(marks.of(feeling2.persona).name, feeling2, scale2)),
    hitNode(key, { x: x - 10, y: top2 - 10, width: 20, height: bottom - top2 + 20 })
  ];
  if (bottom > top2) {
    const bar2 = { x: x - barHalf, y: top2, width: 2 * barHalf, height: bottom - top2 };
    const more3 = { "stroke-width": 1.5, rx: barHalf };
    children.push(rectNode(`${key}~range`, bar2, { fill: ground, stroke: colour, more: more3 }));
  }
  const more2 = { "stroke-width": 2, "paint-order": "stroke" };
  const shape = markShape(mark2, x, point.y, pointRadius);
  children.push(pathNode(`${key}~point`, shape, { fill: colour, stroke: ground, more: more2 }));
  if (said) {
    const set = { ...said.word, width: said.box.width };
    const options = { align: "middle", colour: said.colour, halo: ground };
    children.push(textNode(`${key}~word`, set, said.box.x, said.box.y, options));
  }
  const data = handles.feeling(column.touchpoint.key, feeling2);
  return { ...groupAt(key, void 0, children, feeling2.key), data };
}
function toldOf2(name, feeling2, scale2) {
  const numbers = [feeling2.low, feeling2.high].filter(
    (value, i, all) => value !== void 0 && value !== all[i - 1]
  );
  const number2 = numbers.map((value) => feelingNumber(value, scale2)).join(" to ");
  return [`${name}: ${number2}`.trim(), feeling2.word].filter((part) => part).join(" ");
}
function boxesFor(cell, words2) {
  const { column, columnWidth: columnWidth2, points, plot, scale: scale2 } = cell;
  const labels2 = [];
  points.forEach((point, i) => {
    const word = words2[i];
    if (!word) return;
    const together2 = points.filter((other) => isSame(other.feeling, point.feeling));
    labels2.push({
      width: widestLine(word),
      height: word.height,
      x: together2.reduce((sum, { x }) => sum + x, 0) / together2.length - column.x,
      top: point.top,
      bottom: point.bottom,
      prefers: point.y <= (plot.top + plot.bottom) / 2 ? "above" : "below"
    });
  });
  if (labels2.length === 0) return words2.map(() => void 0);
  const solid = points.map(({ x, top: top2, bottom }) => ({
    x: x - column.x - pointRadius - 2,
    y: top2 - pointRadius - 1,
    width: 2 * pointRadius + 4,
    height: bottom - top2 + 2 * pointRadius + 2
  }));
  for (const { x, y } of cell.hopes) solid.push({ x: x - column.x - 8, y: y - 8, width: 16, height: 16 });
  if (column.touchpoint.moment) solid.push({ x: columnWidth2 / 2 - 7, y: 0, width: 14, height: starTop + 7 });
  const bounds = { x: 8, y: 2, width: columnWidth2 - 16, height: plot.bottom + curvePadding - 4 };
  const rule2 = heightOf(scale2.middle, scale2, plot);
  const placed4 = placeLabels(labels2, { bounds, solid, crossings: crossingsOf(cell), rule: rule2 });
  let next = 0;
  return words2.map((word) => word ? placed4[next++] : void 0);
}
function crossingsOf({ column, lines, index }) {
  const segments = lines.flatMap((line) => [line[index - 1], line[index]]).filter((one) => one !== void 0);
  return ({ x, y, width, height }) => {
    let count3 = 0;
    for (const segment of segments) {
      const from2 = Math.max(column.x + x - 2, segment.from.x);
      const to = Math.min(column.x + x + width + 2, segment.to.x);
      for (let at = from2; at <= to; at += sampleStep) {
        const line = heightAt(segment, at);
        if (line > y - 2 && line < y + height + 2) count3++;
      }
    }
    return count3;
  };
}
function wordBlock(key, feeling2, width, whose) {
  const [mark2] = whose;
  const isNamed = whose.length === 1 && mark2 !== void 0 && mark2.index >= mostLines;
  const text2 = setText(isNamed ? `${mark2.name}: ${feeling2.word}` : feeling2.word ?? "", width, styles.label);
  const x = text2.rightToLeft ? width + 8 : -8;
  const isOne = whose.length === 1 && mark2 !== void 0;
  const children = [hitNode(key, { x: -4, y: -2, width: width + 8, height: text2.height + 4 })];
  if (whose.length > 0) children.unshift(titleNode(key, whose.map(({ name }) => name).join(", ")));
  if (isOne) children.push(markNode(`${key}~mark`, mark2, x, styles.label.lineHeight / 2));
  const colour = isOne && mark2.index < mostLines ? mark2.colour : "ink";
  children.push(textNode(`${key}~text`, text2, 0, 0, { colour }));
  return { key, thing: feeling2.key, width, height: text2.height, children };
}

// core/map/curvePieces.ts
var columnsInPiece = 16;
var columnsAround = 2;
function piecesOf(key, columns2, segments) {
  const all = columns2.touchpoints;
  if (!columns2.sight) {
    const d = pathOf2(segments(all));
    return d === "" ? [] : [{ key, d }];
  }
  const { first: first2, touchpoints: touchpoints2 } = seenColumns(columns2);
  if (touchpoints2.length === 0) return [];
  const pieces = [];
  const from2 = Math.floor(Math.max(0, first2 - 1) / columnsInPiece);
  const to = Math.floor((first2 + touchpoints2.length - 1) / columnsInPiece);
  for (let piece2 = from2; piece2 <= to; piece2++) {
    const start = piece2 * columnsInPiece;
    const before = Math.max(0, start - columnsAround);
    const some = segments(all.slice(before, start + columnsInPiece + 1 + columnsAround));
    const d = pathOf2(some.slice(start - before, start - before + columnsInPiece));
    if (d !== "") pieces.push({ key: `${key}~${piece2}`, d });
  }
  return pieces;
}

// core/map/faces.ts
var mouths = {
  happy: "M-3.6 1.4a4.1 4.1 0 0 0 7.2 0",
  neutral: "M-3.2 2.8h6.4",
  unhappy: "M-3.4 4a4 4 0 0 1 6.8 0"
};
function faceNode(key, mood, x, y) {
  const outline = "M-7.75 0a7.75 7.75 0 1 0 15.5 0a7.75 7.75 0 1 0 -15.5 0z";
  const d = `${outline}M-2.7 -2.2h0M2.7 -2.2h0${mouths[mood]}`;
  const more2 = { "stroke-width": 1.25, "stroke-linecap": "round" };
  return groupAt(key, { x: round(x), y: round(y) }, [
    pathNode(`${key}~line`, d, { fill: "paper", stroke: "inkSoft", more: more2 })
  ]);
}

// core/map/hopes.ts
var radius = 7;
var dash = "1 4";
var whoseAt = remembered();
function hopeLines(content, columns2, how) {
  const { scale: scale2, plot, marks } = how;
  const all = columns2.stages.flatMap(
    ({ touchpoints: touchpoints2 }) => whoseAt(touchpoints2, "", () => [
      ...new Set(touchpoints2.flatMap(({ touchpoint }) => touchpoint.hopes.map(({ persona }) => persona)))
    ])
  );
  const whose = [...new Set(all)].filter((id) => id === "" || marks.of(id).index < mostLines);
  return whose.map((persona) => {
    const mark2 = marks.of(persona);
    const at = ({ touchpoint, centre }) => {
      const own = touchpoint.hopes.find((one) => one.persona === persona);
      const hope = own ?? touchpoint.hopes.find((one) => one.persona === "");
      const value = hope?.low ?? hope?.high;
      if (!hope || value === void 0 || !Number.isFinite(value)) return void 0;
      const middle2 = (value + (hope.high ?? value)) / 2;
      const told2 = labels.hoped(feelingText(hope, content.scale));
      return { key: hope.key, touchpoint: touchpoint.key, x: centre, y: heightOf(middle2, scale2, plot), told: told2 };
    };
    const isOne = persona !== "" && mark2.index < mostLines;
    return { persona, colour: isOne ? mark2.colour : "inkSoft", shape: isOne ? mark2.index : 0, at };
  });
}
function hopeNodes(lines, columns2) {
  const nodes = [];
  for (const { persona, colour, at } of lines) {
    const more2 = { "stroke-width": 1.75, "stroke-dasharray": dash, "stroke-linecap": "round" };
    const pieces = piecesOf(`~hoped:${persona}`, columns2, (some) => segmentsOf(some.map(at)));
    for (const { key, d } of pieces) nodes.push(pathNode(key, d, { stroke: colour, more: more2 }));
  }
  for (const { persona, colour, shape, at } of lines)
    for (const column of seenColumns(columns2).touchpoints) {
      const point = at(column);
      if (!point) continue;
      const key = `${point.touchpoint}~hopes:${persona}`;
      const d = markShape(shape, point.x, point.y, radius);
      const hit = { x: point.x - 9, y: point.y - 9, width: 18, height: 18 };
      const ring2 = pathNode(`${key}~ring`, d, { stroke: colour, more: { "stroke-width": 1.25 } });
      nodes.push(groupAt(key, void 0, [titleNode(key, point.told), hitNode(key, hit), ring2], point.key));
    }
  return nodes;
}

// core/map/curveLane.ts
function plotOf(marks, { plot, crowdedPlot }) {
  const height = Math.min(marks.count, mostLines) > 2 ? crowdedPlot : plot;
  return { top: curvePadding, bottom: curvePadding + height };
}
var stagePoints = remembered();
function pointsOf(stage, { scale: scale2, plot, marks, text: text2 }) {
  return stagePoints(
    stage.touchpoints,
    text2,
    () => stage.touchpoints.map((column) => pointsAt(column, scale2, plot, marks))
  );
}
var wordHeights = remembered();
var drawnCells = remembered();
function curveLane(content, columns2, marks) {
  const scale2 = scaleFor(content.scale);
  const { spacing: spacing2, width: columnWidth2 } = columns2;
  const plot = plotOf(marks, spacing2);
  const text2 = `${scale2.low} ${scale2.middle} ${scale2.high} ${plot.top} ${plot.bottom} ${marks.lines} ${marks.text}`;
  const style3 = { scale: scale2, plot, marks, text: text2 };
  const points = columns2.stages.flatMap((stage) => pointsOf(stage, style3));
  const hopes = hopeLines(content, columns2, style3);
  const hopedAt = (column) => hopes.flatMap((line) => line.at(column) ?? []);
  const hasPoints = points.some((some) => some.length > 0) || hopes.length > 0 && columns2.touchpoints.some((column) => hopedAt(column).length > 0);
  const below = hasPoints ? plot.bottom + curvePadding : 0;
  const cellsFrom = (first3, some) => {
    const before = Math.max(0, first3 - columnsAround);
    const around2 = points.slice(before, first3 + some.length + columnsAround);
    const lines = linesThrough(around2, marks);
    return some.map((column, i) => {
      const index = first3 - before + i;
      const own = { column, columnWidth: columnWidth2, points: points[first3 + i], hopes: hopedAt(column) };
      return { ...own, lines, index, scale: scale2, plot, marks, below, top: spacing2.cellTop };
    });
  };
  const seen = seenColumns(columns2);
  const inputs = `${text2} ${columnWidth2} ${below} ${spacing2.cellTop} ${hopes.map(({ persona }) => persona).join(" ")}`;
  const cells2 = cellsFrom(seen.first, seen.touchpoints).map(
    (cell) => drawnCells(cell.column.touchpoint, `${inputs} ${placesAround(cell)}`, () => drawCell(cell))
  );
  const drawn = new Map(seen.touchpoints.map((column, i) => [column, cells2[i]]));
  const wordsTop = hasPoints ? below : spacing2.cellTop;
  let first2 = 0;
  const bottoms = columns2.stages.map(({ touchpoints: touchpoints2 }) => {
    const start = first2;
    first2 += touchpoints2.length;
    const around2 = [2, 1].map((by) => points[start - by]);
    const beside = [...around2, points[first2], points[first2 + 1]];
    const tallest2 = wordHeights(
      touchpoints2,
      inputs,
      () => {
        const all = touchpoints2.every((column) => drawn.has(column)) ? [] : cellsFrom(start, touchpoints2);
        return Math.max(0, ...touchpoints2.map((column, i) => (drawn.get(column) ?? drawCell(all[i])).wordsHeight));
      },
      beside
    );
    return tallest2 > 0 ? wordsTop + tallest2 : below;
  });
  const wholes = wholesOf("feels", content, columns2, marks, bottoms);
  const hasWords = bottoms.some((bottom) => bottom > below);
  if (!hasPoints && !hasWords && !wholes.said.stages && !wholes.said.journey) return void 0;
  const height = wholes.bottom > below ? wholes.bottom + spacing2.cellBottom : below;
  const nodes = [];
  if (hasPoints)
    nodes.push(
      ...momentTints(columns2, height),
      ...guides(columns2, scale2, plot, content.personas[0]?.id ?? ""),
      ...hopeNodes(hopes, columns2),
      ...lineNodes(content, columns2, style3)
    );
  seen.touchpoints.forEach(({ touchpoint, x }, i) => {
    const moment2 = hasPoints ? starNodes(touchpoint.moment, columnWidth2) : [];
    const children = [...moment2, ...cells2[i].nodes];
    if (children.length > 0) nodes.push(groupAt(`${touchpoint.key}~feels`, { x, y: 0 }, children));
  });
  nodes.push(...wholes.nodes);
  const said = { ...wholes.said, touchpoints: hasPoints || hasWords };
  return { id: "feels", height, nodes, rail: hasPoints ? scaleNodes(scale2, plot) : [], said };
}
function linesThrough(points, marks) {
  return Array.from({ length: marks.lines }, (_, mark2) => segmentsThrough(points, mark2));
}
function segmentsThrough(points, mark2) {
  return segmentsOf(points.map((some) => some.find((point) => point.mark === mark2)));
}
function placesAround({ column: { x }, lines, index, hopes }) {
  const segments = lines.map((line) => [line[index - 1], line[index]].map((one) => one && [one.from.x - x, one.from.y, one.fromSlope, one.to.x - x, one.to.y, one.toSlope].join(" ")).join("|"));
  return `${segments.join("/")} ${hopes.map((hope) => `${hope.x - x} ${hope.y}`).join(" ")}`;
}
function lineNodes(content, columns2, style3) {
  const nodes = [];
  const { scale: scale2, plot, marks } = style3;
  for (const id of new Set(content.personas.map((persona) => persona.id))) {
    const mark2 = marks.of(id);
    if (mark2.index >= marks.lines) continue;
    const pieces = piecesOf(
      `~line:${id}`,
      columns2,
      (some) => segmentsThrough(
        some.map((column) => pointsAt(column, scale2, plot, marks)),
        mark2.index
      )
    );
    const more2 = { "stroke-width": 2, "stroke-linejoin": "round" };
    if (mark2.dash === void 0) more2["stroke-linecap"] = "round";
    else more2["stroke-dasharray"] = mark2.dash;
    for (const { key, d } of pieces) nodes.push(pathNode(key, d, { stroke: mark2.colour, more: more2 }));
  }
  return nodes;
}
function momentTints(columns2, height) {
  return seenColumns(columns2).touchpoints.filter(({ touchpoint }) => touchpoint.moment).map(({ touchpoint, x }) => {
    const box = { x: x + 1, y: 1, width: columns2.width - 3, height: height - 1 };
    return rectNode(`${touchpoint.key}~moment`, box, { fill: "momentTint" });
  });
}
function guides(columns2, scale2, plot, persona) {
  const level = (value) => `M0 ${round(heightOf(value, scale2, plot))}H${round(columns2.total)}`;
  const others2 = scale2.levels.filter((value) => value !== scale2.middle);
  const lines = pathNode("~guides", others2.map(level).join(""), {
    stroke: "guide",
    more: { "stroke-width": 1 }
  });
  return [
    { ...lines, data: handles.scale(scale2, plot, persona) },
    pathNode("~neutral", level(scale2.middle), { stroke: "line", more: { "stroke-width": 1.25 } })
  ];
}
function scaleNodes(scale2, plot) {
  const ends3 = [
    ["happy", scale2.high],
    ["neutral", scale2.middle],
    ["unhappy", scale2.low]
  ];
  return ends3.flatMap(([mood, value]) => {
    const y = heightOf(value, scale2, plot);
    const text2 = setText(feelingNumber(value, scale2), 32, styles.label);
    return [
      textNode(`~end:${mood}~number`, text2, space.rail - 60, y - styles.label.lineHeight / 2, {
        align: "right"
      }),
      faceNode(`~end:${mood}`, mood, space.rail - 16, y)
    ];
  });
}

// core/map/folds.ts
var acts = {
  foldLane: (id) => `fold-lane ${id}`,
  foldStage: (key) => `fold-stage ${key}`
};
var foldedHeight = 30;
var top = 8;
function countIn(id, content) {
  const touchpoints2 = content.stages.flatMap((stage) => stage.touchpoints);
  const parts3 = [content, ...content.stages, ...touchpoints2];
  const said = parts3.reduce((sum, { entries: entries2 }) => sum + (entries2[id]?.length ?? 0), 0);
  return id === "feels" ? said + touchpoints2.reduce((sum, { feelings }) => sum + feelings.length, 0) : said;
}
function foldedLane({ id, said }, content, columns2) {
  const width = textWidthIn(columns2.width);
  const scale2 = scaleFor(content.scale);
  const told2 = (touchpoint) => {
    if (id !== "feels") return String(touchpoint.entries[id]?.length ?? "");
    const numbers = touchpoint.feelings.flatMap(({ low, high }) => low ?? high ?? []);
    return numbers.map((value) => feelingNumber(value, scale2)).join("  ");
  };
  const nodes = seenColumns(columns2).touchpoints.flatMap(({ touchpoint, x }) => {
    const text2 = told2(touchpoint);
    if (text2 === "") return [];
    const key = `${touchpoint.key}~${id}`;
    const set = setText(text2, width, styles.label, { maxLines: 1 });
    return [groupAt(key, { x: x + space.cellLeft, y: top }, [textNode(`${key}~count`, set, 0, 0)])];
  });
  const cells2 = said && { said: { ...said, stages: false, journey: false } };
  return { id, height: foldedHeight, nodes, ...cells2 };
}
function foldHandle(key, act, at) {
  const { x, y, isFolded, colour } = at;
  const d = isFolded ? `M${x - 2} ${y - 4}l4 4l-4 4` : `M${x - 4} ${y - 2}l4 4l4 -4`;
  return {
    ...groupAt(key, void 0, [
      titleNode(key, isFolded ? drawnWords.unfold : drawnWords.fold),
      hitNode(key, { x: x - 8, y: y - 10, width: 16, height: 20 }),
      pathNode(`${key}~arrow`, d, {
        stroke: colour,
        more: { "stroke-width": 1.5, "stroke-linecap": "round", "stroke-linejoin": "round" }
      })
    ]),
    data: { act, open: String(!isFolded) }
  };
}

// core/map/slots.ts
function nameOfStage({ title }) {
  return title || drawnWords.untitledStage;
}
function nameOfNone({ folded: folded2 }) {
  return folded2 === void 0 ? drawnWords.noTouchpoint : drawnWords.foldedStage(folded2);
}
function nameOfTouchpoint({ title }) {
  return title || drawnWords.untitledTouchpoint;
}

// core/map/entryWords.ts
function entryWords(entry, nameOf6) {
  const { text: text2, lead, personas = [], ranks = [], bar: bar2, trend, sign: sign2, small = [], channel: channel2, image } = entry;
  const parts3 = [
    ...ranks.flatMap((rank2) => [rankText(rank2), rank2.word]),
    sign2?.word,
    bar2 && bar2.low !== bar2.high ? describingWords.range(bar2.low, bar2.high) : void 0,
    trend && trend.values.length > 1 ? describingWords.trend(trend.values.slice(0, -1).join(", ")) : void 0,
    ...small,
    image?.told
  ];
  return {
    before: joined4([lead, ...personas.map(nameOf6)]),
    text: channel2 ? channelText(channel2) : text2,
    after: joined4(parts3, "; ")
  };
}
function channelText({ title, place }) {
  return place === void 0 ? title : `${title} (${place})`;
}
function feelingWords({ feelings, hopes }, scale2, nameOf6, textOf4 = levelText) {
  return [
    ...feelings.map((feeling2) => {
      const text2 = textOf4(feeling2, scale2);
      return { key: feeling2.key, part: feeling2.persona, before: nameOf6(feeling2.persona), text: text2, after: "" };
    }),
    ...hopes.map((hope) => ({
      key: hope.key,
      part: `hopes:${hope.persona}`,
      before: hope.persona === "" ? "" : nameOf6(hope.persona),
      text: labels.hoped(feelingText(hope, scale2)),
      after: ""
    }))
  ];
}
function endNamer(touchpoints2) {
  const titles4 = new Map(touchpoints2.map((one) => [one.key, nameOfTouchpoint(one)]));
  const { ends: ends3 } = describingWords;
  return (end) => titles4.get(end) ?? (Object.hasOwn(ends3, end) ? ends3[end] : end);
}
function levelText(feeling2, scale2) {
  const level = feelingText({ ...feeling2, word: void 0 }, scale2);
  const ends3 = [feelingNumber(scale2.low, scale2), feelingNumber(scale2.high, scale2)];
  return joined4([level === "" ? "" : describingWords.of(level, ...ends3), feeling2.word]);
}
function sentenceOf3({ before, text: text2, after: after2 }) {
  const said = text2 === "" ? after2 : after2 === "" ? text2 : `${text2} (${after2})`;
  return before === "" ? said : said === "" ? before : `${before}: ${said}`;
}
function joined4(parts3, between4 = ", ") {
  return parts3.filter((part) => part !== void 0 && part !== "").join(between4);
}

// core/map/gridParts.ts
var toldCells = remembered();
function gridOf(content, columns2, marks) {
  const { stages: stages2, count: count3, range } = seenSlots(columns2);
  const slots = stages2.flatMap((one) => one.slots);
  const scale2 = scaleFor(content.scale);
  const nameOf6 = (persona) => marks.of(persona).name;
  const places2 = slots.map((slot) => {
    const { stage, touchpoint, column } = slot;
    const where = touchpoint ? `${nameOfStage(stage)}, ${nameOfTouchpoint(touchpoint)}` : nameOfStage(stage);
    return { slot, where, inputs: `${column} ${where} ${marks.text} ${scale2.low} ${scale2.high} ` };
  });
  const hoped = ["", ...content.personas.map(({ id }) => id)];
  const across = { column: 2, span: count3 };
  const rowOf = rowsFor({ count: count3, range });
  const saidOf2 = (entries2 = []) => entries2.map((one) => sentenceOf3(entryWords(one, nameOf6))).join("; ");
  const saidAt = (touchpoint, id) => id === "feels" ? feelingWords(touchpoint, scale2, nameOf6).map(sentenceOf3).join("; ") : saidOf2(touchpoint.entries[id]);
  const headCells = ({ id, name }, nodes) => {
    if (id === "stages")
      return withTold(nodes, stages2, ({ stage, place, column, span: span2 }) => [
        stage.key,
        { role: "columnheader", column, span: span2, label: stageName(stage, place, columns2.stages.length) }
      ]);
    if (id === "touchpoints")
      return withTold(nodes, slots, ({ stage, touchpoint, column }) => [
        touchpoint?.key ?? `${stage.key}~empty`,
        { role: "columnheader", column, label: touchpoint ? touchpointName(touchpoint, nameOf6) : nameOfNone(stage) }
        // prettier-ignore
      ]);
    const cells2 = stages2.map(({ stage, column, span: span2 }) => {
      const said = linesOf2(stage, id).map(({ text: text2, persona }) => sentenceOf3({ before: persona === void 0 ? "" : nameOf6(persona), text: text2, after: "" }));
      const label = describingWords.cell(name, nameOfStage(stage), said.join("; "));
      return { key: `${stage.key}~${partOf2(id)}`, column, span: span2, told: () => ({ label }) };
    });
    return rowOf(id, cells2, new Map(nodes.map((node) => [node.key, node])));
  };
  const lane = ({ id, words: { name } }, { nodes, said }) => {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const cells2 = places2.flatMap(({ slot, where, inputs }) => {
      const { touchpoint, column } = slot;
      const entries2 = id === "feels" ? touchpoint : touchpoint?.entries[id];
      if (!touchpoint || !entries2) return [];
      const key = `${slot.key}~${id}`;
      const owns = id === "feels" ? hoped.map((whose) => `${slot.key}~hopes:${whose}`).filter((ring2) => byKey.has(ring2)) : [];
      if (owns.length > 0 && !byKey.has(key)) byKey.set(key, groupAt(key, void 0, []));
      const told2 = () => toldCells(entries2, `${inputs}${name} ${owns.join(" ")}`, () => {
        const label = describingWords.cell(name, where, saidAt(touchpoint, id));
        return { role: "gridcell", column, label, ...owns.length > 0 && { owns } };
      });
      return { key, column, span: 1, told: told2 };
    });
    const ofStages = stages2.map(({ stage, column, span: span2 }) => {
      const label = () => describingWords.cell(name, describingWords.wholeStage(nameOfStage(stage)), saidOf2(stage.entries[id]));
      return { key: `${stage.key}~${id}`, column, span: span2, told: () => ({ label: label() }) };
    });
    const ofJourney = {
      key: `${content.key}~${id}`,
      ...across,
      told: () => ({ label: describingWords.cell(name, describingWords.whole, saidOf2(content.entries[id])) })
    };
    const rows = [
      { key: "", nodes: rowOf(id, cells2, byKey, said?.touchpoints) },
      { key: `~rail:${id}~stages`, nodes: rowOf(`${id}~stages`, ofStages, byKey, said?.stages) },
      { key: `~rail:${id}~journey`, nodes: rowOf(`${id}~journey`, [ofJourney], byKey, said?.journey) }
    ];
    return {
      // What is drawn behind the cells stays behind them.
      nodes: [...[...byKey.values()].map(owned), ...rows.flatMap((row) => row.nodes)],
      wholes: rows.slice(1).flatMap((row) => row.nodes.length === 0 ? [] : [{ key: row.key, owns: row.nodes.map(({ key }) => key) }])
      // prettier-ignore
    };
  };
  return {
    columns: count3 + 1,
    // The steps of a path go from column to column, so all of them are one cell.
    head: (row, group) => row.kind === "path" ? { ...group, told: { role: "gridcell", ...across, label: row.name } } : { ...group, told: {}, children: headCells(row, group.children ?? []) },
    lane
  };
}
function seenSlots(columns2) {
  const stages2 = [];
  let next = 2;
  columns2.stages.forEach(({ stage, x, width, touchpoints: touchpoints2 }, place) => {
    const column = next;
    const span2 = Math.max(1, touchpoints2.length);
    next += span2;
    if (!isInSight(columns2, x, width)) return;
    const slots2 = touchpoints2.length === 0 ? [{ stage, touchpoint: void 0, key: stage.key, column }] : touchpoints2.flatMap(
      ({ touchpoint, x: left }, i) => isInSight(columns2, left, columns2.width) ? [{ stage, touchpoint, key: touchpoint.key, column: column + i }] : []
    );
    stages2.push({ stage, place, column, span: span2, slots: slots2 });
  });
  const slots = stages2.flatMap((one) => one.slots);
  const [from2, to] = [slots[0]?.column ?? 2, (slots.at(-1)?.column ?? 1) + 1];
  return { stages: stages2, count: next - 2, range: columns2.sight ? { from: from2, to } : { from: 2, to: next } };
}
function rowsFor({
  count: count3,
  range
}) {
  const isWhole = range.from === 2 && range.to === count3 + 2;
  return (id, cells2, nodes, isSaid2) => {
    const row = [];
    let next = 2;
    let before = "";
    const closeGap = (end) => {
      const name = `~gap:${id}:${before}`;
      const add = (key, from3, to2, label) => {
        if (to2 > from3) row.push(gap2(key, from3, to2 - from3, label));
      };
      const [from2, to] = [Math.max(next, range.from), Math.min(end, range.to)];
      add(`${name}~before`, next, Math.min(end, range.from), describingWords.elsewhere);
      add(name, from2, to, describingWords.nothing);
      add(`${name}~after`, Math.max(next, range.to), end, describingWords.elsewhere);
    };
    for (const { key, column, span: span2, told: told2 } of cells2) {
      const node = nodes.get(key);
      if (!node) continue;
      nodes.delete(key);
      closeGap(column);
      const own = told2();
      const whole = own.role ? own : { role: "gridcell", column, span: span2, ...own };
      row.push({ ...node, told: whole });
      [next, before] = [column + span2, key];
    }
    if (row.length > 0 || !isWhole && isSaid2) closeGap(count3 + 2);
    return row;
  };
}
function owned(node) {
  return node.thing === void 0 ? node : { ...node, told: {} };
}
function gridRow(node, { row, name, isFirst: isFirst2 = false, owns }) {
  const children = node.children?.map((child) => {
    if (child.key === `${node.key}~name`)
      return { ...child, told: { role: "rowheader", column: 1, label: name } };
    return child.tag === "path" ? child : { ...child, told: { role: "hidden" } };
  });
  const label = node.thing === void 0 ? {} : { label: name };
  const told2 = {
    role: "row",
    row,
    ...label,
    ...isFirst2 && { isFirst: isFirst2 },
    ...owns && { owns }
  };
  return { ...node, told: told2, ...children && { children } };
}
function stageName(stage, place, count3) {
  const name = describingWords.stage(place + 1, count3, nameOfStage(stage));
  return stage.isOptional ? `${name}, ${describingWords.may}` : name;
}
function touchpointName(touchpoint, nameOf6) {
  const { personas, signs: signs3 } = touchpoint;
  const whose = personas.length > 0 ? [describingWords.only(personas.map(nameOf6).join(", "))] : [];
  return [nameOfTouchpoint(touchpoint), ...signs3.map(({ word }) => word), ...whose].join(", ");
}
function partOf2(id) {
  return id === "phases" ? "about" : id;
}
function linesOf2(stage, id) {
  return id === "phases" ? stage.about : id === "goals" ? stage.goals : stage.kpis;
}
function withTold(nodes, parts3, tell) {
  const told2 = new Map(parts3.map(tell));
  return nodes.map((node) => {
    const own = told2.get(node.key);
    return own ? { ...node, told: own } : node;
  });
}
function gap2(key, column, span2, label) {
  const told2 = { role: "gridcell", column, label, ...span2 > 1 && { span: span2 } };
  return { ...groupAt(key, void 0, []), told: told2 };
}

// core/map/laneIcons.ts
var laneIcons = {
  goals: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM8 8h0",
  kpis: "M2.5 13.5h11M4 13.5V9.5M8 13.5v-7M12 13.5V3",
  pictures: "M2.5 3.5h11v9h-11zM2.5 11l3.2-3.2 2.6 2.6 2-2 3.2 3.2M10.5 6.2h0",
  does: "M5.2 8.2V3.4a1.2 1.2 0 0 1 2.4 0v3.4l4.2.9a1.5 1.5 0 0 1 1.2 1.7l-.7 4.3H6.6L3.4 9.9a1.1 1.1 0 0 1 1.6-1.5z",
  thinks: "M5 10.5a2.8 2.8 0 0 1-.4-5.5 3.6 3.6 0 0 1 6.8-.6 3.1 3.1 0 0 1-.2 6.1zM5.6 12.9h0M3.6 14.3h0",
  feels: "M8 13.5C4.2 10.8 2 8.6 2 6.1a3.1 3.1 0 0 1 6-1.2 3.1 3.1 0 0 1 6 1.2c0 2.5-2.2 4.7-6 7.4z",
  channels: "M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM5 11a4.2 4.2 0 0 1 0-6M11 5a4.2 4.2 0 0 1 0 6M3 13a7 7 0 0 1 0-10M13 3a7 7 0 0 1 0 10",
  moments: "M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z",
  pains: "M8 2.2 14.3 13.3H1.7zM8 6.5v3.2M8 11.5h0",
  opportunities: "M6 11.2c0-1.4-2-2.4-2-5a4 4 0 0 1 8 0c0 2.6-2 3.6-2 5zM6.3 13.8h3.4",
  phases: "M2 8h9.5M8.5 4.5 12 8l-3.5 3.5M14 4v8",
  paths: "M2.5 12.5c0-6 3-8 8-8M8 2l3 2.5L8 7M11.5 10.5v3M10 12h3",
  says: "M2.5 3h11v7.5H7.5L4.5 13.5v-3h-2zM5.5 5.8h5M5.5 7.8h3.5",
  needs: "M8 2.5v7M5 6.8l3 3 3-3M2.5 10v3.5h11V10",
  gains: "M8 2l1.2 3.8L13 7 9.2 8.2 8 12 6.8 8.2 3 7l3.8-1.2zM12.5 11v3M11 12.5h3",
  expects: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.6",
  promises: "M8 2l5 1.8V8c0 3-2.2 5-5 6c-2.8-1-5-3-5-6V3.8zM5.8 7.8l1.6 1.7 2.9-3.3",
  encounter: "M2 5.5h9M8.5 3 11 5.5 8.5 8M14 10.5H5M7.5 8 5 10.5 7.5 13",
  props: "M3.5 5.5h9l.8 8.5H2.7zM5.8 7.5V4.2a2.2 2.2 0 0 1 4.4 0v3.3",
  frontstage: "M8 7.5a2.4 2.4 0 1 0 0-4.8a2.4 2.4 0 0 0 0 4.8zM3.2 13.5v-.9a3.6 3.6 0 0 1 3.6-3.6h2.4a3.6 3.6 0 0 1 3.6 3.6v.9",
  backstage: "M2.5 2.5h11v11M2.5 2.5v11h3c0-4 .5-7.5-3-11M13.5 2.5c-3.5 3.5-3 7-3 11h3",
  support: "M2.5 13.5h11M4 13.5V8.5M8 13.5V8.5M12 13.5V8.5M2.5 6 8 2.5 13.5 6zM2.5 8.5h11",
  systems: "M2.5 3h11v7.5h-11zM6 13.5h4M8 10.5v3M5 5.8l1.5 1.2L5 8.2M8 8.2h2.5",
  objectives: "M4 14V2.5M4 3h8.5L10.5 6l2 3H4",
  shares: "M2.5 3.5h11M2.5 8h7.5M2.5 12.5h4.5",
  figures: "M6 2.5l-1.5 11M11.5 2.5 10 13.5M2.5 6h11M2.3 10h11",
  measures: "M2.5 13.5V2.5M2.5 13.5h11M4.5 10.5l2.8-3.2 2.4 1.9L13 4.5",
  feedback: "M2.5 3h11v8H8l-3 2.8V11H2.5zM6 7h4M8 5v4",
  owners: "M8 7a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 0 0 0 4.4zM4 13.5c0-2.4 1.6-4 4-4s4 1.6 4 4zM8 9.5v2",
  amplify: "M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  experiments: "M6.3 2.5h3.4M7 2.5v4L3.3 12.3a1 1 0 0 0 .8 1.5h7.8a1 1 0 0 0 .8-1.5L9 6.5v-4M5 10h6",
  risks: "M9 1.8 3.5 9h3.8L6.5 14.2 12.5 6.8H8.4z",
  heuristics: "M2.5 3h11M2.5 6.5h6M2.5 10h4M8.5 11l2 2.2L14 8.5",
  evidence: "M11 5.5 6.3 10.2a1.2 1.2 0 0 1-1.7-1.7l5-5a2.3 2.3 0 0 1 3.2 3.2L7.4 12.1a3.4 3.4 0 0 1-4.8-4.8L7 3",
  assumptions: "M3 12.5c1.5-3 2-7 5-9.5 3 2.5 3.5 6.5 5 9.5M5.5 9.5h5",
  questions: "M5.5 5.8a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2.9-1.2 1.9M8 12.8h0",
  more: "M6.8 9.2a2.5 2.5 0 0 0 3.7.2l2.2-2.2a2.5 2.5 0 0 0-3.600-3.600L8 4.7M9.2 6.8a2.5 2.5 0 0 0-3.7-.2L3.3 8.8a2.5 2.5 0 0 0 3.600 3.600L8 11.3",
  own: "M2.5 4h11M2.5 8h11M2.5 12h11"
};

// core/map/rail.ts
var nameLeft = 24;
var nameWidth = space.rail - nameLeft - 10;
var legendWidth = space.rail - nameLeft - 14 - 46;
var smallPadding = 7;
function rowName(row, content, { spacing: spacing2 }, marks) {
  const key = `~rail:${row.id}`;
  if (row.kind === "bars") {
    const name = setText(drawnWords.stages, nameWidth, styles.heading);
    const nodes = [textNode(`${key}~name`, name, nameLeft, smallPadding + 2)];
    return { nodes, height: 0, words: drawnWords.stages };
  }
  if (row.kind === "touchpoints") {
    const hasGoals = content.stages.some(
      ({ touchpoints: touchpoints2 }) => touchpoints2.some(({ goals: goals2 }) => goals2.length > 0)
    );
    const caption = hasGoals ? drawnWords.touchpointGoals : void 0;
    return named3(key, {
      name: row.name,
      caption,
      icon: void 0,
      style: styles.heading,
      padding: spacing2.cellTop,
      spacing: spacing2
    });
  }
  return named3(key, {
    name: row.name,
    caption: row.personas?.map((id) => marks.of(id).name).join(", ") || void 0,
    icon: laneIcons[row.kind === "path" ? "paths" : row.id],
    style: styles.quiet,
    padding: smallPadding,
    spacing: spacing2
  });
}
var handleLeft = -11;
function laneName({ id, words: words2 }, content, { spacing: spacing2 }, marks) {
  const key = `~rail:${id}`;
  const isFolded = content.foldedLanes?.has(id) ?? false;
  const padding = isFolded ? smallPadding : spacing2.cellTop;
  const own = named3(key, {
    name: isFolded ? drawnWords.foldedLane(words2.name, countIn(id, content)) : words2.name,
    caption: isFolded ? void 0 : words2.caption,
    icon: laneIcons[id] ?? laneIcons["own"],
    style: isFolded ? styles.quiet : styles.heading,
    padding,
    spacing: spacing2
  });
  const handle = { x: handleLeft, y: padding + styles.heading.lineHeight / 2, isFolded, colour: "inkSoft" };
  const handles2 = content.hasHandles ? [foldHandle(`${key}~fold`, acts.foldLane(id), handle)] : [];
  const nodes = [...own.nodes, ...handles2];
  if (isFolded || id !== "feels" || marks.count < 2) return { ...own, nodes };
  const legend = legendOf(content, marks, own.height - spacing2.cellBottom + 6);
  return { ...own, nodes: [...nodes, ...legend.nodes], height: legend.bottom + spacing2.cellBottom };
}
function named3(key, how) {
  const { caption, icon, style: style3, padding, spacing: spacing2 } = how;
  const name = setText(how.name, nameWidth, style3);
  const nodes = [textNode(`${key}~name`, name, nameLeft, padding, { align: "left" })];
  if (icon !== void 0) nodes.push(iconNode(`${key}~icon`, icon, { x: 0, y: padding + 0.5 }, "inkSoft"));
  let bottom = padding + name.height;
  if (caption !== void 0) {
    const text2 = setText(caption, nameWidth, styles.label);
    nodes.push(textNode(`${key}~caption`, text2, nameLeft, bottom + 3, { align: "left" }));
    bottom += 3 + text2.height;
  }
  return {
    nodes,
    height: bottom + (padding === smallPadding ? smallPadding : spacing2.cellBottom),
    words: caption === void 0 ? how.name : `${how.name}, ${caption}`
  };
}
function legendOf(content, marks, top2) {
  const nodes = [];
  let y = top2;
  for (const { id } of content.personas.slice(0, mostLines)) {
    const mark2 = marks.of(id);
    const name = setText(mark2.name, legendWidth, styles.label);
    nodes.push(markNode(`~legend:${id}`, mark2, nameLeft + 4, y + styles.label.lineHeight / 2));
    nodes.push(
      textNode(`~legend:${id}~name`, name, nameLeft + 14, y, { align: "left", colour: mark2.colour })
    );
    y += name.height + 3;
  }
  return { nodes, bottom: y - 3 };
}

// core/map/serviceLines.ts
var dashes2 = {
  interaction: "10 4",
  visibility: "5 4",
  internal: "2 4"
};
var above = 5;
var nameWidth2 = space.rail - 12;
function serviceLineHeight(line) {
  return setText(drawnWords.lines[line], nameWidth2, styles.label).height + 2 * above;
}
function serviceLineName({ line, y }) {
  const name = setText(drawnWords.lines[line], nameWidth2, styles.label);
  return groupAt(`~rail:line:${line}`, { x: 0, y }, [
    textNode(`~rail:line:${line}~name`, name, 0, above, { align: "left" })
  ]);
}
function serviceLineNode({ line, y }, width) {
  const d = `M0 ${round(y + serviceLineHeight(line) / 2)}H${round(width)}`;
  const more2 = { "stroke-width": 1.5, "stroke-dasharray": dashes2[line] };
  return pathNode(`~line:${line}~service`, d, { stroke: "line", more: more2 });
}

// core/map/flowRow.ts
var arrives = 24;
var departs = 42;
var textAt = 66;
var foot = 9;
var margin = 6;
var around = 3;
var tip = 3.5;
var bend = 5;
function flowStart(columns2) {
  let known6;
  const make = () => {
    const places2 = /* @__PURE__ */ new Map();
    for (const { touchpoint, x } of columns2.touchpoints) places2.set(touchpoint.key, x);
    for (const { stage, x } of columns2.stages) if (stage.folded !== void 0) places2.set(stage.key, x);
    const nameOf6 = endNamer(columns2.touchpoints.map(({ touchpoint }) => touchpoint));
    return { placeOf: (key) => places2.get(key), nameOf: nameOf6 };
  };
  return {
    placeOf: (key) => (known6 ??= make()).placeOf(key),
    nameOf: (end) => (known6 ??= make()).nameOf(end)
  };
}
function flowRow({ key, ways }, columns2, start) {
  const arcs = ways.map((way) => arcOf(way, start, columns2.width));
  const levels2 = levelsOf(arcs);
  const heights2 = [];
  arcs.forEach(({ text: text2 }, i) => {
    const level = levels2[i];
    heights2[level] = Math.max(
      heights2[level] ?? 0,
      Math.max(styles.label.lineHeight, text2.height) + 2 * around
    );
  });
  const bottoms = [];
  let y = margin;
  for (let level = heights2.length - 1; level >= 0; level--) {
    y += heights2[level];
    bottoms[level] = y;
  }
  const end = y + foot;
  const nodes = arcs.flatMap((arc, i) => {
    const { from: from2, to, text: text2 } = ways[i];
    if (!isInSight(columns2, arc.left, arc.right - arc.left)) return [];
    const node = arcNode(`${key}~way${i}`, key, arc, bottoms[levels2[i]], end);
    return [{ ...node, told: { label: describingWords.way(start.nameOf(from2), start.nameOf(to), text2) } }];
  });
  return { nodes, height: arcs.length === 0 ? 0 : end + 4 };
}
function arcOf({ from: from2, to, text: text2 }, { placeOf: placeOf3 }, width) {
  const [a, b] = [placeOf3(from2), placeOf3(to)];
  if (a !== void 0 && b !== void 0 && a !== b) {
    const [left, right] = [Math.min(a, b) + arrives, Math.max(a, b) + departs];
    const room = Math.abs(a - b) - (departs - arrives) - 8;
    return {
      kind: "between",
      from: a,
      to: b,
      text: setText(text2, room, styles.label, { balance: true }),
      left,
      right
    };
  }
  const at = a ?? b ?? 0;
  const kind = a !== void 0 && b !== void 0 ? "loop" : a !== void 0 ? "out" : "in";
  const unknown = a === void 0 && b === void 0 ? [wordOf2(from2), wordOf2(to)].join(" → ") : "";
  const end = unknown !== "" ? unknown : kind === "out" ? wordOf2(to) : kind === "in" ? wordOf2(from2) : drawnWords.again;
  const said = [end, text2].filter((part) => part !== "").join(labels.dot);
  const set = setText(said, width - textAt - 6, styles.label);
  return { kind, from: at, to: at, text: set, left: at + arrives, right: at + width };
}
function wordOf2(end) {
  const { ends: ends3 } = drawnWords;
  return Object.hasOwn(ends3, end) ? ends3[end] : end;
}
function levelsOf(arcs) {
  const levels2 = arcs.map(() => 0);
  const placed4 = [];
  const width = ({ left, right }) => right - left;
  const order2 = arcs.map((_, i) => i).sort((a, b) => width(arcs[a]) - width(arcs[b]) || a - b);
  for (const i of order2) {
    const { left, right } = arcs[i];
    for (const j of placed4)
      if (arcs[j].left < right && left < arcs[j].right) levels2[i] = Math.max(levels2[i], levels2[j] + 1);
    placed4.push(i);
  }
  return levels2;
}
function arcNode(key, thing, arc, bottom, end) {
  const { kind, text: text2, from: from2, to } = arc;
  const isBetween = kind === "between";
  const left = isBetween ? Math.min(from2, to) + departs + 4 : from2 + textAt;
  const width = isBetween ? Math.abs(to - from2) - (departs - arrives) - 8 : text2.width;
  const top2 = bottom - around - text2.height;
  const line = isBetween ? bottom - 1 : bottom - around - Math.max(styles.label.lineHeight, text2.height) / 2;
  const set = { ...text2, width };
  const children = [
    titleNode(key, text2.lines.join(" ")),
    hitNode(key, { x: left, y: top2, width, height: text2.height + 4 }),
    pathNode(`${key}~line`, shapeOf2(arc, line, end), {
      stroke: "inkSoft",
      more: { "stroke-width": 1.25, "stroke-linejoin": "round" }
    })
  ];
  if (text2.lines.some((one) => one !== "")) {
    const align = isBetween ? "middle" : text2.rightToLeft ? "right" : "left";
    children.push(textNode(`${key}~text`, set, left, top2, { align, halo: "paper" }));
  }
  return groupAt(key, void 0, children, thing);
}
function shapeOf2({ kind, from: from2, to }, line, end) {
  const y = round(line);
  const start = `M${round(from2 + departs)} ${round(end)}`;
  switch (kind) {
    case "between": {
      const goal = to + arrives;
      const turn2 = to > from2 ? bend : -bend;
      return `${start}V${y + bend}q0 ${-bend} ${turn2} ${-bend}H${round(goal - turn2)}q${turn2} 0 ${turn2} ${bend}V${round(end)}${arrowDown(goal, end)}`;
    }
    case "loop": {
      const across = departs - arrives - 2 * bend;
      return `${start}V${y + bend}q0 ${-bend} ${-bend} ${-bend}h${-across}q${-bend} 0 ${-bend} ${bend}V${round(end)}${arrowDown(to + arrives, end)}`;
    }
    case "out": {
      const x = round(from2 + textAt - 5);
      return `${start}V${y + bend}q0 ${-bend} ${bend} ${-bend}H${x}M${round(x - tip - 1)} ${y - tip}L${x} ${y}L${round(x - tip - 1)} ${y + tip}`;
    }
    case "in": {
      const x = round(to + arrives);
      return `M${round(from2 + textAt - 5)} ${y}H${x + bend}q${-bend} 0 ${-bend} ${bend}V${round(end)}${arrowDown(x, end)}`;
    }
  }
}
function arrowDown(x, y) {
  return `M${round(x - tip)} ${round(y - tip - 1)}L${round(x)} ${round(y)}L${round(x + tip)} ${round(y - tip - 1)}`;
}

// core/map/touchpointTitles.ts
function titlesRow(columns2, marks) {
  const width = textWidthIn(columns2.width);
  const { cellTop, cellBottom } = columns2.spacing;
  const inputs = `${width} ${marks.text}`;
  const draw = (touchpoint) => () => titleBlock(touchpoint, width, marks);
  const nodes = columns2.stages.flatMap((stage) => {
    if (!isInSight(columns2, stage.x, stage.width)) return [];
    if (stage.touchpoints.length === 0)
      return [placed2(emptyColumn(stage, width), stage.x + space.cellLeft, cellTop)];
    return stage.touchpoints.filter(({ x }) => isInSight(columns2, x, columns2.width)).map(
      ({ touchpoint, x }) => placed2(titles2.drawn(touchpoint, inputs, draw(touchpoint)), x + space.cellLeft, cellTop)
    );
  });
  const heights2 = columns2.stages.map((column) => {
    const { stage } = column;
    if (stage.touchpoints.length === 0) return emptyColumn(column, width).height;
    return tallest(
      stage,
      inputs,
      () => Math.max(...stage.touchpoints.map((one) => titles2.heightOf(one, inputs, draw(one))))
    );
  });
  const height = Math.max(0, ...heights2);
  if (height === 0) return { nodes: [], height: 0 };
  return { nodes, height: height + cellTop + cellBottom };
}
var tallest = remembered();
var titles2 = measured();
function titleBlock(touchpoint, width, marks) {
  const { key, title, goals: goals2, signs: signs3 } = touchpoint;
  const text2 = setText(title || drawnWords.untitledTouchpoint, width, styles.heading, { balance: true });
  const mirrored = text2.rightToLeft;
  const children = [textNode(`${key}~text`, text2, 0, 0)];
  let y = text2.height;
  signs3.forEach((sign2, i) => {
    const row = signRow(`${key}~state${i}`, sign2, { y: y + 2, width, mirrored });
    children.push(...row.nodes);
    y += 2 + row.height;
  });
  const below = stacked(
    goals2.map((goal) => lineBlock(goal, width, marks, { style: styles.quiet })),
    4
  );
  if (below.nodes.length > 0) {
    children.push(groupAt(`${key}~goals`, { x: 0, y: y + 5 }, below.nodes));
    y += 5 + below.height;
  }
  const concerned = marks.count > 1 ? touchpoint.personas : [];
  concerned.forEach((persona, i) => {
    const x = mirrored ? width + markAside : -markAside;
    children.push(
      markNode(`${key}~mark~${persona}`, marks.of(persona), x, styles.heading.lineHeight / 2 + i * 11)
    );
  });
  const ground = { x: -6, y: -6, width: width + 12, height: y + 12 };
  const border = touchpoint.isOptional ? [dashedNode(`${key}~optional`, { ...ground, x: -14, width: width + 22 }, "line")] : [];
  const all = [hitNode(key, ground), ...border, ...children];
  return { key, thing: key, width, height: y, children: all, data: handles.touchpoint };
}
var empties = remembered();
function emptyColumn(column, room) {
  return empties(column.stage, `${column.width} ${room}`, () => emptyBlock(column, room));
}
function emptyBlock({ stage, width: wide }, room) {
  const { folded: folded2 } = stage;
  const width = folded2 === void 0 ? room : textWidthIn(wide);
  const key = `${stage.key}~empty`;
  const told2 = folded2 === void 0 ? drawnWords.noTouchpoint : drawnWords.foldedStage(folded2);
  const text2 = setText(told2, width, styles.quiet);
  return {
    key,
    thing: stage.key,
    width,
    height: text2.height,
    children: [
      hitNode(key, { x: -6, y: -6, width: width + 12, height: text2.height + 12 }),
      textNode(`${key}~text`, text2, 0, 0)
    ]
  };
}

// core/map/stageHead.ts
var widestLine2 = 440;
var betweenBars = 2;
var betweenAbout = 20;
function headRows(content, columns2, marks, least2) {
  const rows = [];
  let y = 0;
  const add = (about, { nodes, height }) => {
    if (height === 0) return;
    const row = { ...about, y, height, nodes };
    rows.push({ ...row, height: Math.max(height, least2(row)) });
    y += Math.max(height, least2(row));
  };
  const bars2 = barsRow(columns2, content.hasHandles ?? false);
  add({ id: "stages", kind: "bars", name: drawnWords.stages }, bars2);
  add({ id: "phases", kind: "stage", name: drawnWords.phases }, aboutRow(columns2, marks));
  add({ id: "goals", kind: "stage", name: drawnWords.goals }, linesRow(columns2, marks, "goals"));
  add({ id: "kpis", kind: "stage", name: drawnWords.kpis }, linesRow(columns2, marks, "kpis"));
  const start = flowStart(columns2);
  for (const path2 of content.paths) {
    const { key, title, personas } = path2;
    const about = {
      id: `path:${key}`,
      kind: "path",
      name: title ?? drawnWords.paths,
      personas,
      thing: key
    };
    add(about, flowRow(path2, columns2, start));
  }
  add({ id: "touchpoints", kind: "touchpoints", name: drawnWords.touchpoints }, titlesRow(columns2, marks));
  return { rows, height: y, barHeight: bars2.height };
}
var barTitles = remembered();
function barsRow(columns2, hasHandles) {
  const titles4 = columns2.stages.map(
    ({ stage, width }) => barTitles(stage, String(width), () => {
      const title = stage.title || drawnWords.untitledStage;
      const room = textWidthIn(width);
      return stage.folded === void 0 ? setText(title, room, styles.stage, { balance: true }) : setText(title, room, { ...styles.strong, colour: "stageInk" }, { maxLines: 3 });
    })
  );
  if (titles4.length === 0) return { nodes: [], height: 0 };
  const height = Math.max(0, ...titles4.map((title) => title.height)) + 14;
  const nodes = columns2.stages.flatMap(({ stage, x, width }, i) => {
    if (!isInSight(columns2, x, width)) return [];
    const { key } = stage;
    const last = i === columns2.stages.length - 1;
    const bar2 = { x: 0, y: 0, width: width - (last ? 0 : betweenBars), height };
    return groupAt(
      key,
      { x, y: 0 },
      [
        rectNode(`${key}~bar`, bar2, { fill: "stage" }),
        ...stage.isOptional ? [dashedNode(`${key}~optional`, inset(bar2, 3), "stageInk")] : [],
        hitNode(key, bar2),
        textNode(`${key}~title`, titles4[i], space.cellLeft, 7),
        ...hasHandles ? [
          foldHandle(`${key}~fold`, acts.foldStage(key), {
            x: 8,
            y: 17,
            isFolded: stage.folded !== void 0,
            colour: "stageInk"
          })
        ] : []
      ],
      key
    );
  });
  return { nodes: nodes.map((node) => ({ ...node, data: handles.stage })), height };
}
function stageRow(part, columns2, draw) {
  const parts3 = columns2.stages.map(draw);
  if (!columns2.stages.some(({ stage }) => stage[part].length > 0)) return { nodes: [], height: 0 };
  const nodes = columns2.stages.flatMap(
    ({ stage, x, width }, i) => stage[part].length === 0 || !isInSight(columns2, x, width) ? [] : [groupAt(`${stage.key}~${part}`, { x: x + space.cellLeft, y: 7 }, parts3[i].nodes)]
  );
  return { nodes, height: Math.max(0, ...parts3.map(({ height }) => height)) + 14 };
}
var abouts = remembered();
function aboutRow(columns2, marks) {
  return stageRow(
    "about",
    columns2,
    ({ stage, width }) => abouts(stage, `${width} ${marks.text}`, () => {
      const room = textWidthIn(width);
      const nodes = [];
      let height = 0;
      let left = 0;
      let top2 = 0;
      for (const line of stage.about) {
        const wide = Math.min(room, Math.ceil(widestLine(setText(line.text, room, styles.body))));
        const block2 = lineBlock(line, wide, marks, { key: `${line.key}~about` });
        if (left > 0 && left + wide > room) {
          left = 0;
          top2 += styles.body.lineHeight + 3;
        }
        nodes.push(placed2(block2, left, top2));
        left += wide + betweenAbout;
        if (block2.height > styles.body.lineHeight) {
          left = 0;
          top2 += block2.height + 3;
        }
        height = Math.max(height, top2 + (left > 0 ? styles.body.lineHeight : -3));
      }
      return { nodes, height };
    })
  );
}
var stageLines = { goals: remembered(), kpis: remembered() };
function linesRow(columns2, marks, part) {
  return stageRow(
    part,
    columns2,
    ({ stage, width }) => stageLines[part](stage, `${width} ${marks.text}`, () => {
      const lineWidth = Math.min(widestLine2, textWidthIn(width));
      return stacked(
        stage[part].map((line, i) => lineBlock(line, lineWidth, marks, { key: `${line.key}~${part}${i}` })),
        4
      );
    })
  );
}
function inset({ x, y, width, height }, by) {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

// core/map/cards.ts
var inMap = {
  width: 344,
  labels: 76,
  avatar: 44,
  text: styles.body,
  quote: styles.fact,
  inMap: true
};
var alone2 = {
  width: 420,
  labels: 92,
  avatar: 60,
  text: styles.fact,
  quote: { ...styles.fact, size: 15, lineHeight: 21 },
  inMap: false
};
var narrowest = 280;
var betweenCards = 32;
var betweenRows = 28;
function personasWithCard(personas) {
  return personas.filter(({ id, parts: parts3 }) => id !== "" || parts3.length > 0);
}
function cardRows(personas, marks, width) {
  const most2 = Math.max(1, Math.floor((width + betweenCards) / (narrowest + betweenCards)));
  const perRow = Math.max(1, Math.ceil(personas.length / Math.max(1, Math.ceil(personas.length / most2))));
  const room = Math.floor((width + betweenCards) / perRow) - betweenCards;
  return gridOf2(personas, marks, { ...inMap, width: Math.min(inMap.width, room) }, perRow);
}
function cardGrid(personas, marks) {
  const count3 = personas.length;
  return gridOf2(personas, marks, alone2, count3 <= 3 ? Math.max(1, count3) : count3 === 4 ? 2 : 3);
}
function gridOf2(personas, marks, size2, perRow) {
  const children = [];
  let y = 0;
  let bottom = 0;
  for (let first2 = 0; first2 < personas.length; first2 += perRow) {
    const row = personas.slice(first2, first2 + perRow).map((persona, i) => card(persona, markOf2(persona, first2 + i, marks, size2), marks, size2));
    row.forEach((block2, i) => children.push(placed2(block2, i * (size2.width + betweenCards), y)));
    bottom = y + Math.max(...row.map((block2) => block2.height));
    y = bottom + betweenRows;
  }
  const inRow = Math.min(perRow, personas.length);
  const width = inRow * size2.width + Math.max(0, inRow - 1) * betweenCards;
  return { key: "~cards", thing: void 0, width, height: bottom, children };
}
function markOf2(persona, place, marks, size2) {
  const mark2 = marks.of(persona.id);
  return size2.inMap ? mark2 : { ...mark2, index: place % mostLines, colour: `persona${place % mostLines + 1}` };
}
function card(persona, mark2, marks, size2) {
  const { width, labels: labels2, avatar } = size2;
  const key = persona.key === "" ? `~persona:${persona.id}` : persona.key;
  const textWidth2 = width - labels2;
  const top2 = 14;
  const children = [
    rectNode(`${key}~rule`, { x: 0, y: 0, width, height: 1 }, { fill: "line" }),
    ...persona.photo ? [
      photoNode(`${key}~photo`, persona.photo, mark2.colour, {
        x: avatar / 2,
        y: top2 + avatar / 2,
        radius: avatar / 2
      })
    ] : avatarNodes(key, persona.name, mark2, avatar / 2, top2 + avatar / 2, avatar / 2)
  ];
  const name = setText(persona.name, textWidth2 - (size2.inMap ? 60 : 0), styles.name);
  const role = persona.role ? setText(persona.role, textWidth2, styles.quiet) : void 0;
  const headHeight = name.height + (role ? role.height + 1 : 0);
  let y = top2 + Math.max(0, (avatar - headHeight) / 2);
  children.push(textNode(`${key}~name`, name, labels2, y));
  if (size2.inMap && mark2.index < mostLines)
    children.push(...lineSample(key, mark2, width - 44, y + name.style.lineHeight / 2));
  if (role) children.push(textNode(`${key}~role`, role, labels2, y + name.height + 1));
  y = Math.max(top2 + avatar, y + headHeight) + 10;
  if (persona.quote) {
    const quote = lineBlock(persona.quote, textWidth2, marks, { style: size2.quote });
    children.push(quoteMark(key, labels2 - 22, y + 3), placed2(quote, labels2, y));
    y += quote.height + 8;
  }
  for (const { id, label, lines } of persona.parts) {
    if (id === "photo" && persona.photo) continue;
    const stack = stacked(
      lines.map((line) => lineBlock(line, textWidth2, marks, { style: size2.text })),
      3
    );
    const offset = (size2.text.lineHeight - styles.label.lineHeight) / 2;
    const name2 = setText(label, labels2 - 8, styles.label);
    children.push(
      textNode(`${key}~${id}~label`, name2, 0, y + offset),
      groupAt(`${key}~${id}`, { x: labels2, y }, stack.nodes)
    );
    y += Math.max(stack.height, offset + name2.height) + 6;
  }
  if (persona.channels.length > 0) {
    const channels2 = channelFlow(persona, key, textWidth2);
    children.push(
      textNode(
        `${key}~channels~label`,
        setText(drawnWords.personaChannels, labels2 - 8, styles.label),
        0,
        y + 1
      ),
      groupAt(`${key}~channels`, { x: labels2, y }, channels2.nodes)
    );
    y += channels2.height + 6;
  }
  const height = y - 6;
  return {
    key,
    thing: persona.key,
    width,
    height,
    children: [hitNode(key, { x: -6, y: 4, width: width + 12, height }), ...children]
  };
}
function channelFlow(persona, key, width) {
  const column = Math.floor((width - 12) / 2);
  const nodes = [];
  let y = 0;
  for (let first2 = 0; first2 < persona.channels.length; first2 += 2) {
    const pair = persona.channels.slice(first2, first2 + 2).map((channel2) => channelBlock(channel2, `${key}~channel:${channel2.id}`, column));
    pair.forEach((block2, i) => nodes.push(placed2(block2, i * (column + 12), y)));
    y += Math.max(...pair.map((block2) => block2.height)) + 3;
  }
  return { nodes, height: y - 3 };
}
function avatarNodes(key, name, mark2, x, y, radius2) {
  const size2 = round(radius2 * 0.85);
  const style3 = {
    size: size2,
    lineHeight: size2,
    weight: "bold",
    colour: "onPersona"
  };
  const letter2 = setText(monogramOf(name), radius2 * 4, style3);
  return [
    pathNode(`${key}~avatar`, markShape(0, x, y, radius2), { fill: mark2.colour }),
    textNode(`${key}~monogram`, letter2, x - radius2 * 2, y - size2 / 2, { align: "middle" })
  ];
}
function monogramOf(name) {
  const trimmed = name.trim();
  if (trimmed === "") return "?";
  const first2 = trimmed.slice(0, clusterEnd(trimmed, 0));
  return first2 >= "a" && first2 <= "z" && first2.length === 1 ? first2.toUpperCase() : first2;
}
function lineSample(key, mark2, x, y) {
  const dash2 = mark2.dash === void 0 ? {} : { "stroke-dasharray": mark2.dash };
  const at = round(y);
  return [
    pathNode(`${key}~sample`, `M${x} ${at}h44`, {
      stroke: mark2.colour,
      more: { "stroke-width": 2, ...dash2 }
    }),
    pathNode(`${key}~sampleMark`, markShape(mark2.index, x + 22, y, 5), {
      fill: mark2.colour,
      stroke: "paper",
      more: { "stroke-width": 1.5, "paint-order": "stroke" }
    })
  ];
}
function quoteMark(key, x, y) {
  const comma = "c-3 1-4.5 3-4.5 5.6c0 2 1 3.2 2.6 3.2c1.4 0 2.4-1 2.4-2.4c0-1.3-.9-2.2-2.2-2.2c.2-1.2 1-2.2 2.4-2.9z";
  const d = `M${x + 5.5} ${y}${comma}M${x + 12.5} ${y}${comma}`;
  return pathNode(`${key}~quoteMark`, d, { fill: "inkSoft" });
}

// core/map/head.ts
var widestFact = 264;
var betweenFacts = 32;
var betweenRows2 = 14;
var belowTitle = 14;
function headBlock(head, width) {
  const wrapped = setText(head.title, width, styles.title, { balance: true });
  const title = { ...wrapped, width: Math.min(width, Math.ceil(widestLine(wrapped))) };
  const key = "~title";
  const children = [
    placed2(
      {
        key,
        thing: head.key,
        width,
        height: title.height,
        children: [
          hitNode(key, { x: -4, y: 0, width: title.width + 8, height: title.height }),
          textNode(`${key}~text`, title, 0, 0, { align: "left" })
        ]
      },
      0,
      0
    )
  ];
  const grid = gridOf3(head.facts.map(factBlock), width);
  let y = title.height + belowTitle;
  for (const row of grid.rows) {
    row.forEach((block2, i) => children.push(placed2(block2, grid.lefts[i], y)));
    y += Math.max(...row.map((block2) => block2.height)) + betweenRows2;
  }
  const height = grid.rows.length === 0 ? title.height : y - betweenRows2;
  return { key: "~head", thing: void 0, width, height, children };
}
function gridOf3(blocks, width) {
  for (let perRow = blocks.length; perRow > 0; perRow--) {
    const lefts = [];
    let x = 0;
    for (let i = 0; i < perRow; i++) {
      lefts.push(x);
      x += betweenFacts;
      x += blocks.reduce((most2, block2, at) => at % perRow === i ? Math.max(most2, block2.width) : most2, 0);
    }
    if (x - betweenFacts > width && perRow > 1) continue;
    const rows = [];
    for (let first2 = 0; first2 < blocks.length; first2 += perRow)
      rows.push(blocks.slice(first2, first2 + perRow));
    return { rows, lefts };
  }
  return { rows: [], lefts: [] };
}
function factBlock({ key, label, text: text2 }) {
  const name = setText(label, widestFact, styles.label);
  const said = setText(text2, widestFact, styles.fact, { balance: true });
  const width = Math.ceil(Math.max(widestLine(name), widestLine(said)));
  const height = name.height + 1 + said.height;
  const children = [
    hitNode(key, { x: -4, y: -3, width: width + 8, height: height + 6 }),
    textNode(`${key}~label`, name, 0, 0, { align: "left" }),
    textNode(`${key}~text`, said, 0, name.height + 1, { align: "left" })
  ];
  return { key, thing: key, width, height, children };
}

// core/map/top.ts
function topBlock(content, marks, width) {
  const head = headBlock({ ...content, title: titleOf4(content) }, width);
  const personas = personasWithCard(content.personas);
  if (personas.length === 0)
    return { key: "~top", thing: void 0, width, height: head.height, children: [placed2(head, 0, 0)] };
  const cards = cardRows(personas, marks, width);
  const cardsAt = head.height + space.section - 4;
  return {
    key: "~top",
    thing: void 0,
    width,
    height: cardsAt + cards.height,
    children: [placed2(head, 0, 0), placed2(cards, 0, cardsAt)]
  };
}
function titleOf4(content) {
  if (content.title.trim() !== "") return content.title;
  return content.kind === "journey" ? drawnWords.untitledJourney : drawnWords.untitledPersonas;
}

// core/map/mapBlock.ts
function mapBlock(content, columns2, marks, curve = curveLane) {
  const { rail } = space;
  const head = headRows(content, columns2, marks, (row) => rowName(row, content, columns2, marks).height);
  const body = bodyOf(content, columns2, marks, head.height, curve);
  const height = body.bottom;
  const width = rail + columns2.total;
  const grid = gridOf(content, columns2, marks);
  const lanes2 = body.lanes.map((placed4) => ({ ...placed4, told: grid.lane(placed4.kind, placed4.lane) }));
  const children = [
    groupAt("~map~lanes", { x: rail, y: 0 }, [
      ...tints(body.lanes, columns2.total),
      ...lanes2.map(({ lane, told: told2, y }) => ({
        ...groupAt(`~lane:${lane.id}`, { x: 0, y }, told2.nodes),
        told: {}
      })),
      ...boundaries("~boundaries", columns2, head.height, height),
      ...body.lines.map((line) => serviceLineNode(line, columns2.total))
    ]),
    groupAt("~map~head", { x: rail, y: 0 }, headNodes(columns2, head, grid)),
    railNode(content, head, { ...body, lanes: lanes2 }, { columns: columns2, count: grid.columns, marks }),
    pathNode("~map~rules", rules(body, width), { stroke: "rule", more: { "stroke-width": 1 } }),
    pathNode("~map~groups", groupRules(body, width), { stroke: "line", more: { "stroke-width": 1 } })
  ];
  const frame = frameOf(columns2, head, body);
  return { key: "~map", thing: void 0, width, height: height + 1, children, frame };
}
function frameOf(columns2, head, body) {
  const stretch = (id, start, size2) => ({
    id,
    start: round(start),
    size: round(size2)
  });
  return {
    left: 0,
    rail: space.rail,
    stages: columns2.stages.map(({ stage, x, width }) => stretch(stage.key, space.rail + x, width)),
    rows: [
      ...head.rows.map(({ id, y, height }) => stretch(id, y, height)),
      ...body.lanes.map(({ lane, y, height }) => stretch(lane.id, y, height))
    ]
  };
}
function bodyOf(content, columns2, marks, top2, curve) {
  const lanes2 = [];
  const lines = [];
  let y = top2;
  for (const kind of laneKindsOf(content)) {
    const { id } = kind;
    const whole = id === "feels" ? curve(content, columns2, marks) : laneOf2(id, content, columns2, marks);
    if (!whole) continue;
    const lane = content.foldedLanes?.has(id) ? foldedLane(whole, content, columns2) : whole;
    const before = lanes2.at(-1);
    const [upper, lower] = [before && sideOfGroup(before.kind.group), sideOfGroup(kind.group)];
    if (upper && lower && upper !== lower) {
      const line = lineBetween(upper, lower);
      lines.push({ line, y });
      y += serviceLineHeight(line);
    }
    const name = laneName(kind, content, columns2, marks);
    const height = Math.max(lane.height, name.height);
    lanes2.push({ kind, lane, name, y, height });
    y += height;
  }
  return { lanes: lanes2, lines, bottom: y };
}
function tints(lanes2, width) {
  const groups = [...new Set(lanes2.map(({ kind }) => kind.group))];
  const plain = groups.includes("experience") ? groups.indexOf("experience") % 2 : 0;
  return lanes2.filter(({ kind }) => groups.indexOf(kind.group) % 2 !== plain).map(
    ({ lane, y, height }) => rectNode(`~tint:${lane.id}`, { x: 0, y, width, height }, { fill: "laneTint" })
  );
}
function boundaries(key, columns2, from2, to) {
  const d = columns2.stages.slice(1).filter(({ x }) => isInSight(columns2, x - 1, 1)).map(({ x }) => `M${round(x - 1)} ${round(from2)}V${round(to)}`).join("");
  return d === "" ? [] : [pathNode(key, d, { stroke: "line", more: { "stroke-width": 1 } })];
}
function headNodes(columns2, head, grid) {
  const lines = head.rows.filter(({ kind }) => kind === "stage");
  const [first2] = lines;
  const last = lines[lines.length - 1];
  const ground = { x: 0, y: 0, width: columns2.total, height: head.height };
  const nodes = [rectNode("~map~head~paper", ground, { fill: "paper" })];
  if (first2 && last) {
    const tint = { x: 0, y: first2.y, width: columns2.total, height: last.y + last.height - first2.y };
    nodes.push(rectNode("~map~head~tint", tint, { fill: "stageTint" }));
  }
  nodes.push(...boundaries("~map~head~boundaries", columns2, head.barHeight, head.height));
  for (const row of head.rows)
    nodes.push(grid.head(row, groupAt(`~row:${row.id}`, { x: 0, y: row.y }, row.nodes)));
  return nodes;
}
function railNode(content, head, body, { columns: columns2, count: count3, marks }) {
  const { rail } = space;
  const d = `M${rail - 0.75} ${round(head.barHeight)}V${round(body.bottom)}`;
  const rows = [];
  const add = (node2, row) => {
    rows.push(gridRow(node2, { ...row, row: rows.length + 1 }));
  };
  head.rows.forEach((row, i) => {
    const { nodes, words: words2 } = rowName(row, content, columns2, marks);
    const node2 = groupAt(`~rail:${row.id}`, { x: 0, y: row.y }, nodes, row.thing);
    add(node2, { name: words2, isFirst: i === 0, owns: [`~row:${row.id}`] });
  });
  const lines = [...body.lines];
  body.lanes.forEach(({ lane, told: told3, name, y }, i) => {
    const isFirst2 = i === 0 || beginsGroup(body.lanes, i);
    if (lines[0] && lines[0].y < y) {
      const line = lines.shift();
      add(serviceLineName(line), { name: drawnWords.lines[line.line] });
    }
    const nodes = [...name.nodes, ...lane.rail ?? []];
    add(groupAt(`~rail:${lane.id}`, { x: 0, y }, nodes), {
      name: name.words,
      isFirst: isFirst2,
      owns: [`~lane:${lane.id}`]
    });
    for (const { key, owns } of told3.wholes) add(groupAt(key, void 0, []), { name: "", owns });
  });
  const node = groupAt("~map~rail", void 0, [
    rectNode("~map~rail~paper", { x: 0, y: 0, width: rail, height: body.bottom }, { fill: "paper" }),
    ...rows,
    pathNode("~map~rail~line", d, { stroke: "line", more: { "stroke-width": 1.5 } })
  ]);
  const told2 = { role: "grid", label: titleOf4(content), rows: rows.length, columns: count3 };
  return { ...node, told: told2 };
}
function rules({ lanes: lanes2, bottom }, width) {
  const hairlines = lanes2.filter((_, i) => i === 0 || !beginsGroup(lanes2, i)).map(({ y }) => y);
  return [...hairlines, bottom].map((y) => `M0 ${round(y + 0.5)}H${round(width)}`).join("");
}
function groupRules({ lanes: lanes2, lines }, width) {
  const taken = new Set(lines.map(({ line, y }) => y + serviceLineHeight(line)));
  return lanes2.filter(({ y }, i) => beginsGroup(lanes2, i) && !taken.has(y)).map(({ y }) => `M0 ${round(y + 0.5)}H${round(width)}`).join("");
}
function beginsGroup(lanes2, i) {
  return i > 0 && lanes2[i].kind.group !== lanes2[i - 1].kind.group;
}

// core/map/empty.ts
var barHeight2 = 34;
var bars = 4;
var between3 = 8;
function emptyBlock2(sentence3, example, width) {
  const barWidth = (width - (bars - 1) * between3) / bars;
  let d = "";
  for (let i = 0; i < bars; i++) {
    const left = i * (barWidth + between3) + 0.5;
    d += `M${left} 0.5h${barWidth - 1}v${barHeight2 - 1}h${1 - barWidth}z`;
    d += `M${left} ${barHeight2 + 16.5}h${Math.round(barWidth * 0.7)}M${left} ${barHeight2 + 32.5}h${Math.round(barWidth * 0.5)}`;
  }
  const text2 = setText(sentence3, width, styles.fact);
  const code = setText(example, width, styles.quiet);
  const top2 = barHeight2 + 56;
  return {
    key: "~empty",
    thing: void 0,
    width,
    height: top2 + text2.height + 4 + code.height,
    children: [
      pathNode("~empty~outline", d, {
        stroke: "line",
        more: { "stroke-width": 1, "stroke-dasharray": "4 3" }
      }),
      textNode("~empty~text", text2, 0, top2),
      textNode("~empty~example", code, 0, top2 + text2.height + 4)
    ]
  };
}

// core/map/uniqueKeys.ts
function withUniqueKeys(root, isGroup = (tag) => tag === "g") {
  const seen = /* @__PURE__ */ new Set();
  const isNew = (key) => seen.size < seen.add(key).size;
  const walk2 = (node, suffix) => {
    if (!isGroup(node.tag)) return suffix === "" ? node : renamed2(node, suffix);
    let own = suffix;
    for (let count3 = 2; !isNew(node.key + own); count3++) own = `${suffix}~${count3}`;
    const children = node.children ?? [];
    let changed;
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      const walked = walk2(child, own);
      if (walked !== child) (changed ??= [...children])[i] = walked;
    }
    if (own === "" && !changed) return node;
    return { ...node, key: node.key + own, children: changed ?? children };
  };
  return walk2(root, "");
}
function renamed2(node, suffix) {
  const key = node.key + suffix;
  return node.children ? { ...node, key, children: node.children.map((child) => renamed2(child, suffix)) } : { ...node, key };
}

// core/map/sceneOf.ts
function sceneOf(content, { sight } = {}) {
  const parts3 = content.kind === "journey" ? journeyParts(content, sight) : personasParts(content);
  const width = round(parts3.width + 2 * space.margin);
  const height = round(parts3.height + 2 * space.margin);
  const root = {
    key: "~root",
    tag: "g",
    attributes: { "font-family": fontStackFor(sampleOf(content)) },
    children: [rectNode("~paper", { x: 0, y: 0, width, height }, { fill: "paper" }), ...parts3.nodes]
  };
  return {
    width,
    height,
    title: titleOf4(content),
    description: describe2(content, { isShort: sight !== void 0 }),
    root: withUniqueKeys(root),
    ...parts3.frame && { frame: parts3.frame },
    ...imagesFor(content)
  };
}
function imagesFor(content) {
  const files = [...imagesShownIn(content)];
  if (files.length === 0) return {};
  return { images: Object.fromEntries(files.map(([id, file]) => [id, dataUriOf(file)])) };
}
function journeyParts(content, sight) {
  const marks = marksOf(content.personas);
  const columns2 = columnsOf(content, sight && { from: sight.from - columnsLeft, to: sight.to - columnsLeft });
  const isEmpty2 = columns2.stages.length === 0;
  const width = Math.max(space.page, isEmpty2 ? 0 : space.rail + columns2.total);
  const { margin: margin2, section } = space;
  const top2 = topBlock(content, marks, width);
  const body = isEmpty2 ? emptyBlock2(drawnWords.emptyJourney, drawnWords.emptyExample, width) : mapBlock(content, columns2, marks);
  const legend = legendBlock(content, width);
  let y = margin2;
  const nodes = [];
  let frame;
  const blocks = [top2, body, legend];
  for (const part of blocks) {
    if (part.height === 0) continue;
    nodes.push(placed2(part, margin2, y));
    if (part.frame) frame = movedFrame(part.frame, margin2, y);
    y += part.height + section;
  }
  return { nodes, width, height: y - section - margin2, ...frame && { frame } };
}
function movedFrame({ left, rail, stages: stages2, rows }, x, y) {
  const by = (distance) => (one) => ({ ...one, start: round(one.start + distance) });
  return { left: left + x, rail, stages: stages2.map(by(x)), rows: rows.map(by(y)) };
}
function personasParts(content) {
  const { margin: margin2, section } = space;
  const cards = content.personas.length === 0 ? emptyBlock2(drawnWords.emptyPersonas, drawnWords.emptyPersonaExample, space.page) : cardGrid(content.personas, marksOf(content.personas));
  const head = headBlock({ key: "", title: titleOf4(content), facts: [] }, cards.width);
  const top2 = margin2 + head.height + section;
  return {
    nodes: [placed2(head, margin2, margin2), placed2(cards, margin2, top2)],
    width: cards.width,
    height: head.height + section + cards.height
  };
}
function sampleOf(content) {
  const names4 = content.personas.map((persona) => persona.name);
  if (content.kind === "personas") return [content.title, ...names4].join(" ");
  const stages2 = content.stages.flatMap(({ title, touchpoints: touchpoints2 }) => [
    title,
    ...touchpoints2.map((one) => one.title)
  ]);
  return [content.title, ...stages2, ...names4].join(" ");
}

// core/map/overlay/feltChanges.ts
function feltChangesOf({
  before,
  after: after2,
  originOf: originOf2,
  nowOf,
  content,
  lines,
  compared
}) {
  return content.stages.flatMap(
    ({ touchpoints: touchpoints2 }) => touchpoints2.flatMap((touchpoint) => {
      const now = nowOf.get(touchpoint);
      const old = originOf2.get(touchpoint);
      if (!now || !old) return [];
      return lines.flatMap(({ old: oldPersona, now: persona }) => {
        const was = old.feelings.find((feeling2) => feeling2.persona === oldPersona);
        const is = now.feelings.find((feeling2) => feeling2.persona === persona);
        if (!was && !is) return [];
        const [from2, to] = [shareOf(was, before.scale), shareOf(is, after2.scale)];
        const gain = from2 === void 0 || to === void 0 || Math.abs(to - from2) < 1e-9 ? 0 : to - from2;
        const isEqual = was?.low === is?.low && was?.high === is?.high && was?.word === is?.word;
        if (isEqual && (gain === 0 || !compared)) return [];
        return [{ touchpoint, persona, oldPersona, old: was, now: is, gain }];
      });
    })
  );
}
function shareOf(feeling2, scale2) {
  const [low, high] = [feeling2?.low ?? feeling2?.high, feeling2?.high ?? feeling2?.low];
  if (low === void 0 || high === void 0 || scale2.high === scale2.low) return void 0;
  return ((low + high) / 2 - scale2.low) / (scale2.high - scale2.low);
}
function wordsOfChange({ old, now, gain, persona, oldPersona }, { words: words2, oldScale, scale: scale2 }) {
  const line = (key, whose, word) => ({ key, persona: whose, low: void 0, high: void 0, word });
  const thing = now?.key ?? old?.key ?? "";
  const was = old && feelingText(old, oldScale);
  const by = String(Math.abs(round(gain * (scale2.high - scale2.low))));
  const verdict = gain > 0 ? words2.better(by) : gain < 0 ? words2.worse(by) : void 0;
  return [
    ...was ? [line(wasKey(old.key), oldPersona, was)] : [],
    ...verdict ? [line(`${thing}~verdict`, persona, verdict)] : []
  ];
}

// core/map/overlay/overlayCurve.ts
var pitch2 = 5;
var least = 1.5;
var signRoom = 20;
var betweenSigns = 22;
var fromWords = 45;
var belowNumber = 13;
function overlayCurve(overlay, felt) {
  return (content, columns2, marks) => {
    const sides2 = sidesOf(overlay, columns2, felt);
    const { after: after2, before } = overlay;
    const now = curveLane({ ...content, scale: after2.scale }, sides2.now, marks);
    const old = curveLane({ ...content, scale: before.scale, entries: before.entries }, sides2.old, marks);
    if (!now && !old) return void 0;
    const between4 = betweenNodes(overlay, sides2, marks);
    const ground = (now?.nodes ?? []).filter(({ key }) => isGround(key));
    const nodes = [
      ...old ? [seenIn(groupAt("~feels:old", void 0, withPrefix(old.nodes)), "old")] : [],
      seenIn(groupAt("~feels:ground", void 0, ground), "new both"),
      seenIn(groupAt("~feels:between", void 0, between4.below), "both"),
      seenIn(groupAt("~feels:new", void 0, (now?.nodes ?? []).filter(({ key }) => !isGround(key))), "new both"),
      seenIn(groupAt("~feels:signs", void 0, between4.above), "both")
    ];
    const rail = railOf(old?.rail ?? [], now?.rail ?? [], overlay);
    return { id: "feels", height: Math.max(now?.height ?? 0, old?.height ?? 0), nodes, ...rail.length > 0 && { rail } };
  };
}
function railOf(old, now, { before, after: after2, compared }) {
  const [was, is] = [scaleFor(before.scale), scaleFor(after2.scale)];
  if (old.length === 0 || now.length === 0 || was.low === is.low && was.high === is.high)
    return now.length > 0 ? now : old;
  const how = compared ? { "font-style": "italic" } : { "text-decoration": "line-through" };
  const numbers = old.filter(({ tag }) => tag === "text").map((node) => ({ ...node, attributes: { ...node.attributes, ...how } }));
  return [
    seenIn(groupAt("~scale:old", void 0, withPrefix(old)), "old"),
    seenIn(groupAt("~scale:new", void 0, now), "new both"),
    seenIn(groupAt("~scale:was", { x: 0, y: belowNumber }, withPrefix(numbers)), "both")
  ];
}
function isGround(key) {
  return key === "~guides" || key === "~neutral" || key.endsWith("~moment");
}
function withPrefix(nodes) {
  return nodes.map((node) => {
    const own = { ...node, key: `~old:${node.key}` };
    return node.children ? { ...own, children: withPrefix(node.children) } : own;
  });
}
function sidesOf(overlay, columns2, felt) {
  const [oldScale, scale2] = [scaleFor(overlay.before.scale), scaleFor(overlay.after.scale)];
  const told2 = /* @__PURE__ */ new Map();
  for (const change2 of felt) told2.set(change2.touchpoint, [...told2.get(change2.touchpoint) ?? [], change2]);
  const withChanges = (union, now) => ({
    ...now,
    feelings: [
      ...now.feelings,
      ...(told2.get(union) ?? []).flatMap(
        (change2) => wordsOfChange(change2, { words: overlay.words, oldScale, scale: scale2 })
      )
    ]
  });
  const sideOf3 = (stages2, touchpoints2, make, stageOf2) => {
    const own = columns2.stages.flatMap((column) => {
      const stage = stages2.get(column.stage);
      if (!stage) return [];
      const within2 = column.touchpoints.flatMap((one) => {
        const touchpoint = touchpoints2.get(one.touchpoint);
        return touchpoint ? [{ ...one, touchpoint: make(one.touchpoint, touchpoint) }] : [];
      });
      return [{ ...column, stage: stageOf2(column.stage, stage), touchpoints: within2 }];
    });
    return { ...columns2, stages: own, touchpoints: own.flatMap((stage) => stage.touchpoints) };
  };
  return {
    old: sideOf3(overlay.oldStageOf, overlay.oldOf, (_, old) => old, (_, old) => old),
    now: sideOf3(overlay.nowStageOf, overlay.nowOf, withChanges, (union) => union)
  };
}
function lineOf(columns2, content, marks, mark2) {
  const scale2 = scaleFor(content.scale);
  const plot = plotOf(marks, columns2.spacing);
  const points = columns2.touchpoints.map(
    (column) => pointsAt(column, scale2, plot, marks).find((point) => point.mark === mark2)
  );
  return { points, segments: segmentsOf(points) };
}
function betweenNodes({ before, after: after2, lines }, sides2, marks) {
  const below = [];
  const above2 = [];
  const signs3 = [];
  for (const pair of lines) {
    const [mark2, nowMark] = [marks.of(pair.old), marks.of(pair.now)];
    if (mark2.index >= mostLines || nowMark.index >= mostLines) continue;
    const old = lineOf(sides2.old, before, marks, mark2.index);
    const now = lineOf(sides2.now, after2, marks, nowMark.index);
    const line = pathOf2(old.segments);
    const areTwo = pair.old !== pair.now;
    const key = areTwo ? `~between:${pair.old}:${pair.now}` : `~between:${pair.now}`;
    const shades = shadesOf(old, now);
    if (shades.gain !== "") below.push(pathNode(`${key}~gain`, shades.gain, { stroke: "gain", more: { "stroke-width": 1, "stroke-opacity": 0.8 } }));
    if (shades.loss !== "") below.push(pathNode(`${key}~loss`, shades.loss, { stroke: "loss", more: { "stroke-width": 2, "stroke-dasharray": "0 4", "stroke-linecap": "round" } }));
    const differs = areTwo || line !== pathOf2(now.segments);
    const how = areTwo ? { "stroke-width": 2, ...mark2.dash !== void 0 && { "stroke-dasharray": mark2.dash } } : { "stroke-width": 1.25, "stroke-dasharray": "5 4" };
    if (line !== "" && differs) below.push(pathNode(`${key}~old`, line, { stroke: mark2.colour, more: how }));
    const taken = new Set(areTwo ? [] : now.points.map((point) => point ? `${point.x} ${point.y}` : ""));
    const dots = old.points.filter((point) => point && !taken.has(`${point.x} ${point.y}`));
    const d = dots.map((point) => point ? markShape(mark2.index, point.x, point.y, areTwo ? 6 : 3.5) : "").join("");
    const inside = areTwo ? { fill: mark2.colour, stroke: "paper" } : { fill: "paper", stroke: mark2.colour };
    if (d !== "") below.push(pathNode(`${key}~points`, d, { ...inside, more: { "stroke-width": 1.5 } }));
    for (const { x, y, isGain } of shades.signs) {
      if (signs3.some((other) => Math.hypot(other.x - x, other.y - y) < betweenSigns)) continue;
      above2.push(signNode(`${key}~sign${signs3.length}`, x, y, isGain));
      signs3.push({ x, y });
    }
  }
  return { below, above: above2 };
}
function shadesOf(old, now) {
  const oldAt = heights(old);
  const nowAt = heights(now);
  const strokes = { gain: "", loss: "" };
  const signs3 = [];
  let widest;
  const close = () => {
    if (widest && widest.room >= signRoom) signs3.push(widest);
    widest = void 0;
  };
  const xs = [...old.points, ...now.points].flatMap((point) => point ? [point.x] : []);
  const ends3 = { from: Math.ceil(Math.min(...xs) / pitch2) * pitch2, to: Math.max(...xs) };
  const distance = distanceTo([...new Set(xs)].sort((a, b) => a - b));
  for (let x = ends3.from; xs.length > 0 && x <= ends3.to; x += pitch2) {
    const [a, b] = [oldAt(x), nowAt(x)];
    if (a === void 0 || b === void 0 || Math.abs(a - b) < least) {
      close();
      continue;
    }
    const isGain = b < a;
    if (widest && widest.isGain !== isGain) close();
    const [top2, bottom] = [Math.min(a, b), Math.max(a, b)];
    strokes[isGain ? "gain" : "loss"] += `M${round(x)} ${round(top2)}V${round(bottom)}`;
    if (distance(x) > fromWords && bottom - top2 > (widest?.room ?? 0)) widest = { x, y: (top2 + bottom) / 2, room: bottom - top2, isGain };
    else widest ??= { x, y: (top2 + bottom) / 2, room: 0, isGain };
  }
  close();
  const onLine = new Set(
    old.segments.flatMap((segment) => segment ? [segment.from, segment.to] : [])
  );
  const byX = new Map(now.points.map((point) => [point?.x, point]));
  for (const was of old.points) {
    const is = was && byX.get(was.x);
    if (!was || !is || onLine.has(was) || Math.abs(was.y - is.y) < least) continue;
    const [top2, bottom] = [Math.min(was.y, is.y), Math.max(was.y, is.y)];
    strokes[is.y < was.y ? "gain" : "loss"] += `M${round(was.x)} ${round(top2)}V${round(bottom)}`;
  }
  return { ...strokes, signs: signs3 };
}
function distanceTo(stops) {
  let at = 0;
  return (x) => {
    while (at + 1 < stops.length && stops[at + 1] <= x) at++;
    return Math.min(Math.abs(x - (stops[at] ?? Infinity)), Math.abs((stops[at + 1] ?? Infinity) - x));
  };
}
function heights({ segments }) {
  const known6 = segments.filter((segment) => segment !== void 0);
  let at = 0;
  return (x) => {
    while (at < known6.length && known6[at].to.x < x) at++;
    const segment = known6[at];
    return segment && segment.from.x <= x ? heightAt(segment, x) : void 0;
  };
}
function signNode(key, x, y, isGain) {
  const at = `M${round(x)} ${round(y)}`;
  const d = isGain ? `${at}m-4.5 0h9m-4.5 -4.5v9` : `${at}m-4.5 0h9`;
  const colour = isGain ? "gain" : "loss";
  const disc = `${at}m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z`;
  return groupAt(key, void 0, [
    pathNode(`${key}~ground`, disc, { fill: "paper", stroke: colour, more: { "stroke-width": 1.25 } }),
    pathNode(`${key}~sign`, d, { stroke: colour, more: { "stroke-width": 2, "stroke-linecap": "round" } })
  ]);
}

// core/map/overlay/overlayScene.ts
function overlayScene(overlay, told2) {
  const { content, after: after2, before, compared, words: words2 } = overlay;
  const marks = marksOf(content.personas);
  const felt = feltChangesOf(overlay);
  const shown2 = new Map(overlay.shown);
  for (const change2 of felt) {
    const was = !compared ? { isGhost: true, isStruck: true } : { isSlanted: compared.kind === "journeys" };
    if (change2.old) shown2.set(wasKey(change2.old.key), { views: "both", ...was });
    const thing = change2.now?.key ?? change2.old?.key ?? "";
    shown2.set(`${thing}~verdict`, { views: "both" });
  }
  const columns2 = columnsOf(content);
  const width = Math.max(space.page, space.rail + columns2.total);
  const news = newsBlock(overlay, told2, width);
  const map = mapBlock(content, columns2, marks, overlayCurve(overlay, felt));
  const framed = withFrames(map, columns2, overlay);
  const blocks = [news, topBlock(content, marks, width), framed, legendBlock(content, width)];
  let y = space.margin;
  let top2 = 0;
  const nodes = [];
  for (const block2 of blocks) {
    if (block2.height === 0) continue;
    const node = placed2(block2, space.margin, y);
    if (block2 === framed) top2 = y;
    nodes.push(block2 === news ? node : withMoves(decorated(node, shown2, overlay)));
    y += block2.height + space.section;
  }
  const size2 = { width: round(width + 2 * space.margin), height: round(y - space.section + space.margin) };
  const title = titleOf4(after2.title.trim() === "" ? { ...after2, title: before.title } : after2);
  const root = {
    key: "~root",
    tag: "g",
    attributes: { "font-family": fontStackFor(sampleOf(content)) },
    children: [rectNode("~paper", { x: 0, y: 0, ...size2 }, { fill: "paper" }), ...nodes]
  };
  return {
    ...size2,
    title: words2.title(title),
    description: [told2.summary, ...told2.sentences, describe2(after2)].join("\n"),
    root: withUniqueKeys(root),
    frame: movedFrame(map.frame, space.margin, top2),
    ...imagesFor(content)
  };
}
function withMoves(node) {
  if (node.key === "~row:path:~moves")
    return seenIn({ ...node, children: (node.children ?? []).map(inMoved) }, "both");
  if (node.key === "~rail:path:~moves") return seenIn(node, "both");
  if (node.tag !== "g" || !node.children?.some(({ key }) => key.startsWith("~"))) return node;
  return { ...node, children: node.children.map(withMoves) };
}
function inMoved(node) {
  if (node.children) return { ...node, children: node.children.map(inMoved) };
  return node.tag === "path" ? { ...node, ...node.stroke && node.stroke !== "none" && { stroke: "moved" }, ...node.fill && node.fill !== "none" && { fill: "moved" }, attributes: { ...node.attributes, ...node.stroke && node.stroke !== "none" && { "stroke-width": 2 } } } : node;
}
function withFrames(map, columns2, { shown: shown2, colourOf: colourOf2 }) {
  const frames = [];
  const top2 = rowTop(map.children);
  const add = (key, box) => {
    const how = shown2.get(key);
    if (!how?.mark) return;
    const height = map.height - box.y - 4;
    const inner2 = { x: box.x + 3, y: box.y, width: box.width - 7, height };
    const frame = frameNode(`${key}~column`, inner2, how, colourOf2(how.mark));
    if (frame)
      frames.push({
        ...frame,
        attributes: { ...frame.attributes, "stroke-width": 1.5, [frameAttribute]: key }
      });
  };
  for (const { stage, x, width } of columns2.stages) add(stage.key, { x: x - 2, y: 2, width: width + 3 });
  for (const { touchpoint, x } of columns2.touchpoints)
    add(touchpoint.key, { x, y: top2 + 2, width: columns2.width });
  const group = seenIn(groupAt("~map~marks", { x: space.rail, y: 0 }, frames), "both");
  return frames.length === 0 ? map : { ...map, children: [...map.children, group] };
}
function rowTop(nodes) {
  const head = nodes.find(({ key }) => key === "~map~head");
  const row = head?.children?.find(({ key }) => key === "~row:touchpoints");
  return Number(/ (-?[\d.]+)\)/.exec(String(row?.attributes["transform"] ?? ""))?.[1] ?? 0);
}
function newsBlock(overlay, { summary }, width) {
  const { words: words2, compared, content } = overlay;
  const heading2 = setText(words2.heading, width, styles.label);
  const said = setText(summary, Math.min(width, 760), styles.name, { balance: true });
  const nodes = [
    textNode("~news~heading", heading2, 0, 0, { align: "left" }),
    textNode("~news~summary", said, 0, heading2.height + 2, { align: "left" })
  ];
  const cards = new Set(compared?.kind === "personas" ? content.personas.map(({ key }) => key) : []);
  const counts = [...overlay.shown].flatMap(([key, { mark: mark2, isGhost }]) => mark2 !== void 0 && !(mark2 === "moved" && isGhost) && !cards.has(key) ? [mark2] : []);
  const felt = feltChangesOf(overlay);
  const [gains, losses] = [
    felt.filter(({ gain }) => gain > 0).length,
    felt.filter(({ gain }) => gain < 0).length
  ];
  const y = heading2.height + 2 + said.height + 12;
  const middle2 = styles.label.lineHeight / 2;
  let x = 0;
  const add = (id, wide, draw, text2) => {
    const name = setText(text2, 300, styles.label);
    nodes.push(groupAt(`~news:${id}`, { x, y }, [...draw, textNode(`~news:${id}~name`, name, wide + 7, 0, { align: "left" })]));
    x += wide + 7 + Math.ceil(widestLine(name)) + 24;
  };
  const kinds = compared ? ["went", "came", "changed", "moved"] : markKinds;
  for (const kind of kinds) {
    const count3 = counts.filter((mark2) => mark2 === kind).length;
    const told2 = words2.marks[kind](count3);
    const use = { told: told2, areTwo: compared !== void 0, colour: overlay.colourOf(kind) };
    if (count3 > 0)
      add(kind, 2 * badgeRadius, [badgeNode(`~news:${kind}`, kind, badgeRadius, middle2, use)], told2);
  }
  const shade = (isGain) => {
    const d = [2, 7, 12, 17, 22].map((at) => `M${at} ${middle2 - 6}v12`).join("");
    const more2 = isGain ? { "stroke-width": 1, "stroke-opacity": 0.8 } : { "stroke-width": 2, "stroke-dasharray": "0 4", "stroke-linecap": "round" };
    return [pathNode(`~news:${isGain ? "gain" : "loss"}~shade`, d, { stroke: isGain ? "gain" : "loss", more: more2 })];
  };
  if (gains > 0) add("gain", 24, shade(true), words2.gain(gains));
  if (losses > 0) add("loss", 24, shade(false), words2.loss(losses));
  if (felt.length > 0 && compared?.kind !== "personas")
    add("felt", 28, [pathNode("~news:felt~line", `M0 ${middle2}h28`, { stroke: "inkSoft", more: { "stroke-width": 1.25, "stroke-dasharray": "5 4" } })], words2.felt);
  const height = x > 0 ? y + styles.label.lineHeight : heading2.height + 2 + said.height;
  return { key: "~news", thing: void 0, width, height, children: nodes };
}

// core/map/overlay/overlayWords.ts
function overlayWordsOf(compared) {
  if (!compared) return changeWords;
  const { here, there } = sidesInWords(compared);
  const { title } = comparedWords(compared);
  const things = (count3) => count3 === 1 ? "1 thing" : `${count3} things`;
  return {
    ...changeWords,
    heading: title,
    marks: {
      came: (count3) => `${things(count3)} only ${there}`,
      went: (count3) => `${things(count3)} only ${here}`,
      changed: (count3) => `${count3 === 1 ? "1 differs" : `${count3} differ`}`,
      moved: (count3) => `${count3 === 1 ? "1 stands" : `${count3} stand`} elsewhere`
    },
    told: {
      came: compared.after,
      went: compared.before,
      changed: `Differs: ${compared.before} first, then ${compared.after}`,
      moved: `Its place ${there}`,
      left: `Its place ${here}`
    },
    gain: (count3) => `${changeWords.gain(count3)} ${there}`,
    loss: (count3) => `${changeWords.loss(count3)} ${there}`,
    felt: `feelings ${here}`,
    moves: "Stands elsewhere",
    title: (said) => compared.kind === "personas" ? `${said}: ${title}` : title
  };
}
var changeWords = {
  heading: "What changed for the customer",
  marks: {
    came: (count3) => `${count3} new`,
    went: (count3) => `${count3} gone`,
    changed: (count3) => `${count3} changed`,
    moved: (count3) => `${count3} moved`
  },
  told: {
    came: "New",
    went: "Gone",
    changed: "Changed",
    moved: "Moved here",
    left: "Moved away from here"
  },
  gain: (count3) => `${count3} ${count3 === 1 ? "feeling" : "feelings"} better`,
  loss: (count3) => `${count3} ${count3 === 1 ? "feeling" : "feelings"} worse`,
  felt: "feelings before",
  moves: "Moved",
  better: (by) => `better by ${by}`,
  worse: (by) => `worse by ${by}`,
  title: (title) => `${title}: what changed`
};

// core/map/overlay/readingOrder.ts
function readingOrder(content) {
  const places2 = /* @__PURE__ */ new Map();
  const add = (key, lane, node = key) => {
    if (key !== "" && !places2.has(key)) places2.set(key, { order: places2.size, lane, node });
  };
  const lines = (some) => some.forEach(({ key }) => add(key));
  const lanes2 = laneKindsOf(content).map(({ id }) => id);
  const entries2 = (some) => {
    for (const lane of lanes2)
      for (const { key, part } of some[lane] ?? [])
        add(key, lane, part === void 0 ? key : `${key}~${part}`);
  };
  add(content.key, void 0, "~title");
  content.facts.forEach(({ key }) => add(key));
  for (const persona of content.personas) {
    add(persona.key);
    if (persona.quote) add(persona.quote.key);
    persona.parts.forEach((part) => lines(part.lines));
  }
  content.paths.forEach(({ key }) => add(key));
  for (const stage of content.stages) {
    add(stage.key);
    [stage.about, stage.goals, stage.kpis].forEach(lines);
    for (const touchpoint of stage.touchpoints) {
      add(touchpoint.key);
      lines(touchpoint.goals);
      for (const { key } of [...touchpoint.feelings, ...touchpoint.hopes]) add(key, "feels");
      entries2(touchpoint.entries);
    }
    entries2(stage.entries);
  }
  entries2(content.entries);
  return places2;
}

// core/map/overlay/overlay.ts
function overlayOf(before, after2, comparison2, diff) {
  const sides2 = { before: pairedSide(before), after: pairedSide(after2) };
  const pairs = keyPairsOf(comparison2, sides2.before, sides2.after);
  const contents = [sideContent(before), sideContent(after2)];
  const union = overlayContent(...contents, pairs, { compared: diff.compared, words: overlayWordsOf(diff.compared) });
  const order2 = orderOf(union.content, contents[0], union.shown);
  const changes = inOrder(diff.changes.map((change2) => placed3(change2, sides2, pairs, order2)), order2);
  const shown2 = withHidden(union.shown, changes);
  const lanes2 = new Map(laneKindsOf(union.content).map(({ id, words: words2 }) => [id, words2.name]));
  const sentences = changes.map(({ change: change2 }) => change2.sentence);
  const scene = overlayScene({ ...union, shown: shown2 }, { summary: diff.summary, sentences });
  const back = /* @__PURE__ */ new Map();
  for (const key of keysOf(contents[0])) {
    const now = pairs.nowOf(key);
    if (now !== void 0) back.set(now, key);
  }
  return {
    scene,
    summary: diff.summary,
    changes,
    lanes: lanes2,
    placesOf: (thing) => {
      const was = oldKeyOf(thing);
      const old = was ?? back.get(thing);
      const now = was === void 0 ? thing : pairs.nowOf(was);
      return {
        before: old === void 0 ? void 0 : sides2.before.things.placeOf(old),
        after: now === void 0 ? void 0 : sides2.after.things.placeOf(now)
      };
    }
  };
}
function sideContent({ journey, names: names4, persona }) {
  const content = contentOf(journey, names4);
  return persona === void 0 ? content : livedBy(content, persona);
}
function pairedSide({ names: names4, uri }) {
  return { things: thingsOf(names4.source.tree), uri };
}
function keysOf(content) {
  return readingOrder(content).keys();
}
function orderOf(union, before, shown2) {
  const places2 = new Map(readingOrder(union));
  for (const { touchpoints: touchpoints2 } of before.stages)
    for (const { key, feelings } of touchpoints2) {
      const at = places2.get(wasKey(key)) ?? places2.get(key);
      if (at && !shown2.has(wasKey(key)))
        for (const feeling2 of feelings)
          places2.set(wasKey(feeling2.key), { ...at, lane: "feels", node: wasKey(feeling2.key) });
    }
  return places2;
}
function placed3(change2, sides2, pairs, order2) {
  const { before, after: after2 } = change2.at;
  if (change2.kind === "reordered") return reordered(change2, sides2.after, pairs, order2);
  const now = after2?.uri === sides2.after.uri ? sides2.after.things.at(after2.span.start) : [];
  const old = before?.uri === sides2.before.uri ? sides2.before.things.at(before.span.start) : [];
  const found = [
    firstDrawn(now, (key) => order2.has(key) ? key : void 0),
    firstDrawn(old, (key) => [wasKey(key), pairs.nowOf(key) ?? ""].find((one) => order2.has(one)))
  ].filter((one) => one !== void 0);
  const things = [...new Set(found.sort((a, b) => a.above - b.above).map(({ drawn }) => drawn))];
  const at = order2.get(things[0] ?? "");
  return { change: change2, things, nodes: things.map((thing) => order2.get(thing)?.node ?? thing), lane: at?.lane };
}
function reordered(change2, side, pairs, order2) {
  const moved = pairs.reordered(keyAt(change2.at.after, side) ?? "", change2.path.split("/").at(-1) ?? "");
  const things = moved.flatMap(({ now, old }) => [now, wasKey(old)]).filter((key) => order2.has(key));
  return { change: change2, things, nodes: things.map((thing) => order2.get(thing)?.node ?? thing), lane: void 0 };
}
function firstDrawn(keys2, drawnAs) {
  for (const [above2, key] of keys2.entries()) {
    const drawn = drawnAs(key);
    if (drawn !== void 0) return { drawn, above: above2 };
  }
  return void 0;
}
function inOrder(changes, order2) {
  const placeOf3 = ({ things }) => order2.get(things[0] ?? "")?.order ?? Infinity;
  const placed4 = changes.map((change2) => ({ change: change2, place: placeOf3(change2) }));
  placed4.sort((a, b) => a.place === b.place ? 0 : a.place - b.place);
  return placed4.map(({ change: change2 }) => change2);
}
function withHidden(shown2, changes) {
  const all = new Map(shown2);
  for (const { nodes, lane } of changes) {
    if (lane === "feels" || nodes.some((node2) => all.get(node2)?.mark)) continue;
    const [node] = nodes;
    if (node !== void 0 && !all.get(node)?.isGhost) all.set(node, { ...all.get(node), mark: "changed" });
  }
  return all;
}

// cli/formats/overlays.ts
init_walk();
init_failure();
init_messages();
async function asHtml(result, sides2, options) {
  const journeys2 = changedJourneys(result, sides2);
  const sections = [];
  for (const journey of journeys2) sections.push(await versions(journey, sides2, options));
  return pageOf2(result, sections);
}
function pageOf2(result, sections) {
  const told2 = new Set(sections.flatMap(
    ({ picture }) => picture.changes.map((each2) => ("change" in each2 ? each2.change : each2).fingerprint)
  ));
  const [only] = sections;
  return overlayPage({
    title: only && sections.length === 1 ? only.title : overlayPageWordsOf(result.compared).heading,
    compared: result.compared,
    summary: result.summary,
    sections,
    others: result.changes.filter(({ fingerprint }) => !told2.has(fingerprint))
  });
}
function changedJourneys(result, { before, after: after2 }) {
  const changed = new Set(result.changes.map(({ file, journey }) => `${file}\0${journey}`));
  return [...compare(before.items, after2.items).match.after].flatMap(([old, now]) => {
    const file = now.at?.uri ?? "";
    const isChanged = [now.id ?? now.title ?? "", ""].some(
      (journey) => changed.has(`${file}\0${journey}`)
    );
    return now.kind === "journey" && isChanged ? [{ before: old, after: now }] : [];
  });
}
async function sectionOf2(before, after2, comparison2, diff) {
  const about = { title: nameOf4(after2.item), summary: diff.summary, personas: diff.personas };
  const [old, now] = [await overlaySide(before), await overlaySide(after2)];
  const count3 = Math.max(touchpointsIn(old.journey), touchpointsIn(now.journey));
  if (count3 > MOST_TOUCHPOINTS)
    return { ...about, picture: { reason: overlayPageWords.tooLarge(count3, MOST_TOUCHPOINTS), changes: diff.changes } };
  return { ...about, picture: overlayOf(old, now, comparison2, diff) };
}
async function versions(pair, { before, after: after2 }, options) {
  const compared = compareJourneys(
    { items: inFile(before.items, pair.before), journey: pair.before },
    { items: inFile(after2.items, pair.after), journey: pair.after }
  );
  const diff = tellDiff(compared.before, compared.after, compared.comparison, options);
  const sides2 = [{ item: pair.before, side: before }, { item: pair.after, side: after2 }];
  return sectionOf2(...sides2, compared.comparison, diff);
}
function inFile(items, { at }) {
  return items.filter((item2) => item2.at?.uri === at?.uri);
}
async function overlaySide({ item: { at }, side, persona }) {
  const uri = at?.uri ?? "";
  const names4 = await side.namesIn(uri);
  const journey = placedBlocksOf(names4.source.tree, "journey").find(({ start }) => start === at?.span.start);
  if (!journey) throw new RangeError("A journey stands where it was read.");
  return { journey: journey.block, names: names4, uri, ...persona !== void 0 && { persona } };
}
function nameOf4(journey) {
  return journey.title ?? journey.id ?? "";
}

// action/pictures.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// core/exchange/csv.ts
var columns = [
  "journey",
  "stage",
  "touchpoint",
  "kind",
  "name",
  "persona",
  "what",
  "of",
  "word",
  "text",
  "compare",
  "number",
  "high",
  "unit",
  "date"
];
function csvOf(map, { bom = false } = {}) {
  const lines = [
    columns.join(","),
    ...rowsOf3(map).map((row) => columns.map((column) => quoted2(cellOf(row[column]))).join(","))
  ];
  return `${bom ? "\uFEFF" : ""}${lines.join("\r\n")}\r
`;
}
function cellOf(value) {
  if (value === void 0) return "";
  return typeof value === "number" ? String(value) : harmless(value.toWellFormed());
}
var formula = /^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠\u2212]|^[\t\r\n]/u;
var later = /[;\t\r\n](?=[\s\p{C}\p{Z}"]*(?:[=+@＝＋－＠\u2212]|-\S))/gu;
function harmless(text2) {
  const inner2 = text2.replaceAll(later, "$&'");
  return formula.test(inner2) ? `'${inner2}` : inner2;
}
function quoted2(cell) {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function rowsOf3(map) {
  return map.blocks.filter(({ origin }) => origin !== "builtIn").flatMap((told2) => blockRows2(told2, {}));
}
function blockRows2(told2, around2, holder = "") {
  const own = told2.id ?? told2.title ?? "";
  const isPlace = told2.kind === "journey" || told2.kind === "stage" || told2.kind === "touchpoint";
  const where = isPlace || told2.kind === "persona" ? { ...around2, [told2.kind]: own } : around2;
  const name = holder === "" ? own : `${holder}/${own}`;
  const base = { ...where, kind: told2.kind, name };
  const title = { ...base, what: "title", ...told2.title !== void 0 && { text: told2.title } };
  return [
    title,
    ...told2.facts.map((fact3) => ({ ...base, ...factCells(fact3) })),
    ...told2.steps.map((step2) => ({ ...base, ...stepCells(step2) })),
    ...told2.blocks.flatMap(
      (inner2) => blockRows2(inner2, where, isPlace || told2.kind === "persona" ? "" : name)
    )
  ];
}
function factCells({ key, of: of2, persona, value }) {
  const whom = persona?.id ?? value.mention?.text;
  return {
    what: key,
    ...of2 && { of: of2.id },
    ...whom !== void 0 && { persona: whom },
    ...wordCell(value),
    ...value.text && { text: value.text.text },
    ...value.number && numberCells(value.number),
    ...value.unit !== void 0 && { unit: value.unit },
    ...value.date && { date: [value.date.date, value.date.time].filter(Boolean).join(" ") }
  };
}
function wordCell({ none: none7, word, ref: ref2, tag }) {
  const said = none7 ? "none" : (word ?? tag)?.text;
  const text2 = said ?? ref2?.names.map((name) => name.text).join(".");
  return text2 === void 0 ? {} : { word: text2 };
}
var comparing = { ">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly" };
function numberCells({ low, high, compare: compare2, unit: unit2, per }) {
  return {
    ...compare2 && { compare: comparing[compare2] },
    number: low,
    ...high !== low && { high },
    ...(unit2 !== void 0 || per !== void 0) && {
      unit: [unit2, per && `per ${per}`].filter(Boolean).join(" ")
    }
  };
}
function stepCells({ from: from2, to, share: share2, text: text2 }) {
  const ids = (all) => all.map(({ id }) => id).join(", ");
  return {
    what: "step",
    of: ids(from2),
    word: ids(to),
    ...text2 !== void 0 && { text: text2 },
    ...share2 && numberCells(share2)
  };
}

// core/map/whose.ts
function whoseIn(content) {
  const { personas, stages: stages2, paths } = content;
  if (personas.length < 2) return () => void 0;
  const nodes = /* @__PURE__ */ new Map();
  const things = /* @__PURE__ */ new Map();
  const ofLines = (lines) => lines.forEach(({ key, persona }) => persona !== void 0 && things.set(key, [persona]));
  const ofEntries = (entries2) => {
    for (const { key, personas: whose = [] } of Object.values(entries2).flat())
      if (whose.length > 0) things.set(key, whose);
  };
  for (const { id, key } of personas) {
    nodes.set(key, [id]);
    for (const name of ["line", "hoped", "legend"]) nodes.set(`~${name}:${id}`, [id]);
    nodes.set(`~legend:${id}~name`, [id]);
  }
  for (const { key, personas: whose } of paths)
    if (whose.length > 0) for (const part of ["row", "rail"]) nodes.set(`~${part}:path:${key}`, whose);
  ofEntries(content.entries);
  for (const stage of stages2) {
    for (const lines of [stage.about, stage.goals, stage.kpis]) ofLines(lines);
    ofEntries(stage.entries);
    for (const { key, personas: whose, entries: entries2, goals: goals2 } of stage.touchpoints) {
      ofLines(goals2);
      ofEntries(entries2);
      for (const { id } of personas)
        for (const part of ["feels", "hopes"]) nodes.set(`${key}~${part}:${id}`, [id]);
      if (whose.length > 0)
        for (const part of ["", "~feels", "~moment", ...Object.keys(entries2).map((lane) => `~${lane}`)])
          nodes.set(key + part, whose);
    }
  }
  return ({ key, thing, tag }) => nodes.get(key) ?? (tag === "g" && thing !== void 0 ? things.get(thing) : void 0);
}

// core/exchange/drawnPicture.ts
var parts2 = {
  "~row:stages": "bars",
  "~row:touchpoints": "titles",
  "~map~head~boundaries": "boundaries",
  "~map~rail": "rail",
  "~map~rules": "rules",
  "~map~groups": "groups",
  "~rail:stages": "barsName",
  "~rail:touchpoints": "titlesName"
};
function drawnPicture(content, idPrefix) {
  const scene = sceneOf(content);
  const whose = whoseIn(content);
  const places2 = new Map(content.personas.map(({ id }, i) => [id, String(i)]));
  const svg = svgMarkup(scene, pagePalette, {
    idPrefix,
    data: (node) => {
      const part = parts2[node.key];
      const ids = whose(node);
      return {
        ...part !== void 0 && { part },
        ...ids && { for: ids.flatMap((id) => places2.get(id) ?? []).join(" ") }
      };
    }
  });
  return { svg, scene, personas: content.personas.map(({ name }) => name) };
}

// core/exchange/mapScript.ts
var mapScript = String.raw`
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  // Large and small letters, letters with and without what stands over them, and words over two lines are found by each other.
  const plain = (text) => text.normalize('NFKD').replace(/[\p{M}\s\u00ad\u200b]/gu, '').toLowerCase();
  const smallest = 0.1;
  const largest = 4;
  const times = (length) => 'calc(' + length + 'px * var(--zoom))';
  const style = (element, lengths) => {
    for (const [name, value] of Object.entries(lengths)) element.style.setProperty(name, times(value));
  };
  // At most so much of the window is given to heads that stay in sight.
  const mostOfView = 0.4;

  // Copies of the bars of the stages, the titles and the rail lie over the picture; the browser keeps them in sight.
  const pinsOf = (view, sheet, svg) => {
    const frame = JSON.parse(sheet.dataset.frame);
    const [first, last] = [frame.rows[0], frame.rows.at(-1)];
    const titles = frame.rows.find(({ id }) => id === 'touchpoints');
    const lastStage = frame.stages.at(-1);
    if (!first || !titles || !lastStage) return { refresh: () => {}, covers: () => ({ left: 0, top: 0 }) };
    const [top, left] = [first.start, frame.left + frame.rail];
    const [right, bottom] = [lastStage.start + lastStage.size, last.start + last.size];
    const layer = document.createElement('div');
    layer.className = 'pins';
    layer.setAttribute('aria-hidden', 'true');
    style(layer, { left: 0, top, width: right, height: bottom - top });
    const pin = (parts, at, region, name) => {
      const box = document.createElement('div');
      box.className = 'pin ' + name;
      const copy = svg.cloneNode(false);
      for (const { name: attribute } of [...copy.attributes]) copy.removeAttribute(attribute);
      copy.setAttribute('viewBox', [region.x, region.y, region.width, region.height].join(' '));
      const ground = document.createElementNS(svg.namespaceURI, 'rect');
      for (const side of ['x', 'y', 'width', 'height']) ground.setAttribute(side, region[side]);
      ground.setAttribute('fill', 'var(--jm-paper)');
      const group = document.createElementNS(svg.namespaceURI, 'g');
      group.setAttribute('transform', 'translate(' + at + ' ' + top + ')');
      group.setAttribute('font-family', svg.querySelector('[font-family]').getAttribute('font-family'));
      for (const part of parts) {
        const found = svg.querySelector('[data-part="' + part + '"]');
        if (found) group.append(found.cloneNode(true));
      }
      copy.append(ground, group);
      box.append(copy);
      style(box, {
        width: region.width,
        height: region.height,
        'margin-left': region.x,
        'margin-top': region.y - top,
        top: name.includes('titles') ? first.size : 0,
      });
      layer.append(box);
      return box;
    };
    const columns = (row) => ({ x: left, width: right - left, y: row.start, height: row.size });
    const names = (row) => ({ x: 0, width: left, y: row.start, height: row.size });
    const boxes = {
      titles: pin(['titles', 'boundaries'], left, columns(titles), 'titles'),
      bars: pin(['bars'], left, columns(first), 'bars'),
      rail: pin(['rail', 'rules', 'groups'], frame.left, { x: 0, y: top, width: left, height: bottom - top }, 'rail'),
      titlesName: pin(['titlesName'], frame.left, names(titles), 'corner titles'),
      barsName: pin(['barsName'], frame.left, names(first), 'corner bars'),
    };
    sheet.append(layer);
    let covered = { left: 0, top: 0 };
    return {
      refresh: (zoom) => {
        const hasTitles = (first.size + titles.size) * zoom < view.clientHeight * mostOfView;
        const hasRail = left * zoom < view.clientWidth * mostOfView;
        boxes.titles.hidden = !hasTitles;
        boxes.rail.hidden = boxes.barsName.hidden = !hasRail;
        boxes.titlesName.hidden = !hasTitles || !hasRail;
        covered = { left: hasRail ? left * zoom : 0, top: (first.size + (hasTitles ? titles.size : 0)) * zoom };
      },
      covers: () => covered,
    };
  };

  for (const section of all('section.drawn')) {
    const view = section.querySelector('.picture');
    const bar = section.querySelector('.bar');
    const sheet = view.querySelector('.sheet');
    const svg = sheet.querySelector('svg');
    const whole = Number(svg.getAttribute('width'));
    const percent = bar.querySelector('[data-zoom="1"]');
    section.classList.add('live');
    sheet.style.setProperty('--zoom', '1');
    style(svg, { width: whole, height: Number(svg.getAttribute('height')) });
    bar.hidden = false;

    const pins = sheet.dataset.frame ? pinsOf(view, sheet, svg) : { refresh: () => {}, covers: () => ({ left: 0, top: 0 }) };
    let zoom = 1;
    const zoomTo = (wanted, at) => {
      const box = view.getBoundingClientRect();
      const x = at ? at.x - box.left : view.clientWidth / 2;
      const y = at ? at.y - box.top : view.clientHeight / 2;
      const [left, top] = [(view.scrollLeft + x) / zoom, (view.scrollTop + y) / zoom];
      zoom = Math.min(largest, Math.max(smallest, wanted));
      sheet.style.setProperty('--zoom', String(zoom));
      percent.textContent = Math.round(zoom * 100) + ' %';
      pins.refresh(zoom);
      view.scrollLeft = left * zoom - x;
      view.scrollTop = top * zoom - y;
    };
    const actions = {
      smaller: () => zoomTo(zoom / 1.2),
      larger: () => zoomTo(zoom * 1.2),
      actual: () => zoomTo(1),
      fit: () => zoomTo(view.clientWidth / whole),
    };
    view.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 16;
      zoomTo(zoom * Math.exp(-Math.max(-40, Math.min(40, pixels)) * 0.005), { x: event.clientX, y: event.clientY });
    }, { passive: false });
    new ResizeObserver(() => pins.refresh(zoom)).observe(view);

    const field = bar.querySelector('input');
    const count = bar.querySelector('[role="status"]');
    let found = [];
    let at = -1;
    const isTable = () => section.dataset.view === 'table';
    const look = () => {
      for (const one of all('.found, .here', section)) one.classList.remove('found', 'here');
      const wanted = plain(field.value);
      const places = isTable() ? all('.tabled th, .tabled td li', section) : all('text', svg);
      found = wanted === '' ? [] : places.filter((one) => !one.closest('.out') && plain(one.textContent).includes(wanted));
      for (const one of found) one.classList.add('found');
      at = -1;
      tell();
    };
    const tell = () => {
      const said = found.length === 0 ? count.dataset.none : count.dataset.some.replace('{at}', at + 1).replace('{count}', found.length);
      count.textContent = field.value.trim() === '' ? '' : said;
    };
    const go = (by) => {
      if (found.length === 0) return;
      found[at]?.classList.remove('here');
      at = (at + by + found.length) % found.length;
      const one = found[at];
      one.classList.add('here');
      tell();
      if (isTable()) return one.scrollIntoView({ block: 'center', inline: 'center' });
      view.scrollIntoView({ block: 'nearest' });
      const [place, frame, covers] = [one.getBoundingClientRect(), view.getBoundingClientRect(), pins.covers()];
      view.scrollLeft += place.left + place.width / 2 - frame.left - (frame.width + covers.left) / 2;
      view.scrollTop += place.top + place.height / 2 - frame.top - (frame.height + covers.top) / 2;
    };
    field.addEventListener('input', () => {
      look();
      go(1);
    });
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') {
        field.value = '';
        look();
        (isTable() ? section.querySelector('.tabled .scroll') : view).focus();
      } else return;
      event.preventDefault();
    });
    actions.next = () => go(1);
    actions.previous = () => go(-1);

    const show = (shown) => {
      section.dataset.view = shown;
      for (const button of all('[data-show]', bar)) button.setAttribute('aria-pressed', String(button.dataset.show === shown));
      for (const one of all('[data-for-picture]', bar)) one.hidden = shown === 'table';
      look();
    };
    for (const button of all('[data-show]', bar)) button.addEventListener('click', () => show(button.dataset.show));
    for (const skip of all('.skip', section)) skip.addEventListener('click', () => show('table'));

    const who = bar.querySelector('select');
    who?.addEventListener('change', () => {
      for (const one of all('[data-for]', section))
        one.classList.toggle('out', who.value !== '' && !one.dataset.for.split(' ').includes(who.value));
      look();
    });

    for (const button of all('[data-do]', bar)) button.addEventListener('click', () => actions[button.dataset.do]());
    section.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) return;
      const action = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'actual' }[event.key];
      if (event.key === '/') field.focus();
      else if (action && !isTable()) actions[action]();
      else return;
      event.preventDefault();
    });
    show('picture');
    // As wide as the window, as long as all of it can be read.
    const fit = view.clientWidth / whole;
    zoomTo(fit < 0.8 || fit > 1 ? 1 : fit, { x: 0, y: 0 });
    view.scrollTo(0, 0);
  }
})();
`;

// core/exchange/mapStyle.ts
var longestSheet = 200 * 96;
function sizeOfPage({ width, height }) {
  const scale2 = Math.min(1, longestSheet / Math.max(width, height));
  return { width: Math.floor(width * scale2), height: Math.ceil(height * scale2) };
}
function mapStyleOf(sheets) {
  const [only, ...more2] = sheets;
  if (!only) return "";
  const size2 = ({ width, height }) => `{size:${width}px ${height}px;margin:0}`;
  const paper = more2.length === 0 ? `@page${size2(only)}` : sheets.map(named4).join("\n");
  return `${screen}
@media print{${print}
${paper}}
`;
  function named4(sheet) {
    return `@page ${sheet.id}${size2(sheet)}
#${sheet.id} .picture{page:${sheet.id}}`;
  }
}
var screen = `
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0;position:sticky;top:0;background:var(--jm-paper);padding:.5rem 0;z-index:2}
.bar[hidden],.bar [hidden]{display:none}
.views,.find{display:inline-flex;align-items:center;gap:.25rem}
.views{gap:0}
button,select,input{font:inherit;color:inherit;background:var(--jm-paper);border:1px solid var(--jm-line);border-radius:4px;padding:.25rem .7rem}
button,select{cursor:pointer}
.views button{border-radius:0;margin-inline-start:-1px}
button[aria-pressed=true]{background:var(--jm-stage);color:var(--jm-stageInk);text-decoration:underline}
button:focus-visible,select:focus-visible,input:focus-visible{outline:3px solid var(--jm-persona1);outline-offset:2px}
.live .scroll{max-height:85vh}
.live thead th,.live thead td{position:sticky;top:0;z-index:1}
.live thead td{inset-inline-start:0;z-index:2;background:var(--jm-paper)}
.live[data-view=picture] .tabled,.live[data-view=table] .picture{display:none}
.sheet{position:relative;width:max-content}
.pins{position:absolute;display:grid;grid-template:100%/100%;pointer-events:none}
.pin{position:sticky;grid-area:1/1;align-self:start;justify-self:start;pointer-events:auto}
.pin svg{display:block;width:100%;height:100%}
.pin.rail,.pin.corner{left:0}
.pin.rail{top:auto!important}
svg .out{visibility:hidden}
li.out{display:none}
.found{text-decoration:underline 2px var(--jm-persona1)}
.here{outline:3px solid var(--jm-persona1);outline-offset:2px}`;
var print = `
body{margin:0;padding:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar,.pins,.skip{display:none!important}
.has-pictures h1,.has-pictures nav,.has-pictures .group,.drawn h2,.drawn .told,.drawn .tabled{display:none}
.drawn .scroll{max-height:none;overflow:visible;border:0;border-radius:0}
.drawn .picture{break-after:page}
.drawn:last-of-type .picture{break-after:auto}
.drawn .sheet,.drawn .picture .sheet svg{width:100%!important;height:auto!important}
.live[data-view=table] .tabled{display:block}
.found{text-decoration:none}
.here{outline:0}`;

// core/exchange/words.ts
var exchangeWords = {
  untitledJourney: "Journey without a title",
  untitled: "Without a title",
  map: "Customer journey map",
  picture: "Picture of the map, which can be scrolled",
  table: "The map as a table",
  tableRegion: "Table of the map, which can be scrolled",
  inWords: "The map in words",
  toTable: "Skip the picture",
  contents: "Contents",
  view: "View",
  views: { picture: "Picture", table: "Table" },
  smaller: "Smaller",
  larger: "Larger",
  actual: "As large as it is",
  fit: "Fit to the window",
  find: "Find in the map",
  next: "Next find",
  previous: "Previous find",
  found: "{at} of {count}",
  notFound: "Nothing found",
  persona: "Persona",
  everybody: "everybody",
  whole: "whole stage",
  row: "Row",
  tooLarge: (count3, most2) => `This map has ${count3} touchpoints, and no more than ${most2} can be drawn. All of it is told below.`,
  none: "none",
  leadsTo: "→",
  both: "and",
  to: "to",
  per: "per",
  compare: { ">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly" }
};
var special2 = {
  kpi: "KPI",
  cta: "Call to action",
  "drop-off": "Drop-off",
  was: "Former id",
  of: "Compared with",
  for: "Concerns",
  at: "When it happened",
  as: "Stands for"
};
var plurals = { evidence: "Evidence", opportunity: "Opportunities" };
function labelOf(key) {
  const words2 = key.replaceAll("-", " ");
  return ownOf(special2, key) ?? words2.charAt(0).toUpperCase() + words2.slice(1);
}
function pluralOf(keyword) {
  return ownOf(plurals, keyword) ?? `${labelOf(keyword)}s`;
}

// core/exchange/html.ts
function htmlOf(reading, { picture, description, palette }) {
  const { title, journeys: journeys2, groups } = reading;
  const language = languageOf(allTexts(reading));
  const write = writerOf(language);
  const isOne = journeys2.length === 1;
  const sections = journeys2.map((journey, i) => {
    const id = `journey-${i + 1}`;
    return { journey, id, picture: picture(journey, id) };
  });
  const sizes = sections.flatMap(({ id, picture: one }) => one && "svg" in one ? [{ id, ...sizeOfPage(one.scene) }] : []);
  return pageOf({
    language,
    title,
    description,
    style: pageStyleOf(palette) + mapStyleOf(sizes),
    script: sizes.length > 0 ? mapScript : void 0,
    body: { class: sizes.length > 0 ? "has-pictures" : void 0 },
    parts: [
      element("h1", { dir: "auto" }, [textMarkup(title)]),
      ...journeys2.length > 1 ? [write.contents(journeys2)] : [],
      element("main", {}, onLines([
        ...sections.map((one) => write.journey(one.journey, one.id, one.picture, isOne)),
        ...groups.map((group) => write.group(group, 2))
      ]))
    ]
  });
}
function allTexts({ title, journeys: journeys2, groups }) {
  const ofEntry = ({ title: title2, lines, entries: entries3 }) => [title2, ...lines.flatMap(({ texts }) => texts.map(({ text: text2 }) => text2)), ...entries3.map(ofEntry)].join(
    " "
  );
  const entries2 = [...groups, ...journeys2.flatMap((journey) => journey.groups)].flatMap((group) => group.entries);
  return [title, ...[...journeys2.flatMap(({ stages: stages2 }) => stages2), ...entries2].map(ofEntry)].join(" ");
}
function writerOf(language) {
  const lang = language === "en" ? void 0 : "en";
  const ours = (text2) => lang ? element("span", { lang }, [textMarkup(text2)]) : textMarkup(text2);
  const theirs = (text2) => element("span", { class: "text", dir: "auto" }, [textMarkup(text2)]);
  const heading2 = (level, parts3, id) => element(`h${Math.min(level, 6)}`, { id }, parts3);
  const linked = ({ text: text2, address }) => address === void 0 ? theirs(text2) : element("a", { href: address, rel: "noopener noreferrer" }, [theirs(text2)]);
  const between4 = (parts3) => parts3.flatMap((part, i) => i === 0 ? [part] : [textMarkup(", "), part]);
  let personas = [];
  const forOf = (whom) => {
    const found = personas.flatMap((name2, i) => `, ${whom}, `.includes(`, ${name2}, `) ? [i] : []);
    return found.length > 0 ? found.join(" ") : void 0;
  };
  const line = ({ label, of: of2, persona, texts }) => {
    const whom = [of2, persona].filter((part) => part !== void 0).map(theirs);
    return element("li", { "data-for": forOf(persona) }, [
      element("strong", {}, [ours(label)]),
      ...whom.length > 0 ? [textMarkup(" ("), ...between4(whom), textMarkup(")")] : [],
      textMarkup(": "),
      ...between4(texts.map(linked))
    ]);
  };
  const name = ({ number: number2, title, id }) => [
    ...number2 === void 0 ? [] : [textMarkup(`${number2} `)],
    theirs(title),
    ...id === void 0 ? [] : [textMarkup(" ("), theirs(id), textMarkup(")")]
  ];
  const list2 = (lines, entries2) => lines.length + entries2.length === 0 ? [] : [element("ul", {}, onLines([...lines.map(line), ...entries2.map(item2)]))];
  const item2 = (entry) => element("li", {}, [
    element("strong", {}, [ours(entry.kind)]),
    textMarkup(": "),
    ...name(entry),
    ...list2(entry.lines, entry.entries)
  ]);
  const stageSection = (entry, level) => {
    const inner2 = entry.entries.filter(({ number: number2 }) => number2 !== void 0);
    const rest2 = entry.entries.filter(({ number: number2 }) => number2 === void 0);
    return element("section", {}, onLines([
      heading2(level, name(entry)),
      ...list2(entry.lines, rest2),
      ...inner2.map((one) => stageSection(one, level + 1))
    ]));
  };
  const scroll = (label, id, inner2) => element(
    "div",
    { class: "scroll", id, role: "region", "aria-label": label, lang, tabindex: 0 },
    onLines([lang ? element("div", { lang: language }, onLines([inner2])) : inner2])
  );
  const cell = ({ number: number2, persona, text: text2 }) => element("li", { "data-for": forOf(persona) }, [
    ...number2 === void 0 ? [] : [element("span", { class: "soft" }, [textMarkup(`${number2} `)])],
    ...persona === void 0 ? [] : [theirs(persona), textMarkup(": ")],
    theirs(text2)
  ]);
  const table = ({ stages: stages2, lanes: lanes2 }) => {
    const head = stages2.map(({ number: number2, title }) => element("th", { scope: "col" }, [textMarkup(`${number2} `), theirs(title)]));
    const rows = lanes2.map(
      ({ label, of: of2, cells: cells2 }) => element("tr", {}, onLines([
        element("th", { scope: "row" }, of2 === void 0 ? [ours(label)] : [ours(label), textMarkup(": "), theirs(of2)]),
        ...cells2.map((said) => element("td", {}, said.length === 0 ? [] : [element("ul", {}, onLines(said.map(cell)))]))
      ]))
    );
    const corner = element("td", {}, []);
    return element("table", {}, onLines([
      element("thead", {}, onLines([element("tr", {}, onLines([corner, ...head]))])),
      element("tbody", {}, onLines(rows))
    ]));
  };
  const button = (attributes, text2) => element("button", { type: "button", ...attributes }, [textMarkup(text2)]);
  const action = (name2, sign2) => button({ "data-do": name2, title: exchangeWords[name2], "aria-label": exchangeWords[name2] }, sign2);
  const bar2 = ({ personas: names4 }, hasTable) => element("div", { class: "bar", role: "group", "aria-label": exchangeWords.view, lang, hidden: "" }, onLines([
    ...hasTable ? [element("span", { class: "views" }, onLines(["picture", "table"].map(
      (view) => button({ "data-show": view, "aria-pressed": String(view === "picture") }, exchangeWords.views[view])
    )))] : [],
    element("span", { "data-for-picture": "" }, onLines([
      action("smaller", "−"),
      button({ "data-do": "actual", "data-zoom": "1", title: exchangeWords.actual }, "100 %"),
      action("larger", "+"),
      action("fit", "↔")
    ])),
    element("span", { class: "find" }, onLines([
      element("input", { type: "text", "aria-label": exchangeWords.find, placeholder: exchangeWords.find, autocomplete: "off", spellcheck: "false" }),
      action("previous", "↑"),
      action("next", "↓"),
      element("span", { class: "soft", role: "status", "data-some": exchangeWords.found, "data-none": exchangeWords.notFound }, [])
    ])),
    ...names4.length > 1 ? [element("label", {}, [
      textMarkup(`${exchangeWords.persona} `),
      element("select", {}, [
        element("option", { value: "" }, [textMarkup(exchangeWords.everybody)]),
        ...names4.map((name2, i) => element("option", { value: i, lang: lang && language }, [textMarkup(name2)]))
      ])
    ])] : []
  ]));
  const pictureOf = ({ svg, scene }, id) => {
    const frame = scene.frame && JSON.stringify(scene.frame, (key, value) => key === "id" && value !== "touchpoints" ? void 0 : value);
    const sheet = element("div", { class: "sheet", "data-frame": frame }, onLines([svg]));
    const attributes = { class: "scroll picture", id: `${id}-picture`, role: "region", "aria-label": exchangeWords.picture, lang, tabindex: 0 };
    return element("div", attributes, onLines([lang ? element("div", { lang: language }, onLines([sheet])) : sheet]));
  };
  return {
    contents: (journeys2) => element("nav", { "aria-label": exchangeWords.contents, lang }, [
      element("ul", { lang: lang && language }, onLines(
        journeys2.map(({ title }, i) => element("li", {}, [element("a", { href: `#journey-${i + 1}` }, [theirs(title)])]))
      ))
    ]),
    // prettier-ignore
    journey: ({ title, lines, table: said, stages: stages2, groups }, id, picture, isOnly) => {
      const drawn = picture && "svg" in picture ? picture : void 0;
      personas = drawn?.personas ?? [];
      const skip2 = element("a", { class: "skip", href: `#${id}-table` }, [ours(exchangeWords.toTable)]);
      const hasTable = said.lanes.length > 0;
      const level = isOnly ? 2 : 3;
      const section = element("section", { id, class: drawn ? "drawn" : void 0 }, onLines([
        ...isOnly ? [] : [heading2(2, [theirs(title)])],
        ...drawn && hasTable ? [skip2] : [],
        ...drawn ? [bar2(drawn, hasTable), pictureOf(drawn, id)] : [],
        ...picture && "reason" in picture ? [element("p", {}, [ours(picture.reason)])] : [],
        ...hasTable ? [element("div", { class: "tabled" }, onLines([heading2(level, [ours(exchangeWords.table)]), scroll(exchangeWords.tableRegion, `${id}-table`, table(said))]))] : [],
        element("div", { class: "told" }, onLines([
          ...lines.length + stages2.length > 0 ? [heading2(level, [ours(exchangeWords.inWords)])] : [],
          ...list2(lines, []),
          ...stages2.map((stage) => stageSection(stage, isOnly ? 3 : 4)),
          ...groups.map((group) => groupOf(group, level))
        ]))
      ]));
      personas = [];
      return section;
    },
    group: (group, level) => groupOf(group, level)
  };
  function groupOf({ title, entries: entries2 }, level) {
    const parts3 = entries2.map((entry) => stageSection(entry, level + 1));
    return element("section", { class: "group" }, onLines([heading2(level, [ours(title)]), ...parts3]));
  }
}

// core/exchange/json.ts
var JSON_VERSION = 1;
function jsonOf(map) {
  const whole = objectOf([["format", "journey-map"], ["version", JSON_VERSION], ...byKind(map.blocks, true)]);
  return `${laidOut(whole, "")}
`;
}
function laidOut(json, indent2) {
  if (typeof json !== "object") return JSON.stringify(json);
  const inner2 = `${indent2}  `;
  const members = Array.isArray(json) ? json.map((item2) => laidOut(item2, inner2)) : Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${laidOut(value, inner2)}`);
  const [open, close] = Array.isArray(json) ? ["[", "]"] : ["{", "}"];
  const isShort = Object.values(json).every((value) => typeof value !== "object");
  if (isShort && members.length > 0)
    return Array.isArray(json) ? `[${members.join(", ")}]` : `{ ${members.join(", ")} }`;
  return `${open}
${members.map((member) => inner2 + member).join(",\n")}
${indent2}${close}`;
}
function blockJson(told2, isTop) {
  const kinds = new Set(told2.blocks.map(({ kind }) => kind));
  const facts = groupedBy(told2.facts, ({ key }) => key);
  return objectOf([
    ["id", told2.id],
    ["title", told2.title],
    ...isTop && told2.origin !== "here" ? [[told2.origin, true]] : [],
    ...[...facts].flatMap(([key, values]) => kinds.has(key) ? [] : [[key, values.map(factJson)]]),
    ["steps", told2.steps.length > 0 ? told2.steps.map(stepJson) : void 0],
    ...byKind(told2.blocks).map(
      ([kind, blocks]) => [kind, [...blocks, ...(facts.get(kind) ?? []).map(factJson)]]
    )
  ]);
}
function byKind(blocks, isTop = false) {
  return [...groupedBy(blocks, ({ kind }) => kind)].map(([kind, own]) => [
    kind,
    own.map((told2) => blockJson(told2, isTop))
  ]);
}
function factJson({ of: of2, persona, value }) {
  return objectOf([["of", of2?.id], ["for", persona?.id], ...valueMembers(value)]);
}
function valueMembers(value) {
  return [
    ["none", value.none],
    ["word", value.word?.text],
    ["ref", value.ref?.names.map(({ text: text2 }) => text2).join(".")],
    ["persona", value.mention?.text],
    ["tag", value.tag?.text],
    ["date", value.date?.date],
    ["time", value.date?.time],
    ...value.number ? numberMembers(value.number) : [],
    ...value.unit === void 0 ? [] : [["unit", value.unit]],
    ["text", value.text?.text]
  ];
}
function numberMembers({ low, high, compare: compare2, unit: unit2, per }) {
  const ends3 = low === high ? [["number", low]] : [["low", low], ["high", high]];
  return [["compare", compare2], ...ends3, ["unit", unit2], ["per", per]];
}
function stepJson({ from: from2, to, share: share2, text: text2 }) {
  const ids = (all) => all.map(({ id }) => id);
  return objectOf([
    ["from", ids(from2)],
    ["to", ids(to)],
    ...share2 ? numberMembers(share2) : [],
    ["text", text2]
  ]);
}
function objectOf(members) {
  return Object.fromEntries(
    members.flatMap(([key, value]) => value === void 0 ? [] : [[key, value]])
  );
}
function groupedBy(things, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const thing of things) {
    const group = groups.get(keyOf3(thing));
    if (group) group.push(thing);
    else groups.set(keyOf3(thing), [thing]);
  }
  return groups;
}

// core/exchange/markdown.ts
function markdownOf({ journeys: journeys2, groups }) {
  const parts3 = [
    ...journeys2.flatMap(journeyParts2),
    ...groups.flatMap((group) => groupParts(group, journeys2.length > 0 ? "##" : "#"))
  ];
  return parts3.length === 0 ? "" : `${parts3.map((part) => part.join("\n")).join("\n\n")}
`;
}
function journeyParts2({ title, lines, table, stages: stages2, groups }) {
  return [
    [`# ${safe2(title)}`],
    ...listPart(lines),
    ...table.lanes.length > 0 ? [[`## ${exchangeWords.table}`], tableLines(table)] : [],
    ...stages2.flatMap(stageParts2),
    ...groups.flatMap((group) => groupParts(group, "##"))
  ];
}
function stageParts2(stage) {
  const touchpoints2 = stage.entries.filter(({ number: number2 }) => number2 !== void 0);
  const others2 = stage.entries.filter(({ number: number2 }) => number2 === void 0);
  return [
    [`## ${stage.number} ${safe2(stage.title)}`],
    ...listPart(stage.lines, others2),
    ...touchpoints2.flatMap((touchpoint) => [
      [`### ${touchpoint.number} ${safe2(touchpoint.title)}`],
      ...listPart(touchpoint.lines, touchpoint.entries)
    ])
  ];
}
function groupParts({ title, entries: entries2 }, level) {
  return [
    [`${level} ${title}`],
    ...entries2.flatMap((entry) => [
      [`${level}# ${titleLine(entry)}`],
      ...listPart(entry.lines, entry.entries)
    ])
  ];
}
function titleLine({ title, id }) {
  return id === void 0 ? safe2(title) : `${safe2(title)} (${safe2(id)})`;
}
function listPart(lines, entries2 = []) {
  const part = listLines(lines, entries2, "");
  return part.length === 0 ? [] : [part];
}
function listLines(lines, entries2, indent2) {
  return [
    ...lines.map((line) => `${indent2}- ${lineText(line)}`),
    ...entries2.flatMap((entry) => [
      `${indent2}- **${entry.kind}**: ${titleLine(entry)}`,
      ...listLines(entry.lines, entry.entries, `${indent2}  `)
    ])
  ];
}
function lineText({ label, of: of2, persona, texts }) {
  const whom = [of2, persona].filter((part) => part !== void 0).map(safe2);
  const head = whom.length > 0 ? `**${label}** (${whom.join(", ")})` : `**${label}**`;
  return `${head}: ${texts.map(({ text: text2 }) => safe2(text2)).join(", ")}`;
}
function tableLines({ stages: stages2, lanes: lanes2 }) {
  const row = (cells2) => `| ${cells2.join(" | ")} |`;
  return [
    row(["", ...stages2.map(({ number: number2, title }) => `${number2} ${safe2(title)}`)]),
    row(["---", ...stages2.map(() => "---")]),
    ...lanes2.map(
      ({ label, of: of2, cells: cells2 }) => row([
        of2 === void 0 ? `**${label}**` : `**${label}**: ${safe2(of2)}`,
        ...cells2.map((cell) => cell.map(cellText).join("<br>"))
      ])
    )
  ];
}
function cellText({ number: number2, persona, text: text2 }) {
  return [number2, persona === void 0 ? void 0 : `${safe2(persona)}:`, safe2(text2)].filter((part) => part !== void 0).join(" ");
}
function safe2(text2) {
  return escapeMarkdown(text2.trim());
}

// core/exchange/values.ts
function valueText({ value, names: names4 }) {
  if (value.none) return exchangeWords.none;
  const number2 = value.number && numberText2(value.number);
  const name = value.word?.text ?? names4?.title;
  const rest2 = [
    value.date && [value.date.date, value.date.time].filter(Boolean).join(" "),
    value.unit,
    value.tag && `#${value.tag.text}`,
    value.text?.text
  ];
  const after2 = [number2, ...rest2].filter((part) => part !== void 0 && part !== "").join(", ");
  return name === void 0 ? after2 : [name, after2].filter((part) => part !== "").join(": ");
}
function numberText2({ low, high, compare: compare2, unit: unit2, per, plus }) {
  const signed3 = (value) => value < 0 ? `−${-value}` : plus && value > 0 ? `+${value}` : String(value);
  const ends3 = low === high ? signed3(low) : `${signed3(low)} ${exchangeWords.to} ${signed3(high)}`;
  const amount = unit2 === void 0 ? ends3 : unit2 === "%" ? `${ends3}%` : `${ends3} ${unit2}`;
  return [compare2 && exchangeWords.compare[compare2], amount, per && `${exchangeWords.per} ${per}`].filter(Boolean).join(" ");
}
function stepText({ from: from2, to, share: share2, text: text2 }) {
  const ends3 = (all) => all.map(({ title }) => title).join(` ${exchangeWords.both} `);
  const head = `${ends3(from2)} ${exchangeWords.leadsTo} ${ends3(to)}`;
  const more2 = [share2 && numberText2(share2), text2].filter((part) => part !== void 0 && part !== "");
  return more2.length === 0 ? head : `${head}: ${more2.join(", ")}`;
}
function nameOf5({ title, id }) {
  return title || id || exchangeWords.untitled;
}

// core/exchange/mapTable.ts
var lanes = [
  "goal",
  "need",
  "kpi",
  "touchpoint",
  "image",
  "channels",
  "does",
  "says",
  "thinks",
  "feels",
  "hopes",
  "moment",
  "pain",
  "gain",
  "opportunity",
  "experiment",
  "risk",
  "drop-off",
  "completes",
  "measure",
  "lane",
  "frontstage",
  "backstage",
  "support",
  "system",
  "assumption",
  "question",
  "evidence"
];
var many2 = /* @__PURE__ */ new Set(["measure", "lane"]);
function tableOf2(stages2) {
  return {
    stages: stages2.map((stage, i) => ({ number: String(i + 1), title: nameOf5(stage) })),
    lanes: lanes.flatMap((key) => lanesOf(key, stages2)).filter(({ cells: cells2 }) => cells2.some((cell) => cell.length > 0))
  };
}
function lanesOf(key, stages2) {
  if (!many2.has(key)) return [{ label: laneLabel(key), of: void 0, cells: cellsOf(key, stages2) }];
  const things = /* @__PURE__ */ new Map();
  for (const { facts } of stages2.flatMap((stage) => [stage, ...touchpointsOf2(stage)]))
    for (const fact3 of facts) if (fact3.key === key) things.set(fact3.of?.id ?? "", fact3.of?.title ?? "");
  return [...things].map(([id, title]) => ({
    label: labelOf(key),
    of: title === "" ? void 0 : title,
    cells: cellsOf(key, stages2, id)
  }));
}
function laneLabel(key) {
  return blockKinds.has(key) ? pluralOf(key) : labelOf(key);
}
var blockKinds = /* @__PURE__ */ new Set([
  "touchpoint",
  "pain",
  "opportunity",
  "experiment",
  "risk",
  "assumption",
  "question",
  "evidence"
]);
function touchpointsOf2(stage) {
  return stage.blocks.filter(({ kind }) => kind === "touchpoint");
}
function cellsOf(key, stages2, of2) {
  return stages2.map((stage, i) => {
    const touchpoints2 = touchpointsOf2(stage);
    const number2 = (k) => `${i + 1}.${k + 1}`;
    if (key === "touchpoint")
      return touchpoints2.map((told2, k) => ({ number: number2(k), persona: void 0, text: nameOf5(told2) }));
    return [
      ...cellOf2(stage, key, void 0, of2),
      ...touchpoints2.flatMap((told2, k) => cellOf2(told2, key, number2(k), of2))
    ];
  });
}
function cellOf2(told2, key, number2, of2) {
  const facts = told2.facts.filter((fact3) => fact3.key === key && (of2 === void 0 || (fact3.of?.id ?? "") === of2));
  const blocks = told2.blocks.filter(({ kind }) => kind === key);
  const isOne = facts.length > 0 && facts.every(({ isList }) => isList);
  const texts = isOne ? [{ persona: void 0, text: facts.map(valueText).join(", ") }] : facts.map((fact3) => ({ persona: fact3.persona?.title, text: factText2(fact3, of2 === void 0) }));
  return [...texts, ...blocks.map(blockText)].map((cell) => ({ number: number2, ...cell }));
}
function factText2(fact3, tellsOf) {
  const text2 = valueText(fact3);
  return tellsOf && fact3.of ? `${fact3.of.title}: ${text2}` : text2;
}
function blockText(told2) {
  const whom = told2.facts.filter(({ key }) => key === "for").map(valueText);
  const ranks = told2.facts.flatMap(
    ({ key, value }) => (key === "severity" || key === "impact") && value.number ? [`${labelOf(key).toLowerCase()} ${numberText2(value.number)}`] : []
  );
  return {
    persona: whom.length > 0 ? whom.join(", ") : void 0,
    text: ranks.length > 0 ? `${nameOf5(told2)} (${ranks.join(", ")})` : nameOf5(told2)
  };
}

// core/exchange/reading.ts
function readingOf(map) {
  const journeys2 = map.blocks.filter(({ kind }) => kind === "journey").map(journeyOf);
  const others2 = map.blocks.filter(({ kind, origin }) => kind !== "journey" && origin !== "builtIn");
  return {
    title: journeys2.length > 0 ? journeys2.map(({ title }) => title).join(" · ") : exchangeWords.map,
    journeys: journeys2,
    groups: groupsOf(others2)
  };
}
function journeyOf(journey) {
  const stages2 = journey.blocks.filter(({ kind }) => kind === "stage");
  return {
    block: journey.block,
    title: journey.title || journey.id || exchangeWords.untitledJourney,
    lines: linesOf3(journey.facts),
    table: tableOf2(stages2),
    stages: stages2.map((stage, i) => entryOf2(stage, String(i + 1))),
    groups: groupsOf(journey.blocks.filter(({ kind }) => kind !== "stage"))
  };
}
function groupsOf(blocks) {
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    title: pluralOf(kind),
    entries: blocks.filter((told2) => told2.kind === kind).map((told2) => entryOf2(told2))
  }));
}
function entryOf2(told2, number2) {
  let touchpoints2 = 0;
  const title = nameOf5(told2);
  const steps3 = told2.steps.map((step2) => lineOf2(labelOf("step"), [textOf3(stepText(step2))]));
  return {
    kind: labelOf(told2.kind),
    number: number2,
    title,
    id: told2.kind === "persona" && told2.id !== title ? told2.id : void 0,
    lines: [...linesOf3(told2.facts), ...steps3],
    entries: told2.blocks.map(
      (inner2) => entryOf2(inner2, number2 && inner2.kind === "touchpoint" ? `${number2}.${++touchpoints2}` : void 0)
    )
  };
}
function linesOf3(facts) {
  const lines = [];
  let last;
  for (const fact3 of facts) {
    const { key, of: of2, persona, isList } = fact3;
    const text2 = textOf3(valueText(fact3), key);
    if (isList && last?.key === key) lines.at(-1)?.texts.push(text2);
    else lines.push({ ...lineOf2(labelOf(key), [text2], of2?.title, persona?.title), texts: [text2] });
    last = fact3;
  }
  return lines;
}
function lineOf2(label, texts, of2, persona) {
  return { label, of: of2, persona, texts };
}
function textOf3(text2, key) {
  const isAddress = key === "link" && /^https?:\/\/[^\s\p{C}\\]+$/iu.test(text2);
  return { text: text2, address: isAddress ? text2 : void 0 };
}

// core/model/uses.ts
init_walk();
var usesOf = kept(findUses);
function findUses(block2) {
  const uses = [];
  const add = (names4, kinds, open, by) => {
    if (kinds.length > 0 && names4.length > 0 && names4[0]?.text !== "") uses.push({ names: names4, kinds, open, by });
  };
  for (const statement of block2.statements) {
    if (statement.kind === "block") continue;
    if (statement.kind === "step") {
      for (const ref2 of refsOfStep(statement.from, statement.legs))
        add(ref2.names, ["touchpoint"], false, "->");
      continue;
    }
    const { row, key } = statement;
    if (statement.mention) add([statement.mention], ["persona"], false, key.text);
    if (!row) continue;
    if (statement.of && row.of) add([statement.of], row.of.to, row.of.open ?? false, key.text);
    for (const value of statement.values) {
      if (value.mention) add([value.mention], ["persona"], false, key.text);
      if (value.ref && row.shape.ref && row.key !== "lanes")
        add(value.ref.names, row.shape.ref.to, row.shape.ref.open ?? false, key.text);
    }
  }
  return uses;
}
function refsOfStep(from2, legs) {
  return [...from2, ...legs.flatMap((leg) => leg.to)];
}
var namesIn = kept((block2) => {
  const written2 = /* @__PURE__ */ new Set();
  const add = (names4) => {
    for (const name of names4) if (name) written2.add(name.text);
  };
  walk(block2, ({ id, statements }) => {
    add([id]);
    for (const statement of statements) {
      if (statement.kind === "step")
        for (const { names: names4 } of refsOfStep(statement.from, statement.legs)) add(names4);
      if (statement.kind !== "fact") continue;
      add([statement.of, statement.mention]);
      for (const { mention, ref: ref2 } of statement.values) add([mention, ...ref2?.names ?? []]);
    }
  });
  return written2;
});

// core/model/view.ts
function journeyShownBy(block2, names4) {
  if (block2.row?.keyword !== "view") return void 0;
  const use = usesOf(block2).find((candidate) => candidate.by === "journey");
  const found = use && names4.find(use.names, use.kinds, void 0);
  return found && "declaration" in found ? found.declaration.block : void 0;
}

// core/exchange/told.ts
init_vocabulary();

// core/exchange/builtIns.ts
init_vocabulary();
var titles3 = {
  channel: builtInChannels,
  metric: builtInMetrics,
  actor: builtInActors
};
function titleOfBuiltIn(id, kinds) {
  for (const kind of kinds) {
    const found = titles3[kind]?.find((thing) => thing.id === id);
    if (found) return found.title;
  }
  return id;
}
function builtInTold(kind, named4) {
  return (titles3[kind] ?? []).filter(({ id }) => named4.has(`${kind} ${id}`)).map(({ id, title }) => ({
    kind,
    id,
    title,
    origin: "builtIn",
    facts: factsOf2(kind, id),
    steps: [],
    blocks: [],
    block: void 0
  }));
}
var span = { start: 0, end: 0 };
function factsOf2(kind, id) {
  const word = (text2) => ({ span, word: { text: text2, span } });
  if (kind === "channel") {
    const channel2 = builtInChannels.find((one) => one.id === id);
    return channel2 ? [fact2("kind", word(channel2.kind)), fact2("place", word(channel2.place))] : [];
  }
  const metric = kind === "metric" ? builtInMetrics.find((one) => one.id === id) : void 0;
  if (!metric) return [];
  return [
    ...metric.unit === void 0 ? [] : [fact2("unit", { span, unit: metric.unit })],
    fact2("better", word(metric.better))
  ];
}
function fact2(key, value) {
  return { key, of: void 0, persona: void 0, value, names: void 0, isList: false };
}

// core/exchange/named.ts
var carried = ["persona", "channel", "actor", "metric", "lane"];
function namedBy(roots, names4) {
  const declared = /* @__PURE__ */ new Set();
  const builtIn2 = /* @__PURE__ */ new Set();
  const waiting = roots.map((block2) => [block2, void 0]);
  const follow = (parts3, kinds, journey) => {
    const found = names4.find(parts3, kinds, journey);
    if (!found) return;
    if ("builtIn" in found) {
      for (const kind2 of kinds) builtIn2.add(`${kind2} ${found.builtIn}`);
      return;
    }
    const { kind, block: block2, holder } = found.declaration;
    if (!carried.includes(kind) || holder || declared.has(block2)) return;
    declared.add(block2);
    waiting.push([block2, void 0]);
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [block2, around2] = next;
    const journey = block2.row?.keyword === "journey" ? block2 : journeyShownBy(block2, names4) ?? around2;
    for (const use of usesOf(block2))
      if (use.kinds.some((kind) => carried.includes(kind))) follow(use.names, use.kinds, journey);
    if (block2.row?.keyword === "view") {
      for (const { values } of factsOf(block2, "lanes"))
        for (const { ref: ref2 } of values) if (ref2) follow(ref2.names, ["lane", "metric"], journey);
    }
    for (const statement of block2.statements)
      if (statement.kind === "block") waiting.push([statement, journey]);
  }
  return { declared, builtIn: builtIn2 };
}

// core/exchange/told.ts
function toldOf3(names4, journey) {
  const { tree } = names4.source;
  const isShown = (block2) => !journey || block2 === journey || journeyShownBy(block2, names4) === journey;
  const own = tree.statements.filter((statement) => statement.kind === "block");
  const roots = own.filter((block2) => block2.row?.keyword !== "import" && isShown(block2));
  const named4 = namedBy(roots, names4);
  const teller = tellerOf(names4);
  const blocks = fileRow.blocks.flatMap((keyword) => {
    const here = own.filter(
      (block2) => block2.row?.keyword === keyword && (roots.includes(block2) || named4.declared.has(block2))
    );
    const kind = blockRow(keyword)?.declares?.kind;
    const imported = kind ? names4.allDeclared(kind).filter(({ block: block2, source }) => source !== names4.source && named4.declared.has(block2)) : [];
    return [
      ...here.filter(() => keyword !== "import").map((block2) => teller(block2, "here", void 0)),
      ...imported.map(({ block: block2 }) => teller(block2, "imported", void 0)),
      ...kind ? builtInTold(kind, named4.builtIn) : []
    ];
  });
  return { blocks };
}
function tellerOf(names4) {
  const name = (parts3, kinds, journey) => {
    const id = parts3.map((part) => part.text).join(".");
    const found = names4.find(parts3, kinds, journey);
    if (!found) return { id, title: id };
    return {
      id,
      title: "declaration" in found ? titleOf3(found.declaration.block) : titleOfBuiltIn(found.builtIn, kinds)
    };
  };
  const persona = (mention) => mention && name([mention], ["persona"], void 0);
  const factsOf3 = (fact3, journey) => {
    const { row } = fact3;
    if (!row) return [];
    const rest2 = {
      key: row.key === "channel" ? "channels" : row.key,
      of: row.of && fact3.of ? name([fact3.of], row.of.to, journey) : void 0,
      persona: row.mention ? persona(fact3.mention) : void 0,
      isList: row.list === true
    };
    return fact3.values.filter(isSaid).map((value) => ({
      ...rest2,
      value,
      names: value.ref ? name(value.ref.names, row.shape.ref?.to ?? [], journey) : persona(value.mention)
    }));
  };
  const stepsOf2 = (step2, journey) => {
    const ends3 = (refs) => refs.map((ref2) => name(ref2.names, ["touchpoint"], journey));
    return step2.legs.map((leg, i) => ({
      from: ends3(i === 0 ? step2.from : step2.legs[i - 1]?.to ?? []),
      to: ends3(leg.to),
      share: leg.share,
      text: leg.text?.text
    }));
  };
  const tell = (block2, origin, around2) => {
    const { row, statements } = block2;
    const journey = row?.keyword === "journey" ? block2 : journeyShownBy(block2, names4) ?? around2;
    return {
      kind: row?.keyword ?? "",
      id: block2.id?.text,
      title: block2.title?.text,
      origin,
      facts: statements.filter((statement) => statement.kind === "fact").sort((a, b) => placeIn(row, a) - placeIn(row, b)).flatMap((fact3) => factsOf3(fact3, journey)),
      steps: statements.flatMap(
        (statement) => statement.kind === "step" && row?.steps ? stepsOf2(statement, journey) : []
      ),
      blocks: (row?.blocks ?? []).flatMap(
        (keyword) => statements.flatMap(
          (statement) => statement.kind === "block" && statement.row?.keyword === keyword ? [tell(statement, origin, journey)] : []
        )
      ),
      block: block2
    };
  };
  return tell;
}
function isSaid(value) {
  const { span: _span, text: text2, ...rest2 } = value;
  return text2?.text !== "" || Object.values(rest2).some((part) => part !== void 0);
}
function placeIn(row, fact3) {
  if (!row || !fact3.row) return -1;
  if (row.blocks.includes(fact3.row.key)) return row.facts.length + row.blocks.indexOf(fact3.row.key);
  const key = fact3.row.key === "channel" ? "channels" : fact3.row.key;
  return row.facts.findIndex((known6) => known6 === factRow(row, key));
}

// core/exchange/exportMap.ts
var exportFormats = {
  svg: { mime: "image/svg+xml", ending: ".svg" },
  html: { mime: "text/html", ending: ".html" },
  markdown: { mime: "text/markdown", ending: ".md" },
  csv: { mime: "text/csv", ending: ".csv" },
  json: { mime: "application/json", ending: ".json" }
};
function drawMap({ names: names4 }, journey) {
  const shown2 = journey ?? journeysOf(names4.source.tree)[0];
  if (!shown2) {
    const personas = personasContentOf(names4);
    return personas ? { kind: "scene", scene: sceneOf(personas) } : { kind: "noJourney" };
  }
  const count3 = touchpointsIn(shown2);
  if (count3 > MOST_TOUCHPOINTS) return { kind: "tooLarge", count: count3, most: MOST_TOUCHPOINTS };
  return { kind: "scene", scene: sceneOf(contentOf(shown2, names4)) };
}
function exportMap({ names: names4 }, journey, format, options = {}) {
  const text2 = (written2) => ({ kind: "text", text: written2, ...exportFormats[format] });
  if (format === "svg") {
    const drawn = drawMap({ names: names4 }, journey);
    return drawn.kind === "scene" ? text2(svgOf(drawn.scene, options.palette ?? palettes.light)) : drawn;
  }
  const map = toldOf3(names4, journey);
  if (format === "json") return text2(jsonOf(map));
  if (format === "csv") return text2(csvOf(map, options));
  const reading = readingOf(map);
  if (format === "markdown") return text2(markdownOf(reading));
  return text2(htmlOf(reading, { description: descriptionOf(reading), palette: options.palette, picture: ({ block: block2 }, id) => pictureOf(block2, id) }));
  function pictureOf(block2, id) {
    if (!block2) return void 0;
    const count3 = touchpointsIn(block2);
    return count3 > MOST_TOUCHPOINTS ? { reason: exchangeWords.tooLarge(count3, MOST_TOUCHPOINTS) } : drawnPicture(contentOf(block2, names4), id);
  }
}
function descriptionOf({ journeys: journeys2, groups }) {
  const titles4 = journeys2.length > 0 ? journeys2.map(({ title }) => title) : groups.map(({ title }) => title);
  return `${exchangeWords.map}: ${titles4.join(", ")}`;
}

// core/model/load.ts
init_parse();
init_walk();

// node_modules/d3-dsv/dist/d3-dsv.mjs
var EOL = {};
var EOF2 = {};
var QUOTE2 = 34;
var NEWLINE = 10;
var RETURN = 13;
function objectConverter(columns2) {
  return new Function("d", "return {" + columns2.map(function(name, i) {
    return JSON.stringify(name) + ": d[" + i + '] || ""';
  }).join(",") + "}");
}
function customConverter(columns2, f) {
  var object = objectConverter(columns2);
  return function(row, i) {
    return f(object(row), i, columns2);
  };
}
function inferColumns(rows) {
  var columnSet = /* @__PURE__ */ Object.create(null), columns2 = [];
  rows.forEach(function(row) {
    for (var column in row) {
      if (!(column in columnSet)) {
        columns2.push(columnSet[column] = column);
      }
    }
  });
  return columns2;
}
function pad2(value, width) {
  var s = value + "", length = s.length;
  return length < width ? new Array(width - length + 1).join(0) + s : s;
}
function formatYear(year) {
  return year < 0 ? "-" + pad2(-year, 6) : year > 9999 ? "+" + pad2(year, 6) : pad2(year, 4);
}
function formatDate(date2) {
  var hours = date2.getUTCHours(), minutes = date2.getUTCMinutes(), seconds2 = date2.getUTCSeconds(), milliseconds = date2.getUTCMilliseconds();
  return isNaN(date2) ? "Invalid Date" : formatYear(date2.getUTCFullYear()) + "-" + pad2(date2.getUTCMonth() + 1, 2) + "-" + pad2(date2.getUTCDate(), 2) + (milliseconds ? "T" + pad2(hours, 2) + ":" + pad2(minutes, 2) + ":" + pad2(seconds2, 2) + "." + pad2(milliseconds, 3) + "Z" : seconds2 ? "T" + pad2(hours, 2) + ":" + pad2(minutes, 2) + ":" + pad2(seconds2, 2) + "Z" : minutes || hours ? "T" + pad2(hours, 2) + ":" + pad2(minutes, 2) + "Z" : "");
}
function dsv(delimiter) {
  var reFormat = new RegExp('["' + delimiter + "\n\r]"), DELIMITER = delimiter.charCodeAt(0);
  function parse2(text2, f) {
    var convert, columns2, rows = parseRows(text2, function(row, i) {
      if (convert) return convert(row, i - 1);
      columns2 = row, convert = f ? customConverter(row, f) : objectConverter(row);
    });
    rows.columns = columns2 || [];
    return rows;
  }
  function parseRows(text2, f) {
    var rows = [], N = text2.length, I = 0, n = 0, t, eof = N <= 0, eol = false;
    if (text2.charCodeAt(N - 1) === NEWLINE) --N;
    if (text2.charCodeAt(N - 1) === RETURN) --N;
    function token() {
      if (eof) return EOF2;
      if (eol) return eol = false, EOL;
      var i, j = I, c;
      if (text2.charCodeAt(j) === QUOTE2) {
        while (I++ < N && text2.charCodeAt(I) !== QUOTE2 || text2.charCodeAt(++I) === QUOTE2) ;
        if ((i = I) >= N) eof = true;
        else if ((c = text2.charCodeAt(I++)) === NEWLINE) eol = true;
        else if (c === RETURN) {
          eol = true;
          if (text2.charCodeAt(I) === NEWLINE) ++I;
        }
        return text2.slice(j + 1, i - 1).replace(/""/g, '"');
      }
      while (I < N) {
        if ((c = text2.charCodeAt(i = I++)) === NEWLINE) eol = true;
        else if (c === RETURN) {
          eol = true;
          if (text2.charCodeAt(I) === NEWLINE) ++I;
        } else if (c !== DELIMITER) continue;
        return text2.slice(j, i);
      }
      return eof = true, text2.slice(j, N);
    }
    while ((t = token()) !== EOF2) {
      var row = [];
      while (t !== EOL && t !== EOF2) row.push(t), t = token();
      if (f && (row = f(row, n++)) == null) continue;
      rows.push(row);
    }
    return rows;
  }
  function preformatBody(rows, columns2) {
    return rows.map(function(row) {
      return columns2.map(function(column) {
        return formatValue(row[column]);
      }).join(delimiter);
    });
  }
  function format(rows, columns2) {
    if (columns2 == null) columns2 = inferColumns(rows);
    return [columns2.map(formatValue).join(delimiter)].concat(preformatBody(rows, columns2)).join("\n");
  }
  function formatBody(rows, columns2) {
    if (columns2 == null) columns2 = inferColumns(rows);
    return preformatBody(rows, columns2).join("\n");
  }
  function formatRows(rows) {
    return rows.map(formatRow).join("\n");
  }
  function formatRow(row) {
    return row.map(formatValue).join(delimiter);
  }
  function formatValue(value) {
    return value == null ? "" : value instanceof Date ? formatDate(value) : reFormat.test(value += "") ? '"' + value.replace(/"/g, '""') + '"' : value;
  }
  return {
    parse: parse2,
    parseRows,
    format,
    formatBody,
    formatRows,
    formatRow,
    formatValue
  };
}
var csv = dsv(",");
var csvParse = csv.parse;
var csvParseRows = csv.parseRows;
var csvFormat = csv.format;
var csvFormatBody = csv.formatBody;
var csvFormatRows = csv.formatRows;
var csvFormatRow = csv.formatRow;
var csvFormatValue = csv.formatValue;
var tsv = dsv("	");
var tsvParse = tsv.parse;
var tsvParseRows = tsv.parseRows;
var tsvFormat = tsv.format;
var tsvFormatBody = tsv.formatBody;
var tsvFormatRows = tsv.formatRows;
var tsvFormatRow = tsv.formatRow;
var tsvFormatValue = tsv.formatValue;
var fixtz = (/* @__PURE__ */ new Date("2019-01-01T00:00")).getHours() || (/* @__PURE__ */ new Date("2019-07-01T00:00")).getHours();

// core/model/dataTable.ts
var LONGEST_TABLE = 10 * 1024 * 1024;
function readTable(text2) {
  if (text2.length > LONGEST_TABLE) return { rows: [], slips: [{ code: "data-too-long" }] };
  const plain = text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
  const separator = separatorOf(plain);
  const [header, ...lines] = dsv(separator).parseRows(plain);
  const names4 = header?.map((name) => name.trim().toLowerCase()) ?? [];
  if (names4.every((name) => name === "")) return { rows: [], slips: [{ code: "data-empty" }] };
  if (!names4.includes("value")) return { rows: [], slips: [{ code: "data-column", column: "value" }] };
  const rows = [];
  const slips2 = [];
  lines.forEach((cells2, i) => {
    if (cells2.every((cell) => cell.trim() === "")) return;
    const read2 = readRow(cells2, names4, separator !== ",", i + 2);
    if ("code" in read2) slips2.push(read2);
    else rows.push(read2);
  });
  return { rows, slips: slips2 };
}
function separatorOf(text2) {
  const header = text2.slice(0, text2.search(/[\r\n]|$/));
  const count3 = (sign2) => header.split(sign2).length;
  return [",", ";", "	"].reduce((best, sign2) => count3(sign2) > count3(best) ? sign2 : best);
}
function readRow(cells2, names4, hasDecimalComma, row) {
  const said = (column) => cells2[names4.indexOf(column)]?.trim().normalize("NFC") ?? "";
  const slip2 = (column, wants) => ({
    code: "data-row",
    row,
    column,
    text: said(column),
    wants
  });
  const value = numberOf4(said("value"), hasDecimalComma);
  if (value === void 0) return slip2("value", "a number such as 72.5 or 1234");
  const sample = numberOf4(said("sample"), hasDecimalComma);
  if (said("sample") !== "" && sample === void 0) return slip2("sample", "a number such as 412 or 1234");
  if (said("date") !== "" && !isDate(said("date"))) return slip2("date", "a date such as 2026-09-01");
  if (said("from") === "" !== (said("to") === ""))
    return said("from") === "" ? slip2("from", "the touchpoint that the step leaves") : slip2("to", "the touchpoint that the step leads to");
  const texts = ["journey", "stage", "touchpoint", "persona", "date", "from", "to"].flatMap(
    (column) => said(column) === "" ? [] : [[column, said(column).replace(/^@/, "")]]
  );
  return { row, value, ...sample !== void 0 && { sample }, ...Object.fromEntries(texts) };
}
function numberOf4(text2, hasDecimalComma) {
  const plain = text2.replace(/\s*%$/, "").replace("−", "-");
  if (hasDecimalComma && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return void 0;
  const pattern = hasDecimalComma ? /^[-+]?\d+(?:[.,]\d+)?$/ : /^[-+]?\d+(?:\.\d+)?$/;
  return pattern.test(plain) ? Number(plain.replace(",", ".")) : void 0;
}
function isDate(text2) {
  if (/^\d{4}-\d{2}$/.test(text2)) return isDate(`${text2}-01`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text2) && dateOf(dayOf(text2)) === text2;
}

// core/model/load.ts
init_uri();
function mapAt(sources, uri) {
  const found = sources.get(uri);
  return isMap(found) ? found : void 0;
}
function isMap(file) {
  return typeof file === "object" && "tree" in file;
}
function importsOf(uri, tree) {
  const known6 = knownImports.get(tree);
  if (known6?.uri === uri) return known6.imports;
  const imports = placedBlocksOf(tree, "import").flatMap(
    ({ block: block2, start }) => block2.title && block2.title.text !== "" ? [{ block: block2, at: start, path: block2.title.text, uri: resolvePath(uri, block2.title.text) }] : []
  );
  knownImports.set(tree, { uri, imports });
  return imports;
}
var knownImports = /* @__PURE__ */ new WeakMap();
function mapsOf(sources) {
  return [...sources.values()].filter(isMap);
}
function dataOf(uri, metric) {
  return factsOf(metric, "data").flatMap((fact3) => {
    const path2 = fact3.values[0]?.text?.text;
    return path2 ? [{ fact: fact3, path: path2, uri: resolvePath(uri, path2) }] : [];
  });
}
function isTablePath(path2) {
  return /\.(?:csv|tsv)$/i.test(path2);
}
function gatherSources(entry, known6) {
  const sources = /* @__PURE__ */ new Map([[entry.uri, entry]]);
  const wanted = /* @__PURE__ */ new Set();
  const waiting = [entry];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    for (const uri of namedBy2(source)) {
      if (sources.has(uri)) continue;
      const imported = known6(uri);
      if (imported === void 0) wanted.add(uri);
      else sources.set(uri, imported);
      if (isMap(imported)) waiting.push(imported);
    }
  }
  let bytes = 0;
  for (const uri of imagesNamedIn(entry, mapsOf(sources))) {
    if (sources.has(uri)) continue;
    const imported = known6(uri);
    if (imported === void 0) wanted.add(uri);
    else if (typeof imported === "string" || !("image" in imported)) sources.set(uri, imported);
    else {
      if (typeof imported.image === "object") bytes += imported.image.bytes.length;
      sources.set(uri, bytes > LARGEST_IMAGES ? beyondMost(imported) : imported);
    }
  }
  return { sources, wanted: [...wanted] };
}
function imagesNamedIn(entry, maps) {
  const uris = /* @__PURE__ */ new Set();
  const lanes2 = new Set(maps.flatMap(({ tree }) => imagesIn(tree).lanes));
  for (const { uri, tree } of maps) {
    const { named: named4, photos } = imagesIn(tree);
    for (const image of uri === entry.uri ? named4 : photos) {
      if (image.lane && !lanes2.has(image.lane.text)) continue;
      const found = uriOfImage(uri, image);
      if (found !== void 0) uris.add(found);
    }
  }
  return uris;
}
var beyondMost = kept((source) => ({ ...source, image: "too-many" }));
async function loadSources(entry, workspace, known6 = () => void 0) {
  const read2 = /* @__PURE__ */ new Map();
  const at = (uri) => read2.get(uri);
  const readAll = (uris) => Promise.all(uris.map(async (uri) => read2.set(uri, known6(uri) ?? await readSource(uri, workspace))));
  for (let last = [entry]; last.length > 0; ) {
    const uris = [...new Set(last.flatMap(namedBy2))].filter((uri) => uri !== entry.uri && !read2.has(uri));
    await readAll(uris);
    last = uris.flatMap((uri) => {
      const file = at(uri);
      return isMap(file) ? [file] : [];
    });
  }
  await readAll(gatherSources(entry, at).wanted);
  return gatherSources(entry, at).sources;
}
async function readSource(uri, workspace) {
  if (!workspace.contains(uri)) return "outside";
  if (isImagePath(uri)) return { uri, image: readImage(await workspace.readBytes(uri, LARGEST_IMAGE)) };
  const file = await workspace.read(uri);
  if (file.kind !== "text") return file.kind;
  return isTablePath(uri) ? { uri, table: readTable(file.text) } : { uri, text: file.text, tree: parse(file.text) };
}
function namedBy2(source) {
  const tables = blocksOf(source.tree, "metric").flatMap((metric) => dataOf(source.uri, metric)).filter(({ path: path2 }) => isTablePath(path2));
  return [...importsOf(source.uri, source.tree), ...tables].flatMap(({ uri }) => uri ?? []);
}

// core/model/scope.ts
init_nearest();
init_vocabulary();
var builtIns2 = /* @__PURE__ */ new Map([
  ["channel", builtInChannels.map((channel2) => channel2.id)],
  ["metric", builtInMetrics.map((metric) => metric.id)],
  ["actor", builtInActors.map((actor) => actor.id)]
]);
function scopeOf(source, sources, before) {
  const old = before;
  const tables = tablesOf(source.tree, old?.tables);
  const imports = readImports(source, sources);
  const clashes = localClashes(source, tables);
  const imported = /* @__PURE__ */ new Map();
  for (const { entry, file } of imports.files) {
    for (const declaration of tablesOf(file.tree).own.all()) {
      const key = `${declaration.kind} ${declaration.id}`;
      const later2 = { ...declaration, source: file };
      const mine = tables.own.find(declaration.kind, declaration.id);
      const first2 = mine ? { ...mine, source } : imported.get(key);
      if (!first2) imported.set(key, later2);
      else if (first2.block !== later2.block) clashes.push({ first: first2, later: later2, by: entry });
    }
  }
  const declared = (kind, id) => {
    const own = tables.own.find(kind, id);
    return own ? { ...own, source } : imported.get(`${kind} ${id}`);
  };
  const originalIn = (home, id) => {
    const reached = home === source ? imports.files : readImports(home, sources).files;
    for (const file of [home, ...reached.map((each2) => each2.file)]) {
      const found = tablesOf(file.tree).own.find("journey", id);
      if (found) return placeIn2(file, found.block);
    }
    return void 0;
  };
  const originalsOf = kept((journey) => {
    const chain = [];
    let next;
    for (const file of [source, ...imports.files.map((each2) => each2.file)]) next ??= placeIn2(file, journey);
    while (next && !chain.some((each2) => each2.journey === next?.journey)) {
      chain.push(next);
      const original = originalOf2(next.journey);
      next = original === void 0 ? void 0 : originalIn(next.source, original);
    }
    return chain;
  });
  const tablesFor = (journey) => journey ? originalsOf(journey) : [];
  const findOne = (id, kind, journey) => {
    for (const { table, source: home } of tablesFor(journey)) {
      const declaration2 = table.find(kind, id);
      if (declaration2) return { declaration: { ...declaration2, source: home } };
    }
    const declaration = declared(kind, id);
    if (declaration) return { declaration };
    return builtIns2.get(kind)?.includes(id) ? { builtIn: id, kind } : void 0;
  };
  const importedTables = imports.files.map(({ file }) => tablesOf(file.tree));
  const images = [...sources.values()].filter((file) => typeof file === "object" && "image" in file);
  const isNearlySame = old !== void 0 && isSameList2(old.importedTables, importedTables) && isSameList2(old.images, images);
  const isSame2 = isNearlySame && old.tables.shape === tables.shape;
  const contents = contentsOf(source, sources);
  const scope = {
    source,
    uri: source.uri,
    tables,
    importedTables,
    contents,
    images,
    clashes,
    cycles: imports.cycles,
    shape: isSame2 ? old.shape : {},
    moved: isNearlySame && tables.moved?.from === old.tables.shape ? { from: old.shape, ids: tables.moved.ids } : void 0,
    world: old && isSameList2(old.contents, contents) ? old.world : {},
    declared,
    allDeclared: (kind) => [
      ...[...tables.own.all()].filter((own) => own.kind === kind).map((own) => ({ ...own, source })),
      ...[...imported.values()].filter((declaration) => declaration.kind === kind)
    ],
    originalsOf,
    tablesOf: (metric) => dataOf(metric.source.uri, metric.block).flatMap(({ uri }) => {
      const found = uri === void 0 ? void 0 : sources.get(uri);
      return typeof found === "object" && "table" in found ? [found.table] : [];
    }),
    imageOf: (home, image) => {
      const uri = uriOfImage(home.uri, image);
      if (uri === void 0) return isImagePath(image.text.text) ? "outside" : "kind";
      const found = sources.get(uri);
      if (found === void 0 || typeof found === "string") return found === "outside" ? found : "missing";
      return "image" in found ? found.image : "kind";
    },
    sees: (uri) => uri === source.uri || imports.files.some(({ file }) => file.uri === uri),
    find: (names4, kinds, journey) => {
      const inJourney = names4.length > 1 ? declared("journey", names4[0]?.text ?? "")?.block : journey;
      if (names4.length > 2 || names4.length === 2 && !inJourney) return void 0;
      const id = names4.at(-1)?.text ?? "";
      for (const kind of kinds) {
        const found = findOne(id, kind, inJourney);
        if (found) return found;
      }
      return void 0;
    },
    candidates: (kinds, journey) => kinds.flatMap((kind) => [
      ...tablesFor(journey).flatMap(({ table }) => table.ids(kind)),
      ...tables.own.ids(kind),
      ...[...imported.values()].filter((declaration) => declaration.kind === kind).map(({ id }) => id),
      ...builtIns2.get(kind) ?? []
    ])
  };
  return Object.freeze(scope);
}
function localClashes(source, { own, journeys: journeys2 }) {
  const local = [own, ...journeys2.values()].flatMap((table) => table.clashes);
  return local.map(({ first: first2, later: later2 }) => ({
    first: { ...first2, source },
    later: { ...later2, source },
    by: void 0
  }));
}
function readImports(source, sources) {
  const files = [];
  const importers = /* @__PURE__ */ new Map();
  const reached = /* @__PURE__ */ new Set([source.uri]);
  const own = importsOf(source.uri, source.tree);
  for (const entry of own) {
    const waiting = entry.uri === void 0 ? [] : [entry.uri];
    for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
      const file = mapAt(sources, next);
      if (!file || reached.has(next)) continue;
      reached.add(next);
      files.push({ entry, file });
      for (const { uri } of importsOf(file.uri, file.tree)) {
        if (uri === void 0) continue;
        waiting.push(uri);
        const known6 = importers.get(uri);
        if (known6) known6.push(next);
        else importers.set(uri, [next]);
      }
    }
  }
  const leadingBack = reachedFrom(source.uri, importers);
  return { files, cycles: own.filter(({ uri }) => uri !== void 0 && leadingBack.has(uri)) };
}
function reachedFrom(uri, importers) {
  const reached = /* @__PURE__ */ new Set([uri]);
  for (const next of reached) for (const importer of importers.get(next) ?? []) reached.add(importer);
  return reached;
}
function placeIn2(source, journey) {
  const table = tablesOf(source.tree).journeys.get(journey);
  return table && { journey, source, table };
}
function isSameList2(a, b) {
  return a.length === b.length && a.every((item2, i) => item2 === b[i]);
}
function contentsOf(source, sources) {
  const own = source.tree.statements.map(
    (statement) => statement.kind === "block" && statement.row?.keyword === "journey" ? identityOf(statement) : statement
  );
  const others2 = [...sources.values()].map(
    (file) => typeof file === "string" ? file : "image" in file ? file.image : "table" in file ? file.table : file.uri === source.uri ? "" : file.tree
  );
  return [...own, ...others2];
}
function identityOf(journey) {
  const of2 = valuesOf(journey, "of")[0]?.ref?.names.at(-1)?.text;
  const former = valuesOf(journey, "was").map((value) => value.ref?.names.at(-1)?.text);
  return [
    journey.id?.text,
    of2,
    wordOf(journey, "state"),
    valuesOf(journey, "competitor").length,
    ...former
  ].join(" ");
}

// action/pictures.ts
init_parse();

// cli/host/commitWorkspace.ts
init_uri();
var ROOT = "commit:///";
function uriInCommit(path2) {
  return normaliseUri(ROOT + path2.split("/").map((part) => encodeURIComponent(part.toWellFormed())).join("/"));
}
function pathInCommit(uri) {
  return decodeURIComponent(uri.slice(ROOT.length));
}
function commitWorkspace(repository, commit, otherwise = async () => ({ kind: "missing" })) {
  const workspace = {
    contains: (uri) => uri.startsWith(ROOT),
    read: async (uri) => {
      const path2 = pathInCommit(uri);
      const text2 = await repository.text(commit, path2);
      return text2 === void 0 ? otherwise(path2) : { kind: "text", text: text2 };
    },
    readBytes: async (uri, most2) => {
      const bytes = await repository.bytes(commit, pathInCommit(uri));
      if (!bytes) return { kind: "missing" };
      return bytes.length > most2 ? { kind: "too-large" } : { kind: "bytes", bytes };
    },
    exists: async (uri) => (await workspace.read(uri)).kind === "text",
    list: async () => [...(await repository.maps(commit)).keys()].map(uriInCommit),
    watch: () => ({ dispose: () => void 0 }),
    today: () => ""
  };
  return workspace;
}

// action/pictures.ts
var MOST_JOURNEYS = 40;
async function writePictures(paths, sides2, folder, changes) {
  const journeys2 = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    for (const side of ["before", "after"]) {
      for (const { key, title, svg } of await picturesAt(sides2.repository, sides2[side], path2))
        journeys2.set(key, { ...journeys2.get(key) ?? { title, path: path2 }, [side]: svg });
    }
  }
  const shown2 = [...journeys2.values()].slice(0, MOST_JOURNEYS);
  const files = [];
  const page = shown2.map((journey, i) => {
    const name = (side) => `${String(i + 1).padStart(2, "0")}-${side}.svg`;
    const { before, after: after2 } = journey;
    for (const [side, svg] of Object.entries({ before, after: after2 }))
      if (svg !== void 0) files.push([name(side), svg]);
    return sectionOf3(journey, name);
  });
  if (files.length === 0) return 0;
  await mkdir(folder, { recursive: true });
  const pages = [
    ["index.html", pageOf3(page)],
    ["changes.html", changes]
  ];
  for (const [name, text2] of [...files, ...pages]) await writeFile(join2(folder, name), text2);
  return files.length;
}
async function picturesAt(repository, commit, path2) {
  const text2 = await repository.text(commit, path2);
  if (text2 === void 0) return [];
  const source = { uri: uriInCommit(path2), text: text2, tree: parse(text2) };
  const names4 = scopeOf(source, await loadSources(source, commitWorkspace(repository, commit)));
  return journeysOf(source.tree).flatMap((journey) => {
    const picture = exportMap({ names: names4 }, journey, "svg");
    const title = journey.title?.text ?? journey.id?.text ?? "";
    return picture.kind === "text" ? [{ key: journey.id?.text ?? `${path2} ${title}`, title, svg: picture.text }] : [];
  });
}
function sectionOf3({ title, path: path2, before, after: after2 }, name) {
  const figure = (side, svg) => element("figure", {}, [
    element("figcaption", {}, [textMarkup(actionMessages[side])]),
    svg === void 0 ? element("p", {}, [textMarkup(actionMessages.notThere)]) : element("a", { href: name(side) }, [
      element("img", { src: name(side), alt: `${actionMessages[side]}: ${title}` })
    ])
  ]);
  return element("section", {}, [
    element("h2", {}, [textMarkup(`${title} (${path2})`)]),
    element("div", {}, [figure("before", before), figure("after", after2)])
  ]);
}
var style2 = "body{font:16px system-ui,sans-serif;margin:2rem}div{display:flex;gap:1rem}figure{flex:1;margin:0;min-width:0}img{width:100%;border:1px solid #8888}";
function pageOf3(sections) {
  const head = element("head", {}, [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'" }),
    // prettier-ignore
    element("title", {}, [textMarkup(actionMessages.picturesTitle)]),
    element("style", {}, [textMarkup(style2)])
  ]);
  const body = element("body", {}, [
    element("h1", {}, [textMarkup(actionMessages.picturesTitle)]),
    element("p", {}, [element("a", { href: "changes.html" }, [textMarkup(actionMessages.onePicture)])]),
    ...sections
  ]);
  return `<!doctype html>
${written(element("html", { lang: "en" }, [head, body]))}
`;
}

// cli/comparedSides.ts
function comparedSides(sides2, settings) {
  return diffMaps(sides2.before.items, sides2.after.items, comparingOptions(sides2, settings));
}
function comparingOptions({ before, after: after2 }, settings) {
  const textDiffers = before.texts.size !== after2.texts.size || [...before.texts].some(([path2, text2]) => after2.texts.get(path2) !== text2);
  return {
    fileOf: (place) => place?.uri ?? "",
    around: [...before.around, ...after2.around],
    ...settings,
    textDiffers,
    ...before.titleOf && after2.titleOf && { titles: { before: before.titleOf, after: after2.titleOf } }
  };
}

// cli/host/sides.ts
import { join as join3, relative as relative2, resolve } from "node:path";
init_parse();
init_nodeFiles();
init_failure();
init_messages();

// cli/say.ts
init_hidden();
function say2(sentence3) {
  process.stderr.write(`journey: ${visibleText(sentence3)}
`);
}

// cli/host/files.ts
init_parse();
init_uri();
init_nodeFiles();
init_failure();
init_messages();
import { pathToFileURL as pathToFileURL2 } from "node:url";
function uriOf(path2) {
  return normaliseUri(pathToFileURL2(path2).href);
}

// cli/host/sides.ts
async function bothOf(before, after2, options) {
  const { whole = false, allFeelings = false } = options;
  const maps = whole ? { before: readWhole(before.texts), after: readWhole(after2.texts) } : readMaps(before.texts, after2.texts, { allFeelings });
  const [was, is] = await Promise.all([
    sideOf2(before, maps.before, options),
    sideOf2(after2, maps.after, options)
  ]);
  return { before: was, after: is };
}
async function sideOf2({ texts, importedBy, namesIn: namesIn2 }, read2, { whole = false }) {
  const around2 = [];
  for (const [path2, { tree }] of read2.files)
    if (importsOf("", tree).length > 0) around2.push(...await importedBy(path2, texts.get(path2) ?? "", tree));
  const broken = [...read2.files].flatMap(([path2, { isTorn }]) => isTorn ? [path2] : []);
  const { items, titleOf: titleOf5 } = read2;
  return { items, ...!whole && { titleOf: titleOf5 }, texts, around: around2, broken, namesIn: namesIn2, left: 0 };
}
async function commitSides(repository, from2, to, options = {}) {
  const old = from2 === void 0 ? /* @__PURE__ */ new Map() : await repository.maps(from2);
  const now = await repository.maps(to);
  const differing = (mine, others2) => [...mine].flatMap(
    ([path2, blob]) => others2.get(path2) === blob || options.wants?.(path2) === false ? [] : [path2]
  );
  const [was, is] = [differing(old, now), differing(now, old)];
  const all = [.../* @__PURE__ */ new Set([...is, ...was])];
  const kept3 = new Set(all.slice(0, options.most));
  const sideOfThem = (commit, paths) => sideAt(
    repository,
    commit,
    paths.filter((path2) => kept3.has(path2)),
    options
  );
  const [before, after2] = await Promise.all([
    from2 === void 0 ? sideAt(repository, to, [], options) : sideOfThem(from2, was),
    sideOfThem(to, is)
  ]);
  const left = all.length - kept3.size;
  const sides2 = await bothOf(before, after2, options);
  return { before: { ...sides2.before, left }, after: { ...sides2.after, left } };
}
async function sideAt(repository, commit, paths, { onlyCommits = false }) {
  const texts = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const text2 = await repository.text(commit, path2);
    if (text2 !== void 0) texts.set(path2, text2);
  }
  const read2 = { repository, commit, onlyCommits };
  return {
    texts,
    importedBy: (path2, text2, tree) => importedAt(read2, path2, text2, tree),
    namesIn: (path2) => namesAt(read2, path2, texts.get(path2) ?? "")
  };
}
async function importedAt(at, path2, text2, tree) {
  const source = { uri: uriInCommit(path2), text: text2, tree };
  return itemsBeside(source, await loadedAt(at, path2, source, withoutPictures));
}
async function namesAt(at, path2, text2) {
  const source = { uri: uriInCommit(path2), text: text2, tree: parse(text2) };
  return scopeOf(source, await loadedAt(at, path2, source));
}
async function loadedAt({ repository, commit, onlyCommits = false }, path2, source, known6) {
  const fromNow = async (file) => {
    const now = await nodeFiles([uriOfFolder(repository.root)]).read(uriOf(join3(repository.root, file)));
    if (now.kind === "text") say2(messages.importedFromNow(file, path2));
    return now;
  };
  const workspace = commitWorkspace(repository, commit, onlyCommits ? void 0 : fromNow);
  return loadSources(source, workspace, known6);
}
function withoutPictures(uri) {
  return isImagePath(uri) ? "missing" : void 0;
}
function itemsBeside(source, sources) {
  return mapsOf(sources).flatMap((file) => file.uri === source.uri ? [] : itemsOf(file));
}
function uriOfFolder(path2) {
  return `${uriOf(path2)}/`;
}

// action/users.ts
init_parse();
var MOST_MAPS = 500;
async function usersOf2({ changes }, repository, commit) {
  const shared2 = [...new Set(changes.filter(({ journey }) => journey === "").map(({ file }) => file))];
  const paths = shared2.length > 0 ? [...(await repository.maps(commit)).keys()] : [];
  if (paths.length > MOST_MAPS) return /* @__PURE__ */ new Map();
  const importers = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const uri = uriInCommit(path2);
    for (const { uri: imported } of importsOf(uri, parse(await repository.text(commit, path2) ?? ""))) {
      if (imported === void 0) continue;
      const file = pathInCommit(imported);
      importers.set(file, [...importers.get(file) ?? [], path2]);
    }
  }
  return new Map(shared2.map((file) => [file, through(importers, file)]));
}
function through(importers, file) {
  const found = /* @__PURE__ */ new Set();
  const waiting = [file];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop())
    for (const path2 of importers.get(next) ?? [])
      if (path2 !== file && !found.has(path2)) {
        found.add(path2);
        waiting.push(path2);
      }
  return [...found].sort();
}

// action/review.ts
var MOST_MAPS2 = 200;
async function reviewOf(repository, range, inputs, job2) {
  const { before, after: after2 } = await commitSides(repository, range.start, range.head, {
    wants: (path2) => isWanted(inputs.paths, path2),
    most: MOST_MAPS2,
    onlyCommits: true,
    // For the pictures, in which is also what did not change.
    whole: true
  });
  const settings = diffSettingsOf(await configAt(repository, range.base, inputs.config, job2));
  for (const problem of settings.problems) job2.note("warning", actionMessages.inConfig(inputs.config, problem));
  const result = comparedSides({ before, after: after2 }, settings);
  const options = comparingOptions({ before, after: after2 }, settings);
  return { result, before, after: after2, options, usedBy: await usersOf2(result, repository, range.head) };
}
async function configAt(repository, commit, path2, job2) {
  const text2 = await repository.text(commit, path2);
  try {
    return text2 === void 0 ? {} : JSON.parse(text2);
  } catch {
    job2.note("warning", actionMessages.badConfig(path2));
    return {};
  }
}

// action/main.ts
async function run3(env, job2) {
  const inputs = inputsOf(env);
  const {
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: name,
    GITHUB_WORKSPACE: folder = process.cwd()
  } = env;
  if (!eventPath || !name || !/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Failure(actionMessages.noEvent);
  const root = env["GITHUB_API_URL"] ?? "https://api.github.com";
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const { token } = inputs;
  const api = apiOf({ root, token });
  const event = env["GITHUB_EVENT_NAME"] ?? "";
  const payload = JSON.parse(await readFile2(eventPath, "utf8"));
  const pull = await pullRequestOf({ event, payload, repository: name, number: inputs.pullRequest }, api);
  if (!pull) {
    job2.note("notice", actionMessages.noneAnyMore);
    return 0;
  }
  const repository = await repositoryAt(folder).catch(() => void 0);
  if (!repository) throw new Failure(actionMessages.noRepository);
  const found = await fetchCommits(pull, { repository, api, name, server, token });
  if (found === void 0) job2.note("warning", actionMessages.noCommonCommit);
  const start = found ?? pull.base;
  const review = await reviewOf(repository, { ...pull, start }, inputs, job2);
  const { result } = review;
  const runUrl = `${server}/${name}/actions/runs/${/^\d+$/.exec(env["GITHUB_RUN_ID"] ?? "")?.[0] ?? ""}`;
  let pictures;
  if (inputs.pictures !== void 0 && !result.identical) {
    const paths = /* @__PURE__ */ new Set([...review.after.texts.keys(), ...review.before.texts.keys(), ...[...review.usedBy?.values() ?? []].flat()]);
    const count3 = await writePictures(
      [...paths],
      { repository, before: start, after: pull.head },
      inputs.pictures,
      await asHtml(result, review, review.options)
    );
    if (count3 > 0) {
      job2.say(actionMessages.picturesWritten(count3, inputs.pictures));
      await job2.output("pictures", inputs.pictures);
      pictures = `${runUrl}#artifacts`;
    }
  }
  job2.annotate(diffGithub(result, review.after));
  const options = {
    pictures,
    compared: { before: start.slice(0, 10), after: pull.head.slice(0, 10) }
  };
  const place = {
    api,
    repository: name,
    pull: pull.number,
    key: inputs.key,
    graphql: env["GITHUB_GRAPHQL_URL"] ?? "https://api.github.com/graphql"
  };
  const problem = inputs.comments ? await comment(place, review, { ...options, rest: actionMessages.rest(runUrl) }, job2) : void 0;
  await summarise(review, options, problem, job2);
  await job2.output("level", result.changes.find(({ accepted }) => !accepted)?.level ?? "none");
  const { failOn } = inputs;
  const isTooGrave = failOn !== void 0 && result.changes.some((change2) => isAtLeast(change2, failOn));
  if (isTooGrave) job2.note("error", actionMessages.tooGrave(failOn));
  return isTooGrave || problem !== void 0 && inputs.requireComment ? 1 : 0;
}
async function comment(place, review, options, job2) {
  const quiet = review.result.identical;
  const most2 = LONGEST_COMMENT - markOf(place.key).length - 1;
  const text2 = quiet ? `${actionMessages.nothingAnyMore}
` : reviewMarkdown(review, { ...options, most: most2 });
  try {
    const { did, url } = await writeComment(place, text2, { quiet });
    job2.say(url === "" ? actionMessages[did] : `${actionMessages[did]} ${url}`);
    await job2.output("comment", url);
    return void 0;
  } catch (problem) {
    if (!(problem instanceof ApiFailure)) throw problem;
    const sentence3 = problem.isRefused ? actionMessages.mayNotWrite : actionMessages.noComment(problem.message);
    job2.note("warning", sentence3);
    return sentence3;
  }
}
async function summarise(review, options, problem, job2) {
  const note = problem === void 0 || review.result.identical ? "" : `> ${problem}

`;
  const rest2 = { rest: actionMessages.restElsewhere };
  await job2.summarise(
    withinBytes(MOST_SUMMARY_BYTES, (most2) => note + reviewMarkdown(review, { ...options, ...rest2, most: most2 - note.length }))
    // prettier-ignore
  );
}
var job = jobOf(process.env);
try {
  process.exitCode = await run3(process.env, job);
} catch (problem) {
  job.note("error", problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
