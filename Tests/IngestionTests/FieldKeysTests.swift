import ClaimsModel
import Ingestion
import Testing

@Suite struct FieldKeysTests {
  private func article(_ json: String, _ paths: [FieldKeys.Field: String]) throws -> Article {
    var keys = FieldKeys()
    for (field, path) in paths { keys.set(field, to: path) }
    return try Reading.article(json, as: .jsonLines, defaults: InputDefaults(keys: keys))
  }

  @Test func dotsLeadIntoObjects() throws {
    let found = try article(
      #"{"doc": {"testo": "One.", "meta": [{"x": 1}, {"quando": "2020-03-04"}]}, "text": "no"}"#,
      [.text: "doc.testo", .published: "doc.meta.quando"])
    #expect(found.text == "One.")
    #expect(found.published?.description == "2020-03-04")
  }

  @Test func aKeyWithADotIsAKey() throws {
    #expect(try article(#"{"article.body": "One."}"#, [.text: "article.body"]).text == "One.")
  }

  @Test func aRecordWithoutTheKeyIsReadAsUsual() throws {
    #expect(try article(#"{"text": "One.", "title": "A"}"#, [.title: "titolo"]).title == "A")
  }

  @Test func theKeyCountsMoreThanUsualNames() throws {
    #expect(try article(#"{"text": "no", "corpo": "One."}"#, [.text: "Corpo"]).text == "One.")
  }

  @Test func fieldsHaveOtherNames() {
    #expect(FieldKeys.Field(named: "date") == .published)
    #expect(FieldKeys.Field(named: "Author") == .authors)
    #expect(FieldKeys.Field(named: "nothing") == nil)
  }

  @Test(arguments: [
    (#"{"$date": "2022-03-03T10:00:00Z"}"#, "2022-03-03"),
    (#"{"$date": {"$numberLong": "1646301600000"}}"#, "2022-03-03"),
    (#"{"$date": 1646301600000}"#, "2022-03-03"),
    (#"{"$date": {"$numberLong": "-1000000000000"}}"#, "1938-04-24"),
    (#"{"$date": {"$numberLong": "50000000000"}}"#, "1971-08-02"),
    (#"{"$date": {"$numberLong": "1e300"}}"#, nil), (#"{"$date": []}"#, nil),
  ])
  func datesOfMongoDBAreRead(value: String, date: String?) throws {
    let found = try article(#"{"_id": {"$oid": "62208f"}, "date": \#(value), "text": "One."}"#, [:])
    #expect(found.published?.description == date)
    #expect(try article(#"{"id": {"$oid": "62208f"}, "text": "One."}"#, [:]).externalID == "62208f")
  }
}
