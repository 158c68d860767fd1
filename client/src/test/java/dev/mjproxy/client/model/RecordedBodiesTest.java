package dev.mjproxy.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.mjproxy.client.internal.json.Leniency;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Tolerance;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded body is read, and written back as it was up to the tolerances of {@link #same}.
 */
final class RecordedBodiesTest {
  private static final Path SAMPLES = Path.of("../openapi/src/test/resources/samples");

  /** The first pattern that a file's name matches tells its type. */
  private static final Map<String, Type> TYPES = types();

  /** Pieces of bodies, as documents print them: what they lack. */
  private static final Map<String, String> FRAGMENTS =
      Map.of(
          "024-task-describe-fragment-doc.json", "submitTime",
          "025-task-shorten-fragment-doc.json", "submitTime",
          "026-task-shorten-show-details-fragment-doc.json", "submitTime",
          "034-task-failure-fragment-real.json", "id",
          "035-task-failure-fragment-vendor.json", "submitTime",
          "037-list-by-ids-doc-example.json", "id");

  private static final Moshi MOSHI =
      new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build();

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    types.put(".*(04\\d-error|spring-bad-json|newapi-[45]\\d\\d).*", ErrorBody.class);
    types.put(".*upload.*", UploadResult.class);
    types.put(".*(seed|message-doc).*", ImageSeedResult.class);
    types.put(".*list-by-ids.*", Types.newParameterizedType(List.class, TaskWithDisplays.class));
    types.put(".*query-page.*", TaskPage.class);
    types.put(".*cancel.*", Message.class);
    types.put(".*(task|notify).*", Task.class);
    types.put(".*", SubmitResult.class);
    return types;
  }

  static Stream<Path> bodies() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static JsonAdapter<Object> adapterFor(Path file) {
    String name = file.getFileName().toString();
    return TYPES.entrySet().stream()
        .filter(type -> name.matches(type.getKey()))
        .map(type -> MOSHI.adapter(type.getValue()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void eachBodyIsReadAndWrittenBack(Path file) throws IOException {
    String recorded = Files.readString(file);
    JsonAdapter<Object> adapter = adapterFor(file);
    String lacking = FRAGMENTS.get(file.getFileName().toString());
    if (lacking != null) {
      assertThatThrownBy(() -> adapter.fromJson(recorded))
          .isInstanceOf(JsonDataException.class)
          .hasMessageContaining("'" + lacking + "'");
      return;
    }
    String written = adapter.toJson(adapter.fromJson(recorded));
    JsonAdapter<JsonValue> json = MOSHI.adapter(JsonValue.class);
    assertThat(same(json.fromJson(recorded), json.fromJson(written)))
        .as("recorded:%n%s%nwritten:%n%s", recorded, written)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void lenientReaderTakesFragmentsAsWell(Path file) throws IOException {
    String recorded = Files.readString(file);
    List<Tolerance> tolerated = new ArrayList<>();
    JsonReader in = JsonReader.of(new Buffer().writeUtf8(recorded));
    Leniency.allow(in, tolerated::add);
    JsonAdapter<Object> adapter = adapterFor(file);
    JsonAdapter<JsonValue> json = MOSHI.adapter(JsonValue.class);
    JsonValue written = json.fromJson(adapter.toJson(adapter.fromJson(in)));
    boolean isFragment = FRAGMENTS.containsKey(file.getFileName().toString());
    assertThat(isFragment || same(json.fromJson(recorded), written)).isTrue();
    assertThat(tolerated.stream().anyMatch(t -> t.kind() == Tolerance.Kind.REQUIRED_MEMBER_MISSING))
        .isEqualTo(isFragment || recorded.contains("\"status\": \"\""));
  }

  @Test
  void allBodiesAreFound() throws IOException {
    assertThat(bodies().count()).isGreaterThanOrEqualTo(50);
  }

  /** Null, empty and absent are the same; a number is the same as a text of its digits. */
  private static boolean same(JsonValue recorded, JsonValue written) {
    if (recorded.raw() instanceof Map) {
      return Stream.concat(
              recorded.members().keySet().stream(), written.members().keySet().stream())
          .allMatch(name -> same(recorded.member(name), written.member(name)));
    }
    if (recorded.raw() instanceof List && !recorded.items().isEmpty()) {
      return recorded.items().size() == written.items().size()
          && Stream.iterate(0, i -> i < recorded.items().size(), i -> i + 1)
              .allMatch(i -> same(recorded.items().get(i), written.items().get(i)));
    }
    return isAbsent(recorded) ? isAbsent(written) : Objects.equals(recorded.text(), written.text());
  }

  private static boolean isAbsent(JsonValue value) {
    return value.isNull() || "".equals(value.text()) || List.of().equals(value.raw());
  }
}
