/** Reads a file with the official wording for a coordinator. Nothing is written: the client sets it once the person has looked. */
import type { Person } from '../../shared/permissions.ts'
import type { Refusal, Success } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'

export interface OfficialFileDeps {
  readonly reader: {
    readonly refusalOf: (person: Person) => Refusal | null
    readonly read: (person: Person, bytes: Uint8Array | null, country: string) => Promise<Success | Refusal>
  }
}

export const officialFileRoute = ({ reader }: OfficialFileDeps): Route =>
  route({
    method: 'POST',
    path: '/api/wording-file',
    bounds: 'upload',
    reads: 'bytes',
    refuseUnread: (person) => reader.refusalOf(person),
    requires: 'wording.official',
    find: async () => ({ subject: {}, found: null }),
    // The texts of many languages: text that is not Unicode cannot hold them, whatever its code page.
    handle: ({ bytes, person }) => reader.read(person, bytes, ''),
  })
