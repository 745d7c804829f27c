import ClaimsModel
import Ingestion
import Storage

/// What an archive remembers of a piece of input.
struct PieceMemory: Sendable {
  /// What became of its articles, where every one is stored just so, or made this very extractor fail; `nil` when it must
  /// be read.
  var known: [InputRecord]?
  /// What the user says of it, now or, where he says nothing now, when it was last read.
  var options: String
  /// The same for the reader; `nil` for what he says now.
  var defaults: InputDefaults?
}

extension Archive {
  /// Tells what the archive remembers of a piece; nothing is looked up in an archive that is empty.
  func pieceMemory(
    _ options: IngestOptions, version: Int
  ) throws(ArchiveError) -> @Sendable (RawInput) -> PieceMemory {
    let said = options.memory
    guard try read({ try $0.hasInputs() }) else { return { _ in PieceMemory(options: said) } }
    let database = database
    return { piece in
      var memory = PieceMemory(options: said)
      let found = try? database.read { reader in
        (
          records: try reader.inputs(label: piece.label, rawDigest: piece.digest),
          last: options.forgets ? nil : try reader.lastOptions(label: piece.label)
        )
      }
      guard let found else { return memory }
      if let last = found.last {
        let remembered = options.remembering(last)
        if remembered.saysAnything {
          (memory.options, memory.defaults) = (remembered.memory, remembered.defaults)
        }
      }
      let isKnown = found.records.allSatisfy { record in
        (record.article != nil || !options.retriesFailures && record.isWorkerFailure)
          && record.options == memory.options && record.extractorVersion == version
      }
      if isKnown, !found.records.isEmpty { memory.known = found.records }
      return memory
    }
  }
}

extension IngestOptions {
  /// What the reader is told.
  var defaults: InputDefaults {
    InputDefaults(
      published: published, outlet: outlet, language: language, dateOrder: dateOrder,
      namePattern: namePattern.flatMap { try? NamePattern($0) }, keys: NamedKey.fieldKeys(keys))
  }

  /// Whether anything is said of the articles.
  var saysAnything: Bool {
    published != nil || outlet != nil || language != nil || dateOrder != nil || namePattern != nil
      || !keys.isEmpty
  }

  /// What an archive remembers of the options: those that an article may depend on.
  var memory: String {
    [
      ("date", published?.description), ("outlet", outlet), ("language", language),
      ("date-order", dateOrder?.rawValue), ("name-pattern", namePattern), ("outlets", outletMark),
      ("map", keys.isEmpty ? nil : NamedKey.memory(of: keys)),
    ]
    // An outlet's name may hold a semicolon.
    .compactMap { name, value in
      value.map { "\(name)=\($0.replacing("%", with: "%25").replacing(";", with: "%3B"))" }
    }
    .joined(separator: "; ")
  }

  /// The same options, and where they say nothing what was said of the articles when `memory` was put down.
  func remembering(_ memory: String) -> IngestOptions {
    var options = self
    for part in memory.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let value = String(part[part.index(after: equals)...])
        .replacing("%3B", with: ";").replacing("%25", with: "%")
      switch part[..<equals].drop(while: { $0 == " " }) {
      case "date": options.published = options.published ?? PartialDate(edtf: value)
      case "outlet": options.outlet = options.outlet ?? value
      case "date-order": options.dateOrder = options.dateOrder ?? DateOrder(rawValue: value)
      case "name-pattern": options.namePattern = options.namePattern ?? value
      case "map": if options.keys.isEmpty { options.keys = NamedKey.keys(inMemory: value) }
      case "language": options.language = options.language ?? value
      default: break
      }
    }
    return options
  }

  /// The mark of the outlets in what is remembered; `nil` for none.
  static func outletMark(inMemory memory: String) -> Substring? {
    memory.split(separator: " ").last { $0.hasPrefix("outlets=") }
  }

  /// A short mark of the added outlets, other for another list: their FNV-1a hash; `nil` for none.
  private var outletMark: String? {
    guard !outlets.isEmpty else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in outlets.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
