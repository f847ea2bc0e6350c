/** A peer's exports; `T` is the part that is used. In this folder, since modules are resolved from here. */
import { installPeer } from '../../peerPackage.ts'

/** @param name a package of `package.json` beside this, or a file that it exports */
export async function importPeer<T>(name: string): Promise<T> {
  const parts = name.split('/')
  installPeer(import.meta.dirname, parts.slice(0, name.startsWith('@') ? 2 : 1).join('/'))
  return (await import(name)) as T
}
