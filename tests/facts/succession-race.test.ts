import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import type { Commitment, CommitmentPage, SpaceSuccession } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { readTestState } from '../support/test-state.ts'
import { type Answered, factsApp, steward } from './facts-app.ts'

/** A floor of 3,500 m² with nothing on it. */
const floor = { id: 'hq-h4-7-12f', buildingId: 'hq-h4-7', no: 12, areaM2: 3500 }
const promoters = 3
/** How often the floor is divided and joined, and after how many rounds it is given up. */
const [changes, rounds] = [5, 60]

/** The same numbers each time, from 0 to 1. */
function numbers(seed: number): () => number {
  let at = seed
  return () => {
    at = (at * 48271) % 2147483647
    return at / 2147483647
  }
}

t.test(
  'a floor is split and merged under those who place in it, and nothing is lost or promised twice',
  async (t) => {
    const { engine } = await readTestState()
    if (engine === 'embedded') {
      t.comment('skipped on the embedded engine: it has one connection, so writers never interleave')
      return
    }
    const { send, detail, database } = await factsApp(t)
    const { db } = database
    const units = () =>
      db
        .selectFrom('space as s')
        .select(['id', 'floor_area_m2'])
        .where('building_id', '=', floor.buildingId)
        .where('floor_no', '=', floor.no)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('space_succession as g').whereRef('g.predecessor_id', '=', 's.id'))),
        )
        .orderBy('id')
        .execute()
    const standing = async () => (await units()).map(({ id }) => id)
    t.same(await standing(), [floor.id])

    const seen: Record<string, number> = {}
    const count = (what: string, { status, body }: { status: number; body: { code?: string } }) => {
      const name = `${what} ${body.code ?? status}`
      seen[name] = (seen[name] ?? 0) + 1
    }
    const agreed = new Map<number, number>()

    const random = numbers(20261122)
    const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)]
    const done = (what: string) => seen[`${what} 201`] ?? 0

    /** What goes on in another space has another number there. */
    const divided = (what: string, answer: Answered<SpaceSuccession>) => {
      count(what, answer)
      for (const { id, followsId } of answer.status === 201 ? answer.body.commitments : []) {
        const areaM2 = agreed.get(followsId)
        if (areaM2 === undefined) continue
        agreed.delete(followsId)
        agreed.set(id, areaM2)
      }
    }
    const place = (number: number, spaceId: string) => async () => {
      const month = 1 + Math.floor(random() * 8)
      const areaM2 = 500
      const use = { from: `2027-0${month}-01`, to: `2027-0${month + 1}-01` }
      const answer = await send<Commitment>('POST', '/api/commitments', {
        headers: as('promoter', `p-${number}`, `team-${number}`),
        body: { spaceId, kind: 'hold', activity: 'rnd', areaM2, ...use },
      })
      count('place', answer)
      if (answer.status === 201) agreed.set(answer.body.id, areaM2)
    }
    const release = (id: number) => async () => {
      const headers = as('admin')
      const answer = await send<Commitment>('POST', `/api/commitments/${id}/release`, { headers })
      count('release', answer)
      if (answer.status === 200) agreed.delete(id)
    }

    /** All that runs goes on in the larger part, so that it fits more often than not. */
    async function split(id: string): Promise<() => Promise<void>> {
      const [{ headers, body }, { items }] = await Promise.all([detail(id), running(id)])
      const parts = [(body.floorAreaM2 ?? 0) - 500, 500].map((floorAreaM2, part) => ({
        floorAreaM2,
        divisible: true,
        minDivisibleM2: 100,
        commitmentIds: part === 0 ? items.map((row) => row.id) : [],
      }))
      const asked = { headers: { ...steward, 'if-match': String(headers.etag) }, body: { parts } }
      return async () => divided('split', await send('POST', `/api/spaces/${id}/split`, asked))
    }
    const running = async (space: string): Promise<CommitmentPage> =>
      (await send<CommitmentPage>('GET', `/api/commitments?space=${space}&inForce=true`)).body

    async function merge(spaceIds: readonly string[], id: string): Promise<() => Promise<void>> {
      const tags = await Promise.all(spaceIds.map(async (id) => String((await detail(id)).headers.etag)))
      const headers = { ...steward, 'if-match': tags.join(', ') }
      const body = { spaceIds, id, divisible: true, minDivisibleM2: 100 }
      return async () => divided('merge', await send('POST', '/api/spaces/merge', { headers, body }))
    }

    for (let round = 0; round < rounds && Math.min(done('split'), done('merge')) < changes; round++) {
      const all = await units()
      const ids = all.map(({ id }) => id)
      const large = all.filter(({ floor_area_m2 }) => (floor_area_m2 ?? 0) > 1000)
      const divide =
        ids.length > 1 && (done('merge') < done('split') || large.length === 0)
          ? await merge(ids.slice(0, 3), `race-${round}`)
          : await split(pick(large)?.id ?? floor.id)
      // Room is left, or nothing could be divided any more.
      const old = [...agreed.keys()].slice(0, Math.max(0, agreed.size - 5))
      const writers = [
        ...Array.from({ length: promoters }, (_, number) => place(number, pick(ids) ?? floor.id)),
        ...old.map(release),
      ]
      // Who divides comes in their midst, or some way ahead of them: what is agreed meanwhile goes unsaid and is in the way.
      const isAhead = round % 2 === 0
      if (!isAhead) writers.splice(Math.floor(random() * 3), 0, divide)
      const ahead = isAhead ? divide() : undefined
      await Promise.race([ahead, pause(random() * 200)])
      await Promise.all([ahead, ...writers.map((write) => write())])
    }
    t.comment(JSON.stringify(seen))

    for (const what of ['place 201', 'split 201', 'merge 201']) t.ok((seen[what] ?? 0) > 0, what)
    const wrong = Object.keys(seen).filter(
      (name) =>
        !/ (20\d|does_not_fit|commitment_refused|commitment_over|space_retired|succession_blocked|succession_refused|stale|not_found)$/.test(
          name,
        ),
    )
    t.same(wrong, [], 'all else is a true refusal')

    const left = await units()
    t.equal(
      left.reduce((sum, { floor_area_m2: area }) => sum + (area ?? 0), 0),
      floor.areaM2,
      'no area is lost',
    )
    const rows = await db
      .selectFrom('commitment as c')
      .innerJoin('space as s', 's.id', 'c.space_id')
      .select(['c.id', 'c.space_id', 'c.area_m2', 'c.from_on', 'c.to_on', 'c.released_at', 'c.follows_id'])
      .where('s.building_id', '=', floor.buildingId)
      .where('s.floor_no', '=', floor.no)
      .execute()
    const inForce = rows.filter(({ released_at }) => released_at === null)
    const follower = new Map(
      rows.flatMap((row) => (row.follows_id === null ? [] : [[row.follows_id, row] as const])),
    )
    t.equal(follower.size, rows.filter(({ follows_id }) => follows_id !== null).length, 'each goes on once')
    const endOf = (id: number): number => {
      const next = follower.get(id)
      return next ? endOf(next.id) : id
    }
    t.same(
      [...agreed.keys()].map(endOf).sort((a, b) => a - b),
      inForce.map(({ id }) => id).sort((a, b) => a - b),
      'what was agreed is in force, once, and nothing else is',
    )
    t.same(
      [...agreed].filter(([id, area]) => inForce.find((row) => row.id === endOf(id))?.area_m2 !== area),
      [],
    )
    const areas = new Map(left.map(({ id, floor_area_m2 }) => [id, floor_area_m2 ?? 0]))
    const overrun = inForce.filter(({ space_id, from_on: day }) => {
      const taken = inForce
        .filter(
          (row) => row.space_id === space_id && row.from_on <= day && (row.to_on === null || row.to_on > day),
        )
        .reduce((sum, row) => sum + row.area_m2, 0)
      return taken > (areas.get(space_id) ?? 0) + 1e-6
    })
    t.same(overrun, [], 'on no day more is promised than there is, and nothing of what is gone')
  },
)
