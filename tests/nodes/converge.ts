/** The promise after each fault: all nodes show the same document, and all of what they acknowledged is in it. */
import { Client } from 'pg'
import * as Y from 'yjs'
import { openDocument } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { titlesIn } from './titlesIn.ts'

/** From the end of a fault to the same text at all nodes. */
export const CONVERGED_MS = 5000

/** @throws unless all nodes show the same within five seconds, with each of these titles once */
export async function expectConverged(
  nodes: readonly ServerProcess[],
  document: string,
  titles: readonly string[],
  limitMs = CONVERGED_MS,
): Promise<void> {
  const sockets = await Promise.all(nodes.map((node) => openDocument(node, 'reader', document)))
  try {
    await waitFor(() => areSame(sockets), 'the same document at all nodes', limitMs)
    for (const socket of sockets) {
      const shown = Map.groupBy(titlesIn(socket), (title) => title)
      const lost = titles.filter((title) => shown.get(title)?.length !== 1)
      if (lost.length > 0) throw new Error(`acknowledged, and not there once: ${lost.join(', ')}`)
    }
  } finally {
    for (const { socket } of sockets) socket.terminate()
  }
}

function areSame(sockets: readonly RawSocket[]): boolean {
  const states = sockets.map((socket) => {
    const vector = Buffer.from(Y.encodeStateVector(socket.doc)).toString('hex')
    return JSON.stringify([vector, titlesIn(socket).toSorted()])
  })
  return new Set(states).size === 1
}

/** Asks the database that the nodes share. */
export async function ask<Row extends object>(databaseUrl: string, text: string, values: readonly unknown[] = []) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
