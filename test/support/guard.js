/**
 * How long one test may go on, in milliseconds. A guard against what hangs, not a measure: a machine that is busy takes its
 * time, and so do many examples. The runner has no guard of its own.
 */
const PATIENCE_MS = 600_000 * Number(process.env.EXAMPLES ?? 1)

const { setInterval } = globalThis
let [running, since] = ['', performance.now()]

const look = () => {
  const { testPath, currentTestName } = globalThis.expect.getState()
  const now = `${testPath}: ${currentTestName}`
  if (now !== running) [running, since] = [now, performance.now()]
  else if (testPath && performance.now() - since > PATIENCE_MS) {
    process.stderr.write(`\nGoes on for ${PATIENCE_MS / 1000} s or more: ${running}\n`)
    process.exit(1)
  }
}
setInterval(look, 1000).unref()

// The runner waits for ever for a worker that has ended alone, as with an error that nobody caught: then the run ends, too.
process.once('exit', code => {
  if (code !== 0 && process.connected) process.kill(process.ppid)
})
