import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compileKernel } from './compile-kernel.ts'

await writeFile(
  fileURLToPath(new URL('matching/pass/kernel-module.ts', import.meta.url)),
  await compileKernel(),
)
