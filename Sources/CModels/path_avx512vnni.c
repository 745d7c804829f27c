/* AVX-512 with VNNI: multiplies and adds in one instruction, without saturation. */
#include "network.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vnni"))), apply_to = function)
#define RUN claims_run_avx512vnni
#define LENGTH 16
#include "kernel/vectors.h"

typedef words sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  return (words)_mm512_dpwssd_epi32((__m512i)sum, (__m512i)weights, (__m512i)pair);
}

INLINE words total(sums sum) { return sum; }

#include "kernel/kernel.h"
#pragma clang attribute pop
#endif
