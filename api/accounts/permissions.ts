import { type Role, roles } from '../../sql/vocabulary.ts'

/** Whose rows a reader may reach through a route: the own ones, those of the own team, or everyone's. */
export type Scope = 'own' | 'team' | 'all'

/** Who may call a route. Whoever has no scope here may not; `public` is a reader without an account. */
export type Permission = Readonly<Partial<Record<Role | 'public', Scope>>>

/** Anyone, with or without an account. */
const everyone: Permission = {
  public: 'all',
  firm: 'all',
  promoter: 'all',
  planner: 'all',
  steward: 'all',
  admin: 'all',
}

/** Anyone with an account, for what is the own. */
const oneself: Permission = { firm: 'own', promoter: 'own', planner: 'own', steward: 'own', admin: 'own' }

const admins: Permission = { admin: 'all' }

/** Aggregates for everyone, `own`: such as tell no single tenant. */
const aggregateReaders: Permission = {
  public: 'own',
  firm: 'own',
  promoter: 'all',
  planner: 'all',
  steward: 'all',
  admin: 'all',
}

/** Those who answer for what is recorded of the inventory. */
const stewards: Permission = { steward: 'all', admin: 'all' }
/** The ledger as those who work with it read it: rows of other teams without who holds them. */
const ledgerReaders: Permission = { promoter: 'team', planner: 'all', steward: 'all', admin: 'all' }

/** Those who promise space, each for the own team. */
const ledgerWriters: Permission = { promoter: 'team', admin: 'all' }
/** Leads of the own team; planners read the work of all, without the persons. */
const leadReaders: Permission = { promoter: 'team', planner: 'all', admin: 'all' }
const leadWriters: Permission = { promoter: 'team', admin: 'all' }

