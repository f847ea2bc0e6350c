/**
 * `npm run lab -- eval answers`: the engine's scores of pairs beside the centres' answers, in the data that `DATA_DIR`
 * names.
 */
import { existsSync } from 'node:fs'
import { readConfig } from '../../../server/config.ts'
import { openStores } from '../../../server/wiring/openStores.ts'
import { calibrationOf, mean } from './calibration.ts'
import { readAnswers } from './readAnswers.ts'

/** They change no ranking yet: fewer than this would be noise. */
const ENOUGH = 200

export async function evalAnswers(): Promise<void> {
  console.log('Answers of centres:')
  const config = readConfig(process.env)
  if (!config.ok) return console.log(`  the configuration is wrong: ${config.complaints.join('; ')}`)
  const { databaseUrl, dataDir } = config.config
  if (databaseUrl === null && !existsSync(dataDir)) return console.log(`  there is no data in ${dataDir}; set DATA_DIR`)
  const stores = await openStores({ databaseUrl, dataDir }).catch((error: unknown) =>
    console.log(`  ${error instanceof Error ? error.message : String(error)}`),
  )
  if (stores === undefined) return
  try {
    const answers = await readAnswers(stores)
    console.log(
      `  ${answers.length} answers on activities that are there${answers.length < ENOUGH ? ', too few to fit anything on' : ''}`,
    )
    console.log('  probability   answers   mean said   taken up')
    for (const { from, to, count, probability, taken } of calibrationOf(answers)) {
      const range = `${from.toFixed(1)} to ${to.toFixed(1)}`
      console.log(
        `  ${range.padEnd(13)} ${String(count).padStart(7)}   ${probability.toFixed(2).padStart(9)}   ${taken.toFixed(2).padStart(8)}`,
      )
    }
    for (const [label, list] of Map.groupBy(answers, ({ label: one }) => one)) {
      const said = mean(list.map(({ probability }) => probability))
      console.log(`  ${label.padEnd(16)} ${String(list.length).padStart(4)}   mean said ${said.toFixed(2)}`)
    }
  } finally {
    await stores.close()
  }
}
