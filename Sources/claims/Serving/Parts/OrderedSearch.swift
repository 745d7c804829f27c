extension Array {
  /// The index of the first element for which `isBehind` holds, where it holds for all behind that; the count for none.
  func firstInOrder(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
