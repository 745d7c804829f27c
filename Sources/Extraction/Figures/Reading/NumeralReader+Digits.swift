import ClaimsModel
import Linguistics

extension NumeralReader {
  /// Digits after which a space may go on with three more.
  private static let longestGroup = 3
  /// Digits with what belongs to them: groups, a fraction, a power of ten, a scale.
  func digits(at index: Int, in context: SentenceContext) -> Numeral? {
    let lexeme = context[index]
    var numeral: Numeral
    if let grouped = spaced(at: index, in: context) ?? apostrophes(at: index, in: context)
      ?? decimalComma(at: index, in: context)
    {
      numeral = grouped
    } else if let value = Self.value(of: lexeme.word) {
      numeral = Numeral(
        range: TokenRange(at: index), value: value, significantDigits: Self.printedDigits(lexeme.word),
        isDigits: true)
    } else {
      return nil
    }
    takeFraction(&numeral, in: context)
    takePower(&numeral, in: context)
    takePoint(&numeral, in: context)
    scale(&numeral, in: context)
    takeLowerScales(&numeral, in: context)
    addFraction(to: &numeral, in: context)
    return numeral
  }

  // MARK: - Private

  /// "16 000", "1 234 567": groups of three parted by a space, as much of the world prints them.
  private func spaced(at index: Int, in context: SentenceContext) -> Numeral? {
    guard let head = group(at: index, in: context), head.utf8.count <= Self.longestGroup,
      head.utf8.first != 0x30, group(at: index + 1, in: context)?.utf8.count == 3,
      context[index + 1].isSpaceBefore
    else { return nil }
    var digits = head
    var end = index + 1
    var isPlainSpace = false
    while let next = group(at: end, in: context), context[end].isSpaceBefore {
      let gap = context[end].start - context[end - 1].end
      guard next.utf8.count == 3, gap <= 3 else { return nil }
      if gap == 1 { isPlainSpace = true }
      digits += next
      end += 1
    }
    if let tail = pointedGroup(at: end, in: context) {
      digits += tail
      end += 1
    } else if context[end].kind == .number, context[end].isSpaceBefore {
      return nil
    }
    if context.isJoined(end), context[end].kind == .word || context[end].isDash || context[end].isSymbol("/")
    {
      guard QuantityUnits.isUnit(at: end, in: context) else { return nil }
    }
    if isPlainSpace, !mayBeSpaced(before: index, groups: end - index, in: context) { return nil }
    guard let value = DecimalValue(digits) else { return nil }
    var numeral = Numeral(
      range: TokenRange(index, end), value: value, significantDigits: Self.printedDigits(digits),
      isDigits: true)
    numeral.isComposed = true
    return numeral
  }

  /// A last group with a fraction: the "567.5" of "1 234 567.5".
  private func pointedGroup(at index: Int, in context: SentenceContext) -> String? {
    let lexeme = context[index]
    guard lexeme.kind == .number, lexeme.isSpaceBefore, !lexeme.isPlainDigits,
      lexeme.word.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
      lexeme.word.split(separator: ".").first?.utf8.count == Self.longestGroup
    else { return nil }
    return lexeme.word
  }

  /// "1'234'567", "1’234’567", as the Swiss print it.
  private func apostrophes(at index: Int, in context: SentenceContext) -> Numeral? {
    guard var digits = group(at: index, in: context), digits.utf8.count <= Self.longestGroup else {
      return nil
    }
    var end = index + 1
    while context[end].isSymbol("'") || context[end].isSymbol("’"), context.isJoined(end),
      context.isJoined(end + 1), let next = group(at: end + 1, in: context),
      next.utf8.count == Self.longestGroup
    {
      digits += next
      end += 2
    }
    guard end > index + 1, let value = DecimalValue(digits) else { return nil }
    var numeral = Numeral(
      range: TokenRange(index, end), value: value, significantDigits: Self.printedDigits(digits),
      isDigits: true)
    numeral.isComposed = true
    return numeral
  }

  private func group(at index: Int, in context: SentenceContext) -> String? {
    context[index].isPlainDigits ? context[index].word : nil
  }

  /// Whether an ordinary space may part the groups of the number at `index`: no name, label or telephone before it.
  private func mayBeSpaced(before index: Int, groups: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    if before.kind == .number || before.has([.label, .month, .cardinal]) { return false }
    if context.isJoined(index), !before.has(.currency),
      before.sign.map({ CurrencyLexicon.signs[$0] == nil }) ?? true
    {
      return before.isSymbol("(")
    }
    if before.kind == .word, before.isCapitalized, !before.has([.function, .currency]), index > 1 {
      return false
    }
    return !AddressTraps.isAnnounced(index, in: context)
  }

