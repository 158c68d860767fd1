package dev.mjproxy.mock.internal.stub;

import dev.mjproxy.openapi.profile.Profile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the stubs as files for a stock WireMock.
 *
 * <pre>{@code
 * int written = StubExport.write(Profile.named("plus"), Path.of("stubs"), false);
 * // then: java -cp wiremock-standalone.jar wiremock.Run --root-dir stubs
 * }</pre>
 */
public final class StubExport {
  private StubExport() {}

  /**
   * Writes {@code mappings/*.json} into a folder, which is made if need be.
   *
   * @param profile whose examples
   * @param force whether files may be replaced in a folder that is not empty; others stay
   * @return how many files were written
   * @throws IllegalArgumentException if the folder is not empty, is none, or cannot be written
   */
  public static int write(Profile profile, Path folder, boolean force) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": expected a folder, found a file");
    }
    try {
      if (!force && Files.isDirectory(folder) && !isEmpty(folder)) {
        throw new IllegalArgumentException(
            folder + ": expected an empty folder; --force writes into it all the same");
      }
      return write(profile, Files.createDirectories(folder.resolve("mappings")));
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(folder + ": not allowed to write " + e.getFile(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + ": cannot be written: " + e, e);
    }
  }

  private static int write(Profile profile, Path mappings) throws IOException {
    List<ExampleStub> stubs = ExampleStubs.of(profile);
    for (ExampleStub stub : stubs) {
      Files.writeString(mappings.resolve(stub.name() + ".json"), stub.json());
    }
    return stubs.size();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
