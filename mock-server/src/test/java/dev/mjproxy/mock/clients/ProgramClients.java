package dev.mjproxy.mock.clients;

import dev.mjproxy.mock.testing.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Clients that are programs, or libraries of other languages. */
final class ProgramClients {
  private static final String FETCH =
      """
      const [url, file] = process.argv.slice(-2)
      const json = require('fs').readFileSync(file)
      const headers = {'Content-Type': 'application/json'}
      """;

  private ProgramClients() {}

  static Map<String, Submitting> all() {
    Map<String, Submitting> clients = new LinkedHashMap<>();
    clients.put("curl", curl());
    clients.put("curl --http2", curl("--http2"));
    clients.put("curl --http2, chunked", curl("--http2", "-H", "Transfer-Encoding: chunked"));
    clients.put("curl --http1.0", curl("--http1.0"));
    clients.put(
        "Node fetch",
        node(
            """
            fetch(url, {method: 'POST', headers, body: json})
              .then(response => response.text()).then(console.log)
            """));
    clients.put(
        "Node fetch, streamed",
        node(
            """
            const body = new Blob([json]).stream()
            fetch(url, {method: 'POST', headers, body, duplex: 'half'})
              .then(response => response.text()).then(console.log)
            """));
    clients.put(
        "Node http, chunked",
        node(
            """
            const request = require('http').request(url, {method: 'POST', headers},
              response => response.pipe(process.stdout))
            request.write(json)
            request.end()
            """));
    clients.put(
        "axios",
        node(
            "axios.post(url, json, {headers}).then(reply => console.log(JSON.stringify(reply.data)))"));
    clients.putAll(pythons());
    return clients;
  }

  private static Map<String, Submitting> pythons() {
    Map<String, Submitting> clients = new LinkedHashMap<>();
    clients.put("Python urllib", python("urllib.request", "json"));
    clients.put("Python requests", python("requests", "data=json"));
    clients.put("Python requests, streamed", python("requests", "data=iter([json[:5], json[5:]])"));
    clients.put("Python httpx", python("httpx", "content=json"));
    clients.put("Python httpx, streamed", python("httpx", "content=iter([json[:5], json[5:]])"));
    return clients;
  }

  static Submitting curl(String... more) {
    return (url, json) -> {
      Path program = Programs.require("curl");
      List<String> command = new ArrayList<>(List.of(program.toString(), "-sSk", "-m", "30"));
      command.addAll(Arrays.asList(more));
      return withFile(
          json,
          file -> {
            command.addAll(
                List.of("-H", "Content-Type: application/json", "--data-binary", "@" + file));
            command.add(url.toString());
            return command;
          });
    };
  }

  private static Submitting node(String script) {
    return (url, json) -> {
      Path program = Programs.require("node");
      boolean axios = script.startsWith("axios");
      Path library = axios ? axios() : null;
      String whole = (axios ? "const axios = require('" + library + "')\n" : "") + FETCH + script;
      try {
        return withFile(
            json, file -> List.of(program.toString(), "-e", whole, "--", url + "", file));
      } finally {
        if (library != null) {
          Files.delete(library);
        }
      }
    };
  }

  /** axios as it is made for browsers, which finds Node's fetch. */
  private static Path axios() throws IOException {
    Properties pom = new Properties();
    try (InputStream in = resource("META-INF/maven/org.webjars.npm/axios/pom.properties")) {
      pom.load(in);
    }
    Path file = Files.createTempFile("axios", ".cjs");
    try (InputStream in =
        resource(
            "META-INF/resources/webjars/axios/%s/dist/browser/axios.cjs"
                .formatted(pom.getProperty("version")))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        ProgramClients.class.getClassLoader().getResourceAsStream(name), name);
  }

  private static Submitting python(String library, String body) {
    String post =
        library.equals("urllib.request")
            ? "urllib.request.urlopen(urllib.request.Request(url, %s, headers)).read().decode()"
            : library + ".post(url, headers=headers, timeout=30, %s).text";
    String script =
        """
        import sys, %s
        url, file = sys.argv[1:]
        json = open(file, 'rb').read()
        headers = {'Content-Type': 'application/json'}
        print(%s)
        """
            .formatted(library, post.formatted(body));
    return (url, json) -> {
      Optional<Path> program =
          Programs.all("python3", "python").filter(python -> has(python, library)).findFirst();
      Programs.demand(program.isPresent(), "Python with " + library);
      return withFile(
          json,
          file -> List.of(program.orElseThrow().toString(), "-c", script, url.toString(), file));
    };
  }

  private static boolean has(Path python, String library) {
    try {
      return Programs.run(List.of(python.toString(), "-c", "import " + library)).exitCode() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The command for a file that holds the JSON. */
  @FunctionalInterface
  private interface Command {
    List<String> with(String file);
  }

  private static String withFile(String json, Command command) throws InterruptedException {
    try {
      Path file = Files.createTempFile("mjproxy-body", ".json");
      try {
        Files.writeString(file, json, StandardCharsets.UTF_8);
        return Programs.run(command.with(file.toString())).output();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