  /// "1,5 million", "3,7 %", "the rate is 1,3", "R12,50": a decimal comma that a scale, a unit, a verb or a
  /// currency gives away.
  private func decimalComma(at index: Int, in context: SentenceContext) -> Numeral? {
    guard let whole = context[index].integer, context[index].word.utf8.count <= 3,
      context[index + 1].isSymbol(","),
      context.isJoined(index + 1), context.isJoined(index + 2), context[index + 2].isPlainDigits,
      context[index + 2].word.utf8.count <= 2, !context[index - 1].isSymbol(",") || !context.isJoined(index),
      !context.isJoined(index + 3) || !context[index + 3].isSymbol(",")
    else { return nil }
    let next = context[index + 3]
    let isUnit =
      next.has(.scale) || next.isSymbol("%") || next.isSymbol("€")
      || context.isWord(index + 3, in: ["percent", "euros", "euro", "km", "kg", "bn", "mn"])
      || (context.isWord(index + 3, "per") && context.isWord(index + 4, "cent"))
    guard isUnit || isPrice(index, in: context) || isStated(index, before: index + 3, in: context),
      let value = DecimalValue("\(whole)." + context[index + 2].word)
    else { return nil }
    var numeral = Numeral(
      range: TokenRange(index, index + 3), value: value,
      significantDigits: Self.printedDigits(context[index].word + context[index + 2].word), isDigits: true)
    numeral.isComposed = true
    return numeral
  }

  /// "R12,50", "€3,20": two places behind a currency.
  private func isPrice(_ index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    guard context.isJoined(index), context[index + 2].word.utf8.count == 2 else { return false }
    return before.isCapitalized && CurrencyLexicon.pointedLetters.contains(before.word)
      || before.sign.map { CurrencyLexicon.signs[$0] != nil } ?? false
  }

  /// Whether what stands from `index` to `end` is all that a verb says, as in "is 1,3", and no list.
  private func isStated(_ index: Int, before end: Int, in context: SentenceContext) -> Bool {
    let next = context[end]
    return context.isWord(index - 1, in: ["is", "was", "equals", "at", "averaged", "reached"])
      && (next.kind == .end || next.isSymbol(".") && context[end + 1].kind == .end)
  }

  /// "2½", "10 1/2", and "3/4" before a unit.
  private func takeFraction(_ numeral: inout Numeral, in context: SentenceContext) {
    let end = numeral.range.end
    if context[end].kind == .fraction, let part = fractionValue(context[end].word) {
      numeral.value = Self.sum(numeral.value, part)
      numeral.range = TokenRange(numeral.range.start, end + 1)
    } else if let mixed = mixedFraction(after: end - 1, in: context) {
      numeral.value = Self.sum(numeral.value, mixed.value)
      numeral.range = TokenRange(numeral.range.start, mixed.end)
    } else if let numerator = context[end - 1].integer, numeral.range.count == 1, numerator > 0,
      context[end].isSymbol("/"), context.isJoined(end), context.isJoined(end + 1),
      let denominator = context[end + 1].integer, numerator < denominator, (2...64).contains(denominator),
      !context.isJoined(end + 2) || context.isHyphen(end + 2),
      isPartUnit(context.isHyphen(end + 2) ? end + 3 : end + 2, in: context)
        || context[end + 2].has(.scale) && context[end + 2].number > 0
    {
      numeral.value = Self.quotient(numerator, denominator)
      numeral.range = TokenRange(numeral.range.start, end + 2)
      numeral.isComposed = true
    }
  }

  /// Whether a unit that is halved and quartered stands at `index`: "3/4 inch", "1/4 mile".
  private func isPartUnit(_ index: Int, in context: SentenceContext) -> Bool {
    guard context[index].kind == .word, let unit = UnitLexicon.units[context[index].word] else {
      return false
    }
    return !unit.isDelicate || ["cup", "cups", "mm"].contains(context[index].word)
  }

  /// "4 thousand 3 hundred and 21": smaller scales that follow, and the rest after a hundred.
  private func takeLowerScales(_ numeral: inout Numeral, in context: SentenceContext) {
    guard context[numeral.range.end - 1].has(.scale) else { return }
    var last = numeral.scaleExponent
    var place = numeral.range.end
    while last > 2, let head = context[place].integer, context[place + 1].has(.scale), head < 1000 {
      let scale = NumberWords.scales[context[place + 1].number]
      guard scale.factor == 1, scale.exponent < last, scale.exponent >= 2 else { return }
      add(DecimalValue(head).scaled(byPowerOfTen: scale.exponent), to: &numeral, through: place + 2)
      last = scale.exponent
      place += 2
    }
    guard last == 2, context.isWord(place, "and") else { return }
    if let rest = context[place + 1].integer, rest > 0, rest < 100,
      !context.isJoined(place + 2) || context[place + 2].kind == .symbol
    {
      guard !context[place + 2].isSymbol("%") else { return }
      add(DecimalValue(rest), to: &numeral, through: place + 2)
    } else if context[place + 1].has(.cardinal), let rest = whole(at: place + 1, in: context),
      rest.value.double < 100, rest.value.double > 0
    {
      add(rest.value, to: &numeral, through: rest.range.end)
    }
  }

  private func add(_ value: DecimalValue, to numeral: inout Numeral, through end: Int) {
    guard let whole = Int(numeral.value.description), let part = Int(value.description) else { return }
    let (sum, overflow) = whole.addingReportingOverflow(part)
    guard !overflow else { return }
    numeral.value = DecimalValue(sum)
    numeral.scaleExponent = 0
    numeral.significantDigits += 1
    numeral.range = TokenRange(numeral.range.start, end)
    numeral.isComposed = true
  }
}
