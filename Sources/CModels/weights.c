#include "CModels.h"

static const unsigned char weights[] __attribute__((aligned(64))) = {
#embed "claims.weights"
};

const void *claims_weights(size_t *count) {
  *count = sizeof weights;
  return weights;
}
