package dev.mjproxy.contract.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fixed sample of the generated defects: every lost required field, and each {@value #STEP}th of
 * the others; before servers of other dialects, each {@value #STEP_IN_DIALECTS}th. All of them:
 * {@code src/bench/mutants.sh}.
 */
final class MutantsAreKilledTest {
  private static final int STEP = 60;
  private static final int STEP_IN_DIALECTS = 307;

  /**
   * Found only where rules that look back run after those that read lists of failed tasks, and
   * where a list that is read again has to hold what fetch has shown.
   */
  private static final List<String> LOOKED_BACK_ON =
      List.of(
          "life/id-changes/listTasks",
          "life/failed-without-a-reason/listTasksByCondition",
          "life/failed-without-a-reason/listTasksByIds");

  private static final List<Mutant> ALL = Mutants.all(ApiSpec.bundled());

  @Test
  void theSampleIsKilledAsArgued() throws Exception {
    try (MutationRunner runner = new MutationRunner(3)) {
      assertThat(runner.rehearse()).as("findings on the honest server").isEmpty();
      Score score = new Score(runner.examine(sample(), it -> {}), AcceptedSurvivor.of("plus"));
      assertThat(score.complaints()).as(score.table()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "cipher", "relay", "trueai"})
  void aSampleIsKilledInEachDialect(String profile) throws Exception {
    List<Mutant> all = Mutants.all(Profile.named(profile).spec());
    List<Mutant> sample =
        IntStream.range(0, all.size())
            .filter(number -> number % STEP_IN_DIALECTS == 0)
            .mapToObj(all::get)
            .toList();
    try (MutationRunner runner = new MutationRunner(3, profile)) {
      assertThat(runner.rehearse()).as("findings on the honest server").isEmpty();
      Score score = new Score(runner.examine(sample, it -> {}), AcceptedSurvivor.of(profile));
      assertThat(score.complaints()).as(score.table()).isEmpty();
    }
  }

  @Test
  void everyReplyHasFieldsToLose() {
    List<String> operations =
        ApiSpec.bundled().operations().stream().map(Operation::operationId).toList();
    assertThat(
            ReplyFields.of(ApiSpec.bundled()).stream()
                .filter(ReplyField::isRequired)
                .map(field -> field.operation().operationId()))
        .containsAll(operations);
  }

  @Test
  void everyMutantHasAnAddressOfItsOwn() {
    assertThat(ALL).extracting(Mutant::id).doesNotHaveDuplicates();
  }

  @Test
  void everyArgumentIsAboutMutantsThatThereAre() {
    assertThat(AcceptedSurvivor.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.reason()).isNotBlank();
              assertThat(entry.profiles().isEmpty() ? ALL : ofProfiles(entry.profiles()))
                  .anyMatch(entry::covers);
            });
  }

  @Test
  void aSurvivorWithoutAnArgumentIsComplainedOf() {
    Mutant must =
        new Mutant(
            "x/must", Requirement.MUST, List.of(), reach -> (asked, honest) -> honest.apply(asked));
    assertThat(
            new Score(List.of(new MutantResult(must, MutantStatus.WARNED, "")), List.of())
                .complaints())
        .containsExactly("survived, unargued: x/must");
    assertThat(
            new Score(List.of(new MutantResult(must, MutantStatus.KILLED, "")), argued("x/.*"))
                .complaints())
        .containsExactly("argued, yet killed: x/must");
    assertThat(
            new Score(List.of(new MutantResult(must, MutantStatus.WARNED, "")), argued("x/.*"))
                .complaints())
        .isEmpty();
    assertThat(
            new Score(List.of(new MutantResult(must, MutantStatus.NOT_REACHED, "")), List.of())
                .table())
        .contains("| x | 1 | 1 | 0 / 0 |");
  }

  private static List<Mutant> ofProfiles(List<String> profiles) {
    return profiles.stream()
        .flatMap(profile -> Mutants.all(Profile.named(profile).spec()).stream())
        .toList();
  }

  private static List<AcceptedSurvivor> argued(String mutants) {
    return List.of(new AcceptedSurvivor(Pattern.compile(mutants), "so", List.of()));
  }

  private static List<Mutant> sample() {
    List<Mutant> others =
        ALL.stream()
            .filter(it -> !it.family().equals("removed") && !LOOKED_BACK_ON.contains(it.id()))
            .toList();
    return Stream.concat(
            ALL.stream()
                .filter(it -> it.family().equals("removed") || LOOKED_BACK_ON.contains(it.id())),
            IntStream.range(0, others.size())
                .filter(number -> number % STEP == 0)
                .mapToObj(others::get))
        .toList();
  }
}
