package dev.mjproxy.mock.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.StaticMockServer;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exported files in a WireMock that knows nothing of us, and the same stubs in ours. */
@TestInstance(Lifecycle.PER_CLASS)
final class ExportedStubsTest {
  private static final Profile PROFILE = Profile.plusWithLegacyOperations();
  private static final ApiSpec SPEC = PROFILE.spec();
  private static final List<String> PREFIXES = List.of("", "/mj-fast", "/mj-turbo", "/mj-relax");

  private final StaticMockServer ours = StaticMockServer.start(MockServerOptions.defaults());
  private final StockWireMock stock;
  private final Path folder;

  ExportedStubsTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    StubExport.write(PROFILE, folder.resolve("stubs"), false);
    stock = StockWireMock.serving(folder.resolve("stubs"));
  }

  @AfterAll
  void stop() {
    stock.close();
    ours.close();
  }

  Stream<StubCaller> servers() {
    return Stream.of(new StubCaller(stock.baseUrl()), new StubCaller(ours.baseUrl().toString()));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyOperationAnswersItsFirstSuccessExampleUnderEveryPrefix(StubCaller server)
      throws Exception {
    assertThat(SPEC.operations()).hasSize(18);
    for (Operation operation : SPEC.operations()) {
      for (String prefix : PREFIXES) {
        StubCaller.Answer response = server.call(operation, prefix, "");
        assertThat(response.status()).as("%s %s", prefix, operation).isEqualTo(200);
        assertThat(response.json()).isEqualTo(operation.responseExamples(200).get(0).value());
        assertThat(SPEC.check().response(operation, response.response())).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyNamedExampleIsReachable(StubCaller server) throws Exception {
    for (Operation operation : SPEC.operations()) {
      for (int status : operation.statuses()) {
        for (NamedExample example : operation.responseExamples(status)) {
          String prefer = "code=" + status + ", example=" + example.name();
          StubCaller.Answer response = server.call(operation, "/mj-fast", prefer);
          assertThat(response.status()).as("%s %s", operation, prefer).isEqualTo(status);
          assertThat(response.json()).isEqualTo(example.value());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void codeAloneGetsTheFirstExampleOfThatStatus(StubCaller server) throws Exception {
    for (Operation operation : SPEC.operations()) {
      for (int status : operation.statuses()) {
        StubCaller.Answer response = server.call(operation, "", "code=" + status);
        assertThat(response.status()).as("%s %d", operation, status).isEqualTo(status);
        assertThat(response.response().header("Retry-After").isPresent()).isEqualTo(status == 429);
        List<NamedExample> examples = operation.responseExamples(status);
        if (examples.isEmpty()) {
          assertThat(response.body()).isEmpty();
        } else {
          assertThat(response.json()).isEqualTo(examples.get(0).value());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void anExampleAloneIsOneOfStatus200(StubCaller server) throws Exception {
    Operation fetch = SPEC.operation("fetchTask");
    StubCaller.Answer response = server.call(fetch, "", "example=taskFailure");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json()).isEqualTo(fetch.responseExample(200, "taskFailure").value());
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aWrongChoiceIsRefusedAndAnotherPreferenceIgnored(StubCaller server) throws Exception {
    Operation fetch = SPEC.operation("fetchTask");
    for (String wrong : List.of("code=299", "example=nope", "code=200, example=taskFailur")) {
      assertThat(server.call(fetch, "", wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(server.call(fetch, "", "respond-async").status()).isEqualTo(200);
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    StubExport.write(PROFILE, folder.resolve("again"), false);
    Map<String, String> first = contents(folder.resolve("stubs"));
    assertThat(contents(folder.resolve("again"))).isEqualTo(first);
    assertThat(first).hasSize(ExampleStubs.of(PROFILE).size());
  }

  @Test
  void stubsWithoutPreferComeFirstAndOperationsShareTheRest() {
    List<ExampleStub> stubs = ExampleStubs.of(PROFILE);
    assertThat(stubs.subList(0, 18)).allMatch(stub -> stub.name().startsWith("default-"));
    assertThat(stubs).hasSizeLessThan(250);
    assertThat(stubs).extracting(ExampleStub::name).doesNotHaveDuplicates();
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAloneUnlessForced() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken"));
    Files.writeString(taken.resolve("mine.txt"), "mine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubExport.write(PROFILE, taken, false))
        .withMessage(taken + ": expected an empty folder; --force writes into it all the same");
    assertThat(StubExport.write(PROFILE, taken, true)).isPositive();
    assertThat(taken.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubExport.write(PROFILE, file, true))
        .withMessage(file + ": expected a folder, found a file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubExport.write(PROFILE, file.resolve("below"), false))
        .withMessageStartingWith(file.resolve("below") + ": cannot be written: ");
  }

  private static Map<String, String> contents(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(file -> root.relativize(file).toString(), ExportedStubsTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
