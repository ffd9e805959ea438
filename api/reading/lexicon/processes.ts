import type { ProcessId } from '../../../sql/vocabulary.ts'

/** Ids as the environmental screening knows them. */
export const processWords: readonly (readonly [{ is: 'process'; id: ProcessId }, string])[] = [
  [
    { is: 'process', id: 'software_only' },
    '纯软件|只做软件|仅软件|软件开发|只有软件|software only|software-only|purely software|only software|software development',
  ],
  [
    { is: 'process', id: 'assembly_only' },
    '组装|装配|仅组装|只组装|只做组装|总装|assembly|assembly only|only assembly|final assembly',
  ],
  [
    { is: 'process', id: 'dispensing_only' },
    '分装|仅分装|只分装|只做分装|filling and packing|aliquoting|dispensing only|repackaging',
  ],
  [
    { is: 'process', id: 'cnc_machining' },
    'cnc|机加工|数控加工|数控机床|精加工|研磨|抛光|打磨|cnc machining|machining|grinding|polishing|milling',
  ],
  [{ is: 'process', id: 'laser_cutting' }, '激光切割|激光雕刻|laser cutting|laser cutters'],
  [
    { is: 'process', id: 'cleaning_wet' },
    '超声清洗|超声波清洗|湿法清洗|清洗线|清洗|ultrasonic cleaning|wet cleaning|washing line',
  ],
  [
    { is: 'process', id: 'wet_chemistry' },
    '酸洗|钝化|电解抛光|电抛光|阳极氧化|蚀刻|湿法刻蚀|酸蚀|湿化学|acid etching|acid etch|acid wash|pickling|passivation|electropolishing|anodising|anodizing|wet etching|wet chemistry',
  ],
  [{ is: 'process', id: 'electroplating' }, '电镀|镀金|镀镍|electroplating|plating|gold plating'],
  [
    { is: 'process', id: 'solvent_coating' },
    '溶剂型涂料|溶剂涂层|溶剂型涂层|溶剂涂覆|油性漆|solvent coating|solvent-based coating|solvent-borne coating|solvent-based paint',
  ],
  [
    { is: 'process', id: 'low_voc_coating' },
    '水性漆|水性涂料|低voc涂料|低挥发涂料|water-based coating|water-based paint|low-voc coating|low voc coating',
  ],
  [
    { is: 'process', id: 'solvent_adhesive' },
    '溶剂型胶|溶剂型胶粘剂|溶剂胶|solvent adhesive|solvent-based adhesive|solvent-based glue',
  ],
  [
    { is: 'process', id: 'injection_moulding' },
    '注塑|注塑机|注塑成型|injection moulding|injection molding|injection-moulding|moulding machines',
  ],
  [
    { is: 'process', id: 'extrusion' },
    '挤出|挤塑|导管挤出|球囊成型|吹塑|extrusion|tube extrusion|balloon forming|extruders',
  ],
  [
    { is: 'process', id: 'silicone_moulding' },
    '硅胶成型|硅胶模压|硅胶硫化|液态硅胶|硅胶|silicone moulding|silicone molding|liquid silicone',
  ],
  [
    { is: 'process', id: 'lithography' },
    '光刻|光刻工艺|微纳加工|薄膜沉积|pvd|lithography|photolithography|microfabrication|thin-film deposition',
  ],
  [
    { is: 'process', id: 'ivd_formulation' },
    '试剂配制|配液|配制|试剂配液|包被|冻干|reagent formulation|formulation|reagent blending|plate coating|lyophilisation|lyophilization|freeze-drying',
  ],
  [
    { is: 'process', id: 'culture_or_fermentation' },
    '细胞培养|发酵|发酵罐|抗体制备|抗原制备|原料抗体|抗体生产|cell culture|fermentation|fermenters|antibody production|antigen production',
  ],
  [
    { is: 'process', id: 'gmo_lab' },
    '转基因|转基因实验室|gmo lab|genetically modified organisms|gmo laboratory',
  ],
  [
    { is: 'process', id: 'bsl2_lab' },
    'p2|p2实验室|二级生物安全|生物安全二级|bsl-2|bsl2|bsl-2 lab|bsl-2 laboratory|biosafety level 2|p2 lab',
  ],
  [
    { is: 'process', id: 'bsl3_lab' },
    'p3|p3实验室|三级生物安全|生物安全三级|bsl-3|bsl3|bsl-3 lab|biosafety level 3|p3 lab',
  ],
  [
    { is: 'process', id: 'chemistry_lab' },
    '化学实验室|化学实验|有机合成|理化实验|chemistry lab|chemistry laboratory|wet lab|wet labs|chemical lab',
  ],
  [{ is: 'process', id: 'dry_lab' }, '干实验室|干式实验室|干实验|dry lab|dry labs|dry laboratory'],
  [
    { is: 'process', id: 'animal_lab' },
    '动物房|动物实验|动物实验室|实验动物|animal lab|animal house|animal facility|vivarium|animal testing',
  ],
  [
    { is: 'process', id: 'eo_sterilisation' },
    '环氧乙烷|环氧乙烷灭菌|eo灭菌|eo 灭菌|eo|eto|eo sterilisation|eo sterilization|ethylene oxide|ethylene oxide sterilisation|ethylene oxide sterilization|eto sterilisation|eto sterilization',
  ],
  [
    { is: 'process', id: 'irradiation_source' },
    '钴60|钴源|辐照源|辐照灭菌|电子束灭菌|cobalt-60|e-beam sterilisation|e-beam sterilization|irradiation',
  ],
  [{ is: 'process', id: 'xray_class_2' }, 'ii类射线装置|二类射线装置|class ii x-ray'],
  [{ is: 'process', id: 'xray_class_3' }, 'iii类射线装置|三类射线装置|class iii x-ray'],
  [
    { is: 'process', id: 'imaging_assembly' },
    '影像设备组装|影像设备装配|ct组装|mri组装|imaging assembly|assembly of imaging devices',
  ],
  [{ is: 'process', id: 'heat_treatment' }, '热处理|退火|烧结|heat treatment|annealing|sintering'],
  [{ is: 'process', id: 'pcb_assembly' }, 'pcba|smt|贴片|回流焊|pcb assembly|reflow soldering|smt line'],
  [{ is: 'process', id: 'hazardous_waste' }, '危废|危险废物|hazardous waste|hazwaste'],
  [
    { is: 'process', id: 'process_wastewater' },
    '生产废水|工艺废水|废水|process wastewater|wastewater|process waste water',
  ],
]
