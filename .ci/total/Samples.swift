// What `.ci/lint-total` must see, each in a line of its own that says `sees`, beside what it must let pass. It reads this
// file before it reads the sources, and fails when it sees less or more.

struct Samples {
  var words: [String] = []
  var rows: [[Int]] = []
  let names: [String: String] = [:]
  let letters: ClosedRange<UInt8> = 0x61...0x7A

  func indexes(_ index: Int) -> [String] {
    let part = words.prefix(3)
    return [
      words[0],  // sees
      words[index],  // sees
      part[index],  // sees
      rows[index].description,  // sees
      words.map { words[$0.count] }.joined(),  // sees
      words.first ?? "",
      names["a"] ?? "",
      words[index],  // total: passed over, since it says why
    ]
  }

  func slices(_ index: Int, _ text: String) -> [Substring] {
    _ = words[index...]  // sees
    _ = words[..<index]  // sees
    _ = words[1..<index]  // sees
    // total: passed over, since the line before says why
    _ = words[1..<index]
    return [
      text[text.startIndex...],  // sees
      text.prefix(3),
    ]
  }

  func ranges(_ index: Int) -> Bool {
    for place in index..<words.count where place > 3 { return true }  // sees
    if (index...9).contains(3) { return true }  // sees
    if (1...9).contains(index) { return true }
    switch index {
    case ..<4: return false
    case 5...9: return false
    default: return words.indices.contains(index)
    }
  }

  func range(_ range: Range<Int>) -> Int { range.count }  // sees
  func closedRange(_ range: ClosedRange<Int>) -> Int { range.count }  // sees

  mutating func changes(_ index: Int) {
    words[index] = ""  // sees
    rows[index][0] += 1  // sees
    words.removeLast()  // sees
    words.removeFirst(2)  // sees
    words.remove(at: index)  // sees
    words.insert("", at: index)  // sees
    _ = words.popLast()
    words.append("!")
  }

  func unwrapping(_ word: String?, _ object: Any) throws -> String {
    let first = word!  // sees
    let length = word!.count  // sees
    let cast = object as! String  // sees
    let tried = try! checked(length)  // sees
    let table = Dictionary(uniqueKeysWithValues: [(first, cast)])  // sees
    guard word != nil, !words.isEmpty, !first.isEmpty else { return "Stop! \(table)" }
    precondition(length > 0, "why")  // sees
    if length > 3 { fatalError("\(tried)") }  // sees
    if length > 2 { preconditionFailure("why") }  // sees
    unowned let owner = Owner()  // sees
    assert(length > 0)  // sees
    return owner.name
  }

  func checked(_ length: Int) throws -> Int { length }
}

final class Owner { let name = "" }
