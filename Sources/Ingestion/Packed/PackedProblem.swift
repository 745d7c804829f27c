/// Why a packed file, or a member of one, could not be read.
public enum PackedProblem: Hashable, Sendable {
  /// What libarchive says is wrong with the file; nothing behind that can be read.
  case damaged(String)
  /// What libarchive says is wrong with a member; the others are read.
  case damagedMember(String)
  /// A member that only a password opens.
  case encrypted
  /// An archive within an archive, or compressed data within compressed data.
  case nested
  /// Data that grows to more than `ratio` times the file's size, or beyond the total limit.
  case bomb(ratio: Int)
  /// More than `limit` members.
  case tooManyMembers(limit: Int)
  /// An archive without a member.
  case noMembers
  /// The process that unpacks ended; what it was doing.
  case noUnpacker(String)

  var reason: String {
    switch self {
    case .damaged(let words): "damaged or cut off (\(words)); what is whole before that was read"
    case .damagedMember(let words):
      "a damaged or cut off member of an archive (\(words)); nothing of it was taken"
    case .encrypted: "encrypted; unpack it with its password and read what comes out"
    case .nested: "an archive or compressed data within an archive; unpack the outer one first"
    case .bomb(let ratio): "an archive growing more than \(ratio) to 1; unpack it yourself if you trust it"
    case .tooManyMembers(let limit): "an archive of more than \(limit) members; unpack it and read the folder"
    case .noMembers: "an archive with nothing in it"
    case .noUnpacker(let words): "unpacking failed (\(words)); unpack it yourself and read the folder"
    }
  }
}
