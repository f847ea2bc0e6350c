/** Which node holds which leases, as their metrics say. */
import { asNobody, OWN_CONNECTION } from '../harness/as.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

export async function leasesOf(node: ServerProcess): Promise<readonly string[]> {
  const metrics = await (await asNobody(node).get('/metrics', OWN_CONNECTION)).text()
  return [...metrics.matchAll(/^sid_lease_held\{.*kind="([^"]+)"\} 1$/gm)].map(([, kind = '']) => kind)
}

/** @returns two nodes; the first holds the lease of documents */
export async function byLease(nodes: readonly ServerProcess[]): Promise<[holder: ServerProcess, other: ServerProcess]> {
  const [one, other] = nodes
  if (one === undefined || other === undefined) throw new Error('there are no two nodes')
  return (await leasesOf(one)).includes('documents') ? [one, other] : [other, one]
}
