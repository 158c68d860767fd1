package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the operation that an observed path belongs to, below whatever base path and mode. */
final class Routes {
  private static final Pattern API = Pattern.compile(".*/mj(-(fast|turbo|relax))?/[^?]*");
  private static final Pattern SLASHES = Pattern.compile("//+");

  private final List<Template> templates;

  /**
   * Where a request leads.
   *
   * @param operation the operation that has the path
   * @param taskId the id in the path; empty if it has none
   * @param isItsMethod whether the operation has the method too
   */
  record Route(Operation operation, String taskId, boolean isItsMethod) {}

  private record Template(Operation operation, Pattern pattern) {}

  Routes(List<Operation> operations) {
    this.templates = operations.stream().map(Routes::template).toList();
  }

  /** The operation with this path, preferably one that has the method too. */
  Optional<Route> find(String method, String pathAndQuery) {
    String path = path(pathAndQuery);
    Optional<Route> other = Optional.empty();
    for (Template template : templates) {
      Matcher matcher = template.pattern().matcher(path);
      if (matcher.matches()) {
        String id = matcher.groupCount() == 0 ? "" : matcher.group(1);
        boolean isIts = template.operation().method().equals(method);
        Route route = new Route(template.operation(), id, isIts);
        if (isIts) {
          return Optional.of(route);
        }
        other = Optional.of(route);
      }
    }
    return other;
  }

  /** Whether a path is one of this API, known or not. */
  static boolean isOfTheApi(String pathAndQuery) {
    return API.matcher(path(pathAndQuery)).matches();
  }

  private static String path(String pathAndQuery) {
    return SLASHES.matcher(pathAndQuery.split("\\?", 2)[0]).replaceAll("/");
  }

  private static Template template(Operation operation) {
    String path = Pattern.quote(operation.path()).replace("{id}", "\\E([^/]+)\\Q");
    return new Template(operation, Pattern.compile(".*" + path + "/?"));
  }
}
