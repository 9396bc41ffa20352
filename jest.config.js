import { availableParallelism } from 'node:os'

/** @type {import('jest').Config} */
export default {
  // Files of one worker share their modules, as the parts of a program do: loading discord.js, Bolt and the browser's
  // DOM anew for each of them, in a context where nothing stays compiled, took half of the processor's time.
  runner: '<rootDir>/test/support/light-runner.js',
  setupFiles: ['<rootDir>/test/support/guard.js'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  testSequencer: '<rootDir>/test/support/long-first.js',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  // Half of what a test does is to wait: for Postgres, a browser, or a platform's pace.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
}
