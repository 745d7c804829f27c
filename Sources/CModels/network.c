#include "network.h"
#include <stdlib.h>
#include <string.h>

static void *allocate(size_t size) {
  size_t rounded = (size + 63) / 64 * 64;
  void *memory = aligned_alloc(64, rounded == 0 ? 64 : rounded);
  if (memory == NULL) abort();
  return memset(memory, 0, rounded);
}

static void *copied(const void *values, size_t size, size_t room) {
  void *memory = allocate(room);
  return values == NULL ? memory : memcpy(memory, values, size);
}

static void *grown(void *old, size_t count, size_t size) {
  void *memory = realloc(old, (count + 1) * size);
  if (memory == NULL) abort();
  memset((char *)memory + count * size, 0, size);
  return memory;
}

claims_network *claims_network_create(uint32_t width, const float *bias) {
  claims_network *network = allocate(sizeof *network);
  network->width = width;
  network->bias = copied(bias, width * sizeof *bias, width * sizeof *bias);
  return network;
}

void claims_network_add_layer(claims_network *network, claims_layer_kind kind, uint32_t hidden) {
  network->layers = grown(network->layers, network->layer_count, sizeof *network->layers);
  layer *added = &network->layers[network->layer_count++];
  added->kind = kind;
  added->hidden = hidden;
  if (hidden > network->widest_hidden) network->widest_hidden = hidden;
  network->is_head_last = false;
}

void claims_network_add_head(claims_network *network, uint32_t after) {
  network->heads = grown(network->heads, network->head_count, sizeof *network->heads);
  network->heads[network->head_count++].after = after;
  network->is_head_last = true;
}

void claims_network_add_table(claims_network *network, uint32_t rows, float scale, const int8_t *values) {
  tables *owner = network->layer_count == 0 ? &network->embedding
                                            : &network->layers[network->layer_count - 1].tables;
  if (owner->count == CLAIMS_MAXIMUM_TABLES) abort();
  owner->of = grown(owner->of, owner->count, sizeof *owner->of);
  size_t size = (size_t)rows * network->width;
  owner->of[owner->count++] = (table){scale, copied(values, size, size)};
}

void claims_network_add_matrix(claims_network *network, uint32_t inputs, uint32_t outputs,
                               const int8_t *weights, const float *scales, const float *bias, float unit) {
  matrix *added;
  if (network->is_head_last) {
    added = &network->heads[network->head_count - 1].matrix;
  } else {
    layer *owner = &network->layers[network->layer_count - 1];
    if (owner->matrix_count == MATRICES) abort();
    added = &owner->matrices[owner->matrix_count++];
  }
  uint32_t columns = (outputs + PANEL - 1) / PANEL * PANEL;
  size_t size = outputs * sizeof(float), room = columns * sizeof(float);
  *added = (matrix){inputs, outputs, columns, allocate((size_t)inputs * columns * sizeof(int16_t)),
                    copied(scales, size, room), copied(bias, size, room)};
  for (uint32_t column = 0; column < outputs; column++) {
    // Units are powers of two: nothing is rounded here.
    added->scales[column] /= unit;
    int16_t *panel = added->weights + (size_t)(column / PANEL) * inputs * PANEL + column % PANEL * 2;
    for (uint32_t input = 0; input < inputs; input++)
      panel[(size_t)(input / 2) * PANEL * 2 + input % 2] = weights[(size_t)input * outputs + column];
  }
}

static void release_matrix(matrix *matrix) {
  free(matrix->weights);
  free(matrix->scales);
  free(matrix->bias);
}

static void release_tables(tables *tables) {
  for (uint32_t index = 0; index < tables->count; index++) free(tables->of[index].rows);
  free(tables->of);
}

void claims_network_destroy(claims_network *network) {
  for (uint32_t index = 0; index < network->layer_count; index++) {
    layer *layer = &network->layers[index];
    for (uint32_t place = 0; place < layer->matrix_count; place++) release_matrix(&layer->matrices[place]);
    release_tables(&layer->tables);
  }
  for (uint32_t index = 0; index < network->head_count; index++) release_matrix(&network->heads[index].matrix);
  release_tables(&network->embedding);
  free(network->layers);
  free(network->heads);
  free(network->bias);
  free(network);
}
