package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mjproxy.contract.Verifier;
import dev.mjproxy.mock.MockServer;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A library below {@code internal} has another name in the next release: no public signature that a
 * user reaches may have one in it.
 */
class PublicSignatureTest {
  @Test
  void theMocksNameNoMovedLibrary() throws Exception {
    assertEquals(Set.of(), moved(MockServer.class, "dev/mjproxy/mock/(junit/)?[^/]+\\.class"));
  }

  @Test
  void theVerifiersNameNoMovedLibrary() throws Exception {
    assertEquals(Set.of(), moved(Verifier.class, "dev/mjproxy/contract/(junit/)?[^/]+\\.class"));
  }

  /** Of all public types in the packages that users start from, and of those they lead to. */
  private static Set<String> moved(Class<?> one, String starts) throws Exception {
    Deque<Class<?>> open = new ArrayDeque<>(publicClasses(one, Pattern.compile(starts)));
    assertTrue(open.contains(one), () -> "the public types: " + open);
    Set<String> found = new TreeSet<>();
    Set<Class<?>> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Class<?> next = open.pop();
      if (seen.add(next)) {
        for (Class<?> named : namedBy(next, found)) {
          if (named.getName().startsWith("dev.mjproxy.")) {
            open.add(named);
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> publicClasses(Class<?> one, Pattern names) throws Exception {
    File jar = new File(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (JarFile file = new JarFile(jar)) {
      for (String name : (Iterable<String>) file.stream().map(e -> e.getName())::iterator) {
        if (names.matcher(name).matches() && !name.endsWith("package-info.class")) {
          Class<?> type =
              Class.forName(name.replace('/', '.').replaceFirst("\\.class$", ""), false,
                  one.getClassLoader());
          if (Modifier.isPublic(type.getModifiers())) {
            classes.add(type);
          }
        }
      }
    }
    return classes;
  }

  private static Set<Class<?>> namedBy(Class<?> type, Set<String> found) {
    Set<Class<?>> named = new HashSet<>();
    Stream.concat(Stream.of(type.getGenericInterfaces()), Stream.ofNullable(type.getGenericSuperclass()))
        .forEach(parent -> add(parent, type.getName(), named, found));
    for (Field field : type.getDeclaredFields()) {
      if (isForUsers(field.getModifiers())) {
        add(field.getGenericType(), field.toString(), named, found);
      }
    }
    Stream<Executable> members =
        Stream.concat(
            Arrays.<Executable>stream(type.getDeclaredConstructors()),
            Arrays.<Executable>stream(type.getDeclaredMethods()));
    members
        .filter(member -> isForUsers(member.getModifiers()) && !member.isSynthetic())
        .forEach(
            member -> {
              Stream.of(member.getGenericParameterTypes(), member.getGenericExceptionTypes())
                  .flatMap(Arrays::stream)
                  .forEach(part -> add(part, member.toString(), named, found));
              if (member instanceof Method) {
                add(((Method) member).getGenericReturnType(), member.toString(), named, found);
              }
            });
    return named;
  }

  private static void add(Type type, String where, Set<Class<?>> named, Set<String> found) {
    if (type instanceof ParameterizedType) {
      add(((ParameterizedType) type).getRawType(), where, named, found);
      for (Type argument : ((ParameterizedType) type).getActualTypeArguments()) {
        add(argument, where, named, found);
      }
    } else if (type instanceof WildcardType) {
      Stream.of(((WildcardType) type).getUpperBounds(), ((WildcardType) type).getLowerBounds())
          .flatMap(Arrays::stream)
          .forEach(bound -> add(bound, where, named, found));
    } else if (type instanceof GenericArrayType) {
      add(((GenericArrayType) type).getGenericComponentType(), where, named, found);
    } else if (type instanceof Class) {
      Class<?> plain = (Class<?>) type;
      while (plain.isArray()) {
        plain = plain.getComponentType();
      }
      if (plain.getName().contains(".internal.")) {
        found.add(where);
      } else {
        named.add(plain);
      }
    }
  }

  private static boolean isForUsers(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
