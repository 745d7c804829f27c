/// Has the members of an archive, or what a compressed file holds, cut one after the other.
///
/// Members stream through; none is written anywhere, and their names are labels only.
struct ArchiveCutter {
  /// An archive of more members is refused behind them.
  static let mostMembers = 1_000_000
  /// Longer members of many articles are read twice: first to see whether their check sums are right.
  private static let mostHeld = 8 << 20

  private let label: String
  private let name: String
  private let descriptor: Int32
  private let unpacker: any Unpacker
  private var labels: Set<Int> = []
  private var soundness: MemberSoundness?

  /// Makes a cutter of the packed file of `descriptor`.
  init(label: String, name: String, descriptor: Int32, unpacker: any Unpacker) {
    self.label = label
    self.name = name
    self.descriptor = descriptor
    self.unpacker = unpacker
  }

  /// Hands over the pieces of all members; what is no article is counted by `files`.
  mutating func cut(in files: inout FileCutter, receive: PieceCutter.Receiver) rethrows {
    var isWanted = true
    func watch(_ result: Result<RawInput, PieceRejection>) throws -> Bool {
      isWanted = try receive(result)
      return isWanted
    }
    var number = 0
    var problem: IngestionError?
    var unpacking: (any Unpacking)?
    do throws(IngestionError) { unpacking = try unpacker.open(descriptor) } catch { problem = error }
    while let opened = unpacking, isWanted {
      let member: PackedMember
      do throws(IngestionError) {
        guard let next = try opened.nextMember() else {
          if number == 0 { problem = .packed(.noMembers) }
          break
        }
        guard number < Self.mostMembers else { throw .packed(.tooManyMembers(limit: Self.mostMembers)) }
        member = next
      } catch {
        problem = error
        break
      }
      let source = MemberSource(opened)
      try cut(member, number: number, source: source, in: &files, receive: watch)
      // What a bomb still holds is not asked for.
      if case .packed(.bomb)? = source.damage { unpacking = nil }
      number += 1
    }
    if let problem, isWanted { _ = try receive(.failure(PieceRejection(label: label, reason: problem))) }
  }

  // MARK: - Private

  private mutating func cut(
    _ member: PackedMember, number: Int, source: MemberSource, in files: inout FileCutter,
    receive: PieceCutter.Receiver
  ) rethrows {
    guard member.kind != .folder else { return }
    guard member.kind != .stream else {
      return try cutContents(
        of: source, name: name, label: label, number: number, in: &files, receive: receive)
    }
    let shown = MemberName.shown(member.name)
    if MemberName.isHidden(shown) { return }
    let place = distinct("\(label)!\(shown)")
    if let kind = kindPassedOver(member, shown: shown) { return files.passOver(kind, at: place) }
    if member.isEncrypted {
      _ = try receive(.failure(PieceRejection(label: place, reason: .packed(.encrypted))))
      return
    }
    try cutContents(of: source, name: shown, label: place, number: number, in: &files, receive: receive)
  }

  /// Why a member is not opened, in words to count by.
  private func kindPassedOver(_ member: PackedMember, shown: String) -> String? {
    if member.kind == .other { return "links and devices" }
    if MemberName.isPagesCompanion(shown) { return "parts of saved pages" }
    let ending = ArticleFormat.fileExtension(of: shown)
    // Beside its web archives a WACZ file has lists of what is in them.
    let isWebCollection = ArticleFormat.fileExtension(of: name) == "wacz"
    if isWebCollection, ending != "warc" { return "lists of a WACZ file" }
    guard !ArticleFormat.extensions.contains(ending) else { return nil }
    return ending.isEmpty ? "without an ending" : ".\(ending)"
  }

  private mutating func cutContents(
    of member: MemberSource, name: String, label: String, number: Int, in files: inout FileCutter,
    receive: PieceCutter.Receiver
  ) rethrows {
    var source: any ByteSource = member
    var head = member.peek(FileCutter.headLength)
    if head.starts(with: [0x1F, 0x8B]) {
      source = InflatedSource(member)
      head = source.peek(FileCutter.headLength)
    }
    var problem: IngestionError?
    if PackedKind(head: head) != nil {
      problem = .packed(.nested)
    } else if member.holds(Self.mostHeld) {
      problem = soundness(of: number)
    } else {
      problem = member.damage
    }
    if problem == nil, head.isEmpty { problem = .empty }
    if let problem {
      _ = try receive(.failure(PieceRejection(label: label, reason: problem)))
      return
    }
    try files.cut(source, name: name, label: label, head: head, receive: receive)
  }

  private mutating func soundness(of number: Int) -> IngestionError? {
    let known =
      soundness ?? MemberSoundness(of: descriptor, unpacker: unpacker, mostMembers: Self.mostMembers)
    soundness = known
    return known.damage(to: number)
  }

  /// The label, with a number behind it where another member has the same.
  private mutating func distinct(_ label: String) -> String {
    var (candidate, count) = (label, 1)
    while !labels.insert(candidate.hashValue).inserted, count < 1000 {
      count += 1
      candidate = "\(label)#\(count)"
    }
    return candidate
  }
}
