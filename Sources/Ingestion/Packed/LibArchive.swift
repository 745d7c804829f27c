// The pointers in this file are libarchive's interface: the archive's state lives from `init` to `deinit`, an entry until
// the next call, and buffers are lent for the length of one call only.
import CLibArchive
import Foundation

/// Reads zip, tar and 7-Zip archives and gzip, bzip2, xz and zstd data with libarchive (BSD licence).
///
/// Only these are switched on: what else the library reads would be more surface, and some of its filters start programs.
final class LibArchive: Unpacking {
  /// The most that comes out of one file: 64 GiB.
  private static let largestOutput = GzipInflater.largestOutput

  private let archive: OpaquePointer
  private let file: ArchiveFile
  private let fileSize: Int
  private var bytesOut = 0

  /// Opens the regular file of `descriptor` at its start.
  ///
  /// - Throws: `packed`, `unreadable`.
  init(descriptor: Int32) throws(IngestionError) {
    // Not by fstat: the C library asks for it in a way that a confined process is refused.
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else {
      throw .unreadable(reason: DescriptorReading.systemReason(errno))
    }
    guard let archive = archive_read_new() else { throw .unreadable(reason: "no memory to unpack it") }
    self.archive = archive
    fileSize = Int(size)
    file = ArchiveFile(descriptor: descriptor, size: Int64(size))
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_7zip(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    guard file.open(archive) == ARCHIVE_OK else {
      throw .packed(.damaged(words))
    }
  }

  deinit { archive_read_free(archive) }

  func nextMember() throws(IngestionError) -> PackedMember? {
    let usual = Self.useUTF8()
    defer { Self.use(usual) }
    // A retry is allowed only so often: the library may ask for it for ever.
    // total: both ends are literals.
    for _ in 0..<1000 {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      if status == ARCHIVE_RETRY { continue }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .packed(.damaged(words)) }
      // What was passed over of a compressed archive was decompressed too.
      try refuseBomb(Int(archive_filter_bytes(archive, 0)))
      return member(of: entry)
    }
    throw .packed(.damaged("no end"))
  }

  func nextChunk() throws(IngestionError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw .packed(.damagedMember(words)) }
    bytesOut += count
    try refuseBomb(bytesOut)
    // total: between none and all of it.
    chunk.removeLast(max(0, chunk.count - count))
    return chunk
  }

  /// Loads what the reading of names needs; to be called before a process gives up the right to files.
  static func prepare() { _ = UTF8Locale.shared }

  // MARK: - Private

  /// Makes the thread's locale one in which any name can be written, and gives the one before: in the C locale the library
  /// loses names beyond ASCII.
  private static func useUTF8() -> locale_t? { UTF8Locale.shared.map { uselocale($0.locale) } }

  private static func use(_ locale: locale_t?) {
    if let locale { uselocale(locale) }
  }

  private func member(of entry: OpaquePointer) -> PackedMember {
    let name = (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map {
      String(cString: $0)
    }
    let isStream = archive_format(archive) == ARCHIVE_FORMAT_RAW
    let type = archive_entry_filetype(entry)
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: PackedMember.Kind =
      isStream
      ? .stream : isLink ? .other : type == S_IFDIR ? .folder : type == S_IFREG || type == 0 ? .file : .other
    return PackedMember(
      name: isStream ? "" : name ?? "", kind: kind, isEncrypted: archive_entry_is_data_encrypted(entry) == 1)
  }

  /// What the library says was wrong, made fit for a message.
  private var words: String {
    let text = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is given"
    // total: both ends are literals.
    let plain = text.unicodeScalars.map { (0x20..<0x7F).contains($0.value) ? Character($0) : "?" }
    return TextNormalizer.shortened(String(plain))
  }

  private func refuseBomb(_ output: Int) throws(IngestionError) {
    let ratio = GzipInflater.largestRatio
    let isBomb = output > GzipInflater.freeOutput && output / ratio > fileSize
    guard isBomb || output > Self.largestOutput else { return }
    throw .packed(.bomb(ratio: ratio))
  }
}

/// A locale of the C library, made once and never freed.
///
/// `@unchecked Sendable`: the C library never changes a locale object that nobody frees.
private struct UTF8Locale: @unchecked Sendable {
  static let shared = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil).map { UTF8Locale(locale: $0) }

  let locale: locale_t
}

/// The file that libarchive reads, by places in it: several readers of one descriptor do not move each other.
private final class ArchiveFile {
  private static let bufferLength = 1 << 17

  private let descriptor: Int32
  private let size: Int64
  private let buffer: UnsafeMutableRawPointer
  private var position: Int64 = 0

  init(descriptor: Int32, size: Int64) {
    self.descriptor = descriptor
    self.size = size
    buffer = .allocate(byteCount: Self.bufferLength, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Has `archive` read the file; it must not outlive this.
  func open(_ archive: OpaquePointer) -> Int32 {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, context, target in
      ArchiveFile.of(context)?.read(target) ?? -1
    }
    archive_read_set_seek_callback(archive) { _, context, offset, origin in
      ArchiveFile.of(context)?.seek(offset, from: origin) ?? Int64(ARCHIVE_FATAL)
    }
    archive_read_set_skip_callback(archive) { _, context, count in ArchiveFile.of(context)?.skip(count) ?? 0 }
    return archive_read_open1(archive)
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> ArchiveFile? {
    context.map { Unmanaged<ArchiveFile>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ target: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    target?.pointee = UnsafeRawPointer(buffer)
    while true {
      let count = pread(descriptor, buffer, Self.bufferLength, off_t(position))
      if count >= 0 {
        position += Int64(count)
        return count
      }
      guard errno == EINTR else { return -1 }
    }
  }

  private func seek(_ offset: Int64, from origin: Int32) -> Int64 {
    let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? position : size
    let (place, overflow) = base.addingReportingOverflow(offset)
    guard !overflow, place >= 0 else { return Int64(ARCHIVE_FATAL) }
    position = min(place, size)
    return position
  }

  private func skip(_ count: Int64) -> Int64 {
    let skipped = max(0, min(count, size - position))
    position += skipped
    return skipped
  }
}
