package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML is read whatever its text is, and problems name the file. */
final class SpecYamlTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1010, 1015, 1016, 1017, 1018, 1019, 1020, 2040})
  void emojiIsReadWhereverTheBufferOfTheParserEnds(int before) throws IOException {
    String text = "x".repeat(before) + "🔄".repeat(8) + "y";
    Path file = Files.writeString(directory.resolve("a.yaml"), "a: \"" + text + "\"\n");

    assertThat(SpecYaml.read(file, "a.yaml").path("a").asString()).isEqualTo(text);
  }

  @Test
  void fileInAnotherEncodingIsRefusedWithItsNameAndPlace() throws IOException {
    byte[] gbk = "a: b\nz: \u4e2d\n".getBytes(Charset.forName("GBK"));
    Path file = Files.write(directory.resolve("gbk.yaml"), gbk);

    assertThatThrownBy(() -> SpecYaml.read(file, "gbk.yaml"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "gbk.yaml: expected UTF-8, found the byte 0xD6; save the file as UTF-8"
                + " (line 2, column 4)");
  }

  @Test
  void fileThatEndsWithinACharacterIsRefused() throws IOException {
    Path file = Files.write(directory.resolve("cut.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE7});

    assertThatThrownBy(() -> SpecYaml.read(file, "cut.yaml"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("found the byte 0xE7")
        .hasMessageContaining("line 1, column 4");
  }

  @Test
  void unreadableFileIsNamed() {
    assertThatThrownBy(() -> SpecYaml.read(directory.resolve("none.yaml"), "none.yaml"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("none.yaml: no such file");
    assertThatThrownBy(() -> SpecYaml.read(directory, "folder"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageStartingWith("folder: ");
  }
}
