export const shell = {
  brand: { zh: '落地', en: 'Luodi' },
  tagline: { zh: '闵行区产业空间', en: 'Space in Minhang' },
  find: { zh: '找空间', en: 'Find' },
  match: { zh: '配场地', en: 'Match' },
  proposal: { zh: '选址方案', en: 'Site proposal' },
  workspaces: { zh: '工作区', en: 'Workspaces' },
  asOf: (day: string) => ({ zh: `截至 ${day}`, en: `As of ${day}` }),
  language: { zh: '语言', en: 'Language' },
  map: { zh: '地图', en: 'Map' },
  mapFailed: { zh: '地图数据没有读到。', en: 'The map data could not be read.' },
  retry: { zh: '重试', en: 'Retry' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  loading: { zh: '正在读取', en: 'Loading' },
  unknown: { zh: '未知', en: 'Unknown' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  backToFind: { zh: '回到找空间', en: 'Back to Find' },
  unreachable: { zh: '连不上服务', en: 'The service cannot be reached' },
  fixFields: { zh: '请改正标出的地方', en: 'Please put right what is marked' },
  requestId: (id: string) => ({ zh: `请求号 ${id}`, en: `request ${id}` }),
  sheet: { zh: '列表高度', en: 'Height of the list' },
}

export const source = {
  document: { zh: '文件', en: 'Document' },
  documentNo: { zh: '文号', en: 'Number' },
  clause: { zh: '条款', en: 'Clause' },
  date: { zh: '日期', en: 'Date' },
  wording: { zh: '原文', en: 'Wording' },
  unknownZoning: { zh: '用地未知', en: 'Zoning unknown' },
  basis: { zh: '依据', en: 'Basis' },
  verified: { zh: '已在原文核对', en: 'Read in the document' },
  unverified: { zh: '未核实', en: 'Unverified' },
  illustrative: { zh: '示例', en: 'Illustrative' },
  illustrativeNote: {
    zh: '由公布总量拆分的示意单元，不是真实房源',
    en: 'Broken down from a published total as an illustration, not a real unit',
  },
  of: (title: string) => ({ zh: `来源：${title}`, en: `Source: ${title}` }),
  source: { zh: '来源', en: 'Source' },
}

export const verdictNames = {
  pass: { zh: '符合', en: 'Fits' },
  fail: { zh: '不符', en: 'Fails' },
  unknown: { zh: '待确认', en: 'To confirm' },
  missed: { zh: '优先项未满足', en: 'Preference missed' },
} as const
