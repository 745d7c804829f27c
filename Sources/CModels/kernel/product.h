/* Products of rows of int16 with a matrix, in exact integers. */

enum {
  ROWS = 6,     // rows of a tile
  VECTORS = 2,  // vectors of columns of a tile: 12 accumulators, 2 weights, 1 activation, 1 product
};

/// What becomes of y = sum * scale + bias.
typedef enum {
  SET,           // out = y
  ADD,           // out = out + sum * scale
  ADD_POSITIVE,  // out = out + max(y, 0)
} ending;

INLINE words pair_of(const int16_t *row) {
  int32_t pair;
  memcpy(&pair, row, sizeof pair);
  return pair - (words){};
}

INLINE words weights_at(const int16_t *from) {
  words values;
  memcpy(&values, from, sizeof values);
  return values;
}

INLINE void finish(words sum, const float *scales, const float *bias, float *out, ending ending) {
  floats y = __builtin_convertvector(sum, floats) * load(scales);
  if (ending != ADD) y = y + load(bias);
  if (ending == ADD_POSITIVE) y = larger(y, all(0));
  store(out, ending == SET ? y : load(out) + y);
}

/// One tile. `rows`, `vectors` and `ending` are constants where this is inlined, so that every accumulator is a
/// register.
INLINE void tile(int rows, int vectors, const matrix *matrix, uint32_t column, const int16_t *const *from,
                 float *const *to, ending ending) {
  const int16_t *weights =
      matrix->weights + (size_t)(column / PANEL) * matrix->inputs * PANEL + column % PANEL * 2;
  // Within a panel the next vector is beside this one, else in the next panel.
  size_t stride = LENGTH < PANEL ? LENGTH * 2 : (size_t)matrix->inputs * PANEL;
  sums sum[ROWS][VECTORS];
  UNROLL for (int row = 0; row < rows; row++) {
    UNROLL for (int vector = 0; vector < vectors; vector++) sum[row][vector] = (sums){};
  }
  for (uint32_t input = 0; input < matrix->inputs; input += 2, weights += 2 * PANEL) {
    words weight[VECTORS];
    UNROLL for (int vector = 0; vector < vectors; vector++) weight[vector] = weights_at(weights + vector * stride);
    UNROLL for (int row = 0; row < rows; row++) {
      words pair = pair_of(from[row] + input);
      UNROLL for (int vector = 0; vector < vectors; vector++) sum[row][vector] =
          multiply_add(sum[row][vector], weight[vector], pair);
    }
  }
  UNROLL for (int row = 0; row < rows; row++) {
    UNROLL for (int vector = 0; vector < vectors; vector++) {
      uint32_t place = column + vector * LENGTH;
      finish(total(sum[row][vector]), matrix->scales + place, matrix->bias + place, to[row] + place, ending);
    }
  }
}

/// All rows of a strip through the columns of one tile.
INLINE void columns(int vectors, const matrix *matrix, uint32_t column, const int16_t *const *from,
                    float *const *to, uint32_t count, ending ending) {
  uint32_t row = 0;
  for (; row + ROWS <= count; row += ROWS) tile(ROWS, vectors, matrix, column, from + row, to + row, ending);
  for (; row + 3 <= count; row += 3) tile(3, vectors, matrix, column, from + row, to + row, ending);
  for (; row < count; row++) tile(1, vectors, matrix, column, from + row, to + row, ending);
}

INLINE void multiply(const matrix *matrix, const int16_t *const *from, float *const *to, uint32_t count,
                     ending ending) {
  uint32_t column = 0;
  for (; column + VECTORS * LENGTH <= matrix->columns; column += VECTORS * LENGTH)
    columns(VECTORS, matrix, column, from, to, count, ending);
  for (; column < matrix->columns; column += LENGTH) columns(1, matrix, column, from, to, count, ending);
}

/* One function for each ending keeps the code small: everything above is inlined into these three. */
static void multiply_set(const matrix *matrix, const int16_t *const *from, float *const *to, uint32_t count) {
  multiply(matrix, from, to, count, SET);
}
static void multiply_add_to(const matrix *matrix, const int16_t *const *from, float *const *to, uint32_t count) {
  multiply(matrix, from, to, count, ADD);
}
static void multiply_add_positive(const matrix *matrix, const int16_t *const *from, float *const *to,
                                  uint32_t count) {
  multiply(matrix, from, to, count, ADD_POSITIVE);
}
