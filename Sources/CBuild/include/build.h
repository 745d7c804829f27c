#ifndef CBUILD_H
#define CBUILD_H

/// The commit that the program was built from, as make tells it; "unknown" where nobody did.
const char *claims_build_commit(void);
#endif
