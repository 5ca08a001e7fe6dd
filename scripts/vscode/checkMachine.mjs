import { findOnPath } from './findOnPath.mjs';

const oldestNode = 20;

/**
 * What this machine lacks of the three things the project asks for: Node.js 20 or later, npm, git.
 *
 * @param {{ readonly version?: string; readonly env?: NodeJS.ProcessEnv }} [machine] `version` as in
 *   `process.versions.node`
 * @returns {readonly string[]} one sentence per missing thing, each with a way out; empty when all is there
 */
export function missingOnMachine({ version = process.versions.node, env = process.env } = {}) {
  const missing = [];
  if (Number.parseInt(version, 10) < oldestNode) {
    missing.push(
      `Node.js ${oldestNode} or later is needed; this is ${version}. Get a newer one from nodejs.org.`,
    );
  }
  if (!env.npm_execpath && !findOnPath('npm', env)) {
    missing.push('npm is not on the PATH. It comes with Node.js.');
  }
  if (!findOnPath('git', env)) {
    missing.push('git is not on the PATH. Install it (git-scm.com, or the package "git" of your system).');
  }
  return missing;
}
