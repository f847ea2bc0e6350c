;; The scalar product of one row of numbers with each of many, four numbers at once. `npm run lab -- eval products` writes
;; products.wasm from this text.
(module
  (memory (export "memory") 1)

  ;; $one and $rows: the addresses of one row and of $count others, all of $bytes bytes, a multiple of 16.
  ;; $into: where the products are written, a float each.
  (func (export "multiply") (param $one i32) (param $rows i32) (param $count i32) (param $bytes i32) (param $into i32)
    (local $sums v128) (local $at i32) (local $end i32)
    (local.set $end (i32.add (local.get $into) (i32.mul (local.get $count) (i32.const 4))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $into) (local.get $end)))
        (local.set $sums (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $four
          (local.set $sums
            (f32x4.add
              (local.get $sums)
              (f32x4.mul
                (v128.load (i32.add (local.get $one) (local.get $at)))
                (v128.load (i32.add (local.get $rows) (local.get $at))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $at) (local.get $bytes))))
        (f32.store
          (local.get $into)
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $sums)) (f32x4.extract_lane 1 (local.get $sums)))
            (f32.add (f32x4.extract_lane 2 (local.get $sums)) (f32x4.extract_lane 3 (local.get $sums)))))
        (local.set $rows (i32.add (local.get $rows) (local.get $bytes)))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (br $row)))))
