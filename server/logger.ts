/** The log of the server: lines of JSON that name documents and failures, and neither people nor what they wrote. */
import { pino, type DestinationStream, type Logger } from 'pino'

export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    { level, base: null, serializers: { err: describeError } },
    ...(destination === undefined ? [] : [destination]),
  )
}

/**
 * Fields attached to an error are left out: a driver puts rows there, `detail: Key (email)=(…) already exists`. The
 * first line of a message of `JSON.parse` quotes what it could not parse.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '' } = error
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: name, message: error instanceof SyntaxError ? name : message, ...code, stack: frames.join('\n') }
}
