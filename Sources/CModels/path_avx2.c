/* Processors since 2013 (Intel) and 2015 (AMD). */
#include "network.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define RUN claims_run_avx2
#define LENGTH 8
#include "kernel/vectors.h"

typedef words sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  return sum + (words)_mm256_madd_epi16((__m256i)weights, (__m256i)pair);
}

INLINE words total(sums sum) { return sum; }

#include "kernel/kernel.h"
#pragma clang attribute pop
#endif
