// `npm run lab -- NAME [args]`: the laboratory. Measures, attacks, plays and draws what takes too long, or is too uncertain, to be a test.
// Arguments behind the name are those of its program; without a known name it lists them all.

/** @type {Record<string, { readonly does: string, readonly run: () => Promise<unknown> }>} */
const LAB = {
  attack: {
    does: 'Attacks a real server, and says how long others wait meanwhile.',
    run: () => import('./attack/run.ts'),
  },
  bench: {
    does: 'Measures how fast the server and the pages are, beside their peers where there are any.',
    run: () => import('./bench/run.ts'),
  },
  capture: {
    does: 'Stores again what this release leaves behind, for the tests of upgrades; needs a built client and pg_dump.',
    run: () => import('./upgrade/capture.ts'),
  },
  eval: {
    does: 'Says how good suggestions, their weights and the following of comments are.',
    run: () => import('./eval/run.ts'),
  },
  faults: {
    does: 'Plants a fault against each rule of sync, and sees a test turn red.',
    run: () => import('./faults/plant.ts'),
  },
  pictures: {
    does: 'Draws the pictures that other sites show beside a link.',
    run: () => import('./public-pictures/draw.ts'),
  },
  simulate: {
    does: 'Plays seeded days of faults between rooms and our client, until one breaks a rule.',
    run: () => import('./simulation/run.ts'),
  },
  'simulate-faults': {
    does: 'Says which planted faults the simulation finds, and at which seed.',
    run: () => import('./simulation/seeFaults.ts'),
  },
}

const [name = ''] = process.argv.splice(2, 1)
const asked = Object.hasOwn(LAB, name) ? LAB[name] : undefined
if (asked === undefined) {
  const names = Object.entries(LAB).map(([known, { does }]) => `  ${known.padEnd(16)} ${does}`)
  console.error(
    [`${name === '' ? 'Say which' : `There is no "${name}"`}: npm run lab -- NAME [args]`, ...names].join('\n'),
  )
  process.exit(1)
}
await asked.run()
