package dev.mjproxy.mock.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The stream of changes at {@code /__mjproxy/events}. */
final class EventStreamTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void streamBeginsWithAllThatIsThere() throws IOException {
    String id = mock.accepted("imagine", Bodies.of("prompt", "Cat", "state", "mine"));
    mock.post("/__mjproxy/faults", Bodies.of("kind", "html", "rate", 0.5));

    try (EventReader reader = new EventReader(mock, "")) {
      JsonNode first = reader.next();
      JsonNode task = first.path("tasks").path("changed").path(0);

      assertThat(reader.mediaType()).startsWith("text/event-stream");
      assertThat(first.path("tasks").path("reset").asBoolean()).isTrue();
      assertThat(first.path("tasks").path("complete").asBoolean()).isTrue();
      assertThat(task.path("id").asString()).isEqualTo(id);
      assertThat(task.path("prompt").asString()).isEqualTo("Cat");
      assertThat(task.path("state").asString()).isEqualTo("mine");
      assertThat(task.path("mode").asString()).isEqualTo("fast");
      assertThat(first.path("faults").path(0).path("kind").asString()).isEqualTo("html");
      assertThat(first.path("clock").path("now").asString())
          .isEqualTo(mock.server().now().toString());
      assertThat(first.path("clock").path("standsStill").asBoolean()).isTrue();
      assertThat(first.path("requests").path("added")).hasSize(1);
    }
  }

  @Test
  void taskTellsItsStepsToComeAndItsPicture() throws IOException {
    String id = mock.accepted("imagine", Bodies.prompt("Cat --ar 2:1"));
    mock.pass(Duration.ofSeconds(1));

    try (EventReader reader = new EventReader(mock, "")) {
      JsonNode task = reader.next().path("tasks").path("changed").path(0);
      List<JsonNode> steps = task.path("steps").valueStream().toList();

      assertThat(steps.get(0).path("status").asString()).isEqualTo(mock.status(id));
      assertThat(steps.get(0).path("at").asLong())
          .isLessThanOrEqualTo(mock.server().now().toEpochMilli());
      assertThat(steps.get(1).path("at").asLong())
          .isGreaterThan(mock.server().now().toEpochMilli());
      assertThat(steps.get(steps.size() - 1).path("status").asString()).isEqualTo("SUCCESS");
      mock.passAll();
      assertThat(mock.fetch(id).path("imageUrl").asString())
          .endsWith(task.path("image").asString());
      assertThat(task.path("aspect").asDouble()).isBetween(1.9, 2.1);
    }
  }

  @Test
  void changesComeAsTheyHappen() throws IOException {
    try (EventReader reader = new EventReader(mock, "")) {
      reader.next();
      String id = mock.accepted("imagine", Bodies.prompt("Cat"));
      JsonNode submitted = reader.until(message -> message.has("tasks"));
      mock.post("/__mjproxy/tasks/" + id + "/force", Bodies.of("status", "FAILURE"));
      JsonNode failed = reader.until(message -> message.has("tasks"));
      mock.post("/__mjproxy/clock", Bodies.of("advance", "1m"));
      JsonNode moved = reader.until(message -> message.has("clock"));
      mock.server().reset();
      JsonNode reset = reader.until(message -> message.path("tasks").has("reset"));

      assertThat(submitted.path("tasks").path("changed").path(0).path("id").asString())
          .isEqualTo(id);
      JsonNode end = failed.path("tasks").path("changed").path(0).path("steps").path(0);
      assertThat(end.path("status").asString()).isEqualTo("FAILURE");
      assertThat(end.path("failReason").asString()).isEqualTo("forced");
      assertThat(moved.path("clock").path("now").asString())
          .isEqualTo(mock.server().now().toString());
      assertThat(reset.path("tasks").path("changed")).isEmpty();
    }
  }

  @Test
  void callbacksAreToldWithTheirOutcome() throws IOException {
    try (EventReader reader = new EventReader(mock, "")) {
      reader.next();
      String id =
          mock.accepted("shorten", Bodies.of("prompt", "1", "notifyHook", "http://example.org"));
      mock.passAll();
      JsonNode message = reader.until(next -> !next.path("callbacks").isEmpty());

      assertThat(message.path("callbacks").path(0).path("taskId").asString()).isEqualTo(id);
      assertThat(message.path("callbacks").path(0).path("outcome").asString()).isNotEmpty();
    }
  }

  @Test
  void manyChangesInShortTimeComeInFewMessages() throws IOException {
    int submissions = 300;
    try (EventReader reader = new EventReader(mock, "")) {
      reader.next();
      long start = System.nanoTime();
      for (int i = 0; i < submissions; i++) {
        mock.submit("imagine", Bodies.prompt("Cat mock:error"));
      }
      JsonNode log = mock.get("/__mjproxy/requests").json();
      long newest = log.path(log.size() - 1).path("number").asLong();
      int messages = 0;
      for (long seen = 0; seen < newest; messages++) {
        JsonNode added = reader.next().path("requests").path("added");
        seen = Math.max(seen, added.path(added.size() - 1).path("number").asLong());
      }
      long tenths = (System.nanoTime() - start) / 100_000_000L;
      assertThat((long) messages).isLessThanOrEqualTo(tenths + 2);
    }
  }

  @Test
  void readerThatComesBackGetsWhatItMissed() throws IOException {
    String id;
    try (EventReader reader = new EventReader(mock, "")) {
      reader.next();
      id = reader.id();
    }
    String missed = mock.accepted("imagine", Bodies.prompt("missed"));

    try (EventReader again = new EventReader(mock, id)) {
      JsonNode message = again.next();

      assertThat(message.path("tasks").has("reset")).isFalse();
      assertThat(message.path("tasks").path("changed")).hasSize(1);
      assertThat(message.path("tasks").path("changed").path(0).path("id").asString())
          .isEqualTo(missed);
      assertThat(message.has("clock")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.2.3.4.5.6", "00000000.1.1.1.1.1", "....."})
  void readerWithAForeignIdStartsAnew(String id) throws IOException {
    mock.accepted("imagine", Bodies.prompt("Cat"));
    try (EventReader reader = new EventReader(mock, id)) {
      assertThat(reader.next().path("tasks").path("reset").asBoolean()).isTrue();
    }
  }

  @Test
  void thousandsOfTasksComeInParts() throws IOException {
    Set<String> submitted = new HashSet<>();
    for (int i = 0; i < 1_500; i++) {
      submitted.add(mock.accepted("imagine", Bodies.prompt("mock:instant")));
    }
    try (EventReader reader = new EventReader(mock, "")) {
      JsonNode first = reader.next();
      assertThat(first.path("tasks").has("complete")).isFalse();
      assertThat(reader.id()).as("a break now starts anew").isEmpty();
      JsonNode second = reader.until(message -> message.path("tasks").has("complete"));

      Set<String> told = new HashSet<>();
      for (JsonNode part : List.of(first, second)) {
        part.path("tasks").path("changed").forEach(task -> told.add(task.path("id").asString()));
      }
      assertThat(told).isEqualTo(submitted);
    }
  }

  @Test
  void readersBeyondTheLimitAreRefused() throws IOException {
    List<EventReader> readers = new ArrayList<>();
    try (RunningMock other = new RunningMock()) {
      for (int i = 0; i < EventHub.MOST_READERS; i++) {
        EventReader reader = new EventReader(other, "");
        reader.next();
        readers.add(reader);
      }
      assertThat(other.get("/__mjproxy/events").status()).isEqualTo(503);
    } finally {
      readers.forEach(EventReader::close);
    }
  }

  @Test
  void readersThatTakeNothingHoldNobodyUp() throws IOException {
    List<RawSocket> dead = new ArrayList<>();
    try (RunningMock other = new RunningMock()) {
      for (int i = 0; i < 10; i++) {
        RawSocket socket = new RawSocket(other.server().port());
        dead.add(socket.send("GET /__mjproxy/events HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
      for (int i = 0; i < 500; i++) {
        other.accepted("imagine", Bodies.prompt("mock:instant " + "x".repeat(2_000)));
      }
      try (EventReader reader = new EventReader(other, "")) {
        assertThat(reader.next().path("tasks").path("changed")).hasSize(500);
      }
    } finally {
      for (RawSocket socket : dead) {
        socket.close();
      }
    }
  }

  @Test
  void streamsEndWithTheServer() throws IOException {
    EventReader reader;
    try (RunningMock other = new RunningMock()) {
      reader = new EventReader(other, "");
      reader.next();
    }
    assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
    reader.close();
  }

  @Test
  void pagesOfOtherOriginsAndNamesAreRefused() {
    assertThat(
            mock.send(mock.request("/__mjproxy/events").header("Origin", "http://evil.example"))
                .status())
        .isEqualTo(403);
    assertThat(
            mock.send(mock.request("/__mjproxy/events").header("Sec-Fetch-Site", "cross-site"))
                .status())
        .isEqualTo(403);
  }
}
