import ClaimsArchive
import Foundation

/// What Datasette reads beside an archive: titles, descriptions, search boxes, counts of values, and questions.
///
/// In the form of the metadata of Datasette 0.65 (`metadata.json`). Datasette 1.0 reads the words from there and the rest,
/// in the same form, from its configuration.
enum DatasetteMetadata {
  /// The metadata of the archive at `path`.
  static func json(path: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("title")
    json.value("Claims: \(name(path))")
    json.key("description")
    json.value("Who said what in news articles. Ids are those that the program “claims” prints.")
    json.newline()
    json.key("databases")
    json.beginObject()
    json.key(name(path))
    json.beginObject()
    json.key("queries")
    json.beginObject()
    for query in DatasetteQuery.all { query.write(to: &json) }
    json.endObject()
    json.key("tables")
    json.beginObject()
    for table in DatasetteTable.views + DatasetteTable.ofStories + DatasetteTable.stored {
      table.write(to: &json)
    }
    json.endObject()
    json.endObject()
    json.endObject()
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// The command that shows the archive at `path` with the metadata in the file `metadata`.
  ///
  /// Datasette looks at every column of every page for values worth counting, which takes seconds in a large archive:
  /// the metadata names those that are.
  static func command(path: String, metadata: String) -> String {
    "datasette serve --immutable \(quoted(path)) --metadata \(quoted(metadata))"
      + " --setting suggest_facets off --setting facet_time_limit_ms 50"
  }

  // MARK: - Private

  /// What Datasette calls the file at `path`: its name without the last ending.
  private static func name(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// A path as a shell takes it for one word, and Datasette for no option.
  private static func quoted(_ path: String) -> String {
    let word = path.hasPrefix("-") ? "./" + path : path
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains(scalar))
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
