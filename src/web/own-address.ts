/** All interfaces, and the loopback address that is one of them. */
const EVERYWHERE = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
])

/** Where this machine reaches a server that listens on a host: one that listens everywhere has no address of that name. */
export function ownAddress(host: string, port: number): string {
  const name = EVERYWHERE.get(host) ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
