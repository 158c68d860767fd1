package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.check.callback.CallbackArrives;
import dev.mjproxy.contract.check.callback.CallbackIsOfOurTask;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Exchanges;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Verdict;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Journeys are shared: by many checks, and by many threads. */
final class JourneysTest {
  private final AtomicInteger submissions = new AtomicInteger();
  private final CountDownLatch isUnderWay = new CountDownLatch(1);

  @Test
  void whoeverNeedsAJourneyThatIsUnderWayWaitsForIt() throws Exception {
    Session session = session();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Journey>> journeys =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> session.journeys().of(JourneyKind.IMAGINE)))
              .toList();
      isUnderWay.countDown();
      for (Future<Journey> journey : journeys) {
        assertThat(journey.get()).isSameAs(session.journeys().imagine());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(submissions).hasValue(1);
  }

  @Test
  void aButtonOfAPictureThatWasNeverDrawnCannotBePressed() throws Exception {
    isUnderWay.countDown();
    Journey zoom = session().journeys().of(JourneyKind.ZOOM);
    assertThat(zoom.noSuccess().reason())
        .isEqualTo(
            "zoom cannot be pressed: the imagine task shows no button MJ::JOB::upsample::1::.+");
  }

  @Test
  void withoutAListenerNoCallbackIsExpected() throws Exception {
    isUnderWay.countDown();
    Session session = session();
    for (Check check : List.of(new CallbackArrives(), new CallbackIsOfOurTask())) {
      Outcome outcome = check.run(session);
      assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_RUN);
      assertThat(outcome.reason()).contains("--hook-url");
    }
    assertThat(session.journeys().callbacks()).isEmpty();
  }

  @Test
  void theParentsOfAJourneyAreItsPriceToo() {
    assertThat(JourneyKind.ZOOM.withParents())
        .containsExactlyInAnyOrder(JourneyKind.ZOOM, JourneyKind.UPSCALE, JourneyKind.IMAGINE);
  }

  private Session session() {
    Session session = SessionTest.session(this::answer);
    session.allow(Budget.unlimited());
    return session;
  }

  private Exchange answer(Request request) {
    if (!request.path().endsWith("/submit/imagine")) {
      return Exchanges.reply(request, "{\"id\":\"7\",\"status\":\"SUCCESS\"}");
    }
    submissions.incrementAndGet();
    try {
      isUnderWay.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exchanges.reply(request, "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}");
  }
}
