// Runs our tests for the mutation tool, by the mocha of the project: the tool's own runner does not know this one yet.
import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** Where changed sources look which change is in force, and count where they are run. */
const changed = (globalThis.__stryker__ ??= {});

/** Each change gets a process of its own: what was worked out once and kept may be what an earlier change made of it. */
const isFresh = process.env.JOURNEY_MUTATE_FRESH !== undefined;

class MochaRunner {
  static inject = tokens(commonTokens.options);

  #tests;
  #mocha = new Mocha({ reporter: class {}, timeout: 0 });
  #isLoaded = false;

  /** @param {{ readonly ourTests: readonly string[] }} options */
  constructor({ ourTests }) {
    this.#tests = ourTests;
  }

  /** What was imported stays so: for changes of what runs on loading, the tool starts another process. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#mocha.cleanReferencesAfterRun(false);
    // In the order given: the quick ones first, as the first that fails is enough.
    for (const pattern of this.#tests) {
      const files = await Array.fromAsync(glob(pattern));
      for (const file of files.sort()) this.#mocha.addFile(resolve(file));
    }
    this.#mocha.suite.beforeEach(/** @this {Mocha.Context} */ function () {
      changed.currentTestId = this.currentTest?.fullTitle();
    }); // prettier-ignore
  }

  /** All tests on unchanged sources, with what each of them runs. */
  async dryRun() {
    const result = await this.#run({ isStatic: false, bail: false });
    if (result.status !== DryRunStatus.Complete) return result;
    const coverage = changed.mutantCoverage;
    shareOfHooks(this.#mocha.suite, coverage?.perTest ?? {});
    return { ...result, mutantCoverage: coverage && (isFresh ? asOnLoading(coverage) : coverage) };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    changed.hitLimit = hitLimit;
    changed.hitCount = hitLimit ? 0 : undefined;
    const titles = testFilter?.map((title) => `^${RegExp.escape(title)}$`) ?? [''];
    this.#mocha.grep(new RegExp(titles.join('|')));
    const isStatic = mutantActivation === 'static';
    return toMutantRunResult(await this.#run({ mutant: activeMutant.id, isStatic, bail: !disableBail }));
  }

  /**
   * @param {{ readonly mutant?: string; readonly isStatic: boolean; readonly bail: boolean }} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>}
   */
  async #run({ mutant, isStatic, bail }) {
    try {
      if (!this.#isLoaded) {
        changed.activeMutant = isStatic ? mutant : undefined;
        await this.#mocha.loadFilesAsync();
        this.#isLoaded = true;
      }
      changed.activeMutant = mutant;
      bailIn(this.#mocha.suite, bail);
      const tests = await this.#results();
      return determineHitLimitReached(changed.hitCount, changed.hitLimit) ?? { status: DryRunStatus.Complete, tests };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
  } // prettier-ignore

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').TestResult[]>} */
  #results() {
    return new Promise((done) => {
      /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
      const tests = [];
      const add = (/** @type {Mocha.Runnable} */ test, /** @type {object} */ result) => {
        const name = test.fullTitle();
        tests.push({ id: name, name, timeSpentMs: test.duration ?? 0, ...result });
      };
      this.#mocha
        .run(() => done(tests))
        .on('hook', (hook) => {
          if (hook.title.startsWith('"before all"')) changed.currentTestId = hookOf(hook.parent);
        })
        .on('pass', (test) => add(test, { status: TestStatus.Success }))
        .on('pending', (test) => add(test, { status: TestStatus.Skipped }))
        .on('fail', (test, error) => add(test, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) })); // prettier-ignore
    });
  }

  dispose() {
    this.#mocha.dispose();
  }
}

/** Under which name is counted what a suite runs before its tests. @param {Mocha.Suite | undefined} suite */
const hookOf = (suite) => `before all of ${suite?.fullTitle()}`;

/**
 * What a suite runs before its tests, each of them needs.
 *
 * @param {Mocha.Suite} suite
 * @param {Record<string, Record<string, number>>} counts by test and changed place
 */
function shareOfHooks(suite, counts) {
  for (const inner of suite.suites) shareOfHooks(inner, counts);
  const shared = counts[hookOf(suite)];
  if (!shared) return;
  delete counts[hookOf(suite)];
  suite.eachTest((test) => {
    const own = (counts[test.fullTitle()] ??= {});
    for (const [place, count] of Object.entries(shared)) own[place] = (own[place] ?? 0) + count;
  });
}

/**
 * As if all places had been run on loading, for which the tool starts another process each time.
 *
 * @param {import('@stryker-mutator/api/core').MutantCoverage} coverage
 * @returns {import('@stryker-mutator/api/core').MutantCoverage}
 */
function asOnLoading(coverage) {
  return { static: Object.assign({}, coverage.static, ...Object.values(coverage.perTest)), perTest: {} };
}

/** @param {Mocha.Suite} suite @param {boolean} bail whether the first test that fails is enough */
function bailIn(suite, bail) {
  suite.bail(bail);
  for (const inner of suite.suites) bailIn(inner, bail);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'ours', MochaRunner)];
