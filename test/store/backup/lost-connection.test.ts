import { lostConnection } from '../../../src/store/backup/lost-connection.ts'
import { isPassing } from '../../../src/store/passing.ts'

test.each(['EPIPE', 'ECONNRESET'])('a socket that says %s means the database', code => {
  const error = Object.assign(new Error(`write ${code}`), { code })
  const told = lostConnection(error)
  expect(told).toMatchObject({
    message: `The connection to the database was terminated (write ${code}).`,
    cause: error,
  })
  expect(isPassing(told)).toBe(true)
})

test('what the server or a disk says stays as it is', () => {
  for (const code of ['57P01', 'ENOSPC', undefined]) {
    const error = Object.assign(new Error('as it is'), { code })
    expect(lostConnection(error)).toBe(error)
  }
})
