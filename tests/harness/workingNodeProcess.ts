/** A working node as a process of its own, which can be stopped and killed. It prints its actions, a word a line. */
import { setTimeout as wait } from 'node:timers/promises'
import { startWorkingNode } from './workingNode.ts'

const [url = '', smtpUrl = '', makingMs = '0'] = process.argv.slice(2)
const node = await startWorkingNode({
  url,
  smtpUrl,
  async onMaking() {
    console.log('making')
    await wait(Number(makingMs))
    console.log('made')
  },
  onStale: () => console.log('stale'),
  onTrouble: (what) => console.log(`trouble ${what}`),
})
for (;;) {
  const kinds = (['mail', 'reminders'] as const).filter((kind) => node.work.of(kind).begin() !== null)
  console.log(`holds ${kinds.join(' ')}`)
  await node.reminders.look()
  await node.mail.deliver().catch(() => {})
  await wait(100)
}
