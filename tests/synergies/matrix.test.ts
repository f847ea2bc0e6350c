/** Rows that are multiplied at once give the numbers that one product at a time gives. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMatrix, PRODUCTS_FILE } from '../../server/synergies/engine/vectors/matrix.ts'
import { cosine, DIMENSIONS } from '../../server/synergies/engine/vectors/vector.ts'
import { makeProducts } from '../eval/synergies/products.ts'
import { seededRandom } from '../harness/random.ts'

const random = seededRandom(2027)
const rowOf = (width: number): Float32Array => Float32Array.from({ length: width }, () => random.next() - 0.5)

test('the stored products are the ones that their text gives', async () => {
  expect([...readFileSync(PRODUCTS_FILE)]).toEqual([...(await makeProducts())])
})

test('a product is the cosine of two directions, to the last digit, also after the matrix has grown', () => {
  const matrix = createMatrix(DIMENSIONS)
  const rows = Array.from({ length: 1000 }, () => rowOf(DIMENSIONS))
  for (const [at, row] of rows.entries()) matrix.set(at, row)
  const [one] = rows
  if (one === undefined) throw new Error('there are a thousand')
  expect([...matrix.times(one)]).toEqual(rows.map((row) => cosine(one, row)))
})

test('a row that is set again replaces the one before, and rows in between that were never set are nothing', () => {
  const matrix = createMatrix(2)
  matrix.set(0, Float32Array.of(1, 2))
  matrix.set(0, Float32Array.of(3, 4))
  matrix.set(70, Float32Array.of(5, 6))
  const products = matrix.times(Float32Array.of(10, 1))
  expect([products.length, products[0], products[1], products[70]]).toEqual([71, 34, 0, 56])
})

test('a width that is no multiple of four is multiplied whole', () => {
  const matrix = createMatrix(7)
  const [one, other] = [rowOf(7), rowOf(7)]
  matrix.set(0, other)
  expect(matrix.times(one)[0]).toBeCloseTo(
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0),
    5,
  )
})
