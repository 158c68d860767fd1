package dev.mjproxy.mock.wire;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes malformed requests out of the spec's examples; the same ones for the same seed. */
final class RequestMutator {
  private static final List<Operation> OPERATIONS = ApiSpec.bundled().operations();
  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "FOO", "TRACE", "post", "X-Y_Z"
  };
  private static final String[] SEGMENTS = {
    "",
    "%2F",
    "%00",
    "%",
    "%zz",
    "%E0%A4",
    "..",
    ".",
    ";x=y",
    "{id}",
    "1",
    "\u00ff",
    "a+b",
    "~",
    "%F0%9F%98%80",
    "mj",
    "mj-fast",
    "__mjproxy",
    "__admin",
    "attachments",
    "9".repeat(40)
  };
  private static final String[] VALUES = {
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "1.5",
    "\"\"",
    "\" \"",
    "[]",
    "{}",
    "[null]",
    "[[[[[]]]]]",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"data:;base64,\"",
    "NaN",
    "'x'",
    "[1,]",
    "\"mock:fail-at-99\"",
    "\"MJ::JOB::upsample::9::x\"",
    "{\"instanceId\":[]}",
    "2147483648"
  };
  private static final String[] HEADERS = {
    "Content-Type: text/plain",
    "Content-Type: application/json; charset=utf-16",
    "Content-Type: ",
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Encoding: gzip",
    "Accept: */*",
    "Prefer: code=999",
    "Prefer: example=x",
    "Authorization: ",
    "mj-api-secret: \u00ff",
    "Origin: null",
    "Access-Control-Request-Method: x",
    "X-Forwarded-Host: a b",
    "Expect: x",
    "X-Http-Method-Override: DELETE",
    "Cookie: a=b; c",
    "Range: bytes=0-",
    "Upgrade: websocket",
    "If-None-Match: *",
    "Accept-Encoding: gzip",
    "Connection: x",
    "TE: trailers"
  };

  private final Random random;

  RequestMutator(long seed) {
    random = new Random(seed);
  }

  /** A request whose framing is right, so that the connection can be used on. */
  byte[] framed() {
    Operation operation = any(OPERATIONS);
    byte[] body = body(operation);
    StringBuilder head = new StringBuilder();
    head.append(chance(8) ? METHODS[random.nextInt(METHODS.length)] : operation.method());
    head.append(' ').append(path(operation)).append(" HTTP/1.1\r\nHost: ");
    head.append(chance(50) ? "\"" : "x").append("\r\n");
    if (!chance(10)) {
      head.append("Content-Type: application/json\r\n");
    }
    while (chance(4)) {
      head.append(HEADERS[random.nextInt(HEADERS.length)]).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    return joined(head, body);
  }

  /** A request whose framing may be broken in any way. */
  byte[] broken() {
    byte[] request = framed();
    int headLength = new String(request, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      request[random.nextInt(headLength)] = (byte) random.nextInt(256);
    }
    return request;
  }

  private String path(Operation operation) {
    List<String> segments =
        new ArrayList<>(List.of(operation.path("17").substring(1).split("/", -1)));
    if (chance(4)) {
      segments.add(0, "mj-turbo");
    }
    while (chance(5)) {
      segments.set(random.nextInt(segments.size()), SEGMENTS[random.nextInt(SEGMENTS.length)]);
    }
    String query = chance(40) ? "?" + SEGMENTS[random.nextInt(SEGMENTS.length)] + "=%4" : "";
    return "/" + String.join(chance(20) ? "//" : "/", segments) + query;
  }

  private byte[] body(Operation operation) {
    List<NamedExample> examples = operation.requestExamples();
    String json = examples.isEmpty() ? "{}" : any(examples).value().toString();
    for (int i = random.nextInt(4); i > 0; i--) {
      json = mutated(json);
    }
    byte[] body = json.getBytes(chance(30) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    for (int i = chance(5) ? random.nextInt(5) : 0; i > 0 && body.length > 0; i--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private String mutated(String json) {
    int at = random.nextInt(json.length() + 1);
    String value = VALUES[random.nextInt(VALUES.length)];
    return switch (random.nextInt(6)) {
      case 0 -> json.substring(0, at);
      case 1 -> json.substring(0, at) + value + json.substring(at);
      case 2 -> json.substring(at) + json.substring(0, at);
      case 3 -> "[".repeat(random.nextInt(600)) + json;
      case 4 -> value;
      default -> withOtherValue(json, at, value);
    };
  }

  /** The value behind the next colon, if there is one, becomes another. */
  private static String withOtherValue(String json, int at, String value) {
    int colon = json.indexOf(':', at);
    int end = colon < 0 ? -1 : json.indexOf(',', colon);
    return end < 0 ? json : json.substring(0, colon + 1) + value + json.substring(end);
  }

  private static byte[] joined(StringBuilder head, byte[] body) {
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
