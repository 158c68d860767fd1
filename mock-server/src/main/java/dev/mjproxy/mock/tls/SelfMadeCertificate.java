package dev.mjproxy.mock.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/**
 * A certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}, signed by itself (RFC
 * 5280). The JDK reads certificates and makes none, and WireMock's way needs a JDK opened by hand.
 */
final class SelfMadeCertificate {
  private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
  private static final String COMMON_NAME = "550403";
  private static final String SUBJECT_ALTERNATIVE_NAME = "551d11";
  private static final int DNS_NAME = 0x82;
  private static final int IP_ADDRESS = 0x87;
  private static final Duration VALID = Duration.ofDays(365);

  private SelfMadeCertificate() {}

  /** A new key of P-256. */
  static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** A certificate of that key, valid for a year, from a day ago on for clocks that differ. */
  static Certificate of(KeyPair key, Instant now) throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    byte[] content = content(key, algorithm, now);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key.getPrivate());
    signature.update(content);
    byte[] certificate = Der.sequence(content, algorithm, Der.bits(signature.sign()));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(certificate));
  }

  private static byte[] content(KeyPair key, byte[] algorithm, Instant now) {
    byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.utf8("localhost"))));
    byte[] validity =
        Der.sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(VALID)));
    return Der.sequence(
        Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(120, new SecureRandom())),
        algorithm,
        name,
        validity,
        name,
        key.getPublic().getEncoded(),
        Der.tagged(0xa3, Der.sequence(alternativeNames())));
  }

  private static byte[] alternativeNames() {
    byte[] loopback6 = new byte[16];
    loopback6[15] = 1;
    byte[] names =
        Der.sequence(
            Der.tagged(DNS_NAME, "localhost".getBytes(StandardCharsets.US_ASCII)),
            Der.tagged(IP_ADDRESS, new byte[] {127, 0, 0, 1}),
            Der.tagged(IP_ADDRESS, loopback6));
    return Der.sequence(Der.oid(SUBJECT_ALTERNATIVE_NAME), Der.octets(names));
  }
}
