package dev.mjproxy.bench;

import com.squareup.moshi.JsonAdapter;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;

/** What is read and written: a recorded task with nine buttons, as servers send it: on one line. */
public enum Body {
  /** One task. */
  TASK,
  /** An array of 100 of them. */
  LIST;

  private static final int LISTED = 100;
  private static final Path RECORDED =
      Path.of("openapi/src/test/resources/samples/022-task-imagine-success-real-plus.json");

  /** The bytes; read from the checked-out files, be it from the root or from a module. */
  public byte[] json() throws IOException {
    Path file = Files.exists(RECORDED) ? RECORDED : Path.of("..").resolve(RECORDED);
    JsonAdapter<JsonValue> adapter = JsonValueJsonAdapter.INSTANCE;
    JsonValue task = Objects.requireNonNull(adapter.fromJson(Files.readString(file)));
    JsonValue body = this == TASK ? task : JsonValue.of(Collections.nCopies(LISTED, task));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
