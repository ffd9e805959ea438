import type { Entries } from '../meaning.ts'

/** 1 mu is 2000/3 m²; 1 square foot is 0.09290304 m². */
export const unitWords: Entries = [
  [
    { is: 'unit', unit: { dimension: 'area', factor: 1 } },
    '平|平米|平方|平方米|㎡|m2|方|个平方|sqm|sq m|sq.m|sq.m.|sq. m|sq. m.|square metre|square metres|square meter|square meters|m^2',
  ],
  [{ is: 'unit', unit: { dimension: 'area', factor: 10000 } }, '万平|万平米|万方|万平方|万平方米|万㎡|万m2'],
  [{ is: 'unit', unit: { dimension: 'area', factor: 2000 / 3, isLand: true } }, '亩|亩地|mu'],
  [{ is: 'unit', unit: { dimension: 'area', factor: 10000, isLand: true } }, '公顷|hectare|hectares|ha'],
  [
    { is: 'unit', unit: { dimension: 'area', factor: 0.09290304 } },
    '平方英尺|平方尺|sq ft|sq. ft.|sq. ft|sqft|square feet|square foot|ft2',
  ],
  [{ is: 'unit', unit: { dimension: 'length', factor: 1 } }, '米|m|公尺|metre|metres|meter|meters'],
  [
    { is: 'unit', unit: { dimension: 'distance', factor: 1 } },
    '公里|千米|km|kilometres|kilometers|kilometre|kilometer',
  ],
  [{ is: 'unit', unit: { dimension: 'mass', factor: 1 } }, '吨|t|ton|tons|tonne|tonnes'],
  [{ is: 'unit', unit: { dimension: 'mass', factor: 0.001 } }, '公斤|千克|kg|kgs|kilograms'],
  [{ is: 'unit', unit: { dimension: 'force', factor: 1 } }, 'kn|千牛'],
  [{ is: 'unit', unit: { dimension: 'apparent_power', factor: 1 } }, 'kva|千伏安|kv·a|kv.a'],
  [{ is: 'unit', unit: { dimension: 'apparent_power', factor: 1000 } }, 'mva|兆伏安'],
  [{ is: 'unit', unit: { dimension: 'apparent_power', factor: 0.001 } }, '伏安'],
  [{ is: 'unit', unit: { dimension: 'active_power', factor: 1 } }, 'kw|千瓦|个千瓦'],
  [{ is: 'unit', unit: { dimension: 'active_power', factor: 1000 } }, 'mw|兆瓦'],
  [{ is: 'unit', unit: { dimension: 'money', factor: 1 } }, '元|块|块钱|rmb|cny|yuan|¥|人民币'],
  [{ is: 'unit', unit: { dimension: 'day', factor: 1 } }, '天|日|day|d'],
  [{ is: 'unit', unit: { dimension: 'month', factor: 1 } }, '月|month'],
  [{ is: 'unit', unit: { dimension: 'year', factor: 1 } }, '年|year|a'],
  [{ is: 'per' }, '/|每|per|·|.|／'],
  [{ is: 'times' }, '×|x|乘|乘以|by'],
]
