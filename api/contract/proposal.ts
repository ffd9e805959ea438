import { type Static, Type } from 'typebox'
import { activityUses, clusterIds, spaceKinds, spaceUses } from '../../sql/vocabulary.ts'
import { keptAttributes } from './attribute.ts'
import { Bilingual, closed, Day, GeoJsonGeometry, instant, nullable, oneOf, Source, uuid } from './common.ts'
import { EiaScreening } from './eia.ts'
import { Landing } from './landing.ts'
import { Exclusion, Option } from './match.ts'
import { RunId } from './match-run.ts'
import { Delivery, StatusAreas } from './space.ts'

export const mostShareDays = 180

const Id = uuid('')
const Instant = instant('UTC')
const account = nullable(Type.String({ description: 'Account' }))

const plainText = (maxLength: number, description: string) =>
  Type.String({
    pattern: '^(?=[\\s\\S]*\\S)(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$',
    maxLength,
    description,
  })

export const ProposalRequest = closed({
  leadId: Id,
  runId: Type.Unsafe<string>({ ...RunId, description: 'A recorded match of that lead' }),
  optionIds: Type.Array(Type.String({ minLength: 1, maxLength: 2000 }), {
    minItems: 2,
    maxItems: 4,
    uniqueItems: true,
    description: 'Options of that match, in the order in which they are shown',
  }),
  title: Type.String({
    pattern: '^(?=.*\\S)[^\\p{Cc}\\p{Cs}]*$',
    maxLength: 120,
    description: 'Its readers see it; nothing else of the lead is on the page',
  }),
  words: Type.Optional(plainText(4000, 'A covering note, in plain text')),
  optionNotes: Type.Optional(
    Type.Array(nullable(plainText(1000, 'Plain text')), {
      maxItems: 4,
      description: 'What is said of each option, in the order of optionIds; null or left out: nothing',
    }),
  ),
})
export type ProposalRequest = Static<typeof ProposalRequest>

const area = (description: string) => nullable(Type.Number({ description }))

/** What was known of a space when it was matched. */
export const ProposedSpace = closed({
  id: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  parcelId: nullable(Type.String()),
  buildingId: Type.Optional(nullable(Type.String())),
  use: oneOf(spaceUses),
  kind: oneOf(spaceKinds),
  floor: nullable(Type.Integer()),
  floorAreaM2: area('m²; null: unknown'),
  landAreaM2: area('m², land only'),
  divisible: Type.Boolean(),
  minDivisibleM2: area('Smallest part that can be had, m²'),
  delivery: Type.Omit(Delivery, ['daysPast']),
  ...keptAttributes,
  position: nullable(
    closed(
      { lon: Type.Number(), lat: Type.Number(), errorM: Type.Number({ description: 'm either way' }) },
      { description: 'Middle of its parcel, else of its cluster; WGS 84; indicative' },
    ),
  ),
  isIllustrative: Type.Boolean(),
  source: Source,
})
export type ProposedSpace = Static<typeof ProposedSpace>

/** Where the options are, as it was drawn on the day of writing; only what is public. */
export const ProposalMap = closed({
  clusters: Type.Array(
    closed({
      id: oneOf(clusterIds),
      name: Bilingual,
      boundary: GeoJsonGeometry,
      errorM: Type.Number({ description: 'How far the drawn boundary may be off, m' }),
    }),
  ),
  outlines: Type.Array(
    closed({
      id: Type.String(),
      kind: oneOf(['parcel', 'building'] as const),
      cluster: oneOf(clusterIds),
      parcelId: Type.String(),
      name: Bilingual,
      isIllustrative: Type.Boolean(),
      isReserve: Type.Optional(Type.Boolean({ description: 'Of a parcel: land in it is kept in reserve' })),
      statusAreas: Type.Optional(StatusAreas),
      geometry: GeoJsonGeometry,
    }),
    {
      description:
        'At most 200 parcels of the clusters and 200 buildings with their floor area by status, those of the options first',
    },
  ),
})
export type ProposalMap = Static<typeof ProposalMap>

/** What a proposal shows, all of it and for good; what is optional is absent from those written before there was any. */
export const ProposalBody = closed({
  title: Type.String(),
  words: nullable(Type.String()),
  /** The day on which it was written. */
  writtenOn: Day,
  /** The day, the inventory and the rules that it was matched by. */
  asOf: Day,
  inventoryVersion: Type.Integer(),
  rulesVersion: Type.String(),
  evaluated: Type.Integer({ description: 'Spaces that were looked at' }),
  /** What `activity` of a placement refers to. */
  activities: Type.Array(
    closed({ use: oneOf(activityUses), minAreaM2: area('m² asked for'), maxAreaM2: area('m² asked for') }),
  ),
  /** Of the project as a whole. */
  eia: Type.Optional(EiaScreening),
  weights: Type.Record(Type.String(), Type.Number()),
  options: Type.Array(Option),
  optionNotes: Type.Optional(
    Type.Array(nullable(Type.String()), {
      description: 'What its writer says of each option',
    }),
  ),
  heldUntil: Type.Optional(
    Type.Array(nullable(Day), {
      description: 'The last day on which all that an option needs now is held; null: not held',
    }),
  ),
  map: Type.Optional(ProposalMap),
  /** By id, each once. */
  spaces: Type.Array(ProposedSpace),
  /** What the options refer to by id. */
  landing: Landing,
  exclusions: Type.Array(Exclusion),
  /** Every document that anything above rests on, by id. */
  sources: Type.Array(Type.Omit(Source, ['clause'])),
})
export type ProposalBody = Static<typeof ProposalBody>

const item = {
  id: Id,
  leadId: Id,
  runId: Id,
  title: Type.String(),
  digest: Type.String({ description: 'SHA-256, in hex, of the body as canonical JSON (RFC 8785)' }),
  createdAt: Instant,
  createdBy: account,
}

export const ProposalItem = closed(item)
export type ProposalItem = Static<typeof ProposalItem>

export const ProposalList = closed({ items: Type.Array(ProposalItem) })
export type ProposalList = Static<typeof ProposalList>

export const Proposal = closed({ ...item, body: ProposalBody })
export type Proposal = Static<typeof Proposal>

export const ProposalQuery = closed({ lead: Id })

export const ShareRequest = closed({
  expiresOn: Type.Optional(
    Type.String({
      format: 'date',
      description: `The last day on which it works, Asia/Shanghai; at most ${mostShareDays} days on; absent: 30 days on`,
    }),
  ),
})
export type ShareRequest = Static<typeof ShareRequest>

const share = {
  id: Id,
  proposalId: Id,
  expiresOn: Day,
  createdAt: Instant,
  createdBy: account,
  revokedAt: nullable(Instant),
  /** Whether it opens the proposal today. */
  isOpen: Type.Boolean(),
  views: Type.Integer({ description: 'How often it was opened, on the page or as a workbook' }),
  lastViewedOn: nullable(Day),
}

export const ShareLink = closed(share)
export type ShareLink = Static<typeof ShareLink>

export const ShareLinkList = closed({ items: Type.Array(ShareLink) })
export type ShareLinkList = Static<typeof ShareLinkList>

export const NewShareLink = closed({
  ...share,
  token: Type.String({ description: 'Shown this once' }),
  url: Type.String({ description: 'The page, with the token in it' }),
})
export type NewShareLink = Static<typeof NewShareLink>
