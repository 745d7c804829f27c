import ClaimsArchive
import ClaimsModel

/// The forms by which a person corrects who a source is.
struct SourceForms {
  let page: PageContext
  let source: SourceSummary

  var html: HTML {
    get throws {
      let form = CorrectionForm(target: "/s/\(source.id)", secret: page.formSecret)
      let roles: [HTML] = source.datedRoles.prefix(20).map { "<option>\($0.role)</option>" }
      let similar = try page.archive.similarSources(named: source.id.description).prefix(5)
      let names: [HTML] = similar.map { pair in
        let other = pair.left.id == source.id ? pair.right : pair.left
        return "<option value=\"\(other.id.description)\">\(other.description)</option>"
      }
      let role: HTML =
        roles.isEmpty
        ? .nothing
        : form.html(
          "role", "Does not have the role", field: "<select name=\"value\">\(roles)</select>",
          button: "Remove")
      return """
        <details class="corrections"><summary>Correct</summary>
        \(form.html("rename", "Shown as", field: "<input name=\"value\" value=\"\(source.name)\" required>", button: "Rename"))
        \(form.html("alias", "Also goes by", field: "<input name=\"value\" required>", button: "Add"))
        \(form.html("merge", "Is the same as (a name or an id)", field: "<input name=\"value\" list=\"similar\" required>", button: "Merge"))
        <datalist id="similar">\(names)</datalist>
        \(form.html("split", "Is somebody else in (an article’s id, a role or a name)", field: "<input name=\"value\" required>", button: "Split"))
        \(role)<p class="hint">No article changes; every correction can be taken back under <a href="/corrections">Corrections</a>.</p>
        </details>
        """
    }
  }
}

/// The forms by which a person corrects a claim.
struct ClaimForms {
  let page: PageContext
  let hit: SearchHit

  var html: HTML {
    let form = CorrectionForm(target: "/c/\(hit.id)", secret: page.formSecret)
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
      <p class="hint">The article does not change; every correction can be taken back under <a href="/corrections">Corrections</a>.</p>
      </details>
      """
  }
}

/// One form of a correction: what is said, a note and a button.
struct CorrectionForm {
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
