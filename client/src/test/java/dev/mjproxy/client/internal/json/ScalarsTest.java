package dev.mjproxy.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.mjproxy.client.json.Tolerance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarsTest {
  private static JsonReader json(String text) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a\":" + text + "}"));
    reader.beginObject();
    assertThat(reader.nextName()).isEqualTo("a");
    return reader;
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \""})
  void absentNumbersAndBooleansAreNull(String text) throws IOException {
    assertThat(IntegerJsonAdapter.read(json(text))).isNull();
    assertThat(LongJsonAdapter.read(json(text))).isNull();
    assertThat(BooleanJsonAdapter.read(json(text))).isNull();
    assertThat(BigDecimalJsonAdapter.read(json(text))).isNull();
  }

  @Test
  void requiredLongsAreReadWithoutABox() throws IOException {
    assertThat(LongJsonAdapter.readRequired(json("1748339029401"))).isEqualTo(1748339029401L);
    assertThat(LongJsonAdapter.readRequired(json("\"7\""))).isEqualTo(7);
    assertThat(LongJsonAdapter.readRequired(json("null"))).isEqualTo(LongJsonAdapter.ABSENT);
    assertThatThrownBy(() -> LongJsonAdapter.readRequired(json("1.5")))
        .isInstanceOf(JsonDataException.class);
  }

  @Test
  void longsThatDoNotFitAreAbsentForALenientReader() throws IOException {
    List<Tolerance> heard = new ArrayList<>();
    JsonReader in = json("1.5");
    Leniency.allow(in, heard::add);
    assertThat(LongJsonAdapter.readRequired(in)).isEqualTo(LongJsonAdapter.ABSENT);
    assertThat(heard).containsExactly(new Tolerance(Tolerance.Kind.WRONG_TYPE, "$.a"));
    assertThat(in.hasNext()).isFalse();
  }

  @Test
  void textsStandForNumbersAndBooleans() throws IOException {
    assertThat(IntegerJsonAdapter.read(json("\"2\""))).isEqualTo(2);
    assertThat(LongJsonAdapter.read(json("\"1748339029401\""))).isEqualTo(1748339029401L);
    assertThat(LongJsonAdapter.read(json("1.0"))).isEqualTo(1);
    assertThat(BooleanJsonAdapter.read(json("\"True\""))).isTrue();
    assertThat(BigDecimalJsonAdapter.read(json("\"1.50\""))).hasToString("1.50");
  }

  @Test
  void numbersAndBooleansStandForTexts() throws IOException {
    assertThat(StringJsonAdapter.read(json("14001934816969359"))).isEqualTo("14001934816969359");
    assertThat(StringJsonAdapter.read(json("12345678901234567890")))
        .isEqualTo("12345678901234567890");
    assertThat(StringJsonAdapter.read(json("true"))).isEqualTo("true");
    assertThat(StringJsonAdapter.read(json("\"\""))).isEmpty();
    assertThat(StringJsonAdapter.read(json("null"))).isNull();
  }

  @Test
  void whatFitsNowhereIsNamedWithItsPath() {
    assertThatThrownBy(() -> IntegerJsonAdapter.read(json("\"two\"")))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected an int but was \"two\" at path $.a");
    assertThatThrownBy(() -> LongJsonAdapter.read(json("\"2024-05-01\"")))
        .hasMessage("Expected a long but was \"2024-05-01\" at path $.a");
    assertThatThrownBy(() -> BooleanJsonAdapter.read(json("\"yes\"")))
        .hasMessage("Expected a boolean but was \"yes\" at path $.a");
    assertThatThrownBy(() -> BigDecimalJsonAdapter.read(json("\"much\"")))
        .hasMessage("Expected a number but was \"much\" at path $.a");
    assertThatThrownBy(() -> StringJsonAdapter.read(json("{}")))
        .hasMessage("Expected a string but was BEGIN_OBJECT at path $.a");
  }
}
