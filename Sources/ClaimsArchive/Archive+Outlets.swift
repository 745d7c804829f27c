import ClaimsModel
import Storage

extension Archive {
  /// Has the name of an outlet mean another, in filters and counts; no article changes.
  ///
  /// - Returns: the name under which both are counted; `nil` where no article is of the first, or the two are one already.
  /// - Throws: `badName`, and what writing throws.
  public func mergeOutlets(_ name: String, into other: String) throws(ArchiveError) -> String? {
    for name in [name, other] where OutletFinder.folded(name).isEmpty { throw .badName(name) }
    return try write { writer in
      let finder = try OutletFinder(reader: writer.reader)
      let (own, outlet) = (finder.outlet(called: name), finder.outlet(called: other))
      guard OutletFinder.folded(own) != OutletFinder.folded(outlet), try !finder.ids(name).isEmpty else {
        return nil
      }
      try writer.setOutlet(own, to: outlet)
      return outlet
    }
  }

  /// Takes back that a name means another outlet; `false` when nobody said so.
  public func splitOutlet(_ name: String) throws(ArchiveError) -> Bool {
    try write { writer in
      if try writer.unsetOutlet(name) { return true }
      // It was put down under the outlet's first name.
      return try OutletFinder.unmergedNames(of: name).contains { try writer.unsetOutlet($0) }
    }
  }
}
