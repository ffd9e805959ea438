import { writeFileSync } from 'node:fs'
import { drawFiles } from './draw-files.ts'

for (const { name, text } of drawFiles()) {
  writeFileSync(new URL(`../${name}`, import.meta.url), text)
  console.log(`geo/${name}: ${text.length} characters`)
}
