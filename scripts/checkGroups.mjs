// In which part of the list of checks each code stands. What a code begins with is enough where the rest of its kin follow.

/** @type {readonly { readonly title: string, readonly says: string, readonly codes: readonly string[] }[]} */
export const practiceGroups = [
  {
    title: 'Stages and touchpoints',
    says: 'What each part of the way should say of the customer.',
    codes: [
      'stage-without-goal', 'stage-without-touchpoint', 'stage-without-moment', 'stage-without-kpi', 'stage-without-evidence',
      'company-side-name', 'touchpoint-without-channel', 'touchpoint-without-feeling', 'touchpoints-alike', 'promise-broken',
      'decision-too-early', 'channel-unused-by-personas',
    ],
  },
  {
    title: 'Pains, ideas and risks',
    says: 'What hurts, what is done about it, and what could go wrong.',
    codes: [
      'pain-without-cause', 'pain-of-nobody', 'severe-pain-unanswered', 'drop-off-unexplained', 'opportunity-without-impact',
      'opportunity-without-owner', 'experiment-without-metric', 'risk-without-fallback', 'assumption-old',
    ],
  },
  {
    title: 'Personas',
    says: 'Who travels.',
    codes: ['persona-thin', 'persona-unused', 'personas-only-ideal', 'private-details'],
  },
  {
    title: 'The map as a whole',
    says: 'Whether the map shows enough, and not too much.',
    codes: [
      'only-online', 'ends-at-purchase', 'too-many-touchpoints', 'framework-stage-missing', 'framework-order', 'ideal-without-current',
      'owners-change', 'review-overdue',
    ],
  },
  {
    title: 'Paths and figures',
    says: 'Whether what the map counts can be true, and what it tells.',
    codes: [
      'shares-over-100', 'touchpoint-unreached', 'drop-off-twice', 'score-on-plan', 'target-missed', 'measure-stalls', 'measure-differs',
    ],
  },
]; // prettier-ignore

/** @type {readonly { readonly title: string, readonly says: string, readonly begins: RegExp }[]} */
export const mistakeGroups = [
  { title: 'Comments that silence a check', says: 'They name a check and a reason.', begins: /^silencer-/ },
  { title: 'Tables of measured values', says: 'What a metric reads from a file.', begins: /^data-/ },
  { title: 'Pictures', says: 'What personas, touchpoints and lanes show from a file.', begins: /^image-/ },
  { title: 'Imports', says: 'Other files that a map names.', begins: /^import-|^not-text$/ },
  {
    title: 'Names',
    says: 'Ids, and what refers to them.',
    begins: /^unresolved|^undeclared|^duplicate-|^look-alike-|^reserved-|^former-id-|^unknown-lane|^framework-stage-unknown|^persona-without-id/,
  },
  {
    title: 'Words',
    says: 'What a line begins with, and where it may stand.',
    begins: /^unknown-|^misplaced-|^said-twice|^no-persona|^no-word|^word-wanted/,
  },
  {
    title: 'Numbers and dates',
    says: 'How they are written, and what they may be.',
    begins: /^number-|^no-such-|^glued-|^out-of-|^range-|^step-share/,
  },
  {
    title: 'Braces, quotes and signs',
    says: 'How a map is put together.',
    begins: /brace|^unclosed|quotes|comma|colon|^stray|^step|^full-width|^odd-blank|^merge|^missing-at|^block-without|^fact-with|^too-|^tag-|^hidden-|^turned-/,
  },
  { title: 'Values', says: 'What is said of something.', begins: /./ },
]; // prettier-ignore
