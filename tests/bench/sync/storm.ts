/** Everybody comes at once, as after a restart of the network: from the first connection to the last one's whole text. */
import { joinAtOnce } from './atOnce.ts'
import { benchDocument } from './documents.ts'
import { fillDocument } from './filling.ts'
import { countLetters } from './letters.ts'
import { joinDocument, type LoadClient } from './loadClient.ts'
import type { MeasuredServer } from './measuredServer.ts'
import { scatteredLetters } from './texts.ts'

interface Storm {
  readonly clients: number
  readonly documents: number
  readonly updates: number
}

/** @returns milliseconds of each of `times` storms */
export async function storm(server: MeasuredServer, of: Storm, times: number): Promise<readonly number[]> {
  const text = scatteredLetters(of.updates)
  const keepers: LoadClient[] = []
  for (let number = 0; number < of.documents; number++) {
    keepers.push(await fillDocument(server, benchDocument(number), text))
  }
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    const clients = await joinAll(server, of)
    took.push(performance.now() - begin)
    checkWhole(server, clients, of.updates)
    await Promise.all(clients.map((client) => client.close()))
  }
  await Promise.all(keepers.map((keeper) => keeper.close()))
  return took
}

/** @param first the number of the first document */
export const joinAll = (
  server: MeasuredServer,
  { clients, documents, first = 0 }: Omit<Storm, 'updates'> & { first?: number },
): Promise<readonly LoadClient[]> =>
  joinAtOnce(clients, (client) => joinDocument(server, benchDocument(first + (client % documents))))

/** The texts are all alike, so one is read and the others are compared by their sizes. */
function checkWhole({ peer }: MeasuredServer, clients: readonly LoadClient[], letters: number): void {
  const [first] = clients
  if (first === undefined || countLetters(first.state) !== letters) throw new Error(`${peer.name} gave a part only`)
  if (clients.some(({ state }) => state.length !== first.state.length))
    throw new Error(`${peer.name} gave less to some`)
}
