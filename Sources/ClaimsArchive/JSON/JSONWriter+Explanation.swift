public import ClaimsModel

extension JSONWriter {
  /// Writes a found claim as one object with why it was found under `why`; `offsets` are those of its article's text.
  public mutating func value(_ hit: SearchHit, why explanation: ClaimExplanation, _ offsets: UTF8Offsets) {
    beginObject()
    fields(of: hit, offsets)
    key("why")
    value(explanation)
    endObject()
  }

  // MARK: - Private

  private mutating func value(_ explanation: ClaimExplanation) {
    beginObject()
    key("found_by")
    value(explanation.finder)
    key("rule")
    value(explanation.rule)
    key("rule_confidence")
    if explanation.rule == nil { value(String?.none) } else { value(explanation.ruleConfidence) }
    key("content_link")
    value(explanation.contentLink)
    key("source_link")
    value(explanation.sourceLink)
    key("labels")
    beginArray()
    for run in explanation.labels { value(run) }
    endArray()
    key("rival")
    value(explanation.rival)
    key("rival_shares")
    if explanation.rival == nil { value(String?.none) } else { value(explanation.agreement) }
    key("speaker_link")
    value(explanation.speaker)
    key("identity_links")
    beginArray()
    for tie in explanation.ties { value(tie) }
    endArray()
    endObject()
  }

  private mutating func value(_ tie: SourceTie) {
    beginObject()
    key("name")
    value(tie.name)
    key("other")
    value(tie.other)
    key("rule")
    value(tie.rule)
    key("reason")
    value(tie.reason)
    endObject()
  }

  private mutating func value(_ link: ClaimExplanation.SpeakerLink?) {
    guard let link else {
      value(String?.none)
      return
    }
    beginObject()
    key("name")
    value(link.name)
    key("rule")
    value(link.rule)
    key("score")
    value(link.score)
    endObject()
  }

  private mutating func value(_ run: ClaimExplanation.LabelledRun) {
    beginObject()
    key("part")
    value(run.part)
    key("probability")
    value(run.probability)
    key("text")
    value(run.text)
    endObject()
  }
}
