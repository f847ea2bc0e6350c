/**
 * Requests a public page as fast as it is answered, until ended. Run as a process of its own, beside the measured
 * server.
 */
import { load } from './besideBare.ts'

const [, , url = '', status = '200'] = process.argv
for (;;) {
  const count = await load(url, { headers: {}, status: Number(status) }, 1000)
  process.stdout.write(`${count}\n`)
}
