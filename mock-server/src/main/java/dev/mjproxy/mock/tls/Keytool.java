package dev.mjproxy.mock.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code keytool} of the Java runtime, since Java's library has no public API that creates
 * certificates.
 */
final class Keytool {
  // In the environment, since other users of the machine can read command lines.
  private static final String PASSWORD = "MJPROXY_NEW_KEYSTORE_PASSWORD";
  private static final String NAMES = "SAN=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";

  private final Path program;

  /**
   * @param javaHome of the runtime that has it
   */
  Keytool(Path javaHome) {
    program = javaHome.resolve("bin").resolve("keytool");
  }

  /**
   * Makes a keystore with a key of P-256 and a certificate for {@code localhost}, {@code 127.0.0.1}
   * and {@code ::1}, signed by itself; valid for a year, from a day ago on for clocks that differ.
   *
   * @param file is written and must not be there yet
   * @throws IOException if the program is missing or fails
   */
  void makeKeystore(Path file, String type, String password)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command("-keystore", file.toString(), "-storetype", type));
    builder.environment().put(PASSWORD, password);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !Files.isRegularFile(file)) {
      throw new IOException(program + ": " + output.strip());
    }
  }

  private List<String> command(String... more) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-genkeypair"));
    command.addAll(List.of("-alias", "mjproxy", "-dname", "CN=localhost", "-ext", NAMES));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-startdate", "-1d", "-validity", "366"));
    command.addAll(List.of("-storepass:env", PASSWORD));
    command.addAll(List.of(more));
    return command;
  }
}
