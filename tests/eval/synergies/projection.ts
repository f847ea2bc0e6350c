/** Makes the projection of the engine's vectors: `server/synergies/engine/vectors/projection.f32`. */
import { writeFileSync } from 'node:fs'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { createConceptSpace } from '../../../server/synergies/engine/vectors/conceptSpace.ts'
import { PROJECTION_FILE } from '../../../server/synergies/engine/vectors/projection.ts'
import { DIMENSIONS } from '../../../server/synergies/engine/vectors/vector.ts'
import { CONCEPTS } from '../../../server/synergies/thesaurus/concepts.ts'

/** The first eigenvectors of the concepts' nearness to each other, each divided by the root of its eigenvalue. */
export function makeProjection(): Float32Array {
  const space = createConceptSpace(CONCEPTS)
  const size = space.concepts.length
  const near = Matrix.from1DArray(size, size, space.nearEachOther())
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(near, { assumeSymmetric: true })
  const greatest = realEigenvalues
    .map((value, at) => ({ value, at }))
    .toSorted((one, other) => other.value - one.value)
    .slice(0, DIMENSIONS)
  return Float32Array.from(
    greatest.flatMap(({ value, at }) => eigenvectorMatrix.getColumn(at).map((entry) => entry / Math.sqrt(value))),
  )
}

export function writeProjection(): void {
  const rows = makeProjection()
  writeFileSync(PROJECTION_FILE, new Uint8Array(rows.buffer))
  console.log(`${PROJECTION_FILE.pathname}: ${rows.length / DIMENSIONS} concepts, ${rows.byteLength} bytes`)
}
