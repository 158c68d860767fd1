package dev.mjproxy.shrunk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jetbrains.annotations.NotNull;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** R8 in full mode, with obfuscation and optimisation, by the rules that the jars carry. */
final class ShrinkingTest {
  private static final List<Class<?>> LIBRARIES =
      List.of(
          OkHttpClient.class,
          Buffer.class,
          Moshi.class,
          Retrofit.class,
          MoshiConverterFactory.class,
          NullMarked.class,
          NotNull.class,
          Unit.class);

  private static final List<String> PROGRAM_RULES =
      List.of("-keep class dev.mjproxy.shrunk.SmallProgram { public static void main(...); }");

  private static final String OUR_RULES = "META-INF/proguard/mjproxy-client.pro";

  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void shrunkProgramWorksWithTheRulesWithinTheJars() throws Exception {
    List<Path> jars = jars(rules -> rules);
    Path shrunk = shrink(jars);
    assertThat(Files.size(shrunk)).isLessThan(size(jars) / 2);
    assertThat(run(shrunk)).isEqualTo(new Run(0, "SUCCESS 2"));
  }

  @Test
  @Tag("slow")
  void shrunkProgramFailsWithoutTheRulesThatKeep() throws Exception {
    Path shrunk = shrink(jars(rules -> rules.replaceAll("(?m)^-keep.*", "")));
    assertThat(run(shrunk).exitCode()).isNotZero();
  }

  @Test
  @Tag("slow")
  void shrinkingFailsWithoutTheRulesForClassesThatAreNotThere() throws Exception {
    List<Path> jars = jars(rules -> rules.replaceAll("(?m)^-dontwarn.*", ""));
    assertThatThrownBy(() -> shrink(jars)).isInstanceOf(CompilationFailedException.class);
  }

  /** All that a user's program consists of, with a change to the rules in the client's jar. */
  private List<Path> jars(UnaryOperator<String> change) throws Exception {
    Path client = jar("client.jar", home(MidjourneyClient.class));
    try (FileSystem zip = FileSystems.newFileSystem(client)) {
      Path rules = zip.getPath(OUR_RULES);
      Files.writeString(rules, change.apply(Files.readString(rules)));
    }
    List<Path> jars = new ArrayList<>();
    jars.add(client);
    jars.add(jar("program.jar", home(SmallProgram.class), "dev/mjproxy/shrunk/SmallProgram.class"));
    for (Class<?> library : LIBRARIES) {
      jars.add(home(library));
    }
    return jars;
  }

  /** R8 finds the rules that the jars carry by itself. */
  private Path shrink(List<Path> jars) throws Exception {
    // Users run R8 without assertions; with them, which tests switch on, 9.5.28 fails in its own.
    ClassLoader loader = R8.class.getClassLoader();
    loader.setPackageAssertionStatus("com.android.tools.r8", false);
    Path shrunk = folder.resolve("shrunk.jar");
    R8.run(
        R8Command.builder()
            .addProgramFiles(jars)
            .addLibraryResourceProvider(
                JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home"))))
            .addProguardConfiguration(PROGRAM_RULES, Origin.unknown())
            .setOutput(shrunk, OutputMode.ClassFile)
            .build());
    return shrunk;
  }

  private static Run run(Path jar) throws IOException, InterruptedException {
    MockServerOptions options =
        MockServerOptions.defaults().withTaskDuration(Duration.ofMillis(300));
    try (MockServer mock = MockServer.start(options)) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  jar.toString(),
                  SmallProgram.class.getName(),
                  mock.baseUrl().toString())
              .redirectErrorStream(true)
              .start();
      String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
      return new Run(program.waitFor(), printed.strip());
    }
  }

  /** How a program ended, and what it said. */
  private record Run(int exitCode, String printed) {}

  private static Path home(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** A jar of the files in a folder whose names, from there on, start so. */
  private Path jar(String name, Path root, String... only) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String entry = root.relativize(file).toString().replace('\\', '/');
        if (only.length == 0 || List.of(only).contains(entry)) {
          zip.putNextEntry(new ZipEntry(entry));
          Files.copy(file, zip);
        }
      }
    }
    return jar;
  }

  private static long size(List<Path> jars) throws IOException {
    long size = 0;
    for (Path jar : jars) {
      size += Files.size(jar);
    }
    return size;
  }
}
