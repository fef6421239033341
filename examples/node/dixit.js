// A client of Dixit: the contract is read as it is, nothing is generated.
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import protoLoader from "@grpc/proto-loader";

const contract = protoLoader.loadSync(
  ["dixit/v1/service.proto", "google/rpc/error_details.proto"],
  {
    includeDirs: [fileURLToPath(new URL("../../proto", import.meta.url))],
    defaults: true, // lists that are empty are there
    enums: String,
    oneofs: true,
  },
);
const { TextAnalysisService } = grpc.loadPackageDefinition(contract).dixit.v1;

// JavaScript counts UTF-16 units, and so shall the spans: text.slice(start, end).
const options = { offsetUnit: "OFFSET_UNIT_UTF16" };

// DixitError is why a document could not be read: reason is a word for programs
// ("TEXT_TOO_LARGE"), metadata its variable parts ({limit: "1048576", …}), fields
// the paths of what is to blame (["document.text"]).
export class DixitError extends Error {
  constructor(status) {
    super(status.message);
    this.reason = "";
    this.metadata = {};
    this.fields = [];
    for (const { type_url: type, value } of status.details) {
      const decode = contract[type.split("/").pop()]?.deserialize;
      const detail = decode?.(value);
      if (type.endsWith("/google.rpc.ErrorInfo")) {
        this.reason = detail.reason;
        this.metadata = detail.metadata;
      } else if (type.endsWith("/google.rpc.BadRequest")) {
        this.fields = detail.fieldViolations.map((violation) => violation.field);
      }
    }
  }
}

// explained is the DixitError in the details of a failed call, or the error as it
// is when it has none: the service was not reached.
function explained(error) {
  const [details] = error.metadata?.get("grpc-status-details-bin") ?? [];
  return details ? new DixitError(contract["google.rpc.Status"].deserialize(details)) : error;
}

export class Dixit {
  // A connection to the service at that address, without TLS.
  constructor(address) {
    this.stub = new TextAnalysisService(address, grpc.credentials.createInsecure());
  }

  close() {
    this.stub.close();
  }

  // The Analysis of one text, with spans in UTF-16 units.
  analyze(text, seconds = 10) {
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + 1000 * seconds;
      this.stub.Analyze({ document: { text }, options }, { deadline }, (error, response) =>
        error ? reject(explained(error)) : resolve(response.analysis),
      );
    });
  }

  // {analysis} or {error} for each text, in order, over one stream. The texts may
  // be any iterable, even one without end: they are sent as the service takes them.
  async *analyzeAll(texts) {
    const stream = this.stub.AnalyzeStream();
    const sent = send(stream, texts);
    sent.catch((error) => stream.destroy(error));
    try {
      for await (const { result } of stream) {
        yield result.outcome === "error"
          ? { error: new DixitError(result.error) }
          : { analysis: result.analysis };
      }
      await sent;
    } catch (error) {
      throw explained(error);
    } finally {
      stream.cancel(); // for a reader who leaves before the end
    }
  }
}

async function send(stream, texts) {
  for await (const text of texts) {
    if (!stream.write({ document: { text }, options })) {
      await new Promise((drained) => stream.once("drain", drained));
    }
  }
  stream.end();
}
