/**
 * The table in Postgres through which messages reach the other nodes. Their ids have no gaps and are in the order of commits, since each
 * append holds the row of the last id until it ends: a reader that has seen N never finds a lower one later.
 */
import { DatabaseError, type Pool } from 'pg'

export interface NewMessage {
  /** Counts the messages of its node. */
  readonly number: number
  readonly body: string
}

export interface NodeMessage {
  readonly id: number
  readonly node: string
  readonly body: string
}

export interface MessagePage {
  readonly messages: readonly NodeMessage[]
  /** The last id that was given, read at the same moment. */
  readonly last: number
}

export interface MessageTable {
  /** The name under which the nodes of this database find each other in Redis, the last id, and the database's time in milliseconds. */
  start(): Promise<{ readonly channel: string; readonly last: number; readonly now: number }>
  /**
   * Stores messages, all or none. The same ones may be passed again if it is uncertain whether they were stored.
   * @returns the id of the first; null if they were stored before
   */
  append(node: string, messages: readonly NewMessage[]): Promise<number | null>
  after(id: number): Promise<MessagePage>
  /** Deletes rows that every node has read long ago. */
  prune(): Promise<void>
}

/** Messages read at a time. */
export const PAGE = 500

const APPEND = {
  name: 'bus_append',
  text: `
    WITH allotted AS (
      UPDATE node_message_head SET last = last + cardinality($2::integer[]) RETURNING last - cardinality($2::integer[]) AS before
    )
    INSERT INTO node_message (id, node, number, body, at)
    SELECT before + at, $1, number, body, clock_timestamp()
    FROM allotted, unnest($2::integer[], $3::text[]) WITH ORDINALITY AS given (number, body, at)
    RETURNING id::float8 AS id`,
}

const AFTER = {
  name: 'bus_after',
  text: `
    SELECT head.last::float8 AS last, message.* FROM node_message_head head
    LEFT JOIN LATERAL (
      SELECT id::float8 AS id, node, body FROM node_message WHERE id > $1 ORDER BY node_message.id LIMIT ${PAGE}
    ) AS message ON true
    ORDER BY message.id`,
}

const UNIQUE_VIOLATION = '23505'

export function createMessageTable(pool: Pick<Pool, 'query'>): MessageTable {
  return {
    async start() {
      const { rows } = await pool.query<{ channel: string; last: number; now: number }>(
        'SELECT channel, last::float8 AS last, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now FROM node_message_head',
      )
      const [row] = rows
      if (row === undefined) throw new Error('the table of messages has no head')
      return row
    },

    async append(node, messages) {
      try {
        const { rows } = await pool.query<{ id: number }>({
          ...APPEND,
          values: [node, messages.map(({ number }) => number), messages.map(({ body }) => body)],
        })
        return Math.min(...rows.map(({ id }) => id))
      } catch (error) {
        // An earlier attempt was stored, but its answer was lost. This one has given its ids back.
        if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return null
        throw error
      }
    },

    async after(id) {
      const { rows } = await pool.query<{ readonly last: number } & (NodeMessage | { readonly id: null })>({
        ...AFTER,
        values: [id],
      })
      return { messages: rows.filter((row) => row.id !== null), last: rows[0]?.last ?? id }
    },

    async prune() {
      await pool.query("DELETE FROM node_message WHERE at < clock_timestamp() - interval '1 hour'")
    },
  }
}
