#!/usr/bin/env python3
"""Who said what, and how many, in articles: a client of Dixit in Python.

    ./stubs                                     # once
    ./analyze.py ../fr-agence.txt ../en-agency.txt --addr localhost:50051

Needs grpcio (Debian: python3-grpcio).
"""
import argparse
import pathlib
import sys

import grpc

sys.path.insert(0, str(pathlib.Path(__file__).parent / "gen"))

from dixit.v1 import analysis_pb2, service_pb2, service_pb2_grpc  # noqa: E402
from google.rpc import error_details_pb2, status_pb2  # noqa: E402

# Python counts code points, and so shall the spans: text[span.start:span.end].
OPTIONS = service_pb2.Options(offset_unit=analysis_pb2.OFFSET_UNIT_UTF32)


class DixitError(Exception):
    """Why a document could not be read.

    reason is a word for programs ("TEXT_TOO_LARGE"), metadata its variable
    parts ({"limit": "1048576", …}), fields the paths of what is to blame
    (["document.text"]).
    """

    def __init__(self, status):
        super().__init__(status.message)
        self.reason, self.metadata, self.fields = "", {}, []
        for detail in status.details:
            info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
            if detail.Unpack(info):
                self.reason, self.metadata = info.reason, dict(info.metadata)
            elif detail.Unpack(bad):
                self.fields = [violation.field for violation in bad.field_violations]


class Dixit:
    """A connection to the service at that address, without TLS."""

    def __init__(self, address):
        self.channel = grpc.insecure_channel(address)
        self.stub = service_pb2_grpc.TextAnalysisServiceStub(self.channel)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.channel.close()

    def analyze(self, text, timeout=10):
        """The Analysis of one text, with spans in code points."""
        request = service_pb2.AnalyzeRequest(
            document=service_pb2.Document(text=text), options=OPTIONS
        )
        try:
            return self.stub.Analyze(request, timeout=timeout).analysis
        except grpc.RpcError as error:
            raise explained(error) from error

    def analyze_all(self, texts):
        """Pairs (Analysis, None) or (None, DixitError), one for each text, in
        order, over one stream: the texts may be a generator without end."""
        requests = (
            service_pb2.AnalyzeStreamRequest(
                document=service_pb2.Document(text=text), options=OPTIONS
            )
            for text in texts
        )
        for response in self.stub.AnalyzeStream(requests):
            if response.result.WhichOneof("outcome") == "error":
                yield None, DixitError(response.result.error)
            else:
                yield response.result.analysis, None


def explained(error):
    """The DixitError in the details of a failed call, or the error as it is
    when it has none: the service was not reached."""
    for key, value in error.trailing_metadata() or ():
        if key == "grpc-status-details-bin":
            return DixitError(status_pb2.Status.FromString(value))
    return error


def main():
    parser = argparse.ArgumentParser(description="Who said what, and how many.")
    parser.add_argument("articles", nargs="+", type=pathlib.Path)
    parser.add_argument("--addr", default="localhost:50051")
    args = parser.parse_args()

    texts = [article.read_text(encoding="utf-8") for article in args.articles]
    failed = False
    with Dixit(args.addr) as dixit:
        for article, (analysis, error) in zip(args.articles, dixit.analyze_all(texts)):
            print(f"{article}:")
            if error:
                print(f"  {error.reason}: {error}")
                failed = True
                continue
            for quote in analysis.quotes:
                print(f"  {quote.speaker.name or quote.speaker.text or '?'}: {quote.text}")
            for claim in analysis.claims:
                print(f"  {claim.quantity.text} | {claim.counted.text} | {claim.predicate.text}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
