#ifndef CMODELS_H
#define CMODELS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The weights' file that is built into the program (FORMAT.md); `*count` becomes its length.
const void *claims_weights(size_t *count);

/// A network ready to run. Nothing changes it after it is built, so any number of threads may share it.
typedef struct claims_network claims_network;

/// What a layer does; FORMAT.md defines each.
typedef enum {
  CLAIMS_LAYER_CONVOLUTION,
  CLAIMS_LAYER_LSTM,
  CLAIMS_LAYER_INJECTION,
} claims_layer_kind;

/// The instructions a network runs on. Every path gives the same bits.
typedef enum {
  CLAIMS_PATH_AUTOMATIC,
  CLAIMS_PATH_PORTABLE,
  CLAIMS_PATH_SSE2,
  CLAIMS_PATH_AVX2,
  CLAIMS_PATH_AVX512,
  CLAIMS_PATH_AVX512VNNI,
  CLAIMS_PATH_NEON,
} claims_path;

enum {
  /// How many runs of sequences an LSTM steps through side by side.
  CLAIMS_LANES = 12,
  /// The most embedding tables of one layer, and the most labels of one head.
  CLAIMS_MAXIMUM_TABLES = 64,
  CLAIMS_MAXIMUM_LABELS = 64,
};

/* Building. The caller has checked every size and value (NetworkWeights.swift); everything is copied. A failed
   allocation ends the process, as one of Swift's own arrays does. */

/// An empty network; `bias` has `width` values and begins the sum of the embedding tables.
claims_network *claims_network_create(uint32_t width, const float *bias);
void claims_network_destroy(claims_network *network);

/// Adds a layer; the tables and matrices that follow belong to it. `hidden` counts for an LSTM only.
void claims_network_add_layer(claims_network *network, claims_layer_kind kind, uint32_t hidden);

/// Adds a head that reads what `after` layers leave; its matrix follows.
void claims_network_add_head(claims_network *network, uint32_t after);

/// Adds an embedding table of `rows` times width values: to the last layer, or before any to the embedding.
void claims_network_add_table(claims_network *network, uint32_t rows, float scale, const int8_t *values);

/// Adds a matrix, row by row, to what was added last. A convolution and a head have one; an LSTM has input and
/// recurrent matrix of the forward direction, the same of the backward one, and the output matrix.
/// `scales` and `bias` (null: none) have one value a column; `unit` is what an activation of one is counted as.
void claims_network_add_matrix(claims_network *network, uint32_t inputs, uint32_t outputs,
                               const int8_t *weights, const float *scales, const float *bias, float unit);

/* Running. */

/// Whether this processor, and this build, can run on `path`.
bool claims_path_is_available(claims_path path);

/// Some tokens of a document, to be run together: sequences of neighbouring tokens, lane after lane.
typedef struct {
  /// Tokens in the document; the stride of `ids` and of each head's logits.
  uint32_t document_tokens;
  /// Tokens in this block, the sum of the sequences' counts.
  uint32_t tokens;
  uint32_t sequences;
  /// Of each sequence the first token's place in the document, and how many tokens it has, at least one.
  const uint32_t *starts;
  const uint32_t *counts;
  /// Tokens of each of CLAIMS_LANES lanes, longest first; a lane holds whole sequences, in the order of `starts`.
  const uint32_t *lanes;
} claims_block;

/// Bytes that a block of this many tokens and sequences needs as `scratch`.
size_t claims_network_scratch_size(const claims_network *network, uint32_t tokens, uint32_t sequences);

/// Runs `block` through the layers `from..<to`, beginning with the embedding when `from` is 0.
///
/// `ids`: for each table of these layers in turn, the row of every token of the document. `logits`: for each
/// head that is reached in turn, the scores of every token; those of the block are written. A head is reached
/// when from < after <= to, or when both from and after are 0. `kept`: width values for every token of the
/// document, read when `from` is not 0, and written when `to` is not the last layer; else it may be null.
/// `scratch`: claims_network_scratch_size bytes, aligned to 64.
void claims_network_run(const claims_network *network, claims_path path, uint32_t from, uint32_t to,
                        const claims_block *block, const uint32_t *ids, float *logits, float *kept,
                        void *scratch);
#endif
