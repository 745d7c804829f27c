public import ArgumentParser
public import ClaimsModel

extension ClaimKind: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension FigureKind: ExpressibleByArgument {}
extension SearchOrder: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  /// Reads `2022`, `2022-03` or `2022-03-01`.
  public init?(argument: String) { self.init(edtf: argument) }
}

/// A number as people write it on a command line: `10000`, `10,000`, `10k`, `1.2m`, `3bn`, `50%`.
package struct NumberArgument: ExpressibleByArgument, Hashable {
  /// The number; a per cent sign leaves it as it is, since figures of that kind hold the percentage.
  package var value: Double

  private static let scales: [(suffix: String, exponent: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("bn", 9), ("tn", 12), ("k", 3),
    ("m", 6),
    ("b", 9), ("t", 12), ("%", 0),
  ]

  /// Reads the written form, in either case; `nil` for anything else.
  package init?(argument: String) {
    var text = argument.lowercased().filter { $0 != "," && $0 != "_" && $0 != " " }
    var exponent = 0
    if let scale = Self.scales.first(where: { text.hasSuffix($0.suffix) }) {
      text.removeLast(scale.suffix.count)
      exponent = scale.exponent
    }
    guard let number = DecimalValue(text) else { return nil }
    value = number.scaled(byPowerOfTen: exponent).double
  }
}
