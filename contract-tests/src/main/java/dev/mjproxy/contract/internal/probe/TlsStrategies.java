package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.TlsTrust;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
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

/** Makes the TLS side of the HTTP client from what is to be trusted. */
final class TlsStrategies {
  private TlsStrategies() {}

  /** Reads the trust store when the first TLS connection is made: a plain target needs none. */
  static TlsSocketStrategy of(TlsTrust trust) {
    AtomicReference<TlsSocketStrategy> made = new AtomicReference<>();
    return (socket, target, port, attachment, context) -> {
      TlsSocketStrategy strategy = made.get();
      if (strategy == null) {
        strategy = make(trust);
        made.set(strategy);
      }
      return strategy.upgrade(socket, target, port, attachment, context);
    };
  }

  private static TlsSocketStrategy make(TlsTrust trust) throws SSLException {
    try {
      if (trust.isAnyone()) {
        SSLContext context =
            SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build();
        return new DefaultClientTlsStrategy(
            context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE);
      }
      SSLContext context =
          trust.certificates().isEmpty()
              ? SSLContext.getDefault()
              : SSLContextBuilder.create().loadTrustMaterial(store(trust), null).build();
      return new DefaultClientTlsStrategy(context, HttpsSupport.getDefaultHostnameVerifier());
    } catch (GeneralSecurityException | IOException e) {
      throw new SSLException("this Java cannot read its trust store: " + e.getMessage(), e);
    }
  }

  private static KeyStore store(TlsTrust trust) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate certificate : ofJava()) {
      store.setCertificateEntry("java-" + number++, certificate);
    }
    for (Certificate certificate : trust.certificates()) {
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
