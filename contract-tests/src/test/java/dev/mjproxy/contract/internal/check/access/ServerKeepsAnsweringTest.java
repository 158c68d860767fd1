package dev.mjproxy.contract.internal.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.engine.TestRun;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Verdict;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One read that is answered is enough, whichever of the three it is. */
final class ServerKeepsAnsweringTest {
  private enum Read {
    ANSWERED,
    TIMED_OUT,
    NOT_SENT;

    Exchange of(Request request) {
      return switch (this) {
        case ANSWERED -> Exchanges.response(request, "[]");
        case TIMED_OUT -> Exchanges.failed(request, TransportFailure.Kind.TIMEOUT);
        case NOT_SENT ->
            Exchange.unsent(
                request,
                new TransportFailure(TransportFailure.Kind.NOT_SENT, "the run was interrupted"));
      };
    }
  }

  @Test
  void anyOfThreeReadsMayBeTheOneThatIsAnswered() throws InterruptedException {
    assertThat(run(Read.ANSWERED).verdict()).isEqualTo(Verdict.PASS);
    assertThat(run(Read.TIMED_OUT, Read.ANSWERED).verdict()).isEqualTo(Verdict.PASS);
    assertThat(run(Read.TIMED_OUT, Read.TIMED_OUT, Read.ANSWERED).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void threeReadsWithoutAReplyAreTheEndOfTheServer() throws InterruptedException {
    assertThat(run(Read.TIMED_OUT, Read.TIMED_OUT, Read.TIMED_OUT).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void readsThatAreNoLongerSentProveNothing() throws InterruptedException {
    assertThat(run(Read.NOT_SENT, Read.NOT_SENT, Read.NOT_SENT))
        .isEqualTo(Outcome.inconclusive("the run was interrupted"));
  }

  private static Outcome run(Read... reads) throws InterruptedException {
    Iterator<Read> next = List.of(reads).iterator();
    return new ServerKeepsAnswering().run(TestRun.of(request -> next.next().of(request)).context());
  }
}
