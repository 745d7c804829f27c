/* The recurrent layer: all lanes take a step together, so that a weight that was loaded serves each of them. */

/// One lane's step from its gates: candidate, forget, input, output.
INLINE void step(const float *gates, float *cells, int16_t *state, int16_t *hidden, uint32_t size) {
  for (uint32_t unit = 0; unit < size; unit += LENGTH) {
    floats candidate = tangent(load(gates + unit));
    floats forget = sigmoid(load(gates + size + unit));
    floats input = sigmoid(load(gates + 2 * size + unit));
    floats output = sigmoid(load(gates + 3 * size + unit));
    floats cell = forget * load(cells + unit) + input * candidate;
    store(cells + unit, cell);
    store_rounded(state + unit, output * tangent(cell) * 1024.0f);
  }
  memcpy(hidden, state, size * sizeof *state);
}

/// Where each lane stands. Lanes are sorted, so those that still run are the first ones.
typedef struct {
  uint32_t first[CLAIMS_LANES];
  uint32_t running;
} lanes_at;

INLINE void begin(lanes_at *lanes, const claims_block *block) {
  uint32_t first = 0;
  for (uint32_t lane = 0; lane < CLAIMS_LANES; first += block->lanes[lane++]) lanes->first[lane] = first;
  lanes->running = CLAIMS_LANES;
}

INLINE uint32_t running_at(uint32_t time, uint32_t running, const claims_block *block) {
  while (running > 0 && block->lanes[running - 1] <= time) running--;
  return running;
}

/// The token that a lane reads at a time: from its end when backward.
INLINE uint32_t token_of(const lanes_at *lanes, uint32_t lane, uint32_t time, bool backward,
                         const claims_block *block) {
  return lanes->first[lane] + (backward ? block->lanes[lane] - 1 - time : time);
}

/// Whether a sequence begins with this token, seen in the direction of reading: the rows of two tokens that are
/// no neighbours are parted by one of zeros.
INLINE bool is_edge(uint32_t token, bool backward, const claims_block *block, workspace work) {
  if (!backward) return token == 0 || work.windows[token] != work.windows[token - 1] + 1;
  return token + 1 == block->tokens || work.windows[token + 1] != work.windows[token] + 1;
}

/// The input's part of the gates, for as many times as a strip holds; returns how many.
static uint32_t project(const claims_network *network, const layer *layer, const claims_block *block,
                        const lanes_at *lanes, uint32_t time, bool backward, workspace work) {
  const int16_t *from[STRIP];
  float *to[STRIP];
  uint32_t count = 0, times = 0, running = lanes->running;
  for (;; times++) {
    running = running_at(time + times, running, block);
    if (running == 0 || count + running > STRIP) break;
    for (uint32_t lane = 0; lane < running; lane++, count++) {
      uint32_t token = token_of(lanes, lane, time + times, backward, block);
      from[count] = work.q + (size_t)(work.windows[token] + 1) * network->width;
      to[count] = work.gates + (size_t)count * 4 * layer->hidden;
    }
  }
  multiply_set(&layer->matrices[2 * backward + INPUT], from, to, count);
  return times;
}

static void run_direction(const claims_network *network, const layer *layer, const claims_block *block,
                          bool backward, workspace work) {
  uint32_t size = layer->hidden;
  lanes_at lanes;
  begin(&lanes, block);
  const int16_t *from[CLAIMS_LANES];
  float *to[CLAIMS_LANES];
  for (uint32_t lane = 0; lane < CLAIMS_LANES; lane++) from[lane] = work.states + lane * size;
  for (uint32_t time = 0; time < block->lanes[0];) {
    uint32_t times = project(network, layer, block, &lanes, time, backward, work);
    float *gates = work.gates;
    for (uint32_t end = time + times; time < end; time++) {
      lanes.running = running_at(time, lanes.running, block);
      for (uint32_t lane = 0; lane < lanes.running; lane++) {
        to[lane] = gates + (size_t)lane * 4 * size;
        if (!is_edge(token_of(&lanes, lane, time, backward, block), backward, block, work)) continue;
        memset(work.states + lane * size, 0, size * sizeof *work.states);
        memset(work.cells + lane * size, 0, size * sizeof *work.cells);
      }
      multiply_add_to(&layer->matrices[2 * backward + RECURRENT], from, to, lanes.running);
      for (uint32_t lane = 0; lane < lanes.running; lane++) {
        size_t token = token_of(&lanes, lane, time, backward, block);
        step(to[lane], work.cells + lane * size, work.states + lane * size,
             work.hidden + (2 * token + backward) * size, size);
      }
      gates += (size_t)lanes.running * 4 * size;
    }
  }
}

/// x = x + both directions' states * output weights.
static void recur(const claims_network *network, const layer *layer, const claims_block *block, workspace work) {
  run_direction(network, layer, block, false, work);
  run_direction(network, layer, block, true, work);
  const int16_t *from[STRIP];
  float *to[STRIP];
  for (uint32_t first = 0; first < block->tokens; first += STRIP) {
    uint32_t count = strip_at(first, block->tokens);
    for (uint32_t row = 0; row < count; row++) {
      from[row] = work.hidden + (size_t)(first + row) * 2 * layer->hidden;
      to[row] = work.x + (size_t)(first + row) * network->width;
    }
    multiply_add_to(&layer->matrices[OUTPUT], from, to, count);
  }
}
