package dev.mjproxy.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles examples against the class path of the tests, as statements, as members of a class or as
 * a class, with the packages of the project and the usual ones imported.
 *
 * <p>What an example takes for granted ({@code client}, {@code body}) stands in a class of the
 * module's tests, which the example extends.
 */
public final class ExampleCompiler {
  private static final List<String> USUAL =
      List.of(
          "java.io",
          "java.net",
          "java.nio.file",
          "java.time",
          "java.util",
          "org.junit.jupiter.api");

  private final String context;
  private final List<String> packages;

  /**
   * @param context a public class with protected members that examples take for granted
   * @param classes folders of compiled classes whose packages are imported
   */
  public ExampleCompiler(Class<?> context, Path... classes) throws IOException {
    this.context = context.getCanonicalName();
    List<String> names = new ArrayList<>(USUAL);
    for (Path folder : classes) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".class"))
            .map(file -> folder.relativize(file.getParent()).toString().replace('/', '.'))
            .distinct()
            .forEach(names::add);
      }
    }
    this.packages = List.copyOf(names);
  }

  /** What the compiler says against an example; empty if it compiles. */
  public Optional<String> error(JavaExample example) {
    String code = example.code();
    List<String> ways =
        List.of(
            "void example() throws Exception {\n" + code + "\n}",
            "Object example() throws Exception {\n" + code + "\n}",
            "Object example() throws Exception {\n" + code + "\nthrow new Exception();\n}",
            "Object example = " + code + ";",
            code,
            "static class Outer {\n" + code + "\n}");
    Optional<String> first = Optional.empty();
    for (String members : ways) {
      Optional<String> error = compile(example.packageName(), members);
      if (error.isEmpty()) {
        return Optional.empty();
      }
      first = first.isEmpty() ? error : first;
    }
    return first.map(error -> example.place() + ": " + error);
  }

  private Optional<String> compile(String packageName, String members) {
    String source =
        (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
            + packages.stream()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining())
            + "abstract class Example extends "
            + context
            + " {\n"
            + members
            + "\n}\n";
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    boolean isRight =
        compiler
            .getTask(
                new StringWriter(),
                null,
                problems,
                List.of("-proc:none", "-implicit:none", "-d", scratch(), "-cp", classPath),
                null,
                List.of(new Source(source)))
            .call();
    return isRight
        ? Optional.empty()
        : problems.getDiagnostics().stream()
            .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .map(it -> it.getMessage(Locale.ENGLISH));
  }

  private static String scratch() {
    try {
      return Files.createDirectories(Path.of("target", "examples")).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Example.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
