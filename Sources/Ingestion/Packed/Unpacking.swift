/// A member of an archive, or the data in a compressed file.
public struct PackedMember: Hashable, Sendable {
  /// What a member is.
  public enum Kind: Int, Hashable, Sendable {
    /// A file.
    case file
    /// A folder.
    case folder
    /// A link, a device, a named pipe.
    case other
    /// All that a compressed file holds, which has no name of its own.
    case stream
  }

  /// Its name as the archive has it; anything may be in it.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Whether only a password opens it.
  public var isEncrypted: Bool

  /// Makes one.
  public init(name: String, kind: Kind, isEncrypted: Bool = false) {
    self.name = name
    self.kind = kind
    self.isEncrypted = isEncrypted
  }
}

/// Gives what is packed in a file, member by member, and never writes any of it to a disk.
public protocol Unpacking: AnyObject {
  /// The next member; `nil` behind the last. What of the one before was not taken is passed over.
  ///
  /// - Throws: `packed` with what is wrong with the file.
  func nextMember() throws(IngestionError) -> PackedMember?
  /// The next bytes of the member; empty at its end.
  ///
  /// - Throws: `packed` with what is wrong with the member.
  func nextChunk() throws(IngestionError) -> [UInt8]
}

/// Opens packed files: in this process, or in one that may do nothing else.
public protocol Unpacker: Sendable {
  /// Unpacks the regular file of `descriptor`, from its start; the descriptor stays the caller's.
  func open(_ descriptor: Int32) throws(IngestionError) -> any Unpacking
}

/// Unpacks in this process.
public struct DirectUnpacker: Unpacker {
  /// Makes one.
  public init() {}

  /// Loads what unpacking needs; to be called before a process gives up the right to files.
  public static func prepare() { LibArchive.prepare() }

  /// Unpacks the file of `descriptor` with libarchive.
  public func open(_ descriptor: Int32) throws(IngestionError) -> any Unpacking {
    try LibArchive(descriptor: descriptor)
  }
}
