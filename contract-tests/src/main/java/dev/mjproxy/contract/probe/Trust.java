package dev.mjproxy.contract.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** Whose certificates are good. */
public final class Trust {
  /** What Java trusts. */
  public static final Trust JAVA = new Trust(List.of(), false);

  /** Anyone: for servers whose certificate is known to be wrong. */
  public static final Trust ANYONE = new Trust(List.of(), true);

  private final List<Certificate> more;
  private final boolean isBlind;

  private Trust(List<Certificate> more, boolean isBlind) {
    this.more = more;
    this.isBlind = isBlind;
  }

  /**
   * What Java trusts, and the certificates in a file.
   *
   * @param pem a file of PEM certificates, one or more
   * @throws IllegalArgumentException if it cannot be read, or holds no certificate
   */
  public static Trust javaAnd(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("there is none in it");
      }
      return new Trust(List.copyOf(found), false);
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException(
          "expected a file of PEM certificates (-----BEGIN CERTIFICATE-----), found %s: %s"
              .formatted(pem, e.getMessage()),
          e);
    }
  }

  /** Reads the trust store when the first TLS connection is made: a plain target needs none. */
  TlsSocketStrategy strategy() {
    AtomicReference<TlsSocketStrategy> made = new AtomicReference<>();
    return (socket, target, port, attachment, context) -> {
      TlsSocketStrategy strategy = made.get();
      if (strategy == null) {
        strategy = make();
        made.set(strategy);
      }
      return strategy.upgrade(socket, target, port, attachment, context);
    };
  }

  private TlsSocketStrategy make() throws SSLException {
    try {
      if (isBlind) {
        SSLContext context =
            SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build();
        return new DefaultClientTlsStrategy(
            context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE);
      }
      SSLContext context =
          more.isEmpty()
              ? SSLContext.getDefault()
              : SSLContextBuilder.create().loadTrustMaterial(store(), null).build();
      return new DefaultClientTlsStrategy(context, HttpsSupport.getDefaultHostnameVerifier());
    } catch (GeneralSecurityException | IOException e) {
      throw new SSLException("this Java cannot read its trust store: " + e.getMessage(), e);
    }
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate certificate : ofJava()) {
      store.setCertificateEntry("java-" + number++, certificate);
    }
    for (Certificate certificate : more) {
      store.setCertificateEntry("more-" + number++, certificate);
    }
    return store;
  }

  private static List<X509Certificate> ofJava() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return List.of(x509.getAcceptedIssuers());
      }
    }
    return List.of();
  }
}
