import { readFile } from 'node:fs/promises'
import t from 'tap'
import { tokenCss } from '../../../ui/design/token-css.ts'

t.test('the style sheet of tokens is what the typed tokens write', async (t) => {
  const file = await readFile(new URL('../../../ui/design/tokens.css', import.meta.url), 'utf8')
  t.equal(file, tokenCss())
})
