import type { Config } from '../config.ts'
import { UserError } from '../user-error.ts'
import { ownAddress } from '../web/own-address.ts'
import type { WebServer } from '../web/server.ts'

/**
 * Opens the port.
 * @returns where this machine reaches the server
 * @throws {UserError} saying what to change, when the port cannot be had
 */
export async function listen(web: WebServer, { port, host }: Pick<Config, 'port' | 'host'>): Promise<string> {
  try {
    return ownAddress(host, await web.listen(port, host))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new UserError(`Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another.`)
    throw new UserError(`Cannot listen on ${host}, port ${port}: ${message}. Check HOST and PORT.`)
  }
}
