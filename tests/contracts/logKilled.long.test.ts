/** A process that writes to a log, killed at random moments: between two writes, within one, and while updates are compacted. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findLostData } from '../../server/store/health/lostData.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { aMoment } from '../harness/waitFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('S28 S30 · killed thirty times at any moment, a log holds all that was committed, once and in order', async () => {
  const file = join(folder, 'documents.sqlite')
  let highest = 0
  for (let kill = 0; kill < 30; kill++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'logWriter.ts'), file])
    let output = ''
    let errors = ''
    child.stdout.on('data', (data) => (output += String(data)))
    child.stderr.on('data', (data) => (errors += String(data)))
    while (!output.includes('committed') && child.exitCode === null) await aMoment(2)
    await aMoment(Math.random() * 150)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(errors).toBe('')
    const committed = Math.max(...[...output.matchAll(/^committed (\d+)$/gm)].map(([, number]) => Number(number)))
    expect(committed).toBeGreaterThan(highest)
    expect(findLostData({ log: file, db: file, marks: '' }, new Map())).toEqual({ kind: 'nothing' })

    const log = openSqliteUpdateLog(file)
    const { sequences } = await log.changes(null)
    expect(sequences.size).toBe(20)
    for (const [document, sequence] of sequences) {
      const stored = await log.load(document)
      const texts = (stored?.updates ?? []).map((update) => new TextDecoder().decode(update))
      const first = (stored?.snapshotSequence ?? 0) + 1
      expect(texts).toEqual(Array.from({ length: sequence - first + 1 }, (_, at) => `${first + at}`))
      expect(sequence).toBeGreaterThanOrEqual(committed)
      expect(sequence).toBeLessThanOrEqual(committed + 1)
    }
    const halves = [0, 1].map((half) => [...sequences].filter(([name]) => Number(name.split('/')[2]) % 2 === half))
    for (const half of halves) expect(new Set(half.map(([, sequence]) => sequence)).size, 'of a batch').toBe(1)
    highest = Math.max(...sequences.values())
    await log.close()
    // The writer goes on where all documents are alike.
    if (new Set(sequences.values()).size > 1) await levelOut(file, sequences, highest)
  }
}, 120_000)

async function levelOut(
  file: string,
  sequences: Awaited<ReturnType<ReturnType<typeof openSqliteUpdateLog>['changes']>>['sequences'],
  highest: number,
): Promise<void> {
  const log = openSqliteUpdateLog(file)
  const behind = [...sequences].filter(([, sequence]) => sequence < highest)
  const update = new TextEncoder().encode(`${highest}`)
  await log.commit(behind.map(([document]) => ({ document, update, person: null, clients: [] })))
  await log.close()
}
