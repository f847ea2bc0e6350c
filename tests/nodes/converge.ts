/** The promise after each fault: all nodes show the same document, and it holds everything that they acknowledged. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import * as Y from 'yjs'
import { openDocument } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { titlesIn } from './titlesIn.ts'

/** From the end of a fault to the same text at all nodes. */
export const CONVERGED_MS = 5000
const TRY_AGAIN_MS = 50

/** @throws unless all nodes let a reader in and show the same within five seconds, with each of these titles once */
export async function expectConverged(
  nodes: readonly ServerProcess[],
  document: string,
  titles: readonly string[],
  limitMs = 60_000,
): Promise<void> {
  const end = performance.now() + limitMs
  const sockets = await Promise.all(nodes.map((node) => openBefore(end, node, document)))
  try {
    const isWhole = () => areSame(sockets) && sockets.every((socket) => notOnce(titles, socket).length === 0)
    await waitFor(isWhole, 'the same document at all nodes', Math.max(0, end - performance.now())).catch((error) => {
      const lost = new Set(sockets.flatMap((socket) => notOnce(titles, socket)))
      throw lost.size === 0 ? error : new Error(`acknowledged, and not there once: ${[...lost].join(', ')}`)
    })
  } finally {
    for (const { socket } of sockets) socket.terminate()
  }
}

/** The titles that are not in the document, or more than once. */
function notOnce(titles: readonly string[], socket: RawSocket): readonly string[] {
  const shown = Map.groupBy(titlesIn(socket), (title) => title)
  return titles.filter((title) => shown.get(title)?.length !== 1)
}

/** A node lets nobody sign in until it holds its lock on the database again. */
async function openBefore(end: number, node: ServerProcess, document: string): Promise<RawSocket> {
  try {
    return await openDocument(node, 'reader', document)
  } catch (error) {
    if (performance.now() > end) throw error
  }
  await wait(TRY_AGAIN_MS)
  return openBefore(end, node, document)
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
