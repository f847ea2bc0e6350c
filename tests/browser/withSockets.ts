import type { ServerWithSockets } from '../harness/documentSockets.ts'
import { signIn } from '../harness/signIn.ts'
import type { TestServer } from './server.ts'

/** The server of a browser test for documents that the test itself edits, beside its pages. */
export const withSockets = ({ http }: TestServer): ServerWithSockets => ({
  http,
  ws: http.replace('http', 'ws'),
  cookieOf: (email) => signIn({ http }, email),
})
