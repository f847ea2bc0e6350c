import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the files that the servers of all workers serve, unless they are up to date. */
export default function buildClient(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['server/start.mjs', '--build-only'], { cwd: root, stdio: 'inherit' })
}
