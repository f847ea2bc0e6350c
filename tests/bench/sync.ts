/**
 * Our sync server beside its peers, in one run and at equal loads: `npm run lab -- bench sync`, with `--small` only to
 * see that it works, with `--only=ours,…` some servers, with `--lines=typing,storm,…` some of the measurements;
 * `--lines=kills` ends ours a thousand times.
 * `typing`, `joining` and `day` measure the whole product; with `--beside=FOLDER` also that of another checkout, built before,
 * with `--rounds=N` in N rounds. Clients send each edit as y-websocket does, those of one column gather them as ours do.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'

export async function benchSync(): Promise<void> {
  if (process.platform !== 'linux' || cpus().length < 2) {
    console.log('Sync: left out, since servers and driver need a core each (two cores and taskset, on Linux)')
    return
  }
  const options = process.argv.filter((argument) => argument.startsWith('--'))
  const driver = join(import.meta.dirname, 'sync', 'drive.ts')
  const child = spawn('taskset', ['-c', '1', process.execPath, driver, ...options], { stdio: 'inherit' })
  process.once('exit', () => child.kill())
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the driver ended with ${code}`)
}
