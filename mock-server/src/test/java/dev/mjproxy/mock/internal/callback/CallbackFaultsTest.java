package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.steering.SteeringGuide;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Every fault of callbacks in the guide's table does what the table says. */
final class CallbackFaultsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  private final CallbackReceiver receiver = new CallbackReceiver();

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @Test
  void guideListsTheKindsThatAreTestedHere() throws IOException {
    assertThat(SteeringGuide.faultKinds())
        .filteredOn(kind -> kind.startsWith("callback-"))
        .containsExactlyInAnyOrder("callback-duplicate", "callback-lost", "callback-late");
  }

  @Test
  void duplicateComesTwice() {
    fault("callback-duplicate", 1);
    String id = submit();
    deliver();

    assertThat(receiver.stepsOf(id))
        .containsExactly("SUBMITTED 0%", "SUBMITTED 0%", "SUCCESS 100%");
  }

  @Test
  void lostOneDoesNotCome() {
    fault("callback-lost", 1);
    String id = submit();
    deliver();

    assertThat(receiver.stepsOf(id)).containsExactly("SUCCESS 100%");
    assertThat(mock.get("/__mjproxy/callbacks").json().path(0).path("outcome").asString())
        .isEqualTo("lost on purpose");
  }

  @Test
  void lateOneIsOvertakenByThoseOfOtherTasks() {
    fault("callback-late", 1);
    String late = submit();
    String other = submit();
    deliver();

    assertThat(receiver.bodies())
        .extracting(body -> body.path("id").asString())
        .containsExactly(other, other, late, late);
    assertThat(receiver.stepsOf(late)).containsExactly("SUBMITTED 0%", "SUCCESS 100%");
  }

  private static void fault(String kind, int times) {
    ObjectNode body = Bodies.of("kind", kind, "times", times);
    if (kind.equals("callback-late")) {
      body.put("duration", "2s");
    }
    assertThat(mock.post("/__mjproxy/faults", body).status()).isEqualTo(200);
  }

  private String submit() {
    return mock.accepted("shorten", Bodies.of("prompt", "a cat", "notifyHook", receiver.url()));
  }

  private static void deliver() {
    mock.passAll();
    mock.server().awaitCallbacks();
  }
}
