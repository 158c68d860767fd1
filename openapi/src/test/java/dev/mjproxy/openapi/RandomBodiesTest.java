package dev.mjproxy.openapi;

import static dev.mjproxy.openapi.Exchanges.SPEC;
import static dev.mjproxy.openapi.Exchanges.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever comes in, the check answers with violations or none: it never throws. */
final class RandomBodiesTest {
  private static final long SEED = 20_260_101;
  private static final int MUTATIONS_OF_EACH = 80;
  private static final List<String> SNIPPETS =
      List.of(
          "null",
          "true",
          "\"\"",
          "{}",
          "[]",
          "-1",
          "1e999999999",
          "1e99999999999",
          "-1E-999999999",
          "0.1",
          "9999999999999999999999",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "{\"\":{\"$ref\":\"#\"}}",
          "[[[[]]]]",
          "\u0000",
          "\uFEFF",
          "}",
          "]",
          ",",
          "\"",
          "NaN",
          "{\"a\":1,\"a\":2}");

  @TestFactory
  Stream<DynamicTest> mutatedBodyIsCheckedWithoutAnException() {
    return ModuleFiles.samples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest("seed " + SEED + ": " + file, () -> checkMutations(file)));
  }

  private static void checkMutations(String file) {
    Random random = new Random(SEED + file.hashCode());
    byte[] original = ModuleFiles.sample(file);
    for (int i = 0; i < MUTATIONS_OF_EACH; i++) {
      byte[] body = i % 2 == 0 ? withSnippet(original, random) : withNoise(original, random);
      for (Operation operation : some(random)) {
        assertThat(SPEC.check().response(operation, json(200, body))).doesNotContainNull();
        if (operation.hasRequestBody()) {
          assertThat(SPEC.check().request(operation, body).violations()).doesNotContainNull();
        }
      }
      assertThat(SPEC.check().callback(body)).doesNotContainNull();
    }
  }

  private static List<Operation> some(Random random) {
    List<Operation> shuffled = new ArrayList<>(SPEC.operations());
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 3);
  }

  /** A value of the body is replaced by another piece of JSON, or of none. */
  private static byte[] withSnippet(byte[] original, Random random) {
    String text = new String(original, StandardCharsets.UTF_8);
    int[] values =
        Pattern.compile("(?<=[:\\[,])\\s*(\"[^\"]*\"|[0-9.]+|null)")
            .matcher(text)
            .results()
            .mapToInt(MatchResult::start)
            .toArray();
    if (values.length == 0) {
      return withNoise(original, random);
    }
    int at = values[random.nextInt(values.length)];
    String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    return (text.substring(0, at)
            + text.substring(at)
                .replaceFirst("\"[^\"]*\"|[0-9.]+|null", Matcher.quoteReplacement(snippet)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Some bytes are changed, and the rest may be cut off. */
  private static byte[] withNoise(byte[] original, Random random) {
    byte[] copy = original.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
  }
}
