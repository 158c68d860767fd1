package dev.mjproxy.mock.internal.stub;

import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The spec's examples as plain WireMock stub mappings: all operations, all prefixes, all named
 * examples. No stub needs code of ours.
 *
 * <p>In the order in which WireMock asks them, which is that of their priorities:
 *
 * <ol>
 *   <li>without a {@code Prefer} header: the operation's first example of status 200. They come
 *       first, since each stub that WireMock compares in vain costs time;
 *   <li>with {@code Prefer: code=…, example=…}: that example. Operations share a stub where they
 *       share the example;
 *   <li>with a {@code code} or {@code example} that the spec does not have: 400;
 *   <li>with any other {@code Prefer}: as without.
 * </ol>
 */
public final class ExampleStubs {
  private static final int DEFAULT = 1;
  private static final int PREFERRED = 2;
  private static final int WRONG = 3;
  private static final int OTHER = 4;

  private final List<Operation> operations;
  private final Prefixes prefixes;

  private ExampleStubs(List<Operation> operations, Prefixes prefixes) {
    this.operations = operations;
    this.prefixes = prefixes;
  }

  /** A response that one stub can give for several operations. */
  private record Shared(int status, NamedExample example, boolean first) {}

  /** All stubs, in order of their priorities; the same each time. */
  public static List<ExampleStub> of(Profile profile) {
    return new ExampleStubs(profile.spec().operations(), profile.dialect().prefixes()).all();
  }

  private List<ExampleStub> all() {
    List<ExampleStub> stubs = new ArrayList<>();
    operations.forEach(operation -> stubs.add(success("default-", operation, DEFAULT)));
    stubs.addAll(preferred());
    stubs.add(wrong());
    operations.forEach(operation -> stubs.add(success("other-", operation, OTHER)));
    return List.copyOf(stubs);
  }

  private ExampleStub success(String prefix, Operation operation, int priority) {
    StubBuilder stub = new StubBuilder(priority, List.of(operation), prefixes);
    if (priority == DEFAULT) {
      stub.withoutPrefer();
    }
    return stub.replying(200, operation.responseExamples(200).get(0).value())
        .named(prefix + operation.operationId());
  }

  private List<ExampleStub> preferred() {
    Map<Shared, List<Operation>> sharing = new LinkedHashMap<>();
    for (Operation operation : operations) {
      for (Shared shared : examples(operation)) {
        sharing.computeIfAbsent(shared, key -> new ArrayList<>()).add(operation);
      }
    }
    Set<String> names = new HashSet<>();
    List<ExampleStub> stubs = new ArrayList<>();
    sharing.forEach((shared, users) -> stubs.add(preferred(shared, users, names)));
    stubs.sort(Comparator.comparing(ExampleStub::name));
    return stubs;
  }

  private static List<Shared> examples(Operation operation) {
    List<Shared> found = new ArrayList<>();
    for (int status : operation.statuses()) {
      List<NamedExample> examples = operation.responseExamples(status);
      if (examples.isEmpty()) {
        found.add(new Shared(status, new NamedExample("", "", MissingNode.getInstance()), true));
      }
      for (int i = 0; i < examples.size(); i++) {
        found.add(new Shared(status, examples.get(i), i == 0));
      }
    }
    return found;
  }

  private ExampleStub preferred(Shared shared, List<Operation> users, Set<String> names) {
    String example = shared.example().name();
    String name = "prefer-" + shared.status() + (example.isEmpty() ? "" : "-" + example);
    if (!names.add(name)) {
      name += "-" + users.get(0).operationId();
      names.add(name);
    }
    return new StubBuilder(PREFERRED, users, prefixes)
        .withPrefer(PreferPattern.of(shared.status(), example, shared.first()))
        .replying(shared.status(), shared.example().value())
        .named(name);
  }

  private ExampleStub wrong() {
    Operation taking =
        operations.stream().filter(Operation::hasRequestBody).findFirst().orElseThrow();
    JsonNode body = taking.responseExamples(400).get(0).value().deepCopy();
    return new StubBuilder(WRONG, operations, prefixes)
        .withPrefer(PreferPattern.ANY)
        .replying(
            400, StubBuilder.withMessage(body, "Prefer: the spec has no such code or example"))
        .named("prefer-wrong");
  }
}
