/** The mark of a built client: one hash of all inputs of the build. `npm start` builds again if it differs. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The file with the mark, in the folder of the built client. It is not served. */
export const BUILT_FROM = 'built-from'

/** Folders and files of the program. */
const SOURCES = ['client', 'shared', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** @param root the program's folder. Caches of tools below `client/node_modules` do not count. */
export function builtFrom(root: string): string {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((name) => filesIn(root, name)).toSorted()
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** @returns paths below the root */
function filesIn(root: string, name: string): readonly string[] {
  if (statSync(join(root, name)).isFile()) return [name]
  return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
    .map((file) => join(name, file))
    .filter((file) => !file.includes('node_modules') && statSync(join(root, file)).isFile())
}
