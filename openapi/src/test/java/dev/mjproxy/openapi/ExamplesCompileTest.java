package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.testing.ExampleCompiler;
import dev.mjproxy.testing.JavaExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who copies an example gets something that compiles. */
final class ExamplesCompileTest {
  @ParameterizedTest
  @MethodSource("examples")
  void anExampleCompiles(JavaExample example) throws IOException {
    assertThat(compiler().error(example)).isEmpty();
  }

  @Test
  void anExampleThatNamesWhatIsNotThereIsFound() throws IOException {
    JavaExample example =
        new JavaExample("a guide", "dev.mjproxy.openapi", "ApiSpec.bundeld().version();");
    assertThat(compiler().error(example))
        .hasValueSatisfying(it -> assertThat(it).contains("bundeld"));
  }

  static Stream<JavaExample> examples() throws IOException {
    return JavaExample.ofPackages(Path.of("src/main/java")).stream();
  }

  private static ExampleCompiler compiler() throws IOException {
    return new ExampleCompiler(ExampleContext.class, Path.of("target/classes"));
  }
}
