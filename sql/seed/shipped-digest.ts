import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { projectFolder } from '../project-folder.ts'

const folders = [new URL('sql/seed/', projectFolder), new URL('geo/', projectFolder)]

/** Tells one release of the shipped rows from another: a digest of the files that they are written in. */
export async function shippedDigest(): Promise<string> {
  const digest = createHash('sha256')
  for (const folder of folders)
    for (const name of (await readdir(folder, { recursive: true })).sort())
      if (/\.(ts|geojson)$/.test(name)) digest.update(name).update(await readFile(new URL(name, folder)))
  return digest.digest('hex').slice(0, 16)
}
