package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of bodies, and what is said of the rest. */
final class BodyMemoryTest {
  private static final int LARGE = 100_000;

  @Test
  void theOldestAreCutWhenTheSumIsTooLarge() {
    BodyMemory memory = new BodyMemory(LARGE, 2L * LARGE);
    RetainedBody first = kept(memory);
    RetainedBody second = kept(memory);
    assertThat(first.isWhole()).isTrue();
    RetainedBody third = kept(memory);
    assertThat(first.isWhole()).isFalse();
    assertThat(second.isWhole()).isTrue();
    assertThat(third.isWhole()).isTrue();
    assertThat(first.size()).isEqualTo(LARGE);
    assertThat(first.bytes()).hasSizeLessThan(LARGE);
  }

  @Test
  void whatIsCutSaysItsSizeAndHash() {
    RetainedBody body = RetainedBody.whole(new byte[LARGE]);
    body.cut();
    HttpResponse response = new HttpResponse(200, Map.of(), body);
    assertThat(response.isWhole()).isFalse();
    assertThat(response.missing())
        .isEqualTo("100000 bytes, SHA-256 %s, not kept whole".formatted(hash()));
  }

  @Test
  void aBodyOfTooManyValuesIsNotKept() {
    BodyMemory memory = new BodyMemory(2 * 1024 * 1024, 1);
    assertThat(memory.holdsValues("{},".repeat(8_000).getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(memory.holdsValues("{},".repeat(80_000).getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void smallBodiesAreNeverCut() {
    BodyMemory memory = new BodyMemory(LARGE, 1);
    RetainedBody small = RetainedBody.whole(new byte[100]);
    memory.keep(small);
    kept(memory);
    kept(memory);
    assertThat(small.isWhole()).isTrue();
  }

  private static RetainedBody kept(BodyMemory memory) {
    RetainedBody body = RetainedBody.whole(new byte[LARGE]);
    memory.keep(body);
    return body;
  }

  private static String hash() {
    MessageDigest digest = RetainedBody.digest();
    return HexFormat.of().formatHex(digest.digest(new byte[LARGE]));
  }
}
