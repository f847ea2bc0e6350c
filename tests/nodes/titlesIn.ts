/** The titles of the activities that a socket was shown of a plan. */
import * as Y from 'yjs'
import { planActivities } from '../../shared/plans/layout.ts'
import type { RawSocket } from '../harness/rawSocket.ts'

export const titlesIn = ({ doc }: Pick<RawSocket, 'doc'>): readonly string[] =>
  [...planActivities(doc).values()].flatMap((one) => (one instanceof Y.Map ? [String(one.get('title'))] : []))
