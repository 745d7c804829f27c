import ClaimsArchive

/// What Datasette is told of a table or view.
struct DatasetteTable {
  let name: String
  /// What a row is.
  let description: String
  /// What the columns hold, in their order; of tables only those that don't say it themselves.
  var columns: [(name: String, description: String)] = []
  /// The column that stands for a row where another table refers to it.
  var label: String?
  /// Columns whose values are counted beside the list.
  var facets: [String] = []
  /// The column by which rows are listed, the greatest first.
  var newestBy: String?
  /// The full-text index behind the search box; its rows are numbered as the column `id`.
  var index: String?
  /// Whether it is listed only on request.
  var isHidden = false

  /// Writes the members that Datasette reads.
  func write(to json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    json.key("description")
    json.value(description)
    if !columns.isEmpty {
      json.key("columns")
      json.beginObject()
      for column in columns {
        json.key(column.name)
        json.value(column.description)
      }
      json.endObject()
    }
    if let label {
      json.key("label_column")
      json.value(label)
    }
    if !facets.isEmpty {
      json.key("facets")
      json.value(facets)
    }
    if let newestBy {
      json.key("sort_desc")
      json.value(newestBy)
    }
    if let index {
      json.key("fts_table")
      json.value(index)
      json.key("fts_pk")
      json.value("id")
    }
    if isHidden {
      json.key("hidden")
      json.value(true)
    }
    json.endObject()
    json.newline()
  }
}
