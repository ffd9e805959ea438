import t from 'tap'
import type { Lead, LeadItem, LeadOwners, Problem } from '../../api/contract.ts'
import { signIn } from '../support/sign-in.ts'
import { testApp } from '../support/test-app.ts'

t.test('a lead is handed to someone of the own team, whose name the team reads', async (t) => {
  const test = await testApp(t)
  const ann = await signIn(test, 'promoter', { teamId: 'north', name: 'Ann' })
  const abe = await signIn(test, 'promoter', { teamId: 'north', name: 'Abe' })
  const bob = await signIn(test, 'promoter', { teamId: 'south', name: 'Bob' })
  const planner = await signIn(test, 'planner', { teamId: 'north', name: 'Pia' })
  const names = async (reader: typeof ann) =>
    (await reader.inject({ url: '/api/lead-owners' })).json<LeadOwners>().items.map(({ name }) => name)
  t.same(await names(ann), ['Abe', 'Ann'])
  t.same(await names(bob), ['Bob'])
  t.same(await names(planner), ['Abe', 'Ann', 'Bob'])

  const added = await ann.inject({
    method: 'POST',
    url: '/api/leads',
    payload: { firmName: '澄明诊断', source: 'call' },
  })
  const { id } = added.json<LeadItem>()
  const hand = (ownerId: string | null) =>
    ann.inject({
      method: 'PATCH',
      url: `/api/leads/${id}`,
      payload: { ownerId },
      headers: { 'if-match': '*' },
    })
  for (const other of [bob.id, planner.id, 'nobody'])
    t.match((await hand(other)).json<Problem>(), {
      status: 422,
      code: 'lead_refused',
      errors: [{ pointer: '/ownerId' }],
    })
  t.equal((await hand(abe.id)).json<LeadItem>().ownerId, abe.id)
  t.equal((await hand(null)).json<LeadItem>().ownerId, null)
  t.equal((await abe.inject({ url: `/api/leads/${id}` })).json<Lead>().teamId, 'north')
})
