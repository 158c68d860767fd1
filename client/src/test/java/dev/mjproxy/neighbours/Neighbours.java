package dev.mjproxy.neighbours;

import com.squareup.moshi.Moshi;
import dev.mjproxy.client.MidjourneyClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The versions of OkHttp, Okio and Kotlin that a user may have, as the build copied them into
 * {@code target/neighbours}.
 */
enum Neighbours {
  /** Spring Boot 2.7: OkHttp and Kotlin by its BOM, Okio as OkHttp asks for it. */
  OKHTTP_4_9_OKIO_2_KOTLIN_1_6("okhttp-4.9", "okio-2", "kotlin-stdlib-1.6"),
  /** The same, with the Okio that our POM asks for. */
  OKHTTP_4_9_OKIO_3_KOTLIN_1_6("okhttp-4.9", "okio-jvm-3", "kotlin-stdlib-1.6"),
  /** What our POM asks for, with an old Kotlin. */
  OKHTTP_4_12_KOTLIN_1_6("okhttp-4.12", "okio-jvm-3", "kotlin-stdlib-1.6"),
  /** What our POM asks for, with a new Kotlin. */
  OKHTTP_4_12_KOTLIN_2("okhttp-4.12", "okio-jvm-3", "kotlin-stdlib-2"),
  /** The oldest Kotlin that OkHttp 5 runs with. */
  OKHTTP_5_KOTLIN_1_8("okhttp-jvm-5", "okio-jvm-3", "kotlin-stdlib-1.8"),
  /** All at their newest. */
  OKHTTP_5_KOTLIN_2("okhttp-jvm-5", "okio-jvm-3", "kotlin-stdlib-2"),
  /** The pair that cannot work. */
  OKHTTP_5_KOTLIN_1_6("okhttp-jvm-5", "okio-jvm-3", "kotlin-stdlib-1.6");

  private static final Path FOLDER = Path.of("target", "neighbours");
  private static final List<Class<?>> COMMON =
      List.of(
          MidjourneyClient.class,
          NeighbourLibrariesTest.class,
          Moshi.class,
          Retrofit.class,
          MoshiConverterFactory.class,
          NullMarked.class);

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> jars;

  Neighbours(String... jars) {
    this.jars = List.of(jars);
  }

  /** The client, and what it stands on. */
  List<Path> classPath() throws Exception {
    Stream.Builder<Path> all = Stream.builder();
    for (Class<?> type : COMMON) {
      all.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    for (String jar : jars) {
      all.add(find(jar));
    }
    return all.build().distinct().toList();
  }

  private static Path find(String start) throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow(() -> new AssertionError(start + ": no such jar in " + FOLDER));
    }
  }
}
