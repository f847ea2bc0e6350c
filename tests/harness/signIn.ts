import { DEMO_PASSWORD } from '../../server/demo/people.ts'
import { asNobody, OWN_CONNECTION, type ReachableServer } from './as.ts'

/** Starts a new session. @returns the value for a `Cookie` header */
export async function signIn(server: Pick<ReachableServer, 'http'>, email: string): Promise<string> {
  const response = await asNobody(server).post('/api/session', { email, password: DEMO_PASSWORD }, OWN_CONNECTION)
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`)
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
