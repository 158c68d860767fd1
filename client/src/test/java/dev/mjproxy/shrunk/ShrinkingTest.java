package dev.mjproxy.shrunk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void shrunkProgramWorksWithTheRulesWithinTheJars() throws Exception {
    List<Path> jars = new ArrayList<>();
    jars.add(jar("client.jar", home(MidjourneyClient.class)));
    jars.add(jar("program.jar", home(SmallProgram.class), "dev/mjproxy/shrunk/SmallProgram.class"));
    for (Class<?> library : LIBRARIES) {
      jars.add(home(library));
    }
    Path shrunk = folder.resolve("shrunk.jar");
    shrink(jars, shrunk);
    assertThat(Files.size(shrunk)).isLessThan(size(jars) / 2);
    MockServerOptions options =
        MockServerOptions.defaults().withTaskDuration(Duration.ofMillis(300));
    try (MockServer mock = MockServer.start(options)) {
      assertThat(run(shrunk, mock.baseUrl().toString())).isEqualTo("SUCCESS 2");
    }
  }

  private static void shrink(List<Path> jars, Path shrunk) throws Exception {
    // Users run R8 without assertions; with them, which tests switch on, 9.5.28 fails in its own.
    ClassLoader loader = R8.class.getClassLoader();
    loader.setPackageAssertionStatus("com.android.tools.r8", false);
    R8Command.Builder command =
        R8Command.builder()
            .addProgramFiles(jars)
            .addLibraryResourceProvider(
                JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home"))))
            .addProguardConfiguration(PROGRAM_RULES, Origin.unknown())
            .setOutput(shrunk, OutputMode.ClassFile);
    for (Path jar : jars) {
      addRules(jar, command);
    }
    R8.run(command.build());
  }

  /** As Android's build does; the bare R8 leaves that to its caller. */
  private static void addRules(Path jar, R8Command.Builder command) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("META-INF/proguard/.+\\.pro")) {
          String rules = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
          command.addProguardConfiguration(rules.lines().toList(), Origin.unknown());
        }
      }
    }
  }

  private static String run(Path jar, String url) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar.toString(),
                SmallProgram.class.getName(),
                url)
            .redirectErrorStream(true)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertThat(program.waitFor()).as(printed).isZero();
    return printed.strip();
  }

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
