/** Illustrative rows cite the source 示例 and no clause: nothing is invented as evidence. */
export const illustrativeSource = { source_id: 'illustrative', clause: null } as const
