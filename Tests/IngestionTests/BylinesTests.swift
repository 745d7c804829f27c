import Ingestion
import Testing

@Suite struct BylinesTests {
  @Test(arguments: [
    ("Jane Doe", ["Jane Doe"]), ("By Jane Doe", ["Jane Doe"]),
    ("Jane Doe; Bob Roe", ["Jane Doe", "Bob Roe"]),
    ("Roy, Lena; Maas, Piet", ["Lena Roy", "Piet Maas"]),
    ("Jane Doe, Reuters; Bob Roe, The Times", ["Jane Doe", "Bob Roe"]),
    ("By Jane Doe and Bob Roe", ["Jane Doe", "Bob Roe"]),
    ("Jane Doe, Bob Roe & Eve Poe", ["Jane Doe", "Bob Roe", "Eve Poe"]),
    ("Jane Doe, Reuters", ["Jane Doe"]), ("By Jane Doe in Lagos", ["Jane Doe"]),
    ("Jane Doe | The Example", ["Jane Doe"]), ("[[Jane Doe]]", ["Jane Doe"]),
    ("[[people/jane|Jane Doe]]", ["Jane Doe"]),
    ("['Jane Doe', 'Bob Roe']", ["Jane Doe", "Bob Roe"]), ("Madonna", ["Madonna"]),
    ("The Editorial Board", ["The Editorial Board"]), ("Ludwig van der Berg", ["Ludwig van der Berg"]),
    ("JANE O'NEILL-DOE", ["JANE O'NEILL-DOE"]), ("jane@example.org", []), ("https://example.org/jane", []),
    ("None", []), ("", []),
    ("Roy, Lena; Maas, Piet", ["Lena Roy", "Piet Maas"]), ("Lena Roy, Piet Maas", ["Lena Roy", "Piet Maas"]),
    ("Roy, Lena", ["Lena Roy"]), ("Roy, Lena M.", ["Lena M. Roy"]),
    ("van der Berg, Ludwig", ["Ludwig van der Berg"]),
    ("Roy, Lena and Maas, Piet", ["Lena Roy", "Piet Maas"]),
    ("Roy, Lena, Maas, Piet", ["Lena Roy", "Piet Maas"]), ("Lena Roy, Berlin", ["Lena Roy"]),
    ("Roy, Reuters", ["Roy"]), ("Roy, London", ["Roy"]), ("Lena Roy, Jr.", ["Lena Roy"]),
    ("Roy, staff writer", ["Roy"]),
  ])
  func namesAreTakenOutOfABylineAsWritten(raw: String, names: [String]) {
    #expect(Bylines.names(in: raw) == names)
  }
}
