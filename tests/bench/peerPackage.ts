/** Benches have their own dependencies, which are fetched when they are first needed. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** @param name a package of `tests/bench/package.json`, or a file that it exports; `T` is the part of it that is used */
export async function importPeer<T>(name: string): Promise<T> {
  const folder = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  if (!existsSync(new URL(`node_modules/${folder}`, import.meta.url))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, stdio: 'ignore' })
  }
  return (await import(name)) as T
}
