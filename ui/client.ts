import createClient, { type Client } from 'openapi-fetch'
import type {
  BuildingQuery,
  Buildings,
  ClusterList,
  DepartmentList,
  MapSettings,
  MatchResult,
  ParcelQuery,
  Parcels,
  PlaceList,
  PolicyList,
  Problem,
  ProposalBody,
  Reconciliation,
  Requirement,
  SpaceDetail,
  SpaceFacets,
  SpaceFilter,
  SpacePage,
  SpaceQuery,
} from '../api/contract.ts'
import type { paths } from './openapi.d.ts'

/** What the service refused or could not do, as RFC 9457 tells it; `status` 0 where it was not reached. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }

  static from(error: unknown): ProblemError {
    if (error instanceof ProblemError) return error
    const detail = error instanceof Error ? error.message : String(error)
    return new ProblemError({ type: 'about:blank', code: 'unreachable', title: '', status: 0, detail })
  }
}

export interface IllustrativeQuery {
  illustrative?: boolean
}

export interface Api {
  clusters(signal: AbortSignal): Promise<ClusterList>
  mapSettings(signal: AbortSignal): Promise<MapSettings>
  parcels(query: ParcelQuery, signal: AbortSignal): Promise<Parcels>
  buildings(query: BuildingQuery, signal: AbortSignal): Promise<Buildings>
  spaces(query: SpaceQuery, signal: AbortSignal): Promise<SpacePage>
  facets(query: SpaceFilter, signal: AbortSignal): Promise<SpaceFacets>
  space(id: string, signal: AbortSignal): Promise<SpaceDetail>
  reconciliation(query: IllustrativeQuery, signal: AbortSignal): Promise<Reconciliation>
  policies(signal: AbortSignal): Promise<PolicyList>
  departments(signal: AbortSignal): Promise<DepartmentList>
  places(signal: AbortSignal): Promise<PlaceList>
  match(requirement: Requirement, signal: AbortSignal): Promise<MatchResult>
  /** What a share link shows. */
  sharedProposal(token: string, signal: AbortSignal): Promise<ProposalBody>
}

/** The service by its paths, as OpenAPI has them. */
export type Http = Client<paths>

/** `language` picks the language of a problem's detail, `during` sees every request. */
export function createHttp(language: () => string, during: <T>(work: Promise<T>) => Promise<T>): Http {
  const client = createClient<paths>({
    // Lists are comma-separated, so that an address can be read.
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => during(fetch(request)),
  })
  client.use({
    onRequest({ request }) {
      request.headers.set('accept-language', language())
      return request
    },
  })
  return client
}

/** The routes that everyone reads. What only some screens ask for is with those screens, by `answer`. */
export function createApi(client: Http): Api {
  return {
    clusters: (signal) => answer(client.GET('/api/clusters', { signal })),
    mapSettings: (signal) => answer(client.GET('/api/map', { signal })),
    parcels: (query, signal) => answer(client.GET('/api/parcels', { params: { query }, signal })),
    buildings: (query, signal) => answer(client.GET('/api/buildings', { params: { query }, signal })),
    spaces: (query, signal) => answer(client.GET('/api/spaces', { params: { query }, signal })),
    facets: (query, signal) => answer(client.GET('/api/spaces/facets', { params: { query }, signal })),
    space: (id, signal) => answer(client.GET('/api/spaces/{id}', { params: { path: { id } }, signal })),
    reconciliation: (query, signal) =>
      answer(client.GET('/api/reconciliation', { params: { query }, signal })),
    policies: (signal) => answer(client.GET('/api/policies', { signal })),
    departments: (signal) => answer(client.GET('/api/departments', { signal })),
    places: (signal) => answer(client.GET('/api/places', { signal })),
    sharedProposal: (token, signal) =>
      answer(client.GET('/api/share/{token}', { params: { path: { token } }, signal })),
    match: (body, signal) => answer(client.POST('/api/match', { body, signal })),
  }
}

/**
 * The data of an answer; anything but success throws a `ProblemError`. Paths, parameters and bodies are checked against
 * OpenAPI; the answer has the contract's own type, since OpenAPI has no words for a geometry.
 */
export async function answer<T>(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call
  // An answer without content (204) has no data and is none the worse.
  if (data !== undefined || response.ok) return data as T
  if (isProblem(error)) throw new ProblemError(error)
  const { status, statusText } = response
  throw new ProblemError({
    type: 'about:blank',
    code: 'unreadable',
    title: statusText,
    status,
    detail: statusText,
  })
}

/** An answer with its entity tag, which a change of it is made with. */
export async function tagged<T>(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<{ data: T; etag: string }> {
  const done = await call
  return { data: await answer<T>(Promise.resolve(done)), etag: done.response.headers.get('etag') ?? '' }
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'status' in error
