package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderedIdsTest {
  /** Mostly the highest is added and a low one removed, as a store of tasks does it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void idsAreThoseOfASortedSet(long seed) {
    Random random = new Random(seed);
    OrderedIds ids = new OrderedIds();
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      String id = id(random.nextInt(4) == 0 ? random.nextInt(10_000) : 10_000 + i);
      if (expected.add(id)) {
        ids.add(id);
      }
      if (expected.size() > 150) {
        int index = random.nextInt(5);
        expected.remove(ids.get(index));
        ids.removeAt(index);
      }
      assertThat(all(ids)).isEqualTo(List.copyOf(expected));
      String any = id(random.nextInt(20_000));
      assertThat(ids.countBelow(any)).isEqualTo(expected.headSet(any).size());
    }
  }

  @Test
  void emptyAgainWhenAllAreRemoved() {
    OrderedIds ids = new OrderedIds();
    ids.add("1");
    ids.add("2");
    ids.removeAt(1);
    ids.removeAt(0);

    assertThat(ids.size()).isZero();
    assertThat(ids.countBelow("9")).isZero();
  }

  private static String id(int number) {
    return "%05d".formatted(number);
  }

  private static List<String> all(OrderedIds ids) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      all.add(ids.get(i));
    }
    return all;
  }
}
