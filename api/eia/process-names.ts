import type { ProcessId } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'

/** Processes as the trade names them; in English as within a sentence. */
export const processNames: Readonly<Record<ProcessId, Bilingual>> = {
  software_only: { zh: '仅软件', en: 'software only' },
  assembly_only: { zh: '仅组装', en: 'assembly only' },
  dispensing_only: { zh: '仅分装', en: 'dispensing only' },
  cnc_machining: { zh: '数控加工', en: 'CNC machining' },
  laser_cutting: { zh: '激光切割', en: 'laser cutting' },
  heat_treatment: { zh: '热处理', en: 'heat treatment' },
  pcb_assembly: { zh: '电路板贴装', en: 'PCB assembly' },
  cleaning_wet: { zh: '湿法清洗', en: 'wet cleaning' },
  wet_chemistry: { zh: '湿法化学', en: 'wet chemistry' },
  electroplating: { zh: '电镀', en: 'electroplating' },
  solvent_coating: { zh: '溶剂型涂覆', en: 'solvent coating' },
  low_voc_coating: { zh: '低 VOCs 涂覆', en: 'low-VOC coating' },
  solvent_adhesive: { zh: '溶剂型胶粘', en: 'solvent adhesive' },
  injection_moulding: { zh: '注塑', en: 'injection moulding' },
  extrusion: { zh: '挤出', en: 'extrusion' },
  silicone_moulding: { zh: '硅胶成型', en: 'silicone moulding' },
  lithography: { zh: '光刻', en: 'lithography' },
  ivd_formulation: { zh: '诊断试剂配制', en: 'IVD formulation' },
  culture_or_fermentation: { zh: '培养或发酵', en: 'culture or fermentation' },
  gmo_lab: { zh: '转基因实验室', en: 'GMO laboratory' },
  bsl2_lab: { zh: 'P2 实验室', en: 'BSL-2 laboratory' },
  bsl3_lab: { zh: 'P3、P4 实验室', en: 'BSL-3 or BSL-4 laboratory' },
  chemistry_lab: { zh: '化学实验室', en: 'chemistry laboratory' },
  dry_lab: { zh: '干实验室', en: 'dry laboratory' },
  animal_lab: { zh: '动物实验室', en: 'animal laboratory' },
  eo_sterilisation: { zh: 'EO 灭菌', en: 'EO sterilisation' },
  irradiation_source: { zh: '辐照源', en: 'irradiation source' },
  xray_class_2: { zh: 'Ⅱ 类射线装置', en: 'class II X-ray device' },
  xray_class_3: { zh: 'Ⅲ 类射线装置', en: 'class III X-ray device' },
  imaging_assembly: { zh: '影像设备组装', en: 'imaging device assembly' },
  hazardous_goods_store: { zh: '危化品储存', en: 'storage of hazardous goods' },
  hazardous_waste: { zh: '危险废物', en: 'hazardous waste' },
  process_wastewater: { zh: '工艺废水', en: 'process wastewater' },
  clinic: { zh: '门诊或病房', en: 'clinic' },
}

export const listProcesses = (ids: readonly ProcessId[]): Bilingual => ({
  zh: ids.map((id) => processNames[id].zh).join('、'),
  en: ids.map((id) => processNames[id].en).join(', '),
})
