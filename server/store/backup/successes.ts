/** When a backup and a restore last succeeded, as small files of the data folder: `/metrics` shows their age. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../makeFolder.ts'

/** The kinds of success and their files. They are in no backup: another machine has made none yet. */
export const SUCCESS_FILES = { backup: 'last-backup', restore: 'last-restore' } as const
export type Success = keyof typeof SUCCESS_FILES

/** A data folder on a full or read-only disk changes nothing about the success: its reason is printed. */
export function noteSuccess(dataDir: string, kind: Success, at: Date): void {
  try {
    makeFolder(dataDir)
    writeFileSync(join(dataDir, SUCCESS_FILES[kind]), `${at.toISOString()}\n`)
  } catch (error) {
    console.error(
      `/metrics does not know of this ${kind}, since its time could not be noted: ${(error as Error).message}`,
    )
  }
}

/** @returns seconds since 1970; null before the first, or if its file holds something else */
export function readSuccess(dataDir: string, kind: Success): number | null {
  try {
    const seconds = Date.parse(readFileSync(join(dataDir, SUCCESS_FILES[kind]), 'utf8').trim()) / 1000
    return Number.isNaN(seconds) ? null : seconds
  } catch {
    return null
  }
}
