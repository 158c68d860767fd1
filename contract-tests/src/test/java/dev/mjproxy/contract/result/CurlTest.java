package dev.mjproxy.contract.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The command that sends a request again. */
final class CurlTest {
  @Test
  void aShortBodyStandsInTheCommand() {
    Curl curl = curl("/x", "{\"a\":\"it's\"}");
    assertThat(curl.toString()).isEqualTo("curl --data-binary '{\"a\":\"it'\\''s\"}' '/x'");
    assertThat(curl.files()).isEmpty();
  }

  @Test
  void aLongBodyIsReadFromAFile() {
    String body = "[".repeat(5_000);
    Curl curl = curl("/x", body).in("out");
    Map<String, byte[]> files = curl.files();
    String name = files.keySet().iterator().next();
    assertThat(curl.toString()).isEqualTo("curl --data-binary '@out/requests/" + name + "' '/x'");
    assertThat(new String(files.get(name), StandardCharsets.UTF_8)).isEqualTo(body);
  }

  @Test
  void aLongAddressIsReadFromAFile() {
    Curl curl = Curl.of("curl", "http://h/" + "1".repeat(4_000) + "\"\\", Optional.empty());
    Map<String, byte[]> files = curl.files();
    String name = files.keySet().iterator().next();
    assertThat(curl.toString()).isEqualTo("curl --config 'requests/" + name + "'");
    assertThat(new String(files.get(name), StandardCharsets.UTF_8))
        .startsWith("url = \"http://h/111")
        .endsWith("111\\\"\\\\\"\n");
  }

  @Test
  void whatCannotStandInACommandIsReadFromAFile() {
    for (byte[] body : new byte[][] {{'a', 0}, {(byte) 0xc3, '('}}) {
      Curl curl = Curl.of("curl", "/x", Optional.of(body));
      assertThat(curl.files().values()).containsExactly(body);
    }
  }

  @Test
  void whatNobodyWouldSeeIsWrittenAsAnEscape() {
    assertThat(curl("/x", "a\u001b'\\\n\u202e").toString())
        .isEqualTo("curl --data-binary $'a\\x1b\\'\\\\\\x0a\\xe2\\x80\\xae' '/x'");
  }

  @Test
  void aBodyThatBeginsWithAnAtNamesNoFile() {
    assertThat(curl("/x", "@/etc/passwd").toString())
        .isEqualTo("curl --data-raw '@/etc/passwd' '/x'");
  }

  private static Curl curl(String url, String body) {
    return Curl.of("curl", url, Optional.of(body.getBytes(StandardCharsets.UTF_8)));
  }
}
