import type { RequestHandler } from 'express'
import { sendError } from './errors.ts'

/**
 * Lets in only requests that were meant for this machine or for the public address: a page of somebody else's may
 * make a browser ask a server on loopback, under a name of its own (DNS rebinding) or from its own origin.
 * @param publicUrl where the bot is reached from outside, if it is
 */
export function guardHost(publicUrl: string | undefined): RequestHandler {
  const outside = publicUrl === undefined ? undefined : new URL(publicUrl).hostname
  const isOurs = (address: string) => {
    const name = hostnameOf(address)
    return name !== undefined && (isLoopback(name) || name === outside)
  }
  return (request, response, next) => {
    const { host = '', origin } = request.headers
    if (!isOurs(`http://${host}`))
      return sendError(
        response,
        403,
        'foreign_host',
        'This server answers at its loopback address, or at the one that PUBLIC_URL names.',
      )
    if (origin !== undefined && !isOurs(origin))
      return sendError(response, 403, 'foreign_origin', 'Another site may not ask this server.')
    next()
  }
}

/** Whether a host name always means the machine itself. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
  )
}

function hostnameOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  // Credentials or a path would make `http://127.0.0.1@elsewhere` pass for what it is not.
  return url && url.username === '' && /^https?:$/.test(url.protocol) ? url.hostname : undefined
}
