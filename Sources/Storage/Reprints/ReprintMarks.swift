/// The marks of a text: numbers of which texts that share much are likely to share one.
///
/// MinHash (Broder 1997) over the runs of five words, four minima to a mark (locality-sensitive hashing). A text that
/// was cut keeps its beginning, so that the beginnings have marks of their own: two texts of which one is the first
/// 40 percent of the other share all of those, but only every second time one of the whole text.
enum ReprintMarks {
  /// The fewest different runs of a text that can be told from others; about the words of two sentences.
  static let fewestRuns = 20

  /// A part of a text, and how many marks it has.
  private struct Part {
    /// Runs from the start; `nil` for all.
    let runs: Int?
    let marks: Int
  }

  // On pairs made of 1,000 news articles: docs/BENCHMARKS.md.
  private static let parts = [
    Part(runs: 36, marks: 4), Part(runs: 116, marks: 8), Part(runs: nil, marks: 20),
  ]
  /// Minima of which a mark is made.
  private static let rows = 4
  /// Marks of a text at most.
  static var count: Int { parts.reduce(0) { $0 + $1.marks } }

  /// The marks, each from 0 to 2³¹ - 1; none for a text of few words.
  static func marks(of shingles: WordShingles) -> [Int64] {
    let hashes = shingles.hashes.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    guard Set(hashes.prefix(2000)).count >= fewestRuns else { return [] }
    var marks: [Int64] = []
    var number = 0
    for part in parts {
      let minima = minima(
        of: hashes.prefix(part.runs ?? hashes.count), from: number * rows, count: part.marks * rows)
      for mark in 0..<part.marks {
        var hash = UInt64(number)
        for value in minima[(mark * rows)..<((mark + 1) * rows)] {
          hash = WordShingles.mixed(hash ^ UInt64(value)) &+ 0x9E37_79B9_7F4A_7C15
        }
        marks.append(Int64(hash >> 33))
        number += 1
      }
    }
    return Array(Set(marks)).sorted()
  }

  // MARK: - Private

  /// The least of the hashes under each of some permutations.
  private static func minima(of hashes: ArraySlice<UInt32>, from first: Int, count: Int) -> [UInt32] {
    let factors = (first..<(first + count)).map {
      UInt32(truncatingIfNeeded: WordShingles.mixed(UInt64($0) + 1)) | 1
    }
    let shifts = (first..<(first + count)).map {
      UInt32(truncatingIfNeeded: WordShingles.mixed(UInt64($0) + 1) >> 32)
    }
    var minima = [UInt32](repeating: .max, count: count)
    minima.withUnsafeMutableBufferPointer { minima in
      for hash in hashes {
        for index in 0..<count {
          minima[index] = min(minima[index], (hash ^ shifts[index]) &* factors[index])
        }
      }
    }
    return minima
  }
}
