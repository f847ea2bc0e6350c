/** Whether the public name leads from this machine to this server. */
import { createServer } from 'node:http'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { INSTANCE } from '../../version.ts'
import { whyNotReached, type Finding } from './finding.ts'

const WAIT_MS = 8000
const Health = z.object({ instance: z.string() })

export async function checkPublicName({ publicUrl, host, port }: Config): Promise<readonly Finding[]> {
  if (publicUrl === null)
    return [{ kind: 'note', of: 'Public name', what: 'without PUBLIC_URL only this machine is answered.' }]
  const of = `Public name ${publicUrl}`
  const here = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  const standIn = await openStandIn(here, port)
  try {
    const local = await instanceAt(`http://${here.includes(':') ? `[${here}]` : here}:${port}`)
    const outside = await instanceAt(publicUrl)
    if (local.kind !== 'found')
      return [
        {
          kind: 'wrong',
          of,
          what: `the server on port ${port} does not say that it is well: ${local.why}. See its log.`,
        },
      ]
    if (outside.kind !== 'found')
      return [
        {
          kind: 'wrong',
          of,
          what: `${outside.why}. Does the name lead to this machine, and the proxy to ${here}:${port}?`,
        },
      ]
    return [
      local.instance === outside.instance
        ? { kind: 'ok', of, what: 'leads to this server.' }
        : { kind: 'note', of, what: 'leads to another server of this kind: another node, or the wrong machine.' },
    ]
  } finally {
    await standIn()
  }
}

/** Answers in place of a server that does not run yet. @returns a function that ends it */
async function openStandIn(host: string, port: number): Promise<() => Promise<void>> {
  const server = createServer((_, response) => response.end(JSON.stringify({ instance: INSTANCE })))
  const isOpen = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, host, () => resolve(true))
  })
  return async () => {
    if (!isOpen) return
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

type Found = { readonly kind: 'found'; readonly instance: string } | { readonly kind: 'none'; readonly why: string }

async function instanceAt(home: string): Promise<Found> {
  try {
    const response = await fetch(`${home}/healthz`, { signal: AbortSignal.timeout(WAIT_MS), redirect: 'manual' })
    const found = Health.safeParse(await response.json().catch(() => null))
    return found.success
      ? { kind: 'found', instance: found.data.instance }
      : { kind: 'none', why: `${home}/healthz is answered ${response.status} by something else` }
  } catch (error) {
    return { kind: 'none', why: `${home}: ${whyNotReached(error)}` }
  }
}
