/** Benches have their own dependencies, which are fetched when they are first needed. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** @param folder the one in whose `node_modules` this package belongs */
export function installPeer(folder: string, name: string): void {
  if (existsSync(`${folder}/node_modules/${name}`)) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, stdio: 'ignore' })
}
