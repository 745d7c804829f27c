import Ingestion

/// What the process that unpacks is asked: one byte.
enum UnpackerRequest: UInt8 {
  /// For the next member.
  case member = 1
  /// For the next bytes of the member.
  case chunk = 2
}

/// What the process that unpacks answers to one request.
enum UnpackerReply: WireCodable {
  case member(PackedMember)
  /// Bytes of the member; none at its end.
  case chunk([UInt8])
  /// No member is left.
  case end
  case problem(PackedProblem)

  func write(to wire: inout WireWriter) {
    switch self {
    case .member(let member):
      wire.write(0)
      wire.write(member.name)
      wire.write(member.kind.rawValue)
      wire.write(member.isEncrypted)
    case .chunk(let bytes):
      wire.write(1)
      wire.write(bytes.count)
      wire.write(raw: bytes)
    case .end: wire.write(2)
    case .problem(let problem):
      wire.write(3)
      wire.write(problem)
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    switch try wire.read(Int.self) {
    case 0:
      let (name, number, isEncrypted): (String, Int, Bool) = (
        try wire.read(), try wire.read(), try wire.read()
      )
      guard let kind = PackedMember.Kind(rawValue: number) else { throw WireError() }
      self = .member(PackedMember(name: name, kind: kind, isEncrypted: isEncrypted))
    case 1: self = .chunk(Array(try wire.readBytes(try wire.read())))
    case 2: self = .end
    case 3: self = .problem(try wire.read())
    default: throw WireError()
    }
  }
}

/// Of the problems those that the unpacking itself meets; another would be a mistake of ours, told as such.
extension PackedProblem: WireCodable {
  func write(to wire: inout WireWriter) {
    switch self {
    case .damaged(let words):
      wire.write(0)
      wire.write(words)
    case .damagedMember(let words):
      wire.write(1)
      wire.write(words)
    case .bomb(let ratio):
      wire.write(2)
      wire.write(ratio)
    default:
      wire.write(3)
      wire.write("no sensible answer")
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    switch try wire.read(Int.self) {
    case 0: self = .damaged(try wire.read())
    case 1: self = .damagedMember(try wire.read())
    case 2: self = .bomb(ratio: try wire.read())
    case 3: self = .noUnpacker(try wire.read())
    default: throw WireError()
    }
  }
}
