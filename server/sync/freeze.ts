/** Lets a replica's Y.Doc go. A long document is encoded in a worker. */
import type { History } from './history.ts'
import type { Replica } from './replica.ts'

/** Encoding a document of this size keeps the thread for some 3 ms. */
const LONG_TO_ENCODE_BYTES = 256 * 1024

/** @param isStill whether nothing happened to the document since it had this sequence */
export async function freezeReplica(
  replica: Replica,
  history: Pick<History, 'condensed'>,
  isStill: (sequence: number) => boolean,
): Promise<void> {
  if (replica.kind === 'frozen') return
  if (replica.bytes < LONG_TO_ENCODE_BYTES) return replica.freeze()
  const condensed = await history.condensed()
  if (condensed !== null && isStill(condensed.sequence)) replica.freeze(condensed.snapshot)
}
