import t from 'tap'
import { lazyScreens } from '../ui/shell/screens.ts'
import { testApp } from './support/test-app.ts'

t.test('every screen is served at its own address, so that it can be loaded anew', async (t) => {
  const pages = t.testdir({ 'index.html': '<!doctype html><title>all</title>', assets: {} })
  const { app } = await testApp(t, { pages })
  for (const path of ['/', ...Object.keys(lazyScreens)]) {
    const { statusCode, headers } = await app.inject(path)
    t.match({ statusCode, type: headers['content-type'] }, { statusCode: 200, type: /html/ }, path)
  }
  t.equal((await app.inject('/no-such-screen')).statusCode, 404)
})
