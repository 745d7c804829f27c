/* A block's way through some layers: the one function that a path has for the outside, named by RUN. */

/// Gives each token its place in the document and its row in q, and clears the rows between sequences.
static void lay_out(const claims_network *network, const claims_block *block, workspace work) {
  uint32_t token = 0;
  for (uint32_t sequence = 0; sequence < block->sequences; sequence++) {
    memset(work.q + (size_t)(token + sequence) * network->width, 0, network->width * sizeof *work.q);
    for (uint32_t offset = 0; offset < block->counts[sequence]; offset++, token++) {
      work.places[token] = block->starts[sequence] + offset;
      work.windows[token] = token + sequence;
    }
  }
  memset(work.q + (size_t)(token + block->sequences) * network->width, 0, network->width * sizeof *work.q);
}

void RUN(const claims_network *network, uint32_t from, uint32_t to, const claims_block *block,
         const uint32_t *ids, float *logits, float *kept, workspace work) {
  size_t width = network->width;
  lay_out(network, block, work);
  if (from == 0) {
    add_rows(network, &network->embedding, network->bias, block, ids, work);
    ids += (size_t)network->embedding.count * block->document_tokens;
  } else {
    for (uint32_t token = 0; token < block->tokens; token++)
      memcpy(work.x + token * width, kept + work.places[token] * width, width * sizeof *kept);
  }
  bool is_quantized = false;
  for (uint32_t done = from;; done++) {
    for (uint32_t index = 0; index < network->head_count; index++) {
      const head *head = &network->heads[index];
      if (head->after != done || (done == from && from != 0)) continue;
      if (!is_quantized) quantize(network, block, work);
      is_quantized = true;
      score(network, head, block, logits, work);
      logits += (size_t)head->matrix.outputs * block->document_tokens;
    }
    if (done == to) break;
    const layer *layer = &network->layers[done];
    if (layer->kind == CLAIMS_LAYER_INJECTION) {
      add_rows(network, &layer->tables, NULL, block, ids, work);
      ids += (size_t)layer->tables.count * block->document_tokens;
    } else {
      if (!is_quantized) quantize(network, block, work);
      (layer->kind == CLAIMS_LAYER_LSTM ? recur : convolve)(network, layer, block, work);
    }
    is_quantized = false;
  }
  if (to == network->layer_count) return;
  for (uint32_t token = 0; token < block->tokens; token++)
    memcpy(kept + work.places[token] * width, work.x + token * width, width * sizeof *kept);
}
