package import ClaimsModel

/// Finds the exact strings of a gold file in the text of its article.
///
/// A string matches at word boundaries only ("he" is not found in "the"), and any run of white
/// space matches any other, so that a paragraph break may be written as one space.
package struct GoldResolver: Sendable {
  private let scalars: [Unicode.Scalar]
  /// UTF-8 offset of each scalar of `scalars`, and of the end.
  private let starts: [Int]
  private let ends: [Int]
  private let file: String

  /// Prepares the search of `text`; `file` is named in errors.
  package init(text: String, file: String) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var ends: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.properties.isWhitespace {
        if scalars.last == " " {
          ends[ends.count - 1] = offset + width
        } else {
          scalars.append(" ")
          starts.append(offset)
          ends.append(offset + width)
        }
      } else {
        scalars.append(scalar)
        starts.append(offset)
        ends.append(offset + width)
      }
      offset += width
    }
    self.scalars = scalars
    self.starts = starts
    self.ends = ends
    self.file = file
  }

  /// The place of `string`; `field` says in errors where the gold holds it.
  ///
  /// - Throws: `notFound`, `ambiguous`, `tooFew`.
  package func span(of string: GoldString, field: String) throws(GoldError) -> TextSpan {
    let found = occurrences(of: string.text)
    guard !found.isEmpty else { throw .notFound(file: file, field: field, string: string.text) }
    guard let number = string.occurrence else {
      guard found.count == 1 else {
        throw .ambiguous(file: file, field: field, string: string.text, count: found.count)
      }
      return found[0]
    }
    guard (1...found.count).contains(number) else {
      throw .tooFew(file: file, field: field, string: string.text, asked: number, count: found.count)
    }
    return found[number - 1]
  }

  /// Every place of `string` at word boundaries, in text order; UTF-8 offsets.
  package func occurrences(of string: String) -> [TextSpan] {
    let wanted = Array(string.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars)
    guard let first = wanted.first, let last = wanted.last, wanted.count <= scalars.count else { return [] }
    var found: [TextSpan] = []
    for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
      let end = start + wanted.count
      guard scalars[start..<end].elementsEqual(wanted) else { continue }
      if start > 0, first.isWordScalar, scalars[start - 1].isWordScalar { continue }
      if end < scalars.count, last.isWordScalar, scalars[end].isWordScalar { continue }
      found.append(TextSpan(starts[start], ends[end - 1]))
    }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is part of a word: a letter, a digit or the underscore.
  package var isWordScalar: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "_"
  }
}
