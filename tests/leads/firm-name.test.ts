import fc from 'fast-check'
import t from 'tap'
import { firmKey } from '../../api/leads/firm-name.ts'

t.test('spellings of one firm', async (t) => {
  const same = [
    [
      '上海示例医疗科技有限公司',
      '示例医疗科技',
      '示例医疗科技（上海）有限公司',
      '上海市示例医疗科技股份有限公司',
      ' 示例 医疗科技有限责任公司 ',
    ],
    [
      'Example Devices Co., Ltd.',
      'EXAMPLE DEVICES',
      'Example Devices (Shanghai) Co.,Ltd',
      'example devices limited',
      'Ｅｘａｍｐｌｅ Devices Inc.',
    ],
  ]
  for (const names of same) t.equal(new Set(names.map(firmKey)).size, 1, names.map(firmKey).join(' | '))
})

t.test('different firms', async (t) => {
  const names = [
    '示例医疗',
    '示例医药',
    '示例生物',
    '上海电气',
    '江苏电气器材',
    'Example Imaging',
    'Example',
    'Sample',
  ]
  t.equal(new Set(names.map(firmKey)).size, names.length)
})

t.test('a name is never compared as nothing', async (t) => {
  for (const name of ['上海', '有限公司', 'Ltd', '上海有限公司']) t.not(firmKey(name), '', name)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = firmKey(name)
      return key === firmKey(` ${name}  `) && (key !== '' || !/[\p{L}\p{N}]/u.test(name.normalize('NFKC')))
    }),
  )
})
