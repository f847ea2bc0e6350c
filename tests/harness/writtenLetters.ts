/** Letters of the Weekly Update as a test writes them, released by two coordinators over HTTP. */
import { generateKeyBetween } from 'fractional-indexing'
import { SectionId, UpdateId, type ItemId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { MadeUpdate } from '../../shared/updates/api.ts'
import { addItem, updateItems, updateMeta } from '../../shared/updates/layout.ts'
import type { StandardSection } from '../../shared/updates/updateState.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'
import { openRawSocket } from './rawSocket.ts'

type FirstItem = Omit<Parameters<typeof addItem>[1], 'section' | 'order' | 'words' | 'text'> & {
  readonly heading: string
  readonly section?: StandardSection
  /** Its plain text. */
  readonly text?: string
}

interface WrittenLetter {
  readonly day: string
  readonly isPublic?: boolean
  readonly items: readonly FirstItem[]
}

export interface ReleasedLetter {
  readonly id: UpdateId
  /** In the order in which they were given. */
  readonly items: readonly ItemId[]
}

/** Begins a letter with these items alone: what goes on of the last one is taken out. */
export async function writeLetter(
  server: ReachableServer,
  { day, isPublic = false, items }: WrittenLetter,
): Promise<ReleasedLetter> {
  const { id } = MadeUpdate.parse(await jsonOf(as(server, 'coordinator').post('/api/updates', { day })))
  const cookie = await server.cookieOf('coordinator@demo.example')
  const socket = await openRawSocket(`${server.http.replace('http', 'ws')}/sync/update/${id}`, { cookie })
  await socket.sync()
  const made: ItemId[] = []
  socket.edit((doc) => {
    updateMeta(doc).set('isPublic', isPublic)
    updateItems(doc).clear()
    let order: string | null = null
    for (const { section = 'important', text = '', ...first } of items) {
      order = generateKeyBetween(order, null)
      made.push(addItem(doc, { ...first, section: SectionId.parse(section), order, words: paragraphOf(text) }))
    }
  })
  await socket.ack()
  await socket.close()
  return { id: UpdateId.parse(id), items: made }
}

/** One coordinator asks, the second one releases. */
export async function releaseWritten(server: ReachableServer, { id }: Pick<ReleasedLetter, 'id'>): Promise<void> {
  await jsonOf(as(server, 'coordinator').post(`/api/updates/${id}/release`, { decision: 'ask' }))
  await jsonOf(as(server, 'coordinator2').post(`/api/updates/${id}/release`, { decision: 'release' }))
}

const paragraphOf = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
})
