package import Ingestion

/// Where an ingest gets its pieces of input from: files, or what a test makes up.
package protocol PieceSource: Sendable {
  /// The regular files at `path`, in a fixed order.
  func files(at path: String) throws(IngestionError) -> [String]
  /// The same, and what was passed over among them.
  func listing(at path: String) throws(IngestionError) -> FileListing
  /// Cuts a file into pieces, in order, until `receive` returns `false`.
  func pieces(of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool) rethrows
  /// The piece with what another program found in it, where its format needs one.
  func prepared(_ piece: RawInput) throws(PieceRejection) -> RawInput
  /// The same; `passOver` gets what of the file is no article and was not read, if anything.
  func pieces(
    of file: String, passOver: (PassedOverParts) -> Void,
    receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows
  /// The articles of one piece. Pure.
  func articles(in piece: RawInput) -> [ReadOutcome]
}

extension PieceSource {
  package func listing(at path: String) throws(IngestionError) -> FileListing {
    FileListing(files: try files(at: path))
  }

  package func prepared(_ piece: RawInput) throws(PieceRejection) -> RawInput { piece }

  package func pieces(
    of file: String, passOver: (PassedOverParts) -> Void,
    receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows {
    try pieces(of: file, receive: receive)
  }
}

extension InputReader: PieceSource {}
