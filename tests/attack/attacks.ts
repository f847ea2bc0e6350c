/** Attacks that were found by hand. */
import writeExcelFile from 'write-excel-file/node'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { presenceFrame, step1Frame, updateFrame } from '../../shared/wire.ts'
import { deletions } from '../harness/deletions.ts'
import { growPlan } from '../harness/growPlan.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { Answers } from './answers.ts'
import { sendAll, whileWatched, type Attack } from './attack.ts'
import { inOneSession, openPlanSocket } from './people.ts'
import { ATTACKS_ON_PLANS } from './plans.ts'
import { ATTACKS_ON_STORES } from './stores.ts'
import { ATTACKS_ON_TEXTS } from './texts.ts'
import { ATTACKS_ON_THREADS } from './threads.ts'

/** A document of some three megabytes in many small values. */
async function plantLargePlan(server: ServerProcess, centre: string): Promise<Y.Doc> {
  const planner = await openPlanSocket(server, `planner.${centre}`, centre)
  for (let batch = 0; batch < 45; batch++) {
    planner.edit((doc) => {
      const values = doc.getMap('values')
      for (let at = 0; at < 4000; at++) values.set(`${batch}-${at}`, at)
    })
    await planner.ack()
  }
  await planner.close()
  return planner.doc
}

const longPlans = new WeakMap<ServerProcess, Promise<void>>()

/** Iceland's plan of 2,000 activities. All attacks meet one server, which has it once. */
function plantLongPlan(server: ServerProcess): Promise<void> {
  const planted = longPlans.get(server) ?? growPlan(server.http, 'is', 2000)
  longPlans.set(server, planted)
  return planted
}

