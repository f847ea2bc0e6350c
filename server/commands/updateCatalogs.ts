/**
 * `npm run messages`: brings the catalogs up to date with the texts in the code, and compiles them. `-- --take FILE` puts agreed wordings
 * into one of them first.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeCatalogs } from '../catalogs.ts'
import { takeCorrections } from './takeCorrections.ts'

const root = join(import.meta.dirname, '../..')
const [option, file] = process.argv.slice(2)

if (option === '--take' && file !== undefined) {
  const { taken, left } = await takeCorrections(file, join(root, 'shared/locales'))
  console.log(`${taken} wordings taken.`)
  if (left.length > 0) console.log(`Left for you:\n${left.map((line) => `- ${line}`).join('\n')}`)
} else if (option !== undefined) {
  console.error('npm run messages [-- --take FILE]')
  process.exit(2)
}

const lingui = [join(root, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--config', 'client/lingui.config.ts']
const { status } = spawnSync(process.execPath, [...lingui, '--clean', '--overwrite'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
makeCatalogs(root)
