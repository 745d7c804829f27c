/* The path of every x86-64 processor. */
#include "network.h"
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("sse2"))), apply_to = function)
#define RUN claims_run_sse2
#define LENGTH 4
#include "kernel/vectors.h"

typedef words sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  return sum + (words)_mm_madd_epi16((__m128i)weights, (__m128i)pair);
}

INLINE words total(sums sum) { return sum; }

#include "kernel/kernel.h"
#pragma clang attribute pop
#endif
