/** Whether the data folder is usable, private, and has room. */
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from './finding.ts'

const GB = 1024 ** 3
/** A database of a campaign has some hundred megabytes, and a backup needs as much again. */
const LEAST_FREE_GB = 2

export function checkFiles(folder: string): readonly Finding[] {
  const of = `Data folder ${folder}`
  if (!existsSync(folder)) {
    return [
      isWritable(nearest(folder))
        ? { kind: 'note', of, what: 'is not there; the first start makes it.' }
        : {
            kind: 'wrong',
            of,
            what: `is not there and cannot be made. Run install -d -m 700 -o ACCOUNT ${folder} as root.`,
          },
    ]
  }
  if (!isWritable(folder))
    return [{ kind: 'wrong', of, what: `this account may not write there. Run chown -R ACCOUNT ${folder} as root.` }]
  return [checkMode(of, folder), checkOwners(of, folder), checkRoom(of, folder)]
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)))

function checkMode(of: string, folder: string): Finding {
  const isOpen = process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0
  return isOpen
    ? { kind: 'wrong', of, what: `other accounts may look into it. Run chmod 700 ${folder}.` }
    : { kind: 'ok', of, what: 'is this account’s alone.' }
}

function checkOwners(of: string, folder: string): Finding {
  const uid = process.getuid?.()
  const foreign = readdirSync(folder).filter((name) => uid !== undefined && statSync(join(folder, name)).uid !== uid)
  return foreign.length === 0
    ? { kind: 'ok', of, what: 'all files belong to this account.' }
    : {
        kind: 'wrong',
        of,
        what: `${foreign.join(', ')} belong to another account. Run chown -R ACCOUNT ${folder} as root.`,
      }
}

function checkRoom(of: string, folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / GB
  return free < LEAST_FREE_GB
    ? { kind: 'wrong', of, what: `${free.toFixed(1)} GB are free. Make room: ${LEAST_FREE_GB} GB or more.` }
    : { kind: 'ok', of, what: `${free.toFixed(1)} GB are free.` }
}
