/**
 * The projection from nearness to concepts to a vector: concepts that are near each other count once, and each direction
 * in which concepts differ counts alike. Made by `npm run lab -- eval projection`, from the terms alone.
 */
import { readFileSync } from 'node:fs'
import { createMatrix } from './matrix.ts'
import { DIMENSIONS, type Vector } from './vector.ts'

export interface Projection {
  /** The concepts that it was made for. */
  readonly size: number
  /** By dimension, then by concept. */
  readonly rows: Float32Array
  /** @param near how near a text is to each concept */
  project(near: Float32Array): Vector
}

export const PROJECTION_FILE = new URL('projection.f32', import.meta.url)

/** @throws Error if the file is damaged */
export function readProjection(file: URL = PROJECTION_FILE): Projection {
  const bytes = readFileSync(file)
  const rows = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const size = rows.length / DIMENSIONS
  if (!Number.isInteger(size))
    throw new Error(`${file.pathname} has ${rows.length} numbers, not ${DIMENSIONS} for each concept`)
  const matrix = createMatrix(size)
  for (let dimension = 0; dimension < DIMENSIONS; dimension++)
    matrix.set(dimension, rows.subarray(dimension * size, (dimension + 1) * size))
  return { size, rows, project: (near) => matrix.times(near).slice() }
}

/**
 * The vectors of the concepts themselves. A row of the projection is an eigenvector divided by the root of its
 * eigenvalue; the concepts lie along it by the eigenvector times that root.
 */
export function conceptVectors({ size, rows }: Projection): readonly Float32Array[] {
  const eigenvalues = Array.from({ length: DIMENSIONS }, (_, dimension) => {
    const row = rows.subarray(dimension * size, (dimension + 1) * size)
    return 1 / row.reduce((sum, value) => sum + value * value, 0)
  })
  return Array.from({ length: size }, (_, concept) =>
    Float32Array.from(eigenvalues, (eigenvalue, dimension) => (rows[dimension * size + concept] ?? 0) * eigenvalue),
  )
}
