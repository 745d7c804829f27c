/// For each token of a text the number of what holds it, a quotation or a claim, if anything does.
public struct TokenMap: Sendable {
  /// -1 for none; numbers of 32 bits, since there is one for every token.
  @usableFromInline var numbers: [Int32]

  /// A map of so many tokens, none of which is held.
  @inlinable
  public init(tokens: Int) { numbers = [Int32](repeating: -1, count: max(tokens, 0)) }

  /// The number of what holds the token; `nil` for none and past either end, where nothing can be noted.
  @inlinable
  public subscript(token: Int) -> Int? {
    get {
      guard numbers.indices.contains(token) else { return nil }
      let number = numbers[token]  // total: there is one
      return number < 0 ? nil : Int(number)
    }
    set {
      guard numbers.indices.contains(token) else { return }
      numbers[token] = newValue.map(Int32.init(clamping:)) ?? -1  // total: there is one
    }
  }

  /// Notes that `number` holds the tokens, whatever held them before.
  @inlinable
  public mutating func hold(_ tokens: some Sequence<Int>, by number: Int) {
    for token in tokens { self[token] = number }
  }

  /// Notes that `number` holds those of the tokens that nothing held before.
  @inlinable
  public mutating func holdFree(_ tokens: some Sequence<Int>, by number: Int) {
    for token in tokens where self[token] == nil { self[token] = number }
  }
}
