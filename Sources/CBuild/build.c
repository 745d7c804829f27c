#include "build.h"

#ifndef CLAIMS_COMMIT
#define CLAIMS_COMMIT "unknown"
#endif

const char *claims_build_commit(void) { return CLAIMS_COMMIT; }
