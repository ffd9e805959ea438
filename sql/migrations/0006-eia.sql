-- What the EIA catalogue says of each process, and what has to be got or known beside it, from which day to which.
create table eia_rule (
  id text primary key,
  process text not null constraint eia_rule_process_check
    check (process in ('software_only', 'assembly_only', 'dispensing_only', 'cnc_machining', 'laser_cutting',
      'heat_treatment', 'pcb_assembly', 'cleaning_wet', 'wet_chemistry', 'electroplating', 'solvent_coating',
      'low_voc_coating', 'solvent_adhesive', 'injection_moulding', 'extrusion', 'silicone_moulding', 'lithography',
      'ivd_formulation', 'culture_or_fermentation', 'gmo_lab', 'bsl2_lab', 'bsl3_lab', 'chemistry_lab', 'dry_lab',
      'animal_lab', 'eo_sterilisation', 'irradiation_source', 'xray_class_2', 'xray_class_3', 'imaging_assembly',
      'hazardous_goods_store', 'hazardous_waste', 'process_wastewater', 'clinic')),
  quantity text constraint eia_rule_quantity_check check (quantity in ('tonnesPerYear', 'tonnesPerDay', 'beds')),
  from_quantity double precision,
  below_quantity double precision,
  class text constraint eia_rule_class_check check (class in ('exempt', 'registration', 'form', 'report')),
  class_most text constraint eia_rule_class_most_check
    check (class_most in ('exempt', 'registration', 'form', 'report')),
  open_with text[] not null,
  track text constraint eia_rule_track_check check (track in ('heavy', 'medium', 'light')),
  effective_from date not null,
  effective_to date,
  text_zh text not null,
  text_en text not null,
  ask_zh text,
  ask_en text,
  basis text not null constraint eia_rule_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text,
  constraint eia_rule_range_check check (
    (quantity is null and from_quantity is null and below_quantity is null)
    or (quantity is not null and from_quantity is not null and from_quantity < coalesce(below_quantity, 'infinity'))),
  constraint eia_rule_open_check check ((class_most is null) = (ask_zh is null) and (ask_zh is null) = (ask_en is null)),
  constraint eia_rule_effective_check check (effective_from <= effective_to)
);

create table eia_note (
  id text primary key,
  kind text not null constraint eia_note_kind_check check (kind in ('permit', 'advice')),
  processes text[] not null,
  effective_from date not null,
  effective_to date,
  text_zh text not null,
  text_en text not null,
  basis text not null constraint eia_note_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text,
  constraint eia_note_effective_check check (effective_from <= effective_to)
);

create constraint trigger eia_rule_counts after insert or update or delete on eia_rule
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger eia_note_counts after insert or update or delete on eia_note
  deferrable initially deferred for each row execute function inventory_changed();
