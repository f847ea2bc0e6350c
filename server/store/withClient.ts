import { Client } from 'pg'

/** Connects to a Postgres database for one piece of work. @throws if it cannot be reached */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
