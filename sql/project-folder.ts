import { existsSync } from 'node:fs'

/**
 * The folder of package.json, looked for upwards from this module: the same whether the sources run or what the build
 * made of them. Migrations, geometries and built pages are read from there.
 */
export const projectFolder = findUpwards(new URL('./', import.meta.url))

function findUpwards(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder
  const above = new URL('../', folder)
  if (above.href === folder.href)
    throw new Error('no package.json above the program: it must run inside its project')
  return findUpwards(above)
}
