package dev.mjproxy.mock.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerKeystoreTest {
  @Test
  void selfMadeCertificateIsForThisMachineAndForAYear() throws Exception {
    ServerKeystore made = ServerKeystore.selfMade();
    KeyStore store = KeyStore.getInstance(made.file().toFile(), made.password().toCharArray());
    X509Certificate certificate = (X509Certificate) store.getCertificate("mjproxy");

    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSubjectAlternativeNames().toString())
        .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    Instant now = Instant.now();
    certificate.checkValidity(Date.from(now.minus(Duration.ofHours(23))));
    certificate.checkValidity(Date.from(now.plus(Duration.ofDays(364))));
  }

  @Test
  void runtimeWithoutTheProgramIsNamedTogetherWithTheWayOut(@TempDir Path javaHome) {
    assertThatThrownBy(() -> ServerKeystore.selfMade(javaHome))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(javaHome.resolve("bin").resolve("keytool").toString())
        .hasMessageEndingWith("give one with --keystore");
  }

  @Test
  void whatTheProgramSaysIsNamedWhenItFails(@TempDir Path javaHome) throws Exception {
    Path program = Files.createDirectories(javaHome.resolve("bin")).resolve("keytool");
    Files.writeString(program, "#!/bin/sh\necho no random numbers\nexit 1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThatThrownBy(() -> ServerKeystore.selfMade(javaHome))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keytool: no random numbers");
  }
}
