import { Problem } from '../problem.ts'

export const noSuchTeam = (id: string): Problem =>
  new Problem('not_found', {
    zh: `没有编号为 ${id} 的团队，清单在 /api/teams`,
    en: `There is no team ${id}; /api/teams lists them`,
  })

export const noSuchPerson = (): Problem =>
  new Problem('not_found', { zh: '没有这个账号，请核对编号', en: 'There is no such account; check its id' })

export const lastAdmin = (): Problem =>
  new Problem('last_admin', {
    zh: '这是唯一的系统管理员，请先给别人这个角色',
    en: 'This is the only administrator; give someone else the role first',
  })

export const personErased = (): Problem =>
  new Problem('person_erased', {
    zh: '这个账号的个人资料已按要求删除，不能恢复，请另行邀请',
    en: 'This person has been erased as asked, which cannot be undone; invite them anew',
  })

export const notTheEmail = (): Problem => {
  const detail = {
    zh: '与您账号的邮箱不一致，没有删除任何内容',
    en: 'This is not the e-mail of your account; nothing was erased',
  }
  return new Problem('invalid_request', detail, [{ pointer: '/email', detail }])
}
