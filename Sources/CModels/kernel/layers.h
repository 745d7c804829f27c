/* What the layers do with the stream x of a block's tokens. */

/// x = bias (null: x) + the rows of each table, in the order of the tables.
static void add_rows(const claims_network *network, const tables *tables, const float *bias,
                     const claims_block *block, const uint32_t *ids, workspace work) {
  size_t width = network->width;
  for (uint32_t token = 0; token < block->tokens; token++) {
    const int8_t *rows[CLAIMS_MAXIMUM_TABLES];
    for (uint32_t index = 0; index < tables->count; index++)
      rows[index] = tables->of[index].rows +
                    ids[(size_t)index * block->document_tokens + work.places[token]] * width;
    float *x = work.x + token * width;
    const float *begin = bias == NULL ? x : bias;
    for (size_t column = 0; column < width; column += PANEL) {
      floats sum[PANEL / LENGTH];
      UNROLL for (int part = 0; part < PANEL / LENGTH; part++) sum[part] = load(begin + column + part * LENGTH);
      for (uint32_t index = 0; index < tables->count; index++) {
        floats scale = all(tables->of[index].scale);
        UNROLL for (int part = 0; part < PANEL / LENGTH; part++) sum[part] =
            sum[part] + scale * widened(rows[index] + column + part * LENGTH);
      }
      UNROLL for (int part = 0; part < PANEL / LENGTH; part++) {
        floats value = bias == NULL ? sum[part] : larger(sum[part], all(0));
        store(x + column + part * LENGTH, value);
      }
    }
  }
}

/// 256 / sqrt(mean of squares + 1e-5). Eight sums whatever LENGTH is, as the order of additions is the result.
INLINE float normalizer(const float *x, size_t width) {
  typedef float eight __attribute__((vector_size(32)));
  eight sum = {};
  for (size_t column = 0; column < width; column += 8) {
    eight values;
    memcpy(&values, x + column, sizeof values);
    sum = sum + values * values;
  }
  float squares = ((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]));
  // A vector's root is an instruction, one number's perhaps a call of the mathematical library.
  typedef float four __attribute__((vector_size(16)));
  four mean = squares / (float)width + 1e-5f - (four){};
  return 256.0f / __builtin_elementwise_sqrt(mean)[0];
}

/// q = x normalised, in 256ths.
static void quantize(const claims_network *network, const claims_block *block, workspace work) {
  size_t width = network->width;
  for (uint32_t token = 0; token < block->tokens; token++) {
    const float *x = work.x + token * width;
    int16_t *q = work.q + (work.windows[token] + 1) * width;
    float scale = normalizer(x, width);
    for (size_t column = 0; column < width; column += LENGTH) {
      floats value = load(x + column) * scale;
      store_rounded(q + column, larger(smaller(value, all(4095)), all(-4095)));
    }
  }
}

INLINE uint32_t strip_at(uint32_t first, uint32_t tokens) {
  return tokens - first < STRIP ? tokens - first : STRIP;
}

/// x = x + max(0, window of three * weights + bias). The rows of a window lie together in q.
static void convolve(const claims_network *network, const layer *layer, const claims_block *block,
                     workspace work) {
  const int16_t *from[STRIP];
  float *to[STRIP];
  for (uint32_t first = 0; first < block->tokens; first += STRIP) {
    uint32_t count = strip_at(first, block->tokens);
    for (uint32_t row = 0; row < count; row++) {
      from[row] = work.q + (size_t)work.windows[first + row] * network->width;
      to[row] = work.x + (size_t)(first + row) * network->width;
    }
    multiply_add_positive(&layer->matrices[0], from, to, count);
  }
}

/// Writes the scores of the block's tokens to `logits`.
static void score(const claims_network *network, const head *head, const claims_block *block, float *logits,
                  workspace work) {
  const int16_t *from[STRIP];
  float *to[STRIP];
  uint32_t labels = head->matrix.outputs;
  for (uint32_t first = 0; first < block->tokens; first += STRIP) {
    uint32_t count = strip_at(first, block->tokens);
    for (uint32_t row = 0; row < count; row++) {
      from[row] = work.q + (size_t)(work.windows[first + row] + 1) * network->width;
      to[row] = work.gates + row * head->matrix.columns;
    }
    multiply_set(&head->matrix, from, to, count);
    for (uint32_t row = 0; row < count; row++)
      memcpy(logits + (size_t)work.places[first + row] * labels, to[row], labels * sizeof(float));
  }
}
