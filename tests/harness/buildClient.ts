import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Builds the files that servers serve, unless they are up to date, before unit and browser tests. */
export default function buildClient(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  // A copy of the tree for planted faults has empty pages, which no test looks at.
  if (statSync(`${root}dist/index.html`, { throwIfNoEntry: false })?.size === 0) return
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['server/start.mjs', '--build-only'], { cwd: root, stdio: 'inherit', env })
}
