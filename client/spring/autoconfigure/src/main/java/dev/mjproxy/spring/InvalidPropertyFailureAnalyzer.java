package dev.mjproxy.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes Spring Boot print one sentence in place of a stack trace. */
final class InvalidPropertyFailureAnalyzer
    extends AbstractFailureAnalyzer<InvalidMidjourneyPropertyException> {
  @Override
  protected FailureAnalysis analyze(
      Throwable rootFailure, InvalidMidjourneyPropertyException cause) {
    return new FailureAnalysis(
        "The Midjourney client cannot be made: " + cause.getMessage() + ".",
        "Set the property '" + cause.property() + "' to a valid value.",
        cause);
  }
}
