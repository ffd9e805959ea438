import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Test } from 'tap'
import type { OidcSettings } from '../../api/config.ts'

/** What the provider says of who signs in; members that are undefined are left out. */
export type Claims = Record<string, unknown>

export interface TestProvider {
  settings: OidcSettings
  /** Paths it was asked for, in order. */
  asked: string[]
  /** Claims of whoever signs in next. */
  claims: Claims
  /** Claims that it tells by its userinfo endpoint. */
  userInfo: Claims
  /** Signs with this key where it is set, under the name of the published one. */
  forgedBy: KeyObject | undefined
  /** Answers everything by 500. */
  isDown: boolean
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An identity provider in this process: discovery, authorization, token by code with PKCE, userinfo, keys. */
export async function startProvider(t: Test): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }
  const codes = new Map<string, { nonce: string; challenge: string; redirectUri: string }>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', provider.settings.issuer)
    provider.asked.push(url.pathname)
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (provider.isDown) return answer(500, { error: 'server_error', note: 'secret of the provider' })
    const { issuer, clientId, clientSecret } = provider.settings
    const parameters = url.searchParams
    if (url.pathname === '/.well-known/openid-configuration')
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
      })
    if (url.pathname === '/keys') return answer(200, keys)
    if (url.pathname === '/userinfo') return answer(200, provider.userInfo)
    if (url.pathname === '/authorize') {
      const code = `short.${codes.size}${randomUUID().slice(0, 8)}`
      const [nonce, challenge, redirectUri] = ['nonce', 'code_challenge', 'redirect_uri'].map(
        (name) => parameters.get(name) ?? '',
      ) as [string, string, string]
      if (parameters.get('code_challenge_method') !== 'S256' || parameters.get('client_id') !== clientId)
        return answer(400, { error: 'invalid_request' })
      codes.set(code, { nonce, challenge, redirectUri })
      const back = new URL(redirectUri)
      back.search = String(new URLSearchParams({ code, state: parameters.get('state') ?? '', iss: issuer }))
      return response.writeHead(302, { location: back.href }).end()
    }
    let text = ''
    for await (const chunk of request) text += chunk
    const form = new URLSearchParams(text)
    const code = form.get('code') ?? ''
    const grant = codes.get(code)
    codes.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    // RFC 6749 § 2.3.1: each half is form-encoded before both are put together.
    const basic = Buffer.from(request.headers.authorization?.slice('Basic '.length) ?? '', 'base64')
    const client = new URLSearchParams(`id=${String(basic).replace(':', '&secret=')}`)
    if (
      grant === undefined ||
      challenge !== grant.challenge ||
      form.get('redirect_uri') !== grant.redirectUri ||
      client.get('id') !== clientId ||
      client.get('secret') !== clientSecret
    )
      return answer(400, { error: 'invalid_grant' })
    const now = Math.floor(Date.now() / 1000)
    const head = encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })
    const body = encode({
      iss: issuer,
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...provider.claims,
    })
    const signature = sign('sha256', Buffer.from(`${head}.${body}`), provider.forgedBy ?? privateKey)
    return answer(200, {
      id_token: `${head}.${body}.${signature.toString('base64url')}`,
      access_token: 'access-of-the-test',
      token_type: 'Bearer',
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const provider: TestProvider = {
    settings: {
      issuer: `http://127.0.0.1:${port}`,
      clientId: 'luodi',
      clientSecret: 'client secret of the test',
      name: '测试 SSO',
    },
    asked: [],
    claims: {},
    userInfo: {},
    forgedBy: undefined,
    isDown: false,
  }
  return provider
}
