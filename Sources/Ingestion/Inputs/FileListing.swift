/// The files at a path, and what was passed over among them.
public struct FileListing: Hashable, Sendable {
  /// Names of files of other kinds that are kept; beyond that they are only counted.
  public static let mostNames = 1000

  /// The files that may hold articles, in a fixed order.
  public var files: [String]
  /// Files of a folder that are of no kind that is read: how many have which ending, `""` for none.
  public private(set) var otherKinds: [String: Int] = [:]
  /// The first ``mostNames`` of these.
  public private(set) var others: [String] = []

  /// Makes a listing in which nothing is passed over.
  public init(files: [String] = []) { self.files = files }

  /// Notes a file of another kind.
  mutating func passOver(_ path: String) {
    otherKinds[ArticleFormat.fileExtension(of: path), default: 0] += 1
    if others.count < Self.mostNames { others.append(path) }
  }
}
