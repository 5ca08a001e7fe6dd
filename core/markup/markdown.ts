import { showHidden } from '../text/hidden.ts';

/**
 * A text such that Markdown shows it as it is, on one line: no sign of it is markup, a mention, a link or a reference.
 *
 * Hosts such as GitHub and GitLab look for people (`@name`), issues (`#1`, `GH-1`, `owner/repo#1`), commits, addresses and
 * emoji in what they have rendered, where a backslash and an entity are gone, and in plain mail that answers it, where
 * comments and code are gone as well. So what they look for is broken by a blank of no width, which nobody sees and which
 * is still there. Controls, those of the writing direction among them, and
 * all else that nobody sees become U+FFFD; the joiners that some scripts and emoji need stay.
 */
export function escapeMarkdown(text: string): string {
  return showHidden(text.toWellFormed().replaceAll(/\r\n|[\t-\r\u0085\u2028\u2029]/g, ' '))
    .replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '\ufffd')
    .replaceAll(triggers, `$&${BREAK}`)
    .replaceAll(/[\\`*_{}[\]()#+\-.!<>|~$&:@=^]/g, '\\$&');
}

const BREAK = '\u200b';

/** Where a word that a host would act on can be broken: behind what is found. */
const triggers = new RegExp(
  [
    '[@#]',
    // An entity that would be one of them; a reference to an epic.
    '&(?=[\\p{L}\\p{N}#])',
    // Merge requests, snippets, alerts, labels and milestones of GitLab.
    '[!$^](?=\\d)|[~%](?=[\\p{L}\\p{N}"])',
    // GH-1, CVE-2026-1, and what a repository has named for its own tracker; advisories.
    '(?<=[a-z])-(?=\\d)|(?<=ghsa)-',
    // Addresses and emoji, also where a colon of ours follows.
    ':(?=\\/\\/)|:(?=[\\w+-]+(?::|$))|www(?=\\.)',
    // Seven hexadecimal digits may be a commit.
    '[\\da-f]{6}(?=[\\da-f])',
  ].join('|'),
  'giu',
);
