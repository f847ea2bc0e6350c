/** Keeps the suggestions of campaigns in a thread of its own: people's keystrokes never wait for them. */
import { parentPort } from 'node:worker_threads'
import type { SuggestionChanges } from './suggestionIndex/suggestionChanges.ts'
import { CampaignIndex } from './suggestionIndex/campaignIndex.ts'
import type { FromEngineWorker, ToEngineWorker, TopicsAs } from './messages.ts'
import { collectGarbage } from '../../pacing/collectGarbage.ts'
import { collectWhenQuiet, threadCpuMs } from '../../pacing/collectWhenQuiet.ts'
import { systemClock } from '../../pacing/clock.ts'
import { themesOfText, topicsOfText, type PlainText } from '../engine/topicsOfText.ts'

/** Messages stay this short, so that reading them never blocks the main thread for long. */
const MAX_AT_ONCE = 100
/** Deferred work is done in pieces of this length, so that a change waits for one at most. */
const PIECE_MS = 5
/** Building an index discards more than it keeps. Nobody waits for this thread by then. */
const QUIET_MS = 1000

collectWhenQuiet({ clock: systemClock, quietMs: QUIET_MS, cpuMs: threadCpuMs, collect: collectGarbage })

const sessions = new Map<number, CampaignIndex>()
let tidying = false
const answer = (message: FromEngineWorker): void => parentPort?.postMessage(message)

function open(session: number): CampaignIndex {
  const index = new CampaignIndex((changes) => tell(session, changes))
  sessions.set(session, index)
  return index
}

function tell(session: number, { shown, rescored, gone }: SuggestionChanges): void {
  for (let from = 0; from < Math.max(shown.length, rescored.length, gone.length); from += MAX_AT_ONCE) {
    const to = from + MAX_AT_ONCE
    answer({
      say: 'changes',
      session,
      shown: shown.slice(from, to),
      rescored: rescored.slice(from, to),
      gone: gone.slice(from, to),
    })
  }
}

type OfSession = Exclude<ToEngineWorker, { say: 'topics' }>

const TOPICS: Readonly<Record<TopicsAs, (text: PlainText) => readonly string[]>> = {
  concepts: topicsOfText,
  themes: themesOfText,
}

parentPort?.on('message', (message: ToEngineWorker) => {
  if (message.say === 'topics') {
    answer({ say: 'topics', request: message.request, topics: message.texts.map(TOPICS[message.as]) })
    return
  }
  handle(message, sessions.get(message.session) ?? open(message.session))
  answer({ say: 'done', session: message.session })
  if (tidying) return
  tidying = true
  setImmediate(tidy)
})

function handle(message: OfSession, index: CampaignIndex): void {
  switch (message.say) {
    case 'change':
      return index.change(message.put, message.gone)
    case 'load':
      return index.load()
    case 'ask':
      return answer({ say: 'answer', session: message.session, reply: index.ask(message.question) })
    case 'end':
      sessions.delete(message.session)
  }
}

function tidy(): void {
  const end = performance.now() + PIECE_MS
  const busy = [...sessions.values()].filter((index) => {
    let more = index.tidy()
    while (more && performance.now() < end) more = index.tidy()
    return more
  })
  tidying = busy.length > 0
  if (tidying) setImmediate(tidy)
}
