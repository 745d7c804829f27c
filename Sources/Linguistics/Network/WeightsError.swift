/// Why a weights' file was refused.
package enum WeightsError: Error, Hashable, Sendable {
  /// Not even a whole header.
  case tooShort(byteCount: Int)
  /// The first bytes are not those of a weights' file.
  case foreign
  /// Written for another version of the program.
  case version(Int)
  /// Cut off, or with something appended.
  case length(stated: UInt64, actual: Int)
  /// The bytes are not those that were written.
  case checksum
  /// `reason` names what the writer did wrong; `offset` is where it was noticed, in bytes of the file.
  case malformed(String, offset: Int)
  /// No blob has this name.
  case missingBlob(String)
  /// The blob of this name holds values of another type.
  case blobType(String)
}
