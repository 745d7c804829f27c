public import ClaimsModel
import Foundation

/// The line of the file from which an article was read at which a claim begins.
public enum OriginalLine {
  /// The most bytes of a file that is looked through.
  private static let mostBytes = 32 << 20
  /// Letters by which the place is found: as many as a claim and the words behind it have, but for the shortest texts.
  private static let letters = 60
  /// Letters without which nothing is found.
  private static let leastLetters = 12

  /// The line, counted from 1, of the file at `path`; `nil` where the file is no plain text, is gone, or has other words.
  ///
  /// The letters and digits of the article from the claim on are looked for, whatever stands between them.
  public static func number(of hit: SearchHit, in text: String, ofFile path: String) -> Int? {
    guard let start = hit.claim.spans.first?.start else { return nil }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    guard let size, size <= mostBytes, let data = FileManager.default.contents(atPath: path) else {
      return nil
    }
    return line(of: wanted(text, from: start), in: Array(data))
  }

  /// The line of `file` on which `wanted`, letters and digits in lower case, begin; `nil` when they stand nowhere, or are
  /// few.
  static func line(of wanted: [UInt8], in file: [UInt8]) -> Int? {
    guard wanted.count >= leastLetters, !file.prefix(mostBytes).contains(0) else { return nil }
    var letters: [UInt8] = []
    var lines: [Int32] = []
    var line: Int32 = 1
    for byte in file {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard let letter = letter(byte) else { continue }
      letters.append(letter)
      lines.append(line)
    }
    return letters.firstRange(of: wanted).flatMap { lines[at: $0.lowerBound] }.map(Int.init)
  }

  /// The letters and digits of `text` from the UTF-8 offset `start` on, so many as are looked for.
  static func wanted(_ text: String, from start: Int) -> [UInt8] {
    Array(text.utf8.dropFirst(start).lazy.compactMap(letter).prefix(letters))
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }
}
