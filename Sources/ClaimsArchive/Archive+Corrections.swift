public import ClaimsModel
import Foundation
import Storage

/// What became of a correction that was to be made.
public enum CorrectionResult: Hashable, Sendable {
  /// It was made, under this number.
  case made(Int)
  /// It had been made before, under this number.
  case known(Int)
  /// It says the opposite of this one, which stays.
  case conflict(StoredCorrection)
}

/// What became of the corrections of a file.
public struct CorrectionImport: Hashable, Sendable {
  /// Corrections that were made.
  public var made = 0
  /// Corrections that had been made before.
  public var known = 0
  /// Corrections that were not made, each with the one of the archive that says the opposite.
  public var conflicts: [CorrectionConflict] = []
}

/// A correction that was not made, and the one of the archive that says the opposite.
public struct CorrectionConflict: Hashable, Sendable {
  /// The one that was not made.
  public var refused: Correction
  /// The one that stays.
  public var kept: StoredCorrection
}

extension Archive {
  /// All corrections, oldest first.
  public func corrections() throws(ArchiveError) -> [StoredCorrection] { try read { try $0.corrections() } }

  /// A reference to a source that lasts when articles are read again.
  ///
  /// - Throws: `notFound`.
  public func reference(to source: Source.ID) throws(ArchiveError) -> SourceReference {
    guard let reference = try read({ try $0.reference(to: source) }) else {
      throw .notFound(id: source.description)
    }
    return reference
  }

  /// A reference to a claim that lasts when its article is read again.
  ///
  /// - Throws: `notFound`.
  public func reference(to claim: Claim.ID) throws(ArchiveError) -> ClaimReference {
    guard let reference = try read({ try $0.reference(to: claim) }) else {
      throw .notFound(id: claim.description)
    }
    return reference
  }

  /// The corrections that take out of a source what `mention` names: an article (its id), a name or a role.
  ///
  /// - Returns: one for each name concerned; empty when nothing of the source is so called, or nothing else would be
  ///   left of it.
  public func splits(
    of source: Source.ID, mention: String, note: String?
  ) throws(ArchiveError) -> [Correction] {
    let time = Self.now()
    return try read { try $0.splits(of: source, mention: mention) }
      .map { Correction(source: $0.source, action: $0.action, note: note, madeAt: time) }
  }

  /// A correction of a claim made now.
  public func correction(
    of claim: ClaimReference, _ action: Correction.ClaimAction, note: String? = nil
  ) -> Correction {
    Correction(claim: claim, action: action, note: note, madeAt: Self.now())
  }

  /// A correction made now.
  public func correction(
    of source: SourceReference, _ action: Correction.Action, note: String? = nil
  ) -> Correction {
    Correction(source: source, action: action, note: note, madeAt: Self.now())
  }

  /// Makes a correction; who is who, or what the claim is, follows at once.
  ///
  /// - Throws: `badName` for a name without a letter or digit, which could never be found.
  public func make(_ correction: Correction) throws(ArchiveError) -> CorrectionResult {
    if let name = correction.matter.name, !CorrectionFile.isName(name) { throw .badName(name) }
    return try write { writer in
      switch try writer.make(correction) {
      case .made(let id): .made(id)
      case .known(let id): .known(id)
      case .conflict(let other): .conflict(other)
      }
    }
  }

  /// The corrections of a source by these words; see `undo(_:)`.
  public func corrections(
    _ kind: CorrectionKind, of source: String, object: String?
  ) throws(ArchiveError) -> [StoredCorrection] {
    try read { try $0.corrections(kind, of: source, object: object) }
  }

  /// The corrections of this sort that hold of a claim.
  public func corrections(
    _ kind: CorrectionKind, of claim: Claim.ID
  ) throws(ArchiveError) -> [StoredCorrection] {
    try read { try $0.corrections(kind, of: claim) }
  }

  /// Takes corrections back.
  ///
  /// - Throws: `notFound`, and then none is taken back.
  public func undo(_ ids: [Int]) throws(ArchiveError) {
    let known = Set(try corrections().map(\.id))
    if let missing = ids.first(where: { !known.contains($0) }) { throw .notFound(id: "\(missing)") }
    try write { writer in _ = try writer.undoCorrections(ids) }
  }

  /// The file in which the archive's corrections can be shared.
  public func correctionFile() throws(ArchiveError) -> String {
    JSONEscapes.completed(CorrectionFile.text(try corrections().map(\.correction)))
  }

  /// Makes the corrections of a file; making them again changes nothing.
  ///
  /// - Throws: `noSuchInput`, `badFile`: then none is made.
  public func importCorrections(from path: String) throws(ArchiveError) -> CorrectionImport {
    let data = try SmallFile.contents(of: path)
    let corrections: [Correction]
    do {
      corrections = try CorrectionFile.corrections(in: data)
    } catch {
      throw .badFile(path: path, problem: error.text)
    }
    let time = Self.now()
    let dated = corrections.map { correction in
      var correction = correction
      if correction.madeAt.isEmpty { correction.madeAt = time }
      return correction
    }
    return try write { writer in
      var report = CorrectionImport()
      for (correction, outcome) in zip(dated, try writer.make(dated)) {
        switch outcome {
        case .made: report.made += 1
        case .known: report.known += 1
        case .conflict(let other):
          report.conflicts.append(CorrectionConflict(refused: correction, kept: other))
        }
      }
      return report
    }
  }

  func write<Value>(_ body: (ArchiveWriter) throws -> Value) throws(ArchiveError) -> Value {
    do {
      let value = try database.write(body)
      try database.finishWriting()
      return value
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static func now() -> String { Date().formatted(.iso8601) }
}

extension Correction.Matter {
  /// The name that the correction gives or takes; `nil` where it is about something else.
  fileprivate var name: String? {
    switch self {
    case .source(_, .splitName(let name)), .source(_, .rename(let name)), .source(_, .alias(let name)): name
    case .claim(_, .attribute(let speaker)): speaker?.name
    case .source, .claim: nil
    }
  }
}
