#include "CSQLiteExtras.h"
#include <stdlib.h>

/* One of FTS5's own tokenizers, outside a table. */
struct claims_tokenizer {
  fts5_tokenizer methods;
  Fts5Tokenizer *instance;
};

fts5_api *claims_fts5_api(sqlite3 *db) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, 0) != SQLITE_OK) return 0;
  if (sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0) == SQLITE_OK) sqlite3_step(statement);
  sqlite3_finalize(statement);
  return api != 0 && api->iVersion >= 2 ? api : 0;
}

claims_tokenizer *claims_tokenizer_make(sqlite3 *db, int stems) {
  static const char *arguments[] = {"unicode61", "remove_diacritics", "2"};
  fts5_api *api = claims_fts5_api(db);
  if (api == 0) return 0;
  claims_tokenizer *made = calloc(1, sizeof *made);
  if (made == 0) return 0;
  void *context = 0;
  const char *name = stems ? "porter" : "unicode61";
  /* unicode61 takes its options, porter the tokenizer below it with its options. */
  const char **first = stems ? arguments : arguments + 1;
  if (api->xFindTokenizer(api, name, &context, &made->methods) == SQLITE_OK &&
      made->methods.xCreate(context, first, stems ? 3 : 2, &made->instance) == SQLITE_OK)
    return made;
  free(made);
  return 0;
}

int claims_tokenizer_run(claims_tokenizer *tokenizer, const char *text, int size, void *context,
                         int (*receive)(void *, int, const char *, int, int, int)) {
  return tokenizer->methods.xTokenize(tokenizer->instance, context, FTS5_TOKENIZE_DOCUMENT, text, size, receive);
}

void claims_tokenizer_free(claims_tokenizer *tokenizer) {
  if (tokenizer == 0) return;
  if (tokenizer->instance) tokenizer->methods.xDelete(tokenizer->instance);
  free(tokenizer);
}
