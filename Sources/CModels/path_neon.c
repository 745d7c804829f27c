/* The path of every 64-bit ARM processor. */
#include "network.h"
#if defined(__aarch64__)
#include <arm_neon.h>
#define RUN claims_run_neon
#define LENGTH 4
#include "kernel/vectors.h"

/// The products of the lower and the upper two columns, each pair still apart: ARM adds pairs for an instruction
/// more, so that is left to the end.
typedef struct {
  int32x4_t lower, upper;
} sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  int16x8_t weight = vreinterpretq_s16_s32((int32x4_t)weights), both = vreinterpretq_s16_s32((int32x4_t)pair);
  return (sums){vmlal_s16(sum.lower, vget_low_s16(weight), vget_low_s16(both)),
                vmlal_high_s16(sum.upper, weight, both)};
}

INLINE words total(sums sum) { return (words)vpaddq_s32(sum.lower, sum.upper); }

#include "kernel/kernel.h"
#endif
