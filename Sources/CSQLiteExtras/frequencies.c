#include "CSQLiteExtras.h"

/* claims_frequencies(table, column): how often each phrase of the query stands in a column of the row, one
   byte a phrase. What ranking by FTS5's own bm25 costs, a pass over every match of every phrase and a
   look-up of every row's length, it leaves out. */
static void frequencies(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count,
                        sqlite3_value **values) {
  if (count != 1) {
    sqlite3_result_error(context, "claims_frequencies takes a table and a column", -1);
    return;
  }
  int wanted = sqlite3_value_int(values[0]);
  int phrases = api->xPhraseCount(fts);
  unsigned char *bytes = sqlite3_malloc(phrases > 0 ? phrases : 1);
  if (bytes == 0) {
    sqlite3_result_error_nomem(context);
    return;
  }
  for (int phrase = 0; phrase < phrases; phrase++) {
    Fts5PhraseIter iterator;
    int column, offset, found = 0;
    int result = api->xPhraseFirst(fts, phrase, &iterator, &column, &offset);
    if (result != SQLITE_OK) {
      sqlite3_free(bytes);
      sqlite3_result_error_code(context, result);
      return;
    }
    for (; column >= 0; api->xPhraseNext(fts, &iterator, &column, &offset))
      if (column == wanted && found < 255) found++;
    bytes[phrase] = (unsigned char)found;
  }
  sqlite3_result_blob(context, bytes, phrases, sqlite3_free);
}

int claims_sqlite_add_frequencies(sqlite3 *db) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  int result = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, 0);
  if (result != SQLITE_OK) return result;
  result = sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
  if (result == SQLITE_OK) sqlite3_step(statement);
  int finished = sqlite3_finalize(statement);
  if (result == SQLITE_OK) result = finished;
  if (result != SQLITE_OK) return result;
  if (api == 0 || api->iVersion < 2) return SQLITE_ERROR;
  return api->xCreateFunction(api, "claims_frequencies", 0, frequencies, 0);
}
