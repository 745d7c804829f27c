// SHA-256 of Nettle, on which libarchive stands too.
#include <nettle/sha2.h>
