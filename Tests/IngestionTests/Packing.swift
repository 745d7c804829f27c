import CLibArchive
import Foundation
import Testing

/// Packs what tests then read.
enum Packing {
  struct Member {
    var name: String
    var bytes: [UInt8]
    /// Where a symbolic link leads.
    var link: String?

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8] = [], link: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.link = link
    }
  }

  enum Form: String, CaseIterable {
    case zip, tar, sevenZip, tarGzip, tarBzip2, tarXZ, tarZstd
  }

  /// The members as an archive; one of zip is encrypted with `password` if there is one.
  static func archive(_ form: Form, _ members: [Member], password: String? = nil) throws -> Data {
    try write(in: form, password: password) { archive in
      for member in members { try write(member, to: archive) }
    }
  }

  /// `bytes` compressed in the way of an ending: "bz2", "xz", "zst".
  static func compressed(_ bytes: [UInt8], as ending: String) throws -> Data {
    try withArchive(
      set: { archive in
        archive_write_set_format_raw(archive)
        switch ending {
        case "bz2": archive_write_add_filter_bzip2(archive)
        case "xz": archive_write_add_filter_xz(archive)
        default: archive_write_add_filter_zstd(archive)
        }
      },
      write: { try write(Member("data", bytes), to: $0) })
  }

  private static func write(
    in form: Form, password: String?, _ body: (OpaquePointer) throws -> Void
  ) throws -> Data {
    try withArchive(
      set: { archive in
        switch form {
        case .zip: archive_write_set_format_zip(archive)
        case .sevenZip: archive_write_set_format_7zip(archive)
        default: archive_write_set_format_pax_restricted(archive)
        }
        switch form {
        case .tarGzip: archive_write_add_filter_gzip(archive)
        case .tarBzip2: archive_write_add_filter_bzip2(archive)
        case .tarXZ: archive_write_add_filter_xz(archive)
        case .tarZstd: archive_write_add_filter_zstd(archive)
        default: break
        }
        if let password {
          archive_write_set_options(archive, "zip:encryption=traditional")
          archive_write_set_passphrase(archive, password)
        }
      }, write: body)
  }

  private static func withArchive(
    set: (OpaquePointer) -> Void, write: (OpaquePointer) throws -> Void
  ) throws -> Data {
    // In the C locale the library has no names beyond ASCII.
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let usual = uselocale(locale)
    defer {
      uselocale(usual)
      freelocale(locale)
    }
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: path) }
    let archive = try #require(archive_write_new())
    set(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    try #require(archive_write_open_filename(archive, path.path) == ARCHIVE_OK)
    try write(archive)
    archive_write_close(archive)
    archive_write_free(archive)
    return try Data(contentsOf: path)
  }

  private static func write(_ member: Member, to archive: OpaquePointer) throws {
    let entry = try #require(archive_entry_new())
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, member.name)
    archive_entry_set_perm(entry, 0o644)
    if let link = member.link {
      archive_entry_set_filetype(entry, 0o120000)
      archive_entry_set_symlink_utf8(entry, link)
    } else {
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_size(entry, Int64(member.bytes.count))
    }
    try #require(archive_write_header(archive, entry) >= ARCHIVE_WARN)
    if member.link == nil, !member.bytes.isEmpty {
      try #require(archive_write_data(archive, member.bytes, member.bytes.count) == member.bytes.count)
    }
  }
}
