import t from 'tap'
import { encodingFor } from '../../api/content-encoding.ts'

t.test('the best that the reader takes', async (t) => {
  t.equal(encodingFor('gzip, deflate, br'), 'br')
  t.equal(encodingFor('gzip;q=1.0, deflate'), 'gzip')
  t.equal(encodingFor('GZIP'), 'gzip')
  t.equal(encodingFor('*'), 'br')
  t.equal(encodingFor('*, br;q=0'), 'gzip')
  t.equal(encodingFor('br; q=0, gzip'), 'gzip')
  t.equal(encodingFor('br;q=0.0'), undefined)
  t.equal(encodingFor('identity'), undefined)
  t.equal(encodingFor(''), undefined)
  t.equal(encodingFor(undefined), undefined)
})
