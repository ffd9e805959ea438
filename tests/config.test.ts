import t from 'tap'
import { ConfigError, readConfig } from '../api/config.ts'

const oidc = {
  LUODI_OIDC_ISSUER: 'https://id.example.org/realms/luodi',
  LUODI_OIDC_CLIENT_ID: 'luodi',
  LUODI_OIDC_CLIENT_SECRET: 'a secret of the client',
}

t.test('an identity provider is set whole or not at all', (t) => {
  t.equal(readConfig({}).oidc, undefined)
  t.match(readConfig(oidc).oidc, { clientId: 'luodi', name: 'id.example.org' })
  t.match(readConfig({ ...oidc, LUODI_OIDC_NAME: '园区统一登录' }).oidc, { name: '园区统一登录' })
  t.match(readConfig({ ...oidc, LUODI_OIDC_ISSUER: 'http://localhost:8080' }).oidc, {
    issuer: 'http://localhost:8080',
  })
  for (const name of Object.keys(oidc))
    t.throws(() => readConfig({ ...oidc, [name]: '' }), /are set together, or none of them/)
  t.end()
})

t.test('what is sent to a provider does not go in the clear', (t) => {
  for (const LUODI_OIDC_ISSUER of [
    'http://id.example.org',
    'id.example.org',
    'http://localhost.evil.example',
  ])
    t.throws(() => readConfig({ ...oidc, LUODI_OIDC_ISSUER }), /the https address of an identity provider/)
  t.end()
})

t.test('a setting that is refused shows no secret', (t) => {
  const secrets = {
    DATABASE_URL: 'mysql://luodi:hush@localhost',
    LUODI_SECRET: 'hush',
    LUODI_SMTP_URL: 'ftp://luodi:hush@localhost',
    LUODI_BASEMAP_KEY: 'hush hush',
  }
  try {
    readConfig(secrets)
    t.fail('these are no settings')
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const name of Object.keys(secrets)) t.match(error.message, name)
    t.notMatch(error.message, 'hush')
  }
  t.end()
})

t.test('an outside basemap is set whole, and only where it is asked for', (t) => {
  t.equal(readConfig({}).map, undefined)
  t.equal(readConfig({ LUODI_BASEMAP: 'built-in' }).map, undefined)
  t.match(readConfig({ LUODI_BASEMAP: 'amap' }).map, {
    basemap: { datum: 'gcj02', style: null, attribution: '高德地图', review: null },
    origins: [1, 2, 3, 4].map((n) => `https://webrd0${n}.is.autonavi.com`),
  })
  const tianditu = { LUODI_BASEMAP: 'tianditu', LUODI_BASEMAP_KEY: 'abc', LUODI_BASEMAP_REVIEW: '一个审图号' }
  t.match(readConfig(tianditu).map, { basemap: { datum: 'wgs84', review: '一个审图号' } })
  t.equal(readConfig(tianditu).map?.origins.length, 8)
  const style = 'https://maps.example.org/style.json?key=k'
  t.match(
    readConfig({
      LUODI_BASEMAP: style,
      LUODI_BASEMAP_HOSTS: 'https://tiles.example.org,http://127.0.0.1:81',
      LUODI_BASEMAP_ATTRIBUTION: '© Example',
    }).map,
    {
      basemap: { style, rasters: [], datum: 'wgs84', attribution: '© Example' },
      origins: ['https://maps.example.org', 'https://tiles.example.org', 'http://127.0.0.1:81'],
    },
  )
  t.end()
})

t.test('a basemap that is set wrongly is refused by one line that names the way out', (t) => {
  const refused: [settings: Record<string, string>, says: RegExp][] = [
    [
      { LUODI_BASEMAP: 'baidu' },
      /LUODI_BASEMAP is "baidu"; it must be built-in, tianditu, amap, or the address/,
    ],
    [{ LUODI_BASEMAP: 'ftp://maps.example.org' }, /LUODI_BASEMAP is "ftp:/],
    [{ LUODI_BASEMAP: 'https://' }, /LUODI_BASEMAP is "https:\/\/"/],
    [{ LUODI_BASEMAP: 'https://[' }, /LUODI_BASEMAP is "https:\/\/\["/],
    [{ LUODI_BASEMAP: 'tianditu' }, /set LUODI_BASEMAP_KEY/],
    [
      { LUODI_BASEMAP: 'amap', LUODI_BASEMAP_KEY: 'hush' },
      /LUODI_BASEMAP is "amap"; only tianditu takes a key/,
    ],
    [
      { LUODI_BASEMAP: 'amap', LUODI_BASEMAP_HOSTS: 'https://a.example' },
      /only the address of a style has further/,
    ],
    [
      { LUODI_BASEMAP: 'amap', LUODI_BASEMAP_REVIEW: 'GS' },
      /LUODI_BASEMAP_REVIEW is "GS"; it must be a 审图号/,
    ],
    [
      { LUODI_BASEMAP_HOSTS: `https://a.example; script-src *` },
      /LUODI_BASEMAP_HOSTS is .*it must be origins/,
    ],
  ]
  for (const [settings, says] of refused)
    try {
      readConfig(settings)
      t.fail(JSON.stringify(settings))
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      t.match(error.message, says)
      t.notMatch(error.message, /\n|hush/)
    }
  t.end()
})
