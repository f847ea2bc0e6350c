import { featuresOf } from '../server/synergies/engine/features.ts'
import { corpusOf } from '../server/synergies/engine/corpus.ts'
import { suggestFrom } from '../server/synergies/engine/suggest.ts'
import { detectOwn, realActivities } from './harness/realActivities.ts'
const real = realActivities()
let t = process.cpuUsage(); const lap = (n: string) => { const c = process.cpuUsage(t); console.log(n, Math.round((c.user) / 1000)); t = process.cpuUsage() }
const F = real.map((a) => featuresOf(a, detectOwn(a))); lap('features ' + F.length)
const c = corpusOf(F); lap('corpus')
const s = suggestFrom(F, c); lap('suggest ' + s.length)
suggestFrom(F, c); lap('again')
