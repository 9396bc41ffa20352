/** Waits until something has come to be. */
export async function until(condition: () => Promise<boolean> | boolean, what = 'it', seconds = 60): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > seconds * 40) throw new Error(`${what} never came to be`)
    await new Promise(done => setTimeout(done, 25))
  }
}
