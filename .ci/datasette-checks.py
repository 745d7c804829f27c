"""Asks Datasette and sqlite-utils what a reader would; run by .ci/datasette in a folder with claims.sqlite."""

import html
import json
import pathlib
import shlex
import subprocess
import sys
import time

import httpx

# A page of the demonstration corpus may take so long, in seconds; what is measured is some hundredths.
PATIENCE = 1.0
SOCKET = "datasette.sock"
failures = []


def check(what, holds, found=""):
    print(f"{'ok   ' if holds else 'WRONG'} {what}" + (f": {found}" if not holds else ""))
    if not holds:
        failures.append(what)


def start():
    """Starts Datasette by the command that `claims datasette` told, on a socket."""
    command = pathlib.Path("command.txt").read_text().splitlines()[-1].strip()
    words = shlex.split(command)
    check("the command is told", words[:2] == ["datasette", "serve"], command)
    pathlib.Path(SOCKET).unlink(missing_ok=True)
    words[0] = str(pathlib.Path(sys.executable).parent / "datasette")
    server = subprocess.Popen(words + ["--uds", SOCKET], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    transport = httpx.HTTPTransport(uds=SOCKET)
    client = httpx.Client(transport=transport, base_url="http://datasette", timeout=20)
    for _ in range(100):
        try:
            client.get("/-/versions.json")
            return server, client
        except httpx.TransportError:
            time.sleep(0.1)
    sys.exit("Datasette did not start.")


def page(client, path, **parameters):
    """A page within the time that a reader waits."""
    began = time.monotonic()
    answer = client.get(path, params=parameters)
    seconds = time.monotonic() - began
    check(f"{answer.request.url.raw_path.decode()} opens ({seconds * 1000:.0f} ms)",
          answer.status_code == 200 and seconds < PATIENCE, f"{answer.status_code}, {answer.text[:300]}")
    return answer


def searches(client):
    words = {"articles": "dam", "figures": "people", "claims": "dam", "claims_view": "dam",
             "figures_view": "people", "articles_view": "dam"}
    for table, word in words.items():
        check(f"{table} has a search box", 'name="_search"' in page(client, f"/claims/{table}").text)
        rows = page(client, f"/claims/{table}.json", _search=word, _shape="objects").json()
        check(f"a search of {table} finds rows", rows["filtered_table_rows_count"] > 0, rows.get("error"))
        everything = page(client, f"/claims/{table}.json", _size=0).json()["filtered_table_rows_count"]
        check("and not all of them", rows["filtered_table_rows_count"] < everything)


def facets(client):
    for view, names in {"claims_view": ["kind", "stance", "outlet", "speaker"], "figures_view": ["kind", "currency"],
                        "speakers_view": ["kind"], "articles_view": ["outlet"], "claims": ["kind", "stance"]}.items():
        answer = page(client, f"/claims/{view}.json").json()
        found = answer["facet_results"]
        check(f"{view} counts {', '.join(names)}",
              all(name in found and found[name]["results"] for name in names), str(found)[:300])
        check(f"{view}: none took too long", "facets timed out" not in page(client, f"/claims/{view}").text)
    top = page(client, "/claims/claims_view.json").json()["facet_results"]["speaker"]["results"][0]
    rows = page(client, "/claims/claims_view.json", speaker=top["value"]).json()
    check("as many rows as the count says", rows["filtered_table_rows_count"] == top["count"])


def views(client, metadata):
    for table in metadata["tables"]:
        answer = page(client, f"/claims/{table}")
        described = metadata["tables"][table].get("columns", {})
        columns = page(client, f"/claims/{table}.json", _size=1).json()["columns"]
        check(f"{table} has the columns that are described", set(described) <= set(columns),
              sorted(set(described) - set(columns)))
        if table == "claims_view":
            check("all of claims_view are", list(described) == columns, set(columns) - set(described))
        check(f"{table} says what it is", metadata["tables"][table]["description"][:30] in html.unescape(answer.text))
    rows = page(client, "/claims/claims_view.json", _shape="array", _size=1).json()
    day = rows[0]["published"]
    for parameters in [{"published__gte": day}, {"outlet": rows[0]["outlet"]}, {"printed_id": rows[0]["printed_id"]},
                       {"speaker__notnull": "1"}, {"kind": "direct"}]:
        found = page(client, "/claims/claims_view.json", _shape="array", **parameters).json()
        check(f"claims_view {parameters} finds rows", len(found) > 0)
    check("days are dates", len(day) == 10 and day[4] == day[7] == "-", day)
    check("the reading holds words of the article", len(rows[0]["reading"]) > 10)


def labels(client):
    row = page(client, "/claims/claims.json", _labels="on", _size=1, _shape="objects").json()["rows"][0]
    check("a claim's article has a label", row["article_id"]["label"] not in (None, str(row["article_id"]["value"])),
          row["article_id"])
    row = page(client, "/claims/attributions.json", _labels="on", _size=1, _shape="objects").json()["rows"][0]
    check("a link's source has a label", row["source_id"]["label"] != str(row["source_id"]["value"]), row["source_id"])


def questions(client, metadata):
    asked = {"words": "dam inquiry", "name": "marchetti", "thing": "families", "since": "2000-01-01"}
    for name in metadata["queries"]:
        answer = page(client, f"/claims/{name}.json", _shape="array", **asked)
        rows = answer.json()
        check(f"the question {name} is answered", isinstance(rows, list) and len(rows) > 0, answer.text[:300])
    forms = [len(page(client, "/claims/search.json", _shape="array", words=word).json()) for word in ("flood", "floods")]
    check("all forms of a word find the same", forms[0] == forms[1] > 0, forms)
    for word in ["", '"', "zzzz", "a AND (", "don't -x*"]:
        rows = page(client, "/claims/search.json", _shape="array", words=word).json()
        check(f"a search for {word!r} is no error", isinstance(rows, list), rows)


def utilities():
    def run(*arguments):
        program = pathlib.Path(sys.executable).parent / "sqlite-utils"
        return subprocess.run([program, *arguments], capture_output=True, text=True)

    for table, word in [("articles", "dam"), ("figures", "people")]:
        found = run("search", "claims.sqlite", table, word)
        check(f"sqlite-utils search {table} {word}", found.returncode == 0 and len(json.loads(found.stdout)) > 0,
              found.stderr[-300:])
    rows = run("rows", "claims.sqlite", "claims_view", "--limit", "3")
    check("sqlite-utils rows claims_view", rows.returncode == 0 and len(json.loads(rows.stdout)) == 3, rows.stderr[-300:])


metadata = json.loads(pathlib.Path("metadata.json").read_text())["databases"]["claims"]
server, client = start()
try:
    searches(client)
    facets(client)
    views(client, metadata)
    labels(client)
    questions(client, metadata)
finally:
    server.terminate()
    server.wait()
utilities()
print(f"{len(failures)} wrong" if failures else "All is well.")
sys.exit(1 if failures else 0)
