import ClaimsModel
import Linguistics

/// Which outlet "the newspaper" means: the one that was named last.
extension SourceResolver {
  private static let farthestOutlet = 60

  /// The outlet that "the outlet", "the publication" means; `nil` where none was named before.
  mutating func press(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard mention.tokens.count == 2, view.lower(mention.tokens.start) == "the",
      OutletReader.nouns.contains(mention.head),
      let named = linker.mentions(before: mention.tokens.start).suffix(Self.farthestOutlet)
        .last(where: { $0.form == .name && linker.entities[$0.link.entity].kind == .outlet })
    else { return nil }
    let index = source(of: named.link.entity, as: mention)
    add(alias: mention.name, to: index)
    return (index, EntityLink(entity: named.link.entity, rule: .sameNoun, score: 0.75))
  }
}
