import ClaimsModel
import Linguistics

/// Remembers through whom a source's words came, for the sentences that go on with it.
///
/// "The Echo reported, citing two officials, that it leaks. The officials said it would break."
struct CarriedRelays {
  private struct Memory {
    let relays: [Int]
    let paragraph: Int
  }

  /// By speaker.
  private var memories: [Int: Memory] = [:]
  /// Further down the article a nameless source may be another.
  private static let farthestParagraph = 6

  /// Adds the remembered relays to a chain without any, and remembers those of a chain that has some.
  ///
  /// A source without a name speaks through the outlet that brought it for several paragraphs; anybody else only
  /// as a pronoun of the same paragraph.
  mutating func carry(
    _ chain: inout [Attribution], of draft: ClaimDraft, unit: TextUnit, sources: TotalList<Source>,
    isPronoun: Bool
  ) {
    guard let speaker = chain.first(where: { $0.relation == .speaker })?.source, !unit.isInTitle else {
      return
    }
    let relays = chain.filter { $0.relation == .relay }.map(\.source)
    guard relays.isEmpty else {
      memories[speaker] = Memory(relays: relays, paragraph: unit.paragraph)
      return
    }
    guard draft.parent == nil, let memory = memories[speaker] else { return }
    let distance = unit.paragraph - memory.paragraph
    let isNameless = [.unnamed, .group, .document].contains(sources[speaker].kind)
    guard isNameless ? distance <= Self.farthestParagraph : distance == 0 && isPronoun else { return }
    chain += memory.relays.filter { $0 != speaker }.map {
      Attribution(relation: .relay, source: $0, mention: nil, spans: [])
    }
  }
}
