package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.testing.RunningMock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the event stream of a mock; a message that does not come within 20 s is an error. */
final class EventReader implements AutoCloseable {
  private final HttpURLConnection connection;
  private final BufferedReader lines;
  private String id = "";

  EventReader(RunningMock mock, String lastEventId) throws IOException {
    connection =
        (HttpURLConnection)
            mock.server().baseUrl().resolve("/__mjproxy/events").toURL().openConnection();
    connection.setReadTimeout(20_000);
    if (!lastEventId.isEmpty()) {
      connection.setRequestProperty("Last-Event-ID", lastEventId);
    }
    InputStream in = connection.getInputStream();
    lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  String mediaType() {
    return connection.getContentType();
  }

  /** The id of the last message that had one. */
  String id() {
    return id;
  }

  /** The next message. */
  JsonNode next() throws IOException {
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        return JsonMapper.shared().readTree(data);
      }
    }
    throw new IOException("the stream has ended");
  }

  /** The first message that is as wanted. */
  JsonNode until(Predicate<JsonNode> wanted) throws IOException {
    JsonNode message = next();
    while (!wanted.test(message)) {
      message = next();
    }
    return message;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
