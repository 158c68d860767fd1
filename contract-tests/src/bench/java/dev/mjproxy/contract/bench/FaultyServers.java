package dev.mjproxy.contract.bench;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import java.util.Map;
import java.util.function.Supplier;

/** Starts one server for each fault before an honest one, and ends with its standard input. */
public final class FaultyServers {
  private FaultyServers() {}

  /** Argument: the honest server's address. Prints a line for each: address, tab, fault. */
  public static void main(String[] args) throws Exception {
    for (Map.Entry<String, Supplier<Lie.Defect>> fault : Faults.all().entrySet()) {
      LyingServer server = LyingServer.start(args[0], fault.getValue().get());
      System.out.println(server.baseUrl() + "\t" + fault.getKey());
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // Nothing is said on it; it just ends.
    }
    System.exit(0);
  }
}
