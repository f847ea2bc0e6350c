/** All real files: spreadsheets of eight languages and more, as planners have them. */
import { test } from 'vitest'
import { expectAsAPerson } from './real/expectAsAPerson.ts'
import { readRealFile } from './real/readRealFile.ts'
import { REAL_FILES } from './real/realFiles.ts'

test.each(REAL_FILES)('$file is read as a person expects, without a correction', async (file) => {
  expectAsAPerson(await readRealFile(file), file)
})
