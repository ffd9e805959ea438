import type {
  AreaQuery,
  Buildings,
  ClusterList,
  DepartmentList,
  MatchResult,
  Parcels,
  PlaceList,
  PolicyList,
  Problem,
  Reconciliation,
  Requirement,
  SpaceDetail,
  SpaceFacets,
  SpaceFilter,
  SpacePage,
  SpaceQuery,
} from '../api/contract.ts'

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
  parcels(query: AreaQuery, signal: AbortSignal): Promise<Parcels>
  buildings(query: AreaQuery, signal: AbortSignal): Promise<Buildings>
  spaces(query: SpaceQuery, signal: AbortSignal): Promise<SpacePage>
  facets(query: SpaceFilter, signal: AbortSignal): Promise<SpaceFacets>
  space(id: string, query: IllustrativeQuery, signal: AbortSignal): Promise<SpaceDetail>
  reconciliation(query: IllustrativeQuery, signal: AbortSignal): Promise<Reconciliation>
  policies(signal: AbortSignal): Promise<PolicyList>
  departments(signal: AbortSignal): Promise<DepartmentList>
  places(signal: AbortSignal): Promise<PlaceList>
  match(requirement: Requirement, signal: AbortSignal): Promise<MatchResult>
}

/** The service's routes; `language` picks the language of a problem's detail, `during` sees every request. */
export function createApi(language: () => string, during: <T>(work: Promise<T>) => Promise<T>): Api {
  const ask = async <T>(path: string, query: object, init: RequestInit): Promise<T> => {
    const headers = { ...init.headers, 'accept-language': language() }
    const response = await during(fetch(`${path}${search(query)}`, { ...init, headers }))
    if (!response.ok) throw await problemOf(response)
    return (await response.json()) as T
  }
  const get =
    <T>(path: string) =>
    (query: object, signal: AbortSignal): Promise<T> =>
      ask<T>(path, query, { signal })

  return {
    clusters: (signal) => get<ClusterList>('/api/clusters')({}, signal),
    parcels: get<Parcels>('/api/parcels'),
    buildings: get<Buildings>('/api/buildings'),
    spaces: get<SpacePage>('/api/spaces'),
    facets: get<SpaceFacets>('/api/spaces/facets'),
    space: (id, query, signal) => get<SpaceDetail>(`/api/spaces/${encodeURIComponent(id)}`)(query, signal),
    reconciliation: get<Reconciliation>('/api/reconciliation'),
    policies: (signal) => get<PolicyList>('/api/policies')({}, signal),
    departments: (signal) => get<DepartmentList>('/api/departments')({}, signal),
    places: (signal) => get<PlaceList>('/api/places')({}, signal),
    match: (requirement, signal) =>
      ask<MatchResult>(
        '/api/match',
        {},
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(requirement),
          signal,
        },
      ),
  }
}

/** Lists are comma-separated; what is undefined is left out. */
function search(query: object): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value))
  return params.size > 0 ? `?${params}` : ''
}

async function problemOf(response: Response): Promise<ProblemError> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('problem+json')) return new ProblemError((await response.json()) as Problem)
  const { status, statusText } = response
  return new ProblemError({
    type: 'about:blank',
    code: 'unreadable',
    title: statusText,
    status,
    detail: statusText,
  })
}
