import type { EiaNoteTable } from '../../tables.ts'
import type { ProcessId } from '../../vocabulary.ts'

type Row = Pick<EiaNoteTable, 'text_zh' | 'text_en'> & Partial<EiaNoteTable>

/** Trade knowledge unless the row names a source. */
const note = (id: string, kind: EiaNoteTable['kind'], processes: ProcessId[], row: Row): EiaNoteTable => ({
  id,
  kind,
  processes,
  effective_from: '2021-01-01',
  effective_to: null,
  basis: 'unverified',
  source_id: 'trade',
  clause: null,
  ...row,
})

const everyProject: ProcessId[] = []

/** The catalogue is the version of 2019; no paper at hand states the day. */
const firstDayOf2019 = '2019-01-01'

const discharge = (clause: string): Partial<EiaNoteTable> => ({
  basis: 'verified',
  source_id: 'pw19',
  clause,
  effective_from: firstDayOf2019,
})

/** Permits beside the EIA, Shanghai's simplifications, and what a site adds. None of them changes the class. */
export const eiaNotes: EiaNoteTable[] = [
  note('permit-discharge-276', 'permit', ['culture_or_fermentation'], {
    ...discharge('276'),
    text_zh: '排污许可：生物药品制品制造（2761、2762，单纯混合或分装除外）实行重点管理',
    text_en:
      'Discharge permit: biological products (2761, 2762, mere blending apart) come under key management',
  }),
  note('permit-discharge-277', 'permit', ['ivd_formulation', 'dispensing_only'], {
    ...discharge('277'),
    text_zh: '排污许可：卫生材料及医药用品制造（277）实行登记管理',
    text_en: 'Discharge permit: medical materials (277) need a registration',
  }),
  note(
    'permit-discharge-358',
    'permit',
    [
      'assembly_only',
      'imaging_assembly',
      'cnc_machining',
      'laser_cutting',
      'heat_treatment',
      'cleaning_wet',
      'wet_chemistry',
      'electroplating',
      'solvent_coating',
      'low_voc_coating',
      'solvent_adhesive',
      'injection_moulding',
      'extrusion',
      'silicone_moulding',
      'eo_sterilisation',
    ],
    {
      ...discharge('358'),
      text_zh:
        '排污许可：医疗仪器设备及器械制造（358）按是否涉及通用工序（锅炉、工业炉窑、表面处理、水处理）定级，不涉及的登记',
      text_en:
        'Discharge permit: medical devices (358) go by the general processes (boilers, furnaces, surface and water treatment); without them, a registration',
    },
  ),
  note('permit-radiation', 'permit', ['irradiation_source', 'xray_class_2', 'xray_class_3'], {
    text_zh: '须取得辐射安全许可证；装置类别以国家分类目录为准',
    text_en: 'A radiation safety licence is needed; the class of a device is set by the national list',
  }),
  note('permit-bsl2', 'permit', ['bsl2_lab'], {
    text_zh: 'P2 实验室须向区卫生健康委备案',
    text_en: 'A level 2 biosafety laboratory is filed with the district health commission',
  }),
  note('permit-bsl3', 'permit', ['bsl3_lab'], {
    text_zh: 'P3、P4 实验室须经卫生健康、科技主管部门审批',
    text_en: 'A level 3 or 4 biosafety laboratory needs the approval of the health and science authorities',
  }),
  note('permit-animals', 'permit', ['animal_lab'], {
    text_zh: '须取得实验动物使用许可证',
    text_en: 'A licence for the use of laboratory animals is needed',
  }),
  note('permit-drainage', 'permit', ['process_wastewater'], {
    text_zh: '须取得排水许可（纳管）；每天超过 1 t 的，楼宇须有工业排水',
    text_en: 'A drainage permit is needed; above 1 t a day the building must have an industrial drain',
  }),
  note('permit-eo-safety', 'permit', ['eo_sterilisation'], {
    text_zh: '环氧乙烷属甲类火灾危险性，须通过安全审查',
    text_en: 'Ethylene oxide is of fire category A and needs a safety review',
  }),
  note('advice-contract-sterilisation', 'advice', ['eo_sterilisation'], {
    text_zh: '许多业主不接受环氧乙烷灭菌，可考虑委托灭菌',
    text_en: 'Many landlords refuse ethylene oxide; consider contract sterilisation',
  }),
  note('advice-electroplating', 'advice', ['electroplating'], {
    text_zh: '两个集聚区一般都不接受电镀，建议外协',
    text_en: 'Electroplating is usually refused in both clusters; have it done outside',
  }),
  note('advice-hazardous-waste-room', 'advice', ['hazardous_waste'], {
    text_zh: '须有符合 GB 18597 的危险废物暂存间，并委托有资质单位处置',
    text_en: 'A hazardous-waste room to GB 18597 and a licensed disposal firm are needed',
  }),
  note('advice-land-assembly', 'advice', ['assembly_only', 'dispensing_only', 'imaging_assembly'], {
    text_zh: '不纳入环评管理的组装、分装，在用地上仍按生产计',
    text_en: 'Assembly and dispensing outside EIA still count as production for land use',
  }),
  note('advice-land-biosafety', 'advice', ['gmo_lab', 'bsl3_lab'], {
    text_zh: '转基因和 P3、P4 实验室在科研用地上一般难以接受，须先与园区确认',
    text_en: 'GMO and level 3 or 4 laboratories are rarely accepted on research land; ask the park first',
  }),
  note('advice-land-goods-store', 'advice', ['hazardous_goods_store'], {
    text_zh: '危险品仓储限 M1、W1 用地',
    text_en: 'A store of hazardous goods goes on M1 or W1 land only',
  }),
  note('advice-land-clinic', 'advice', ['clinic'], {
    text_zh: '医疗机构须在医疗卫生用地',
    text_en: 'A clinic needs clinical land',
  }),
  note('advice-imaging-conditions', 'advice', ['imaging_assembly'], {
    text_zh: '影像设备须核对楼面荷载、微振动和电磁环境',
    text_en: 'For imaging devices check floor load, vibration and electromagnetic conditions',
  }),
  note('advice-radiation-file', 'advice', ['irradiation_source', 'xray_class_2', 'xray_class_3'], {
    text_zh: '辐射环评与建设项目环评分别办理；Ⅱ类射线装置和辐照源须有屏蔽',
    text_en: 'The radiation EIA is filed on its own; class II devices and sources need shielding',
  }),
  note('advice-ivd-raw-material', 'advice', ['ivd_formulation'], {
    source_id: 'ml21',
    clause: '#47、#49',
    text_zh:
      '诊断试剂的类别取决于抗原、抗体、酶等原料是否自行培养：外购并配制为报告表，自行培养或发酵为报告书',
    text_en:
      'The class of reagents turns on whether antigens, antibodies or enzymes are cultured in house: bought and formulated, a report form; cultured or fermented, a full report',
  }),
  note(
    'advice-sh24-9',
    'advice',
    ['culture_or_fermentation', 'gmo_lab', 'bsl2_lab', 'bsl3_lab', 'chemistry_lab', 'animal_lab'],
    {
      basis: 'verified',
      source_id: 'sh24-9',
      clause: '一、二(一)',
      effective_from: '2024-07-12',
      text_zh:
        '上海简化：限 C2761、C2762、M7340、M7452（含研发中试），不含医疗器械制造（C358）和卫生材料（C277）。未列入重点行业名录的，报告书可简化为报告表，仍为审批制；报告表可采用告知承诺。涉有毒有害污染物或新污染物排放的不简化',
      text_en:
        'Shanghai’s simplification: for C2761, C2762, M7340 and M7452 with their R&D and pilot lines, not for devices (C358) or medical materials (C277). Off the list of key industries, a full report may become a report form, still by approval, and a report form may go by notification and commitment. Not where toxic, harmful or new pollutants are discharged',
    },
  ),
  note('advice-sh24-9-raw-material', 'advice', ['culture_or_fermentation'], {
    basis: 'verified',
    source_id: 'sh24-9',
    clause: '二(二)',
    effective_from: '2024-07-12',
    text_zh:
      '上海简化：生物医药上游专用原料项目符合准入清单且环境风险潜势不高于Ⅱ级的，可进入特定园区；园区是否在列须询问',
    text_en:
      'Shanghai: upstream raw-material projects on the admission list with a risk potential of at most II may go to certain parks; ask whether the park is one',
  }),
  note('advice-sh24-8', 'advice', everyProject, {
    basis: 'verified',
    source_id: 'sh24-8',
    clause: '政策解读',
    effective_from: '2024-07-01',
    text_zh: '上海自 2024-07-01 起推行规划环评与项目环评联动、告知承诺，并支持“智造空间”',
    text_en:
      'Since 1 Jul 2024 Shanghai links planning and project EIA, takes notification with commitment, and supports its “smart manufacturing space”',
  }),
  note('advice-park-linkage', 'advice', everyProject, {
    source_id: 'sh-linkage-2025',
    clause: '评估范围',
    text_zh:
      '联动简化只用于通过年度评估的园区（105 个重点管控单元和 8 个产业基地、产业社区参加评估）；本园区是否适用尚不清楚，请询问园区',
    text_en:
      'The linked procedure is for parks that pass the yearly assessment (105 key control units and 8 further industrial areas take part); whether this park does is not known; ask the park',
  }),
  note('advice-sh21-11', 'advice', everyProject, {
    source_id: 'sh21-11',
    clause: '附件',
    text_zh: '上海市实施细化规定（2021年版）尚未核对，本市类别可能不同',
    text_en: 'Shanghai’s detailed table (2021) has not been checked; the local class may differ',
  }),
  note('advice-surroundings', 'advice', everyProject, {
    source_id: 'ml21',
    clause: '#97、第三条',
    text_zh:
      '标准厂房涉及居住、医疗卫生、文化教育、科研、行政办公等敏感区的，由建设单位编制报告表；业主的环评不代替租户自己的环评',
    text_en:
      'A standard factory near homes, hospitals, schools, research or government offices needs the developer’s own report form; the landlord’s clearance does not cover the tenant',
  }),
]
