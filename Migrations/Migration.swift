/// One forward-only step of the archive's schema: a file of this folder.
public struct Migration: Sendable {
  /// The file's name without `.sql`; recorded in the archive, so never renamed.
  public let identifier: String
  /// The statements, run in one transaction.
  public let sql: String

  private init(_ identifier: String, _ bytes: [UInt8]) {
    self.identifier = identifier
    sql = String(decoding: bytes, as: UTF8.self)
  }

  /// Every step, oldest first.
  ///
  /// SwiftPM replaces the leading digit of a resource's name by `_`.
  public static let all: [Migration] = [
    Migration("0001_archive", PackageResources._001_archive_sql),
    Migration("0002_search", PackageResources._002_search_sql),
    Migration("0003_identity", PackageResources._003_identity_sql),
    Migration("0004_digests", PackageResources._004_digests_sql),
    Migration("0005_claims", PackageResources._005_claims_sql),
    Migration("0006_surnames", PackageResources._006_surnames_sql),
    Migration("0007_printed_ids", PackageResources._007_printed_ids_sql),
    Migration("0008_words", PackageResources._008_words_sql),
    Migration("0009_ingests", PackageResources._009_ingests_sql),
    Migration("0010_views", PackageResources._010_views_sql),
    Migration("0011_origins", PackageResources._011_origins_sql),
    Migration("0012_stories", PackageResources._012_stories_sql),
  ]
}