/**
 * Who may do what: the one table. The service does not start with a route that is not in it. HEAD goes with its GET.
 * The `team` of someone without a team is the person alone: the same as `own`.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'GET /api/clusters': everyone,
  'GET /api/clusters/:id': everyone,
  'GET /api/map': everyone,
  'GET /api/parcels': everyone,
  'GET /tiles/parcels/:z/:x/:y.mvt': everyone,
  'GET /tiles/parcels.json': everyone,
  'GET /api/buildings': everyone,
  'GET /api/spaces': everyone,
  'GET /api/spaces/facets': everyone,
  'GET /api/spaces/:id': everyone,
  'GET /api/exports/spaces.xlsx': everyone,
  'GET /api/exports/spaces.csv': everyone,
  'GET /api/exports/spaces.geojson': everyone,
  'PATCH /api/spaces/:id': stewards,
  'POST /api/spaces/:id/split': stewards,
  'POST /api/spaces/merge': stewards,
  // Within reach are the words of a question; that it was asked all of them may know.
  'POST /api/questions': { promoter: 'team', ...stewards },
  'GET /api/questions': { promoter: 'team', planner: 'all', ...stewards },
  'POST /api/questions/:id/answer': stewards,
  'GET /api/reconciliation': everyone,
  'GET /api/departments': everyone,
  'GET /api/policies': everyone,
  'GET /api/places': everyone,
  'GET /api/targets': everyone,
  'GET /api/zoning': everyone,

  'POST /api/match': everyone,
  'POST /api/eia/screen': everyone,
  'POST /api/requirements/read': everyone,
  // Who has the id of a run may read it; it cannot be guessed and is listed nowhere.
  'POST /api/match-runs': everyone,
  'GET /api/match-runs/:id': everyone,
  'POST /api/match-runs/:id/replay': everyone,

  'GET /api/account': everyone,
  'POST /api/account/sign-in': everyone,
  'GET /api/account/oidc': everyone,
  'GET /api/account/oidc/callback': everyone,
  'POST /api/account/sign-out': everyone,
  'POST /api/account/reset-request': everyone,
  'POST /api/account/reset': everyone,
  'POST /api/account/accept': everyone,
  'POST /api/account/password': oneself,
  'GET /api/account/sessions': oneself,
  'DELETE /api/account/sessions/:id': oneself,
  'GET /api/account/export': oneself,
  'POST /api/account/erase': oneself,

  'POST /api/proposals': leadWriters,
  'GET /api/proposals': leadReaders,
  'GET /api/proposals/:id': leadReaders,
  'GET /api/proposals/:id.xlsx': leadReaders,
  'GET /api/proposals/:id/shares': leadReaders,
  'POST /api/proposals/:id/shares': leadWriters,
  'POST /api/shares/:id/revoke': leadWriters,
  // Who has the token of a link may read what it shows; it cannot be guessed and is kept nowhere.
  'GET /api/share/:token': everyone,
  'GET /api/share/:token.xlsx': everyone,

  'GET /api/people': admins,
  'POST /api/people/invitations': admins,
  'PATCH /api/people/:id': admins,
  'DELETE /api/people/:id/sessions': admins,
  'GET /api/people/:id/export': admins,
  'POST /api/people/:id/erase': admins,
  'GET /api/teams': { promoter: 'all', planner: 'all', steward: 'all', admin: 'all' },
  'POST /api/teams': admins,
  'PATCH /api/teams/:id': admins,
  'DELETE /api/teams/:id': admins,

  'GET /api/keys': admins,
  'POST /api/keys': admins,
  'DELETE /api/keys/:id': admins,
  'GET /api/commitments': ledgerReaders,
  'GET /api/commitments/:id': ledgerReaders,
  'POST /api/commitments': ledgerWriters,
  'POST /api/commitments/:id/release': ledgerWriters,
  'POST /api/commitments/:id/extend': ledgerWriters,
  'POST /api/commitments/:id/convert': ledgerWriters,
  'GET /api/queue': ledgerReaders,
  'POST /api/queue': ledgerWriters,
  'POST /api/queue/:id/leave': ledgerWriters,
  'POST /api/queue/:id/promote': ledgerWriters,

  'GET /api/occupancy': aggregateReaders,
  'GET /api/quotas': aggregateReaders,
  // It names no firm, but few leads in a row could tell whose they are: within reach only.
  'GET /api/demand': leadReaders,

  'GET /api/audit': { admin: 'all' },
  'GET /api/audit.csv': { admin: 'all' },
  'GET /api/leads': leadReaders,
  'POST /api/leads': leadWriters,
  'GET /api/leads/:id': leadReaders,
  'PATCH /api/leads/:id': leadWriters,
  'POST /api/leads/:id/match': leadWriters,
  'GET /api/leads/:id/history': leadReaders,
  'POST /api/leads/:id/notes': leadWriters,
  'POST /api/leads/:id/contacts': leadWriters,
  'PATCH /api/contacts/:id': leadWriters,
  'POST /api/contacts/:id/erase': leadWriters,
  'GET /api/contacts/:id/export': leadWriters,
  'POST /api/leads/:id/visits': leadWriters,
  'PATCH /api/visits/:id': leadWriters,
  'GET /api/leads/:id/visits.ics': leadWriters,
  'GET /api/visits.ics': leadWriters,
  'GET /api/lead-owners': leadReaders,
  'GET /api/lead-news': leadReaders,
  'POST /api/lead-news/:id/seen': leadWriters,
  'POST /api/enquiries': everyone,
  // Who has the token of an enquiry may follow it; it cannot be guessed.
  'GET /api/enquiries/:token': everyone,

  'GET /healthz': everyone,
  'GET /readyz': everyone,
  'GET /api/openapi.json': everyone,
  'GET /docs': everyone,
  'GET /docs/json': everyone,
  'GET /docs/yaml': everyone,
  'GET /docs/static/*': everyone,
  'GET /docs/static/index.html': everyone,
  'GET /docs/static/swagger-initializer.js': everyone,

  'GET /': everyone,
  'GET /match': everyone,
  'GET /match/opinion': everyone,
  'GET /occupancy': everyone,
  'GET /spaces/:id': everyone,
  // Pages are empty frames; what they show is asked for by the routes above.
  'GET /leads': everyone,
  'GET /leads/:id': everyone,
  'GET /proposals/:id': everyone,
  'GET /commitments': everyone,
  'GET /enquiries/:token': everyone,
  'GET /admin': everyone,
  'GET /audit': everyone,
  'GET /sign-in': everyone,
  'GET /account': everyone,
  'GET /account/accept': everyone,
  'GET /account/reset': everyone,
  'GET /share/:token': everyone,
  'GET /assets/*': everyone,
}

/** The entry of a route by its method and path as registered; undefined where there is none. */
export function permissionOf(method: string, path: string): Permission | undefined {
  const entry = `${method === 'HEAD' ? 'GET' : method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`
  return Object.hasOwn(permissions, entry) ? permissions[entry] : undefined
}

/** The roles that a permission lets in, in the order of the closed list. */
export const rolesOf = (permission: Permission): Role[] =>
  roles.filter((role) => permission[role] !== undefined)
