import CSQLiteExtras
import ClaimsModel
import GRDB

/// Cuts texts into words just as the full-text indexes do, with FTS5's own tokenizers.
final class FullTextTokenizer {
  private let tokenizer: OpaquePointer

  /// Makes a tokenizer: of words as they are written (lower case, no accents), or with `stems` of their Porter stems.
  init(_ db: Database, stems: Bool) throws {
    guard let connection = db.sqliteConnection, let made = claims_tokenizer_make(connection, stems ? 1 : 0)
    else { throw DatabaseError(message: "SQLite lacks full-text search (FTS5)") }
    tokenizer = made
  }

  deinit { claims_tokenizer_free(tokenizer) }

  /// The words of a text, in order.
  func words(of text: String) -> [String] {
    var words: [String] = []
    forEachWord(of: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// The words of a text, in order, each with its place, UTF-8 offsets.
  func placedWords(of text: String) -> [(text: String, span: TextSpan)] {
    var words: [(text: String, span: TextSpan)] = []
    forEachPlacedWord(of: text) { words.append((String(decoding: $0, as: UTF8.self), $1)) }
    return words
  }

  /// Hands the bytes of each word of a text to `receive`; they are good until it returns.
  func forEachWord(of text: String, _ receive: (UnsafeRawBufferPointer) -> Void) {
    forEachPlacedWord(of: text) { word, _ in receive(word) }
  }

  private func forEachPlacedWord(of text: String, _ receive: (UnsafeRawBufferPointer, TextSpan) -> Void) {
    var text = text
    withoutActuallyEscaping(receive) { receive in
      var receiver = Receiver(receive: receive)
      withUnsafeMutablePointer(to: &receiver) { receiver in
        text.withUTF8 { bytes in
          guard let start = bytes.baseAddress, let count = Int32(exactly: bytes.count) else { return }
          start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
            _ = claims_tokenizer_run(
              tokenizer, characters, count, receiver,
              { context, _, word, size, start, end in
                guard let context, let word else { return SQLITE_OK }
                context.assumingMemoryBound(to: Receiver.self).pointee
                  .receive(
                    UnsafeRawBufferPointer(start: word, count: Int(size)), TextSpan(Int(start), Int(end)))
                return SQLITE_OK
              })
          }
        }
      }
    }
  }

  private struct Receiver {
    let receive: (UnsafeRawBufferPointer, TextSpan) -> Void
  }
}
