package dev.mjproxy.mock.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.fault.FaultRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown of a fault can be sent again. */
final class FaultWriterTest {
  private final FaultReader reader = new FaultReader(Set.of("fetchTask", "listTasks"));

  @ParameterizedTest
  @MethodSource("dev.mjproxy.mock.internal.fault.FaultReader#kindNames")
  void everyKindIsReadBackAsItWas(String kind) {
    FaultRule rule = reader.read("kind=" + kind + ",rate=0.5,times=3,operations=fetchTask");

    Map<String, Object> shown = FaultWriter.write(rule);

    assertThat(shown).containsEntry("kind", kind).containsEntry("times", 3);
    assertThat(reader.read(asTexts(shown))).isEqualTo(rule);
  }

  @Test
  void valuesAreThoseThatWereSent() {
    assertThat(FaultWriter.write(reader.read("kind=delay,duration=250ms,spread=0.5")))
        .isEqualTo(
            Map.of(
                "kind",
                "delay",
                "duration",
                "250ms",
                "spread",
                0.5,
                "operations",
                List.of(),
                "rate",
                1.0));
    assertThat(FaultWriter.write(reader.read("kind=code,code=24"))).containsEntry("code", 24);
    assertThat(FaultWriter.write(reader.read("kind=word,word=fail"))).containsEntry("word", "fail");
    assertThat(FaultWriter.write(reader.read("kind=server-error,status=503")))
        .containsEntry("status", 503);
  }

  private static Map<String, String> asTexts(Map<String, Object> shown) {
    Map<String, String> texts = new HashMap<>();
    shown.forEach(
        (name, value) ->
            texts.put(
                name,
                value instanceof List<?> list
                    ? String.join("+", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value)));
    return texts;
  }
}
