import { createRunner } from 'jest-light-runner'

/** What a worker asks for before its first test, and how it is told. */
const ASKS = 'jest-light-runner-get-worker-data'
const TELLS = 'jest-light-runner-worker-data'

/**
 * jest-light-runner with processes, each told what it asks for. By itself (0.7.13) it tells every worker that has a test as soon
 * as one of them asks: a worker that is still being loaded misses that, asks later, is told nothing more, and the run
 * never ends. Under load that was one run in ten.
 */
export default class LightRunner extends createRunner({ runtime: 'child_process' }) {
  _runTest(test) {
    const { config } = test.context
    const pool = this._testRunners.get(config)?.pool
    // The first test makes the pool, and has the channel that all would share for itself.
    return pool ? pool.run(test.path, { channel: this.#channelTo(config) }) : super._runTest(test)
  }

  /** Between the pool and the worker that one test is given to. */
  #channelTo(projectConfig) {
    const workerData = { globalConfig: this._globalConfig, projectConfig, runtime: this._runtime }
    let worker
    return {
      onMessage: listener => {
        worker = listener
      },
      postMessage: message => {
        if (message === ASKS) worker?.({ type: TELLS, workerData })
      },
    }
  }
}
