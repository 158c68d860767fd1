package dev.mjproxy.contract.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;

/** Which TLS certificates are trusted. */
public final class TlsTrust {
  /** What Java trusts. */
  public static final TlsTrust JAVA = new TlsTrust(List.of(), false);

  /** Anyone: for servers whose certificate is known to be wrong. */
  public static final TlsTrust ANYONE = new TlsTrust(List.of(), true);

  private final List<Certificate> more;
  private final boolean isAnyone;

  private TlsTrust(List<Certificate> more, boolean isAnyone) {
    this.more = more;
    this.isAnyone = isAnyone;
  }

  /**
   * What Java trusts, and the certificates in a file.
   *
   * @param pem a file of PEM certificates, one or more
   * @throws IllegalArgumentException if it cannot be read, or holds no certificate
   */
  public static TlsTrust javaAnd(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("there is none in it");
      }
      return new TlsTrust(List.copyOf(found), false);
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException(
          "expected a file of PEM certificates (-----BEGIN CERTIFICATE-----), found %s: %s"
              .formatted(pem, e.getMessage()),
          e);
    }
  }

  /** Further certificates that are trusted. */
  public List<Certificate> certificates() {
    return more;
  }

  /** Whether any certificate is trusted, and any host name. */
  public boolean isAnyone() {
    return isAnyone;
  }
}
