"""The pages of `claims serve` in a real browser: python test_pages.py CLAIMS CHROMIUM PICTURES.

Makes an archive of the articles of seeds/, serves it, does the jobs that people have with it, and looks at every page at
three widths, light and dark: nothing may be loaded from elsewhere, no error logged, nothing be wider than the window, and
axe-core find nothing.
"""

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLAIMS, CHROMIUM, PICTURES = sys.argv[1:4]
WIDTHS = [360, 800, 1400]


class Server:
    """An archive of the seeds, served on a free port."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.archive = os.path.join(self.folder.name, "claims.sqlite")
        seeds = os.path.join(ROOT, "seeds", "articles")
        subprocess.run([CLAIMS, "ingest", seeds, "--archive", self.archive, "-q"], check=True)
        subprocess.run([CLAIMS, "watch", "add", "dam", "dam OR flood", "--archive", self.archive], check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [CLAIMS, "serve", "--port", "0", "--archive", self.archive], stderr=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+:\d+", self.process.stderr.readline()).group()

    def get(self, path, **fields):
        query = "?" + urllib.parse.urlencode(fields) if fields else ""
        with urllib.request.urlopen(self.address + path + query) as answer:
            return json.load(answer)

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        os.makedirs(PICTURES, exist_ok=True)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.server.stop()

    def window(self, width=1400, scheme="light", script=True):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, locale="en-GB")
        page = context.new_page()
        self.problems = []
        page.on("console", lambda message: self.problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda request: self.problems.append("elsewhere: " + request.url)
                if not request.url.startswith(self.server.address) else None)
        self.addCleanup(context.close)
        return page

    def open(self, page, path):
        page.goto(self.server.address + path)
        return page

    def claim(self, query):
        return self.server.get("/api/search", q=query, limit=1)[0]

    def addresses(self):
        claim = self.claim("dam")
        speaker = self.server.get("/api/speakers", limit=1)[0]["id"]
        return {"start": "/", "search": "/search?q=dam", "nothing": "/search?q=dam+zebra", "speakers": "/speakers",
                "speaker": "/s/" + speaker, "claim": "/c/" + claim["id"] + "?why=1", "article": "/a/" + claim["article"]["id"],
                "articles": "/articles", "figures": "/figures?q=people", "list": "/figures", "outlets": "/outlets",
                "corrections": "/corrections", "help": "/help"}

    def test_every_page_at_every_width(self):
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                page = self.window(width, scheme)
                for name, address in self.addresses().items():
                    with self.subTest(name, width=width, scheme=scheme):
                        self.open(page, address)
                        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                        page.screenshot(path=f"{PICTURES}/{name}-{width}-{scheme}.png")
                        self.assertEqual(self.problems, [])

    def test_nothing_stands_in_the_way_of_a_reader_who_does_not_see(self):
        for scheme in ("light", "dark"):
            page = self.window(1400, scheme)
            for name, address in self.addresses().items():
                with self.subTest(name, scheme=scheme):
                    self.open(page, address)
                    found = Axe().run(page)
                    self.assertEqual(found.violations_count, 0, found.generate_report())

    def test_pages_work_without_a_script(self):
        page = self.window(script=False)
        for name, address in self.addresses().items():
            with self.subTest(name):
                self.open(page, address)
                self.assertTrue(page.locator("main h1").count())

    def test_a_claim_is_found_narrowed_and_opened(self):
        page = self.open(self.window(), "/")
        page.keyboard.press("/")
        page.keyboard.type("dam")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=dam")
        before = page.locator("ol.claims > li.claim").count()
        self.assertGreater(before, 1)
        page.keyboard.press("j")
        self.assertTrue(page.evaluate("document.activeElement.matches('li.claim')"))
        page.locator("section.counts", has_text="By stance").locator("a").last.click()
        self.assertIn("stance%3A", page.url)
        self.assertLess(page.locator("ol.claims > li.claim").count(), before + 1)
        page.locator("a.more").first.click()
        self.assertRegex(page.url, r"/c/c[0-9a-z]+$")
        self.assertTrue(page.locator(".passage .content").count())
        page.locator("cite a").first.click()
        self.assertRegex(page.url, r"/a/a[0-9a-z]+#c")
        page.get_by_label("statements of the article itself").check()
        page.get_by_label("figures").check()
        self.assertEqual(self.problems, [])

    def test_a_wrong_speaker_is_corrected_and_that_is_taken_back(self):
        claim = self.claim("dam kind:direct")
        speaker = claim["chain"][0]
        page = self.open(self.window(), "/c/" + claim["id"])
        page.get_by_text("Correct", exact=True).click()
        page.get_by_label("Was said by").fill("Somebody Else")
        page.get_by_role("button", name="Attribute").click()
        self.assertIn("Somebody Else", page.locator("[role=status]").inner_text())
        self.open(page, "/c/" + claim["id"])
        self.assertIn("Somebody Else", page.locator("ol.chain").inner_text())
        said = self.server.get("/api/by", speaker=speaker["source"], limit=200)
        self.assertNotIn(claim["id"], [one["id"] for one in said])
        self.open(page, "/corrections")
        page.get_by_role("button", name="Take back").first.click()
        self.open(page, "/c/" + claim["id"])
        self.assertIn(speaker["name"], page.locator("ol.chain").inner_text())
        self.assertEqual(self.problems, [])

    def test_a_citation_leads_a_colleague_to_the_claim(self):
        claim = self.claim("dam")
        page = self.open(self.window(), "/c/" + claim["id"])
        text = page.get_by_label("Text", exact=True).input_value()
        self.assertIn(claim["id"], text)
        self.assertTrue(page.get_by_role("button", name="Copy as Text").is_visible())
        data = json.loads(page.locator("script[type='application/ld+json']").inner_text())
        self.assertIn("#" + claim["id"], [node["@id"] for node in data["@graph"] if node["@type"] == "Claim"])

    def test_figures_are_drawn_and_each_point_leads_to_its_claim(self):
        page = self.open(self.window(), "/figures?q=people")
        self.assertTrue(page.locator("svg.plot circle").count())
        page.locator("svg.plot a").first.click()
        self.assertRegex(page.url, r"/c/c[0-9a-z]+$")

    def test_what_is_wrong_with_a_query_is_shown_at_its_place(self):
        page = self.open(self.window(), "/search?q=" + urllib.parse.quote("dam since:never"))
        self.assertIn("never", page.locator(".query mark").inner_text())

    def test_several_reports_of_one_thing_stand_beside_one_another(self):
        page = self.open(self.window(), "/figures?q=people")
        self.assertTrue(page.locator("table.list tbody tr").count() > 1)


class Assistants(unittest.TestCase):
    def test_the_protocols_own_client_is_answered(self):
        from mcp import ClientSession, StdioServerParameters
        from mcp.client.stdio import stdio_client

        server = Server()
        self.addCleanup(server.stop)

        async def ask():
            program = StdioServerParameters(command=CLAIMS, args=["mcp", "--archive", server.archive])
            async with stdio_client(program) as (reading, writing), ClientSession(reading, writing) as session:
                await session.initialize()
                tools = await session.list_tools()
                found = await session.call_tool("search_claims", {"query": "dam", "limit": 2})
                wrong = await session.call_tool("get_claim", {"id": "no id"})
                return [tool.name for tool in tools.tools], found, wrong

        names, found, wrong = asyncio.run(ask())
        self.assertIn("search_claims", names)
        self.assertFalse(found.is_error)
        self.assertRegex(found.content[0].text, r"^\d+ in all\.\n\[")
        self.assertTrue(wrong.is_error)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
