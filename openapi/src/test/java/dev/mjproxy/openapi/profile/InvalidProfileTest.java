package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mjproxy.openapi.InvalidSpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a profile is told with file, member, what was expected and what was found. */
final class InvalidProfileTest {
  private static final String HEAD = "overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          x: 1 | overlay: expected 1.0.0, the version of the Overlay Specification, found nothing
          {overlay: 1.1.0} | overlay: expected 1.0.0, the version of the Overlay Specification, found "1.1.0"
          {overlay: 1.0.0} | info: expected an object, found nothing
          {overlay: 1.0.0, info: {title: T}} | info.version: expected a text, found nothing
          {overlay: 1.0.0, info: {version: 1.0.0}} | info.title: expected a text, found nothing
          {overlay: 1.0.0, info: {title: T, version: 1.0.0}} | actions: expected a list with one action at least, found nothing
          {overlay: 1.0.0, info: {title: T, version: 1.0.0}, actions: []} | actions: expected a list with one action at least, found []
          {overlay: 1.0.0, action: []} | unknown member 'action'; known: [actions, extends, info, overlay], and members that begin with x-
          """)
  void whatIsNoOverlayIsRefused(String text, String message) throws IOException {
    assertThat(refused(text)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {update: {}} | actions[0].target: expected a text, found nothing
          {target: $.info} | actions[0]: expected either update or remove: true, found neither
          {target: $.info, update: {}, remove: true} | actions[0]: expected either update or remove: true, found both
          {target: $.info, remove: 1} | actions[0].remove: expected true or false, found 1
          {target: $.info, updates: {}} | actions[0]: unknown member 'updates'; known: [description, remove, target, update], and members that begin with x-
          {target: $.nothing, update: {}} | actions[0]: expected a target that exists in the document, found none at $.nothing
          {target: "$.info['nothing', 'nowhere']", remove: true} | actions[0]: expected a target that exists in the document, found none at $.info['nothing', 'nowhere']
          {target: $.nothing.nowhere, remove: true} | actions[0]: expected a target that exists in the document, found none at $.nothing.nowhere
          {target: '$.tags[7]', remove: true} | actions[0]: expected a target that exists in the document, found none at $.tags[7]
          {target: $, remove: true} | actions[0]: expected a target below the document, found the whole document ($)
          {target: $, update: 1} | actions[0]: expected a target that is an array, or an object with an update that is one, too, found the target
          {target: $.info.title, update: T} | actions[0]: expected a target that is an array, or an object with an update that is one, too, found the target
          """)
  void whatIsNoActionIsRefused(String action, String message) throws IOException {
    assertThat(refused(HEAD + "actions: [" + action + "]")).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {secret: {checked: later}} | x-mjproxy-dialect.secret.checked: expected one of [first, after-parsing], found later
          {secret: {accepted: {cookie: true}}} | x-mjproxy-dialect.secret.accepted: expected one of [mj-api-secret, bearer, raw], found cookie
          {secret: {accepted: {mj-api-secret: false, bearer: false, raw: false}}} | x-mjproxy-dialect.secret.accepted: expected true at one form at least
          {secrets: {}} | x-mjproxy-dialect.secrets: unknown member; known: [absentValues, callbacks, cancel, freshTask, mediaTypes, modal, parsing, prefixes, queue, refusals, routing, secret, task, wording]
          {refusals: {unknown-task: {status: 99}}} | x-mjproxy-dialect.refusals.unknown-task.status: expected 200 to 599, found 99
          {refusals: {unknown-tusk: {status: 200}}} | x-mjproxy-dialect.refusals: expected one of [secret-refused, unknown-path,
          {refusals: {unknown-task: {body: html}}} | x-mjproxy-dialect.refusals.unknown-task.body: expected one of [result, message, spring, empty, json-null, text, tomcat-html, relay-a, relay-b, cipher-error, fastify, success-false], found html
          {refusals: {unknown-task: {body: null}}} | x-mjproxy-dialect.refusals.unknown-task.body: expected a value, found none
          {refusals: {missing-field: {operations: {submitImagin: {status: 400, body: spring}}}}} | x-mjproxy-dialect.refusals.missing-field.operations.submitImagin: expected the id of an operation
          {freshTask: {untilFirstPoll: 15s}} | x-mjproxy-dialect.freshTask.untilFirstPoll: expected an ISO 8601 duration such as PT15S, found "15s"
          {callbacks: {repeats: 0}} | x-mjproxy-dialect.callbacks.repeats: expected 1 or more, found 0
          {callbacks: {sent: maybe}} | x-mjproxy-dialect.callbacks.sent: expected true or false, found "maybe"
          {callbacks: {repeats: many}} | x-mjproxy-dialect.callbacks.repeats: expected a whole number, found "many"
          {prefixes: null} | x-mjproxy-dialect.prefixes: expected a value, found none
          {task: none} | x-mjproxy-dialect.task: expected an object, found "none"
          """)
  void whatIsNoDialectIsRefused(String block, String message) throws IOException {
    String text = HEAD + "actions: [{target: $, update: {x-mjproxy-dialect: %s}}]".formatted(block);

    assertThat(refused(text)).startsWith(message);
  }

  @Test
  void parentsMustBeKnown() throws IOException {
    assertThat(refused(HEAD + "x-mjproxy-extends: realy\nactions: [{target: $, update: {}}]"))
        .isEqualTo(
            "expected the name of a profile, one of [plus, original, cipher, relay, trueai] or [legacy-operations, edits-operation], or the path of a file, found 'realy'");
    assertThat(refused(HEAD + "x-mjproxy-extends: {a: b}\nactions: [{target: $, update: {}}]"))
        .isEqualTo(
            "x-mjproxy-extends: expected the name or path of a profile, or a list of them, found {\"a\":\"b\"}");
    assertThat(refused(HEAD + "extends: relay\nactions: [{target: $, update: {}}]"))
        .startsWith("extends: expected mjproxy.yaml, the document that a profile changes");
  }

  @Test
  void parentFileMustBeThereAndBeAnOverlay() throws IOException {
    Path own = folder.resolve("own.yaml");
    Path parent = folder.resolve("base/parent.yaml");
    String extending =
        HEAD + "x-mjproxy-extends: base/parent.yaml\nactions: [{target: $, update: {}}]";

    assertThat(refused(extending))
        .isEqualTo(
            "x-mjproxy-extends: expected the name of a profile, or the path of a file from the"
                + " folder of this one, found 'base/parent.yaml'; there is no file "
                + parent);
    Files.createDirectories(parent.getParent());
    Files.writeString(parent, "openapi: 3.1.0");
    assertThat(catchThrowable(() -> Profile.read(own)))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageStartingWith(parent + ": overlay: expected 1.0.0");
  }

  @Test
  void profileThatExtendsItselfIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("parent.yaml"),
        HEAD + "x-mjproxy-extends: ./own.yaml\nactions: [{target: $, update: {}}]");
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own, HEAD + "x-mjproxy-extends: parent.yaml\nactions: [{target: $, update: {}}]");

    assertThat(catchThrowable(() -> Profile.read(own)))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "%s: x-mjproxy-extends: %s extends itself through [%s, %s]"
                .formatted(folder.resolve("parent.yaml"), own, folder.resolve("parent.yaml"), own));
  }

  @Test
  void whatIsNoYamlIsRefused() throws IOException {
    assertThat(refused("overlay: [")).contains("(line 1, column");
    assertThat(refused("- a")).isEqualTo("expected a YAML object at the top, found [\"a\"]");
    assertThat(refused("")).isEqualTo("expected a YAML object at the top, found nothing");
    assertThat(refused("<html>".getBytes(StandardCharsets.UTF_16)))
        .contains("expected UTF-8, found the byte 0xFE");
    assertThat(catchThrowable(() -> Profile.read(folder)))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageEndingWith("expected a file, found a folder");
  }

  private String refused(String text) throws IOException {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is said of the file, without its name. */
  private String refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("own.yaml"), bytes);
    Throwable thrown = catchThrowable(() -> Profile.read(file));

    assertThat(thrown).isInstanceOf(InvalidSpecException.class);
    String message = String.valueOf(thrown.getMessage());
    assertThat(message).startsWith(file + ": ");
    return message.substring((file + ": ").length());
  }
}