export const ATTACKS: readonly Attack[] = [
  {
    name: 'equal-questions',
    what: 'a planner asks 200 times what a frozen plan of 3 MB of others has beyond all of it',
    async prepare(server) {
      const doc = await plantLargePlan(server, 'dk')
      const frame = step1Frame(Y.encodeStateVector(doc))
      const reader = await openPlanSocket(server, 'planner.fr', 'dk')
      return () =>
        sendAll(
          reader,
          Array.from({ length: 200 }, () => frame),
        )
    },
  },
  {
    name: 'different-questions',
    what: 'the same, each time with another state vector',
    async prepare(server) {
      const doc = await plantLargePlan(server, 'es')
      const known = Y.decodeStateVector(Y.encodeStateVector(doc))
      const reader = await openPlanSocket(server, 'planner.it', 'es')
      const frames = Array.from({ length: 60 }, (_, at) =>
        step1Frame(Y.encodeStateVector(new Map([...known, [7_000_000 + at, 1]]))),
      )
      return () => sendAll(reader, frames)
    },
  },
  {
    name: 'many-exports',
    what: 'a planner asks for 60 Word documents of a plan of 2,000 activities and of all plans at once',
    async prepare(server) {
      await plantLongPlan(server)
      const planner = await inOneSession(server, 'planner.it')
      return () =>
        whileWatched(
          Promise.all(
            Array.from({ length: 60 }, async (_, at) => {
              const answer = await planner.get(
                `/api/campaigns/sid-2027/${at % 2 === 0 ? 'plans/is' : 'activities'}.docx`,
              )
              await answer.arrayBuffer()
            }),
          ),
        )
    },
  },
  {
    name: 'many-selections',
    what: 'a planner asks 300 times for selections of all activities, each another, as a list and in numbers',
    async prepare(server) {
      await plantLongPlan(server)
      const planner = await inOneSession(server, 'planner.it')
      await (await planner.get('/api/campaigns/sid-2027/coverage')).arrayBuffer()
      const paths = Array.from({ length: 150 }, (_, at) => [`activities?limit=500&text=a${at}`, `coverage?text=a${at}`])
      return () =>
        whileWatched(
          Promise.all(
            paths.flat().map(async (path) => {
              const answer = await planner.get(`/api/campaigns/sid-2027/${path}`)
              await answer.arrayBuffer()
            }),
          ),
        )
    },
  },
  {
    name: 'many-searches',
    what: 'a planner searches 300 times for long and misspelt texts, and writes a title of many words',
    async prepare(server) {
      await plantLongPlan(server)
      const planner = await inOneSession(server, 'planner.it')
      const paths = Array.from(
        { length: 300 },
        (_, at) => `q=${'aktivity numbre familys '.repeat(6)}${at}&campaign=sid-2027`,
      )
      return () =>
        whileWatched(
          Promise.all(
            paths.map(async (query) => {
              const answer = await planner.get(`/api/search?${query}`)
              await answer.arrayBuffer()
            }),
          ),
        )
    },
  },
  {
    name: 'many-imports',
    what: 'a planner hands in 60 workbooks of 5,000 rows at once',
    async prepare(server) {
      const cookie = await server.cookieOf('planner.it@demo.example')
      const cells = ['Quiz', 'Gaming; Cyberbullying', '9.2.2027', 'Slides'].map((value) => ({ type: String, value }))
      const data = Array.from({ length: 5000 }, () => cells)
      const body = new Uint8Array(await writeExcelFile([{ sheet: 'Plan', data }]).toBuffer())
      const address = `${server.http}/api/campaigns/sid-2027/plans/it/imports`
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      return () =>
        whileWatched(
          Promise.all(
            Array.from({ length: 60 }, async () => {
              const answer = await fetch(address, { method: 'POST', headers, body })
              await answer.arrayBuffer()
            }),
          ),
        )
    },
  },
  {
    name: 'many-questions',
    what: 'a planner asks 5,000 times for an ordinary plan',
    async prepare(server) {
      const reader = await openPlanSocket(server, 'planner.pl', 'no')
      return () =>
        sendAll(
          reader,
          Array.from({ length: 5000 }, () => step1Frame(new Uint8Array([0]))),
        )
    },
  },
  {
    name: 'many-deletions',
    what: 'an honest planner comes back with a copy of a frozen text that has 100,000 separate deletions',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.no', 'no')
      planner.edit((doc) => doc.getText('long').insert(0, 'x'.repeat(200_000)))
      await planner.ack()
      const start = planner.doc.store.clients.get(planner.doc.clientID)?.at(0)?.id.clock ?? 0
      const everySecond = Array.from({ length: 100_000 }, (_, at) => [start + at * 2, 1] as const)
      planner.edit((doc) => Y.applyUpdate(doc, deletions(doc.clientID, everySecond)))
      await planner.ack()
      const copy = Y.encodeStateAsUpdate(planner.doc)
      await planner.close()
      const honest = await openPlanSocket(server, 'planner2.no', 'no')
      return () => sendAll(honest, [updateFrame(copy)])
    },
  },
  {
    name: 'missing-dependencies',
    what: 'a planner withholds an update and sends 1,500 that build on it',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.fi', 'fi')
      const updates: Uint8Array[] = []
      planner.doc.on('update', (update: Uint8Array) => updates.push(update))
      const text = planner.doc.getText('long')
      text.insert(0, 'first')
      for (let at = 0; at < 4; at++) text.insert(text.length, 'x'.repeat(700_000))
      for (let at = 0; at < 1500; at++) text.insert(text.length, 'y')
      return () => sendAll(planner, updates.slice(1).map(updateFrame))
    },
  },
  {
    name: 'little-gaps',
    what: 'the same with little updates only: as many wait as may',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.pt', 'pt')
      const updates: Uint8Array[] = []
      planner.doc.on('update', (update: Uint8Array) => updates.push(update))
      const values = planner.doc.getMap('values')
      for (let at = 0; at < 190; at++) {
        planner.doc.transact(() => {
          for (let key = 0; key < 60; key++) values.set(`${at}-${key}`, key)
        })
      }
      return () => sendAll(planner, updates.slice(1).map(updateFrame))
    },
  },
  {
    name: 'presence-flood',
    what: 'a planner moves their cursor 20,000 times in a moment, with 40 others in the document',
    async prepare(server) {
      const others = await Promise.all(Array.from({ length: 40 }, () => openPlanSocket(server, 'planner2.hr', 'hr')))
      const planner = await openPlanSocket(server, 'planner.hr', 'hr')
      const awareness = new Awareness(planner.doc)
      const frames = Array.from({ length: 20_000 }, (_, at) => {
        awareness.setLocalState({ caret: at, user: { name: 'x'.repeat(200) } })
        return presenceFrame(encodeAwarenessUpdate(awareness, [planner.doc.clientID]))
      })
      awareness.destroy()
      return async () => {
        await sendAll(planner, frames)
        for (const { socket } of others) socket.terminate()
      }
    },
  },
  {
    name: 'many-sockets',
    what: 'a planner opens 2,000 sockets',
    async prepare(server) {
      const cookie = await server.cookieOf('planner.cz@demo.example')
      return async () => {
        const closed: number[] = []
        const sockets = Array.from({ length: 2000 }, () => {
          const socket = new WebSocket(`${server.ws}/sync/plan/sid-2027/cz`, { headers: { cookie } })
          socket.on('error', () => {}).on('close', (code) => closed.push(code))
          return socket
        })
        await whileWatched(new Promise((resolve) => setTimeout(resolve, 2500)))
        const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length
        for (const socket of sockets) socket.terminate()
        return `${open} stayed open`
      }
    },
  },
  {
    name: 'many-requests',
    what: 'a planner asks 3,000 times for all suggestions, 50 at a time',
    async prepare(server) {
      const planner = await inOneSession(server, 'planner.sk')
      return async () => {
        const answers = new Answers()
        let left = 3000
        const ask = async (): Promise<void> => {
          while ((left -= 1) >= 0) await answers.count(planner.get('/api/campaigns/sid-2027/suggestions'))
        }
        await whileWatched(Promise.all(Array.from({ length: 50 }, ask)))
        left = 0
        return answers.toString()
      }
    },
  },
  {
    name: 'many-updates',
    what: 'a planner sends 4,000 edits at once, so that they are stored, projected, compared and condensed',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.at', 'at')
      const updates: Uint8Array[] = []
      planner.doc.on('update', (update: Uint8Array) => updates.push(update))
      const activities = planner.doc.getMap<Y.Map<unknown>>('activities')
      for (let at = 0; at < 4000; at++) {
        planner.doc.transact(() => {
          const activity = activities.get(`a${at % 400}`) ?? activities.set(`a${at % 400}`, new Y.Map())
          activity.set('title', `An activity about phones and games, number ${at}`)
          activity.set('type', 'webinar')
        })
      }
      return () => sendAll(planner, updates.map(updateFrame))
    },
  },
  ...ATTACKS_ON_TEXTS,
  ...ATTACKS_ON_PLANS,
  ...ATTACKS_ON_THREADS,
  ...ATTACKS_ON_STORES,
]
