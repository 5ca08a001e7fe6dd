// How the mutation tool runs; `npm run mutate` says on what.
import { fileURLToPath } from 'node:url';
import { targets } from './targets.mjs';

const name = process.env.JOURNEY_MUTATE ?? 'escape';
const { mutate, tests } = targets[name];

export default {
  plugins: [fileURLToPath(new URL('./mochaRunner.mjs', import.meta.url))],
  testRunner: 'ours',
  mutate: [...(process.env.JOURNEY_MUTATE_FILES?.split(',') ?? mutate)],
  ourTests: [...tests],
  coverageAnalysis: 'perTest',
  ignorePatterns: [
    'dist',
    'docs/shots',
    'test/bench/node_modules',
    'test/mutation/node_modules',
    'test/e2e',
    'action/dist',
  ],
  tempDirName: '.scratch/mutation',
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `dist/mutation/${name}.json` },
  htmlReporter: { fileName: `dist/mutation/${name}.html` },
  clearTextReporter: { allowColor: false, logTests: false },
  disableTypeChecks: false,
  warnings: { unknownOptions: false },
  concurrency: Number(process.env.JOURNEY_MUTATE_JOBS ?? 2),
  // Fewer noticed are a failure.
  thresholds: { high: 90, low: 80, break: process.env.JOURNEY_MUTATE_FILES ? null : 80 },
  timeoutMS: 2_500,
  timeoutFactor: 1.5,
};
