package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden, and what is not. */
final class SecretMaskTest {
  private static final String SECRET = "sk-Geh3im/47";
  private static final SecretMask MASK = SecretMask.of(SECRET);

  /** What may be left of a way to write it. */
  private static final Pattern REST = Pattern.compile("0x|[\u0000\u200b]");

  @Test
  void aSecretIsHiddenWhereverItStands() {
    assertThat(SecretMask.of("sk-12345").hide("x=sk-12345y $1")).isEqualTo("x=***y $1");
  }

  @Test
  void aShortSecretIsHiddenAsAWordOnly() {
    assertThat(SecretMask.of("S").hide("Bearer S, SUCCESS")).isEqualTo("Bearer ***, SUCCESS");
    assertThat(SecretMask.of("S").hide("%53 \\u0053 Uw== 53 Uw==A"))
        .isEqualTo("*** *** *** 53 Uw==A");
  }

  @ParameterizedTest
  @MethodSource("everyWayToWriteIt")
  void everyWayToWriteASecretIsHidden(String written) {
    assertThat(REST.matcher(MASK.hide("<" + written + ">")).replaceAll("")).isEqualTo("<***>");
    assertThat(REST.matcher(MASK.hide("a: " + written + ", b")).replaceAll(""))
        .isEqualTo("a: ***, b");
  }

  static Stream<String> everyWayToWriteIt() {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    String reversed = new StringBuilder(SECRET).reverse().toString();
    return Stream.of(
        SECRET,
        SECRET.toUpperCase(Locale.ROOT),
        reversed,
        each("%%%02X"),
        each("%%25%02x"),
        each("%%2525%02x"),
        each("%%u%04x"),
        each("\\u%04x"),
        each("\\\\u%04X"),
        each("\\u{%x}"),
        each("\\U%08x"),
        each("\\x%02x"),
        each("\\%03o"),
        each("&#%d;"),
        each("&#x%x;"),
        each("&#0000%d"),
        each("%%5Cu%04x"),
        each("=%02X"),
        each("%c\u200b"),
        each("%c\u0000"),
        "sk-Geh3im\\/47",
        "sk%2DGeh3im&#47;\\u00347",
        "sk-\u202eGeh3im\r\n/47",
        HexFormat.of().formatHex(bytes),
        HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes),
        HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes),
        HexFormat.of().formatHex(reversed.getBytes(StandardCharsets.UTF_8)),
        SECRET.chars().mapToObj(Integer::toString).collect(Collectors.joining(", ")),
        SECRET.substring(0, SECRET.length() - 1),
        SECRET.substring(1));
  }

  private static String each(String format) {
    return SECRET
        .chars()
        .mapToObj(one -> format.formatted(format.contains("%c") ? (Object) (char) one : one))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy", "Bearer ", "user:"})
  void base64IsHiddenAtEveryOffset(String before) {
    for (String secret : new String[] {SECRET, new StringBuilder(SECRET).reverse().toString()}) {
      for (Base64.Encoder encoder :
          new Base64.Encoder[] {
            Base64.getEncoder(),
            Base64.getUrlEncoder(),
            Base64.getEncoder().withoutPadding(),
            Base64.getMimeEncoder(8, new byte[] {'\r', '\n'})
          }) {
        String code = encoder.encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
        String hidden = MASK.hide("a " + code + " b");
        assertThat(hidden).startsWith("a ").endsWith(" b").contains("***");
        // A character that holds bits of both is hidden; the rest is what stood before.
        assertThat(hidden.replaceAll("[ab=\\s*]", "").length()).isLessThan(2 * before.length() + 1);
      }
    }
  }

  @Test
  void halfOfALongSecretIsHidden() {
    SecretMask mask = SecretMask.of("sk-0123456789abcdefghij");
    assertThat(mask.hide("sk-01234567 x 9abcdefghij x 56789abcd"))
        .isEqualTo("*** x *** x 56789abcd");
  }

  @Test
  void whatOnlyLooksAlikeStays() {
    String text = "Sk-Ge, %zz \\q &#99999999999; {\"code\":1,\"x\":\"c2stR2Vo\"} 73:6b \\u12 名";
    assertThat(MASK.hide(text)).isEqualTo(text);
  }

  @Test
  void aSecretOfOtherLettersIsHidden() {
    assertThat(SecretMask.of("пароль-名").hide("a пароль-名 %D0%BF\\u0430роль-名 b"))
        .isEqualTo("a *** *** b");
  }

  @Test
  void aCutShowsNoPartOfASecret() {
    for (int before = 0; before < 40; before++) {
      String text = "x".repeat(before) + SECRET + "y".repeat(400);
      assertThat(MASK.hideStart(text, 20)).doesNotContain("sk-").contains("… (");
    }
    assertThat(MASK.hideStart("a " + SECRET, 20)).isEqualTo("a ***");
    assertThat(MASK.hideStart("abcdef", 3)).isEqualTo("abc… (6 characters)");
    assertThat(MASK.hideStart("x".repeat(1000), 5)).isEqualTo("xxxxx… (1000 characters)");
  }

  @Test
  void curlKeepsItsOwnOptions() {
    Request request = Request.of("GET", "/x").with("mj-api-secret", "X");
    assertThat(new Rendering("http://h", SecretMask.of("X")).curl(request).toString())
        .isEqualTo("curl -i -X GET -H 'mj-api-secret: ***' 'http://h/x'");
  }

  @Test
  void curlReadsNoMoreIntoAnAddressThanStandsThere() {
    Request request = Request.of("GET", "/a/../[1]{2}");
    assertThat(new Rendering("http://h", SecretMask.of("")).curl(request).toString())
        .isEqualTo("curl -i -X GET --globoff --path-as-is 'http://h/a/../[1]{2}'");
  }

  @Test
  void aBodyThatHoldsTheSecretIsMaskedInTheCommand() {
    Request request = Request.of("POST", "/x").withBody("text/plain", "a " + SECRET);
    assertThat(new Rendering("http://h", MASK).curl(request).toString())
        .contains("--data-binary 'a ***'");
  }

  @Test
  void noSecretHidesNothing() {
    assertThat(SecretMask.of("").hide("abc")).isEqualTo("abc");
  }
}
