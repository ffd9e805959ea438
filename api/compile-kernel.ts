import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'

/** The text of the kernel as the source of `kernel-module.ts`. */
export async function compileKernel(): Promise<string> {
  const { parseWat } = await wabt()
  const text = await readFile(fileURLToPath(new URL('matching/pass/kernel.wat', import.meta.url)), 'utf8')
  const { buffer } = parseWat('kernel.wat', text, { simd: true }).toBinary({})
  return [
    '/** kernel.wat compiled, in base64. Written by `npm run build:kernel`; a test compares. */',
    'export const kernelBase64 =',
    `  '${Buffer.from(buffer).toString('base64')}'`,
    '',
  ].join('\n')
}
