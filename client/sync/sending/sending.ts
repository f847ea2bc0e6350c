/** Sends the edits that are made here, gathered, and has them acknowledged. */
import type { WebsocketProvider } from 'y-websocket'
import type { Clock } from '../../../shared/clock.ts'
import { askForAcks, type AckHandlers } from './acknowledgements.ts'
import { gatherEdits, type GatheredEdits } from './gatheredEdits.ts'

export interface Sending extends Pick<GatheredEdits, 'add' | 'drop' | 'stop'> {
  /** Has the edits made so far acknowledged as soon as possible: something waits for it. */
  hurry(): void
}

interface SendingDeps extends Omit<AckHandlers, 'sendEdits'> {
  readonly clock: Clock
  /** Calls the listener when edits are to be sent at once. @returns a function that unsubscribes it */
  readonly onPause: (listener: () => void) => () => void
}

export function startSending(provider: WebsocketProvider, { clock, onPause, ...handlers }: SendingDeps): Sending {
  const gathered = gatherEdits(provider, clock, () => acks.sent())
  const acks = askForAcks(provider, clock, { ...handlers, sendEdits: gathered.send })
  const stopListening = onPause(gathered.send)
  return {
    add: gathered.add,
    drop: gathered.drop,
    hurry: acks.hurry,
    stop() {
      stopListening()
      gathered.stop()
      acks.stop()
    },
  }
}
