import ClaimsArchive
import ClaimsModel

/// The forms by which a person corrects who a source is.
struct SourceForms {
  let secret: String
  let source: SourceSummary

  var html: HTML {
    let form = CorrectionForm(target: "/s/\(source.id)", secret: secret)
    let roles: [HTML] = source.datedRoles.prefix(20).map { "<option>\($0.role)</option>" }
    let name: HTML = "<input name=\"value\" required>"
    let role: HTML =
      roles.isEmpty
      ? .nothing
      : form.html(
        "role", "Does not have the role", field: "<select name=\"value\">\(roles)</select>", button: "Remove")
    let shown: HTML = "<input name=\"value\" value=\"\(source.name)\" required>"
    return """
      <details class="corrections"><summary>Correct</summary>
      \(form.html("rename", "Shown as", field: shown, button: "Rename"))
      \(form.html("alias", "Also goes by", field: name, button: "Add"))
      \(form.html("merge", "Is the same as (a name or an id)", field: name, button: "Merge"))
      \(form.html("split", "Is somebody else in (an article’s id, a role or a name)", field: name, button: "Split"))
      \(role)\(CorrectionForm.hint)</details>
      """
  }
}

/// The forms by which a person corrects a claim.
struct ClaimForms {
  let secret: String
  let hit: SearchHit

  var html: HTML {
    let form = CorrectionForm(target: "/c/\(hit.id)", secret: secret)
    let stances: [HTML] = Stance.allCases.map { stance in
      let selected: HTML = stance == hit.claim.stance ? " selected" : .nothing
      return "<option\(selected)>\(stance.rawValue)</option>"
    }
    let attributed: HTML =
      hit.claim.kind == .statement
      ? .nothing
      : form.html(
        "attribute", "Was said by (a name or an id)", field: "<input name=\"value\" required>",
        button: "Attribute")
        + form.html(
          "stance", "The speaker", field: "<select name=\"value\">\(stances)</select>", button: "Set stance")
    return """
      <details class="corrections"><summary>Correct</summary>\(attributed)
      \(form.html("reject", "Is no claim, or is wrongly cut", field: .nothing, button: "Reject"))
      \(CorrectionForm.hint)
      </details>
      """
  }
}

/// One form of a correction: what is said, a note and a button.
struct CorrectionForm {
  /// What to know before one is sent.
  static let hint: HTML = """
    <p class="hint">No article changes; every correction can be taken back under <a href="/corrections">Corrections</a>.</p>
    """

  /// The path of what is corrected.
  let target: String
  let secret: String

  func html(_ action: String, _ label: HTML, field: HTML, button: HTML) -> HTML {
    let said: HTML = field.isEmpty ? "<span>\(label)</span>" : "<label>\(label) \(field)</label>"
    return """
      <form method="post" action="\(target)/\(action)"><input type="hidden" name="secret" value="\(secret)">\(said)
      <label>Why <input name="note" placeholder="optional"></label><button>\(button)</button></form>
      """
  }
}
