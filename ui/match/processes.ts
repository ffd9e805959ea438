import type { Bilingual, ProcessInput } from '../../api/contract.ts'

export type ProcessId = Extract<ProcessInput, string>

const word = (zh: string, en: string): Bilingual => ({ zh, en })

export interface Quantity {
  /** Its field in the contract. */
  field: 'tonnesPerYear' | 'tonnesPerDay' | 'beds'
  unit: Bilingual
  maximum: number
}
const tonnesPerYear: Quantity = { field: 'tonnesPerYear', unit: word('t/年', 't/a'), maximum: 100_000 }
const tonnesPerDay: Quantity = { field: 'tonnesPerDay', unit: word('t/日', 't/d'), maximum: 100_000 }
const beds: Quantity = { field: 'beds', unit: word('张', 'beds'), maximum: 10_000 }

interface Process {
  name: Bilingual
  /** For somebody who has never seen the catalogue: what is meant by it. */
  meaning: Bilingual
  quantity?: Quantity
}
const process = (zh: string, en: string, meaningZh: string, meaningEn: string): Process => ({
  name: word(zh, en),
  meaning: word(meaningZh, meaningEn),
})

/** What a firm may do there, in the words of a phone call; complete by its type. */
export const processes: Readonly<Record<ProcessId, Process>> = {
  software_only: process(
    '只做软件',
    'Software only',
    '写程序、训练模型，不做实物',
    'Code and models, nothing physical',
  ),
  assembly_only: process(
    '只组装',
    'Assembly only',
    '外购零部件，拧装、焊接、调试',
    'Bought parts, screwed, welded and tested',
  ),
  imaging_assembly: process(
    '影像设备组装',
    'Imaging assembly',
    '磁共振、超声、眼科激光等整机装调',
    'Building MRI, ultrasound or eye lasers from parts',
  ),
  pcb_assembly: process(
    '电路板贴装',
    'Circuit boards',
    '贴片、回流焊、波峰焊',
    'Placing parts, reflow and wave soldering',
  ),
  dispensing_only: process(
    '只分装',
    'Dispensing only',
    '把买来的试剂、耗材分装成盒',
    'Filling bought reagents or supplies into packs',
  ),
  cnc_machining: process(
    '数控加工',
    'Machining',
    '车、铣、磨、抛光，有切削液或粉尘',
    'Turning, milling, grinding, polishing, with coolant or dust',
  ),
  laser_cutting: process(
    '激光切割',
    'Laser cutting',
    '切支架、管材，不再做其他加工',
    'Cutting stents or tubes and nothing more',
  ),
  heat_treatment: process(
    '热处理与烧结',
    'Heat and sintering',
    '炉内退火、定型，陶瓷烧结',
    'Furnaces: annealing, shape setting, ceramics',
  ),
  injection_moulding: process(
    '注塑',
    'Injection moulding',
    '塑料粒子加热注入模具',
    'Plastic pellets melted into moulds',
  ),
  extrusion: process(
    '挤出与球囊',
    'Extrusion, balloons',
    '拉导管、吹球囊',
    'Drawing catheter tubes, blowing balloons',
  ),
  silicone_moulding: process(
    '硅胶成型',
    'Silicone',
    '硅胶混炼、模压、硫化',
    'Mixing, pressing and curing silicone',
  ),
  cleaning_wet: process(
    '湿法清洗',
    'Wet cleaning',
    '用水、清洗剂或超声清洗，有废水',
    'Water, detergent or ultrasound; leaves wastewater',
  ),
  wet_chemistry: process(
    '酸洗、钝化、电解抛光',
    'Acid, passivation, polish',
    '零件泡酸、阳极氧化、电解抛光，不镀层',
    'Parts in acid, anodising, electropolishing; no plating',
  ),
  electroplating: process(
    '电镀',
    'Electroplating',
    '用电把金属镀到零件上',
    'Coating parts with metal by current',
  ),
  solvent_coating: {
    ...process(
      '溶剂涂覆',
      'Solvent coating',
      '涂层溶在有机溶剂里，如药物涂层、喷漆',
      'A coat dissolved in organic solvent, as drug coating or paint',
    ),
    quantity: tonnesPerYear,
  },
  low_voc_coating: {
    ...process(
      '水性或低挥发涂覆',
      'Low-VOC coating',
      '水性漆、亲水涂层，几乎没有溶剂味',
      'Water-based paint or hydrophilic coats',
    ),
    quantity: tonnesPerYear,
  },
  solvent_adhesive: {
    ...process(
      '溶剂胶粘接',
      'Solvent adhesive',
      '用含溶剂的胶粘塑料件',
      'Bonding plastics with glue that contains solvent',
    ),
    quantity: tonnesPerYear,
  },
  lithography: process(
    '光刻与镀膜',
    'Lithography, thin film',
    '做电极、芯片：光刻、蒸镀、刻蚀',
    'Electrodes and chips: lithography, deposition, etching',
  ),
  ivd_formulation: process(
    '试剂配制',
    'Reagent formulation',
    '买来抗原抗体，配液、包被、冻干',
    'Bought raw material: buffers, coating plates, freeze-drying',
  ),
  culture_or_fermentation: process(
    '自行培养或发酵',
    'Culture or fermentation',
    '自己养细胞、发酵，做抗原、抗体、酶',
    'Growing cells or bacteria for antigens, antibodies, enzymes',
  ),
  dry_lab: process(
    '干实验室',
    'Dry laboratory',
    '只做电学、力学、软件测试，无废气废水',
    'Electrical, mechanical, software tests; no fumes or effluent',
  ),
  chemistry_lab: process(
    '化学实验室',
    'Chemistry laboratory',
    '用化学试剂，有通风柜和废液',
    'Chemicals, fume hoods and waste liquor',
  ),
  bsl2_lab: process(
    'P2 实验室',
    'BSL-2 laboratory',
    '血样、阳性血清、一般病原',
    'Blood, positive serum, ordinary pathogens',
  ),
  bsl3_lab: process(
    'P3、P4 实验室',
    'BSL-3 or 4 laboratory',
    '高致病性病原，须国家批准',
    'Dangerous pathogens; needs state approval',
  ),
  gmo_lab: process(
    '转基因实验室',
    'GMO laboratory',
    '改造微生物、细胞或动物的基因',
    'Changing genes of microbes, cells or animals',
  ),
  animal_lab: process(
    '动物实验室',
    'Animal laboratory',
    '饲养动物并做实验',
    'Keeping animals and testing on them',
  ),
  eo_sterilisation: process(
    '自行环氧乙烷灭菌',
    'Own EO sterilisation',
    '自己有灭菌柜；委托外面灭菌的不选',
    'A chamber of one’s own; not where it is contracted out',
  ),
  irradiation_source: process(
    '辐照或电子束',
    'Irradiation, e-beam',
    '钴-60 源或电子加速器灭菌、改性',
    'Cobalt-60 or an electron accelerator',
  ),
  xray_class_2: process(
    'Ⅱ 类射线装置',
    'X-ray, class II',
    '血管造影机（DSA）、加速器、工业探伤',
    'Angiography, accelerators, industrial radiography',
  ),
  xray_class_3: process(
    'Ⅲ 类射线装置',
    'X-ray, class III',
    '诊断用 CT、DR、牙片机',
    'Diagnostic CT, DR, dental X-ray',
  ),
  process_wastewater: {
    ...process(
      '工艺废水',
      'Process wastewater',
      '生产排出的水，生活污水不算',
      'Water from production, not from washrooms',
    ),
    quantity: tonnesPerDay,
  },
  hazardous_waste: {
    ...process(
      '危险废物',
      'Hazardous waste',
      '废酸、废溶剂、废试剂，交有资质单位',
      'Spent acid, solvent, reagents, for a licensed carrier',
    ),
    quantity: tonnesPerYear,
  },
  hazardous_goods_store: process(
    '危化品储存',
    'Hazardous goods store',
    '存量超出当天使用的酒精、溶剂、气瓶',
    'More alcohol, solvent or gas than a day’s use',
  ),
  clinic: {
    ...process('门诊或病房', 'Clinic or ward', '看病人、设床位', 'Seeing patients, with beds'),
    quantity: beds,
  },
}

