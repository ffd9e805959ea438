;; The pass over columns of sixteen-bit codes, eight rows to a vector. Numbers of rows are multiples of eight.
;; loop.ts says the same in TypeScript and is what this is held against.
(module
  (import "store" "memory" (memory 1))

  ;; Writes to $plane, for each row, the bits of the slots whose range holds the row's code, and all bits where $looked is 0.
  ;; A slot is 64 bytes: the address of its column in the first four; then as vectors its low, its span and its bit.
  (func (export "sweep")
    (param $slots i32) (param $slotsEnd i32) (param $looked i32) (param $bytes i32) (param $plane i32)
    (local $at i32) (local $slot i32) (local $marks v128)
    (loop $rows
      (local.set $marks
        (i16x8.sub (v128.load (i32.add (local.get $looked) (local.get $at))) (v128.const i16x8 1 1 1 1 1 1 1 1)))
      (local.set $slot (local.get $slots))
      (block $none
        (br_if $none (i32.eq (local.get $slot) (local.get $slotsEnd)))
        (loop $next
          ;; (code − low) mod 2¹⁶ ≤ span: a code below low wraps around to a large number.
          (local.set $marks (v128.or (local.get $marks) (v128.and
            (v128.load offset=48 (local.get $slot))
            (i16x8.le_u
              (i16x8.sub
                (v128.load (i32.add (i32.load (local.get $slot)) (local.get $at)))
                (v128.load offset=16 (local.get $slot)))
              (v128.load offset=32 (local.get $slot))))))
          (br_if $next (i32.lt_u
            (local.tee $slot (i32.add (local.get $slot) (i32.const 64)))
            (local.get $slotsEnd)))))
      (v128.store (i32.add (local.get $plane) (local.get $at)) (local.get $marks))
      (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes)))))

  ;; Writes the numbers of the rows without a bit to $list, counting from $row; returns where the list ends.
  (func (export "passing") (param $plane i32) (param $bytes i32) (param $row i32) (param $list i32) (result i32)
    (local $end i32) (local $hits i32)
    (local.set $end (i32.add (local.get $plane) (local.get $bytes)))
    (loop $rows
      (local.set $hits (i16x8.bitmask (i16x8.eq
        (v128.load (local.get $plane))
        (v128.const i16x8 0 0 0 0 0 0 0 0))))
      (block $done
        (loop $each
          (br_if $done (i32.eqz (local.get $hits)))
          (i32.store (local.get $list) (i32.add (local.get $row) (i32.ctz (local.get $hits))))
          (local.set $list (i32.add (local.get $list) (i32.const 4)))
          (local.set $hits (i32.and (local.get $hits) (i32.sub (local.get $hits) (i32.const 1))))
          (br $each)))
      (local.set $row (i32.add (local.get $row) (i32.const 8)))
      (br_if $rows (i32.lt_u
        (local.tee $plane (i32.add (local.get $plane) (i32.const 16)))
        (local.get $end))))
    (local.get $list))

  ;; How many rows have $bit, and, 2¹⁶ times, how many have no other. At most 2¹⁵ rows, so that no sixteen-bit sum overflows.
  (func (export "count") (param $plane i32) (param $bytes i32) (param $bit i32) (result i32)
    (local $end i32) (local $bits v128) (local $marks v128) (local $with v128) (local $alone v128)
    (local.set $end (i32.add (local.get $plane) (local.get $bytes)))
    (local.set $bits (i16x8.splat (local.get $bit)))
    (loop $rows
      (local.set $marks (v128.load (local.get $plane)))
      ;; A comparison that holds is −1.
      (local.set $with (i16x8.sub (local.get $with)
        (i16x8.eq (v128.and (local.get $marks) (local.get $bits)) (local.get $bits))))
      (local.set $alone (i16x8.sub (local.get $alone) (i16x8.eq (local.get $marks) (local.get $bits))))
      (br_if $rows (i32.lt_u
        (local.tee $plane (i32.add (local.get $plane) (i32.const 16)))
        (local.get $end))))
    (i32.add (call $sum (local.get $with)) (i32.shl (call $sum (local.get $alone)) (i32.const 16))))

  (func $sum (param $lanes v128) (result i32)
    (local $pairs v128)
    (local.set $pairs (i32x4.extadd_pairwise_i16x8_u (local.get $lanes)))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $pairs)) (i32x4.extract_lane 1 (local.get $pairs)))
      (i32.add (i32x4.extract_lane 2 (local.get $pairs)) (i32x4.extract_lane 3 (local.get $pairs))))))
