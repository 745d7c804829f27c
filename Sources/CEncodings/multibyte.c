// The encodings of several bytes a character, by the C library's iconv.
#include "CEncodings.h"
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

// The names of the WHATWG and those of glibc for the encodings that browsers mean by them.
static const struct {
  const char *name, *converter;
} encodings[] = {
    {"gb18030", "GB18030"}, {"big5", "BIG5-HKSCS"},    {"shift_jis", "CP932"},
    {"euc-kr", "CP949"},    {"euc-jp", "EUC-JP-MS"}, {"iso-2022-jp", "ISO-2022-JP"},
};
enum { ENCODINGS = sizeof encodings / sizeof *encodings };

static iconv_t open_converter(int number) { return iconv_open("UTF-8", encodings[number].converter); }

void claims_load_converters(void) {
  // glibc loads a converter's file where it is first opened, and keeps it while it is open: these never are closed.
  for (int number = 0; number < ENCODINGS; number++) (void)open_converter(number);
}

typedef struct {
  uint8_t *bytes;
  size_t length, room;
} buffer;

// Makes room for `more` bytes; false without memory.
static bool grow(buffer *output, size_t more) {
  if (output->room - output->length >= more) return true;
  size_t room = output->room + output->room / 2 + more;
  uint8_t *bytes = realloc(output->bytes, room);
  if (bytes == NULL) return false;
  output->bytes = bytes;
  output->room = room;
  return true;
}

static bool convert(iconv_t converter, const uint8_t *bytes, size_t count, buffer *output, size_t *replaced) {
  char *input = (char *)bytes;
  size_t left = count;
  while (left > 0) {
    if (!grow(output, 64)) return false;
    char *end = (char *)output->bytes + output->length;
    size_t room = output->room - output->length;
    size_t result = iconv(converter, &input, &left, &end, &room);
    output->length = output->room - room;
    if (result != (size_t)-1) break;
    if (errno == E2BIG) {
      if (!grow(output, output->room / 2 + 64)) return false;
      continue;
    }
    // A byte that begins nothing, or a character that is cut off at the end: one replacement, and on behind it.
    if (!grow(output, 64)) return false;
    memcpy(output->bytes + output->length, "\xEF\xBF\xBD", 3);
    output->length += 3;
    *replaced += 1;
    if (left > 0) input++, left--;
    if (errno == EINVAL && left < 4) {
      // What is left of the character cut off belongs to the same replacement, unless it is plain.
      while (left > 0 && (uint8_t)*input >= 0x80) input++, left--;
    }
  }
  return true;
}

bool claims_decode_multibyte(const char *name, const uint8_t *bytes, size_t count, uint8_t **decoded, size_t *length,
                             size_t *replaced) {
  *decoded = NULL;
  *length = *replaced = 0;
  iconv_t converter = (iconv_t)-1;
  for (int number = 0; number < ENCODINGS; number++) {
    if (strcmp(encodings[number].name, name) == 0) converter = open_converter(number);
  }
  if (converter == (iconv_t)-1) return false;
  buffer output = {malloc(count + count / 2 + 64), 0, count + count / 2 + 64};
  bool is_done = output.bytes != NULL && convert(converter, bytes, count, &output, replaced);
  iconv_close(converter);
  if (!is_done) {
    free(output.bytes);
    return false;
  }
  *decoded = output.bytes;
  *length = output.length;
  return true;
}
