package dev.mjproxy.mock.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which requests faults strike, and by how much they delay. */
final class FaultPlanTest {
  private static final Set<String> ALL = Set.of();

  @Test
  void sameSeedStrikesTheSameRequests() {
    assertThat(strikes(7)).isEqualTo(strikes(7));
    assertThat(strikes(7)).isNotEqualTo(strikes(8));
  }

  @Test
  void rateIsHowOftenItStrikes() {
    assertThat(strikes(1).stream().filter(struck -> struck).count()).isBetween(250L, 350L);
  }

  @Test
  void clearedPlanStrikesAsFromTheStart() {
    FaultPlan plan = plan(7, 0.3, -1);
    List<Boolean> first = strikes(plan);
    plan.clear();
    plan.add(new FaultRule(new Fault.EmptyBody(), ALL, 0.3, -1));

    assertThat(strikes(plan)).isEqualTo(first);
  }

  @Test
  void timesIsHowOftenItStrikesAtMost() {
    assertThat(strikes(plan(0, 1, 3)).stream().filter(struck -> struck).count()).isEqualTo(3);
    assertThat(strikes(plan(0, 1, 0))).containsOnly(false);
    assertThat(strikes(plan(0, 1, -1))).containsOnly(true);
    assertThat(strikes(plan(0, 0, -1))).containsOnly(false);
  }

  @Test
  void firstFaultThatStrikesWins() {
    FaultPlan plan =
        new FaultPlan(
            List.of(
                new FaultRule(new Fault.Html(), Set.of("fetchTask"), 1, -1),
                new FaultRule(new Fault.EmptyBody(), ALL, 1, -1)),
            0);

    assertThat(plan.strike("fetchTask")).contains(new Fault.Html());
    assertThat(plan.strike("listTasks")).contains(new Fault.EmptyBody());
  }

  @Test
  void faultOfCallbacksStrikesNoRequest() {
    FaultPlan plan = new FaultPlan(List.of(new FaultRule(new Fault.LostCallback(), ALL, 1, -1)), 0);

    assertThat(plan.strike("fetchTask")).isEmpty();
    assertThat(plan.next().copies()).isEqualTo(0);
  }

  @Test
  void delaysAreDrawnAroundTheMedian() {
    FaultPlan plan = new FaultPlan(List.of(), 3);
    Fault.Delay even = new Fault.Delay(Duration.ofMillis(200), 0);
    Fault.Delay spread = new Fault.Delay(Duration.ofMillis(200), 0.5);
    long shorter =
        IntStream.range(0, 1_000)
            .filter(i -> plan.draw(spread).compareTo(even.median()) < 0)
            .count();

    assertThat(plan.draw(even)).isEqualTo(Duration.ofMillis(200));
    assertThat(shorter).isBetween(430L, 570L);
  }

  @Test
  void delayAndSlowBodySayHowTheResponseIsSent() {
    FaultEffects effects =
        new FaultEffects(new FaultPlan(List.of(), 0), new ErrorResponses(Clock.systemUTC()));
    MockResponse response = MockResponse.empty(200);
    Duration time = Duration.ofMillis(70);

    assertThat(effects.distort(new Fault.Delay(time, 0), response).delivery().delay())
        .isEqualTo(time);
    assertThat(effects.distort(new Fault.SlowBody(time), response).delivery().dribble())
        .isEqualTo(time);
    assertThat(effects.distort(new Fault.Html(), response).delivery())
        .isEqualTo(response.delivery());
  }

  private static List<Boolean> strikes(long seed) {
    return strikes(plan(seed, 0.3, -1));
  }

  private static List<Boolean> strikes(FaultPlan plan) {
    return IntStream.range(0, 1_000).mapToObj(i -> plan.strike("fetchTask").isPresent()).toList();
  }

  private static FaultPlan plan(long seed, double rate, int times) {
    return new FaultPlan(List.of(new FaultRule(new Fault.EmptyBody(), ALL, rate, times)), seed);
  }
}
