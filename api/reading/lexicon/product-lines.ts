import type { Entries } from '../meaning.ts'

export const productLineWords: Entries = [
  [
    { is: 'product', line: 'bci' },
    '脑机接口|脑机|脑电|脑电极|神经电极|柔性电极|神经接口|神经调控|bci|brain-computer interface|brain-computer interfaces|brain computer interface|brain–computer interface|neural interface|neural electrode|neural electrodes|eeg',
  ],
  [
    { is: 'product', line: 'ivd' },
    '体外诊断|体外诊断试剂|诊断试剂|诊断试剂盒|试剂盒|化学发光|化学发光试剂|化学发光仪|发光试剂|分子诊断|免疫诊断|生化试剂|poct|测序仪|基因测序|胶体金|ivd|ivd试剂|in vitro diagnostic|in vitro diagnostics|in-vitro diagnostics|in-vitro diagnostic|diagnostic reagents|diagnostic reagent|chemiluminescence|test kits|reagent kits|sequencer|sequencers|molecular diagnostics',
  ],
  [
    { is: 'product', line: 'implant_interventional' },
    '植介入|植入介入|植入器械|植入物|介入器械|介入耗材|心血管|心血管支架|支架|血管支架|球囊|球囊导管|导管|骨科|骨科植入物|关节|人工关节|起搏器|瓣膜|心脏瓣膜|implant|implants|interventional|implantable|stent|stents|balloon catheter|balloon catheters|catheter|catheters|orthopaedic|orthopedic|orthopaedic implants|orthopedic implants|cardiovascular|heart valve|heart valves|pacemaker',
  ],
  [
    { is: 'product', line: 'aesthetic' },
    '医美|医疗美容|医美设备|玻尿酸|光电医美|射频美容|aesthetic|aesthetics|aesthetic devices|medical aesthetics|hyaluronic acid filler|dermal filler|dermal fillers',
  ],
  [
    { is: 'product', line: 'imaging' },
    '医学影像|影像|影像设备|ct|核磁|核磁共振|磁共振|mri|超声|超声设备|dsa|内窥镜|内镜|imaging|medical imaging|imaging devices|ultrasound|endoscope|endoscopes|ct scanner|ct scanners',
  ],
  [
    { is: 'product', line: 'ophthalmic' },
    '眼科|眼科器械|ok镜|角膜塑形镜|人工晶体|人工晶状体|隐形眼镜|接触镜|ophthalmic|ophthalmology|ophthalmic devices|ortho-k|ortho-k lenses|contact lenses|intraocular lens|intraocular lenses',
  ],
  [
    { is: 'product', line: 'eldercare' },
    '康养|康养辅具|辅具|养老|养老器械|养老辅具|老年护理|康复辅具|康复机器人|助行器|eldercare|elderly care|elderly-care|eldercare devices|rehabilitation robots|rehab robots|walking aids',
  ],
  [
    { is: 'product', line: 'ai_device' },
    'ai医疗器械|ai 医疗器械|ai医疗|人工智能医疗器械|医疗ai|ai辅助诊断|ai 辅助诊断|samd|ai medical device|ai medical devices|ai diagnostics|ai diagnostic software|software as a medical device',
  ],
  [
    { is: 'product', line: 'mass_spectrometry' },
    '质谱|质谱仪|临床质谱|质谱诊断|mass spectrometry|mass spectrometer|mass spectrometers|mass-spectrometry|maldi-tof',
  ],
]
