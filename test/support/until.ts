/** Waits until something has come to be, for at most ten seconds. */
export async function until(condition: () => Promise<boolean> | boolean, what = 'it'): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 400) throw new Error(`${what} never came to be`)
    await new Promise(done => setTimeout(done, 25))
  }
}
