#ifndef CLANGUAGES_H
#define CLANGUAGES_H
#include <stddef.h>
#include <stdint.h>

/// What is told of the words of a text: sums over their features, exact in any order.
typedef struct {
  /// A sum for each column of the table.
  int32_t columns[16];
  /// How many features were added.
  int32_t features;
} claims_language_sums;

/// The scripts that several languages of the table share.
typedef enum {
  CLAIMS_SCRIPT_LATIN,
  CLAIMS_SCRIPT_CYRILLIC,
  CLAIMS_SCRIPT_ARABIC,
  CLAIMS_SCRIPT_DEVANAGARI,
} claims_script;

/// The letters of a word that are looked at; what comes behind them is not.
enum { CLAIMS_LONGEST_WORD = 24 };

/// Adds the features of a word of `count` letters, Unicode scalars in lower case.
void claims_language_add(claims_language_sums *sums, const uint32_t *letters, size_t count);

/// The likeliest of the languages written in `script`, as a number, and its probability; -1 where nothing was added.
int claims_language_best(const claims_language_sums *sums, claims_script script, double *probability);

/// The BCP 47 tag of a language by its number; "" beyond the last.
const char *claims_language_tag(int number);

#endif
