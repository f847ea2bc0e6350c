import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds what the servers of all workers hand out, once. */
export default function buildClient(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
}
