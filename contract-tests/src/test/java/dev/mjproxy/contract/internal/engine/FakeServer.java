package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server without a network: it accepts whatever it gets, so that a run costs the most it can, and
 * every task is drawn by the next look.
 */
final class FakeServer implements Sender {
  private static final String BUTTONS =
      """
      [{"customId":"MJ::JOB::upsample::1::a","label":"U1","style":2,"type":2},
       {"customId":"MJ::JOB::variation::2::a","label":"V2","style":2,"type":2},
       {"customId":"MJ::JOB::reroll::0::a","label":"","style":2,"type":2},
       {"customId":"MJ::Outpaint::50::1::a","label":"","style":2,"type":2},
       {"customId":"MJ::JOB::pan_left::1::a","label":"","style":2,"type":2},
       {"customId":"MJ::CustomZoom::a","label":"","style":2,"type":2},
       {"customId":"MJ::Inpaint::1::a","label":"","style":2,"type":2},
       {"customId":"MJ::Job::PicReader::1","label":"","style":2,"type":2}]
      """;

  private final AtomicInteger ids = new AtomicInteger(1000);
  private final AtomicInteger accepted = new AtomicInteger();

  @Override
  public Exchange send(Request request) {
    String path = request.path();
    if (Billing.mayBeBilled(request)) {
      accepted.incrementAndGet();
      return Exchanges.response(
          request,
          "{\"code\":1,\"description\":\"x\",\"result\":\"%d\"}".formatted(ids.incrementAndGet()));
    }
    if (path.endsWith("/fetch")) {
      String id = path.replaceAll(".*/task/([^/]*)/fetch", "$1");
      return Exchanges.response(request, id.startsWith("0") ? "" : task(id));
    }
    return Exchanges.response(request, "[]");
  }

  /** How many submissions it would bill. */
  int accepted() {
    return accepted.get();
  }

  private static String task(String id) {
    return ("{\"id\":\"%s\",\"status\":\"SUCCESS\",\"action\":\"IMAGINE\",\"progress\":\"100%%\","
            + "\"submitTime\":1700000000000,\"buttons\":%s}")
        .formatted(id, BUTTONS);
  }
}
