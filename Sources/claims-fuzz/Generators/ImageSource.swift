import TestSupport

/// Inputs of ``ImageAttack``: sound archives, spoilt.
struct ImageSource: InputSource {
  /// The sound archives; without any, bytes are made up.
  let originals: [FuzzInput]

  func next(_ random: inout SeededGenerator) -> FuzzInput {
    var bytes = originals.isEmpty ? Array("SQLite format 3\u{0}".utf8) : random.pick(originals).bytes
    for _ in 0..<random.number(1...4) {
      if random.chance(0.3) {
        ByteMutator.mutate(&bytes, &random)
      } else {
        PageDamage.apply(to: &bytes, &random)
      }
    }
    return FuzzInput(name: "image.sqlite", bytes: bytes)
  }
}
