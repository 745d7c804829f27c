/* What every path has in common, in order. The path's file has defined RUN, LENGTH (with vectors.h), and the three
   things that differ: `sums`, the accumulators of LENGTH columns; `multiply_add`, which adds the products of pairs
   of weights with one pair of activations; and `total`, which gives the columns' sums. No guards: each path's file
   includes this once. */
#include "product.h"
#include "layers.h"
#include "lstm.h"
#include "stages.h"
