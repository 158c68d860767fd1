package dev.mjproxy.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonValueTest {
  private static JsonValue read(String json) throws IOException {
    return JsonValueJsonAdapter.INSTANCE.lenient().fromJson(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "\"a\"",
        "0",
        "-1",
        "9223372036854775807",
        "8775458158227164584",
        "123456789012345678901234567890",
        "1.50",
        "1E+5",
        "[]",
        "{}",
        "[1,[2.0,null],{\"a\":null}]",
        "{\"b\":1,\"a\":{\"c\":\"1️⃣\"}}",
      })
  void whatIsReadIsWrittenBackToTheCharacter(String json) throws IOException {
    assertThat(read(json)).hasToString(json);
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    assertThat(read("8775458158227164584").raw()).isEqualTo(8775458158227164584L);
    assertThat(read("12345678901234567890").raw())
        .isEqualTo(new BigInteger("12345678901234567890"));
    assertThat(read("1.0").raw()).isEqualTo(new BigDecimal("1.0"));
    assertThat(read("8775458158227164584").text()).isEqualTo("8775458158227164584");
  }

  @Test
  void numbersOfUnreasonableLengthAreRefused() {
    assertThatThrownBy(() -> read("1".repeat(1001)))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a number of at most 1000 characters but was one of 1001 at path $");
  }

  @Test
  void membersAndItemsAreEmptyOnOtherKinds() {
    assertThat(JsonValue.of("a").items()).isEmpty();
    assertThat(JsonValue.of("a").members()).isEmpty();
    assertThat(JsonValue.of("a").member("b")).isSameAs(JsonValue.NULL);
    assertThat(JsonValue.NULL.text()).isNull();
    assertThat(JsonValue.of(List.of()).text()).isNull();
  }

  @Test
  void javaValuesBecomeJsonOnes() {
    JsonValue value =
        JsonValue.of(Map.of("a", Arrays.asList(1, 2.5, (short) 3, true, null, BigInteger.TWO)));
    assertThat(value).hasToString("{\"a\":[1,2.5,3,true,null,2]}");
    assertThat(value.member("a").items().get(0)).isEqualTo(JsonValue.of(1L));
  }

  @Test
  void otherJavaValuesAreRefusedByName() {
    assertThatThrownBy(() -> JsonValue.of(Thread.State.NEW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "JsonValue: expected null, text, boolean, number, collection or map, found"
                + " java.lang.Thread$State");
    assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void bottomlessNestingIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("Nesting too deep");
  }
}
