/** Niceness of threads: 19 gives way to everybody, 0 to nobody. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const GIVE_WAY = new URL('../../server/pacing/giveWay.ts', import.meta.url).href
/** Prints the name and the niceness of each thread of a process that has called it. The name in brackets may hold spaces. */
const PRINT_THREADS = `
  import { readdirSync, readFileSync } from 'node:fs'
  import { letEngineGiveWay } from '${GIVE_WAY}'
  letEngineGiveWay()
  for (const thread of readdirSync('/proc/self/task')) {
    const stat = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8')
    const end = stat.lastIndexOf(')')
    console.log(stat.slice(stat.indexOf('(') + 1, end), stat.slice(end + 2).split(' ')[16])
  }`

test.skipIf(process.platform !== 'linux')(
  'the engine collects garbage on what the thread that serves leaves over',
  () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PRINT_THREADS], {
      encoding: 'utf8',
    })
    const threads = printed.trim().split('\n')
    expect(threads.filter((line) => line === 'V8Worker 10').length).toBeGreaterThan(0)
    expect(threads.filter((line) => line.startsWith('V8Worker') && line !== 'V8Worker 10')).toEqual([])
    expect(threads.filter((line) => !line.startsWith('V8Worker') && !line.endsWith(' 0'))).toEqual([])
  },
)
