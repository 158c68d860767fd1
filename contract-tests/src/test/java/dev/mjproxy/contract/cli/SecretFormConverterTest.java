package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.options.Access.SecretForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** How {@code --secret-form} is written. */
final class SecretFormConverterTest {
  private final SecretFormConverter converter = new SecretFormConverter();

  @ParameterizedTest
  @ValueSource(strings = {"mj-api-secret", "MJ_API_SECRET", "Mj-Api-Secret"})
  void theHeaderIsWrittenAsInProfilesOrAsTheConstant(String text) {
    assertThat(converter.convert(text)).isEqualTo(SecretForm.MJ_API_SECRET);
  }

  @Test
  void authorizationWithoutBearerIsRaw() {
    assertThat(converter.convert("raw")).isEqualTo(SecretForm.RAW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "basic", "mj api secret"})
  void anythingElseIsRefusedWithTheWordsThereAre(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("expected one of bearer, mj-api-secret, raw, found '%s'", text);
  }
}
