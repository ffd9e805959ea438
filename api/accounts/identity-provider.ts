import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { OidcSettings } from '../config.ts'
import { digestOfToken } from './token.ts'

/** Whom the provider says it has signed in. */
export interface Identity {
  issuer: string
  subject: string
  email: string | undefined
  /** The provider says that the e-mail is this person's; silence is no. */
  isEmailVerified: boolean
  name: string | undefined
}

/** A provider of OpenID Connect, by the code flow with PKCE. It is asked for nothing before someone signs in by it. */
export interface IdentityProvider {
  /** As the sign-in page names it. */
  name: string
  /** Where a browser is sent to sign in. */
  addressFor(secret: string): Promise<string>
  /** @throws Error where the provider cannot be reached, refuses the code, or its token is not for this sign-in */
  identify(code: string, secret: string): Promise<Identity>
}

/**
 * What ties an answer to the browser that asked, all of it made of the one secret in that browser's cookie: `state` goes
 * over the address bar, `nonce` into the token, `verifier` (PKCE) to the token endpoint. None of them tells another.
 */
export const proofsOf = (secret: string) => ({
  state: digestOfToken(`state\n${secret}`),
  nonce: digestOfToken(`nonce\n${secret}`),
  verifier: digestOfToken(`verifier\n${secret}`),
})

/** @param redirectUri where the provider sends the browser back; a function, since the port may be picked late */
export function identityProvider(settings: OidcSettings, redirectUri: () => string): IdentityProvider {
  const { issuer, clientId, clientSecret, name } = settings
  const keysOf = {}
  let reading: Promise<Discovery> | undefined
  const discovery = (): Promise<Discovery> => {
    reading ??= discover(issuer)
    reading.catch(() => {
      reading = undefined
    })
    return reading
  }
  return {
    name,

    async addressFor(secret) {
      const { createAuthorizationURL } = await import('better-auth/oauth2')
      const { state, nonce, verifier } = proofsOf(secret)
      const url = await createAuthorizationURL({
        id: 'oidc',
        options: { clientId },
        authorizationEndpoint: (await discovery()).authorization_endpoint,
        redirectURI: redirectUri(),
        scopes: ['openid', 'email', 'profile'],
        state,
        nonce,
        codeVerifier: verifier,
      })
      return url.href
    },

    async identify(code, secret) {
      const { authorizationCodeRequest, verifyJwsAccessToken } = await import('better-auth/oauth2')
      const found = await discovery()
      const { nonce, verifier } = proofsOf(secret)
      const request = await authorizationCodeRequest({
        code,
        codeVerifier: verifier,
        redirectURI: redirectUri(),
        options: { clientId, clientSecret },
        authentication: methodsOf(found).includes('client_secret_basic') ? 'basic' : 'post',
        tokenEndpoint: found.token_endpoint,
      })
      const tokens = await ask(Tokens, found.token_endpoint, { method: 'POST', ...request })
      const claims = await verifyJwsAccessToken(tokens.id_token, {
        jwksFetch: () => ask(Keys, found.jwks_uri),
        jwksCacheKey: keysOf,
        verifyOptions: {
          issuer,
          audience: clientId,
          algorithms: [...signatures],
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: 60,
        },
      })
      if (claims.nonce !== nonce) throw new Error('the id token is of another sign-in')
      if (claims.azp !== undefined && claims.azp !== clientId)
        throw new Error('the id token is for another client')
      const told = typeof claims.email === 'string' ? claims : ((await userInfo(found, tokens)) ?? claims)
      if (told.sub !== claims.sub) throw new Error('the provider tells of another person than its token')
      return {
        issuer,
        subject: String(claims.sub),
        email: typeof told.email === 'string' ? told.email.toLowerCase() : undefined,
        isEmailVerified: told.email_verified === true,
        name: typeof told.name === 'string' ? told.name : undefined,
      }
    },
  }
}

/** Those made with a private key; a shared secret or none signs nothing here. */
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'] as const

const Discovery = Type.Object({
  issuer: Type.String(),
  authorization_endpoint: Type.String({ pattern: '^https?://' }),
  token_endpoint: Type.String({ pattern: '^https?://' }),
  jwks_uri: Type.String({ pattern: '^https?://' }),
  userinfo_endpoint: Type.Optional(Type.String({ pattern: '^https?://' })),
  token_endpoint_auth_methods_supported: Type.Optional(Type.Array(Type.String())),
})
type Discovery = Static<typeof Discovery>
const Tokens = Type.Object({ id_token: Type.String(), access_token: Type.Optional(Type.String()) })
const Keys = Type.Object({ keys: Type.Array(Type.Object({ kty: Type.String() })) })
const Claims = Type.Record(Type.String(), Type.Unknown())

/** OpenID Connect Discovery 1.0: one that names another issuer than asked for is not to be trusted (§ 4.3). */
async function discover(issuer: string): Promise<Discovery> {
  const found = await ask(Discovery, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (found.issuer !== issuer) throw new Error('the discovery document names another issuer than the setting')
  return found
}

/** § 3 of the same: absent means this one. */
const methodsOf = ({ token_endpoint_auth_methods_supported: methods }: Discovery): string[] =>
  methods ?? ['client_secret_basic']

/** Many providers tell the e-mail there and not in the token; undefined where this one tells no more. */
async function userInfo(
  { userinfo_endpoint: endpoint }: Discovery,
  { access_token: token }: Static<typeof Tokens>,
): Promise<Record<string, unknown> | undefined> {
  if (endpoint === undefined || token === undefined) return undefined
  return ask(Claims, endpoint, { headers: { authorization: `Bearer ${token}` } })
}

/** @throws Error that names the address and the status, and nothing of what was sent or answered */
async function ask<T extends TSchema>(schema: T, url: string, init: RequestInit = {}): Promise<Static<T>> {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const answer: unknown = await response.json()
  if (!Value.Check(schema, answer)) throw new Error(`${url} answered something else than it should`)
  return answer
}
