/* AVX-512 without the multiply-add of VNNI. */
#include "network.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw"))), apply_to = function)
#define RUN claims_run_avx512
#define LENGTH 16
#include "kernel/vectors.h"

typedef words sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  return sum + (words)_mm512_madd_epi16((__m512i)weights, (__m512i)pair);
}

INLINE words total(sums sum) { return sum; }

#include "kernel/kernel.h"
#pragma clang attribute pop
#endif
