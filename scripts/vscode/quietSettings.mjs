/**
 * User settings for a throw-away VS Code in which nothing but the project speaks: no welcome page, no
 * walkthrough, no chat, no question about trust, telemetry, recommendations, updates or Git.
 *
 * @type {Readonly<Record<string, unknown>>}
 */
export const quietSettings = Object.freeze({
  // In a browser VS Code would save by itself what is typed.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.editor.restoreEditors': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'always',
  'git.ignoreMissingGitWarning': true,
  'git.autofetch': false,
});
