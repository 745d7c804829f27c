/* The path of every processor: the compiler makes of vectors of four what it can. */
#include "network.h"
#define RUN claims_run_portable
#define LENGTH 4
#include "kernel/vectors.h"

typedef words sums;

INLINE sums multiply_add(sums sum, words weights, words pair) {
  // The first weight of a pair is the lower half on every processor that Swift runs on.
  words first = (weights << 16 >> 16) * (pair << 16 >> 16);
  return sum + first + (weights >> 16) * (pair >> 16);
}

INLINE words total(sums sum) { return sum; }

#include "kernel/kernel.h"
