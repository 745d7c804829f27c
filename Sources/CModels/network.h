#ifndef NETWORK_H
#define NETWORK_H
#include "CModels.h"

/// Columns of a matrix that lie together: 64 bytes of pairs, which every path's vectors divide.
enum { PANEL = 16 };

/// Weights as the kernels want them. Each panel of 16 columns holds, for one pair of inputs after the other,
/// 16 times the two weights of a column, so that one multiply-add of pairs serves a column's lane.
typedef struct {
  uint32_t inputs;   // even
  uint32_t outputs;  // what the caller sees
  uint32_t columns;  // outputs padded with zeros to whole panels
  int16_t *weights;
  float *scales;
  float *bias;
} matrix;

typedef struct {
  float scale;
  int8_t *rows;
} table;

typedef struct {
  uint32_t count;
  table *of;
} tables;

/// The places of an LSTM's matrices; a convolution and a head have one only.
enum { INPUT = 0, RECURRENT = 1, OUTPUT = 4, MATRICES = 5 };

typedef struct {
  claims_layer_kind kind;
  uint32_t hidden;
  tables tables;
  uint32_t matrix_count;
  matrix matrices[MATRICES];
} layer;

typedef struct {
  uint32_t after;
  matrix matrix;
} head;

struct claims_network {
  uint32_t width;
  float *bias;
  tables embedding;
  uint32_t layer_count, head_count;
  layer *layers;
  head *heads;
  uint32_t widest_hidden;
  bool is_head_last;  // matrices go to the last head, not to the last layer
};

/// Where the parts of `scratch` lie.
typedef struct {
  float *x;           // [token][width]: the stream that layers add to
  int16_t *q;         // [row][width]: x normalised and rounded; rows of zeros part the sequences
  int16_t *hidden;    // [token][2 * hidden]
  float *gates;       // [STRIP][4 * hidden], or [STRIP][labels]
  float *cells;       // [lane][hidden]
  int16_t *states;    // [lane][hidden]
  uint32_t *places;   // [token]: its place in the document
  uint32_t *windows;  // [token]: the row of q before its own
} workspace;

/// Rows that pass through a matrix before the next columns do: the activations stay in the first-level cache.
enum { STRIP = 96 };

workspace workspace_in(const claims_network *network, uint32_t tokens, uint32_t sequences, void *scratch,
                       size_t *size);

typedef void run_function(const claims_network *network, uint32_t from, uint32_t to, const claims_block *block,
                          const uint32_t *ids, float *logits, float *kept, workspace work);
run_function claims_run_portable, claims_run_sse2, claims_run_avx2, claims_run_avx512, claims_run_avx512vnni,
    claims_run_neon;
#endif
