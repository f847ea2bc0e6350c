/** Attacks over HTTP, by people without a session and by cheap requests of somebody with one. */
import { connect } from 'node:net'
import { packStored, unpackWorkbook } from '../../server/imports/unpackWorkbook.ts'
import writeExcelFile from 'write-excel-file/node'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { Answers } from './answers.ts'
import { whileWatched, type Attack } from './attack.ts'

const FORM = '/en/sid/2027/dk/message'
const IMPORTS = '/api/campaigns/sid-2027/plans/dk/imports'
/** Each connection asks again when it was answered. */
const MOST_REQUESTS = 20_000
const FOR_MS = 4000

/** Asks over this many connections at once, for four seconds at most. @returns how often each status was answered */
async function flood(connections: number, ask: () => Promise<Response>): Promise<string> {
  const answers = new Answers()
  const until = performance.now() + FOR_MS
  let left = MOST_REQUESTS
  async function askOn(): Promise<void> {
    while (performance.now() < until && left-- > 0) await answers.count(ask())
  }
  await whileWatched(Promise.all(Array.from({ length: connections }, askOn)))
  return answers.toString()
}

/** Sends a body in chunks until the connection ends. @returns the bytes that were sent */
function sendBody(server: ServerProcess): Promise<number> {
  const { hostname, port } = new URL(server.http)
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')])
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let sent = 0
    const send = () => {
      while (sent < 10 * 2 ** 20 && socket.write(chunk)) sent += 0x10000
    }
    socket.on('error', () => {})
    socket.on('close', () => resolve(sent))
    socket.on('drain', send)
    socket.setTimeout(FOR_MS, () => socket.destroy())
    socket.write(`POST ${IMPORTS} HTTP/1.1\r\nhost: ${hostname}\r\ntransfer-encoding: chunked\r\n`)
    socket.write('content-type: application/octet-stream\r\n\r\n', send)
  })
}

async function hostileWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeExcelFile([{ sheet: 'Plan', data: [[{ type: String, value: 'Quiz' }]] }]).toBuffer()
  const { parts } = unpackWorkbook(Buffer.from(file))
  const sheet = Buffer.from(`<worksheet><sheetData>${'<c '.repeat(1_000_000)}`)
  return new Uint8Array(packStored(new Map([...parts, ['xl/worksheets/sheet1.xml', sheet]])))
}

export const ATTACKS_OVER_HTTP: readonly Attack[] = [
  {
    name: 'bodies-of-strangers',
    what: '150 connections without a session send a file each',
    prepare: async (server) => async () => {
      const sent = await Promise.all(Array.from({ length: 150 }, () => sendBody(server)))
      return `${Math.round(sent.reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20)} MiB were taken by the network`
    },
  },
  {
    name: 'forms-of-strangers',
    what: '100 connections without a session send the form of a centre, with nothing in it',
    prepare: async (server) => () =>
      flood(100, () => fetch(`${server.http}${FORM}`, { method: 'POST', body: new URLSearchParams({ message: '' }) })),
  },
  {
    name: 'nothing-asked-for',
    what: '200 connections without a session ask for what is not there',
    prepare: async (server) => () => flood(200, () => fetch(`${server.http}/api/nothing`)),
  },
  {
    name: 'many-sign-ins',
    what: 'somebody signs in 300 times at once',
    prepare: async (server) => () =>
      whileWatched(Promise.all(Array.from({ length: 300 }, () => server.cookieOf('planner.lu@demo.example')))),
  },
  {
    name: 'cheap-requests',
    what: 'a reader chooses a language over 200 connections again and again',
    async prepare(server) {
      const cookie = await server.cookieOf('reader@demo.example')
      const headers = { cookie, 'content-type': 'application/json' }
      return () =>
        flood(200, () =>
          fetch(`${server.http}/api/session/language`, { method: 'PUT', headers, body: '{"language":"en"}' }),
        )
    },
  },
  {
    name: 'hostile-workbooks',
    what: 'a planner brings workbooks whose tags do not end',
    async prepare(server) {
      const cookie = await server.cookieOf('planner.dk@demo.example')
      const body = await hostileWorkbook()
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      return () => flood(2, () => fetch(`${server.http}${IMPORTS}`, { method: 'POST', headers, body }))
    },
  },
]
