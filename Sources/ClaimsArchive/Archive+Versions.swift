import Extraction
import Storage

extension Archive {
  /// The version of the program.
  public static let programVersion = "0.1.0"
  /// The version of the extraction, which grows whenever the same text may give other rows.
  public static var extractorVersion: Int { ArticleAnalyzer.version }
  /// The version of the tables that this program makes.
  public static var schemaVersion: Int { ArchiveDatabase.schemaVersion }
}
