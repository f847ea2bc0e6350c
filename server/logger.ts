/** The log of the server: lines of JSON that name documents and failures, and neither people nor what they wrote. */
import { pino, type DestinationStream, type Logger } from 'pino'
import { systemClock } from './pacing/clock.ts'
import { createRepeatedLines } from './store/health/repeatedLines.ts'

type Time = Parameters<typeof createRepeatedLines>[0]

const SYSTEM_TIME: Time = {
  now: () => systemClock.now(),
  after: (milliseconds, work) => void setTimeout(work, milliseconds).unref(),
}

export function createLogger(level: string, destination?: DestinationStream, time: Time = SYSTEM_TIME): Logger {
  const takeLine = createRepeatedLines(time)
  return pino(
    {
      level,
      base: null,
      // As people read it, and without the code of the level.
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method) {
          const [fields, message = ''] = args as unknown as readonly [unknown, string?]
          const write = (counted: object) => method.apply(this, [counted, message])
          if (takeLine({ fields, message, write })) method.apply(this, args)
        },
      },
    },
    ...(destination === undefined ? [] : [destination]),
  )
}

/**
 * Fields attached to an error are left out: a driver puts rows there, `detail: Key (email)=(…) already exists`. The
 * first line of a message of `JSON.parse` quotes the text that it could not parse.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '' } = error
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: name,
    message: error instanceof SyntaxError ? name : message,
    ...codesOf(error),
    stack: frames.join('\n'),
  }
}

/** Reasons in a word, as systems and protocols have them: `ECONNREFUSED`, `invalid_client`. A sentence could quote somebody. */
const WORD = /^[\w.-]{1,64}$/

/** `code`, the `error` of OAuth, and the code of the cause: `fetch failed` alone explains nothing. */
function codesOf(error: Error): Readonly<Record<string, string>> {
  const words: Record<string, string> = {}
  const { cause } = error
  if ('code' in error) words.code = String(error.code)
  if ('error' in error) words.oauth = String(error.error)
  if (cause instanceof Error) words.cause = 'code' in cause ? String(cause.code) : cause.name
  return Object.fromEntries(Object.entries(words).filter(([, word]) => WORD.test(word)))
}
