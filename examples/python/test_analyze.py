"""The client of analyze.py against a real dixitd (../../bin, by `make build`)."""
import pathlib
import re
import subprocess
import unittest

from analyze import Dixit, DixitError

DAEMON = pathlib.Path(__file__).parents[2] / "bin" / "dixitd"


def setUpModule():
    global daemon, address
    daemon = subprocess.Popen(
        [DAEMON, "--grpc-addr=127.0.0.1:0", "--http-addr="],
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in daemon.stderr:
        if found := re.search(r"grpc_addr=(\S+)", line):
            address = found.group(1)
            return
    raise RuntimeError("dixitd does not say where it listens")


def tearDownModule():
    daemon.terminate()
    daemon.stderr.close()
    daemon.wait()


class Python(unittest.TestCase):
    def setUp(self):
        self.dixit = Dixit(address)
        self.addCleanup(self.dixit.channel.close)

    def test_offsets_are_code_points(self):
        # An emoji is one code point, é one or two: e and a combining accent.
        text = "🚀 De\u0301cide\u0301ment. « Nous rouvrirons lundi », a promis Anne Morel."
        analysis = self.dixit.analyze(text)
        (quote,) = analysis.quotes
        self.assertEqual(text[quote.span.start : quote.span.end], "Nous rouvrirons lundi")
        head = quote.speaker.head
        self.assertEqual(text[head.start : head.end], "Anne Morel")
        for sentence in analysis.sentences:
            self.assertEqual(text[sentence.span.start : sentence.span.end], sentence.text)

    def test_an_error_has_its_reason_and_the_field_to_blame(self):
        with self.assertRaises(DixitError) as caught:
            self.dixit.analyze("   ")
        self.assertEqual(caught.exception.reason, "TEXT_EMPTY")
        self.assertEqual(caught.exception.fields, ["document.text"])

    def test_an_error_has_its_variable_parts(self):
        with self.assertRaises(DixitError) as caught:
            self.dixit.analyze("x" * (1 << 20) + "x")
        self.assertEqual(caught.exception.reason, "TEXT_TOO_LARGE")
        self.assertEqual(caught.exception.metadata["limit"], str(1 << 20))

    def test_a_stream_answers_each_text_in_order_the_bad_ones_too(self):
        answers = list(self.dixit.analyze_all(["Le pont est fermé.", "", "The bridge is closed."]))
        languages = [analysis.language if analysis else error.reason for analysis, error in answers]
        self.assertEqual(languages, ["fr", "TEXT_EMPTY", "en"])

    def test_a_stream_takes_more_texts_than_fit_in_flight(self):
        texts = (f"{i} personnes ont défilé mardi." for i in range(100, 600))
        counts = [int(analysis.claims[0].quantity.value) for analysis, _ in self.dixit.analyze_all(texts)]
        self.assertEqual(counts, list(range(100, 600)))


if __name__ == "__main__":
    unittest.main()
