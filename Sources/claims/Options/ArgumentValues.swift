public import ArgumentParser
public import ClaimsModel

extension ClaimKind: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension FigureKind: ExpressibleByArgument {}
extension SearchOrder: ExpressibleByArgument {}
extension ClaimGrouping: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension HyperlinkChoice: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  /// Reads `2022`, `2022-03` or `2022-03-01`.
  public init?(argument: String) { self.init(edtf: argument) }
}

extension DateOrder: ExpressibleByArgument {}
