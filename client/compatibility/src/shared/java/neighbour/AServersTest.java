package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.junit.BaseUrl;
import dev.mjproxy.mock.junit.MidjourneyMock;
import dev.mjproxy.mock.junit.MockClock;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Servers of every kind that the extension offers: of the class, of a field, of a parameter. It
 * runs first; {@link ZClosedServersTest} looks whether they are closed.
 */
@MidjourneyMock(fixedClock = true)
class AServersTest {
  static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  @MidjourneyMock(seed = 1)
  private static MockServer ofStaticField;

  @MidjourneyMock(seed = 2)
  private MockServer ofField;

  @BeforeAll
  static void seesTheServerOfTheClass(MockServer ofClass) {
    PORTS.add(ofClass.port());
  }

  @Test
  void eachSettingHasItsServer(
      MockServer ofClass, @MidjourneyMock(seed = 3) MockServer ofParameter) {
    PORTS.add(ofClass.port());
    PORTS.add(ofStaticField.port());
    PORTS.add(ofField.port());
    PORTS.add(ofParameter.port());
    assertEquals(4, PORTS.size());
  }

  @Test
  void aTaskFinishesWithoutWaiting(@BaseUrl String baseUrl, @BaseUrl URI same, MockClock clock)
      throws Exception {
    assertEquals(baseUrl, same.toString());
    assertNotEquals(-1, same.getPort());
    HttpURLConnection submit =
        (HttpURLConnection) new URL(baseUrl + "/mj/submit/imagine").openConnection();
    submit.setRequestProperty("Content-Type", "application/json");
    submit.setDoOutput(true);
    submit.getOutputStream().write("{\"prompt\":\"Cat\"}".getBytes(StandardCharsets.UTF_8));
    assertEquals(200, submit.getResponseCode());
    clock.advance(Duration.ofSeconds(8));
  }
}
