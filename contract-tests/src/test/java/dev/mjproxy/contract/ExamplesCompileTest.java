package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.testing.ExampleCompiler;
import dev.mjproxy.testing.JavaExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who copies an example gets something that compiles. */
final class ExamplesCompileTest {
  @ParameterizedTest
  @MethodSource("examples")
  void anExampleCompiles(JavaExample example) throws IOException {
    assertThat(compiler().error(example)).isEmpty();
  }

  static Stream<JavaExample> examples() throws IOException {
    return Stream.of(
            JavaExample.ofPackages(
                Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/bench/java"))
                .stream(),
            JavaExample.ofGuide(Path.of("../docs/guides/verifier.md")).stream(),
            JavaExample.ofGuide(Path.of("../docs/guides/detection.md")).stream())
        .flatMap(it -> it);
  }

  private static ExampleCompiler compiler() throws IOException {
    return new ExampleCompiler(
        ExampleContext.class,
        Path.of("target/classes"),
        Path.of("target/test-classes"),
        Path.of("../openapi/target/classes"));
  }
}
