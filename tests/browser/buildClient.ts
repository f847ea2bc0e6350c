import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds what the servers of all workers hand out, unless that is what lies there. */
export default function buildClient(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['server/start.mjs', '--build-only'], { cwd: root, stdio: 'inherit' })
}
