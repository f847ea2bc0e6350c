import type { Connection } from './connection.ts'

/** The address of a connection's page. */
export const connectionHref = ({ campaign, id }: Pick<Connection, 'campaign' | 'id'>): string =>
  `/connections/${campaign}/${id}`
