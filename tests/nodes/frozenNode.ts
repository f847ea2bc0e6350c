/**
 * The node that holds the leases is frozen for a time, as a paused virtual machine, while people type at both nodes.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import type { Cluster } from './cluster.ts'
import { ask, expectConverged } from './converge.ts'
import { byLease, leasesOf } from './leasesOf.ts'
import { expectVersionsOnce } from './storedVersions.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const TAKEN_OVER_MS = 10_000
/** For whatever a woken node would wrongly write. */
const WATCHED_MS = 2000

/** @throws unless the other node takes over and nothing is lost, doubled or written by the former holder */
export async function freezeHolder(cluster: Cluster, frozenMs: number): Promise<void> {
  const [holder, other] = await byLease(cluster.nodes)
  // At the frozen node on purpose; the proxy would soon give them the other.
  const here = await startTypist({ at: holder, who: 'planner.dk', document: PLAN })
  const there = await startTypist({ at: other, who: 'planner2.dk', document: PLAN })
  const typists = [here, there]
  await waitFor(() => here.acknowledged.length > 10 && there.acknowledged.length > 10, 'people to type')

  const thaws = Date.now() + frozenMs
  holder.process.kill('SIGSTOP')
  try {
    await waitFor(async () => (await leasesOf(other)).includes('documents'), 'the lease to move', TAKEN_OVER_MS)
    typists.push(await startTypist({ at: cluster.proxy, who: 'planner.dk', document: PLAN }))
    const [before, beforeThere] = [here.acknowledged.length, there.acknowledged.length]
    await wait(thaws - Date.now())
    expect(cluster.proxy.isInTurn(holder)).toBe(false)
    expect(there.acknowledged.length).toBeGreaterThan(beforeThere)
    holder.process.kill('SIGCONT')
    await expectNothingStale(cluster, other)
    await waitFor(() => here.acknowledged.length > before + 10, 'the woken node to acknowledge')
  } finally {
    holder.process.kill('SIGCONT')
    await Promise.all(typists.map((typist) => typist.stop()))
  }
  const acknowledged = typists.flatMap((typist) => typist.acknowledged)
  await expectConverged([holder, other], PLAN, acknowledged)
  await expectVersionsOnce(cluster.databaseUrl)
}

interface Followed {
  readonly version: number
  readonly epoch: number
}

/** The row of the plan follows its document forward only, and the lease stays where it went. */
async function expectNothingStale({ databaseUrl }: Cluster, worker: ServerProcess): Promise<void> {
  const until = Date.now() + WATCHED_MS
  const first = await followed(databaseUrl)
  let last = first
  while (Date.now() < until) {
    const now = await followed(databaseUrl)
    expect(now.version).toBeGreaterThanOrEqual(last.version)
    last = now
    await wait(20)
  }
  expect(last.epoch).toBe(first.epoch)
  expect(last.version).toBeGreaterThan(first.version)
  expect(await leasesOf(worker)).toContain('documents')
}

async function followed(databaseUrl: string): Promise<Followed> {
  const [row] = await ask<Followed>(
    databaseUrl,
    `SELECT plan.version, work_lease.epoch FROM plan, work_lease
     WHERE plan.campaign = 'sid-2027' AND plan.centre = 'dk' AND work_lease.kind = 'documents'`,
  )
  if (row === undefined) throw new Error('the plan has no row')
  return row
}
