/// e to the power of `value`, good to about 1e-15 of the result.
///
/// Made of additions, multiplications and divisions alone, it gives the same bits on every system, for which no
/// library's `exp` vouches.
package func exponential(_ value: Double) -> Double {
  guard value > -700 else { return 0 }
  let bounded = min(value, 700)
  // Adding and taking 1.5 * 2^52 rounds to an integer.
  let exponent = bounded * 1.442_695_040_888_963_4 + 6_755_399_441_055_744 - 6_755_399_441_055_744
  // The logarithm of two in two parts, so that the rest is exact (fdlibm, e_exp.c).
  let rest = (bounded - exponent * 6.931_471_803_691_238e-1) - exponent * 1.908_214_929_270_587_7e-10
  // Taylor's series; the rest is at most 0.35, so the thirteenth term is below 1e-16.
  var sum = 1.0
  for divisor in stride(from: 13.0, to: 0, by: -1) { sum = 1 + sum * rest / divisor }
  return sum * Double(sign: .plus, exponent: Int(exponent), significand: 1)
}

/// The natural logarithm of `value`, which must be positive and finite; as reproducible as `exponential`.
package func logarithm(_ value: Double) -> Double {
  // value = significand * 2^exponent; atanh's series of a number below a third.
  let ratio = (value.significand - 1) / (value.significand + 1)
  let square = ratio * ratio
  var sum = 0.0
  for divisor in stride(from: 41.0, through: 1, by: -2) { sum = sum * square + 1 / divisor }
  return 2 * ratio * sum + Double(value.exponent) * 0.693_147_180_559_945_3
}
