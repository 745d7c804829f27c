#include "CLanguages.h"
#include <math.h>
#include <string.h>

// The table is made by Training/languages/train.py, which describes its form. It is a constant of the program, so its
// sizes are constants here too; a static assertion compares the length.
enum { ROWS = 1 << 15, COLUMNS = 16, LANGUAGES = 45, TAG = 4, HEAD = 20, BLANK = 0x20 };

static const _Alignas(16) uint8_t table[] = {
#embed "languages.table"
};

enum {
  TAGS_AT = HEAD,
  SCRIPTS_AT = TAGS_AT + LANGUAGES * TAG,
  WEIGHTS_AT = (SCRIPTS_AT + LANGUAGES + 3) / 4 * 4,
  BIASES_AT = WEIGHTS_AT + LANGUAGES * COLUMNS * 4,
  ROWS_AT = BIASES_AT + LANGUAGES * 4,
};
_Static_assert(sizeof table == ROWS_AT + ROWS * COLUMNS, "languages.table has another form");

// FNV-1a over the scalars and the kind, as the trainer has it.
static uint32_t step(uint32_t hash, uint32_t value) { return (hash ^ value) * 0x01000193u; }

static void add_row(claims_language_sums *sums, uint32_t hash) {
  hash ^= hash >> 15;
  const int8_t *row = (const int8_t *)table + ROWS_AT + (size_t)(hash & (ROWS - 1)) * COLUMNS;
  for (int column = 0; column < COLUMNS; column++) sums->columns[column] += row[column];
  sums->features += 1;
}

void claims_language_add(claims_language_sums *sums, const uint32_t *letters, size_t count) {
  uint32_t word[CLAIMS_LONGEST_WORD + 2];
  if (count == 0) return;
  if (count > CLAIMS_LONGEST_WORD) count = CLAIMS_LONGEST_WORD;
  word[0] = BLANK;
  memcpy(word + 1, letters, count * sizeof *word);
  word[count + 1] = BLANK;
  size_t length = count + 2;
  for (size_t start = 0; start < length; start++) {
    uint32_t hash = 0x811C9DC5u;
    for (uint32_t size = 1; size <= 4 && start + size <= length; size++) {
      hash = step(hash, word[start + size - 1]);
      if (size > 1 || word[start] != BLANK) add_row(sums, step(hash, size));
    }
  }
  if (length > 6) {
    uint32_t hash = 0x811C9DC5u;
    for (size_t place = 0; place < length; place++) hash = step(hash, word[place]);
    add_row(sums, step(hash, 9));
  }
}

static float number_at(size_t place) {
  float number;
  memcpy(&number, table + place, sizeof number);
  return number;
}

int claims_language_best(const claims_language_sums *sums, claims_script script, double *probability) {
  *probability = 0;
  if (sums->features <= 0) return -1;
  double scores[LANGUAGES], best = -INFINITY, total = 0;
  int found = -1;
  for (int language = 0; language < LANGUAGES; language++) {
    scores[language] = -INFINITY;
    if (table[SCRIPTS_AT + language] != script) continue;
    double sum = 0;
    for (int column = 0; column < COLUMNS; column++) {
      sum += (double)sums->columns[column] * number_at(WEIGHTS_AT + (size_t)(language * COLUMNS + column) * 4);
    }
    scores[language] = sum / sums->features + number_at(BIASES_AT + (size_t)language * 4);
    if (scores[language] > best) best = scores[language], found = language;
  }
  for (int language = 0; language < LANGUAGES; language++) total += exp(scores[language] - best);
  if (found >= 0) *probability = 1 / total;
  return found;
}

const char *claims_language_tag(int number) {
  // Each tag is filled up with zeros to TAG bytes, so that it ends as a C string does.
  return number < 0 || number >= LANGUAGES ? "" : (const char *)table + TAGS_AT + number * TAG;
}
