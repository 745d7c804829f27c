#ifndef CENCODINGS_H
#define CENCODINGS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the bytes 0x80 to 0xFF mean in an encoding of one byte a character, named as the WHATWG does in lower case;
/// NULL for any other.
const uint16_t *claims_single_byte(const char *name);

/// Loads the C library's converters of encodings of several bytes a character. A process that gives up its right to
/// files calls it before; without it each is loaded where it is first needed.
void claims_load_converters(void);

/// Decodes `count` bytes in one of these encodings, by the name of the WHATWG in lower case, into UTF-8.
///
/// What does not decode is U+FFFD; `*replaced` counts it. Linear. `*decoded`, which the caller frees, has `*length` bytes.
/// False where the C library has no such converter, or no memory.
bool claims_decode_multibyte(const char *name, const uint8_t *bytes, size_t count, uint8_t **decoded, size_t *length,
                             size_t *replaced);

#endif
