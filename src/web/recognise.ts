/** How long whatever answers may take. */
const ANSWER_MS = 3000

/** Whether it is a bot that answers at an address. */
export async function isStudyhall(address: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/metrics', address), { signal: AbortSignal.timeout(ANSWER_MS) })
    return (await response.text()).includes('studyhall_posts_total')
  } catch {
    return false
  }
}
