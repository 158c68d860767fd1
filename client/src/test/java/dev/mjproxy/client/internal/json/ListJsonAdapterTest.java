package dev.mjproxy.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** What lists are that were read. */
final class ListJsonAdapterTest {
  private static List<String> read(String json) throws IOException {
    JsonReader in = JsonReader.of(new Buffer().writeUtf8(json));
    return Objects.requireNonNull(ListJsonAdapter.read(in, StringJsonAdapter.INSTANCE));
  }

  @Test
  void readListsEqualOthersOfTheSameItems() throws IOException {
    assertThat(read("[\"a\",null,\"b\"]")).isEqualTo(List.of("a", "b")).hasToString("[a, b]");
    assertThat(List.of("a", "b")).isEqualTo(read("[\"a\",\"b\"]"));
    assertThat(read("[\"a\"]")).hasSameHashCodeAs(List.of("a")).isNotEqualTo(List.of("b"));
  }

  @Test
  void readListsTakeAnyNumberOfItems() throws IOException {
    List<String> items = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
    assertThat(read("[\"" + String.join("\",\"", items) + "\"]")).isEqualTo(items);
  }

  @Test
  void readListsEndWhereTheirItemsEnd() throws IOException {
    List<String> one = read("[\"a\"]");
    assertThat(one.get(0)).isEqualTo("a");
    assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void readListsAreUnmodifiable() throws IOException {
    List<String> items = read("[\"b\",\"a\"]");
    assertUnsupported(() -> items.add("c"));
    assertUnsupported(() -> items.set(0, "c"));
    assertUnsupported(() -> items.remove(0));
    assertUnsupported(() -> items.removeIf(item -> true));
    assertUnsupported(() -> Collections.sort(items));
    assertUnsupported(items::clear);
    assertThat(items).containsExactly("b", "a");
  }

  private static void assertUnsupported(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }
}
