/* Vectors of LENGTH values and what is done with them, for the path whose file includes this. Each operation is
   one of IEEE 754 and stands in a written order, so every LENGTH and every processor gives the same bits. */
#include <string.h>
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float floats __attribute__((vector_size(4 * LENGTH)));
typedef int32_t words __attribute__((vector_size(4 * LENGTH)));
typedef int16_t halves __attribute__((vector_size(2 * LENGTH)));
typedef int8_t bytes __attribute__((vector_size(LENGTH)));

INLINE floats load(const float *from) {
  floats values;
  memcpy(&values, from, sizeof values);
  return values;
}

INLINE void store(float *to, floats values) { memcpy(to, &values, sizeof values); }

INLINE floats all(float value) { return value - (floats){}; }

/// A table's values, exactly.
INLINE floats widened(const int8_t *from) {
  bytes values;
  memcpy(&values, from, sizeof values);
  return __builtin_convertvector(values, floats);
}

INLINE floats chosen(words mask, floats yes, floats no) {
  return (floats)((mask & (words)yes) | (~mask & (words)no));
}

/// The larger value; 0 for -0 against 0.
INLINE floats larger(floats a, floats b) { return chosen(a > b, a, b); }
INLINE floats smaller(floats a, floats b) { return chosen(a < b, a, b); }

/// Stores the nearest integers, ties to even. Adding 1.5 * 2^23 makes the sum's last bits the integer, for values
/// below 2^22, without asking how this processor rounds when it converts.
INLINE void store_rounded(int16_t *to, floats values) {
  words integers = (words)(values + 12582912.0f) - 0x4B400000;
  halves narrow = __builtin_convertvector(integers, halves);
  memcpy(to, &narrow, sizeof narrow);
}

/// Eigen's rational approximation of tanh, clamped where it reaches 1.
INLINE floats tangent(floats value) {
  floats x = larger(smaller(value, all(7.9f)), all(-7.9f));
  floats y = x * x;
  floats p = y * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = p * y + -8.60467152213735e-11f;
  p = p * y + 5.12229709037114e-08f;
  p = p * y + 1.48572235717979e-05f;
  p = p * y + 6.37261928875436e-04f;
  p = p * y + 4.89352455891786e-03f;
  p = p * x;
  floats q = y * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = q * y + 2.26843463243900e-03f;
  q = q * y + 4.89352518554385e-03f;
  return p / q;
}

INLINE floats sigmoid(floats value) { return tangent(value * 0.5f) * 0.5f + 0.5f; }
