package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mjproxy.contract.Verifier;
import dev.mjproxy.mock.MockServer;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the jars that carry their libraries. */
class StandaloneJarTest {
  @ParameterizedTest
  @ValueSource(classes = {MockServer.class, Verifier.class})
  void everyClassLiesInAPackageOfOurs(Class<?> one) throws Exception {
    assertEquals(
        List.of(),
        names(one).stream()
            .filter(name -> name.endsWith(".class") && !name.startsWith("dev/mjproxy/"))
            .collect(Collectors.toList()));
  }

  @ParameterizedTest
  @ValueSource(classes = {MockServer.class, Verifier.class})
  void thereIsOneLicenceAndItIsOurs(Class<?> one) throws Exception {
    assertEquals(
        List.of("META-INF/LICENSE"),
        names(one).stream()
            .filter(name -> name.matches("(META-INF/)?LICENSE[^/]*"))
            .collect(Collectors.toList()));
    assertTrue(text(one, "META-INF/LICENSE").contains("Apache License"));
  }

  @ParameterizedTest
  @ValueSource(classes = {MockServer.class, Verifier.class})
  void theThirdPartiesAreListed(Class<?> one) throws Exception {
    String list = text(one, "META-INF/THIRD-PARTY.txt");
    assertTrue(list.contains("tools.jackson.core:jackson-databind:"), list);
    assertTrue(!list.contains("Unknown license"), list);
  }

  @Test
  void whatWireMockCarriesWithoutNamingItIsListedToo() throws Exception {
    assertTrue(text(MockServer.class, "META-INF/THIRD-PARTY.txt").contains("org.eclipse.jetty:jetty-server:"));
  }

  @Test
  void noPagesForABrowserCome() throws Exception {
    assertEquals(
        List.of(),
        names(MockServer.class).stream()
            .filter(name -> name.contains("swagger-ui-dist/") || name.endsWith(".js.map"))
            .collect(Collectors.toList()));
  }

  private static List<String> names(Class<?> one) throws Exception {
    try (JarFile jar = jar(one)) {
      return jar.stream().map(entry -> entry.getName()).collect(Collectors.toList());
    }
  }

  private static String text(Class<?> one, String name) throws Exception {
    try (JarFile jar = jar(one)) {
      return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JarFile jar(Class<?> one) throws Exception {
    return new JarFile(new File(one.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }
}
