#include "network.h"

bool claims_path_is_available(claims_path path) {
  switch (path) {
  case CLAIMS_PATH_AUTOMATIC:
  case CLAIMS_PATH_PORTABLE: return true;
#if defined(__x86_64__)
  case CLAIMS_PATH_SSE2: return true;
  case CLAIMS_PATH_AVX2: return __builtin_cpu_supports("avx2");
  case CLAIMS_PATH_AVX512: return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
  case CLAIMS_PATH_AVX512VNNI:
    return claims_path_is_available(CLAIMS_PATH_AVX512) && __builtin_cpu_supports("avx512vnni");
#elif defined(__aarch64__)
  case CLAIMS_PATH_NEON: return true;
#endif
  default: return false;
  }
}

static run_function *fastest(void) {
#if defined(__x86_64__)
  if (claims_path_is_available(CLAIMS_PATH_AVX512VNNI)) return claims_run_avx512vnni;
  if (claims_path_is_available(CLAIMS_PATH_AVX512)) return claims_run_avx512;
  return claims_path_is_available(CLAIMS_PATH_AVX2) ? claims_run_avx2 : claims_run_sse2;
#elif defined(__aarch64__)
  return claims_run_neon;
#else
  return claims_run_portable;
#endif
}

static run_function *function_of(claims_path path) {
  switch (path) {
  case CLAIMS_PATH_PORTABLE: return claims_run_portable;
#if defined(__x86_64__)
  case CLAIMS_PATH_SSE2: return claims_run_sse2;
  case CLAIMS_PATH_AVX2: return claims_run_avx2;
  case CLAIMS_PATH_AVX512: return claims_run_avx512;
  case CLAIMS_PATH_AVX512VNNI: return claims_run_avx512vnni;
#elif defined(__aarch64__)
  case CLAIMS_PATH_NEON: return claims_run_neon;
#endif
  default: return fastest();
  }
}

/// The next part of the scratch memory (null: only its size counts); parts begin at multiples of a cache line.
static void *part(void *scratch, size_t *size, size_t count, size_t width) {
  void *begin = scratch == NULL ? NULL : (char *)scratch + *size;
  *size += (count * width + 63) / 64 * 64;
  return begin;
}

workspace workspace_in(const claims_network *network, uint32_t tokens, uint32_t sequences, void *scratch,
                       size_t *size) {
  size_t width = network->width, hidden = network->widest_hidden, count = tokens;
  size_t gates = 4 * hidden > CLAIMS_MAXIMUM_LABELS ? 4 * hidden : CLAIMS_MAXIMUM_LABELS;
  *size = 0;
  workspace work;
  work.x = part(scratch, size, count * width, sizeof *work.x);
  work.q = part(scratch, size, (count + sequences + 1) * width, sizeof *work.q);
  work.hidden = part(scratch, size, count * 2 * hidden, sizeof *work.hidden);
  work.gates = part(scratch, size, STRIP * gates, sizeof *work.gates);
  work.cells = part(scratch, size, CLAIMS_LANES * hidden, sizeof *work.cells);
  work.states = part(scratch, size, CLAIMS_LANES * hidden, sizeof *work.states);
  work.places = part(scratch, size, count, sizeof *work.places);
  work.windows = part(scratch, size, count, sizeof *work.windows);
  return work;
}

size_t claims_network_scratch_size(const claims_network *network, uint32_t tokens, uint32_t sequences) {
  size_t size;
  workspace_in(network, tokens, sequences, NULL, &size);
  return size;
}

void claims_network_run(const claims_network *network, claims_path path, uint32_t from, uint32_t to,
                        const claims_block *block, const uint32_t *ids, float *logits, float *kept,
                        void *scratch) {
  size_t size;
  workspace work = workspace_in(network, block->tokens, block->sequences, scratch, &size);
  function_of(path)(network, from, to, block, ids, logits, kept, work);
}
