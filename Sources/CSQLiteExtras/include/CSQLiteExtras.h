#ifndef CSQLITEEXTRAS_H
#define CSQLITEEXTRAS_H
#include <sqlite3.h>

/// Readies a connection for a file that anybody may have made: no SQL writes to SQLite's own tables, no trigger
/// runs, no extension is loaded. Swift cannot reach it: sqlite3_db_config is variadic.
int claims_sqlite_distrust(sqlite3 *db);

/// Lets file names be URIs (`file:...?immutable=1`); must precede the first connection of the process.
int claims_sqlite_enable_uris(void);

/// FTS5's own interface; null where SQLite lacks it.
fts5_api *claims_fts5_api(sqlite3 *db);

/// Adds the SQL function `claims_frequencies(table, first, second, third)` for FTS5's tables: how often each phrase of
/// the query stands in these columns of the row, three bytes a phrase.
int claims_sqlite_add_frequencies(sqlite3 *db);

/// One of FTS5's tokenizers, for texts that stand in no table.
typedef struct claims_tokenizer claims_tokenizer;

/// Makes the tokenizer of the full-text indexes: words in lower case without accents, with `stems` their Porter stems.
/// Null when SQLite lacks it or memory runs out.
claims_tokenizer *claims_tokenizer_make(sqlite3 *db, int stems);

/// Hands each word of a text to `receive`: the context, flags, the word, its bytes, and from where to where it stands in
/// the text. Gives SQLITE_OK, or what `receive` gave that is not.
int claims_tokenizer_run(claims_tokenizer *tokenizer, const char *text, int size, void *context,
                         int (*receive)(void *, int, const char *, int, int, int));

/// Frees it.
void claims_tokenizer_free(claims_tokenizer *tokenizer);
#endif
