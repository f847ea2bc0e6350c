/**
 * Requests a public page until ended, at a rate or as fast as it is answered. Run as a process of its own, beside the
 * measured server.
 */
import { load } from './besideBare.ts'

const [, , url = '', status = '200', perSecond] = process.argv
const asked = {
  headers: {},
  status: Number(status),
  ...(perSecond === undefined ? {} : { perSecond: Number(perSecond) }),
}
for (;;) {
  const count = await load(url, asked, 1000)
  process.stdout.write(`${count}\n`)
}
