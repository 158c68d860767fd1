package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.openapi.ApiSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The spec of this project, changed in ways that break clients and in ways that do not. */
final class DiffCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSameIsCompatible() throws IOException {
    assertThat(diff(document -> {})).isZero();
    assertThat(out.toString()).isEqualTo("No difference." + System.lineSeparator());
  }

  @Test
  void whatBreaksAClientIsOne() throws IOException {
    breaking(document -> ((ObjectNode) document.path("paths")).remove("/mj/task/list"));
    breaking(
        document -> schema(document, "ImagineRequest").putArray("required").add("prompt").add("x"));
    breaking(document -> schema(document, "Dimensions").putArray("enum").add("SQUARE"));
    breaking(document -> property(document, "ImagineRequest", "prompt").put("type", "integer"));
    breaking(document -> property(document, "Task", "prompt").put("type", "integer"));
    breaking(document -> schema(document, "Task").putArray("required").add("id"));
  }

  @Test
  void aLostFieldBreaksClientsThoughItWasOptional() throws IOException {
    breaking(document -> schema(document, "Task").withObject("/properties").remove("failReason"));
    assertThat(out.toString())
        .contains("GET /mj/task/{id}/fetch: failReason", "GET /mj/task/list: failReason");
    breaking(it -> schema(it, "ImagineRequest").withObject("/properties").remove("state"));
    assertThat(out.toString()).contains("POST /mj/submit/imagine: state");
    breaking(document -> schema(document, "Button").withObject("/properties").remove("emoji"));
  }

  @Test
  void referencesThatLeadOutAreNotFollowed() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.yaml";
    try {
      for (String ref : List.of(url + "#/Task", "file:///etc/passwd", "../secret.yaml")) {
        assertThat(diff(it -> schema(it, "Task").put("$ref", ref))).isEqualTo(2);
        assertThat(err.toString()).contains("found a $ref to " + ref + ", which is not followed");
      }
      assertThat(
              diff(
                  it ->
                      schema(it, "Task")
                          .withObject("/discriminator/mapping")
                          .put("a", "Button")
                          .put("b", url)))
          .isEqualTo(2);
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anotherNameOfAnOperationBreaksClients() throws IOException {
    breaking(it -> it.withObject("/paths/~1mj~1task~1list/get").put("operationId", "allTasks"));
  }

  @Test
  void whatBreaksNoClientIsZero() throws IOException {
    ObjectNode list = (ObjectNode) spec().at("/paths/~1mj~1task~1list");
    assertThat(diff(it -> ((ObjectNode) it.path("paths")).set("/mj/new", list))).isZero();
    assertThat(out.toString()).contains("/mj/new");
    assertThat(diff(it -> schema(it, "Task").put("description", "Another text."))).isZero();
    assertThat(diff(it -> property(it, "Task", "another").put("type", "string"))).isZero();
  }

  @Test
  void whatIsNoSpecIsAUsageError() throws IOException {
    Path spec = write("spec.json", spec().toString());
    refused("expected a readable file, found none", directory.resolve("none.yaml"), spec);
    refused("expected an OpenAPI 3 document with paths", spec, write("list.yaml", "[1]"));
    refused("expected YAML or JSON, found something else", spec, write("bad.yaml", "a: ["));
  }

  @Test
  void specInAnotherEncodingIsAUsageError() throws IOException {
    byte[] gbk = "openapi: 3.1.0\ninfo: {title: \u4e2d}\n".getBytes(Charset.forName("GBK"));

    refused(
        "expected UTF-8, found the byte 0xD6",
        write("spec.json", spec().toString()),
        Files.write(directory.resolve("gbk.yaml"), gbk));
    assertThat(err.toString()).contains("gbk.yaml: ").doesNotContain("\tat ", "Exception");
  }

  private void breaking(Consumer<ObjectNode> change) throws IOException {
    assertThat(diff(change)).as(out.toString()).isEqualTo(1);
  }

  private void refused(String message, Path older, Path newer) {
    assertThat(run(older, newer)).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
  }

  private int diff(Consumer<ObjectNode> change) throws IOException {
    ObjectNode changed = spec();
    change.accept(changed);
    return run(write("old.json", spec().toString()), write("new.json", changed.toString()));
  }

  private int run(Path older, Path newer) {
    out.getBuffer().setLength(0);
    return VerifyMain.run(
        new String[] {"diff", older.toString(), newer.toString()},
        new VerifyMain.Environment(Map.of(), false),
        new PrintWriter(out),
        new PrintWriter(err));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static ObjectNode spec() {
    return (ObjectNode) ApiSpec.bundled().document().deepCopy();
  }

  private static ObjectNode schema(ObjectNode document, String name) {
    return (ObjectNode) document.at("/components/schemas/" + name);
  }

  private static ObjectNode property(ObjectNode document, String schema, String name) {
    return schema(document, schema).withObject("/properties/" + name);
  }
}
