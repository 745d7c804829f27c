extension ArchiveDatabase {
  /// The version of the schema that this program makes and reads.
  public static var schemaVersion: Int { ArchiveOpening.supportedVersion }
}
