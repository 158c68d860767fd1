package dev.mjproxy.contract.observed;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records what REST Assured sends and gets as a HAR file. */
public final class HarRecorder implements Filter {
  private final ObjectNode har = JsonMapper.shared().createObjectNode();
  private final ArrayNode entries;

  /** An empty recording. */
  public HarRecorder() {
    ObjectNode log = har.putObject("log").put("version", "1.2");
    log.putObject("creator").put("name", "a browser").put("version", "1");
    this.entries = log.putArray("entries");
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Instant start = Instant.now();
    Response response = context.next(request, expected);
    long nanos = Duration.between(start, Instant.now()).toNanos();
    ObjectNode entry =
        entries.addObject().put("startedDateTime", start.toString()).put("time", nanos / 1e6);
    ObjectNode sent =
        entry
            .putObject("request")
            .put("method", request.getMethod())
            .put("url", request.getURI())
            .put("httpVersion", "HTTP/1.1");
    ArrayNode headers = sent.putArray("headers");
    request
        .getHeaders()
        .forEach(it -> headers.addObject().put("name", it.getName()).put("value", it.getValue()));
    if (request.getBody() != null) {
      sent.putObject("postData")
          .put("mimeType", request.getContentType())
          .put("text", request.getBody().toString());
    }
    ObjectNode came = entry.putObject("response").put("status", response.statusCode());
    ArrayNode back = came.putArray("headers");
    response
        .headers()
        .forEach(it -> back.addObject().put("name", it.getName()).put("value", it.getValue()));
    byte[] body = response.asByteArray();
    came.putObject("content")
        .put("size", body.length)
        .put("mimeType", response.contentType())
        .put("encoding", "base64")
        .put("text", Base64.getEncoder().encodeToString(body));
    return response;
  }

  /** The recording as text. */
  public String text() {
    return har.toString();
  }

  /** Writes it. */
  public void write(Path file) throws IOException {
    Files.writeString(file, text(), StandardCharsets.UTF_8);
  }
}
