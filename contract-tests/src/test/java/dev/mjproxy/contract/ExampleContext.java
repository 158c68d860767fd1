package dev.mjproxy.contract;

import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.mock.MockServer;
import java.nio.file.Path;
import java.util.List;

/** What the examples take for granted. */
public abstract class ExampleContext {
  protected String url = "http://127.0.0.1:8080";
  protected Path folder = Path.of("out");
  protected List<Finding> findings = List.of();
  protected MockServer honest = HonestServer.start();

  protected RunReport report() {
    throw new UnsupportedOperationException();
  }
}
