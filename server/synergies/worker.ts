/** Keeps the suggestions of campaigns in a thread of its own: people's keystrokes never wait for them. */
import { parentPort } from 'node:worker_threads'
import type { Changes } from './index/changes.ts'
import { createCampaignIndex, type CampaignIndex } from './index/campaignIndex.ts'
import type { FromThread, ToThread } from './messages.ts'

/** So much is told at once, that reading it never keeps the main thread for long. */
const MOST_AT_ONCE = 100
/** What can wait is done in pieces of this length, so that no change waits for more than one. */
const PIECE_MS = 5

const sessions = new Map<number, CampaignIndex>()
let tidying = false
const answer = (message: FromThread): void => parentPort?.postMessage(message)

function open(session: number): CampaignIndex {
  const index = createCampaignIndex((changes) => tell(session, changes))
  sessions.set(session, index)
  return index
}

function tell(session: number, { shown, rescored, gone }: Changes): void {
  for (let from = 0; from < Math.max(shown.length, rescored.length, gone.length); from += MOST_AT_ONCE) {
    const to = from + MOST_AT_ONCE
    answer({
      say: 'changes',
      session,
      shown: shown.slice(from, to),
      rescored: rescored.slice(from, to),
      gone: gone.slice(from, to),
    })
  }
}

parentPort?.on('message', (message: ToThread) => {
  const { say, session } = message
  const index = sessions.get(session) ?? open(session)
  if (say === 'end') sessions.delete(session)
  if (say === 'load') index.load()
  if (say === 'ask') answer({ say: 'answer', session, reply: index.ask(message.question) })
  if (say === 'change') index.change(message.owner, message.put, message.gone)
  answer({ say: 'done', session })
  if (tidying) return
  tidying = true
  setImmediate(tidy)
})

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