export const quantityOf = (id: ProcessId): Quantity | null => processes[id].quantity ?? null

interface Group {
  name: Bilingual
  ids: readonly ProcessId[]
}

/** By what one would look around the workshop for. A test holds that every process stands once. */
export const processGroups: readonly Group[] = [
  {
    name: word('组装与软件', 'Assembly and software'),
    ids: ['assembly_only', 'imaging_assembly', 'pcb_assembly', 'dispensing_only', 'software_only'],
  },
  {
    name: word('机加与成型', 'Machining and forming'),
    ids: [
      'cnc_machining',
      'laser_cutting',
      'heat_treatment',
      'injection_moulding',
      'extrusion',
      'silicone_moulding',
    ],
  },
  {
    name: word('表面与清洗', 'Surfaces and cleaning'),
    ids: [
      'cleaning_wet',
      'wet_chemistry',
      'electroplating',
      'solvent_coating',
      'low_voc_coating',
      'solvent_adhesive',
      'lithography',
    ],
  },
  { name: word('试剂与生物', 'Reagents and biology'), ids: ['ivd_formulation', 'culture_or_fermentation'] },
  {
    name: word('实验室', 'Laboratories'),
    ids: ['dry_lab', 'chemistry_lab', 'bsl2_lab', 'bsl3_lab', 'gmo_lab', 'animal_lab'],
  },
  {
    name: word('灭菌与射线', 'Sterilisation and radiation'),
    ids: ['eo_sterilisation', 'irradiation_source', 'xray_class_2', 'xray_class_3'],
  },
  {
    name: word('排放、储存与诊疗', 'Discharge, storage, care'),
    ids: ['process_wastewater', 'hazardous_waste', 'hazardous_goods_store', 'clinic'],
  },
]

/** Groups with only what the words name, by name, meaning or id, in either language; empty groups are left out. */
export function processesLike(search: string): readonly Group[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const says = (id: ProcessId) => {
    const { name, meaning } = processes[id]
    const text = [id.replaceAll('_', ' '), name.zh, name.en, meaning.zh, meaning.en].join(' ').toLowerCase()
    return words.every((each) => text.includes(each))
  }
  return processGroups
    .map(({ name, ids }) => ({ name, ids: ids.filter(says) }))
    .filter(({ ids }) => ids.length > 0)
}
