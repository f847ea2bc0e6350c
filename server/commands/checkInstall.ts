/**
 * `npm run check-install`: tries everything that the settings name, and prints a line for each. `-- mail ADDRESS` sends
 * a mail as well. It changes nothing, works beside a running server, and exits with 1 if something is wrong.
 */
import { join } from 'node:path'
import { readConfig, SETTING_NAMES, type Config } from '../config.ts'
import { findSimilarNames } from '../settings/similarNames.ts'
import { missingInPublic } from '../settings/missingInPublic.ts'
import { SECRET_FILE } from '../secret.ts'
import { VERSION } from '../version.ts'
import { checkDatabase, checkRedis } from './install/database.ts'
import { checkFiles } from './install/files.ts'
import { lineOf, type Finding } from './install/finding.ts'
import { checkMail } from './install/mail.ts'
import { checkProvider } from './install/providers.ts'
import { checkPublicName } from './install/publicName.ts'
import { checkTranslator } from './install/translator.ts'

const [what, address] = process.argv.slice(2)
if (what !== undefined && (what !== 'mail' || address === undefined)) {
  console.error('Usage: npm run check-install, or npm run check-install -- mail ADDRESS')
  process.exit(2)
}
console.log(`SID workspace ${VERSION}, Node ${process.version}`)
let isWrong = false
for (const name of findSimilarNames(process.env, SETTING_NAMES)) show({ kind: 'wrong', of: 'Settings', what: name })
const result = readConfig(process.env)
if (result.ok) await checkAll(result.config)
else for (const complaint of result.complaints) show({ kind: 'wrong', of: 'Settings', what: complaint })
process.exit(isWrong ? 1 : 0)

async function checkAll(config: Config): Promise<void> {
  show({ kind: 'ok', of: 'Settings', what: 'can all be read.' })
  const lacks = missingInPublic({ ...config, secretFile: join(config.dataDir, SECRET_FILE) })
  for (const missing of lacks.slice(1)) show({ kind: 'note', of: 'Settings', what: missing.slice(2) })
  for (const one of checkFiles(config.dataDir)) show(one)
  for (const one of await checkDatabase(config.databaseUrl, config.dataDir)) show(one)
  for (const one of await checkRedis(config.redisUrl)) show(one)
  show(await checkMail(config, address ?? null))
  const home = config.publicUrl ?? `http://${config.host}:${config.port}`
  for (const provider of config.providers) {
    for (const one of await checkProvider(provider, home, () => Date.now())) show(one)
  }
  show(await checkTranslator(config.translator))
  for (const one of await checkPublicName(config)) show(one)
}

function show(finding: Finding): void {
  isWrong ||= finding.kind === 'wrong'
  console.log(lineOf(finding))
}
