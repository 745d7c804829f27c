// `withUnsafeBytes` looks at the fixed-size name within the entry that `readdir` lends until its next call,
// and copies it out at once.
import Foundation

/// Lists the files of a folder that may hold articles.
///
/// Goes from folder to folder by descriptors, so that neither the length of a path nor a name that is no UTF-8 hides
/// what is there.
struct FolderWalk {
  /// Folders below folders are followed to this depth; a deeper tree is no collection of articles.
  private static let deepest = 128

  private var found = FileListing()

  /// The files at `path` in byte-wise order of their names, folder by folder; a file is itself.
  ///
  /// - Throws: `notFound`.
  static func files(at path: String) throws(IngestionError) -> FileListing {
    if path == "-" { return FileListing(files: ["-"]) }
    guard let status = PathOpening.status(of: path) else {
      // A link to nothing, a loop of links or a folder without permission is there; opening it will say what is wrong.
      guard errno == ENOENT || errno == ENOTDIR, PathOpening.status(of: path, followingLinks: false) == nil
      else {
        return FileListing(files: [path])
      }
      throw .notFound
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return FileListing(files: [path]) }
    var walk = FolderWalk()
    walk.take(PathOpening.open(path, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path, depth: 0)
    return walk.found
  }

  /// Takes what is in the folder that `descriptor` is of, and closes it; a folder that cannot be walked stands in the
  /// list itself, so that opening it tells why.
  private mutating func take(_ descriptor: Int32, path: String, depth: Int) {
    guard descriptor >= 0, let folder = fdopendir(descriptor) else {
      if descriptor >= 0 { close(descriptor) }
      found.files.append(path)
      return
    }
    defer { closedir(folder) }
    guard depth < Self.deepest, let entries = Self.entries(of: folder) else {
      found.files.append(path)
      return
    }
    let names = Set(entries.map(\.name))
    for entry in entries where !entry.name.hasPrefix(".") {
      let inner = path.hasSuffix("/") ? path + entry.name : path + "/" + entry.name
      switch Self.kind(of: entry, in: descriptor) {
      case .folder:
        guard !Self.isPagesCompanion(entry.name, among: names) else { continue }
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        // No path names what lies below a name that is no UTF-8.
        take(entry.isUTF8 ? openat(descriptor, entry.bytes, flags) : -1, path: inner, depth: depth + 1)
      case .linkedFolder: continue
      case .other:
        if ArticleFormat.extensions.contains(ArticleFormat.fileExtension(of: entry.name)) {
          found.files.append(inner)
        } else {
          found.passOver(inner)
        }
      }
    }
  }

  /// Whether `name` is the folder of scripts and images that a browser saves beside a page.
  private static func isPagesCompanion(_ name: String, among names: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = String(name.dropLast("_files".count))
    return names.contains(page + ".html") || names.contains(page + ".htm")
  }

  /// A name in a folder, as the system has it and as a text.
  private struct Entry {
    /// Ends in NUL.
    let bytes: [CChar]
    let name: String
    var isUTF8: Bool { name.utf8.elementsEqual(bytes.dropLast().map { UInt8(bitPattern: $0) }) }
  }

  /// What is in `folder`, in byte-wise order of names; `nil` when it cannot be read.
  private static func entries(of folder: OpaquePointer) -> [Entry]? {
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { return nil }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { name in
      Entry(bytes: name.map { CChar(bitPattern: $0) } + [0], name: String(decoding: name, as: UTF8.self))
    }
  }

  private enum Kind { case folder, linkedFolder, other }

  private static func kind(of entry: Entry, in folder: Int32) -> Kind {
    var status = stat()
    guard fstatat(folder, entry.bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard status.st_mode & S_IFMT == S_IFLNK, fstatat(folder, entry.bytes, &status, 0) == 0 else {
      return .other
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .other
  }
}
