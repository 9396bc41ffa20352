// Keeps a core busy, as a neighbour on a small machine may.
const until = performance.now() + 60_000
const spin = () => {
  const pause = performance.now() + 50
  while (performance.now() < pause) Math.sqrt(Math.random())
  if (performance.now() < until) setImmediate(spin)
}
spin()
