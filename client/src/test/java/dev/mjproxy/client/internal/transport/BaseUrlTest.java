package dev.mjproxy.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080//, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080/mj, http://127.0.0.1:8080/",
    "http://127.0.0.1:8080/mj/, http://127.0.0.1:8080/",
    "HTTPS://Api.Example.com/fast, https://api.example.com/fast/",
    "https://api.example.com/a%2Fb/mj/, https://api.example.com/a%2Fb/",
    "https://api.example.com/mjx, https://api.example.com/mjx/",
  })
  void manyFormsBecomeOne(String written, String expected) {
    assertThat(BaseUrl.normalize(written)).hasToString(expected);
  }

  @Test
  void blanksAroundItDoNotMatter() {
    assertThat(BaseUrl.normalize(" https://api.example.com\n"))
        .hasToString("https://api.example.com/");
  }

  @Test
  void prefixOfAModeComesLast() {
    assertThat(BaseUrl.withPrefix(BaseUrl.normalize("https://api.example.com/a"), "/mj-fast"))
        .hasToString("https://api.example.com/a/mj-fast/");
    assertThat(BaseUrl.withPrefix(BaseUrl.normalize("https://api.example.com"), ""))
        .hasToString("https://api.example.com/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1:8080 | an address with http:// or https:// in front, such as"
            + " https://api.example.com; found '127.0.0.1:8080'",
        "''             | an address with http:// or https:// in front, such as"
            + " https://api.example.com; found ''",
        "http://a:99999 | an address with a valid host and port, such as"
            + " https://api.example.com; found 'http://a:99999'",
        "https://u:pw@a | no user or password; pass the key to apiKey(…); found some before '@'",
        "https://a?key=s | neither '?' nor '#'; pass a key to apiKey(…); found one after a",
        "https://a/mj/submit/imagine | the address that all operations share; drop the path from"
            + " /mj on; found the address of one operation, /mj/submit/imagine",
        "https://a/mj-fast/mj | the address without a mode; drop it and call mode(…); found the"
            + " mode /mj-fast",
      })
  void mistakesAreNamed(String written, String message) {
    assertThatThrownBy(() -> BaseUrl.normalize(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseUrl: expected " + message);
  }
}
