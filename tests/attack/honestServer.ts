/** `node honestServer.ts [--without-budgets]`: a server for `attack -- honest`, which ends with its parent. Sends its address. */
import { startTestServer } from '../harness/testServer.ts'

const server = await startTestServer()
if (process.argv.includes('--without-budgets')) server.app.rooms.budgets.waitMs = () => 0
process.send?.({ http: server.http, ws: server.ws })
process.on('disconnect', () => process.exit(0))
