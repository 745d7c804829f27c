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
  // Taylor's series by Horner's rule; the rest is at most 0.35, so the thirteenth term is below 1e-16.
  // Reciprocals of factorials, since a division takes several times as long as a product and this runs often.
  var sum = 1.605_904_383_682_161_5e-10
  sum = sum * rest + 2.087_675_698_786_809_9e-9
  sum = sum * rest + 2.505_210_838_544_171_9e-8
  sum = sum * rest + 2.755_731_922_398_589_1e-7
  sum = sum * rest + 2.755_731_922_398_589_1e-6
  sum = sum * rest + 2.480_158_730_158_730_2e-5
  sum = sum * rest + 1.984_126_984_126_984_1e-4
  sum = sum * rest + 1.388_888_888_888_888_9e-3
  sum = sum * rest + 8.333_333_333_333_333_3e-3
  sum = sum * rest + 4.166_666_666_666_666_7e-2
  sum = sum * rest + 0.166_666_666_666_666_67
  sum = sum * rest + 0.5
  sum = sum * rest + 1
  sum = sum * rest + 1
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
