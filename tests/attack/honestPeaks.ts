/** The load of many honest people at once, or of one of them after a long day. A budget may slow none of them. */
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { generateNKeysBetween } from 'fractional-indexing'
import { addActivity, planNarrative } from '../../shared/plans/layout.ts'
import { step2Frame } from '../../shared/wire.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument, type ServerWithSockets } from '../harness/documentSockets.ts'

export type Peak = 'pasting' | 'coming back' | 'joining'

/** Centres that have a plan in the demo network. */
const CENTRES = 'al at be ba bg hr cz dk ee fi fr de gr hu ie it lv lt lu mt'.split(' ')
const ROWS = 200

/** @param people how many join */
export const PEAKS: Readonly<Record<Peak, (server: ServerWithSockets, people: number) => Promise<void>>> = {
  async pasting(server) {
    const planners = await Promise.all(
      CENTRES.map((centre) => openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`)),
    )
    await Promise.all(
      planners.map(async (planner) => {
        planner.edit(pasteRows)
        if ((await planner.ack()) !== 'committed') throw new Error('what was pasted is not committed')
        await planner.close()
      }),
    )
  },
  async 'coming back'(server) {
    const planner = await openDocument(server, 'planner.se', 'plan/sid-2027/se')
    const known = Y.encodeStateVector(planner.doc)
    planner.doc.transact(() => {
      for (let at = 0; at < 5; at++) pasteRows(planner.doc)
    })
    for (let at = 0; at < 1000; at++) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(`Paragraph ${at}: ${'what we want to do on the day, '.repeat(110)}`)])
      planNarrative(planner.doc).push([paragraph])
    }
    planner.send(step2Frame(Y.encodeStateAsUpdate(planner.doc, known)))
    if ((await planner.ack()) !== 'committed') throw new Error('the work of the day is not committed')
    await planner.close()
  },
  async joining(server, people) {
    const names = CENTRES.flatMap((centre) => [`planner.${centre}`, `planner2.${centre}`])
    await Promise.all(
      Array.from({ length: people }, async (_, at) => {
        const name = names[at % names.length] ?? 'reader'
        const client = as(server, name)
        await jsonOf(client.get('/api/session'))
        await jsonOf(client.get('/api/campaigns/sid-2027/plans'))
        const live = new WebSocket(`${server.ws}/live`, {
          headers: { cookie: await server.cookieOf(`${name}@demo.example`) },
        })
        live.on('error', () => {})
        const socket = await openDocument(server, name, 'plan/sid-2027/no')
        await socket.close()
        live.terminate()
      }),
    )
  },
}

function pasteRows(doc: Y.Doc): void {
  for (const [at, order] of generateNKeysBetween(null, null, ROWS).entries()) {
    addActivity(doc, { order, title: `Pasted row ${at}`, type: 'webinar', offers: 'Slides, free to translate.' })
  }
}
