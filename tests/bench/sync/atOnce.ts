import type { LoadClient } from './loadClient.ts'

/** More would fill the kernel's queue of connections, and its second of waiting would be measured. */
const AT_ONCE = 200

/** Everybody comes at once. @param join is given the number of the client, from zero */
export async function joinAtOnce(
  clients: number,
  join: (client: number) => Promise<LoadClient>,
): Promise<readonly LoadClient[]> {
  const joined: LoadClient[] = []
  let next = 0
  async function joinNext(): Promise<void> {
    while (next < clients) {
      const client = next
      next += 1
      joined[client] = await join(client)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, joinNext))
  return joined
}
