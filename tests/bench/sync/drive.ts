/** Drives all measured servers and prints the figures. `tests/bench/sync.ts` runs it on a core of its own. */
import { cpus } from 'node:os'
import { Figures } from './figures.ts'
import { LINES, type Size } from './lines.ts'
import { PEERS } from './peers.ts'
import { COLUMNS, otherCheckouts } from './typing/columns.ts'
import { measureLongDay } from './typing/longDay.ts'
import { measureJoining } from './typing/joining.ts'
import { measureTyping } from './typing/typing.ts'

const only = listed('only')
const peers = PEERS.filter(({ name }) => only === null || only.includes(name))
/** Killing it a thousand times takes longer than all the rest. */
const isWanted = (name: string) => listed('lines')?.includes(name) ?? name !== 'kills'
const lines = Object.keys(LINES).filter(isWanted)
const size: Size = process.argv.includes('--small') ? 'small' : 'full'
console.log(
  `Sync, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}; servers on one, driver on one`,
)
const own = Object.entries(COLUMNS).filter(([name]) => only?.includes(name) ?? true)
const servers = { ...Object.fromEntries(own), ...otherCheckouts(listed('beside') ?? []) }
const whole = new Figures()
if (isWanted('typing')) await measureTyping(whole, size, servers, ...(listed('rounds')?.map(Number) ?? []))
if (isWanted('joining')) await measureJoining(whole, size, servers)
if (isWanted('day')) await measureLongDay(whole, size, servers)
if (['typing', 'joining', 'day'].some(isWanted)) whole.print(Object.keys(servers))
const figures = new Figures()
for (const name of lines) {
  for (const line of LINES[name] ?? []) for (const peer of peers) await line(peer, figures, size)
}
if (lines.length > 0) figures.print(peers.map(({ name }) => name))

function listed(option: string): readonly string[] | null {
  const given = process.argv.find((argument) => argument.startsWith(`--${option}=`))
  return given === undefined ? null : given.slice(option.length + 3).split(',')
}
