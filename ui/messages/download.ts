import type { Bilingual } from '../../api/contract.ts'

const text = (zh: string, en: string): Bilingual => ({ zh, en })

export const download = {
  title: text('下载', 'Download'),
  what: (n: number) =>
    text(`当前筛选的 ${n} 处`, n === 1 ? 'The 1 space of this filter' : `The ${n} spaces of this filter`),
  withToConfirm: (n: number) => text(`含待确认 ${n} 处`, `With ${n} to confirm`),
  xlsx: text('Excel 工作簿', 'Excel workbook'),
  csv: text('CSV 表格', 'CSV table'),
  geojson: text('GeoJSON 地图数据', 'GeoJSON map data'),
  note: text(
    '每行注明示例、示意、来源和数据日期',
    'Every row tells illustrative, indicative, its source and the date of the data',
  ),
} as const
