import Foundation

/// A file for results, which is written whole or stays as it was: gathered in another beside it, then put in its place.
struct ResultFile: Sendable {
  private let path: String
  private let target: String
  private let temporary: String
  private let descriptor: Int32
  /// Whether the other file has a name already, which it gets at the end where the system can do that.
  private let isNamed: Bool

  /// Opens a file beside the one at `path`, which may be there already.
  ///
  /// - Throws: `CommandFailure` where no regular file can be put there, or where an archive is.
  init(path: String) throws(CommandFailure) {
    self.path = path
    let place = try Self.target(of: path)
    target = place
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, access(target, W_OK) != 0 { throw Self.failure(path, String(cString: strerror(errno))) }
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "./"
    temporary = "\(folder).claims.\(UInt32.random(in: .min ... .max))"
    let nameless = open(folder, O_WRONLY | Self.withoutName | O_CLOEXEC, 0o666)
    isNamed = nameless < 0
    descriptor =
      isNamed ? open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) : nameless
    guard descriptor >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
    if isThere { fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// Writes more.
  ///
  /// - Throws: `CommandFailure`.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if let problem = DescriptorWriting.write(bytes, to: descriptor) {
      throw Self.failure(path, String(cString: strerror(problem)))
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `CommandFailure`; what was at the path is there still.
  func commit() throws(CommandFailure) {
    var isDone = fsync(descriptor) == 0
    if isDone, !isNamed {
      let place = "/proc/self/fd/\(descriptor)"
      isDone = linkat(AT_FDCWD, place, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
    }
    // Renaming puts a name in the place of another and never writes through it.
    isDone = isDone && close(descriptor) == 0 && rename(temporary, target) == 0
    guard isDone else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw Self.failure(path, reason)
    }
  }

  /// Removes what was written.
  func discard() {
    close(descriptor)
    if isNamed { unlink(temporary) }
  }

  // MARK: - Private

  /// A file without a name, which leaves nothing behind when the program is killed.
  ///
  /// `O_TMPFILE` of Linux (open(2)), a macro that Swift does not see. Where there is none, opening a folder for writing fails.
  private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY
  /// How every SQLite file begins.
  private static let archiveHead = Array("SQLite format 3\0".utf8)
  /// What stands beside an archive under its name.
  private static let companions = ["-wal", "-shm", "-journal", ".lock"]

  /// The regular file at `path`, behind symbolic links; the path itself where nothing is.
  private static func target(of path: String) throws(CommandFailure) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return path }
      throw failure(path, String(cString: strerror(errno)))
    }
    guard stat(path, &status) == 0 else { throw failure(path, "it is a symbolic link to nothing") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw failure(path, "it is no regular file; leave -o out and redirect the output with >")
    }
    guard let resolved = realpath(path, nil) else { throw failure(path, String(cString: strerror(errno))) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    let owner = companions.first { target.hasSuffix($0) }.map { String(target.dropLast($0.count)) }
    if isArchive(target) || owner.map(isArchive) ?? false {
      throw failure(path, "it is an archive, or belongs to one; give the results another name")
    }
    return target
  }

  private static func isArchive(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: archiveHead.count)
    return read(descriptor, &head, head.count) == head.count && head == archiveHead
  }

  private static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      "\(path) can't be written: \(PrintableText(reason)). It is as it was; give another file with -o.",
      status: .archive)
  }
}
