import ClaimsArchive
import ClaimsModel

/// Takes what a form says of a source or a claim, and makes the correction, or takes one back.
struct CorrectionForms {
  let archives: ArchivePool

  func answer(_ request: WebRequest) throws -> WebResponse {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count == 3 else { throw Self.unknown(request) }
    return try archives.write { archive in
      switch parts[0] {
      case "s": return try correctSource(parts[1], parts[2], request, in: archive)
      case "c": return try correctClaim(parts[1], parts[2], request, in: archive)
      case "corrections" where parts[2] == "undo":
        guard let number = Int(parts[1]) else { throw Self.unknown(request) }
        try archive.undo([number])
        return .redirect(to: PageAddress.corrections.with("undone", String(number)))
      default: throw Self.unknown(request)
      }
    }
  }

  // MARK: - Private

  private static func unknown(_ request: WebRequest) -> PageProblem {
    PageProblem(status: 404, "No form is sent to \(request.path).")
  }

  /// The field that a form is about.
  private func value(_ request: WebRequest, _ what: String) throws -> String {
    let value = (request.form["value"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty else { throw PageProblem(status: 400, "Nothing was changed: \(what) is missing.") }
    return value
  }

  private func note(_ request: WebRequest) -> String? {
    let note = (request.form["note"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return note.isEmpty ? nil : note
  }

  private func correctSource(
    _ id: String, _ action: String, _ request: WebRequest, in archive: Archive
  ) throws -> WebResponse {
    let source = try SpeakerPage.source(id, in: archive)
    let reference = try archive.reference(to: source.id)
    func made(_ action: Correction.Action) throws -> WebResponse {
      try make([archive.correction(of: reference, action, note: note(request))], in: archive)
    }
    switch action {
    case "rename": return try made(.rename(try value(request, "the new name")))
    case "alias": return try made(.alias(try value(request, "the other name")))
    case "role":
      let role = try value(request, "the role")
      return try make(
        [RoleCommand.removal(of: role, from: source, note: note(request), in: archive)], in: archive)
    case "merge":
      let other = try self.source(try value(request, "the other source"), in: archive)
      guard other.id != source.id else {
        throw PageProblem(status: 400, "That is \(source.name) already; nothing was changed.")
      }
      return try made(.merge(try archive.reference(to: other.id)))
    case "split":
      let mention = try value(request, "an article’s id, a role or a name")
      return try make(
        SplitCommand.splits(of: source, mention: mention, note: note(request), in: archive), in: archive)
    default: throw Self.unknown(request)
    }
  }

  private func correctClaim(
    _ id: String, _ action: String, _ request: WebRequest, in archive: Archive
  ) throws -> WebResponse {
    let claim = try archive.claimID(id)
    let change: Correction.ClaimAction
    switch action {
    case "reject": change = .reject
    case "stance":
      guard let stance = Stance(rawValue: try value(request, "the stance")) else {
        throw PageProblem(
          status: 400, "A stance is one of \(Stance.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      change = .stance(stance)
    case "attribute":
      guard try archive.claim(claim).claim.kind != .statement else {
        throw PageProblem(
          status: 400, "\(id) is a statement of the article itself. If it is none, reject it.")
      }
      change = .attribute(
        request.form["nobody"] == "1" ? nil : try speaker(try value(request, "the speaker"), in: archive))
    default: throw Self.unknown(request)
    }
    let correction = archive.correction(of: try archive.reference(to: claim), change, note: note(request))
    return try make([correction], in: archive)
  }

  /// Who is to be the speaker: a source of the archive, or a person of that name.
  private func speaker(_ name: String, in archive: Archive) throws -> SourceReference {
    let choice = try SpeakerChoice.ofAttribution(to: name, in: archive)
    if choice == .nobody, Source.ID(name) == nil { return SourceReference(kind: .person, name: name) }
    return try archive.reference(to: try only(choice, named: name, in: archive).id)
  }

  private func source(_ name: String, in archive: Archive) throws -> SourceSummary {
    let choice = SpeakerChoice(name: name, candidates: try archive.candidates(forSpeaker: name))
    return try only(choice, named: name, in: archive)
  }

  private func only(_ choice: SpeakerChoice, named name: String, in archive: Archive) throws -> SourceSummary
  {
    switch choice {
    case .chosen(let source, _, _): return source
    case .nobody:
      let similar = try archive.similarNames(to: name).prefix(5).map { "“\($0)”" }.joined(separator: ", ")
      let hint = similar.isEmpty ? "" : " Did you mean \(similar)?"
      throw PageProblem(status: 400, "Nobody in the archive goes by “\(name)”; nothing was changed.\(hint)")
    case .several(let candidates):
      let shown = candidates.prefix(6).map { "\($0.id): \($0.description)" }.joined(separator: "; ")
      throw PageProblem(status: 400, "“\(name)” fits several; give the id of the one meant. \(shown)")
    }
  }

  private func make(_ corrections: [Correction], in archive: Archive) throws -> WebResponse {
    var last = ""
    for correction in corrections {
      switch try archive.make(correction) {
      case .made(let id), .known(let id): last = String(id)
      case .conflict(let other):
        throw PageProblem(
          status: 409,
          "Correction \(other.id) says that \(other.correction.phrase). Take it back first, under Corrections."
        )
      }
    }
    return .redirect(to: PageAddress.corrections.with("made", last))
  }
}
