package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** It runs last: of the servers that the classes before it used, nothing may be left. */
class ZClosedServersTest {
  private static final long LONGEST_MILLIS = 30_000;

  @Test
  void serversOfAClassAreClosedWithIt() {
    assertFalse(AServersTest.PORTS.isEmpty(), "AServersTest has to run before this one");
    for (int port : AServersTest.PORTS) {
      assertThrows(
          ConnectException.class,
          () -> new Socket(InetAddress.getLoopbackAddress(), port).close(),
          () -> "a server still listens on " + port);
    }
  }

  /** A thread that is no daemon keeps the process from ending. */
  @Test
  void nothingKeepsTheProcessFromEnding() throws InterruptedException {
    for (Thread thread : threadsOfServers()) {
      thread.join(LONGEST_MILLIS);
    }
    assertEquals(List.of(), threadsOfServers());
  }

  private static List<Thread> threadsOfServers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .filter(thread -> thread.getName().matches("(qtp|mjproxy|Connector-).*"))
        .collect(Collectors.toList());
  }
}
