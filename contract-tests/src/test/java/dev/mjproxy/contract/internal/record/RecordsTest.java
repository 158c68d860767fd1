package dev.mjproxy.contract.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Records are rebuilt, whatever they hold. */
final class RecordsTest {
  record Inner(String text) {}

  record Outer(List<Inner> list, Optional<Inner> maybe, int number, String text) {}

  record Strict(String text) {
    Strict {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
    }
  }

  @Test
  void everyTextBelowARecordIsReached() {
    Outer old = new Outer(List.of(new Inner("a")), Optional.of(new Inner("b")), 1, "c");
    assertThat(
            Records.change(old, (owner, name, it) -> it instanceof String text ? text + "!" : it))
        .isEqualTo(new Outer(List.of(new Inner("a!")), Optional.of(new Inner("b!")), 1, "c!"));
  }

  @Test
  void aRecordThatStandsInSeveralPlacesIsChangedOnce() {
    Inner shared = new Inner("a");
    AtomicInteger changes = new AtomicInteger();
    Outer changed =
        Records.change(
            new Outer(List.of(shared, shared), Optional.of(shared), 1, "c"),
            (owner, name, it) -> name.equals("text") ? it + "" + changes.incrementAndGet() : it);
    assertThat(changed)
        .isEqualTo(
            new Outer(
                List.of(new Inner("a1"), new Inner("a1")), Optional.of(new Inner("a1")), 1, "c2"));
    assertThat(changed.list().get(0)).isSameAs(changed.list().get(1));
  }

  @Test
  void aRecordThatRefusesItsNewValuesIsAnError() {
    assertThatThrownBy(() -> Records.change(new Strict("a"), (owner, name, it) -> ""))
        .isInstanceOf(IllegalStateException.class);
  }
}
