package dev.mjproxy.mock.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.mock.steer.PromptWord;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults as text. */
final class FaultReaderTest {
  private final FaultReader reader = new FaultReader(Set.of("fetchTask", "listTasks"));

  @Test
  void readsAllNames() {
    assertThat(
            reader.read(
                "kind=delay, duration=1s,spread=0.5,rate=0.1,times=2,operations=fetchTask+listTasks"))
        .isEqualTo(
            new FaultRule(
                new Fault.Delay(Duration.ofSeconds(1), 0.5),
                Set.of("fetchTask", "listTasks"),
                0.1,
                2));
  }

  @Test
  void leftOutNamesHaveDefaults() {
    assertThat(reader.read("kind=word"))
        .isEqualTo(new FaultRule(new Fault.Steered(PromptWord.HANG), Set.of(), 1, -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; expected name=value,…, found '' in ''",
        "delay; expected name=value,…, found 'delay' in 'delay'",
        "kind=x; fault kind: expected one of callback-duplicate",
        "rate=1; fault kind: expected one of",
        "kind=delay,x=1; fault: expected names of code, duration",
        "kind=delay,rate=2; rate: expected 0 to 1, found 2.0",
        "kind=delay,rate=NaN; rate: expected 0 to 1, found NaN",
        "kind=delay,rate=x; fault rate: expected a number, found 'x'",
        "kind=delay,duration=x; expected a duration such as 8s",
        "kind=delay,spread=-1; fault spread: expected 0 to 10, found -1.0",
        "kind=delay,times=-2; fault times: expected 0 or more, found '-2'",
        "kind=server-error,status=200; fault status: expected 500 to 599, found 200",
        "kind=word,word=x; fault word: expected a word such as hang, found 'x'",
        "kind=html,operations=x; fault operations: expected some of fetchTask, listTasks, found x"
      })
  void wrongTextIsRefused(String text, String message) {
    assertThatThrownBy(() -> reader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
