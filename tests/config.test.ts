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
